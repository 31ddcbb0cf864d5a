import type { PlanExpression, SelectPlan } from '../../soql';
import { Conditions, rowConditions } from './conditions';
import { Expressions, isFoldedText, valueOfRank } from './expressions';
import { limitOf, orderTerm } from './compile-select';
import { Joins } from './joins';
import { converter, RowReader } from './row-reader';
import { concat, fragment, joined, type CompileContext, type Fragment } from './run';

/** `SELECT COUNT()`: one row with the number; LIMIT bounds the rows that are counted. */
export function compileCount(context: CompileContext, plan: SelectPlan): Fragment {
  const joins = new Joins(context, plan.object);
  const where = whereOf(context, plan, joins, new Expressions(joins));
  const limit = limitOf(context, plan);
  const rest = concat([' FROM ', joins.from(), where ? concat([' WHERE ', where]) : '']);
  if (!limit) return concat(['SELECT COUNT(*)', rest]);
  return concat(['SELECT COUNT(*) FROM (SELECT 1', rest, fragment(' LIMIT ? OFFSET ?)', [limit.limit, limit.offset])]);
}

function whereOf(context: CompileContext, plan: SelectPlan, joins: Joins, expressions: Expressions): Fragment | null {
  const conditions = rowConditions(context, joins);
  if (plan.where) conditions.push(new Conditions(context, expressions).compile(plan.where));
  return conditions.length === 0 ? null : joined(conditions, ' AND ');
}

/** Sets of expressions that are grouped together: one for plain GROUP BY, several for ROLLUP and CUBE [B7.6]. */
function groupingSets(groupBy: NonNullable<SelectPlan['groupBy']>): (readonly PlanExpression[])[] {
  const all = groupBy.expressions;
  if (groupBy.mode === 'plain') return [all];
  if (groupBy.mode === 'rollup') return [...all.keys(), all.length].reverse().map((n) => all.slice(0, n));
  return Array.from({ length: 1 << all.length }, (_, bits) => all.filter((_e, i) => !(bits & (1 << i))));
}

/**
 * Whether every row that is aggregated counts against the limit on query rows: "All aggregate functions other than COUNT() or
 * COUNT(fieldname) include each row used by the aggregation as a query row for the purposes of limit tracking"; the others
 * count one row for each group. (Apex Developer Guide, Working with SOQL Aggregate Functions)
 */
function countsEveryRow(plan: SelectPlan): boolean {
  return plan.columns.some(({ expression }) => {
    const inner = expression.kind === 'format' ? expression.argument : expression;
    return inner.kind === 'aggregate' && inner.name !== 'COUNT';
  });
}

/** Translates a query whose rows are `AggregateResult`. `usedCell`: where each row tells how many records were aggregated in all. */
export function compileAggregate(
  context: CompileContext,
  plan: SelectPlan,
): { readonly statement: Fragment; readonly reader: RowReader; readonly usedCell?: number } {
  const counted = countsEveryRow(plan) ? { usedCell: plan.columns.length } : {};
  const reader = new RowReader('AggregateResult');
  plan.columns.forEach((column, i) => {
    const ranked = valueOfRank(column.expression);
    reader.addField(0, column.path[0] as string, i, ranked ?? converter(column.expression.type));
  });
  const groupBy = plan.groupBy;
  const sets = groupBy ? groupingSets(groupBy) : [[]];
  const limit = limitOf(context, plan);
  const tail = limit ? fragment(' LIMIT ? OFFSET ?', [limit.limit, limit.offset]) : fragment('');
  if (!groupBy || groupBy.mode === 'plain') {
    const select = oneSet(context, plan, sets[0] ?? [], []);
    return { statement: concat([select, tail]), reader, ...counted };
  }
  // Rows of a group stand before its subtotal, the grand total last.
  const order = groupBy.expressions.flatMap((_, i) => [`g${i}`, `v${i}`]).join(', ');
  const selects = sets.map((set) => oneSet(context, plan, set, groupBy.expressions));
  const own = plan.orderBy.map(
    (o, i) => `o${i}${o.descending ? ' DESC' : ''}${o.nullsLast ? ' NULLS LAST' : o.descending ? ' NULLS FIRST' : ''}`,
  );
  return {
    statement: concat([
      'SELECT * FROM (',
      joined(selects, ' UNION ALL '),
      `) ORDER BY ${own.length > 0 ? own.join(', ') : order}`,
      tail,
    ]),
    reader,
    ...counted,
  };
}

/** Groups that nothing is added up in are distinct values, which SQLite finds without sorting every row. */
function isKeys(plan: SelectPlan, keys: ReadonlySet<string>, plain: Expressions): boolean {
  const selected = new Set(plan.columns.map(({ expression }) => plain.compile(expression).sql));
  const isPlain = [...plan.columns, ...plan.orderBy].every(({ expression }) => keys.has(plain.compile(expression).sql));
  return keys.size > 0 && isPlain && [...keys].every((key) => selected.has(key));
}

/** @param all every grouped expression when several sets are made: then ordering is left to the caller, by columns `o`, `g` and `v`. */
function oneSet(
  context: CompileContext,
  plan: SelectPlan,
  set: readonly PlanExpression[],
  all: readonly PlanExpression[],
): Fragment {
  const joins = new Joins(context, plan.object);
  const plain = new Expressions(joins);
  const keys = new Set(set.map((e) => plain.compile(e).sql));
  const out = new Set(all.map((e) => plain.compile(e).sql).filter((sql) => !keys.has(sql)));
  const expressions = new Expressions(joins, out);
  const isDistinct = all.length === 0 && !plan.having && isKeys(plan, keys, plain);
  const list = plan.columns.map(({ expression }, i) => {
    const collation = isDistinct && isFoldedText(expression) ? ' COLLATE NOCASE' : '';
    return concat([expressions.compile(expression), `${collation} AS c${i}`]);
  });
  if (countsEveryRow(plan)) list.push(fragment('SUM(COUNT(*)) OVER () AS used'));
  if (all.length > 0) {
    plan.orderBy.forEach((order, i) =>
      list.push(concat([orderTerm(expressions, { ...order, descending: false, nullsLast: false }), ` AS o${i}`])),
    );
    all.forEach((e, i) => {
      const value = plain.compile(e);
      const isOut = out.has(value.sql);
      list.push(fragment(`${isOut ? 1 : 0} AS g${i}`), concat([isOut ? 'NULL' : value, ` AS v${i}`]));
    });
  }
  const where = whereOf(context, plan, joins, plain);
  // The sign keeps SQLite from reading the whole table in the order of an index, row by row, to save a sort of the groups.
  const groups = set.map((e) => concat(['+', plain.compile(e), isFoldedText(e) ? ' COLLATE NOCASE' : '']));
  const having = plan.having ? new Conditions(context, expressions).compile(plan.having) : null;
  const orderBy = all.length === 0 ? plan.orderBy.map((order) => orderTerm(expressions, order)) : [];
  return concat([
    isDistinct ? 'SELECT DISTINCT ' : 'SELECT ',
    joined(list, ', '),
    ' FROM ',
    joins.from(),
    ...(where ? [' WHERE ', where] : []),
    ...(groups.length > 0 && !isDistinct ? [' GROUP BY ', joined(groups, ', ')] : []),
    ...(having ? [' HAVING ', having] : []),
    ...(orderBy.length > 0 ? [' ORDER BY ', joined(orderBy, ', ')] : []),
  ]);
}
