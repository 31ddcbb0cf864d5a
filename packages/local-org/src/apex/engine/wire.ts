import type { RecordData } from '../../metadata/values';
import type { ClassSymbol, FieldSymbol } from '../checker/symbols';
import { symbolOf } from '../checker/type-rules';
import { OBJECT, STRING, type ApexType } from '../runtime/apex-type';
import { ApexBlob } from '../runtime/blob';
import { ApexList, ApexMap, ApexSet } from '../runtime/collections';
import { cast, toId, unbox } from '../runtime/convert';
import { ApexDate, ApexDatetime, ApexTime } from '../runtime/date-time';
import { Decimal } from '../runtime/decimal';
import { ApexEnumValue } from '../runtime/enum';
import { throwApex } from '../runtime/exceptions';
import { ApexObject } from '../runtime/object';
import { fromFieldValue, newRecord, toFieldValue } from '../runtime/records';
import { findField, SObjectValue } from '../runtime/sobject';
import { stringOf } from '../runtime/to-string';
import { lookup } from '../stdlib/registry';
import type { EngineContext } from './context';

/** Reads or writes a field of an instance, through its accessors. */
export function getField(rt: EngineContext, target: ApexObject, field: FieldSymbol): unknown {
  const object = target as unknown as Record<string, unknown>;
  return field.hasAccessors
    ? (object[`g$${field.name.toLowerCase()}`] as (rt: EngineContext) => unknown).call(target, rt)
    : object[field.js];
}
export function setField(rt: EngineContext, target: ApexObject, field: FieldSymbol, value: unknown): void {
  const object = target as unknown as Record<string, unknown>;
  if (field.hasAccessors)
    (object[`s$${field.name.toLowerCase()}`] as (rt: EngineContext, v: unknown) => unknown).call(target, rt, value);
  else object[field.js] = value;
}

/** Instance fields of a class, inherited first. */
export function instanceFieldsOf(symbol: ClassSymbol): FieldSymbol[] {
  const chain: ClassSymbol[] = [];
  for (let s: ClassSymbol | null = symbol; s; s = s.parentSymbol) chain.unshift(s);
  return chain.flatMap((s) => [...s.fieldSymbols.values()].filter((f) => !f.isStatic));
}

export const findInstanceField = (symbol: ClassSymbol, name: string): FieldSymbol | undefined =>
  instanceFieldsOf(symbol).find((f) => f.name.toLowerCase() === name.toLowerCase());

type Plain = null | string | number | boolean | readonly unknown[] | Readonly<Record<string, unknown>>;

const isPlainObject = (v: unknown): v is Record<string, unknown> =>
  typeof v === 'object' && v !== null && !Array.isArray(v);

/** A plain value (flow value, JSON) in the representation of an Apex type. @throws TypeException when it cannot be one */
export function fromPlain(rt: EngineContext, value: unknown, type: ApexType): unknown {
  if (value === null || value === undefined) return null;
  const fail = (): never =>
    throwApex(
      rt,
      'System.TypeException',
      `Invalid conversion to ${type.name}: ${typeof value === 'object' ? 'object' : String(value)}`,
    );
  switch (type.kind) {
    case 'String':
      return typeof value === 'object' ? fail() : String(value);
    case 'Id':
      return value === '' ? null : toId(rt, String(value));
    case 'Boolean':
      return typeof value === 'string' ? value.toLowerCase() === 'true' : typeof value === 'boolean' ? value : fail();
    case 'Integer':
    case 'Double': {
      const n = typeof value === 'object' || value === '' ? NaN : Number(value);
      return Number.isNaN(n) ? (value === '' ? null : fail()) : type.kind === 'Integer' ? Math.trunc(n) | 0 : n;
    }
    case 'Long':
      return value === '' ? null : BigInt(Math.trunc(Number(value)));
    case 'Decimal':
      return value === ''
        ? null
        : typeof value === 'number'
          ? numberToDecimal(value)
          : (Decimal.parse(String(value)) ?? fail());
    case 'Date':
      return ApexDate.parse(String(value).slice(0, 10)) ?? fail();
    case 'Datetime':
      return typeof value === 'number'
        ? ApexDatetime.ofMillis(value)
        : (ApexDatetime.parseIso(String(value)) ?? dateAsDatetime(String(value)) ?? fail());
    case 'Time':
      return ApexTime.parse(String(value)) ?? fail();
    case 'Blob':
      return new ApexBlob(Buffer.from(String(value), 'base64'));
    case 'List':
      return new ApexList(
        rt,
        type.args[0] as ApexType,
        asArray(value).map((v) => fromPlain(rt, v, type.args[0] as ApexType)),
      );
    case 'Set':
      return new ApexSet(
        rt,
        type.args[0] as ApexType,
        asArray(value).map((v) => fromPlain(rt, v, type.args[0] as ApexType)),
      );
    case 'Map':
      return isPlainObject(value) ? mapFrom(rt, value, type) : fail();
    case 'SObject':
      return isPlainObject(value) ? recordFrom(rt, value, type) : fail();
    case 'Object':
      return untyped(rt, value);
    case 'User':
      return userFrom(rt, value, type) ?? fail();
    default:
      return viaJson(rt, value, type);
  }
}

const asArray = (v: unknown): readonly unknown[] => (Array.isArray(v) ? v : [v]);
const numberToDecimal = (n: number): Decimal => Decimal.parse(String(n)) ?? Decimal.fromDouble(n);
const dateAsDatetime = (text: string): ApexDatetime | null => {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? ApexDate.parse(text) : null;
  return date ? ApexDatetime.ofMillis(date.millis) : null;
};

