import type { ProductEvent } from '../../../data/generator/story';

/**
 * What a stream of product events must end in, worked out from the order rule's words alone (requirement S0.3) and independent of the
 * code under test: accepted events of a workspace are ordered by occurrence, sequence and event id; each field holds the newest
 * non-null value; the status is the newest event's. Neither arrival nor repetition matters.
 */
export interface ExpectedWorkspace {
  workspaceId: string;
  name: string | null;
  email: string;
  status: 'Trial' | 'Paid' | 'Churned';
  trialStart: string | null;
  trialExpiration: string | null;
  plan: string | null;
  mrr: number | null;
  activeUsers: number | null;
  convertedDate: string | null;
  churnedDate: string | null;
  lastEventTime: string;
  eventCount: number;
  regressions: number;
}

export interface ExpectedOutcome {
  readonly workspaces: ReadonlyMap<string, ExpectedWorkspace>;
  /** Distinct addresses of the workspaces' newest events, lower-cased. */
  readonly currentEmails: ReadonlySet<string>;
  /** Distinct accepted events. */
  readonly acceptedEvents: number;
  /** Deliveries of an event that was accepted before. */
  readonly repeats: number;
  /** Distinct events that the org refuses, with a row for each. */
  readonly rejected: readonly ProductEvent[];
  /** Events that the sender refuses, because the bus would. */
  readonly unsendable: readonly ProductEvent[];
}

const STATUSES = ['Trial', 'Paid', 'Churned'] as const;
const LENGTHS: Readonly<Record<string, number>> = {
  Event_Id__c: 80,
  Workspace_ID__c: 64,
  Workspace_Name__c: 80,
  Email__c: 80,
  Self_Serve_Status__c: 20,
  First_Name__c: 40,
  Last_Name__c: 80,
  Company__c: 255,
  Plan__c: 40,
};

/** True when the event bus would refuse the event: text over its length, a date that is none. */
export function isUnsendable(event: ProductEvent): boolean {
  const values = event as Readonly<Record<string, unknown>>;
  for (const [field, length] of Object.entries(LENGTHS)) {
    const value = values[field];
    if (typeof value === 'string' && value.length > length) return true;
  }
  return ['Trial_Start_Date__c', 'Trial_Expiration_Date__c'].some((field) => {
    const value = values[field];
    return typeof value === 'string' && !/^\d{4}-\d{2}-\d{2}$/.test(value);
  });
}

/** True when the org answers the event with a Data Issue. */
export function isRejected(event: ProductEvent): boolean {
  if (!event.Workspace_ID__c || !event.Email__c || !event.Self_Serve_Status__c) return true;
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(event.Email__c)) return true;
  if (statusOf(event) === undefined) return true;
  return !event.Event_Id__c && !event.Occurred_At__c;
}

function statusOf(event: ProductEvent): (typeof STATUSES)[number] | undefined {
  return STATUSES.find((status) => status.toLowerCase() === event.Self_Serve_Status__c?.toLowerCase());
}

/** What makes two deliveries the same event: the id, or the whole content where there is none. */
function identity(event: ProductEvent): string {
  return event.Event_Id__c ?? JSON.stringify(Object.entries(event).sort(([a], [b]) => a.localeCompare(b)));
}

export function expectedOutcome(deliveries: readonly ProductEvent[]): ExpectedOutcome {
  const accepted = new Map<string, ProductEvent>();
  const rejected = new Map<string, ProductEvent>();
  const unsendable: ProductEvent[] = [];
  let repeats = 0;
  for (const event of deliveries) {
    if (isUnsendable(event)) unsendable.push(event);
    else if (isRejected(event)) rejected.set(identity(event), event);
    else if (accepted.has(identity(event))) repeats++;
    else accepted.set(identity(event), event);
  }
  const histories = byWorkspace([...accepted.values()]);
  const workspaces = new Map([...histories].map(([id, events]) => [id, fold(id, events)]));
  return {
    workspaces,
    currentEmails: new Set([...workspaces.values()].map((workspace) => workspace.email)),
    acceptedEvents: accepted.size,
    repeats,
    rejected: [...rejected.values()],
    unsendable,
  };
}

