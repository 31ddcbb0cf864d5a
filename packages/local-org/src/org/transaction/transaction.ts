import type { BoundQuery } from '../../soql';
import type { FieldValue, RecordData } from '../../metadata/values';

/** Whose rights a piece of work has. */
export interface Access {
  readonly userId: string;
  /** `user`: object and field permissions are enforced. `system`: they are not. */
  readonly permissions: 'user' | 'system';
  /** True: record sharing is enforced (`with sharing`, API calls). */
  readonly sharing: boolean;
}

/** Governor limits of one transaction. Names are those of Apex `Limits` and of `GET /local/limits`. */
export type LimitName =
  | 'queries'
  | 'queryRows'
  | 'aggregateQueries'
  | 'queryLocatorRows'
  | 'soslQueries'
  | 'dmlStatements'
  | 'dmlRows'
  | 'callouts'
  | 'futureCalls'
  | 'queueableJobs'
  | 'emailInvocations'
  | 'cpuTime'
  | 'heapSize'
  | 'publishImmediateDml'
  | 'mobilePushApexCalls'
  | 'asyncCalls';

/** Counts use of each limit and throws `LimitExceededError` on the use that passes it. */
export interface Limits {
  used(limit: LimitName): number;
  allowed(limit: LimitName): number;
  consume(limit: LimitName, amount: number): void;
  /** A copy of the counters, for `Test.startTest` and for the retries of partial saves. */
  snapshot(): ReadonlyMap<LimitName, number>;
  restore(snapshot: ReadonlyMap<LimitName, number>): void;
}

export interface DmlOptions {
  /** True: one bad row undoes all. False: partial success with the platform's retries. */
  readonly allOrNone: boolean;
  readonly access: Access;
  /** Where the rows come from; decides which system validation runs first (order of execution, step 2). */
  readonly source: 'api' | 'bulk' | 'apex' | 'flow' | 'system';
  readonly duplicateRule?: {
    readonly allowSave: boolean;
    readonly includeRecordDetails?: boolean;
    readonly runAsCurrentUser?: boolean;
  };
  readonly assignmentRule?: { readonly useDefaultRule?: boolean; readonly assignmentRuleId?: string };
  readonly triggerUserEmail?: boolean;
  readonly allowFieldTruncation?: boolean;
  /** Rows whose audit fields the caller may set. */
  readonly setAuditFields?: boolean;
}

export interface SaveError {
  readonly statusCode: string;
  readonly message: string;
  readonly fields: readonly string[];
  readonly duplicateResult?: unknown;
}

export interface SaveResult {
  readonly id: string | null;
  readonly success: boolean;
  /** Upsert: true when the row was inserted. */
  readonly created: boolean;
  readonly errors: readonly SaveError[];
}

export interface MergeRequest {
  readonly master: RecordData;
  readonly loserIds: readonly string[];
}

export interface LeadConvert {
  readonly leadId: string;
  readonly convertedStatus: string;
  readonly accountId?: string;
  readonly contactId?: string;
  readonly opportunityId?: string;
  readonly opportunityName?: string;
  readonly doNotCreateOpportunity: boolean;
  readonly ownerId?: string;
  readonly overwriteLeadSource?: boolean;
  readonly sendNotificationEmail?: boolean;
}

export interface LeadConvertResult {
  readonly success: boolean;
  readonly leadId: string;
  readonly accountId: string | null;
  readonly contactId: string | null;
  readonly opportunityId: string | null;
  readonly errors: readonly SaveError[];
}

export interface QueryRequest {
  readonly query: string | BoundQuery;
  readonly binds?: ReadonlyMap<string, FieldValue | readonly FieldValue[]>;
  readonly access: Access;
  readonly allRows?: boolean;
  /** Limit that the rows count against; `queryRows` unless given. */
  readonly rowLimit?: 'queryLocatorRows';
}

export interface QueryOutcome {
  readonly records: readonly RecordData[];
  /** Number of rows; of `SELECT COUNT()` its answer. */
  readonly totalSize: number;
}

/** Work that starts when (and only if) the transaction commits. */
export interface AsyncWork {
  /** Names the handler: `flow.asyncPath`, `flow.scheduledPath`, `apex.queueable`, `apex.future`, `apex.batch`, ... */
  readonly kind: string;
  /** JSON; everything needed to run after a restart. */
  readonly payload: unknown;
  readonly userId: string;
  /** Not before this time; undefined means as soon as possible. */
  readonly runAt?: Date;
  /** Works with the same key and the same minute may run together in one batch. */
  readonly batchKey?: string;
  readonly maxBatchSize?: number;
  /** Replaces or cancels what is queued under the same key. */
  readonly replaceKey?: string;
}

/**
 * One platform transaction: owns the savepoints, the governor counters, the recursion stack and the chunks of every save.
 * Apex, flow and API reach data only through it. Synchronous; runs on the org's own thread.
 */
export interface Transaction {
  /** For `GET /local/limits`: what started it, for example `REST /sobjects/Lead` or `Flow Lead_Link (async path)`. */
  readonly entryPoint: string;
  readonly access: Access;
  readonly limits: Limits;
  /** Time of the virtual clock. */
  now(): Date;
  query(request: QueryRequest): QueryOutcome;
  search(sosl: string, request: Omit<QueryRequest, 'query'>): readonly RecordData[];
  insert(records: readonly RecordData[], options: DmlOptions): SaveResult[];
  update(records: readonly RecordData[], options: DmlOptions): SaveResult[];
  /** @param keyField API name of an external id field, or `Id`. */
  upsert(records: readonly RecordData[], keyField: string, options: DmlOptions): SaveResult[];
  delete(ids: readonly string[], options: DmlOptions): SaveResult[];
  undelete(ids: readonly string[], options: DmlOptions): SaveResult[];
  emptyRecycleBin(ids: readonly string[], options: DmlOptions): SaveResult[];
  merge(requests: readonly MergeRequest[], options: DmlOptions): SaveResult[];
  convertLeads(requests: readonly LeadConvert[], options: DmlOptions): LeadConvertResult[];
  /** Platform events. Publish-immediately events leave at once; others when the transaction commits. */
  publish(events: readonly RecordData[], access: Access): SaveResult[];
  /** Marks a point to roll back to; an opaque handle. */
  setSavepoint(): number;
  rollback(savepoint: number): void;
  releaseSavepoint(savepoint: number): void;
  enqueue(work: AsyncWork): string;
  /** Runs when the transaction has committed (mail, notifications, jobs); forgotten when it rolls back. */
  onCommit(action: () => void): void;
}
