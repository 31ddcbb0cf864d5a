import { ApexType } from './apex-type';
import { ApexBlob } from './blob';
import { DoubleBox, IdBox, doubleToString } from './boxes';
import { ApexList, ApexMap, ApexSet } from './collections';
import type { ApexContext } from './context';
import { ApexDate, ApexDatetime, ApexTime } from './date-time';
import { Decimal } from './decimal';
import { ApexEnumValue } from './enum';
import { SObjectValue } from './sobject';

/** What a JavaScript Map can find by: a primitive, or the object itself where identity decides. */
export type HashKey = string | number | bigint | boolean | null | object;

/** Starts every text key that is not the String itself, so that no String is taken for one. */
const MARK = '\u0000';

const identities = new WeakMap<object, number>();
let nextIdentity = 1;

/** A number for an object, the same for its whole life. */
export function identityOf(value: object): number {
  let id = identities.get(value);
  if (id === undefined) {
    id = nextIdentity++;
    identities.set(value, id);
  }
  return id;
}

/**
 * The key under which a Set or Map holds a value: equal values have equal keys. Objects with `equals` and `hashCode` of
 * their own are looked up among those with the same hash; the first of them stands for all.
 */
export function hashKey(rt: ApexContext, value: unknown): HashKey {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'bigint':
    case 'boolean':
      return value;
    case 'object':
      return value === null ? null : objectKey(rt, value);
    default:
      return null;
  }
}

function objectKey(rt: ApexContext, value: object): HashKey {
  if (value instanceof IdBox) {
    return value.value;
  }
  if (value instanceof Decimal) {
    return `${MARK}d${value.stripTrailingZeros().toPlainString()}`;
  }
  if (value instanceof DoubleBox) {
    return `${MARK}D${doubleToString(value.value)}`;
  }
  if (value instanceof ApexDate || value instanceof ApexDatetime || value instanceof ApexTime) {
    return `${MARK}${value instanceof ApexTime ? 't' : 'T'}${value.millis}`;
  }
  if (value instanceof ApexEnumValue) {
    return `${MARK}e${value.apexType.key}.${value.name}`;
  }
  if (value instanceof ApexType) {
    return `${MARK}c${value.key}`;
  }
  if (value instanceof ApexBlob) {
    return `${MARK}b${value.base64()}`;
  }
  if (
    value instanceof SObjectValue ||
    value instanceof ApexList ||
    value instanceof ApexSet ||
    value instanceof ApexMap
  ) {
    return compositeKey(rt, value);
  }
  return rt.hasMethod(value, 'equals', 1) && rt.hasMethod(value, 'hashCode', 0) ? representative(rt, value) : value;
}

/** Parts are written with their length, so that no two different values write the same text. */
function part(rt: ApexContext, value: unknown): string {
  const key = hashKey(rt, value);
  const text = typeof key === 'object' && key !== null ? `${MARK}o${identityOf(key)}` : `${typeof key}:${String(key)}`;
  return `${text.length}.${text}`;
}

function compositeKey(rt: ApexContext, value: SObjectValue | ApexList | ApexSet | ApexMap): string {
  if (value instanceof SObjectValue) {
    const fields = [...value.values.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
    return `${MARK}S${value.type.name}{${fields.map(([k, v]) => `${k}=${part(rt, v)}`).join('')}}`;
  }
  if (value instanceof ApexList) {
    return `${MARK}L(${value.items.map((v) => part(rt, v)).join('')})`;
  }
  if (value instanceof ApexSet) {
    return `${MARK}s{${value
      .values()
      .map((v) => part(rt, v))
      .sort()
      .join('')}}`;
  }
  return `${MARK}M{${value
    .entries()
    .map(([k, v]) => part(rt, k) + part(rt, v))
    .sort()
    .join('')}}`;
}

function representative(rt: ApexContext, value: object): object {
  const buckets = rt.once('runtime.hashBuckets', () => new Map<unknown, object[]>());
  const hash = rt.invoke(value, 'hashCode', []);
  const bucket = buckets.get(hash);
  if (!bucket) {
    buckets.set(hash, [value]);
    return value;
  }
  for (const known of bucket) {
    if (known === value || rt.invoke(value, 'equals', [known]) === true) {
      return known;
    }
  }
  bucket.push(value);
  return value;
}
