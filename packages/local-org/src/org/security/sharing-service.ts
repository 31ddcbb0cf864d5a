import type { SObjectType } from '../../metadata/schema';
import type { FieldValues } from '../../metadata/values';
import type { XmlNode } from '../../metadata/xml';
import type { OrgCore } from '../core';
import type { ObjectPlan } from '../records/object-plan';
import { childrenOf, filterItems, textOf } from '../records/xml-read';
import type { OrgTransaction } from '../transaction/org-transaction';
import { meets, type RuleCriteria } from '../transaction/rule-criteria';
import type { Work } from '../transaction/work';
import type { SecurityService } from './security-service';

export type RowAccess = 'read' | 'edit' | 'delete';

interface SharingRule extends RuleCriteria {
  readonly sharedTo: readonly string[];
  /** Grantees whose records the rule shares; null for criteria rules. */
  readonly sharedFrom: readonly string[] | null;
  readonly level: 'Read' | 'Edit';
}

interface Reach {
  /** Users and queues whose records are the user's own: himself, his queues, users below him in the role hierarchy. */
  readonly owners: ReadonlySet<string>;
  readonly ownersJson: string;
  /** Names under which shares reach the user. */
  readonly grantees: ReadonlySet<string>;
  readonly granteesJson: string;
}

/**
 * Record-level access: organisation-wide defaults, ownership, role hierarchy, queues and groups, sharing rules and share
 * rows. Shares of every kind lie in `sys_share`, so that a query needs one condition.
 */
export class SharingService {
  private readonly reaches = new Map<string, Reach>();
  private rules = new Map<string, readonly SharingRule[]>();

  constructor(
    private readonly org: OrgCore,
    private readonly security: SecurityService,
  ) {
    org.store.system.exec(
      'CREATE TABLE IF NOT EXISTS sys_share (record_id TEXT NOT NULL, grantee TEXT NOT NULL, level TEXT NOT NULL, cause TEXT NOT NULL, row_id TEXT)',
    );
    org.store.system.exec('CREATE INDEX IF NOT EXISTS sys_share_record ON sys_share (record_id, grantee)');
    org.store.system.exec('CREATE INDEX IF NOT EXISTS sys_share_grantee ON sys_share (grantee, record_id)');
  }

  forget(): void {
    this.reaches.clear();
    this.rules = new Map();
  }

  /** A condition over the object's table that keeps the rows the user may see; null when he may see all. */
  visibility(
    object: string,
    alias: string,
    userId: string,
  ): { readonly sql: string; readonly parameters: readonly (string | number)[] } | null {
    const type = this.org.deployed.schema.object(object);
    if (!type || this.security.objectAccess(userId, type.name).viewAll || !isPrivate(type)) return null;
    const parent = controllingParent(type);
    return parent ? this.throughParent(type, parent, alias, userId) : this.ownOrShared(type, alias, userId);
  }

  private ownOrShared(type: SObjectType, alias: string, userId: string) {
    const reach = this.reachOf(userId);
    const shared = `${alias}."Id" IN (SELECT record_id FROM sys_share WHERE grantee IN (SELECT value FROM json_each(?)))`;
    if (!type.fields.has('ownerid')) return null;
    return {
      sql: `(${alias}."OwnerId" IN (SELECT value FROM json_each(?)) OR ${shared})`,
      parameters: [reach.ownersJson, reach.granteesJson],
    };
  }

  /** A detail is visible with its master; a contact without account to its owner alone. */
  private throughParent(
    type: SObjectType,
    parent: { field: string; object: string; optional: boolean },
    alias: string,
    userId: string,
  ) {
    const inner = `${alias}_p`;
    const condition = this.visibility(parent.object, inner, userId);
    if (!condition) return null;
    this.org.store.read(parent.object, []);
    const sql = `${alias}."${parent.field}" IN (SELECT ${inner}."Id" FROM "${parent.object}" ${inner} WHERE ${condition.sql})`;
    if (!parent.optional) return { sql: `(${sql})`, parameters: condition.parameters };
    const own = this.ownOrShared(type, alias, userId);
    return own
      ? { sql: `(${sql} OR ${own.sql})`, parameters: [...condition.parameters, ...own.parameters] }
      : { sql: `(${sql})`, parameters: condition.parameters };
  }

