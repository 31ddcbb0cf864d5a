import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { randomBytes } from 'node:crypto';
import type { OrgClient } from '../worker/org-client';
import type { UserSummary } from '../worker/protocol';
import { checkAssertion, type ClientApp } from './client-app';
import type { SessionStore } from './sessions';

export interface OAuthOptions {
  readonly org: OrgClient;
  readonly sessions: SessionStore;
  readonly clientApp: ClientApp;
  instanceUrl(): string;
}

interface AuthorizationCode {
  readonly userId: string;
  readonly redirectUri: string;
  readonly expiresAt: number;
}

const CODE_LIFETIME_MS = 10 * 60 * 1000;

/** OAuth 2.0: JWT bearer, password, web server, refresh; user info, identity, revoke, single access. */
export function registerOAuth(app: FastifyInstance, options: OAuthOptions): void {
  const codes = new Map<string, AuthorizationCode>();
  app.post('/services/oauth2/token', (request, reply) => token(options, codes, request, reply));
  app.get('/services/oauth2/authorize', (request, reply) => authorizePage(request, reply));
  app.post('/services/oauth2/authorize', (request, reply) => authorize(options, codes, request, reply));
  app.get('/services/oauth2/userinfo', (request, reply) => userInfo(options, request, reply));
  app.post('/services/oauth2/revoke', (request, reply) => revoke(options, request, reply));
  app.get('/services/oauth2/singleaccess', (request, reply) => singleAccess(options, request, reply));
  app.get('/id/:org/:user', (request, reply) => identity(options, request, reply));
}

function form(request: FastifyRequest): Record<string, string> {
  const fromBody = typeof request.body === 'string' ? new URLSearchParams(request.body) : new URLSearchParams();
  return Object.fromEntries(fromBody);
}

async function token(
  options: OAuthOptions,
  codes: Map<string, AuthorizationCode>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const input = form(request);
  switch (input['grant_type']) {
    case 'urn:ietf:params:oauth:grant-type:jwt-bearer':
      return jwtBearer(options, input, reply);
    case 'password':
      return password(options, input, reply);
    case 'authorization_code':
      return exchangeCode(options, codes, input, reply);
    case 'refresh_token':
      return refresh(options, input, reply);
    case undefined:
      return oauthError(reply, 'unsupported_grant_type', 'grant type not supported');
    default:
      return oauthError(reply, 'unsupported_grant_type', 'grant type not supported');
  }
}

async function jwtBearer(
  options: OAuthOptions,
  input: Record<string, string>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const check = checkAssertion(input['assertion'] ?? '', options.clientApp, options.instanceUrl(), Date.now());
  if (!check.ok) return oauthError(reply, check.error, check.description);
  const user = await options.org.call('userByUsername', { username: check.claims.sub });
  if (!user) return oauthError(reply, 'invalid_grant', "user hasn't approved this consumer");
  return reply.send(tokenBody(options, user.userId));
}

async function password(
  options: OAuthOptions,
  input: Record<string, string>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const user = await options.org.call('authenticate', {
    username: input['username'] ?? '',
    password: input['password'] ?? '',
  });
  if (!user) return oauthError(reply, 'invalid_grant', 'authentication failure');
  return reply.send({ ...tokenBody(options, user.userId), issued_at: String(Date.now()) });
}

async function exchangeCode(
  options: OAuthOptions,
  codes: Map<string, AuthorizationCode>,
  input: Record<string, string>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const code = codes.get(input['code'] ?? '');
  codes.delete(input['code'] ?? '');
  if (!code || code.expiresAt < Date.now()) return oauthError(reply, 'invalid_grant', 'expired authorization code');
  if (code.redirectUri !== input['redirect_uri'])
    return oauthError(reply, 'redirect_uri_mismatch', 'redirect_uri must match configuration');
  const body = tokenBody(options, code.userId);
  return reply.send({
    ...body,
    issued_at: String(Date.now()),
    refresh_token: options.sessions.refreshTokenFor(code.userId),
  });
}

function refresh(options: OAuthOptions, input: Record<string, string>, reply: FastifyReply): FastifyReply {
  const userId = options.sessions.userOfRefreshToken(input['refresh_token'] ?? '');
  if (userId === undefined) return oauthError(reply, 'invalid_grant', 'expired access/refresh token');
  return reply.send({ ...tokenBody(options, userId), issued_at: String(Date.now()) });
}

function tokenBody(options: OAuthOptions, userId: string): Record<string, string> {
  const session = options.sessions.open(userId);
  const base = options.instanceUrl();
  return {
    access_token: session.token,
    scope: session.scope,
    instance_url: base,
    id: `${base}/id/${options.org.facts.orgId}/${userId}`,
    token_type: 'Bearer',
  };
}

function oauthError(reply: FastifyReply, error: string, description: string): FastifyReply {
  return reply.code(400).send({ error, error_description: description });
}

