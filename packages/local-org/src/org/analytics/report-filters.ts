import { SalesforceError, UnsupportedError } from '../../diagnostics';
import type { ReportFilter } from '../../metadata/analytics/report-definition';
import type { ReportColumn } from '../../metadata/analytics/report-schema';
import type { Schema } from '../../metadata/schema';
import type { FieldRef, PlanCondition } from '../../soql';
import { dayBounds, type CalendarContext, type DayRange } from './date-intervals';
import { booleanOf, daysOf, isNumeric, numberOf, splitValues, textValues } from './filter-values';

/** What a filter is judged with. */
export interface FilterContext {
  readonly schema: Schema;
  readonly calendar: CalendarContext;
  /** @throws SalesforceError for a column that the report type has not */
  column(code: string): ReportColumn;
}

const ALWAYS: PlanCondition = { kind: 'and', operands: [] };
const NEVER: PlanCondition = { kind: 'or', operands: [] };
const POSITIVE: ReadonlySet<string> = new Set(['equals', 'contains', 'startsWith', 'includes']);
const ORDER = { lessThan: '<', lessOrEqual: '<=', greaterThan: '>', greaterOrEqual: '>=' } as const;

export function constantCondition(value: boolean): PlanCondition {
  return value ? ALWAYS : NEVER;
}

function compare(
  left: FieldRef,
  operator: '=' | '!=' | '<' | '<=' | '>' | '>=' | 'LIKE',
  value: string | number | boolean | null,
): PlanCondition {
  return { kind: 'compare', left, operator, right: { kind: 'constant', value } };
}

function any(operands: readonly PlanCondition[]): PlanCondition {
  return operands.length === 1 && operands[0] ? operands[0] : { kind: 'or', operands };
}

function not(operand: PlanCondition): PlanCondition {
  return { kind: 'not', operand };
}

/** Negative operators are the negation of a positive one: a blank field is not equal to anything. */
const NEGATED: Readonly<Record<string, string>> = { notEqual: 'equals', notContain: 'contains', excludes: 'includes' };

/** A filter over the rows of one part; `ref` and `idRef` are where its column is read there, null when it is not. */
export function filterCondition(
  filter: ReportFilter,
  column: ReportColumn,
  ref: FieldRef | null,
  idRef: FieldRef | null,
  context: FilterContext,
): PlanCondition {
  const positive = NEGATED[filter.operator];
  if (positive !== undefined)
    return negate(filterCondition({ ...filter, operator: positive }, column, ref, idRef, context));
  if (filter.columnToColumn) throw new UnsupportedError(`field-to-field filters of reports (${filter.column})`);
  if (!ref) return constantCondition(filter.operator === 'equals' && filter.value.trim() === '');
  if (filter.operator === 'within') throw new UnsupportedError('distance filters of reports');
  if (!POSITIVE.has(filter.operator) && !(filter.operator in ORDER))
    throw new SalesforceError('BAD_REQUEST', `Invalid filter operator: ${filter.operator}`, [], 400);
  if (column.type === 'boolean') return compare(ref, '=', booleanOf(column, filter.value));
  if (column.type === 'date' || column.type === 'datetime') return ofDates(filter, column, ref, context);
  if (isNumeric(column.type)) return ofNumbers(filter, column, ref);
  return ofText(filter, column, ref, idRef, context);
}

function negate(condition: PlanCondition): PlanCondition {
  if (condition === ALWAYS) return NEVER;
  return condition === NEVER ? ALWAYS : not(condition);
}

function ofNumbers(filter: ReportFilter, column: ReportColumn, ref: FieldRef): PlanCondition {
  const operator = ORDER[filter.operator as keyof typeof ORDER];
  if (operator !== undefined) return compare(ref, operator, numberOf(column, filter.value));
  return any(splitValues(filter.value).map((value) => compare(ref, '=', numberOf(column, value))));
}

/** `equals` is any day of the range, `lessThan` before it, `greaterThan` after it. */
function ofDates(filter: ReportFilter, column: ReportColumn, ref: FieldRef, context: FilterContext): PlanCondition {
  if (filter.value.trim() === '') return compare(ref, '=', null);
  const ranges = splitValues(filter.value).map((value) => daysOf(column, value, context.calendar));
  const [first] = ranges;
  const { timeZone } = context.calendar;
  const isTime = ref.type === 'datetime';
  const start = isTime ? dayBounds(first?.from ?? '', timeZone).start : (first?.from ?? null);
  const end = isTime ? dayBounds(first?.to ?? '', timeZone).end : (first?.to ?? null);
  if (filter.operator === 'lessThan') return compare(ref, '<', start);
  if (filter.operator === 'greaterOrEqual') return compare(ref, '>=', start);
  if (filter.operator === 'lessOrEqual') return compare(ref, isTime ? '<' : '<=', end);
  if (filter.operator === 'greaterThan') return compare(ref, isTime ? '>=' : '>', end);
  return any(ranges.map((range) => withinDays(ref, range, context.calendar)));
}

