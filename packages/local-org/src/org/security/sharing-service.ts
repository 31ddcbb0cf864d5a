import type { FieldValues } from '../../metadata/values';
import type { OrgCore } from '../core';
import type { ObjectPlan } from '../records/object-plan';
import type { OrgTransaction } from '../transaction/org-transaction';
import { meets } from '../transaction/rule-criteria';
import type { Work } from '../transaction/work';
import { Reaches } from './reach';
import { RecordAccess, type RowAccess, type RowCondition } from './record-access';
import type { SecurityService } from './security-service';
import { shareFields, type ShareFields } from './share-rows';
import { ACCOUNT_CHILDREN, asLevel, SharingRules, type ShareLevel, type SharingRule } from './sharing-rules';

/** Rows read at a time when rules are judged anew. */
const CHUNK = 1000;

/**
 * Record-level access. Shares lie in `sys_share`: of share rows by hand or by code, and of criteria rules. Owner rules, roles and groups are
 * read when they are needed, so that a change of one of them shows at once. `object` is empty for the record itself and names what a share of an
 * account opens below it.
 */
export class SharingService {
  private readonly reaches: Reaches;
  private readonly rules: SharingRules;
  private readonly access: RecordAccess;

  constructor(
    private readonly org: OrgCore,
    security: SecurityService,
  ) {
    const { system } = org.store;
    system.exec(
      "CREATE TABLE IF NOT EXISTS sys_share (record_id TEXT NOT NULL, grantee TEXT NOT NULL, level TEXT NOT NULL, cause TEXT NOT NULL, row_id TEXT, object TEXT NOT NULL DEFAULT '')",
    );
    // Data of an earlier release.
    if (
      !system.all<{ name: string }>("SELECT name FROM pragma_table_info('sys_share')").some((c) => c.name === 'object')
    )
      system.exec("ALTER TABLE sys_share ADD COLUMN object TEXT NOT NULL DEFAULT ''");
    system.exec('CREATE INDEX IF NOT EXISTS sys_share_record ON sys_share (record_id, grantee)');
    system.exec('CREATE INDEX IF NOT EXISTS sys_share_grantee ON sys_share (grantee, record_id)');
    this.reaches = new Reaches(org);
    this.rules = new SharingRules(org);
    this.access = new RecordAccess(org, security, this.reaches, this.rules);
  }

  forget(): void {
    this.reaches.forget();
    this.rules.forget();
  }

  /** A condition over the object's table that keeps the rows the user may see; null when he may see all. */
  visibility(object: string, alias: string, userId: string): RowCondition | null {
    return this.access.condition(object, alias, userId, 'read');
  }

  /** Ids among the rows on which the user has this access. */
  idsWithAccess(
    plan: ObjectPlan,
    rows: readonly Readonly<FieldValues>[],
    userId: string,
    access: RowAccess,
  ): ReadonlySet<string> {
    const ids = rows.map((row) => String(row.Id));
    const condition = ids.length === 0 ? null : this.access.condition(plan.name, 't', userId, access);
    if (!condition) return new Set(ids);
    this.org.store.ensureTables([plan.name]);
    const found = this.org.store.system.all<{ Id: string }>(
      `SELECT t."Id" FROM "${plan.name}" t WHERE t."Id" IN (SELECT value FROM json_each(?)) AND ${condition.sql}`,
      JSON.stringify(ids),
      ...condition.parameters,
    );
    return new Set(found.map((row) => row.Id));
  }

  /** The user himself and everybody below him in the role hierarchy. */
  peopleOf(userId: string): readonly string[] {
    return [...this.reaches.of(userId).owners].filter((id) => id.startsWith('005'));
  }

  /** Names under which something is shared with a user: his id, `all`, `role:ID`, `roleAndBelow:ID`, ids of his groups. */
  granteesOfUser(userId: string): ReadonlySet<string> {
    return this.reaches.of(userId).grantees;
  }

  /** User ids in a group or queue, nested groups included. */
  membersOf(groupId: string): string[] {
    return this.reaches.membersOf(groupId);
  }

  /** Step 18: share rows take effect, and criteria rules of the object are judged again for the saved rows. */
  recordsSaved(tx: OrgTransaction, plan: ObjectPlan, works: readonly Work[], kind: string): void {
    const share = shareFields(plan.type);
    if (share) for (const { fields } of works) this.storeShareRow(share, fields);
    const moved = kind === 'update' ? works.filter((work) => work.changed('OwnerId')) : [];
    if (moved.length > 0)
      this.dropManualShares(
        plan,
        moved.map((work) => work.id!),
      );
    const criteria = this.rules.of(plan.name).filter((rule) => rule.sharedFrom === null);
    if (criteria.length === 0) return;
    for (const work of works) this.judge(tx, plan, criteria, String(work.id), work.fields, kind !== 'insert');
  }

