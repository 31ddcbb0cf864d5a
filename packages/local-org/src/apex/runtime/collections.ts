import { listOf, mapOf, setOf, type ApexType } from './apex-type';
import { DoubleBox, IdBox, to18 } from './boxes';
import type { ApexContext } from './context';
import { Decimal } from './decimal';
import { compareForSort, valuesEqual } from './equality';
import { throwApex } from './exceptions';
import { hashKey, type HashKey } from './keys';
import { ApexObject } from './object';

/** What the collections share: they may not change while a for loop runs over them. */
abstract class Collection extends ApexObject {
  abstract override readonly apexType: ApexType;
  private locks = 0;

  constructor(readonly rt: ApexContext) {
    super();
  }

  /** A for loop over the collection begins. */
  lock(): void {
    this.locks++;
  }
  unlock(): void {
    this.locks--;
  }
  /** Every change begins here. */
  protected changing(): void {
    if (this.locks > 0) {
      throwApex(this.rt, 'System.FinalException', 'Cannot modify a collection while it is being iterated.');
    }
  }
}

/** A key as the collection holds its own: an Object-typed argument may come boxed, an Id with 15 characters, an Integer for a Long. */
function asKey(type: ApexType, key: unknown): unknown {
  if (typeof key === 'string') {
    return type.kind === 'Id' && key.length === 15 ? (to18(key) ?? key) : key;
  }
  if (key instanceof IdBox || (key instanceof DoubleBox && type.kind === 'Double')) {
    return key.value;
  }
  if (typeof key === 'number' && (type.kind === 'Long' || type.kind === 'Decimal')) {
    return type.kind === 'Long' ? BigInt(key) : Decimal.of(key);
  }
  return key;
}

/** Iterator over a copy or live array; answers the methods of `System.Iterator`. */
export class ArrayIterator extends ApexObject {
  private position = 0;
  constructor(
    private readonly rt: ApexContext,
    override readonly apexType: ApexType,
    private readonly items: readonly unknown[],
  ) {
    super();
  }
  hasnext$0(): boolean {
    return this.position < this.items.length;
  }
  next$0(): unknown {
    if (this.position >= this.items.length) {
      throwApex(this.rt, 'System.NoSuchElementException', 'Iterator has no more elements.');
    }
    return this.items[this.position++];
  }
}

export class ApexList extends Collection {
  override readonly apexType: ApexType;

  /** @param items taken over, not copied */
  constructor(
    rt: ApexContext,
    readonly elementType: ApexType,
    public items: unknown[] = [],
  ) {
    super(rt);
    this.apexType = listOf(elementType);
  }

  get size(): number {
    return this.items.length;
  }

  private check(index: number, end = this.items.length): void {
    if (index < 0 || index >= end) {
      throwApex(this.rt, 'System.ListException', `List index out of bounds: ${index}`);
    }
  }

  get(index: number): unknown {
    if (index < 0 || index >= this.items.length) {
      this.check(index);
    }
    return this.items[index];
  }
  set(index: number, value: unknown): void {
    this.check(index);
    this.items[index] = value;
  }
  add(value: unknown): void {
    this.changing();
    this.items.push(value);
  }
  insert(index: number, value: unknown): void {
    this.changing();
    this.check(index, this.items.length + 1);
    this.items.splice(index, 0, value);
  }
  addAll(values: readonly unknown[]): void {
    this.changing();
    for (const value of [...values]) {
      this.items.push(value);
    }
  }
  remove(index: number): unknown {
    this.changing();
    this.check(index);
    return this.items.splice(index, 1)[0];
  }
  clear(): void {
    this.changing();
    this.items = [];
  }
  indexOf(value: unknown): number {
    return this.items.findIndex((item) => valuesEqual(this.rt, item, value));
  }
  /** Stable. @param compare of a Comparator; the natural order without one */
  sort(compare: (a: unknown, b: unknown) => number = (a, b) => compareForSort(this.rt, a, b)): void {
    this.items = mergeSort(this.items, compare);
  }
  clone(): ApexList {
    return new ApexList(this.rt, this.elementType, [...this.items]);
  }
  iterator$0(): ArrayIterator {
    return new ArrayIterator(this.rt, this.apexType, this.items);
  }
}

/** Own merge sort: Array.sort moves undefined away before it asks. One element is not compared with itself. */
function mergeSort(items: readonly unknown[], compare: (a: unknown, b: unknown) => number): unknown[] {
  return merge(items, compare);
}

