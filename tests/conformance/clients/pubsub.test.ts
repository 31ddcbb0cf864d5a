import fs from 'node:fs';
import PubSubApiClient from 'salesforce-pubsub-api-client';
import { startOrg, type StartedOrg } from '../support/org-process';
import { RestClient } from '../support/rest-client';
import { installedVersion, shown } from './support/verdicts';

const CLIENT = { client: 'salesforce-pubsub-api-client', version: installedVersion('salesforce-pubsub-api-client') };
const shows = <T>(command: string, check: () => Promise<T>): Promise<T> => shown({ ...CLIENT, command }, check);

const TOPIC = '/event/Signal__e';
const EVENTS = 3000;

let org: StartedOrg;
let rest: RestClient;
let client: PubSubApiClient;
/** Closed after the server: closing a client under an open stream makes the end of that stream an unhandled error. */
const clients: PubSubApiClient[] = [];

const quiet = { debug: ignore, info: ignore, warn: ignore, error: ignore };
function ignore(): void {
  /* Failures are seen by the tests. */
}

type Config = ConstructorParameters<typeof PubSubApiClient>[0];

function connected(config: object): Promise<PubSubApiClient> {
  const common = { pubSubEndpoint: org.facts.pubsubEndpoint, rejectUnauthorizedSsl: false };
  const made = new PubSubApiClient({ ...common, ...config } as Config, quiet);
  clients.push(made);
  return made.connect().then(() => made);
}

beforeAll(async () => {
  org = await startOrg('signals');
  rest = new RestClient(org.facts);
  client = await connected({
    authType: 'user-supplied',
    accessToken: org.facts.accessToken,
    // The client takes https only; it calls nothing but the gRPC endpoint.
    instanceUrl: org.facts.instanceUrl.replace('http:', 'https:'),
  });
}, 120_000);
afterAll(async () => {
  await org.stop();
  for (const one of clients) one.close();
});

const event = (Key__c: string): object => ({
  CreatedDate: Date.now(),
  CreatedById: org.facts.userId,
  Key__c,
  Value__c: { double: 1.5 },
  Taken_At__c: null,
  Day__c: null,
  Alarm__c: null,
});

interface Parsed {
  readonly replayId: number;
  readonly payload: Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- what a test asserts
}

/** What a subscription gave until so many events came or it ended. */
class Inbox {
  readonly events: Parsed[] = [];
  readonly ends: string[] = [];
  private wake: () => void = ignore;

  readonly take = (_info: unknown, type: string, data?: unknown): void => {
    if (type === 'event') this.events.push(data as Parsed);
    if (type === 'error' || type === 'end') this.ends.push(type);
    this.wake();
  };

  async until(count: number): Promise<Parsed[]> {
    while (this.events.length < count && this.ends.length === 0)
      await new Promise<void>((resolve) => (this.wake = resolve));
    return this.events;
  }
}

/** A client of its own for each subscription to one topic: the library keeps one for each topic. */
const another = (): Promise<PubSubApiClient> =>
  connected({
    authType: 'user-supplied',
    accessToken: org.facts.accessToken,
    instanceUrl: org.facts.instanceUrl.replace('http:', 'https:'),
  });

const keys = (events: readonly Parsed[]): unknown[] => events.map(({ payload }) => payload['Key__c']);

it('publishes one event and a batch', () =>
  shows('publish, publishBatch', async () => {
    const result = await client.publish(TOPIC, event('one'));
    expect(result.replayId).toBeGreaterThan(0);
    const batch = ['two', 'three'].map((key) => ({ payload: event(key) })) as Parameters<
      PubSubApiClient['publishBatch']
    >[1];
    const answer = await new Promise<{ results: unknown[] }>((resolve, reject) => {
      client
        .publishBatch(TOPIC, batch, (_info, type, data) => {
          if (type === 'publishResponse') resolve(data as { results: unknown[] });
        })
        .catch(reject);
    });
    expect(answer.results).toHaveLength(2);
  }));

