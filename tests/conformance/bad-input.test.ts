import net from 'node:net';
import { startOrg, type StartedOrg } from './support/org-process';
import { RestClient, type Answer, type Call } from './support/rest-client';

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

function first(answer: Answer): { status: number; errorCode: unknown; message: unknown } {
  return { status: answer.status, errorCode: answer.json?.[0]?.errorCode, message: answer.json?.[0]?.message };
}

const TOO_MANY = Array.from({ length: 201 }, () => ({ attributes: { type: 'Book__c' }, Name: 'x' }));
const SUBREQUESTS = Array.from({ length: 26 }, (_, i) => ({
  method: 'GET',
  url: '/services/data/v66.0/limits',
  referenceId: `r${i}`,
}));

describe('REST refuses bad input with a code, a message and nothing done', () => {
  const cases: readonly (readonly [string, string, Call, number, string, RegExp])[] = [
    [
      'JSON that breaks off',
      '/sobjects/Book__c',
      { rawBody: '{"Name": ' },
      400,
      'JSON_PARSER_ERROR',
      /\[line:1, column:\d+\]/,
    ],
    [
      'JSON with a stray character',
      '/sobjects/Book__c',
      { rawBody: '{\n"Name" x}' },
      400,
      'JSON_PARSER_ERROR',
      /Unexpected character \('x' \(code 120\)\).*line:2/,
    ],
    ['no body', '/sobjects/Book__c', { method: 'POST' }, 400, 'JSON_PARSER_ERROR', /entity body is required/],
    ['a list for a row', '/sobjects/Book__c', { body: [] }, 400, 'JSON_PARSER_ERROR', /START_ARRAY/],
    ['an object for a text', '/sobjects/Book__c', { body: { Name: {} } }, 400, 'JSON_PARSER_ERROR', /START_OBJECT/],
    [
      'a text for a number',
      '/sobjects/Book__c',
      { body: { Name: 'x', Price__c: 'cheap' } },
      400,
      'JSON_PARSER_ERROR',
      /VALUE_STRING value cheap/,
    ],
    [
      'a text for a boolean',
      '/sobjects/Book__c',
      { body: { Name: 'x', On_Loan__c: 'maybe' } },
      400,
      'JSON_PARSER_ERROR',
      /boolean/,
    ],
    [
      'a wrong date',
      '/sobjects/Book__c',
      { body: { Name: 'x', Published__c: '2026-02-30' } },
      400,
      'JSON_PARSER_ERROR',
      /date/,
    ],
    ['a wrong time', '/sobjects/Book__c', { body: { Name: 'x', Due__c: 'soon' } }, 400, 'JSON_PARSER_ERROR', /date/],
    [
      'an id of its own',
      '/sobjects/Book__c',
      { body: { Id: 'a00000000000001', Name: 'x' } },
      400,
      'INVALID_FIELD',
      /The Id field should not be specified/,
    ],
    [
      'an object that is not there',
      '/sobjects/Nothing__c',
      { body: {} },
      404,
      'NOT_FOUND',
      /requested resource does not exist/,
    ],
    [
      'an id of another object',
      '/sobjects/Book__c/001000000000001AAA',
      {},
      404,
      'NOT_FOUND',
      /Provided external ID field does not exist or is not accessible/,
    ],
    ['an id that is none', '/sobjects/Book__c/nonsense', { method: 'PATCH', body: { Name: 'x' } }, 400, '*', /./],
    [
      'a field that is not there',
      '/sobjects/Book__c/a00000000000001AAA?fields=Nope',
      {},
      400,
      'INVALID_FIELD',
      /No such column 'Nope'/,
    ],
    [
      'a method that a path does not have',
      '/sobjects/Book__c',
      { method: 'PUT', body: {} },
      405,
      'METHOD_NOT_ALLOWED',
      /HTTP Method 'PUT' not allowed\. Allowed are GET,HEAD,POST/,
    ],
    ['a path that is not there', '/nothing', {}, 404, 'NOT_FOUND', /requested resource does not exist/],
    ['a path that is encoded wrongly', '/sobjects/Book__c/%E0%A4%A', {}, 404, 'NOT_FOUND', /./],
    ['no query', '/query', {}, 400, 'MALFORMED_QUERY', /./],
    ['no search term', '/search?q=FIND', {}, 400, 'MALFORMED_SEARCH', /./],
    ['a collection without records', '/composite/sobjects', { body: {} }, 400, '*', /records/],
    [
      'a collection of too many rows',
      '/composite/sobjects',
      { body: { records: TOO_MANY } },
      400,
      'EXCEEDED_ID_LIMIT',
      /cannot submit more than 200 records/,
    ],
    [
      'a row without a type',
      '/composite/sobjects',
      { body: { records: [{ Name: 'x' }] } },
      400,
      '*',
      /attributes\.type/,
    ],
    [
      'a row of an unknown type',
      '/composite/sobjects',
      { body: { records: [{ attributes: { type: 'No__c' } }] } },
      400,
      'INVALID_TYPE',
      /sObject type 'No__c' is not supported/,
    ],
    ['a composite of too many', '/composite', { body: { compositeRequest: SUBREQUESTS } }, 400, '*', /25/],
    [
      'a composite without a list',
      '/composite',
      { body: { compositeRequest: 1 } },
      400,
      'JSON_PARSER_ERROR',
      /compositeRequest/,
    ],
    [
      'a subrequest to elsewhere',
      '/composite',
      { body: { compositeRequest: [{ method: 'GET', url: 'https://x.example/', referenceId: 'a' }] } },
      400,
      '*',
      /services\/data/,
    ],
    [
      'a tree without reference ids',
      '/composite/tree/Book__c',
      { body: { records: [{ attributes: { type: 'Book__c' }, Name: 'x' }] } },
      400,
      'INVALID_INPUT',
      /reference ID/,
    ],
    ['an unknown action', '/actions/custom/apex/Nope', { body: { inputs: [] } }, 404, 'NOT_FOUND', /./],
    ['an action without inputs', '/actions/custom/apex/LendBook', { body: {} }, 400, 'INVALID_API_INPUT', /inputs/],
    [
      'an unknown test class',
      '/tooling/runTestsSynchronous',
      { body: { tests: [{ className: 'Nope' }] } },
      400,
      'INVALID_INPUT',
      /Nope/,
    ],
  ];

  it.each(cases)('%s', async (_name, path, call, status, errorCode, message) => {
    const count = async () => (await rest.query('SELECT COUNT() FROM Book__c')).json.totalSize as number;
    const before = await count();
    const answer = first(await rest.call(path, call));
    expect(answer).toEqual({
      status,
      errorCode: errorCode === '*' ? expect.any(String) : errorCode,
      message: expect.stringMatching(message),
    });
    expect(await count()).toBe(before);
  });

  it('an address that is longer than the platform takes', async () => {
    const answer = await rest.query(`SELECT Id FROM Book__c WHERE Name = '${'x'.repeat(40_000)}'`);
    expect([414, 431]).toContain(answer.status);
    expect(answer.json).toEqual([{ message: expect.any(String), errorCode: expect.any(String) }]);
  });

  it('headers that are longer than the platform takes, and what is no HTTP', async () => {
    const large = await rest.call('/limits', { headers: { 'X-Large': 'x'.repeat(70_000) } });
    expect(first(large)).toMatchObject({ status: 431, errorCode: 'REQUEST_HEADER_FIELDS_TOO_LARGE' });
    const { hostname, port } = new URL(org.facts.instanceUrl);
    const text = await new Promise<string>((resolve) => {
      let answer = '';
      const socket = net.connect(Number(port), hostname, () => socket.write('BREW / COFFEE/1.0\r\n\r\n'));
      socket.on('data', (chunk) => (answer += chunk.toString())).on('close', () => resolve(answer));
    });
    expect(text).toMatch(
      /^HTTP\/1\.1 400 [\s\S]*\[\{"message":"The request is not HTTP\.","errorCode":"INVALID_REQUEST"\}\]$/,
    );
    expect((await rest.call('/limits')).status).toBe(200);
  });
});

