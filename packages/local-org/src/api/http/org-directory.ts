import type { OrgClient } from '../worker/org-client';
import type { UserSummary } from '../worker/protocol';

/** Who logs in, and to which org. */
export interface Login {
  readonly org: OrgClient;
  readonly user: UserSummary;
}

/** The orgs that one server answers for: the main one and its scratch orgs. Usernames are unique over all of them, as on the platform. */
export class OrgDirectory {
  private readonly scratch = new Map<string, OrgClient>();

  constructor(readonly main: OrgClient) {}

  /** The main org first. */
  all(): OrgClient[] {
    return [this.main, ...this.scratch.values()];
  }

  /** @param orgId 15 or 18 characters */
  byId(orgId: string): OrgClient | undefined {
    const key = orgId.slice(0, 15);
    return this.main.facts.orgId.slice(0, 15) === key ? this.main : this.scratch.get(key);
  }

  add(org: OrgClient): void {
    this.scratch.set(org.facts.orgId.slice(0, 15), org);
  }

  remove(orgId: string): OrgClient | undefined {
    const key = orgId.slice(0, 15);
    const org = this.scratch.get(key);
    this.scratch.delete(key);
    return org;
  }

  /** The org that has a user of this name; undefined when none has. */
  byUsername(username: string): Promise<Login | undefined> {
    return this.first((org) => org.call('userByUsername', { username }));
  }

  /** The active user whose name and password these are. */
  authenticate(username: string, password: string): Promise<Login | undefined> {
    return this.first((org) => org.call('authenticate', { username, password }));
  }

  private async first(ask: (org: OrgClient) => Promise<UserSummary | null>): Promise<Login | undefined> {
    for (const org of this.all()) {
      const user = await ask(org);
      if (user) return { org, user };
    }
    return undefined;
  }
}
