import { createSign } from 'node:crypto';
import fs from 'node:fs';
import { Connection, OAuth2 } from 'jsforce';
import { startOrg, type StartedOrg } from './support/org-process';

jest.setTimeout(60_000);

let org: StartedOrg;
let conn: Connection;

beforeAll(async () => {
  org = await startOrg('library');
  conn = new Connection({
    instanceUrl: org.facts.instanceUrl,
    accessToken: org.facts.accessToken,
    version: org.facts.apiVersion,
  });
});

afterAll(async () => {
  await org.stop();
});

/** The code and message of what a call was refused with. */
async function refusal(call: PromiseLike<unknown>): Promise<{ errorCode: string; message: string; name: string }> {
  try {
    await call;
  } catch (error) {
    return error as { errorCode: string; message: string; name: string };
  }
  throw new Error('The call was not refused.');
}

describe('logging in with jsforce', () => {
  const oauth2 = (): OAuth2 =>
    new OAuth2({
      loginUrl: org.facts.instanceUrl,
      clientId: org.facts.clientId,
      clientSecret: 'the shipped app is public: it has none',
      redirectUri: 'http://localhost:1717/x',
    });

  it('takes a username and password over SOAP', async () => {
    const login = new Connection({ loginUrl: org.facts.instanceUrl, version: org.facts.apiVersion });
    const user = await login.login(org.facts.username, org.facts.password);
    expect(user).toMatchObject({ id: org.facts.userId, organizationId: org.facts.orgId });
    expect(login.instanceUrl).toBe(org.facts.instanceUrl);
    expect((await login.query('SELECT Id FROM Organization')).totalSize).toBe(1);
  });

  it('refuses a wrong password over SOAP in the words of the platform', async () => {
    const login = new Connection({ loginUrl: org.facts.instanceUrl });
    const error = await refusal(login.login(org.facts.username, 'wrong'));
    expect(error.message).toContain('INVALID_LOGIN: Invalid username, password, security token; or user locked out.');
  });

  it('ends a SOAP session on logout', async () => {
    const login = new Connection({ loginUrl: org.facts.instanceUrl });
    await login.login(org.facts.username, org.facts.password);
    const { accessToken } = login;
    await login.logout();
    const after = new Connection({ instanceUrl: org.facts.instanceUrl, accessToken: accessToken ?? '' });
    expect(await refusal(after.query('SELECT Id FROM Organization'))).toMatchObject({
      errorCode: 'INVALID_SESSION_ID',
    });
  });

  it('takes a username and password over OAuth', async () => {
    const login = new Connection({ loginUrl: org.facts.instanceUrl, oauth2: oauth2() });
    const user = await login.login(org.facts.username, org.facts.password);
    expect(user.id).toBe(org.facts.userId);
    const error = await refusal(
      new Connection({ loginUrl: org.facts.instanceUrl, oauth2: oauth2() }).login(org.facts.username, 'wrong'),
    );
    expect(error).toMatchObject({ name: 'invalid_grant', message: 'authentication failure' });
  });

  it('takes a signed assertion for the client app that ships with the org', async () => {
    const answer = await oauth2().requestToken({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      assertion: assertion(org.facts.instanceUrl),
    } as never);
    expect(answer).toMatchObject({ instance_url: org.facts.instanceUrl, token_type: 'Bearer' });
    const login = new Connection({ instanceUrl: answer.instance_url, accessToken: answer.access_token });
    expect((await login.identity()).user_id).toBe(org.facts.userId);
  });

  it('refuses an assertion for another audience', async () => {
    const request = oauth2().requestToken({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      assertion: assertion('https://elsewhere.example'),
    } as never);
    expect(await refusal(request)).toMatchObject({ name: 'invalid_grant', message: 'audience is invalid' });
  });

  it('walks the web server flow with PKCE, refreshes an expired session and revokes', async () => {
    const client = new OAuth2({
      loginUrl: org.facts.instanceUrl,
      clientId: org.facts.clientId,
      redirectUri: 'http://localhost:1717/OauthRedirect',
      useVerifier: true,
    });
    const location = await submitLogin(client.getAuthorizationUrl({ state: 's1', scope: 'api refresh_token' }));
    expect(location.searchParams.get('state')).toBe('s1');
    const login = new Connection({ oauth2: client });
    await login.authorize(location.searchParams.get('code') ?? '');
    expect(login.refreshToken).toBeTruthy();

    const refreshed = jest.fn();
    login.on('refresh', refreshed);
    const fresh = login.accessToken;
    login.accessToken = `${org.facts.orgId}!gone`;
    expect((await login.query('SELECT Id FROM Organization')).totalSize).toBe(1);
    expect(refreshed).toHaveBeenCalledTimes(1);
    expect(login.accessToken).not.toBe(fresh);

    await client.revokeToken(login.accessToken ?? '');
    const after = new Connection({ instanceUrl: org.facts.instanceUrl, accessToken: login.accessToken ?? '' });
    expect(await refusal(after.identity())).toMatchObject({ errorCode: 'INVALID_SESSION_ID' });
  });

  it('refuses a code whose verifier does not match its challenge', async () => {
    const client = new OAuth2({
      loginUrl: org.facts.instanceUrl,
      clientId: org.facts.clientId,
      redirectUri: 'http://localhost:1717/OauthRedirect',
      useVerifier: true,
    });
    const location = await submitLogin(client.getAuthorizationUrl({}));
    client.codeVerifier = 'another-verifier-another-verifier-another-ver';
    const error = await refusal(client.requestToken(location.searchParams.get('code') ?? ''));
    expect(error).toMatchObject({ name: 'invalid_grant', message: 'invalid code verifier' });
  });

  async function submitLogin(url: string): Promise<URL> {
    const parsed = new URL(url);
    const form = new URLSearchParams(parsed.searchParams);
    const page = await fetch(url);
    expect(page.headers.get('content-type')).toContain('text/html');
    form.set('username', org.facts.username);
    form.set('password', org.facts.password);
    const answer = await fetch(`${parsed.origin}${parsed.pathname}`, {
      method: 'POST',
      body: form,
      redirect: 'manual',
    });
    return new URL(answer.headers.get('location') ?? '');
  }

  function assertion(audience: string): string {
    const part = (json: unknown): string => Buffer.from(JSON.stringify(json)).toString('base64url');
    const claims = {
      iss: org.facts.clientId,
      sub: org.facts.username,
      aud: audience,
      exp: Math.floor(Date.now() / 1000) + 180,
    };
    const text = `${part({ alg: 'RS256' })}.${part(claims)}`;
    const signature = createSign('RSA-SHA256').update(text).sign(fs.readFileSync(org.facts.privateKeyPath));
    return `${text}.${signature.toString('base64url')}`;
  }

  it('tells who is logged in', async () => {
    expect(await conn.identity()).toMatchObject({
      id: `${org.facts.instanceUrl}/id/${org.facts.orgId}/${org.facts.userId}`,
      user_id: org.facts.userId,
      organization_id: org.facts.orgId,
      username: org.facts.username,
    });
  });
});

