export { EventSender, type EventSenderOptions, type SendOutcome } from './event-sender';
export {
  ErrorLogger,
  type ErrorContext,
  type ErrorLoggerOptions,
  type ErrorType,
  type LogOutcome,
} from './error-logger';
export {
  checkWorkspaceRows,
  LoadProgress,
  parseCsv,
  WorkspaceLoader,
  type CheckedRow,
  type LoadOutcome,
  type WorkspaceFields,
} from './initial-load';
export { masked } from './masking';
export { findOrg, NoOrgError, type OrgChoice, type OrgLogin } from './org-login';
export { productEventSchema, sortOut, type RefusedBySender } from './samples/product-events';
export { SampleOrgLoader, type SampleAccountRow, type SampleUser } from './samples/sample-org';
export { replayStory, type ReplayCounts, type ReplayTargets, type StoryStream } from './samples/story-replay';
export { ensureScheduledJobs, unscheduledJobs } from './scheduled-jobs';
export { CallFailedError, RestCaller, type RestAnswer, type RestCallerOptions } from './rest-caller';
export { BadInputError, readEntries, type Entry } from './senders/input';
export { MarketoSender, type MarketoPerson, type PersonOutcome } from './senders/marketo';
export { ProvisioningSender, type EventOutcome, type ProvisioningOptions } from './senders/provisioning';
export {
  connectionReader,
  countByStatus,
  DEFAULT_ASSUMPTIONS,
  readProjectSetup,
  storageTable,
  toText,
  verify,
  type Finding,
  type OrgReader,
  type ProjectSetup,
  type Status,
} from './verify';
export {
  openStream,
  PositionFile,
  pubSubEndpoint,
  PubSubSubscriber,
  ReplayIdExpiredError,
  StreamLostError,
  type EventStream,
  type Position,
  type PositionStore,
  type PubSubEndpoint,
  type ReceivedEvent,
  type SubscriberOptions,
} from './pubsub';
export {
  eventOf,
  LIFECYCLE_TOPIC,
  LifecycleReplay,
  ReplayStoppedError,
  type LifecycleReplayOptions,
  type ReplayReport,
} from './pubsub/lifecycle-replay';
