import { createOrg, type Org } from '../org';
import type { RecordData } from '../../metadata/values';
import { apexTrigger } from '../testing/metadata';
import type { Access, DmlOptions, LeadConvertResult } from './transaction';
import { OrgTransaction } from './org-transaction';

let org: Org;
let access: Access;
let options: DmlOptions;

beforeEach(() => {
  org = createOrg({ file: ':memory:', now: new Date('2026-03-10T12:00:00Z') });
  access = { userId: org.identity.adminUserId, permissions: 'user', sharing: true };
  options = { allOrNone: true, access, source: 'api' };
});
afterEach(() => org.close());

const run = <T>(body: (tx: OrgTransaction) => T): T => org.transaction('test', access, body);

function insert(type: string, fields: RecordData['fields']): string {
  const [result] = run((tx) => tx.insert([{ type, fields }], options));
  expect(result!.errors).toEqual([]);
  return result!.id!;
}
const rows = (soql: string): Record<string, unknown>[] =>
  run((tx) => tx.query({ query: soql, access }).records.map((r) => r.fields));

function convert(leadId: string, more: object = {}): LeadConvertResult {
  return run((tx) =>
    tx.convertLeads(
      [{ leadId, convertedStatus: 'Closed - Converted', doNotCreateOpportunity: false, ...more }],
      options,
    ),
  )[0]!;
}

test('a stage decides whether an opportunity is closed, won and how probable', () => {
  const id = insert('Opportunity', { Name: 'Deal', StageName: 'Prospecting', CloseDate: '2026-05-01', Amount: 1000 });
  expect(
    rows('SELECT IsClosed, IsWon, Probability, ForecastCategoryName, ExpectedRevenue FROM Opportunity'),
  ).toMatchObject([
    { IsClosed: false, IsWon: false, Probability: 10, ForecastCategoryName: 'Pipeline', ExpectedRevenue: 100 },
  ]);

  run((tx) => tx.update([{ type: 'Opportunity', fields: { Id: id, StageName: 'Closed Won' } }], options));

  expect(rows('SELECT IsClosed, IsWon, Probability, ForecastCategory FROM Opportunity')).toMatchObject([
    { IsClosed: true, IsWon: true, Probability: 100, ForecastCategory: 'Closed' },
  ]);
});

test('a probability named in the same save stays', () => {
  insert('Opportunity', { Name: 'Deal', StageName: 'Prospecting', CloseDate: '2026-05-01', Probability: 42 });

  expect(rows('SELECT Probability FROM Opportunity')).toMatchObject([{ Probability: 42 }]);
});

test('a closed status closes a case and dates it', () => {
  insert('Case', { Subject: 'Help', Status: 'Closed', Origin: 'Web' });

  expect(rows('SELECT IsClosed, ClosedDate, CaseNumber FROM Case')).toMatchObject([
    {
      IsClosed: true,
      ClosedDate: expect.stringContaining('2026-03-10T12:00'),
      CaseNumber: expect.stringMatching(/^\d{8}$/),
    },
  ]);
});

test('names every required field that is missing', () => {
  const [result] = run((tx) => tx.insert([{ type: 'Lead', fields: { FirstName: 'A' } }], options));

  expect(result!.errors).toEqual([
    {
      statusCode: 'REQUIRED_FIELD_MISSING',
      message: 'Required fields are missing: [LastName, Company]',
      fields: ['LastName', 'Company'],
    },
  ]);
});

test('converts a lead into an account, a contact and an opportunity with its role', () => {
  const lead = insert('Lead', {
    FirstName: 'Ada',
    LastName: 'Byron',
    Company: 'Engines',
    Email: 'ada@engines.example',
    Phone: '1',
    LeadSource: 'Web',
  });

  const result = convert(lead);

  expect(result).toMatchObject({ success: true, leadId: lead });
  expect(rows('SELECT Name, Phone FROM Account')).toMatchObject([{ Name: 'Engines', Phone: '1' }]);
  expect(rows('SELECT Name, Email, AccountId FROM Contact')).toMatchObject([
    { Name: 'Ada Byron', Email: 'ada@engines.example', AccountId: result.accountId },
  ]);
  expect(rows('SELECT Name, StageName, CloseDate, AccountId FROM Opportunity')).toMatchObject([
    { Name: 'Engines-', CloseDate: '2026-03-31', AccountId: result.accountId },
  ]);
  expect(rows('SELECT ContactId, IsPrimary FROM OpportunityContactRole')).toMatchObject([
    { ContactId: result.contactId, IsPrimary: true },
  ]);
  expect(rows('SELECT IsConverted, ConvertedAccountId, Status FROM Lead')).toMatchObject([
    { IsConverted: true, ConvertedAccountId: result.accountId, Status: 'Closed - Converted' },
  ]);
});

test('keeps what an existing account has and fills its blanks on conversion', () => {
  const account = insert('Account', { Name: 'Old name' });
  const lead = insert('Lead', { LastName: 'Byron', Company: 'Engines', Website: 'engines.example' });

  convert(lead, { accountId: account, doNotCreateOpportunity: true });

  expect(rows('SELECT Name, Website FROM Account')).toEqual([
    expect.objectContaining({ Name: 'Old name', Website: 'engines.example' }),
  ]);
  expect(rows('SELECT Id FROM Opportunity')).toEqual([]);
});

