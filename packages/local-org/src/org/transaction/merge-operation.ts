import { SalesforceError } from '../../diagnostics';
import type { FieldValues } from '../../metadata/values';
import { toId18 } from '../records/ids';
import type { ObjectPlan } from '../records/object-plan';
import { messages } from './messages';
import type { OrgTransaction } from './org-transaction';
import { readInput } from './row-input';
import { saveInputs } from './save-operation';
import { runTriggers, writeFields } from './save-pipeline';
import type { DmlOptions, MergeRequest, SaveError, SaveResult } from './transaction';
import { Work } from './work';

const MERGEABLE = new Set(['Account', 'Contact', 'Lead', 'Case']);

/**
 * Merges up to two losers into each master: before delete, losers deleted and children moved, after delete with
 * MasterRecordId, then the master's update. The master's values win, nulls too. Moved children fire nothing. [A4.5, A4.6]
 */
export function mergeRecords(tx: OrgTransaction, requests: readonly MergeRequest[], options: DmlOptions): SaveResult[] {
  return requests.map((request) => {
    const plan = tx.plan(request.master.type);
    const point = tx.setSavepoint();
    const result = mergeOne(tx, plan, request, options);
    if (!result.success) tx.rollback(point);
    tx.releaseSavepoint(point);
    return result;
  });
}

function failure(id: string | null, errors: readonly SaveError[]): SaveResult {
  return { id, success: false, created: false, errors };
}

function mergeOne(tx: OrgTransaction, plan: ObjectPlan, request: MergeRequest, options: DmlOptions): SaveResult {
  if (!MERGEABLE.has(plan.name)) throw new SalesforceError('INVALID_OPERATION', `Invalid type for merge: ${plan.name}`);
  const masterId = toId18(String(request.master.fields.Id ?? ''));
  const loserIds = request.loserIds.map((id) => toId18(id)).filter((id): id is string => id !== null);
  if (masterId === null || loserIds.length !== request.loserIds.length)
    return failure(masterId, [messages.badReference()]);
  if (loserIds.length === 0 || loserIds.length > 2)
    throw new SalesforceError('INVALID_OPERATION', 'Merge requires one or two records to merge into the master.');
  const rows = tx.org.store.read(plan.name, [masterId, ...loserIds]);
  if (rows.size !== loserIds.length + 1)
    return failure(masterId, [rows.has(masterId) ? messages.entityDeleted() : messages.badReference()]);
  const losers = loserIds.map((id, i) => new Work(plan.name, id, { ...rows.get(id)! }, rows.get(id)!, new Set(), i));
  runTriggers(tx, 'before', 'delete', plan, losers);
  if (losers.some((w) => w.failed))
    return failure(
      masterId,
      losers.flatMap((w) => w.errors),
    );
  moveChildren(tx, plan, masterId, loserIds);
  removeLosers(tx, plan, masterId, losers, options);
  runTriggers(tx, 'after', 'delete', plan, losers);
  if (losers.some((w) => w.failed))
    return failure(
      masterId,
      losers.flatMap((w) => w.errors),
    );
  tx.org.deployed.automation.flows.recordsDeleted(tx, plan.name, loserIds);
  const input = readInput(tx, 'update', plan, request.master, 0, {
    ...options,
    source: options.source === 'api' ? 'apex' : options.source,
  });
  input.id = masterId;
  return saveInputs(tx, 'update', [input], options)[0]!;
}

function moveChildren(tx: OrgTransaction, plan: ObjectPlan, masterId: string, loserIds: readonly string[]): void {
  const seen = new Set<string>();
  for (const relation of plan.type.childRelationships) {
    const key = `${relation.childObject}.${relation.field}`;
    const child = tx.org.deployed.plans.find(relation.childObject);
    const field = child?.field(relation.field);
    if (seen.has(key) || !child || !field || !child.has(field.name) || field.name === 'MasterRecordId') continue;
    seen.add(key);
    if (child.type.kind === 'history' || child.type.kind === 'share') continue;
    const ids = [...tx.org.store.idsByValue(child.name, field.name, loserIds).values()].flat();
    writeFields(
      tx,
      child,
      ids.map((Id) => ({ Id, [field.name]: masterId })),
    );
  }
}

function removeLosers(
  tx: OrgTransaction,
  plan: ObjectPlan,
  masterId: string,
  losers: readonly Work[],
  options: DmlOptions,
): void {
  const now = tx.now().toISOString();
  const rows = losers.map((w) => {
    const row: FieldValues = {
      Id: w.id,
      IsDeleted: true,
      LastModifiedDate: now,
      LastModifiedById: options.access.userId,
    };
    if (plan.has('MasterRecordId')) row.MasterRecordId = masterId;
    Object.assign(w.fields, row);
    // After-delete triggers read the winner's id from `Trigger.old`. [A4.6]
    if (plan.has('MasterRecordId')) w.old = { ...w.old!, MasterRecordId: masterId };
    return row;
  });
  writeFields(tx, plan, rows);
  for (const w of losers) {
    tx.touched.add(w.id!);
    tx.org.store.system.run(
      'INSERT OR REPLACE INTO sys_recycle_bin (id, object, root, deleted_at) VALUES (?, ?, ?, ?)',
      w.id,
      plan.name,
      w.id,
      now,
    );
    if (tx.org.events.capturesChanges(plan.name))
      tx.changes.push({ object: plan.name, id: w.id!, changeType: 'DELETE', fields: w.fields, old: w.old });
  }
}
