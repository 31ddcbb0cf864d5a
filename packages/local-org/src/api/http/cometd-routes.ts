import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { SalesforceError } from '../../diagnostics';
import {
  BayeuxError,
  COMET_TIMES,
  messageSchema,
  refusalOf,
  requireVersion,
  type BayeuxMessage,
} from '../cometd/bayeux';
import { CometServer } from '../cometd/comet-server';
import { LATEST_VERSION } from '../rest/versions';
import { bearerToken } from './bearer-token';
import type { Session, SessionStore } from './sessions';

/** `POST /cometd/XX.0`: the streaming API. Older clients add the meta channel to the address. */
export function registerCometd(app: FastifyInstance, { sessions }: { readonly sessions: SessionStore }): void {
  const server = new CometServer(COMET_TIMES);
  app.addHook('onClose', () => server.close());
  // Held connects would keep a stopping server waiting.
  app.addHook('preClose', () => server.close());
  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const messages = readMessages(request);
    try {
      requireVersion(versionOf(request.url), `${LATEST_VERSION}.0`);
    } catch (error) {
      if (!(error instanceof BayeuxError)) throw error;
      return reply.send(messages.map((message) => refusalOf(message, error)));
    }
    giveCookie(request, reply);
    const answers = await server.answer(messages, callerOf(sessions, request));
    return reply.type('application/json;charset=UTF-8').send(JSON.stringify(answers));
  };
  for (const url of ['/cometd', '/cometd/*']) app.post(url, answer);
}

function versionOf(url: string): string | undefined {
  return /^\/+cometd\/(?:replay\/)?([^/?]+)/.exec(url)?.[1];
}

function callerOf(sessions: SessionStore, request: FastifyRequest): Session | undefined {
  try {
    return sessions.require(bearerToken(request));
  } catch {
    return undefined;
  }
}

/** Clients of the platform expect to be known again by a cookie. */
function giveCookie(request: FastifyRequest, reply: FastifyReply): void {
  if (request.headers.cookie?.includes('BAYEUX_BROWSER=')) return;
  reply.header('Set-Cookie', `BAYEUX_BROWSER=${randomBytes(8).toString('hex')};Path=/cometd/;HttpOnly`);
}

/** @throws SalesforceError JSON_PARSER_ERROR for what is no list of messages */
function readMessages(request: FastifyRequest): BayeuxMessage[] {
  try {
    const body: unknown = JSON.parse(typeof request.body === 'string' ? request.body : '');
    return z
      .array(messageSchema)
      .min(1)
      .parse(Array.isArray(body) ? body : [body]);
  } catch {
    throw new SalesforceError('JSON_PARSER_ERROR', 'A streaming request is a JSON array of Bayeux messages.');
  }
}
