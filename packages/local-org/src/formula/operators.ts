import type { OperatorNode } from './ast';
import { DAY_MS } from './calendar';
import { expectType, FormulaTypeError, incorrectType, refusePicklist, typeLabel, type Typed } from './check';
import {
  add,
  compare,
  Decimal,
  divide,
  fromNumber,
  isInteger,
  multiply,
  negate,
  power,
  round,
  roundSignificant,
  subtract,
  toNumber,
  truncate,
  type Num,
} from './decimal';
import type { Code, Value } from './runtime';
import { FormulaError, type FormulaContext, type FormulaType } from './types';

type Compiled = Pick<Typed, 'type' | 'code'>;
type Binary = (left: never, right: never) => Value;

/** Computes only when neither side is blank; a blank side makes the result blank. [A4.2] */
function strict(left: Code, right: Code, operation: Binary): Code {
  const apply = operation as (left: Value, right: Value) => Value;
  return (runtime) => {
    const a = left(runtime);
    if (a === null) {
      right(runtime);
      return null;
    }
    const b = right(runtime);
    return b === null ? null : apply(a, b);
  };
}

/** Compiles an operator. Row `left right` of a table gives the type of the result and its arithmetic. */
export function compileOperator(node: OperatorNode, args: readonly Typed[], context: FormulaContext): Compiled {
  const label = `operator '${node.operator === 'NOT' ? '!' : node.operator}'`;
  if (args.length === 1) return unary(node, label, args[0] as Typed);
  const [left, right] = args as [Typed, Typed];
  switch (node.operator) {
    case '||':
    case '&&':
      return logical(label, node.operator === '&&', [left, right]);
    case '=':
    case '<>':
      return equality(label, left, right, node.operator === '=', context);
    case '<':
    case '>':
    case '<=':
    case '>=':
      return relation(label, left, right, node.operator);
    case '&':
      expectType(label, left, ['Text']);
      expectType(label, right, ['Text']);
      return { type: 'Text', code: concatenate(left.code, right.code) };
    case '+':
    case '-':
      return additive(label, node.operator, left, right);
    default:
      return multiplicative(label, node.operator, left, right);
  }
}

function unary(node: OperatorNode, label: string, operand: Typed): Compiled {
  const { code } = operand;
  if (node.operator === '!' || node.operator === 'NOT') {
    expectType(node.operator === 'NOT' ? `function 'NOT()'` : label, operand, ['Boolean']);
    return { type: 'Boolean', code: not(code) };
  }
  expectType(label, operand, ['Number']);
  if (node.operator === '+') return { type: 'Number', code };
  return {
    type: 'Number',
    code: (runtime) => {
      const value = code(runtime) as Num | null;
      return value === null ? null : negate(value);
    },
  };
}

export function not(code: Code): Code {
  return (runtime) => {
    const value = code(runtime);
    return value === null ? null : value !== true;
  };
}

/** AND and OR: a blank counts as false, evaluation stops as soon as the answer is known. [A4.10] */
export function logical(label: string, and: boolean, args: readonly Typed[]): Compiled {
  for (const arg of args) expectType(label, arg, ['Boolean']);
  const codes = args.map((arg) => arg.code);
  const [first, second] = codes as [Code, Code];
  if (codes.length === 2) {
    const both: Code = and
      ? (runtime) => first(runtime) === true && second(runtime) === true
      : (runtime) => first(runtime) === true || second(runtime) === true;
    return { type: 'Boolean', code: both };
  }
  return {
    type: 'Boolean',
    code: (runtime) => {
      for (const code of codes) if ((code(runtime) === true) !== and) return !and;
      return and;
    },
  };
}

export function concatenate(left: Code, right: Code): Code {
  return (runtime) => {
    const a = left(runtime);
    const b = right(runtime);
    if (a === null) return b;
    return b === null ? a : String(a) + String(b);
  };
}

