import {
  ERROR_TYPE,
  conversionCost,
  isAssignable,
  isCastable,
  isNumeric,
  NULL_TYPE,
  show,
  stdOf,
} from '../checker/type-rules';
import * as T from '../runtime/apex-type';
import type { ApexType } from '../runtime/apex-type';
import { Decimal } from '../runtime/decimal';
import type * as A from '../syntax/ast';
import type { Body } from './body';
import { call, construct, constructorCall } from './calls';
import type { Code } from './code';
import { entity, place } from './members';
import { assign, binary, postfix, unary } from './operators';
import { queryCode } from './queries';

export const TYPE_TYPE = T.systemType('System.Type');

/** Checks an expression and answers its code. */
export function expression(b: Body, e: A.Expression): Code {
  switch (e.kind) {
    case 'literal':
      return literal(b, e);
    case 'this':
      if (b.isStatic) return b.error(e, 'Invalid expression, this is not allowed in static context');
      return { js: 'this', type: b.symbol.type, nonNull: true, simple: true };
    case 'super':
      return { js: 'super', type: b.symbol.parent ?? T.OBJECT, nonNull: true, isSuper: true };
    case 'name':
    case 'field':
      return nameOrField(b, e);
    case 'call':
      return call(b, e);
    case 'construct':
      return constructorCall(b, e);
    case 'index':
      return place(b, e)?.read() ?? { js: 'null', type: ERROR_TYPE };
    case 'new':
      return construct(b, e);
    case 'newItems':
      return newItems(b, e);
    case 'newMap':
      return newMap(b, e);
    case 'newArray': {
      const type = b.type(e.type);
      const size = b.convert(expression(b, e.size), T.INTEGER, e.size);
      return { js: `$.newArray(rt,${b.pool.type(type.args[0] ?? T.OBJECT)},${size})`, type, nonNull: true };
    }
    case 'cast':
      return castTo(b, e);
    case 'unary':
      return unary(b, e);
    case 'postfix':
      return postfix(b, e);
    case 'binary':
      return binary(b, e);
    case 'instanceof':
      return instanceOf(b, e);
    case 'conditional':
      return conditional(b, e);
    case 'assign':
      return assign(b, e);
    case 'classLiteral':
      return { js: b.pool.type(e.type ? b.type(e.type) : T.VOID), type: TYPE_TYPE, nonNull: true };
    case 'soql':
    case 'sosl':
      return queryCode(b, e);
  }
}

function literal(b: Body, e: Extract<A.Expression, { kind: 'literal' }>): Code {
  const text = String(e.value);
  switch (e.type) {
    case 'Integer': {
      const value = Number(text);
      if (value > 2147483648 || value < -2147483648) return b.error(e, 'Illegal integer');
      return { js: String(value | 0), type: T.INTEGER, nonNull: true, simple: true };
    }
    case 'Long':
      return { js: `${text}n`, type: T.LONG, nonNull: true, simple: true };
    case 'Double':
      return { js: String(Number(text)), type: T.DOUBLE, nonNull: true, simple: true };
    case 'Decimal':
      return { js: b.pool.ref(Decimal.parse(text)), type: T.DECIMAL, nonNull: true, simple: true };
    case 'Boolean':
      return { js: text, type: T.BOOLEAN, nonNull: true, simple: true };
    case 'String':
      return {
        js: JSON.stringify(text)
          .replace(/\u2028/g, '\\u2028')
          .replace(/\u2029/g, '\\u2029'),
        type: T.STRING,
        nonNull: true,
        simple: true,
      };
    case 'null':
      return { js: 'null', type: NULL_TYPE, simple: true, isNull: true };
  }
}

function nameOrField(b: Body, e: Extract<A.Expression, { kind: 'name' | 'field' }>): Code {
  const found = entity(b, e);
  if (!found) return { js: 'null', type: ERROR_TYPE };
  if (found.kind === 'value') return found.code;
  if (found.kind === 'describeObject') {
    return {
      js: `$.describeObject(rt,${JSON.stringify(found.object)})`,
      type: T.systemType('Schema.DescribeSObjectResult'),
      nonNull: true,
    };
  }
  if (found.kind === 'describeFieldSets') {
    return {
      js: `$.describeFieldSets(rt,${JSON.stringify(found.object)})`,
      type: T.systemType('Schema.SObjectTypeFieldSets'),
      nonNull: true,
    };
  }
  if (found.kind === 'describeFields') {
    return {
      js: `$.describeFields(rt,${JSON.stringify(found.object)})`,
      type: T.systemType('Schema.SObjectTypeFields'),
      nonNull: true,
    };
  }
  return b.error(e, `Variable does not exist: ${e.name}`);
}

/** A Boolean condition; null fails as on the platform. */
export function condition(b: Body, e: A.Expression, what = 'Condition expression must be of type Boolean'): string {
  const code = expression(b, e);
  if (code.type !== ERROR_TYPE && code.type.kind !== 'Boolean')
    b.error(
      e,
      code.type === NULL_TYPE || what.startsWith('Cond')
        ? `Condition expression must be of type Boolean: ${show(code.type)}`
        : what,
    );
  return b.nonNull(code);
}

function newItems(b: Body, e: Extract<A.Expression, { kind: 'newItems' }>): Code {
  const type = b.type(e.type);
  if (type.kind === 'Map' && e.items.length === 0) {
    const [key, value] = type.args as [ApexType, ApexType];
    return { js: `$.newMap(rt,${b.pool.type(key)},${b.pool.type(value)},[])`, type, nonNull: true };
  }
  if (type.kind !== 'List' && type.kind !== 'Set') {
    if (type === ERROR_TYPE) return { js: 'null', type };
    return b.error(e, `Type cannot be constructed: ${show(type)}`);
  }
  const element = type.args[0] ?? T.OBJECT;
  const items = e.items.map((i) => b.convert(expression(b, i), element, i));
  return { js: `$.new${type.kind}(rt,${b.pool.type(element)},[${items.join(',')}])`, type, nonNull: true };
}

