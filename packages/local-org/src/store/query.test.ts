import { create, firstColumn, parameters, plain, rows, run, testStore } from './testing/test-store';
import type { Store } from './store';
import { bindQuery, bindSearch } from '../soql';

let store: Store;
let ids: Record<string, string>;

beforeEach(() => {
  store = testStore();
  const [jane, joe] = create(store, 'User', [
    { FirstName: 'Jane', LastName: 'Doe', IsActive: true },
    { LastName: 'Joe' },
  ]) as [string, string];
  const [queue] = create(store, 'Group', [{ Name: 'Hot leads', DeveloperName: 'Hot_Leads' }]) as [string];
  const [acme, beta, gamma, muller] = create(store, 'Account', [
    {
      Name: 'Acme',
      OwnerId: jane,
      AnnualRevenue: 100,
      NumberOfEmployees: 500,
      Rating: 'Warm',
      Colors__c: 'Red;Green',
      Active__c: true,
      Code__c: 'aB1',
      Founded__c: '2024-05-14',
      BillingStreet: '1 Main',
      BillingCity: 'Town',
      Place__Latitude__s: 37.77,
      Place__Longitude__s: -122.42,
    },
    {
      Name: 'beta',
      OwnerId: queue,
      AnnualRevenue: 50,
      NumberOfEmployees: 5,
      Rating: 'Cold',
      Colors__c: 'Green',
      Code__c: 'Ab1',
      Founded__c: '2023-12-31',
    },
    { Name: 'Gamma_x', OwnerId: joe, Rating: 'Hot', CreatedDate: '2024-05-15T05:30:00.000Z' },
    { Name: 'MÜLLER', OwnerId: jane, AnnualRevenue: 50, IsDeleted: false },
  ]) as [string, string, string, string];
  create(store, 'Account', [{ Name: 'Gone', IsDeleted: true }]);
  const [ann, bob] = create(store, 'Contact', [
    { FirstName: 'Ann', LastName: 'Able', AccountId: acme, Email: 'Ann@Acme.com' },
    { LastName: 'Bob', AccountId: acme },
    { FirstName: 'Cy', LastName: 'Cole', AccountId: beta },
    { LastName: 'Dora' },
  ]) as [string, string];
  const [lead] = create(store, 'Lead', [{ LastName: 'Leed', Company: 'L' }]) as [string];
  const [deal] = create(store, 'Opportunity', [
    { Name: 'Deal', AccountId: acme, Amount: 10, CloseDate: '2024-05-14', StageName: 'Proposal', IsWon: false },
  ]) as [string];
  create(store, 'Opportunity', [
    { Name: 'Won', AccountId: acme, Amount: 30, CloseDate: '2024-06-01', StageName: 'Closed Won', IsWon: true },
    { Name: 'Early', AccountId: beta, CloseDate: '2024-01-01', StageName: 'Prospecting' },
  ]);
  create(store, 'Task', [
    { Subject: 'call', WhoId: ann, WhatId: acme },
    { Subject: 'mail', WhoId: lead, WhatId: deal },
    { Subject: 'note' },
    { Subject: 'meet', WhoId: bob },
  ]);
  ids = { acme, beta, gamma, muller, jane, joe, queue, ann, bob, lead, deal };
});

afterEach(() => store.close());

