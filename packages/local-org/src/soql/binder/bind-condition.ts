import type { Field, FieldType } from '../../metadata/schema';
import { plainQueryError, queryError } from '../errors';
import type { FieldRef, Operand, PlanCondition, PlanExpression } from '../plan';
import type { ConditionNode, ExpressionNode, QueryNode, ValueNode } from '../syntax/nodes';
import { bindExpression, containsAggregate, describe } from './bind-expression';
import { bindOperand, type ValueTarget } from './bind-value';
import { resolveObject, Scope, type Clause } from './scope';

const TEXT: ReadonlySet<FieldType> = new Set<FieldType>([
  'string',
  'textarea',
  'picklist',
  'email',
  'phone',
  'url',
  'combobox',
  'encryptedstring',
  'anyType',
  'multipicklist',
]);
const NO_SEMI_JOIN = new Set(['activityhistory', 'attachment', 'event', 'note', 'openactivity', 'task']);
/** Targets that are named, not identified by a record id. */
const NAMED_TARGETS = new Set(['EntityDefinition', 'FieldDefinition', 'EntityParticle']);
const MAX_SEMI_JOINS = 2;

/** Binds WHERE or HAVING of one SELECT and applies the rules for semi-joins [B10]. */
export class ConditionBinder {
  private semiJoins = 0;

  constructor(
    private readonly scope: Scope,
    private readonly clause: Clause,
    private readonly inSemiJoin: boolean,
    /** Refuses an expression that the clause does not allow; HAVING takes grouped fields and aggregates only. */
    private readonly check: (expression: PlanExpression, node: ExpressionNode) => void,
  ) {}

  bind(node: ConditionNode, place: 'top' | 'or' | 'nested' = 'top'): PlanCondition {
    switch (node.kind) {
      case 'and':
        return { kind: 'and', operands: node.operands.map((operand) => this.bind(operand, place)) };
      case 'or':
        return { kind: 'or', operands: node.operands.map((operand) => this.bind(operand, 'or')) };
      case 'not':
        return { kind: 'not', operand: this.bind(node.operand, place === 'or' ? 'or' : 'nested') };
      case 'compare':
        return this.compare(node);
      case 'set':
        return 'kind' in node.right ? this.semiJoin(node, node.right, place) : this.set(node, node.right);
    }
  }

  private left(node: ExpressionNode): PlanExpression {
    const expression = bindExpression(this.scope, node, this.clause);
    this.check(expression, node);
    if (this.clause === 'where' && containsAggregate(expression)) {
      throw this.refuse(
        node,
        `Grouped or aggregated expressions are not allowed in the WHERE clause: ${describe(expression)}`,
      );
    }
    if (expression.kind === 'field') this.checkFilterable(expression, node);
    return expression;
  }

  private checkFilterable(ref: FieldRef, node: ExpressionNode): void {
    const f: Field | null = ref.field;
    if (f && (!f.filterable || f.longText || f.type === 'address' || f.type === 'location' || f.type === 'base64')) {
      throw this.refuse(node, `field '${ref.name}' can not be filtered in a query call`, 'INVALID_FIELD');
    }
  }

  private compare(node: Extract<ConditionNode, { kind: 'compare' }>): PlanCondition {
    const left = this.left(node.left);
    const isDistance = left.kind === 'distance' && !/^[<>]/.test(node.operator);
    const isOrdered = /^[<>]/.test(node.operator) && (left.type === 'boolean' || left.type === 'multipicklist');
    const isLike = node.operator === 'LIKE' && !TEXT.has(left.type);
    if (isDistance || isOrdered || isLike) {
      throw this.refuse(node.left, `invalid operator on ${typeName(left.type)} field`, 'INVALID_QUERY_FILTER_OPERATOR');
    }
    const right = bindOperand(this.scope.context, node.right, target(left));
    if (left.kind === 'date' && right.kind === 'dateLiteral')
      throw this.refuse(node.right, `Date function ${left.name} cannot be compared with a date literal`);
    return { kind: 'compare', left, operator: node.operator, right };
  }

