import { createOrg, type Org } from '../org';
import { component, customObject, SHARED } from '../testing/metadata';
import type { Access, Transaction } from '../transaction/transaction';
import { EventDoor } from './event-door';

const metadata = [
  ...customObject('Note__c', SHARED, {
    Key__c: '<type>Text</type><length>20</length>',
    Size__c: '<type>Number</type><precision>10</precision><scale>0</scale>',
    Text__c: '<type>LongTextArea</type><length>131072</length><visibleLines>3</visibleLines>',
    Double__c: '<type>Number</type><precision>18</precision><scale>0</scale><formula>Size__c * 2</formula>',
  }),
  ...['Note__ChangeEvent', 'ContactChangeEvent'].map((entity) =>
    component(
      'PlatformEventChannelMember',
      `ChangeEvents_${entity}`,
      `<PlatformEventChannelMember><eventChannel>ChangeEvents</eventChannel><selectedEntity>${entity}</selectedEntity></PlatformEventChannelMember>`,
    ),
  ),
];

let org: Org;
let options: { allOrNone: true; access: Access; source: 'api' };

beforeEach(() => {
  org = createOrg({ file: ':memory:' });
  expect(org.deploy(metadata).diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  options = {
    allOrNone: true,
    access: { userId: org.identity.adminUserId, permissions: 'user', sharing: true },
    source: 'api',
  };
});
afterEach(() => org.close());

const run = <T>(body: (tx: Transaction) => T): T => org.transaction('t', options.access, body);
const notes = (fields: object[]): string[] =>
  run((tx) =>
    tx.insert(
      fields.map((f) => ({ type: 'Note__c', fields: { Name: 'n', ...f } })),
      options,
    ),
  ).map((r) => r.id!);
const update = (rows: object[]): void =>
  void run((tx) =>
    tx.update(
      rows.map((fields) => ({ type: 'Note__c', fields: { ...fields } })),
      options,
    ),
  );

interface Told {
  readonly ChangeEventHeader: Record<string, unknown>;
  readonly [field: string]: unknown;
}
/** The channel as a streaming client sees it. */
const told = (topic = '/data/Note__ChangeEvent'): Told[] =>
  new EventDoor(org)
    .read(topic, 0, 1000, 'json', org.identity.adminUserId)
    .events.map(({ payload }) => payload as never);

test('tells of each kind of change what the guide says', () => {
  const [id] = notes([{ Key__c: 'a', Size__c: 1 }]);
  update([{ Id: id, Key__c: null, Size__c: 2 }]);
  run((tx) => tx.delete([id!], options));
  run((tx) => tx.undelete([id!], options));

  const events = told();

  expect(events.map((e) => e.ChangeEventHeader['changeType'])).toEqual(['CREATE', 'UPDATE', 'DELETE', 'UNDELETE']);
  expect(events[0]).toMatchObject({ Key__c: 'a', Size__c: 1 });
  expect(events[1]).toMatchObject({ Key__c: null, Size__c: 2 });
  expect(events[1]!.ChangeEventHeader['changedFields']).toEqual(expect.arrayContaining(['Key__c', 'Size__c']));
  expect(events[1]).not.toHaveProperty('Name');
  expect(Object.keys(events[2]!)).toEqual(['ChangeEventHeader']);
  expect(events[3]).toMatchObject({ Size__c: 2 });
  for (const event of events) expect(event).not.toHaveProperty('Double__c');
});

test('the same change of several records is one event, and each event of a transaction has its number', () => {
  const ids = notes([{ Key__c: 'a' }, { Key__c: 'b' }, { Key__c: 'c' }]);
  const before = told().length;
  update([
    { Id: ids[0], Size__c: 5 },
    { Id: ids[1], Size__c: 5 },
    { Id: ids[2], Size__c: 6 },
  ]);

  const headers = told()
    .slice(before)
    .map((e) => e.ChangeEventHeader);

  expect(headers.map((h) => h['recordIds'])).toEqual([[ids[0], ids[1]], [ids[2]]]);
  expect(headers.map((h) => h['sequenceNumber'])).toEqual([1, 2]);
  expect(new Set(headers.map((h) => h['transactionKey'])).size).toBe(1);
});

test('an event that is too large goes out as its header alone', () => {
  org.deploy(
    customObject(
      'Note__c',
      SHARED,
      Object.fromEntries(
        Array.from({ length: 9 }, (_, i) => [
          `Long${i}__c`,
          '<type>LongTextArea</type><length>131072</length><visibleLines>3</visibleLines>',
        ]),
      ),
    ),
  );
  const long = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`Long${i}__c`, 'x'.repeat(131_000)]));

  const [id] = notes([long]);

  const [event] = told();
  expect(event!.ChangeEventHeader).toMatchObject({ changeType: 'GAP_CREATE', recordIds: [id] });
  expect(Object.keys(event!)).toEqual(['ChangeEventHeader']);
});

test('past the limit of a transaction one overflow event tells of each object', () => {
  org.changeSettings({ changeEventsPerTransaction: 2 });
  run((tx) => {
    tx.insert(
      ['a', 'b', 'c', 'd'].map((Key__c) => ({ type: 'Note__c', fields: { Name: 'n', Key__c } })),
      options,
    );
    tx.insert([{ type: 'Contact', fields: { LastName: 'L' } }], options);
  });

  expect(
    told('/data/ChangeEvents').map((e) => [e.ChangeEventHeader['entityName'], e.ChangeEventHeader['changeType']]),
  ).toEqual([
    ['Note__c', 'CREATE'],
    ['Note__c', 'CREATE'],
    ['Note__c', 'GAP_OVERFLOW'],
    ['Contact', 'GAP_OVERFLOW'],
  ]);
  expect(told('/data/ContactChangeEvent')[0]!.ChangeEventHeader['recordIds']).toEqual(['000000000000000AAA']);
});

test('fields that the subscriber may not read are in no event and in no list of changes', () => {
  const [id] = notes([{ Key__c: 'a', Size__c: 1 }]);
  update([{ Id: id, Key__c: 'b', Size__c: 2 }]);
  const codec = org.events.schemas.codec(org.events.schemas.current('Note__ChangeEvent')!);
  const [, stored] = org.replay('/data/Note__ChangeEvent', -2);

  const json = codec.toJson(stored!.payload, (field) => field !== 'Size__c');

  expect(json).not.toHaveProperty('Size__c');
  expect((json['ChangeEventHeader'] as { changedFields: string[] }).changedFields).not.toContain('Size__c');
});
