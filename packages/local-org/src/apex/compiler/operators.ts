import { ERROR_TYPE, isAssignable, isCastable, isNumeric, show } from '../checker/type-rules';
import * as T from '../runtime/apex-type';
import type { ApexType } from '../runtime/apex-type';
import type * as A from '../syntax/ast';
import type { Body } from './body';
import type { Code } from './code';
import { commonType, condition, expression } from './expressions';
import { place } from './members';

type Binary = Extract<A.Expression, { kind: 'binary' }>;

const NOT_NUMERIC = 'Arithmetic expressions must use numeric arguments';

export function binary(b: Body, e: Binary): Code {
  switch (e.operator) {
    case '&&':
    case '||': {
      const what = `${e.operator === '&&' ? 'AND' : 'OR'} operator can only be applied to Boolean expressions`;
      return {
        js: `(${condition(b, e.left, what)}${e.operator}${condition(b, e.right, what)})`,
        type: T.BOOLEAN,
        nonNull: true,
      };
    }
    case '??':
      return coalesce(b, e);
    case '==':
    case '!=':
    case '<>':
    case '===':
    case '!==':
      return equality(b, e);
    case '<':
    case '>':
    case '<=':
    case '>=':
      return comparison(b, e);
    default:
      return arithmetic(b, e, e.operator, expression(b, e.left), expression(b, e.right));
  }
}

function coalesce(b: Body, e: Binary): Code {
  let left = expression(b, e.left);
  const right = expression(b, e.right);
  if (left.isQuery && right.type.kind === 'SObject') left = { js: `$.singleOrNull(rt,${left.js})`, type: right.type };
  const type = commonType(left.type, right.type);
  if (!type)
    return b.error(e, `Incompatible types in null coalescing operator: ${show(left.type)}, ${show(right.type)}`);
  return { js: `(${b.represent(left, type)}??${b.represent(right, type)})`, type, nonNull: right.nonNull };
}

/** Type of an arithmetic result: the wider of two numbers. */
function wider(a: ApexType, c: ApexType): ApexType {
  if (a.kind === 'Decimal' || c.kind === 'Decimal') return T.DECIMAL;
  if (a.kind === 'Double' || c.kind === 'Double') return T.DOUBLE;
  return a.kind === 'Long' || c.kind === 'Long' ? T.LONG : T.INTEGER;
}

/** A non-null operand in the representation of `type`. */
function operand(b: Body, code: Code, type: ApexType): string {
  if (code.type.key === type.key || code.type === ERROR_TYPE) return b.nonNull(code);
  return b.represent({ ...code, js: b.nonNull(code), nonNull: true }, type);
}

/** `+ - * /` and the bit operators on two checked operands. */
export function arithmetic(b: Body, at: A.Node, op: string, left: Code, right: Code): Code {
  if (left.type === ERROR_TYPE || right.type === ERROR_TYPE) return { js: 'null', type: ERROR_TYPE };
  if (op === '+' && (left.type.kind === 'String' || right.type.kind === 'String')) return concatenate(b, left, right);
  if ((op === '+' || op === '-') && isTime(left.type)) return shiftTime(b, at, op, left, right);
  if (op === '+' && left.type.kind === 'Id' && (right.type.kind === 'Id' || right.type.kind === 'String'))
    return concatenate(b, left, right);
  if (['&', '|', '^', '<<', '>>', '>>>'].includes(op)) return bits(b, at, op, left, right);
  if (!isNumeric(left.type) || !isNumeric(right.type)) return b.error(at, NOT_NUMERIC);
  const type = wider(left.type, right.type);
  const x = operand(b, left, type);
  const y = operand(b, right, type);
  return { js: arithmeticJs(op, type, x, y), type, nonNull: true };
}

function concatenate(b: Body, left: Code, right: Code): Code {
  return { js: `(${b.text(left)}+${b.text(right)})`, type: T.STRING, nonNull: true };
}

function arithmeticJs(op: string, type: ApexType, x: string, y: string): string {
  switch (type.kind) {
    case 'Integer':
      return op === '*' ? `Math.imul(${x},${y})` : op === '/' ? `$.divideInteger(rt,${x},${y})` : `(${x}${op}${y}|0)`;
    case 'Long':
      return op === '/' ? `$.divideLong(rt,${x},${y})` : `BigInt.asIntN(64,${x}${op}${y})`;
    case 'Double':
      return op === '/' ? `$.divideDouble(rt,${x},${y})` : `(${x}${op}${y})`;
    default: {
      const method = { '+': 'add', '-': 'subtract', '*': 'multiply' }[op];
      return method ? `${x}.${method}(${y})` : `$.divideDecimal(rt,${x},${y})`;
    }
  }
}

const isTime = (t: ApexType): boolean => t.kind === 'Date' || t.kind === 'Datetime' || t.kind === 'Time';

