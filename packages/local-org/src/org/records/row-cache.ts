import type { FieldValues } from '../../metadata/values';
import type { Store } from '../../store/store';
import type { ObjectPlans } from './object-plan';

/**
 * Rows read for lookups during one transaction, so that a chunk reads each parent once. The pipeline drops what it writes
 * and everything on a rollback; only existence and values as stored are answered, never pending changes.
 */
export class RowCache {
  private readonly byObject = new Map<string, Map<string, FieldValues | null>>();

  constructor(
    private readonly store: Store,
    private readonly plans: () => ObjectPlans,
  ) {}

  /** Live rows by id; ids without a live row are absent. */
  read(object: string, ids: Iterable<string>): ReadonlyMap<string, FieldValues> {
    const cache = this.cacheOf(object);
    const missing: string[] = [];
    const wanted = new Set(ids);
    for (const id of wanted) if (!cache.has(id)) missing.push(id);
    if (missing.length > 0) {
      const found = this.plans().find(object) ? this.store.read(object, missing) : new Map<string, FieldValues>();
      for (const id of missing) cache.set(id, found.get(id) ?? null);
    }
    const result = new Map<string, FieldValues>();
    for (const id of wanted) {
      const row = cache.get(id);
      if (row) result.set(id, row);
    }
    return result;
  }

  one(object: string, id: string): FieldValues | undefined {
    return this.read(object, [id]).get(id);
  }

  drop(object: string, ids: Iterable<string>): void {
    const cache = this.byObject.get(object);
    if (!cache) return;
    for (const id of ids) cache.delete(id);
  }

  clear(): void {
    this.byObject.clear();
  }

  private cacheOf(object: string): Map<string, FieldValues | null> {
    let cache = this.byObject.get(object);
    if (!cache) this.byObject.set(object, (cache = new Map()));
    return cache;
  }
}
