import { createHash, randomBytes } from 'node:crypto';
import type { OrgClient } from '../worker/org-client';
import type { OrgDirectory } from './org-directory';
import type { Caller } from './sessions';

/**
 * Refresh tokens live until they are revoked, a restart of the server included: each org keeps the digests of its own with its data.
 * OAuth 2.0 Refresh Token Flow, Salesforce Help.
 */
export class RefreshTokens {
  constructor(private readonly orgs: OrgDirectory) {}

  async issue({ org, userId }: Caller, clientId: string): Promise<string> {
    const token = `5Aep861${randomBytes(40).toString('base64url')}`;
    await org.call('refreshToken', { action: 'keep', digest: digestOf(token), userId, clientId });
    return token;
  }

  /** Whose a token is; undefined for one that was revoked, or given to another client. */
  async find(token: string, clientId: string): Promise<Caller | undefined> {
    const found = await this.first((org) => org.call('refreshToken', { action: 'find', digest: digestOf(token) }));
    return found && found.answer.clientId === clientId ? { org: found.org, userId: found.answer.userId } : undefined;
  }

  /** @returns whose it was; undefined when there is none */
  async revoke(token: string): Promise<Caller | undefined> {
    const found = await this.first((org) => org.call('refreshToken', { action: 'revoke', digest: digestOf(token) }));
    return found && { org: found.org, userId: found.answer.userId };
  }

  private async first<T>(
    ask: (org: OrgClient) => Promise<T | null>,
  ): Promise<{ org: OrgClient; answer: T } | undefined> {
    for (const org of this.orgs.all()) {
      const answer = await ask(org);
      if (answer !== null) return { org, answer };
    }
    return undefined;
  }
}

function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
