/**
 * Decimal arithmetic of formulas: 39 significant digits, HALF_UP, never binary floating point. [A3.5]
 *
 * A `Num` is a safe JS integer (exact, fast) or a `Decimal`. Every operation takes and gives either; which one it is says
 * nothing about the value (`Decimal` 1.0 and the integer 1 are equal).
 */
export type Num = number | Decimal;

/** Significant digits kept by every operation. */
export const PRECISION = 39;

/**
 * `coefficient` x 10^-`scale`; a negative scale is a multiple of a power of ten. A coefficient that is a safe integer is
 * also kept as a JS number: money is computed without big integers.
 */
export class Decimal {
  /** The coefficient where it is a safe integer, else NaN. */
  readonly small: number;
  private big: bigint | undefined;

  constructor(
    coefficient: bigint | number,
    readonly scale: number,
  ) {
    if (typeof coefficient === 'number') {
      this.small = coefficient;
    } else {
      const small = Number(coefficient);
      this.small = Number.isSafeInteger(small) ? small : Number.NaN;
      this.big = coefficient;
    }
  }

  get coefficient(): bigint {
    return (this.big ??= BigInt(this.small));
  }
}

/** Powers of ten that are exact as JS numbers. */
const TENS: readonly number[] = Array.from({ length: 23 }, (_, n) => Number(`1e${n}`));
const NO_POWER = Number.NaN;

/** 10^n as an exact JS number; NaN where there is none. */
function ten(n: number): number {
  return TENS[n] ?? NO_POWER;
}

/** The coefficient of `n` at a larger scale; unsafe or NaN when it cannot be had exactly. */
function smallAt(n: Num, scale: number): number {
  return typeof n === 'number' ? n * ten(scale) : n.small * ten(scale - n.scale);
}

function scaleOf(n: Num): number {
  return typeof n === 'number' ? 0 : n.scale;
}

/** A decimal from a small coefficient; undefined when it is not exact. */
function fromSmall(coefficient: number, scale: number): Num | undefined {
  if (!Number.isSafeInteger(coefficient)) return undefined;
  return scale === 0 || coefficient === 0 ? coefficient + 0 : new Decimal(coefficient, scale);
}

/** Coefficients of both at their larger scale, when small. */
function aligned(a: Num, b: Num): { readonly x: number; readonly y: number; readonly scale: number } | undefined {
  const scale = Math.max(scaleOf(a), scaleOf(b));
  const x = smallAt(a, scale);
  const y = smallAt(b, scale);
  return Number.isSafeInteger(x) && Number.isSafeInteger(y) ? { x, y, scale } : undefined;
}

const POWERS: bigint[] = [1n];
const LARGEST_KEPT_POWER = 1024;

/** 10^n as a bigint, n >= 0. */
function pow10(n: number): bigint {
  if (n > LARGEST_KEPT_POWER) return 10n ** BigInt(n);
  for (let i = POWERS.length; i <= n; i++) POWERS.push((POWERS[i - 1] as bigint) * 10n);
  return POWERS[n] as bigint;
}

function abs(n: bigint): bigint {
  return n < 0n ? -n : n;
}

function digits(n: bigint): number {
  return abs(n).toString().length;
}

/** Division of integers, rounded half away from zero. */
function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  const rest = dividend % divisor;
  if (rest === 0n || abs(rest) * 2n < abs(divisor)) return quotient;
  return dividend < 0n === divisor < 0n ? quotient + 1n : quotient - 1n;
}

const LIMIT = pow10(PRECISION);

/** Rounds to the precision and falls back to a plain integer where the value is one. */
function make(coefficient: bigint, scale: number): Num {
  let c = coefficient;
  let s = scale;
  if (c >= LIMIT || c <= -LIMIT) {
    const drop = digits(c) - PRECISION;
    c = divideHalfUp(c, pow10(drop));
    s -= drop;
  }
  if (s <= 0 && s > -16) {
    const integer = Number(s === 0 ? c : c * pow10(-s));
    if (Number.isSafeInteger(integer)) return integer;
  }
  return new Decimal(c, s);
}

function big(n: Num): Decimal {
  return typeof n === 'number' ? new Decimal(BigInt(n), 0) : n;
}

/** The decimal a JS number shows as (its shortest text). */
export function fromNumber(n: number): Num {
  if (Number.isSafeInteger(n)) return n + 0;
  // m / 10^k is rounded correctly, so the first k that gives n back gives its shortest decimal.
  for (let k = 1; k <= 6; k++) {
    const m = Math.round(n * (TENS[k] as number));
    if (Math.abs(m) < 1e15 && m / (TENS[k] as number) === n) return new Decimal(m, k);
  }
  return parseDecimal(String(n)) as Num;
}

