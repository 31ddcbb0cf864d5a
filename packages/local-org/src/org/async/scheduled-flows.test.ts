import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import type { FlowDefinition } from '../../flow';
import { createOrg, type Org } from '../org';
import { apexClass, flow } from '../testing/metadata';
import { nextScheduledRun } from './scheduled-flows';

const schedule = (frequency: string, startDate: string, startTime: string): string =>
  `<schedule><frequency>${frequency}</frequency><startDate>${startDate}</startDate><startTime>${startTime}</startTime></schedule>`;

const flowWith = (frequency: string, startDate: string, startTime: string): FlowDefinition =>
  ({ start: { schedule: { frequency, startDate, startTime } } }) as unknown as FlowDefinition;

/** The runs of a schedule after an instant, in UTC. */
function runs(definition: FlowDefinition, after: string, zone: string, count: number): (string | null)[] {
  const found: (string | null)[] = [];
  for (let at: Date | null = new Date(after); found.length < count && at;) {
    at = nextScheduledRun(definition, at, zone);
    found.push(at?.toISOString() ?? null);
  }
  return found;
}

describe('the next run of a schedule', () => {
  it('keeps the hour of the organisation’s zone when clocks change', () => {
    expect(
      runs(flowWith('Daily', '2026-03-06', '08:00:00.000Z'), '2026-03-06T17:00:00Z', 'America/Los_Angeles', 3),
    ).toEqual(['2026-03-07T16:00:00.000Z', '2026-03-08T15:00:00.000Z', '2026-03-09T15:00:00.000Z']);
    expect(
      runs(flowWith('Daily', '2026-10-30', '08:00:00.000Z'), '2026-10-31T16:00:00Z', 'America/Los_Angeles', 2),
    ).toEqual(['2026-11-01T16:00:00.000Z', '2026-11-02T16:00:00.000Z']);
  });

  it('runs once on days whose hour exists twice or not at all', () => {
    const autumn = runs(
      flowWith('Daily', '2026-10-30', '01:30:00.000Z'),
      '2026-10-31T12:00:00Z',
      'America/Los_Angeles',
      2,
    );
    expect(autumn).toEqual(['2026-11-01T08:30:00.000Z', '2026-11-02T09:30:00.000Z']);
    const spring = runs(
      flowWith('Daily', '2026-03-01', '02:30:00.000Z'),
      '2026-03-07T12:00:00Z',
      'America/Los_Angeles',
      2,
    );
    expect(spring).toEqual(['2026-03-08T10:30:00.000Z', '2026-03-09T09:30:00.000Z']);
  });

  it('counts leap days, and weeks from the start date', () => {
    expect(runs(flowWith('Daily', '2028-02-01', '06:00:00.000Z'), '2028-02-28T07:00:00Z', 'UTC', 2)).toEqual([
      '2028-02-29T06:00:00.000Z',
      '2028-03-01T06:00:00.000Z',
    ]);
    expect(runs(flowWith('Weekly', '2028-02-22', '06:00:00.000Z'), '2028-02-22T06:00:00Z', 'UTC', 2)).toEqual([
      '2028-02-29T06:00:00.000Z',
      '2028-03-07T06:00:00.000Z',
    ]);
  });

  it('runs once, or never when the time is past', () => {
    const once = flowWith('Once', '2026-03-10', '06:00:00.000Z');
    expect(runs(once, '2026-03-09T00:00:00Z', 'UTC', 2)).toEqual(['2026-03-10T06:00:00.000Z', null]);
    expect(runs(once, '2026-03-11T00:00:00Z', 'UTC', 1)).toEqual([null]);
  });

  it('comes at the same local time on every day of a year, each day once', () => {
    const zones = ['America/Los_Angeles', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kolkata', 'America/Santiago'];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 1500 }),
        (zone, hour, skip) => {
          const daily = flowWith('Daily', '2024-01-01', `${String(hour).padStart(2, '0')}:15:00.000Z`);
          const start = DateTime.fromISO('2024-01-01T00:00', { zone }).plus({ days: skip }).toJSDate();
          const days = runs(daily, start.toISOString(), zone, 40).map((at) =>
            DateTime.fromISO(at!, { zone }).toISODate(),
          );
          expect(new Set(days).size).toBe(40);
          const span = DateTime.fromISO(days[39]!).diff(DateTime.fromISO(days[0]!), 'days').days;
          expect(span).toBe(39);
        },
      ),
      { numRuns: 60 },
    );
  });
});

