import { evaluateFilter, type FilterReader } from '.';
import type { FieldType, FilterItem } from '../metadata/schema';
import type { FieldValue } from '../metadata/values';

const TYPES: Record<string, FieldType> = {
  Amount: 'currency',
  Won: 'boolean',
  Due: 'date',
  At: 'datetime',
  Tags: 'multipicklist',
  Stage: 'picklist',
};

function reader(values: Record<string, FieldValue>): FilterReader {
  return {
    get: (name) => values[name] ?? null,
    field: (name) => (TYPES[name] ? { type: TYPES[name] } : undefined),
    now: new Date('2026-03-10T12:00:00.000Z'),
    timeZone: 'UTC',
  };
}

const item = (field: string, operation: string, value?: string): FilterItem => ({
  field,
  operation,
  ...(value === undefined ? {} : { value }),
});
const meets = (filter: FilterItem, values: Record<string, FieldValue>): boolean =>
  evaluateFilter([filter], undefined, reader(values));

test.each([
  [item('Stage', 'equals', 'Open,Closed'), { Stage: 'closed' }, true],
  [item('Stage', 'equals', '"Open, late",Closed'), { Stage: 'Open, late' }, true],
  [item('Stage', 'notEqual', 'Open,Closed'), { Stage: 'New' }, true],
  [item('Stage', 'notEqual', 'Open'), { Stage: null }, true],
  [item('Stage', 'equals', ''), { Stage: null }, true],
  [item('Stage', 'equals'), { Stage: 'New' }, false],
  [item('Amount', 'greaterThan', '10'), { Amount: 10.5 }, true],
  [item('Amount', 'lessThan', '10'), { Amount: null }, false],
  [item('Won', 'equals', 'True'), { Won: true }, true],
  [item('Won', 'equals', '0'), { Won: false }, true],
  [item('Name', 'contains', 'corp,inc'), { Name: 'Acme Inc.' }, true],
  [item('Name', 'notContain', 'corp'), { Name: null }, true],
  [item('Name', 'startsWith', 'acme'), { Name: 'Acme Inc.' }, true],
  [item('Tags', 'includes', 'Red,Blue'), { Tags: 'Green;Blue' }, true],
  [item('Tags', 'excludes', 'Red'), { Tags: 'Dark Red' }, true],
  [item('Due', 'equals', 'TODAY'), { Due: '2026-03-10' }, true],
  [item('Due', 'lessThan', 'THIS_MONTH'), { Due: '2026-02-28' }, true],
  [item('Due', 'equals', 'LAST_MONTH'), { Due: '2026-02-01' }, true],
  [item('Due', 'equals', 'LAST 7 DAYS'), { Due: '2026-03-03' }, false],
  [item('Due', 'greaterOrEqual', '3/10/2026'), { Due: '2026-03-10' }, true],
  [item('At', 'equals', '2026-03-10'), { At: '2026-03-10T23:59:59.000Z' }, true],
])('%j on %j: %s', (filter, values, expected) => expect(meets(filter, values)).toBe(expected));

test('a field may be compared with another field', () => {
  const filter = { field: 'Region', operation: 'equals', valueField: '$Source.Region' };
  expect(meets(filter, { Region: 'West', '$Source.Region': 'West' })).toBe(true);
  expect(meets(filter, { Region: 'West', '$Source.Region': null })).toBe(false);
});

test('booleanFilter combines criteria by number, AND before OR', () => {
  const filters = [item('Stage', 'equals', 'A'), item('Stage', 'equals', 'B'), item('Won', 'equals', 'True')];
  const judge = (text: string, values: Record<string, FieldValue>): boolean =>
    evaluateFilter(filters, text, reader(values));
  expect(judge('(1 OR 2) AND 3', { Stage: 'B', Won: true })).toBe(true);
  expect(judge('1 OR 2 AND 3', { Stage: 'A', Won: false })).toBe(true);
  expect(judge('1 AND NOT 3', { Stage: 'A', Won: true })).toBe(false);
  expect(() => judge('1 AND 9', { Stage: 'A' })).toThrow('names criterion 9 of 3');
  expect(() => judge('1 AND (2', { Stage: 'A' })).toThrow('Invalid booleanFilter');
});

test('what is not known is named', () => {
  expect(() => meets(item('Stage', 'sounds', 'x'), { Stage: 'x' })).toThrow('the filter operation sounds');
  expect(() => meets(item('Due', 'equals', 'ONCE'), { Due: '2026-01-01' })).toThrow('the date ONCE in filter criteria');
});
