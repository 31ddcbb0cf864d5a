import { randomBytes } from 'node:crypto';
import { SalesforceError } from '../../diagnostics';
import type { ReadBatch, ReplayStart } from '../../org/events/event-door';
import { TopicReader } from '../pubsub/topic-reader';
import type { Caller } from '../http/sessions';
import { BayeuxError, type BayeuxAnswer, type CometTimes } from './bayeux';

/** Messages in one answer, over all subscriptions: what is left comes with the next. */
const MAX_BATCH = 200;

/** One streaming client after its handshake: its subscriptions and the connect it is waiting on. */
export class CometClient {
  readonly id = randomBytes(16).toString('hex');
  private readonly readers = new Map<string, TopicReader>();
  private hasConnected = false;
  /** Number of the connect that is answered; an earlier one goes home without anything. */
  private turn = 0;
  private isClosed = false;
  private wake: (() => void) | undefined;
  private absence: NodeJS.Timeout | undefined;

  /** @param gone the client did not come back in time */
  constructor(
    readonly caller: Caller,
    private readonly times: CometTimes,
    private readonly gone: () => void,
  ) {
    this.expectSoon();
  }

  /** @throws BayeuxError */
  async subscribe(channel: string, replayId: number): Promise<void> {
    if (this.readers.has(channel)) return;
    const { org, userId } = this.caller;
    const from: ReplayStart = replayId === -1 ? 'latest' : replayId === -2 ? 'earliest' : { after: replayId };
    const start = await org.call('startReading', { topic: channel, from, userId }).catch((error: unknown) => {
      throw asBayeux(error, channel, replayId);
    });
    const reader = new TopicReader({ org, userId, ...start, format: 'json', onMore: () => this.wake?.() });
    if (this.isClosed) reader.close();
    else this.readers.set(channel, reader);
    // A connect that is held looks at the new channel too.
    this.wake?.();
  }

  unsubscribe(channel: string): void {
    this.readers.get(channel)?.close();
    this.readers.delete(channel);
  }

  /**
   * What came for the client; waits until something does, as long as a connect may be held.
   * @param isHeld false answers at once
   */
  async connect(isHeld: boolean): Promise<BayeuxAnswer[]> {
    clearTimeout(this.absence);
    const turn = ++this.turn;
    this.wake?.();
    const isFirst = !this.hasConnected;
    this.hasConnected = true;
    const until = Date.now() + this.times.connectMs;
    try {
      for (;;) {
        if (this.turn !== turn) return [];
        const messages = await this.collect();
        const left = until - Date.now();
        if (messages.length > 0 || isFirst || !isHeld || this.isClosed || left <= 0) return messages;
        await this.wait(left);
      }
    } finally {
      this.expectSoon();
    }
  }

  close(): void {
    this.isClosed = true;
    clearTimeout(this.absence);
    for (const reader of this.readers.values()) reader.close();
    this.readers.clear();
    this.wake?.();
  }

  private async collect(): Promise<BayeuxAnswer[]> {
    const messages: BayeuxAnswer[] = [];
    for (const [channel, reader] of this.readers) {
      const left = MAX_BATCH - messages.length;
      if (left <= 0) break;
      try {
        messages.push(...(await reader.next(left)).events.map((event) => messageOf(channel, event)));
      } catch {
        // The channel is gone, or the user's right to it.
        this.unsubscribe(channel);
      }
    }
    return messages;
  }

  private wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const finish = (): void => {
        clearTimeout(timer);
        if (this.wake === finish) this.wake = undefined;
        resolve();
      };
      const timer = setTimeout(finish, ms);
      this.wake = finish;
    });
  }

  private expectSoon(): void {
    clearTimeout(this.absence);
    if (!this.isClosed) this.absence = setTimeout(this.gone, this.times.absentMs);
  }
}

/** [Streaming API guide, Message Reliability; Platform Events guide, Event Message Structure] */
function messageOf(channel: string, event: ReadBatch['events'][number]): BayeuxAnswer {
  const payload = event.payload as Readonly<Record<string, unknown>>;
  if (channel.startsWith('/systemTopic/')) {
    const { createdDate, type, ...sobject } = payload;
    return { data: { event: { createdDate, replayId: event.replayId, type }, sobject }, channel };
  }
  const isChange = event.object.endsWith('ChangeEvent');
  const about = isChange
    ? { replayId: event.replayId }
    : { EventUuid: event.uuid, replayId: event.replayId, EventApiName: event.object };
  return { data: { schema: event.schemaId, payload, event: about }, channel };
}

/** The org's refusal in the words of the streaming API. [Streaming API guide, Streaming API Error Codes] */
function asBayeux(error: unknown, channel: string, replayId: number): BayeuxError {
  const code = error instanceof SalesforceError ? error.errorCode : '';
  if (code === 'subscription.fetch.replayid.corrupted') {
    return new BayeuxError(
      `400::The replayId {${replayId}} you provided was invalid.  Please provide a valid ID, -2 to replay all events, or -1 to replay only new events.`,
    );
  }
  if (code === 'subscription.topic.cannot.subscribe' || code === 'topic.meta.permission')
    return new BayeuxError('403:denied_by_security_policy:subscribe_denied');
  if (code === 'topic.not.found' || code === 'topic.validation.empty')
    return new BayeuxError(`400::The channel you requested to subscribe to doesn't exist {${channel}}`);
  if (code === 'NOT_IMPLEMENTED') return new BayeuxError(`501::${(error as Error).message}`);
  return new BayeuxError(`500::${error instanceof Error ? error.message : String(error)}`);
}
