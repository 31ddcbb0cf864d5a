import { DoubleBox, doubleToString } from '../../runtime/boxes';
import type { ApexContext } from '../../runtime/context';
import { typeOf } from '../../runtime/convert';
import { Decimal, type RoundingMode } from '../../runtime/decimal';
import type { ApexEnumValue } from '../../runtime/enum';
import { compareNumbers, toDecimal } from '../../runtime/equality';
import { required, throwApex } from '../../runtime/exceptions';
import { stdClass, type StdRow } from '../registry';
import { javaHash } from './hash';

type Rt = ApexContext;
const INT_MAX = 2147483647;

function typeError(rt: Rt, kind: string, value: unknown): never {
  return throwApex(rt, 'System.TypeException', `Invalid ${kind}: ${String(value)}`);
}

function numberText(rt: Rt, value: unknown): string {
  if (value === null) {
    return required<string>(rt, null, 1);
  }
  return String(value);
}

/** Groups of three, `1,234,567.5`; at most three digits after the point, as java.text.NumberFormat does by default. */
function grouped(rt: Rt, value: Decimal, digits: number): string {
  const locale = String(rt.host.userInfo()['LocaleSidKey'] ?? 'en_US').replace(/_/g, '-');
  const rounded = value.scale > digits ? value.setScale(digits, 'HALF_EVEN') : value;
  return new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(
    rounded.toPlainString() as unknown as number,
  );
}

function integerOf(rt: Rt, value: unknown): number {
  if (typeof value === 'number') {
    return value;
  }
  if (typeof value === 'bigint' || value instanceof Decimal || value instanceof DoubleBox) {
    return Number(BigInt.asIntN(32, toDecimal(value).toBigInt()));
  }
  const text = numberText(rt, value);
  const parsed = /^[+-]?\d+$/.test(text) ? Number(text) : NaN;
  return parsed >= -INT_MAX - 1 && parsed <= INT_MAX
    ? parsed
    : typeof value === 'string'
      ? typeError(rt, 'integer', text)
      : badType(rt, value, 'Integer');
}

const badType = (rt: Rt, value: unknown, to: string): never =>
  throwApex(rt, 'System.TypeException', `Invalid conversion from runtime type ${typeOf(value).name} to ${to}`);

function longOf(rt: Rt, value: unknown): bigint {
  if (typeof value === 'number' || typeof value === 'bigint') {
    return BigInt(value);
  }
  const text = numberText(rt, value);
  return /^[+-]?\d+$/.test(text) ? BigInt.asIntN(64, BigInt(text.replace(/^\+/, ''))) : typeError(rt, 'long', text);
}

function doubleOf(rt: Rt, value: unknown): number {
  const text = numberText(rt, value).trim();
  if (value instanceof Decimal) {
    return value.toNumber();
  }
  const parsed = text === '' ? NaN : Number(text.replace(/[dDfF]$/, ''));
  return Number.isNaN(parsed) && text !== 'NaN' ? typeError(rt, 'double', text) : parsed;
}

function decimalOf(rt: Rt, value: unknown): Decimal {
  if (value instanceof Decimal) {
    return value;
  }
  if (typeof value === 'number' || typeof value === 'bigint' || value instanceof DoubleBox) {
    return toDecimal(value);
  }
  const text = numberText(rt, value);
  return Decimal.parse(text) ?? typeError(rt, 'decimal', text);
}

/** A whole double as the Decimal a Double converts to: no digit after the point is added. */
const decimalOfDouble = (value: number): Decimal => Decimal.parse(String(value)) ?? Decimal.ZERO;

const modeOf = (mode: ApexEnumValue): RoundingMode => mode.name as RoundingMode;

function arithmetic<T>(rt: Rt, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof RangeError) {
      return throwApex(rt, 'System.MathException', error.message);
    }
    throw error;
  }
}

const equalsRow: StdRow = [
  'Boolean equals(Object other)',
  (_: Rt, a: unknown, b: unknown) =>
    (typeof b === 'number' || typeof b === 'bigint' || b instanceof Decimal || b instanceof DoubleBox) &&
    compareNumbers(a, b) === 0,
];

