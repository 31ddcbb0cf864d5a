import { Type } from 'avsc';
import { createOrg, type Org } from '../org';
import { component, customField, customObject, SHARED } from '../testing/metadata';
import type { Access } from '../transaction/transaction';
import { EventDoor, MAX_EVENT_BYTES, type ProducedEvent } from './event-door';

const EVENT =
  '<deploymentStatus>Deployed</deploymentStatus><eventType>HighVolume</eventType><publishBehavior>PublishAfterCommit</publishBehavior>';
const metadata = [
  ...customObject('Signal__e', EVENT, {
    Key__c: '<type>Text</type><length>20</length><required>true</required>',
    Value__c: '<type>Number</type><precision>10</precision><scale>2</scale>',
    Taken_At__c: '<type>DateTime</type>',
  }),
  ...customObject('Note__c', SHARED, { Key__c: '<type>Text</type><length>20</length>' }),
  ...['AccountChangeEvent', 'Note__ChangeEvent'].map((entity) =>
    component(
      'PlatformEventChannelMember',
      `ChangeEvents_${entity}`,
      `<PlatformEventChannelMember><eventChannel>ChangeEvents</eventChannel><selectedEntity>${entity}</selectedEntity></PlatformEventChannelMember>`,
    ),
  ),
];

let org: Org;
let door: EventDoor;
let admin: string;

beforeEach(() => {
  org = createOrg({ file: ':memory:' });
  expect(org.deploy(metadata).diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  door = new EventDoor(org);
  admin = org.identity.adminUserId;
});
afterEach(() => org.close());

const TOPIC = '/event/Signal__e';
const access = (): Access => ({ userId: admin, permissions: 'user', sharing: true });

function message(values: Record<string, unknown>, id = ''): ProducedEvent {
  const { schemaId } = door.topic(TOPIC, admin);
  const type = Type.forSchema(JSON.parse(door.schema(schemaId, admin).json), { wrapUnions: 'never' });
  const all = { CreatedDate: 0, CreatedById: admin, Value__c: null, Taken_At__c: null, ...values };
  return { id, schemaId, payload: type.toBuffer(all) };
}
const send = (...keys: string[]): void =>
  void door.publish(
    TOPIC,
    keys.map((Key__c) => message({ Key__c })),
    admin,
  );

function user(): string {
  const [saved] = org.transaction('t', access(), (tx) =>
    tx.insert(
      [
        {
          type: 'User',
          fields: {
            LastName: 'Guest',
            Alias: 'guest',
            Email: 'guest@example.org',
            Username: 'guest@example.org',
            TimeZoneSidKey: 'UTC',
            LocaleSidKey: 'en_US',
            LanguageLocaleKey: 'en_US',
            EmailEncodingKey: 'UTF-8',
            ProfileId: tx.query({ query: "SELECT Id FROM Profile WHERE Name = 'Standard User'", access: access() })
              .records[0]!.fields['Id'] as string,
          },
        },
      ],
      { allOrNone: true, access: access(), source: 'api' },
    ),
  );
  return saved!.id!;
}

/** Reads a topic from its start in batches of one size, decoding with the schema that each message names. */
function readAll(topic = TOPIC, size = 100): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = [];
  for (let position = door.start(topic, 'earliest', admin).position; ;) {
    const batch = door.read(topic, position, size, 'avro', admin);
    if (batch.events.length === 0) return found;
    for (const event of batch.events) {
      const type = Type.forSchema(JSON.parse(door.schema(event.schemaId, admin).json), { wrapUnions: 'never' });
      found.push(type.fromBuffer(Buffer.from(event.payload as Uint8Array)) as Record<string, unknown>);
    }
    position = batch.position;
  }
}

test('what is published is read with its values, by whoever reads in batches of any size', () => {
  const at = Date.UTC(2026, 2, 4, 5, 6, 7);
  door.publish(TOPIC, [message({ Key__c: 'a', Value__c: 1.25, Taken_At__c: at }), message({ Key__c: 'b' })], admin);
  send('c', 'd');

  for (const size of [1, 2, 100])
    expect(readAll(TOPIC, size).map((one) => one['Key__c'])).toEqual(['a', 'b', 'c', 'd']);
  expect(readAll()[0]).toMatchObject({ Key__c: 'a', Value__c: 1.25, Taken_At__c: at, CreatedById: admin });
});

