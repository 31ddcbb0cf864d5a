import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createHash, timingSafeEqual } from 'node:crypto';
import { AuthorizationCodes, challengeOf, registerAuthorize, type AuthorizationCode } from './authorize-routes';
import { checkAssertion, claimsOf } from './client-app';
import type { ClientApps, KnownApp } from './client-apps';
import { formOf, oauthError } from './oauth-replies';
import type { OrgDirectory } from './org-directory';
import type { RefreshTokens } from './refresh-tokens';
import type { Caller, SessionStore } from './sessions';

export interface OAuthOptions {
  readonly orgs: OrgDirectory;
  readonly sessions: SessionStore;
  readonly refreshTokens: RefreshTokens;
  readonly clientApps: ClientApps;
  instanceUrl(): string;
}

interface Context extends OAuthOptions {
  readonly codes: AuthorizationCodes;
}

type Form = Readonly<Record<string, string>>;
/** Error and description. */
type Refusal = readonly [string, string];
type Grant = (context: Context, input: Form, app: KnownApp) => Promise<Record<string, string> | Refusal>;

const GRANTS: Readonly<Record<string, Grant>> = {
  password,
  authorization_code: exchangeCode,
  refresh_token: refresh,
  client_credentials: clientCredentials,
};
const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** OAuth 2.0: JWT bearer, password, web server with PKCE, refresh, client credentials. The org is the one that the user belongs to. */
export function registerOAuth(app: FastifyInstance, options: OAuthOptions): void {
  const context = { ...options, codes: new AuthorizationCodes() };
  registerAuthorize(app, context);
  app.post('/services/oauth2/token', async (request, reply) => answer(reply, await token(context, request)));
}

function answer(reply: FastifyReply, outcome: Record<string, string> | Refusal): FastifyReply {
  if (isRefusal(outcome)) return oauthError(reply, ...outcome);
  return reply.header('Cache-Control', 'no-store').send(outcome);
}

function isRefusal(outcome: Record<string, string> | Refusal): outcome is Refusal {
  return Array.isArray(outcome);
}

async function token(context: Context, request: FastifyRequest): Promise<Record<string, string> | Refusal> {
  const input = formOf(request);
  const type = input['grant_type'] ?? '';
  if (type === JWT_BEARER) return jwtBearer(context, input['assertion'] ?? '');
  const grant = Object.hasOwn(GRANTS, type) ? GRANTS[type] : undefined;
  if (!grant) return ['unsupported_grant_type', 'grant type not supported'];
  const app = await context.clientApps.find(input['client_id'] ?? '');
  return app ? grant(context, input, app) : ['invalid_client_id', 'client identifier invalid'];
}

/** Salesforce Help, "OAuth 2.0 JWT Bearer Flow for Server-to-Server Integration". */
async function jwtBearer(context: Context, assertion: string): Promise<Record<string, string> | Refusal> {
  const claimed = claimsOf(assertion);
  if (!claimed) return ['invalid_grant', 'invalid assertion'];
  const login = await context.orgs.byUsername(claimed.sub);
  const app = await context.clientApps.find(claimed.iss, login?.org);
  const check = checkAssertion(assertion, app?.publicKey, context.instanceUrl(), Date.now());
  if (!check.ok) return [check.error, check.description];
  if (!login || !app) return ['invalid_grant', "user hasn't approved this consumer"];
  if (!login.user.isActive) return ['inactive_user', 'user is inactive'];
  const caller = { org: login.org, userId: login.user.userId };
  return (await approvalRefusal(app, caller)) ?? tokenBody(context, caller, app.clientId);
}

/** An app of an org's metadata needs the user's or the administrator's approval first. */
async function approvalRefusal(app: KnownApp, { org, userId }: Caller): Promise<Refusal | undefined> {
  if (!app.deployed) return undefined;
  const approval = await org.call('clientApproval', { clientId: app.clientId, userId });
  if (approval === 'notAdminApproved') return ['invalid_app_access', 'user is not admin approved to access this app'];
  return approval === 'approved' ? undefined : ['invalid_grant', "user hasn't approved this consumer"];
}

