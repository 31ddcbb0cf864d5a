/** Shapes of the Bulk API's jobs. "Bulk API 2.0 and Bulk API Developer Guide". */

export type BulkKind = 'V2Ingest' | 'V2Query' | 'Classic';

type IngestOperation = 'insert' | 'update' | 'upsert' | 'delete' | 'hardDelete';
export type BulkOperation = IngestOperation | 'query' | 'queryAll';

/** States of jobs: `Closed` is Bulk API 1.0's word for a job that takes no more batches. */
export type JobState = 'Open' | 'UploadComplete' | 'InProgress' | 'JobComplete' | 'Failed' | 'Aborted' | 'Closed';

/** States of batches, with Bulk API 1.0's names. A job of Bulk API 2.0 has one part, whose state only the org sees. */
type PartState = 'Queued' | 'InProgress' | 'Completed' | 'Failed' | 'Not Processed';

export const DELIMITERS = {
  COMMA: ',',
  TAB: '\t',
  PIPE: '|',
  SEMICOLON: ';',
  CARET: '^',
  BACKQUOTE: '`',
} as const;
export type DelimiterName = keyof typeof DELIMITERS;

export const LINE_ENDINGS = { LF: '\n', CRLF: '\r\n' } as const;
export type LineEndingName = keyof typeof LINE_ENDINGS;

/** What a client asked for when it created a job. */
export interface JobSpec {
  readonly operation: BulkOperation;
  /** Name in the schema's case. */
  readonly object: string;
  readonly query?: string;
  readonly externalIdFieldName?: string;
  readonly assignmentRuleId?: string;
  readonly columnDelimiter: DelimiterName;
  readonly lineEnding: LineEndingName;
  readonly contentType: 'CSV' | 'JSON';
  readonly concurrencyMode: 'Parallel' | 'Serial';
  /** 66 */
  readonly apiVersion: number;
}

export interface BulkJob {
  readonly seq: number;
  readonly id: string;
  readonly kind: BulkKind;
  readonly state: JobState;
  readonly ownerId: string;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly spec: JobSpec;
  readonly errorMessage: string | null;
  /** Times that rows were tried again because another transaction held them. */
  readonly retries: number;
}

/** Rows that were uploaded together: a batch of Bulk API 1.0, all rows of a job of Bulk API 2.0, or a query's answer. */
export interface BulkPart {
  readonly job: number;
  readonly part: number;
  /** `751...` */
  readonly id: string;
  readonly state: PartState;
  readonly message: string | null;
  /** Column names; null before the upload, and of a file without any line. */
  readonly header: readonly string[] | null;
  readonly upload: 'none' | 'receiving' | 'complete';
  /** SOQL of a query. */
  readonly query: string | null;
  /** Rows uploaded, or found. */
  readonly total: number;
  readonly processed: number;
  readonly failed: number;
  readonly startedAt: string | null;
  readonly createdAt: string;
  readonly changedAt: string;
  /** Milliseconds in which rows were saved; Apex included. */
  readonly activeMs: number;
  readonly apexMs: number;
}

/** What became of a row. `Waiting`: another transaction held a row it needs, and it is tried again. */
export const RowStatus = { Pending: 0, Saved: 1, Failed: 2, Waiting: 3 } as const;
export type RowStatus = (typeof RowStatus)[keyof typeof RowStatus];

export interface BulkRow {
  readonly seq: number;
  /** Cells of an uploaded row as a JSON list; the finished CSV line of a query. */
  readonly data: string;
  readonly status: RowStatus;
  readonly recordId: string | null;
  readonly created: boolean;
  readonly error: string | null;
  readonly attempts: number;
}

export const isQuery = (operation: BulkOperation): boolean => operation === 'query' || operation === 'queryAll';
export const isEnded = (state: JobState): boolean =>
  state === 'JobComplete' || state === 'Failed' || state === 'Aborted';
