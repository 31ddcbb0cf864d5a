import fs from 'node:fs';
import http from 'node:http';
import { gzipSync } from 'node:zlib';
import { copyFixture, startOrgIn, type StartedOrg } from './support/org-process';
import { RestClient, type Answer } from './support/rest-client';

jest.setTimeout(120_000);

let org: StartedOrg;
let rest: RestClient;

beforeAll(async () => {
  org = await startOrgIn(copyFixture('library'), ['--data', ':memory:']);
  rest = new RestClient(org.facts);
});

afterAll(async () => {
  await org?.stop();
  if (org) fs.rmSync(org.dir, { recursive: true, force: true });
});

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const first = ({ status, json }: Answer): unknown[] => [status, json?.[0]?.errorCode, json?.[0]?.message];

/** Status and code alone. */
const refusal = (answer: Answer): unknown[] => first(answer).slice(0, 2);

async function create(spec: Readonly<Record<string, unknown>>, client = rest): Promise<string> {
  const answer = await client.call('/jobs/ingest', { body: { object: 'Writer__c', operation: 'insert', ...spec } });
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.json.id as string;
}

const put = (id: string, csv: string | Buffer, headers: Record<string, string> = {}): Promise<Answer> =>
  rest.call(`/jobs/ingest/${id}/batches`, {
    method: 'PUT',
    rawBody: csv as string,
    headers: { 'Content-Type': 'text/csv', ...headers },
  });

const setState = (id: string, state: string, client = rest): Promise<Answer> =>
  client.call(`/jobs/ingest/${id}`, { method: 'PATCH', body: { state } });

async function ended(id: string, kind = 'ingest', client = rest): Promise<Record<string, unknown>> {
  for (;;) {
    const { json } = await client.call(`/jobs/${kind}/${id}`);
    if (!['Open', 'UploadComplete', 'InProgress'].includes(json.state as string))
      return json as Record<string, unknown>;
    await pause(50);
  }
}

/** Uploads a file, closes the job and waits for its end. */
async function ran(spec: Readonly<Record<string, unknown>>, csv: string): Promise<Record<string, unknown>> {
  const id = await create(spec);
  await put(id, csv);
  await setState(id, 'UploadComplete');
  return ended(id);
}

async function found(soql: string, client = rest): Promise<Answer> {
  const { json } = await client.call('/jobs/query', { body: { operation: 'query', query: soql } });
  await ended(json.id as string, 'query', client);
  return client.call(`/jobs/query/${json.id as string}/results`);
}

it('tells a job as the platform does, and its results in the order of the upload', async () => {
  const created = await rest.call('/jobs/ingest', {
    body: { object: 'writer__c', operation: 'insert', columnDelimiter: 'SEMICOLON', lineEnding: 'CRLF' },
  });
  expect(created.json).toMatchObject({
    object: 'Writer__c',
    state: 'Open',
    apiVersion: 66,
    concurrencyMode: 'Parallel',
    contentType: 'CSV',
    contentUrl: `services/data/v66.0/jobs/ingest/${created.json.id as string}/batches`,
  });
  const id = created.json.id as string;
  const uploaded = await put(
    id,
    'Name;Email__c;Code__c\r\n"semi;colon, ""q""\nline";a@example.com;r1\r\n☕;bad;r2\r\nc;;r3\r\n',
  );
  expect([uploaded.status, uploaded.text]).toEqual([201, '']);
  expect((await setState(id, 'UploadComplete')).json).toMatchObject({ id, state: 'UploadComplete' });

  const job = await ended(id);
  expect(job).toMatchObject({ jobType: 'V2Ingest', numberRecordsProcessed: 3, numberRecordsFailed: 1, retries: 0 });
  const successful = await rest.call(`/jobs/ingest/${id}/successfulResults/`);
  expect(successful.headers.get('content-type')).toMatch(/^text\/csv/);
  expect(successful.text.replace(/"a01\w{15}"/g, '"ID"')).toBe(
    '"sf__Id";"sf__Created";"Name";"Email__c";"Code__c"\r\n"ID";"true";"semi;colon, ""q""\nline";"a@example.com";"r1"\r\n"ID";"true";"c";"";"r3"\r\n',
  );
  expect((await rest.call(`/jobs/ingest/${id}/failedResults`)).text).toContain(
    '"";"INVALID_EMAIL_ADDRESS:Email: invalid email address: bad:Email__c --";"☕";"bad";"r2"\r\n',
  );
  expect((await rest.call(`/jobs/ingest/${id}/unprocessedrecords/`)).text).toBe('"Name";"Email__c";"Code__c"\r\n');
});