  private judge(
    tx: OrgTransaction,
    plan: ObjectPlan,
    criteria: readonly SharingRule[],
    id: string,
    row: Readonly<FieldValues>,
    isKnown: boolean,
  ): void {
    if (isKnown) this.org.store.system.run("DELETE FROM sys_share WHERE record_id = ? AND cause = 'Rule'", id);
    for (const rule of criteria) {
      if (!meets(tx, plan, rule, row, null, tx.access.userId)) continue;
      for (const grantee of rule.sharedTo) {
        this.addShare(id, grantee, rule.level, 'Rule', null, '');
        for (const child of ACCOUNT_CHILDREN) {
          const level = rule.children[child];
          if (level) this.addShare(id, grantee, level, 'Rule', null, child);
        }
      }
    }
  }

  /** After a deployment: rules that are new or changed are judged for the rows there are. */
  rulesDeployed(tx: OrgTransaction): void {
    const signatures = this.rules.criteriaSignatures();
    const before = JSON.parse(this.org.kept('criteriaRules') ?? '{}') as Record<string, string>;
    for (const object of new Set([...signatures.keys(), ...Object.keys(before)]))
      if (signatures.get(object) !== before[object]) this.judgeAll(tx, object);
    this.org.keep('criteriaRules', JSON.stringify(Object.fromEntries(signatures)));
  }

  private judgeAll(tx: OrgTransaction, object: string): void {
    const plan = this.org.deployed.plans.find(object);
    if (!plan) return;
    this.org.store.ensureTables([plan.name]);
    const criteria = this.rules.of(plan.name).filter((rule) => rule.sharedFrom === null);
    const ids = this.org.store.system.all<{ Id: string }>(`SELECT "Id" FROM "${plan.name}"`).map((row) => row.Id);
    for (let at = 0; at < ids.length; at += CHUNK)
      for (const [id, row] of this.org.store.read(plan.name, ids.slice(at, at + CHUNK)))
        this.judge(tx, plan, criteria, id, row, true);
  }

  /** The new owner decides anew with whom a record is shared; what code shares for a reason of its own stays. */
  private dropManualShares(plan: ObjectPlan, ids: readonly string[]): void {
    const { store } = this.org;
    const held = "record_id IN (SELECT value FROM json_each(?)) AND cause = 'Manual'";
    const rows = store.system.all<{ row_id: string | null }>(
      `SELECT DISTINCT row_id FROM sys_share WHERE ${held}`,
      JSON.stringify(ids),
    );
    if (rows.length === 0) return;
    store.system.run(`DELETE FROM sys_share WHERE ${held}`, JSON.stringify(ids));
    const object = plan.name.endsWith('__c') ? plan.name.replace(/__c$/, '__Share') : `${plan.name}Share`;
    const rowIds = rows.flatMap(({ row_id: id }) => (id === null ? [] : [id]));
    if (this.org.deployed.plans.find(object) && rowIds.length > 0) store.purge(object, rowIds);
  }

  private storeShareRow(share: ShareFields, row: Readonly<FieldValues>): void {
    const record = row[share.record];
    if (typeof record !== 'string' || typeof row.UserOrGroupId !== 'string') return;
    const rowId = String(row.Id);
    this.org.store.system.run('DELETE FROM sys_share WHERE row_id = ?', rowId);
    const cause = row.RowCause == null ? 'Manual' : String(row.RowCause);
    const add = (level: ShareLevel | undefined, object: string): void => {
      if (level) this.addShare(record, row.UserOrGroupId as string, level, cause, rowId, object);
    };
    add(asLevel(row[share.level]) ?? 'Edit', '');
    for (const child of share.children) add(asLevel(row[`${child}AccessLevel`]), child);
  }

  private addShare(
    recordId: string,
    grantee: string,
    level: string,
    cause: string,
    rowId: string | null,
    object: string,
  ): void {
    this.org.store.system.run(
      'INSERT INTO sys_share (record_id, grantee, level, cause, row_id, object) VALUES (?, ?, ?, ?, ?, ?)',
      recordId,
      grantee,
      level,
      cause,
      rowId,
      object,
    );
  }

  recordsDeleted(_tx: OrgTransaction, object: string, ids: readonly string[]): void {
    const kind = this.org.deployed.schema.object(object)?.kind;
    if (kind === 'share') for (const id of ids) this.org.store.system.run('DELETE FROM sys_share WHERE row_id = ?', id);
  }
}
