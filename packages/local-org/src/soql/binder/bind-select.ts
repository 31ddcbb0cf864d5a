import { plainQueryError, queryError } from '../errors';
import type { FieldRef, PlanColumn, PlanExpression, TypeOfPlan } from '../plan';
import type { QueryNode, SelectItemNode, TypeOfNode } from '../syntax/nodes';
import { bindExpression, containsAggregate, describe, sameExpression } from './bind-expression';
import { Scope } from './scope';

const FIELDS_LIMIT = 200;

type ExpressionItem = Extract<SelectItemNode, { kind: 'expression' }>;

/** Binds the SELECT list of one query, children excepted. */
export class SelectBinder {
  readonly columns: PlanColumn[] = [];
  readonly typeOfs: TypeOfPlan[] = [];
  private readonly seen = new Set<string>();
  private unnamed = 0;

  constructor(
    private readonly scope: Scope,
    private readonly query: QueryNode,
    private readonly grouped: readonly PlanExpression[] | null,
  ) {}

  /** True when rows are `AggregateResult`: a GROUP BY, an aggregate or a date function is there. */
  static isAggregate(query: QueryNode, isFunction: (name: string) => boolean): boolean {
    return (
      query.groupBy !== null ||
      query.select.some(
        (item) =>
          item.kind === 'expression' && item.expression.kind === 'call' && isAggregateCall(item.expression, isFunction),
      )
    );
  }

  bindAll(): void {
    for (const item of this.query.select) {
      if (item.kind === 'expression') this.bindItem(item);
      else if (item.kind === 'fields') this.expandFields(item);
      else if (item.kind === 'typeof') this.typeOfs.push(this.bindTypeOf(item));
    }
  }

  private bindItem(item: ExpressionItem): void {
    const expression = bindExpression(this.scope, item.expression, 'select');
    if (this.grouped) this.aggregateColumn(item, expression, this.grouped);
    else this.plainColumn(item, expression);
  }

  private plainColumn(item: ExpressionItem, expression: PlanExpression): void {
    if (item.alias !== null && expression.kind === 'field')
      throw this.refuse(item, 'only aggregate expressions use field aliasing');
    const { hops, name } = sourceOf(expression);
    if (expression.kind === 'distance' && item.alias === null) this.add(item, [`expr${this.unnamed++}`], expression);
    else if (item.alias !== null) this.add(item, [item.alias], expression);
    else this.add(item, [...hops, name], expression);
  }

  private add(item: { readonly start: number }, path: readonly string[], expression: PlanExpression): void {
    const key = path.join('.').toLowerCase();
    if (this.seen.has(key))
      throw queryError(
        'INVALID_FIELD',
        `duplicate field selected: ${path.join('.')}`,
        this.scope.context.text,
        item.start,
      );
    this.seen.add(key);
    this.columns.push({ path, expression });
  }

  private aggregateColumn(item: ExpressionItem, expression: PlanExpression, grouped: readonly PlanExpression[]): void {
    if (!containsAggregate(expression) && !isGrouped(expression, grouped)) {
      throw this.refuse(item, `Field must be grouped or aggregated: ${describe(expression)}`);
    }
    const isField = expression.kind === 'field' || expression.kind === 'label';
    const name = item.alias ?? (isField ? sourceOf(expression).name : `expr${this.unnamed++}`);
    if (this.seen.has(name.toLowerCase())) throw this.refuse(item, `duplicate alias: ${name}`);
    this.seen.add(name.toLowerCase());
    this.columns.push({ path: [name], expression });
  }

  /** FIELDS(ALL | STANDARD | CUSTOM) [B12]. */
  private expandFields(item: Extract<SelectItemNode, { kind: 'fields' }>): void {
    if (this.grouped) throw this.refuse(item, 'The SOQL FIELDS function is not supported with GROUP BY');
    if (item.scope !== 'STANDARD') this.checkBounded();
    const all = [...this.scope.object.fields.values()].filter((field) => !field.deprecatedAndHidden);
    const fields = all.filter((field) => item.scope === 'ALL' || field.custom === (item.scope === 'CUSTOM'));
    if (fields.length === 0) {
      throw plainQueryError(
        'MALFORMED_QUERY',
        `'FIELDS(...)' expansion function must result in at least one field being selected.`,
      );
    }
    for (const field of fields)
      this.add(
        item,
        [field.name],
        this.scope.resolve({ kind: 'path', names: [field.name], start: item.start, end: item.end }, 'select'),
      );
  }

