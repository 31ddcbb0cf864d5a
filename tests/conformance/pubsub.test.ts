/* eslint-disable @typescript-eslint/no-explicit-any -- messages as they travel: what a test asserts */
import { Connection } from 'jsforce';
import http2 from 'node:http2';
import net from 'node:net';
import { startOrg, type StartedOrg } from './support/org-process';
import { RawPubSub } from './support/pubsub-client';
import { RestClient } from './support/rest-client';

const TOPIC = '/event/Signal__e';

let org: StartedOrg;
let rest: RestClient;
let bus: RawPubSub;

beforeAll(async () => {
  org = await startOrg('signals');
  rest = new RestClient(org.facts);
  bus = new RawPubSub(org.facts);
}, 120_000);
afterAll(async () => {
  bus.close();
  await org.stop();
});

const keys = (events: { event: { payload: Buffer } }[], type: { fromBuffer(bytes: Buffer): unknown }): string[] =>
  events.map(({ event }) => (type.fromBuffer(event.payload) as { Key__c: string }).Key__c);

/** A user with one permission set, logged in. */
async function userWith(permissionSet: string | null): Promise<RawPubSub> {
  const name = `u${Date.now()}@signals.test`;
  const query = async (soql: string): Promise<string> =>
    (await rest.call(`/query?q=${encodeURIComponent(soql)}`)).json.records[0].Id;
  const ProfileId = await query("SELECT Id FROM Profile WHERE Name = 'Standard User'");
  const user = {
    ...{ Username: name, Email: name, LastName: 'U', Alias: 'u', ProfileId, TimeZoneSidKey: 'UTC' },
    ...{ LocaleSidKey: 'en_US', EmailEncodingKey: 'UTF-8', LanguageLocaleKey: 'en_US' },
  };
  const { id } = (await rest.call('/sobjects/User', { body: user })).json;
  if (permissionSet !== null) {
    const PermissionSetId = await query(`SELECT Id FROM PermissionSet WHERE Name = '${permissionSet}'`);
    await rest.call('/sobjects/PermissionSetAssignment', { body: { AssigneeId: id, PermissionSetId } });
  }
  await rest.call('/services/Soap/u/66.0', {
    rawBody: `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/" xmlns:u="urn:partner.soap.sforce.com"><e:Header><u:SessionHeader><u:sessionId>${org.facts.accessToken}</u:sessionId></u:SessionHeader></e:Header><e:Body><u:setPassword><u:userId>${id}</u:userId><u:password>Signals-2026</u:password></u:setPassword></e:Body></e:Envelope>`,
    headers: { 'Content-Type': 'text/xml', SOAPAction: '""' },
  });
  const login = new Connection({ loginUrl: org.facts.instanceUrl });
  await login.login(name, 'Signals-2026');
  const accesstoken = login.accessToken ?? '';
  return new RawPubSub(org.facts, { accesstoken });
}

test('calls without a session, or with that of nobody, of another org or without an address get no data', async () => {
  const wrong: readonly Readonly<Record<string, string>>[] = [
    { accesstoken: '' },
    { accesstoken: `${org.facts.orgId}!invented` },
    { tenantid: '00D000000000000EAA' },
    { tenantid: '' },
    { instanceurl: '' },
    { instanceurl: 'nowhere' },
  ];
  const refusals = await Promise.all(
    wrong.map((headers) => new RawPubSub(org.facts, headers).refusal('GetTopic', { topicName: TOPIC })),
  );

  expect(refusals).toEqual([
    [16, 'service.auth.headers.invalid'],
    [16, 'service.auth.error'],
    [16, 'service.auth.error'],
    [16, 'service.auth.headers.invalid'],
    [16, 'service.auth.headers.invalid'],
    [16, 'service.auth.headers.invalid'],
  ]);
});