function merge(items: readonly unknown[], compare: (a: unknown, b: unknown) => number): unknown[] {
  if (items.length < 2) {
    return [...items];
  }
  const middle = items.length >> 1;
  const left = merge(items.slice(0, middle), compare);
  const right = merge(items.slice(middle), compare);
  const result: unknown[] = [];
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length) {
    result.push(compare(left[i], right[j]) <= 0 ? left[i++] : right[j++]);
  }
  while (i < left.length) {
    result.push(left[i++]);
  }
  while (j < right.length) {
    result.push(right[j++]);
  }
  return result;
}

/** Keeps the order in which elements came. */
export class ApexSet extends Collection {
  override readonly apexType: ApexType;
  private readonly map = new Map<HashKey, unknown>();

  constructor(
    rt: ApexContext,
    readonly elementType: ApexType,
    values: Iterable<unknown> = [],
  ) {
    super(rt);
    this.apexType = setOf(elementType);
    for (const value of values) {
      this.add(value);
    }
  }

  get size(): number {
    return this.map.size;
  }
  has(value: unknown): boolean {
    return this.map.has(hashKey(this.rt, asKey(this.elementType, value)));
  }
  /** True when the set changed. */
  add(value: unknown): boolean {
    this.changing();
    const key = hashKey(this.rt, value);
    if (this.map.has(key)) {
      return false;
    }
    this.map.set(key, value);
    return true;
  }
  delete(value: unknown): boolean {
    this.changing();
    return this.map.delete(hashKey(this.rt, asKey(this.elementType, value)));
  }
  clear(): void {
    this.changing();
    this.map.clear();
  }
  /** A copy. */
  values(): unknown[] {
    return [...this.map.values()];
  }
  items(): unknown[] {
    return this.values();
  }
  clone(): ApexSet {
    return new ApexSet(this.rt, this.elementType, this.map.values());
  }
  iterator$0(): ArrayIterator {
    return new ArrayIterator(this.rt, this.apexType, this.values());
  }
}

/** Keeps the order in which keys came. */
export class ApexMap extends Collection {
  override readonly apexType: ApexType;
  private readonly map = new Map<HashKey, [key: unknown, value: unknown]>();

  constructor(
    rt: ApexContext,
    readonly keyType: ApexType,
    readonly valueType: ApexType,
    entries: Iterable<readonly [unknown, unknown]> = [],
  ) {
    super(rt);
    this.apexType = mapOf(keyType, valueType);
    for (const [key, value] of entries) {
      this.put(key, value);
    }
  }

  /** A key as it is looked up; the map of describe names shadows it to ignore case. */
  protected keyFor(key: unknown): HashKey {
    return hashKey(this.rt, asKey(this.keyType, key));
  }

  get size(): number {
    return this.map.size;
  }
  has(key: unknown): boolean {
    return this.map.has(this.keyFor(key));
  }
  /** Null for an absent key. */
  get(key: unknown): unknown {
    const entry = this.map.get(this.keyFor(key));
    return entry === undefined ? null : entry[1];
  }
  /** Answers the value there was before, or null. */
  put(key: unknown, value: unknown): unknown {
    this.changing();
    const hash = this.keyFor(key);
    const entry = this.map.get(hash);
    if (entry === undefined) {
      this.map.set(hash, [key, value]);
      return null;
    }
    const before = entry[1];
    entry[1] = value;
    return before;
  }
  remove(key: unknown): unknown {
    this.changing();
    const hash = this.keyFor(key);
    const entry = this.map.get(hash);
    this.map.delete(hash);
    return entry === undefined ? null : entry[1];
  }
  clear(): void {
    this.changing();
    this.map.clear();
  }
  keys(): unknown[] {
    return [...this.map.values()].map((entry) => entry[0]);
  }
  values(): unknown[] {
    return [...this.map.values()].map((entry) => entry[1]);
  }
  entries(): [unknown, unknown][] {
    return [...this.map.values()].map(([k, v]) => [k, v]);
  }
  clone(): ApexMap {
    return new ApexMap(this.rt, this.keyType, this.valueType, this.map.values());
  }
  /** A set of the keys that stays locked with the map is not kept: the platform's keySet is a view, here it is a copy. */
  keySet(): ApexSet {
    return new ApexSet(this.rt, this.keyType, this.keys());
  }
}

/** Keys are Strings whose case does not matter: the maps of `Schema.getGlobalDescribe`, `fields.getMap()` and their kin. */
export class CaseInsensitiveMap extends ApexMap {
  protected override keyFor(key: unknown): HashKey {
    return typeof key === 'string' ? key.toLowerCase() : super.keyFor(key);
  }
  override clone(): ApexMap {
    return new CaseInsensitiveMap(this.rt, this.keyType, this.valueType, this.entries());
  }
}
