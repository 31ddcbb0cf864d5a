import type { ErrorLogger } from '../error-logger';
import type { EventOutcome, ProvisioningSender } from '../senders/provisioning';
import { ReplayIdExpiredError, type EventStream, type ReceivedEvent } from './event-stream';
import type { PositionStore } from './position';
import { PubSubSubscriber } from './subscriber';

export const LIFECYCLE_TOPIC = '/event/SelfServeTrialEvent__e';
/** Members that say what is a day and what a moment; the bus carries both as milliseconds. */
const DAYS = new Set(['Trial_Start_Date__c', 'Trial_Expiration_Date__c']);
const MOMENTS = new Set(['Occurred_At__c']);
/** Members of the envelope. */
const ENVELOPE = new Set(['CreatedDate', 'CreatedById']);
/** A number below this is a day's number, not its milliseconds. */
const FIRST_MILLISECONDS = 1_000_000;
const DAY_MS = 86_400_000;

/** What a replay found. */
export interface ReplayReport {
  /** Events read off the bus. */
  readonly read: number;
  /** How many had which answer: `accepted` ones had been missing. */
  readonly counts: Readonly<Record<string, number>>;
  /** The last event that was read. */
  readonly lastReplayId: number | null;
  /** Set when events may be gone for good: their sender must send again all that it sent since then. */
  readonly resendFrom: string | null;
}

export interface LifecycleReplayOptions {
  readonly position: PositionStore;
  readonly open: (after: number | null) => Promise<EventStream>;
  /** Posts to the ingestion resource. */
  readonly sender: Pick<ProvisioningSender, 'send'>;
  /** Where the request for a full resend goes. */
  readonly logger: Pick<ErrorLogger, 'log'>;
  readonly wait?: (ms: number) => Promise<unknown>;
}

/** An event was not answered for good; nothing behind it was confirmed. */
export class ReplayStoppedError extends Error {}

/**
 * Reads the product's events off the bus once more and posts them to the ingestion resource, which takes each event once, however often
 * it comes: so whatever a flow missed is taken in, and what it took changes nothing.
 */
export class LifecycleReplay {
  private readonly counts: Record<string, number> = {};
  private lastReplayId: number | null = null;

  constructor(private readonly options: LifecycleReplayOptions) {}

  /** @param quietMs no event for so long means that all was read */
  async run(quietMs: number): Promise<ReplayReport> {
    let resendFrom: string | null = null;
    let read: number;
    try {
      read = await this.subscriber(this.options.position).readUntilQuiet(quietMs);
    } catch (error) {
      if (!(error instanceof ReplayIdExpiredError)) throw error;
      resendFrom = await this.askForResend(error.replayId);
      read = await this.subscriber(fromTheBeginning(this.options.position)).readUntilQuiet(quietMs);
    }
    return { read, counts: this.counts, lastReplayId: this.lastReplayId, resendFrom };
  }

  private subscriber(position: PositionStore): PubSubSubscriber {
    const { open, wait } = this.options;
    const handle = (events: readonly ReceivedEvent[]): Promise<void> => this.post(events);
    return new PubSubSubscriber({ position, open, handle, ...(wait === undefined ? {} : { wait }) });
  }

  private async post(events: readonly ReceivedEvent[]): Promise<void> {
    const outcomes = await this.options.sender.send(events.map((event, at) => ({ at, value: eventOf(event.payload) })));
    const unsent = outcomes.find(({ status }) => status === 'unsent');
    if (unsent) throw new ReplayStoppedError(`The ingestion resource did not answer: ${unsent.reason}`);
    this.count(outcomes);
    this.lastReplayId = events.at(-1)?.replayId ?? this.lastReplayId;
  }

  private count(outcomes: readonly EventOutcome[]): void {
    for (const { status } of outcomes) this.counts[status] = (this.counts[status] ?? 0) + 1;
  }

  /** One row for each place that was lost, however often the replay is started before somebody acts. */
  private async askForResend(replayId: number): Promise<string> {
    const since = this.options.position.load()?.confirmedAt ?? new Date(0).toISOString();
    const text = `Events may be lost for good: ask the sender for a full resend of everything since ${since}. The bus keeps events for 72 hours, and the last replay was longer ago.`;
    await this.options.logger.log('Automation Failure', text, {
      source: 'Event Ingestion',
      key: `resend-after-${replayId}`,
      payload: { topic: LIFECYCLE_TOPIC, lastConfirmedReplayId: replayId, resendFrom: since },
    });
    return since;
  }
}

/** Everything that is kept, until a first position is confirmed. */
function fromTheBeginning(position: PositionStore): PositionStore {
  let isConfirmed = false;
  return {
    load: () => (isConfirmed ? position.load() : null),
    save: (replayId) => {
      position.save(replayId);
      isConfirmed = true;
    },
  };
}

/** An event of the bus as the ingestion resource takes it: without what is not given, days and moments as text. */
export function eventOf(payload: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const members = Object.entries(payload).filter(([name, value]) => !ENVELOPE.has(name) && value !== null);
  return Object.fromEntries(members.map(([name, value]) => [name, memberOf(name, value)]));
}

function memberOf(name: string, value: unknown): unknown {
  if (typeof value !== 'number') return value;
  if (MOMENTS.has(name)) return new Date(value).toISOString();
  if (DAYS.has(name))
    return new Date(Math.abs(value) < FIRST_MILLISECONDS ? value * DAY_MS : value).toISOString().slice(0, 10);
  return value;
}
