export { EventSender, type EventSenderOptions, type SendOutcome } from './event-sender';
export { findOrg, NoOrgError, type OrgChoice, type OrgLogin } from './org-login';
export { productEventSchema, sortOut, type RefusedBySender } from './samples/product-events';
export { SampleOrgLoader, type SampleAccountRow, type SampleUser } from './samples/sample-org';
export { replayStory, type ReplayCounts, type ReplayTargets, type StoryStream } from './samples/story-replay';
export { ensureScheduledJobs, unscheduledJobs } from './scheduled-jobs';