function mapFrom(rt: EngineContext, value: Record<string, unknown>, type: ApexType): ApexMap {
  const [key, item] = type.args as [ApexType, ApexType];
  return new ApexMap(
    rt,
    key,
    item,
    Object.entries(value).map(([k, v]) => [fromPlain(rt, k, key), fromPlain(rt, v, item)] as const),
  );
}

function untyped(rt: EngineContext, value: unknown): unknown {
  if (Array.isArray(value))
    return new ApexList(
      rt,
      OBJECT,
      value.map((v) => untyped(rt, v)),
    );
  if (isPlainObject(value)) {
    return new ApexMap(
      rt,
      STRING,
      OBJECT,
      Object.entries(value).map(([k, v]) => [k, untyped(rt, v)] as const),
    );
  }
  if (typeof value === 'number')
    return Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? value : numberToDecimal(value);
  return value ?? null;
}

/** `{type, fields}` of the org, or the JSON form `{attributes, Field: value}`. */
function recordFrom(rt: EngineContext, value: Record<string, unknown>, type: ApexType): SObjectValue {
  const data = 'fields' in value && typeof value['type'] === 'string' ? (value as unknown as RecordData) : null;
  const attributes = value['attributes'] as { type?: string } | undefined;
  const name =
    data?.type ?? attributes?.type ?? (typeof value['sobjectType'] === 'string' ? value['sobjectType'] : type.name);
  const record = newRecord(rt, name as string);
  for (const [key, v] of Object.entries(data ? data.fields : value)) {
    const field = findField(record.type, key);
    if (field)
      record.write(rt, field.name, v !== null && typeof v !== 'object' ? fromFieldValue(field, v as string) : null);
    else if (isPlainObject(v)) loadParent(rt, record, key, v);
  }
  return record;
}

function loadParent(rt: EngineContext, record: SObjectValue, key: string, value: Record<string, unknown>): void {
  const lookupField = rt.host.schema.parentRelationship(record.type.name, key);
  const [target] = lookupField?.referenceTo ?? [];
  if (lookupField && target)
    record.load(lookupField.relationshipName ?? key, recordFrom(rt, value, { name: target } as ApexType));
}

function userFrom(rt: EngineContext, value: unknown, type: ApexType): unknown {
  const symbol = symbolOf(type) as ClassSymbol;
  if (symbol.kind === 'enum')
    return symbol.enumConstants.find((c) => c.name.toLowerCase() === String(value).toLowerCase()) ?? null;
  if (!isPlainObject(value)) return null;
  const properties =
    typeof value['apexClass'] === 'string' && isPlainObject(value['properties']) ? value['properties'] : value;
  const instance = symbol.hasDefaultConstructor ? symbol.newInstance(rt) : symbol.allocate(rt);
  for (const [name, v] of Object.entries(properties)) {
    const field = findInstanceField(symbol, name);
    if (field && (!field.isProperty || field.setter)) setField(rt, instance, field, fromPlain(rt, v, field.type));
  }
  return instance;
}

function viaJson(rt: EngineContext, value: unknown, type: ApexType): unknown {
  const deserialize = lookup('System.JSON')?.find('deserialize')[0];
  return deserialize ? cast(rt, deserialize.body(rt, JSON.stringify(value), type), type) : null;
}

export interface PlainOptions {
  /** Members of classes that go out; all when absent. */
  readonly visible?: (field: FieldSymbol) => boolean;
  /** Records as `{type, fields}` for flows; otherwise flat objects as Aura and REST send them. */
  readonly recordData?: boolean;
}

/** An Apex value as plain data. */
export function toPlain(rt: EngineContext, value: unknown, options: PlainOptions = {}): Plain {
  const plain = unbox(value);
  if (plain === null || plain === undefined) return null;
  if (typeof plain === 'bigint') return Number(plain);
  if (typeof plain !== 'object') return plain as string | number | boolean;
  if (plain instanceof ApexList) return plain.items.map((v) => toPlain(rt, v, options));
  if (plain instanceof ApexSet) return plain.values().map((v) => toPlain(rt, v, options));
  if (plain instanceof ApexMap)
    return Object.fromEntries(plain.entries().map(([k, v]) => [stringOf(rt, k), toPlain(rt, v, options)]));
  if (plain instanceof SObjectValue) return recordToPlain(rt, plain, options);
  if (plain instanceof ApexEnumValue) return plain.name;
  if (
    plain instanceof Decimal ||
    plain instanceof ApexDate ||
    plain instanceof ApexDatetime ||
    plain instanceof ApexTime ||
    plain instanceof ApexBlob
  )
    return toFieldValue(plain);
  if (plain instanceof ApexObject && plain.apexType.kind === 'User') return objectToPlain(rt, plain, options);
  const serialize = lookup('System.JSON')?.find('serialize')[0];
  return serialize ? (JSON.parse(serialize.body(rt, plain) as string) as Plain) : stringOf(rt, plain);
}

function recordToPlain(rt: EngineContext, record: SObjectValue, options: PlainOptions): Plain {
  const fields: Record<string, unknown> = {};
  for (const [name, v] of record.values) fields[name] = toPlain(rt, v, options);
  return options.recordData ? { type: record.type.name, fields } : fields;
}

function objectToPlain(rt: EngineContext, object: ApexObject, options: PlainOptions): Plain {
  const symbol = symbolOf(object.apexType) as ClassSymbol;
  const properties: Record<string, unknown> = {};
  for (const field of instanceFieldsOf(symbol)) {
    if ((options.visible && !options.visible(field)) || (field.isProperty && !field.getter)) continue;
    const v = getField(rt, object, field);
    if (v !== null || options.recordData) properties[field.name] = toPlain(rt, v, options);
  }
  return options.recordData ? { apexClass: symbol.name, properties } : properties;
}
