import fs from 'node:fs';
import path from 'node:path';
import { copyFixture, startOrgIn, type StartedOrg } from '../support/org-process';
import { Sf } from './support/sf';

jest.setTimeout(300_000);

/** More than one batch of 10,000. */
const WRITERS = 10_050;

let org: StartedOrg;
let sf: Sf;

beforeAll(async () => {
  org = await startOrgIn(copyFixture('library'), ['--data', ':memory:']);
  sf = new Sf(org.dir);
  await sf.login(org.facts, 'library');
});

afterAll(async () => {
  sf?.dispose();
  await org?.stop();
  if (org) fs.rmSync(org.dir, { recursive: true, force: true });
});

const write = (name: string, text: string): string => {
  const file = path.join(org.dir, name);
  fs.writeFileSync(file, text);
  return file;
};

const lines = (file: string): string[] =>
  fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');

/** Ids of writers whose code starts so. */
async function writerIds(prefix: string): Promise<string[]> {
  const soql = `SELECT Id FROM Writer__c WHERE Code__c LIKE '${prefix}%' ORDER BY Code__c`;
  const { result } = await sf.ok(['data', 'query', '--query', soql]);
  return (result.records as { Id: string }[]).map((record) => record.Id);
}

it('imports more rows than one batch has, reads them page by page and exports the same file', async () => {
  const rows = Array.from(
    { length: WRITERS },
    (_, i) => `"Writer ${i}, ""the ${i}th""","W${String(i).padStart(6, '0')}"`,
  );
  const file = write('writers.csv', ['"Name","Code__c"', ...rows, ''].join('\n'));
  await sf.shows('data import bulk', async () => {
    const { result } = await sf.ok(['data', 'import', 'bulk', '--file', file, '--sobject', 'Writer__c', '--wait', '5']);

    expect(result).toMatchObject({ processedRecords: WRITERS, successfulRecords: WRITERS, failedRecords: 0 });
  });
  await sf.shows('data query', async () => {
    const { result } = await sf.ok(['data', 'query', '--query', 'SELECT Id, Name FROM Writer__c']);

    expect(result).toMatchObject({ totalSize: WRITERS, done: true });
    expect(result.records).toHaveLength(WRITERS);
  });
  await sf.shows('data export bulk', async () => {
    const out = path.join(org.dir, 'exported.csv');
    const query = 'SELECT Name, Code__c FROM Writer__c';
    const format = ['--output-file', out, '--result-format', 'csv', '--wait', '5', '--json'];
    const { result } = await sf.ok(['data', 'export', 'bulk', '--query', query, ...format]);

    expect(result).toMatchObject({ totalSize: WRITERS });
    expect(lines(out).sort()).toEqual(lines(file).sort());
  });
});

it('ends with an error when rows fail, saves the others and tells why by the row', async () => {
  const file = write('bad.csv', 'Name,Code__c,Email__c\nGood,B1,good@example.com\nBad,B2,nowhere\n');
  await sf.shows('data import bulk (failed rows)', async () => {
    const answer = await sf.run(['data', 'import', 'bulk', '--file', file, '--sobject', 'Writer__c', '--wait', '5']);

    expect(answer.code).toBe(1);
    expect(answer.json).toMatchObject({ name: 'FailedRecordDetailsError', data: { state: 'JobComplete' } });
    expect(await writerIds('B')).toHaveLength(1);
    await sf.shows('data bulk results', async () => {
      const { result } = await sf.ok(['data', 'bulk', 'results', '--job-id', answer.json.data.jobId as string]);

      expect(result).toMatchObject({
        status: 'JobComplete',
        processedRecords: 2,
        successfulRecords: 1,
        failedRecords: 1,
      });
      expect(fs.readFileSync(path.join(org.dir, result.failedFilePath as string), 'utf8')).toContain(
        '"INVALID_EMAIL_ADDRESS:Email: invalid email address: nowhere:Email__c --"',
      );
    });
  });
});

