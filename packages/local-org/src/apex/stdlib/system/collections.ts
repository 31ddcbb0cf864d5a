import { ID, mapOf, sobjectOf, STRING, systemType, type ApexType } from '../../runtime/apex-type';
import { ApexList, ApexMap, ApexSet, CaseInsensitiveMap, ArrayIterator } from '../../runtime/collections';
import type { ApexContext } from '../../runtime/context';
import { box } from '../../runtime/convert';
import { valuesEqual } from '../../runtime/equality';
import { required, throwApex, throwNull } from '../../runtime/exceptions';
import { SObjectValue } from '../../runtime/sobject';
import { stringOf } from '../../runtime/to-string';
import { stdClass, stdInterface } from '../registry';
import { hashOf } from './object-class';
import { deepCloneRecord } from './record-clone';
import { objectToken } from '../schema/tokens';

type Rt = ApexContext;

/** Elements of anything iterable: collections at once, the project's Iterables by their iterator. */
export function elementsOf(rt: Rt, source: unknown): unknown[] {
  if (source === null) {
    return throwNull(rt);
  }
  if (source instanceof ApexList) {
    return source.items;
  }
  if (source instanceof ApexSet) {
    return source.values();
  }
  const iterator = rt.hasMethod(source as object, 'iterator', 0)
    ? (rt.invoke(source as object, 'iterator', []) as object)
    : (source as object);
  const items: unknown[] = [];
  while (rt.invoke(iterator, 'hasNext', []) === true) {
    items.push(rt.invoke(iterator, 'next', []));
  }
  return items;
}

const element = (type: ApexType): ApexType => type.args[0] as ApexType;
const copyOf = (rt: Rt, type: ApexType, source: unknown): ApexList =>
  new ApexList(rt, element(type), source === null ? throwNull(rt) : [...elementsOf(rt, source)]);

function objectTypeOf(rt: Rt, type: ApexType): unknown {
  return type.kind === 'SObject' && type.name !== 'SObject' ? objectToken(rt, type.name) : null;
}

function sortWith(rt: Rt, list: ApexList, comparator: object | null): void {
  if (comparator === null) {
    return throwNull(rt);
  }
  list.sort((a, b) => rt.invoke(comparator, 'compare', [a, b]) as number);
}

function recordsIntoMap(rt: Rt, map: ApexMap, list: ApexList | null): ApexMap {
  (list ?? throwNull(rt)).items.forEach((record, i) => {
    if (record === null) {
      throwApex(rt, 'System.ListException', `Row with null record at index: ${i}`);
    }
    const id = (record as SObjectValue).id;
    if (id === null) {
      throwApex(rt, 'System.ListException', `Row with null Id at index: ${i}`);
    }
    map.put(id, record);
  });
  return map;
}

export const list = stdClass(
  'System.List<E>',
  [
    ['new()', (rt: Rt, type: ApexType) => new ApexList(rt, element(type))],
    ['new(List<E> source)', copyOf],
    ['new(Set<E> source)', copyOf],
    [
      'new(Integer size)',
      (rt: Rt, type: ApexType, n: number) =>
        new ApexList(rt, element(type), Array<unknown>(required(rt, n, 1)).fill(null)),
    ],
    ['void add(E value)', (_: Rt, l: ApexList, v: unknown) => l.add(v)],
    [
      'void add(Integer index, E value)',
      (rt: Rt, l: ApexList, i: number, v: unknown) => l.insert(required(rt, i, 1), v),
    ],
    [
      'void addAll(List<E> source)',
      (rt: Rt, l: ApexList, source: unknown) => l.addAll(elementsOf(rt, required(rt, source, 1))),
    ],
    [
      'void addAll(Set<E> source)',
      (rt: Rt, l: ApexList, source: unknown) => l.addAll(elementsOf(rt, required(rt, source, 1))),
    ],
    [
      'void addAll(Iterable<E> source)',
      (rt: Rt, l: ApexList, source: unknown) => l.addAll(elementsOf(rt, required(rt, source, 1))),
    ],
    ['void clear()', (_: Rt, l: ApexList) => l.clear()],
    ['This clone()', (_: Rt, l: ApexList) => l.clone()],
    ['Boolean contains(Object value)', (_: Rt, l: ApexList, v: unknown) => l.indexOf(v) >= 0],
    ['This deepClone()', (rt: Rt, l: ApexList) => deepClone(rt, l, true, false, false)],
    ['This deepClone(Boolean preserveId)', (rt: Rt, l: ApexList, a: boolean) => deepClone(rt, l, a, false, false)],
    [
      'This deepClone(Boolean preserveId, Boolean preserveReadonlyTimestamps)',
      (rt: Rt, l: ApexList, a: boolean, b: boolean) => deepClone(rt, l, a, b, false),
    ],
    ['This deepClone(Boolean preserveId, Boolean preserveReadonlyTimestamps, Boolean preserveAutonumber)', deepClone],
    ['Boolean equals(Object other)', (rt: Rt, l: ApexList, other: unknown) => valuesEqual(rt, l, other)],
    ['E get(Integer index)', (rt: Rt, l: ApexList, i: number) => l.get(required(rt, i, 1))],
    ['Schema.SObjectType getSObjectType()', (rt: Rt, l: ApexList) => objectTypeOf(rt, l.elementType)],
    ['Integer hashCode()', (rt: Rt, l: ApexList) => hashOf(rt, l)],
    ['Integer indexOf(Object value)', (_: Rt, l: ApexList, v: unknown) => l.indexOf(v)],
    ['Boolean isEmpty()', (_: Rt, l: ApexList) => l.items.length === 0],
    ['Iterator<E> iterator()', (_: Rt, l: ApexList) => l.iterator$0()],
    ['E remove(Integer index)', (rt: Rt, l: ApexList, i: number) => l.remove(required(rt, i, 1))],
    ['void set(Integer index, E value)', (rt: Rt, l: ApexList, i: number, v: unknown) => l.set(required(rt, i, 1), v)],
    ['Integer size()', (_: Rt, l: ApexList) => l.items.length],
    ['void sort()', (_: Rt, l: ApexList) => l.sort()],
    ['void sort(Comparator<E> comparator)', sortWith],
    ['String toString()', (rt: Rt, l: ApexList) => stringOf(rt, l)],
  ],
  { interfaces: ['System.Iterable<E>'] },
);