/** Rows whose date lies in the range; both ends open is every row, blank dates included. */
export function withinDays(ref: FieldRef, range: DayRange, { timeZone }: CalendarContext): PlanCondition {
  const isTime = ref.type === 'datetime';
  const operands: PlanCondition[] = [];
  if (range.from !== null)
    operands.push(compare(ref, '>=', isTime ? dayBounds(range.from, timeZone).start : range.from));
  if (range.to !== null)
    operands.push(isTime ? compare(ref, '<', dayBounds(range.to, timeZone).end) : compare(ref, '<=', range.to));
  return { kind: 'and', operands };
}

function likePattern(value: string): string {
  return value.replace(/[\\%_]/g, '\\$&');
}

function ofText(
  filter: ReportFilter,
  column: ReportColumn,
  ref: FieldRef,
  idRef: FieldRef | null,
  context: FilterContext,
): PlanCondition {
  const values = textValues(context.schema, column, filter.value);
  const operator = ORDER[filter.operator as keyof typeof ORDER];
  if (operator !== undefined) return compare(ref, operator, values[0] ?? '');
  return any(values.map((value) => oneText(filter.operator, value, column, ref, idRef)));
}

function oneText(
  operator: string,
  value: string,
  column: ReportColumn,
  ref: FieldRef,
  idRef: FieldRef | null,
): PlanCondition {
  if (value === '') return compare(ref, '=', null);
  if (operator === 'contains') return compare(ref, 'LIKE', `%${likePattern(value)}%`);
  if (operator === 'startsWith') return compare(ref, 'LIKE', `${likePattern(value)}%`);
  if (column.type === 'multipicklist' && operator === 'includes')
    return { kind: 'set', left: ref, operator: 'INCLUDES', right: [{ kind: 'constant', value }] };
  const isId = idRef !== null && /^[A-Za-z0-9]{15}([A-Za-z0-9]{3})?$/.test(value) && /\d/.test(value);
  return isId ? any([compare(ref, '=', value), compare(idRef, '=', value)]) : compare(ref, '=', value);
}

/** Without the parts that are always true or never; those that are left have operands. */
export function simplify(condition: PlanCondition): PlanCondition {
  if (condition.kind === 'not') return negate(simplify(condition.operand));
  if (condition.kind !== 'and' && condition.kind !== 'or') return condition;
  const [neutral, absorbing] = condition.kind === 'and' ? [ALWAYS, NEVER] : [NEVER, ALWAYS];
  const operands = condition.operands.map(simplify).filter((operand) => operand !== neutral);
  if (operands.includes(absorbing)) return absorbing;
  if (operands.length === 0) return neutral;
  return operands.length === 1 && operands[0] ? operands[0] : { kind: condition.kind, operands };
}

export function isNever(condition: PlanCondition): boolean {
  return condition === NEVER;
}

export function isAlways(condition: PlanCondition): boolean {
  return condition === ALWAYS;
}

/** Joins the conditions by `1 AND (2 OR NOT 3)`; all of them by default. */
export function joinConditions(conditions: readonly PlanCondition[], logic: string | null): PlanCondition {
  if (logic === null) return { kind: 'and', operands: conditions };
  const tokens = logic.toUpperCase().match(/\d+|AND|OR|NOT|[()]/g) ?? [];
  let at = 0;
  const or = (): PlanCondition => {
    const operands = [and()];
    while (tokens[at] === 'OR') {
      at++;
      operands.push(and());
    }
    return operands.length === 1 ? (operands[0] as PlanCondition) : { kind: 'or', operands };
  };
  const and = (): PlanCondition => {
    const operands = [unary()];
    while (tokens[at] === 'AND') {
      at++;
      operands.push(unary());
    }
    return operands.length === 1 ? (operands[0] as PlanCondition) : { kind: 'and', operands };
  };
  const unary = (): PlanCondition => {
    const token = tokens[at++];
    if (token === 'NOT') return negate(unary());
    if (token === '(') {
      const inner = or();
      at++;
      return inner;
    }
    const condition = conditions[Number(token) - 1];
    if (!condition)
      throw new SalesforceError(
        'BAD_REQUEST',
        `The filter logic references an undefined filter: ${token ?? ''}.`,
        [],
        400,
      );
    return condition;
  };
  return or();
}
