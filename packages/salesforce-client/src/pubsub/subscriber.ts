import { setTimeout as sleep } from 'node:timers/promises';
import { StreamLostError, type EventStream, type ReceivedEvent } from './event-stream';
import type { PositionStore } from './position';

const BASE_DELAY_MS = 250;
const MAX_DELAY_MS = 30_000;
const DEFAULT_ATTEMPTS = 8;

export interface SubscriberOptions {
  readonly position: PositionStore;
  /** Opens a stream behind a replay id; null for everything that is kept. */
  readonly open: (after: number | null) => Promise<EventStream>;
  /** Deals with events; when it returns, they need not come again. Must bear that an event comes twice. */
  readonly handle: (events: readonly ReceivedEvent[]) => Promise<void>;
  /** Streams that may be lost in a row without an event between. Default 8. */
  readonly maxAttempts?: number;
  /** Waits between attempts; replaceable for tests. */
  readonly wait?: (ms: number) => Promise<unknown>;
}

/**
 * Reads a topic from the last confirmed position on and loses nothing: a position is kept after the events before it were dealt with,
 * and a lost stream is opened again behind it. An event may come twice.
 */
export class PubSubSubscriber {
  private readonly maxAttempts: number;
  private readonly wait: (ms: number) => Promise<unknown>;

  constructor(private readonly options: SubscriberOptions) {
    this.maxAttempts = options.maxAttempts ?? DEFAULT_ATTEMPTS;
    this.wait = options.wait ?? ((ms) => sleep(ms));
  }

  /**
   * Reads until nothing came for so long; answers how many events were dealt with.
   * @param quietMs `Infinity` never ends by itself
   * @throws ReplayIdExpiredError, and what `handle` throws: the events of that window are not confirmed
   */
  async readUntilQuiet(quietMs: number): Promise<number> {
    let handled = 0;
    for (let lost = 0; ;) {
      try {
        await this.readStream(quietMs, (count) => {
          handled += count;
          lost = 0;
        });
        return handled;
      } catch (error) {
        if (!(error instanceof StreamLostError) || ++lost >= this.maxAttempts) throw error;
        const ceiling = Math.min(MAX_DELAY_MS, BASE_DELAY_MS * 2 ** lost);
        // Full jitter: many readers that were cut off together do not come back together.
        await this.wait(Math.random() * ceiling);
      }
    }
  }

  private async readStream(quietMs: number, handled: (count: number) => void): Promise<void> {
    const { open, handle, position } = this.options;
    const stream = await open(position.load()?.replayId ?? null);
    try {
      for (;;) {
        // A timer holds 31 bits of milliseconds.
        const events = await stream.next(Math.min(quietMs, 2 ** 31 - 1));
        if (events === null) return;
        await handle(events);
        position.save(Math.max(...events.map(({ replayId }) => replayId)));
        handled(events.length);
      }
    } finally {
      stream.close();
    }
  }
}