describe('who asks', () => {
  it.each([
    ['no token', null],
    ['a token that is none', 'nonsense'],
    ['a token of another org', '00D000000000000AAA!AQ.x'],
  ])('%s', async (_name, token) => {
    for (const path of ['/limits', '/services/apexrest/books/x', '/local/clock', '/aura/events?channel=/event/X__e']) {
      const answer = await rest.call(path, { token });
      expect(first(answer)).toEqual({
        status: 401,
        errorCode: 'INVALID_SESSION_ID',
        message: 'Session expired or invalid',
      });
    }
    const info = await rest.call('/services/oauth2/userinfo', { token });
    expect(info).toMatchObject({ status: 403, text: token === null ? 'Missing_OAuth_Token' : 'Bad_OAuth_Token' });
  });

  it('accepts the OAuth scheme and a doubled slash', async () => {
    const answer = await rest.call('//services/data/v66.0/limits', {
      token: null,
      headers: { Authorization: `OAuth ${org.facts.accessToken}` },
    });
    expect(answer.status).toBe(200);
  });

  it.each([
    [{ grant_type: 'magic' }, 'unsupported_grant_type'],
    [{}, 'unsupported_grant_type'],
    [{ grant_type: 'password', username: 'a', password: 'b' }, 'invalid_client_id'],
    [{ grant_type: 'password', client_id: 'PlatformCLI', username: 'a', password: 'b' }, 'invalid_grant'],
    [{ grant_type: 'password', client_id: 'unknown', username: 'a', password: 'b' }, 'invalid_client_id'],
    [{ grant_type: 'refresh_token', client_id: 'PlatformCLI', refresh_token: 'x' }, 'invalid_grant'],
    [{ grant_type: 'authorization_code', client_id: 'PlatformCLI', code: 'x' }, 'invalid_grant'],
    [{ grant_type: 'client_credentials', client_id: 'PlatformCLI', client_secret: 'x' }, 'invalid_client'],
    [{ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: 'a.b.c' }, 'invalid_grant'],
  ])('refuses the token request %j', async (form, error) => {
    const answer = await rest.call('/services/oauth2/token', {
      token: null,
      rawBody: new URLSearchParams(form as Record<string, string>).toString(),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    });
    expect(answer).toMatchObject({ status: 400, json: { error, error_description: expect.any(String) } });
  });

  it('gives no code to another machine', async () => {
    const query = `response_type=code&client_id=${org.facts.clientId}&redirect_uri=https://elsewhere.example/cb`;
    const answer = await rest.call(`/services/oauth2/authorize?${query}`, { token: null });
    expect(answer).toMatchObject({ status: 400, json: { error: 'redirect_uri_mismatch' } });
  });

  it('does not let pages of other ports use the session cookie', async () => {
    const headers = { Cookie: `sid=${encodeURIComponent(org.facts.accessToken)}`, Origin: 'http://127.0.0.1:1' };
    const answer = await rest.call('/sobjects/Book__c', { token: null, headers, body: { Name: 'x' } });
    expect(first(answer)).toMatchObject({ status: 403, errorCode: 'INSUFFICIENT_ACCESS' });
  });

  it.each([
    ['not XML', 'hello', 'XML_PARSER_ERROR'],
    ['no session', '<e:Envelope xmlns:e="s"><e:Body><getUserInfo/></e:Body></e:Envelope>', 'INVALID_SESSION_ID'],
  ])('answers SOAP that has %s with a fault', async (_name, rawBody, code) => {
    const answer = await rest.call('/services/Soap/u/66.0', { token: null, rawBody });
    expect(answer.status).toBe(500);
    expect(answer.text).toContain(`<faultcode>sf:${code}</faultcode>`);
  });
});

it('stays up when a client sends garbage or leaves in the middle', async () => {
  const port = Number(new URL(org.facts.instanceUrl).port);
  await new Promise<void>((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => {
      socket.write('POST /services/data/v66.0/sobjects/Book__c HTTP/1.1\r\nContent-Length: 500\r\n\r\n{"Na');
      socket.destroy();
      resolve();
    });
  });
  await new Promise<void>((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write('\u0000\u0001garbage\r\n\r\n'));
    socket.on('close', () => resolve());
    socket.resume();
  });
  expect((await rest.call('/limits')).status).toBe(200);
});
