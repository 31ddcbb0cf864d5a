import { createOrg, type Org } from '../org';
import { apexTrigger, component, customObject, SHARED } from '../testing/metadata';
import type { Access } from '../transaction/transaction';

const event = customObject(
  'Signal__e',
  '<deploymentStatus>Deployed</deploymentStatus><eventType>HighVolume</eventType><publishBehavior>PublishAfterCommit</publishBehavior>',
  {
    Key__c: '<type>Text</type><length>20</length>',
  },
);
const note = customObject('Note__c', SHARED, { Key__c: '<type>Text</type><length>20</length>' });

let org: Org;
let access: Access;
afterEach(() => org.close());

function start(...extra: Parameters<Org['deploy']>[0][number][]): void {
  org = createOrg({ file: ':memory:' });
  expect(org.deploy([...event, ...note, ...extra]).diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  access = { userId: org.identity.adminUserId, permissions: 'user', sharing: true };
}

const publish = (...keys: string[]): void => {
  org.transaction('publish', access, (tx) =>
    tx.publish(
      keys.map((Key__c) => ({ type: 'Signal__e', fields: { Key__c } })),
      access,
    ),
  );
  org.drain();
};
const rows = (soql: string): Record<string, unknown>[] =>
  org.transaction('q', access, (tx) => tx.query({ query: soql, access }).records.map((r) => r.fields));
const state = () => org.events.log.subscribers()[0]!;

test('runs the trigger as Automated Process, once for the whole batch', () => {
  start(
    apexTrigger(
      'SignalTrigger',
      "trigger SignalTrigger on Signal__e (after insert) { insert new Note__c(Name = 'n' + Trigger.new.size(), Key__c = Trigger.new[0].Key__c); }",
    ),
  );

  publish('a', 'b', 'c');

  expect(rows('SELECT Name, Key__c, OwnerId FROM Note__c')).toMatchObject([
    { Name: 'n3', Key__c: 'a', OwnerId: org.identity.automatedProcessUserId },
  ]);
});

test('sends a batch again nine times when asked to, then stops the subscriber', () => {
  start(
    apexTrigger(
      'SignalTrigger',
      "trigger SignalTrigger on Signal__e (after insert) { insert new Note__c(Name = 'n'); throw new EventBus.RetryableException('not yet'); }",
    ),
  );

  publish('a');

  expect(state()).toMatchObject({ status: 'Error', retries: 9, position: 0 });
  expect(rows('SELECT Id FROM Note__c')).toEqual([]);
  expect(org.governorUsage().filter((u) => u.entryPoint === 'Trigger SignalTrigger (event)')).toHaveLength(10);
});

test('goes on behind the checkpoint when the trigger dies, and loses the batch without one', () => {
  start(
    apexTrigger(
      'SignalTrigger',
      `trigger SignalTrigger on Signal__e (after insert) {
        for (Signal__e s : Trigger.new) {
          if (s.Key__c == 'bad') { throw new IllegalArgumentException('bad'); }
          insert new Note__c(Name = 'n', Key__c = s.Key__c);
          EventBus.TriggerContext.currentContext().setResumeCheckpoint(s.ReplayId);
        }
      }`,
    ),
  );

  publish('a', 'bad', 'c');

  expect(state()).toMatchObject({ status: 'Running', position: 3 });
  expect(org.mail.list().length).toBeGreaterThan(0);
});

test('tells selected objects as change events, several changes of a transaction as one', () => {
  start(
    component(
      'PlatformEventChannelMember',
      'ChangeEvents_AccountChangeEvent',
      '<PlatformEventChannelMember><eventChannel>ChangeEvents</eventChannel><selectedEntity>AccountChangeEvent</selectedEntity></PlatformEventChannelMember>',
    ),
  );
  const options = { allOrNone: true, access, source: 'api' } as const;

  org.transaction('t', access, (tx) => {
    const [created] = tx.insert([{ type: 'Account', fields: { Name: 'A' } }], options);
    tx.update([{ type: 'Account', fields: { Id: created!.id, Name: 'B' } }], options);
  });

  const events = org.replay('/data/AccountChangeEvent', -2);
  expect(events).toHaveLength(1);
  expect(events[0]!.payload).toMatchObject({
    Name: 'B',
    ChangeEventHeader: { changeType: 'CREATE', entityName: 'Account' },
  });
});
