import type { Field } from '../../metadata/schema';
import { queryError } from '../errors';
import { aggregateFunctions, dateFunctions, isAggregateName, isDateFunctionName } from '../functions';
import type { FieldRef, Operand, PlanExpression } from '../plan';
import type { CallNode, ExpressionNode, PathNode, ValueNode } from '../syntax/nodes';
import { bindOperand } from './bind-value';
import type { Clause, Scope } from './scope';

/** Binds a field path or a function call. Rules of the clause (groupable, sortable ...) are the caller's. */
export function bindExpression(scope: Scope, node: ExpressionNode, clause: Clause): PlanExpression {
  if (node.kind === 'path') return scope.resolve(node, clause);
  if (isAggregateName(node.name)) return bindAggregate(scope, node, clause);
  if (isDateFunctionName(node.name)) return bindDateFunction(scope, node, clause);
  const special = SPECIAL[node.name];
  if (!special)
    throw refuse(
      scope,
      node,
      `unexpected token: '${scope.context.text.slice(node.start, node.start + node.name.length)}'`,
    );
  return special(scope, node, clause);
}

function refuse(scope: Scope, node: { readonly start: number }, message: string, code = 'MALFORMED_QUERY'): Error {
  return queryError(code, message, scope.context.text, node.start);
}

function only<T>(scope: Scope, node: CallNode, accept: (arg: ExpressionNode | ValueNode) => T | null): T {
  const found = node.args.length === 1 ? accept(node.args[0] as ExpressionNode | ValueNode) : null;
  if (found === null) throw refuse(scope, node, `unexpected token: '('`);
  return found;
}

const asPath = (arg: ExpressionNode | ValueNode): PathNode | null => (arg.kind === 'path' ? arg : null);
const asExpression = (arg: ExpressionNode | ValueNode): ExpressionNode | null =>
  arg.kind === 'path' || arg.kind === 'call' ? arg : null;

function bindAggregate(scope: Scope, node: CallNode, clause: Clause): PlanExpression {
  if (!isAggregateName(node.name)) throw refuse(scope, node, node.name);
  const argument = bindExpression(scope, only(scope, node, asExpression), clause);
  const rule = aggregateFunctions[node.name];
  const field = argument.kind === 'field' ? argument.field : null;
  const allowed =
    rule.takes.includes(argument.type) &&
    !field?.longText &&
    (node.name === 'COUNT' ||
      argument.kind !== 'field' ||
      field === null ||
      field.aggregatable ||
      argument.type === 'id');
  if (!allowed || argument.kind === 'aggregate') {
    throw refuse(scope, node, `field ${describe(argument)} does not support aggregate operator ${node.name}`);
  }
  return { kind: 'aggregate', name: node.name, argument, type: rule.gives === 'same' ? argument.type : rule.gives };
}

function bindDateFunction(scope: Scope, node: CallNode, clause: Clause): PlanExpression {
  if (!isDateFunctionName(node.name)) throw refuse(scope, node, node.name);
  const arg = only(scope, node, asExpression);
  const userZone = arg.kind === 'call' && arg.name === 'CONVERTTIMEZONE';
  const path = userZone ? only(scope, arg, asPath) : asPath(arg);
  if (!path) throw refuse(scope, arg, `unexpected token: '('`);
  const argument = scope.resolve(path, clause);
  const rule = dateFunctions[node.name];
  if (!rule.takes.includes(argument.type)) {
    throw refuse(
      scope,
      node,
      `field ${argument.name} does not support the date function ${node.name}`,
      'INVALID_FIELD',
    );
  }
  if (argument.field && !argument.field.filterable)
    throw refuse(scope, node, `field '${argument.name}' can not be grouped in a query call`);
  return {
    kind: 'date',
    name: node.name,
    argument,
    userZone: userZone && argument.type === 'datetime',
    type: rule.gives,
  };
}

type Special = (scope: Scope, node: CallNode, clause: Clause) => PlanExpression;

