import type { Diagnostic } from '../../diagnostics';
import type { TestRequest, TestRunResult } from '../../apex';
import type { FlowCoverage } from '../../flow';
import type { TransactionFault } from '../../org';
import type { ProducedEvent, PublishedEvent, ReadBatch, ReplayStart, TopicInfo } from '../../org/events/event-door';
import type { Approval, DeployedClientApp } from '../../org/clients/client-apps';
import type { HubWork, LiveScratchOrg, ScratchOrgRequest, SignupCode } from '../../org/hub/scratch-org-hub';
import type { MetadataRequest } from './metadata-dispatch';
import type { RestRequest, RestResponse } from '../rest/types';
import type { BulkRequest } from './bulk-operations';
import type { ClassicRequest } from './classic-operations';

/** What the main thread may ask of the org's thread. One entry for each operation: its input and its answer. */
export interface Operations {
  rest: { input: RestRequest; output: WireResponse };
  authenticate: { input: { username: string; password: string }; output: UserSummary | null };
  userByUsername: { input: { username: string }; output: UserSummary | null };
  user: { input: { userId: string }; output: UserSummary | null };
  /** Refresh tokens are kept with the org, as digests. */
  refreshToken: { input: RefreshTokenRequest; output: { userId: string; clientId: string } | null };
  /** An OAuth client that the org's metadata names. */
  clientApp: { input: { clientId: string }; output: DeployedClientApp | null };
  clientApproval: { input: { clientId: string; userId: string }; output: Approval };
  /** The Dev Hub's books of scratch orgs. */
  hub: { input: HubRequest; output: HubWork };
  /** Whom a scratch org's sign-up code stands for; it is good once. */
  signupCode: { input: { code: string }; output: SignupCode | null };
  setPassword: { input: { userId: string; password: string }; output: null };
  /** True for a scratch org without the feature EnableSetPasswordInApi. */
  forbidsOwnPassword: { input: null; output: boolean };
  hasUserPermission: { input: { userId: string; permission: string }; output: boolean };
  /** Names of the enabled user and custom permissions, for pages. */
  permissions: {
    input: { userId: string };
    output: { userPermissions: string[]; customPermissions: string[]; tabs: string[] | null };
  };
  local: { input: LocalRequest; output: unknown };
  aura: { input: AuraRequest; output: WireResponse };
  /** Uploads and results of the Bulk API, piece by piece. */
  bulk: { input: BulkRequest; output: unknown };
  /** Jobs and batches of Bulk API 1.0. */
  classicBulk: { input: ClassicRequest; output: unknown };
  topic: { input: { topic: string; userId: string }; output: TopicInfo };
  eventSchema: { input: { id: string; userId: string }; output: { id: string; json: string } };
  publishEvents: {
    input: { topic: string; events: readonly ProducedEvent[]; userId: string };
    output: { schemaId: string; results: readonly PublishedEvent[] };
  };
  /** Where a reader of a topic begins. */
  startReading: {
    input: { topic: string; from: ReplayStart; userId: string };
    output: { topic: string; position: number };
  };
  startManaged: {
    input: { subscriptionId: string; developerName: string; userId: string };
    output: { id: string; topic: string; position: number };
  };
  commitReplay: {
    input: { id: string; replayId: number | null; position: number; userId: string };
    output: { ok: true } | { ok: false; reason: string };
  };
  /** Messages behind a position. When there are none, `watchId` is woken once by the next. */
  readEvents: {
    input: {
      topic: string;
      position: number;
      limit: number;
      format: 'avro' | 'json';
      userId: string;
      watchId: number | null;
    };
    output: ReadBatch;
  };
  stopWatching: { input: { watchId: number }; output: null };
  deploy: { input: { rootDir: string; sourceDirs: readonly string[] | undefined }; output: readonly Diagnostic[] };
  metadata: { input: MetadataRequest; output: unknown };
  testClasses: { input: null; output: readonly string[] };
  runTests: { input: TestRequest; output: TestRunResult };
  /** What ran of each active flow since the org opened. */
  flowCoverage: { input: null; output: readonly FlowCoverage[] };
  close: { input: null; output: null };
}

export type OperationName = keyof Operations;

/** A response whose body is text already, so that the main thread does no JSON work. */
export interface WireResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly contentType: string | null;
  readonly body: string | Uint8Array | null;
}

export interface UserSummary {
  readonly userId: string;
  readonly username: string;
  readonly name: string;
  readonly email: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly language: string;
  readonly profileName: string;
  readonly isActive: boolean;
}

export type HubRequest =
  | { readonly action: 'work' }
  | { readonly action: 'opened' | 'lost'; readonly infoId: string }
  | { readonly action: 'failed'; readonly infoId: string; readonly errorCode: string };

export type RefreshTokenRequest =
  | { readonly action: 'keep'; readonly digest: string; readonly userId: string; readonly clientId: string }
  | { readonly action: 'find' | 'revoke'; readonly digest: string };

export interface AuraRequest {
  readonly userId: string;
  readonly className: string;
  readonly method: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly cacheable: boolean;
}

/** Operations behind `/local/...`. */
export type LocalRequest =
  | { readonly action: 'limits' }
  | { readonly action: 'drain' }
  | { readonly action: 'mail' }
  | { readonly action: 'notifications' }
  | { readonly action: 'clock'; readonly advance?: string; readonly set?: string }
  | { readonly action: 'settings'; readonly changes?: Readonly<Record<string, unknown>> }
  | { readonly action: 'faults'; readonly faults?: readonly TransactionFault[] }
  | { readonly action: 'snapshot'; readonly file: string }
  | { readonly action: 'apex'; readonly source: string; readonly userId: string };

/** From main thread to org. */
export interface RequestMessage {
  readonly id: number;
  readonly operation: OperationName;
  readonly input: unknown;
}

/** From org to main thread. */
export type WorkerMessage =
  | { readonly kind: 'ready'; readonly facts: OrgFacts }
  | { readonly kind: 'failed'; readonly message: string; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'answer'; readonly id: number; readonly output: unknown }
  | {
      readonly kind: 'error';
      readonly id: number;
      readonly errorCode: string;
      readonly message: string;
      readonly httpStatus: number;
    }
  /** There is work of the Dev Hub's to do. */
  | { readonly kind: 'hub' }
  /** Something came for whoever waits under this number. */
  | { readonly kind: 'woken'; readonly watchId: number };

export interface OrgFacts {
  readonly orgId: string;
  readonly adminUserId: string;
  readonly adminUsername: string;
}

export interface WorkerOptions {
  readonly rootDir: string;
  readonly sourceDirs: readonly string[] | undefined;
  /** Path of the SQLite file or `:memory:`. */
  readonly dataFile: string;
  /** ISO time to set the clock to. */
  readonly now: string | undefined;
  readonly cacheDir: string;
  readonly adminPassword: string;
  /** Present for a scratch org; its members are for its first start. */
  readonly scratch?: Partial<Pick<ScratchOrgRequest, 'organization' | 'admin' | 'features'>>;
}

export type {
  Approval,
  DeployedClientApp,
  HubWork,
  LiveScratchOrg,
  RestRequest,
  RestResponse,
  ScratchOrgRequest,
  SignupCode,
};
