import { lookup } from '../stdlib/registry';
import {
  ApexType,
  BLOB,
  BOOLEAN,
  DATE,
  DATETIME,
  DECIMAL,
  DOUBLE,
  ID,
  INTEGER,
  LONG,
  OBJECT,
  STRING,
  TIME,
  systemType,
} from './apex-type';
import { ApexBlob } from './blob';
import { DoubleBox, IdBox, to18 } from './boxes';
import { ApexList, ApexMap, ApexSet } from './collections';
import type { ApexContext } from './context';
import { ApexDate, ApexDatetime, ApexTime } from './date-time';
import { Decimal } from './decimal';
import { toDecimal } from './equality';
import { throwApex } from './exceptions';
import { ApexObject } from './object';
import { SObjectValue } from './sobject';

const TYPE = systemType('System.Type');

/** A value on its way into an Object-typed slot. @param type its static type */
export function box(value: unknown, type: ApexType): unknown {
  if (type.kind === 'Double' && typeof value === 'number') {
    return new DoubleBox(value);
  }
  return type.kind === 'Id' && typeof value === 'string' ? new IdBox(value) : value;
}

/** The plain representation of a boxed value. */
export function unbox(value: unknown): unknown {
  return value instanceof DoubleBox || value instanceof IdBox ? value.value : value;
}

/** The run-time type of a boxed value; `Object` for null. */
export function typeOf(value: unknown): ApexType {
  switch (typeof value) {
    case 'string':
      return STRING;
    case 'number':
      return INTEGER;
    case 'bigint':
      return LONG;
    case 'boolean':
      return BOOLEAN;
    default:
      return value instanceof ApexObject ? value.apexType : typeOfPlainObject(value);
  }
}

function typeOfPlainObject(value: unknown): ApexType {
  if (value instanceof Decimal) {
    return DECIMAL;
  }
  if (value instanceof IdBox) {
    return ID;
  }
  if (value instanceof DoubleBox) {
    return DOUBLE;
  }
  if (value instanceof ApexDate) {
    return DATE;
  }
  if (value instanceof ApexDatetime) {
    return DATETIME;
  }
  if (value instanceof ApexTime) {
    return TIME;
  }
  if (value instanceof ApexBlob) {
    return BLOB;
  }
  return value instanceof ApexType ? TYPE : OBJECT;
}

/** `value instanceof type`, on a boxed value. */
export function isInstance(_rt: ApexContext, value: unknown, type: ApexType): boolean {
  if (value === null || value === undefined) {
    return false;
  }
  if (type.kind === 'Id' && typeof value === 'string') {
    return to18(value) !== null;
  }
  return isAssignable(typeOf(value), type);
}

/** True when a value of run-time type `from` is a `to`. */
export function isAssignable(from: ApexType, to: ApexType): boolean {
  if (to.kind === 'Object' || from.key === to.key) {
    return true;
  }
  switch (to.kind) {
    case 'SObject':
      return from.kind === 'SObject' && to.name === 'SObject';
    case 'String':
      return from.kind === 'Id';
    case 'Long':
      return from.kind === 'Integer';
    case 'Double':
    case 'Decimal':
      return ['Integer', 'Long', 'Double', 'Decimal'].includes(from.kind);
    case 'Datetime':
      return from.kind === 'Date';
    case 'List':
    case 'Set':
      return (
        from.kind === to.kind &&
        elementsAssignable(from.args[0] as ApexType, to.args[0] as ApexType, to.kind === 'List')
      );
    case 'Map':
      return (
        from.kind === 'Map' && from.args.every((arg, i) => elementsAssignable(arg, to.args[i] as ApexType, i === 1))
      );
    case 'User':
    case 'System':
      return superTypes(from).some((parent) => isAssignable(parent, to)) || isSameSystemType(from, to);
    default:
      return false;
  }
}

const REFERENCES = new Set(['SObject', 'List', 'Set', 'Map', 'User', 'System']);

/** Lists of records convert both ways; `List<Object>` and the values of `Map<X, Object>` take anything, `Set<Object>` no other set. */
function elementsAssignable(from: ApexType, to: ApexType, toObject: boolean): boolean {
  if (toObject && to.kind === 'Object') {
    return true;
  }
  if (from.kind === 'SObject' && to.kind === 'SObject') {
    return from.key === to.key || to.name === 'SObject' || from.name === 'SObject';
  }
  if (toObject && from.kind === 'Id' && to.kind === 'String') return true;
  return from.key === to.key || (REFERENCES.has(to.kind) && isAssignable(from, to));
}

