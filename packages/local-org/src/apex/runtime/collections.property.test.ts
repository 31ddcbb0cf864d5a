import fc from 'fast-check';
import { DECIMAL, INTEGER, OBJECT, STRING, listOf } from './apex-type';
import { ApexList, ApexMap, ApexSet } from './collections';
import { Decimal } from './decimal';
import { ApexException } from './exceptions';
import { testContext } from './testing';

const rt = testContext();
type Operation = { readonly kind: 'put' | 'remove' | 'get'; readonly key: string; readonly value: number };
const operation = fc.record<Operation>({
  kind: fc.constantFrom('put', 'remove', 'get'),
  key: fc.constantFrom('a', 'A', 'b', '', 'null', '\u0000d1'),
  value: fc.integer(),
});

describe('collections against JavaScript models', () => {
  it('a Map answers like a JavaScript Map and keeps the order of insertion', () => {
    fc.assert(
      fc.property(fc.array(operation), (operations) => {
        const map = new ApexMap(rt, STRING, INTEGER);
        const model = new Map<string, number>();
        for (const { kind, key, value } of operations) {
          if (kind === 'put') {
            expect(map.put(key, value)).toBe(model.get(key) ?? null);
            model.set(key, value);
          } else if (kind === 'remove') {
            expect(map.remove(key)).toBe(model.get(key) ?? null);
            model.delete(key);
          } else {
            expect(map.get(key)).toBe(model.get(key) ?? null);
          }
        }
        expect(map.entries()).toEqual([...model]);
      }),
    );
  });

  it('a Set of Decimals holds each value once whatever its scale', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ n: fc.integer({ min: -9, max: 9 }), zeros: fc.integer({ min: 0, max: 4 }) })),
        (items) => {
          const set = new ApexSet(rt, DECIMAL);
          items.forEach(({ n, zeros }) => set.add(Decimal.of(n).setScale(zeros)));
          expect(set.size).toBe(new Set(items.map((i) => i.n)).size);
        },
      ),
    );
  });

  it('lists are equal keys exactly when their elements are', () => {
    const list = fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null)), { maxLength: 3 });
    fc.assert(
      fc.property(list, list, (a, b) => {
        const set = new ApexSet(rt, listOf(OBJECT), [
          new ApexList(rt, OBJECT, [...a]),
          new ApexList(rt, OBJECT, [...b]),
        ]);
        expect(set.size).toBe(JSON.stringify(a) === JSON.stringify(b) ? 1 : 2);
      }),
    );
  });

  it('sort orders Strings by code unit, null first, and is stable', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.string())), (items) => {
        const list = new ApexList(rt, STRING, [...items]);
        list.sort();
        const nulls = items.filter((v) => v === null);
        const texts = items.filter((v): v is string => v !== null).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
        expect(list.items).toEqual([...nulls, ...texts]);
      }),
    );
  });

  it('refuses changes while a loop runs over it', () => {
    const list = new ApexList(rt, INTEGER, [1]);
    list.lock();
    expect(() => list.add(2)).toThrow();
    try {
      list.add(2);
    } catch (error) {
      expect((error as ApexException).toString()).toBe(
        'System.FinalException: Cannot modify a collection while it is being iterated.',
      );
    }
    list.unlock();
    list.add(2);
    expect(list.items).toEqual([1, 2]);
  });
});
