import type { Socket } from 'node:net';
import fastify, {
  type ConnectionError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type RouteOptions,
} from 'fastify';
import { setTimeout as sleep } from 'node:timers/promises';
import { SalesforceError } from '../../diagnostics';
import { ApiUsages } from './api-usage';
import { registerAura } from './aura-routes';
import { registerBulkClassic } from './bulk-classic-routes';
import { registerBulk } from './bulk-routes';
import type { ClientApp } from './client-app';
import { registerCometd } from './cometd-routes';
import { ClientApps } from './client-apps';
import type { FaultInjector } from './faults';
import { registerLocal } from './local-routes';
import { registerOAuth } from './oauth-routes';
import { registerIdentity } from './identity-routes';
import { OrgDirectory } from './org-directory';
import type { PageHost } from './page-host';
import { registerPages } from './page-routes';
import { RefreshTokens } from './refresh-tokens';
import { registerMetadata } from './metadata-routes';
import { sendError } from './replies';
import { registerRest, requireSameOrigin } from './rest-routes';
import { registerScim } from './scim-routes';
import type { SessionStore } from './sessions';
import { registerSoapApex } from './soap-apex-routes';
import { registerSoap } from './soap-routes';

/** A REST body may have 50 MB, as on the platform. */
const BODY_LIMIT_BYTES = 50 * 1024 * 1024;
/** Longest address answered, as on the platform: SOQL travels in it. */
const MAX_URI_BYTES = 16 * 1024;
/** What is being answered when the org stops has this long to get out. */
const STOP_GRACE_MS = 2000;

export interface ServerOptions {
  readonly orgs: OrgDirectory;
  readonly sessions: SessionStore;
  readonly clientApp: ClientApp;
  readonly faults: FaultInjector;
  /** Serves Lightning pages; absent when the org is started without them. */
  readonly pages: PageHost | undefined;
}

export interface RunningServer {
  readonly instanceUrl: string;
  /** Ends the org, lets the answers that are on their way out, then closes every connection. */
  close(): Promise<void>;
}

/** Every door, not yet listening. @param instanceUrl where it will be reached */
export function createServer(
  options: ServerOptions,
  instanceUrl: () => string,
  onRoute: (route: RouteOptions) => void = () => undefined,
): FastifyInstance {
  const app = fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    logger: false,
    http: { maxHeaderSize: 2 * MAX_URI_BYTES },
    clientErrorHandler: refuseBrokenRequest,
    // Addresses that cannot be decoded.
    frameworkErrors: (_error, _request, reply) => void sendError(reply, notFound()),
    routerOptions: { ignoreDuplicateSlashes: true, maxParamLength: MAX_URI_BYTES },
  });
  app.addHook('onRoute', onRoute);
  const shared = {
    ...options,
    refreshTokens: new RefreshTokens(options.orgs),
    clientApps: new ClientApps(options.clientApp, options.orgs),
    usages: new ApiUsages(),
    instanceUrl,
  };
  readBodies(app);
  app.setErrorHandler((error, _request, reply) => sendError(reply, error));
  app.setNotFoundHandler((_request, reply) => sendError(reply, notFound()));
  app.addHook('onRequest', async (request, reply) => {
    await injectFault(options.faults, request, reply);
    requireSameOrigin(request);
  });

  registerOAuth(app, shared);
  registerIdentity(app, shared);
  registerScim(app, shared);
  registerSoap(app, shared);
  registerSoapApex(app, shared);
  registerMetadata(app, shared);
  registerLocal(app, options);
  registerCometd(app, shared);
  registerAura(app, options);
  if (options.pages) registerPages(app, { ...options, pages: options.pages });
  registerBulk(app, shared);
  registerBulkClassic(app, shared);
  registerRest(app, shared);
  return app;
}

/**
 * Listens for everything an org answers over HTTP. Runs on the main thread; every question about data goes to the org's.
 * @param host loopback unless the user says otherwise
 */
export async function startServer(options: ServerOptions, port: number, host = '127.0.0.1'): Promise<RunningServer> {
  let instanceUrl = '';
  const app = createServer(options, () => instanceUrl);

  await app.listen({ port, host });
  const address = app.server.address();
  const actualPort = typeof address === 'object' && address !== null ? address.port : port;
  instanceUrl = `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${actualPort}`;
  return { instanceUrl, close: () => closeServer(app, options.orgs) };
}

function notFound(): SalesforceError {
  return new SalesforceError('NOT_FOUND', 'The requested resource does not exist', [], 404);
}

/**
 * What is no HTTP request, or has more headers than the platform takes, is answered in the same form as every other error. REST API
 * Developer Guide, "Status Codes and Error Responses": 431 when address and headers together are too long.
 */
function refuseBrokenRequest(error: ConnectionError, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') return;
  const isLarge = error.code === 'HPE_HEADER_OVERFLOW';
  const body = JSON.stringify([
    isLarge
      ? { message: 'Request Header Fields Too Large', errorCode: 'REQUEST_HEADER_FIELDS_TOO_LARGE' }
      : { message: 'The request is not HTTP.', errorCode: 'INVALID_REQUEST' },
  ]);
  const status = isLarge ? '431 Request Header Fields Too Large' : '400 Bad Request';
  const head = `Content-Type: application/json;charset=UTF-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close`;
  socket.end(`HTTP/1.1 ${status}\r\n${head}\r\n\r\n${body}`);
}

/** Bodies arrive as text whatever their type says, because clients say all sorts; multipart uploads as bytes. */
function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(/^multipart\/form-data/, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
}

/** An org answers in order, so its end comes after every request before it. Event streams never end by themselves. */
async function closeServer(app: FastifyInstance, orgs: OrgDirectory): Promise<void> {
  const closed = app.close();
  await Promise.all(orgs.all().map((org) => org.close()));
  const timer = setTimeout(() => app.server.closeAllConnections(), STOP_GRACE_MS);
  app.server.closeIdleConnections();
  await closed;
  clearTimeout(timer);
}

async function injectFault(faults: FaultInjector, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const path = request.url.split('?')[0] ?? '';
  if (path.startsWith('/local/')) return;
  const effect = faults.effect(request.method, path);
  if (!effect) return;
  if (effect.delayMs > 0) await sleep(effect.delayMs);
  if (effect.drop) {
    reply.hijack();
    request.raw.socket.destroy();
    return;
  }
  if (effect.error) throw effect.error;
}
