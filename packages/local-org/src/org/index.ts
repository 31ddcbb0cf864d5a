/** What `api/` and `cli/` use of the org. */
export { createOrg, Org, type DeployOptions, type DeployOutcome, type DrainReport, type OrgOptions } from './org';
export type { CalloutPort, CalloutRequest, CalloutResponse, OrgIdentity, Step } from './core';
export type { StreamedEvent } from './events/event-bus';
export { LIMIT_NAMES } from './limits/governor-limits';
export type { TransactionFault, RecordFault, LimitFault } from './faults/transaction-faults';
export type { NotificationCentre, NotificationFilter, StoredNotification } from './notifications/notification-centre';
export { quickActionDefaults, quickActions } from './quick-actions';
export type { GovernorUsage } from './limits/usage-log';
export type { OrgSettings, EventFaults } from './settings';
export { defaultSettings } from './settings';
export { FlowHostAdapter, systemAccess } from './flow-host';
export { standardActionTypes, runStandardAction } from './flow-actions';
export type { OrgTransaction, TransactionOptions } from './transaction/org-transaction';
export type * from './transaction/transaction';