describe('rows with jsforce', () => {
  it('creates, reads, updates and deletes one row', async () => {
    const made = await conn.sobject('Book__c').create({ Name: 'Emma', Price__c: 12.5, Published__c: '1815-12-23' });
    expect(made).toEqual({ id: expect.stringMatching(/^a\w{17}$/), success: true, errors: [] });
    const id = made.id ?? '';
    expect(await conn.sobject('Book__c').retrieve(id)).toMatchObject({
      attributes: { type: 'Book__c', url: `/services/data/v66.0/sobjects/Book__c/${id}` },
      Id: id,
      Name: 'Emma',
      Price__c: 12.5,
      Gross__c: 15,
      Published__c: '1815-12-23',
      On_Loan__c: false,
      CreatedDate: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000$/),
    });
    expect(await conn.sobject('Book__c').update({ Id: id, Price__c: 9 })).toMatchObject({ id, success: true });
    expect((await conn.sobject('Book__c').retrieve(id, { fields: ['Price__c'] }))['Price__c']).toBe(9);
    expect(await conn.sobject('Book__c').destroy(id)).toMatchObject({ id, success: true });
    expect(await refusal(conn.sobject('Book__c').retrieve(id))).toMatchObject({
      errorCode: 'ENTITY_IS_DELETED',
      message: 'entity is deleted',
    });
  });

  it('saves lists through collections, bad rows apart from good ones', async () => {
    const results = await conn.sobject('Book__c').create([
      { Name: 'One', Isbn__c: 'L-1' },
      { Name: 'Two', Isbn__c: 'L-2', Price__c: -1 },
      { Name: 'Three', Isbn__c: 'L-3' },
    ]);
    expect(results.map((result) => result.success)).toEqual([true, false, true]);
    expect(results[1]).toEqual({
      success: false,
      errors: [
        {
          statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
          message: 'A book cannot cost less than nothing.',
          fields: ['Price__c'],
        },
      ],
    });
    const ids = results.flatMap((result) => (result.success ? [result.id] : []));
    const updated = await conn.sobject('Book__c').update(ids.map((Id) => ({ Id, Pages__c: 100 })));
    expect(updated.every((result) => result.success)).toBe(true);
    expect((await conn.sobject('Book__c').retrieve(ids)).map((row) => row['Pages__c'])).toEqual([100, 100]);
    expect((await conn.sobject('Book__c').destroy(ids)).every((result) => result.success)).toBe(true);
  });

  it('undoes a list of which one row is bad when asked for all or none', async () => {
    const results = await conn.sobject('Book__c').create(
      [
        { Name: 'Good', Isbn__c: 'AON-1' },
        { Name: 'Bad', Genre__c: 'Cookery' },
      ],
      { allOrNone: true },
    );
    expect(results).toEqual([
      {
        success: false,
        errors: [
          {
            statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK',
            message: 'Record rolled back because not all records were valid and the request was using AllOrNone header',
            fields: [],
          },
        ],
      },
      {
        success: false,
        errors: [
          {
            statusCode: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
            message: 'Genre: bad value for restricted picklist field: Cookery',
            fields: ['Genre__c'],
          },
        ],
      },
    ]);
    expect((await conn.query("SELECT Id FROM Book__c WHERE Isbn__c = 'AON-1'")).totalSize).toBe(0);
  });

  it('upserts by external id and tells what was created', async () => {
    const first = await conn.sobject('Book__c').upsert({ Isbn__c: 'U-1', Name: 'First' }, 'Isbn__c');
    expect(first).toMatchObject({ success: true, created: true });
    const again = await conn.sobject('Book__c').upsert({ Isbn__c: 'U-1', Name: 'Second' }, 'Isbn__c');
    expect(again).toMatchObject({ id: first.id, success: true, created: false });
    const list = await conn.sobject('Book__c').upsert(
      [
        { attributes: { type: 'Book__c' }, Isbn__c: 'U-1', Name: 'Third' },
        { attributes: { type: 'Book__c' }, Isbn__c: 'U-2', Name: 'New' },
      ],
      'Isbn__c',
    );
    expect(list).toMatchObject([{ created: false }, { created: true }]);
  });

  it('answers several matches of an external id with MULTIPLE_CHOICES', async () => {
    await conn.sobject('Book__c').create([
      { Name: 'A', Shelf__c: 'S-1' },
      { Name: 'B', Shelf__c: 'S-1' },
    ]);
    const error = await refusal(conn.sobject('Book__c').upsert({ Shelf__c: 'S-1', Name: 'C' }, 'Shelf__c'));
    expect(error).toMatchObject({ errorCode: 'MULTIPLE_CHOICES' });
  });

  it('links by the external id of the parent', async () => {
    await conn.sobject('Writer__c').create({ Name: 'Austen', Code__c: 'JA' });
    const made = await conn.sobject('Book__c').create({ Name: 'Persuasion', Writer__r: { Code__c: 'JA' } });
    const { records } = await conn.query(`SELECT Writer__r.Name FROM Book__c WHERE Id = '${made.id}'`);
    expect(records[0]).toMatchObject({ Writer__r: { Name: 'Austen', attributes: { type: 'Writer__c' } } });
    const error = await refusal(conn.sobject('Book__c').create({ Name: 'X', Writer__r: { Code__c: 'ZZ' } }));
    expect(error).toMatchObject({
      errorCode: 'INVALID_FIELD',
      message: 'Foreign key external ID: ZZ not found for field Code__c in entity Writer__c',
    });
  });

  it.each([
    [{ Name: 'x', Colour__c: 1 }, 'INVALID_FIELD', "No such column 'Colour__c' on sobject of type Book__c"],
    [
      { Name: 'x', Isbn__c: 'x'.repeat(21) },
      'STRING_TOO_LONG',
      /^ISBN: data value too large: x{21} \(max length=20\)$/,
    ],
    [{ Name: 'x', Writer__c: 'nonsense' }, 'MALFORMED_ID', 'Writer: id value of incorrect type: nonsense'],
    [{ Name: 'x', Pages__c: 'many' }, 'JSON_PARSER_ERROR', /^Cannot deserialize instance of double from VALUE_STRING/],
    [
      { Name: 'x', Gross__c: 1 },
      'INVALID_FIELD_FOR_INSERT_UPDATE',
      'Unable to create/update fields: Gross__c. Please check the security settings of this field and verify that it is read/write for your profile or permission set.',
    ],
  ])('refuses %j', async (row, errorCode, message) => {
    const error = await refusal(conn.sobject('Book__c').create(row as Record<string, unknown>));
    expect(error.errorCode).toBe(errorCode);
    if (typeof message === 'string') expect(error.message).toBe(message);
    else expect(error.message).toMatch(message);
  });
});