  private checkBounded(): void {
    if (this.scope.context.dialect === 'apex') {
      throw plainQueryError(
        'MALFORMED_QUERY',
        'The SOQL FIELDS function is not supported with an unbounded set of fields in this API',
      );
    }
    const limit = this.query.limit;
    const limited = limit?.kind === 'number' && limit.value <= FIELDS_LIMIT;
    const where = this.query.where;
    const byId =
      where?.kind === 'set' &&
      where.operator === 'IN' &&
      !('kind' in where.right) &&
      where.left.kind === 'path' &&
      where.left.names.join('.').toLowerCase() === 'id' &&
      where.right.length <= FIELDS_LIMIT;
    if (!limited && !byId)
      throw plainQueryError('MALFORMED_QUERY', `The SOQL FIELDS function must have a LIMIT of at most ${FIELDS_LIMIT}`);
  }

  private bindTypeOf(node: TypeOfNode): TypeOfPlan {
    if (this.grouped) throw this.refuse(node, 'TYPEOF is not supported in aggregate queries');
    const { hops } = this.scope.resolveHops(node.path.names, node.path, 'select');
    const last = hops.at(-1);
    if (!last || last.object !== null)
      throw this.refuse(
        node.path,
        `Cannot use TYPEOF with a non-polymorphic relationship: ${node.path.names.join('.')}`,
      );
    const { context } = this.scope;
    const branches = node.whens.map((when) => {
      const name = when.object.names.join('.');
      const object = context.schema.object(name);
      if (!object || !last.field.referenceTo.includes(object.name))
        throw this.refuse(
          when.object,
          `sObject type '${name}' is not a valid type for the relationship '${last.name}'`,
          'INVALID_TYPE',
        );
      const inner = new Scope(context, object, []);
      return { object: object.name, columns: when.fields.map((path) => columnOf(inner.resolve(path, 'select'))) };
    });
    const rest = (node.otherwise ?? []).map((path) => {
      const ref = this.scope.resolve({ ...path, names: [...node.path.names, ...path.names] }, 'select');
      return columnOf({ ...ref, hops: ref.hops.slice(hops.length) }, ref);
    });
    return {
      columnsBefore: this.columns.length,
      path: hops.map((hop) => hop.name),
      hops,
      branches: node.otherwise ? [...branches, { object: null, columns: rest }] : branches,
    };
  }

  private refuse(node: { readonly start: number }, message: string, code = 'MALFORMED_QUERY'): Error {
    return queryError(code, message, this.scope.context.text, node.start);
  }
}

function columnOf(keys: FieldRef, expression: FieldRef = keys): PlanColumn {
  return { path: [...keys.hops.map((hop) => hop.name), keys.name], expression };
}

function isAggregateCall(
  call: { readonly name: string; readonly args: readonly { readonly kind: string }[] },
  isFunction: (name: string) => boolean,
): boolean {
  if (isFunction(call.name)) return true;
  const inner = call.args[0];
  return call.name === 'FORMAT' && inner?.kind === 'call' && isFunction((inner as unknown as { name: string }).name);
}

/** A selected expression is grouped when it is, or is made of, a grouped one. */
export function isGrouped(expression: PlanExpression, grouped: readonly PlanExpression[]): boolean {
  if (grouped.some((g) => sameExpression(g, expression))) return true;
  switch (expression.kind) {
    case 'label':
    case 'format':
    case 'currency':
      return isGrouped(expression.argument, grouped);
    case 'date':
      return expression.argument.type === 'date' && isGrouped(expression.argument, grouped);
    default:
      return false;
  }
}

/** The field an expression reads, for the key of its value. */
function sourceOf(expression: PlanExpression): { readonly hops: readonly string[]; readonly name: string } {
  if (expression.kind === 'field') return { hops: expression.hops.map((hop) => hop.name), name: expression.name };
  if (expression.kind === 'distance') return { hops: [], name: 'expr0' };
  return sourceOf(expression.argument);
}
