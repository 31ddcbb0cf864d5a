import { SalesforceError } from '../../diagnostics';
import type { Field } from '../../metadata/schema';
import type { FieldValue, FieldValues, RecordData } from '../../metadata/values';
import { toId18 } from '../records/ids';
import type { ObjectPlan } from '../records/object-plan';
import { convertValue } from '../records/values';
import { idsByExternalKey } from './external-keys';
import { messages } from './messages';
import type { OrgTransaction } from './org-transaction';
import type { DmlOptions, SaveError } from './transaction';

/** A row as the caller gave it, names and encodings settled; the same for each attempt of a partial save. */
export interface Input {
  readonly plan: ObjectPlan;
  readonly index: number;
  id: string | null;
  /** Values by field name in the schema's case. */
  readonly values: Map<string, FieldValue>;
  readonly given: Set<string>;
  /** Parents named by an external id: lookup field to reference. */
  readonly parents: { readonly field: Field; readonly reference: RecordData }[];
  readonly errors: SaveError[];
}

/** Reads one row: unknown, read-only and inaccessible fields are refused or left out, as the source demands. */
export function readInput(
  tx: OrgTransaction,
  kind: 'insert' | 'update',
  plan: ObjectPlan,
  record: RecordData,
  index: number,
  options: DmlOptions,
): Input {
  const input: Input = { plan, index, id: null, values: new Map(), given: new Set(), parents: [], errors: [] };
  const denied: string[] = [];
  for (const name in record.fields) readMember(tx, kind, input, name, record.fields[name]!, options, denied);
  if (denied.length > 0) input.errors.push(refusal(tx, kind, plan, denied, options));
  return input;
}

/** Without any right on the object its fields are not the reason. */
function refusal(
  tx: OrgTransaction,
  kind: 'insert' | 'update',
  plan: ObjectPlan,
  denied: readonly string[],
  options: DmlOptions,
): SaveError {
  const { userId, permissions } = options.access;
  const rights = tx.org.security.objectAccess(userId, plan.name);
  if (permissions === 'user' && !(kind === 'insert' ? rights.create : rights.edit)) {
    return messages.noObjectAccess(kind === 'insert' ? 'inserted' : 'updated', plan.type.label);
  }
  return messages.notWritable(denied);
}

function readMember(
  tx: OrgTransaction,
  kind: 'insert' | 'update',
  input: Input,
  name: string,
  value: FieldValue | RecordData | RecordData[],
  options: DmlOptions,
  denied: string[],
): void {
  const { plan } = input;
  if (value !== null && typeof value === 'object') return readRelation(tx, input, name, value, options);
  const field = plan.field(name);
  if (!field) {
    if (value === null && tx.org.deployed.schema.parentRelationship(plan.name, name)) return;
    if (isChildRelationship(tx, plan, name)) return;
    input.errors.push(messages.noSuchColumn(plan.name, name));
    return;
  }
  if (field.name === 'Id') return readId(kind, input, value, options);
  if (!isWritable(tx, kind, plan, field, value, options)) {
    if (dropsSilently(options, field)) return;
    denied.push(field.name);
    return;
  }
  if (value === undefined) return;
  const converted = convertValue(field, value);
  input.given.add(field.name);
  if (converted.error) input.errors.push(converted.error);
  else input.values.set(field.name, options.allowFieldTruncation ? truncated(field, converted.value) : converted.value);
}

function isChildRelationship(tx: OrgTransaction, plan: ObjectPlan, name: string): boolean {
  return tx.org.deployed.schema.childRelationship(plan.name, name) !== undefined;
}

function truncated(field: Field, value: FieldValue): FieldValue {
  return typeof value === 'string' && field.length > 0 && value.length > field.length
    ? value.slice(0, field.length)
    : value;
}

function readId(kind: 'insert' | 'update', input: Input, value: FieldValue, options: DmlOptions): void {
  if (value === null || value === '') return;
  const id = toId18(String(value));
  if (id === null) input.errors.push(messages.malformedId(`${input.plan.type.label} ID`, 'Id', String(value)));
  else if (kind === 'insert' && options.source !== 'system') input.errors.push(messages.idOnInsert());
  else input.id = id;
}

/**
 * Apex and flows send back rows they queried: read-only members of such rows are left out, as the platform does. An API
 * call names its fields on purpose and is refused.
 */
function dropsSilently(options: DmlOptions, field: Field): boolean {
  if (options.source === 'apex' || options.source === 'system')
    return !(field.createable || field.updateable) || options.access.permissions !== 'user';
  return options.source === 'flow';
}

function isWritable(
  tx: OrgTransaction,
  kind: 'insert' | 'update',
  plan: ObjectPlan,
  field: Field,
  value: FieldValue,
  options: DmlOptions,
): boolean {
  if (!plan.has(field.name)) return false;
  if (options.source === 'system') return true;
  if (kind === 'insert' && options.setAuditFields && plan.isAudit(field)) return true;
  if (tx.isTest && plan.isAudit(field) && kind === 'insert' && value !== null)
    return options.source === 'apex' && plan.type.custom;
  if (kind === 'insert' ? !field.createable : !field.updateable) return false;
  if (options.access.permissions !== 'user') return true;
  return tx.org.security.canEditField(options.access.userId, plan.type, field);
}

