import { SalesforceError } from '../../diagnostics';
import type { Field } from '../../metadata/schema';
import type { FieldValue, FieldValues } from '../../metadata/values';
import type { ObjectPlan } from '../records/object-plan';
import { applyDerivedFields, afterWrite } from './derived-fields';
import { writeHistory } from './field-history';
import { messages } from './messages';
import type { OpenSave, OrgTransaction } from './org-transaction';
import { updateRollUps } from './roll-ups';
import type { SaveKind } from './save-operation';
import { checkAccess, checkFormats, checkIntegrity, checkReferences } from './system-validation';
import type { DmlOptions } from './transaction';
import { checkUnique } from './unique-values';
import { passed, type Work } from './work';

/**
 * The order of execution of one chunk (at most 200 rows of one object), steps 2 to 18. Rows that fail keep their errors
 * and take no part in later steps; the caller decides what is rolled back. [A1]
 */
export function runSavePipeline(
  tx: OrgTransaction,
  kind: SaveKind,
  plan: ObjectPlan,
  works: readonly Work[],
  options: DmlOptions,
): void {
  const opened = enter(tx, kind, plan, works);
  try {
    runSteps(tx, kind, plan, works, options, opened);
  } finally {
    for (const id of opened.keys()) tx.open.delete(id);
  }
}

function runSteps(
  tx: OrgTransaction,
  kind: SaveKind,
  plan: ObjectPlan,
  works: readonly Work[],
  options: DmlOptions,
  opened: Map<string, OpenSave>,
): void {
  beforeWrite(tx, kind, plan, works, options);
  failOnRequest(tx, kind, works);
  const live = passed(works);
  if (live.length === 0) return;
  write(tx, kind, plan, live, options);
  openWritten(tx, kind, plan, live, opened);
  runTriggers(tx, 'after', kind, plan, live);
  for (const open of opened.values()) open.phase = 'automation';
  afterTriggers(tx, kind, plan, passed(live), options);
}

/** Locks are taken when rows are written: what an operator asked to fail fails here, after the before triggers. */
export function failOnRequest(
  tx: OrgTransaction,
  operation: 'insert' | 'update' | 'delete' | 'undelete',
  works: readonly Work[],
): void {
  if (!tx.statementFaults) return;
  for (const work of passed(works)) {
    const error = tx.statementFaults.errorOf(work.object, operation, work.index, work.id);
    if (error) work.errors.push(error);
  }
}

/** Steps 2 to 6. */
function beforeWrite(
  tx: OrgTransaction,
  kind: SaveKind,
  plan: ObjectPlan,
  works: readonly Work[],
  options: DmlOptions,
): void {
  const { automation, validationRules, duplicateRules } = tx.org.deployed;
  let live = passed(works);
  if (live.length === 0) return;
  checkAccess(tx, kind, plan, live, options);
  if (tx.org.settings.validateFormatsBeforeAutomation) {
    checkFormats(tx, plan, passed(live));
    checkReferences(tx, plan, passed(live), options);
  }
  for (const work of works) if (work.failed) tx.refuseEarly(work);
  live = passed(live);
  if (live.length > 0 && automation.flows.hasBeforeSave(plan.name, kind)) {
    tx.record('beforeSaveFlows', plan.name, live.length);
    automation.flows.beforeSave(tx, plan.name, kind, live);
    live = passed(live);
  }
  runTriggers(tx, 'before', kind, plan, live);
  live = passed(live);
  if (live.length === 0) return;
  applyDerivedFields(tx, kind, plan, live);
  tx.record('systemValidation', plan.name, live.length);
  checkFormats(tx, plan, live);
  checkReferences(tx, plan, passed(live), options);
  checkIntegrity(tx, kind, plan, passed(live));
  live = passed(live);
  if (validationRules.has(plan.name)) {
    tx.record('validationRules', plan.name, live.length);
    validationRules.check(tx, plan, live, options.access.userId);
    live = passed(live);
  }
  if (duplicateRules.has(plan.name)) {
    tx.record('duplicateRules', plan.name, live.length);
    duplicateRules.check(tx, plan, live, options);
    live = passed(live);
  }
  checkUnique(tx, plan, live);
}

