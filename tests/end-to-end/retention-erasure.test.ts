import path from 'node:path';
import { readStory } from '../../data/generator/files';
import type { ProductEvent } from '../../data/generator/story';
import { sortOut } from '../../packages/salesforce-client/src/samples/product-events';
import { checkWorkspaceRows, parseCsv, RestCaller, WorkspaceLoader } from '../../packages/salesforce-client/src';
import { TestOrg } from './support/org';
import { actual, expected } from './support/outcome';
import { changeMetadata } from './support/overrides';
import { makeUser, sessionOf } from './support/session';
import { timeLimit } from './support/target';
import { renamed, seeded, shuffled } from './support/variants';

const STORY = readStory(path.join(__dirname, '..', '..', 'data', 'events', 'three-hundred'));
const DAY_MS = 86_400_000;
const RETENTION_DAYS = 31;
const ROUNDS = 3;

jest.setTimeout(timeLimit(240_000));

let org: TestOrg;

const timeOf = (event: ProductEvent): number => Date.parse(event.Occurred_At__c ?? '');

/** Runs the purge as the nightly schedule does and waits for its end. */
async function purge(): Promise<void> {
  await apex('new EventRetentionBatch().execute((SchedulableContext) null);');
  await org.drain();
}

async function apex(source: string): Promise<void> {
  const answer = (await org.rest('GET', `/tooling/executeAnonymous?anonymousBody=${encodeURIComponent(source)}`)) as {
    success: boolean;
    compileProblem: string | null;
    exceptionMessage: string | null;
  };
  if (!answer.success) throw new Error(answer.compileProblem ?? answer.exceptionMessage ?? 'The block failed.');
}

describe('retention [clock]', () => {
  const events = sortOut(STORY.events).sendable.filter((event) => event.Occurred_At__c !== undefined);
  const first = Math.min(...events.map(timeOf));
  const last = Math.max(...events.map(timeOf));

  beforeAll(async () => {
    org = await TestOrg.start({ now: new Date(first).toISOString() });
    await changeMetadata(org, 'Lifecycle_Setting.Default', 'Event_Retention_Months__c', '1.0');
  });
  afterAll(() => org.stop());

  it('purges at any moment, between shuffled and repeated events, leave the state of the whole history', async () => {
    const random = seeded(11);
    const streams = Array.from(
      { length: ROUNDS },
      (_, i) => renamed({ ...STORY, events, leads: [], accounts: [] }, `purge${i}x`).events,
    );
    const waiting = streams.flat().map((event) => ({
      event,
      // Any moment between its occurrence and the horizon.
      due: timeOf(event) + (1 + random() * (RETENTION_DAYS - 6)) * DAY_MS,
    }));
    waiting.sort((a, b) => a.due - b.due);
    const delivered: ProductEvent[] = [];
    let now = first;

    while (waiting.length > 0) {
      now += 4 * DAY_MS;
      await org.local('POST', '/local/clock', { set: new Date(now).toISOString() });
      const batch: ProductEvent[] = [];
      while (waiting[0] !== undefined && waiting[0].due <= now)
        batch.push((waiting.shift() as (typeof waiting)[0]).event);
      delivered.push(...batch);
      // Repeats of anything delivered before, purged or not.
      const repeats = delivered.filter(() => random() < 0.1);
      await org.publish(shuffled([...batch, ...repeats], random, 0.1));
      await org.drain();
      if (random() < 0.6) await purge();
    }
    await purge();

    for (let i = 0; i < ROUNDS; i++) {
      const prefix = `purge${i}x`;
      const outcome = await actual(org, prefix);
      const reference = expected(streams[i] ?? [], { accounts: [], leads: [] });
      expect(outcome.workspaces).toEqual(reference.workspaces);
      expect(outcome.leads).toEqual(reference.leads);
      expect(outcome.events.length).toBeLessThan(reference.events.length / 2);
      expect(reference.events).toEqual(expect.arrayContaining([...outcome.events]));
      expect(outcome.errors.filter((row) => !row.startsWith('Event Ingestion|Data Issue'))).toEqual(
        reference.errors.filter((row) => !row.startsWith('Event Ingestion|Data Issue')),
      );
    }
    const horizon = await org.query<{ Purged_Until__c: string }>(
      'SELECT Purged_Until__c FROM Workspace__c WHERE Purged_Until__c != null ORDER BY Purged_Until__c DESC LIMIT 1',
    );
    expect(
      await org.count(`SELECT COUNT() FROM Workspace_Event__c WHERE Occurred_At__c < ${horizon[0]?.Purged_Until__c}`),
    ).toBe(0);
    const refused = await org.query<{ Error_Name__c: string }>(
      "SELECT Error_Name__c FROM Error_Log__c WHERE Source_Process__c = 'Event Ingestion' AND Error_Name__c LIKE 'Occurred_At__c is before%'",
    );
    expect(refused.length).toBeGreaterThan(0);
    expect(last).toBeLessThan(now);
  });
});

