import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { UserSummary } from '../worker/protocol';
import { bearerToken } from './bearer-token';
import type { RefreshTokens } from './refresh-tokens';
import type { Session, SessionStore } from './sessions';

export interface IdentityOptions {
  readonly sessions: SessionStore;
  readonly refreshTokens: RefreshTokens;
  instanceUrl(): string;
}

/** Who a token stands for, its end, and the link that opens the org in a browser. */
export function registerIdentity(app: FastifyInstance, options: IdentityOptions): void {
  app.get('/services/oauth2/userinfo', (request, reply) => userInfo(options, request, reply));
  app.post('/services/oauth2/revoke', (request, reply) => revoke(options, request, reply));
  app.get('/services/oauth2/revoke', (request, reply) => revoke(options, request, reply));
  app.get('/services/oauth2/singleaccess', (request, reply) => singleAccess(options, request, reply));
  app.get('/id/:org/:user', (request, reply) => identity(options, request, reply));
}

async function userInfo(options: IdentityOptions, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const header = bearerToken(request);
  if (header === undefined) return reply.code(403).type('text/plain').send('Missing_OAuth_Token');
  const caller = await sessionUser(options, header);
  if (!caller) return reply.code(403).type('text/plain').send('Bad_OAuth_Token');
  const { user, session } = caller;
  return reply.send({
    sub: `${options.instanceUrl()}/id/${session.org.facts.orgId}/${user.userId}`,
    ...userBody(options, session, user),
  });
}

async function identity(options: IdentityOptions, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { oauth_token: fromQuery } = request.query as Record<string, string>;
  const caller = await sessionUser(options, bearerToken(request) ?? fromQuery);
  if (!caller) return reply.code(403).type('text/plain').send('Bad_OAuth_Token');
  const asked = request.params as { org: string; user: string };
  const { org } = caller.session;
  if (asked.org.slice(0, 15) !== org.facts.orgId.slice(0, 15))
    return reply.code(403).type('text/plain').send('Wrong_Org');
  const isOwn = asked.user.slice(0, 15) === caller.user.userId.slice(0, 15);
  const user = isOwn ? caller.user : await org.call('user', { userId: asked.user });
  if (!user) return reply.code(404).type('text/plain').send('No_Site_Endpoint');
  const id = `${options.instanceUrl()}/id/${org.facts.orgId}/${user.userId}`;
  return reply.send({
    id,
    asserted_user: isOwn,
    username: user.username,
    nick_name: user.username.split('@')[0],
    display_name: user.name,
    ...userBody(options, caller.session, user),
  });
}

async function sessionUser(
  options: IdentityOptions,
  token: string | undefined,
): Promise<{ session: Session; user: UserSummary } | null> {
  const session = options.sessions.find(token);
  if (!session) return null;
  const user = await session.org.call('user', { userId: session.userId });
  return user?.isActive === true ? { session, user } : null;
}

function userBody(options: IdentityOptions, { org }: Session, user: UserSummary): Record<string, unknown> {
  const base = options.instanceUrl();
  const rest = `${base}/services/data/v{version}/`;
  return {
    user_id: user.userId,
    organization_id: org.facts.orgId,
    preferred_username: user.username,
    nickname: user.username.split('@')[0],
    name: user.name,
    email: user.email,
    email_verified: true,
    zoneinfo: user.timeZone,
    locale: user.locale,
    language: user.language,
    active: user.isActive,
    user_type: 'STANDARD',
    urls: {
      rest,
      sobjects: `${rest}sobjects/`,
      query: `${rest}query/`,
      metadata: `${base}/services/Soap/m/{version}/${org.facts.orgId}`,
    },
  };
}

/** Ends a session, or a refresh token with every session of its user, as the platform does. */
async function revoke(options: IdentityOptions, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const token = revokedToken(request);
  if (options.sessions.revoke(token)) return reply.code(200).send();
  const caller = await options.refreshTokens.revoke(token);
  if (caller) {
    options.sessions.revokeUser(caller.org, caller.userId);
    return reply.code(200).send();
  }
  return reply.code(400).send({ error: 'invalid_token', error_description: 'invalid token' });
}

/** By body or by address: both are documented. OAuth 2.0 Token Revocation, Salesforce Help. */
function revokedToken(request: FastifyRequest): string {
  const fromBody = typeof request.body === 'string' ? new URLSearchParams(request.body).get('token') : null;
  return fromBody ?? (request.query as Record<string, string>)['token'] ?? '';
}

/** Answers the link that opens the org in a browser, logged in. */
function singleAccess(options: IdentityOptions, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const session = options.sessions.require(bearerToken(request));
  const { redirect_uri: target } = request.query as Record<string, string>;
  const otp = options.sessions.oneTimeToken(session);
  const suffix = target === undefined ? '' : `&retURL=${encodeURIComponent(target)}`;
  return reply.send({ frontdoor_uri: `${options.instanceUrl()}/secur/frontdoor.jsp?otp=${otp}${suffix}` });
}