/** The distinct accepted events of each workspace. */
export function acceptedHistories(deliveries: readonly ProductEvent[]): Map<string, ProductEvent[]> {
  const accepted = new Map<string, ProductEvent>();
  for (const event of deliveries) if (!isUnsendable(event) && !isRejected(event)) accepted.set(identity(event), event);
  return byWorkspace([...accepted.values()]);
}

function byWorkspace(events: readonly ProductEvent[]): Map<string, ProductEvent[]> {
  const histories = new Map<string, ProductEvent[]>();
  for (const event of events) {
    const id = event.Workspace_ID__c ?? '';
    histories.set(id, [...(histories.get(id) ?? []), event]);
  }
  return histories;
}

/** Events by the order rule. */
export function inOrder(events: readonly ProductEvent[]): ProductEvent[] {
  return [...events].sort(byOrderRule);
}

/** The effect of every event of one workspace, in order: what moved back, what was overtaken, what counts now. */
export function expectedEffects(events: readonly ProductEvent[]): (readonly [event: ProductEvent, effect: string])[] {
  const ordered = inOrder(events);
  const stage = (event: ProductEvent): number => STATUSES.indexOf(statusOf(event) ?? 'Trial');
  return ordered.map((event, i) => {
    const previous = ordered[i - 1];
    const isBackwards = previous !== undefined && stage(event) < stage(previous);
    return [event, isBackwards ? 'Regression' : i === ordered.length - 1 ? 'Current' : 'Superseded'];
  });
}

function fold(workspaceId: string, events: readonly ProductEvent[]): ExpectedWorkspace {
  const ordered = inOrder(events);
  const newestOf = <T>(read: (event: ProductEvent) => T | undefined): T | null => {
    for (let i = ordered.length - 1; i >= 0; i--) {
      const value = read(ordered[i] as ProductEvent);
      if (value !== undefined && value !== null) return value;
    }
    return null;
  };
  const statuses = ordered.map((event) => statusOf(event) as (typeof STATUSES)[number]);
  const newest = ordered.at(-1) as ProductEvent;
  const firstPaid = statuses.indexOf('Paid');
  const status = statuses.at(-1) as (typeof STATUSES)[number];
  return {
    workspaceId,
    name: newestOf((event) => event.Workspace_Name__c),
    email: (newest.Email__c ?? '').toLowerCase(),
    status,
    trialStart: newestOf((event) => event.Trial_Start_Date__c),
    trialExpiration: newestOf((event) => event.Trial_Expiration_Date__c),
    plan: newestOf((event) => event.Plan__c),
    mrr: newestOf((event) => event.MRR__c),
    activeUsers: newestOf((event) => event.Active_Users__c),
    convertedDate: firstPaid < 0 ? null : dayOf(ordered[firstPaid] as ProductEvent),
    churnedDate: status === 'Churned' ? dayOf(newest) : null,
    lastEventTime: newest.Occurred_At__c ?? '',
    eventCount: ordered.length,
    regressions: statuses.filter(
      (one, i) => i > 0 && STATUSES.indexOf(one) < STATUSES.indexOf(statuses[i - 1] ?? 'Trial'),
    ).length,
  };
}

function dayOf(event: ProductEvent): string {
  return (event.Occurred_At__c ?? '').slice(0, 10);
}

function byOrderRule(a: ProductEvent, b: ProductEvent): number {
  const compare = <T extends string | number>(x: T, y: T): number => (x < y ? -1 : x > y ? 1 : 0);
  return (
    compare((a.Occurred_At__c ?? '').slice(0, 19), (b.Occurred_At__c ?? '').slice(0, 19)) ||
    compare(a.Sequence__c ?? 0, b.Sequence__c ?? 0) ||
    compare(a.Event_Id__c ?? '', b.Event_Id__c ?? '')
  );
}
