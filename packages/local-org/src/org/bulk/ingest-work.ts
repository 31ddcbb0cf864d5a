import { LimitExceededError, SalesforceError } from '../../diagnostics';
import type { RecordData } from '../../metadata/values';
import type { QueuedWork, WorkHandler } from '../async/async-queue';
import type { OrgCore } from '../core';
import type { OrgTransaction } from '../transaction/org-transaction';
import type { DmlOptions, SaveError, SaveResult } from '../transaction/transaction';
import { BatchRefusal, readColumns, readRecord, type Column } from './ingest-columns';
import type { BulkStore } from './bulk-store';
import { isEnded, RowStatus, type BulkJob, type BulkPart, type BulkRow } from './bulk-types';

export const BULK_WORK = 'bulk.part';

/** Rows of one transaction: what a trigger sees of a batch. Developer Guide, "How Requests Are Processed". */
const CHUNK_ROWS = 200;
/** A row that another transaction holds is tried so often; then it has failed. "a maximum of 10 times". */
const LOCK_ATTEMPTS = 10;
const LOCK_WAIT_MS = 200;

export interface PartWork {
  readonly job: number;
  readonly part: number;
}

export const partOf = (works: readonly QueuedWork[]): PartWork => works[0]!.payload as PartWork;
export const workKey = ({ job, part }: PartWork): string => `bulk:${job}.${part}`;

/** Queues the next step of a part; there is never more than one. */
export function queueStep(org: OrgCore, { job, part }: PartWork, userId: string, waitMs = 0): void {
  org.queue.enqueue({
    kind: BULK_WORK,
    payload: { job, part } satisfies PartWork,
    userId,
    replaceKey: workKey({ job, part }),
    ...(waitMs === 0 ? {} : { runAt: new Date(org.clock.nowMs() + waitMs) }),
  });
}

/**
 * Saves the rows of a part, a chunk at each step, so that the org answers others in between. The outcome of each row commits
 * with the row itself: whatever ends the process, no row is written twice and the rest goes on with the next start.
 */
export class IngestWork implements Pick<WorkHandler, 'run'> {
  /** Columns by part, read again after a deployment and a start. */
  private readonly columns = new Map<string, { readonly schema: object; readonly columns: Column[] }>();

  constructor(
    private readonly org: OrgCore,
    private readonly store: BulkStore,
  ) {}

  run(tx: OrgTransaction, works: readonly QueuedWork[]): void {
    const found = this.open(works);
    if (!found) return;
    const { job, part } = found;
    try {
      this.step(tx, job, part);
    } catch (error) {
      if (!(error instanceof BatchRefusal)) throw error;
      this.refuse(job, part, error.message);
    }
  }

  private step(tx: OrgTransaction, job: BulkJob, part: BulkPart): void {
    const started = performance.now();
    const begun = this.begin(job, part);
    const columns = this.columnsOf(job, begun);
    const rows = this.store.rows(begun, RowStatus.Pending, 0, CHUNK_ROWS);
    if (rows.length === 0) return this.endOrRetry(job, begun);
    const results = save(tx, job, rows, columns);
    for (const [i, row] of rows.entries()) this.settle(begun, row, results[i]!);
    const failed = results.filter((result, i) => !result.success && !this.waits(rows[i]!, result)).length;
    const waiting = results.filter((result, i) => this.waits(rows[i]!, result)).length;
    this.store.changePart(begun, {
      processed: begun.processed + rows.length - waiting,
      failed: begun.failed + failed,
      active_ms: begun.activeMs + (performance.now() - started),
      apex_ms: begun.apexMs + (tx.limits.highest().cpuTime ?? 0),
      changed_at: this.now(),
    });
    this.store.changeJob(job.seq, { changed_at: this.now() });
    queueStep(this.org, begun, job.ownerId);
  }

  /** The step was rolled back: its rows have failed with what ended it, and the next chunk goes on. */
  failed(works: readonly QueuedWork[], error: unknown): void {
    const found = this.open(works);
    if (!found) return;
    const { job, part } = found;
    this.org.store.begin();
    try {
      const begun = this.begin(job, part);
      const rows = this.store.rows(begun, RowStatus.Pending, 0, CHUNK_ROWS);
      const result: SaveResult = { id: null, success: false, created: false, errors: [errorOf(error)] };
      for (const row of rows) this.settle(begun, row, result);
      this.store.changePart(begun, { processed: begun.processed + rows.length, failed: begun.failed + rows.length });
      if (rows.length > 0) queueStep(this.org, begun, job.ownerId);
      else this.refuse(job, begun, `InternalServerError : ${errorOf(error).message}`);
      this.org.store.commit();
    } catch (second) {
      this.org.store.rollback();
      throw second;
    }
  }

  private open(works: readonly QueuedWork[]): { job: BulkJob; part: BulkPart } | undefined {
    const { job: seq, part: number } = partOf(works);
    const job = this.store.jobBySeq(seq);
    const part = this.store.part(seq, number);
    return job && part && !isEnded(job.state) ? { job, part } : undefined;
  }

  private begin(job: BulkJob, part: BulkPart): BulkPart {
    if (part.state !== 'Queued') return part;
    const now = this.now();
    this.store.changePart(part, { state: 'InProgress', started_at: now, changed_at: now });
    if (job.kind === 'V2Ingest') this.store.changeJob(job.seq, { state: 'InProgress', changed_at: now });
    return this.store.part(part.job, part.part)!;
  }

