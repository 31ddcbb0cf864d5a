import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { checkAssertion, type ClientApp } from './client-app';
import type { OrgDirectory } from './org-directory';
import type { RefreshTokens } from './refresh-tokens';
import type { Caller, SessionStore } from './sessions';

export interface OAuthOptions {
  readonly orgs: OrgDirectory;
  readonly sessions: SessionStore;
  readonly refreshTokens: RefreshTokens;
  readonly clientApp: ClientApp;
  instanceUrl(): string;
}

interface AuthorizationCode extends Caller {
  readonly clientId: string;
  readonly redirectUri: string;
  /** PKCE, S256; undefined when the client sent none. */
  readonly challenge: string | undefined;
  readonly expiresAt: number;
}

const CODE_LIFETIME_MS = 10 * 60 * 1000;

/** OAuth 2.0: JWT bearer, password, web server with PKCE, refresh, client credentials. The org is the one that the user belongs to. */
export function registerOAuth(app: FastifyInstance, options: OAuthOptions): void {
  const codes = new Map<string, AuthorizationCode>();
  app.post('/services/oauth2/token', (request, reply) => token(options, codes, request, reply));
  app.get('/services/oauth2/authorize', (request, reply) => authorizePage(options, request, reply));
  app.post('/services/oauth2/authorize', (request, reply) => authorize(options, codes, request, reply));
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
  const { main } = options.orgs;
  const body = tokenBody(options, { org: main, userId: main.facts.adminUserId });
  return reply.send({ ...body, issued_at: String(Date.now()) });
}

async function jwtBearer(
  options: OAuthOptions,
  input: Record<string, string>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const check = checkAssertion(input['assertion'] ?? '', options.clientApp, options.instanceUrl(), Date.now());
  if (!check.ok) return oauthError(reply, check.error, check.description);
  const login = await options.orgs.byUsername(check.claims.sub);
  if (!login) return oauthError(reply, 'invalid_grant', "user hasn't approved this consumer");
  if (!login.user.isActive) return oauthError(reply, 'inactive_user', 'user is inactive');
  return reply.send(tokenBody(options, { org: login.org, userId: login.user.userId }));
}

async function password(
  options: OAuthOptions,
  input: Record<string, string>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const login = await options.orgs.authenticate(input['username'] ?? '', input['password'] ?? '');
  if (!login) return oauthError(reply, 'invalid_grant', 'authentication failure');
  const caller = { org: login.org, userId: login.user.userId };
  return reply.send({ ...tokenBody(options, caller), issued_at: String(Date.now()) });
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
  const body = tokenBody(options, code);
  return reply.send({
    ...body,
    issued_at: String(Date.now()),
    refresh_token: await options.refreshTokens.issue(code, code.clientId),
  });
}

function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}

async function refresh(
  options: OAuthOptions,
  input: Record<string, string>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const caller = await options.refreshTokens.find(input['refresh_token'] ?? '', input['client_id'] ?? '');
  if (!caller) return oauthError(reply, 'invalid_grant', 'expired access/refresh token');
  const user = await caller.org.call('user', { userId: caller.userId });
  if (user?.isActive !== true) return oauthError(reply, 'inactive_user', 'user is inactive');
  return reply.send({ ...tokenBody(options, caller), issued_at: String(Date.now()) });
}

function tokenBody(options: OAuthOptions, caller: Caller): Record<string, string> {
  const session = options.sessions.open(caller);
  const base = options.instanceUrl();
  return {
    access_token: session.token,
    scope: session.scope,
    instance_url: base,
    id: `${base}/id/${caller.org.facts.orgId}/${caller.userId}`,
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
  const login = await options.orgs.authenticate(input['username'] ?? '', input['password'] ?? '');
  const target = new URL(redirectUri);
  if (input['state'] !== undefined) target.searchParams.set('state', input['state']);
  if (!login) {
    target.searchParams.set('error', 'access_denied');
    target.searchParams.set('error_description', 'end-user denied authorization');
    return reply.redirect(target.toString());
  }
  const code = `aPrx${randomBytes(32).toString('base64url')}`;
  codes.set(code, {
    org: login.org,
    userId: login.user.userId,
    clientId: input['client_id'] ?? '',
    redirectUri,
    challenge: input['code_challenge'],
    expiresAt: Date.now() + CODE_LIFETIME_MS,
  });
  target.searchParams.set('code', code);
  return reply.redirect(target.toString());
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
