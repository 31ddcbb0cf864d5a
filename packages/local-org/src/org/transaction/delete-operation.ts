import { SalesforceError } from '../../diagnostics';
import type { SObjectType } from '../../metadata/schema';
import type { FieldValues } from '../../metadata/values';
import { toId18 } from '../records/ids';
import type { ObjectPlan } from '../records/object-plan';
import { personName } from '../engines/formula-rows';
import { afterWrite } from './derived-fields';
import { messages } from './messages';
import { checkMixedDml } from './mixed-dml';
import type { OpenSave, OrgTransaction } from './org-transaction';
import { updateRollUps } from './roll-ups';
import { failOnRequest, runTriggers, writeFields } from './save-pipeline';
import type { DmlOptions, SaveResult } from './transaction';
import { passed, Work } from './work';

type RemovalKind = 'delete' | 'undelete';

/** Key prefix of the share rows of every custom object. */
const CUSTOM_SHARE_PREFIX = '02c';

/** Moves rows to the recycle bin with everything they own. [A4.7, A4.8, A4.19] */
export function deleteRecords(tx: OrgTransaction, ids: readonly string[], options: DmlOptions): SaveResult[] {
  return run(tx, 'delete', ids, options, deleteChunk);
}

/** Brings rows back from the recycle bin with what was deleted along with them. */
export function undeleteRecords(tx: OrgTransaction, ids: readonly string[], options: DmlOptions): SaveResult[] {
  return run(tx, 'undelete', ids, options, undeleteChunk);
}

type ChunkBody = (tx: OrgTransaction, plan: ObjectPlan, works: Work[], options: DmlOptions) => void;

function run(
  tx: OrgTransaction,
  kind: RemovalKind,
  given: readonly string[],
  options: DmlOptions,
  body: ChunkBody,
): SaveResult[] {
  const works = given.map((text, index) => workOf(tx, kind, text, index, options));
  const chunks = chunksOf(works, tx.org.settings.chunkSize);
  if (!options.allOrNone) for (const chunk of chunks) partially(tx, chunk, options, body);
  else allOrNothing(tx, works, chunks, options, body);
  return works.map(({ id, failed, errors }) => ({ id, success: !failed, created: false, errors }));
}

function workOf(tx: OrgTransaction, kind: RemovalKind, text: string, index: number, options: DmlOptions): Work {
  const id = toId18(text);
  const object = id ? ownerOfId(tx, id) : undefined;
  const work = new Work(object?.name ?? '', id ?? text, {}, null, new Set(), index);
  if (id === null) work.errors.push(messages.malformedId('ID', 'Id', text));
  else if (!object) work.errors.push(messages.badReference());
  else work.errors.push(...checkMixedDml(tx, tx.plan(object.name), kind, [], options));
  return work;
}

/** The object that an id belongs to. Share rows of custom objects have one prefix for all: the row itself decides. */
function ownerOfId(tx: OrgTransaction, id: string): SObjectType | undefined {
  const { schema } = tx.org.deployed;
  const object = schema.byKeyPrefix(id.slice(0, 3));
  if (id.slice(0, 3) !== CUSTOM_SHARE_PREFIX) return object;
  for (const name of schema.objects.keys()) {
    if (name.endsWith('__share') && tx.org.store.read(name, [id]).has(id)) return schema.object(name);
  }
  return object;
}

function chunksOf(works: readonly Work[], size: number): Work[][] {
  const chunks: Work[][] = [];
  for (const work of works) {
    if (work.failed) continue;
    const last = chunks[chunks.length - 1];
    if (last && last.length < size && last[0]!.object === work.object && !last.some((w) => w.id === work.id))
      last.push(work);
    else chunks.push([work]);
  }
  return chunks;
}

function allOrNothing(
  tx: OrgTransaction,
  works: readonly Work[],
  chunks: Work[][],
  options: DmlOptions,
  body: ChunkBody,
): void {
  const point = tx.setSavepoint();
  for (const chunk of chunks) body(tx, tx.plan(chunk[0]!.object), chunk, options);
  if (works.some((w) => w.failed)) {
    tx.rollback(point);
    const named = options.source === 'api' || options.source === 'bulk';
    for (const w of works) if (!w.failed && named) w.errors.push(messages.rolledBack());
  }
  tx.releaseSavepoint(point);
}

