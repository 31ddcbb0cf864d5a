import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createOrg, type Org } from '../org';
import { apexClass, customObject, flow, SHARED } from '../testing/metadata';
import { nextFireTime } from './cron';
import type { Access } from '../transaction/transaction';

const task = (
  name: string,
  subject: string,
): string => `<recordCreates><name>${name}</name><label>${name}</label><locationX>0</locationX><locationY>0</locationY>
  <inputAssignments><field>Subject</field><value><stringValue>${subject}</stringValue></value></inputAssignments>
  <inputAssignments><field>Description</field><value><elementReference>$Record.Name</elementReference></value></inputAssignments><object>Task</object></recordCreates>`;

const metadata = [
  ...customObject('Trial__c', SHARED, {
    Ends__c: '<type>DateTime</type>',
    Open__c: '<type>Checkbox</type><defaultValue>true</defaultValue>',
  }),
  flow(
    'Trial_Paths',
    `${task('Later', 'async')}${task('Warn', 'warn')}
     <start><locationX>0</locationX><locationY>0</locationY><object>Trial__c</object><recordTriggerType>CreateAndUpdate</recordTriggerType>
       <filterLogic>and</filterLogic><filters><field>Open__c</field><operator>EqualTo</operator><value><booleanValue>true</booleanValue></value></filters>
       <doesRequireRecordChangedToMeetCriteria>true</doesRequireRecordChangedToMeetCriteria>
       <scheduledPaths><connector><targetReference>Later</targetReference></connector><pathType>AsyncAfterCommit</pathType></scheduledPaths>
       <scheduledPaths><name>Before_End</name><connector><targetReference>Warn</targetReference></connector><label>Before End</label>
         <offsetNumber>-1</offsetNumber><offsetUnit>Days</offsetUnit><recordField>Ends__c</recordField><timeSource>RecordField</timeSource></scheduledPaths>
       <triggerType>RecordAfterSave</triggerType></start>`,
  ),
  flow(
    'Every_Morning',
    `<recordCreates><name>Make</name><label>Make</label><locationX>0</locationX><locationY>0</locationY>
       <inputAssignments><field>Subject</field><value><stringValue>morning</stringValue></value></inputAssignments><object>Task</object></recordCreates>
     <start><locationX>0</locationX><locationY>0</locationY><connector><targetReference>Make</targetReference></connector>
       <schedule><frequency>Daily</frequency><startDate>2026-03-01</startDate><startTime>08:00:00.000Z</startTime></schedule><triggerType>Scheduled</triggerType></start>`,
  ),
  apexClass(
    'Counter',
    `public class Counter implements Queueable {
    Integer n;
    public Counter(Integer n) { this.n = n; }
    public void execute(QueueableContext c) { insert new Task(Subject = 'job ' + n); }
  }`,
  ),
  apexClass(
    'Sweep',
    `public class Sweep implements Database.Batchable<SObject> {
    Boolean isOpen = false;
    public Database.QueryLocator start(Database.BatchableContext c) {
      Database.QueryLocator all = Database.getQueryLocator([SELECT Id FROM Trial__c WHERE Open__c = :isOpen WITH SYSTEM_MODE]);
      for (Integer i = 0; i < 150; i++) { all.iterator(); }
      return all;
    }
    public void execute(Database.BatchableContext c, List<SObject> scope) { }
    public void finish(Database.BatchableContext c) {
      insert new Task(Subject = 'swept ' + Limits.getQueryRows());
    }
  }`,
  ),
  apexClass(
    'Renamer',
    `public class Renamer implements Database.Batchable<Trial__c> {
    String pattern;
    public Renamer(String p) { pattern = p; }
    public Database.QueryLocator start(Database.BatchableContext c) { return Database.getQueryLocator('SELECT Name FROM Trial__c WHERE Name LIKE :pattern ORDER BY Name'); }
    public void execute(Database.BatchableContext c, List<Trial__c> scope) {
      List<String> names = new List<String>();
      for (Trial__c t : scope) { names.add(t.Name); t.Name += '!'; }
      update scope;
      insert new Task(Subject = '[' + String.join(names, ',') + ']');
    }
    public void finish(Database.BatchableContext c) { }
  }`,
  ),
];

let folder: string;
let org: Org;
let access: Access;

function start(file = ':memory:'): void {
  org = createOrg({ file, now: new Date('2026-03-10T12:00:00Z'), settings: { timeZone: 'UTC' } });
  access = { userId: org.identity.adminUserId, permissions: 'user', sharing: true };
  if (org.model.components.length > 0) return;
  expect(org.deploy(metadata).diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jobs-'));
});
afterEach(() => {
  org.close();
  rmSync(folder, { recursive: true });
});

const save = (verb: 'insert' | 'update', fields: Record<string, string | boolean>): string => {
  const [result] = org.transaction('test', access, (tx) =>
    tx[verb]([{ type: 'Trial__c', fields }], { allOrNone: true, access, source: 'api' }),
  );
  expect(result!.errors).toEqual([]);
  return result!.id!;
};
const subjects = (): unknown[] =>
  org.transaction('q', access, (tx) =>
    tx.query({ query: 'SELECT Subject FROM Task ORDER BY Subject', access }).records.map((r) => r.fields.Subject),
  );