export const integer = stdClass('System.Integer', [
  ['static Integer valueOf(String value)', integerOf],
  ['static Integer valueOf(Object value)', integerOf],
  ['String format()', (rt: Rt, n: number) => grouped(rt, Decimal.of(n), 0)],
  ['Integer intValue()', (_: Rt, n: number) => n],
  ['Long longValue()', (_: Rt, n: number) => BigInt(n)],
  ['Double doubleValue()', (_: Rt, n: number) => n],
  ['String toString()', (_: Rt, n: number) => String(n)],
  ['Integer hashCode()', (_: Rt, n: number) => n],
  equalsRow,
]);

export const long = stdClass('System.Long', [
  ['static Long valueOf(String value)', longOf],
  ['static Long valueOf(Object value)', longOf],
  ['String format()', (rt: Rt, n: bigint) => grouped(rt, Decimal.of(n), 0)],
  ['Integer intValue()', (_: Rt, n: bigint) => Number(BigInt.asIntN(32, n))],
  ['Long longValue()', (_: Rt, n: bigint) => n],
  ['Double doubleValue()', (_: Rt, n: bigint) => Number(n)],
  ['String toString()', (_: Rt, n: bigint) => String(n)],
  ['Integer hashCode()', (_: Rt, n: bigint) => Number(BigInt.asIntN(32, n ^ (n >> 32n)))],
  equalsRow,
]);

const toLong = (rt: Rt, n: number): bigint =>
  Number.isFinite(n)
    ? BigInt.asIntN(64, BigInt(Math.trunc(n)))
    : throwApex(rt, 'System.MathException', 'Invalid number');

export const double = stdClass('System.Double', [
  ['static Double valueOf(String value)', doubleOf],
  ['static Double valueOf(Object value)', doubleOf],
  ['String format()', (rt: Rt, n: number) => grouped(rt, decimalOfDouble(n), 3)],
  ['Integer intValue()', (_: Rt, n: number) => Math.trunc(n) | 0],
  ['Long longValue()', toLong],
  ['Double doubleValue()', (_: Rt, n: number) => n],
  ['Long round()', (rt: Rt, n: number) => toLong(rt, Math.round(n))],
  ['String toString()', (_: Rt, n: number) => doubleToString(n)],
  ['Integer hashCode()', (_: Rt, n: number) => javaHash(doubleToString(n))],
  ['Boolean isNaN()', (_: Rt, n: number) => Number.isNaN(n)],
  ['Boolean isInfinite()', (_: Rt, n: number) => Math.abs(n) === Infinity],
  equalsRow,
]);

export const decimal = stdClass('System.Decimal', [
  ['static Decimal valueOf(String value)', decimalOf],
  ['static Decimal valueOf(Double value)', (rt: Rt, n: number | null) => decimalOfDouble(required(rt, n, 1))],
  ['static Decimal valueOf(Long value)', (rt: Rt, n: bigint | null) => Decimal.of(required(rt, n, 1))],
  ['Decimal abs()', (_: Rt, d: Decimal) => d.abs()],
  [
    'Decimal divide(Decimal divisor, Integer scale)',
    (rt: Rt, d: Decimal, by: Decimal, scale: number) => arithmetic(rt, () => d.divideTo(by, scale, 'HALF_EVEN')),
  ],
  [
    'Decimal divide(Decimal divisor, Integer scale, System.RoundingMode mode)',
    (rt: Rt, d: Decimal, by: Decimal, scale: number, mode: ApexEnumValue) =>
      arithmetic(rt, () => d.divideTo(by, scale, modeOf(mode))),
  ],
  ['Double doubleValue()', (_: Rt, d: Decimal) => d.toNumber()],
  ['String format()', (rt: Rt, d: Decimal) => grouped(rt, d, 3)],
  ['Integer intValue()', (_: Rt, d: Decimal) => Number(BigInt.asIntN(32, d.toBigInt()))],
  ['Long longValue()', (_: Rt, d: Decimal) => BigInt.asIntN(64, d.toBigInt())],
  [
    'Decimal pow(Integer exponent)',
    (rt: Rt, d: Decimal, n: number) => {
      if (n < 0 || n > 32767) {
        throwApex(rt, 'System.MathException', `Invalid exponent: ${n}`);
      }
      let result = Decimal.of(1);
      for (let i = 0; i < n; i++) {
        result = result.multiply(d);
      }
      return result;
    },
  ],
  ['Integer precision()', (_: Rt, d: Decimal) => d.precision],
  ['Integer scale()', (_: Rt, d: Decimal) => d.scale],
  ['Long round()', (_: Rt, d: Decimal) => d.setScale(0, 'HALF_EVEN').toBigInt()],
  [
    'Long round(System.RoundingMode mode)',
    (rt: Rt, d: Decimal, mode: ApexEnumValue) => arithmetic(rt, () => d.setScale(0, modeOf(mode)).toBigInt()),
  ],
  ['Decimal setScale(Integer scale)', (_: Rt, d: Decimal, n: number) => d.setScale(n)],
  [
    'Decimal setScale(Integer scale, System.RoundingMode mode)',
    (rt: Rt, d: Decimal, n: number, mode: ApexEnumValue) => arithmetic(rt, () => d.setScale(n, modeOf(mode))),
  ],
  ['Decimal stripTrailingZeros()', (_: Rt, d: Decimal) => d.stripTrailingZeros()],
  ['String toPlainString()', (_: Rt, d: Decimal) => d.toPlainString()],
  ['String toString()', (_: Rt, d: Decimal) => d.toString()],
  ['Integer hashCode()', (_: Rt, d: Decimal) => javaHash(d.stripTrailingZeros().toPlainString())],
  equalsRow,
]);