function shiftTime(b: Body, at: A.Node, op: string, left: Code, right: Code): Code {
  if (!isNumeric(right.type)) return b.error(at, `${left.type.kind} operation only supports numeric operand`);
  const amount = right.type.kind === 'Integer' ? b.nonNull(right) : `$.toDouble(${b.nonNull(right)})`;
  return {
    js: `$.shift${left.type.kind}(rt,${b.nonNull(left)},${op === '-' ? `-(${amount})` : amount})`,
    type: left.type,
    nonNull: true,
  };
}

function bits(b: Body, at: A.Node, op: string, left: Code, right: Code): Code {
  if (left.type.kind === 'Boolean' && right.type.kind === 'Boolean' && op.length === 1) {
    return { js: `((${b.nonNull(left)}${op}${b.nonNull(right)})!==0)`, type: T.BOOLEAN, nonNull: true };
  }
  const integral = (t: ApexType): boolean => t.kind === 'Integer' || t.kind === 'Long';
  if (!integral(left.type) || !integral(right.type))
    return b.error(at, `Invalid type for bitwise operator: ${show(integral(left.type) ? right.type : left.type)}`);
  const type = op.length > 1 ? left.type : wider(left.type, right.type);
  if (type.kind === 'Integer') {
    const y = right.type.kind === 'Long' ? `Number(BigInt.asIntN(32,${b.nonNull(right)}))` : b.nonNull(right);
    return { js: `(${b.nonNull(left)}${op}${y}|0)`, type, nonNull: true };
  }
  return {
    js: `$.bitsLong(${JSON.stringify(op)},${operand(b, left, T.LONG)},${operand(b, right, T.LONG)})`,
    type,
    nonNull: true,
  };
}

function comparison(b: Body, e: Binary): Code {
  const left = expression(b, e.left);
  const right = expression(b, e.right);
  if (left.type === ERROR_TYPE || right.type === ERROR_TYPE) return { js: 'false', type: T.BOOLEAN };
  const done = (js: string): Code => ({ js, type: T.BOOLEAN, nonNull: true });
  // A comparison with null is false for numbers and dates; for text, null comes first. (Apex Developer Guide, operators.)
  const named = { '<': 'less', '>': 'more', '<=': 'atMost', '>=': 'atLeast' }[e.operator] as string;
  if (isNumeric(left.type) && isNumeric(right.type)) {
    const type = wider(left.type, right.type);
    const x = b.represent(left, type);
    const y = b.represent(right, type);
    if (type.kind === 'Decimal') return done(`$.${named}Decimal(${x},${y})`);
    return done(left.nonNull && right.nonNull ? `(${x}${e.operator}${y})` : `$.${named}(${x},${y})`);
  }
  const text = (t: ApexType): boolean => t.kind === 'String' || t.kind === 'Id';
  if (text(left.type) && text(right.type)) return done(`($.compareText(${left.js},${right.js})${e.operator}0)`);
  if (
    isTime(left.type) &&
    isTime(right.type) &&
    (left.type.key === right.type.key || (left.type.kind !== 'Time' && right.type.kind !== 'Time'))
  ) {
    return done(`$.${named}($.millis(${left.js}),$.millis(${right.js}))`);
  }
  if (left.isNull || right.isNull) {
    const other = left.isNull ? right : left;
    if (isNumeric(other.type) || isTime(other.type)) return done('false');
    if (text(other.type)) return done(`($.compareText(${left.js},${right.js})${e.operator}0)`);
  }
  return b.error(e, `Comparison arguments must be compatible types: ${show(left.type)}, ${show(right.type)}`);
}

function equality(b: Body, e: Binary): Code {
  const left = expression(b, e.left);
  const right = expression(b, e.right);
  const negate = e.operator !== '==' && e.operator !== '===';
  const done = (js: string): Code => ({ js: negate ? `!${js}` : js, type: T.BOOLEAN, nonNull: true });
  if (left.type === ERROR_TYPE || right.type === ERROR_TYPE) return done('(false)');
  if (left.type.kind === 'void' || right.type.kind === 'void')
    return b.error(e, `Comparison arguments must be compatible types: ${show(left.type)}, ${show(right.type)}`);
  if (left.isNull || right.isNull) return done(`(${left.js}===${right.js})`);
  if (e.operator === '===' || e.operator === '!==') return done(`$.same(${b.boxed(left)},${b.boxed(right)})`);
  const [l, r] = [left.type, right.type];
  if (isNumeric(l) && isNumeric(r)) {
    const type = wider(l, r);
    if (type.kind === 'Decimal') return done(`$.equalDecimals(${b.represent(left, type)},${b.represent(right, type)})`);
    return done(`(${b.represent(left, type)}===${b.represent(right, type)})`);
  }
  if (l.kind === 'Boolean' && r.kind === 'Boolean') return done(`(${left.js}===${right.js})`);
  if (l.kind === 'Id' && r.kind === 'Id') return done(`$.equalIds(${left.js},${right.js})`);
  if ((l.kind === 'Id' && r.kind === 'String') || (l.kind === 'String' && r.kind === 'Id'))
    return done(`$.equalIds(${left.js},${right.js})`);
  if (l.kind === 'String' && r.kind === 'String') return done(`$.equalStrings(${left.js},${right.js})`);
  if (left.isQuery && r.kind === 'SObject') return done(`$.equal(rt,$.single(rt,${left.js}),${right.js})`);
  if (isTime(l) && isTime(r)) return done(`$.equalTimes(${left.js},${right.js})`);
  if (!isCastable(l, r) && !(l.kind === 'SObject' && r.kind === 'SObject') && !isAssignable(l, r)) {
    return b.error(e, `Comparison arguments must be compatible types: ${show(l)}, ${show(r)}`);
  }
  return done(`$.equal(rt,${b.boxed(left)},${b.boxed(right)})`);
}