const note = `<recordCreates><name>Make</name><label>Make</label><locationX>0</locationX><locationY>0</locationY>
  <inputAssignments><field>Subject</field><value><stringValue>ran</stringValue></value></inputAssignments>
  <inputAssignments><field>ActivityDate</field><value><elementReference>$Flow.CurrentDate</elementReference></value></inputAssignments><object>Task</object></recordCreates>`;
const metadata = [
  flow(
    'Each_Morning',
    `${note}<start><locationX>0</locationX><locationY>0</locationY><connector><targetReference>Make</targetReference></connector>${schedule('Daily', '2026-03-01', '08:00:00.000Z')}<triggerType>Scheduled</triggerType></start>`,
  ),
  apexClass(
    'Nightly',
    'public class Nightly implements Schedulable { public void execute(SchedulableContext c) { insert new Task(Subject = c.getTriggerId()); } }',
  ),
];

describe('a running org', () => {
  let folder: string;
  let machine: number;
  let org: Org;
  const open = (now?: Date): Org => {
    org = createOrg({
      file: join(folder, 'org.sqlite'),
      now,
      machineNow: () => machine,
      settings: { timeZone: 'UTC' },
    });
    if (org.model.components.length === 0)
      expect(org.deploy(metadata).diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
    return org;
  };
  const rows = (query: string) => {
    const access = { userId: org.identity.adminUserId, permissions: 'system', sharing: false } as const;
    return org.transaction('q', access, (tx) => tx.query({ query, access }).records.map((r) => r.fields));
  };
  const days = () =>
    rows("SELECT ActivityDate FROM Task WHERE Subject = 'ran' ORDER BY CreatedDate").map((r) => r.ActivityDate);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'schedules-'));
    machine = Date.parse('2026-03-10T12:00:00Z');
  });
  afterEach(() => {
    org.close();
    rmSync(folder, { recursive: true });
  });

  it('runs every morning that a jump passes once, in order, with its own date', () => {
    open(new Date(machine));
    org.setClock(new Date('2026-03-13T09:00:00Z'));
    expect(days()).toEqual(['2026-03-11', '2026-03-12', '2026-03-13']);
    org.setClock(new Date('2026-03-13T23:00:00Z'));
    expect(days()).toHaveLength(3);
  });

  it('lives through the days in which it was switched off, or killed', () => {
    open(new Date(machine));
    org.setClock(new Date('2026-03-11T09:00:00Z'));
    org.store.close();
    machine += 3 * 86_400_000;
    open().catchUp();
    expect(days()).toEqual(['2026-03-11', '2026-03-12', '2026-03-13', '2026-03-14']);
    expect(org.now().toISOString()).toBe('2026-03-14T09:00:00.000Z');
    org.close();
    open(new Date('2026-03-16T09:00:00Z')).catchUp();
    expect(days().slice(4)).toEqual(['2026-03-15', '2026-03-16']);
  });

  it('follows the organisation’s time zone', () => {
    open(new Date(machine));
    org.changeSettings({ timeZone: 'Asia/Tokyo' });
    expect(org.nextDueAt()?.toISOString()).toBe('2026-03-10T23:00:00.000Z');
    org.close();
    expect(open().nextDueAt()?.toISOString()).toBe('2026-03-10T23:00:00.000Z');
  });

  it('gives a scheduled class its job row and takes both away together', () => {
    open(new Date(machine));
    const access = { userId: org.identity.adminUserId, permissions: 'system', sharing: false } as const;
    const run = (source: string) => org.transaction('anonymous', access, (tx) => tx.apex.executeAnonymous(source));
    const jobs = () =>
      rows("SELECT ApexClass.Name, Status, CronTriggerId FROM AsyncApexJob WHERE JobType = 'ScheduledApex'");
    expect(run("System.schedule('n', '0 0 2 * * ?', new Nightly());")).toMatchObject({ success: true });
    const [trigger] = rows('SELECT Id FROM CronTrigger');
    expect(jobs()).toMatchObject([{ Status: 'Queued', CronTriggerId: trigger!.Id }]);
    org.setClock(new Date('2026-03-12T03:00:00Z'));
    expect(rows(`SELECT Id FROM Task WHERE Subject = '${String(trigger!.Id)}'`)).toHaveLength(2);
    expect(jobs()).toMatchObject([{ Status: 'Queued' }]);
    run(`System.abortJob('${String(trigger!.Id)}');`);
    expect(jobs()).toMatchObject([{ Status: 'Aborted' }]);
    expect(rows('SELECT Id FROM CronTrigger')).toEqual([]);
  });

  it('never gives a guid twice, however often it is started', () => {
    open(new Date(machine));
    const first = org.newGuid();
    org.close();
    expect(open().newGuid()).not.toBe(first);
  });
});
