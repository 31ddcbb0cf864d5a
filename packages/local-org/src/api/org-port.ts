import type { MetadataService } from '../org/deploy/metadata-service';
import type { TestRequest, TestRunResult } from '../apex';
import type { MetadataModel } from '../metadata/model';
import type { Schema } from '../metadata/schema';
import type { QuickAction } from '../metadata/types/quick-action';
import type { FieldValues } from '../metadata/values';
import type { Analytics } from '../org/analytics';
import type { EventDoor } from '../org/events/event-door';
import type { TestRunService } from '../org/test-runs/test-run-service';
import type { DebugLogs } from '../org/limits/debug-logs';
import type { BulkJobs } from '../org/bulk/bulk-jobs';
import type { Access, LimitName, Transaction } from '../org/transaction/transaction';
import type { Diagnostic } from '../diagnostics';
import type { FlowCoverage } from '../flow';
import type { Approval, DeployedClientApp } from '../org/clients/client-apps';
import type { ScratchOrgHub } from '../org/hub/scratch-org-hub';
import type { NotificationCentre } from '../org/notifications/notification-centre';
import type { TransactionFault } from '../org/faults/transaction-faults';
import type { BoundQuery } from '../soql';

export interface ObjectAccess {
  readonly create: boolean;
  readonly read: boolean;
  readonly edit: boolean;
  readonly delete: boolean;
  readonly viewAll: boolean;
  readonly modifyAll: boolean;
}

/** A column of a query's answer. */
export interface QueryColumn {
  readonly name: string;
  readonly aggregate: boolean;
  /** Columns of a parent or of a child query. */
  readonly joined: readonly QueryColumn[];
}

export interface RecordTypeAccess {
  readonly id: string;
  readonly available: boolean;
  readonly isDefault: boolean;
}

export interface FieldAccess {
  readonly read: boolean;
  readonly edit: boolean;
}

/** Governor usage of one finished transaction. */
export interface TransactionUsage {
  readonly entryPoint: string;
  readonly startedAt: string;
  readonly records: number;
  readonly used: Readonly<Partial<Record<LimitName, number>>>;
  /** What rolled it back. */
  readonly error?: string;
  readonly durationMs: number;
  readonly outcome: 'committed' | 'rolledBack';
}

export interface InvocableAction {
  readonly type: 'apex' | 'flow' | 'emailAlert' | 'standard' | 'quickAction';
  readonly name: string;
  readonly label: string;
}

export interface InvocableResult {
  readonly isSuccess: boolean;
  readonly outputValues: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly {
    readonly statusCode: string;
    readonly message: string;
    readonly fields: readonly string[];
  }[];
}

export interface ApexRestRequest {
  readonly method: string;
  /** Path below `/services/apexrest`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

export interface ApexRestResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string | null;
}

export interface AuraResult {
  readonly ok: boolean;
  /** JSON of the return value. */
  readonly value?: unknown;
  readonly error?: { readonly message: string; readonly exceptionType: string; readonly stackTrace: string };
}

/** All that the API layer asks of an org. Synchronous: lives on the org's thread. */
export interface OrgPort {
  readonly orgId: string;
  readonly schema: Schema;
  readonly model: MetadataModel;
  /** Reports and dashboards. */
  readonly analytics: Analytics;
  /** Jobs of the Bulk API. */
  readonly bulk: BulkJobs;
  now(): Date;
  /** Opens a transaction, commits it when `body` returns and rolls it back when it throws. Post-commit work is queued, not awaited. */
  transaction<T>(entryPoint: string, access: Access, body: (transaction: Transaction) => T): T;

  objectAccess(userId: string, object: string): ObjectAccess;
  fieldAccess(userId: string, object: string, field: string): FieldAccess;
  hasUserPermission(userId: string, permission: string): boolean;
  hasCustomPermission(userId: string, permission: string): boolean;

  permissionsOf(userId: string): { userPermissions: string[]; customPermissions: string[]; tabs: string[] | null };