const SPECIAL: Readonly<Record<string, Special>> = {
  TOLABEL: (scope, node, clause) => ({
    kind: 'label',
    argument: scope.resolve(only(scope, node, asPath), clause),
    type: 'string',
  }),
  FORMAT: (scope, node, clause) => ({
    kind: 'format',
    argument: bindExpression(scope, only(scope, node, asExpression), clause),
    type: 'string',
  }),
  CONVERTCURRENCY: (scope, node, clause) => {
    if (clause !== 'select') throw refuse(scope, node, `unexpected token: 'convertCurrency'`);
    const argument = scope.resolve(only(scope, node, asPath), clause);
    if (argument.type !== 'currency')
      throw refuse(scope, node, `convertCurrency is only valid on currency fields: ${argument.name}`, 'INVALID_FIELD');
    return { kind: 'currency', argument, type: argument.type };
  },
  GROUPING: (scope, node, clause) => ({
    kind: 'grouping',
    argument: bindExpression(scope, only(scope, node, asExpression), clause),
    type: 'int',
  }),
  DISTANCE: bindDistance,
};

/** `DISTANCE(Location__c, GEOLOCATION(1, 2), 'mi')` [B6.5]. */
function bindDistance(scope: Scope, node: CallNode, clause: Clause): PlanExpression {
  const [first, second, third] = node.args;
  if (
    first?.kind !== 'path' ||
    second?.kind !== 'call' ||
    second.name !== 'GEOLOCATION' ||
    third?.kind !== 'string' ||
    second.args.length !== 2
  ) {
    throw refuse(scope, node, `unexpected token: 'DISTANCE'`);
  }
  const unit = third.value.toLowerCase();
  if (unit !== 'mi' && unit !== 'km')
    throw refuse(scope, third, `Invalid distance unit: ${third.value}. Valid unit must be 'mi' or 'km'`);
  const location = scope.resolve(first, clause);
  const latitude = component(scope, location, /latitude(__s)?$/i);
  const longitude = component(scope, location, /longitude(__s)?$/i);
  if (!latitude || !longitude)
    throw refuse(scope, first, `field '${location.name}' is not a geolocation field`, 'INVALID_FIELD');
  const to = second.args.map((arg): Operand => {
    if (arg.kind === 'path' || arg.kind === 'call') throw refuse(scope, arg, `unexpected token: 'GEOLOCATION'`);
    return bindOperand(scope.context, arg, { name: location.name, type: 'double' });
  });
  return { kind: 'distance', latitude, longitude, to: [to[0] as Operand, to[1] as Operand], unit, type: 'double' };
}

function component(scope: Scope, location: FieldRef, name: RegExp): FieldRef | null {
  const object = location.object === null ? undefined : scope.context.schema.object(location.object);
  for (const field of object?.fields.values() ?? []) {
    if (field.compoundFieldName?.toLowerCase() === location.name.toLowerCase() && name.test(field.name))
      return fieldOf(location, field);
  }
  return null;
}

/** Another field of the same record. */
export function fieldOf(sibling: FieldRef, field: Field): FieldRef {
  return { ...sibling, field, name: field.name, type: field.type };
}

/** The expression as error messages name it. */
export function describe(expression: PlanExpression): string {
  switch (expression.kind) {
    case 'field':
      return [...expression.hops.map((hop) => hop.name), expression.name].join('.');
    case 'distance':
      return 'DISTANCE';
    default:
      return describe(expression.argument);
  }
}

/** Equal expressions read the same value: used to see whether a selected expression is grouped. */
export function sameExpression(a: PlanExpression, b: PlanExpression): boolean {
  return expressionKey(a) === expressionKey(b);
}

export function expressionKey(e: PlanExpression): string {
  switch (e.kind) {
    case 'field':
      return describe(e).toLowerCase();
    case 'date':
      return `${e.name}${e.userZone ? '*' : ''}(${expressionKey(e.argument)})`;
    case 'aggregate':
      return `${e.name}(${expressionKey(e.argument)})`;
    case 'distance':
      return `distance(${expressionKey(e.latitude)},${JSON.stringify(e.to)},${e.unit})`;
    default:
      return `${e.kind}(${expressionKey(e.argument)})`;
  }
}

export function containsAggregate(e: PlanExpression): boolean {
  if (e.kind === 'aggregate' || e.kind === 'grouping') return true;
  return e.kind === 'format' && containsAggregate(e.argument);
}
