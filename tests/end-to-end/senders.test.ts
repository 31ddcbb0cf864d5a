import path from 'node:path';
import { readStory } from '../../data/generator/files';
import type { ProductEvent } from '../../data/generator/story';
import { ErrorLogger, type EventOutcome, type PersonOutcome } from '../../packages/salesforce-client/src';
import { runScript, type CommandResult } from './support/command';
import { TestOrg } from './support/org';
import { actual, expected } from './support/outcome';
import { timeLimit } from './support/target';
import { movedTo, renamed } from './support/variants';

const STORIES = path.join(__dirname, '..', '..', 'data', 'events');

jest.setTimeout(timeLimit(300_000));

let org: TestOrg;

beforeAll(async () => {
  org = await TestOrg.start();
  await org.assign(['Self_Serve_Admin', 'Provisioning_Integration']);
});
afterAll(() => org.stop());

const lines = (rows: readonly object[]): string => rows.map((row) => JSON.stringify(row)).join('\n');
const sendEvents = (rows: readonly object[], ...args: string[]): Promise<CommandResult> =>
  runScript(org, 'send-provisioning', ['-', '--json', ...args], lines(rows));
const sendPeople = (rows: readonly object[]): Promise<CommandResult> =>
  runScript(org, 'send-marketo', ['-', '--json'], lines(rows));
const statuses = ({ stdout }: CommandResult): string[] =>
  (JSON.parse(stdout) as { outcomes: (EventOutcome | PersonOutcome)[] }).outcomes.map(({ status }) => status);

describe.each(['bus', 'rest'])('the provisioning sender by way of the %s', (via) => {
  it('sends a story with broken events, and sending it again changes nothing', async () => {
    const prefix = org.run.name(via.charAt(0));
    const { events } = renamed(movedTo(readStory(path.join(STORIES, 'malformed')), org.began), prefix);
    const reference = expected(events, { accounts: [], leads: [] });

    const first = await sendEvents(events, '--via', via, '--batch', '50');
    const second = await sendEvents(events, '--via', via);

    expect([first.code, first.stderr, second.code]).toEqual([1, '', 1]);
    const bad = via === 'bus' ? 'refused' : 'rejected';
    expect(statuses(first).filter((status) => status === bad).length).toBeGreaterThan(0);
    expect(statuses(second).filter((status) => status === 'accepted' || status === 'unsent')).toEqual([]);
    await org.eventually(async () => {
      const { workspaces, events: rows, leads } = await actual(org, prefix);
      expect({ workspaces, rows, leads }).toEqual({
        workspaces: reference.workspaces,
        rows: reference.events,
        leads: reference.leads,
      });
    });
  });
});

it('what the bus refuses stands in the org as one error row with its payload', async () => {
  const good = org.event({ Event_Id__c: 'sent', Workspace_ID__c: 'sent', Email__c: 'a@senders.test' });
  const long: ProductEvent = { ...good, Event_Id__c: org.run.name('long'), Workspace_Name__c: 'x'.repeat(81) };

  const result = await sendEvents([good, long]);
  await sendEvents([long]);

  expect(JSON.parse(result.stdout)).toMatchObject({
    counts: { queued: 1, refused: 1 },
    outcomes: [
      { at: 1, eventId: good.Event_Id__c, status: 'queued' },
      { at: 2, status: 'refused', reported: true, reason: expect.stringContaining('Workspace_Name__c') as string },
    ],
  });
  const row = await org.one<{ Payload__c: string }>(
    `SELECT Payload__c FROM Error_Log__c WHERE Error_Key__c = 'Event Ingestion|${long.Event_Id__c}'`,
  );
  expect(JSON.parse(row.Payload__c)).toEqual(long);
});

