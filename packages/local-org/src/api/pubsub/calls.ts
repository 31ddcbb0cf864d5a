import type { ServerDuplexStream } from '@grpc/grpc-js';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultInjector } from '../http/faults';
import type { Caller } from './callers';
import { Delivery, type StreamTimes } from './delivery';
import type { FetchResponse } from './protocol';
import { statusOf } from './statuses';

/** What every call needs: who calls, its faults, its connection. */
export interface CallContext {
  readonly faults: FaultInjector;
  readonly times: StreamTimes;
  callerOf(call: { readonly metadata: import('@grpc/grpc-js').Metadata }): Caller;
  /** Cuts the connection that the call came over. */
  cut(call: { getPeer(): string }): void;
}

/** Faults asked for by `POST /local/faults` reach a call under its gRPC path, `/eventbus.v1.PubSub/Subscribe`. */
export async function disturb(context: CallContext, method: string, call: { getPeer(): string }): Promise<void> {
  const effect = context.faults.effect('POST', `/eventbus.v1.PubSub/${method}`);
  if (!effect) return;
  if (effect.delayMs > 0) await sleep(effect.delayMs);
  if (effect.drop) {
    context.cut(call);
    throw new Error('The connection was cut on request.');
  }
  if (effect.error) throw effect.error;
}

/** One open stream: requests are taken one after the other, answers wait for the client, an error ends it. */
export class OpenStream<Request, Response> {
  readonly rpcId = randomUUID();
  private queue: Promise<void> = Promise.resolve();
  private isOver = false;

  constructor(
    private readonly call: ServerDuplexStream<Request, Response>,
    private readonly method: string,
    private readonly context: CallContext,
  ) {}

  /** @param closed runs once when the stream is over, whoever ended it */
  serve(take: (request: Request) => Promise<void>, closed: () => void): void {
    this.call.on('data', (request: Request) => {
      this.queue = this.queue
        .then(() => (this.isOver ? undefined : take(request)))
        .catch((error: unknown) => this.fail(error));
    });
    // A client that has said its last word still gets what is under way.
    this.call.on('end', () => void this.queue.then(() => this.end()));
    this.call.on('cancelled', () => (this.isOver = true));
    this.call.on('error', () => (this.isOver = true));
    for (const event of ['cancelled', 'close', 'finish']) this.call.on(event, closed);
  }

  caller(): Caller {
    return this.context.callerOf(this.call);
  }

  disturb(): Promise<void> {
    return disturb(this.context, this.method, this.call);
  }

  async send(response: Response): Promise<void> {
    if (this.isOver || this.call.cancelled) return;
    if (this.call.write(response)) return;
    const stop = new AbortController();
    const over = ['cancelled', 'close'].map((event) => once(this.call, event, { signal: stop.signal }));
    await Promise.race([once(this.call, 'drain', { signal: stop.signal }), ...over]).catch(() => undefined);
    stop.abort();
    for (const waiting of over) waiting.catch(() => undefined);
  }

  fail(error: unknown): void {
    if (this.isOver) return;
    this.isOver = true;
    this.call.emit('error', statusOf(error, this.rpcId, this.method));
  }

  end(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.call.end();
  }

  /** A delivery into this stream. */
  deliver(options: {
    caller: Caller;
    topic: string;
    position: number;
    wrap(response: FetchResponse): Response;
  }): Delivery {
    return new Delivery({
      ...options,
      rpcId: this.rpcId,
      times: this.context.times,
      send: (response) => this.send(options.wrap(response)),
      disturb: () => this.disturb(),
      ended: (error) => (error === null ? this.end() : this.fail(error)),
    });
  }
}
