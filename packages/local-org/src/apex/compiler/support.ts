import { LimitExceededError, SalesforceError } from '../../diagnostics';
import type { ClassSymbol } from '../checker/symbols';
import { cpuMilliseconds, current, FUEL, type EngineContext } from '../engine/context';
import type { ApexType } from '../runtime/apex-type';
import { DoubleBox, IdBox } from '../runtime/boxes';
import { ApexList, ApexMap, ApexSet } from '../runtime/collections';
import { cast, isInstance, toId } from '../runtime/convert';
import { ApexDate, ApexDatetime, ApexTime } from '../runtime/date-time';
import { Decimal } from '../runtime/decimal';
import { compareStrings, idsEqual, looseEquals, stringsEqual } from '../runtime/equality';
import { ApexEnumValue, systemEnum, systemEnumValues } from '../runtime/enum';
import { ApexException, newException, throwApex, throwNull } from '../runtime/exceptions';
import { ApexObject, StdObject } from '../runtime/object';
import { identityOf } from '../runtime/keys';
import { newRecord } from '../runtime/records';
import { SObjectValue } from '../runtime/sobject';
import { stringOf } from '../runtime/to-string';
import { describeField, describeFields, describeFieldSets, describeObject, fieldSet } from '../stdlib/schema/describe';
import { fieldToken, objectToken } from '../stdlib/schema/tokens';
import { pageReference } from '../stdlib/system/url';
import { settings } from '../stdlib/system/settings';
import { hashOf } from '../stdlib/system/object-class';
import type { StdCall } from '../stdlib/registry';
import { instanceMethods } from './invoker';
import { iterate } from './iteration';
import { symbolOf } from '../checker/type-rules';
import * as data from './data-support';

type Rt = EngineContext;

const npe = (rt: Rt): never => throwNull(rt);

// ---- numbers

function divideInteger(rt: Rt, a: number, b: number): number {
  if (b === 0) throwApex(rt, 'System.MathException', 'Divide by 0');
  return (a / b) | 0;
}
function divideLong(rt: Rt, a: bigint, b: bigint): bigint {
  if (b === 0n) throwApex(rt, 'System.MathException', 'Divide by 0');
  return BigInt.asIntN(64, a / b);
}
function divideDouble(rt: Rt, a: number, b: number): number {
  if (b === 0) throwApex(rt, 'System.MathException', 'Divide by 0');
  return a / b;
}
function divideDecimal(rt: Rt, a: Decimal, b: Decimal): Decimal {
  if (b.sign === 0) throwApex(rt, 'System.MathException', 'Divide by 0');
  return a.divide(b);
}
function bitsLong(op: string, a: bigint, b: bigint): bigint {
  switch (op) {
    case '&':
      return a & b;
    case '|':
      return a | b;
    case '^':
      return a ^ b;
    case '<<':
      return BigInt.asIntN(64, a << (b & 63n));
    case '>>':
      return a >> (b & 63n);
    default:
      return BigInt.asIntN(64, BigInt.asUintN(64, a) >> (b & 63n));
  }
}
const toDouble = (v: unknown): number => (v instanceof Decimal ? v.toNumber() : Number(v));
const narrow = (v: unknown): number => Math.trunc(toDouble(v));
const clampInt = (v: number): number => (v > 2147483647 ? 2147483647 : v < -2147483648 ? -2147483648 : v | 0);

// ---- lists

function at(rt: Rt, list: ApexList | null, index: number): unknown {
  if (list === null) return npe(rt);
  const items = list.items;
  return index >= 0 && index < items.length ? items[index] : list.get(index);
}
function put(rt: Rt, list: ApexList | null, index: number, value: unknown): unknown {
  if (list === null) return npe(rt);
  const items = list.items;
  if (index >= 0 && index < items.length) items[index] = value;
  else list.set(index, value);
  return value;
}
function newArray(rt: Rt, element: ApexType, size: number | null): ApexList {
  if (size === null) return npe(rt);
  return new ApexList(rt, element, new Array(size).fill(null));
}

function* chunks(rt: Rt, list: ApexList): Iterable<ApexList> {
  for (let i = 0; i < list.items.length; i += 200)
    yield new ApexList(rt, list.elementType, list.items.slice(i, i + 200));
}