it('subscribes from the earliest event, from a replay id and to what is new', () =>
  shows('subscribe, subscribeFromEarliestEvent, subscribeFromReplayId', async () => {
    const [all, after, live] = [new Inbox(), new Inbox(), new Inbox()];
    const readers = [await another(), await another(), await another()] as const;
    readers[0].subscribeFromEarliestEvent(TOPIC, all.take, 3);
    expect(keys(await all.until(3))).toEqual(['one', 'two', 'three']);
    readers[1].subscribeFromReplayId(TOPIC, after.take, 2, all.events[0]!.replayId);
    expect(keys(await after.until(2))).toEqual(['two', 'three']);
    readers[2].subscribe(TOPIC, live.take);
    // The subscription begins when the server has read it.
    for (let i = 0; live.events.length === 0; i++) await client.publish(TOPIC, event(`live${i}`));
    expect(String(live.events[0]!.payload['Key__c'])).toMatch(/^live/);
  }));

it('logs in by JWT, by user name and password', () =>
  shows('connect: oauth-jwt-bearer, username-password', async () => {
    const { facts } = org;
    const privateKey = fs.readFileSync(facts.privateKeyPath, 'utf8');
    const configs = [
      {
        authType: 'oauth-jwt-bearer',
        loginUrl: facts.instanceUrl,
        clientId: facts.clientId,
        username: facts.username,
        privateKey,
      },
      {
        authType: 'username-password',
        loginUrl: facts.instanceUrl,
        username: facts.username,
        password: facts.password,
      },
    ];
    for (const config of configs) {
      const made = await connected(config);
      expect((await made.publish(TOPIC, event('logged in'))).replayId).toBeGreaterThan(0);
    }
  }));

it('is told what is wrong: the session, the topic, the replay id', () =>
  shows('errors', async () => {
    const codes: unknown[] = [];
    const failing = (config: object, topic: string, replayId?: number): Promise<void> =>
      connected(config).then(
        (made) =>
          new Promise((resolve) => {
            const take = (_info: unknown, type: string, data?: unknown): void => {
              if (type === 'error') codes.push((data as { code: number }).code);
              if (type === 'end') resolve();
            };
            if (replayId === undefined) made.subscribe(topic, take, 1);
            else made.subscribeFromReplayId(topic, take, 1, replayId);
          }),
      );
    const instanceUrl = org.facts.instanceUrl.replace('http:', 'https:');
    const good = { authType: 'user-supplied', accessToken: org.facts.accessToken, instanceUrl };
    await failing({ ...good, accessToken: `${org.facts.orgId}!invented` }, TOPIC);
    await failing(good, '/event/Nope__e');
    await failing(good, TOPIC, 999_999);
    expect(codes).toEqual([16, 5, 3]);
  }));

it('reads change events with the names of what changed', () =>
  shows('subscribe: Change Data Capture', async () => {
    const inbox = new Inbox();
    const reader = await another();
    const { id } = (
      await rest.call('/sobjects/Contact', { body: { FirstName: 'F', LastName: 'L', MailingCity: 'Bern' } })
    ).json;
    const body = { FirstName: 'G', MailingCity: 'Biel', Email: 'g@signals.test' };
    await rest.call(`/sobjects/Contact/${id}`, { method: 'PATCH', body });
    await rest.call(`/sobjects/Contact/${id}`, { method: 'DELETE' });
    reader.subscribeFromEarliestEvent('/data/ContactChangeEvent', inbox.take, 3);
    const [created, changed, deleted] = await inbox.until(3);
    const header = (one: Parsed | undefined): Record<string, unknown> => one?.payload['ChangeEventHeader'];
    expect(header(created)).toMatchObject({ changeType: 'CREATE', entityName: 'Contact', recordIds: [id] });
    expect(header(changed)['changedFields']).toEqual(
      expect.arrayContaining(['Email', 'LastModifiedDate', 'Name.FirstName', 'MailingAddress.City']),
    );
    expect(changed?.payload).toMatchObject({ Email: 'g@signals.test', Name: { FirstName: 'G' } });
    expect(header(deleted)).toMatchObject({ changeType: 'DELETE', changedFields: [] });
  }));

