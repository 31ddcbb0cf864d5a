/** How the last digit is chosen; names of `System.RoundingMode`. */
export type RoundingMode = 'UP' | 'DOWN' | 'CEILING' | 'FLOOR' | 'HALF_UP' | 'HALF_DOWN' | 'HALF_EVEN' | 'UNNECESSARY';

const POWERS: bigint[] = [1n];
function pow10(n: number): bigint {
  for (let i = POWERS.length; i <= n; i++) {
    POWERS.push((POWERS[i - 1] as bigint) * 10n);
  }
  return POWERS[n] as bigint;
}
const SMALL_POWERS = Array.from({ length: 16 }, (_, i) => 10 ** i);

const absolute = (n: bigint): bigint => (n < 0n ? -n : n);

/** Digits a quotient keeps right of the point at most. */
const MAX_DIVISION_SCALE = 33;
/** Significant digits kept by division. */
const DIVISION_DIGITS = 33;

/** Divides and rounds. @throws RangeError for UNNECESSARY when a remainder is left */
export function divideRounded(numerator: bigint, denominator: bigint, mode: RoundingMode): bigint {
  const quotient = numerator / denominator;
  const remainder = numerator % denominator;
  if (remainder === 0n) {
    return quotient;
  }
  const negative = numerator < 0n !== denominator < 0n;
  const twice = absolute(remainder) * 2n;
  const size = absolute(denominator);
  const half = twice === size ? 0 : twice > size ? 1 : -1;
  return roundsAway(mode, negative, half, quotient % 2n !== 0n) ? quotient + (negative ? -1n : 1n) : quotient;
}

function roundsAway(mode: RoundingMode, negative: boolean, half: number, odd: boolean): boolean {
  switch (mode) {
    case 'UP':
      return true;
    case 'DOWN':
      return false;
    case 'CEILING':
      return !negative;
    case 'FLOOR':
      return negative;
    case 'HALF_UP':
      return half >= 0;
    case 'HALF_DOWN':
      return half > 0;
    case 'HALF_EVEN':
      return half > 0 || (half === 0 && odd);
    case 'UNNECESSARY':
      throw new RangeError('Rounding necessary');
  }
}

/**
 * Apex Decimal: an integer without its point, and the number of digits right of the point. Immutable. The integer is a
 * JavaScript number while it is safe and a BigInt beyond, so that money sums cost no allocation of BigInts.
 */
export class Decimal {
  private constructor(
    private readonly small: number,
    private readonly big: bigint | null,
    readonly scale: number,
  ) {}

  static readonly ZERO = new Decimal(0, null, 0);

  static of(unscaled: bigint | number, scale = 0): Decimal {
    if (typeof unscaled === 'number') {
      return Number.isSafeInteger(unscaled)
        ? new Decimal(unscaled === 0 ? 0 : unscaled, null, scale)
        : new Decimal(0, BigInt(unscaled), scale);
    }
    const n = Number(unscaled);
    return Number.isSafeInteger(n) ? new Decimal(n, null, scale) : new Decimal(0, unscaled, scale);
  }

