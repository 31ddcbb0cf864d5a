import { SalesforceError } from '../../diagnostics';
import type { FieldValue, RecordData } from '../../metadata/values';
import type { Field } from '../../metadata/schema';
import { convertValue } from '../records/values';
import { foldsCase, idsByExternalKey } from './external-keys';
import { messages } from './messages';
import type { OrgTransaction } from './org-transaction';
import { readInput, type Input } from './row-input';
import { saveInputs } from './save-operation';
import type { DmlOptions, SaveResult } from './transaction';

/**
 * Inserts rows whose key matches nothing and updates those that match one. Chunks of the insert part and of the update
 * part fire their own triggers. [A4.1-A4.4]
 */
export function upsertRecords(
  tx: OrgTransaction,
  records: readonly RecordData[],
  keyField: string,
  options: DmlOptions,
): SaveResult[] {
  if (records.length === 0) return [];
  const plan = tx.plan(records[0]!.type);
  const key = plan.field(keyField);
  if (!key || !(key.name === 'Id' || key.externalId || key.idLookup)) {
    throw new SalesforceError(
      'INVALID_FIELD',
      `Field name provided, ${keyField} is not an External ID or indexed field for ${plan.name}`,
    );
  }
  const { matches, errors } = key.name === 'Id' ? byId(records) : byKey(tx, plan.name, key, records);
  const results = new Array<SaveResult>(records.length);
  const point = tx.setSavepoint();
  const inserts: Input[] = [];
  const updates: Input[] = [];
  for (const [index, record] of records.entries()) {
    const error = errors.get(index);
    const id = matches.get(index);
    const input = readInput(tx, id === undefined ? 'insert' : 'update', plan, withoutId(record, key), index, options);
    if (id !== undefined) input.id = id;
    if (error) input.errors.push(error);
    (id === undefined ? inserts : updates).push(input);
  }
  for (const [kind, inputs] of [
    ['insert', inserts],
    ['update', updates],
  ] as const) {
    if (inputs.length === 0) continue;
    for (const [i, result] of saveInputs(tx, kind, inputs, options).entries()) results[inputs[i]!.index] = result;
  }
  if (options.allOrNone && results.some((r) => r.errors.length > 0)) {
    tx.rollback(point);
    tx.releaseSavepoint(point);
    const named = options.source === 'api' || options.source === 'bulk';
    return results.map((r) =>
      r.errors.length > 0
        ? r
        : { ...r, id: null, success: false, created: false, errors: named ? [messages.rolledBack()] : [] },
    );
  }
  tx.releaseSavepoint(point);
  return results;
}

/** The key itself is not written again on update; an id never stands among the fields of an insert. */
function withoutId(record: RecordData, key: Field): RecordData {
  if (key.name === 'Id')
    return {
      type: record.type,
      fields: Object.fromEntries(Object.entries(record.fields).filter(([n]) => n.toLowerCase() !== 'id')),
    };
  return {
    type: record.type,
    fields: Object.fromEntries(Object.entries(record.fields).filter(([n]) => n.toLowerCase() !== 'id')),
  };
}

interface Matched {
  readonly matches: Map<number, string>;
  readonly errors: Map<number, ReturnType<typeof messages.idMissing>>;
}

function byId(records: readonly RecordData[]): Matched {
  const matches = new Map<number, string>();
  for (const [i, r] of records.entries()) {
    const id = r.fields.Id ?? r.fields.id;
    if (typeof id === 'string' && id !== '') matches.set(i, id);
  }
  return { matches, errors: new Map() };
}

function byKey(tx: OrgTransaction, object: string, key: Field, records: readonly RecordData[]): Matched {
  const matches = new Map<number, string>();
  const errors: Matched['errors'] = new Map();
  const values = records.map((r) => keyValue(r, key));
  const given = [...new Set(values.filter((v): v is NonNullable<FieldValue> => v !== null))];
  const found = idsByExternalKey(tx, object, key, given);
  const seen = new Map<string, number>();
  for (const [i, value] of values.entries()) {
    if (value === null) {
      errors.set(i, messages.externalIdMissing(key.name));
      continue;
    }
    const text = typeof value === 'string' && foldsCase(key) ? value.toLowerCase() : String(value);
    if (seen.has(text)) errors.set(i, messages.duplicateExternalIdInCall(String(value)));
    seen.set(text, i);
    const ids = found.get(value) ?? [];
    if (ids.length > 1) errors.set(i, messages.manyForExternalId(key.name, ids));
    if (ids.length === 1) matches.set(i, ids[0]!);
  }
  return { matches, errors };
}

function keyValue(record: RecordData, key: Field): FieldValue {
  const name = Object.keys(record.fields).find((n) => n.toLowerCase() === key.name.toLowerCase());
  const raw = name === undefined ? null : record.fields[name];
  if (raw === null || raw === undefined || typeof raw === 'object') return null;
  const converted = convertValue(key, raw);
  return converted.error ? null : converted.value;
}
