/** A read-only map whose values are made on first use. Iterating over values makes all of them. */
export class LazyMap<V> implements ReadonlyMap<string, V> {
  private readonly made = new Map<string, V>();

  /** @param makers in the order in which iteration shall give them */
  constructor(private readonly makers: ReadonlyMap<string, () => V>) {}

  get size(): number {
    return this.makers.size;
  }

  has(key: string): boolean {
    return this.makers.has(key);
  }

  get(key: string): V | undefined {
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const maker = this.makers.get(key);
    if (!maker) return undefined;
    const value = maker();
    this.made.set(key, value);
    return value;
  }

  keys(): MapIterator<string> {
    return this.makers.keys();
  }

  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value;
  }

  *entries(): MapIterator<[string, V]> {
    for (const key of this.makers.keys()) yield [key, this.get(key) as V];
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }

  forEach(visit: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [key, value] of this.entries()) visit(value, key, this);
  }
}