export const boolean = stdClass('System.Boolean', [
  ['static Boolean valueOf(String value)', (rt: Rt, s: string | null) => required(rt, s, 1).toLowerCase() === 'true'],
  [
    'static Boolean valueOf(Object value)',
    (rt: Rt, v: unknown) =>
      typeof v === 'boolean'
        ? v
        : typeof v === 'string'
          ? v.toLowerCase() === 'true'
          : v === null
            ? required(rt, null, 1)
            : badType(rt, v, 'Boolean'),
  ],
  ['String toString()', (_: Rt, b: boolean) => String(b)],
  ['Integer hashCode()', (_: Rt, b: boolean) => (b ? 1231 : 1237)],
  ['Boolean equals(Object other)', (_: Rt, a: boolean, b: unknown) => a === b],
]);

type D = Decimal;
const asDecimal = (rt: Rt, n: number): D =>
  Number.isFinite(n) ? decimalOfDouble(n) : throwApex(rt, 'System.MathException', 'Invalid number');
/** A function of doubles, for Decimal and for Double. */
const both = (name: string, f: (n: number) => number): StdRow[] => [
  [`static Decimal ${name}(Decimal value)`, (rt: Rt, d: D) => asDecimal(rt, f(required(rt, d, 1).toNumber()))],
  [`static Double ${name}(Double value)`, (rt: Rt, n: number) => f(required(rt, n, 1))],
];
const rint = (n: number): number => {
  const floor = Math.floor(n);
  return n - floor === 0.5 ? (floor % 2 === 0 ? floor : floor + 1) : Math.round(n);
};
const larger =
  <T>(pick: (a: T, b: T) => T) =>
  (rt: Rt, a: T | null, b: T | null): T =>
    pick(required(rt, a, 1), required(rt, b, 2));
const modZero = (rt: Rt): never => throwApex(rt, 'System.MathException', 'Divide by 0');

/** Four overloads of a function that keeps the type of its arguments. */
function eachType(
  name: string,
  small: (a: number, b: number) => number,
  big: (a: bigint, b: bigint) => bigint,
  dec: (a: D, b: D) => D,
): StdRow[] {
  return [
    [`static Integer ${name}(Integer a, Integer b)`, larger(small)],
    [`static Long ${name}(Long a, Long b)`, larger(big)],
    [`static Decimal ${name}(Decimal a, Decimal b)`, larger(dec)],
    [`static Double ${name}(Double a, Double b)`, larger(small)],
  ];
}

