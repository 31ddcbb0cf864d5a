import type { Field } from '../../metadata/schema';
import type { FieldValues, RecordData } from '../../metadata/values';
import type { FlowHost, FlowValue } from '../host';
import type { Interview } from './interview';
import { FlowRecord, isApexObject, isCollection, isRecord } from './values';

/** Gives the values a path starts from, for every interview that may need the same path. */
export type RootsOf = (interview: Interview) => readonly FlowValue[];

/** A field that is asked for, with what is needed to ask for it for the other interviews at once. */
interface Wanted {
  readonly roots: RootsOf;
  readonly path: readonly string[];
  /** Number of path segments that lead to the record. */
  readonly depth: number;
}

/**
 * Reads fields of records in interviews, through lookups too. What is not in the record is read from the host once for
 * all interviews of the run that stand before the same path, so that reads do not grow with the number of records.
 */
export class RecordReader {
  /** Related records by id; forgotten after every write, since a write may change them. */
  private related = new Map<string, FlowRecord>();
  /** Calculated fields of triggering records; kept apart since an assignment changes them. */
  private calculated = new WeakMap<FlowRecord, FieldValues>();

  constructor(
    private readonly host: FlowHost,
    private readonly interviews: readonly Interview[],
  ) {}

  /** Called after every write of the run. */
  forget(): void {
    this.related = new Map();
    this.calculated = new WeakMap();
  }

  /** Called when a field of a record is assigned. */
  changed(record: FlowRecord): void {
    this.calculated.delete(record);
  }

  /** Value of one path segment on a record; null for a blank value or an empty lookup. */
  read(record: RecordData, segment: string, wanted: Wanted): FlowValue {
    const own = record.fields[segment];
    if (own !== undefined) return own;
    const present = this.present(record, segment);
    if (present !== undefined) return present;
    const field = this.host.schema.field(record.type, segment);
    if (field) return this.load(record, field.name, wanted);
    const lookup = this.lookupOf(record.type, segment);
    if (!lookup) return null;
    const known = this.present(record, lookup.field.name);
    const id = known === undefined ? this.load(record, lookup.field.name, wanted) : known;
    return typeof id === 'string' ? this.relatedRecord(id, lookup) : null;
  }

  /** The object and lookup behind `Account`, `Account__r` or `Owner:User`. */
  private lookupOf(type: string, segment: string): Lookup | undefined {
    const [name, target] = segment.split(':');
    const field = this.host.schema.parentRelationship(type, name);
    return field && { field, target };
  }

  private relatedRecord(id: string, { field, target }: Lookup): FlowRecord | null {
    const known = this.related.get(id);
    if (known) return !target || known.type.toLowerCase() === target.toLowerCase() ? known : null;
    const byId =
      field.referenceTo.length === 1 ? field.referenceTo[0] : this.host.schema.byKeyPrefix(id.slice(0, 3))?.name;
    const type = byId ?? target ?? field.referenceTo[0];
    if (!type || (target && type.toLowerCase() !== target.toLowerCase())) return null;
    const record = new FlowRecord(type, { Id: id }, 'related');
    this.related.set(id, record);
    return record;
  }

  /** A value that needs no reading; undefined when the record does not hold it. */
  private present(record: RecordData, segment: string): FlowValue | undefined {
    const name = this.host.schema.field(record.type, segment)?.name ?? segment;
    const own = record.fields[name];
    if (own !== undefined) return own;
    if (record instanceof FlowRecord) {
      const calculated = this.calculated.get(record)?.[name];
      if (calculated !== undefined) return calculated;
    }
    if (name in record.fields) return null;
    const lower = name.toLowerCase();
    for (const key of Object.keys(record.fields)) if (key.toLowerCase() === lower) return record.fields[key];
    return undefined;
  }

  /** Reads a field for this record and for those the other interviews will ask for. */
  private load(record: RecordData, field: string, wanted: Wanted): FlowValue {
    if (!(record instanceof FlowRecord) || !mayLoad(record, this.host.schema.field(record.type, field))) return null;
    const records = this.sameNeed(record, field, wanted);
    const withId = records.filter((r) => typeof r.fields['Id'] === 'string');
    if (record.origin === 'trigger' && this.host.readCalculated) {
      const values = this.host.readCalculated(
        record.type,
        records.map((r) => plainFields(r)),
        [field],
      );
      records.forEach((r, i) => this.keep(r, field, values[i]?.[field] ?? null));
    } else {
      const ids = [...new Set(withId.map((r) => r.fields['Id'] as string))];
      const values = ids.length > 0 ? this.host.readRelated(record.type, ids, [field]) : new Map<string, FieldValues>();
      for (const r of records) this.keep(r, field, values.get(r.fields['Id'] as string)?.[field] ?? null);
    }
    return this.present(record, field) ?? null;
  }

  private keep(record: FlowRecord, field: string, value: FieldValues[string]): void {
    if (record.origin !== 'trigger') {
      record.fields[field] = value;
      return;
    }
    const known = this.calculated.get(record) ?? {};
    known[field] = value;
    this.calculated.set(record, known);
  }

  /** Records of the run that the same path leads to and that lack the same field. */
  private sameNeed(record: FlowRecord, field: string, wanted: Wanted): readonly FlowRecord[] {
    const found = new Set<FlowRecord>([record]);
    for (const interview of this.interviews) {
      if (interview.state !== 'running' && interview.state !== 'waiting') continue;
      for (const root of wanted.roots(interview)) {
        const other = this.peek(root, wanted.path, wanted.depth);
        if (
          other &&
          other.type === record.type &&
          other.origin === record.origin &&
          this.present(other, field) === undefined
        )
          found.add(other);
      }
    }
    return [...found];
  }

  /** Follows a path without reading anything. */
  private peek(root: FlowValue, path: readonly string[], depth: number): FlowRecord | null {
    let current: FlowValue = root;
    for (let i = 0; i < depth; i++) {
      if (!isRecord(current)) return null;
      const own: FlowValue | undefined = this.present(current, path[i]);
      if (own !== undefined && isRecord(own)) {
        current = own;
        continue;
      }
      const lookup = this.lookupOf(current.type, path[i]);
      const id = lookup && this.present(current, lookup.field.name);
      if (!lookup || typeof id !== 'string') return null;
      current = this.relatedRecord(id, lookup);
    }
    return current instanceof FlowRecord ? current : null;
  }
}

interface Lookup {
  readonly field: Field;
  readonly target: string | undefined;
}

/** Queried records have what was queried: only lookups that a longer path needs are read later. */
function mayLoad(record: FlowRecord, field: Field | undefined): boolean {
  if (record.origin === 'trigger' || record.origin === 'related') return true;
  return record.origin === 'queried' && field?.type === 'reference';
}

function plainFields(record: FlowRecord): FieldValues {
  const fields: FieldValues = {};
  for (const [name, value] of Object.entries(record.fields)) {
    if (value === null || typeof value !== 'object') fields[name] = value;
  }
  return fields;
}

/** Reads a property of an Apex-defined or output value, without regard to case. */
export function readProperty(value: FlowValue, name: string): FlowValue {
  if (!isApexObject(value)) return isCollection(value) && name.toLowerCase() === 'size' ? value.length : null;
  const own = value.properties[name];
  if (own !== undefined) return own;
  const lower = name.toLowerCase();
  for (const key of Object.keys(value.properties)) if (key.toLowerCase() === lower) return value.properties[key];
  return null;
}