describe('with an org of today', () => {
  interface Receipt {
    readonly Status__c: string;
    readonly Records_Found__c: number;
    readonly Records_Erased__c: number;
    readonly Records_Left__c: number;
  }

  beforeAll(async () => {
    org = await TestOrg.start({ now: '2026-11-01T08:00:00Z' });
    await org.assign(['Self_Serve_Admin']);
  });
  afterAll(() => org.stop());

  const lift = (erasureRequestId: string): Promise<unknown> =>
    org.rest('POST', '/actions/custom/apex/LiftSuppression', { inputs: [{ erasureRequestId }] });

  async function act(emailAddress: string, previewOnly: boolean): Promise<Receipt> {
    const [answer] = (await org.rest('POST', '/actions/custom/apex/EraseEmailAddress', {
      inputs: [{ emailAddress, previewOnly, reference: org.run.name('erasure') }],
    })) as { outputValues: { erasureRequestId: string } }[];
    const id = answer?.outputValues.erasureRequestId ?? '';
    org.atEnd(() => lift(id));
    return org.eventually(async () => {
      const receipt = await org.one<Receipt>(
        `SELECT Status__c, Records_Found__c, Records_Erased__c, Records_Left__c FROM Erasure_Request__c WHERE Id = '${id}'`,
      );
      expect(receipt.Status__c).not.toBe('Running');
      return receipt;
    });
  }

  /** All that the records of this run say. */
  async function everything(): Promise<string> {
    const ids = `LIKE '${org.run.id}%'`;
    const rows = await Promise.all([
      org.query(
        `SELECT Name, Email__c, Person_Seeds__c, Person_Explanation__c, Match_Explanation__c FROM Workspace__c WHERE Workspace_ID__c ${ids}`,
      ),
      org.query(`SELECT Email__c, First_Name__c, Workspace_Name__c FROM Workspace_Event__c WHERE Event_Id__c ${ids}`),
      org.query(
        `SELECT Error_Name__c, Error_Details__c, Error_Key__c, Payload__c, Payload_Masked__c FROM Error_Log__c
         WHERE Error_Key__c LIKE '%|${org.run.id}%'`,
      ),
      org.query(`SELECT Name, Email, Company, Self_Serve_Key__c FROM Lead WHERE Company ${ids} OR Email ${ids}`),
      org.query(`SELECT Name, Email FROM Contact WHERE LastName ${ids} OR Email ${ids}`),
    ]);
    return JSON.stringify(rows).toLowerCase();
  }

  it('one call erases an address from every record and payload, answers exact counts, and keeps it erased', async () => {
    const address = org.run.email('ann@erasure.test');
    const other = org.run.email('bob@erasure.test');
    const of = (workspace: string, mail: string, more: object = {}): ProductEvent => ({
      ...org.event({ Workspace_ID__c: workspace, Email__c: 'x@erasure.test', Company__c: org.run.name('Company') }),
      Email__c: mail,
      ...more,
    });
    const first = of('erase-1', address.toUpperCase());
    const broken = of('erase-3', address, { Self_Serve_Status__c: 'Frozen' });
    await org.publish([first, of('erase-2', address), of('erase-2', other), broken]);
    const [contact = ''] = await org.insertAll('Contact', [
      { LastName: org.run.name('Lee'), Email: address, Phone: '123' },
    ]);
    // Once erased it no longer names its run.
    org.atEnd(() => org.remove('Contact', contact));
    await org.drain();
    expect(await everything()).toContain(address.toLowerCase());

    const preview = await act(address, true);
    expect(await everything()).toContain(address.toLowerCase());
    const erased = await act(address, false);

    expect(preview).toMatchObject({ Status__c: 'Completed', Records_Erased__c: 0 });
    expect(erased).toMatchObject({
      Status__c: 'Completed',
      Records_Found__c: preview.Records_Found__c,
      Records_Erased__c: preview.Records_Found__c,
      Records_Left__c: 0,
    });
    await org.drain();
    expect(await everything()).not.toContain(address.toLowerCase());
    expect(await everything()).toContain(other.toLowerCase());

    // Replays and later events do not bring it back; the workspace's own story goes on.
    await org.publish([
      first,
      broken,
      of('erase-1', address, { Self_Serve_Status__c: 'Paid', Occurred_At__c: org.ago({ days: 1 }) }),
    ]);
    await org.drain();
    expect(await everything()).not.toContain(address.toLowerCase());
    const workspace = await org.one<{ Self_Serve_Status__c: string; Email__c: string; Event_Count__c: number }>(
      `SELECT Self_Serve_Status__c, Email__c, Event_Count__c FROM Workspace__c WHERE Workspace_ID__c = '${org.run.name('erase-1')}'`,
    );
    expect(workspace).toMatchObject({ Self_Serve_Status__c: 'Paid', Event_Count__c: 2 });
    expect(workspace.Email__c).toMatch(/@erased\.invalid$/);
  });

  it('is refused without the permission, and for what is no address [fault]', async () => {
    const inputs = [{ emailAddress: 'nobody' }];
    await expect(org.rest('POST', '/actions/custom/apex/EraseEmailAddress', { inputs })).rejects.toThrow(
      /one complete email address/,
    );
    const username = 'stranger@erasure.test';
    await makeUser(org, username);
    const token = await sessionOf(org, username);
    const response = await fetch(
      `${org.session.instanceUrl}/services/data/v66.0/actions/custom/apex/EraseEmailAddress`,
      {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ inputs: [{ emailAddress: 'ann@acme.test' }] }),
      },
    );
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  });

  it('loads workspaces without events, links them, alerts nobody, and leaves alone what has events', async () => {
    const id = (n: number): string => org.run.name(`load-${n}`);
    const csv = [
      'Workspace_ID__c,Name,Email__c,Self_Serve_Status__c,Trial_Start_Date__c,Trial_Expiration_Date__c,Plan__c,MRR__c',
      `${id(1)},One,${org.run.email('a@load.test')},Trial,2026-10-20,2026-11-20,Team,10`,
      `${id(2)},Two,${org.run.email('b@load.test')},Paid,,,Business,99.5`,
      `${id(3)},Three,nobody,Trial,,,,`,
    ].join('\n');
    const rows = checkWorkspaceRows(parseCsv(csv));
    const loader = (): WorkspaceLoader => new WorkspaceLoader(new RestCaller(org.session));

    const outcomes = await loader().load(rows);
    await org.drain();

    expect(outcomes.map(({ status }) => status)).toEqual(['created', 'created', 'invalid']);
    const where = `Workspace_ID__c LIKE '${org.run.name('load-')}%' ORDER BY Workspace_ID__c`;
    expect(
      await org.query(
        `SELECT Self_Serve_Status__c, Plan__c, MRR__c, Event_Count__c, Lead__r.Email FROM Workspace__c WHERE ${where}`,
      ),
    ).toMatchObject([
      {
        Self_Serve_Status__c: 'Trial',
        Plan__c: 'Team',
        Event_Count__c: 0,
        Lead__r: { Email: org.run.email('a@load.test') },
      },
      {
        Self_Serve_Status__c: 'Paid',
        MRR__c: 99.5,
        Event_Count__c: 0,
        Lead__r: { Email: org.run.email('b@load.test') },
      },
    ]);
    expect(
      await org.count(
        `SELECT COUNT() FROM Trial_Alert__c WHERE Workspace__r.Workspace_ID__c LIKE '${org.run.name('load-')}%'`,
      ),
    ).toBe(0);

    // The first event wins: what it says replaces what was loaded, what it does not say stays.
    await org.publish([
      org.event({ Workspace_ID__c: 'load-1', Email__c: 'a@load.test', Self_Serve_Status__c: 'Paid', MRR__c: 20 }),
    ]);
    await org.drain();
    const again = await loader().load(rows);

    expect(again.map(({ status }) => status)).toEqual(['skipped', 'updated', 'invalid']);
    expect(
      await org.one(
        `SELECT Self_Serve_Status__c, Plan__c, MRR__c, Trial_Start_Date__c FROM Workspace__c WHERE Workspace_ID__c = '${id(1)}'`,
      ),
    ).toMatchObject({ Self_Serve_Status__c: 'Paid', Plan__c: 'Team', MRR__c: 20, Trial_Start_Date__c: '2026-10-20' });
  });
});