/** As the partial save of rows: at most three attempts. [A3.5] */
function partially(tx: OrgTransaction, chunk: Work[], options: DmlOptions, body: ChunkBody): void {
  let rest = chunk;
  const limits = tx.limits.snapshot();
  for (let n = 1; rest.length > 0; n++) {
    const point = tx.setSavepoint();
    body(tx, tx.plan(rest[0]!.object), rest, options);
    const failed = rest.filter((w) => w.failed);
    if (failed.length > 0) tx.rollback(point);
    tx.releaseSavepoint(point);
    if (failed.length === 0) return;
    rest = rest.filter((w) => !w.failed);
    if (n === 3) for (const w of rest) w.errors.push(messages.tooManyRetries());
    if (n === 3) return;
    tx.limits.restore(limits);
  }
}

function open(tx: OrgTransaction, works: readonly Work[], kind: RemovalKind): Map<string, OpenSave> {
  const opened = new Map<string, OpenSave>();
  for (const work of works) {
    const current = tx.open.get(work.id!);
    if (current) {
      const afterInsert = kind === 'delete' && current.operation === 'insert' && current.phase !== 'before';
      if (!afterInsert) work.errors.push(messages.selfReference(work.id!, work.object));
      else current.stale = true;
      continue;
    }
    const entry: OpenSave = { object: work.object, operation: kind, phase: 'before', stale: false };
    tx.open.set(work.id!, entry);
    opened.set(work.id!, entry);
  }
  return opened;
}

function deleteChunk(tx: OrgTransaction, plan: ObjectPlan, works: Work[], options: DmlOptions): void {
  const stored = tx.org.store.read(
    plan.name,
    works.map((w) => w.id!),
    { includeDeleted: true },
  );
  for (const work of works) {
    const row = stored.get(work.id!);
    if (!row) work.errors.push(messages.badReference());
    else if (row.IsDeleted === true) work.errors.push(messages.entityDeleted());
    else {
      work.fields = { ...row };
      work.old = row;
    }
  }
  const opened = open(tx, passed(works), 'delete');
  try {
    deleteSteps(tx, plan, works, options, opened);
  } finally {
    for (const id of opened.keys()) tx.open.delete(id);
  }
}

function deleteSteps(
  tx: OrgTransaction,
  plan: ObjectPlan,
  works: Work[],
  options: DmlOptions,
  opened: Map<string, OpenSave>,
): void {
  const { automation } = tx.org.deployed;
  checkDeleteAccess(tx, plan, passed(works), options);
  let live = passed(works);
  if (live.length > 0 && automation.flows.hasBeforeDelete(plan.name)) {
    tx.record('beforeDeleteFlows', plan.name, live.length);
    automation.flows.beforeDelete(tx, plan.name, live);
    live = passed(live);
  }
  runTriggers(tx, 'before', 'delete', plan, live);
  live = passed(live);
  if (live.length === 0) return;
  failOnRequest(tx, 'delete', live);
  live = passed(live);
  if (live.length === 0) return;
  const removed = collectOwned(tx, plan, live);
  live = passed(live);
  if (live.length === 0) return;
  remove(tx, plan, live, removed, options);
  for (const entry of opened.values()) entry.phase = 'after';
  runTriggers(tx, 'after', 'delete', plan, live);
  live = passed(live);
  clearLookups(tx, plan, live);
  automation.flows.recordsDeleted(
    tx,
    plan.name,
    live.map((w) => w.id!),
  );
  if (plan.rollUps.length > 0) updateRollUps(tx, plan, live, 'delete');
  afterWrite(tx, 'delete', plan, passed(live));
}

function checkDeleteAccess(tx: OrgTransaction, plan: ObjectPlan, works: readonly Work[], options: DmlOptions): void {
  const { userId, permissions, sharing } = options.access;
  if (permissions === 'user' && !tx.org.security.objectAccess(userId, plan.name).delete) {
    for (const w of works) w.errors.push(messages.noObjectAccess('deleted', plan.type.label));
    return;
  }
  if (!sharing) return;
  const allowed = tx.org.security.deletableIds(plan, works, userId);
  for (const w of works) if (!allowed.has(w.id!)) w.errors.push(messages.noRowAccess());
}

/** Rows that go along with a deleted one: object name to rows, and the root that took them. */
type Owned = Map<
  string,
  { readonly plan: ObjectPlan; readonly rows: { readonly row: FieldValues; readonly root: string }[] }
>;