describe('queries with jsforce', () => {
  const COUNT = 2_345;

  beforeAll(async () => {
    for (let start = 0; start < COUNT; start += 200) {
      const rows = Array.from({ length: Math.min(200, COUNT - start) }, (_, i) => ({
        Name: `Page ${String(start + i).padStart(4, '0')}`,
        Pages__c: start + i,
        Shelf__c: 'PAGING',
      }));
      const results = await conn.sobject('Book__c').create(rows);
      expect(results.every((result) => result.success)).toBe(true);
    }
  });

  it('pages through more rows than one answer holds', async () => {
    const first = await conn.query("SELECT Id, Pages__c FROM Book__c WHERE Shelf__c = 'PAGING' ORDER BY Pages__c");
    expect(first).toMatchObject({ totalSize: COUNT, done: false });
    expect(first.records).toHaveLength(2000);
    expect(first.nextRecordsUrl).toMatch(/\/services\/data\/v66\.0\/query\/01g\w{15}-2000$/);
    const rest = await conn.queryMore(first.nextRecordsUrl ?? '');
    expect(rest).toMatchObject({ totalSize: COUNT, done: true });
    expect([...first.records, ...rest.records].map((row) => row['Pages__c'])).toEqual(
      Array.from({ length: COUNT }, (_, i) => i),
    );
  });

  it('fetches all pages on its own when asked to', async () => {
    const result = await conn.query("SELECT Id FROM Book__c WHERE Shelf__c = 'PAGING'", {
      autoFetch: true,
      maxFetch: 5000,
    });
    expect(result.records).toHaveLength(COUNT);
    expect(result.done).toBe(true);
  });

  it('takes the page size that a client asks for', async () => {
    const result = await conn.query("SELECT Id FROM Book__c WHERE Shelf__c = 'PAGING'", {
      headers: { 'Sforce-Query-Options': 'batchSize=200' },
    });
    expect(result.records).toHaveLength(200);
    expect(result.nextRecordsUrl).toMatch(/-200$/);
  });

  it('refuses a locator that it did not give', async () => {
    const error = await refusal(conn.queryMore('/services/data/v66.0/query/01gxx0000000001AAA-2000'));
    expect(error).toMatchObject({ errorCode: 'INVALID_QUERY_LOCATOR', message: 'invalid query locator' });
  });

  it('queries deleted rows with queryAll alone', async () => {
    const made = await conn.sobject('Book__c').create({ Name: 'Gone', Isbn__c: 'GONE' });
    await conn.sobject('Book__c').destroy(made.id ?? '');
    const soql = "SELECT Id, IsDeleted FROM Book__c WHERE Isbn__c = 'GONE'";
    expect((await conn.query(soql)).totalSize).toBe(0);
    const all = await conn.query(soql, { scanAll: true });
    expect(all.records).toEqual([expect.objectContaining({ Id: made.id, IsDeleted: true })]);
  });

  it('nests children, groups and counts in the shapes of the platform', async () => {
    await conn.sobject('Writer__c').create({ Name: 'Woolf', Code__c: 'VW' });
    await conn.sobject('Book__c').create([
      { Name: 'Orlando', Writer__r: { Code__c: 'VW' }, Price__c: 10 },
      { Name: 'The Waves', Writer__r: { Code__c: 'VW' }, Price__c: 20 },
    ]);
    const parents = await conn.query(
      "SELECT Name, (SELECT Name FROM Books__r ORDER BY Name) FROM Writer__c WHERE Code__c = 'VW'",
    );
    expect(parents.records[0]).toMatchObject({
      Books__r: { totalSize: 2, done: true, records: [{ Name: 'Orlando' }, { Name: 'The Waves' }] },
    });
    const groups = await conn.query(
      "SELECT Writer__r.Code__c, COUNT(Id) n, SUM(Price__c) FROM Book__c WHERE Writer__r.Code__c = 'VW' GROUP BY Writer__r.Code__c",
    );
    expect(groups.records).toEqual([{ attributes: { type: 'AggregateResult' }, Code__c: 'VW', n: 2, expr0: 30 }]);
    expect(await conn.query("SELECT COUNT() FROM Book__c WHERE Shelf__c = 'PAGING'")).toEqual({
      totalSize: COUNT,
      done: true,
      records: [],
    });
    const childless = await conn.query("SELECT Name, (SELECT Id FROM Books__r) FROM Writer__c WHERE Code__c = 'JA'");
    expect(childless.totalSize).toBe(1);
  });

  it('finds words', async () => {
    await conn.sobject('Book__c').create({ Name: 'Middlemarch in full' });
    const { searchRecords } = await conn.search('FIND {Middlemarch} IN ALL FIELDS RETURNING Book__c(Id, Name)');
    expect(searchRecords).toEqual([expect.objectContaining({ Name: 'Middlemarch in full' })]);
  });

  it.each([
    [
      'SELECT Foo FROM Book__c',
      'INVALID_FIELD',
      /\nSELECT Foo FROM Book__c\n {7}\^\nERROR at Row:1:Column:8\nNo such column 'Foo' on entity 'Book__c'\./,
    ],
    [
      'SELECT Id FROM Shelves__c',
      'INVALID_TYPE',
      /sObject type 'Shelves__c' is not supported\. If you are attempting to use a custom object/,
    ],
    ['SELECT Id, FROM Book__c', 'MALFORMED_QUERY', /ERROR at Row:1:Column:12\nunexpected token: 'FROM'/],
    ['', 'MALFORMED_QUERY', /./],
    ['SELECT Id FROM Book__c WHERE Id = :x', 'MALFORMED_QUERY', /Bind variables only allowed in Apex code/],
  ])('refuses the query %s', async (soql, errorCode, message) => {
    const error = await refusal(conn.query(soql));
    expect(error.errorCode).toBe(errorCode);
    expect(error.message).toMatch(message);
  });
});

