import { UnsupportedError } from '../../diagnostics';
import type { Field, SObjectType } from '../../metadata/schema';
import type { FieldValue, RecordData } from '../../metadata/values';
import { ApexBlob } from './blob';
import { to18 } from './boxes';
import { sobjectOf, STRING, type ApexType } from './apex-type';
import { ApexList } from './collections';
import type { ApexContext } from './context';
import { ApexDate, ApexDatetime, ApexTime } from './date-time';
import { Decimal } from './decimal';
import { throwApex } from './exceptions';
import { StdObject } from './object';
import { SObjectValue, findField, typeOfField } from './sobject';

const AGGREGATE = {
  name: 'AggregateResult',
  label: 'Aggregate Result',
  labelPlural: 'Aggregate Result',
  kind: 'standard',
  custom: false,
  keyPrefix: null,
  fields: new Map(),
  childRelationships: [],
  recordTypes: [],
  nameField: null,
} as unknown as SObjectType;

/** The schema's object. @throws TypeException for a name the org does not know */
export function objectType(rt: ApexContext, name: string): SObjectType {
  if (name.toLowerCase() === 'aggregateresult') {
    return AGGREGATE;
  }
  return rt.host.schema.object(name) ?? throwApex(rt, 'System.TypeException', `Invalid type: ${name}`);
}

/** A new, empty record. What `new Account()` compiles to. */
export const newRecord = (rt: ApexContext, name: string): SObjectValue => new SObjectValue(objectType(rt, name));

/** A stored value in the representation of the field's Apex type. */
export function fromFieldValue(field: Field, value: FieldValue): unknown {
  if (value === null) {
    return field.type === 'boolean' ? false : null;
  }
  switch (typeOfField(field).kind) {
    case 'Decimal': {
      const decimal = Decimal.fromDouble(value as number).stripTrailingZeros();
      return decimal.scale < field.scale ? decimal.setScale(field.scale) : decimal;
    }
    case 'Long':
      return BigInt(value as number);
    case 'Date':
      return ApexDate.parse(value as string);
    case 'Datetime':
      return ApexDatetime.parseIso(value as string);
    case 'Time':
      return ApexTime.parse(value as string);
    case 'Blob':
      return new ApexBlob(Buffer.from(value as string, 'base64'));
    default:
      return value;
  }
}

/** The stored form of a value. Blank text is null. */
export function toFieldValue(value: unknown): FieldValue {
  if (value === null || value === undefined || value === '') {
    return null;
  }
  if (value instanceof Decimal) {
    return value.toNumber();
  }
  if (typeof value === 'bigint') {
    return Number(value);
  }
  if (value instanceof ApexDate || value instanceof ApexDatetime) {
    return value.iso();
  }
  if (value instanceof ApexTime) {
    return value.toString();
  }
  if (value instanceof ApexList) {
    throw new UnsupportedError('saving lists of ids in a field, such as EmailMessage.ToIds');
  }
  return value instanceof ApexBlob ? value.base64() : (value as FieldValue);
}

/** Values of aggregates have no field: numbers are Integer when whole and the alias counts, else Decimal. */
function fromAggregate(value: unknown): unknown {
  if (typeof value === 'number' && !Number.isInteger(value)) {
    return Decimal.fromDouble(value);
  }
  if (typeof value === 'string') {
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) {
      return ApexDate.parse(value);
    }
    if (/^\d{4}-\d{2}-\d{2}T.*Z$/.test(value)) {
      return ApexDatetime.parseIso(value);
    }
  }
  return value;
}

/** A row of a query as an Apex record. */
export function fromRecordData(rt: ApexContext, data: RecordData): SObjectValue {
  const type = objectType(rt, data.type);
  const record = new SObjectValue(type);
  record.fromQuery = true;
  for (const name of Object.keys(data.fields)) {
    record.values.set(name, fromMember(rt, type, name, data.fields[name] as RecordData['fields'][string]));
  }
  return record;
}

/** A structure in a field, such as the header of a change event: plain members and lists of text. */
function structure(rt: ApexContext, type: ApexType, members: Readonly<Record<string, unknown>>): StdObject {
  const data = Object.entries(members).map(([name, value]): [string, unknown] => {
    if (Array.isArray(value)) return [name.toLowerCase(), new ApexList(rt, STRING, value)];
    return [name.toLowerCase(), /^commit(Number|Timestamp)$/.test(name) ? BigInt(value as number) : value];
  });
  return new StdObject(type, Object.fromEntries(data));
}

function fromMember(rt: ApexContext, type: SObjectType, name: string, value: RecordData['fields'][string]): unknown {
  if (Array.isArray(value)) {
    const child = rt.host.schema.childRelationship(type.name, name)?.childObject ?? value[0]?.type ?? 'SObject';
    return new ApexList(
      rt,
      sobjectOf(child),
      value.map((row) => fromRecordData(rt, row)),
    );
  }
  const field = findField(type, name);
  if (field?.type === 'complexvalue' && value !== null && typeof value === 'object') {
    return structure(rt, typeOfField(field), value as unknown as Readonly<Record<string, unknown>>);
  }
  if (value !== null && typeof value === 'object') {
    return fromRecordData(rt, value);
  }
  return field ? fromFieldValue(field, value) : fromAggregate(value);
}

/** Rows as `List<element>`. */
export const fromRows = (rt: ApexContext, rows: readonly RecordData[], element: ApexType): ApexList =>
  new ApexList(
    rt,
    element,
    rows.map((row) => fromRecordData(rt, row)),
  );

/**
 * A record as DML takes it. Fields that nobody may write are left out when they only came with the query; a parent given by
 * one external id goes along.
 */
export function toRecordData(record: SObjectValue, operation: 'insert' | 'update' | 'upsert' | 'raw'): RecordData {
  const fields: RecordData['fields'] = {};
  for (const [name, value] of record.values) {
    const field = findField(record.type, name);
    if (field) {
      if (operation === 'raw' || name === 'Id' || isSent(record, field, operation)) {
        fields[name] = toFieldValue(value);
      }
    } else if (value instanceof SObjectValue && operation !== 'raw' && isReference(value)) {
      fields[name] = toRecordData(value, 'raw');
    }
  }
  return { type: record.type.name, fields };
}

function isSent(record: SObjectValue, field: Field, operation: 'insert' | 'update' | 'upsert'): boolean {
  if (field.type === 'address' || field.type === 'location') {
    return false;
  }
  const writable =
    operation === 'insert'
      ? field.createable
      : operation === 'update'
        ? field.updateable
        : field.createable || field.updateable;
  return writable || (record.assigned.has(field.name) && !field.calculated);
}

/** A parent that names one record by an external id: `Account = new Account(Ext__c = 'x')`. */
function isReference(parent: SObjectValue): boolean {
  const [name] = [...parent.values.keys()];
  const field = name === undefined ? undefined : findField(parent.type, name);
  return (
    !parent.fromQuery &&
    parent.values.size === 1 &&
    field !== undefined &&
    (field.externalId || field.idLookup) &&
    field.name !== 'Id'
  );
}

/** The object an id belongs to; undefined when no object has its prefix. */
export function objectOfId(rt: ApexContext, id: string): SObjectType | undefined {
  return to18(id) === null ? undefined : rt.host.schema.byKeyPrefix(id.slice(0, 3));
}