// ---- records

function single(rt: Rt, list: ApexList): unknown {
  if (list.items.length === 1) return list.items[0];
  return throwApex(
    rt,
    'System.QueryException',
    list.items.length === 0
      ? 'List has no rows for assignment to SObject'
      : 'List has more than 1 row for assignment to SObject',
  );
}
const readParent = (rt: Rt, record: SObjectValue | null, name: string): unknown =>
  record === null ? null : record.read(rt, name);
const read = (rt: Rt, record: SObjectValue | null, name: string): unknown =>
  record === null ? npe(rt) : record.read(rt, name);
function write(rt: Rt, record: SObjectValue | null, name: string, value: unknown): unknown {
  if (record === null) return npe(rt);
  record.write(rt, name, value);
  return value;
}
function children(rt: Rt, record: SObjectValue | null, name: string, element: ApexType): unknown {
  if (record === null) return npe(rt);
  const value = record.read(rt, name);
  if (value !== null) return value;
  const list = new ApexList(rt, element);
  if (!record.fromQuery) record.load(name, list);
  return list;
}
function makeRecord(rt: Rt, name: string, values: readonly unknown[]): SObjectValue {
  const record = newRecord(rt, name);
  for (let i = 0; i < values.length; i += 2) record.write(rt, values[i] as string, values[i + 1]);
  return record;
}

// ---- objects

function isConstant(value: unknown, name: string): boolean {
  return value instanceof ApexEnumValue && value.name.toLowerCase() === name.toLowerCase();
}
function enumValueOf(rt: Rt, values: readonly ApexEnumValue[], typeName: string, name: string | null): ApexEnumValue {
  // A null name is no constant either; public code relies on the exception that it can catch.
  const found = values.find((v) => v.name.toLowerCase() === name?.toLowerCase());
  return found ?? throwApex(rt, 'System.NoSuchElementException', `No enum constant ${typeName}.${String(name)}`);
}
const stdEnumConstants = (name: string): readonly ApexEnumValue[] => systemEnumValues(name);

/** Calls a method of the platform that a class of the project may have overridden. */
function dispatch(rt: Rt, body: StdCall, self: object, name: string, ...args: unknown[]): unknown {
  const type = (self as ApexObject).apexType as ApexType | undefined;
  const symbol = type?.kind === 'User' ? symbolOf(type) : null;
  if (symbol && symbol.kind !== 'enum') {
    const [method] = instanceMethods(symbol, name, args.length);
    if (method && !method.isAbstract) return rt.invoke(self, name, args);
  }
  return body(rt, self, ...args);
}

const userMethod = (rt: Rt, self: unknown, name: string, arity: number): boolean =>
  self instanceof ApexObject && self.apexType.kind === 'User' && rt.hasMethod(self, name, arity);

function cell(rt: Rt, symbol: ClassSymbol): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  for (const f of symbol.fieldSymbols.values()) if (f.isStatic) made[f.js] = null;
  const generated = symbol.loaded();
  rt.cells[symbol.id] = made;
  (generated['init$'] as (rt: Rt) => void).call(generated, rt);
  return made;
}

/** `clone()` of a class of the project: a new object with the same field values. */
function cloneObject(rt: Rt, self: ApexObject): ApexObject {
  const symbol = symbolOf(self.apexType) as ClassSymbol;
  return Object.assign(symbol.allocate(rt), self);
}

// ---- failures and limits

/** What a catch clause sees of a thrown value; what Apex cannot catch is thrown on. */
function caught(rt: Rt, error: unknown): ApexException {
  if (error instanceof ApexException) {
    if (error.uncatchable) throw error;
    return error;
  }
  if (error instanceof SalesforceError) return fromPlatform(rt, error);
  const limit = heapLimit(error) ?? error;
  if (limit instanceof LimitExceededError) rt.dead = true;
  throw limit;
}

/** A text or list that outgrew the engine's own bounds, far above the heap's, as the limit that the platform names. */
export function heapLimit(error: unknown): LimitExceededError | null {
  return error instanceof RangeError && /^Invalid (string|array) length/.test(error.message)
    ? new LimitExceededError('heapSize', `Apex heap size too large: ${HEAP_BOUND}`)
    : null;
}