  /** @throws BatchRefusal for a file that cannot be read, or whose header names what is not there */
  private columnsOf(job: BulkJob, part: BulkPart): Column[] {
    if (part.message !== null) throw new BatchRefusal(part.message);
    if (part.header === null) throw new BatchRefusal('InvalidBatch : Records not found');
    const key = workKey(part);
    const { schema } = this.org.deployed;
    const known = this.columns.get(key);
    if (known?.schema === schema) return known.columns;
    const object = schema.object(job.spec.object);
    if (!object)
      throw new BatchRefusal(`InvalidEntity : Entity '${job.spec.object}' is not supported by the Bulk API.`);
    const { security } = this.org;
    const canRead = (field: Parameters<typeof security.canReadField>[2]): boolean =>
      security.canReadField(job.ownerId, object, field);
    const columns = readColumns({ schema, object, canRead }, part.header, job.spec);
    this.columns.set(key, { schema, columns });
    return columns;
  }

  private settle(part: BulkPart, row: BulkRow, result: SaveResult): void {
    const waits = this.waits(row, result);
    this.store.settleRow(part, row.seq, {
      status: result.success ? RowStatus.Saved : waits ? RowStatus.Waiting : RowStatus.Failed,
      recordId: result.id,
      created: result.created,
      error: result.success ? null : errorText(result.errors),
      attempts: row.attempts + 1,
    });
  }

  private waits(row: BulkRow, result: SaveResult): boolean {
    return result.errors[0]?.statusCode === 'UNABLE_TO_LOCK_ROW' && row.attempts + 1 < LOCK_ATTEMPTS;
  }

  private endOrRetry(job: BulkJob, part: BulkPart): void {
    if (this.store.wakeRows(part) > 0) {
      this.store.changeJob(job.seq, { retries: job.retries + 1 });
      queueStep(this.org, part, job.ownerId, LOCK_WAIT_MS);
      return;
    }
    this.columns.delete(workKey(part));
    this.store.changePart(part, { state: 'Completed', changed_at: this.now() });
    if (job.kind === 'V2Ingest') this.store.changeJob(job.seq, { state: 'JobComplete', changed_at: this.now() });
  }

  /** No row of the part is written; those of the upload are unprocessed records. */
  private refuse(job: BulkJob, part: BulkPart, message: string): void {
    this.columns.delete(workKey(part));
    this.store.changePart(part, { state: 'Failed', message, changed_at: this.now() });
    if (job.kind === 'V2Ingest')
      this.store.changeJob(job.seq, { state: 'Failed', error: message, changed_at: this.now() });
  }

  private now(): string {
    return this.org.clock.now().toISOString();
  }
}

function save(tx: OrgTransaction, job: BulkJob, rows: readonly BulkRow[], columns: readonly Column[]): SaveResult[] {
  const { operation, object, externalIdFieldName, assignmentRuleId } = job.spec;
  const records = rows.map((row) => readRecord(object, columns, JSON.parse(row.data) as string[]));
  const options: DmlOptions = {
    allOrNone: false,
    access: tx.access,
    source: 'bulk',
    ...(assignmentRuleId === undefined ? {} : { assignmentRule: { assignmentRuleId } }),
  };
  if (operation === 'insert') return tx.insert(records, options);
  if (operation === 'update') return tx.update(records, options);
  if (operation === 'upsert') return tx.upsert(records, externalIdFieldName ?? 'Id', options);
  return remove(tx, object, records, options, operation === 'hardDelete');
}

/** Deletes by id; an id of another object is refused, since the job is for one. */
function remove(
  tx: OrgTransaction,
  object: string,
  records: readonly RecordData[],
  options: DmlOptions,
  forGood: boolean,
): SaveResult[] {
  const ids = records.map((record) => String(record.fields['Id'] ?? ''));
  const known = ids.map((id) => tx.org.deployed.schema.byKeyPrefix(id.slice(0, 3))?.name);
  const own = ids.filter((_, i) => known[i] === undefined || known[i] === object);
  const deleted = tx.delete(own, options);
  if (forGood) {
    const gone = deleted.filter((result) => result.success).map((result) => result.id!);
    if (gone.length > 0) tx.emptyRecycleBin(gone, options);
  }
  let next = 0;
  return ids.map((id, i) =>
    known[i] === undefined || known[i] === object ? deleted[next++]! : { ...NOT_OF_THE_JOB, id },
  );
}

const NOT_OF_THE_JOB: SaveResult = {
  id: null,
  success: false,
  created: false,
  errors: [{ statusCode: 'INVALID_CROSS_REFERENCE_KEY', message: 'invalid cross reference id', fields: [] }],
};

/** `CODE:message:fields --`, of the row's first error. */
function errorText(errors: readonly SaveError[]): string {
  const [first] = errors;
  if (!first) return 'UNKNOWN_EXCEPTION:An unexpected error occurred:--';
  const fields = first.fields.length === 0 ? '--' : `${first.fields.join(',')} --`;
  return `${first.statusCode}:${first.message}:${fields}`;
}

function errorOf(error: unknown): SaveError {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof SalesforceError) return { statusCode: error.errorCode, message, fields: error.fields };
  if (error instanceof LimitExceededError)
    return {
      statusCode: 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
      message: `System.LimitException: ${message}`,
      fields: [],
    };
  return { statusCode: 'UNKNOWN_EXCEPTION', message, fields: [] };
}