it('takes a job and its data in one request', async () => {
  const form = new FormData();
  form.append(
    'job',
    new Blob([JSON.stringify({ object: 'Writer__c', operation: 'insert' })], { type: 'application/json' }),
  );
  form.append('content', new Blob(['Name\nMulti\n'], { type: 'text/csv' }), 'content');
  const response = await fetch(`${org.facts.instanceUrl}${rest.base}/jobs/ingest`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${org.facts.accessToken}` },
    body: form,
  });
  const job = (await response.json()) as { id: string; state: string };

  expect(job.state).toBe('UploadComplete');
  expect(await ended(job.id)).toMatchObject({ state: 'JobComplete', numberRecordsProcessed: 1 });
});

it('pages the results of a query by locator and side by side, each row once', async () => {
  const names = Array.from({ length: 25 }, (_, i) => `Page ${String(i).padStart(2, '0')}`);
  await ran({}, ['Name', ...names, ''].join('\n'));
  const query = "SELECT Name FROM Writer__c WHERE Name LIKE 'Page %' ORDER BY Name";
  const { json } = await rest.call('/jobs/query', { body: { operation: 'query', query } });
  const id = json.id as string;
  await ended(id, 'query');
  const pages: Answer[] = [];
  for (let locator = ''; locator !== 'null'; locator = pages.at(-1)!.headers.get('sforce-locator') ?? 'null')
    pages.push(
      await rest.call(`/jobs/query/${id}/results?maxRecords=10${locator === '' ? '' : `&locator=${locator}`}`),
    );

  expect(pages.map((page) => page.headers.get('sforce-numberofrecords'))).toEqual(['10', '10', '5']);
  const lines = pages.flatMap((page) => page.text.split('\n').slice(1, -1));
  expect(lines).toEqual(names.map((name) => `"${name}"`));
  const parallel = await rest.call(`/jobs/query/${id}/resultPages`);
  expect(parallel.json).toMatchObject({
    done: true,
    resultPages: [{ resultUrl: expect.stringContaining('locator=') }],
  });
  const page = await rest.call(parallel.json.resultPages[0].resultUrl as string);
  expect(page.text.split('\n')).toHaveLength(names.length + 2);
  expect(refusal(await rest.call(`/jobs/query/${id}/results?locator=rubbish`))).toEqual([400, 'INVALID_QUERY_LOCATOR']);
});

it('goes on with a job after the process was killed, and writes no row twice', async () => {
  const dir = copyFixture('library');
  const rows = 8000;
  let own = await startOrgIn(dir, ['--data', 'killed.db']);
  try {
    const client = new RestClient(own.facts);
    const id = await create({}, client);
    const csv = ['Name,Code__c', ...Array.from({ length: rows }, (_, i) => `Row ${i},K${i}`), ''].join('\n');
    await client.call(`/jobs/ingest/${id}/batches`, {
      method: 'PUT',
      rawBody: csv,
      headers: { 'Content-Type': 'text/csv' },
    });
    await setState(id, 'UploadComplete', client);
    const done = async (): Promise<number> =>
      (await client.call(`/jobs/ingest/${id}`)).json.numberRecordsProcessed as number;
    while ((await done()) === 0) await pause(5);
    await own.stop('SIGKILL');

    own = await startOrgIn(dir, ['--data', 'killed.db']);
    const after = new RestClient(own.facts);
    expect(await ended(id, 'ingest', after)).toMatchObject({
      state: 'JobComplete',
      numberRecordsProcessed: rows,
      numberRecordsFailed: 0,
    });
    const codes = (await found('SELECT Code__c FROM Writer__c', after)).text.split('\n').slice(1, -1);
    expect(codes).toHaveLength(rows);
    expect(new Set(codes).size).toBe(rows);
  } finally {
    await own.stop();
    fs.rmSync(dir, { recursive: true, force: true });
  }
});

it('answers other requests while a job runs', async () => {
  const id = await create({});
  await put(id, ['Name', ...Array.from({ length: 6000 }, (_, i) => `Busy ${i}`), ''].join('\n'));
  await setState(id, 'UploadComplete');
  const seen: number[] = [];
  for (let state = ''; state !== 'JobComplete';) {
    const { json } = await rest.call(`/jobs/ingest/${id}`);
    expect((await rest.query('SELECT Id FROM Book__c')).status).toBe(200);
    seen.push(json.numberRecordsProcessed as number);
    state = json.state as string;
  }

  expect(new Set(seen).size).toBeGreaterThan(2);
});

describe('bad input is refused in the platform’s form and nothing is written', () => {
  it.each([
    [{ object: 'Nope__c', operation: 'insert' }, 'INVALIDENTITY', "Entity 'Nope__c' is not supported by the Bulk API."],
    [{ object: 'Writer__c', operation: 'merge' }, 'INVALIDJOB', expect.stringContaining('operation')],
    [{ object: 'Writer__c', operation: 'upsert' }, 'INVALIDJOB', expect.stringContaining('External ID')],
    [
      { object: 'Writer__c', operation: 'upsert', externalIdFieldName: 'Name__c' },
      'INVALIDJOB',
      expect.stringContaining('Name__c'),
    ],
    [
      { object: 'Writer__c', operation: 'insert', columnDelimiter: 'SPACE' },
      'INVALIDJOB',
      expect.stringContaining('columnDelimiter'),
    ],
    [
      { object: 'Writer__c', operation: 'insert', contentType: 'XML' },
      'INVALIDJOB',
      expect.stringContaining('contentType'),
    ],
    [
      { object: 'Writer__c', operation: 'insert', colour: 'red' },
      'JSON_PARSER_ERROR',
      expect.stringContaining('"colour"'),
    ],
    [[], 'JSON_PARSER_ERROR', expect.anything()],
  ])('a job of %j', async (body, errorCode, message) => {
    expect(first(await rest.call('/jobs/ingest', { body }))).toEqual([400, errorCode, message]);
  });

  it('a body that is not JSON, an unknown job and an unknown result', async () => {
    expect(refusal(await rest.call('/jobs/ingest', { rawBody: '{"object"' }))).toEqual([400, 'JSON_PARSER_ERROR']);
    for (const path of ['', '/batches', '/successfulResults', '/nothing'])
      expect((await rest.call(`/jobs/ingest/750Lo0000009999AAA${path}`)).status).toBe(404);
    expect((await rest.call('/jobs/query/750Lo0000009999AAA/results')).status).toBe(404);
  });

  it.each([
    ['a quote that is not closed', 'Name\n"open\n', 'EOF reached before closing an opened quote'],
    ['text after a closing quote', 'Name,Code__c\n"a"b,c\n', 'Not expecting more text after end quote'],
    ['a quote inside a cell', 'Name\na"b\n', 'Found unescaped quote. A value with quote should be within a quote'],
    [
      'a byte order mark before a quote',
      '\ufeff"Name"\nx\n',
      'Found unescaped quote. A value with quote should be within a quote',
    ],
    ['a row with too many cells', 'Name\na,b\n', 'Row 1 has 2 columns, but the header has 1 columns'],
    ['a row with too few cells', 'Name,Code__c\na,b\nc\n', 'Row 2 has 1 columns, but the header has 2 columns'],
    ['too many columns', `${'Name,'.repeat(5000)}Name\n`, 'Number of columns exceeded limit: 5000'],
    ['a record that is too long', `Name\n${'x'.repeat(400_001)}\n`, 'Exceeded max length for one record: 400000'],
  ])('a file with %s', async (_what, csv, message) => {
    const before = (await rest.query('SELECT COUNT() FROM Writer__c')).json.totalSize as number;
    const job = await ran({}, csv);

    expect(job).toMatchObject({ state: 'Failed', numberRecordsProcessed: 0, numberRecordsFailed: 0 });
    expect(job['errorMessage']).toBe(`InvalidBatch : Failed to parse CSV. ${message}`);
    expect((await rest.query('SELECT COUNT() FROM Writer__c')).json.totalSize).toBe(before);
  });

  it('a huge value fails its row alone', async () => {
    const job = await ran({}, `Name,Code__c\n${'x'.repeat(200_000)},H1\nfine,H2\n`);

    expect(job).toMatchObject({ state: 'JobComplete', numberRecordsProcessed: 2, numberRecordsFailed: 1 });
    const failed = await rest.call(`/jobs/ingest/${String(job['id'])}/failedResults`);
    expect(failed.text).toContain('STRING_TOO_LONG:');
  });

  it('steps that a job does not allow', async () => {
    const id = await create({});
    expect(refusal(await rest.call(`/jobs/ingest/${id}/successfulResults`))).toEqual([400, 'INVALIDJOBSTATE']);
    expect(refusal(await rest.call(`/jobs/ingest/${id}`, { method: 'DELETE' }))).toEqual([400, 'INVALIDJOBSTATE']);
    expect(refusal(await setState(id, 'JobComplete'))).toEqual([400, 'INVALIDJOB']);
    await put(id, 'Name\nonce\n');
    expect(first(await put(id, 'Name\ntwice\n'))).toEqual([
      400,
      'CLIENTINPUTERROR',
      expect.stringContaining('Found multiple contents for job'),
    ]);
    await setState(id, 'UploadComplete');
    await ended(id);
    expect(refusal(await put(id, 'Name\nlate\n'))).toEqual([400, 'INVALIDJOBSTATE']);
    expect(first(await setState(id, 'Aborted'))).toEqual([
      400,
      'INVALIDJOBSTATE',
      'Aborting already Completed Job not allowed',
    ]);
    expect((await rest.call(`/jobs/ingest/${id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await rest.call(`/jobs/ingest/${id}`)).status).toBe(404);
  });

  it('an upload that breaks off leaves the job open and empty for another one', async () => {
    const id = await create({});
    await brokenUpload(id);
    let again = await put(id, 'Name\nwhole\n');
    for (let tries = 0; again.status !== 201 && tries < 40; tries++) {
      await pause(50);
      again = await put(id, 'Name\nwhole\n');
    }
    await setState(id, 'UploadComplete');

    expect(await ended(id)).toMatchObject({ state: 'JobComplete', numberRecordsProcessed: 1 });
  });

  it('a packed upload is unpacked, and one that only says so is refused', async () => {
    const good = await create({});
    expect((await put(good, gzipSync('Name\npacked\n'), { 'Content-Encoding': 'gzip' })).status).toBe(201);
    const bad = await create({});
    expect((await put(bad, 'Name\nplain\n', { 'Content-Encoding': 'gzip' })).status).toBeGreaterThanOrEqual(400);
    expect((await rest.call(`/jobs/ingest/${bad}`)).json).toMatchObject({ state: 'Open' });
  });
});

