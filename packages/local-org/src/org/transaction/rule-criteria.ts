import type { FilterItem } from '../../metadata/schema';
import type { FieldValue, FieldValues } from '../../metadata/values';
import { FormulaRows } from '../engines/formula-rows';
import { judgeFilters } from '../records/filters';
import type { ObjectPlan } from '../records/object-plan';
import type { OrgTransaction } from './org-transaction';

/** Criteria of assignment, workflow, duplicate and sharing rules: items or a formula; neither means always. */
export interface RuleCriteria {
  readonly filters: readonly FilterItem[];
  readonly booleanFilter?: string;
  readonly formula?: string;
}

/** Judges criteria for one row. Field paths are `Object.Field` or bare; `User.X` is the running user. */
export function meets(
  tx: OrgTransaction,
  plan: ObjectPlan,
  criteria: RuleCriteria,
  row: Readonly<FieldValues>,
  old: Readonly<FieldValues> | null,
  userId: string,
): boolean {
  if (criteria.formula) {
    const formula = tx.org.deployed.formulas.compile(plan.name, criteria.formula, 'workflow', 'Boolean');
    const rows = new FormulaRows(tx, plan, formula.references, [row], userId);
    try {
      return formula.evaluate(rows.reader(row, old)) === true;
    } catch (error) {
      if ((error as Error).name === 'FormulaError') return false;
      throw error;
    }
  }
  if (criteria.filters.length === 0) return true;
  const rows = new FormulaRows(tx, plan, [], [row], userId);
  return judgeFilters(criteria.filters, criteria.booleanFilter, (path) => valueOf(tx, plan, rows, row, path, userId));
}

function valueOf(
  tx: OrgTransaction,
  plan: ObjectPlan,
  rows: FormulaRows,
  row: Readonly<FieldValues>,
  path: string,
  userId: string,
): FieldValue {
  const dot = path.indexOf('.');
  if (dot < 0) return rows.value(row, path);
  const head = path.slice(0, dot);
  if (head.toLowerCase() === plan.name.toLowerCase()) return rows.value(row, path.slice(dot + 1));
  if (head === 'User') return tx.org.global(path.split('.'), userId);
  return rows.value(row, path);
}
