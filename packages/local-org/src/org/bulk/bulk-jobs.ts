import { SalesforceError } from '../../diagnostics';
import type { SObjectType } from '../../metadata/schema';
import type { WorkHandler } from '../async/async-queue';
import type { OrgCore } from '../core';
import { toId18 } from '../records/ids';
import type { Access } from '../transaction/transaction';
import { compileBulkQuery, QueryWork } from './bulk-query';
import { BulkStore } from './bulk-store';
import {
  isEnded,
  isQuery,
  RowStatus,
  type BulkJob,
  type BulkKind,
  type BulkOperation,
  type BulkPart,
  type BulkRow,
  type JobSpec,
  type JobState,
} from './bulk-types';
import { IngestWork, partOf, queueStep, workKey } from './ingest-work';

/** Jobs and their results are kept so long after their end. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

/** What an upload held besides its rows. */
export interface UploadEnd {
  /** Null for a file without any line. */
  readonly header: readonly string[] | null;
  /** Why the file cannot be read; the batch fails with it when it is processed. */
  readonly error: string | null;
}

/** Which rows of a part are asked for. */
export type RowsWanted = 'successful' | 'failed' | 'unprocessed' | 'found' | 'all';

/**
 * The jobs of the Bulk API: made, filled, closed and asked about here; worked on by the queue. A job is seen by the user who made
 * it and by those with "Manage Data Integrations".
 */
export class BulkJobs {
  private readonly store: BulkStore;
  private readonly ingest: IngestWork;
  private readonly queries: QueryWork;
  /** Parts that are being uploaded in this process: job and part. An upload that a crash cut off is in the file only. */
  private readonly uploading = new Set<string>();

  constructor(private readonly org: OrgCore) {
    this.store = new BulkStore(org.store.system);
    this.ingest = new IngestWork(org, this.store);
    this.queries = new QueryWork(org, this.store);
  }

  /** What the queue runs for each step of a part. */
  handler(): WorkHandler {
    const workerOf = (works: Parameters<WorkHandler['run']>[1]): IngestWork | QueryWork => {
      const { job, part } = partOf(works);
      return this.store.part(job, part)?.query == null ? this.ingest : this.queries;
    };
    return {
      open: (works) => {
        const { job: seq } = partOf(works);
        const job = this.store.jobBySeq(seq);
        const access: Access = { userId: works[0]!.userId, permissions: 'user', sharing: true };
        const entryPoint = `Bulk ${job?.spec.operation ?? ''} ${job?.spec.object ?? ''} (${job?.id ?? seq})`;
        return { entryPoint, access, limits: 'bulk', quiddity: 'BULK_API' };
      },
      run: (tx, works) => workerOf(works).run(tx, works),
      failed: (works, error) => {
        workerOf(works).failed(works, error);
        return undefined;
      },
    };
  }

  // ---- jobs -----------------------------------------------------------------------------------------------------

  /** @throws SalesforceError INVALIDENTITY, INVALIDJOB, FEATURENOTENABLED, or what is wrong with a query */
  create(userId: string, kind: BulkKind, asked: JobSpec): BulkJob {
    this.purge();
    const spec = this.checked(userId, asked);
    const now = this.now();
    return this.atomically(() => {
      const job = this.store.addJob(kind, userId, spec, kind === 'V2Query' ? 'UploadComplete' : 'Open', now);
      if (kind === 'Classic') return job;
      const part = this.store.addPart(job.seq, 0, spec.query ?? null, now);
      if (kind === 'V2Query') queueStep(this.org, part, userId);
      return job;
    });
  }

  private checked(userId: string, asked: JobSpec): JobSpec {
    if (asked.query !== undefined) {
      const query = compileBulkQuery(this.org, asked.query, userId);
      return { ...asked, object: query.object };
    }
    const { schema } = this.org.deployed;
    const object = schema.object(asked.object);
    const rights = object ? this.org.security.objectAccess(userId, object.name) : undefined;
    if (!object || !(rights?.read || rights?.create))
      throw new SalesforceError('INVALIDENTITY', `Entity '${asked.object}' is not supported by the Bulk API.`);
    if (!isPossible(object, asked.operation))
      throw new SalesforceError('INVALIDENTITY', `Entity '${asked.object}' is not supported by the Bulk API.`);
    if (asked.operation === 'hardDelete') this.requireHardDelete(userId);
    if (asked.operation !== 'upsert') return { ...asked, object: object.name };
    const key = asked.externalIdFieldName;
    if (key === undefined || key === '')
      throw new SalesforceError('INVALIDJOB', 'InvalidJob : External ID field is required for upsert');
    const field = object.fields.get(key.toLowerCase());
    if (!field || !(field.name === 'Id' || field.externalId || field.idLookup))
      throw new SalesforceError(
        'INVALIDJOB',
        `InvalidJob : Field name provided, ${key} does not match an External ID, Salesforce Id, or indexed field for ${object.name}`,
      );
    return { ...asked, object: object.name, externalIdFieldName: field.name };
  }