/** Runs as the app's run-as user; needs the app's secret. */
async function clientCredentials(
  context: Context,
  input: Form,
  app: KnownApp,
): Promise<Record<string, string> | Refusal> {
  if (!hasSecret(app, input)) return ['invalid_client', 'invalid client credentials'];
  if (app.runsAs === null) return ['invalid_grant', 'no client credentials user enabled'];
  const { main } = context.orgs;
  if (app.runsAs === 'administrator') {
    const caller = { org: main, userId: main.facts.adminUserId };
    return issued(tokenBody(context, caller, app.clientId));
  }
  const login = await context.orgs.byUsername(app.runsAs.username);
  if (!login?.user.isActive) return ['invalid_grant', 'no client credentials user enabled'];
  return issued(tokenBody(context, { org: login.org, userId: login.user.userId }, app.clientId));
}

async function password(context: Context, input: Form, app: KnownApp): Promise<Record<string, string> | Refusal> {
  if (app.secretRequired && !hasSecret(app, input)) return ['invalid_client', 'invalid client credentials'];
  const login = await context.orgs.authenticate(input['username'] ?? '', input['password'] ?? '');
  if (!login) return ['invalid_grant', 'authentication failure'];
  return issued(tokenBody(context, { org: login.org, userId: login.user.userId }, app.clientId));
}

async function exchangeCode(context: Context, input: Form, app: KnownApp): Promise<Record<string, string> | Refusal> {
  const given = input['code'] ?? '';
  const code = context.codes.take(given) ?? (await signupCode(context, given));
  if (!code) return ['invalid_grant', 'expired authorization code'];
  if (code.redirectUri !== input['redirect_uri'])
    return ['redirect_uri_mismatch', 'redirect_uri must match configuration'];
  if (app.clientId !== code.clientId) return ['invalid_client_id', 'client identifier invalid'];
  if (app.secretRequired && !hasSecret(app, input)) return ['invalid_client', 'invalid client credentials'];
  if (code.challenge !== undefined && challengeOf(input['code_verifier'] ?? '') !== code.challenge)
    return ['invalid_grant', 'invalid code verifier'];
  const refreshToken = await context.refreshTokens.issue(code, code.clientId);
  return { ...issued(tokenBody(context, code, app.clientId)), refresh_token: refreshToken };
}

/** The code that a Dev Hub wrote when it made a scratch org. */
async function signupCode({ orgs }: Context, given: string): Promise<AuthorizationCode | undefined> {
  const code = await orgs.main.call('signupCode', { code: given });
  const org = code && orgs.byId(code.orgId);
  const user = code && (await org?.call('userByUsername', { username: code.username }));
  if (!code || !org || !user) return undefined;
  const { clientId, redirectUri } = code;
  return { org, userId: user.userId, clientId, redirectUri, challenge: undefined, expiresAt: Infinity };
}

async function refresh(context: Context, input: Form, app: KnownApp): Promise<Record<string, string> | Refusal> {
  const caller = await context.refreshTokens.find(input['refresh_token'] ?? '', app.clientId);
  if (!caller) return ['invalid_grant', 'expired access/refresh token'];
  const user = await caller.org.call('user', { userId: caller.userId });
  if (user?.isActive !== true) return ['inactive_user', 'user is inactive'];
  return issued(tokenBody(context, caller, app.clientId));
}

function tokenBody(context: Context, { org, userId }: Caller, clientId: string): Record<string, string> {
  const session = context.sessions.open({ org, userId }, undefined, undefined, clientId);
  const base = context.instanceUrl();
  return {
    access_token: session.token,
    scope: session.scope,
    instance_url: base,
    id: `${base}/id/${org.facts.orgId}/${userId}`,
    token_type: 'Bearer',
  };
}

/** Answers of the JWT flow have no time of issue. */
function issued(body: Record<string, string>): Record<string, string> {
  return { ...body, issued_at: String(Date.now()) };
}

function hasSecret(app: KnownApp, input: Form): boolean {
  if (app.secret === null) return false;
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(input['client_secret'] ?? ''), digest(app.secret));
}