/** `Database.Batchable<SObject>` is a `Database.Batchable<Account>`: arguments of system interfaces are not compared. */
function isSameSystemType(from: ApexType, to: ApexType): boolean {
  return from.kind === 'System' && to.kind === 'System' && bareName(from) === bareName(to);
}

const bareName = (type: ApexType): string => type.key.replace(/<.*$/, '');

/** Direct superclass and interfaces. */
export function superTypes(type: ApexType): readonly ApexType[] {
  if (type.info) {
    return type.info.parent ? [type.info.parent, ...type.info.interfaces] : type.info.interfaces;
  }
  if (type.kind === 'List' || type.kind === 'Set') {
    return [systemType('System.Iterable', type.args)];
  }
  if (type.kind !== 'System') {
    return [];
  }
  const definition = lookup(bareName(type));
  const parents = definition ? [...(definition.parent ? [definition.parent] : []), ...definition.interfaces] : [];
  return parents.map((ref) => systemType(lookup(ref.name)?.name ?? ref.name));
}

/** A type's name in conversion errors: Object is `ANY` inside collections. */
function errorName(type: ApexType, inner = false): string {
  if (type.args.length && type.kind !== 'System') {
    return `${type.kind}<${type.args.map((arg) => errorName(arg, true)).join(',')}>`;
  }
  return inner && type.kind === 'Object' ? 'ANY' : type.name;
}

function badCast(rt: ApexContext, value: unknown, type: ApexType): never {
  return throwApex(
    rt,
    'System.TypeException',
    `Invalid conversion from runtime type ${errorName(typeOf(value))} to ${errorName(type)}`,
  );
}

/**
 * `(type) value` on a boxed value; answers the type's own representation.
 * @throws TypeException `Invalid conversion from runtime type X to Y`, StringException for a String that is no Id
 */
export function cast(rt: ApexContext, value: unknown, type: ApexType): unknown {
  if (value === null || value === undefined) {
    return null;
  }
  switch (type.kind) {
    case 'Object':
      return value;
    case 'String':
      return typeof value === 'string' ? value : value instanceof IdBox ? value.value : badCast(rt, value, type);
    case 'Id':
      return value instanceof IdBox
        ? value.value
        : typeof value === 'string'
          ? toId(rt, value)
          : badCast(rt, value, type);
    case 'Integer':
      return typeof value === 'number' ? value : badCast(rt, value, type);
    case 'Long':
      return typeof value === 'bigint' ? value : typeof value === 'number' ? BigInt(value) : badCast(rt, value, type);
    case 'Double':
    case 'Decimal':
      return castNumber(rt, value, type);
    case 'Datetime':
      return value instanceof ApexDate
        ? ApexDatetime.ofMillis(value.millis)
        : isInstance(rt, value, type)
          ? value
          : badCast(rt, value, type);
    default:
      return isInstance(rt, value, type) ? value : badCast(rt, value, type);
  }
}

function castNumber(rt: ApexContext, value: unknown, type: ApexType): unknown {
  if (
    typeof value !== 'number' &&
    typeof value !== 'bigint' &&
    !(value instanceof Decimal) &&
    !(value instanceof DoubleBox)
  ) {
    return badCast(rt, value, type);
  }
  const decimal = toDecimal(value);
  return type.kind === 'Decimal' ? decimal : value instanceof DoubleBox ? value.value : decimal.toNumber();
}

/** A String where an Id is wanted: 18 characters. @throws StringException `Invalid id: x` */
export function toId(rt: ApexContext, text: string | null): string | null {
  if (text === null) {
    return null;
  }
  return to18(text) ?? throwApex(rt, 'System.StringException', `Invalid id: ${text}`);
}

/** True for the collections. */
export const isCollection = (value: unknown): value is ApexList | ApexSet | ApexMap =>
  value instanceof ApexList || value instanceof ApexSet || value instanceof ApexMap;

export const isRecord = (value: unknown): value is SObjectValue => value instanceof SObjectValue;
