import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { setTimeout as sleep } from 'node:timers/promises';
import { SalesforceError } from '../../diagnostics';
import { errorResponse } from '../rest/errors';
import type { OrgClient } from '../worker/org-client';
import type { WireResponse } from '../worker/protocol';
import type { ClientApp } from './client-app';
import type { FaultInjector } from './faults';
import { registerAura } from './aura-routes';
import { registerLocal } from './local-routes';
import { bearerToken, registerOAuth } from './oauth-routes';
import type { PageHost } from './page-host';
import { registerPages } from './page-routes';
import type { SessionStore } from './sessions';

/** A REST body may have 50 MB, as on the platform. */
const BODY_LIMIT_BYTES = 50 * 1024 * 1024;
/** Daily API requests of a Developer Edition org, told in every answer's `Sforce-Limit-Info`. */
const DAILY_API_REQUESTS = 15000;

export interface ServerOptions {
  readonly org: OrgClient;
  readonly sessions: SessionStore;
  readonly clientApp: ClientApp;
  readonly faults: FaultInjector;
  /** Serves Lightning pages; absent when the org is started without them. */
  readonly pages: PageHost | undefined;
}

export interface RunningServer {
  readonly instanceUrl: string;
  close(): Promise<void>;
}

/** Counts of the running server, for `Sforce-Limit-Info` and `/limits`. */
interface Usage {
  apiRequests: number;
}

/**
 * Listens for everything an org answers over HTTP. Runs on the main thread; every question about data goes to the org's.
 * @param host loopback unless the user says otherwise
 */
export async function startServer(options: ServerOptions, port: number, host = '127.0.0.1'): Promise<RunningServer> {
  const app = fastify({ bodyLimit: BODY_LIMIT_BYTES, logger: false, routerOptions: { ignoreDuplicateSlashes: true } });
  let instanceUrl = '';
  const usage: Usage = { apiRequests: 0 };
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  app.setErrorHandler((error, _request, reply) => sendError(reply, error));
  app.setNotFoundHandler((_request, reply) =>
    sendError(reply, new SalesforceError('NOT_FOUND', 'The requested resource does not exist', [], 404)),
  );
  app.addHook('onRequest', async (request, reply) => injectFault(options.faults, request, reply));

  registerOAuth(app, { ...options, instanceUrl: () => instanceUrl });
  registerLocal(app, options);
  registerAura(app, options);
  if (options.pages) registerPages(app, { ...options, pages: options.pages });
  registerRest(app, options, usage, () => instanceUrl);

  await app.listen({ port, host });
  const address = app.server.address();
  const actualPort = typeof address === 'object' && address !== null ? address.port : port;
  instanceUrl = `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${actualPort}`;
  return { instanceUrl, close: () => closeServer(app) };
}

/** Open event streams would keep the server up: their connections are ended. */
async function closeServer(app: FastifyInstance): Promise<void> {
  app.server.closeAllConnections();
  await app.close();
}

async function injectFault(faults: FaultInjector, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const path = request.url.split('?')[0] ?? '';
  if (path.startsWith('/local/')) return;
  const effect = faults.effect(request.method, path);
  if (!effect) return;
  if (effect.delayMs > 0) await sleep(effect.delayMs);
  if (effect.drop) {
    request.raw.socket.destroy();
    return;
  }
  if (effect.error) await sendError(reply, effect.error);
}

export function sendError(reply: FastifyReply, error: unknown): FastifyReply {
  const status = (error as { statusCode?: unknown }).statusCode;
  if (!(error instanceof SalesforceError) && typeof status === 'number' && status < 500) {
    const message = error instanceof Error ? error.message : String(error);
    return reply
      .code(status)
      .send([{ message, errorCode: status === 413 ? 'REQUEST_ENTITY_TOO_LARGE' : 'INVALID_REQUEST' }]);
  }
  const response = errorResponse(error);
  return reply.code(response.status).type('application/json;charset=UTF-8').send(JSON.stringify(response.body));
}

function registerRest(app: FastifyInstance, options: ServerOptions, usage: Usage, instanceUrl: () => string): void {
  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const [path = '', search = ''] = splitOnce(request.raw.url ?? '/', '?');
    const isPublic = /^\/+services\/data\/?$/.test(path);
    const userId = isPublic ? '' : options.sessions.require(bearerToken(request)).userId;
    usage.apiRequests++;
    const response = await options.org.call('rest', {
      method: request.method,
      path: decodePath(path),
      query: Object.fromEntries(new URLSearchParams(search)),
      headers: { ...textHeaders(request), 'x-instance-url': instanceUrl(), 'x-api-usage': String(usage.apiRequests) },
      body: typeof request.body === 'string' ? request.body : null,
      userId,
    });
    reply.header('Sforce-Limit-Info', `api-usage=${usage.apiRequests}/${DAILY_API_REQUESTS}`);
    reply.header('Cache-Control', 'no-cache,must-revalidate,max-age=0,no-store,private');
    return sendWire(reply, response);
  };
  for (const url of ['/services/data', '/services/data/*', '/services/apexrest/*']) {
    app.route({ method: ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'], url, handler: answer });
  }
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', [], 404);
  }
}

export function sendWire(reply: FastifyReply, response: WireResponse): FastifyReply {
  reply.code(response.status).headers({ ...response.headers });
  if (response.contentType !== null) reply.type(response.contentType);
  return response.body === null
    ? reply.send()
    : reply.send(typeof response.body === 'string' ? response.body : Buffer.from(response.body));
}

function textHeaders(request: FastifyRequest): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (name === 'authorization' || name === 'cookie') continue;
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return headers;
}

export function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}