it('upserts by external id, with a parent named by its own', async () => {
  write('parent.csv', 'Name,Code__c\nUrsula,U1\n');
  const books = write('books.csv', 'Name,Isbn__c,Writer__r.Code__c,Price__c\nOne,9-1,U1,10\nTwo,9-2,U1,20.5\n');
  await sf.shows('data upsert bulk', async () => {
    const upsert = (file: string, object: string, key: string): Promise<unknown> =>
      sf.ok(['data', 'upsert', 'bulk', '--file', file, '--sobject', object, '--external-id', key, '--wait', '5']);
    await upsert(path.join(org.dir, 'parent.csv'), 'Writer__c', 'Code__c');
    await upsert(books, 'Book__c', 'Isbn__c');
    write('books.csv', 'Isbn__c,Price__c\n9-1,#N/A\n9-2,\n9-3,5\n');
    await upsert(books, 'Book__c', 'Isbn__c');
    const soql = 'SELECT Isbn__c, Price__c, Writer__r.Code__c FROM Book__c ORDER BY Isbn__c';
    const { result } = await sf.ok(['data', 'query', '--query', soql]);

    expect(result.records).toMatchObject([
      { Isbn__c: '9-1', Price__c: null, Writer__r: { Code__c: 'U1' } },
      { Isbn__c: '9-2', Price__c: 20.5, Writer__r: { Code__c: 'U1' } },
      { Isbn__c: '9-3', Price__c: 5, Writer__r: null },
    ]);
  });
});

it('updates and deletes by id', async () => {
  const ids = (await writerIds('W0000')).slice(0, 3);
  const update = write('update.csv', ['Id,Email__c', ...ids.map((id) => `${id},u@example.com`), ''].join('\n'));
  const remove = write('delete.csv', ['Id', ...ids.slice(1), ''].join('\n'));
  const target = ['--sobject', 'Writer__c', '--wait', '5'];
  await sf.shows('data update bulk', async () => {
    const { result } = await sf.ok(['data', 'update', 'bulk', '--file', update, ...target]);

    expect(result).toMatchObject({ processedRecords: 3, failedRecords: 0 });
  });
  await sf.shows('data delete bulk', async () => {
    await sf.ok(['data', 'delete', 'bulk', '--file', remove, ...target]);
    const soql = "SELECT Id FROM Writer__c WHERE Email__c = 'u@example.com'";
    const { result } = await sf.ok(['data', 'query', '--query', soql]);

    expect(result.records).toMatchObject([{ Id: ids[0] }]);
  });
});

it('refuses to delete for good without the permission, and says so', async () => {
  const file = write('hard.csv', `Id\n${(await writerIds('W0000'))[0] ?? ''}\n`);
  await sf.shows('data delete bulk --hard-delete (without permission)', async () => {
    const answer = await sf.run(['data', 'delete', 'bulk', '--file', file, '--sobject', 'Writer__c', '--hard-delete']);

    expect(answer.code).toBe(1);
    expect(answer.json.message).toMatch(/hard delete/i);
  });
});

it('goes on with jobs that were started without waiting', async () => {
  const file = write('later.csv', 'Name,Code__c\nLater,L1\n');
  const out = path.join(org.dir, 'later-exported.csv');
  await sf.shows('data import resume', async () => {
    await sf.ok(['data', 'import', 'bulk', '--file', file, '--sobject', 'Writer__c']);
    const { result } = await sf.ok(['data', 'import', 'resume', '--use-most-recent', '--wait', '5']);

    expect(result).toMatchObject({ processedRecords: 1, failedRecords: 0 });
  });
  await sf.shows('data export resume', async () => {
    const query = "SELECT Name FROM Writer__c WHERE Code__c = 'L1'";
    const format = ['--output-file', out, '--result-format', 'json', '--json'];
    await sf.ok(['data', 'export', 'bulk', '--query', query, ...format]);
    await sf.ok(['data', 'export', 'resume', '--use-most-recent']);

    expect(JSON.parse(fs.readFileSync(out, 'utf8'))).toEqual([{ Name: 'Later' }]);
  });
});

