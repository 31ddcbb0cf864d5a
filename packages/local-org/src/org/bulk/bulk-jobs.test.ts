import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { createOrg, type Org } from '../org';
import { apexClass, apexTrigger, component, customObject, SHARED } from '../testing/metadata';
import type { Access } from '../transaction/transaction';
import { BulkStore } from './bulk-store';
import type { BulkJob, BulkRow, JobSpec } from './bulk-types';

const metadata = [
  ...customObject('Part__c', SHARED, {
    Number__c: '<type>Text</type><length>20</length><externalId>true</externalId><unique>true</unique>',
    Weight__c: '<type>Number</type><precision>10</precision><scale>2</scale>',
    Sold__c: '<type>Checkbox</type><defaultValue>false</defaultValue>',
    Whole__c:
      '<type>Lookup</type><referenceTo>Part__c</referenceTo><relationshipName>Parts</relationshipName><relationshipLabel>Parts</relationshipLabel>',
    Seen__c: '<type>Number</type><precision>10</precision><scale>0</scale>',
  }),
  apexTrigger(
    'PartTrigger',
    `trigger PartTrigger on Part__c (before insert) {
      for (Part__c p : Trigger.new) {
        p.Seen__c = Trigger.new.size();
        if (p.Name == 'greedy') { for (Integer i = 0; i < 300; i++) { List<Account> a = [SELECT Id FROM Account LIMIT 1]; } }
      }
    }`,
  ),
  component(
    'PermissionSet',
    'Wipe',
    '<PermissionSet><label>Wipe</label><userPermissions><enabled>true</enabled><name>BulkApiHardDelete</name></userPermissions></PermissionSet>',
  ),
];

let folder: string;
let org: Org;
let access: Access;

function start(file: string): void {
  org = createOrg({ file, settings: { timeZone: 'UTC' } });
  access = { userId: org.identity.adminUserId, permissions: 'user', sharing: true };
  if (org.model.components.length > 0) return;
  expect(org.deploy(metadata).diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bulk-'));
  start(':memory:');
});
afterEach(() => {
  org.close();
  rmSync(folder, { recursive: true });
});

const spec = (changes: Partial<JobSpec> = {}): JobSpec => ({
  operation: 'insert',
  object: 'Part__c',
  columnDelimiter: 'COMMA',
  lineEnding: 'LF',
  contentType: 'CSV',
  concurrencyMode: 'Parallel',
  apiVersion: 66,
  ...changes,
});

/** A job whose rows are uploaded and which waits for its turn. */
function closed(changes: Partial<JobSpec>, header: string[], rows: string[][]): BulkJob {
  const job = org.bulk.create(access.userId, 'V2Ingest', spec(changes));
  const part = org.bulk.startUpload(job);
  org.bulk.addRows(
    part,
    rows.map((row) => JSON.stringify(row)),
  );
  org.bulk.endUpload(part, { header, error: null });
  return org.bulk.close(job);
}

const now = (job: BulkJob): BulkJob => org.bulk.job(access.userId, job.id, ['V2Ingest', 'V2Query', 'Classic']);
const rowsOf = (job: BulkJob): readonly BulkRow[] => org.bulk.rows(org.bulk.parts(job)[0]!, 'all', 0, 100_000);
const errorsOf = (job: BulkJob): (string | null)[] => rowsOf(job).map((row) => row.error);

function ran(changes: Partial<JobSpec>, header: string[], rows: string[][]): BulkJob {
  const job = closed(changes, header, rows);
  org.drain();
  return now(job);
}

const query = (soql: string): Record<string, unknown>[] =>
  org.transaction('q', access, (tx) => tx.query({ query: soql, access }).records.map((record) => record.fields));

const numbered = (count: number): string[][] => Array.from({ length: count }, (_, i) => [`Part ${i}`, `P${i}`]);

