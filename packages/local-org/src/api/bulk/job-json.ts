import type { BulkJob, BulkPart } from '../../org/bulk/bulk-types';
import { isQuery } from '../../org/bulk/bulk-types';
import { restDatetime } from '../rest/encode';

/** A job as the answer to its creation and to a change of its state tells it. */
export function jobSummary(job: BulkJob): Record<string, unknown> {
  const { spec } = job;
  const isIngest = !isQuery(spec.operation);
  return {
    id: job.id,
    operation: spec.operation,
    object: spec.object,
    createdById: job.ownerId,
    createdDate: restDatetime(job.createdAt),
    systemModstamp: restDatetime(job.changedAt),
    state: job.state,
    ...(spec.externalIdFieldName === undefined ? {} : { externalIdFieldName: spec.externalIdFieldName }),
    ...(spec.assignmentRuleId === undefined ? {} : { assignmentRuleId: spec.assignmentRuleId }),
    concurrencyMode: spec.concurrencyMode,
    contentType: spec.contentType,
    apiVersion: spec.apiVersion,
    ...(isIngest && job.state === 'Open'
      ? { contentUrl: `services/data/v${spec.apiVersion.toFixed(1)}/jobs/ingest/${job.id}/batches` }
      : {}),
    lineEnding: spec.lineEnding,
    columnDelimiter: spec.columnDelimiter,
  };
}

/** A job with what became of it so far, as `GET` tells it. */
export function jobInfo(job: BulkJob, parts: readonly BulkPart[]): Record<string, unknown> {
  const sum = (of: (part: BulkPart) => number): number => parts.reduce((total, part) => total + of(part), 0);
  const processed = sum((part) => part.processed);
  const common = {
    ...jobSummary(job),
    jobType: job.kind,
    numberRecordsProcessed: processed,
    retries: job.retries,
    totalProcessingTime: sum(totalMs),
    ...(job.errorMessage === null ? {} : { errorMessage: job.errorMessage }),
  };
  if (job.kind === 'V2Query') return { ...common, isPkChunkingSupported: true };
  return {
    ...common,
    numberRecordsFailed: sum((part) => part.failed),
    apiActiveProcessingTime: Math.round(sum((part) => part.activeMs)),
    apexProcessingTime: Math.round(sum((part) => part.apexMs)),
  };
}

/** From the first row to the last change, in milliseconds. */
export function totalMs(part: BulkPart): number {
  if (part.startedAt === null) return 0;
  return Math.max(Math.round(part.activeMs), Date.parse(part.changedAt) - Date.parse(part.startedAt));
}
