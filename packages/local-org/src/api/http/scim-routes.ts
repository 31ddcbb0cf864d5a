import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SalesforceError, UnsupportedError } from '../../diagnostics';
import { LATEST_VERSION } from '../rest/versions';
import { bearerToken } from './bearer-token';
import type { RefreshTokens } from './refresh-tokens';
import type { Session, SessionStore } from './sessions';

export interface ScimOptions {
  readonly sessions: SessionStore;
  readonly refreshTokens: RefreshTokens;
  instanceUrl(): string;
}

type Json = Readonly<Record<string, unknown>>;

const CLI = 'PlatformCLI';
const NAMED_LENGTHS = { Alias: 8, CommunityNickname: 40 } as const;

/**
 * The part of SCIM 1.1 by which clients make users: `POST /services/scim/v1/Users`. With the header `auto-approve-user` the answer carries a
 * refresh token of the new user for the client that asks. Salesforce Help, "Manage Users with SCIM".
 */
export function registerScim(app: FastifyInstance, options: ScimOptions): void {
  app.post('/services/scim/v1/Users', (request, reply) => createUser(options, request, reply));
  app.route({
    method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    url: '/services/scim/*',
    handler: (request) => {
      options.sessions.require(bearerToken(request));
      throw new UnsupportedError(`the SCIM request ${request.method} ${request.url.split('?')[0]}`);
    },
  });
}

async function createUser(options: ScimOptions, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const session = options.sessions.require(bearerToken(request));
  const given = readBody(request);
  if (!given) return scimError(reply, 400, 'INVALID_SYNTAX', 'Request is unparsable');
  const fields = await userFields(session, given);
  const answer = await rest(session, 'POST', '/sobjects/User', fields);
  if (answer.status !== 201) return scimError(reply, answer.status, ...firstError(answer.body));
  const id = String((answer.body as { id: string }).id);
  if (request.headers['auto-approve-user'] === 'true') {
    const clientId = session.clientId ?? CLI;
    reply.header('auto-approve-user', await options.refreshTokens.issue({ org: session.org, userId: id }, clientId));
  }
  const location = `${options.instanceUrl()}/services/scim/v1/Users/${id}`;
  return reply
    .code(201)
    .header('Location', location)
    .send(userResource(id, location, fields));
}

/** SCIM's names are read in any case, as its text says. */
function readBody(request: FastifyRequest): Json | undefined {
  try {
    const body = JSON.parse(typeof request.body === 'string' ? request.body : '') as unknown;
    if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
    return lowerCased(body);
  } catch {
    return undefined;
  }
}

function lowerCased(value: object): Json {
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key.toLowerCase(), each as unknown]));
}

/** Locale, zone and language are those of the one who makes the user, until a client says otherwise. */
async function userFields(session: Session, given: Json): Promise<Json> {
  const maker = await session.org.call('user', { userId: session.userId });
  const username = String(given['username'] ?? '');
  const name = lowerCased(typeof given['name'] === 'object' && given['name'] !== null ? given['name'] : {});
  const short = username.split('@')[0] ?? '';
  return {
    Username: username,
    LastName: name['familyname'] ?? null,
    ...(name['givenname'] === undefined ? {} : { FirstName: name['givenname'] }),
    Email: firstValue(given['emails']) ?? null,
    Alias: short.slice(0, NAMED_LENGTHS.Alias),
    CommunityNickname: String(given['nickname'] ?? username).slice(0, NAMED_LENGTHS.CommunityNickname),
    ProfileId: firstValue(given['entitlements']) ?? null,
    TimeZoneSidKey: maker?.timeZone ?? 'America/Los_Angeles',
    LocaleSidKey: maker?.locale ?? 'en_US',
    LanguageLocaleKey: maker?.language ?? 'en_US',
    EmailEncodingKey: 'UTF-8',
    IsActive: given['active'] !== false,
  };
}

/** The first of a list of values, or of objects with a `value`. */
function firstValue(list: unknown): unknown {
  const first: unknown = Array.isArray(list) ? list[0] : undefined;
  return typeof first === 'object' && first !== null ? lowerCased(first)['value'] : first;
}

async function rest(
  session: Session,
  method: string,
  path: string,
  body: Json,
): Promise<{ status: number; body: unknown }> {
  const answer = await session.org.call('rest', {
    method,
    path: `/services/data/v${LATEST_VERSION}.0${path}`,
    query: {},
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    userId: session.userId,
  });
  return { status: answer.status, body: typeof answer.body === 'string' ? (JSON.parse(answer.body) as unknown) : null };
}

function firstError(body: unknown): [string, string] {
  const [first] = Array.isArray(body) ? (body as { errorCode?: string; message?: string }[]) : [];
  if (first?.errorCode === 'INVALID_SESSION_ID')
    throw new SalesforceError('INVALID_SESSION_ID', 'Session expired or invalid', [], 401);
  return [first?.errorCode ?? 'UNKNOWN_EXCEPTION', first?.message ?? 'The user could not be created.'];
}

function scimError(reply: FastifyReply, status: number, code: string, description: string): FastifyReply {
  return reply.code(status).send({ Errors: [{ description, code }] });
}

function userResource(id: string, location: string, fields: Json): Json {
  return {
    schemas: ['urn:scim:schemas:core:1.0'],
    id,
    userName: fields['Username'],
    name: { familyName: fields['LastName'], ...(fields['FirstName'] ? { givenName: fields['FirstName'] } : {}) },
    nickName: fields['CommunityNickname'],
    emails: [{ type: 'work', value: fields['Email'], primary: true }],
    entitlements: [{ value: fields['ProfileId'], type: 'Profile', primary: true }],
    active: fields['IsActive'],
    meta: { location },
  };
}
