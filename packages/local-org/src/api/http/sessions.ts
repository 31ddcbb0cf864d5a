import { randomBytes } from 'node:crypto';
import { SalesforceError } from '../../diagnostics';
import type { OrgClient } from '../worker/org-client';

/** A user of one org. */
export interface Caller {
  readonly org: OrgClient;
  readonly userId: string;
}

export interface Session extends Caller {
  readonly token: string;
  /** `api`, `web`, ... space-separated. */
  readonly scope: string;
  /** The app it was opened for; null for a login without one. */
  readonly clientId: string | null;
  expiresAt: number;
  /** Milliseconds without a request after which it ends. */
  readonly timeoutMs: number;
}

/** Two hours without a request, the platform's default session timeout. */
export const SESSION_TIMEOUT_MS = 2 * 60 * 60 * 1000;
/** A frontdoor link opens one session, within a minute. */
const ONE_TIME_TOKEN_MS = 60 * 1000;

/**
 * Who is logged in, and to which org. Tokens have the platform's form, `00D...!...`: clients read the org's id from it, and the orgs of one
 * server are told apart by it.
 */
export class SessionStore {
  private readonly sessions = new Map<string, Session>();
  private readonly oneTime = new Map<string, Caller & { expiresAt: number }>();

  constructor(private readonly clock: () => number = Date.now) {}

  /** @param timeoutMs `Infinity` for a session that lasts as long as the org runs */
  open(
    { org, userId }: Caller,
    scope = 'api web refresh_token',
    timeoutMs = SESSION_TIMEOUT_MS,
    clientId: string | null = null,
  ): Session {
    const token = `${org.facts.orgId}!AQ${randomBytes(48).toString('base64url').replaceAll('-', '.')}`;
    const session: Session = { token, org, userId, scope, clientId, timeoutMs, expiresAt: this.clock() + timeoutMs };
    this.sessions.set(token, session);
    return session;
  }

  /** Renews the session's time. @throws SalesforceError INVALID_SESSION_ID (401) */
  require(token: string | undefined): Session {
    const session = this.find(token);
    if (!session) throw new SalesforceError('INVALID_SESSION_ID', 'Session expired or invalid', [], 401);
    session.expiresAt = this.clock() + session.timeoutMs;
    return session;
  }

  /** The session behind a token that holds, its time left as it is; undefined otherwise. */
  find(token: string | undefined): Session | undefined {
    const session = token === undefined ? undefined : this.sessions.get(token);
    if (!session) return undefined;
    if (session.expiresAt >= this.clock()) return session;
    this.sessions.delete(session.token);
    return undefined;
  }

  revoke(token: string): boolean {
    return this.sessions.delete(token);
  }

  /** Ends every session of a user. */
  revokeUser(org: OrgClient, userId: string): void {
    for (const session of this.sessions.values())
      if (session.org === org && session.userId === userId) this.sessions.delete(session.token);
  }

  /** Ends every session of an org that is gone. */
  revokeOrg(org: OrgClient): void {
    for (const session of this.sessions.values()) if (session.org === org) this.sessions.delete(session.token);
    for (const [token, caller] of this.oneTime) if (caller.org === org) this.oneTime.delete(token);
  }

  oneTimeToken({ org, userId }: Caller): string {
    const token = randomBytes(24).toString('base64url');
    this.oneTime.set(token, { org, userId, expiresAt: this.clock() + ONE_TIME_TOKEN_MS });
    return token;
  }

  redeemOneTimeToken(token: string): Caller | undefined {
    const found = this.oneTime.get(token);
    this.oneTime.delete(token);
    return found && found.expiresAt >= this.clock() ? found : undefined;
  }
}