function newMap(b: Body, e: Extract<A.Expression, { kind: 'newMap' }>): Code {
  const type = b.type(e.type);
  if (type.kind !== 'Map') return b.error(e, `Type cannot be constructed: ${show(type)}`);
  const [key, value] = type.args as [ApexType, ApexType];
  const pairs = e.pairs.map(
    (p) => `[${b.convert(expression(b, p.key), key, p.key)},${b.convert(expression(b, p.value), value, p.value)}]`,
  );
  return { js: `$.newMap(rt,${b.pool.type(key)},${b.pool.type(value)},[${pairs.join(',')}])`, type, nonNull: true };
}

function castTo(b: Body, e: Extract<A.Expression, { kind: 'cast' }>): Code {
  const to = b.type(e.type);
  const code = expression(b, e.operand);
  const from = code.type;
  if (from === ERROR_TYPE || to === ERROR_TYPE) return { js: code.js, type: to };
  if (code.isNull) return { js: 'null', type: to };
  if (code.isQuery && to.kind === 'SObject') return { js: b.convert(code, to, e), type: to };
  if (!isCastable(from, to))
    return b.error(e, `Incompatible types since an instance of ${show(from)} is never an instance of ${show(to)}`);
  if (isNumeric(from) && isNumeric(to)) return { js: numericCast(b, code, to), type: to, nonNull: code.nonNull };
  if (isAssignable(from, to)) {
    // Only generic records, alone or in collections, have to be looked at when the program runs.
    const sameRecordType = !/\bsobject\b/.test(from.key) || from.key === to.key;
    if (sameRecordType) return { js: b.represent(code, to), type: to, nonNull: code.nonNull };
  }
  return { js: `$.cast(rt,${b.boxed(code)},${b.pool.type(to)})`, type: to };
}

function numericCast(b: Body, code: Code, to: ApexType): string {
  if (conversionCost(code.type, to) >= 0) return b.represent(code, to);
  return `$.narrow${code.type.kind}To${to.kind}(rt,${code.js})`;
}

function instanceOf(b: Body, e: Extract<A.Expression, { kind: 'instanceof' }>): Code {
  const to = b.type(e.type);
  const code = expression(b, e.operand);
  const result: Code = { js: `$.isInstance(rt,${b.boxed(code)},${b.pool.type(to)})`, type: T.BOOLEAN, nonNull: true };
  if (code.type === ERROR_TYPE || to === ERROR_TYPE || code.isNull) return result;
  const list =
    to.kind === 'List' ||
    to.kind === 'Set' ||
    to.kind === 'Map' ||
    code.type.kind === 'List' ||
    code.type.kind === 'Map' ||
    code.type.kind === 'Set';
  if (!list && !isCastable(code.type, to)) {
    return b.error(
      e,
      `Operation instanceof is always false since an instance of ${show(code.type)} is never an instance of ${show(to)}`,
    );
  }
  if (code.type.key === to.key && !list && code.type.kind !== 'Object') {
    return b.error(
      e,
      `Operation instanceof is always true since an instance of ${show(code.type)} is always an instance of ${show(to)}`,
    );
  }
  return result;
}

/** The type both branches can have: the wider of two, or their nearest common ancestor. */
export function commonType(a: ApexType, c: ApexType): ApexType | null {
  if (a === NULL_TYPE || a === ERROR_TYPE) return c;
  if (c === NULL_TYPE || c === ERROR_TYPE) return a;
  if (a.key === c.key) return a;
  if (isNumeric(a) && isNumeric(c))
    return conversionCost(a, c) >= 0 && !(a.kind === 'Decimal' && c.kind === 'Double') ? c : a;
  if (isAssignable(a, c)) return c;
  if (isAssignable(c, a)) return a;
  if (a.kind === 'SObject' && c.kind === 'SObject') return T.SOBJECT;
  for (let up = parentOf(a); up; up = parentOf(up)) if (isAssignable(c, up)) return up;
  return null;
}

function parentOf(type: ApexType): ApexType | null {
  if (type.info) return type.info.parent;
  const parent = stdOf(type)?.parent;
  return parent ? T.systemType(parent.name) : null;
}

function conditional(b: Body, e: Extract<A.Expression, { kind: 'conditional' }>): Code {
  const test = condition(b, e.condition);
  let then = expression(b, e.then);
  let otherwise = expression(b, e.otherwise);
  if (then.isQuery && otherwise.type.kind === 'SObject')
    then = { js: b.convert(then, otherwise.type, e), type: otherwise.type };
  if (otherwise.isQuery && then.type.kind === 'SObject')
    otherwise = { js: b.convert(otherwise, then.type, e), type: then.type };
  const type =
    commonType(then.type, otherwise.type) ?? (isReference(then.type) && isReference(otherwise.type) ? T.OBJECT : null);
  if (!type) return b.error(e, `Incompatible types in ternary operator: ${show(then.type)}, ${show(otherwise.type)}`);
  return {
    js: `(${test}?${b.represent(then, type)}:${b.represent(otherwise, type)})`,
    type,
    nonNull: then.nonNull && otherwise.nonNull,
  };
}

const isReference = (t: ApexType): boolean =>
  t.kind === 'User' || t.kind === 'System' || t.kind === 'SObject' || t.kind === 'Object';
