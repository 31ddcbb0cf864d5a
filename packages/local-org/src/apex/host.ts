import type { MetadataModel } from '../metadata/model';
import type { Schema } from '../metadata/schema';
import type { FieldValue, FieldValues, RecordData } from '../metadata/values';
import type { BoundQuery } from '../soql';

export type BindValue = FieldValue | readonly FieldValue[];

/** Rights of the running Apex frame: `with sharing` and the access level of the statement. */
export interface ApexAccess {
  readonly mode: 'user' | 'system';
  readonly sharing: boolean;
}

export interface ApexDmlOptions {
  readonly allOrNone: boolean;
  readonly access: ApexAccess;
  readonly duplicateRule?: {
    readonly allowSave: boolean;
    readonly includeRecordDetails?: boolean;
    readonly runAsCurrentUser?: boolean;
  };
  readonly assignmentRule?: { readonly useDefaultRule?: boolean; readonly assignmentRuleId?: string };
  readonly triggerUserEmail?: boolean;
  readonly allowFieldTruncation?: boolean;
}

export interface ApexSaveError {
  readonly statusCode: string;
  readonly message: string;
  readonly fields: readonly string[];
  readonly duplicateResult?: unknown;
}

export interface ApexSaveResult {
  readonly id: string | null;
  readonly success: boolean;
  readonly created: boolean;
  readonly errors: readonly ApexSaveError[];
}

export type ApexLimitName =
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

export interface HttpRequestData {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string | null;
  readonly timeoutMs: number;
}

export interface HttpResponseData {
  readonly statusCode: number;
  readonly status: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** A job to run when the transaction commits; `state` survives a restart of the org. */
export type ApexJob =
  | {
      readonly kind: 'queueable';
      readonly className: string;
      readonly state: string;
      readonly delayMinutes?: number;
      readonly maximumDepth?: number;
      readonly finalizer?: string;
    }
  | {
      readonly kind: 'future';
      readonly className: string;
      readonly method: string;
      readonly state: string;
      readonly callout: boolean;
    }
  | {
      readonly kind: 'batch';
      readonly className: string;
      readonly state: string;
      readonly scopeSize: number;
      readonly startInMinutes?: number;
      readonly jobName?: string;
    }
  | {
      /** Tells the publisher of events what became of them; it has no AsyncApexJob. */
      readonly kind: 'publishCallback';
      readonly className: string;
      readonly state: string;
      readonly eventUuids: readonly string[];
      /** The events leave even when the transaction rolls back, and so does this. */
      readonly isImmediate: boolean;
      readonly failed?: boolean;
    }
  | {
      readonly kind: 'schedulable';
      readonly className: string;
      readonly state: string;
      readonly jobName: string;
      readonly cron: string;
    };

/**
 * What running Apex needs from the org. Synchronous. Errors of the platform arrive as `SalesforceError`; the runtime
 * turns them into Apex exceptions. `LimitExceededError` passes through Apex uncaught.
 */
export interface ApexHost {
  readonly schema: Schema;
  readonly model: MetadataModel;
  now(): Date;
  readonly limits: {
    used(limit: ApexLimitName): number;
    allowed(limit: ApexLimitName): number;
    consume(limit: ApexLimitName, amount: number): void;
  };
  /** The running user; changes inside `System.runAs`. */
  readonly userId: string;
  readonly timeZone: string;
  readonly isTest: boolean;
  /** `TRIGGER`, `BATCH_APEX`, `QUEUEABLE`, `FUTURE`, `SCHEDULED`, `ANONYMOUS`, `REST`, `AURA`, `INVOCABLE_ACTION`, `RUNTEST_SYNC`, ... as `Request.getQuiddity()` names them. */
  readonly quiddity: string;
  readonly requestId: string;

  compileQuery(soql: string): BoundQuery;
  query(
    query: BoundQuery,
    binds: ReadonlyMap<string, BindValue>,
    access: ApexAccess,
    /** The rows of a query locator have a limit of their own: 10,000, and 50 million in a batch. */
    rowLimit?: 'queryLocatorRows',
  ): { readonly records: readonly RecordData[]; readonly totalSize: number };
  /**
   * The rows of an earlier query as they are now, by id and in the ids' order; those that are gone are left out. Counts
   * nothing: it is the platform's own reading of a batch's scope.
   */
  readAgain(
    soql: string,
    ids: readonly string[],
    binds: ReadonlyMap<string, BindValue>,
    access: ApexAccess,
  ): readonly RecordData[];
  search(sosl: string, binds: ReadonlyMap<string, BindValue>, access: ApexAccess): readonly (readonly RecordData[])[];