test('saves rows in transactions of 200, which is what a trigger sees', () => {
  const job = ran({}, ['Name', 'Number__c'], numbered(450));

  expect(job).toMatchObject({ state: 'JobComplete', errorMessage: null });
  expect(query('SELECT Id FROM Part__c WHERE Seen__c = 200')).toHaveLength(400);
  expect(query('SELECT Id FROM Part__c WHERE Seen__c = 50')).toHaveLength(50);
  expect(org.bulk.parts(job)[0]).toMatchObject({ processed: 450, failed: 0, total: 450 });
});

test('answers others between two chunks: each step of the queue saves one', () => {
  const job = closed({}, ['Name', 'Number__c'], numbered(450));

  org.drain(1);

  expect(now(job).state).toBe('InProgress');
  expect(query('SELECT Id FROM Part__c')).toHaveLength(200);
  expect(org.bulk.parts(job)[0]!.processed).toBe(200);
});

test('goes on after a restart without writing a row twice', () => {
  org.close();
  const file = join(folder, 'org.db');
  start(file);
  const job = closed({}, ['Name', 'Number__c'], numbered(700));
  org.drain(2);
  org.close();

  start(file);
  org.drain();

  expect(now(job).state).toBe('JobComplete');
  expect(query('SELECT Id FROM Part__c')).toHaveLength(700);
  expect(rowsOf(job).every((row) => row.status === 1)).toBe(true);
});

test('takes an upload that a crash cut off for none, and a new one in its place', () => {
  org.close();
  const file = join(folder, 'org.db');
  start(file);
  const job = org.bulk.create(access.userId, 'V2Ingest', spec());
  org.bulk.addRows(org.bulk.startUpload(job), [JSON.stringify(['lost'])]);
  org.close();

  start(file);
  const part = org.bulk.startUpload(now(job));
  org.bulk.addRows(part, [JSON.stringify(['kept'])]);
  org.bulk.endUpload(part, { header: ['Name'], error: null });
  org.bulk.close(now(job));
  org.drain();

  expect(query('SELECT Name FROM Part__c')).toEqual([{ Name: 'kept' }]);
});

test('keeps what is good of a chunk and tells the error of each other row with its fields', () => {
  const rows = [
    ['a', 'P1', '1', ''],
    ['b', 'P1', 'many', ''],
    ['c', 'P2', '', 'P9'],
  ];
  const job = ran({}, ['Name', 'Number__c', 'Weight__c', 'Whole__r.Number__c'], rows);

  expect(errorsOf(job)).toEqual([
    null,
    'INVALID_TYPE_ON_FIELD_IN_RECORD:Weight: value not of required type: many:Weight__c --',
    'INVALID_FIELD:Foreign key external ID: P9 not found for field Number__c in entity Part__c:--',
  ]);
  expect(query('SELECT Name FROM Part__c')).toEqual([{ Name: 'a' }]);
});

test('fails the rows of a chunk that passes a governor limit, and saves the next chunk', () => {
  const rows = numbered(210);
  rows[3]![0] = 'greedy';
  const job = ran({}, ['Name', 'Number__c'], rows);

  expect(org.bulk.parts(job)[0]).toMatchObject({ processed: 210, failed: 200 });
  expect(errorsOf(job)[0]).toContain('Too many SOQL queries: 201');
  expect(query('SELECT Id FROM Part__c')).toHaveLength(10);
});

test('tries rows again that another transaction holds, and counts the retries', () => {
  org.faults.set([{ object: 'Part__c', operation: 'insert', each: 'record', times: 5 }]);
  const job = closed({}, ['Name', 'Number__c'], numbered(20));

  org.advanceClock(60_000);

  expect(now(job)).toMatchObject({ state: 'JobComplete', retries: 1 });
  expect(org.bulk.parts(job)[0]).toMatchObject({ processed: 20, failed: 0 });
});

test('gives a row up when it is held for ten attempts', () => {
  org.faults.set([{ object: 'Part__c', operation: 'insert' }]);
  const job = closed({}, ['Name'], [['held']]);

  org.advanceClock(60_000);

  expect(now(job)).toMatchObject({ state: 'JobComplete', retries: 9 });
  expect(errorsOf(job)).toEqual(['UNABLE_TO_LOCK_ROW:unable to obtain exclusive access to this record:--']);
});