  /** The user whose name and password these are; null when they do not match or the user is inactive. */
  authenticate(username: string, password: string): string | null;
  /** @throws SalesforceError INVALID_CROSS_REFERENCE_KEY for a user who does not exist */
  setPassword(userId: string, password: string): void;
  /** OAuth clients that the metadata names. */
  clientApps(): readonly DeployedClientApp[];
  clientApproval(clientId: string, userId: string): Approval;
  /** Features of a scratch org, as its definition names them; null for other orgs. */
  readonly features: string | null;
  /** The Dev Hub's books of scratch orgs. */
  readonly hub: ScratchOrgHub;
  /** Keeps a refresh token's digest with the org. */
  keepRefreshToken(digest: string, userId: string, clientId: string): void;
  /** Whose token has this digest; `revoke` takes it away. */
  refreshToken(digest: string, revoke: boolean): { userId: string; clientId: string } | null;
  userByUsername(username: string): FieldValues | null;
  user(userId: string): FieldValues | null;
  organization(): FieldValues;

  /** A query as REST runs it: its records know their addresses. @throws SalesforceError for a query that is wrong */
  restQuery(soql: string): BoundQuery;
  /** The columns that a query answers, in its order. @throws SalesforceError for a query that is wrong */
  queryColumns(soql: string, access: Access): readonly QueryColumn[];
  /** What a record type is to a user; null for one that does not exist. */
  recordType(userId: string, object: string, developerName: string): RecordTypeAccess | null;
  /** Id of a deployed component; null for types without ids and for what is not deployed. */
  componentId(type: string, fullName: string): string | null;
  /** When the metadata in force was brought, for `If-Modified-Since`. */
  deployedAt(): Date;
  /** Rows deleted in a stretch of time and not purged since. */
  deletedRows(object: string, from: Date, to: Date): readonly { readonly id: string; readonly deletedDate: string }[];
  explainQuery(soql: string, access: Access): readonly Readonly<Record<string, unknown>>[];
  recentUsage(): readonly TransactionUsage[];

  invocableActions(): readonly InvocableAction[];
  invokeAction(
    type: string,
    name: string,
    inputs: readonly Readonly<Record<string, unknown>>[],
    userId: string,
  ): readonly InvocableResult[];
  invokeAura(
    className: string,
    method: string,
    parameters: Readonly<Record<string, unknown>>,
    userId: string,
    cacheable: boolean,
  ): AuraResult;
  invokeApexRest(request: ApexRestRequest, userId: string): ApexRestResponse;
  executeAnonymous(source: string, userId: string): Readonly<Record<string, unknown>>;
  testClasses(): readonly string[];
  /** Names of a class's test methods; none for a class that is no test. */
  testMethods(className: string): readonly string[];
  /** Asynchronous test runs and code coverage. */
  readonly testRuns: TestRunService;
  runTests(request: TestRequest): TestRunResult;
  flowCoverage(): readonly FlowCoverage[];

  /** Deploys and retrieves of the Metadata API. */
  readonly metadata: MetadataService;
  deployProject(rootDir: string, sourceDirs: readonly string[] | undefined): readonly Diagnostic[];

  /** Runs queued asynchronous work that is due; answers how much is left (due later does not count). */
  drain(maxItems?: number): { readonly ran: number; readonly left: number };
  /** True when queued work is due now. */
  hasDueWork(): boolean;
  /** Milliseconds until the next queued work falls due; null when there is none. */
  nextDueInMs(): number | null;
  advanceClock(by: string): Date;
  setClock(to: string): Date;

  settings(): Readonly<Record<string, unknown>>;
  changeSettings(changes: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>;
  /** Faults inside transactions; setting replaces all. */
  setFaults(faults: readonly TransactionFault[]): void;
  faults(): readonly TransactionFault[];
  sentMail(): readonly Readonly<Record<string, unknown>>[];
  quickActions(): readonly QuickAction[];
  /** Values that an action's form starts with. */
  quickActionDefaults(action: QuickAction, contextId: string | null, userId: string): FieldValues;
  /** Bells of the org's users. */
  readonly notifications: Pick<NotificationCentre, 'find' | 'mark'>;
  /** External recipients that single emails reached on the org's day. */
  externalMailToday(): number;
  sentNotifications(): readonly Readonly<Record<string, unknown>>[];

  /** Bodies of debug logs, and who is traced. */
  readonly debugLogs: Pick<DebugLogs, 'refresh' | 'body'>;
  /** What clients outside do with the event bus. */
  readonly eventDoor: EventDoor;
  /** Tells which events' messages were committed; the function given back ends it. */
  watchEvents(watcher: (objects: ReadonlySet<string>) => void): () => void;
  saveSnapshot(file: string): void;
  close(): void;
}
