import { Connection } from 'jsforce';

/** A person of the sample, as `data/sample/users.json` lists them. */
export interface SampleUser {
  readonly FirstName: string;
  readonly LastName: string;
  readonly Title: string;
  readonly alias: string;
  readonly role: string;
  /** Permission set groups of the rollout phases that the person is in. */
  readonly phases: readonly string[];
}

export interface SampleAccountRow {
  readonly Name: string;
  readonly Website?: string;
  readonly Email_Domains__c?: string;
}

const MAX_BATCH = 200;

/** Loads sample users and accounts so that a repeated load changes nothing: what is there by name is left alone. */
export class SampleOrgLoader {
  constructor(private readonly connection: Connection) {}

  /**
   * @param groups permission set group for each role
   * @returns ids of the users by role
   */
  async loadUsers(
    users: readonly SampleUser[],
    groups: Readonly<Record<string, string>>,
  ): Promise<Map<string, string[]>> {
    const organization = await this.one<{ Id: string }>('SELECT Id FROM Organization');
    const profile = await this.one<{ Id: string }>("SELECT Id FROM Profile WHERE Name = 'Standard User'");
    const byRole = new Map<string, string[]>();
    for (const user of users) {
      const username = `${user.alias}.${organization.Id.slice(0, 15).toLowerCase()}@sample.example`;
      const id = (await this.find('User', 'Username', username)) ?? (await this.createUser(user, username, profile.Id));
      const group = groups[user.role];
      for (const name of group === undefined ? user.phases : [group, ...user.phases]) await this.assign(id, name);
      byRole.set(user.role, [...(byRole.get(user.role) ?? []), id]);
    }
    return byRole;
  }

  private async createUser(user: SampleUser, username: string, profileId: string): Promise<string> {
    const result = await this.connection.sobject('User').create({
      FirstName: user.FirstName,
      LastName: user.LastName,
      Title: user.Title,
      Alias: user.alias,
      Username: username,
      Email: `${user.alias}@sample.example`,
      ProfileId: profileId,
      TimeZoneSidKey: 'Europe/Berlin',
      LocaleSidKey: 'en_US',
      LanguageLocaleKey: 'en_US',
      EmailEncodingKey: 'UTF-8',
    });
    if (!result.success) throw new Error(`User ${username}: ${JSON.stringify(result.errors)}`);
    return result.id;
  }

  /** Assigns a permission set group; an assignment that is there stays. */
  async assign(userId: string, group: string): Promise<void> {
    const { Id } = await this.one<{ Id: string }>(`SELECT Id FROM PermissionSetGroup WHERE DeveloperName = '${group}'`);
    const existing = await this.connection.query(
      `SELECT Id FROM PermissionSetAssignment WHERE AssigneeId = '${userId}' AND PermissionSetGroupId = '${Id}'`,
    );
    if (existing.totalSize > 0) return;
    await this.connection.sobject('PermissionSetAssignment').create({ AssigneeId: userId, PermissionSetGroupId: Id });
  }

  /** Puts a user into a queue; who is in it stays. */
  async joinQueue(userId: string, queue: string): Promise<void> {
    const { Id } = await this.one<{ Id: string }>(
      `SELECT Id FROM Group WHERE Type = 'Queue' AND DeveloperName = '${queue}'`,
    );
    const existing = await this.connection.query(
      `SELECT Id FROM GroupMember WHERE GroupId = '${Id}' AND UserOrGroupId = '${userId}'`,
    );
    if (existing.totalSize > 0) return;
    await this.connection.sobject('GroupMember').create({ GroupId: Id, UserOrGroupId: userId });
  }

  /** Owners take turns. @returns how many were new */
  async loadAccounts(accounts: readonly SampleAccountRow[], ownerIds: readonly string[]): Promise<number> {
    const present = new Set<string>();
    const query = this.connection
      .query<{ Name: string }>('SELECT Name FROM Account')
      .on('record', (record) => present.add(record.Name));
    await query.run({ autoFetch: true, maxFetch: 1_000_000 });
    const rows = accounts
      .map((account, i) => ({ ...account, ...(ownerIds.length > 0 ? { OwnerId: ownerIds[i % ownerIds.length] } : {}) }))
      .filter((account) => !present.has(account.Name));
    for (let start = 0; start < rows.length; start += MAX_BATCH)
      await this.insertAll('Account', rows.slice(start, start + MAX_BATCH));
    return rows.length;
  }

  /** @throws Error with the first row that was not saved */
  async insertAll(object: string, rows: readonly object[]): Promise<void> {
    const results = await this.connection
      .sobject(object)
      .create(rows as Record<string, unknown>[], { allOrNone: false });
    const failed = (Array.isArray(results) ? results : [results]).findIndex((result) => !result.success);
    if (failed >= 0)
      throw new Error(`${object} ${JSON.stringify(rows[failed])}: ${JSON.stringify((results as unknown[])[failed])}`);
  }

  private async find(object: string, field: string, value: string): Promise<string | undefined> {
    const { records } = await this.connection.query<{ Id: string }>(
      `SELECT Id FROM ${object} WHERE ${field} = '${value}'`,
    );
    return records[0]?.Id;
  }

  private async one<T extends { Id: string }>(soql: string): Promise<T> {
    const { records } = await this.connection.query<T & Record<string, unknown>>(soql);
    const [record] = records;
    if (!record) throw new Error(`The org has no row for: ${soql}`);
    return record as T;
  }
}
