import { createOrg, type Org } from '../org';
import { component, customObject, SHARED } from '../testing/metadata';
import type { Access } from '../transaction/transaction';
import type { BulkJob, BulkOperation } from './bulk-types';

const metadata = [
  ...customObject('Note__c', SHARED.replace('ReadWrite', 'Private'), {
    Code__c: '<type>Text</type><length>20</length>',
    Hidden__c: '<type>Text</type><length>20</length>',
    Shown__c: '<type>Text</type><length>20</length>',
  }),
  component(
    'PermissionSet',
    'Note_User',
    `<PermissionSet><label>Note</label>
    <fieldPermissions><field>Note__c.Code__c</field><readable>true</readable><editable>true</editable></fieldPermissions>
    <fieldPermissions><field>Note__c.Shown__c</field><readable>true</readable><editable>false</editable></fieldPermissions>
    <objectPermissions><object>Note__c</object><allowCreate>true</allowCreate><allowRead>true</allowRead><allowEdit>true</allowEdit><allowDelete>false</allowDelete><viewAllRecords>false</viewAllRecords><modifyAllRecords>false</modifyAllRecords></objectPermissions></PermissionSet>`,
  ),
];

let org: Org;
let admin: Access;
let rep: Access;

beforeEach(() => {
  org = createOrg({ file: ':memory:' });
  expect(org.deploy(metadata).diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  admin = { userId: org.identity.adminUserId, permissions: 'user', sharing: true };
  const fields = {
    Username: 'rep@bulk.example',
    LastName: 'Rep',
    Alias: 'rep',
    Email: 'rep@bulk.example',
    TimeZoneSidKey: 'UTC',
    LocaleSidKey: 'en_US',
    EmailEncodingKey: 'UTF-8',
    LanguageLocaleKey: 'en_US',
    ProfileId: idOf("SELECT Id FROM Profile WHERE Name = 'Standard User'"),
  };
  const userId = insert('User', fields);
  insert('PermissionSetAssignment', {
    AssigneeId: userId,
    PermissionSetId: idOf("SELECT Id FROM PermissionSet WHERE Name = 'Note_User'"),
  });
  rep = { userId, permissions: 'user', sharing: true };
});
afterEach(() => org.close());

const idOf = (soql: string): string =>
  String(org.transaction('q', admin, (tx) => tx.query({ query: soql, access: admin })).records[0]!.fields.Id);

function insert(type: string, fields: Record<string, string>): string {
  const [result] = org.transaction('t', admin, (tx) =>
    tx.insert([{ type, fields }], { allOrNone: true, access: admin, source: 'api' }),
  );
  expect(result!.errors).toEqual([]);
  return result!.id!;
}

const spec = (operation: BulkOperation, object: string, query?: string) => ({
  operation,
  object,
  ...(query === undefined ? {} : { query }),
  columnDelimiter: 'COMMA' as const,
  lineEnding: 'LF' as const,
  contentType: 'CSV' as const,
  concurrencyMode: 'Parallel' as const,
  apiVersion: 66,
});

function ran(access: Access, operation: BulkOperation, header: string[], rows: string[][]): BulkJob {
  const job = org.bulk.create(access.userId, 'V2Ingest', spec(operation, 'Note__c'));
  const part = org.bulk.startUpload(job);
  org.bulk.addRows(
    part,
    rows.map((row) => JSON.stringify(row)),
  );
  org.bulk.endUpload(part, { header, error: null });
  org.bulk.close(job);
  org.drain();
  return org.bulk.job(access.userId, job.id, ['V2Ingest']);
}

const errorsOf = (job: BulkJob): (string | null)[] =>
  org.bulk.rows(org.bulk.parts(job)[0]!, 'all', 0, 100).map((row) => row.error);

function found(access: Access, soql: string): string[] {
  const job = org.bulk.create(access.userId, 'V2Query', spec('query', '', soql));
  org.drain();
  return org.bulk.rows(org.bulk.parts(job)[0]!, 'found', 0, 100).map((row) => row.data);
}

test('a field that the user may not see is not found, one that may only be read is not written', () => {
  expect(ran(rep, 'insert', ['Name', 'Hidden__c'], [['a', 'x']]).errorMessage).toBe(
    'InvalidBatch : Field name not found : Hidden__c',
  );
  expect(errorsOf(ran(rep, 'insert', ['Name', 'Shown__c'], [['a', 'x']]))).toEqual([
    expect.stringMatching(/^INVALID_FIELD_FOR_INSERT_UPDATE:.*:Shown__c --$/),
  ]);
  expect(errorsOf(ran(rep, 'insert', ['Name', 'Code__c'], [['a', 'x']]))).toEqual([null]);
  expect(() => found(rep, 'SELECT Hidden__c FROM Note__c')).toThrow("No such column 'Hidden__c'");
});

test('rows of others are neither found nor changed, and nothing is deleted without the right to', () => {
  const theirs = insert('Note__c', { Name: 'theirs' });
  ran(rep, 'insert', ['Name'], [['own']]);
  const own = idOf("SELECT Id FROM Note__c WHERE Name = 'own'");

  expect(found(rep, 'SELECT Name FROM Note__c')).toEqual(['"own"']);
  expect(found(admin, 'SELECT Name FROM Note__c ORDER BY Name')).toEqual(['"own"', '"theirs"']);
  const update = ran(rep, 'update', ['Id', 'Code__c'], [[theirs, 'x'], [own, 'x']]); // prettier-ignore
  expect(errorsOf(update)).toEqual([
    'INSUFFICIENT_ACCESS_OR_READONLY:insufficient access rights on object id:--',
    null,
  ]);
  expect(errorsOf(ran(rep, 'delete', ['Id'], [[own]]))[0]).toMatch(/^[A-Z_]+:/);
  expect(found(admin, 'SELECT Code__c FROM Note__c ORDER BY Name')).toEqual(['"x"', '""']);
});
