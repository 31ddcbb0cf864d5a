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
  await org?.stop();
});

type Node = Readonly<Record<string, unknown>>;

const node = (i: number, changes: Node = {}): Node => ({
  method: 'POST',
  url: `${rest.base}/sobjects/Writer__c`,
  referenceId: `n${i}`,
  body: { Name: `Graph ${i}` },
  ...changes,
});
const nodes = (count: number): Node[] => Array.from({ length: count }, (_, i) => node(i));
const send = (...graphs: readonly (readonly Node[])[]): Promise<Answer> =>
  rest.call('/composite/graph', {
    body: { graphs: graphs.map((compositeRequest, i) => ({ graphId: `g${i}`, compositeRequest })) },
  });
const written = async (): Promise<number> =>
  (await rest.query('SELECT COUNT() FROM Writer__c')).json.totalSize as number;

it.each([
  ['more nodes than 500 in all', () => [nodes(300), nodes(201)], 'LIMIT_EXCEEDED', /500 nodes/],
  [
    'a chain of more than 15 nodes',
    () => [nodes(16).map((one, i) => (i === 0 ? one : { ...one, body: { Name: `@{n${i - 1}.id}` } }))],
    'LIMIT_EXCEEDED',
    /deeper than 15/,
  ],
  [
    'more than 15 kinds of nodes',
    () => [Array.from({ length: 16 }, (_, i) => node(i, { url: `${rest.base}/sobjects/Kind_${i}__c` }))],
    'LIMIT_EXCEEDED',
    /15 different nodes/,
  ],
  [
    'a request that is not for an sobject',
    () => [nodes(1), [node(0, { method: 'GET', url: `${rest.base}/query?q=SELECT+Id+FROM+Account` })]],
    'INVALID_INPUT',
    /sobjects only/,
  ],
] as const)('refuses a request with %s before anything is written', async (_what, graphs, errorCode, message) => {
  const before = await written();
  const answer = await send(...graphs());

  expect([answer.status, answer.json?.[0]?.errorCode]).toEqual([400, errorCode]);
  expect(answer.json[0].message).toMatch(message);
  expect(await written()).toBe(before);
});

it('does not run the graphs that come after fourteen failures', async () => {
  const bad = [node(0, { body: { Name: 'x', Email__c: 'nowhere' } })];
  const answer = await send(...Array.from({ length: 14 }, () => bad), nodes(1));

  const last = answer.json.graphs.at(-1);
  expect(last).toMatchObject({ graphId: 'g14', isSuccessful: false });
  expect(last.graphResponse.compositeResponse[0].body[0]).toMatchObject({ errorCode: 'PROCESSING_HALTED' });
});

it('tells compact layouts of one object and of several', async () => {
  const one = await rest.call('/sobjects/Book__c/describe/compactLayouts');
  expect(one.json).toMatchObject({ compactLayouts: [{ name: 'SYSTEM', id: null, objectType: 'Book__c' }] });
  expect(one.json.compactLayouts[0].fieldItems[0].layoutComponents[0]).toMatchObject({ value: 'Name', type: 'Field' });
  expect(
    one.json.recordTypeCompactLayoutMappings.map((entry: { recordTypeName: string }) => entry.recordTypeName),
  ).toEqual(['Fiction', 'Reference', 'Master']);
  const primary = await rest.call('/sobjects/Book__c/describe/compactLayouts/primary');
  expect(primary.json).toMatchObject({ name: 'SYSTEM' });
  const both = await rest.call('/compactLayouts?q=Book__c,Writer__c');
  expect(Object.keys(both.json as object)).toEqual(['Book__c', 'Writer__c']);
  expect((await rest.call('/sobjects/Book__c/describe/compactLayouts/012Lo0000009999IAA')).status).toBe(404);
});

it('covers changes up to now, not what is to come', async () => {
  const day = 24 * 60 * 60 * 1000;
  const [start, end] = [new Date(Date.now() - day), new Date(Date.now() + day)].map((date) => date.toISOString());
  const answer = await rest.call(`/sobjects/Writer__c/updated?start=${start}&end=${end}`);

  expect(Date.parse(answer.json.latestDateCovered as string)).toBeLessThanOrEqual(Date.now() + 1000);
});
