import { startOrg, type StartedOrg } from './support/org-process';
import { RestClient, type Answer } from './support/rest-client';

jest.setTimeout(60_000);

let org: StartedOrg;
let rest: RestClient;

beforeAll(async () => {
  org = await startOrg('library');
  rest = new RestClient(org.facts);
});

afterAll(async () => {
  await org.stop();
});

async function create(object: string, fields: Record<string, unknown>): Promise<string> {
  const answer = await rest.call(`/sobjects/${object}`, { body: fields });
  if (answer.status !== 201) throw new Error(answer.text);
  return (answer.json as { id: string }).id;
}

function expectError(answer: Answer, status: number, errorCode: string, message?: string | RegExp): void {
  expect({ status: answer.status, errorCode: answer.json?.[0]?.errorCode ?? answer.text }).toEqual({
    status,
    errorCode,
  });
  if (typeof message === 'string') expect(answer.json[0].message).toBe(message);
  else if (message) expect(answer.json[0].message).toMatch(message);
}

describe('representations', () => {
  it('gives every record its url, whether the query selects the id or not', async () => {
    const writer = await create('Writer__c', { Name: 'Scott', Code__c: 'WS' });
    const book = await create('Book__c', { Name: 'Ivanhoe', Writer__c: writer, Isbn__c: 'URL-1' });
    const one = await rest.query("SELECT Name, Writer__r.Name FROM Book__c WHERE Isbn__c = 'URL-1'");
    expect(one.json.records).toEqual([
      {
        attributes: { type: 'Book__c', url: `${rest.base}/sobjects/Book__c/${book}` },
        Name: 'Ivanhoe',
        Writer__r: {
          attributes: { type: 'Writer__c', url: `${rest.base}/sobjects/Writer__c/${writer}` },
          Name: 'Scott',
        },
      },
    ]);
    const children = await rest.query("SELECT (SELECT Name FROM Books__r) FROM Writer__c WHERE Code__c = 'WS'");
    expect(children.json.records[0].Books__r.records).toEqual([
      { attributes: { type: 'Book__c', url: `${rest.base}/sobjects/Book__c/${book}` }, Name: 'Ivanhoe' },
    ]);
  });

  it('indents when asked to, compresses when it may, and answers HEAD without a body', async () => {
    const pretty = await rest.call('/limits', { headers: { 'X-PrettyPrint': '1' } });
    expect(pretty.text).toContain('{\n  "');
    const compressed = await rest.call('/sobjects', { headers: { 'Accept-Encoding': 'gzip' } });
    expect(compressed.headers.get('content-encoding')).toBe('gzip');
    expect(compressed.json.sobjects.length).toBeGreaterThan(10);
    const head = await rest.call('/limits', { method: 'HEAD' });
    expect(head).toMatchObject({ status: 200, text: '' });
  });

  it('refuses XML by name, in XML', async () => {
    const answer = await rest.call('/limits', { headers: { Accept: 'application/xml' } });
    expect(answer.status).toBe(501);
    expect(answer.text).toContain('<errorCode>NOT_IMPLEMENTED</errorCode>');
  });

  it('answers 304 to a describe that has not changed', async () => {
    const first = await rest.call('/sobjects/Book__c/describe');
    const modified = first.headers.get('last-modified') ?? '';
    const again = await rest.call('/sobjects/Book__c/describe', { headers: { 'If-Modified-Since': modified } });
    expect(again).toMatchObject({ status: 304, text: '' });
    const older = await rest.call('/sobjects/Book__c/describe', {
      headers: { 'If-Modified-Since': 'Wed, 01 Jan 2020 00:00:00 GMT' },
    });
    expect(older.status).toBe(200);
  });

  it('tells API usage that grows by one for each request', async () => {
    const used = (answer: Answer) =>
      Number(/api-usage=(\d+)\/15000/.exec(answer.headers.get('sforce-limit-info') ?? '')?.[1]);
    const first = used(await rest.call('/limits'));
    expect(used(await rest.call('/limits'))).toBe(first + 1);
  });

  it('lists versions without a login and answers retired ones with 410', async () => {
    const list = await rest.call('/services/data', { token: null });
    expect(list.json.at(-1)).toEqual({ label: "Spring '26", url: '/services/data/v66.0', version: '66.0' });
    expectError(await rest.call('/services/data/v20.0/limits'), 410, 'UNSUPPORTED_API_VERSION');
    expectError(await rest.call('/services/data/v99.0/limits'), 404, 'NOT_FOUND');
  });
});