function deepClone(rt: Rt, l: ApexList, preserveId: boolean, timestamps: boolean, autonumber: boolean): ApexList {
  const items = l.items.map((v) =>
    v instanceof SObjectValue ? deepCloneRecord(rt, v, preserveId, timestamps, autonumber) : v,
  );
  return new ApexList(rt, l.elementType, items);
}

function addAllToSet(set: ApexSet, values: readonly unknown[]): boolean {
  let changed = false;
  for (const value of values) {
    changed = set.add(value) || changed;
  }
  return changed;
}

function removeAll(set: ApexSet, values: readonly unknown[]): boolean {
  let changed = false;
  for (const value of values) {
    changed = set.delete(value) || changed;
  }
  return changed;
}

function retainAll(rt: Rt, set: ApexSet, values: readonly unknown[]): boolean {
  const kept = new ApexSet(rt, set.elementType, values);
  return removeAll(
    set,
    set.values().filter((v) => !kept.has(v)),
  );
}

const newSet = (rt: Rt, type: ApexType, source: unknown): ApexSet =>
  new ApexSet(rt, element(type), elementsOf(rt, source));

export const set = stdClass(
  'System.Set<E>',
  [
    ['new()', (rt: Rt, type: ApexType) => new ApexSet(rt, element(type))],
    ['new(Set<E> source)', newSet],
    ['new(List<E> source)', newSet],
    ['Boolean add(E value)', (_: Rt, s: ApexSet, v: unknown) => s.add(v)],
    [
      'Boolean addAll(List<E> source)',
      (rt: Rt, s: ApexSet, source: unknown) => addAllToSet(s, elementsOf(rt, required(rt, source, 1))),
    ],
    [
      'Boolean addAll(Set<E> source)',
      (rt: Rt, s: ApexSet, source: unknown) => addAllToSet(s, elementsOf(rt, required(rt, source, 1))),
    ],
    [
      'Boolean addAll(Iterable<E> source)',
      (rt: Rt, s: ApexSet, source: unknown) => addAllToSet(s, elementsOf(rt, required(rt, source, 1))),
    ],
    ['void clear()', (_: Rt, s: ApexSet) => s.clear()],
    ['This clone()', (_: Rt, s: ApexSet) => s.clone()],
    ['Boolean contains(Object value)', (_: Rt, s: ApexSet, v: unknown) => s.has(v)],
    [
      'Boolean containsAll(List<E> values)',
      (rt: Rt, s: ApexSet, v: unknown) => elementsOf(rt, required(rt, v, 1)).every((x) => s.has(x)),
    ],
    [
      'Boolean containsAll(Set<E> values)',
      (rt: Rt, s: ApexSet, v: unknown) => elementsOf(rt, required(rt, v, 1)).every((x) => s.has(x)),
    ],
    ['Boolean equals(Object other)', (rt: Rt, s: ApexSet, other: unknown) => valuesEqual(rt, s, other)],
    ['Integer hashCode()', (rt: Rt, s: ApexSet) => hashOf(rt, s)],
    ['Boolean isEmpty()', (_: Rt, s: ApexSet) => s.size === 0],
    ['Iterator<E> iterator()', (_: Rt, s: ApexSet) => s.iterator$0()],
    ['Boolean remove(Object value)', (_: Rt, s: ApexSet, v: unknown) => s.delete(v)],
    [
      'Boolean removeAll(List<E> values)',
      (rt: Rt, s: ApexSet, v: unknown) => removeAll(s, elementsOf(rt, required(rt, v, 1))),
    ],
    [
      'Boolean removeAll(Set<E> values)',
      (rt: Rt, s: ApexSet, v: unknown) => removeAll(s, elementsOf(rt, required(rt, v, 1))),
    ],
    [
      'Boolean retainAll(List<E> values)',
      (rt: Rt, s: ApexSet, v: unknown) => retainAll(rt, s, elementsOf(rt, required(rt, v, 1))),
    ],
    [
      'Boolean retainAll(Set<E> values)',
      (rt: Rt, s: ApexSet, v: unknown) => retainAll(rt, s, elementsOf(rt, required(rt, v, 1))),
    ],
    ['Integer size()', (_: Rt, s: ApexSet) => s.size],
    ['String toString()', (rt: Rt, s: ApexSet) => stringOf(rt, s)],
  ],
  { interfaces: ['System.Iterable<E>'] },
);

