import { ApexType } from './apex-type';
import { ApexBlob } from './blob';
import { DoubleBox, IdBox, to18 } from './boxes';
import { ApexList, ApexMap, ApexSet } from './collections';
import type { ApexContext } from './context';
import { ApexDate, ApexDatetime, ApexTime } from './date-time';
import { Decimal } from './decimal';
import { ApexEnumValue } from './enum';
import { throwApex } from './exceptions';
import { ApexObject } from './object';
import { SObjectValue } from './sobject';

const isNumber = (v: unknown): boolean =>
  typeof v === 'number' || typeof v === 'bigint' || v instanceof Decimal || v instanceof DoubleBox;

/** Compares numbers of any two types by value. */
export function compareNumbers(a: unknown, b: unknown): number {
  const x = a instanceof DoubleBox ? a.value : a;
  const y = b instanceof DoubleBox ? b.value : b;
  if (x instanceof Decimal || y instanceof Decimal) {
    return toDecimal(x).compare(toDecimal(y));
  }
  return (x as number) < (y as number) ? -1 : (x as number) > (y as number) ? 1 : 0;
}

/** Any number as a Decimal. */
export function toDecimal(v: unknown): Decimal {
  if (v instanceof Decimal) {
    return v;
  }
  if (typeof v === 'bigint') {
    return Decimal.of(v);
  }
  const n = v instanceof DoubleBox ? v.value : (v as number);
  return Number.isInteger(n) && !(v instanceof DoubleBox) ? Decimal.of(n) : Decimal.fromDouble(n);
}

/** `==` on Strings. */
export function stringsEqual(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && a.length === b.length && a.toLowerCase() === b.toLowerCase());
}

/** `==` between Ids, or an Id and a String: 15 and 18 characters are the same id. */
export function idsEqual(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && (to18(a) ?? a) === (to18(b) ?? b));
}

/** `==` where the static type is Object or unknown: as `valuesEqual`, with Strings compared without case. */
export function looseEquals(rt: ApexContext, a: unknown, b: unknown): boolean {
  return typeof a === 'string' && typeof b === 'string' ? stringsEqual(a, b) : valuesEqual(rt, a, b);
}

/** `equals`, Assert.areEqual and the equality of collections' elements: Strings with case, numbers by value, objects by their `equals`. */
export function valuesEqual(rt: ApexContext, a: unknown, b: unknown): boolean {
  if (a === b) {
    return true;
  }
  if (a === null || b === null || a === undefined || b === undefined) {
    return false;
  }
  if (isNumber(a)) {
    return isNumber(b) && compareNumbers(a, b) === 0;
  }
  if (a instanceof IdBox || b instanceof IdBox) {
    return idTextEquals(a, b);
  }
  return typeof a === 'object' && typeof b === 'object' && objectsEqual(rt, a, b);
}

function idTextEquals(a: unknown, b: unknown): boolean {
  const text = (v: unknown): string | null => (v instanceof IdBox ? v.value : typeof v === 'string' ? v : null);
  const [x, y] = [text(a), text(b)];
  return x !== null && y !== null && idsEqual(x, y);
}

/** Datetimes are equal when their seconds are: `==` and asserts do not see milliseconds. */
const seconds = (millis: number): number => Math.floor(millis / 1000);

function objectsEqual(rt: ApexContext, a: object, b: object): boolean {
  if (a instanceof ApexDate || a instanceof ApexDatetime) {
    return (b instanceof ApexDate || b instanceof ApexDatetime) && seconds(a.millis) === seconds(b.millis);
  }
  if (a instanceof ApexTime) {
    return b instanceof ApexTime && a.equals(b);
  }
  if (a instanceof ApexBlob) {
    return b instanceof ApexBlob && a.equals(b);
  }
  if (a instanceof ApexType) {
    return b instanceof ApexType && a.key === b.key;
  }
  if (a instanceof ApexEnumValue) {
    return b instanceof ApexEnumValue && a.name === b.name && a.apexType.key === b.apexType.key;
  }
  if (a instanceof SObjectValue) {
    return b instanceof SObjectValue && sobjectsEqual(rt, a, b);
  }
  if (a instanceof ApexList || a instanceof ApexSet || a instanceof ApexMap) {
    return collectionsEqual(rt, a, b);
  }
  return rt.hasMethod(a, 'equals', 1) && rt.invoke(a, 'equals', [b]) === true;
}