test('each event is judged by itself: the bad ones say why and the good ones go through', () => {
  const good = message({ Key__c: 'ok' }, 'my-own-id');
  const { results } = door.publish(
    TOPIC,
    [
      good,
      { ...good, payload: Buffer.from('not avro') },
      { ...good, schemaId: 'no-such-schema' },
      { ...good, payload: Buffer.alloc(MAX_EVENT_BYTES + 1) },
      message({ Key__c: 'x'.repeat(21) }),
    ],
    admin,
  );

  expect(results.map(({ error }) => error === null)).toEqual([true, false, false, false, false]);
  expect(results[0]).toMatchObject({ replayId: 1, correlationKey: 'my-own-id' });
  expect(results[4]!.error).toMatch(/^STRING_TOO_LONG: /);
  expect(readAll()).toHaveLength(1);
});

test('a changed definition has another schema id, and messages of before are still read with theirs', () => {
  send('before');
  const before = door.topic(TOPIC, admin).schemaId;

  org.deploy([customField('Signal__e', 'Unit__c', '<type>Text</type><length>5</length>')]);
  const after = door.topic(TOPIC, admin).schemaId;
  send2('after');

  expect(after).not.toBe(before);
  expect(readAll().map((one) => ['Key__c' in one, 'Unit__c' in one])).toEqual([
    [true, false],
    [true, true],
  ]);

  function send2(key: string): void {
    door.publish(TOPIC, [message({ Key__c: key, Unit__c: 'm' })], admin);
  }
});

test('a reader goes on behind the position it was told, also one that was told while nothing came', () => {
  send('a');
  const { position } = door.read(TOPIC, door.start(TOPIC, 'latest', admin).position, 10, 'avro', admin);
  org.advanceClock(100 * 3_600_000);
  const idle = door.read(TOPIC, position, 10, 'avro', admin).position;
  send('b');

  const again = door.start(TOPIC, { after: idle }, admin);

  expect(door.read(TOPIC, again.position, 10, 'avro', admin).events.map(({ replayId }) => replayId)).toEqual([2]);
});

test('a position past the retention, or never given out, is refused', () => {
  send('old');
  org.advanceClock(73 * 3_600_000);

  for (const after of [1, 999, -1, NaN])
    expect(() => door.start(TOPIC, { after }, admin)).toThrow(
      expect.objectContaining({ errorCode: 'subscription.fetch.replayid.corrupted' }),
    );
  expect(readAll()).toEqual([]);
});

test('a late message is waited for: nobody is led past it', () => {
  send('first');
  org.changeSettings({ eventFaults: { duplicate: 0, reorder: 0, drop: 0, delayMs: 60_000 } });
  send('late');
  org.changeSettings({ eventFaults: { duplicate: 0, reorder: 0, drop: 0, delayMs: 0 } });
  send('last');

  const batch = door.read(TOPIC, 0, 10, 'avro', admin);
  expect(batch.events).toHaveLength(1);
  expect(door.read(TOPIC, batch.position, 10, 'avro', admin)).toMatchObject({ events: [], position: 1 });
  org.advanceClock(61_000);

  expect(readAll().map((one) => one['Key__c'])).toEqual(['first', 'late', 'last']);
});

test('a user without a right to the event learns nothing of it', () => {
  send('secret');
  const guest = user();
  const { schemaId } = door.topic(TOPIC, admin);
  const code = (errorCode: string) => expect.objectContaining({ errorCode });

  expect(() => door.topic(TOPIC, guest)).toThrow(code('topic.meta.permission'));
  expect(() => door.schema(schemaId, guest)).toThrow(code('schema.meta.permission'));
  expect(() => door.start(TOPIC, 'earliest', guest)).toThrow(code('subscription.topic.cannot.subscribe'));
  expect(() => door.read(TOPIC, 0, 10, 'avro', guest)).toThrow(code('subscription.topic.cannot.subscribe'));
  expect(() => door.publish(TOPIC, [message({ Key__c: 'x' })], guest)).toThrow(code('topic.meta.permission'));
  expect(() => door.start('/data/Note__ChangeEvent', 'earliest', guest)).toThrow(
    code('subscription.topic.cannot.subscribe'),
  );
});

test('a channel of several events carries them in order and has no schema of its own', () => {
  org.transaction('t', access(), (tx) =>
    tx.insert(
      [
        { type: 'Account', fields: { Name: 'A' } },
        { type: 'Note__c', fields: { Name: 'N' } },
      ],
      { allOrNone: true, access: access(), source: 'api' },
    ),
  );

  expect(door.topic('/data/ChangeEvents', admin)).toMatchObject({
    schemaId: '',
    canPublish: false,
    canSubscribe: true,
  });
  expect(
    readAll('/data/ChangeEvents').map((one) => (one['ChangeEventHeader'] as { entityName: string }).entityName),
  ).toEqual(['Account', 'Note__c']);
  expect(() => door.topic('/data/ContactChangeEvent', admin)).toThrow(
    expect.objectContaining({ errorCode: 'topic.not.found' }),
  );
});