test('leaves blank cells as they are and clears with #N/A', () => {
  ran({}, ['Name', 'Number__c', 'Weight__c', 'Sold__c'], [['a', 'P1', '5', 'Yes']]);
  ran({ operation: 'upsert', externalIdFieldName: 'number__c' }, ['Number__c', 'Name', 'Weight__c', 'Sold__c'], [['P1', '', '#N/A', '']]); // prettier-ignore

  expect(query('SELECT Name, Weight__c, Sold__c FROM Part__c')).toEqual([
    { Name: 'a', Weight__c: null, Sold__c: true },
  ]);
});

test.each([
  ['insert', ['Name', 'Nope__c'], 'InvalidBatch : Field name not found : Nope__c'],
  ['insert', ['\ufeffName'], 'InvalidBatch : Field name not found : \ufeffName'],
  ['insert', ['Nope__r.Number__c'], 'InvalidBatch : Field name not found : Nope__r.Number__c'],
  [
    'insert',
    ['Part__c:Whole__r.Number__c'],
    'InvalidBatch : type is not needed for non polymorphic foreign key references: Whole__r',
  ],
  ['insert', ['Part__c:Nope__r.Number__c'], 'InvalidBatch : Unable to find relationship: Nope__r'],
  ['update', ['Name'], 'InvalidBatch : Field name not found : Id'],
  ['delete', ['Id', 'Name'], "InvalidBatch : The 'delete' batch must contain only ids"],
] as const)('refuses the whole %s batch of %j', (operation, header, message) => {
  const job = ran({ operation }, [...header], [header.map(() => 'x')]);

  expect(job).toMatchObject({ state: 'Failed', errorMessage: message });
  expect(org.bulk.rows(org.bulk.parts(job)[0]!, 'unprocessed', 0, 10)).toHaveLength(1);
});

test('names the type of a polymorphic parent before the relationship', () => {
  const username = String(org.userInfo(access.userId)['Username']);
  const job = ran({ object: 'Lead' }, ['LastName', 'Company', 'User:Owner.Username'], [['Lee', 'Acme', username]]);

  expect(errorsOf(job)).toEqual([null]);
  const plain = ran({ object: 'Lead' }, ['LastName', 'Company', 'Owner.Username'], [['Lee', 'Acme', username]]);
  expect(plain.errorMessage).toBe('InvalidBatch : Field name not found : Owner.Username');
});

test('deletes rows of its object only, and for good with the permission alone', () => {
  ran({}, ['Name'], [['a'], ['b']]);
  const [a, b] = query('SELECT Id FROM Part__c ORDER BY Name').map((row) => String(row['Id']));
  const job = ran({ operation: 'delete' }, ['Id'], [[a!], [access.userId]]);

  expect(errorsOf(job)).toEqual([null, 'INVALID_CROSS_REFERENCE_KEY:invalid cross reference id:--']);
  const hard = spec({ operation: 'hardDelete' });
  expect(() => org.bulk.create(access.userId, 'V2Ingest', hard)).toThrow('requires special user profile permission');
  const [set] = query("SELECT Id FROM PermissionSet WHERE Name = 'Wipe'");
  org.transaction('grant', access, (tx) =>
    tx.insert(
      [{ type: 'PermissionSetAssignment', fields: { AssigneeId: access.userId, PermissionSetId: String(set!['Id']) } }],
      { allOrNone: true, access, source: 'api' },
    ),
  );
  ran({ operation: 'hardDelete' }, ['Id'], [[b!]]);
  const kept = org.store.system.all('SELECT id FROM sys_recycle_bin WHERE id IN (?, ?)', a!, b!);
  expect(kept).toEqual([{ id: a }]);
});

test('writes nothing more of a job that is aborted, and deletes it with its rows', () => {
  const job = closed({}, ['Name', 'Number__c'], numbered(450));
  org.drain(1);

  org.bulk.abort(now(job));
  org.drain();

  expect(query('SELECT Id FROM Part__c')).toHaveLength(200);
  expect(org.bulk.rows(org.bulk.parts(job)[0]!, 'unprocessed', 0, 1000)).toHaveLength(250);
  expect(() => org.bulk.abort(now(job))).toThrow('Aborting already Aborted Job not allowed');
  org.bulk.remove(now(job));
  expect(() => now(job)).toThrow('The requested resource does not exist');
  expect(org.store.system.all('SELECT * FROM sys_bulk_row')).toEqual([]);
});