/** Sends half a file and hangs up. */
function brokenUpload(id: string): Promise<void> {
  const { port } = new URL(org.facts.instanceUrl);
  return new Promise((resolve) => {
    const request = http.request({
      port,
      method: 'PUT',
      path: `${rest.base}/jobs/ingest/${id}/batches`,
      headers: { Authorization: `Bearer ${org.facts.accessToken}`, 'Content-Type': 'text/csv' },
    });
    request.on('error', () => resolve());
    request.write(`Name\n${'half\n'.repeat(2000)}`);
    setTimeout(() => {
      request.destroy();
      resolve();
    }, 200);
  });
}

it('gives nothing to a request without a session, at any of its doors', async () => {
  const id = await create({});
  const calls: [string, string][] = [
    ['POST', '/jobs/ingest'],
    ['GET', '/jobs/ingest'],
    ['GET', `/jobs/ingest/${id}`],
    ['PUT', `/jobs/ingest/${id}/batches`],
    ['GET', `/jobs/ingest/${id}/successfulResults`],
    ['GET', `/jobs/query/${id}/results`],
    ['POST', '/jobs/query'],
  ];
  for (const [method, path] of calls) {
    const call = method === 'GET' ? {} : { rawBody: 'Name\nx\n' };
    expect(refusal(await rest.call(path, { method, token: 'wrong', ...call }))).toEqual([401, 'INVALID_SESSION_ID']);
    expect(refusal(await rest.call(path, { method, token: null, ...call }))).toEqual([401, 'INVALID_SESSION_ID']);
  }
  const classic = await rest.call('/services/async/66.0/job', { token: null, headers: { 'X-SFDC-Session': 'wrong' } });
  expect(classic.status).toBe(404);
  const job = await fetch(`${org.facts.instanceUrl}/services/async/66.0/job/${id}`, {
    headers: { 'X-SFDC-Session': 'x' },
  });
  expect([job.status, await job.text()]).toEqual([
    400,
    expect.stringContaining('<exceptionCode>InvalidSessionId</exceptionCode>'),
  ]);
});

