import type { ReadBatch } from '../../org/events/event-door';
import { SalesforceError } from '../../diagnostics';
import type { Caller } from './callers';
import type { ConsumerEvent, FetchResponse } from './protocol';
import { encodeReplayId } from './replay-ids';
import { TopicReader } from './topic-reader';

/** Events that a client may have asked for and not got yet. [Pub/Sub API guide, Pull Subscription and Flow Control] */
const MAX_PENDING = 100;

/** How long a stream stays without traffic. */
export interface StreamTimes {
  /** An answer without events goes out after so long without events. */
  readonly keepAliveMs: number;
  /** A client that has got all it asked for must ask again within this time. */
  readonly idleMs: number;
}

export interface DeliveryOptions {
  readonly caller: Caller;
  readonly topic: string;
  readonly position: number;
  readonly rpcId: string;
  readonly times: StreamTimes;
  /** Resolves when the client can take more. */
  send(response: FetchResponse): Promise<void>;
  /** Before each batch: throws what a test asked for. */
  disturb(): Promise<void>;
  /** The stream is over: with an error, or because the client asked for nothing more. */
  ended(error: unknown): void;
}

/** The server's side of one subscription: gives what the client asked for, when it is there, and no more. */
export class Delivery {
  private readonly reader: TopicReader;
  private pending = 0;
  private isPumping = false;
  private isClosed = false;
  private pumpAgain = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly options: DeliveryOptions) {
    const { caller, topic, position } = options;
    this.reader = new TopicReader({
      org: caller.org,
      userId: caller.userId,
      topic,
      position,
      format: 'avro',
      onMore: () => this.pump(),
    });
  }

  get position(): number {
    return this.reader.position;
  }

  /** @throws SalesforceError `subscription.fetch.requested.events.invalid` */
  request(count: number): void {
    if (count <= 0) {
      throw new SalesforceError(
        'subscription.fetch.requested.events.invalid',
        'The number of requested events is invalid. It must be greater than 0.',
      );
    }
    this.pending = Math.min(MAX_PENDING, this.pending + Math.min(count, MAX_PENDING));
    this.pump();
  }

  close(): void {
    this.isClosed = true;
    clearTimeout(this.timer);
    this.reader.close();
  }

  /** Reads and sends until the client has what it asked for or nothing is left; one at a time. */
  private pump(): void {
    this.pumpAgain = true;
    if (this.isPumping || this.isClosed) return;
    this.isPumping = true;
    this.run()
      .catch((error: unknown) => this.fail(error))
      .finally(() => (this.isPumping = false));
  }

  private async run(): Promise<void> {
    while (this.pumpAgain && !this.isClosed) {
      this.pumpAgain = false;
      while (this.pending > 0 && !this.isClosed) if (!(await this.sendNext())) break;
    }
    this.rest();
  }

  /** False when there was nothing. */
  private async sendNext(): Promise<boolean> {
    const { caller, disturb } = this.options;
    if (!caller.isLoggedIn()) throw new SalesforceError('service.auth.error', 'The session has ended.', [], 401);
    const batch = await this.reader.next(this.pending);
    if (batch.events.length === 0 || this.isClosed) return false;
    // What is not sent is not lost: the client comes back with its own position.
    await disturb();
    this.pending -= batch.events.length;
    await this.send(batch);
    return true;
  }

  private send(batch: ReadBatch): Promise<void> {
    return this.options.send({
      events: batch.events.map(toConsumerEvent),
      latestReplayId: encodeReplayId(batch.position),
      rpcId: this.options.rpcId,
      pendingNumRequested: this.pending,
    });
  }

  /** Nothing to do: wait for events with signs of life, or for the client's next request. */
  private rest(): void {
    if (this.isClosed) return;
    clearTimeout(this.timer);
    const { keepAliveMs, idleMs } = this.options.times;
    this.timer =
      this.pending > 0
        ? setTimeout(() => void this.keepAlive().catch((error: unknown) => this.fail(error)), keepAliveMs)
        : setTimeout(() => this.fail(null), idleMs);
  }

  private async keepAlive(): Promise<void> {
    if (this.isPumping || this.isClosed) return;
    this.isPumping = true;
    try {
      // Looking also tells whether the user may still read, and moves the position on.
      const found = await this.sendNext();
      if (!found && !this.isClosed)
        await this.send({ events: [], objects: [], position: this.reader.position, nextInMs: null });
    } finally {
      this.isPumping = false;
    }
    this.pump();
  }

  private fail(error: unknown): void {
    if (this.isClosed) return;
    this.close();
    this.options.ended(error);
  }
}

function toConsumerEvent(event: ReadBatch['events'][number]): ConsumerEvent {
  return {
    event: { id: event.uuid, schemaId: event.schemaId, payload: Buffer.from(event.payload as Uint8Array) },
    replayId: encodeReplayId(event.replayId),
  };
}
