import type { Caller } from '../http/sessions';
import type { OrgClient } from '../worker/org-client';
import { answerTo, BayeuxError, refusalOf, type BayeuxAnswer, type BayeuxMessage, type CometTimes } from './bayeux';
import { CometClient } from './comet-client';

const LONG_POLLING = 'long-polling';
/** Streaming clients of one org at a time: what Enterprise Edition allows. [Streaming API guide, Allocations] */
const MAX_CLIENTS = 1000;

/** The streaming API: Bayeux over long polling. */
export class CometServer {
  private readonly clients = new Map<string, CometClient>();

  constructor(private readonly times: CometTimes) {}

  /**
   * Answers one request's messages in their order; events go out before the answer to the connect that was waiting for them.
   * @param caller of the request; undefined when nobody is logged in
   */
  async answer(messages: readonly BayeuxMessage[], caller: Caller | undefined): Promise<BayeuxAnswer[]> {
    const answers: BayeuxAnswer[] = [];
    for (const message of messages) {
      try {
        answers.push(...(await this.answerOne(message, caller, messages.length === 1)));
      } catch (error) {
        const known = error instanceof BayeuxError ? error : new BayeuxError(`500::${String(error)}`);
        answers.push(refusalOf(message, known));
      }
    }
    return answers;
  }

  close(): void {
    for (const client of this.clients.values()) client.close();
    this.clients.clear();
  }

  private async answerOne(
    message: BayeuxMessage,
    caller: Caller | undefined,
    isAlone: boolean,
  ): Promise<BayeuxAnswer[]> {
    if (message.channel === '/meta/handshake') return [this.handshake(message, caller)];
    if (!caller) throw new BayeuxError('401::Authentication invalid', { advice: { reconnect: 'none', interval: 0 } });
    const client = this.clientOf(message, caller);
    switch (message.channel) {
      case '/meta/connect':
        return this.connect(message, client, isAlone);
      case '/meta/subscribe':
        return this.subscribe(message, client);
      case '/meta/unsubscribe':
        for (const channel of channelsOf(message)) client.unsubscribe(channel);
        return [answerTo(message, { subscription: message.subscription, successful: true })];
      case '/meta/disconnect':
        this.forget(client);
        return [answerTo(message, { successful: true })];
      default:
        // Events are published over REST, SOAP, Apex and Pub/Sub.
        throw new BayeuxError('403:denied_by_security_policy:create_denied');
    }
  }

  private handshake(message: BayeuxMessage, caller: Caller | undefined): BayeuxAnswer {
    const denied = (reason: string): BayeuxError =>
      new BayeuxError('403::Handshake denied', {
        ext: { sfdc: { failureReason: reason }, replay: true },
        advice: { reconnect: 'none' },
      });
    if (!caller) throw denied('401::Authentication invalid');
    if (this.countOf(caller.org) >= MAX_CLIENTS) {
      throw denied(
        '403::To protect all customers from excessive use and Denial of Service attacks, we limit the number of simultaneous connections per server. Your request has been denied because this limit has been exceeded. Please try your request again later.',
      );
    }
    const client: CometClient = new CometClient(caller, this.times, () => this.forget(client));
    this.clients.set(client.id, client);
    return {
      ext: { replay: true, 'payload.format': true },
      minimumVersion: '1.0',
      ...answerTo({ ...message, clientId: client.id }, {}),
      supportedConnectionTypes: [LONG_POLLING],
      version: '1.0',
      successful: true,
      advice: this.advice(),
    };
  }

  private advice(): BayeuxAnswer {
    return { interval: 0, timeout: this.times.connectMs, reconnect: 'retry' };
  }

  private async connect(message: BayeuxMessage, client: CometClient, isAlone: boolean): Promise<BayeuxAnswer[]> {
    const { connectionType = LONG_POLLING } = message;
    if (connectionType !== LONG_POLLING) throw new BayeuxError(`400::Invalid connection type {${connectionType}}`);
    // Other messages of the request must not wait for an event.
    const events = await client.connect(isAlone);
    return [...events, answerTo(message, { advice: this.advice(), successful: true })];
  }

  private async subscribe(message: BayeuxMessage, client: CometClient): Promise<BayeuxAnswer[]> {
    for (const channel of channelsOf(message)) {
      if (!channel.startsWith('/')) throw new BayeuxError("400::Channel subscriptions must start with a leading '/'");
      await client.subscribe(channel, replayIdOf(message, channel));
    }
    return [answerTo(message, { subscription: message.subscription, successful: true })];
  }

  /** A client belongs to whoever shook hands: its id alone opens nothing. */
  private clientOf(message: BayeuxMessage, caller: Caller): CometClient {
    const client = this.clients.get(message.clientId ?? '');
    if (client?.caller.org === caller.org && client.caller.userId === caller.userId) return client;
    throw new BayeuxError('403::Unknown client', { advice: { interval: 0, reconnect: 'handshake' } });
  }

  private countOf(org: OrgClient): number {
    return [...this.clients.values()].filter((client) => client.caller.org === org).length;
  }

  private forget(client: CometClient): void {
    this.clients.delete(client.id);
    client.close();
  }
}

/** @throws BayeuxError when the message names none */
function channelsOf({ subscription }: BayeuxMessage): readonly string[] {
  const channels = subscription === undefined ? [] : Array.isArray(subscription) ? subscription : [subscription];
  if (channels.length === 0 || channels.includes('')) throw new BayeuxError('400::Channel name not specified');
  return channels;
}

/** -1, new events only, unless the replay extension says more. @throws BayeuxError for what is no replay id */
function replayIdOf({ ext }: BayeuxMessage, channel: string): number {
  const replay = ext?.replay;
  const given =
    typeof replay === 'object' && replay !== null ? (replay as Readonly<Record<string, unknown>>)[channel] : undefined;
  if (given === undefined || given === null) return -1;
  const replayId = Number(given);
  if (Number.isSafeInteger(replayId) && replayId >= -2) return replayId;
  throw new BayeuxError(
    `400::The replayId {${String(given)}} you provided was invalid.  Please provide a valid ID, -2 to replay all events, or -1 to replay only new events.`,
  );
}