describe('describe with jsforce', () => {
  it('lists objects and describes one with its fields and children', async () => {
    const global = await conn.describeGlobal();
    expect(global).toMatchObject({ encoding: 'UTF-8', maxBatchSize: 200 });
    expect(global.sobjects.map((object) => object.name)).toEqual(
      expect.arrayContaining(['Account', 'Book__c', 'Book_Returned__e', 'Writer__c']),
    );
    const writer = await conn.sobject('Writer__c').describe();
    expect(writer.childRelationships).toContainEqual(
      expect.objectContaining({ childSObject: 'Book__c', field: 'Writer__c', relationshipName: 'Books__r' }),
    );
    const book = await conn.sobject('Book__c').describe();
    expect(book.fields.find((field) => field.name === 'Price__c')).toMatchObject({
      type: 'currency',
      precision: 16,
      scale: 2,
      soapType: 'xsd:double',
      createable: true,
    });
    expect(book.recordTypeInfos.map((info) => info.name).sort()).toEqual(['Fiction', 'Master', 'Reference']);
  });

  it('refuses what does not exist', async () => {
    expect(await refusal(conn.describe('Shelves__c'))).toMatchObject({
      errorCode: 'NOT_FOUND',
      message: 'The requested resource does not exist',
    });
    expect(await refusal(conn.request('/services/data/v66.0/nothing/here'))).toMatchObject({ errorCode: 'NOT_FOUND' });
    expect(await refusal(conn.request('/services/data/v99.0/query?q=x'))).toMatchObject({ errorCode: 'NOT_FOUND' });
  });
});

