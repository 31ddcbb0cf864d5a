import type { FieldValues } from '../../metadata/values';
import type { OrgCore } from '../core';
import { completeRow } from '../async/apex-jobs';

/** Rows of setup objects that mirror the metadata; found again by their natural key, so that ids survive deployments. */
export class SetupTables {
  private readonly now: string;

  constructor(
    private readonly org: OrgCore,
    private readonly userId: string,
  ) {
    this.now = org.clock.now().toISOString();
  }

  /** True when the schema has the object; others are left out. */
  has(object: string): boolean {
    return this.org.deployed.plans.find(object) !== undefined;
  }

  /** All live rows of an object. */
  all(object: string): FieldValues[] {
    const plan = this.org.deployed.plans.find(object);
    if (!plan) return [];
    const { system } = this.org.store;
    const made = system.all('SELECT 1 FROM sys_columns WHERE object = ? LIMIT 1', plan.name.toLowerCase()).length > 0;
    const rows = made ? system.all<{ Id: string }>(`SELECT Id FROM "${plan.name}"`) : [];
    return [
      ...this.org.store
        .read(
          plan.name,
          rows.map((r) => r.Id),
        )
        .values(),
    ];
  }

  /**
   * Inserts what is missing and updates what differs; rows that no longer belong go when `exclusive`.
   * @param keys fields that name a row
   * @returns ids by the joined key values
   */
  sync(
    object: string,
    keys: readonly string[],
    wanted: readonly FieldValues[],
    options: { readonly exclusive?: boolean; readonly scope?: (row: FieldValues) => boolean } = {},
  ): Map<string, string> {
    const plan = this.org.deployed.plans.find(object);
    const ids = new Map<string, string>();
    if (!plan) return ids;
    const keyOf = (row: FieldValues): string => keys.map((k) => String(row[k] ?? '').toLowerCase()).join('\u0000');
    const existing = new Map(
      this.all(object)
        .filter(options.scope ?? (() => true))
        .map((row) => [keyOf(row), row]),
    );
    const inserts: FieldValues[] = [];
    const updates: FieldValues[] = [];
    for (const values of wanted) {
      const key = keyOf(values);
      const row = existing.get(key);
      existing.delete(key);
      if (row) {
        const changed = Object.entries(values).filter(([n, v]) => plan.has(n) && row[n] !== v);
        if (changed.length > 0) updates.push({ Id: row.Id!, ...Object.fromEntries(changed) });
        ids.set(key, String(row.Id));
      } else {
        const Id = typeof values.Id === 'string' ? values.Id : this.org.store.nextId(plan.name);
        inserts.push(completeRow(plan, { ...this.audit(), ...values, Id }));
        ids.set(key, Id);
      }
    }
    if (inserts.length > 0) this.org.store.insert(plan.name, inserts);
    if (updates.length > 0) this.org.store.update(plan.name, updates);
    if (options.exclusive && existing.size > 0)
      this.org.store.purge(
        plan.name,
        [...existing.values()].map((r) => String(r.Id)),
      );
    return ids;
  }

  private audit(): FieldValues {
    return {
      CreatedDate: this.now,
      CreatedById: this.userId,
      LastModifiedDate: this.now,
      LastModifiedById: this.userId,
      SystemModstamp: this.now,
    };
  }
}