test('takes one upload a job and closes it once', () => {
  const job = org.bulk.create(access.userId, 'V2Ingest', spec());
  const part = org.bulk.startUpload(job);

  expect(() => org.bulk.startUpload(job)).toThrow('Found multiple contents for job');
  expect(() => org.bulk.close(job)).toThrow('has not ended yet');
  org.bulk.endUpload(part, { header: ['Name'], error: null });
  org.bulk.close(job);
  expect(() => org.bulk.close(now(job))).toThrow('Closing already Closed Job not allowed');
  expect(() => org.bulk.remove({ ...job, state: 'Open' })).toThrow('Deleting already Open Job not allowed');
  org.drain();
  expect(() => org.bulk.close(now(job))).toThrow('Closing already Completed Job not allowed');
});

test('finds the rows of a query in order and writes each line once', () => {
  ran({}, ['Name', 'Number__c', 'Weight__c'], numbered(1500).map((row) => [...row, '1.5'])); // prettier-ignore
  const soql = 'SELECT Number__c, Weight__c, Sold__c, Whole__r.Name FROM Part__c ORDER BY Number__c DESC';
  const job = org.bulk.create(access.userId, 'V2Query', spec({ operation: 'query', query: soql, object: '' }));
  org.drain();

  const [part] = org.bulk.parts(now(job));
  expect(part).toMatchObject({ header: ['Number__c', 'Weight__c', 'Sold__c', 'Whole__r.Name'], processed: 1500 });
  const lines = org.bulk.rows(part!, 'found', 0, 2000).map((row) => row.data);
  const expected = numbered(1500)
    .map(([, number]) => `"${number}","1.5","false",""`)
    .sort()
    .reverse();
  expect(lines).toEqual(expected);
  expect(org.bulk.page(part!, 0, 1000)).toEqual({ rows: 1000, last: 1000 });
  expect(org.bulk.page(part!, 1000, 1000)).toEqual({ rows: 500, last: null });
});

test('finds deleted rows with queryAll alone', () => {
  ran({}, ['Name'], [['kept'], ['gone']]);
  const [gone] = query("SELECT Id FROM Part__c WHERE Name = 'gone'");
  ran({ operation: 'delete' }, ['Id'], [[String(gone!['Id'])]]);
  const found = (operation: 'query' | 'queryAll'): string[] => {
    const asked = spec({ operation, query: 'SELECT Name, IsDeleted FROM Part__c', object: '' });
    const job = org.bulk.create(access.userId, 'V2Query', asked);
    org.drain();
    return org.bulk.rows(org.bulk.parts(job)[0]!, 'found', 0, 10).map((row) => row.data);
  };

  expect(found('query')).toEqual(['"kept","false"']);
  expect(found('queryAll').sort()).toEqual(['"gone","true"', '"kept","false"']);
});

test.each([
  ['insert', 'Part__History'],
  ['update', 'Organization__mdt'],
  ['delete', 'Organization'],
] as const)('does not %s rows of %s', (operation, object) => {
  expect(() => org.bulk.create(access.userId, 'V2Ingest', spec({ operation, object }))).toThrow(
    `Entity '${object}' is not supported by the Bulk API.`,
  );
});

test.each([
  ['SELECT COUNT() FROM Part__c', 'FEATURENOTENABLED'],
  ['SELECT Sold__c, COUNT(Id) FROM Part__c GROUP BY Sold__c', 'FEATURENOTENABLED'],
  ['SELECT Id, (SELECT Id FROM Parts__r) FROM Part__c', 'FEATURENOTENABLED'],
  ['SELECT Id FROM Part__c OFFSET 5', 'FEATURENOTENABLED'],
  ['SELECT BillingAddress FROM Account', 'FUNCTIONALITY_NOT_ENABLED'],
  ['SELECT Nope__c FROM Part__c', 'INVALID_FIELD'],
  ['SELECT Id FROM Nope__c', 'INVALID_TYPE'],
])('does not run %s', (soql, errorCode) => {
  expect(() =>
    org.bulk.create(access.userId, 'V2Query', spec({ operation: 'query', query: soql, object: '' })),
  ).toThrow(expect.objectContaining({ errorCode }));
});