describe('composite requests with jsforce', () => {
  it('uses the answer of one subrequest in the next', async () => {
    const answer = await conn.requestPost<{ compositeResponse: { httpStatusCode: number; body: unknown }[] }>(
      '/services/data/v66.0/composite',
      {
        allOrNone: true,
        compositeRequest: [
          {
            method: 'POST',
            url: '/services/data/v66.0/sobjects/Writer__c',
            referenceId: 'writer',
            body: { Name: 'Gaskell' },
          },
          {
            method: 'POST',
            url: '/services/data/v66.0/sobjects/Book__c',
            referenceId: 'book',
            body: { Name: 'North and South', Writer__c: '@{writer.id}' },
          },
          {
            method: 'GET',
            url: "/services/data/v66.0/query?q=SELECT+Writer__r.Name+FROM+Book__c+WHERE+Id='@{book.id}'",
            referenceId: 'read',
          },
        ],
      },
    );
    expect(answer.compositeResponse.map((one) => one.httpStatusCode)).toEqual([201, 201, 200]);
    expect(answer.compositeResponse[2]?.body).toMatchObject({ records: [{ Writer__r: { Name: 'Gaskell' } }] });
  });

  it('rolls all back when one of all or none fails', async () => {
    const answer = await conn.requestPost<{ compositeResponse: unknown[] }>('/services/data/v66.0/composite', {
      allOrNone: true,
      compositeRequest: [
        { method: 'POST', url: '/services/data/v66.0/sobjects/Writer__c', referenceId: 'a', body: { Name: 'Undone' } },
        { method: 'POST', url: '/services/data/v66.0/sobjects/Book__c', referenceId: 'b', body: { Price__c: -1 } },
        { method: 'GET', url: '/services/data/v66.0/limits', referenceId: 'c' },
      ],
    });
    const halted = {
      body: [
        {
          errorCode: 'PROCESSING_HALTED',
          message: 'The transaction was rolled back since another operation in the same transaction failed.',
        },
      ],
      httpHeaders: {},
      httpStatusCode: 400,
    };
    expect(answer.compositeResponse).toEqual([
      { ...halted, referenceId: 'a' },
      expect.objectContaining({ httpStatusCode: 400, referenceId: 'b' }),
      { ...halted, referenceId: 'c' },
    ]);
    expect((await conn.query("SELECT Id FROM Writer__c WHERE Name = 'Undone'")).totalSize).toBe(0);
  });

  it('keeps what succeeded without all or none and halts what refers to a failure', async () => {
    const answer = await conn.requestPost<{ compositeResponse: { httpStatusCode: number; body: unknown }[] }>(
      '/services/data/v66.0/composite',
      {
        compositeRequest: [
          { method: 'POST', url: '/services/data/v66.0/sobjects/Writer__c', referenceId: 'a', body: { Bad__c: 1 } },
          {
            method: 'POST',
            url: '/services/data/v66.0/sobjects/Book__c',
            referenceId: 'b',
            body: { Name: 'x', Writer__c: '@{a.id}' },
          },
          { method: 'POST', url: '/services/data/v66.0/sobjects/Book__c', referenceId: 'c', body: { Name: 'Kept' } },
        ],
      },
    );
    expect(answer.compositeResponse.map((one) => one.httpStatusCode)).toEqual([400, 400, 201]);
    expect(answer.compositeResponse[1]?.body).toEqual([
      {
        errorCode: 'PROCESSING_HALTED',
        message: expect.stringMatching(/^Invalid reference specified\. No value for a\.id found in a\./),
      },
    ]);
  });

  it('creates trees, names the bad node and keeps none', async () => {
    const tree = (price: number) => ({
      records: [
        {
          attributes: { type: 'Writer__c', referenceId: 'w' },
          Name: `Tree ${price}`,
          Books__r: {
            records: [
              { attributes: { type: 'Book__c', referenceId: 'b1' }, Name: 'Leaf' },
              { attributes: { type: 'Book__c', referenceId: 'b2' }, Name: 'Leaf', Price__c: price },
            ],
          },
        },
      ],
    });
    const url = '/services/data/v66.0/composite/tree/Writer__c';
    const good = await conn.requestPost<{ results: { referenceId: string; id: string }[] }>(url, tree(1));
    expect(good).toMatchObject({ hasErrors: false });
    expect(good.results.map((result) => result.referenceId)).toEqual(['w', 'b1', 'b2']);
    expect((await conn.query("SELECT Id FROM Book__c WHERE Writer__r.Name = 'Tree 1'")).totalSize).toBe(2);
    await refusal(conn.requestPost(url, tree(-1)));
    expect((await conn.query("SELECT Id FROM Writer__c WHERE Name = 'Tree -1'")).totalSize).toBe(0);
  });

  it('answers a batch item by item', async () => {
    const answer = await conn.requestPost('/services/data/v66.0/composite/batch', {
      batchRequests: [
        { method: 'GET', url: 'v66.0/sobjects/Book__c/describe' },
        { method: 'POST', url: 'v66.0/sobjects/Book__c', richInput: { Price__c: -1, Name: 'x' } },
        { method: 'POST', url: 'v66.0/sobjects/Book__c', richInput: { Name: 'In a batch' } },
      ],
    });
    expect(answer).toMatchObject({
      hasErrors: true,
      results: [{ statusCode: 200 }, { statusCode: 400 }, { statusCode: 201 }],
    });
  });

  it('commits each graph on its own', async () => {
    const graph = (graphId: string, price: number) => ({
      graphId,
      compositeRequest: [
        { method: 'POST', url: '/services/data/v66.0/sobjects/Writer__c', referenceId: 'w', body: { Name: graphId } },
        {
          method: 'POST',
          url: '/services/data/v66.0/sobjects/Book__c',
          referenceId: 'b',
          body: { Name: 'x', Writer__c: '@{w.id}', Price__c: price },
        },
      ],
    });
    const answer = await conn.requestPost<{ graphs: { graphId: string; isSuccessful: boolean }[] }>(
      '/services/data/v66.0/composite/graph',
      { graphs: [graph('g1', 1), graph('g2', -1)] },
    );
    expect(answer.graphs.map(({ graphId, isSuccessful }) => ({ graphId, isSuccessful }))).toEqual([
      { graphId: 'g1', isSuccessful: true },
      { graphId: 'g2', isSuccessful: false },
    ]);
    const { records } = await conn.query("SELECT Name FROM Writer__c WHERE Name IN ('g1', 'g2')");
    expect(records.map((row) => row['Name'])).toEqual(['g1']);
  });
});

