import type { FormulaReader } from '../../formula';
import type { Field } from '../../metadata/schema';
import type { FieldValue, FieldValues } from '../../metadata/values';
import type { ObjectPlan } from '../records/object-plan';
import type { OrgTransaction } from '../transaction/org-transaction';

/**
 * Reads records for formulas: parents of a whole chunk are loaded in sets before the first evaluation, globals come
 * from the running user.
 */
export class FormulaRows {
  constructor(
    private readonly tx: OrgTransaction,
    private readonly plan: ObjectPlan,
    references: readonly string[],
    rows: readonly Readonly<FieldValues>[],
    private readonly userId: string,
  ) {
    for (const path of references) if (path.includes('.') && !path.startsWith('$')) this.preload(path.split('.'), rows);
  }

  private preload(path: readonly string[], rows: readonly Readonly<FieldValues>[]): void {
    let level: readonly Readonly<FieldValues>[] = rows;
    let object = this.plan.name;
    for (const relation of path.slice(0, -1)) {
      const field = this.tx.org.deployed.schema.parentRelationship(object, relation);
      if (!field) return;
      const ids = new Set(level.flatMap((r) => (typeof r[field.name] === 'string' ? [r[field.name] as string] : [])));
      const targets = new Map<string, string[]>();
      for (const id of ids) {
        const target = this.targetOf(field.referenceTo, id);
        if (target) targets.set(target, [...(targets.get(target) ?? []), id]);
      }
      const next: Readonly<FieldValues>[] = [];
      for (const [target, list] of targets) next.push(...this.tx.rows.read(target, list).values());
      if (targets.size !== 1) return;
      object = [...targets.keys()][0]!;
      level = next;
    }
  }

  private targetOf(referenceTo: readonly string[], id: string): string | undefined {
    return referenceTo.length === 1 ? referenceTo[0] : this.tx.org.deployed.schema.byKeyPrefix(id.slice(0, 3))?.name;
  }

  /** @param old the row before the save; null for a creation */
  reader(row: Readonly<FieldValues>, old: Readonly<FieldValues> | null, isNew = old === null): FormulaReader {
    const { org } = this.tx;
    return {
      get: (path) => this.value(row, path),
      prior: old === null ? undefined : (path) => this.value(old, path),
      isNew,
      isClone: false,
      now: this.tx.now(),
      timeZone: org.timeZoneOf(this.userId),
      lookup: (object, resultField, keyField, key) => this.lookup(object, resultField, keyField, key),
    };
  }

  private lookup(object: string, resultField: string, keyField: string, key: FieldValue): FieldValue {
    const id = this.tx.org.store.idsByValue(object, keyField, [key]).get(key)?.[0];
    return id === undefined ? null : (this.tx.rows.one(object, id)?.[resultField] ?? null);
  }

  /** Value of `Field`, `Parent.Field` or `$Global.Path`. */
  value(row: Readonly<FieldValues>, path: string): FieldValue {
    if (path.startsWith('$')) return this.tx.org.global(path.slice(1).split('.'), this.userId);
    const dot = path.indexOf('.');
    if (dot < 0) return fieldOf(this.plan, row, path, this.tx);
    return this.parentValue(this.plan.name, row, path.split('.'));
  }

  private parentValue(object: string, row: Readonly<FieldValues>, path: readonly string[]): FieldValue {
    if (path.length === 1) {
      const plan = this.tx.org.deployed.plans.find(object);
      return plan ? fieldOf(plan, row, path[0]!, this.tx) : null;
    }
    const field = this.tx.org.deployed.schema.parentRelationship(object, path[0]!);
    const id = field ? row[field.name] : null;
    if (!field || typeof id !== 'string') return null;
    const target = this.targetOf(field.referenceTo, id);
    const parent = target ? this.tx.rows.one(target, id) : undefined;
    return parent ? this.parentValue(target!, parent, path.slice(1)) : null;
  }
}

/** A field of a row by API name in any case; names of persons are put together, they are not stored. */
function fieldOf(plan: ObjectPlan, row: Readonly<FieldValues>, name: string, tx: OrgTransaction): FieldValue {
  const direct = row[name];
  if (direct !== undefined) return direct;
  const field = plan.field(name);
  if (!field) return null;
  const stored = row[field.name];
  if (stored !== undefined) return stored;
  if (field.name === 'Name') return personName(row);
  if (field.calculated && field.formula) return formulaFieldOf(plan, row, field, tx);
  return null;
}

function formulaFieldOf(plan: ObjectPlan, row: Readonly<FieldValues>, field: Field, tx: OrgTransaction): FieldValue {
  const formula = tx.org.deployed.formulas.compileField(plan.name, field);
  if (!formula.ok) return null;
  try {
    return formula.evaluate(
      new FormulaRows(tx, plan, formula.references, [row], tx.access.userId).reader(row, null, false),
    );
  } catch (error) {
    if ((error as Error).name === 'FormulaError') return null;
    throw error;
  }
}

/** `Salutation First Middle Last Suffix`, blanks left out. */
export function personName(row: Readonly<FieldValues>): FieldValue {
  const parts = [row.FirstName, row.MiddleName, row.LastName, row.Suffix].filter(
    (p) => typeof p === 'string' && p !== '',
  );
  return parts.length === 0 ? null : parts.join(' ');
}
