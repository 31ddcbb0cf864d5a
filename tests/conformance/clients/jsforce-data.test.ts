import fs from 'node:fs';
import { Connection } from 'jsforce';
import { copyFixture, startOrgIn, type StartedOrg } from '../support/org-process';
import { installedVersion, shown } from './support/verdicts';

jest.setTimeout(120_000);

const ROWS = 10_400;

let org: StartedOrg;
let conn: Connection;

const shows = <T>(command: string, check: () => Promise<T>): Promise<T> =>
  shown({ client: 'jsforce', version: installedVersion('jsforce'), command }, check);

beforeAll(async () => {
  org = await startOrgIn(copyFixture('library'), ['--data', ':memory:']);
  conn = new Connection({ instanceUrl: org.facts.instanceUrl, accessToken: org.facts.accessToken, version: '66.0' });
  conn.bulk2.pollInterval = 100;
  conn.bulk2.pollTimeout = 60_000;
});

afterAll(async () => {
  await org?.stop();
  if (org) fs.rmSync(org.dir, { recursive: true, force: true });
});

it('loads records with Bulk API 2.0 and tells the three kinds of results', () =>
  shows('bulk2.loadAndWaitForResults', async () => {
    const input = Array.from({ length: ROWS }, (_, i) => ({ Name: `Writer ${i}`, Code__c: `J${i}`, Email__c: '' }));
    input[7]!.Email__c = 'nowhere';
    const results = await conn.bulk2.loadAndWaitForResults({ object: 'Writer__c', operation: 'insert', input });

    expect(results.successfulResults).toHaveLength(ROWS - 1);
    expect(results.successfulResults[0]).toMatchObject({ sf__Created: 'true', Name: 'Writer 0', Code__c: 'J0' });
    expect(results.failedResults).toMatchObject([
      {
        sf__Id: '',
        sf__Error: 'INVALID_EMAIL_ADDRESS:Email: invalid email address: nowhere:Email__c --',
        Code__c: 'J7',
      },
    ]);
    expect(results.unprocessedRecords).toEqual([]);
  }));

it('upserts by external id and clears what is null', () =>
  shows('bulk2.loadAndWaitForResults (upsert)', async () => {
    const input = [
      { Code__c: 'J0', Name: 'Renamed', Email__c: 'a@example.com' },
      { Code__c: 'N0', Name: 'New', Email__c: null },
    ];
    const job = { object: 'Writer__c', operation: 'upsert', externalIdFieldName: 'Code__c', input } as const;
    const results = await conn.bulk2.loadAndWaitForResults(job);

    expect(results.successfulResults.map((row) => row.sf__Created)).toEqual(['false', 'true']);
  }));

it('streams a bulk query', () =>
  shows('bulk2.query', async () => {
    const stream = await conn.bulk2.query("SELECT Id, Code__c FROM Writer__c WHERE Code__c LIKE 'J%'");
    const records = await stream.toArray();

    expect(records).toHaveLength(ROWS - 1);
    expect(new Set(records.map((record) => record['Code__c'])).size).toBe(ROWS - 1);
  }));

it('says why a job failed', () =>
  shows('bulk2 (a job that fails)', async () => {
    const input = 'Name,Nope__c\na,b\n';
    const loading = conn.bulk2.loadAndWaitForResults({ object: 'Writer__c', operation: 'insert', input });

    await expect(loading).rejects.toThrow('InvalidBatch : Field name not found : Nope__c');
    await expect(conn.bulk2.query('SELECT COUNT() FROM Writer__c')).rejects.toMatchObject({
      name: 'FEATURENOTENABLED',
    });
  }));

it('loads and queries with Bulk API 1.0', () =>
  shows('bulk.load, bulk.query', async () => {
    conn.bulk.pollInterval = 100;
    const input = [
      { Name: 'First', Email__c: 'first@example.com' },
      { Name: 'Second', Email__c: 'nowhere' },
    ];
    const results = await conn.bulk.load('Writer__c', 'insert', input);
    const stream = await conn.bulk.query("SELECT Name FROM Writer__c WHERE Email__c = 'first@example.com'");

    expect(results).toMatchObject([{ success: true }, { success: false }]);
    expect(await stream.toArray()).toEqual([{ Name: 'First' }]);
  }));

it('fetches as many records of a query as it is told, page by page', () =>
  shows('query (autoFetch, maxFetch)', async () => {
    const soql = 'SELECT Id FROM Writer__c';
    const all = await conn.query(soql).execute({ autoFetch: true, maxFetch: 50_000 });
    const some = await conn.query(soql).execute({ autoFetch: true, maxFetch: 5_000 });

    expect((all as unknown as { records: unknown[] }).records.length).toBeGreaterThanOrEqual(ROWS);
    expect((some as unknown as { records: unknown[] }).records).toHaveLength(5_000);
    const events: unknown[] = [];
    await new Promise<void>((resolve, reject) => {
      const query = conn.query(soql);
      query.on('record', (record) => events.push(record));
      query.on('end', resolve);
      query.on('error', reject);
      void query.run({ autoFetch: true, maxFetch: 6_000 });
    });
    expect(events).toHaveLength(6_000);
  }));

it('creates, reads, changes and deletes records', () =>
  shows('create, retrieve, update, upsert, destroy', async () => {
    const books = conn.sobject('Book__c');
    const created = await books.create([
      { Name: 'One', Isbn__c: '1' },
      { Name: 'Two', Price__c: -1 },
    ]);
    expect(created).toMatchObject([
      { success: true },
      { success: false, errors: [{ statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION' }] },
    ]);
    const id = created[0]!.id!;
    await books.update({ Id: id, Price__c: 4 });
    await books.upsert({ Isbn__c: '1', Pages__c: 9 }, 'Isbn__c');
    expect(await books.retrieve(id)).toMatchObject({ Name: 'One', Price__c: 4, Pages__c: 9 });
    await books.destroy(id);
    await expect(books.retrieve(id)).rejects.toMatchObject({ errorCode: 'ENTITY_IS_DELETED' });
  }));

it('describes an object once and answers from its cache', () =>
  shows('sobject.describe$', async () => {
    const first = await conn.sobject('Book__c').describe$();

    expect(await conn.sobject('Book__c').describe$()).toBe(first);
    expect(first.fields.find((field) => field.name === 'Isbn__c')).toMatchObject({ externalId: true, unique: true });
  }));

it('tells which records changed, which were deleted and what compact layouts there are', () =>
  shows('updated, deleted, recent, compactLayouts, search', async () => {
    const books = conn.sobject('Book__c');
    const { id } = await books.create({ Name: 'Changed twice' });
    const { id: gone } = await books.create({ Name: 'Gone' });
    await books.destroy(gone!);
    const [from, to] = [new Date(Date.now() - 3_600_000).toISOString(), new Date(Date.now() + 3_600_000).toISOString()];
    expect((await books.updated(from, to)).ids).toContain(id);
    expect((await books.deleted(from, to)).deletedRecords.map((row) => row.id)).toContain(gone);
    expect((await books.compactLayouts()).compactLayouts).toMatchObject([{ name: 'SYSTEM', objectType: 'Book__c' }]);
    expect((await conn.search('FIND {Changed} RETURNING Book__c(Id)')).searchRecords).toMatchObject([{ Id: id }]);
  }));
