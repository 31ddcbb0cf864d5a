import type { SObjectType } from '../../metadata/schema';
import type { OrgCore } from '../core';
import { controllingParents, relatedRecords, type ControllingParent } from './record-parents';
import type { Reach, Reaches } from './reach';
import type { SecurityService } from './security-service';
import { ACCOUNT_CHILDREN, type AccountChild, type SharingRules } from './sharing-rules';

/** `share`: may hand out access, as an owner may. */
export type RowAccess = 'read' | 'edit' | 'delete' | 'transfer' | 'share';

/** A condition over a table's rows. */
export interface RowCondition {
  readonly sql: string;
  readonly parameters: readonly string[];
}

/** Null keeps all rows. */
type Kept = RowCondition | null;

const LEVELS: Readonly<Record<RowAccess, string>> = {
  read: '',
  edit: " AND level IN ('Edit', 'All')",
  delete: " AND level = 'All'",
  transfer: " AND level = 'All'",
  share: " AND level = 'All'",
};

/** Sharing models whose rows everybody with the object permission may read, edit and so on. */
const OPEN: Readonly<Record<RowAccess, ReadonlySet<string>>> = {
  read: new Set(['Read', 'ReadWrite', 'ReadWriteTransfer', 'FullAccess']),
  edit: new Set(['ReadWrite', 'ReadWriteTransfer', 'FullAccess']),
  delete: new Set(['FullAccess']),
  transfer: new Set(['ReadWriteTransfer', 'FullAccess']),
  share: new Set(),
};

const IN_LIST = 'IN (SELECT value FROM json_each(?))';
const NOTHING: RowCondition = { sql: '0', parameters: [] };

/**
 * Which rows of an object a user may read, edit, delete, hand over or share, as one condition: organisation-wide defaults, ownership, role
 * hierarchy, sharing rules, shares, and what a parent or child implies. Salesforce Help, "Sharing Settings"; "Record-Level Access: Under the Hood".
 */
export class RecordAccess {
  constructor(
    private readonly org: OrgCore,
    private readonly security: SecurityService,
    private readonly reaches: Reaches,
    private readonly rules: SharingRules,
  ) {}

  condition(object: string, alias: string, userId: string, access: RowAccess): Kept {
    const type = this.org.deployed.schema.object(object);
    if (!type) return null;
    const rights = this.security.objectAccess(userId, type.name);
    if (rights.modifyAll || (access === 'read' && rights.viewAll)) return null;
    if (type.kind === 'share' || type.kind === 'history' || type.kind === 'feed')
      return this.besideParent(type, alias, userId, access);
    if (type.kind !== 'standard' && type.kind !== 'custom') return null;
    const parents = controllingParents(type);
    if (parents.length === 0) return this.withoutParent(type, alias, userId, access);
    return all(parents.map((parent, i) => this.throughParent(type, parent, `${alias}_${i}`, alias, userId, access)));
  }

  /** Shares, histories and feeds go with the record they belong to; a share is written by who may share the record. */
  private besideParent(type: SObjectType, alias: string, userId: string, access: RowAccess): Kept {
    const parent = [...type.fields.values()].find(
      (field) =>
        field.type === 'reference' &&
        !/ById$/.test(field.name) &&
        field.name !== 'UserOrGroupId' &&
        isRecordOf(type, field.referenceTo[0]),
    );
    if (!parent?.referenceTo[0]) return null;
    const wanted = access === 'read' ? 'read' : type.kind === 'share' ? 'share' : 'edit';
    return this.inParent(parent.referenceTo[0], parent.name, `${alias}_p`, alias, userId, wanted);
  }

  private throughParent(
    type: SObjectType,
    parent: ControllingParent,
    inner: string,
    alias: string,
    userId: string,
    access: RowAccess,
  ): Kept {
    const wanted = access === 'read' || parent.readerWrites ? 'read' : access === 'share' ? 'share' : 'edit';
    const through = this.inParent(parent.object, parent.field, inner, alias, userId, wanted);
    if (!parent.optional) return through;
    const own = type.fields.has('ownerid') ? this.owned(this.reaches.of(userId).ownersJson, alias) : NOTHING;
    const field = `${alias}."${parent.field}"`;
    const alone = and({ sql: `${field} IS NULL`, parameters: [] }, own);
    return any([through ?? { sql: `${field} IS NOT NULL`, parameters: [] }, alone]);
  }

  private inParent(
    object: string,
    field: string,
    inner: string,
    alias: string,
    userId: string,
    access: RowAccess,
  ): Kept {
    const condition = this.condition(object, inner, userId, access);
    if (!condition) return null;
    this.org.store.ensureTables([object]);
    const sql = `${alias}."${field}" IN (SELECT ${inner}."Id" FROM "${object}" ${inner} WHERE ${condition.sql})`;
    return { sql, parameters: condition.parameters };
  }

  private withoutParent(type: SObjectType, alias: string, userId: string, access: RowAccess): Kept {
    const isOwned = type.fields.has('ownerid');
    const related = relatedRecords(type, access);
    if (related.length === 0 && (!isOwned || OPEN[access].has(type.sharingModel))) return null;
    const reach = this.reaches.of(userId);
    const parts: RowCondition[] = [];
    if (isOwned)
      parts.push(this.owned(this.ownersJson(type.name, reach, access), alias), this.shared(reach, alias, access));
    const child = ACCOUNT_CHILDREN.find((name) => name === type.name);
    if (child && type.fields.has('accountid')) parts.push(...this.belowAccount(child, reach, alias, access));
    if (type.name === 'Account' && access === 'read') parts.push(...this.aboveChildren(reach, alias));
    for (const [i, field] of related.entries())
      parts.push(...this.related(type, field, `${alias}_r${i}`, alias, userId, access));
    return any(parts);
  }

