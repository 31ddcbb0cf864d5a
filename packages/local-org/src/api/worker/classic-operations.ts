import { SalesforceError, UnsupportedError } from '../../diagnostics';
import { csvLine } from '../../org/bulk/csv-lines';
import { isQuery, RowStatus, type BulkJob, type BulkPart, type JobSpec } from '../../org/bulk/bulk-types';
import { jobInfo, totalMs } from '../bulk/job-json';
import type { CsvForm } from '../bulk/csv-reader';
import type { OrgPort } from '../org-port';
import type { LineSource, PartKey } from './bulk-operations';

/** What Bulk API 1.0 asks of the org; files pass through `BulkRequest` as those of 2.0 do. */
export type ClassicRequest = { readonly userId: string } & (
  | { readonly action: 'createJob'; readonly spec: JobSpec }
  | { readonly action: 'job'; readonly jobId: string }
  | { readonly action: 'changeJob'; readonly jobId: string; readonly state: string }
  | { readonly action: 'addQuery'; readonly jobId: string; readonly query: string }
  | { readonly action: 'startBatch'; readonly jobId: string }
  | { readonly action: 'batches'; readonly jobId: string }
  | { readonly action: 'batch'; readonly jobId: string; readonly batchId: string }
  | {
      readonly action: 'results';
      readonly jobId: string;
      readonly batchId: string;
      readonly after: number;
      readonly limit: number;
    }
  | { readonly action: 'openResult'; readonly jobId: string; readonly batchId: string }
);

/** A job or batch as members in the order in which the platform writes them. */
export type ClassicInfo = Readonly<Record<string, string | number | null>>;

export interface ClassicJob {
  readonly info: ClassicInfo;
  readonly contentType: JobSpec['contentType'];
  readonly isQuery: boolean;
  readonly form: CsvForm;
}

export interface ClassicBatch {
  readonly job: ClassicJob;
  readonly info: ClassicInfo;
  readonly part: PartKey;
}

/** Outcome of one row. */
export interface ClassicResult {
  readonly id: string | null;
  readonly success: boolean;
  readonly created: boolean;
  /** `CODE:message:fields --` */
  readonly error: string | null;
  readonly seq: number;
}

export function runClassic(org: OrgPort, request: ClassicRequest): unknown {
  const { userId } = request;
  if (org.user(userId)?.['IsActive'] !== true)
    throw new SalesforceError('INVALID_SESSION_ID', 'Session expired or invalid', [], 401);
  if (request.action === 'createJob') return jobOf(org, org.bulk.create(userId, 'Classic', request.spec));
  const job = org.bulk.job(userId, request.jobId, ['Classic']);
  switch (request.action) {
    case 'job':
      return jobOf(org, job);
    case 'changeJob':
      return jobOf(org, changed(org, job, request.state));
    case 'addQuery':
      return batchOf(org, job, org.bulk.addQuery(job, request.query));
    case 'startBatch':
      if (isQuery(job.spec.operation)) throw new SalesforceError('InvalidBatch', 'A batch of this job is a query.');
      return batchOf(org, job, org.bulk.startUpload(job));
    case 'batches':
      return org.bulk.parts(job).map((part) => batchInfo(job, part));
    case 'batch':
      return batchOf(org, job, partNamed(org, job, request.batchId));
    case 'results':
      return results(org, job, partNamed(org, job, request.batchId), request.after, request.limit);
    case 'openResult':
      return openResult(userId, job, partNamed(org, job, request.batchId));
  }
}

function changed(org: OrgPort, job: BulkJob, state: string): BulkJob {
  if (state === 'Closed') return org.bulk.close(job);
  if (state === 'Aborted') return org.bulk.abort(job);
  throw new SalesforceError('InvalidJobState', `Unable to change the state of the job to ${state}`);
}

function partNamed(org: OrgPort, job: BulkJob, batchId: string): BulkPart {
  const part = org.bulk.parts(job).find((candidate) => candidate.id.startsWith(batchId.slice(0, 15)));
  if (!part) throw new SalesforceError('InvalidBatch', `Unable to find batch: ${batchId}`);
  return part;
}

