import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createHash, randomBytes } from 'node:crypto';
import type { ClientApps } from './client-apps';
import type { OrgDirectory } from './org-directory';
import { formOf, oauthError } from './oauth-replies';
import type { Caller } from './sessions';

export interface AuthorizeOptions {
  readonly orgs: OrgDirectory;
  readonly clientApps: ClientApps;
  readonly codes: AuthorizationCodes;
}

export interface AuthorizationCode extends Caller {
  readonly clientId: string;
  readonly redirectUri: string;
  /** PKCE, S256; undefined when the client sent none. */
  readonly challenge: string | undefined;
  readonly expiresAt: number;
}

/** 15 minutes. Salesforce Help, "OAuth 2.0 Web Server Flow". */
const CODE_LIFETIME_MS = 15 * 60 * 1000;

/** Codes of the web server flow; each is good once. */
export class AuthorizationCodes {
  private readonly codes = new Map<string, AuthorizationCode>();

  issue(about: Omit<AuthorizationCode, 'expiresAt'>): string {
    const now = Date.now();
    for (const [code, { expiresAt }] of this.codes) if (expiresAt < now) this.codes.delete(code);
    const code = `aPrx${randomBytes(32).toString('base64url')}`;
    this.codes.set(code, { ...about, expiresAt: now + CODE_LIFETIME_MS });
    return code;
  }

  take(code: string): AuthorizationCode | undefined {
    const found = this.codes.get(code);
    this.codes.delete(code);
    return found && found.expiresAt >= Date.now() ? found : undefined;
  }
}

export function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}

/** The web server flow's page: who logs in lets the app in, and is sent back to it with a code. */
export function registerAuthorize(app: FastifyInstance, options: AuthorizeOptions): void {
  app.get('/services/oauth2/authorize', (request, reply) => authorizePage(options, request, reply));
  app.post('/services/oauth2/authorize', (request, reply) => authorize(options, request, reply));
}

/** A plain login form: the local org has no login page of its own beyond it. */
async function authorizePage(
  options: AuthorizeOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const query = request.query as Record<string, string>;
  const refusal = await refuseAuthorization(options, query);
  if (refusal) return oauthError(reply, ...refusal);
  const hidden = Object.entries(query).map(
    ([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(String(value))}">`,
  );
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Log in to the local org</title></head><body><main>
<h1>Log in to the local org</h1><form method="post" action="/services/oauth2/authorize">${hidden.join('')}
<p><label>Username <input name="username" autocomplete="username" required></label></p>
<p><label>Password <input name="password" type="password" autocomplete="current-password" required></label></p>
<p><button>Log in and allow access</button></p></form></main></body></html>`;
  return reply.type('text/html; charset=UTF-8').send(page);
}

/** What is wrong with a request for a code: error and description; undefined when nothing is. */
async function refuseAuthorization(
  { clientApps }: AuthorizeOptions,
  input: Readonly<Record<string, string>>,
): Promise<[string, string] | undefined> {
  const known = await clientApps.find(input['client_id'] ?? '');
  if (!known) return ['invalid_client_id', 'client identifier invalid'];
  if (!known.mayReturnTo(input['redirect_uri'] ?? ''))
    return ['redirect_uri_mismatch', 'redirect_uri must match configuration'];
  if (input['response_type'] !== 'code') return ['unsupported_response_type', 'response type not supported'];
  if (known.pkceRequired && input['code_challenge'] === undefined)
    return ['invalid_request', 'missing required code challenge'];
  if (input['code_challenge'] !== undefined && (input['code_challenge_method'] ?? 'S256') !== 'S256')
    return ['invalid_request', 'code challenge method must be S256'];
  return undefined;
}

async function authorize(
  options: AuthorizeOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const input = formOf(request);
  const redirectUri = input['redirect_uri'] ?? '';
  const refusal = await refuseAuthorization(options, input);
  if (refusal) return oauthError(reply, ...refusal);
  const login = await options.orgs.authenticate(input['username'] ?? '', input['password'] ?? '');
  const target = new URL(redirectUri);
  if (input['state'] !== undefined) target.searchParams.set('state', input['state']);
  const clientId = input['client_id'] ?? '';
  if (!login || (await isShutOut(options, clientId, login.org, login.user.userId))) {
    target.searchParams.set('error', 'access_denied');
    target.searchParams.set('error_description', 'end-user denied authorization');
    return reply.redirect(target.toString());
  }
  const { org, user } = login;
  const about = { org, userId: user.userId, clientId, redirectUri, challenge: input['code_challenge'] };
  target.searchParams.set('code', options.codes.issue(about));
  return reply.redirect(target.toString());
}

/** True for an app that an administrator approved for others only. */
async function isShutOut(
  { clientApps }: AuthorizeOptions,
  clientId: string,
  org: Caller['org'],
  userId: string,
): Promise<boolean> {
  const known = await clientApps.find(clientId, org);
  if (!known?.deployed) return false;
  return (await org.call('clientApproval', { clientId, userId })) === 'notAdminApproved';
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
