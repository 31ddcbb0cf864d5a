import { startOrg, type StartedOrg } from './support/org-process';
import { RestClient, type Answer, type Call } from './support/rest-client';

jest.setTimeout(120_000);

/** Stands in every row that the users below may not have. */
const SECRET = 'Quetzalcoatl';
const PASSWORD = 'Correct-horse-9';

let org: StartedOrg;
let admin: RestClient;
/** Of a user with no permission on books, and of one who may read them but not their price. */
let nobody: RestClient;
let reader: RestClient;
let bookId: string;
let accountId: string;

beforeAll(async () => {
  org = await startOrg('library');
  admin = new RestClient(org.facts);
  bookId = await made('Book__c', { Name: SECRET, Isbn__c: 'Q-1', Price__c: 4711 });
  accountId = await made('Account', { Name: SECRET });
  nobody = await userClient('nobody', 'Minimum Access - Salesforce');
  reader = await userClient('reader', 'Standard User', 'Reader');
});

afterAll(async () => {
  await org.stop();
});

async function made(object: string, body: Record<string, unknown>): Promise<string> {
  const { json } = await admin.call(`/sobjects/${object}`, { body });
  expect(json).toMatchObject({ success: true });
  return String(json.id);
}

async function userClient(name: string, profile: string, set?: string): Promise<RestClient> {
  const { json: profiles } = await admin.query(`SELECT Id FROM Profile WHERE Name = '${profile}'`);
  const Username = `${name}@example.com`;
  const zone = { TimeZoneSidKey: 'UTC', LocaleSidKey: 'en_US', LanguageLocaleKey: 'en_US', EmailEncodingKey: 'UTF-8' };
  const names = { Username, LastName: name, Email: Username, Alias: name.slice(0, 8) };
  const id = await made('User', { ...zone, ...names, ProfileId: profiles.records[0].Id });
  if (set !== undefined) {
    const { json } = await admin.query(`SELECT Id FROM PermissionSet WHERE Name = '${set}'`);
    await made('PermissionSetAssignment', { AssigneeId: id, PermissionSetId: json.records[0].Id });
  }
  const header = `<SessionHeader><sessionId>${org.facts.accessToken}</sessionId></SessionHeader>`;
  await soap(header, `<setPassword><userId>${id}</userId><password>${PASSWORD}</password></setPassword>`);
  const form = { grant_type: 'password', client_id: 'PlatformCLI', username: Username, password: PASSWORD };
  const url = `${org.facts.instanceUrl}/services/oauth2/token`;
  const answer = await fetch(url, { method: 'POST', body: new URLSearchParams(form) });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  return new RestClient(org.facts, token);
}

function soap(header: string, call: string): Promise<Answer> {
  const rawBody = `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/" xmlns="urn:partner.soap.sforce.com"><e:Header>${header}</e:Header><e:Body>${call}</e:Body></e:Envelope>`;
  return admin.call('/services/Soap/u/66.0', { rawBody, token: null, headers: { 'Content-Type': 'text/xml' } });
}

const part = (url: string) => ({ method: 'GET', url: `/services/data/v66.0${url}`, referenceId: 'a' });
const query = (soql: string): string => `/query?q=${encodeURIComponent(soql)}`;
const BOOKS = "SELECT Id, Name, Price__c FROM Book__c WHERE Isbn__c = 'Q-1'";

/** Every way to ask for the book that is not SOAP. */
const READS: readonly (readonly [string, () => readonly [string, Call?]])[] = [
  ['a query', () => [query(BOOKS)]],
  ['a query of everything', () => [`/queryAll?q=${encodeURIComponent(BOOKS)}`]],
  ['a query with all fields', () => [query('SELECT FIELDS(ALL) FROM Book__c LIMIT 10')]],
  ['an aggregate', () => [query('SELECT Name, SUM(Price__c) FROM Book__c GROUP BY Name')]],
  ['a tooling query', () => [`/tooling/query?q=${encodeURIComponent(BOOKS)}`]],
  [
    'a search',
    () => [`/search?q=${encodeURIComponent(`FIND {${SECRET}} IN ALL FIELDS RETURNING Book__c(Name, Price__c)`)}`],
  ],
  ['a parameterized search', () => [`/parameterizedSearch?q=${SECRET}&sobject=Book__c&Book__c.fields=Name,Price__c`]],
  ['a row', () => [`/sobjects/Book__c/${bookId}`]],
  ['a row with fields', () => [`/sobjects/Book__c/${bookId}?fields=Name,Price__c`]],
  ['a collection', () => [`/composite/sobjects/Book__c?ids=${bookId}&fields=Name,Price__c`]],
  [
    'a collection by POST',
    () => ['/composite/sobjects/Book__c', { body: { ids: [bookId], fields: ['Name', 'Price__c'] } }],
  ],
  ['composite', () => ['/composite', { body: { compositeRequest: [part(query(BOOKS))] } }]],
  [
    'a graph',
    () => [
      '/composite/graph',
      { body: { graphs: [{ graphId: '1', compositeRequest: [part(`/sobjects/Book__c/${bookId}`)] }] } },
    ],
  ],
  [
    'a batch',
    () => ['/composite/batch', { body: { batchRequests: [{ method: 'GET', url: `v66.0${query(BOOKS)}` }] } }],
  ],
  ['a page’s record', () => [`/ui-api/records/${bookId}?fields=Book__c.Name,Book__c.Price__c`]],
  ['a page’s records', () => [`/ui-api/records/batch/${bookId}?fields=Book__c.Name,Book__c.Price__c`]],
  ['the object', () => ['/sobjects/Book__c']],
  ['Apex REST', () => ['/services/apexrest/books/Q-1']],
  ['the last used', () => ['/recent']],
];