  private owned(ownersJson: string, alias: string): RowCondition {
    return { sql: `${alias}."OwnerId" ${IN_LIST}`, parameters: [ownersJson] };
  }

  private shared(reach: Reach, alias: string, access: RowAccess): RowCondition {
    return {
      sql: `${alias}."Id" IN (SELECT record_id FROM sys_share WHERE object = '' AND grantee ${IN_LIST}${LEVELS[access]})`,
      parameters: [reach.granteesJson],
    };
  }

  /** Owners whose records are the user's own, and those whose records an owner rule shares with him. */
  private ownersJson(object: string, reach: Reach, access: RowAccess, child?: AccountChild): string {
    if (access !== 'read' && access !== 'edit') return reach.ownersJson;
    const owners = new Set(child ? [] : reach.owners);
    let isWider = false;
    for (const rule of this.rules.of(object)) {
      const level = child ? rule.children[child] : rule.level;
      const suffices = level !== undefined && (access === 'read' || level !== 'Read');
      if (rule.sharedFrom === null || !suffices || !rule.sharedTo.some((name) => reach.grantees.has(name))) continue;
      isWider = true;
      for (const from of rule.sharedFrom) for (const owner of this.reaches.ownersIn(from)) owners.add(owner);
    }
    return isWider || child ? JSON.stringify([...owners]) : reach.ownersJson;
  }

  /** An account's owner, and who shares the account, may have the records below it: as his role, a rule or a share says. */
  private belowAccount(child: AccountChild, reach: Reach, alias: string, access: RowAccess): RowCondition[] {
    if (access !== 'read' && access !== 'edit') return [];
    const column = `${child}AccessForAccountOwner`;
    const levels = access === 'read' ? "('Read', 'Edit', 'All')" : "('Edit', 'All')";
    this.org.store.ensureTables(['Account', 'User', 'UserRole']);
    const owners = `(SELECT u."Id" FROM "User" u JOIN "UserRole" r ON r."Id" = u."UserRoleId" WHERE u."Id" ${IN_LIST} AND r."${column}" IN ${levels})`;
    const accounts = (sql: string): string =>
      `${alias}."AccountId" IN (SELECT a."Id" FROM "Account" a WHERE a."OwnerId" IN ${sql})`;
    const shares = `${alias}."AccountId" IN (SELECT record_id FROM sys_share WHERE object = '${child}' AND grantee ${IN_LIST}${LEVELS[access]})`;
    return [
      { sql: accounts(owners), parameters: [reach.ownersJson] },
      {
        sql: accounts('(SELECT value FROM json_each(?))'),
        parameters: [this.ownersJson('Account', reach, access, child)],
      },
      { sql: shares, parameters: [reach.granteesJson] },
    ];
  }

  /** Who has an opportunity, case or contact of his own or shared with him sees its account. */
  private aboveChildren(reach: Reach, alias: string): RowCondition[] {
    return ACCOUNT_CHILDREN.flatMap((child) => {
      const type = this.org.deployed.schema.object(child);
      if (!type || controllingParents(type).length > 0) return [];
      this.org.store.ensureTables([child]);
      const inner = `${alias}_${child.toLowerCase()}`;
      const theirs = any([this.owned(this.ownersJson(child, reach, 'read'), inner), this.shared(reach, inner, 'read')]);
      const sql = `${alias}."Id" IN (SELECT ${inner}."AccountId" FROM "${child}" ${inner} WHERE ${inner}."IsDeleted" = 0 AND ${theirs.sql})`;
      return [{ sql, parameters: theirs.parameters }];
    });
  }

  /** Rows whose lookup leads to a record on which the user has this access; the id's prefix tells the object. */
  private related(
    type: SObjectType,
    field: string,
    inner: string,
    alias: string,
    userId: string,
    access: RowAccess,
  ): RowCondition[] {
    const open: string[] = [];
    const parts: RowCondition[] = [];
    for (const target of type.fields.get(field.toLowerCase())?.referenceTo ?? []) {
      const { keyPrefix } = this.org.deployed.schema.object(target) ?? {};
      const rights = this.security.objectAccess(userId, target);
      if (!keyPrefix || !(access === 'read' ? rights.read : rights.edit)) continue;
      const condition = this.inParent(target, field, inner, alias, userId, access === 'read' ? 'read' : 'edit');
      if (condition) parts.push(condition);
      else open.push(keyPrefix);
    }
    if (open.length > 0)
      parts.push({ sql: `substr(${alias}."${field}", 1, 3) ${IN_LIST}`, parameters: [JSON.stringify(open)] });
    return parts;
  }
}

/** The lookup of a share, history or feed to its own record: `ParentId`, or the object's name and `Id`. */
function isRecordOf(type: SObjectType, target: string | undefined): boolean {
  if (target === undefined) return false;
  const base = type.name.replace(/__(Share|History|Feed)$/, '__c').replace(/(Share|FieldHistory|History|Feed)$/, '');
  return base.toLowerCase() === target.toLowerCase();
}

function any(parts: readonly RowCondition[]): RowCondition {
  if (parts.length === 0) return NOTHING;
  return {
    sql: `(${parts.map((part) => part.sql).join(' OR ')})`,
    parameters: parts.flatMap((part) => part.parameters),
  };
}

function and(a: RowCondition, b: RowCondition): RowCondition {
  return { sql: `(${a.sql} AND ${b.sql})`, parameters: [...a.parameters, ...b.parameters] };
}

function all(parts: readonly Kept[]): Kept {
  const held = parts.filter((part) => part !== null);
  return held.length === 0 ? null : held.reduce(and);
}