describe('events, limits and Apex with jsforce', () => {
  it('publishes an event and runs its subscriber', async () => {
    await conn.sobject('Book__c').create({ Name: 'Lent', Isbn__c: 'EV-1', On_Loan__c: true });
    const result = await conn.sobject('Book_Returned__e').create({ Isbn__c: 'EV-1', Days_Late__c: 2 });
    expect(result).toEqual({
      id: expect.stringMatching(/^e\w{17}$/),
      success: true,
      errors: [
        {
          statusCode: 'OPERATION_ENQUEUED',
          message: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/),
          fields: [],
        },
      ],
    });
    await conn.requestPost(`${org.facts.instanceUrl}/local/drain`, {});
    const { records } = await conn.query("SELECT On_Loan__c FROM Book__c WHERE Isbn__c = 'EV-1'");
    expect(records[0]?.['On_Loan__c']).toBe(false);
  });

  it('refuses an event without its required field', async () => {
    expect(await refusal(conn.sobject('Book_Returned__e').create({ Days_Late__c: 1 }))).toMatchObject({
      errorCode: 'REQUIRED_FIELD_MISSING',
      message: 'Required fields are missing: [Isbn__c]',
    });
  });

  it('counts API requests in the limit header and in /limits', async () => {
    const limits = await conn.limits();
    expect(limits.DailyApiRequests.Max).toBe(15000);
    expect(conn.limitInfo.apiUsage).toEqual({ used: 15000 - limits.DailyApiRequests.Remaining, limit: 15000 });
  });

  it('calls Apex REST', async () => {
    const id = await conn.apex.post<string>('/books/', { title: 'Via REST', price: 3 });
    expect((await conn.sobject('Book__c').retrieve(id))['Name']).toBe('Via REST');
    await conn.sobject('Book__c').update({ Id: id, Isbn__c: 'AR-1' });
    expect(await conn.apex.get('/books/AR-1')).toEqual([expect.objectContaining({ Name: 'Via REST' })]);
    expect(await refusal(conn.apex.delete('/books/x'))).toMatchObject({
      errorCode: 'APEX_ERROR',
      message: expect.stringMatching(/^System\.NullPointerException: Attempt to de-reference a null object\n\n/),
    });
    expect(await refusal(conn.apex.put('/books/x', {}))).toMatchObject({ errorCode: 'METHOD_NOT_ALLOWED' });
    expect(await refusal(conn.apex.get('/nowhere'))).toMatchObject({
      errorCode: 'NOT_FOUND',
      message: 'Could not find a match for URL',
    });
  });
});
