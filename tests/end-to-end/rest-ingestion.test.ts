import path from 'node:path';
import { readStory } from '../../data/generator/files';
import { sortOut } from '../../packages/salesforce-client/src/samples/product-events';
import { TestOrg } from './support/org';
import { actual, expected } from './support/outcome';
import { retry } from './support/retry';
import { grant, makeUser, sessionOf } from './support/session';
import { timeLimit } from './support/target';
import { movedTo, renamed, seeded, shuffled } from './support/variants';

jest.setTimeout(timeLimit(180_000));

const EVENTS = '/services/apexrest/selfserve/v1/events';
const ERRORS = '/services/apexrest/selfserve/v1/errors';

interface Answer {
  readonly status: number;
  readonly type: string | null;
  readonly body: {
    readonly results?: readonly { eventId?: string; errorKey?: string; status: string; reason: string | null }[];
    readonly reason?: string;
  };
}

let org: TestOrg;
let token: string;

beforeAll(async () => {
  org = await TestOrg.start({ now: '2026-11-01T08:00:00Z' });
  token = org.session.accessToken;
  await org.assign(['Self_Serve_Admin']);
});
afterAll(() => org.stop());

async function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(org.session.instanceUrl + url, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    body: (await response.json()) as Answer['body'],
  };
}

const statuses = (answer: Answer): string[] => (answer.body.results ?? []).map((result) => result.status);

it('one event, an array and an envelope are taken and answered in input order', async () => {
  const one = org.event({ Workspace_ID__c: 'door-1', Email__c: 'a@door.test' });
  const two = org.event({ Workspace_ID__c: 'door-2', Email__c: 'b@door.test' });
  const three = org.event({ Workspace_ID__c: 'door-1', Email__c: 'a@door.test', Self_Serve_Status__c: 'paid' });

  const single = await post(EVENTS, one);
  const array = await post(EVENTS, [three, one, two]);
  const envelope = await post(EVENTS, { events: [two] });

  expect(single).toMatchObject({ status: 200, body: { results: [{ eventId: one.Event_Id__c, status: 'accepted' }] } });
  expect(single.type).toContain('application/json');
  expect(array.body.results).toEqual([
    { eventId: three.Event_Id__c, status: 'accepted', reason: null },
    { eventId: one.Event_Id__c, status: 'duplicate', reason: null },
    { eventId: two.Event_Id__c, status: 'accepted', reason: null },
  ]);
  expect(statuses(envelope)).toEqual(['duplicate']);
  expect(
    await org.query(
      `SELECT Workspace_ID__c, Self_Serve_Status__c FROM Workspace__c WHERE Workspace_ID__c LIKE '${org.run.name('door-')}%'
       ORDER BY Workspace_ID__c`,
    ),
  ).toMatchObject([{ Self_Serve_Status__c: 'Paid' }, { Self_Serve_Status__c: 'Trial' }]);
});

it('what cannot be accepted is answered in its place, leaves one error row with its payload, and the rest goes through', async () => {
  const good = org.event({ Workspace_ID__c: 'mixed', Email__c: 'a@mixed.test' });
  const bad = (fields: object): object => ({
    ...org.event({ Workspace_ID__c: 'mixed', Email__c: 'a@mixed.test' }),
    ...fields,
  });
  const events = [
    bad({ Event_Id__c: org.run.name('mixed-1'), Workspace_ID__c: undefined }),
    bad({ Event_Id__c: org.run.name('mixed-2'), Email__c: 'nobody' }),
    good,
    bad({ Event_Id__c: org.run.name('mixed-3'), Self_Serve_Status__c: 'Frozen' }),
    bad({ Event_Id__c: org.run.name('mixed-4'), MRR__c: 'much' }),
    bad({ Event_Id__c: org.run.name('mixed-5'), Plan__c: 'p'.repeat(41) }),
    bad({ Event_Id__c: org.run.name('mixed-6'), Colour__c: 'red' }),
    bad({ Event_Id__c: org.run.name('mixed-7'), Occurred_At__c: org.ago({ days: -1 }) }),
    bad({ Event_Id__c: org.run.name('mixed-8'), Email__c: { mail: 'a@mixed.test' } }),
  ];

  const answer = await post(EVENTS, { events });
  const again = await post(EVENTS, { events });

  expect(answer.status).toBe(200);
  expect(
    statuses(answer)
      .map((status, i) => (status === 'accepted' ? i : null))
      .filter((i) => i !== null),
  ).toEqual([2]);
  expect(answer.body.results?.filter((result) => result.status === 'rejected').every((result) => result.reason)).toBe(
    true,
  );
  expect(statuses(again)[2]).toBe('duplicate');
  const rows = await org.query<{ Error_Key__c: string; Error_Type__c: string; Payload__c: string }>(
    `SELECT Error_Key__c, Error_Type__c, Payload__c FROM Error_Log__c
     WHERE Error_Key__c LIKE 'Event Ingestion|${org.run.name('mixed-')}%'`,
  );
  expect(rows).toHaveLength(8);
  expect(new Set(rows.map((row) => row.Error_Type__c))).toEqual(new Set(['Data Issue']));
  for (const row of rows)
    expect(JSON.parse(row.Payload__c)).toMatchObject({ Event_Id__c: row.Error_Key__c.split('|')[1] });
});

