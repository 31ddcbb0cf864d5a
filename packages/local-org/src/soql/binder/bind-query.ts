import type { Schema, SObjectType } from '../../metadata/schema';
import type { ResultColumn } from '../bound-query';
import { messages, plainQueryError, queryError, SalesforceQueryLimits } from '../errors';
import { isAggregateName, isDateFunctionName } from '../functions';
import type {
  ChildPlan,
  FieldRef,
  Operand,
  OrderPlan,
  PlanColumn,
  PlanExpression,
  PlannedQuery,
  SelectPlan,
} from '../plan';
import { parseQuery } from '../syntax/parser';
import type { ExpressionNode, QueryNode, ValueNode } from '../syntax/nodes';
import type { Dialect } from '../syntax/token-reader';
import { ConditionBinder } from './bind-condition';
import { bindExpression, containsAggregate, describe } from './bind-expression';
import { isGrouped, SelectBinder } from './bind-select';
import { bindOperand } from './bind-value';
import { resolveObject, Scope, unsupported, type BindContext } from './scope';

export interface BindOptions {
  /** Where the query is written; default `api`: no binds, no comments, no `ALL ROWS`, no `FOR UPDATE`. */
  readonly dialect?: Dialect;
}

/** Starts the state that the parts of one statement share. */
export function bindContext(text: string, schema: Schema, dialect: Dialect): BindContext {
  return { text, schema, dialect, allowBinds: dialect === 'apex', accesses: new Map(), binds: new Set() };
}

/**
 * Parses a query and checks it against the schema.
 * @throws SalesforceError with the platform's code and message: MALFORMED_QUERY, INVALID_FIELD, INVALID_TYPE ...
 */
export function bindQuery(text: string, schema: Schema, options: BindOptions = {}): PlannedQuery {
  const dialect = options.dialect ?? 'api';
  const node = parseQuery(text, dialect);
  const context = bindContext(text, schema, dialect);
  const from = node.from[0];
  if (!from) throw plainQueryError('MALFORMED_QUERY', `unexpected token: 'FROM'`);
  const object = resolveObject(context, from.path, 'from');
  const plan = bindSelect(context, node, object, 1);
  const mode = node.with.find((clause) => clause.kind === 'mode');
  const other = node.with.find((clause) => clause.kind !== 'mode');
  if (other) unsupported(`SOQL ${other.text}`);
  return {
    text,
    object: object.name,
    isCount: node.isCount,
    isAggregate: plan.isAggregate,
    subqueryCount: countChildren(plan),
    bindNames: [...context.binds],
    ...(mode?.kind === 'mode' ? { securityMode: mode.mode } : {}),
    ...(node.forClause ? { forClause: node.forClause } : {}),
    ...(node.scope ? { scope: node.scope.toLowerCase() } : {}),
    allRows: node.allRows,
    columns: plan.columns.map((column): ResultColumn => ({
      name: column.path.join('.'),
      type: column.expression.type,
    })),
    accesses: [...context.accesses.values()],
    plan,
  };
}

function countChildren(plan: SelectPlan): number {
  return plan.children.reduce((sum, child) => sum + 1 + countChildren(child.select), 0);
}

/** Binds one SELECT on a known object. @param level 1 for the root. */
export function bindSelect(context: BindContext, node: QueryNode, object: SObjectType, level: number): SelectPlan {
  const scope = new Scope(context, object, node.from);
  const isAggregate = SelectBinder.isAggregate(
    node,
    (name) => isAggregateName(name) || isDateFunctionName(name) || name === 'GROUPING',
  );
  if (level > 1 && (isAggregate || node.isCount))
    throw queryError('MALFORMED_QUERY', 'only root queries support aggregate expressions', context.text, node.start);
  if (node.isCount && node.groupBy) {
    throw queryError(
      'MALFORMED_QUERY',
      'COUNT() cannot be used with GROUP BY, use COUNT(Id)',
      context.text,
      node.start,
    );
  }
  const where = node.where ? new ConditionBinder(scope, 'where', false, () => undefined).bind(node.where) : null;
  const groupBy = bindGroupBy(scope, node);
  const grouped = isAggregate ? (groupBy?.expressions ?? []) : null;
  const select = new SelectBinder(scope, node, grouped);
  select.bindAll();
  const children = bindChildren(scope, node, level, isAggregate);
  const having = node.having ? bindHaving(scope, node, grouped ?? []) : null;
  const orderBy = bindOrderBy(scope, node, node.isCount ? [] : grouped, select.columns);
  return {
    object: object.name,
    isCount: node.isCount,
    isAggregate,
    columns: select.columns,
    typeOfs: select.typeOfs,
    children,
    where,
    groupBy,
    having,
    orderBy,
    ...bindPaging(scope, node, isAggregate, level),
  };
}