/** Children of master-details and cascading lookups, level by level; a restricting child rejects the delete. [A4.7] */
function collectOwned(tx: OrgTransaction, plan: ObjectPlan, live: readonly Work[]): Owned {
  const owned: Owned = new Map();
  let level = [{ plan, parents: new Map(live.map((w) => [w.id!, w.id!])) }];
  const seen = new Set(live.map((w) => w.id!));
  while (level.length > 0) {
    const next: typeof level = [];
    for (const { plan: parentPlan, parents } of level) {
      for (const relation of uniqueRelations(parentPlan)) {
        const childPlan = tx.org.deployed.plans.find(relation.childObject);
        const field = childPlan?.field(relation.field);
        if (!childPlan || !field || !childPlan.has(field.name)) continue;
        if (!relation.cascadeDelete && !relation.restrictedDelete) continue;
        const found = tx.org.store.idsByValue(childPlan.name, field.name, [...parents.keys()]);
        const ids = [...found.values()].flat().filter((id) => !seen.has(id));
        if (ids.length === 0) continue;
        const rows = tx.org.store.read(childPlan.name, ids);
        if (relation.restrictedDelete) {
          block(tx, live, parentPlan, childPlan, field.name, rows, parents);
          continue;
        }
        const children = new Map<string, string>();
        const entry = owned.get(childPlan.name) ?? { plan: childPlan, rows: [] };
        for (const [id, row] of rows) {
          seen.add(id);
          const root = parents.get(String(row[field.name]))!;
          children.set(id, root);
          entry.rows.push({ row, root });
        }
        owned.set(childPlan.name, entry);
        next.push({ plan: childPlan, parents: children });
      }
    }
    level = next;
  }
  return owned;
}

function uniqueRelations(plan: ObjectPlan) {
  const seen = new Set<string>();
  return plan.type.childRelationships.filter((r) => {
    const key = `${r.childObject}.${r.field}`;
    return seen.has(key) ? false : (seen.add(key), true);
  });
}

function block(
  tx: OrgTransaction,
  live: readonly Work[],
  parentPlan: ObjectPlan,
  childPlan: ObjectPlan,
  field: string,
  rows: ReadonlyMap<string, FieldValues>,
  parents: ReadonlyMap<string, string>,
): void {
  for (const work of live) {
    const blockers = [...rows.values()].filter((r) => parents.get(String(r[field])) === work.id);
    if (blockers.length === 0) continue;
    const names = blockers.map((r) => String((childPlan.type.nameField ? r[childPlan.type.nameField] : null) ?? r.Id));
    const name = String(
      (parentPlan.type.nameField ? work.fields[parentPlan.type.nameField] : null) ?? personName(work.fields) ?? work.id,
    );
    work.errors.push(messages.deleteBlocked(name, childPlan.type.labelPlural.toLowerCase(), names));
  }
  void tx;
}

function remove(tx: OrgTransaction, plan: ObjectPlan, live: readonly Work[], owned: Owned, options: DmlOptions): void {
  tx.record('write', plan.name, live.length);
  const now = tx.now().toISOString();
  const groups: { plan: ObjectPlan; rows: { row: Readonly<FieldValues>; root: string }[] }[] = [
    { plan, rows: live.map((w) => ({ row: w.old!, root: w.id! })) },
    ...owned.values(),
  ];
  for (const { plan: rowPlan, rows } of groups) {
    const ids = rows.map((r) => String(r.row.Id));
    if (rowPlan.has('IsDeleted')) {
      tx.org.store.update(
        rowPlan.name,
        ids.map((Id) => deletedRow(rowPlan, Id, options.access.userId, now)),
      );
      for (const { row, root } of rows) {
        tx.org.store.system.run(
          'INSERT OR REPLACE INTO sys_recycle_bin (id, object, root, deleted_at) VALUES (?, ?, ?, ?)',
          String(row.Id),
          rowPlan.name,
          root,
          now,
        );
      }
    } else {
      tx.org.store.purge(rowPlan.name, ids);
    }
    tx.rows.drop(rowPlan.name, ids);
    for (const id of ids) tx.touched.add(id);
    if (tx.org.events.capturesChanges(rowPlan.name)) {
      for (const { row } of rows)
        tx.changes.push({ object: rowPlan.name, id: String(row.Id), changeType: 'DELETE', fields: row, old: row });
    }
  }
  tx.org.security.recordsDeleted(
    tx,
    plan.name,
    live.map((w) => w.id!),
  );
}

function deletedRow(plan: ObjectPlan, Id: string, userId: string, now: string): FieldValues {
  const row: FieldValues = { Id, IsDeleted: true };
  if (plan.has('SystemModstamp')) row.SystemModstamp = now;
  if (plan.has('LastModifiedDate')) row.LastModifiedDate = now;
  if (plan.has('LastModifiedById')) row.LastModifiedById = userId;
  return row;
}