describe('WHERE', () => {
  it.each([
    [`Name = 'ACME'`, ['Acme']],
    [`Name = 'müller'`, ['MÜLLER']],
    [`Name LIKE '%Üll%'`, ['MÜLLER']],
    [`Name LIKE 'gamma\\_%'`, ['Gamma_x']],
    [`Name LIKE '_eta'`, ['beta']],
    [`Name != 'acme'`, ['beta', 'Gamma_x', 'MÜLLER']],
    [`Code__c = 'ab1'`, []],
    [`Code__c = 'aB1'`, ['Acme']],
    [`AnnualRevenue > 50`, ['Acme']],
    [`AnnualRevenue != 50`, ['Acme', 'Gamma_x']],
    [`AnnualRevenue NOT IN (50, 100)`, ['Gamma_x']],
    [`AnnualRevenue IN (100, null)`, ['Acme', 'Gamma_x']],
    [`NOT AnnualRevenue > 50`, ['beta', 'Gamma_x', 'MÜLLER']],
    [`Active__c = null`, ['beta', 'Gamma_x', 'MÜLLER']],
    [`Active__c != true`, ['beta', 'Gamma_x', 'MÜLLER']],
    [`Rating = ''`, ['MÜLLER']],
    [`Colors__c INCLUDES ('red;green', 'Blue')`, ['Acme']],
    [`Colors__c INCLUDES ('Green')`, ['Acme', 'beta']],
    [`Colors__c EXCLUDES ('Red')`, ['beta', 'Gamma_x', 'MÜLLER']],
    [`Colors__c = 'Green;Red'`, ['Acme']],
    [`Founded__c = YESTERDAY`, ['Acme']],
    [`Founded__c < THIS_YEAR`, ['beta']],
    [`CreatedDate = YESTERDAY`, ['Gamma_x']],
    [`CALENDAR_YEAR(Founded__c) = 2023`, ['beta']],
    [`Name > 'b' AND (NOT Name LIKE 'm%')`, ['beta', 'Gamma_x']],
    [`Size__c = 'Large'`, ['Acme']],
    [`Owner.Name = 'jane doe'`, ['Acme', 'MÜLLER']],
    [`Owner.Type = 'Group'`, ['beta']],
    [`Id IN (SELECT AccountId FROM Contact WHERE Email != null)`, ['Acme']],
    [`Id NOT IN (SELECT AccountId FROM Contact)`, ['Gamma_x', 'MÜLLER']],
    [`DISTANCE(Place__c, GEOLOCATION(37.78, -122.42), 'mi') < 5`, ['Acme']],
  ])('%s', (where, names) => {
    expect(firstColumn(store, `SELECT Name FROM Account WHERE ${where} ORDER BY Name`)).toEqual(names);
  });

  it('takes binds of every kind, and the same statement again with others', () => {
    const text = 'SELECT Name FROM Account WHERE Name IN :names ORDER BY Name';

    expect(firstColumn(store, text, { names: ['ACME', 'Beta'] })).toEqual(['Acme', 'beta']);
    expect(firstColumn(store, text, { names: [] })).toEqual([]);
    expect(firstColumn(store, text, { names: ['müller', null] })).toEqual(['MÜLLER']);
    expect(
      firstColumn(store, 'SELECT Name FROM Account WHERE Id = :id', { id: (ids['acme'] as string).slice(0, 15) }),
    ).toEqual(['Acme']);
    const query = bindQuery('SELECT Name FROM Account WHERE Rating = :r LIMIT :n', store.schema, { dialect: 'apex' });
    const names = (r: string | null, n: number): unknown[] =>
      store.query(query, parameters({ r, n })).records.map((record) => record.fields['Name']);
    expect([names('hot', 1), names('cold', 1), names(null, 1), names('cold', 0)]).toEqual([
      ['Gamma_x'],
      ['beta'],
      ['MÜLLER'],
      [],
    ]);
  });

  it('shows rows of the recycle bin with ALL ROWS only', () => {
    expect(run(store, 'SELECT COUNT() FROM Account').count).toBe(4);
    expect(run(store, 'SELECT COUNT() FROM Account ALL ROWS').count).toBe(5);
  });

  it('limits every object to the rows that the user may see', () => {
    const visibility = (object: string, alias: string): { sql: string; parameters: string[] } | null =>
      object === 'Account' ? { sql: `${alias}."OwnerId" = ?`, parameters: [ids['jane'] as string] } : null;

    expect(firstColumn(store, 'SELECT Name FROM Account ORDER BY Name', {}, { visibility })).toEqual([
      'Acme',
      'MÜLLER',
    ]);
    expect(
      firstColumn(
        store,
        'SELECT LastName FROM Contact WHERE AccountId IN (SELECT Id FROM Account)',
        {},
        { visibility },
      ),
    ).toEqual(['Able', 'Bob']);
  });
});

