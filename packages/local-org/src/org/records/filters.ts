import type { Field, FilterItem } from '../../metadata/schema';
import type { FieldValue, FieldValues } from '../../metadata/values';
import { FormulaRows } from '../engines/formula-rows';
import type { OrgTransaction } from '../transaction/org-transaction';
import type { Work } from '../transaction/work';
import type { ObjectPlan } from './object-plan';

/** Reads a value by a filter's field path. */
export type FilterReader = (path: string) => FieldValue;

/** Judges `filterItems` joined by `booleanFilter` (`1 AND (2 OR 3)`), all of them by default. */
export function judgeFilters(
  items: readonly FilterItem[],
  booleanFilter: string | undefined,
  read: FilterReader,
): boolean {
  const results = items.map((item) => judgeItem(item, read));
  if (!booleanFilter) return results.every(Boolean);
  return evaluateLogic(booleanFilter, results);
}

/** `1 AND (2 OR NOT 3)` over the results of the numbered conditions. */
export function evaluateLogic(text: string, results: readonly boolean[]): boolean {
  const tokens = text.toUpperCase().match(/\d+|AND|OR|NOT|[()]/g) ?? [];
  let at = 0;
  const or = (): boolean => {
    let value = and();
    while (tokens[at] === 'OR') {
      at++;
      value = and() || value;
    }
    return value;
  };
  const and = (): boolean => {
    let value = unary();
    while (tokens[at] === 'AND') {
      at++;
      value = unary() && value;
    }
    return value;
  };
  const unary = (): boolean => {
    const token = tokens[at++];
    if (token === 'NOT') return !unary();
    if (token === '(') {
      const value = or();
      at++;
      return value;
    }
    return results[Number(token) - 1] ?? false;
  };
  return or();
}

function judgeItem(item: FilterItem, read: FilterReader): boolean {
  const left = read(item.field);
  if (item.valueField) return compare(item.operation, left, [read(item.valueField)]);
  const right = listOf(item.value ?? '', item.operation);
  return compare(item.operation, left, right);
}

/** Rule values are written as a comma-separated list, any of which will do. */
function listOf(value: string, operation: string): FieldValue[] {
  if (value === '') return [null];
  if (/^(equals|notEqual|contains|notContain|startsWith|includes|excludes)$/.test(operation))
    return value.split(/\s*,\s*/);
  return [value];
}

function compare(operation: string, left: FieldValue, right: readonly FieldValue[]): boolean {
  switch (operation) {
    case 'equals':
      return right.some((r) => equal(left, r));
    case 'notEqual':
      return !right.some((r) => equal(left, r));
    case 'lessThan':
      return order(left, right[0]!) < 0;
    case 'lessOrEqual':
      return order(left, right[0]!) <= 0;
    case 'greaterThan':
      return order(left, right[0]!) > 0;
    case 'greaterOrEqual':
      return order(left, right[0]!) >= 0;
    case 'contains':
      return right.some((r) => text(left).includes(text(r)));
    case 'notContain':
      return !right.some((r) => text(left).includes(text(r)));
    case 'startsWith':
      return right.some((r) => text(left).startsWith(text(r)));
    case 'includes':
      return right.some((r) => text(left).split(';').includes(text(r)));
    case 'excludes':
      return !right.some((r) => text(left).split(';').includes(text(r)));
    default:
      return false;
  }
}

const text = (v: FieldValue): string => (v === null ? '' : String(v).toLowerCase());

function equal(left: FieldValue, right: FieldValue): boolean {
  if (left === null || left === '') return right === null || right === '';
  if (right === null) return false;
  if (typeof left === 'number') return left === Number(right);
  if (typeof left === 'boolean') return left === /^(true|1)$/i.test(String(right));
  return (
    text(left) === text(right) ||
    (String(left).length === 18 && String(right).length === 15 && String(left).startsWith(String(right)))
  );
}

function order(left: FieldValue, right: FieldValue): number {
  if (left === null || right === null) return NaN;
  if (typeof left === 'number') return left - Number(right);
  const [a, b] = [String(left), String(right)];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A lookup filter: `Target.Field` is a field of the chosen record, `$Source.Field` one of the saved row. */
export function matchesFilters(
  tx: OrgTransaction,
  plan: ObjectPlan,
  work: Work,
  field: Field,
  targetRow: Readonly<FieldValues>,
  target: string,
  userId: string,
): boolean {
  const filter = field.lookupFilter!;
  const targetPlan = tx.plan(target);
  const source = new FormulaRows(tx, plan, [], [work.fields], userId);
  const chosen = new FormulaRows(tx, targetPlan, [], [targetRow], userId);
  const read: FilterReader = (path) => {
    if (path.startsWith('$Source.')) return source.value(work.fields, path.slice('$Source.'.length));
    if (path.startsWith('$')) return source.value(work.fields, path);
    const dot = path.indexOf('.');
    const head = dot < 0 ? '' : path.slice(0, dot);
    const rest = head.toLowerCase() === target.toLowerCase() || head === field.name ? path.slice(dot + 1) : path;
    return chosen.value(targetRow, rest);
  };
  return judgeFilters(filter.filters, filter.booleanFilter, read);
}