function readRelation(
  tx: OrgTransaction,
  input: Input,
  name: string,
  value: RecordData | RecordData[],
  options: DmlOptions,
): void {
  const schema = tx.org.deployed.schema;
  if (Array.isArray(value)) {
    if (!isChildRelationship(tx, input.plan, name)) input.errors.push(messages.noSuchColumn(input.plan.name, name));
    return;
  }
  const field = schema.parentRelationship(input.plan.name, name);
  if (!field) {
    input.errors.push(messages.noSuchColumn(input.plan.name, name));
    return;
  }
  // A queried parent of an Apex row is not an instruction: only a parent without an Id that names one external id is.
  const names = Object.keys(value.fields).filter((n) => n !== 'attributes' && n.toLowerCase() !== 'type');
  if (names.some((n) => n.toLowerCase() === 'id') || names.length !== 1) {
    if (options.source === 'api' || options.source === 'bulk') {
      input.errors.push({
        statusCode: 'INVALID_FIELD',
        message: `More than 1 field provided in an external foreign key reference in entity: ${field.referenceTo[0] ?? name}`,
        fields: [],
      });
    }
    return;
  }
  input.given.add(field.name);
  input.parents.push({ field, reference: value });
}

/** Finds all parents named by external ids, one set query for each object and field. */
export function resolveParents(tx: OrgTransaction, inputs: readonly Input[]): void {
  const groups = new Map<
    string,
    { object: string; key: Field; uses: { input: Input; field: Field; value: FieldValue }[] }
  >();
  for (const input of inputs) {
    for (const { field, reference } of input.parents) {
      const use = externalKey(tx, input, field, reference);
      if (!use) continue;
      const id = `${use.object}.${use.key.name}`;
      const group = groups.get(id) ?? { object: use.object, key: use.key, uses: [] };
      group.uses.push({ input, field, value: use.value });
      groups.set(id, group);
    }
    input.parents.length = 0;
  }
  for (const { object, key, uses } of groups.values()) {
    const found = idsByExternalKey(tx, object, key, [...new Set(uses.map((u) => u.value))]);
    for (const use of uses) {
      const ids = ofOwnType(tx, object, use.input, found.get(use.value) ?? []);
      assignParent(use.input, use.field, object, key, use.value, ids);
    }
  }
}

/** Record types of different objects may have one name: a row's is one of its own object. */
function ofOwnType(tx: OrgTransaction, object: string, input: Input, ids: readonly string[]): readonly string[] {
  if (object !== 'RecordType' || ids.length < 2) return ids;
  const rows = tx.rows.read(object, [...ids]);
  return ids.filter((id) => rows.get(id)?.['SobjectType'] === input.plan.name);
}

function externalKey(
  tx: OrgTransaction,
  input: Input,
  field: Field,
  reference: RecordData,
): { object: string; key: Field; value: FieldValue } | null {
  const name = Object.keys(reference.fields).find((n) => n !== 'attributes' && n.toLowerCase() !== 'type')!;
  const object =
    reference.type && field.referenceTo.includes(reference.type) ? reference.type : (field.referenceTo[0] ?? '');
  const key = tx.org.deployed.schema.field(object, name);
  if (!key || !(key.externalId || key.idLookup)) {
    input.errors.push({
      statusCode: 'INVALID_FIELD',
      message: `Field name provided, ${name} is not an External ID or indexed field for ${object}`,
      fields: [],
    });
    return null;
  }
  const converted = convertValue(key, reference.fields[name] as FieldValue);
  if (converted.error) {
    input.errors.push(converted.error);
    return null;
  }
  return { object, key, value: converted.value };
}

function assignParent(
  input: Input,
  field: Field,
  object: string,
  key: Field,
  value: FieldValue,
  ids: readonly string[],
): void {
  if (ids.length === 1) input.values.set(field.name, ids[0]!);
  else if (ids.length > 1) input.errors.push(messages.manyForExternalId(key.name, ids));
  else input.errors.push(messages.foreignKeyExternalId(String(value), key.name, object));
}

/** A row for internal saves (roll-ups, conversion, tasks of rules): values are trusted to be encoded. */
export function inputOf(plan: ObjectPlan, values: FieldValues, index = 0): Input {
  const input: Input = {
    plan,
    index,
    id: (values.Id as string | undefined) ?? null,
    values: new Map(),
    given: new Set(),
    parents: [],
    errors: [],
  };
  for (const [name, value] of Object.entries(values)) {
    if (name === 'Id') continue;
    if (!plan.has(name))
      throw new SalesforceError('INVALID_FIELD', `No such column '${name}' on sobject of type ${plan.name}`);
    input.values.set(name, value);
    input.given.add(name);
  }
  return input;
}
