import PubSubApiClient from 'salesforce-pubsub-api-client';
import type { OrgLogin } from '../org-login';
import type { PubSubEndpoint } from './endpoint';

export interface ReceivedEvent {
  readonly replayId: number;
  /** The event's uuid. */
  readonly id: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** The place from which to read is past what the bus keeps, or was never one. */
export class ReplayIdExpiredError extends Error {
  constructor(readonly replayId: number) {
    super(`The bus does not keep what came after replay id ${replayId} any more.`);
  }
}

/** The stream broke in a way that passes by itself. */
export class StreamLostError extends Error {}

/** One open subscription that gives events in windows: no more than a window is on the way until the next is asked for. */
export interface EventStream {
  /** The events that came, at least one; null when none came for so long. @throws the stream's end */
  next(quietMs: number): Promise<ReceivedEvent[] | null>;
  close(): void;
}

const QUIET_LOGGER = { debug: ignore, info: ignore, warn: ignore, error: ignore };
function ignore(): void {
  /* What matters is thrown. */
}

/** The most that the API gives at once. */
const WINDOW = 100;

/**
 * Opens a subscription with Salesforce's event client.
 * @param after replay id behind which to begin; null for everything that is kept
 */
export async function openStream(
  login: OrgLogin,
  endpoint: PubSubEndpoint,
  topic: string,
  after: number | null,
): Promise<EventStream> {
  const client = new PubSubApiClient(
    {
      authType: 'user-supplied',
      accessToken: login.accessToken,
      // The client takes secure addresses only; it is told to the server and not called.
      instanceUrl: login.instanceUrl.replace(/^http:/, 'https:'),
      pubSubEndpoint: endpoint.address,
      rejectUnauthorizedSsl: endpoint.verifyCertificate,
    } as ConstructorParameters<typeof PubSubApiClient>[0],
    QUIET_LOGGER,
  );
  await client.connect();
  const stream = new ClientStream(client, topic, after);
  stream.open();
  return stream;
}

class ClientStream implements EventStream {
  private events: ReceivedEvent[] = [];
  private received = 0;
  private failure: Error | null = null;
  private isClosed = false;
  private wake: () => void = ignore;

  constructor(
    private readonly client: PubSubApiClient,
    private readonly topic: string,
    private readonly after: number | null,
  ) {}

  open(): void {
    const take = (_info: unknown, type: string, data?: unknown): void => this.take(type, data);
    if (this.after === null) this.client.subscribeFromEarliestEvent(this.topic, take, WINDOW);
    else this.client.subscribeFromReplayId(this.topic, take, WINDOW, this.after);
  }

  async next(quietMs: number): Promise<ReceivedEvent[] | null> {
    if (this.received === WINDOW && this.events.length === 0 && this.failure === null) this.ask();
    if (this.events.length === 0 && this.failure === null) await this.wait(quietMs);
    // What came before the end is dealt with first.
    if (this.events.length > 0) return this.takeAll();
    if (this.failure !== null) throw this.failure;
    return null;
  }

  /**
   * The client cannot end a stream that the server holds open, and closing it under an open stream makes the stream's end an unhandled
   * error: so it is closed after the server has ended it. A program that is done must exit by itself.
   */
  close(): void {
    this.isClosed = true;
    if (this.failure !== null) this.client.close();
  }

  private ask(): void {
    this.received = 0;
    this.client.requestAdditionalEvents(this.topic, WINDOW);
  }

  /** The client may hand events of two answers over in turns. */
  private takeAll(): ReceivedEvent[] {
    const taken = this.events.sort((a, b) => a.replayId - b.replayId);
    this.events = [];
    return taken;
  }

  private wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private take(type: string, data: unknown): void {
    if (this.isClosed) {
      if (type === 'end') this.client.close();
      return;
    }
    if (type === 'event') {
      this.received++;
      this.events.push(data as ReceivedEvent);
      this.wake();
    } else if (type === 'error') this.fail(this.asError(data));
    else if (type === 'end') this.fail(new StreamLostError('The server ended the stream.'));
  }

  private fail(error: Error): void {
    this.failure ??= error;
    this.wake();
  }

  private asError(data: unknown): Error {
    const error = data as Error & { code?: number; details?: string; metadata?: { get(name: string): unknown[] } };
    // An event that cannot be read would be lost if it were passed over.
    if (error.code === undefined) return error;
    const code = String(error.metadata?.get('error-code')[0] ?? '');
    if (code.includes('.fetch.replayid.')) return new ReplayIdExpiredError(this.after ?? 0);
    const text = `${code || `gRPC status ${error.code}`}: ${error.details ?? error.message}`;
    return PASSING.has(error.code) ? new StreamLostError(text) : new Error(text);
  }
}

/** CANCELLED, UNKNOWN, DEADLINE_EXCEEDED, ABORTED, INTERNAL, UNAVAILABLE: the connection or the service, not the request. */
const PASSING = new Set([1, 2, 4, 10, 13, 14]);
