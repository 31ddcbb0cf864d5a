import type { RecordTypeInfo } from '../../metadata/schema';
import type { FieldValue, FieldValues } from '../../metadata/values';
import { FormulaRows } from '../engines/formula-rows';
import type { ObjectPlan } from '../records/object-plan';
import { convertValue } from '../records/values';
import type { OrgTransaction } from './org-transaction';
import type { Input } from './row-input';
import type { DmlOptions } from './transaction';

const templates = new WeakMap<ObjectPlan, FieldValues>();

/** A row of an object with every stored field: blank, unchecked, or its constant default. */
function template(plan: ObjectPlan): FieldValues {
  let row = templates.get(plan);
  if (!row) {
    row = {};
    for (const field of plan.stored) row[field.name] = field.type === 'boolean' ? false : null;
    for (const field of plan.constantDefaults) {
      const converted = convertValue(field, field.defaultValue!);
      if (!converted.error) row[field.name] = converted.value;
    }
    for (const field of plan.stored) {
      const entry = field.picklist?.values.find((v) => v.default && v.active);
      if (entry && row[field.name] === null && field.type !== 'multipicklist') row[field.name] = entry.value;
    }
    templates.set(plan, row);
  }
  return { ...row };
}

/**
 * The row of an insert before any automation: defaults for what the caller left out, the owner, the record type.
 * An explicit null stays null. [C4.15, C4.19]
 */
export function newRow(tx: OrgTransaction, plan: ObjectPlan, input: Input, options: DmlOptions): FieldValues {
  const row = template(plan);
  if (plan.hasRecordTypes) applyRecordType(tx, plan, input, row, options);
  for (const [name, value] of input.values) row[name] = value;
  if (plan.hasOwner && row.OwnerId === null) row.OwnerId = options.access.userId;
  // A row of a hierarchy setting without an owner is the organisation's default.
  if (plan.type.customSettingsType === 'Hierarchy' && row.SetupOwnerId === null)
    row.SetupOwnerId = tx.org.identity.organizationId;
  if (plan.formulaDefaults.length > 0) applyFormulaDefaults(tx, plan, input, row, options);
  return row;
}

/** What a new record of an object is given before it is saved: constant, picklist, record type and formula defaults. */
export function defaultValues(
  tx: OrgTransaction,
  plan: ObjectPlan,
  recordTypeId: string | null,
  userId: string,
): FieldValues {
  const row = template(plan);
  const recordType = recordTypeId === null ? undefined : tx.org.security.recordType(plan.type, recordTypeId);
  if (recordType) applyPicklistDefaults(plan, recordType, row);
  for (const field of plan.formulaDefaults) {
    row[field.name] = defaultOf(tx, plan, field.name, field.defaultFormula!, row, userId);
  }
  const constants = new Set(plan.constantDefaults.map(({ name }) => name));
  return Object.fromEntries(
    Object.entries(row).filter(
      ([name, value]) =>
        value !== null &&
        plan.field(name)?.createable &&
        (plan.field(name)?.type !== 'boolean' || constants.has(name) || value === true),
    ),
  );
}

function applyRecordType(
  tx: OrgTransaction,
  plan: ObjectPlan,
  input: Input,
  row: FieldValues,
  options: DmlOptions,
): void {
  const given = input.values.get('RecordTypeId');
  const id = given === undefined ? tx.org.security.defaultRecordTypeId(options.access.userId, plan.type) : given;
  row.RecordTypeId = id;
  if (id === null) return;
  const recordType = tx.org.security.recordType(plan.type, String(id));
  if (recordType) applyPicklistDefaults(plan, recordType, row);
}

function applyPicklistDefaults(plan: ObjectPlan, recordType: RecordTypeInfo, row: FieldValues): void {
  for (const [name, values] of recordType.picklistValues) {
    const field = plan.field(name);
    if (field && values.default !== undefined && plan.has(field.name)) row[field.name] = values.default;
  }
}

function applyFormulaDefaults(
  tx: OrgTransaction,
  plan: ObjectPlan,
  input: Input,
  row: FieldValues,
  options: DmlOptions,
): void {
  for (const field of plan.formulaDefaults) {
    if (input.given.has(field.name)) continue;
    row[field.name] = defaultOf(tx, plan, field.name, field.defaultFormula!, row, options.access.userId);
  }
}

function defaultOf(
  tx: OrgTransaction,
  plan: ObjectPlan,
  name: string,
  text: string,
  row: FieldValues,
  userId: string,
): FieldValue {
  const formula = tx.org.deployed.formulas.compile(plan.name, text, 'default');
  const value = formula.evaluate(new FormulaRows(tx, plan, formula.references, [row], userId).reader(row, null));
  const converted = convertValue(plan.field(name)!, value);
  return converted.error ? null : converted.value;
}