const DECIMAL_TEXT = /^([+-]?)(\d+\.?\d*|\.\d+)(?:[eE]([+-]?\d{1,9}))?$/;

/** Reads what `java.math.BigDecimal` reads: `1.`, `.1`, `+1.`, `1.e1`; null for anything else. [A6 VALUE] */
export function parseDecimal(text: string): Num | null {
  const match = DECIMAL_TEXT.exec(text);
  if (!match) return null;
  const [whole = '', fraction = ''] = (match[2] as string).split('.');
  const exponent = Number(match[3] ?? 0);
  const coefficient = BigInt(whole + fraction) * (match[1] === '-' ? -1n : 1n);
  const scale = fraction.length - exponent;
  if (Math.abs(scale) > 5000) return coefficient === 0n ? 0 : null;
  return make(coefficient, scale);
}

/** The nearest JS number. */
export function toNumber(n: Num): number {
  if (typeof n === 'number') return n;
  const quotient = n.small / ten(n.scale);
  return Number.isNaN(quotient) ? Number(`${n.coefficient}e${-n.scale}`) : quotient + 0;
}

/** Plain decimal text without exponent, grouping or trailing zeros: `1.5`, `-0.25`, `100`. [A6 TEXT] */
export function toText(n: Num): string {
  if (typeof n === 'number') return String(n + 0);
  if (n.scale <= 0) return (n.coefficient * pow10(-n.scale)).toString();
  const unsigned = abs(n.coefficient)
    .toString()
    .padStart(n.scale + 1, '0');
  const whole = unsigned.slice(0, -n.scale);
  const fraction = unsigned.slice(-n.scale).replace(/0+$/, '');
  return `${n.coefficient < 0n ? '-' : ''}${whole}${fraction ? '.' + fraction : ''}`;
}

export function add(a: Num, b: Num): Num {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  const small = aligned(a, b);
  const exact = small && fromSmall(small.x + small.y, small.scale);
  if (exact !== undefined) return exact;
  const x = big(a);
  const y = big(b);
  if (x.scale === y.scale) return make(x.coefficient + y.coefficient, x.scale);
  return x.scale > y.scale
    ? make(x.coefficient + y.coefficient * pow10(x.scale - y.scale), x.scale)
    : make(x.coefficient * pow10(y.scale - x.scale) + y.coefficient, y.scale);
}

export function negate(n: Num): Num {
  if (typeof n === 'number') return 0 - n;
  return new Decimal(Number.isNaN(n.small) ? -n.coefficient : 0 - n.small, n.scale);
}

export function subtract(a: Num, b: Num): Num {
  return add(a, negate(b));
}

export function multiply(a: Num, b: Num): Num {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product + 0;
  }
  const left = typeof a === 'number' ? a : a.small;
  const right = typeof b === 'number' ? b : b.small;
  const exact = fromSmall(left * right, scaleOf(a) + scaleOf(b));
  if (exact !== undefined) return exact;
  const x = big(a);
  const y = big(b);
  return make(x.coefficient * y.coefficient, x.scale + y.scale);
}

/** Null when the divisor is zero. */
export function divide(a: Num, b: Num): Num | null {
  if (isZero(b)) return null;
  if (typeof a === 'number' && typeof b === 'number') {
    const quotient = a / b;
    if (Number.isSafeInteger(quotient) && quotient * b === a) return quotient + 0;
  }
  const exact = divideSmall(a, b);
  if (exact !== undefined) return exact;
  const x = big(a);
  const y = big(b);
  const shift = Math.max(0, PRECISION + 1 + digits(y.coefficient) - digits(x.coefficient));
  // One sticky digit keeps the second rounding (to the precision) from rounding twice.
  const scaled = x.coefficient * pow10(shift);
  const quotient = scaled / y.coefficient;
  const sticky = scaled % y.coefficient === 0n ? 0n : scaled < 0n === y.coefficient < 0n ? 1n : -1n;
  return strip(make(quotient * 10n + sticky, x.scale - y.scale + shift + 1));
}

/** Most digits an exact quotient is given before long division is tried. */
const SHORT_QUOTIENT = 6;

/** The quotient where it ends after a few digits: 2.25 / 100. */
function divideSmall(a: Num, b: Num): Num | undefined {
  const small = aligned(a, b);
  if (!small) return undefined;
  for (let k = 0; k <= SHORT_QUOTIENT; k++) {
    const dividend = small.x * (TENS[k] as number);
    if (!Number.isSafeInteger(dividend)) return undefined;
    if (dividend % small.y === 0) return fromSmall(dividend / small.y, k);
  }
  return undefined;
}