test('runs the asynchronous path after the commit and the scheduled one when its time has come', () => {
  start();
  save('insert', { Name: 'T', Ends__c: '2026-03-11T20:00:00.000Z', Open__c: true });
  expect(subjects()).toEqual([]);

  org.drain();
  expect(subjects()).toEqual(['async']);

  org.advanceClock(86_400_000);
  expect(subjects()).toEqual(['async', 'morning', 'warn']);
});

test('waits for the scheduled time and forgets what no longer meets the conditions', () => {
  start();
  save('insert', { Name: 'T', Ends__c: '2026-03-13T12:00:00.000Z', Open__c: true });
  const other = save('insert', { Name: 'U', Ends__c: '2026-03-13T12:00:00.000Z', Open__c: true });
  org.drain();
  save('update', { Id: other, Open__c: false });

  org.advanceClock(3 * 86_400_000);

  expect(subjects().filter((s) => s === 'warn')).toEqual(['warn']);
});

test('runs a daily flow once for each morning that passes', () => {
  start();

  org.setClock(new Date('2026-03-13T09:00:00Z'));

  expect(subjects()).toEqual(['morning', 'morning', 'morning']);
});

test('keeps queued work through a kill', () => {
  const file = join(folder, 'org.sqlite');
  start(file);
  save('insert', { Name: 'T', Ends__c: '2026-03-13T12:00:00.000Z', Open__c: true });
  org.store.close();

  start(file);
  org.drain();

  expect(subjects()).toEqual(['async']);
  expect(org.nextDueAt()).not.toBeNull();
});

test('runs a queueable after the commit and shows it as a finished job', () => {
  start();
  const result = org.transaction('anonymous', access, (tx) =>
    tx.apex.executeAnonymous('System.enqueueJob(new Counter(7));'),
  );
  expect(result).toMatchObject({ success: true });

  org.drain();

  expect(subjects()).toEqual(['job 7']);
  const jobs = org.transaction('q', access, (tx) =>
    tx.query({ query: 'SELECT JobType, Status FROM AsyncApexJob', access }).records.map((r) => r.fields),
  );
  expect(jobs).toMatchObject([{ JobType: 'Queueable', Status: 'Completed' }]);
});

test.each([
  ['0 0 8 * * ?', '2026-03-11T08:00:00.000Z'],
  ['0 30 12 ? * MON-FRI', '2026-03-10T12:30:00.000Z'],
  ['0 0 0 L * ?', '2026-03-31T00:00:00.000Z'],
  ['0 0 9 ? * 2#1', '2026-04-06T09:00:00.000Z'],
  ['0 0 13 10 3 ? 2026', '2026-03-10T13:00:00.000Z'],
])('cron %s fires next at %s', (expression, expected) => {
  start();

  expect(nextFireTime(expression, new Date('2026-03-10T12:00:00Z'), 'UTC')?.toISOString()).toBe(expected);
});

test('a batch reads more rows by its query locator than a transaction may query', () => {
  start();
  org.transaction('load', access, (tx) =>
    tx.insert(
      Array.from({ length: 350 }, (_, i) => ({ type: 'Trial__c', fields: { Name: `T${i}`, Open__c: false } })),
      { allOrNone: true, access, source: 'api' },
    ),
  );

  // 150 iterations of 350 rows are 52,500.
  org.transaction('anonymous', access, (tx) => tx.apex.executeAnonymous('Database.executeBatch(new Sweep(), 2000);'));
  org.drain();

  const jobs = org.transaction('q', access, (tx) =>
    tx
      .query({ query: 'SELECT JobType, Status, NumberOfErrors FROM AsyncApexJob', access })
      .records.map((r) => r.fields),
  );
  expect(jobs).toMatchObject([{ JobType: 'BatchApex', Status: 'Completed', NumberOfErrors: 0 }]);
});

const anonymous = (source: string) =>
  org.transaction('anonymous', { ...access, permissions: 'system' }, (tx) => tx.apex.executeAnonymous(source));

test('a batch reads each scope when it runs it', () => {
  start();
  for (const Name of ['T1', 'T2', 'T3']) save('insert', { Name });
  const rows = () =>
    org.transaction(
      'q',
      access,
      (tx) => tx.query({ query: 'SELECT Id, Name FROM Trial__c ORDER BY Name', access }).records,
    );
  expect(anonymous("Database.executeBatch(new Renamer('T%'), 1);")).toMatchObject({ success: true });
  org.drain(3);
  const [, , last] = rows();
  org.transaction('d', access, (tx) =>
    tx.delete([String(last!.fields.Id)], { allOrNone: true, access, source: 'api' }),
  );
  org.drain();
  expect(rows().map((r) => r.fields.Name)).toEqual(['T1!', 'T2!']);
  expect(subjects().filter((s) => s !== 'async')).toEqual(['[T1]', '[T2]', '[]']);
});