describe('relationships', () => {
  it('nests parents, null where the lookup is empty', () => {
    expect(rows(store, `SELECT LastName, Account.Name, Account.Owner.Name FROM Contact ORDER BY LastName`)).toEqual([
      { LastName: 'Able', Account: { Name: 'Acme', Owner: { Name: 'Jane Doe' } } },
      { LastName: 'Bob', Account: { Name: 'Acme', Owner: { Name: 'Jane Doe' } } },
      { LastName: 'Cole', Account: { Name: 'beta', Owner: { Name: 'Hot leads' } } },
      { LastName: 'Dora', Account: null },
    ]);
    expect(firstColumn(store, `SELECT LastName FROM Contact WHERE Account.Name = null`)).toEqual(['Dora']);
    expect(
      firstColumn(store, `SELECT LastName FROM Contact WHERE Account.Active__c = false ORDER BY LastName`),
    ).toEqual(['Cole', 'Dora']);
  });

  it('reads formula fields of the record and of parents, formulas over formulas too', () => {
    expect(
      rows(
        store,
        `SELECT AccountSize__c, Account.Size__c FROM Contact WHERE AccountSize__c = 'large ACCOUNT' ORDER BY Account.Size__c, LastName`,
      ),
    ).toEqual([
      { AccountSize__c: 'Large account', Account: { Size__c: 'Large' } },
      { AccountSize__c: 'Large account', Account: { Size__c: 'Large' } },
    ]);
    expect(firstColumn(store, `SELECT AccountSize__c FROM Contact WHERE LastName = 'Dora'`)).toEqual(['No account']);
  });

  it('fetches children of all parents at once, nested and limited for each parent', () => {
    const result = run(
      store,
      `SELECT Name, (SELECT LastName, (SELECT Subject FROM Tasks) FROM Contacts ORDER BY LastName DESC LIMIT 1), (SELECT Name FROM Opportunities WHERE Amount > 5 ORDER BY Name) FROM Account WHERE Name < 'd' ORDER BY Name`,
    );

    expect(result.records.map(plain)).toEqual([
      {
        Name: 'Acme',
        Contacts: [{ LastName: 'Bob', Tasks: [{ Subject: 'meet' }] }],
        Opportunities: [{ Name: 'Deal' }, { Name: 'Won' }],
      },
      { Name: 'beta', Contacts: [{ LastName: 'Cole', Tasks: [] }], Opportunities: [] },
    ]);
    expect(result.rowCount).toBe(7);
  });

  it('reads polymorphic parents by their common fields and by TYPEOF', () => {
    expect(
      rows(store, `SELECT Subject, Who.Name, Who.Type, What.Name FROM Task WHERE WhoId != null ORDER BY Subject`),
    ).toEqual([
      { Subject: 'call', Who: { Name: 'Ann Able', Type: 'Contact' }, What: { Name: 'Acme' } },
      { Subject: 'mail', Who: { Name: 'Leed', Type: 'Lead' }, What: { Name: 'Deal' } },
      { Subject: 'meet', Who: { Name: 'Bob', Type: 'Contact' }, What: null },
    ]);
    const typed = run(
      store,
      `SELECT Subject, TYPEOF What WHEN Account THEN Rating, Owner.Name WHEN Opportunity THEN Amount ELSE Name END FROM Task ORDER BY Subject`,
    ).records;
    expect(typed.map((record) => plain(record)['What'])).toEqual([
      { Rating: 'Warm', Owner: { Name: 'Jane Doe' } },
      { Amount: 10 },
      null,
      null,
    ]);
    expect(typed.map((record) => (record.fields['What'] as { type: string } | null)?.type)).toEqual([
      'Account',
      'Opportunity',
      undefined,
      undefined,
    ]);
    expect(firstColumn(store, `SELECT Subject FROM Task WHERE What.Type IN ('Opportunity')`)).toEqual(['mail']);
    expect(firstColumn(store, `SELECT Owner.Profile.Name FROM Account LIMIT 1`)).toHaveLength(1);
  });

  it('keeps the order of the SELECT list and reads parents inside children', () => {
    const [task] = run(
      store,
      `SELECT TYPEOF Who WHEN Contact THEN LastName END, Subject, Owner.Name FROM Task WHERE Subject = 'call'`,
    ).records;
    expect(Object.keys(task?.fields ?? {})).toEqual(['Who', 'Subject', 'Owner']);
    expect(
      rows(
        store,
        `SELECT Name, (SELECT Owner.Type, Account.Owner.Name FROM Contacts WHERE Account.Owner.Type = 'User' AND LastName = 'Able') FROM Account WHERE Name = 'acme'`,
      ),
    ).toEqual([{ Name: 'Acme', Contacts: [{ Owner: null, Account: { Owner: { Name: 'Jane Doe' } } }] }]);
  });

  it('gives compound fields as objects of their parts', () => {
    expect(rows(store, `SELECT BillingAddress, Place__c FROM Account WHERE Name = 'Acme'`)).toEqual([
      { BillingAddress: { city: 'Town', street: '1 Main' }, Place__c: { latitude: 37.77, longitude: -122.42 } },
    ]);
  });
});

