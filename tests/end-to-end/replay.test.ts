import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ProductEvent } from '../../data/generator/story';
import { runScript, type CommandResult } from './support/command';
import { TestOrg } from './support/org';
import { actual, expected } from './support/outcome';
import { activateFlow } from './support/overrides';
import { timeLimit } from './support/target';

jest.setTimeout(timeLimit(300_000));

const INGESTION = 'Self_Serve_Event_Ingestion';

let org: TestOrg;
let dir: string;

beforeAll(async () => {
  org = await TestOrg.start();
  await org.assign(['Self_Serve_Admin', 'Provisioning_Integration']);
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'replay-'));
});
afterAll(async () => {
  await org.stop();
  fs.rmSync(dir, { recursive: true, force: true });
});

const events = (prefix: string, count: number): ProductEvent[] =>
  Array.from({ length: count }, (_, i) =>
    org.event({
      Event_Id__c: `${prefix}${i}`,
      Workspace_ID__c: `${prefix}${i % 7}`,
      Workspace_Name__c: 'Replayed',
      Email__c: `${prefix}${i % 7}@replay.test`,
      Sequence__c: i,
      Trial_Start_Date__c: '2026-02-03',
      MRR__c: i,
    }),
  );

/** The command, with a position file of its own. */
function replay(position: string, ...args: string[]): Promise<CommandResult> {
  const endpoint = org.pubSubEndpoint;
  const env = endpoint === undefined ? {} : { SF_PUBSUB_ENDPOINT: endpoint };
  const file = path.join(dir, `${position}.json`);
  return runScript(org, 'lifecycle-replay', ['--json', '--quiet', '2', '--position', file, ...args], '', env);
}
const reportOf = ({
  stdout,
}: CommandResult): { read: number; counts: Record<string, number>; resendFrom: string | null } =>
  JSON.parse(stdout) as never;

async function expectReferenceState(sent: readonly ProductEvent[], prefix: string): Promise<void> {
  const reference = expected(sent, { accounts: [], leads: [] });
  await org.eventually(async () => {
    const { workspaces, events: rows } = await actual(org, org.run.name(prefix));
    expect({ workspaces, rows }).toEqual({ workspaces: reference.workspaces, rows: reference.events });
  });
}

it('events of a flow that was deactivated in mid-stream are taken in by the replay, and a second one changes nothing [fault]', async () => {
  const all = events('m', 60);
  const [before, meanwhile, after] = [all.slice(0, 20), all.slice(20, 45), all.slice(45)] as const;
  await org.publish(before);
  await org.drain();
  await activateFlow(org, INGESTION, false);
  await org.publish(meanwhile);
  await org.drain();
  await activateFlow(org, INGESTION, true);
  await org.publish(after);
  await org.drain();
  const lost = await org.query("SELECT Id FROM Workspace_Event__c WHERE Event_Id__c LIKE '" + org.run.name('m') + "%'");

  const first = await replay('stream');
  const second = await replay('stream');
  const third = await replay('stream', '--from-start');

  expect(lost).toHaveLength(35);
  expect([first.code, first.stderr]).toEqual([0, '']);
  expect(reportOf(first)).toMatchObject({ read: 60, counts: { accepted: 25, duplicate: 35 }, resendFrom: null });
  expect(reportOf(second)).toMatchObject({ read: 0, counts: {} });
  expect(reportOf(third)).toMatchObject({ read: 60, counts: { duplicate: 60 } });
  await expectReferenceState(all, 'm');
});

it('the check tells a gap with one row, however many batches it spans, and closes it after the replay [clock] [fault]', async () => {
  const check = async (): Promise<void> => {
    await org.advanceClock('20m');
    await org.local('POST', '/local/apex', { source: 'System.enqueueJob(new EventGapCheck());' });
    await org.drain();
  };
  const gaps = (): Promise<{ Status__c: string; Occurrence_Count__c: number }[]> =>
    org.query(
      `SELECT Status__c, Occurrence_Count__c FROM Error_Log__c WHERE Error_Key__c LIKE 'Event Ingestion|gap|${org.run.name('g')}%'`,
    );
  const all = events('g', 40);
  await org.publish(all.slice(0, 10));
  await org.drain();
  await activateFlow(org, INGESTION, false);
  for (const one of [all.slice(10, 15), all.slice(15, 16), all.slice(16, 30)]) {
    await org.publish(one);
    await org.drain();
  }
  await activateFlow(org, INGESTION, true);
  await org.publish(all.slice(30));
  await org.drain();

  await check();
  const found = await gaps();
  await replay('gap');
  await check();

  expect(found).toEqual(
    [{ Status__c: 'Open', Occurrence_Count__c: 20 }].map((row) => expect.objectContaining(row) as unknown),
  );
  expect(await gaps()).toMatchObject([{ Status__c: 'Resolved' }]);
  expect(await org.query('SELECT Id FROM Event_Receipt__c')).toEqual([]);
});

it('a replay whose connections are cut and whose calls are refused for a while loses nothing [fault]', async () => {
  const all = events('c', 150);
  await activateFlow(org, INGESTION, false);
  await org.publish(all);
  await org.drain();
  await activateFlow(org, INGESTION, true);
  await org.local('POST', '/local/faults', [
    { path: '/eventbus.v1.PubSub/Subscribe', rate: 0.5, times: 3, drop: true },
    { path: '/services/apexrest/selfserve', rate: 0.5, times: 2, status: 503 },
  ]);
  try {
    const result = await replay('cut');
    expect([result.code, result.stderr]).toEqual([0, '']);
  } finally {
    await org.local('DELETE', '/local/faults');
  }

  await expectReferenceState(all, 'c');
});

it('a position past what the bus keeps is said, asked of the sender as a full resend, and one row [clock] [fault]', async () => {
  await org.publish(events('x', 3));
  await org.drain();
  await replay('expired');
  await org.advanceClock('73h');

  const first = await replay('expired');
  const again = await replay('expired');

  expect([first.code, again.code]).toEqual([1, 1]);
  expect(reportOf(first).resendFrom).not.toBeNull();
  const rows = await org.query<{ Error_Name__c: string; Error_Type__c: string; Status__c: string }>(
    "SELECT Error_Name__c, Error_Type__c, Status__c FROM Error_Log__c WHERE Error_Key__c LIKE 'Event Ingestion|resend-after-%'",
  );
  expect(rows).toMatchObject([{ Error_Type__c: 'Automation Failure', Status__c: 'Open' }]);
  expect(rows[0]?.Error_Name__c).toContain('full resend');
});

it('the command ends with 2 when it is used wrongly', async () => {
  expect((await replay('wrong', '--quiet', '0')).code).toBe(2);
});