function bindGroupBy(scope: Scope, node: QueryNode): SelectPlan['groupBy'] {
  if (!node.groupBy) return null;
  const { mode, expressions } = node.groupBy;
  if (mode !== 'plain' && expressions.length > SalesforceQueryLimits.rollupFields) {
    throw queryError(
      'MALFORMED_QUERY',
      `${mode.toUpperCase()} supports at most ${SalesforceQueryLimits.rollupFields} fields`,
      scope.context.text,
      node.groupBy.start,
    );
  }
  return { mode, expressions: expressions.map((expression) => bindGrouped(scope, expression)) };
}

function bindGrouped(scope: Scope, node: ExpressionNode): PlanExpression {
  const expression = bindExpression(scope, node, 'groupBy');
  const fieldRefused =
    expression.kind === 'field' &&
    expression.field !== null &&
    (!expression.field.groupable || expression.field.longText);
  if (fieldRefused || (expression.kind !== 'field' && expression.kind !== 'date')) {
    throw queryError(
      'MALFORMED_QUERY',
      `field '${describe(expression)}' can not be grouped in a query call`,
      scope.context.text,
      node.start,
    );
  }
  return expression;
}

function bindHaving(scope: Scope, node: QueryNode, grouped: readonly PlanExpression[]): SelectPlan['having'] {
  const check = (expression: PlanExpression, at: ExpressionNode): void => {
    if (containsAggregate(expression) || isGrouped(expression, grouped)) return;
    throw queryError(
      'MALFORMED_QUERY',
      `Field must be grouped or aggregated: ${describe(expression)}`,
      scope.context.text,
      at.start,
    );
  };
  return node.having ? new ConditionBinder(scope, 'having', false, check).bind(node.having) : null;
}

function bindOrderBy(
  scope: Scope,
  node: QueryNode,
  grouped: readonly PlanExpression[] | null,
  columns: readonly PlanColumn[],
): OrderPlan[] {
  if (node.orderBy.length > SalesforceQueryLimits.orderByFields) {
    throw plainQueryError(
      'MALFORMED_QUERY',
      `Maximum ${SalesforceQueryLimits.orderByFields} fields are allowed in ORDER BY`,
    );
  }
  return node.orderBy.map((item) => {
    const expression = orderExpression(scope, item.expression, columns, grouped !== null);
    if (grouped && !containsAggregate(expression) && !isGrouped(expression, grouped)) {
      throw queryError(
        'MALFORMED_QUERY',
        `Ordered field must be grouped or aggregated: ${describe(expression)}`,
        scope.context.text,
        item.start,
      );
    }
    if (!grouped && containsAggregate(expression))
      throw queryError(
        'MALFORMED_QUERY',
        'Aggregate expressions are not allowed in ORDER BY without GROUP BY',
        scope.context.text,
        item.start,
      );
    checkSortable(scope, expression, item.start);
    return { expression, descending: item.descending, nullsLast: item.nulls === 'last' };
  });
}

/** An aggregate's alias may stand for it where no field has its name. */
function orderExpression(
  scope: Scope,
  node: ExpressionNode,
  columns: readonly PlanColumn[],
  aggregate: boolean,
): PlanExpression {
  if (aggregate && node.kind === 'path' && !scope.has(node)) {
    const column = columns.find((c) => c.path[0]?.toLowerCase() === node.names[0]?.toLowerCase());
    if (column) return column.expression;
  }
  return bindExpression(scope, node, 'orderBy');
}