describe('objects that the platform calculates', () => {
  it('are refused by name until the org gives them rows', () => {
    expect(() => rows(store, 'SELECT Subject FROM OpenActivity')).toThrow(
      'The local org does not support queries on OpenActivity.',
    );
    create(store, 'OpenActivity', [{ Subject: 'call' }]);
    expect(firstColumn(store, 'SELECT Subject FROM OpenActivity')).toEqual(['call']);
  });
});

describe('statements of unusual size', () => {
  it('run: thousands of alternatives, tens of thousands of values', () => {
    const alternatives = Array.from({ length: 3000 }, (_, i) => `Name = 'n${i}'`).join(' OR ');

    expect(firstColumn(store, `SELECT Name FROM Account WHERE ${alternatives} OR Name = 'acme'`)).toEqual(['Acme']);
    expect(
      firstColumn(store, 'SELECT Name FROM Account WHERE Name NOT IN :names ORDER BY Name', {
        names: [...Array.from({ length: 50_000 }, (_, i) => `n${i}`), 'acme', 'BETA'],
      }),
    ).toEqual(['Gamma_x', 'MÜLLER']);
  });
});

describe('ORDER BY', () => {
  it('puts nulls first in both directions unless told otherwise', () => {
    expect(firstColumn(store, 'SELECT AnnualRevenue FROM Account ORDER BY AnnualRevenue')).toEqual([null, 50, 50, 100]);
    expect(firstColumn(store, 'SELECT AnnualRevenue FROM Account ORDER BY AnnualRevenue DESC')).toEqual([
      null,
      100,
      50,
      50,
    ]);
    expect(firstColumn(store, 'SELECT AnnualRevenue FROM Account ORDER BY AnnualRevenue DESC NULLS LAST')).toEqual([
      100,
      50,
      50,
      null,
    ]);
  });

  it('sorts picklists by the order of their values and text without regard to case', () => {
    expect(firstColumn(store, 'SELECT Rating FROM Account ORDER BY Rating')).toEqual([null, 'Hot', 'Warm', 'Cold']);
    expect(firstColumn(store, 'SELECT Name FROM Account ORDER BY Name LIMIT 2 OFFSET 1')).toEqual(['beta', 'Gamma_x']);
  });
});

