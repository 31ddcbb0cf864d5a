import { z } from 'zod';
import { productEventSchema } from '../samples/product-events';
import { CallFailedError, RestCaller } from '../rest-caller';
import type { Entry } from './input';

const EVENT = 'SelfServeTrialEvent__e';
const EVENTS_PATH = '/services/apexrest/selfserve/v1/events';
const ERRORS_PATH = '/services/apexrest/selfserve/v1/errors';
/** Entries that a collections call and both resources take. */
const MAX_BATCH = 200;
/** Answers to one event that pass by themselves. */
const PASSING_ROW_CODES = new Set([
  'PLATFORM_EVENT_PUBLISHING_UNAVAILABLE',
  'SERVER_UNAVAILABLE',
  'UNABLE_TO_LOCK_ROW',
]);
const MAX_ROW_ROUNDS = 4;

/** What became of one event. */
export interface EventOutcome {
  /** Place in the input. */
  readonly at: number;
  readonly eventId: string | null;
  /**
   * `queued`: on the bus. `accepted`, `duplicate`, `rejected`: the service's answer over REST. `refused`: never reached the org's
   * processing. `unsent`: not tried, because a call before it failed for good.
   */
  readonly status: 'queued' | 'accepted' | 'duplicate' | 'rejected' | 'refused' | 'unsent';
  readonly reason: string | null;
  /** Whether the refusal stands in the org as an error row. */
  readonly reported?: boolean;
}

export interface ProvisioningOptions {
  /** `bus` publishes platform events, `rest` posts to the ingestion resource. */
  readonly via: 'bus' | 'rest';
  /** Events in a call, 1 to 200. */
  readonly batch?: number;
  /** Whether refusals are reported to the org. Default true. */
  readonly report?: boolean;
}

/**
 * A provisioning system's sender. Repeating is always safe: the org goes by the event's id, or by its content where there is none. So calls
 * are repeated when nobody answered or the answer passes by itself, and a call that is too dear for one transaction is halved.
 */
export class ProvisioningSender {
  private readonly batch: number;

  constructor(
    private readonly caller: RestCaller,
    private readonly options: ProvisioningOptions,
  ) {
    this.batch = Math.min(options.batch ?? MAX_BATCH, MAX_BATCH);
  }

  /** One outcome for each entry, in input order. A call that fails for good ends the sending; what was left is `unsent`. */
  async send(entries: readonly Entry[], progress: (done: number) => void = () => undefined): Promise<EventOutcome[]> {
    const outcomes: EventOutcome[] = [];
    for (let start = 0; start < entries.length; start += this.batch) {
      const part = entries.slice(start, start + this.batch);
      try {
        outcomes.push(...(await (this.options.via === 'bus' ? this.publish(part) : this.post(part))));
      } catch (error) {
        if (!(error instanceof CallFailedError)) throw error;
        outcomes.push(...entries.slice(start).map((entry) => outcome(entry, 'unsent', error.message)));
        return outcomes;
      }
      progress(outcomes.length);
    }
    return outcomes;
  }

  // ---- over REST --------------------------------------------------------------------------------------------------

  private async post(entries: readonly Entry[]): Promise<EventOutcome[]> {
    let body: unknown;
    try {
      ({ body } = await this.caller.call('POST', EVENTS_PATH, { events: entries.map(({ value }) => value) }, true));
    } catch (error) {
      if (!isTooDear(error) || entries.length === 1) throw error;
      const half = Math.ceil(entries.length / 2);
      return [...(await this.post(entries.slice(0, half))), ...(await this.post(entries.slice(half)))];
    }
    const { results } = z.object({ results: z.array(resultSchema) }).parse(body);
    return entries.map((entry, i) => {
      const result = results[i];
      return result === undefined
        ? outcome(entry, 'rejected', 'The org gave no answer for it.')
        : outcome(entry, result.status, result.reason ?? null);
    });
  }

  // ---- over the bus -----------------------------------------------------------------------------------------------

