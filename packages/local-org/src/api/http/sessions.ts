import { randomBytes } from 'node:crypto';
import { SalesforceError } from '../../diagnostics';

export interface Session {
  readonly token: string;
  readonly userId: string;
  /** `api`, `web`, ... space-separated. */
  readonly scope: string;
  expiresAt: number;
  /** Milliseconds without a request after which it ends. */
  readonly timeoutMs: number;
}

/** Two hours without a request, the platform's default session timeout. */
export const SESSION_TIMEOUT_MS = 2 * 60 * 60 * 1000;
/** A frontdoor link opens one session, within a minute. */
const ONE_TIME_TOKEN_MS = 60 * 1000;

/** Who is logged in. Tokens have the platform's form, `00D...!...`, because clients read the org id from it. */
export class SessionStore {
  private readonly sessions = new Map<string, Session>();
  private readonly oneTime = new Map<string, { userId: string; expiresAt: number }>();
  private readonly refreshTokens = new Map<string, string>();

  constructor(
    private readonly orgId: string,
    private readonly clock: () => number = Date.now,
  ) {}

  /** @param timeoutMs `Infinity` for a session that lasts as long as the org runs */
  open(userId: string, scope = 'api web refresh_token', timeoutMs = SESSION_TIMEOUT_MS): Session {
    const token = `${this.orgId}!AQ${randomBytes(48).toString('base64url').replaceAll('-', '.')}`;
    const session: Session = { token, userId, scope, timeoutMs, expiresAt: this.clock() + timeoutMs };
    this.sessions.set(token, session);
    return session;
  }

  /** Renews the session's time. @throws SalesforceError INVALID_SESSION_ID (401) */
  require(token: string | undefined): Session {
    const session = token === undefined ? undefined : this.sessions.get(token);
    if (!session || session.expiresAt < this.clock()) {
      if (session) this.sessions.delete(session.token);
      throw new SalesforceError('INVALID_SESSION_ID', 'Session expired or invalid', [], 401);
    }
    session.expiresAt = this.clock() + session.timeoutMs;
    return session;
  }

  /** The user of a session that holds; undefined otherwise. */
  userOf(token: string | undefined): string | undefined {
    const session = token === undefined ? undefined : this.sessions.get(token);
    return session && session.expiresAt >= this.clock() ? session.userId : undefined;
  }

  revoke(token: string): boolean {
    return this.sessions.delete(token) || this.refreshTokens.delete(token);
  }

  expireAll(): void {
    this.sessions.clear();
  }

  refreshTokenFor(userId: string): string {
    const token = `5Aep${randomBytes(40).toString('base64url')}`;
    this.refreshTokens.set(token, userId);
    return token;
  }

  userOfRefreshToken(token: string): string | undefined {
    return this.refreshTokens.get(token);
  }

  oneTimeToken(userId: string): string {
    const token = randomBytes(24).toString('base64url');
    this.oneTime.set(token, { userId, expiresAt: this.clock() + ONE_TIME_TOKEN_MS });
    return token;
  }

  redeemOneTimeToken(token: string): string | undefined {
    const found = this.oneTime.get(token);
    this.oneTime.delete(token);
    return found && found.expiresAt >= this.clock() ? found.userId : undefined;
  }
}