/**
 * In a formula field a comparison with a blank is blank; where a yes or no is needed (rules, criteria, flows) two blanks
 * are equal. [A4.8]
 */
const THREE_VALUED: ReadonlySet<FormulaContext> = new Set(['field', 'template']);

/** Whether two values of one static type are equal. */
export function valuesEqual(type: FormulaType, a: Value, b: Value): boolean {
  return type === 'Number' ? compare(a as Num, b as Num) === 0 : a === b;
}

function equality(label: string, left: Typed, right: Typed, equal: boolean, context: FormulaContext): Compiled {
  refusePicklist(left);
  refusePicklist(right);
  const type = left.type === 'Null' ? right.type : left.type;
  if (type === 'Location') throw new FormulaTypeError(`Incorrect argument type for ${label}. `, left.node.position);
  if (right.type !== 'Null' && right.type !== type) throw incorrectType(label, typeLabel(left), right);
  const [a, b] = [left.code, right.code];
  const literalNull = left.type === 'Null' || right.type === 'Null';
  // Text has no blank apart from '', and `x = NULL` asks whether x is blank: both always have an answer.
  const answers = type === 'Text' || literalNull || !THREE_VALUED.has(context);
  return {
    type: 'Boolean',
    code: (runtime) => {
      const x = a(runtime);
      const y = b(runtime);
      if (x === null || y === null) return answers ? (x === y) === equal : null;
      return valuesEqual(type, x, y) === equal;
    },
  };
}

const RELATIONS: Readonly<Record<string, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};
const ORDERED: readonly FormulaType[] = ['Number', 'Text', 'Date', 'DateTime', 'Time'];

function relation(label: string, left: Typed, right: Typed, operator: string): Compiled {
  refusePicklist(left);
  refusePicklist(right);
  for (const side of [left, right]) {
    if (side.type !== 'Null' && !ORDERED.includes(side.type))
      throw incorrectType(label, 'Number, Date, DateTime', side);
  }
  const type = left.type === 'Null' ? right.type : left.type;
  if (right.type !== 'Null' && right.type !== type) throw incorrectType(label, typeLabel(left), right);
  const test = RELATIONS[operator] as (order: number) => boolean;
  const order = type === 'Text' ? compareText : compare;
  return { type: 'Boolean', code: strict(left.code, right.code, (a: never, b: never) => test(order(a, b))) };
}

/** Code unit order, as Java's `compareTo`. [A3.7] */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

type Arithmetic = readonly [result: FormulaType, operation: Binary];

/** `left+right` and `left-right` by the types of the sides. [A2.5] */
const ADDITIVE: Readonly<Record<string, Arithmetic>> = {
  'Number+Number': ['Number', (a: Num, b: Num) => add(a, b)],
  'Number-Number': ['Number', (a: Num, b: Num) => subtract(a, b)],
  'Date+Number': ['Date', (day: number, n: Num) => day + truncate(n)],
  'Date-Number': ['Date', (day: number, n: Num) => day - truncate(n)],
  'Number+Date': ['Date', (n: Num, day: number) => day + truncate(n)],
  'Date-Date': ['Number', (a: number, b: number) => a - b],
  'DateTime+Number': ['DateTime', (instant: number, n: Num) => shiftInstant(instant, n)],
  'DateTime-Number': ['DateTime', (instant: number, n: Num) => shiftInstant(instant, negate(n))],
  'Number+DateTime': ['DateTime', (n: Num, instant: number) => shiftInstant(instant, n)],
  'DateTime-DateTime': ['Number', (a: number, b: number) => divide(a - b, DAY_MS)],
  'Time+Number': ['Time', (time: number, n: Num) => shiftTime(time, truncate(n))],
  'Time-Number': ['Time', (time: number, n: Num) => shiftTime(time, -truncate(n))],
  'Number+Time': ['Time', (n: Num, time: number) => shiftTime(time, truncate(n))],
  'Time-Time': ['Number', (a: number, b: number) => (a < b ? a - b + DAY_MS : a - b)],
};