  insert(records: readonly RecordData[], options: ApexDmlOptions): ApexSaveResult[];
  update(records: readonly RecordData[], options: ApexDmlOptions): ApexSaveResult[];
  upsert(records: readonly RecordData[], keyField: string | null, options: ApexDmlOptions): ApexSaveResult[];
  delete(ids: readonly string[], options: ApexDmlOptions): ApexSaveResult[];
  undelete(ids: readonly string[], options: ApexDmlOptions): ApexSaveResult[];
  emptyRecycleBin(ids: readonly string[]): ApexSaveResult[];
  merge(master: RecordData, loserIds: readonly string[], options: ApexDmlOptions): ApexSaveResult[];
  convertLeads(
    requests: readonly Readonly<Record<string, unknown>>[],
    options: ApexDmlOptions,
  ): readonly Readonly<Record<string, unknown>>[];
  publish(events: readonly RecordData[]): ApexSaveResult[];

  setSavepoint(): number;
  rollback(savepoint: number): void;
  releaseSavepoint(savepoint: number): void;

  /** Answers the AsyncApexJob (or CronTrigger) id. */
  enqueue(job: ApexJob): string;
  abortJob(id: string): void;
  /** Runs everything queued so far to its end; `Test.stopTest` and the test's event bus delivery. */
  drainAsync(): void;
  /** `Test.getEventBus().deliver()`: events to their subscribers, then success to the callbacks of their publishers. */
  deliverEvents(): void;
  /** `Test.getEventBus().fail()`: no event of the test is delivered, and the callbacks of their publishers learn of it. */
  failEvents(): void;

  /** Throws where callouts are not allowed (uncommitted work pending). Mocks are the runtime's business. */
  callout(request: HttpRequestData): HttpResponseData;
  sendEmail(messages: readonly Readonly<Record<string, unknown>>[], allOrNone: boolean): readonly ApexSaveResult[];
  sendCustomNotification(notification: Readonly<Record<string, unknown>>, recipients: readonly string[]): void;

  /** Runs an autolaunched flow; its outputs by variable name. */
  startFlow(name: string, inputs: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>;
  /** `Approval.process`, `Approval.lock` and their kin. */
  approval(operation: string, request: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>;

  objectAccess(object: string): {
    readonly create: boolean;
    readonly read: boolean;
    readonly edit: boolean;
    readonly delete: boolean;
  };
  fieldAccess(
    object: string,
    field: string,
  ): { readonly read: boolean; readonly edit: boolean; readonly create: boolean };
  hasCustomPermission(name: string): boolean;
  /** Fields of the running user's User record, of the organisation and of the profile, for `UserInfo`. */
  userInfo(): FieldValues;
  organization(): FieldValues;
  /** Values that the defaults of an object's fields give a new record; constant ones alone where a host has none. */
  defaultValues?(object: string, recordTypeId: string | null): FieldValues;
  hasAccessToClass(className: string): boolean;

  /** Runs `action` as another user; mixed DML is allowed inside. */
  runAs<T>(userId: string, action: () => T): T;
  /** `Test.startTest` gives a fresh set of limits, `Test.stopTest` drains and gives the first set back. */
  startTest(): void;
  stopTest(): void;
  /** In a test that does not see the org's data; ConnectApi methods refuse to work there. */
  readonly isDataSiloed?: boolean;
  setFixedSearchResults(ids: readonly string[]): void;
  /** Sets CreatedDate of a record in a test. */
  setCreatedDate(id: string, createdDate: string): void;

  /** One line of the debug log: `USER_DEBUG|[12]|DEBUG|text`. */
  log(event: string, line: number, detail: string): void;
  /** Platform cache, shared by the org and lost with it. */
  readonly cache: Map<string, unknown>;
  randomBytes(length: number): Uint8Array;
}