describe('aggregates', () => {
  it('groups, names unnamed columns and counts distinct values', () => {
    expect(rows(store, `SELECT COUNT(Id) FROM Account`)).toEqual([{ expr0: 4 }]);
    expect(
      rows(
        store,
        `SELECT Account.Name, COUNT(Id), MAX(Amount) most, SUM(Amount) FROM Opportunity GROUP BY Account.Name HAVING COUNT(Id) > 0 ORDER BY COUNT(Id) DESC`,
      ),
    ).toEqual([
      { Name: 'Acme', expr0: 2, most: 30, expr1: 40 },
      { Name: 'beta', expr0: 1, most: null, expr1: null },
    ]);
    expect(
      rows(
        store,
        `SELECT COUNT_DISTINCT(AnnualRevenue), AVG(AnnualRevenue), MIN(Rating), MAX(Rating), MIN(Name) FROM Account`,
      ),
    ).toEqual([{ expr0: 2, expr1: 200 / 3, expr2: 'Hot', expr3: 'Cold', expr4: 'Acme' }]);
    expect(
      rows(
        store,
        `SELECT CALENDAR_YEAR(CloseDate) y, CALENDAR_MONTH(CloseDate), COUNT(Id) n FROM Opportunity GROUP BY CALENDAR_YEAR(CloseDate), CALENDAR_MONTH(CloseDate)`,
      ),
    ).toEqual([
      { y: 2024, expr0: 1, n: 1 },
      { y: 2024, expr0: 5, n: 1 },
      { y: 2024, expr0: 6, n: 1 },
    ]);
    expect(rows(store, `SELECT SUM(Amount) FROM Opportunity WHERE Name = 'none'`)).toEqual([{ expr0: null }]);
    expect(
      rows(
        store,
        `SELECT HOUR_IN_DAY(convertTimezone(CreatedDate)) h, COUNT(Id) n FROM Account WHERE Name = 'Gamma_x' GROUP BY HOUR_IN_DAY(convertTimezone(CreatedDate))`,
      ),
    ).toEqual([{ h: 22, n: 1 }]);
  });

  it('sorts by aliases, filters groups and groups by parents and text without regard to case', () => {
    create(store, 'Account', [{ Name: 'ACME' }, { Name: 'acme' }]);

    expect(
      rows(store, `SELECT Name, COUNT(Id) n FROM Account GROUP BY Name HAVING COUNT(Id) > 1 ORDER BY n DESC`),
    ).toEqual([{ Name: expect.stringMatching(/^acme$/i), n: 3 }]);
    expect(
      rows(
        store,
        `SELECT Owner.Type t, COUNT(Id) n FROM Account WHERE OwnerId != null GROUP BY Owner.Type ORDER BY Owner.Type`,
      ),
    ).toEqual([
      { t: 'Group', n: 1 },
      { t: 'User', n: 3 },
    ]);
    expect(rows(store, `SELECT Name FROM Account GROUP BY Name ORDER BY Name LIMIT 2`)).toHaveLength(2);
  });

  it('groups without sums are the distinct values, in any case of letters, in the order asked for', () => {
    create(store, 'Account', [{ Name: 'ACME' }, { Name: 'acme' }]);
    const names = (soql: string): string[] =>
      rows(store, soql).map((row) => String((row as { Name: unknown }).Name).toLowerCase());

    expect(names(`SELECT Name FROM Account GROUP BY Name ORDER BY Name DESC`)).toEqual([
      'müller',
      'gamma_x',
      'beta',
      'acme',
    ]);
    expect(
      rows(store, `SELECT OwnerId, Owner.Name n FROM Account WHERE OwnerId != null GROUP BY OwnerId, Owner.Name`),
    ).toHaveLength(3);
  });

  it.each([
    ['COUNT() as one row', `SELECT COUNT() FROM Opportunity`, () => 1],
    ['COUNT of a field as one row for each group', `SELECT COUNT(Id) n FROM Opportunity`, () => 1],
    [
      'SUM as every record that it adds, whatever the groups',
      `SELECT StageName, SUM(Amount) s FROM Opportunity GROUP BY StageName LIMIT 1`,
      (all: number) => all,
    ],
    ['MAX without groups as every record', `SELECT MAX(Amount) s FROM Opportunity`, (all: number) => all],
    ['COUNT_DISTINCT as every record', `SELECT COUNT_DISTINCT(StageName) s FROM Opportunity`, (all: number) => all],
  ])('counts %s against the limit on query rows', (_what, soql, expected) => {
    const all = run(store, `SELECT Id FROM Opportunity`).records.length;

    expect(run(store, soql).rowCount).toBe(expected(all));
  });

  it('adds subtotals with ROLLUP and all combinations with CUBE', () => {
    expect(
      rows(
        store,
        `SELECT Account.Name, StageName, COUNT(Id) n, GROUPING(StageName) g FROM Opportunity GROUP BY ROLLUP(Account.Name, StageName)`,
      ),
    ).toEqual([
      { Name: 'Acme', StageName: 'Closed Won', n: 1, g: 0 },
      { Name: 'Acme', StageName: 'Proposal', n: 1, g: 0 },
      { Name: 'Acme', StageName: null, n: 2, g: 1 },
      { Name: 'beta', StageName: 'Prospecting', n: 1, g: 0 },
      { Name: 'beta', StageName: null, n: 1, g: 1 },
      { Name: null, StageName: null, n: 3, g: 1 },
    ]);
    expect(
      rows(store, `SELECT IsWon, StageName, COUNT(Id) n FROM Opportunity GROUP BY CUBE(IsWon, StageName)`),
    ).toHaveLength(9);
  });
});