  /** Reads `-12.50` or `1.5E3`; null when the text is no number. */
  static parse(text: string): Decimal | null {
    const match = /^\s*([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?\s*$/.exec(text);
    if (!match || (match[2] === '' && (match[3] ?? '') === '')) {
      return null;
    }
    const fraction = match[3] ?? '';
    const digits = BigInt(`${match[2]}${fraction}`);
    const scale = fraction.length - Number(match[4] ?? 0);
    const unscaled = match[1] === '-' ? -digits : digits;
    return scale < 0 ? Decimal.of(unscaled * pow10(-scale), 0) : Decimal.of(unscaled, scale);
  }

  /** The shortest decimal that reads back as the double. Whole doubles keep one digit after the point: 5.0. */
  static fromDouble(value: number): Decimal {
    const parsed = Decimal.parse(String(value)) ?? Decimal.ZERO;
    return parsed.scale === 0 ? parsed.setScale(1) : parsed;
  }

  get unscaled(): bigint {
    return this.big ?? BigInt(this.small);
  }

  /** Digits of the unscaled value. */
  get precision(): number {
    return absolute(this.unscaled).toString().length;
  }

  get sign(): number {
    return this.big === null ? Math.sign(this.small) : this.big < 0n ? -1 : 1;
  }

  private withScale(scale: number): bigint {
    return this.unscaled * pow10(scale - this.scale);
  }

  private sum(other: Decimal, sign: 1 | -1): Decimal {
    const scale = this.scale > other.scale ? this.scale : other.scale;
    if (this.big === null && other.big === null && scale - this.scale < 16 && scale - other.scale < 16) {
      const a = this.small * (SMALL_POWERS[scale - this.scale] as number);
      const b = other.small * (SMALL_POWERS[scale - other.scale] as number);
      const result = a + sign * b;
      if (Number.isSafeInteger(a) && Number.isSafeInteger(b) && Number.isSafeInteger(result)) {
        return new Decimal(result === 0 ? 0 : result, null, scale);
      }
    }
    const a = this.withScale(scale);
    const b = other.withScale(scale);
    return Decimal.of(sign === 1 ? a + b : a - b, scale);
  }

  add(other: Decimal): Decimal {
    return this.sum(other, 1);
  }

  subtract(other: Decimal): Decimal {
    return this.sum(other, -1);
  }

  multiply(other: Decimal): Decimal {
    const scale = this.scale + other.scale;
    if (this.big === null && other.big === null) {
      const product = this.small * other.small;
      if (Number.isSafeInteger(product)) {
        return new Decimal(product === 0 ? 0 : product, null, scale);
      }
    }
    return Decimal.of(this.unscaled * other.unscaled, scale);
  }

  /**
   * The `/` operator: exact when the quotient ends within 33 significant digits, else 33 of them, HALF_EVEN.
   * Zeros at the end go, down to the difference of the scales.
   * @throws RangeError when the divisor is zero
   */
  divide(other: Decimal): Decimal {
    const divisor = other.unscaled;
    if (divisor === 0n) {
      throw new RangeError('Divide by 0');
    }
    const preferred = Math.max(this.scale - other.scale, 0);
    const integerDigits = Math.max(this.precision - this.scale - (other.precision - other.scale), 0);
    const scale = Math.max(preferred, Math.min(MAX_DIVISION_SCALE, DIVISION_DIGITS - integerDigits));
    const shift = scale - this.scale + other.scale;
    const numerator = shift >= 0 ? this.unscaled * pow10(shift) : this.unscaled;
    const denominator = shift >= 0 ? divisor : divisor * pow10(-shift);
    return Decimal.of(divideRounded(numerator, denominator, 'HALF_EVEN'), scale).stripTo(preferred);
  }

  /** `Decimal.divide(divisor, scale, mode)`. @throws RangeError when the divisor is zero */
  divideTo(other: Decimal, scale: number, mode: RoundingMode): Decimal {
    const divisor = other.unscaled;
    if (divisor === 0n) {
      throw new RangeError('Divide by 0');
    }
    const shift = scale - this.scale + other.scale;
    return shift >= 0
      ? Decimal.of(divideRounded(this.unscaled * pow10(shift), divisor, mode), scale)
      : Decimal.of(divideRounded(this.unscaled, divisor * pow10(-shift), mode), scale);
  }

  negate(): Decimal {
    return this.big === null
      ? new Decimal(this.small === 0 ? 0 : -this.small, null, this.scale)
      : Decimal.of(-this.big, this.scale);
  }

  abs(): Decimal {
    return this.sign < 0 ? this.negate() : this;
  }

  /** Half-even when no mode is named, as documented for `Decimal.setScale(scale)`. */
  setScale(scale: number, mode: RoundingMode = 'HALF_EVEN'): Decimal {
    if (scale === this.scale) {
      return this;
    }
    if (scale > this.scale) {
      return Decimal.of(this.withScale(scale), scale);
    }
    return Decimal.of(divideRounded(this.unscaled, pow10(this.scale - scale), mode), scale);
  }

  private stripTo(least: number): Decimal {
    let value = this.unscaled;
    let scale = this.scale;
    while (scale > least && value % 10n === 0n) {
      value /= 10n;
      scale--;
    }
    return scale === this.scale ? this : Decimal.of(value, scale);
  }

  stripTrailingZeros(): Decimal {
    return this.stripTo(0);
  }

  compare(other: Decimal): number {
    if (this.scale === other.scale && this.big === null && other.big === null) {
      return this.small < other.small ? -1 : this.small > other.small ? 1 : 0;
    }
    const scale = Math.max(this.scale, other.scale);
    const a = this.withScale(scale);
    const b = other.withScale(scale);
    return a < b ? -1 : a > b ? 1 : 0;
  }

  /** Equal in value: 1.0 equals 1.00. */
  equals(other: Decimal): boolean {
    return this.compare(other) === 0;
  }

  toNumber(): number {
    if (this.big === null && this.scale < 16) {
      return this.small / (SMALL_POWERS[this.scale] as number);
    }
    return Number(this.toPlainString());
  }

  /** Without digits after the point, cut. */
  toBigInt(): bigint {
    return this.unscaled / pow10(this.scale);
  }

  toPlainString(): string {
    const negative = this.sign < 0;
    const digits = (this.big === null ? String(Math.abs(this.small)) : absolute(this.big).toString()).padStart(
      this.scale + 1,
      '0',
    );
    const text = this.scale === 0 ? digits : `${digits.slice(0, -this.scale)}.${digits.slice(-this.scale)}`;
    return negative ? `-${text}` : text;
  }

  /** As java.math.BigDecimal prints it: exponents only for very small values. */
  toString(): string {
    const adjusted = this.precision - 1 - this.scale;
    if (this.scale >= 0 && adjusted >= -6) {
      return this.toPlainString();
    }
    const digits = absolute(this.unscaled).toString();
    const mantissa = digits.length > 1 ? `${digits[0] as string}.${digits.slice(1)}` : digits;
    return `${this.sign < 0 ? '-' : ''}${mantissa}E${adjusted >= 0 ? '+' : ''}${adjusted}`;
  }
}