  /** Ids among the rows on which the user has this access. */
  idsWithAccess(
    plan: ObjectPlan,
    rows: readonly Readonly<FieldValues>[],
    userId: string,
    access: RowAccess,
  ): ReadonlySet<string> {
    const rights = this.security.objectAccess(userId, plan.name);
    const all = rights.modifyAll || (access === 'read' && rights.viewAll) || opens(plan.type, access);
    const ids = rows.map((r) => String(r.Id));
    if (all) return new Set(ids);
    const parent = controllingParent(plan.type);
    if (parent) return this.idsThroughParent(plan, rows, userId, access, parent);
    const reach = this.reachOf(userId);
    const shared = access === 'delete' ? new Set<string>() : this.sharedIds(ids, reach, access);
    return new Set(
      rows.filter((r) => reach.owners.has(String(r.OwnerId)) || shared.has(String(r.Id))).map((r) => String(r.Id)),
    );
  }

  private idsThroughParent(
    plan: ObjectPlan,
    rows: readonly Readonly<FieldValues>[],
    userId: string,
    access: RowAccess,
    parent: { field: string; object: string },
  ): ReadonlySet<string> {
    const parentPlan = this.org.deployed.plans.find(parent.object);
    if (!parentPlan) return new Set(rows.map((r) => String(r.Id)));
    const ids = rows.flatMap((r) => (typeof r[parent.field] === 'string' ? [r[parent.field] as string] : []));
    const parents = [...this.org.store.read(parent.object, [...new Set(ids)]).values()];
    const allowed = this.idsWithAccess(parentPlan, parents, userId, access === 'delete' ? 'edit' : access);
    const reach = this.reachOf(userId);
    const own = (r: Readonly<FieldValues>): boolean =>
      r[parent.field] == null && (!plan.hasOwner || reach.owners.has(String(r.OwnerId)));
    return new Set(rows.filter((r) => allowed.has(String(r[parent.field])) || own(r)).map((r) => String(r.Id)));
  }

  private sharedIds(ids: readonly string[], reach: Reach, access: RowAccess): Set<string> {
    const levels = access === 'read' ? '' : ` AND level IN ('Edit', 'All')`;
    const rows = this.org.store.system.all<{ record_id: string }>(
      `SELECT DISTINCT record_id FROM sys_share WHERE record_id IN (SELECT value FROM json_each(?)) AND grantee IN (SELECT value FROM json_each(?))${levels}`,
      JSON.stringify(ids),
      reach.granteesJson,
    );
    return new Set(rows.map((r) => r.record_id));
  }

  /** The user himself and everybody below him in the role hierarchy. */
  peopleOf(userId: string): readonly string[] {
    return [...this.reachOf(userId).owners].filter((id) => id.startsWith('005'));
  }

  /** Names under which something is shared with a user: his id, `all`, `role:ID`, `roleAndBelow:ID`, ids of his groups. */
  granteesOfUser(userId: string): ReadonlySet<string> {
    return this.reachOf(userId).grantees;
  }

  private reachOf(userId: string): Reach {
    let reach = this.reaches.get(userId);
    if (!reach) this.reaches.set(userId, (reach = this.computeReach(userId)));
    return reach;
  }

  private computeReach(userId: string): Reach {
    const { store } = this.org;
    const user = store.read('User', [userId]).get(userId);
    const grantees = new Set([userId, 'all']);
    for (let role = user?.UserRoleId; typeof role === 'string';) {
      if (role === user?.UserRoleId) grantees.add(`role:${role}`);
      grantees.add(`roleAndBelow:${role}`);
      role = store.read('UserRole', [role]).get(role)?.ParentRoleId ?? null;
    }
    for (const group of this.groupsOf([...grantees])) grantees.add(group);
    const owners = new Set([userId, ...[...grantees].filter((g) => g.startsWith('00G'))]);
    if (typeof user?.UserRoleId === 'string') for (const id of this.usersBelow(user.UserRoleId)) owners.add(id);
    return { owners, ownersJson: JSON.stringify([...owners]), grantees, granteesJson: JSON.stringify([...grantees]) };
  }