/** Lookups of other records to the deleted ones become blank; done after the after triggers. [A2.8] */
function clearLookups(tx: OrgTransaction, plan: ObjectPlan, live: readonly Work[]): void {
  const ids = live.map((w) => w.id!);
  if (ids.length === 0) return;
  for (const relation of uniqueRelations(plan)) {
    if (relation.cascadeDelete || relation.restrictedDelete) continue;
    const childPlan = tx.org.deployed.plans.find(relation.childObject);
    const field = childPlan?.field(relation.field);
    if (
      !childPlan ||
      !field ||
      !childPlan.has(field.name) ||
      childPlan.type.kind === 'history' ||
      field.masterDetail ||
      !field.nillable
    )
      continue;
    const children = [...tx.org.store.idsByValue(childPlan.name, field.name, ids).values()].flat();
    writeFields(
      tx,
      childPlan,
      children.map((Id) => ({ Id, [field.name]: null })),
    );
  }
}

function undeleteChunk(tx: OrgTransaction, plan: ObjectPlan, works: Work[], options: DmlOptions): void {
  const stored = tx.org.store.read(
    plan.name,
    works.map((w) => w.id!),
    { includeDeleted: true },
  );
  if (!plan.has('IsDeleted')) {
    for (const w of works) w.errors.push(messages.notInRecycleBin());
    return;
  }
  const rights =
    options.access.permissions === 'user' ? tx.org.security.objectAccess(options.access.userId, plan.name) : undefined;
  for (const work of works) {
    const row = stored.get(work.id!);
    if (!row || row.IsDeleted !== true) work.errors.push(messages.notInRecycleBin());
    else if (rights && !rights.create) work.errors.push(messages.noObjectAccess('undeleted', plan.type.label));
    else work.fields = { ...row, IsDeleted: false };
  }
  failOnRequest(tx, 'undelete', works);
  const opened = open(tx, passed(works), 'undelete');
  try {
    const live = passed(works);
    restore(tx, plan, live);
    for (const entry of opened.values()) entry.phase = 'after';
    runTriggers(tx, 'after', 'undelete', plan, live);
    if (plan.rollUps.length > 0) updateRollUps(tx, plan, passed(live), 'undelete');
    afterWrite(tx, 'undelete', plan, passed(live));
  } finally {
    for (const id of opened.keys()) tx.open.delete(id);
  }
}

function restore(tx: OrgTransaction, plan: ObjectPlan, live: readonly Work[]): void {
  const { system } = tx.org.store;
  for (const work of live) {
    const entries = system.all<{ id: string; object: string }>(
      'SELECT id, object FROM sys_recycle_bin WHERE root = ? OR id = ?',
      work.id,
      work.id,
    );
    const rows = entries.length > 0 ? entries : [{ id: work.id!, object: plan.name }];
    for (const { id, object } of rows) {
      const rowPlan = tx.plan(object);
      writeFields(tx, rowPlan, [{ Id: id, IsDeleted: false }]);
      system.run('DELETE FROM sys_recycle_bin WHERE id = ?', id);
      tx.touched.add(id);
      if (tx.org.events.capturesChanges(object))
        tx.changes.push({
          object,
          id,
          changeType: 'UNDELETE',
          fields: tx.org.store.read(object, [id]).get(id) ?? {},
          old: null,
        });
    }
  }
}

/** Removes rows from the recycle bin for good. */
export function emptyRecycleBin(tx: OrgTransaction, ids: readonly string[], options: DmlOptions): SaveResult[] {
  void options;
  const { system } = tx.org.store;
  return ids.map((text) => {
    const id = toId18(text);
    const object = id ? tx.org.deployed.schema.byKeyPrefix(id.slice(0, 3)) : undefined;
    const row = id && object ? tx.org.store.read(object.name, [id], { includeDeleted: true }).get(id) : undefined;
    if (!row || row.IsDeleted !== true)
      return { id: id ?? text, success: false, created: false, errors: [messages.notInRecycleBin()] };
    const entries = system.all<{ id: string; object: string }>(
      'SELECT id, object FROM sys_recycle_bin WHERE root = ? OR id = ?',
      id,
      id,
    );
    for (const entry of entries) tx.org.store.purge(entry.object, [entry.id]);
    tx.org.store.purge(object!.name, [id!]);
    system.run('DELETE FROM sys_recycle_bin WHERE root = ? OR id = ?', id, id);
    return { id, success: true, created: false, errors: [] };
  });
}

/** @throws SalesforceError for an id that no object owns */
export function objectOfId(tx: OrgTransaction, id: string): ObjectPlan {
  const object = ownerOfId(tx, id);
  if (!object) throw new SalesforceError('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
  return tx.plan(object.name);
}
