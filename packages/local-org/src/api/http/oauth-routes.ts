import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
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
  readonly clientId: string;
  readonly redirectUri: string;
  /** PKCE, S256; undefined when the client sent none. */
  readonly challenge: string | undefined;
  readonly expiresAt: number;
}

const CODE_LIFETIME_MS = 10 * 60 * 1000;

/** OAuth 2.0: JWT bearer, password, web server with PKCE, refresh, client credentials; user info, identity, revoke, single access. */
export function registerOAuth(app: FastifyInstance, options: OAuthOptions): void {
  const codes = new Map<string, AuthorizationCode>();
  app.post('/services/oauth2/token', (request, reply) => token(options, codes, request, reply));
  app.get('/services/oauth2/authorize', (request, reply) => authorizePage(options, request, reply));
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
  if (input['client_id'] !== undefined && !knowsClient(options, input['client_id']))
    return oauthError(reply, 'invalid_client_id', 'client identifier invalid');
  switch (input['grant_type']) {
    case 'urn:ietf:params:oauth:grant-type:jwt-bearer':
      return jwtBearer(options, input, reply);
    case 'password':
      return password(options, input, reply);
    case 'authorization_code':
      return exchangeCode(options, codes, input, reply);
    case 'refresh_token':
      return refresh(options, input, reply);
    case 'client_credentials':
      return clientCredentials(options, input, reply);
    default:
      return oauthError(reply, 'unsupported_grant_type', 'grant type not supported');
  }
}

/** The client app that ships with the org, and the Salesforce CLI's own. */
function knowsClient(options: OAuthOptions, clientId: string): boolean {
  return clientId === options.clientApp.clientId || clientId === 'PlatformCLI';
}

/** Runs as the administrator, the app's run-as user; needs the app's secret, kept beside its key. */
function clientCredentials(options: OAuthOptions, input: Record<string, string>, reply: FastifyReply): FastifyReply {
  const given = createHash('sha256')
    .update(input['client_secret'] ?? '')
    .digest();
  const expected = createHash('sha256').update(options.clientApp.secret).digest();
  if (input['client_id'] !== options.clientApp.clientId || !timingSafeEqual(given, expected))
    return oauthError(reply, 'invalid_client', 'invalid client credentials');
  const body = tokenBody(options, options.org.facts.adminUserId);
  return reply.send({ ...body, issued_at: String(Date.now()) });
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
  if (!user.isActive) return oauthError(reply, 'inactive_user', 'user is inactive');
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
  if (input['client_id'] !== code.clientId) return oauthError(reply, 'invalid_client_id', 'client identifier invalid');
  if (code.challenge !== undefined && challengeOf(input['code_verifier'] ?? '') !== code.challenge)
    return oauthError(reply, 'invalid_grant', 'invalid code verifier');
  const body = tokenBody(options, code.userId);
  return reply.send({
    ...body,
    issued_at: String(Date.now()),
    refresh_token: options.sessions.refreshTokenFor(code.userId),
  });
}

function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
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
function authorizePage(options: OAuthOptions, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const query = request.query as Record<string, string>;
  const refusal = refuseAuthorization(options, query);
  if (refusal) return oauthError(reply, ...refusal);
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

/** What is wrong with a request for a code: error and description; undefined when nothing is. */
function refuseAuthorization(
  options: OAuthOptions,
  input: Readonly<Record<string, string>>,
): [string, string] | undefined {
  if (!knowsClient(options, input['client_id'] ?? '')) return ['invalid_client_id', 'client identifier invalid'];
  if (!isLoopback(input['redirect_uri'] ?? ''))
    return ['redirect_uri_mismatch', 'redirect_uri must match configuration'];
  if (input['response_type'] !== 'code') return ['unsupported_response_type', 'response type not supported'];
  if (input['code_challenge'] !== undefined && (input['code_challenge_method'] ?? 'S256') !== 'S256')
    return ['invalid_request', 'code challenge method must be S256'];
  return undefined;
}

/** The callbacks of the client app: any port and path of this machine, where command line tools listen. */
function isLoopback(uri: string): boolean {
  if (!URL.canParse(uri)) return false;
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(uri).hostname);
}

async function authorize(
  options: OAuthOptions,
  codes: Map<string, AuthorizationCode>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const input = form(request);
  const redirectUri = input['redirect_uri'] ?? '';
  const refusal = refuseAuthorization(options, input);
  if (refusal) return oauthError(reply, ...refusal);
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
  codes.set(code, {
    userId: user.userId,
    clientId: input['client_id'] ?? '',
    redirectUri,
    challenge: input['code_challenge'],
    expiresAt: Date.now() + CODE_LIFETIME_MS,
  });
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
  const caller = await sessionUser(options, bearerToken(request) ?? fromQuery);
  if (!caller) return reply.code(403).type('text/plain').send('Bad_OAuth_Token');
  const asked = request.params as { org: string; user: string };
  if (asked.org.slice(0, 15) !== options.org.facts.orgId.slice(0, 15))
    return reply.code(403).type('text/plain').send('Wrong_Org');
  const isOwn = asked.user.slice(0, 15) === caller.userId.slice(0, 15);
  const user = isOwn ? caller : await options.org.call('user', { userId: asked.user });
  if (!user) return reply.code(404).type('text/plain').send('No_Site_Endpoint');
  const id = `${options.instanceUrl()}/id/${options.org.facts.orgId}/${user.userId}`;
  return reply.send({
    id,
    asserted_user: isOwn,
    username: user.username,
    nick_name: user.username.split('@')[0],
    display_name: user.name,
    ...userBody(options, user),
  });
}

async function sessionUser(options: OAuthOptions, sessionToken: string | undefined): Promise<UserSummary | null> {
  try {
    const user = await options.org.call('user', { userId: options.sessions.require(sessionToken).userId });
    return user?.isActive === true ? user : null;
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
    active: user.isActive,
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