test('a mistake of the client is told with the platform’s status and code', async () => {
  const { schemaId } = await bus.type(TOPIC);
  expect(await bus.refusal('GetTopic', { topicName: '' })).toEqual([3, 'topic.validation.empty']);
  expect(await bus.refusal('GetTopic', { topicName: '/event/Nope__e' })).toEqual([5, 'topic.not.found']);
  expect(await bus.refusal('GetTopic', { topicName: '/data/AccountChangeEvent' })).toEqual([5, 'topic.not.found']);
  expect(await bus.refusal('GetSchema', { schemaId: '' })).toEqual([3, 'schema.validation.failed']);
  expect(await bus.refusal('GetSchema', { schemaId: 'unknown' })).toEqual([5, 'schema.meta.permission']);
  expect(await bus.refusal('Publish', { topicName: TOPIC, events: [] })).toEqual([3, 'publish.event.count.invalid']);
  const first = (request: object): Promise<unknown> =>
    bus.open('Subscribe', request).ended.then(({ code, errorCode }) => [code, errorCode]);
  expect(await first({ topicName: TOPIC, numRequested: 0 })).toEqual([
    3,
    'subscription.fetch.requested.events.invalid',
  ]);
  expect(await first({ topicName: TOPIC, numRequested: 1, replayPreset: 'CUSTOM' })).toEqual([
    3,
    'subscription.fetch.replayid.validation.failed',
  ]);
  for (const replayId of [Buffer.from('nonsense'), Buffer.from([1]), Buffer.alloc(8, 0xff)])
    expect(await first({ topicName: TOPIC, numRequested: 1, replayPreset: 'CUSTOM', replayId })).toEqual([
      3,
      'subscription.fetch.replayid.corrupted',
    ]);
  const other = bus.open(
    'Subscribe',
    { topicName: TOPIC, numRequested: 1 },
    { topicName: '/data/ChangeEvents', numRequested: 1 },
  );
  expect((await other.ended).errorCode).toBe('subscription.fetch.topic.mismatch');
  const { results } = await bus.call('Publish', {
    topicName: TOPIC,
    events: [{ schemaId, payload: Buffer.from([0xff]) }],
  });
  expect(results[0]).toMatchObject({ error: { code: 'PUBLISH' } });
  expect(results[0].replayId).toHaveLength(8);
});

test('a subscriber gets what it asked for and no more, from where it asked', async () => {
  const { type } = await bus.type(TOPIC);
  const live = bus.open('Subscribe', { topicName: TOPIC, numRequested: 3 });
  // LATEST begins when the server has read the request: a first event shows that it has.
  let sent = 0;
  while (live.responses.length === 0) await bus.publish(TOPIC, { Key__c: `live${sent++}` });
  const more = await bus.publish(TOPIC, ...Array.from({ length: 5 }, (_, i) => ({ Key__c: `more${i}` })));

  const three = await live.events(3);
  expect(three).toHaveLength(3);
  expect(live.responses.at(-1).pendingNumRequested ?? 0).toBe(0);
  live.write({ numRequested: 2 });
  expect(await live.events(5)).toHaveLength(5);
  live.end();
  expect((await live.ended).code).toBe(0);

  const after = bus.open('Subscribe', {
    ...{ topicName: TOPIC, numRequested: 100, replayPreset: 'CUSTOM' },
    replayId: more[1].replayId,
  });
  expect(keys(await after.events(3), type)).toEqual(['more2', 'more3', 'more4']);
  const all = bus.open('Subscribe', { topicName: TOPIC, numRequested: 500, replayPreset: 'EARLIEST' });
  expect(keys(await all.events(sent + 5), type)).toHaveLength(sent + 5);
  after.end();
  all.end();
});

test('a permission set opens the event for reading or not at all', async () => {
  const reader = await userWith('Signal_Reader');
  const nobody = await userWith(null);
  const { schemaId } = await bus.type(TOPIC);
  const publish = { topicName: TOPIC, events: [{ schemaId, payload: Buffer.alloc(1) }] };

  expect(await reader.call('GetTopic', { topicName: TOPIC })).toMatchObject({ canSubscribe: true });
  expect(await reader.refusal('Publish', publish)).toEqual([7, 'topic.meta.permission']);
  expect(await nobody.refusal('GetTopic', { topicName: TOPIC })).toEqual([7, 'topic.meta.permission']);
  expect(await nobody.refusal('GetSchema', { schemaId })).toEqual([7, 'schema.meta.permission']);
  for (const topicName of [TOPIC, '/data/ChangeEvents', '/data/Sensor__ChangeEvent'])
    expect((await nobody.open('Subscribe', { topicName, numRequested: 1 }).ended).errorCode).toBe(
      'subscription.topic.cannot.subscribe',
    );
});

