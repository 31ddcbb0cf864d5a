import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { gzipSync } from 'node:zlib';
import { SalesforceError, UnsupportedError } from '../../diagnostics';
import type { WireResponse } from '../worker/protocol';
import type { ApiUsages } from './api-usage';
import { bearerToken } from './bearer-token';
import { sendWire, splitOnce } from './replies';
import { multipartToJson } from './multipart';
import type { OrgDirectory } from './org-directory';
import type { Caller, SessionStore } from './sessions';
import { escapeXml } from './soap-xml';

export interface RestOptions {
  readonly orgs: OrgDirectory;
  readonly sessions: SessionStore;
  readonly usages: ApiUsages;
  instanceUrl(): string;
}

/** Smaller bodies gain nothing from compression. */
const GZIP_FROM_BYTES = 1024;

/** `/services/data` and `/services/apexrest`: who asks, headers and representations; the org's thread does the rest. */
export function registerRest(app: FastifyInstance, options: RestOptions): void {
  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const [path = '', search = ''] = splitOnce(request.raw.url ?? '/', '?');
    // The list of versions needs no login; everything else does.
    const isPublic = /^\/+services\/data\/?$/.test(path) && (request.method === 'GET' || request.method === 'HEAD');
    const caller: Caller = isPublic
      ? { org: options.orgs.main, userId: '' }
      : options.sessions.require(bearerToken(request));
    const { org, userId } = caller;
    const usage = options.usages.of(org);
    if (!isPublic) usage.count();
    reply.header('Sforce-Limit-Info', usage.header());
    reply.header('Cache-Control', 'no-cache,must-revalidate,max-age=0,no-store,private');
    reply.header('Vary', 'Accept-Encoding');
    const isData = /^\/+services\/data(\/|$)/.test(path);
    if (isData && wantsXml(request)) return refuseXml(reply);
    const response = await org.call('rest', {
      method: request.method,
      path,
      query: Object.fromEntries(new URLSearchParams(search)),
      headers: {
        ...textHeaders(request),
        'x-instance-url': options.instanceUrl(),
        'x-api-usage': String(usage.used()),
      },
      body: bodyText(request),
      userId,
    });
    return sendWire(reply, compressed(request, reply, isData ? prettyPrinted(request, response) : response));
  };
  for (const url of ['/services/data', '/services/data/*', '/services/apexrest/*']) {
    app.route({
      method: ['GET', 'HEAD', 'POST', 'PATCH', 'PUT', 'DELETE'],
      url,
      handler: answer,
      exposeHeadRoute: false,
    });
  }
}

/** Multipart uploads become the JSON that they stand for; text stays as it is. */
function bodyText(request: FastifyRequest): string | null {
  if (typeof request.body === 'string') return request.body;
  if (!Buffer.isBuffer(request.body)) return null;
  return multipartToJson(request.body, request.headers['content-type'] ?? '');
}

function wantsXml(request: FastifyRequest): boolean {
  const accept = request.headers.accept ?? '';
  const sends = request.headers['content-type'] ?? '';
  return (/application\/xml/i.test(accept) && !/json|\*\/\*/i.test(accept)) || /^application\/xml/i.test(sends);
}

/** REST speaks JSON here; a client that asks for XML is told so in XML. */
function refuseXml(reply: FastifyReply): FastifyReply {
  const error = new UnsupportedError('the XML representation of the REST API; ask for application/json');
  const body = `<?xml version="1.0" encoding="UTF-8"?><Errors><Error><errorCode>${error.errorCode}</errorCode><message>${escapeXml(error.message)}</message></Error></Errors>`;
  return reply.code(501).type('application/xml;charset=UTF-8').send(body);
}

/** `X-PrettyPrint: 1` indents JSON. */
function prettyPrinted(request: FastifyRequest, response: WireResponse): WireResponse {
  if (request.headers['x-prettyprint'] !== '1' || typeof response.body !== 'string') return response;
  if (!response.contentType?.startsWith('application/json')) return response;
  return { ...response, body: JSON.stringify(JSON.parse(response.body), null, 2) };
}

function compressed(request: FastifyRequest, reply: FastifyReply, response: WireResponse): WireResponse {
  if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return response;
  if (typeof response.body !== 'string' || response.body.length < GZIP_FROM_BYTES) return response;
  reply.header('Content-Encoding', 'gzip');
  return { ...response, body: gzipSync(response.body, { level: 1 }) };
}

function textHeaders(request: FastifyRequest): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (name === 'authorization' || name === 'cookie') continue;
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return headers;
}

/**
 * A session cookie is sent by pages of any port of this machine: what changes data must come from the org's own pages.
 * Requests with a token of their own are no concern of this.
 * @throws SalesforceError INSUFFICIENT_ACCESS (403)
 */
export function requireSameOrigin(request: FastifyRequest): void {
  if (request.headers.authorization !== undefined || request.headers.cookie === undefined) return;
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const { origin } = request.headers;
  if (origin === undefined || (URL.canParse(origin) && new URL(origin).host === request.headers.host)) return;
  throw new SalesforceError('INSUFFICIENT_ACCESS', `Pages of ${origin} may not use the session of this org.`, [], 403);
}