describe('Bulk API 1.0', () => {
  const call = async (
    path: string,
    body?: string,
    type = 'application/xml',
  ): Promise<{ status: number; text: string }> => {
    const response = await fetch(`${org.facts.instanceUrl}/services/async/66.0${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'X-SFDC-Session': org.facts.accessToken, 'Content-Type': type },
      ...(body === undefined ? {} : { body }),
    });
    return { status: response.status, text: await response.text() };
  };
  const jobInfo = (inside: string): string =>
    `<?xml version="1.0"?><jobInfo xmlns="http://www.force.com/2009/06/asyncapi/dataload">${inside}</jobInfo>`;
  const member = (text: string, name: string): string => new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1] ?? '';

  async function completed(path: string): Promise<string> {
    for (;;) {
      const { text } = await call(path);
      if (!['Queued', 'InProgress'].includes(member(text, 'state'))) return text;
      await pause(50);
    }
  }

  it('saves batches of CSV, tells each row’s outcome in order and answers a query', async () => {
    const created = await call(
      '/job',
      jobInfo('<operation>insert</operation><object>Writer__c</object><contentType>CSV</contentType>'),
    );
    expect(created.status).toBe(201);
    const job = member(created.text, 'id');
    const batch = await call(`/job/${job}/batch`, 'Name,Email__c\nClassic,c@example.com\nWrong,nowhere\n', 'text/csv');
    expect(batch.status).toBe(201);
    const id = member(batch.text, 'id');
    const done = await completed(`/job/${job}/batch/${id}`);
    expect([member(done, 'state'), member(done, 'numberRecordsFailed')]).toEqual(['Completed', '1']);
    expect((await call(`/job/${job}/batch/${id}/result`)).text.replace(/a01\w{15}/, 'ID')).toBe(
      '"Id","Success","Created","Error"\n"ID","true","true",""\n"","false","false","INVALID_EMAIL_ADDRESS:Email: invalid email address: nowhere:Email__c --"\n',
    );
    expect(member((await call(`/job/${job}`, jobInfo('<state>Closed</state>'))).text, 'state')).toBe('Closed');
    expect(member((await call(`/job/${job}/batch`, 'Name\nx\n', 'text/csv')).text, 'exceptionCode')).toBe(
      'InvalidJobState',
    );

    const query = member(
      (
        await call(
          '/job',
          jobInfo('<operation>query</operation><object>Writer__c</object><contentType>CSV</contentType>'),
        )
      ).text,
      'id',
    );
    const asked = member(
      (await call(`/job/${query}/batch`, "SELECT Name FROM Writer__c WHERE Name = 'Classic'", 'text/csv')).text,
      'id',
    );
    await completed(`/job/${query}/batch/${asked}`);
    const result = member((await call(`/job/${query}/batch/${asked}/result`)).text, 'result');
    expect((await call(`/job/${query}/batch/${asked}/result/${result}`)).text).toBe('"Name"\n"Classic"\n');
  });

  it('refuses what it cannot read, and content types it has not by their name', async () => {
    expect(member((await call('/job', '<jobInfo><')).text, 'exceptionCode')).toBe('InvalidJob');
    const xml = await call(
      '/job',
      jobInfo('<operation>insert</operation><object>Writer__c</object><contentType>XML</contentType>'),
    );
    expect([xml.status, member(xml.text, 'exceptionMessage')]).toEqual([
      501,
      expect.stringContaining('content type XML'),
    ]);
    const nope = await call(
      '/job',
      jobInfo('<operation>insert</operation><object>Nope__c</object><contentType>CSV</contentType>'),
    );
    expect(member(nope.text, 'exceptionCode')).toBe('InvalidEntity');
  });
});
