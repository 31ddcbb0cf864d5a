import type { RecordData } from '../../metadata/values';
import { createOrg, type Org } from '../org';
import { customObject, SHARED } from '../testing/metadata';
import type { Access, SaveResult } from './transaction';
import type { OrgTransaction } from './org-transaction';

let org: Org;
let access: Access;

beforeEach(() => {
  org = createOrg({ file: ':memory:', now: new Date('2026-03-10T12:00:00Z') });
  const { diagnostics } = org.deploy(
    customObject('Bin__c', SHARED, {
      Number__c: '<type>AutoNumber</type><displayFormat>B-{0000}</displayFormat><startingNumber>5</startingNumber>',
      Exact__c: '<type>Text</type><length>20</length><externalId>true</externalId>',
      Folded__c:
        '<type>Text</type><length>20</length><externalId>true</externalId><unique>true</unique><caseSensitive>false</caseSensitive>',
    }),
  );
  expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  access = { userId: org.identity.adminUserId, permissions: 'user', sharing: true };
});
afterEach(() => org.close());

const run = <T>(body: (tx: OrgTransaction) => T): T => org.transaction('test', access, body);
const upsert = (key: string, fields: RecordData['fields']): SaveResult =>
  run((tx) => tx.upsert([{ type: 'Bin__c', fields }], key, { allOrNone: false, access, source: 'api' }))[0]!;
const rows = (soql: string): Record<string, unknown>[] =>
  run((tx) => tx.query({ query: soql, access }).records.map((r) => r.fields));

test('an autonumber starts at the number that its metadata names', () => {
  upsert('Exact__c', { Name: 'first', Exact__c: 'a' });
  upsert('Exact__c', { Name: 'second', Exact__c: 'b' });

  expect(rows('SELECT Number__c FROM Bin__c ORDER BY Name')).toMatchObject([
    { Number__c: 'B-0005' },
    { Number__c: 'B-0006' },
  ]);
});

test('an external id that is not unique matches case by case, a unique one in any case', () => {
  expect([
    upsert('Exact__c', { Name: 'a', Exact__c: 'key' }).created,
    upsert('Exact__c', { Name: 'b', Exact__c: 'KEY' }).created,
    upsert('Exact__c', { Name: 'c', Exact__c: 'key' }).created,
    upsert('Folded__c', { Name: 'd', Folded__c: 'key' }).created,
    upsert('Folded__c', { Name: 'e', Folded__c: 'KEY' }).created,
  ]).toEqual([true, true, false, true, false]);
});