it('bodies without events are refused as a whole, with a reason', async () => {
  for (const body of ['{"Event_Id__c":', '[]', '{"events":[]}', '{"events":7}', '"text"', '']) {
    const answer = await post(EVENTS, body);
    expect([body, answer.status]).toEqual([body, 400]);
    expect(answer.body.reason).toBeTruthy();
  }
  const tooMany = Array.from({ length: 201 }, () => org.event({ Workspace_ID__c: 'many', Email__c: 'a@many.test' }));

  expect(await post(EVENTS, tooMany)).toMatchObject({ status: 413, body: { reason: expect.stringContaining('201') } });
  expect((await post(EVENTS, '<event/>', { 'Content-Type': 'application/xml' })).status).toBe(415);
  expect(await org.count(`SELECT COUNT() FROM Workspace__c WHERE Workspace_ID__c = '${org.run.name('many')}'`)).toBe(0);
});

it('a sender may post with its permission set, and nobody without one [fault]', async () => {
  const username = 'sender@rest-ingestion.test';
  const userId = await makeUser(org, username);
  const admin = token;
  const body = org.event({ Workspace_ID__c: 'allowed', Email__c: 'a@allowed.test' });
  try {
    token = await sessionOf(org, username);
    expect((await post(EVENTS, body)).status).toBe(403);
    expect((await post(ERRORS, { Error_Name__c: 'x', Error_Key__c: org.run.name('x') })).status).toBe(403);

    await grant(org, userId, ['Lifecycle_Event_Sender']);

    expect(statuses(await post(EVENTS, body))).toEqual(['accepted']);
    expect((await post(ERRORS, { Error_Name__c: 'x', Error_Key__c: org.run.name('x') })).status).toBe(200);
  } finally {
    token = admin;
  }
  expect(await org.count(`SELECT COUNT() FROM Workspace__c WHERE Workspace_ID__c = '${org.run.name('allowed')}'`)).toBe(
    1,
  );
});

it('a refusal of the bus that a sender reports is one row, and its retry takes the event in', async () => {
  const refused = org.event({ Event_Id__c: 'refused-1', Workspace_ID__c: 'refused', Email__c: 'a@refused.test' });
  const key = `Event Ingestion|${org.run.name('refused-1')}`;
  const report = { event: refused, statusCode: 'SERVER_UNAVAILABLE', message: 'The bus is away' };

  const first = await post(ERRORS, [report, report]);
  const second = await post(ERRORS, { errors: [report] });

  expect(first.body.results).toEqual([
    { errorKey: key, status: 'accepted', reason: null },
    { errorKey: key, status: 'duplicate', reason: null },
  ]);
  expect(statuses(second)).toEqual(['duplicate']);
  const row = await org.one(`SELECT Id, Status__c FROM Error_Log__c WHERE Error_Key__c = '${key}'`);
  await retry(org, [row.Id]);
  expect(await org.count(`SELECT COUNT() FROM Workspace__c WHERE Workspace_ID__c = '${org.run.name('refused')}'`)).toBe(
    1,
  );
});

it('the same events over the bus and over REST at once, shuffled and repeated, end in the state of the reference model', async () => {
  const story = readStory(path.join(__dirname, '..', '..', 'data', 'events', 'three-hundred'));
  const { events: all } = renamed(movedTo(story, org.began), org.run.name('both'));
  const { sendable } = sortOut(all);
  const random = seeded(7);
  const overRest = shuffled(sendable, random, 0.2);
  const overBus = shuffled(sendable, random, 0.2);
  const pending: Promise<unknown>[] = [];
  for (let at = 0; at < overRest.length; at += 40) {
    pending.push(org.publish(overBus.slice(at, at + 40)), post(EVENTS, overRest.slice(at, at + 40)));
  }
  pending.push(org.publish(overBus.slice(overRest.length)));

  await Promise.all(pending);
  await org.drain();

  const nothing = { accounts: [], leads: [] };
  expect(await actual(org, org.run.name('both'))).toEqual(expected(sendable, nothing));
});