/** Steps 9 to 18. A recursive save stops before step 9. [A1.21] */
function afterTriggers(tx: OrgTransaction, kind: SaveKind, plan: ObjectPlan, live: Work[], options: DmlOptions): void {
  const { automation, assignmentRules, workflowRules } = tx.org.deployed;
  let rows = refreshStale(
    tx,
    plan,
    live.filter((w) => !w.recursive),
  );
  if (options.assignmentRule && assignmentRules.has(plan.name) && rows.length > 0) {
    tx.record('assignmentRules', plan.name, rows.length);
    assignmentRules.assign(tx, plan, rows, options);
  }
  if (workflowRules.has(plan.name) && rows.length > 0) {
    tx.record('workflowRules', plan.name, rows.length);
    workflowRules.run(tx, kind, plan, rows, options);
    rows = refreshStale(tx, plan, passed(rows));
  }
  if (rows.length > 0 && automation.flows.hasAfterSave(plan.name, kind)) {
    tx.record('afterSaveFlows', plan.name, rows.length);
    automation.flows.afterSave(tx, plan.name, kind, rows);
    rows = passed(rows);
  }
  if (plan.rollUps.length > 0 && rows.length > 0) {
    tx.record('rollUps', plan.name, rows.length);
    updateRollUps(tx, plan, rows, kind);
  }
  afterWrite(tx, kind, plan, passed(rows));
  tx.org.security.recordsSaved(tx, plan, passed(live), kind);
}

/** Marks updates as open and tells re-entries: a record being saved may not be saved again in its own before trigger. [A2.5, A2.9] */
function enter(tx: OrgTransaction, kind: SaveKind, plan: ObjectPlan, works: readonly Work[]): Map<string, OpenSave> {
  const opened = new Map<string, OpenSave>();
  const reading = tx.org.settings.recursionReading;
  for (const work of works) {
    if (reading === 'anyNested' && tx.open.size > 0) work.recursive = true;
    if (work.id === null || work.failed) continue;
    const open = tx.open.get(work.id);
    if (!open) continue;
    if (open.phase === 'before' && open.operation === 'update') {
      work.errors.push(messages.selfReference(work.id, plan.name));
      continue;
    }
    work.recursive = reading !== 'none';
    open.stale = true;
  }
  if (kind === 'update') {
    for (const work of works) {
      if (work.id === null || work.failed || tx.open.has(work.id)) continue;
      const open: OpenSave = { object: plan.name, operation: 'update', phase: 'before', stale: false };
      tx.open.set(work.id, open);
      opened.set(work.id, open);
    }
  }
  return opened;
}

function openWritten(
  tx: OrgTransaction,
  kind: SaveKind,
  plan: ObjectPlan,
  live: readonly Work[],
  opened: Map<string, OpenSave>,
): void {
  for (const work of live) {
    const own = opened.get(work.id!);
    if (own) own.phase = 'after';
    if (kind === 'update') continue;
    const open: OpenSave = { object: plan.name, operation: 'insert', phase: 'after', stale: false };
    tx.open.set(work.id!, open);
    opened.set(work.id!, open);
  }
}

/** What a nested save of the same record wrote is what the later steps see; rows deleted meanwhile drop out. [A2.7] */
function refreshStale(tx: OrgTransaction, plan: ObjectPlan, works: Work[]): Work[] {
  const stale = works.filter((w) => tx.open.get(w.id!)?.stale);
  if (stale.length === 0) return works;
  const rows = tx.org.store.read(
    plan.name,
    stale.map((w) => w.id!),
  );
  for (const work of stale) {
    const open = tx.open.get(work.id!);
    if (open) open.stale = false;
    const row = rows.get(work.id!);
    if (row) Object.assign(work.fields, row);
  }
  const gone = new Set(stale.filter((w) => !rows.has(w.id!)));
  return gone.size === 0 ? works : works.filter((w) => !gone.has(w));
}

/** Steps 4 and 8. @throws SalesforceError when saves that fire triggers are nested deeper than the platform allows [A2.10] */
export function runTriggers(
  tx: OrgTransaction,
  timing: 'before' | 'after',
  operation: 'insert' | 'update' | 'delete' | 'undelete',
  plan: ObjectPlan,
  live: readonly Work[],
): void {
  const { triggers } = tx.org.deployed.automation;
  if (live.length === 0 || !triggers.has(plan.name, timing, operation)) return;
  if (tx.triggerDepth >= tx.org.settings.triggerDepth) {
    throw new SalesforceError(
      'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
      `${plan.name}: maximum trigger depth exceeded\n${plan.name} trigger event ${timing}${operation}`,
    );
  }
  tx.record(`${timing}Triggers`, plan.name, live.length);
  tx.triggerDepth++;
  try {
    triggers.run(tx, plan.name, timing, operation, live);
  } finally {
    tx.triggerDepth--;
  }
}

