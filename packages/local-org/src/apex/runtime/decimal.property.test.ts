import fc from 'fast-check';
import { Decimal, divideRounded, type RoundingMode } from './decimal';

/** A decimal as an exact fraction of BigInts. */
const decimal = fc
  .record({ unscaled: fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), scale: fc.integer({ min: 0, max: 12 }) })
  .map(({ unscaled, scale }) => Decimal.of(unscaled, scale));
const value = (d: Decimal): [bigint, bigint] => [d.unscaled, 10n ** BigInt(d.scale)];

describe('Decimal against exact fractions', () => {
  it('adds and subtracts exactly and keeps the larger scale', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const [[n, d], [m, e]] = [value(a), value(b)];
        for (const [result, sign] of [
          [a.add(b), 1n],
          [a.subtract(b), -1n],
        ] as const) {
          const [x, y] = value(result);
          expect(x * d * e).toBe((n * e + sign * m * d) * y);
          expect(result.scale).toBe(Math.max(a.scale, b.scale));
        }
      }),
    );
  });

  it('multiplies exactly and adds the scales', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const product = a.multiply(b);
        expect(product.unscaled).toBe(a.unscaled * b.unscaled);
        expect(product.scale).toBe(a.scale + b.scale);
      }),
    );
  });

  it('divides to a scale as the exact quotient rounds', () => {
    const mode = fc.constantFrom<RoundingMode>('UP', 'DOWN', 'CEILING', 'FLOOR', 'HALF_UP', 'HALF_DOWN', 'HALF_EVEN');
    fc.assert(
      fc.property(decimal, decimal, fc.integer({ min: 0, max: 15 }), mode, (a, b, scale, rounding) => {
        fc.pre(b.sign !== 0);
        const [[n, d], [m, e]] = [value(a), value(b)];
        const exact = divideRounded(n * e * 10n ** BigInt(scale), d * m, rounding);
        expect(a.divideTo(b, scale, rounding).unscaled).toBe(exact);
      }),
    );
  });

  it('prints a text that reads back as itself', () => {
    fc.assert(
      fc.property(decimal, (a) => {
        const back = Decimal.parse(a.toPlainString()) as Decimal;
        expect([back.unscaled, back.scale]).toEqual([a.unscaled, a.scale]);
      }),
    );
  });

  it('compares by value whatever the scale', () => {
    fc.assert(
      fc.property(decimal, decimal, fc.integer({ min: 0, max: 6 }), (a, b, zeros) => {
        expect(a.compare(a.setScale(a.scale + zeros))).toBe(0);
        const difference = a.subtract(b).sign;
        expect(a.compare(b)).toBe(difference);
      }),
    );
  });

  it('rounds halves to the even neighbour when no mode is named', () => {
    expect(
      ['0.125', '0.135', '-0.125', '2.5'].map((t) =>
        (Decimal.parse(t) as Decimal).setScale(t === '2.5' ? 0 : 2).toString(),
      ),
    ).toEqual(['0.12', '0.14', '-0.12', '2']);
  });

  it('divides one by three to 33 digits and four by two without zeros', () => {
    expect(Decimal.of(1).divide(Decimal.of(3)).toString()).toBe(`0.${'3'.repeat(33)}`);
    expect(Decimal.of(4).divide(Decimal.of(2)).toString()).toBe('2');
  });
});