/** Days to an instant; the shift is rounded to the second. [A7] */
function shiftInstant(instant: number, days: Num): number {
  return instant + truncate(round(multiply(days, 86_400), 0, 'halfUp')) * 1000;
}

/** Passing midnight forward wraps; falling below it is an error, as in the platform's Java path. [A7] */
function shiftTime(time: number, ms: number): number {
  const shifted = (time + ms) % DAY_MS;
  if (shifted < 0) throw new FormulaError('OutOfRange', 'Time before midnight');
  return shifted;
}

function additive(label: string, operator: '+' | '-', left: Typed, right: Typed): Compiled {
  refusePicklist(left);
  refusePicklist(right);
  if (left.type === 'Text' || right.type === 'Text') {
    if (operator === '-') throw incorrectType(label, 'Number, Date, DateTime', left.type === 'Text' ? left : right);
    expectType(label, left, ['Text']);
    expectType(label, right, ['Text']);
    return { type: 'Text', code: concatenate(left.code, right.code) };
  }
  // NULL counts as a number of days; it makes the result NULL. [A2.6]
  const anyNull = left.type === 'Null' || right.type === 'Null';
  const key = `${left.type === 'Null' ? 'Number' : left.type}${operator}${right.type === 'Null' ? 'Number' : right.type}`;
  const row = Object.hasOwn(ADDITIVE, key) ? ADDITIVE[key] : undefined;
  if (!row) throw mismatch(label, left, right);
  return { type: row[0], code: anyNull ? () => null : strict(left.code, right.code, row[1]) };
}

const ADDABLE: readonly FormulaType[] = ['Number', 'Date', 'DateTime', 'Time'];

function mismatch(label: string, left: Typed, right: Typed): FormulaTypeError {
  if (!ADDABLE.includes(left.type) && left.type !== 'Null') return incorrectType(label, 'Number, Date, DateTime', left);
  return incorrectType(
    label,
    left.type === 'Date' || left.type === 'DateTime' || left.type === 'Time' ? 'Number' : 'Number, Date, DateTime',
    right,
  );
}

const MULTIPLICATIVE: Readonly<Record<string, (a: Num, b: Num) => Num>> = {
  '*': multiply,
  '/': (a, b) => {
    const quotient = divide(a, b);
    if (quotient === null) throw new FormulaError('DivisionByZero', 'Division by zero');
    return quotient;
  },
  '^': raise,
};

function multiplicative(label: string, operator: string, left: Typed, right: Typed): Compiled {
  expectType(label, left, ['Number']);
  expectType(label, right, ['Number']);
  const operation = MULTIPLICATIVE[operator] as (a: Num, b: Num) => Num;
  return { type: 'Number', code: strict(left.code, right.code, operation as Binary) };
}

const OUT_OF_RANGE = 'Out of range argument to POWER() function';
const SMALLEST = new Decimal(1n, 39);

/** `^`: whole exponents only; results past 10^64 fail, below 10^-39 they are zero; 18 significant digits. [A5] */
function raise(base: Num, exponent: Num): Num {
  if (!isInteger(exponent)) throw new FormulaError('OutOfRange', OUT_OF_RANGE);
  const n = truncate(exponent);
  if (Math.abs(n) > 0x7fff_ffff) throw new FormulaError('OutOfRange', OUT_OF_RANGE);
  const magnitude = Math.log10(Math.abs(toNumber(base))) * n;
  if (magnitude > 64) throw new FormulaError('OutOfRange', OUT_OF_RANGE);
  if (magnitude < -40) return 0;
  const result = power(base, n);
  if (result === null) throw new FormulaError('OutOfRange', OUT_OF_RANGE);
  const small = compare(result, SMALLEST) < 0 && compare(negate(result), SMALLEST) < 0;
  return small ? fromNumber(0) : roundSignificant(result, 18);
}
