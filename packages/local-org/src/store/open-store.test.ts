import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isValidId, normalizeId } from '../soql/ids';
import { field, salesSchema, testSchema } from '../soql/testing/test-schema';
import { openStore } from './open-store';
import { create, firstColumn, parameters, rows, testStore } from './testing/test-store';
import { bindQuery } from '../soql';

describe('ids', () => {
  it('carry the key prefix and a checksum that survives lost case', () => {
    const store = testStore();

    const id = store.nextId('Account');

    expect(id.startsWith('001')).toBe(true);
    expect(isValidId(id)).toBe(true);
    expect(normalizeId(id.slice(0, 15))).toBe(id);
    expect(normalizeId(id.toUpperCase())).toBe(id);
    store.close();
  });

  it('agree with ids of real orgs', () => {
    expect(normalizeId('001D000000IqhSL')).toBe('001D000000IqhSLIAZ');
  });

  it('are never given twice, neither after a rollback nor after a crash', () => {
    const folder = mkdtempSync(join(tmpdir(), 'store-'));
    const file = join(folder, 'org.db');
    const first = testStore(file);
    const given = new Set<string>();
    first.begin();
    for (let i = 0; i < 1500; i++) given.add(first.nextId('Account'));
    first.rollback();
    given.add(first.nextId('Account'));

    // A second connection to the same file is what a restart after a killed process sees.
    const second = testStore(file);
    const fresh = second.nextId('Account');

    expect(given.size).toBe(1501);
    expect(given.has(fresh)).toBe(false);
    first.close();
    second.close();
    rmSync(folder, { recursive: true });
  });
});

describe('auto-numbers', () => {
  it('count on after a reopening, without a gap', () => {
    const folder = mkdtempSync(join(tmpdir(), 'store-'));
    const file = join(folder, 'org.db');
    const first = testStore(file);
    first.begin();
    const numbers = [first.nextAutoNumber('Ticket__c', 'Name'), first.nextAutoNumber('Ticket__c', 'Name')];
    first.commit();
    first.close();

    const second = testStore(file);

    expect([...numbers, second.nextAutoNumber('Ticket__c', 'Name')]).toEqual(['T-0001', 'T-0002', 'T-0003']);
    second.close();
    rmSync(folder, { recursive: true });
  });
});

describe('rows', () => {
  it('are inserted, updated, read and removed by id', () => {
    const store = testStore();
    const [id, other] = create(store, 'Account', [
      { Name: 'A', NumberOfEmployees: 1 },
      { Name: 'B', IsDeleted: true },
    ]) as [string, string];

    store.update('Account', [{ Id: id, Name: 'A2', Active__c: true, AnnualRevenue: 1.5 }]);

    expect(store.read('Account', [id.slice(0, 15), other])).toEqual(
      new Map([
        [
          id,
          expect.objectContaining({
            Id: id,
            Name: 'A2',
            NumberOfEmployees: 1,
            Active__c: true,
            AnnualRevenue: 1.5,
            IsDeleted: false,
            Rating: null,
          }),
        ],
      ]),
    );
    expect(store.read('Account', [other], { includeDeleted: true }).size).toBe(1);
    store.purge('Account', [id]);
    expect(store.read('Account', [id]).size).toBe(0);
    store.close();
  });

  it('are found by value with the case rules of the field', () => {
    const store = testStore();
    const [a, b] = create(store, 'Account', [
      { Name: 'Zoë', Code__c: 'x', Email__c: 'A@b.c' },
      { Name: 'ZOË', Code__c: 'X' },
    ]) as [string, string];

    expect(store.idsByValue('Account', 'Name', ['zoë'])).toEqual(new Map([['zoë', [a, b]]]));
    expect(store.idsByValue('Account', 'Code__c', ['x', 'y'])).toEqual(new Map([['x', [a]]]));
    expect(store.idsByValue('Account', 'Email__c', ['a@B.C'])).toEqual(new Map([['a@B.C', [a]]]));
    store.close();
  });

  it('come back after rollbackTo and vanish after rollback', () => {
    const store = testStore();
    store.begin();
    create(store, 'Account', [{ Name: 'kept' }]);
    store.savepoint('s1');
    create(store, 'Account', [{ Name: 'undone' }]);
    create(store, 'Ticket__c', [{ Weight__c: 1 }]);
    store.rollbackTo('s1');

    expect(firstColumn(store, 'SELECT Name FROM Account')).toEqual(['kept']);
    expect(firstColumn(store, 'SELECT Id FROM Ticket__c')).toEqual([]);
    store.rollback();
    expect(store.inTransaction).toBe(false);
    expect(firstColumn(store, 'SELECT Name FROM Account')).toEqual([]);
    store.close();
  });
});

