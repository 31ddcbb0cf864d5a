/** What LifecycleDashboardController answers; described in the README of this domain. */

export interface WireResult<T> {
  data?: T;
  error?: unknown;
}

export interface ExpirationBucket {
  key: string;
  label: string;
  count: number;
}

/** Workspaces by the month their trial started; rates are 0..1, null when none started. */
export interface Cohort {
  /** YYYY-MM. */
  month: string;
  started: number;
  converted: number;
  churned: number;
  conversionRate: number | null;
  churnRate: number | null;
  /** What the workspaces of the month pay now; null when it cannot be told. */
  mrr: number | null;
}

export interface LifecycleSummary {
  total: number;
  /** Null without access to the status. */
  trial: number | null;
  paid: number | null;
  churned: number | null;
  trialMrr: number | null;
  paidMrr: number | null;
  mrr: number | null;
  /** `snapshot`: some of it as of `mrrAsOf`; `unavailable`: too many to add up; `hidden`: no access. */
  mrrState: 'live' | 'snapshot' | 'unavailable' | 'hidden';
  mrrAsOf: string | null;
  /** False: nothing else is there, as the page is not switched on for the user. */
  switchedOn: boolean;
  currencyIsoCode: string;
  generatedAt: string;
  hiddenFields: string[];
}

export interface LifecycleCharts {
  /** False: nothing else is there, as the page is not switched on for the user. */
  switchedOn: boolean;
  hiddenFields: string[];
  expiration: ExpirationBucket[];
  /** Time of the snapshot that the cohorts' revenue comes from; null when it is live. */
  cohortMrrAsOf?: string | null;
  cohorts: Cohort[];
}

/** Fields the user may not read are absent. */
export interface WorkspaceRow {
  id: string;
  name: string;
  workspaceId?: string;
  email?: string | null;
  status?: string | null;
  trialStart?: string | null;
  trialExpiration?: string | null;
  daysUntilExpiration?: number | null;
  convertedDate?: string | null;
  churnedDate?: string | null;
  plan?: string | null;
  mrr?: number | null;
  activeUsers?: number | null;
  lastEventTime?: string | null;
  ownerId?: string;
  ownerName?: string | null;
  leadId?: string | null;
  leadName?: string | null;
  contactId?: string | null;
  contactName?: string | null;
  accountId?: string | null;
  accountName?: string | null;
  accountLinkState?: string | null;
  personLinkState?: string | null;
}

export interface WorkspacePage {
  total: number;
  pageSize: number;
  /** Null at the end. */
  nextCursor: string | null;
  hiddenFields: string[];
  rows: WorkspaceRow[];
}

export interface Option {
  value: string;
  label: string;
}

export interface FilterOptions {
  statuses: Option[];
  plans: Option[];
  owners: Option[];
  expirations: Option[];
  actions?: ActionRights;
  /** The native dashboard; null when the user may not open it. */
  dashboardId?: string | null;
}

export type ActionName = 'logCall' | 'createTask' | 'changeOwner';

/** What the user's permissions allow at all; a record can still refuse. */
export type ActionRights = Readonly<Record<ActionName, boolean>>;

export interface ActionFailure {
  id: string;
  name: string;
  message: string;
}

export interface ActionOutcome {
  done: number;
  failed: ActionFailure[];
}

/** LifecycleFilter.cls. */
export interface ApexFilter {
  statuses: string[];
  ownerIds: string[];
  plans: string[];
  expiration: string | null;
  cohort: string | null;
  search: string | null;
}

/** What the page is filtered by; an empty string filters nothing. */
export interface WorkspaceFilter {
  status: string;
  ownerId: string;
  plan: string;
  expiration: string;
  /** `2026-05`, `2026-05:converted` or `2026-05:churned`. */
  cohort: string;
  search: string;
}

export interface WorkspaceSort {
  field: string;
  direction: 'asc' | 'desc';
}

export interface TimelineEvent {
  id: string;
  eventId?: string | null;
  occurredAt?: string | null;
  receivedAt?: string | null;
  sequence?: number | null;
  status?: string | null;
  /** Current, Superseded or Regression. */
  effect?: string | null;
  effectLabel?: string | null;
  email?: string | null;
  plan?: string | null;
  mrr?: number | null;
  activeUsers?: number | null;
  trialStart?: string | null;
  trialExpiration?: string | null;
}

export interface LoggedError {
  id: string;
  name: string;
  errorName?: string | null;
  errorType?: string | null;
  sourceProcess?: string | null;
  status?: string | null;
  occurredAt?: string | null;
  details?: string | null;
}

export interface Timeline {
  workspaceId: string;
  workspaceName: string;
  hasMore: boolean;
  hiddenFields: string[];
  /** Older events that the retention purged. */
  purged?: { until: string; count: number } | null;
  events: TimelineEvent[];
  errors: LoggedError[];
}

export interface Match {
  state: string | null;
  stateLabel: string | null;
  source: string | null;
  explanation: string | null;
  recordId: string | null;
  recordName: string | null;
}

export interface MatchExplanation {
  workspaceId: string;
  email: string | null;
  emailDomain: string | null;
  person: Match & { objectApiName: string | null };
  account: Match & { canCreate: boolean };
  openErrors: LoggedError[];
}

/** A record that a workspace may belong to. */
export interface MatchCandidate {
  id: string;
  name: string;
  objectApiName: string;
  objectLabel: string;
  detail: string | null;
  reason: string | null;
}

export interface MatchCandidates {
  candidates: MatchCandidate[];
  canCorrect: boolean;
}
