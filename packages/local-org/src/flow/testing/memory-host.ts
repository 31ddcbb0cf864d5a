import type { Schema } from '../../metadata/schema';
import type { FieldValue, FieldValues, RecordData } from '../../metadata/values';
import type { ActionCall, ActionOutcome, FlowFilter, FlowHost, FlowQuery, FlowSaveResult, FlowValue } from '../host';
import { evaluateLogic, parseLogic } from '../load/logic';
import type { FlowFault } from '../results';

type Failure = { readonly statusCode: string; readonly message: string; readonly fields: readonly string[] };

/** An org in memory for tests of the engine: tables, counters, savepoints. It runs no automation of its own. */
export class MemoryHost implements FlowHost {
  timeZone = 'America/Los_Angeles';
  time = new Date('2026-03-10T18:00:00.000Z');
  tables = new Map<string, Map<string, FieldValues>>();
  readonly calls = { query: 0, save: [] as string[], action: [] as ActionCall[], readRelated: 0, rollbacks: 0 };
  readonly faults: FlowFault[] = [];
  readonly globals = new Map<string, FieldValue>();
  /** Refuses a record, to test faults. */
  refuse: (operation: string, record: RecordData) => Failure | null = () => null;
  action: (call: ActionCall) => readonly ActionOutcome[] = (call) =>
    call.inputs.map(() => ({ success: true, outputs: {} }));
  private nextId = 1;
  private guids = 0;
  private readonly savepoints: Map<string, Map<string, FieldValues>>[] = [];

  constructor(
    readonly schema: Schema,
    /** True: a query that finds nothing finds a record made to its filters. */
    private readonly isGenerous = false,
  ) {}

  now(): Date {
    return this.time;
  }

  global(path: readonly string[]): FieldValue {
    return this.globals.get(path.join('.')) ?? null;
  }

  recordTypeId(object: string, developerName: string): string | null {
    return `012${object.slice(0, 4)}${developerName.slice(0, 4)}`;
  }

  add(type: string, fields: FieldValues): string {
    const id = (fields['Id'] as string | undefined) ?? this.newId(type);
    this.table(type).set(id, { ...fields, Id: id });
    return id;
  }

  rows(type: string): readonly FieldValues[] {
    return [...this.table(type).values()];
  }

  query(queries: readonly FlowQuery[]): readonly (readonly RecordData[])[] {
    this.calls.query++;
    return queries.map((q) => this.runQuery(q));
  }

  private runQuery(query: FlowQuery): readonly RecordData[] {
    const logic = parseLogic(query.filterLogic, query.filters.length);
    const rows = this.rows(query.object).filter(
      (row) => !logic || evaluateLogic(logic, (i) => matches(row, query.filters[i])),
    );
    if (rows.length === 0 && this.isGenerous) {
      this.invent(query);
      return this.generousRows(query);
    }
    return this.shape(query, rows);
  }

  private invent(query: FlowQuery): void {
    const fields: FieldValues = {};
    for (const field of this.schema.object(query.object)?.fields.values() ?? []) {
      const parent = field.type === 'reference' ? this.schema.object(field.referenceTo[0] ?? '') : undefined;
      if (parent) fields[field.name] = `${parent.keyPrefix ?? '001'}000000000000001`;
      else if (field.type === 'double' || field.type === 'currency') fields[field.name] = 1;
    }
    for (const { field, operator, value } of query.filters) {
      const one = Array.isArray(value) ? (value[0] as FieldValue) : (value as FieldValue);
      if (operator === 'IsNull' ? one === true : operator === 'NotEqualTo') fields[field] = null;
      else if (operator !== 'IsNull') fields[field] = one ?? null;
    }
    this.add(query.object, fields);
  }

  private generousRows(query: FlowQuery): readonly RecordData[] {
    return this.shape(query, this.rows(query.object).slice(-1));
  }

  private shape(query: FlowQuery, rows: readonly FieldValues[]): readonly RecordData[] {
    const sorted = query.sortField ? [...rows].sort(byField(query.sortField, query.sortOrder === 'Desc')) : rows;
    return sorted.slice(0, query.limit ?? sorted.length).map((row) => {
      const names = query.fields === 'all' ? this.allNames(query.object, row) : query.fields;
      return { type: query.object, fields: Object.fromEntries(names.map((n) => [n, row[n] ?? null])) };
    });
  }

  private allNames(object: string, row: FieldValues): readonly string[] {
    const fields = this.schema.object(object)?.fields;
    return [...new Set([...(fields ? [...fields.values()].map((f) => f.name) : []), ...Object.keys(row)])];
  }

  save(
    operation: 'insert' | 'update' | 'upsert' | 'delete',
    records: readonly RecordData[],
  ): readonly FlowSaveResult[] {
    this.calls.save.push(`${operation} ${records[0]?.type ?? ''} ${records.length}`);
    return records.map((record) => this.saveOne(operation, record));
  }