test('refuses to change or convert a converted lead', () => {
  const lead = insert('Lead', { LastName: 'Byron', Company: 'Engines' });
  convert(lead, { doNotCreateOpportunity: true });

  const [update] = run((tx) => tx.update([{ type: 'Lead', fields: { Id: lead, Company: 'X' } }], options));

  expect(update!.errors).toMatchObject([
    { statusCode: 'CANNOT_UPDATE_CONVERTED_LEAD', message: 'cannot reference converted lead' },
  ]);
  expect(convert(lead).errors).toMatchObject([{ statusCode: 'CANNOT_UPDATE_CONVERTED_LEAD' }]);
});

test('merges leads: children move, losers go to the recycle bin with their master', () => {
  const [a, b] = [
    insert('Lead', { LastName: 'A', Company: 'C' }),
    insert('Lead', { LastName: 'B', Company: 'C', Phone: '2' }),
  ];
  insert('Task', { Subject: 'call', WhoId: b });

  const [result] = run((tx) =>
    tx.merge([{ master: { type: 'Lead', fields: { Id: a, Phone: '9' } }, loserIds: [b] }], options),
  );

  expect(result).toMatchObject({ success: true, id: a });
  expect(rows('SELECT LastName, Phone FROM Lead')).toMatchObject([{ LastName: 'A', Phone: '9' }]);
  expect(rows('SELECT WhoId FROM Task')).toMatchObject([{ WhoId: a }]);
  const all = run((tx) =>
    tx.query({ query: 'SELECT Id, MasterRecordId FROM Lead WHERE IsDeleted = true', access, allRows: true }),
  );
  expect(all.records).toMatchObject([{ fields: { Id: b, MasterRecordId: a } }]);
});

test('a trigger after the deletion of a merge reads which record won', () => {
  const { diagnostics } = org.deploy([
    apexTrigger(
      'LeadTrigger',
      `trigger LeadTrigger on Lead (after delete) {
         for (Lead l : Trigger.old) insert new Task(Subject = 'won by ' + l.MasterRecordId);
       }`,
    ),
  ]);
  expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  const [a, b] = [insert('Lead', { LastName: 'A', Company: 'C' }), insert('Lead', { LastName: 'B', Company: 'C' })];

  run((tx) => tx.merge([{ master: { type: 'Lead', fields: { Id: a } }, loserIds: [b] }], options));

  expect(rows('SELECT Subject FROM Task')).toMatchObject([{ Subject: `won by ${a}` }]);
});

test('refuses lookups to rows that are not there and ids of another object', () => {
  const contact = insert('Contact', { LastName: 'C' });

  const results = run((tx) =>
    tx.insert(
      [
        { type: 'Contact', fields: { LastName: 'X', AccountId: '001000000000001AAA' } },
        { type: 'Contact', fields: { LastName: 'X', AccountId: contact } },
        { type: 'Contact', fields: { LastName: 'X', AccountId: 'nonsense' } },
      ],
      { ...options, allOrNone: false },
    ),
  );

  expect(results.map((r) => r.errors[0]!.statusCode)).toEqual([
    'INVALID_CROSS_REFERENCE_KEY',
    'FIELD_INTEGRITY_EXCEPTION',
    'MALFORMED_ID',
  ]);
});

test('blanks lookups to a deleted record and blocks the delete that a restricting child forbids', () => {
  const account = insert('Account', { Name: 'A' });
  const contact = insert('Contact', { LastName: 'C', AccountId: account });
  insert('Case', { Subject: 'Help', ContactId: contact });

  const [result] = run((tx) => tx.delete([account], options));

  expect([result!.success, rows('SELECT Id FROM Contact').length]).toEqual(result!.success ? [true, 0] : [false, 1]);
});

test('upserts by an external id of the standard kind and refuses a key given twice', () => {
  const first = run((tx) =>
    tx.upsert([{ type: 'Contact', fields: { LastName: 'A', Email: 'a@x.example' } }], 'Email', options),
  );
  const second = run((tx) =>
    tx.upsert(
      [
        { type: 'Contact', fields: { LastName: 'B', Email: 'a@x.example' } },
        { type: 'Contact', fields: { LastName: 'C', Email: 'A@x.example' } },
      ],
      'Email',
      { ...options, allOrNone: false },
    ),
  );

  expect(first).toMatchObject([{ success: true, created: true }]);
  expect(second[0]).toMatchObject({ success: true, created: false, id: first[0]!.id });
  expect(second[1]!.errors).toMatchObject([{ statusCode: 'DUPLICATE_VALUE' }]);
});

test('counts statements and rows and stops at the limit', () => {
  const apex: DmlOptions = { ...options, source: 'apex' };

  expect(() =>
    run((tx) => {
      for (let i = 0; i < 151; i++) tx.insert([{ type: 'Account', fields: { Name: `A${i}` } }], apex);
    }),
  ).toThrow('Too many DML statements: 151');
  expect(rows('SELECT Id FROM Account')).toEqual([]);
});

test('forbids setup and other objects in one transaction', () => {
  const apex: DmlOptions = { ...options, source: 'apex' };
  const set = insert('PermissionSet', { Name: 'X', Label: 'X' });

  const [result] = run((tx) => {
    tx.insert([{ type: 'Account', fields: { Name: 'A' } }], apex);
    return tx.insert(
      [{ type: 'PermissionSetAssignment', fields: { AssigneeId: access.userId, PermissionSetId: set } }],
      apex,
    );
  });

  expect(result!.errors).toMatchObject([
    {
      statusCode: 'MIXED_DML_OPERATION',
      message:
        'DML operation on setup object is not permitted after you have updated a non-setup object (or vice versa): PermissionSetAssignment, original object: Account',
    },
  ]);
});
