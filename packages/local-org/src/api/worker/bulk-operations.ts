import { SalesforceError } from '../../diagnostics';
import type { UploadEnd } from '../../org/bulk/bulk-jobs';
import { csvLine } from '../../org/bulk/csv-lines';
import {
  DELIMITERS,
  LINE_ENDINGS,
  type BulkJob,
  type BulkKind,
  type BulkPart,
  type BulkRow,
} from '../../org/bulk/bulk-types';
import type { CsvForm } from '../bulk/csv-reader';
import type { OrgPort } from '../org-port';

/** Default rows of one page of a query's answer. "If not specified, the server uses a default value based on the service." */
const QUERY_PAGE_ROWS = 250_000;

export type IngestResult = 'successful' | 'failed' | 'unprocessed';

/** Pieces of uploads and results: small enough to be handed from thread to thread while a file of any size passes through. */
export type BulkRequest =
  | { readonly action: 'startUpload'; readonly userId: string; readonly jobId: string }
  | { readonly action: 'addRows'; readonly part: PartKey; readonly rows: readonly string[] }
  | { readonly action: 'endUpload'; readonly part: PartKey; readonly end: UploadEnd }
  | { readonly action: 'cancelUpload'; readonly part: PartKey }
  | {
      readonly action: 'openIngestResult';
      readonly userId: string;
      readonly jobId: string;
      readonly result: IngestResult;
    }
  | {
      readonly action: 'openQueryResult';
      readonly userId: string;
      readonly jobId: string;
      /** Number of the row that the page comes after. */
      readonly after: number;
      readonly maxRecords: number | undefined;
    }
  | { readonly action: 'readLines'; readonly source: LineSource; readonly after: number; readonly limit: number };

export type PartKey = Pick<BulkPart, 'job' | 'part'>;

export interface StartedUpload {
  readonly part: PartKey;
  readonly form: CsvForm;
}

/** What `readLines` reads from. */
export interface LineSource {
  readonly userId: string;
  readonly jobId: string;
  readonly part: number;
  readonly lines: IngestResult | 'found';
}

/** A result that is ready to be read. */
export interface OpenedResult {
  readonly source: LineSource;
  /** First line with its ending. */
  readonly header: string;
  /** Rows of the page; undefined for all. */
  readonly rows: number | undefined;
  /** Number of the last row of the page when another page follows. */
  readonly next: number | null;
}

export interface Lines {
  readonly text: string;
  readonly last: number;
  readonly count: number;
}

const KINDS: readonly BulkKind[] = ['V2Ingest', 'V2Query', 'Classic'];

export function runBulk(org: OrgPort, request: BulkRequest): unknown {
  switch (request.action) {
    case 'startUpload':
      return startUpload(org, request.userId, request.jobId);
    case 'addRows':
      org.bulk.addRows(request.part, request.rows);
      return null;
    case 'endUpload':
      org.bulk.endUpload(request.part, request.end);
      return null;
    case 'cancelUpload':
      org.bulk.cancelUpload(request.part);
      return null;
    case 'openIngestResult':
      return openIngestResult(org, request.userId, request.jobId, request.result);
    case 'openQueryResult':
      return openQueryResult(org, request);
    case 'readLines':
      return readLines(org, request.source, request.after, request.limit);
  }
}

/** A user who was deactivated keeps no session. */
function requireActive(org: OrgPort, userId: string): void {
  if (org.user(userId)?.['IsActive'] !== true)
    throw new SalesforceError('INVALID_SESSION_ID', 'Session expired or invalid', [], 401);
}

function startUpload(org: OrgPort, userId: string, jobId: string): StartedUpload {
  requireActive(org, userId);
  const job = org.bulk.job(userId, jobId, ['V2Ingest']);
  const { job: seq, part } = org.bulk.startUpload(job);
  const { columnDelimiter, lineEnding } = job.spec;
  return { part: { job: seq, part }, form: { columnDelimiter, lineEnding } };
}

const RESULT_COLUMNS: Readonly<Record<IngestResult, readonly string[]>> = {
  successful: ['sf__Id', 'sf__Created'],
  failed: ['sf__Id', 'sf__Error'],
  unprocessed: [],
};

function openIngestResult(org: OrgPort, userId: string, jobId: string, result: IngestResult): OpenedResult {
  requireActive(org, userId);
  const job = org.bulk.job(userId, jobId, ['V2Ingest']);
  if (!['JobComplete', 'Failed', 'Aborted'].includes(job.state))
    throw new SalesforceError('INVALIDJOBSTATE', `Job is not complete: ${job.state}`);
  const part = org.bulk.parts(job)[0]!;
  const header = lineOf(job, [...RESULT_COLUMNS[result], ...(part.header ?? [])]);
  return { source: { userId, jobId: job.id, part: part.part, lines: result }, header, rows: undefined, next: null };
}

function openQueryResult(org: OrgPort, request: Extract<BulkRequest, { action: 'openQueryResult' }>): OpenedResult {
  const { userId, jobId, after, maxRecords = QUERY_PAGE_ROWS } = request;
  requireActive(org, userId);
  const job = org.bulk.job(userId, jobId, ['V2Query']);
  if (job.state !== 'JobComplete') throw new SalesforceError('INVALIDJOBSTATE', `Job is not complete: ${job.state}`);
  const part = org.bulk.parts(job)[0]!;
  const { rows, last } = org.bulk.page(part, after, maxRecords);
  const header = lineOf(job, part.header ?? []);
  return { source: { userId, jobId: job.id, part: part.part, lines: 'found' }, header, rows, next: last };
}

function readLines(org: OrgPort, source: LineSource, after: number, limit: number): Lines {
  const job = org.bulk.job(source.userId, source.jobId, KINDS);
  const part = org.bulk.parts(job).find((candidate) => candidate.part === source.part);
  if (!part) throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', [], 404);
  const rows = org.bulk.rows(part, source.lines, after, limit);
  const text = rows.map((row) => textOf(job, row, source.lines)).join('');
  return { text, last: rows.at(-1)?.seq ?? after, count: rows.length };
}

function textOf(job: BulkJob, row: BulkRow, lines: LineSource['lines']): string {
  if (lines === 'found') return row.data + LINE_ENDINGS[job.spec.lineEnding];
  const cells = JSON.parse(row.data) as string[];
  if (lines === 'successful') return lineOf(job, [row.recordId, String(row.created), ...cells]);
  if (lines === 'failed') return lineOf(job, [row.recordId, row.error, ...cells]);
  return lineOf(job, cells);
}

function lineOf({ spec }: BulkJob, cells: readonly (string | null)[]): string {
  if (cells.length === 0) return '';
  return csvLine(cells, DELIMITERS[spec.columnDelimiter]) + LINE_ENDINGS[spec.lineEnding];
}