  /** "Bulk API Hard Delete" is off for administrators too until it is granted. */
  private requireHardDelete(userId: string): void {
    if (this.org.security.rightsOf(userId).userPermissions.has('BulkApiHardDelete')) return;
    throw new SalesforceError(
      'FEATURENOTENABLED',
      'hardDelete operation requires special user profile permission, please contact your system administrator',
    );
  }

  /** @throws SalesforceError NOT_FOUND (404) for a job that is not there or that the user may not see */
  job(userId: string, id: string, kinds: readonly BulkKind[]): BulkJob {
    const job = this.store.jobById(toId18(id) ?? '');
    const seen = job && kinds.includes(job.kind) && (job.ownerId === userId || this.seesAll(userId));
    if (!seen) throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', [], 404);
    return job;
  }

  /** Those that the user may see, oldest first, after a job's number. */
  list(userId: string, kinds: readonly BulkKind[], afterSeq: number, limit: number): readonly BulkJob[] {
    return this.store.jobs(kinds, this.seesAll(userId) ? null : userId, afterSeq, limit);
  }

  private seesAll(userId: string): boolean {
    return this.org.security.hasUserPermission(userId, 'ManageDataIntegrations');
  }

  parts(job: BulkJob): readonly BulkPart[] {
    return this.store.parts(job.seq);
  }

  /** @throws SalesforceError INVALIDJOBSTATE for a job that has ended or is closed already */
  close(job: BulkJob): BulkJob {
    if (job.state !== 'Open') throw wrongState('Closing', job.state);
    return this.atomically(() => {
      if (job.kind === 'Classic') return this.changed(job, 'Closed');
      const part = this.store.part(job.seq, 0)!;
      if (this.uploading.has(workKey(part)))
        throw new SalesforceError('INVALIDJOBSTATE', `The upload of job ${job.id} has not ended yet.`);
      // What a crash cut off is no upload.
      if (part.upload !== 'complete') this.store.removeRows(part);
      queueStep(this.org, part, job.ownerId);
      return this.changed(job, 'UploadComplete');
    });
  }

  /** What is written stays written. @throws SalesforceError INVALIDJOBSTATE for a job that has ended */
  abort(job: BulkJob): BulkJob {
    if (isEnded(job.state)) throw wrongState('Aborting', job.state);
    return this.atomically(() => {
      for (const part of this.store.parts(job.seq)) {
        this.org.queue.cancel(workKey(part));
        this.store.wakeRows(part);
        this.uploading.delete(workKey(part));
        if (part.state === 'Queued' || part.state === 'InProgress')
          this.store.changePart(part, { state: 'Not Processed', changed_at: this.now() });
      }
      return this.changed(job, 'Aborted');
    });
  }

  /** @throws SalesforceError INVALIDJOBSTATE for a job that is open or being worked on */
  remove(job: BulkJob): void {
    if (job.state === 'Open' || job.state === 'InProgress') throw wrongState('Deleting', job.state);
    this.atomically(() => {
      for (const part of this.store.parts(job.seq)) this.org.queue.cancel(workKey(part));
      this.store.removeJob(job.seq);
    });
  }

  private changed(job: BulkJob, state: JobState): BulkJob {
    this.store.changeJob(job.seq, { state, changed_at: this.now() });
    return this.store.jobBySeq(job.seq)!;
  }

  // ---- uploads --------------------------------------------------------------------------------------------------

  /**
   * Makes ready to take rows: those of a job of Bulk API 2.0, once, or of a new batch of Bulk API 1.0.
   * @throws SalesforceError INVALIDJOBSTATE for a job that is not open, CLIENTINPUTERROR for a second upload
   */
  startUpload(job: BulkJob): BulkPart {
    if (job.state !== 'Open') throw wrongState('Adding data to', job.state);
    return this.atomically(() => {
      const part =
        job.kind === 'Classic'
          ? this.store.addPart(job.seq, this.store.parts(job.seq).length, null, this.now())
          : this.store.part(job.seq, 0)!;
      if (part.upload === 'complete' || this.uploading.has(workKey(part)))
        throw new SalesforceError(
          'CLIENTINPUTERROR',
          `ClientInputError : Found multiple contents for job: <${job.id}>, please 'Close' / 'Abort' / 'Delete' the current Job then create a new Job and make sure you only do 'PUT' once on a given Job.`,
        );
      this.store.removeRows(part);
      this.store.changePart(part, { upload: 'receiving', total: 0 });
      this.uploading.add(workKey(part));
      return part;
    });
  }

