import fc from 'fast-check';
import {
  negate,
  sign,
  add,
  compare,
  divide,
  fromNumber,
  multiply,
  parseDecimal,
  remainder,
  round,
  subtract,
  toNumber,
  toText,
  type Num,
} from './decimal';

const num = (text: string): Num => parseDecimal(text) as Num;
const amounts = fc.tuple(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), fc.integer({ min: 0, max: 6 }));
const textOf = ([coefficient, scale]: [bigint, number]): string => `${coefficient}e-${scale}`;

test('tenths add up exactly', () => {
  expect(toText(add(fromNumber(0.1), fromNumber(0.2)))).toBe('0.3');
});

test('a quotient has 39 significant digits, rounded half up', () => {
  expect(toText(divide(1, 3) as Num)).toBe(`0.${'3'.repeat(39)}`);
  expect(toText(divide(2, 3) as Num)).toBe(`0.${'6'.repeat(38)}7`);
  expect(toText(multiply(divide(1, 3) as Num, 3))).toBe(`0.${'9'.repeat(39)}`);
});

test('division and remainder by zero have no result', () => {
  expect(divide(1, 0)).toBeNull();
  expect(remainder(num('1.5'), num('0.00'))).toBeNull();
});

test('integers past the safe range stay exact', () => {
  expect(toText(multiply(9_007_199_254_740_991, 9_007_199_254_740_991))).toBe('81129638414606663681390495662081');
});

test('halves round away from zero, also left of the point', () => {
  expect(toText(round(num('2.5'), 0, 'halfUp'))).toBe('3');
  expect(toText(round(num('-2.5'), 0, 'halfUp'))).toBe('-3');
  expect(toText(round(num('-123456.3335'), -2, 'halfUp'))).toBe('-123500');
  expect(toText(round(150, -2, 'halfUp'))).toBe('200');
});

test('negative zero never shows', () => {
  expect(toText(multiply(0, -5))).toBe('0');
  expect(Object.is(toNumber(round(num('-0.4'), 0, 'halfUp')), 0)).toBe(true);
});

test('text is plain, without exponent or trailing zeros', () => {
  expect(['1.50', '1.e1', '.1', '+1.', '1e-7', '1e21'].map((text) => toText(num(text)))).toEqual([
    '1.5',
    '10',
    '0.1',
    '1',
    '0.0000001',
    `1${'0'.repeat(21)}`,
  ]);
  expect(['', '.', '-', '1,000', ' 1', '1-', '--1', '1.2.3'].map(parseDecimal)).toEqual(Array(8).fill(null));
});

test('sums and products of decimals are exact whatever the order', () => {
  fc.assert(
    fc.property(amounts, amounts, amounts, (x, y, z) => {
      const [a, b, c] = [num(textOf(x)), num(textOf(y)), num(textOf(z))];
      expect(compare(add(add(a, b), c), add(a, add(c, b)))).toBe(0);
      expect(compare(subtract(add(a, b), b), a)).toBe(0);
      expect(compare(multiply(a, b), multiply(b, a))).toBe(0);
      expect(compare(a, b)).toBe(-compare(b, a) + 0);
    }),
  );
});

test('a JS number survives the way through a decimal', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e20, max: 1e20 }), (n) => {
      expect(toNumber(fromNumber(n))).toBe(n + 0);
    }),
  );
});

test('quotients and roundings agree with exact big-integer arithmetic, small coefficients or large', () => {
  const coefficients = fc.oneof(
    fc.bigInt({ min: -99_999n, max: 99_999n }),
    fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }),
  );
  const decimals = fc.tuple(coefficients, fc.integer({ min: 0, max: 6 }));
  fc.assert(
    fc.property(decimals, decimals, fc.integer({ min: -3, max: 6 }), (x, y, places) => {
      const [a, b] = [num(textOf(x)), num(textOf(y))];
      if (y[0] !== 0n) {
        const back = subtract(multiply(divide(a, b) as Num, b), a);
        expect(Math.abs(toNumber(back))).toBeLessThanOrEqual(Math.abs(toNumber(a)) * 1e-37);
        const rest = remainder(a, b) as Num;
        // Compared as decimals: a double rounds 17 digits, and the rest may differ from the divisor in the last.
        const absolute = (n: Num): Num => (sign(n) < 0 ? negate(n) : n);
        expect(compare(absolute(rest), absolute(b))).toBeLessThan(0);
      }
      const unit = 10n ** BigInt(6 - places);
      const scaled = x[0] * 10n ** BigInt(6 - x[1]);
      const magnitude = scaled < 0n ? -scaled : scaled;
      const halfUp = ((magnitude * 2n + unit) / (unit * 2n)) * unit * (scaled < 0n ? -1n : 1n);
      expect(compare(round(a, places, 'halfUp'), num(`${halfUp}e-6`))).toBe(0);
      expect(compare(round(a, places, 'down'), num(`${(scaled / unit) * unit}e-6`))).toBe(0);
    }),
    { numRuns: 500 },
  );
});