  private set(node: Extract<ConditionNode, { kind: 'set' }>, values: readonly ValueNode[]): PlanCondition {
    const left = this.left(node.left);
    if ((node.operator === 'INCLUDES' || node.operator === 'EXCLUDES') && left.type !== 'multipicklist') {
      throw this.refuse(
        node.left,
        `includes/excludes operator only valid on multipicklist field`,
        'INVALID_QUERY_FILTER_OPERATOR',
      );
    }
    const right: Operand[] = values.map((value) => bindOperand(this.scope.context, value, target(left)));
    return { kind: 'set', left, operator: node.operator, right };
  }

  private semiJoin(
    node: Extract<ConditionNode, { kind: 'set' }>,
    query: QueryNode,
    place: 'top' | 'or' | 'nested',
  ): PlanCondition {
    if (this.inSemiJoin) throw this.refuse(query, 'Nesting of semi join sub-selects is not supported');
    if (place === 'or') throw this.refuse(query, `Semi join sub-selects are not allowed with the 'OR' operator`);
    if (place === 'nested')
      throw this.refuse(
        query,
        'Semi join sub-selects are only allowed at the top level WHERE expressions and not in nested WHERE expressions.',
      );
    if (++this.semiJoins > MAX_SEMI_JOINS)
      throw this.refuse(query, `Maximum ${MAX_SEMI_JOINS} semi join sub-selects are allowed.`);
    const left = this.left(node.left);
    if (left.kind !== 'field' || (left.type !== 'id' && left.type !== 'reference')) {
      throw this.refuse(
        node.left,
        `The left operand of a semi join must be an Id or reference field, cannot use: '${describe(left)}'`,
      );
    }
    const context = this.scope.context;
    const from = query.from[0];
    if (!from) throw this.refuse(query, `unexpected token: 'FROM'`);
    const object = resolveObject(context, from.path, 'from');
    if (NO_SEMI_JOIN.has(object.name.toLowerCase()))
      throw plainQueryError('MALFORMED_QUERY', `Entity '${object.name}' is not supported for semi join inner selects`);
    if (left.hops.length === 0 && object.name === this.scope.object.name && left.type === 'id') {
      throw this.refuse(query, 'The inner and outer selects should not be on the same object type');
    }
    const inner = new Scope(context, object, query.from);
    const column = this.semiJoinColumn(inner, query, left);
    const where = query.where ? new ConditionBinder(inner, 'where', true, () => undefined).bind(query.where) : null;
    return {
      kind: 'semiJoin',
      left,
      negated: node.operator === 'NOT IN',
      query: { object: object.name, column, where },
    };
  }

  private semiJoinColumn(inner: Scope, query: QueryNode, left: FieldRef): FieldRef {
    const item = query.select[0];
    if (query.select.length !== 1 || item?.kind !== 'expression' || item.expression.kind !== 'path') {
      throw this.refuse(query, 'semi join sub-selects must select a single id field');
    }
    const column = inner.resolve(item.expression, 'select');
    if (column.type !== 'id' && column.type !== 'reference') {
      throw this.refuse(
        item,
        `semi join sub-selects can only query id fields, cannot use: '${item.expression.names.join('.')}'`,
      );
    }
    const targets = (ref: FieldRef): readonly string[] =>
      ref.type === 'id' ? [ref.object ?? ''] : (ref.field?.referenceTo ?? []);
    const meet = targets(column).some((name) => targets(left).includes(name));
    if (!meet && column.field && left.field) {
      throw this.refuse(
        item,
        `The selected field '${describe(column)}' in the subquery and the left operand field in the where expression in the outer query '${describe(left)}' should point to the same object type`,
      );
    }
    return column;
  }

  private refuse(node: { readonly start: number }, message: string, code = 'MALFORMED_QUERY'): Error {
    return queryError(code, message, this.scope.context.text, node.start);
  }
}

function typeName(type: FieldType): string {
  return type === 'reference' ? 'id' : type;
}

/** What the values beside an expression are checked against. */
export function target(left: PlanExpression): ValueTarget {
  const field = left.kind === 'field' ? left.field : null;
  const named = field?.referenceTo.some((name) => NAMED_TARGETS.has(name)) ?? false;
  return { name: describe(left), type: left.type, holdsIds: !named };
}