/** Lists of what somebody looked at: empty here for the administrator too. */
const RECENT = ['the object', 'the last used'];

it.each(READS.filter(([name]) => !RECENT.includes(name)))(
  '%s tells the administrator of the book',
  async (_name, request) => {
    const [path, call] = request();
    expect((await admin.call(path, call)).text).toContain(SECRET);
  },
);

it.each(READS)('%s tells a user without permissions nothing of a book', async (_name, request) => {
  const [path, call] = request();
  const { status, text } = await nobody.call(path, call);
  expect(text).not.toContain(SECRET);
  expect(text).not.toContain('4711');
  expect(status).toBeLessThan(501);
});

it.each(READS)('%s tells a reader no price', async (_name, request) => {
  const [path, call] = request();
  const { text } = await reader.call(path, call);
  expect(text).not.toContain('4711');
});

/** Every way to change or remove the book. */
const WRITES: readonly (readonly [string, () => readonly [string, Call]])[] = [
  ['an update', () => [`/sobjects/Book__c/${bookId}`, { method: 'PATCH', body: { Name: 'Stolen' } }]],
  ['an upsert', () => ['/sobjects/Book__c/Isbn__c/Q-1', { method: 'PATCH', body: { Name: 'Stolen' } }]],
  ['a delete', () => [`/sobjects/Book__c/${bookId}`, { method: 'DELETE' }]],
  [
    'a collection',
    () => [
      '/composite/sobjects',
      { method: 'PATCH', body: { records: [{ attributes: { type: 'Book__c' }, Id: bookId, Name: 'Stolen' }] } },
    ],
  ],
  ['a collection’s delete', () => [`/composite/sobjects?ids=${bookId}`, { method: 'DELETE' }]],
  [
    'a tree',
    () => [
      '/composite/tree/Book__c',
      { body: { records: [{ attributes: { type: 'Book__c', referenceId: 'r' }, Name: 'Stolen' }] } },
    ],
  ],
  [
    'composite',
    () => [
      '/composite',
      { body: { compositeRequest: [{ ...part(`/sobjects/Book__c/${bookId}`), method: 'DELETE' }] } },
    ],
  ],
  ['a page', () => [`/ui-api/records/${bookId}`, { method: 'PATCH', body: { fields: { Name: 'Stolen' } } }]],
  ['a page’s delete', () => [`/ui-api/records/${bookId}`, { method: 'DELETE' }]],
  [
    'a tooling call',
    () => [`/tooling/executeAnonymous?anonymousBody=${encodeURIComponent('delete [SELECT Id FROM Book__c];')}`, {}],
  ],
  ['a local control', () => ['/local/apex', { body: { source: 'delete [SELECT Id FROM Book__c];' } }]],
];

it.each(WRITES)('%s of a user without permissions changes nothing', async (_name, request) => {
  const [path, call] = request();
  await nobody.call(path, call);
  const { json } = await admin.query('SELECT Name FROM Book__c');
  expect(json.records.map((row: { Name: string }) => row.Name)).toEqual([SECRET]);
});

it('SOAP keeps to the same', async () => {
  const token = (nobody as unknown as { token: string }).token;
  const header = `<SessionHeader><sessionId>${token}</sessionId></SessionHeader>`;
  const calls = [
    `<query><queryString>${BOOKS}</queryString></query>`,
    `<retrieve><fieldList>Name</fieldList><sObjectType>Book__c</sObjectType><ids>${bookId}</ids></retrieve>`,
    `<delete><ids>${bookId}</ids></delete>`,
  ];
  for (const call of calls) expect((await soap(header, call)).text).not.toContain(SECRET);
  const { json } = await admin.query('SELECT COUNT() FROM Book__c');
  expect(json.totalSize).toBe(1);
});

it('a row of an object that the profile does not open is as if it were not there', async () => {
  const answer = await nobody.call(`/sobjects/Account/${accountId}`);
  expect([answer.status, answer.text.includes(SECRET)]).toEqual([404, false]);
});