/** Characters of the longest text that can exist. */
const HEAP_BOUND = 536_870_888;

/** A platform error as the exception that Apex gets for it. */
export function fromPlatform(rt: Rt, error: SalesforceError): ApexException {
  const type = /^(INVALID_FIELD|INVALID_TYPE|MALFORMED_QUERY|INVALID_QUERY|EXCEEDED_ID_LIMIT)/.test(error.errorCode)
    ? 'System.QueryException'
    : /CALLOUT/.test(error.errorCode)
      ? 'System.CalloutException'
      : error.errorCode.startsWith('System.')
        ? error.errorCode
        : 'System.DmlException';
  return newException(rt, type, error.message);
}

function overflow(rt: Rt): never {
  rt.dead = true;
  throw new LimitExceededError('stackDepth', 'Maximum stack depth reached: 1001');
}

/** Charges the CPU time since the last look. */
function tick(rt: Rt): void {
  rt.fuel = FUEL;
  const now = cpuMilliseconds();
  const spent = Math.floor(now - rt.cpuStart);
  if (spent > 0) {
    rt.cpuStart = now;
    rt.host.limits.consume('cpuTime', spent);
  }
}

const millis = (t: ApexDate | ApexDatetime | ApexTime | null): number | null => (t === null ? null : t.millis);