describe('rows by other ways', () => {
  it('follows relationships both ways', async () => {
    const writer = await create('Writer__c', { Name: 'Eliot', Code__c: 'GE' });
    const book = await create('Book__c', { Name: 'Romola', Writer__c: writer });
    expect((await rest.call(`/sobjects/Book__c/${book}/Writer__r`)).json).toMatchObject({ Id: writer, Name: 'Eliot' });
    expect((await rest.call(`/sobjects/Writer__c/${writer}/Books__r`)).json).toMatchObject({
      totalSize: 1,
      records: [{ Id: book }],
    });
    const orphan = await create('Book__c', { Name: 'Orphan' });
    expectError(await rest.call(`/sobjects/Book__c/${orphan}/Writer__r`), 404, 'NOT_FOUND');
  });

  it('reads, upserts and deletes by external id, encoded characters included', async () => {
    const key = encodeURIComponent('A/B C');
    const made = await rest.call(`/sobjects/Book__c/Isbn__c/${key}`, { method: 'PATCH', body: { Name: 'Slashed' } });
    expect(made).toMatchObject({ status: 201, json: { success: true, created: true } });
    expect((await rest.call(`/sobjects/Book__c/Isbn__c/${key}`)).json).toMatchObject({ Isbn__c: 'A/B C' });
    expect(
      (await rest.call(`/sobjects/Book__c/Isbn__c/${key}`, { method: 'PATCH', body: { Pages__c: 1 } })).status,
    ).toBe(200);
    expectError(
      await rest.call(`/sobjects/Book__c/Isbn__c/none?updateOnly=true`, { method: 'PATCH', body: { Name: 'x' } }),
      404,
      'NOT_FOUND',
    );
    expect((await rest.call(`/sobjects/Book__c/Isbn__c/${key}`, { method: 'DELETE' })).status).toBe(204);
    expectError(await rest.call(`/sobjects/Book__c/Isbn__c/${key}`), 404, 'NOT_FOUND');
  });

  it('honours _HttpMethod', async () => {
    const id = await create('Book__c', { Name: 'Before' });
    const answer = await rest.call(`/sobjects/Book__c/${id}?_HttpMethod=PATCH`, { body: { Name: 'After' } });
    expect(answer).toMatchObject({ status: 204, text: '' });
    expect((await rest.call(`/sobjects/Book__c/${id}?fields=Name`)).json.Name).toBe('After');
  });

  it('stores a file sent as multipart or base64 and gives its bytes back', async () => {
    const parent = await create('Account', { Name: 'With a file' });
    const form = new FormData();
    form.append(
      'entity_document',
      new Blob([JSON.stringify({ Name: 'a.bin', ParentId: parent, ContentType: 'image/png' })], {
        type: 'application/json',
      }),
    );
    const bytes = new Uint8Array([0, 255, 13, 10, 45, 45, 200]);
    form.append('Body', new Blob([bytes], { type: 'image/png' }), 'a.bin');
    const upload = await fetch(`${org.facts.instanceUrl}${rest.base}/sobjects/Attachment`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${org.facts.accessToken}` },
      body: form,
    });
    const { id } = (await upload.json()) as { id: string };
    const row = await rest.call(`/sobjects/Attachment/${id}?fields=Body`);
    expect(row.json.Body).toBe(`${rest.base}/sobjects/Attachment/${id}/Body`);
    const file = await fetch(`${org.facts.instanceUrl}${row.json.Body}`, {
      headers: { Authorization: `Bearer ${org.facts.accessToken}` },
    });
    expect(file.headers.get('content-type')).toContain('image/png');
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(bytes);
  });

  it('lists what was updated and deleted in a stretch of time', async () => {
    const id = await create('Book__c', { Name: 'Changed' });
    const gone = await create('Book__c', { Name: 'Removed' });
    await rest.call(`/sobjects/Book__c/${gone}`, { method: 'DELETE' });
    const at = (ms: number) => encodeURIComponent(new Date(Date.now() + ms).toISOString());
    const stretch = `start=${at(-3600_000)}&end=${at(3600_000)}`;
    expect((await rest.call(`/sobjects/Book__c/updated?${stretch}`)).json.ids).toContain(id);
    expect((await rest.call(`/sobjects/Book__c/deleted?${stretch}`)).json.deletedRecords).toContainEqual({
      id: gone,
      deletedDate: expect.stringMatching(/\+0000$/),
    });
    expectError(await rest.call('/sobjects/Book__c/updated?start=x&end=y'), 400, 'INVALID_REPLICATION_DATE');
  });

  it('searches with parameters and remembers what was seen', async () => {
    const id = await create('Book__c', { Name: 'Quixote rides' });
    const found = await rest.call('/parameterizedSearch?q=Quixote&sobject=Book__c&Book__c.fields=Id,Name');
    expect(found.json.searchRecords).toEqual([expect.objectContaining({ Id: id, Name: 'Quixote rides' })]);
    await rest.call(`/sobjects/Book__c/${id}`, { headers: { 'Sforce-Mru': 'updateMru=true' } });
    expect((await rest.call('/recent?limit=1')).json).toEqual([expect.objectContaining({ Id: id })]);
    expect((await rest.call('/sobjects/Book__c')).json).toMatchObject({
      objectDescribe: { name: 'Book__c' },
      recentItems: [{ Id: id }],
    });
  });

  it('describes an event schema', async () => {
    const schema = await rest.call('/sobjects/Book_Returned__e/eventSchema');
    expect(schema.json).toMatchObject({ name: 'Book_Returned__e', type: 'expanded-record' });
    const payload = schema.json.fields[0].type.fields[1].type.fields;
    expect(payload.map((field: { name: string }) => field.name)).toEqual([
      'CreatedDate',
      'CreatedById',
      'Days_Late__c',
      'Isbn__c',
    ]);
    const compact = await rest.call('/sobjects/Book_Returned__e/eventSchema?payloadFormat=COMPACT');
    expect((await rest.call(`/event/eventSchema/${compact.json.uuid}`)).json.name).toBe('Book_Returned__e');
    expectError(await rest.call('/sobjects/Book__c/eventSchema'), 404, 'NOT_FOUND');
  });
});

describe('actions, tooling and the UI API', () => {
  it('runs an invocable method for each input', async () => {
    const bookId = await create('Book__c', { Name: 'Lendable' });
    const answer = await rest.call('/actions/custom/apex/LendBook', { body: { inputs: [{ bookId, days: 7 }] } });
    expect(answer).toMatchObject({
      status: 200,
      json: [
        {
          actionName: 'LendBook',
          isSuccess: true,
          errors: null,
          outputValues: { title: 'Lendable', due: '2026-01-08' },
        },
      ],
    });
    const list = await rest.call('/actions/custom/apex');
    expect(list.json.actions).toEqual([
      { label: 'Lend a book', name: 'LendBook', type: 'APEX', url: `${rest.base}/actions/custom/apex/LendBook` },
    ]);
  });

  it('runs an autolaunched flow', async () => {
    const answer = await rest.call('/actions/custom/flow/Price_With_Tax', { body: { inputs: [{ net: 10 }] } });
    expect(answer.json).toEqual([
      expect.objectContaining({
        isSuccess: true,
        outputValues: expect.objectContaining({ gross: 12, Flow__InterviewStatus: 'Finished' }),
      }),
    ]);
  });

  it('runs anonymous Apex and tests over the Tooling API', async () => {
    const run = (source: string) => rest.call(`/tooling/executeAnonymous?anonymousBody=${encodeURIComponent(source)}`);
    expect((await run("insert new Book__c(Name = 'Anonymous');")).json).toMatchObject({
      compiled: true,
      success: true,
    });
    expect((await run('Integer i = "x";')).json).toMatchObject({ compiled: false, success: false, line: 1 });
    expect((await run('Integer i = 1 / 0;')).json).toMatchObject({
      compiled: true,
      success: false,
      exceptionMessage: 'System.MathException: Divide by 0',
    });
    const classes = await rest.call(
      `/tooling/query?q=${encodeURIComponent("SELECT Id FROM ApexClass WHERE Name = 'LendBook'")}`,
    );
    expect(classes.json.records[0].Id).toMatch(/^01p/);
    const tests = await rest.call('/tooling/runTestsSynchronous', {
      body: { tests: [{ className: 'BookReturnsTest' }] },
    });
    expect(tests.json).toMatchObject({ numTestsRun: 1, numFailures: 0, successes: [{ name: 'BookReturnsTest' }] });
  });

  it('reads and writes records of the UI API and refuses in its own shape', async () => {
    const made = await rest.call('/ui-api/records', { body: { apiName: 'Book__c', fields: { Name: 'In a page' } } });
    expect(made).toMatchObject({ status: 201, json: { apiName: 'Book__c', fields: { Name: { value: 'In a page' } } } });
    const { id } = made.json;
    const read = await rest.call(`/ui-api/records/${id}?fields=Book__c.Genre__c&optionalFields=Book__c.Nothing__c`);
    expect(read.json.fields).toEqual({ Genre__c: { displayValue: 'Novel', value: 'Novel' } });
    const owned = await rest.call(`/ui-api/records/${id}?fields=Book__c.Owner.Name`);
    expect(owned.json).toMatchObject({ fields: { Owner: { value: { apiName: 'User' } } } });
    const bad = await rest.call(`/ui-api/records/${id}`, { method: 'PATCH', body: { fields: { Price__c: -1 } } });
    expect(bad).toMatchObject({
      status: 400,
      json: [
        {
          errorCode: 'INVALID_INPUT',
          output: { fieldErrors: { Price__c: [{ message: 'A book cannot cost less than nothing.' }] } },
        },
      ],
    });
    const many = await rest.call(`/ui-api/records/batch/${id},a00000000000000AAA?fields=Book__c.Name`);
    expect(many.json.results.map((result: { statusCode: number }) => result.statusCode)).toEqual([200, 404]);
    expect((await rest.call(`/ui-api/records/${id}`, { method: 'DELETE' })).status).toBe(204);
  });

  it('offers the picklist values of a record type', async () => {
    const info = await rest.call('/ui-api/object-info/Book__c');
    const types = Object.values(info.json.recordTypeInfos) as { name: string; recordTypeId: string }[];
    const fiction = types.find((type) => type.name === 'Fiction')?.recordTypeId ?? '';
    const values = await rest.call(`/ui-api/object-info/Book__c/picklist-values/${fiction}/Genre__c`);
    expect(values.json.values.map((value: { value: string }) => value.value)).toEqual(['Novel', 'Poetry']);
    expect(values.json.defaultValue).toMatchObject({ value: 'Novel' });
    const all = await rest.call('/ui-api/object-info/Book__c/picklist-values/012000000000000AAA');
    expect(all.json.picklistFieldValues.Genre__c.values).toHaveLength(3);
  });

  it.each(['/process/approvals', '/process/rules'])('refuses %s by name', async (path) => {
    expectError(await rest.call(path), 501, 'NOT_IMPLEMENTED', /^The local org does not support /);
  });
});

describe('the rights of an API user', () => {
  let reader: RestClient;
  let book: string;

  beforeAll(async () => {
    const profile = await rest.query("SELECT Id FROM Profile WHERE Name = 'Standard User'");
    const userId = await create('User', {
      Username: 'reader@library.example',
      LastName: 'Reader',
      Email: 'reader@library.example',
      Alias: 'reader',
      ProfileId: profile.json.records[0].Id,
      TimeZoneSidKey: 'Europe/Amsterdam',
      LocaleSidKey: 'en_US',
      EmailEncodingKey: 'UTF-8',
      LanguageLocaleKey: 'en_US',
    });
    const set = await rest.query("SELECT Id FROM PermissionSet WHERE Name = 'Reader'");
    await create('PermissionSetAssignment', { AssigneeId: userId, PermissionSetId: set.json.records[0].Id });
    book = await create('Book__c', { Name: 'Readable', Isbn__c: 'READ', Cost_Note__c: 'secret', Price__c: 3 });
    await rest.call(`/services/Soap/u/66.0`, {
      rawBody: `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/" xmlns:u="urn:partner.soap.sforce.com"><e:Header><u:SessionHeader><u:sessionId>${org.facts.accessToken}</u:sessionId></u:SessionHeader></e:Header><e:Body><u:setPassword><u:userId>${userId}</u:userId><u:password>letmein-1</u:password></u:setPassword></e:Body></e:Envelope>`,
      headers: { 'Content-Type': 'text/xml', SOAPAction: '""' },
    });
    const login = await fetch(`${org.facts.instanceUrl}/services/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'password',
        client_id: org.facts.clientId,
        username: 'reader@library.example',
        password: 'letmein-1',
      }),
    });
    reader = new RestClient(org.facts, ((await login.json()) as { access_token: string }).access_token);
  });

  it('reads rows without the fields that are not for this user', async () => {
    const row = await reader.call(`/sobjects/Book__c/${book}`);
    expect(row.json).toMatchObject({ Name: 'Readable', Isbn__c: 'READ' });
    expect(Object.keys(row.json)).not.toEqual(expect.arrayContaining(['Cost_Note__c']));
    expectError(
      await reader.query('SELECT Cost_Note__c FROM Book__c'),
      400,
      'INVALID_FIELD',
      /No such column 'Cost_Note__c' on entity 'Book__c'/,
    );
    const described = await reader.call('/sobjects/Book__c/describe');
    expect(described.json.fields.map((field: { name: string }) => field.name)).not.toContain('Cost_Note__c');
    expect(described.json.createable).toBe(false);
  });

  it('does not write what the user may only read', async () => {
    expectError(
      await reader.call('/sobjects/Book__c', { body: { Name: 'x' } }),
      400,
      'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
      'entity type cannot be inserted: Book',
    );
    const update = await reader.call(`/sobjects/Book__c/${book}`, { method: 'PATCH', body: { Name: 'x' } });
    const removal = await reader.call(`/sobjects/Book__c/${book}`, { method: 'DELETE' });
    expect(update.json[0].errorCode).toMatch(/^(INSUFFICIENT_ACCESS|CANNOT_INSERT_UPDATE)/);
    expect(removal.json[0].errorCode).toMatch(/^(INSUFFICIENT_ACCESS|CANNOT_INSERT_UPDATE)/);
    expect((await rest.call(`/sobjects/Book__c/${book}?fields=Name`)).json.Name).toBe('Readable');
  });

  it('knows nothing of objects without any right', async () => {
    expectError(await reader.query('SELECT Id FROM Writer__c'), 400, 'INVALID_TYPE');
    expectError(await reader.call('/sobjects/Writer__c/describe'), 404, 'NOT_FOUND');
    const list = await reader.call('/sobjects');
    expect(list.json.sobjects.map((object: { name: string }) => object.name)).not.toContain('Writer__c');
  });

  it('leaves the local controls, tests and passwords to administrators', async () => {
    expectError(await reader.call('/local/clock'), 403, 'INSUFFICIENT_ACCESS');
    expectError(await reader.call('/tooling/executeAnonymous?anonymousBody=x'), 403, 'INSUFFICIENT_ACCESS');
  });

  it('ends with the session of a user who is deactivated', async () => {
    const user = await rest.query("SELECT Id FROM User WHERE Username = 'reader@library.example'");
    await rest.call(`/sobjects/User/${user.json.records[0].Id}`, { method: 'PATCH', body: { IsActive: false } });
    expectError(await reader.call('/limits'), 401, 'INVALID_SESSION_ID');
  });
});
