import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createOrg, type Org } from '../org';
import { customObject, flow, SHARED } from '../testing/metadata';
import type { Access, SaveResult } from '../transaction/transaction';
import type { OrgSettings } from '../settings';

const metadata = [
  ...customObject(
    'Signal__e',
    '<deploymentStatus>Deployed</deploymentStatus><eventType>HighVolume</eventType><publishBehavior>PublishAfterCommit</publishBehavior>',
    {
      Key__c: '<type>Text</type><length>20</length><required>true</required>',
      Size__c: '<type>Number</type><precision>5</precision><scale>0</scale>',
    },
  ),
  ...customObject('Note__c', SHARED, {
    Key__c: '<type>Text</type><length>20</length>',
    Size__c: '<type>Number</type><precision>3</precision><scale>0</scale>',
  }),
  flow(
    'Signal_Note',
    `<recordCreates><name>Make_Note</name><label>Make_Note</label><locationX>0</locationX><locationY>0</locationY>
       <inputAssignments><field>Name</field><value><elementReference>$Record.Key__c</elementReference></value></inputAssignments>
       <inputAssignments><field>Key__c</field><value><elementReference>$Record.Key__c</elementReference></value></inputAssignments>
       <inputAssignments><field>Size__c</field><value><elementReference>$Record.Size__c</elementReference></value></inputAssignments>
       <object>Note__c</object></recordCreates>
     <start><locationX>0</locationX><locationY>0</locationY><connector><targetReference>Make_Note</targetReference></connector>
       <object>Signal__e</object><triggerType>PlatformEvent</triggerType></start>`,
  ),
];

let folder: string;
let org: Org;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bus-'));
});
afterEach(() => {
  org.close();
  rmSync(folder, { recursive: true });
});

function start(file = ':memory:', settings: Partial<OrgSettings> = {}): void {
  org = createOrg({ file, settings });
  if (org.model.components.length > 0) return;
  const { diagnostics } = org.deploy(metadata);
  expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
}

const access = (): Access => ({ userId: org.identity.adminUserId, permissions: 'user', sharing: true });

function publish(...fields: Record<string, string | number | null>[]): SaveResult[] {
  return org.transaction('publish', access(), (tx) =>
    tx.publish(
      fields.map((f) => ({ type: 'Signal__e', fields: f })),
      access(),
    ),
  );
}

const notes = (): unknown[] =>
  org.transaction('q', access(), (tx) =>
    tx
      .query({ query: 'SELECT Key__c FROM Note__c ORDER BY Key__c', access: access() })
      .records.map((r) => r.fields.Key__c),
  );
const signals = (n: number): Record<string, string>[] =>
  Array.from({ length: n }, (_, i) => ({ Key__c: String(i).padStart(4, '0') }));

test('delivers published events to the flow in batches of the configured size', () => {
  start(':memory:', { eventFlowBatchSize: 200 });

  publish(...signals(450));
  org.drain();

  expect(notes()).toHaveLength(450);
  expect(
    org
      .governorUsage()
      .filter((u) => u.entryPoint === 'Flow Signal_Note (event)')
      .map((u) => u.records),
  ).toEqual([200, 200, 50]);
});

test('refuses what the event schema does not admit and keeps the rest', () => {
  start();

  const results = publish(
    { Key__c: 'ok' },
    { Key__c: 'x'.repeat(21) },
    { Size__c: 1 },
    { Key__c: 'a', Size__c: 'many' },
    { Key__c: 'a', Nope__c: 1 },
  );

  expect(results.map((r) => [r.success, r.errors[0]!.statusCode])).toEqual([
    [true, 'OPERATION_ENQUEUED'],
    [false, 'STRING_TOO_LONG'],
    [false, 'REQUIRED_FIELD_MISSING'],
    [false, 'INVALID_TYPE_ON_FIELD_IN_RECORD'],
    [false, 'INVALID_FIELD'],
  ]);
  org.drain();
  expect(notes()).toEqual(['ok']);
});

test('forgets events of a transaction that rolls back', () => {
  start();

  expect(() =>
    org.transaction('fails', access(), (tx) => {
      tx.publish([{ type: 'Signal__e', fields: { Key__c: 'gone' } }], access());
      throw new Error('no');
    }),
  ).toThrow('no');
  org.drain();

  expect(notes()).toEqual([]);
});

test('gives up a message that fails and delivers its neighbours', () => {
  start();

  publish({ Key__c: 'a' }, { Key__c: 'b', Size__c: 99999 }, { Key__c: 'c' });
  org.drain();

  expect(notes()).toEqual(['a', 'c']);
  expect(org.mail.list()).toMatchObject([{ kind: 'flowError' }]);
});

test('goes on after a kill where the last committed batch ended', () => {
  const file = join(folder, 'org.sqlite');
  start(file, { eventFlowBatchSize: 100 });
  publish(...signals(350));
  org.drain(2);
  // No close: what a killed process leaves behind is what is committed.
  org.store.close();

  start(file, { eventFlowBatchSize: 100 });
  expect(notes()).toHaveLength(200);
  org.drain();

  expect(notes()).toEqual(signals(350).map((s) => s.Key__c));
});

test('puts duplicates on the bus when told to, with the same uuid and their own replay ids', () => {
  start(':memory:', { eventFaults: { duplicate: 1, reorder: 0, drop: 0, delayMs: 0 } });

  publish({ Key__c: 'twice' });
  const events = org.replay('/event/Signal__e', -2);

  expect(events).toHaveLength(2);
  expect(events[0]!.eventUuid).toBe(events[1]!.eventUuid);
  expect(events[0]!.replayId).toBeLessThan(events[1]!.replayId);
});

test('drops messages when their retention is over', () => {
  start();
  publish({ Key__c: 'old' });

  org.advanceClock(73 * 3_600_000);

  expect(org.replay('/event/Signal__e', -2)).toEqual([]);
});