const newMap = (rt: Rt, type: ApexType): ApexMap => new ApexMap(rt, type.args[0] as ApexType, type.args[1] as ApexType);

function putAll(rt: Rt, m: ApexMap, source: ApexMap | null): void {
  for (const [k, v] of required(rt, source, 1).entries()) {
    m.put(k, v);
  }
}

function deepCloneMap(rt: Rt, m: ApexMap): ApexMap {
  const entries = m
    .entries()
    .map(([k, v]): [unknown, unknown] => [k, v instanceof SObjectValue ? deepCloneRecord(rt, v, true, true, true) : v]);
  return m instanceof CaseInsensitiveMap
    ? new CaseInsensitiveMap(rt, m.keyType, m.valueType, entries)
    : new ApexMap(rt, m.keyType, m.valueType, entries);
}

export const map = stdClass('System.Map<K, V>', [
  ['new()', newMap],
  [
    'new(Map<K, V> source)',
    (rt: Rt, type: ApexType, source: ApexMap | null) => {
      const result = newMap(rt, type);
      (source ?? throwNull(rt)).entries().forEach(([k, v]) => result.put(k, v));
      return result;
    },
  ],
  [
    'new(List<SObject> records)',
    (rt: Rt, type: ApexType, records: ApexList | null) => recordsIntoMap(rt, newMap(rt, type), records),
  ],
  ['void clear()', (_: Rt, m: ApexMap) => m.clear()],
  ['This clone()', (_: Rt, m: ApexMap) => m.clone()],
  ['Boolean containsKey(Object key)', (_: Rt, m: ApexMap, k: unknown) => m.has(k)],
  ['This deepClone()', deepCloneMap],
  ['Boolean equals(Object other)', (rt: Rt, m: ApexMap, other: unknown) => valuesEqual(rt, m, other)],
  ['V get(Object key)', (_: Rt, m: ApexMap, k: unknown) => m.get(k)],
  ['Schema.SObjectType getSObjectType()', (rt: Rt, m: ApexMap) => objectTypeOf(rt, m.valueType)],
  ['Integer hashCode()', (rt: Rt, m: ApexMap) => hashOf(rt, m)],
  ['Boolean isEmpty()', (_: Rt, m: ApexMap) => m.size === 0],
  ['Set<K> keySet()', (_: Rt, m: ApexMap) => m.keySet()],
  ['V put(K key, V value)', (_: Rt, m: ApexMap, k: unknown, v: unknown) => m.put(k, v)],
  ['void putAll(Map<K, V> source)', putAll],
  [
    'void putAll(List<SObject> records)',
    (rt: Rt, m: ApexMap, records: ApexList | null) => void recordsIntoMap(rt, m, required(rt, records, 1)),
  ],
  ['V remove(Object key)', (_: Rt, m: ApexMap, k: unknown) => m.remove(k)],
  ['Integer size()', (_: Rt, m: ApexMap) => m.size],
  ['String toString()', (rt: Rt, m: ApexMap) => stringOf(rt, m)],
  ['List<V> values()', (rt: Rt, m: ApexMap) => new ApexList(rt, m.valueType, m.values())],
]);

export const iterator = stdInterface('System.Iterator<T>', [['Boolean hasNext()'], ['T next()']]);
export const iterable = stdInterface('System.Iterable<T>', [
  [
    'Iterator<T> iterator()',
    (rt: Rt, self: unknown) =>
      self instanceof ApexList || self instanceof ApexSet
        ? self.iterator$0()
        : rt.invoke(self as object, 'iterator', []),
  ],
]);
export const comparable = stdInterface('System.Comparable', [['Integer compareTo(Object other)']]);
export const comparator = stdInterface('System.Comparator<T>', [['Integer compare(T a, T b)']]);
export const callable = stdInterface('System.Callable', [
  ['Object call(String action, Map<String, Object> arguments)'],
]);

/** A new `List<String>`, a list of records and the like, for other classes of `stdlib/`. */
export const textList = (rt: Rt, items: readonly (string | null)[]): ApexList => new ApexList(rt, STRING, [...items]);
export const listOfClass = (rt: Rt, className: string, items: readonly unknown[]): ApexList =>
  new ApexList(rt, systemType(className), [...items]);
export const recordMap = (rt: Rt, object: string, records: readonly SObjectValue[]): ApexMap =>
  new ApexMap(
    rt,
    ID,
    sobjectOf(object),
    records.map((r): [unknown, unknown] => [r.id, r]),
  );
export { ArrayIterator, box, mapOf };