function jobOf(org: OrgPort, job: BulkJob): ClassicJob {
  const { spec } = job;
  const parts = org.bulk.parts(job);
  const count = (state: BulkPart['state']): number => parts.filter((part) => part.state === state).length;
  const told = jobInfo(job, parts) as Record<string, number>;
  const info: ClassicInfo = {
    id: job.id,
    operation: spec.operation,
    object: spec.object,
    createdById: job.ownerId,
    createdDate: job.createdAt,
    systemModstamp: job.changedAt,
    state: job.state,
    ...(spec.externalIdFieldName === undefined ? {} : { externalIdFieldName: spec.externalIdFieldName }),
    concurrencyMode: spec.concurrencyMode,
    contentType: spec.contentType,
    numberBatchesQueued: count('Queued'),
    numberBatchesInProgress: count('InProgress'),
    numberBatchesCompleted: count('Completed'),
    numberBatchesFailed: count('Failed'),
    numberBatchesTotal: parts.length,
    numberRecordsProcessed: told['numberRecordsProcessed'] ?? 0,
    numberRetries: job.retries,
    apiVersion: spec.apiVersion.toFixed(1),
    ...(spec.assignmentRuleId === undefined ? {} : { assignmentRuleId: spec.assignmentRuleId }),
    numberRecordsFailed: told['numberRecordsFailed'] ?? 0,
    totalProcessingTime: told['totalProcessingTime'] ?? 0,
    apiActiveProcessingTime: told['apiActiveProcessingTime'] ?? 0,
    apexProcessingTime: told['apexProcessingTime'] ?? 0,
  };
  const { contentType, columnDelimiter, lineEnding } = spec;
  return { info, contentType, isQuery: isQuery(spec.operation), form: { columnDelimiter, lineEnding } };
}

function batchOf(org: OrgPort, job: BulkJob, part: BulkPart): ClassicBatch {
  return { job: jobOf(org, job), info: batchInfo(job, part), part: { job: part.job, part: part.part } };
}

function batchInfo(job: BulkJob, part: BulkPart): ClassicInfo {
  return {
    id: part.id,
    jobId: job.id,
    state: part.state,
    ...(part.state === 'Failed' && part.message !== null ? { stateMessage: part.message } : {}),
    createdDate: part.createdAt,
    systemModstamp: part.changedAt,
    numberRecordsProcessed: part.processed,
    numberRecordsFailed: part.failed,
    totalProcessingTime: totalMs(part),
    apiActiveProcessingTime: Math.round(part.activeMs),
    apexProcessingTime: Math.round(part.apexMs),
  };
}

function requireCompleted(part: BulkPart): void {
  if (part.state === 'Completed') return;
  if (part.state === 'Failed') throw new SalesforceError('InvalidBatch', part.message ?? 'Batch failed');
  throw new SalesforceError('InvalidBatch', 'Batch not completed');
}

/** Outcomes in the order of the batch's rows. */
function results(org: OrgPort, job: BulkJob, part: BulkPart, after: number, limit: number): readonly ClassicResult[] {
  if (isQuery(job.spec.operation)) throw new SalesforceError('InvalidBatch', 'A query has a list of results.');
  requireCompleted(part);
  return org.bulk.rows(part, 'all', after, limit).map((row) => ({
    id: row.recordId,
    success: row.status === RowStatus.Saved,
    created: row.created,
    error: row.error,
    seq: row.seq,
  }));
}

/** The only result of a query: its file. */
function openResult(
  userId: string,
  job: BulkJob,
  part: BulkPart,
): { readonly source: LineSource; readonly header: string } {
  requireCompleted(part);
  if (!isQuery(job.spec.operation)) throw new SalesforceError('InvalidBatch', 'This batch has no query result.');
  if (job.spec.contentType === 'JSON')
    throw new UnsupportedError('JSON results of queries in Bulk API 1.0; ask for CSV');
  const source: LineSource = { userId, jobId: job.id, part: part.part, lines: 'found' };
  return { source, header: `${csvLine(part.header ?? [], ',')}\n` };
}