/** Everything generated code calls by `$.name`. */
export const SUPPORT = {
  ...data,
  current,
  at,
  put,
  newArray,
  iterate,
  chunks,
  single,
  singleOrNull: (rt: Rt, list: ApexList) => (list.items.length === 0 ? null : single(rt, list)),
  read,
  readParent,
  write,
  children,
  newRecord: makeRecord,
  newList: (rt: Rt, element: ApexType, items: unknown[]) => new ApexList(rt, element, items),
  newSet: (rt: Rt, element: ApexType, items: unknown[]) => new ApexSet(rt, element, items),
  newMap: (rt: Rt, key: ApexType, value: ApexType, entries: [unknown, unknown][]) =>
    new ApexMap(rt, key, value, entries),
  newStd: (_rt: Rt, type: ApexType) => new StdObject(type),
  divideInteger,
  divideLong,
  divideDouble,
  divideDecimal,
  bitsLong,
  toDouble,
  intToLong: (v: number | null) => (v === null ? null : BigInt(v)),
  intToDecimal: (v: number | null) => (v === null ? null : Decimal.of(v)),
  longToDecimal: (v: bigint | null) => (v === null ? null : Decimal.of(v)),
  longToDouble: (v: bigint | null) => (v === null ? null : Number(v)),
  doubleToDecimal: (v: number | null) => (v === null ? null : Decimal.fromDouble(v)),
  decimalToDouble: (v: Decimal | null) => (v === null ? null : v.toNumber()),
  narrowLongToInteger: (_rt: Rt, v: bigint | null) => (v === null ? null : Number(BigInt.asIntN(32, v))),
  narrowDoubleToInteger: (_rt: Rt, v: number | null) => (v === null ? null : clampInt(narrow(v))),
  narrowDoubleToLong: (_rt: Rt, v: number | null) => (v === null ? null : BigInt(narrow(v))),
  narrowDecimalToInteger: (_rt: Rt, v: Decimal | null) => (v === null ? null : Number(BigInt.asIntN(32, v.toBigInt()))),
  narrowDecimalToLong: (_rt: Rt, v: Decimal | null) => (v === null ? null : BigInt.asIntN(64, v.toBigInt())),
  narrowDecimalToDouble: (_rt: Rt, v: Decimal | null) => (v === null ? null : v.toNumber()),
  boxDouble: (v: number | null) => (v === null ? null : new DoubleBox(v)),
  boxId: (v: string | null) => (v === null ? null : new IdBox(v)),
  toId,
  cast,
  isInstance,
  text: stringOf,
  equal: looseEquals,
  equalStrings: stringsEqual,
  equalIds: idsEqual,
  equalDecimals: (a: Decimal | null, b: Decimal | null) => a === b || (a !== null && b !== null && a.equals(b)),
  equalTimes: (a: ApexDate | null, b: ApexDate | null) =>
    a === b || (a !== null && b !== null && a.millis === b.millis),
  same: (a: unknown, b: unknown) =>
    a === b ||
    (a instanceof DoubleBox && b instanceof DoubleBox && a.value === b.value) ||
    (a instanceof IdBox && b instanceof IdBox && a.value === b.value) ||
    (a instanceof Decimal && b instanceof Decimal && a.equals(b)),
  compareText: (a: string | null, b: string | null) =>
    a === null || b === null ? (a === b ? 0 : a === null ? -1 : 1) : compareStrings(a, b),
  millis,
  less: (a: number | null, b: number | null) => a !== null && b !== null && a < b,
  more: (a: number | null, b: number | null) => a !== null && b !== null && a > b,
  atMost: (a: number | null, b: number | null) => a !== null && b !== null && a <= b,
  atLeast: (a: number | null, b: number | null) => a !== null && b !== null && a >= b,
  lessDecimal: (a: Decimal | null, b: Decimal | null) => a !== null && b !== null && a.compare(b) < 0,
  moreDecimal: (a: Decimal | null, b: Decimal | null) => a !== null && b !== null && a.compare(b) > 0,
  atMostDecimal: (a: Decimal | null, b: Decimal | null) => a !== null && b !== null && a.compare(b) <= 0,
  atLeastDecimal: (a: Decimal | null, b: Decimal | null) => a !== null && b !== null && a.compare(b) >= 0,
  dateToDatetime: (d: ApexDate | null) => (d === null ? null : ApexDatetime.ofMillis(d.millis)),
  shiftDate: (_rt: Rt, d: ApexDate, n: number) => d.addDays(Math.trunc(n)),
  shiftDatetime: (_rt: Rt, d: ApexDatetime, n: number) => ApexDatetime.ofMillis(d.millis + Math.round(n * 86_400_000)),
  shiftTime: (_rt: Rt, t: ApexTime, n: number) => t.plus(n),
  isConstant,
  enumValues: (rt: Rt, symbol: ClassSymbol) => new ApexList(rt, symbol.type, [...symbol.enumConstants]),
  enumValueOf: (rt: Rt, symbol: ClassSymbol, name: string | null) =>
    enumValueOf(rt, symbol.enumConstants, symbol.name, name),
  enumValue: (_rt: Rt, type: string, name: string) => systemEnum(type, name),
  stdEnumValues: (rt: Rt, name: string, type: ApexType) => new ApexList(rt, type, [...stdEnumConstants(name)]),
  stdEnumValueOf: (rt: Rt, name: string, value: string | null) => enumValueOf(rt, stdEnumConstants(name), name, value),
  dispatch,
  toText: (rt: Rt, self: unknown) =>
    userMethod(rt, self, 'toString', 0) ? rt.invoke(self as object, 'toString', []) : stringOf(rt, self),
  toTextPlain: (_rt: Rt, self: ApexObject) => `${self.apexType.name}:[]`,
  hashCode: (rt: Rt, self: unknown) =>
    userMethod(rt, self, 'hashCode', 0) ? rt.invoke(self as object, 'hashCode', []) : hashOf(rt, self),
  hashCodePlain: (_rt: Rt, self: object) => identityOf(self),
  equalsMethod: (rt: Rt, self: unknown, other: unknown) =>
    userMethod(rt, self, 'equals', 1) ? rt.invoke(self as object, 'equals', [other]) : looseEquals(rt, self, other),
  equalsMethodPlain: (_rt: Rt, self: unknown, other: unknown) => self === other,
  assigned: (set: StdCall, rt: Rt, ...args: unknown[]) => {
    set(rt, ...args);
    return args[args.length - 1];
  },
  cloneObject,
  withBinds: (rt: Rt, source: (name: string) => unknown, work: () => unknown) => {
    const before = rt.bindSource;
    rt.bindSource = source;
    try {
      return work();
    } finally {
      rt.bindSource = before;
    }
  },
  settings,
  initException: (e: ApexException, message: string | null, cause: ApexException | null) => e.init(message, cause),
  cell,
  caught,
  overflow,
  tick,
  objectToken,
  fieldToken,
  pageReference,
  describeObject,
  describeField,
  describeFields,
  describeFieldSets,
  fieldSet,
};

export type Support = typeof SUPPORT;
