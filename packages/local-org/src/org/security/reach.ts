import type { FieldValues } from '../../metadata/values';
import type { OrgCore } from '../core';

/** Whom a user stands for when records are owned or shared. */
export interface Reach {
  /** The user's own names: his id, `all`, `role:ID`, `roleAndBelow:ID`, ids of groups and queues that hold him. */
  readonly own: ReadonlySet<string>;
  /**
   * Names under which shares reach him: his own, and those of everybody below him in the role hierarchy. A group reaches the managers of its
   * members when it grants access using hierarchies.
   */
  readonly grantees: ReadonlySet<string>;
  readonly granteesJson: string;
  /** Users and queues whose records are as good as his own: himself, his queues, users below him and their queues. */
  readonly owners: ReadonlySet<string>;
  readonly ownersJson: string;
}

/** Who stands for whom: roles, groups, queues. Salesforce Help, "Controlling Access Using Hierarchies"; kept until something changes. */
export class Reaches {
  private readonly reaches = new Map<string, Reach>();
  private readonly names = new Map<string, ReadonlySet<string>>();

  constructor(private readonly org: OrgCore) {}

  forget(): void {
    this.reaches.clear();
    this.names.clear();
  }

  of(userId: string): Reach {
    let reach = this.reaches.get(userId);
    if (!reach) this.reaches.set(userId, (reach = this.compute(userId)));
    return reach;
  }

  private compute(userId: string): Reach {
    const own = this.namesOf(userId);
    const grantees = new Set(own);
    const below = this.usersBelow(userId);
    for (const user of below) for (const name of this.inherited(user)) grantees.add(name);
    const owners = new Set([userId, ...below, ...[...grantees].filter((name) => name.startsWith('00G'))]);
    const json = (set: ReadonlySet<string>): string => JSON.stringify([...set]);
    return { own, grantees, granteesJson: json(grantees), owners, ownersJson: json(owners) };
  }

  /** What a manager has from one user below him. */
  private inherited(userId: string): string[] {
    return [...this.namesOf(userId)].filter((name) => {
      if (name === 'all') return false;
      return !name.startsWith('00G') || this.includesBosses(name);
    });
  }

  /** Users above the members of a queue have what the queue has; of a group they have it when the group says so. */
  private includesBosses(groupId: string): boolean {
    const group = this.org.store.read('Group', [groupId]).get(groupId);
    return group?.Type === 'Queue' || group?.DoesIncludeBosses !== false;
  }

  private namesOf(userId: string): ReadonlySet<string> {
    let names = this.names.get(userId);
    if (!names) this.names.set(userId, (names = this.computeNames(userId)));
    return names;
  }

  private computeNames(userId: string): ReadonlySet<string> {
    const { store } = this.org;
    const user = store.read('User', [userId]).get(userId);
    const names = new Set([userId, 'all']);
    const roles: string[] = [];
    for (let role = user?.UserRoleId; typeof role === 'string' && !roles.includes(role);) {
      roles.push(role);
      names.add(`roleAndBelow:${role}`);
      role = store.read('UserRole', [role]).get(role)?.ParentRoleId ?? null;
    }
    if (roles[0] !== undefined) names.add(`role:${roles[0]}`);
    const start = [userId, ...this.systemGroups(roles)];
    for (const group of [...start.slice(1), ...this.groupsOf(start)]) names.add(group);
    return names;
  }

  /** Groups that the platform keeps for roles and for everybody. */
  private systemGroups(roles: readonly string[]): string[] {
    const { store } = this.org;
    const ids = [
      ...[...store.idsByValue('Group', 'RelatedId', roles).values()].flat(),
      ...(store.idsByValue('Group', 'Type', ['Organization']).get('Organization') ?? []),
    ];
    return [...store.read('Group', ids).values()]
      .filter((group) => group.Type !== 'Role' || group.RelatedId === roles[0])
      .map((group) => String(group.Id));
  }

  /** Groups and queues that hold the given users and groups, groups in groups included. */
  private groupsOf(start: readonly string[]): Set<string> {
    const found = new Set<string>();
    let level = start;
    while (level.length > 0) {
      const ids = [...this.org.store.idsByValue('GroupMember', 'UserOrGroupId', level).values()].flat();
      const groups = [...this.org.store.read('GroupMember', ids).values()].map((row) => String(row.GroupId));
      level = [...new Set(groups)].filter((group) => !found.has(group));
      for (const group of level) found.add(group);
    }
    return found;
  }

  /** Users whose roles are below the user's own. */
  private usersBelow(userId: string): string[] {
    const role = this.org.store.read('User', [userId]).get(userId)?.UserRoleId;
    return typeof role === 'string' ? this.usersIn(this.rolesBelow(role)) : [];
  }

  private rolesBelow(roleId: string): string[] {
    const roles = [roleId];
    for (const role of roles) {
      const children = this.org.store.idsByValue('UserRole', 'ParentRoleId', [role]).get(role) ?? [];
      roles.push(...children.filter((child) => !roles.includes(child)));
    }
    return roles.slice(1);
  }

  private usersIn(roles: readonly string[]): string[] {
    return [...this.org.store.idsByValue('User', 'UserRoleId', roles).values()].flat();
  }

  /** User ids in a group or queue, nested groups included. */
  membersOf(groupId: string): string[] {
    const users = new Set<string>();
    const seen = new Set<string>();
    const visit = (id: string): void => {
      if (seen.has(id)) return;
      seen.add(id);
      const group = this.org.store.read('Group', [id]).get(id);
      if (group && group.Type !== 'Regular' && group.Type !== 'Queue')
        for (const user of this.usersOfSystemGroup(group)) users.add(user);
      const ids = this.org.store.idsByValue('GroupMember', 'GroupId', [id]).get(id) ?? [];
      for (const row of this.org.store.read('GroupMember', ids).values()) {
        const member = String(row.UserOrGroupId);
        if (member.startsWith('005')) users.add(member);
        else visit(member);
      }
    };
    visit(groupId);
    return [...users];
  }

  private usersOfSystemGroup(group: Readonly<FieldValues>): string[] {
    const type = String(group.Type);
    if (type === 'Organization') return this.everybody();
    if (!type.startsWith('Role') || typeof group.RelatedId !== 'string') return [];
    return this.usersIn(type === 'Role' ? [group.RelatedId] : [group.RelatedId, ...this.rolesBelow(group.RelatedId)]);
  }

  private everybody(): string[] {
    return this.org.store.system.all<{ Id: string }>('SELECT "Id" FROM "User"').map((row) => row.Id);
  }

  /** Users and queues that a name of a sharing rule stands for as owners: hierarchies do not widen it. */
  ownersIn(name: string): string[] {
    if (name === 'all') return this.everybody();
    if (name.startsWith('role:')) return this.usersIn([name.slice('role:'.length)]);
    if (name.startsWith('roleAndBelow:')) {
      const role = name.slice('roleAndBelow:'.length);
      return this.usersIn([role, ...this.rolesBelow(role)]);
    }
    return [name, ...this.membersOf(name)];
  }
}