it('reads custom channels and all change events', () =>
  shows('subscribe: channels', async () => {
    await rest.call('/sobjects/Sensor__c', { body: { Name: 'S', Limit__c: 4 } });
    for (const topic of ['/data/Plant__chn', '/data/ChangeEvents']) {
      const inbox = new Inbox();
      const reader = await another();
      reader.subscribeFromEarliestEvent(topic, inbox.take, 1);
      expect((await inbox.until(1))[0]?.payload['ChangeEventHeader']).toMatchObject({ changeType: 'CREATE' });
    }
  }));

it('goes on with a managed subscription where it committed', () =>
  shows('subscribeWithManagedSubscription, commitReplayId', async () => {
    const Metadata = {
      label: 'M',
      topicName: TOPIC,
      defaultReplay: 'EARLIEST',
      errorRecoveryReplay: 'EARLIEST',
      state: 'RUN',
      version: '66.0',
    };
    const { id } = (
      await rest.call('/tooling/sobjects/ManagedEventSubscription', { body: { FullName: 'Managed', Metadata } })
    ).json;
    const login = { authType: 'username-password', loginUrl: org.facts.instanceUrl };
    const reader = await connected({ ...login, username: org.facts.username, password: org.facts.password });
    const inbox = new Inbox();
    await reader.subscribeWithManagedSubscription('Managed', inbox.take, 3);
    const [, second] = await inbox.until(3);
    reader.commitReplayId(id, second!.replayId);
    const [row] = (
      await rest.call(
        `/tooling/query?q=${encodeURIComponent("SELECT Id, Metadata FROM ManagedEventSubscription WHERE DeveloperName = 'Managed'")}`,
      )
    ).json.records;
    expect(row).toMatchObject({ Id: id, Metadata: { topicName: TOPIC, state: 'RUN' } });
  }));

it(
  'receives thousands of events through two cut connections, resuming by replay id, and misses none',
  () =>
    shows(`reconnect by replay id: ${EVENTS} events, two cuts (50,000 by npm run benchmark:pubsub)`, async () => {
      const begin = (await client.publish(TOPIC, event('begin'))).replayId;
      for (let sent = 0; sent < EVENTS; sent += 200) {
        const records = Array.from({ length: 200 }, (_, i) => ({
          attributes: { type: 'Signal__e' },
          Key__c: `k${sent + i}`,
        }));
        await rest.call('/composite/sobjects', { body: { allOrNone: false, records } });
      }
      const seen = new Set<unknown>();
      let last = begin;
      let streams = 0;
      await new Promise<void>((resolve) => {
        const open = async (): Promise<void> => {
          streams++;
          const reader = await another();
          let isOver = false;
          const take = (_info: unknown, type: string, data?: unknown): void => {
            if (type === 'event') {
              const { replayId, payload } = data as Parsed;
              last = replayId;
              seen.add(payload['Key__c']);
              if (seen.size === EVENTS) resolve();
              if (seen.size === EVENTS / 3 || seen.size === (2 * EVENTS) / 3)
                void rest.call('/local/faults', { body: [{ path: 'PubSub/Subscribe', drop: true, times: 1 }] });
            } else if ((type === 'error' || type === 'end') && !isOver && seen.size < EVENTS) {
              isOver = true;
              void open();
            }
          };
          reader.subscribeFromReplayId(TOPIC, take, null, last);
        };
        void open();
      });
      expect(seen.size).toBe(EVENTS);
      expect(streams).toBeGreaterThan(1);
    }),
  60_000,
);
