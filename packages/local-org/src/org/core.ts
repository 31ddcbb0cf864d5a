import type { ApexEngine } from '../apex';
import type { FlowCatalog, FlowEngine } from '../flow';
import type { MetadataModel } from '../metadata/model';
import type { Schema } from '../metadata/schema';
import type { FieldValue, FieldValues } from '../metadata/values';
import type { Store } from '../store/store';
import type { AsyncQueue } from './async/async-queue';
import type { VirtualClock } from './clock/virtual-clock';
import type { Automation } from './engines/automation';
import type { FormulaLibrary } from './engines/formula-library';
import type { QueryCompiler } from './engines/query-compiler';
import type { EventBus } from './events/event-bus';
import type { ScratchOrgHub } from './hub/scratch-org-hub';
import type { TransactionFaults } from './faults/transaction-faults';
import type { UsageLog } from './limits/usage-log';
import type { MailOutbox } from './mail/mail-outbox';
import type { NotificationCentre } from './notifications/notification-centre';
import type { ObjectPlans } from './records/object-plan';
import type { SecurityService } from './security/security-service';
import type { OrgSettings } from './settings';
import type { OrgTransaction } from './transaction/org-transaction';
import type { DuplicateRules } from './transaction/duplicate-rules';
import type { AssignmentRules } from './transaction/assignment-rules';
import type { ValidationRules } from './transaction/validation-rules';
import type { WorkflowRules } from './transaction/workflow-rules';

/** Ids of the rows that every org has. */
export interface OrgIdentity {
  readonly organizationId: string;
  readonly adminUserId: string;
  readonly automatedProcessUserId: string;
  readonly defaultWorkflowUserId: string;
  readonly standardPricebookId: string;
}

/** Everything that a deployment replaces as a whole. */
export interface DeployedState {
  readonly model: MetadataModel;
  readonly schema: Schema;
  readonly plans: ObjectPlans;
  readonly formulas: FormulaLibrary;
  readonly queries: QueryCompiler;
  readonly automation: Automation;
  readonly apexEngine: ApexEngine;
  readonly flowEngine: FlowEngine;
  readonly flows: FlowCatalog;
  readonly validationRules: ValidationRules;
  readonly assignmentRules: AssignmentRules;
  readonly workflowRules: WorkflowRules;
  readonly duplicateRules: DuplicateRules;
}

/** One step of the order of execution that ran; kept by a recorder when a test or the debug log asks for it. */
export interface Step {
  readonly step: string;
  readonly object: string;
  readonly rows: number;
  readonly depth: number;
}

/** What the parts of the org share. Made by `createOrg`; one thread, one database. */
export interface OrgCore {
  readonly store: Store;
  readonly settings: OrgSettings;
  readonly clock: VirtualClock;
  /** Numbers in [0, 1) from the org's seed. */
  readonly random: () => number;
  readonly identity: OrgIdentity;
  readonly deployed: DeployedState;

  readonly security: SecurityService;
  readonly events: EventBus;
  readonly queue: AsyncQueue;
  readonly mail: MailOutbox;
  readonly notifications: NotificationCentre;
  readonly usage: UsageLog;
  /** Books of the scratch orgs of a Dev Hub. */
  readonly hub: ScratchOrgHub;
  /** What an operator asked to go wrong. */
  readonly faults: TransactionFaults;
  /** Set while someone listens; undefined costs nothing. */
  recorder?: (step: Step) => void;
  /** Set while a debug log is taken. */
  debugLog?: (event: string, line: number, detail: string) => void;
  /** Does an HTTP request while the org waits; absent where callouts cannot be made. */
  readonly callout?: CalloutPort;
  /** Platform cache, lost with the process. */
  readonly platformCache: Map<string, unknown>;
  newGuid(): string;
  /** A small fact kept with the data. */
  keep(name: string, value: string): void;
  kept(name: string): string | undefined;
  /** Tells the administrators by mail that background work was given up. */
  reportFailure(subject: string, text: string, kind: string): void;
  /** Runs what a test queued, inside its own transaction. */
  drainInside(tx: OrgTransaction): void;
  /** Delivers what a test published, inside its own transaction. */
  deliverInside(tx: OrgTransaction): void;
  /** Inside a test: the events published so far are never delivered, and their publishers' callbacks learn of it. */
  failEventsInside(tx: OrgTransaction): void;
  /** Drops what is remembered of users: one of their rows changed. */
  forgetUsers(): void;
  /** Fields of a user with `ProfileName` and `RoleName`. */
  userInfo(userId: string): FieldValues;
  organization(): FieldValues;
  /** IANA zone of the organisation. */
  timeZone(): string;
  /** Queues the next runs of schedule-triggered flows anew: the organisation's zone changed. */
  reschedule(): void;
  /** IANA zone of a user. */
  timeZoneOf(userId: string): string;
  /** Value of a global variable such as `User.Id` (without `$`) for a user. */
  global(path: readonly string[], userId: string): FieldValue;
}

export interface CalloutRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string | null;
  readonly timeoutMs: number;
}

export interface CalloutResponse {
  readonly statusCode: number;
  readonly status: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export type CalloutPort = (request: CalloutRequest) => CalloutResponse;