/** Step 7: ids, auto-numbers and system fields, then the rows of the chunk in one go. */
function write(tx: OrgTransaction, kind: SaveKind, plan: ObjectPlan, live: readonly Work[], options: DmlOptions): void {
  const now = tx.now().toISOString();
  tx.record('write', plan.name, live.length);
  if (kind === 'insert') {
    for (const work of live) stampInsert(tx, plan, work, options, now);
    tx.org.store.insert(
      plan.name,
      live.map((w) => w.fields),
    );
  } else {
    tx.org.store.update(
      plan.name,
      live.map((w) => changesOf(plan, w, options, now)),
    );
  }
  for (const work of live) {
    work.written = true;
    tx.touched.add(work.id!);
  }
  tx.rows.drop(
    plan.name,
    live.map((w) => w.id!),
  );
  if (plan.historyObject && plan.tracked.length > 0) writeHistory(tx, plan, live, options.access.userId, now);
  trackChanges(tx, kind, plan, live);
}

function stampInsert(tx: OrgTransaction, plan: ObjectPlan, work: Work, options: DmlOptions, now: string): void {
  const row = work.fields;
  work.id ??= tx.org.store.nextId(plan.name);
  row.Id = work.id;
  for (const field of plan.autoNumbers) row[field.name] ??= autoNumber(tx, plan, field);
  if (plan.hasSystemFields) {
    stamp(plan, row, 'CreatedDate', row.CreatedDate ?? now);
    stamp(plan, row, 'CreatedById', row.CreatedById ?? options.access.userId);
    stamp(plan, row, 'LastModifiedDate', row.LastModifiedDate ?? row.CreatedDate ?? now);
    stamp(plan, row, 'LastModifiedById', row.LastModifiedById ?? options.access.userId);
    stamp(plan, row, 'SystemModstamp', now);
  }
  for (const field of plan.type.fields.values())
    if (field.summary && row[field.name] == null)
      row[field.name] = field.summary.operation === 'count' || field.summary.operation === 'sum' ? 0 : null;
}

/** Standard auto-numbers have eight digits; custom ones follow their display format. */
function autoNumber(tx: OrgTransaction, plan: ObjectPlan, field: Field): string {
  const text = tx.org.store.nextAutoNumber(plan.name, field.name);
  return field.custom || field.displayFormat ? text : text.padStart(8, '0');
}

function stamp(plan: ObjectPlan, row: FieldValues, field: string, value: FieldValue): void {
  if (plan.has(field)) row[field] = value;
}

/** The columns that differ, with the marks of the change. */
function changesOf(plan: ObjectPlan, work: Work, options: DmlOptions, now: string): FieldValues {
  const row: FieldValues = { Id: work.id };
  const { fields, old } = work;
  if (plan.has('LastModifiedDate')) {
    if (!options.setAuditFields || !work.given.has('LastModifiedDate')) fields.LastModifiedDate = now;
    fields.LastModifiedById = options.access.userId;
  }
  if (plan.has('SystemModstamp')) fields.SystemModstamp = now;
  for (const field of plan.stored) {
    const value = fields[field.name];
    if (value !== undefined && value !== old![field.name]) row[field.name] = value;
  }
  return row;
}

function trackChanges(tx: OrgTransaction, kind: SaveKind, plan: ObjectPlan, live: readonly Work[]): void {
  if (!tx.org.events.capturesChanges(plan.name)) return;
  const changeType = kind === 'insert' ? 'CREATE' : 'UPDATE';
  for (const w of live)
    tx.changes.push({ object: plan.name, id: w.id!, changeType, fields: { ...w.fields }, old: w.old });
}

/** A plain write of some fields of saved rows, outside the order of execution (owner by rule, status by conversion ...). */
export function writeFields(tx: OrgTransaction, plan: ObjectPlan, rows: readonly FieldValues[]): void {
  if (rows.length === 0) return;
  const now = tx.now().toISOString();
  const stamped = plan.has('SystemModstamp') ? rows.map((r) => ({ ...r, SystemModstamp: now })) : rows;
  tx.org.store.update(plan.name, stamped);
  tx.rows.drop(
    plan.name,
    rows.map((r) => String(r.Id)),
  );
}