function sobjectsEqual(rt: ApexContext, a: SObjectValue, b: SObjectValue): boolean {
  if (a.type.name !== b.type.name || a.id !== b.id) {
    return false;
  }
  const [own, others] = [fieldsOf(a), fieldsOf(b)];
  return own.length === others.length && own.every(([k, v]) => b.values.has(k) && valuesEqual(rt, v, b.values.get(k)));
}

/** An Id that was set to null is none. */
function fieldsOf(record: SObjectValue): readonly (readonly [string, unknown])[] {
  return [...record.values].filter(([name]) => name !== 'Id');
}

function collectionsEqual(rt: ApexContext, a: ApexList | ApexSet | ApexMap, b: object): boolean {
  if (a instanceof ApexList) {
    return (
      b instanceof ApexList &&
      a.items.length === b.items.length &&
      a.items.every((v, i) => valuesEqual(rt, v, b.items[i]))
    );
  }
  if (a instanceof ApexSet) {
    return b instanceof ApexSet && a.size === b.size && a.values().every((v) => b.has(v));
  }
  return (
    b instanceof ApexMap && a.size === b.size && a.entries().every(([k, v]) => b.has(k) && valuesEqual(rt, v, b.get(k)))
  );
}

/** `<` and its kin on Strings: without case. */
export function compareStrings(a: string, b: string): number {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Order of `List.sort`: null first, numbers by value, Strings by code unit, enums by position, objects by `compareTo`. */
export function compareForSort(rt: ApexContext, a: unknown, b: unknown): number {
  if (a === b) {
    return 0;
  }
  if (a === null || b === null) {
    return a === null ? -1 : 1;
  }
  if (isNumber(a) && isNumber(b)) {
    return compareNumbers(a, b);
  }
  if (typeof a === 'string' || a instanceof IdBox || typeof a === 'boolean') {
    const [x, y] = [typeof a === 'boolean' ? a : String(a), typeof b === 'boolean' ? b : String(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  if (a instanceof ApexDate || a instanceof ApexDatetime || a instanceof ApexTime) {
    return Math.sign(a.millis - (b as ApexDate).millis);
  }
  if (a instanceof ApexEnumValue) {
    return Math.sign(a.ordinal - (b as ApexEnumValue).ordinal);
  }
  if (a instanceof SObjectValue && b instanceof SObjectValue) {
    return compareRecords(rt, a, b);
  }
  if (a instanceof ApexObject && rt.hasMethod(a, 'compareTo', 1)) {
    return rt.invoke(a, 'compareTo', [b]) as number;
  }
  return throwApex(rt, 'System.ListException', 'One or more of the items in this list is not Comparable.');
}

/** Documented order of sObjects: label of the type, Name, standard fields, custom fields, each by name; Id is left out. */
function compareRecords(rt: ApexContext, a: SObjectValue, b: SObjectValue): number {
  const byType = a.type.name.localeCompare(b.type.name, 'en');
  if (byType !== 0) {
    return byType;
  }
  const rank = (name: string): string => (name === 'Name' ? '0' : name.endsWith('__c') ? `2${name}` : `1${name}`);
  const names = [...new Set([...a.values.keys(), ...b.values.keys()])].filter((n) => n !== 'Id');
  names.sort((x, y) => (rank(x) < rank(y) ? -1 : 1));
  for (const name of names) {
    const [x, y] = [a.values.get(name) ?? null, b.values.get(name) ?? null];
    const result = typeof x === 'object' && x instanceof SObjectValue ? 0 : compareForSort(rt, x, y);
    if (result !== 0) {
      return result;
    }
  }
  return 0;
}
