import fc from 'fast-check';
import type { FieldValue, FieldValues } from '../metadata/values';
import { create, firstColumn, testStore } from './testing/test-store';

/** What SOQL says about one row, written down without SQL: two truth values, text without case, null beside `!=` [B3, B4]. */
type Row = {
  readonly Name: string;
  readonly Text: string | null;
  readonly Number: number | null;
  readonly Flag: boolean;
  readonly Multi: string | null;
};
type Condition = {
  readonly text: string;
  readonly test: (row: Row) => boolean;
  readonly kind: 'and' | 'or' | 'not' | 'simple';
};

const letters = ['a', 'B', 'c', 'ä', 'Ö', 'ß', '_', '%', 'x1', "'", '\\', ' '];
const text = fc
  .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join('').trim() || 'a');
const fold = (value: string): string => value.toUpperCase();
const quoted = (value: string): string => `'${value.replace(/[\\']/g, '\\$&')}'`;
const equals = (a: FieldValue, b: FieldValue): boolean =>
  typeof a === 'string' && typeof b === 'string' ? fold(a) === fold(b) : a === b;

const textLiteral = fc.oneof({ weight: 5, arbitrary: text }, { weight: 1, arbitrary: fc.constant(null) });
const numberLiteral = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -2, max: 2 }) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const show = (value: FieldValue): string => (typeof value === 'string' ? quoted(value) : String(value));

const equality = fc.oneof(
  fc.tuple(fc.constant('Description__c' as const), textLiteral),
  fc.tuple(fc.constant('NumberOfEmployees' as const), numberLiteral),
  fc.tuple(fc.constant('Active__c' as const), fc.boolean()),
);
const read = (row: Row, field: string): FieldValue =>
  field === 'Description__c' ? row.Text : field === 'Active__c' ? row.Flag : row.Number;

const simple: fc.Arbitrary<Condition> = fc.oneof(
  equality.map(([field, value]): Condition => ({
    kind: 'simple',
    text: `${field} = ${show(value)}`,
    test: (row) => equals(read(row, field), value),
  })),
  equality.map(([field, value]): Condition => ({
    kind: 'simple',
    text: `${field} != ${show(value)}`,
    test: (row) => !equals(read(row, field), value),
  })),
  fc
    .tuple(fc.constantFrom('<', '<=', '>', '>='), fc.integer({ min: -2, max: 2 }))
    .map(([operator, value]): Condition => ({
      kind: 'simple',
      text: `NumberOfEmployees ${operator} ${value}`,
      test: ({ Number: n }) =>
        n !== null &&
        (operator === '<' ? n < value : operator === '<=' ? n <= value : operator === '>' ? n > value : n >= value),
    })),
  fc
    .tuple(fc.constantFrom('IN', 'NOT IN'), fc.array(textLiteral, { minLength: 1, maxLength: 3 }))
    .map(([operator, values]): Condition => ({
      kind: 'simple',
      text: `Description__c ${operator} (${values.map(show).join(', ')})`,
      test: (row) => values.some((value) => equals(row.Text, value)) === (operator === 'IN'),
    })),
  fc.tuple(text, fc.boolean(), fc.boolean()).map(([part, before, after]): Condition => ({
    kind: 'simple',
    text: `Description__c LIKE '${before ? '%' : ''}${part.replace(/[\\'_%]/g, (c) => (c === '\\' ? '\\\\' : `\\${c}`))}${after ? '%' : ''}'`,
    test: ({ Text: value }) => {
      if (value === null) return false;
      const [v, p] = [fold(value), fold(part)];
      return before && after ? v.includes(p) : before ? v.endsWith(p) : after ? v.startsWith(p) : v === p;
    },
  })),
  fc
    .tuple(fc.constantFrom('INCLUDES', 'EXCLUDES'), fc.subarray(['Red', 'Green', 'Blue'], { minLength: 1 }))
    .map(([operator, values]): Condition => ({
      kind: 'simple',
      text: `Colors__c ${operator} ('${values.join(';')}')`,
      test: (row) =>
        values.every((value) => (row.Multi ?? '').split(';').includes(value)) === (operator === 'INCLUDES'),
    })),
);

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small' },
    simple,
    fc.array(tie('condition'), { minLength: 2, maxLength: 3 }).map((parts): Condition => ({
      kind: 'and',
      text: parts.map(inBrackets).join(' AND '),
      test: (row) => parts.every((part) => part.test(row)),
    })),
    fc.array(tie('condition'), { minLength: 2, maxLength: 3 }).map((parts): Condition => ({
      kind: 'or',
      text: parts.map(inBrackets).join(' OR '),
      test: (row) => parts.some((part) => part.test(row)),
    })),
    tie('condition').map((part): Condition => ({
      kind: 'not',
      text: `NOT ${inBrackets(part)}`,
      test: (row) => !part.test(row),
    })),
  ),
}));

function inBrackets(part: Condition): string {
  return part.kind === 'simple' ? part.text : `(${part.text})`;
}

const row = fc.record({
  Text: textLiteral,
  Number: numberLiteral,
  Flag: fc.boolean(),
  Multi: fc.subarray(['Red', 'Green', 'Blue']).map((values) => (values.length > 0 ? values.join(';') : null)),
});

describe('generated WHERE clauses', () => {
  it('find exactly the rows that a plain reading of the language finds', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.array(condition, { minLength: 1, maxLength: 8 }),
        (data, conditions) => {
          const store = testStore();
          const table = data.map((r, i): Row => ({ Name: `r${i}`, ...r }));
          create(
            store,
            'Account',
            table.map((r): FieldValues => ({
              Name: r.Name,
              Description__c: r.Text,
              NumberOfEmployees: r.Number,
              Active__c: r.Flag,
              Colors__c: r.Multi,
            })),
          );

          for (const { text: where, test } of conditions) {
            const expected = table.filter(test).map((r) => r.Name);
            expect([where, firstColumn(store, `SELECT Name FROM Account WHERE ${where}`).sort()]).toEqual([
              where,
              expected.sort(),
            ]);
          }

          store.close();
        },
      ),
      { numRuns: 150 },
    );
  });
});
