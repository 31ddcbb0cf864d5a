import { SalesforceError } from '../diagnostics';
import { STANDARD_ACTIONS, readQuickAction, type QuickAction } from '../metadata/types/quick-action';
import type { MetadataModel } from '../metadata/model';
import type { FieldValue, FieldValues } from '../metadata/values';
import { FormulaRows } from './engines/formula-rows';
import { convertValue } from './records/values';
import type { OrgTransaction } from './transaction/org-transaction';

const byModel = new WeakMap<MetadataModel, readonly QuickAction[]>();

/** Every action of an org: those it has from the start and those that were deployed. */
export function quickActions(model: MetadataModel): readonly QuickAction[] {
  const known = byModel.get(model);
  if (known) return known;
  const own = model.ofType('QuickAction').map(readQuickAction);
  const names = new Set(own.map((action) => action.fullName));
  const all = [...STANDARD_ACTIONS.filter((action) => !names.has(action.fullName)), ...own];
  byModel.set(model, all);
  return all;
}

/**
 * What the action's form starts with: for an update the record's own values, for a new record its links to the record it
 * starts from, the defaults of its kind, and the action's predefined values. @param contextId null for none
 */
export function quickActionDefaults(tx: OrgTransaction, action: QuickAction, contextId: string | null): FieldValues {
  const context = contextId === null ? null : contextRow(tx, contextId);
  const values: FieldValues =
    action.type === 'Update'
      ? currentValues(tx, action, context)
      : { ...kindDefaults(tx, action), ...links(tx, action, contextId) };
  if (context === null && action.overrides.some((o) => o.formula !== null) && action.object !== null) return values;
  for (const override of action.overrides) {
    const value = overrideValue(tx, action, override, context);
    if (value !== undefined) values[override.field] = value;
  }
  return values;
}

interface Context {
  readonly object: string;
  readonly row: Readonly<FieldValues>;
}

/** @throws SalesforceError NOT_FOUND for a record that is not there, or that the user may not see */
function contextRow(tx: OrgTransaction, id: string): Context {
  const object = tx.org.deployed.schema.byKeyPrefix(id.slice(0, 3))?.name;
  const visible =
    object !== undefined &&
    tx.query({
      query: `SELECT Id FROM ${object} WHERE Id = :id`,
      binds: new Map([['id', id]]),
      access: tx.access,
    }).totalSize === 1;
  const row = visible ? tx.rows.one(object, id) : undefined;
  if (!object || !row) throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', [], 404);
  return { object, row };
}

function currentValues(tx: OrgTransaction, action: QuickAction, context: Context | null): FieldValues {
  if (!context) return {};
  const { schema } = tx.org.deployed;
  const type = schema.object(context.object)!;
  const readable = action.columns.flat().flatMap(({ field: name }) => {
    const field = schema.field(context.object, name);
    return field && tx.org.security.fieldAccess(tx.access.userId, type, field).read ? [field.name] : [];
  });
  return Object.fromEntries(readable.map((name) => [name, context.row[name] ?? null]));
}

/** A logged call is a completed task of today. */
function kindDefaults(tx: OrgTransaction, action: QuickAction): FieldValues {
  const today = tx.now().toISOString().slice(0, 10);
  if (action.type === 'LogACall')
    return { Subject: 'Call', Status: completedStatus(tx), TaskSubtype: 'Call', ActivityDate: today };
  const type = tx.org.deployed.schema.object(action.targetObject ?? '');
  const names = new Set(action.columns.flat().map(({ field }) => field.toLowerCase()));
  const defaults: FieldValues = {};
  for (const field of type?.fields.values() ?? [])
    if (names.has(field.name.toLowerCase())) {
      const chosen = field.picklist?.values.find((value) => value.default)?.value;
      if (chosen !== undefined) defaults[field.name] = chosen;
      if (field.name === 'OwnerId') defaults.OwnerId = tx.access.userId;
    }
  return defaults;
}

/** The first closed task status that the org has. */
function completedStatus(tx: OrgTransaction): string {
  const { store, deployed } = tx.org;
  if (!deployed.plans.find('TaskStatus')) return 'Completed';
  const [id] = [...store.idsByValue('TaskStatus', 'IsClosed', [true]).values()].flat();
  const row = id === undefined ? undefined : store.read('TaskStatus', [id]).get(id);
  return String(row?.ApiName ?? row?.MasterLabel ?? 'Completed');
}

/** Activities are about a person (WhoId) or a thing (WhatId); other records name their parent's field. */
function links(tx: OrgTransaction, action: QuickAction, contextId: string | null): FieldValues {
  if (contextId === null) return {};
  if (action.targetParentField !== null) return { [action.targetParentField]: contextId };
  if (action.targetObject !== 'Task' && action.targetObject !== 'Event') return {};
  const object = tx.org.deployed.schema.byKeyPrefix(contextId.slice(0, 3))?.name;
  return object === 'Contact' || object === 'Lead' ? { WhoId: contextId } : { WhatId: contextId };
}

function overrideValue(
  tx: OrgTransaction,
  action: QuickAction,
  override: QuickAction['overrides'][number],
  context: Context | null,
): FieldValue | undefined {
  const field = tx.org.deployed.schema.field(action.targetObject ?? '', override.field);
  if (!field) return undefined;
  if (override.formula === null) {
    const converted = convertValue(field, override.literal);
    return converted.error ? undefined : converted.value;
  }
  const object = context?.object ?? 'User';
  // The record that the action starts from is named by its object: `Account.Name`.
  const text = override.formula.replace(new RegExp(`(?<![$.\\w])${object}\\.`, 'g'), '');
  const compiled = tx.org.deployed.formulas.compile(object, text, 'workflow');
  const plan = tx.plan(object);
  const row = context?.row ?? {};
  const rows = new FormulaRows(tx, plan, compiled.references, [row], tx.access.userId);
  return compiled.evaluate(rows.reader(row, null)) as FieldValue;
}