function checkSortable(scope: Scope, expression: PlanExpression, start: number): void {
  if (expression.kind === 'label' || expression.kind === 'format' || expression.kind === 'currency') {
    throw queryError(
      'MALFORMED_QUERY',
      `field '${describe(expression)}' can not be sorted in a query call`,
      scope.context.text,
      start,
    );
  }
  const field = expression.kind === 'field' ? (expression as FieldRef).field : null;
  const unsortable =
    field &&
    (!field.sortable || field.longText || ['multipicklist', 'address', 'location', 'base64'].includes(field.type));
  if (unsortable)
    throw queryError(
      'MALFORMED_QUERY',
      `field '${describe(expression)}' can not be sorted in a query call`,
      scope.context.text,
      start,
    );
}

function bindChildren(scope: Scope, node: QueryNode, level: number, isAggregate: boolean): ChildPlan[] {
  const children: ChildPlan[] = [];
  for (const item of node.select) {
    if (item.kind !== 'subquery') continue;
    const { context } = scope;
    if (isAggregate)
      throw queryError(
        'MALFORMED_QUERY',
        'Child subqueries are not allowed in aggregate queries',
        context.text,
        item.start,
      );
    if (level >= SalesforceQueryLimits.levels)
      throw queryError(
        'MALFORMED_QUERY',
        `Subqueries cannot be nested deeper than ${SalesforceQueryLimits.levels} levels`,
        context.text,
        item.start,
      );
    const child = bindChild(scope, item.query, level);
    if (children.some((other) => other.name === child.name))
      throw queryError('MALFORMED_QUERY', `duplicate alias: ${child.name}`, context.text, item.start);
    children.push(child);
  }
  if (children.length > SalesforceQueryLimits.subqueries)
    throw plainQueryError('MALFORMED_QUERY', `Maximum ${SalesforceQueryLimits.subqueries} subqueries are allowed`);
  return children;
}

function bindChild(scope: Scope, query: QueryNode, level: number): ChildPlan {
  const { context } = scope;
  const from = query.from[0];
  const name = from?.path.names.at(-1) ?? '';
  const start = from?.start ?? query.start;
  const relationship = context.schema.childRelationship(scope.object.name, name);
  const object = relationship && context.schema.object(relationship.childObject);
  const field = relationship && context.schema.field(relationship.childObject, relationship.field);
  if (!relationship || !object || !field || (from?.path.names.length ?? 0) > 2) {
    throw queryError('INVALID_TYPE', messages.noSuchChild(name), context.text, start);
  }
  context.accesses.set(`${object.name}..from`, { object: object.name, field: null, clause: 'from' });
  return { name: relationship.relationshipName ?? name, field, select: bindSelect(context, query, object, level + 1) };
}

function bindPaging(
  scope: Scope,
  node: QueryNode,
  isAggregate: boolean,
  level: number,
): { readonly limit: Operand | null; readonly offset: Operand | null } {
  const { context } = scope;
  const bind = (value: ValueNode | null): Operand | null =>
    value ? bindOperand(context, value, { name: 'LIMIT', type: 'int' }) : null;
  if (node.limit && isAggregate && !node.groupBy) {
    throw queryError(
      'MALFORMED_QUERY',
      'Non-grouped query that uses overall aggregate functions cannot also use LIMIT',
      context.text,
      node.limit.start,
    );
  }
  if (node.offset?.kind === 'number' && node.offset.value > SalesforceQueryLimits.offset) {
    throw plainQueryError(
      'NUMBER_OUTSIDE_VALID_RANGE',
      `Maximum SOQL offset allowed is ${SalesforceQueryLimits.offset}`,
    );
  }
  for (const value of [node.limit, node.offset]) {
    if (value?.kind === 'number' && value.value < 0)
      throw queryError('MALFORMED_QUERY', `unexpected token: '${value.text}'`, context.text, value.start);
  }
  if (node.forClause === 'UPDATE' && node.orderBy.length > 0 && level === 1) {
    throw plainQueryError('MALFORMED_QUERY', 'ORDER BY is not allowed in a query with FOR UPDATE');
  }
  return { limit: bind(node.limit), offset: bind(node.offset) };
}
