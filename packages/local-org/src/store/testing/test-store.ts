import type { FieldValue, FieldValues, RecordData } from '../../metadata/values';
import { bindQuery } from '../../soql';
import { salesSchema } from '../../soql/testing/test-schema';
import type { FormulaColumns } from '../formula-columns';
import { openStore } from '../open-store';
import type { QueryParameters, QueryRows, Store } from '../store';

/** Formula fields of the test schema, compiled by hand. */
export const testFormulas: FormulaColumns = {
  column: (object, field) => {
    if (object === 'Account' && field === 'Size__c') {
      return {
        paths: ['NumberOfEmployees'],
        evaluate: (read) => (Number(read('NumberOfEmployees') ?? 0) > 100 ? 'Large' : 'Small'),
      };
    }
    if (object === 'Contact' && field === 'AccountSize__c') {
      return { paths: ['Account.Size__c'], evaluate: (read) => `${String(read('Account.Size__c') ?? 'No')} account` };
    }
    return undefined;
  },
};

export function testStore(file = ':memory:'): Store {
  return openStore({ file, schema: salesSchema, formulas: testFormulas, now: () => new Date('2024-05-15T12:00:00Z') });
}

/** Inserts records with new ids; answers them. */
export function create(store: Store, object: string, rows: readonly FieldValues[]): string[] {
  const ids = rows.map(() => store.nextId(object));
  store.insert(
    object,
    rows.map((row, i) => ({ CreatedDate: '2024-05-01T00:00:00.000Z', ...row, Id: ids[i] as string })),
  );
  return ids;
}

export function parameters(
  binds: Readonly<Record<string, FieldValue | readonly FieldValue[]>> = {},
  more: Partial<QueryParameters> = {},
): QueryParameters {
  return {
    binds: new Map(Object.entries(binds)),
    now: new Date('2024-05-15T12:00:00Z'),
    timeZone: 'America/Los_Angeles',
    userId: '005000000000001AAA',
    fiscalYearStartMonth: 1,
    allRows: false,
    ...more,
  };
}

export function run(
  store: Store,
  text: string,
  binds: Readonly<Record<string, FieldValue | readonly FieldValue[]>> = {},
  more: Partial<QueryParameters> = {},
): QueryRows {
  return store.query(bindQuery(text, store.schema, { dialect: 'apex' }), parameters(binds, more));
}

/** Records as plain nested objects, types left out. */
export function plain(record: RecordData): Record<string, unknown> {
  const value = (v: RecordData['fields'][string] | undefined): unknown => {
    if (Array.isArray(v)) return v.map(plain);
    return v !== null && typeof v === 'object' ? plain(v) : v;
  };
  return Object.fromEntries(Object.entries(record.fields).map(([key, v]) => [key, value(v)]));
}

export function rows(
  store: Store,
  text: string,
  binds: Readonly<Record<string, FieldValue | readonly FieldValue[]>> = {},
  more: Partial<QueryParameters> = {},
): Record<string, unknown>[] {
  return run(store, text, binds, more).records.map(plain);
}

/** Values of the first column. */
export function firstColumn(
  store: Store,
  text: string,
  binds: Readonly<Record<string, FieldValue | readonly FieldValue[]>> = {},
  more: Partial<QueryParameters> = {},
): unknown[] {
  return rows(store, text, binds, more).map((row) => Object.values(row)[0]);
}