export function unary(b: Body, e: Extract<A.Expression, { kind: 'unary' }>): Code {
  if (e.operator === '++' || e.operator === '--') return step(b, e, e.operator, e.operand, true);
  if (
    e.operator === '-' &&
    e.operand.kind === 'literal' &&
    e.operand.type === 'Integer' &&
    e.operand.value === '2147483648'
  ) {
    return { js: '-2147483648', type: T.INTEGER, nonNull: true };
  }
  const code = expression(b, e.operand);
  if (code.type === ERROR_TYPE) return code;
  switch (e.operator) {
    case '!':
      if (code.type.kind !== 'Boolean') return b.error(e, '! operator can only be applied to boolean expressions');
      return { js: `!${b.nonNull(code)}`, type: T.BOOLEAN, nonNull: true };
    case '~':
      if (code.type.kind === 'Long')
        return { js: `BigInt.asIntN(64,~${b.nonNull(code)})`, type: T.LONG, nonNull: true };
      if (code.type.kind !== 'Integer') return b.error(e, `Invalid type for bitwise negate: ${show(code.type)}`);
      return { js: `(~${b.nonNull(code)})`, type: T.INTEGER, nonNull: true };
    case '+':
      if (!isNumeric(code.type)) return b.error(e, NOT_NUMERIC);
      return code;
    default: {
      if (!isNumeric(code.type)) return b.error(e, NOT_NUMERIC);
      const x = b.nonNull(code);
      const js =
        { Integer: `(-${x}|0)`, Long: `BigInt.asIntN(64,-${x})`, Double: `(-${x})` }[code.type.kind as string] ??
        `${x}.negate()`;
      return { js, type: code.type, nonNull: true };
    }
  }
}

export function postfix(b: Body, e: Extract<A.Expression, { kind: 'postfix' }>): Code {
  return step(b, e, e.operator, e.operand, false);
}

function step(b: Body, at: A.Node, op: string, target: A.Expression, prefix: boolean): Code {
  const p = place(b, target, true);
  if (!p) return { js: 'null', type: ERROR_TYPE };
  if (!isNumeric(p.type))
    return b.error(
      at,
      `Unary ${prefix ? `prefix ${op === '++' ? 'increment' : 'decrement'} can only` : 'postfix increment/decrement can only'} be applied to numeric expressions: ${show(p.type)}`,
    );
  const one: Code = { js: '1', type: T.INTEGER, nonNull: true };
  const old = p.read();
  const first = p.setup ? `${p.setup},` : '';
  if (prefix) return { js: `(${first}${p.write(stepped(b, at, op, old, one, p.type))})`, type: p.type, nonNull: true };
  const before = b.temp();
  const kept: Code = { js: before, type: p.type, nonNull: true };
  return {
    js: `(${first}${before}=${b.nonNull(old)},${p.write(stepped(b, at, op, kept, one, p.type))},${before})`,
    type: p.type,
    nonNull: true,
  };
}

const stepped = (b: Body, at: A.Node, op: string, old: Code, one: Code, type: ApexType): string =>
  b.represent(arithmetic(b, at, op[0] as string, old, one), type);

export function assign(b: Body, e: Extract<A.Expression, { kind: 'assign' }>): Code {
  const compound = e.operator !== '=';
  const p = place(b, e.target, compound);
  const value = expression(b, e.value);
  if (!p) return { js: 'null', type: ERROR_TYPE };
  if (!compound) return { js: p.write(b.convert(value, p.type, e)), type: p.type, nonNull: value.nonNull };
  const result = arithmetic(b, e, e.operator.slice(0, -1), p.read(), value);
  if (result.type === ERROR_TYPE) return result;
  if (result.type.kind === 'String' && p.type.kind !== 'String')
    return b.error(e, `Illegal assignment from String to ${show(p.type)}`);
  const js =
    p.type.kind === 'Double' && result.type.kind === 'Decimal'
      ? `$.decimalToDouble(${result.js})`
      : b.convert(result, p.type, e);
  return { js: p.setup ? `(${p.setup},${p.write(js)})` : p.write(js), type: p.type, nonNull: true };
}