  private async publish(entries: readonly Entry[]): Promise<EventOutcome[]> {
    const outcomes = new Map<Entry, EventOutcome>();
    let pending: Entry[] = [];
    for (const entry of entries) {
      const refusal = refusalOf(entry.value);
      if (refusal === undefined) pending.push(entry);
      else outcomes.set(entry, { ...outcome(entry, 'refused', refusal.message), ...refusal });
    }
    for (let round = 1; pending.length > 0; round++) {
      const records = pending.map(({ value }) => ({ attributes: { type: EVENT }, ...(value as object) }));
      const path = '/services/data/v66.0/composite/sobjects';
      const { body } = await this.caller.call('POST', path, { allOrNone: false, records }, true);
      const rows = z.array(saveResultSchema).parse(body);
      const again: Entry[] = [];
      pending.forEach((entry, i) => {
        const [error] = rows[i]?.errors ?? [];
        if (rows[i]?.success === true) outcomes.set(entry, outcome(entry, 'queued', null));
        else if (round < MAX_ROW_ROUNDS && PASSING_ROW_CODES.has(error?.statusCode ?? '')) again.push(entry);
        else {
          const statusCode = error?.statusCode ?? 'UNKNOWN_EXCEPTION';
          const reason = `${statusCode}: ${error?.message ?? ''}`;
          outcomes.set(entry, {
            ...outcome(entry, 'refused', reason),
            ...{ statusCode, message: error?.message ?? '' },
          });
        }
      });
      pending = again;
    }
    return this.reported(entries, outcomes);
  }

  /** What the bus refuses leaves no trace in the org, unless the sender reports it. */
  private async reported(entries: readonly Entry[], outcomes: Map<Entry, EventOutcome>): Promise<EventOutcome[]> {
    const refused = entries.filter((entry) => outcomes.get(entry)?.status === 'refused');
    let isReported = false;
    if (refused.length > 0 && (this.options.report ?? true)) {
      const errors = refused.map((entry) => {
        const { statusCode = 'REFUSED', message = '' } = outcomes.get(entry) as EventOutcome & Partial<Refusal>;
        const isObject = typeof entry.value === 'object' && entry.value !== null && !Array.isArray(entry.value);
        return isObject
          ? { event: entry.value, statusCode, message }
          : { Error_Name__c: message, Payload__c: JSON.stringify(entry.value) };
      });
      try {
        await this.caller.call('POST', ERRORS_PATH, { errors }, true);
        isReported = true;
      } catch (error) {
        // The outcome says that the report is missing; the events that were taken stay told as such.
        if (!(error instanceof CallFailedError)) throw error;
      }
    }
    return entries.map((entry) => {
      const { at, eventId, status, reason } = outcomes.get(entry) as EventOutcome;
      return { at, eventId, status, reason, ...(status === 'refused' ? { reported: isReported } : {}) };
    });
  }
}

const resultSchema = z.object({
  status: z.enum(['accepted', 'duplicate', 'rejected']),
  reason: z.string().nullish(),
});
const saveResultSchema = z.object({
  success: z.boolean(),
  errors: z.array(z.object({ statusCode: z.string(), message: z.string() })),
});

interface Refusal {
  readonly statusCode: string;
  readonly message: string;
}

/** Why the bus would refuse the event, found before sending: one badly typed value makes the org refuse the whole call. */
function refusalOf(value: unknown): Refusal | undefined {
  const check = productEventSchema.safeParse(value);
  if (check.success) return undefined;
  const [issue] = check.error.issues;
  const statusCode =
    issue?.code === 'too_big'
      ? 'STRING_TOO_LONG'
      : issue?.code === 'unrecognized_keys'
        ? 'INVALID_FIELD'
        : 'INVALID_TYPE';
  const message = check.error.issues
    .map((one) => [one.path.join('.'), one.message].filter(Boolean).join(': '))
    .join('; ');
  return { statusCode, message };
}

/** A governor limit ended the transaction, nothing was kept: fewer events may fit. */
function isTooDear(error: unknown): boolean {
  return error instanceof CallFailedError && (error.status === 413 || error.code === 'APEX_ERROR');
}

function outcome(entry: Entry, status: EventOutcome['status'], reason: string | null): EventOutcome {
  const id = (entry.value as { Event_Id__c?: unknown } | null)?.Event_Id__c;
  return { at: entry.at, eventId: typeof id === 'string' ? id : null, status, reason };
}