/** Removes trailing zeros after the point, so that exact quotients stay small. */
function strip(n: Num): Num {
  if (typeof n === 'number') return n;
  let { coefficient, scale } = n;
  while (scale > 0 && coefficient % 10n === 0n) {
    coefficient /= 10n;
    scale--;
  }
  return make(coefficient, scale);
}

export function isZero(n: Num): boolean {
  return typeof n === 'number' ? n === 0 : n.small === 0;
}

export function sign(n: Num): number {
  if (typeof n === 'number') return Math.sign(n) + 0;
  if (!Number.isNaN(n.small)) return Math.sign(n.small) + 0;
  return n.coefficient < 0n ? -1 : 1;
}

/** Below, at or above zero as `a` is less than, equal to or greater than `b`. */
export function compare(a: Num, b: Num): number {
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : a > b ? 1 : 0;
  const small = aligned(a, b);
  if (small) return small.x < small.y ? -1 : small.x > small.y ? 1 : 0;
  const x = big(a);
  const y = big(b);
  const scale = Math.max(x.scale, y.scale);
  const left = x.coefficient * pow10(scale - x.scale);
  const right = y.coefficient * pow10(scale - y.scale);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Remainder with the sign of the dividend; null when the divisor is zero. */
export function remainder(a: Num, b: Num): Num | null {
  if (isZero(b)) return null;
  if (typeof a === 'number' && typeof b === 'number') return (a % b) + 0;
  const x = big(a);
  const y = big(b);
  const scale = Math.max(x.scale, y.scale);
  return make((x.coefficient * pow10(scale - x.scale)) % (y.coefficient * pow10(scale - y.scale)), scale);
}

export type Rounding = 'halfUp' | 'down' | 'up' | 'floor' | 'ceiling';

/** Rounds to `places` digits right of the point; negative places round left of it. */
export function round(n: Num, places: number, mode: Rounding): Num {
  if (typeof n === 'number' && places >= 0) return n;
  if (scaleOf(n) <= places) return n;
  const exact = roundSmall(n, places, mode);
  if (exact !== undefined) return exact;
  const x = big(n);
  const unit = pow10(x.scale - places);
  return make(roundQuotient(x.coefficient, unit, mode), places);
}

function roundSmall(n: Num, places: number, mode: Rounding): Num | undefined {
  const coefficient = typeof n === 'number' ? n : n.small;
  const unit = ten(scaleOf(n) - places);
  if (places < 0 || Number.isNaN(coefficient) || !Number.isSafeInteger(unit)) return undefined;
  const rest = coefficient % unit;
  const quotient = (coefficient - rest) / unit;
  if (rest === 0) return fromSmall(quotient, places);
  const negative = coefficient < 0;
  const away =
    mode === 'up' ||
    (mode === 'halfUp' && Math.abs(rest) * 2 >= unit) ||
    (mode === 'floor' && negative) ||
    (mode === 'ceiling' && !negative);
  return fromSmall(away ? quotient + (negative ? -1 : 1) : quotient, places);
}

function roundQuotient(dividend: bigint, unit: bigint, mode: Rounding): bigint {
  if (mode === 'halfUp') return divideHalfUp(dividend, unit);
  const quotient = dividend / unit;
  if (dividend % unit === 0n) return quotient;
  const negative = dividend < 0n;
  const away = mode === 'up' || (mode === 'floor' && negative) || (mode === 'ceiling' && !negative);
  if (!away) return quotient;
  return negative ? quotient - 1n : quotient + 1n;
}

/** Rounds to a number of significant digits, HALF_UP. */
export function roundSignificant(n: Num, precision: number): Num {
  const x = big(n);
  const drop = digits(x.coefficient) - precision;
  return drop <= 0 ? n : round(n, x.scale - drop, 'halfUp');
}

/** `base` to a whole exponent by squaring; null for zero to a negative power. */
export function power(base: Num, exponent: number): Num | null {
  let result: Num = 1;
  let factor = base;
  for (let n = Math.abs(exponent); n > 0; n = Math.floor(n / 2)) {
    if (n % 2 === 1) result = multiply(result, factor);
    if (n > 1) factor = multiply(factor, factor);
  }
  return exponent < 0 ? divide(1, result) : result;
}

/** The integer part as a JS number, toward zero; numbers past the safe range come out as the nearest double. */
export function truncate(n: Num): number {
  return typeof n === 'number' ? n : Math.trunc(toNumber(round(n, 0, 'down')));
}

export function isInteger(n: Num): boolean {
  return typeof n === 'number' || compare(n, round(n, 0, 'down')) === 0;
}