  /** @param rows each a JSON list of cells */
  addRows(part: Pick<BulkPart, 'job' | 'part'>, rows: readonly string[]): void {
    if (!this.uploading.has(workKey(part)))
      throw new SalesforceError('INVALIDJOBSTATE', 'This upload was ended by something else.');
    this.atomically(() => {
      const { total } = this.store.part(part.job, part.part)!;
      this.store.addRows(part, total + 1, rows);
      this.store.changePart(part, { total: total + rows.length });
    });
  }

  /** The upload is whole. A batch of Bulk API 1.0 starts at once. */
  endUpload(part: Pick<BulkPart, 'job' | 'part'>, { header, error }: UploadEnd): BulkPart {
    this.uploading.delete(workKey(part));
    const job = this.store.jobBySeq(part.job);
    if (!job || job.state !== 'Open') throw wrongState('Adding data to', job?.state ?? 'Aborted');
    return this.atomically(() => {
      this.store.changePart(part, {
        upload: 'complete',
        header: header === null ? null : JSON.stringify(header),
        message: error,
      });
      if (job.kind === 'Classic') queueStep(this.org, part, job.ownerId);
      return this.store.part(part.job, part.part)!;
    });
  }

  /** The upload broke off: nothing of it stays. */
  cancelUpload(part: Pick<BulkPart, 'job' | 'part'>): void {
    if (!this.uploading.delete(workKey(part))) return;
    this.atomically(() => {
      this.store.removeRows(part);
      this.store.changePart(part, { upload: 'none', total: 0 });
    });
  }

  /** A query posted as a batch of a Bulk API 1.0 job. @throws SalesforceError for a query that the Bulk API does not run */
  addQuery(job: BulkJob, soql: string): BulkPart {
    if (job.state !== 'Open') throw wrongState('Adding data to', job.state);
    const query = compileBulkQuery(this.org, soql, job.ownerId);
    if (query.object.toLowerCase() !== job.spec.object.toLowerCase())
      throw new SalesforceError(
        'INVALID_TYPE_FOR_OPERATION',
        `The root entity of the requested query (${query.object}) does not match the entity of the requested Bulk API Job (${job.spec.object}).`,
      );
    return this.atomically(() => {
      const part = this.store.addPart(job.seq, this.store.parts(job.seq).length, soql, this.now());
      queueStep(this.org, part, job.ownerId);
      return part;
    });
  }

  // ---- results --------------------------------------------------------------------------------------------------

  rows(part: BulkPart, wanted: RowsWanted, afterSeq: number, limit: number): readonly BulkRow[] {
    switch (wanted) {
      case 'successful':
      case 'found':
        return this.store.rows(part, RowStatus.Saved, afterSeq, limit);
      case 'failed':
        return this.store.rows(part, RowStatus.Failed, afterSeq, limit);
      case 'unprocessed':
        return this.store.rows(part, RowStatus.Pending, afterSeq, limit);
      case 'all':
        return this.store.allRows(part, afterSeq, limit);
    }
  }

  /** The number of the last row on each full page of a query's answer. */
  pageEnds(part: BulkPart, size: number): readonly number[] {
    return this.store.pageEnds(part, RowStatus.Saved, size);
  }

  /** Rows of a query's page, and its last one when more follow. */
  page(part: BulkPart, afterSeq: number, limit: number): { readonly rows: number; readonly last: number | null } {
    return this.store.page(part, RowStatus.Saved, afterSeq, limit);
  }

  // ---- inside ---------------------------------------------------------------------------------------------------

  private purge(): void {
    const before = new Date(this.org.clock.nowMs() - KEPT_MS).toISOString();
    for (const seq of this.store.endedBefore(before)) this.atomically(() => this.store.removeJob(seq));
  }

  private atomically<T>(work: () => T): T {
    if (this.org.store.inTransaction) return work();
    this.org.store.begin();
    try {
      const result = work();
      this.org.store.commit();
      return result;
    } catch (error) {
      this.org.store.rollback();
      throw error;
    }
  }

  private now(): string {
    return this.org.clock.now().toISOString();
  }
}

/** Nobody may do this with rows of the object: custom metadata, history, setup that the API only shows. */
function isPossible(object: SObjectType, operation: BulkOperation): boolean {
  if (operation === 'insert') return object.createable;
  if (operation === 'update') return object.updateable;
  if (operation === 'upsert') return object.createable && object.updateable;
  return isQuery(operation) || object.deletable;
}

const STATE_WORDS: Partial<Record<JobState, string>> = { UploadComplete: 'Closed', JobComplete: 'Completed' };

/** `Closing already Completed Job not allowed`. */
function wrongState(doing: string, state: JobState): SalesforceError {
  const word = STATE_WORDS[state] ?? state;
  return new SalesforceError('INVALIDJOBSTATE', `${doing} already ${word} Job not allowed`);
}