  /** Groups and queues that hold the grantees, groups in groups included. */
  private groupsOf(start: readonly string[]): Set<string> {
    const found = new Set<string>();
    let level = start.filter((g) => !g.includes(':') && g !== 'all');
    while (level.length > 0) {
      const ids = [...this.org.store.idsByValue('GroupMember', 'UserOrGroupId', level).values()].flat();
      const groups = [...this.org.store.read('GroupMember', ids).values()].map((r) => String(r.GroupId));
      level = groups.filter((g) => !found.has(g));
      for (const g of level) found.add(g);
    }
    return found;
  }

  private usersBelow(roleId: string): string[] {
    const { store } = this.org;
    const users: string[] = [];
    let level = [...(store.idsByValue('UserRole', 'ParentRoleId', [roleId]).get(roleId) ?? [])];
    const seen = new Set<string>();
    while (level.length > 0) {
      const fresh = level.filter((id) => !seen.has(id));
      for (const id of fresh) seen.add(id);
      users.push(...[...store.idsByValue('User', 'UserRoleId', fresh).values()].flat());
      level = [...store.idsByValue('UserRole', 'ParentRoleId', fresh).values()].flat();
    }
    return users;
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
        this.usersOfSystemGroup(group).forEach((u) => users.add(u));
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

  /** Users of a group that the platform keeps: of a role, of a role and those below it, or everybody. */
  private usersOfSystemGroup(group: Readonly<FieldValues>): string[] {
    const { store } = this.org;
    const type = String(group.Type);
    if (type === 'Organization') return store.system.all<{ Id: string }>('SELECT Id FROM "User"').map((row) => row.Id);
    if (!type.startsWith('Role') || typeof group.RelatedId !== 'string') return [];
    const roles = [group.RelatedId];
    if (type !== 'Role')
      for (let i = 0; i < roles.length; i++)
        roles.push(...(store.idsByValue('UserRole', 'ParentRoleId', [roles[i]!]).get(roles[i]!) ?? []));
    return [...store.idsByValue('User', 'UserRoleId', roles).values()].flat();
  }

  /** Step 18: share rows take effect, and rules of the object are judged again for the saved rows. */
  recordsSaved(tx: OrgTransaction, plan: ObjectPlan, works: readonly Work[], kind: string): void {
    if (plan.type.kind === 'share') this.storeShareRows(plan, works);
    const rules = this.rulesOf(plan.name);
    const moved = kind === 'update' ? works.filter((w) => w.changed('OwnerId')) : [];
    const { system } = this.org.store;
    for (const w of moved) system.run("DELETE FROM sys_share WHERE record_id = ? AND cause = 'Manual'", w.id);
    if (rules.length === 0) return;
    for (const work of works) {
      if (kind !== 'insert') system.run("DELETE FROM sys_share WHERE record_id = ? AND cause = 'Rule'", work.id);
      for (const rule of rules)
        if (this.applies(tx, plan, rule, work))
          for (const grantee of rule.sharedTo) this.addShare(String(work.id), grantee, rule.level, 'Rule', null);
    }
  }

  private applies(tx: OrgTransaction, plan: ObjectPlan, rule: SharingRule, work: Work): boolean {
    if (rule.sharedFrom === null) return meets(tx, plan, rule, work.fields, null, tx.access.userId);
    const reach = String(work.fields.OwnerId).startsWith('005')
      ? this.reachOf(String(work.fields.OwnerId)).grantees
      : new Set([String(work.fields.OwnerId)]);
    return rule.sharedFrom.some((from) => reach.has(from));
  }

  private storeShareRows(plan: ObjectPlan, works: readonly Work[]): void {
    for (const { fields } of works) {
      const parent = plan.references.find(
        (f) => f.name !== 'UserOrGroupId' && typeof fields[f.name] === 'string' && !/ById$/.test(f.name),
      );
      const level = Object.entries(fields).find(([name]) => /AccessLevel$/.test(name))?.[1];
      if (!parent || typeof fields.UserOrGroupId !== 'string') continue;
      this.org.store.system.run('DELETE FROM sys_share WHERE row_id = ?', String(fields.Id));
      this.addShare(
        String(fields[parent.name]),
        fields.UserOrGroupId,
        level === 'Read' ? 'Read' : String(level ?? 'Edit'),
        'Manual',
        String(fields.Id),
      );
    }
  }

  private addShare(recordId: string, grantee: string, level: string, cause: string, rowId: string | null): void {
    this.org.store.system.run(
      'INSERT INTO sys_share (record_id, grantee, level, cause, row_id) VALUES (?, ?, ?, ?, ?)',
      recordId,
      grantee,
      level,
      cause,
      rowId,
    );
  }

  recordsDeleted(_tx: OrgTransaction, object: string, ids: readonly string[]): void {
    const kind = this.org.deployed.schema.object(object)?.kind;
    if (kind === 'share') for (const id of ids) this.org.store.system.run('DELETE FROM sys_share WHERE row_id = ?', id);
  }

  private rulesOf(object: string): readonly SharingRule[] {
    let rules = this.rules.get(object);
    if (!rules) {
      rules = [...this.readRules(object, 'SharingOwnerRule'), ...this.readRules(object, 'SharingCriteriaRule')];
      this.rules.set(object, rules);
    }
    return rules;
  }

  /** The model holds each rule of a sharing file as a component of its own, `Object.Name`. */
  private readRules(object: string, type: 'SharingOwnerRule' | 'SharingCriteriaRule'): SharingRule[] {
    const owner = type === 'SharingOwnerRule';
    const prefix = `${object.toLowerCase()}.`;
    const nodes = this.org.deployed.model
      .ofType(type)
      .flatMap(({ fullName, xml }) => (xml && fullName.toLowerCase().startsWith(prefix) ? [xml] : []));
    return nodes.map((node) => ({
      filters: owner ? [] : filterItems(node, 'criteriaItems'),
      booleanFilter: textOf(node, 'booleanFilter'),
      level: textOf(node, 'accessLevel') === 'Edit' ? 'Edit' : 'Read',
      sharedTo: this.granteesOf(childrenOf(node, 'sharedTo')[0]),
      sharedFrom: owner ? this.granteesOf(childrenOf(node, 'sharedFrom')[0]) : null,
    }));
  }

  private granteesOf(node: XmlNode | undefined): string[] {
    const { store } = this.org;
    const id = (object: string, name: string): string[] =>
      store.idsByValue(object, 'DeveloperName', [name]).get(name) ?? [];
    return (node?.children ?? []).flatMap((child) => {
      const name = child.text.trim();
      if (child.name === 'allInternalUsers') return ['all'];
      if (child.name === 'role') return id('UserRole', name).map((r) => `role:${r}`);
      if (/^roleAndSubordinates/.test(child.name)) return id('UserRole', name).map((r) => `roleAndBelow:${r}`);
      return id('Group', name);
    });
  }
}

/** Objects whose rows a user sees only by ownership, hierarchy or sharing. */
function isPrivate(type: SObjectType): boolean {
  return (
    (type.kind === 'standard' || type.kind === 'custom') &&
    (type.sharingModel === 'Private' || type.sharingModel === 'ControlledByParent') &&
    (type.fields.has('ownerid') || controllingParent(type) !== null)
  );
}

function opens(type: SObjectType, access: RowAccess): boolean {
  if (!isPrivate(type) && type.sharingModel !== 'Read')
    return (
      access !== 'delete' ||
      !type.fields.has('ownerid') ||
      (type.kind !== 'standard' && type.kind !== 'custom') ||
      type.sharingModel === 'FullAccess'
    );
  return type.sharingModel === 'Read' && access === 'read';
}

function controllingParent(type: SObjectType): { field: string; object: string; optional: boolean } | null {
  if (type.sharingModel !== 'ControlledByParent') return null;
  const master =
    [...type.fields.values()].find((f) => f.masterDetail && f.relationshipOrder !== 1) ??
    [...type.fields.values()].find((f) => f.masterDetail);
  if (master) return { field: master.name, object: master.referenceTo[0]!, optional: false };
  const account = type.fields.get('accountid');
  return type.kind === 'standard' && account ? { field: account.name, object: 'Account', optional: true } : null;
}