test('shows a job to its owner and to those who manage data integrations, not to others', () => {
  const [profile] = query("SELECT Id FROM Profile WHERE Name = 'Standard User'");
  const fields = {
    ProfileId: String(profile!['Id']),
    LastName: 'Other',
    Username: 'other@bulk.example',
    Email: 'other@bulk.example',
    Alias: 'other',
    TimeZoneSidKey: 'UTC',
    LocaleSidKey: 'en_US',
    EmailEncodingKey: 'UTF-8',
    LanguageLocaleKey: 'en_US',
  };
  const [other] = org.transaction('user', access, (tx) =>
    tx.insert([{ type: 'User', fields }], { allOrNone: true, access, source: 'api' }),
  );
  const own = org.bulk.create(access.userId, 'V2Ingest', spec());
  const theirs = org.bulk.create(other!.id!, 'V2Ingest', spec({ object: 'Account' }));

  expect(() => org.bulk.job(other!.id!, own.id, ['V2Ingest'])).toThrow('The requested resource does not exist');
  expect(org.bulk.list(other!.id!, ['V2Ingest'], 0, 10).map((job) => job.id)).toEqual([theirs.id]);
  expect(org.bulk.list(access.userId, ['V2Ingest'], 0, 10).map((job) => job.id)).toEqual([own.id, theirs.id]);
  expect(() => org.bulk.create(other!.id!, 'V2Ingest', spec())).toThrow("Entity 'Part__c' is not supported");
});

test('forgets jobs a week after their end', () => {
  const job = ran({}, ['Name'], [['a']]);
  org.advanceClock(8 * 24 * 60 * 60 * 1000);
  const next = org.bulk.create(access.userId, 'V2Ingest', spec());

  expect(new BulkStore(org.store.system).jobs(['V2Ingest'], null, 0, 10).map((one) => one.id)).toEqual([next.id]);
  expect(() => now(job)).toThrow();
});

test('every row has one outcome, whatever fails and wherever the work stops', () => {
  const run = fc.property(
    fc.array(fc.constantFrom('good', 'bad', 'greedy'), { minLength: 1, maxLength: 30 }),
    fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 4 }),
    (kinds, stops) => {
      const before = query('SELECT Id FROM Part__c').length;
      const rows = kinds.map((kind) => [kind === 'greedy' ? kind : 'x', kind === 'bad' ? 'many' : '1']);
      const job = closed({}, ['Name', 'Weight__c'], rows);
      for (const steps of stops) org.drain(steps);
      org.drain();
      const saved = rowsOf(job).filter((row) => row.status === 1).length;
      expect(rowsOf(job).every((row) => row.status === 1 || row.status === 2)).toBe(true);
      expect(query('SELECT Id FROM Part__c').length - before).toBe(saved);
      expect(saved).toBe(kinds.includes('greedy') ? 0 : kinds.filter((kind) => kind === 'good').length);
    },
  );
  fc.assert(run, { numRuns: 15 });
});

test('an Apex test sees nothing of a job that is at work', () => {
  const test = `@IsTest private class CountTest {
    @IsTest static void seesNoRowOfTheJob() {
      Test.startTest(); Test.stopTest();
      System.assertEquals(0, [SELECT COUNT() FROM Part__c]);
    }
  }`;
  expect(org.deploy([apexClass('CountTest', test)]).success).toBe(true);
  const job = closed({}, ['Name'], [['a']]);

  const outcome = org.runTests({ classes: ['CountTest'] } as Parameters<Org['runTests']>[0]);

  expect(JSON.stringify(outcome)).not.toContain('Assertion Failed');
  org.drain();
  expect(now(job).state).toBe('JobComplete');
});