test('a managed subscription goes on behind what was committed, for one client at a time', async () => {
  const Metadata = {
    label: 'Desk',
    topicName: TOPIC,
    defaultReplay: 'EARLIEST',
    errorRecoveryReplay: 'LATEST',
    state: 'RUN',
    version: '66.0',
  };
  const created = await rest.call('/tooling/sobjects/ManagedEventSubscription', {
    body: { FullName: 'Desk', Metadata },
  });
  expect(created.status).toBe(201);
  const request = { subscriptionId: created.json.id, numRequested: 2 };
  const first = bus.open('ManagedSubscribe', request);
  const [one, two] = await first.events(2);
  expect((await bus.open('ManagedSubscribe', request).ended).errorCode).toBe('managed.subscription.already.active');
  const ahead = Buffer.alloc(8);
  ahead.writeBigUInt64BE(two.replayId.readBigUInt64BE() + 1n);
  for (const [commitRequestId, replayId] of [
    ['a', one.replayId],
    ['b', ahead],
    ['c', Buffer.from('no')],
  ] as const)
    first.write({ commitReplayIdRequest: { commitRequestId, replayId } });
  const answers = (await first.answers(4)).filter((answer) => answer.commitResponse);
  expect(answers.map(({ commitResponse }) => [commitResponse.commitRequestId, commitResponse.error?.code])).toEqual([
    ['a', undefined],
    ['b', 'COMMIT'],
    ['c', 'COMMIT'],
  ]);
  first.end();
  await first.ended;

  const again = bus.open('ManagedSubscribe', { developerName: 'Desk', numRequested: 1 });
  expect((await again.events(1))[0].replayId).toEqual(two.replayId);
  again.end();
  await again.ended;
  await rest.call(`/tooling/sobjects/ManagedEventSubscription/${created.json.id}`, {
    method: 'PATCH',
    body: { Metadata: { ...Metadata, state: 'STOP' } },
  });
  expect((await bus.open('ManagedSubscribe', { developerName: 'Desk', numRequested: 1 }).ended).errorCode).toBe(
    'managed.subscription.config.stopped',
  );
  expect((await bus.open('ManagedSubscribe', { developerName: 'None', numRequested: 1 }).ended).errorCode).toBe(
    'managed.subscription.developer.name.not.found',
  );
});

test('a page gets the same events as a stream, and goes on behind what its browser has seen', async () => {
  const read = async (
    query: string,
    headers: Record<string, string>,
    count: number,
  ): Promise<{ id: number; data: any }[]> => {
    const stop = new AbortController();
    const answer = await fetch(`${org.facts.instanceUrl}/aura/events?channel=${TOPIC}${query}`, {
      headers: { Authorization: `Bearer ${org.facts.accessToken}`, ...headers },
      signal: stop.signal,
    });
    let text = '';
    const found = (): { id: number; data: any }[] =>
      [...text.matchAll(/^id: (\d+)\ndata: (.*)$/gm)].map(([, id, data]) => ({
        id: Number(id),
        data: JSON.parse(data!),
      }));
    for await (const chunk of answer.body!) {
      text += Buffer.from(chunk as Uint8Array).toString();
      if (found().length >= count) break;
    }
    stop.abort();
    return found();
  };

  const all = await read('&replayId=-2', {}, 3);
  const again = await read('&replayId=-2', { 'Last-Event-ID': String(all[0]!.id) }, 2);

  expect(all[0]!.data).toMatchObject({
    channel: TOPIC,
    data: { payload: { Key__c: 'live0' }, event: { EventApiName: 'Signal__e' } },
  });
  expect(again[0]!.id).toBe(all[1]!.id);
});

test('faults asked for reach the streams: an error, and a connection that is cut', async () => {
  const faults = (...body: object[]): Promise<unknown> => rest.call('/local/faults', { body });
  await faults({ path: '/eventbus.v1.PubSub/Subscribe', status: 503, times: 1 });
  const refused = await bus.open('Subscribe', { topicName: TOPIC, numRequested: 1 }).ended;
  await faults({ path: '/eventbus.v1.PubSub/Subscribe', drop: true, times: 1 });
  const cut = await bus.open('Subscribe', { topicName: TOPIC, numRequested: 1, replayPreset: 'EARLIEST' }).ended;

  expect([refused.code, refused.errorCode]).toEqual([14, 'service.unavailable']);
  expect([cut.code, cut.errorCode]).toEqual([14, undefined]);
  const well = bus.open('Subscribe', { topicName: TOPIC, numRequested: 1, replayPreset: 'EARLIEST' });
  expect(await well.events(1)).toHaveLength(1);
  well.end();
});

test('bytes that are no HTTP/2, and calls that the service does not have, leave the server standing', async () => {
  const [host = '', port = ''] = (org.facts.pubsubEndpoint ?? '').split(':');
  for (const bytes of ['GET / HTTP/1.1\r\n\r\n', '\x16\x03\x01\x00\x05hello', '\0'.repeat(100)])
    await new Promise<void>((resolve) => {
      const socket = net.connect(Number(port), host, () => socket.write(bytes));
      socket.on('error', () => resolve()).on('close', () => resolve());
      socket.on('data', () => socket.end());
      setTimeout(() => socket.destroy(), 200);
    });
  const session = http2.connect(`http://${org.facts.pubsubEndpoint}`);
  const status = await new Promise((resolve) => {
    const request = session.request({
      ':method': 'POST',
      ':path': '/eventbus.v1.PubSub/Nope',
      'content-type': 'application/grpc',
    });
    request.on('response', (headers) => resolve(headers['grpc-status']));
    request.end();
  });
  session.close();

  expect(status).toBe('12');
  expect(await bus.call('GetTopic', { topicName: TOPIC })).toMatchObject({ topicName: TOPIC });
});