/** A plain login form: the local org has no login page of its own beyond it. */
function authorizePage(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const query = request.query as Record<string, string>;
  const hidden = Object.entries(query).map(
    ([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
  );
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Log in to the local org</title></head><body><main>
<h1>Log in to the local org</h1><form method="post" action="/services/oauth2/authorize">${hidden.join('')}
<p><label>Username <input name="username" autocomplete="username" required></label></p>
<p><label>Password <input name="password" type="password" autocomplete="current-password" required></label></p>
<p><button>Log in and allow access</button></p></form></main></body></html>`;
  return reply.type('text/html; charset=UTF-8').send(page);
}

async function authorize(
  options: OAuthOptions,
  codes: Map<string, AuthorizationCode>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const input = form(request);
  const redirectUri = input['redirect_uri'] ?? '';
  if (!URL.canParse(redirectUri) || input['response_type'] !== 'code') {
    return oauthError(reply, 'invalid_request', 'Include response_type=code and the redirect_uri of the client app.');
  }
  const user = await options.org.call('authenticate', {
    username: input['username'] ?? '',
    password: input['password'] ?? '',
  });
  const target = new URL(redirectUri);
  if (input['state'] !== undefined) target.searchParams.set('state', input['state']);
  if (!user) {
    target.searchParams.set('error', 'access_denied');
    target.searchParams.set('error_description', 'end-user denied authorization');
    return reply.redirect(target.toString());
  }
  const code = `aPrx${randomBytes(32).toString('base64url')}`;
  codes.set(code, { userId: user.userId, redirectUri, expiresAt: Date.now() + CODE_LIFETIME_MS });
  target.searchParams.set('code', code);
  return reply.redirect(target.toString());
}

/** The session's token, from whichever of the three places a client puts it. */
export function bearerToken(request: FastifyRequest): string | undefined {
  const header = request.headers.authorization;
  const match = header === undefined ? null : /^(?:Bearer|OAuth)\s+(.+)$/i.exec(header);
  if (match?.[1] !== undefined) return match[1].trim();
  const cookie = /(?:^|;\s*)sid=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];
  return cookie === undefined ? undefined : decodeURIComponent(cookie);
}

async function userInfo(options: OAuthOptions, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const header = bearerToken(request);
  if (header === undefined) return reply.code(403).type('text/plain').send('Missing_OAuth_Token');
  const user = await sessionUser(options, header);
  if (!user) return reply.code(403).type('text/plain').send('Bad_OAuth_Token');
  return reply.send({
    sub: `${options.instanceUrl()}/id/${options.org.facts.orgId}/${user.userId}`,
    ...userBody(options, user),
  });
}

async function identity(options: OAuthOptions, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { oauth_token: fromQuery } = request.query as Record<string, string>;
  const user = await sessionUser(options, bearerToken(request) ?? fromQuery);
  if (!user) return reply.code(403).type('text/plain').send('Bad_OAuth_Token');
  const id = `${options.instanceUrl()}/id/${options.org.facts.orgId}/${user.userId}`;
  return reply.send({
    id,
    asserted_user: true,
    username: user.username,
    display_name: user.name,
    ...userBody(options, user),
  });
}

async function sessionUser(options: OAuthOptions, sessionToken: string | undefined): Promise<UserSummary | null> {
  try {
    return await options.org.call('user', { userId: options.sessions.require(sessionToken).userId });
  } catch {
    return null;
  }
}

function userBody(options: OAuthOptions, user: UserSummary): Record<string, unknown> {
  const base = options.instanceUrl();
  const rest = `${base}/services/data/v{version}/`;
  return {
    user_id: user.userId,
    organization_id: options.org.facts.orgId,
    preferred_username: user.username,
    nickname: user.username.split('@')[0],
    name: user.name,
    email: user.email,
    email_verified: true,
    zoneinfo: user.timeZone,
    locale: user.locale,
    language: user.language,
    active: true,
    user_type: 'STANDARD',
    urls: {
      rest,
      sobjects: `${rest}sobjects/`,
      query: `${rest}query/`,
      metadata: `${base}/services/Soap/m/{version}/${options.org.facts.orgId}`,
    },
  };
}

function revoke(options: OAuthOptions, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const known = options.sessions.revoke(form(request)['token'] ?? '');
  if (known) return reply.code(200).send();
  return reply.code(400).send({ error: 'invalid_token', error_description: 'invalid token' });
}

/** Answers the link that opens the org in a browser, logged in. */
function singleAccess(options: OAuthOptions, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const session = options.sessions.require(bearerToken(request));
  const { redirect_uri: target } = request.query as Record<string, string>;
  const otp = options.sessions.oneTimeToken(session.userId);
  const suffix = target === undefined ? '' : `&retURL=${encodeURIComponent(target)}`;
  return reply.send({ frontdoor_uri: `${options.instanceUrl()}/secur/frontdoor.jsp?otp=${otp}${suffix}` });
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