describe('functions', () => {
  it('shows labels and formatted values', () => {
    expect(
      rows(
        store,
        `SELECT toLabel(Rating), FORMAT(AnnualRevenue) r, FORMAT(Founded__c) d FROM Account WHERE toLabel(Rating) = 'Warm label'`,
      ),
    ).toEqual([{ Rating: 'Warm label', r: '$100.00', d: '5/14/2024' }]);
  });

  it('expands FIELDS', () => {
    const standard = store
      .query(bindQuery('SELECT FIELDS(ALL) FROM Account LIMIT 1', store.schema), parameters())
      .records.map(plain);
    expect(standard[0]).toMatchObject({
      Name: 'Acme',
      Size__c: 'Large',
      BillingAddress: { city: 'Town' },
      IsDeleted: false,
    });
  });
});

describe('SOSL', () => {
  const search = (text: string): unknown =>
    store
      .search(bindSearch(text, store.schema), parameters())
      .map((list) => list.map((record) => Object.values(record.fields)[0]));

  it('finds whole words and wildcards in the fields of the group', () => {
    expect(search('FIND {acme} IN ALL FIELDS RETURNING Account(Name), Contact(LastName)')).toEqual([
      ['Acme'],
      ['Able'],
    ]);
    expect(search('FIND {acm} IN ALL FIELDS RETURNING Account(Name)')).toEqual([[]]);
    expect(search('FIND {ac* OR müll*} IN NAME FIELDS RETURNING Account(Name ORDER BY Name)')).toEqual([
      ['Acme', 'MÜLLER'],
    ]);
    expect(search('FIND {able AND NOT ann} IN NAME FIELDS RETURNING Contact(LastName)')).toEqual([[]]);
    expect(search('FIND {acme} IN NAME FIELDS RETURNING Contact(LastName)')).toEqual([[]]);
    expect(search(`FIND {"1 main"} RETURNING Account(Name WHERE Rating = 'Warm' LIMIT 1)`)).toEqual([['Acme']]);
    expect(search('FIND {gone} RETURNING Account(Name)')).toEqual([[]]);
  });
});