it('upserts with Bulk API 1.0 and tells the state of its batch', async () => {
  const file = write('classic.csv', 'Name,Code__c,Email__c\nClassic,C1,c@example.com\n');
  await sf.shows('force data bulk upsert', async () => {
    const target = ['--sobject', 'Writer__c', '--external-id', 'Code__c', '--file', file];
    const { result } = await sf.ok(['force', 'data', 'bulk', 'upsert', ...target, '--wait', '2']);
    const [job] = result as { id: string }[];

    expect(await writerIds('C1')).toHaveLength(1);
    await sf.shows('data resume', async () => {
      const answer = await sf.ok(['data', 'resume', '--job-id', job!.id]);
      expect(answer.result).toMatchObject({ numberBatchesCompleted: '1', numberRecordsProcessed: '1' });
    });
  });
});

it('creates, reads, changes, finds and deletes single records', async () => {
  const book = ['--sobject', 'Book__c'];
  const id = await sf.shows('data create record', async () => {
    const { result } = await sf.ok(['data', 'create', 'record', ...book, '--values', "Name='Earth Sea' Isbn__c=77"]);
    expect(result).toMatchObject({ success: true });
    return result.id as string;
  });
  await sf.shows('data update record', async () => {
    await sf.ok(['data', 'update', 'record', ...book, '--where', 'Isbn__c=77', '--values', 'Price__c=12']);
  });
  await sf.shows('data get record', async () => {
    const { result } = await sf.ok(['data', 'get', 'record', ...book, '--record-id', id]);
    expect(result).toMatchObject({ Id: id, Name: 'Earth Sea', Price__c: 12 });
  });
  await sf.shows('data search', async () => {
    const { result } = await sf.ok(['data', 'search', '--query', 'FIND {Earth} RETURNING Book__c(Id, Name)']);
    expect(result.searchRecords).toMatchObject([{ Id: id, Name: 'Earth Sea' }]);
  });
  await sf.shows('data create file', async () => {
    const file = write('note.txt', 'a note\n');
    const { result } = await sf.ok(['data', 'create', 'file', '--file', file, '--title', 'Note', '--parent-id', id]);
    expect(result).toMatchObject({ Title: 'Note', FileExtension: 'txt' });
  });
  await sf.shows('data create record (refused)', async () => {
    const answer = await sf.run(['data', 'create', 'record', ...book, '--values', 'Name=Debt Price__c=-1']);
    expect(answer.code).toBe(1);
    expect(answer.json).toMatchObject({ name: 'FIELD_CUSTOM_VALIDATION_EXCEPTION' });
  });
  await sf.shows('data delete record', async () => {
    await sf.ok(['data', 'delete', 'record', ...book, '--record-id', id]);
    const gone = await sf.run(['data', 'get', 'record', ...book, '--record-id', id]);
    expect(gone.code).toBe(1);
  });
});

it('exports a tree of parents and children and imports it as new records', async () => {
  const dir = path.join(org.dir, 'tree');
  await sf.shows('data export tree', async () => {
    const query = "SELECT Name, Email__c, (SELECT Name FROM Books__r) FROM Writer__c WHERE Code__c = 'U1'";
    await sf.ok(['data', 'export', 'tree', '--query', query, '--plan', '--output-dir', dir]);
  });
  await sf.shows('data import tree', async () => {
    const plan = fs.readdirSync(dir).find((name) => name.endsWith('plan.json')) ?? '';
    const { result } = await sf.ok(['data', 'import', 'tree', '--plan', path.join(dir, plan)]);
    expect(result).toHaveLength(3);
    const soql = "SELECT COUNT() FROM Book__c WHERE Writer__r.Name = 'Ursula'";
    const { result: count } = await sf.ok(['data', 'query', '--query', soql]);
    expect(count.totalSize).toBe(4);
  });
});