export const math = stdClass('System.Math', [
  ['static final Double E', () => Math.E],
  ['static final Double PI', () => Math.PI],
  ['static Integer abs(Integer value)', (rt: Rt, n: number) => Math.abs(required(rt, n, 1)) | 0],
  ['static Long abs(Long value)', (rt: Rt, n: bigint) => (required(rt, n, 1) < 0n ? -n : n)],
  ['static Decimal abs(Decimal value)', (rt: Rt, d: D) => required(rt, d, 1).abs()],
  ['static Double abs(Double value)', (rt: Rt, n: number) => Math.abs(required(rt, n, 1))],
  ...eachType(
    'max',
    Math.max,
    (a, b) => (a > b ? a : b),
    (a, b) => (a.compare(b) >= 0 ? a : b),
  ),
  ...eachType(
    'min',
    Math.min,
    (a, b) => (a < b ? a : b),
    (a, b) => (a.compare(b) <= 0 ? a : b),
  ),
  [
    'static Integer mod(Integer dividend, Integer divisor)',
    (rt: Rt, a: number, b: number) => (required(rt, b, 2) === 0 ? modZero(rt) : (required(rt, a, 1) % b) | 0),
  ],
  [
    'static Long mod(Long dividend, Long divisor)',
    (rt: Rt, a: bigint, b: bigint) => (required(rt, b, 2) === 0n ? modZero(rt) : required(rt, a, 1) % b),
  ],
  ['static Double random()', (rt: Rt) => Buffer.from(rt.host.randomBytes(6)).readUIntBE(0, 6) / 2 ** 48],
  ['static Long round(Decimal value)', (rt: Rt, d: D) => required(rt, d, 1).setScale(0, 'HALF_EVEN').toBigInt()],
  ['static Integer round(Double value)', (rt: Rt, n: number) => Math.floor(required(rt, n, 1) + 0.5) | 0],
  ['static Long roundToLong(Decimal value)', (rt: Rt, d: D) => required(rt, d, 1).setScale(0, 'HALF_EVEN').toBigInt()],
  ['static Long roundToLong(Double value)', (rt: Rt, n: number) => toLong(rt, Math.floor(required(rt, n, 1) + 0.5))],
  ['static Decimal ceil(Decimal value)', (rt: Rt, d: D) => required(rt, d, 1).setScale(0, 'CEILING')],
  ['static Double ceil(Double value)', (rt: Rt, n: number) => Math.ceil(required(rt, n, 1))],
  ['static Decimal floor(Decimal value)', (rt: Rt, d: D) => required(rt, d, 1).setScale(0, 'FLOOR')],
  ['static Double floor(Double value)', (rt: Rt, n: number) => Math.floor(required(rt, n, 1))],
  ['static Decimal rint(Decimal value)', (rt: Rt, d: D) => required(rt, d, 1).setScale(0, 'HALF_EVEN')],
  ['static Double rint(Double value)', (rt: Rt, n: number) => rint(required(rt, n, 1))],
  [
    'static Double pow(Double base, Double exponent)',
    (rt: Rt, a: number, b: number) => required(rt, a, 1) ** required(rt, b, 2),
  ],
  ['static Decimal signum(Decimal value)', (rt: Rt, d: D) => Decimal.of(required(rt, d, 1).sign)],
  ['static Double signum(Double value)', (rt: Rt, n: number) => Math.sign(required(rt, n, 1))],
  [
    'static Decimal atan2(Decimal x, Decimal y)',
    (rt: Rt, a: D, b: D) => asDecimal(rt, Math.atan2(a.toNumber(), b.toNumber())),
  ],
  ['static Double atan2(Double x, Double y)', (_: Rt, a: number, b: number) => Math.atan2(a, b)],
  ...both('acos', Math.acos),
  ...both('asin', Math.asin),
  ...both('atan', Math.atan),
  ...both('cbrt', Math.cbrt),
  ...both('cos', Math.cos),
  ...both('cosh', Math.cosh),
  ...both('exp', Math.exp),
  ...both('log', Math.log),
  ...both('log10', Math.log10),
  ...both('sin', Math.sin),
  ...both('sinh', Math.sinh),
  ...both('sqrt', Math.sqrt),
  ...both('tan', Math.tan),
  ...both('tanh', Math.tanh),
]);