describe('applySchema', () => {
  it('adds fields, changes types and keeps the data', () => {
    const before = testSchema([
      {
        name: 'Thing__c',
        keyPrefix: 'a01',
        fields: [field('Name', 'string', { nameField: true }), field('Size__c', 'string')],
      },
    ]);
    const after = testSchema([
      {
        name: 'Thing__c',
        keyPrefix: 'a01',
        fields: [field('Name', 'string', { nameField: true }), field('Size__c', 'double'), field('On__c', 'boolean')],
      },
    ]);
    const store = openStore({ file: ':memory:', schema: before });
    create(store, 'Thing__c', [{ Name: 'a', Size__c: '12.5' }]);

    store.applySchema(after);

    expect(rows(store, 'SELECT Name, Size__c, On__c FROM Thing__c WHERE Size__c > 12')).toEqual([
      { Name: 'a', Size__c: 12.5, On__c: false },
    ]);
    store.close();
  });
});

describe('explain', () => {
  it('shows that lookups by id, external id, parent and email use an index', () => {
    const store = testStore();
    create(store, 'Account', [{ Name: 'x' }]);
    const plan = (text: string): string =>
      store
        .explain(bindQuery(text, salesSchema, { dialect: 'apex' }), parameters({ ids: ['001000000000001AAA'] }))
        .plan.join('; ');

    expect(plan(`SELECT Name FROM Account WHERE Id IN :ids`)).toMatch(/SEARCH t0 USING INDEX/);
    expect(plan(`SELECT Name FROM Account WHERE Code__c = 'a'`)).toMatch(/SEARCH t0 USING INDEX ix_Account_Code__c/);
    expect(plan(`SELECT Name FROM Contact WHERE AccountId IN :ids`)).toMatch(
      /SEARCH t0 USING INDEX ix_Contact_AccountId/,
    );
    expect(plan(`SELECT Name FROM Contact WHERE Email = 'MÜ@x.y'`)).toMatch(/SEARCH t0 USING INDEX ix_Contact_Email/);
    expect(plan(`SELECT Name FROM Account WHERE Name LIKE 'ab%'`)).toMatch(/SEARCH t0 USING INDEX ix_Account_Name/);
    expect(plan(`SELECT Name FROM Contact WHERE Account.Name = 'x'`)).toMatch(
      /SEARCH t1 USING INDEX ix_Account_Name.*SEARCH t0 USING INDEX ix_Contact_AccountId/,
    );
    expect(plan(`SELECT Name FROM Account ORDER BY Name LIMIT 5`)).toMatch(/ix_Account_Name_order/);
    store.close();
  });
});

describe('a table made inside a transaction', () => {
  it('is made again after its transaction was rolled back', () => {
    const store = testStore();
    store.begin();
    create(store, 'Lead', [{ LastName: 'a' }]);
    store.rollback();

    const [id] = create(store, 'Lead', [{ LastName: 'b' }]) as [string];

    expect(firstColumn(store, 'SELECT Name FROM Lead')).toEqual(['b']);
    expect(store.read('Lead', [id]).get(id)?.['LastName']).toBe('b');
    store.close();
  });
});
