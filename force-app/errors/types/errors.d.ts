/** Shapes of ErrorDashboardController, and what the error pages pass to one another. */

export interface Option {
  value: string;
  label: string;
}

export interface ErrorState {
  access: 'ok' | 'noPermission' | 'notSwitchedOn';
  canRetry: boolean;
  canResolve: boolean;
  canSeePayload: boolean;
  types: Option[];
  sources: Option[];
  ages: Option[];
  handledSources: string[];
}

/** What a page is filtered by; empty for not at all. `status` is Open, Resolved or empty for both. */
export interface ErrorFilter {
  status: string;
  errorType: string;
  sourceProcess: string;
  age: string;
  day: string;
  fingerprint: string;
  correlationId: string;
  recordId: string;
  search: string;
}

export interface CountItem {
  key: string;
  label: string;
  count: number;
}

export interface DayCount {
  /** YYYY-MM-DD in the user's time zone. */
  day: string;
  open: number;
  resolved: number;
}

export interface ErrorSummary {
  open: number;
  openToday: number;
  openRetried: number;
  resolvedWeek: number;
  oldest: string | null;
  byType: CountItem[];
  bySource: CountItem[];
  byAge: CountItem[];
  byDay: DayCount[];
}

export interface ErrorGroup {
  fingerprint: string;
  count: number;
  errorName: string;
  errorType: string;
  sourceProcess: string;
  firstSeen: string | null;
  lastSeen: string | null;
  affected: number;
  affectedIsMore: boolean;
  canRetry: boolean;
}

export interface GroupPage {
  total: number;
  hasMoreGroups: boolean;
  nextOffset: number | null;
  rows: ErrorGroup[];
}

export interface ErrorRow {
  id: string;
  name: string;
  errorName: string;
  errorType: string;
  sourceProcess: string;
  status: string;
  retryCount?: number | null;
  occurrences?: number | null;
  firstOccurred?: string | null;
  lastOccurred?: string | null;
  recordId?: string | null;
  fingerprint?: string | null;
  correlationId?: string | null;
  resolvedDate?: string | null;
}

export interface ErrorPage {
  total?: number;
  nextCursor: string | null;
  hiddenFields: string[];
  rows: (ErrorRow & Record<string, unknown>)[];
}

export interface Attempt {
  id: string;
  number: number;
  at: string;
  outcome: string;
  isResolved: boolean;
  startedBy: string;
  userName: string;
  message: string | null;
}

/** A list view, by its API names. */
export interface RecordsList {
  objectApiName: string;
  filterName: string;
}

export interface ErrorDetailData extends ErrorRow {
  details?: string | null;
  payloadMasked?: string | null;
  resolutionNotes?: string | null;
  hasHandler: boolean;
  /** Where all records are listed that the row counts; null when it is about one. */
  recordsList?: RecordsList | null;
  attempts: Attempt[];
  records: { id: string; label: string; objectApiName: string }[];
  sameCorrelation: ErrorRow[];
}

export type Outcome = 'resolved' | 'failed' | 'queued' | 'skipped';

export interface RowAnswer {
  id: string;
  name?: string;
  errorName?: string;
  outcome: Outcome;
  message?: string | null;
}

/** An action on rows: on the ids, or on everything that the filter finds. */
export interface ErrorAction {
  action: 'retry' | 'resolve';
  ids?: string[];
  filter?: ErrorFilter;
  count: number;
}
