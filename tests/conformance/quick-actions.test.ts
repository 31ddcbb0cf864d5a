import { startOrg, type StartedOrg } from './support/org-process';
import { RestClient } from './support/rest-client';

jest.setTimeout(60_000);

let org: StartedOrg;
let rest: RestClient;
let book: string;

beforeAll(async () => {
  org = await startOrg('library', ['--data', ':memory:', '--now', '2026-03-01T08:00:00Z']);
  rest = new RestClient(org.facts);
  book = (await rest.call('/sobjects/Book__c', { body: { Name: 'Emma' } })).json.id;
});
afterAll(async () => {
  await org.stop();
});

const actions = '/sobjects/Book__c/quickActions';

it('lists an object’s own actions beside the global ones', async () => {
  const own = (await rest.call(actions)).json;
  expect(own).toContainEqual(expect.objectContaining({ name: 'Book__c.Lend', label: 'Lend', type: 'Update' }));
  expect(own).toContainEqual(expect.objectContaining({ name: 'LogACall' }));
  const global = (await rest.call('/quickActions')).json.map((action: { name: string }) => action.name);
  expect(global).toContain('NewTask');
  expect(global).not.toContain('Book__c.Lend');
});

it('describes the form', async () => {
  const { json } = await rest.call(`${actions}/Lend/describe`);
  expect(json).toMatchObject({ contextSobjectType: 'Book__c', targetSobjectType: 'Book__c', successMessage: 'Lent.' });
  expect(json.layout.layoutRows[0].layoutItems[0]).toMatchObject({
    required: true,
    layoutComponents: [{ type: 'Field', value: 'Due__c' }],
  });
});

it('updates the record that it starts from with the form over its predefined values', async () => {
  expect((await rest.call(`${actions}/Lend/defaultValues/${book}`)).json).toMatchObject({
    Due__c: null,
    On_Loan__c: true,
  });
  const answer = await rest.call(`${actions}/Book__c.Lend`, {
    body: { contextId: book, record: { Due__c: '2026-04-01' } },
  });
  expect(answer).toMatchObject({ status: 200, json: { success: true, created: false, id: book } });
  expect((await rest.call(`/sobjects/Book__c/${book}?fields=On_Loan__c,Due__c`)).json).toMatchObject({
    On_Loan__c: true,
    Due__c: expect.stringMatching(/^2026-04-01/),
  });
});

it('creates records that point to the one it starts from, by formula and by kind', async () => {
  const made = await rest.call(`${actions}/Remind`, { body: { contextId: book } });
  expect(made.status).toBe(201);
  const call = await rest.call(`${actions}/LogACall`, {
    body: { contextId: book, record: { Description: 'Said yes' } },
  });
  expect(call.status).toBe(201);
  const { json } = await rest.query(
    `SELECT Subject, Status, TaskSubtype, ActivityDate FROM Task WHERE WhatId = '${book}' ORDER BY Subject`,
  );
  expect(json.records).toMatchObject([
    { Subject: 'Call', Status: 'Completed', TaskSubtype: 'Call', ActivityDate: '2026-03-01' },
    { Subject: 'Return Emma', Status: 'Not Started' },
  ]);
});

it.each([
  [`${actions}/Lend`, { record: {} }, 400],
  [`${actions}/Gone`, { contextId: 'x' }, 404],
  [`${actions}/Lend`, { contextId: 'a00000000000999AAA' }, 404],
  ['/sobjects/Gone__c/quickActions', undefined, 404],
])('refuses %s %j', async (path, body, status) => {
  expect((await rest.call(path, body ? { body } : {})).status).toBe(status);
});