it('the Marketo sender creates leads and updates its own, and ours of an untouched trial is taken in', async () => {
  const person = (mailbox: string, fields: object = {}): object => ({
    Email: org.run.email(`${mailbox}@marketo-sender.test`),
    LastName: mailbox,
    Company: 'Marketo Ltd',
    ...fields,
  });
  await org.publish([org.event({ Workspace_ID__c: 'trial', Email__c: 'trial@marketo-sender.test' })]);
  await org.drain();

  const first = await sendPeople([person('trial'), person('new'), { ...person('bad'), Email: 'nobody' }]);
  const second = await sendPeople([person('trial', { Title: 'CTO' }), person('new')]);

  expect([first.code, statuses(first)]).toEqual([1, ['created', 'created', 'refused']]);
  expect([second.code, statuses(second)]).toEqual([0, ['updated', 'updated']]);
  await org.eventually(async () => {
    const leads = await org.query<{ Id: string; LastName: string; Title: string | null }>(
      `SELECT Id, LastName, Title FROM Lead WHERE Email LIKE '${org.run.id}%@${org.run.domain('marketo-sender.test')}'
       ORDER BY LastName`,
    );
    expect(leads).toMatchObject([{ LastName: 'new' }, { LastName: 'trial', Title: 'CTO' }]);
    const { Lead__c } = await org.one(
      `SELECT Lead__c FROM Workspace__c WHERE Workspace_ID__c = '${org.run.name('trial')}'`,
    );
    expect(Lead__c).toBe(leads[1]?.Id);
  });
});

it('a command explains itself, and ends with 2 when it is used wrongly', async () => {
  const [help, wrong] = await Promise.all([
    runScript(org, 'send-marketo', ['--help']),
    runScript(org, 'send-provisioning', ['-'], '{"Event_Id__c":'),
  ]);

  expect([help.code, wrong.code]).toEqual([0, 2]);
  expect(help.stdout).toContain('Exit codes');
  expect(wrong.stderr.trim()).toBe('Line 1 is not JSON: {"Event_Id__c":');
});

it('an error logged from TypeScript with one line is one masked row, however often it is logged', async () => {
  const logger = new ErrorLogger(org.session, { source: 'Portal' });
  const error = new Error(`Order of ${org.run.email('ann.lee@senders.test')} was not sent`);
  const context = { correlationId: org.run.name('order'), payload: { order: 7, token: 'hidden' }, key: org.run.id };

  const outcomes = [
    await logger.log('Integration Failure', error, context),
    await logger.log('Integration Failure', error, context),
  ];

  expect(outcomes).toEqual(['org', 'org']);
  const row = await org.one<{ Error_Name__c: string; Payload__c: string; Error_Type__c: string }>(
    `SELECT Error_Name__c, Payload__c, Error_Type__c FROM Error_Log__c WHERE Error_Key__c = 'Portal|${org.run.id}'`,
  );
  expect(row.Error_Type__c).toBe('Integration Failure');
  expect(row.Error_Name__c).toBe(`Order of e***@${org.run.domain('senders.test')} was not sent`);
  expect(JSON.parse(row.Payload__c)).toEqual({ order: 7, token: '***' });
});

it('a sender and a logger whose calls are dropped and refused for a while lose and double nothing [fault]', async () => {
  const events = Array.from({ length: 60 }, (_, i) =>
    org.event({
      Event_Id__c: `f${i}`,
      Workspace_ID__c: `f${i % 20}`,
      Workspace_Name__c: 'Amid faults',
      Email__c: `f${i % 20}@faults.test`,
    }),
  );
  await org.local('POST', '/local/faults', [
    { path: '/services/data/v66.0/composite/sobjects', rate: 0.4, times: 3, status: 503 },
    { path: '/services/apexrest/selfserve', rate: 0.4, times: 3, drop: true },
  ]);
  try {
    const [bus, rest] = await Promise.all([
      sendEvents(events, '--batch', '10'),
      sendEvents(events, '--batch', '10', '--via', 'rest'),
    ]);
    const logged = await new ErrorLogger(org.session).log('Data Issue', 'logged amid faults', { key: org.run.id });
    expect([bus.code, rest.code, logged]).toEqual([0, 0, 'org']);
  } finally {
    await org.local('DELETE', '/local/faults');
  }
  await org.drain();

  const outcome = await actual(org, org.run.name('f'));
  expect(outcome.events).toHaveLength(60);
  expect(outcome.workspaces).toEqual(expected(events, { accounts: [], leads: [] }).workspaces);
});
