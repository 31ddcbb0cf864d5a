import { Connection, type SaveResult } from 'jsforce';
import { setTimeout as sleep } from 'node:timers/promises';

/** Events one collections call may carry. */
const MAX_BATCH = 200;
const BASE_DELAY_MS = 250;
const MAX_DELAY_MS = 8000;

/** What became of one event, in input order. */
export type SendOutcome =
  | { readonly status: 'queued'; readonly eventUuid: string | null }
  | { readonly status: 'refused'; readonly statusCode: string; readonly message: string };

export interface EventSenderOptions {
  readonly instanceUrl: string;
  readonly accessToken: string;
  /** `66.0`. */
  readonly apiVersion?: string;
  /** Attempts of one call before its error is thrown. Default 6. */
  readonly maxAttempts?: number;
  /** Waits between attempts; replaceable for tests. */
  readonly wait?: (ms: number) => Promise<unknown>;
}

/**
 * Publishes platform events through sObject Collections, 200 in a call. A call that fails on the way is repeated: an event may then be
 * published twice, which subscribers that go by the event's own id do not notice.
 */
export class EventSender {
  private readonly connection: Connection;
  private readonly maxAttempts: number;
  private readonly wait: (ms: number) => Promise<unknown>;

  constructor(
    private readonly eventApiName: string,
    options: EventSenderOptions,
  ) {
    const { instanceUrl, accessToken, apiVersion: version = '66.0' } = options;
    this.connection = new Connection({ instanceUrl, accessToken, version });
    this.maxAttempts = options.maxAttempts ?? 6;
    this.wait = options.wait ?? ((ms) => sleep(ms));
  }

  /** @throws the org's error when a call fails for good */
  async send(events: readonly object[]): Promise<SendOutcome[]> {
    const outcomes: SendOutcome[] = [];
    for (let start = 0; start < events.length; start += MAX_BATCH) {
      const batch = events
        .slice(start, start + MAX_BATCH)
        .map((event) => ({ attributes: { type: this.eventApiName }, ...event }));
      const results = await this.post(batch);
      outcomes.push(...results.map(toOutcome));
    }
    return outcomes;
  }

  private async post(records: readonly object[]): Promise<SaveResult[]> {
    for (let attempt = 1; ; attempt++) {
      try {
        const body = JSON.stringify({ allOrNone: false, records });
        const url = `/services/data/v${this.connection.version}/composite/sobjects`;
        return await this.connection.request<SaveResult[]>({
          method: 'POST',
          url,
          body,
          headers: { 'Content-Type': 'application/json' },
        });
      } catch (error) {
        if (attempt >= this.maxAttempts || !isTemporary(error)) throw error;
        const ceiling = Math.min(MAX_DELAY_MS, BASE_DELAY_MS * 2 ** attempt);
        // Full jitter: many senders that failed together do not come back together.
        await this.wait(Math.random() * ceiling);
      }
    }
  }
}

function toOutcome(result: SaveResult): SendOutcome {
  const [first] = result.errors as { statusCode?: string; errorCode?: string; message: string }[];
  // A queued event answers success with an OPERATION_ENQUEUED entry that carries its EventUuid.
  if (result.success) return { status: 'queued', eventUuid: first?.message ?? null };
  return {
    status: 'refused',
    statusCode: first?.statusCode ?? first?.errorCode ?? 'UNKNOWN_EXCEPTION',
    message: first?.message ?? '',
  };
}

const TEMPORARY_CODES = [
  'SERVER_UNAVAILABLE',
  'UNABLE_TO_LOCK_ROW',
  'ERROR_HTTP_429',
  'ERROR_HTTP_500',
  'ERROR_HTTP_502',
  'ERROR_HTTP_503',
  'ERROR_HTTP_504',
];
const NETWORK_CODES = ['ECONNRESET', 'ECONNREFUSED', 'ETIMEDOUT', 'EPIPE', 'UND_ERR_SOCKET'];

function isTemporary(error: unknown): boolean {
  const { errorCode, code, cause } = error as { errorCode?: string; code?: string; cause?: { code?: string } };
  if (errorCode !== undefined) return TEMPORARY_CODES.includes(errorCode);
  return (
    NETWORK_CODES.includes(code ?? cause?.code ?? '') ||
    (error instanceof Error && /fetch failed|socket hang up/i.test(error.message))
  );
}