  private saveOne(operation: string, record: RecordData): FlowSaveResult {
    const refused = this.refuse(operation, record);
    const given = record.fields['Id'] as string | null | undefined;
    if (refused) return { id: given ?? null, success: false, errors: [refused] };
    const table = this.table(record.type);
    if (operation === 'delete') {
      table.delete(given ?? '');
      return { id: given ?? null, success: true, errors: [] };
    }
    const exists = given ? table.get(given) : undefined;
    if (operation === 'update' && !given) {
      return {
        id: null,
        success: false,
        errors: [{ statusCode: 'MISSING_ARGUMENT', message: 'Id not specified in an update call', fields: [] }],
      };
    }
    const id = given ?? this.newId(record.type);
    table.set(id, { ...exists, ...(record.fields as FieldValues), Id: id });
    return { id, success: true, created: !exists, errors: [] };
  }

  runAction(call: ActionCall): readonly ActionOutcome[] {
    this.calls.action.push(call);
    return this.action(call);
  }

  rollbackRecords(): void {
    this.calls.rollbacks++;
  }

  readRelated(object: string, ids: readonly string[], fields: readonly string[]): ReadonlyMap<string, FieldValues> {
    this.calls.readRelated++;
    const table = this.table(object);
    if (this.isGenerous)
      for (const id of ids) if (!table.has(id)) this.add(object, { Id: id, ...this.lookups(object) });
    return new Map(
      ids.flatMap((id) => {
        const row = table.get(id);
        return row ? [[id, Object.fromEntries(fields.map((f) => [f, row[f] ?? null]))] as const] : [];
      }),
    );
  }

  private lookups(object: string): FieldValues {
    const fields = [...(this.schema.object(object)?.fields.values() ?? [])].filter((f) => f.type === 'reference');
    return Object.fromEntries(
      fields.map((f) => [f.name, `${this.schema.object(f.referenceTo[0] ?? '')?.keyPrefix ?? '001'}000000000000001`]),
    );
  }

  log(): void {}

  reportFault(fault: FlowFault): void {
    this.faults.push(fault);
  }

  newGuid(): string {
    return `guid-${++this.guids}`;
  }

  setSavepoint(): number {
    this.savepoints.push(structuredClone(this.tables));
    return this.savepoints.length - 1;
  }

  rollbackTo(savepoint: number): void {
    this.tables = structuredClone(this.savepoints[savepoint]);
  }

  private table(type: string): Map<string, FieldValues> {
    const key = type.toLowerCase();
    const table = this.tables.get(key) ?? new Map<string, FieldValues>();
    this.tables.set(key, table);
    return table;
  }

  private newId(type: string): string {
    const prefix = this.schema.object(type)?.keyPrefix ?? 'a00';
    return `${prefix}${String(this.nextId++).padStart(15, '0')}`;
  }
}

function matches(row: FieldValues, filter: FlowFilter): boolean {
  const value = row[filter.field] ?? null;
  const wanted = filter.value;
  const text = (v: FieldValue): string => String(v ?? '').toLowerCase();
  const same = (a: FieldValue, b: FieldValue): boolean =>
    typeof a === 'string' && typeof b === 'string' ? text(a) === text(b) : a === b;
  const one = (Array.isArray(wanted) ? (wanted[0] ?? null) : wanted) as FieldValue;
  const list = (Array.isArray(wanted) ? wanted : [wanted]) as readonly FieldValue[];
  switch (filter.operator) {
    case 'EqualTo':
      return same(value, one);
    case 'NotEqualTo':
      return !same(value, one);
    case 'IsNull':
      return (value === null) === one;
    case 'In':
      return list.some((v) => same(value, v));
    case 'NotIn':
      return !list.some((v) => same(value, v));
    case 'StartsWith':
      return text(value).startsWith(text(one));
    case 'EndsWith':
      return text(value).endsWith(text(one));
    case 'Contains':
      return text(value).includes(text(one));
    default:
      return value !== null && one !== null && ordered(filter.operator, value, one);
  }
}

function ordered(operator: string, a: string | number | boolean, b: string | number | boolean): boolean {
  if (operator === 'GreaterThan') return a > b;
  if (operator === 'LessThan') return a < b;
  if (operator === 'GreaterThanOrEqualTo') return a >= b;
  return a <= b;
}

function byField(field: string, descending: boolean): (a: FieldValues, b: FieldValues) => number {
  return (a, b) => {
    const [x, y] = [a[field] ?? '', b[field] ?? ''];
    return (x < y ? -1 : x > y ? 1 : 0) * (descending ? -1 : 1);
  };
}

/** Text of a fault for assertions: the flow value of an output, or undefined. */
export function output(
  results: readonly { readonly outputs: Readonly<Record<string, FlowValue>> }[],
  name: string,
): readonly FlowValue[] {
  return results.map((r) => r.outputs[name]);
}
