import type { ProductEvent } from '../../data/generator/story';
import { TestOrg } from './support/org';
import { actual, expected } from './support/outcome';
import { changeMetadata } from './support/overrides';
import { allowRetry, retry } from './support/retry';
import { timeLimit } from './support/target';

const FAILED = 200;

jest.setTimeout(timeLimit(300_000));

let org: TestOrg;

beforeAll(async () => {
  org = await TestOrg.start();
  await allowRetry(org);
});
afterAll(() => org.stop());

/** 200 events of 50 workspaces: trial, paid, churned and back. */
function stream(name: string): ProductEvent[] {
  return Array.from({ length: FAILED }, (_, i) =>
    org.event({
      Event_Id__c: `${name}${i}`,
      Workspace_ID__c: `${name}${i % 50}`,
      Workspace_Name__c: `Workspace ${i % 50}`,
      Email__c: `${name}${i % 50}@${name}.test`,
      Self_Serve_Status__c: ['Trial', 'Paid', 'Churned', 'Trial'][Math.floor(i / 50)] ?? 'Trial',
      Occurred_At__c: org.ago({ days: 20 - Math.floor(i / 50) }),
    }),
  );
}

interface Failure {
  readonly Id: string;
  readonly Error_Key__c: string;
  readonly Status__c: string;
  readonly Payload__c: string;
}

const rowsOf = (name: string): Promise<Failure[]> =>
  org.query(
    `SELECT Id, Error_Key__c, Status__c, Payload__c FROM Error_Log__c
     WHERE Error_Key__c LIKE 'Event Ingestion|${org.run.name(name)}%'`,
  );

interface Cause {
  readonly name: string;
  /** Begins the names of its events. */
  readonly key: string;
  /** What the sender makes of the events. */
  spoil(events: readonly ProductEvent[]): readonly ProductEvent[];
  begin(): Promise<unknown>;
  /** Fixes the cause; gets the rows that failed. */
  fix(rows: readonly Failure[]): Promise<unknown>;
}

const ON_ANY_ORG: readonly Cause[] = [
  {
    name: 'addresses that the sender wrote wrongly, corrected in the payloads',
    key: 'wrong',
    spoil: (events) => events.map((event) => ({ ...event, Email__c: (event.Email__c ?? '').replace('@', ' at ') })),
    begin: () => Promise.resolve(),
    fix: async (rows) => {
      const records = rows.map(({ Id, Payload__c }) => ({
        attributes: { type: 'Error_Log__c' },
        id: Id,
        Payload__c: Payload__c.replace(' at ', '@'),
      }));
      await org.rest('PATCH', '/composite/sobjects', { allOrNone: true, records });
    },
  },
];

const LOCAL_ONLY: readonly Cause[] = [
  {
    name: 'workspaces that another transaction held',
    key: 'locked',
    spoil: (events) => events,
    begin: () => org.local('POST', '/local/faults', [{ object: 'Workspace__c', errorCode: 'UNABLE_TO_LOCK_ROW' }]),
    fix: () => org.local('DELETE', '/local/faults'),
  },
  {
    name: 'ingestion that was switched off',
    key: 'off',
    spoil: (events) => events,
    begin: () => changeMetadata(org, 'Automation_Switch.Event_Ingestion', 'Active__c', 'false'),
    fix: () => changeMetadata(org, 'Automation_Switch.Event_Ingestion', 'Active__c', 'true'),
  },
];

async function failFixAndRetry({ key, spoil, begin, fix }: Cause): Promise<void> {
  const events = stream(key);
  await begin();
  await org.publish(spoil(events));
  const failed = await org.eventually(async () => {
    const rows = await rowsOf(key);
    expect(rows.filter((row) => row.Status__c === 'Open')).toHaveLength(FAILED);
    return rows;
  });
  expect((await actual(org, org.run.name(key))).events).toEqual([]);

  await fix(failed);
  const answer = await retry(
    org,
    failed.map((row) => row.Id),
  );

  expect(answer).toMatchObject({ resolvedCount: FAILED, failedCount: 0 });
  const after = await rowsOf(key);
  expect(after).toHaveLength(FAILED);
  expect(new Set(after.map((row) => row.Status__c))).toEqual(new Set(['Resolved']));
  await org.publish(events);
  await org.eventually(async () => {
    const outcome = await actual(org, org.run.name(key));
    const reference = expected(events, { accounts: [], leads: [] });
    expect(outcome.events).toEqual(reference.events);
    expect(outcome.events).toHaveLength(FAILED);
    expect(outcome.workspaces).toEqual(reference.workspaces);
  });
}

it.each(ON_ANY_ORG)(
  '200 events failed by $name: one bulk retry resolves 200, doubles none, and every event row is there once',
  failFixAndRetry,
);

it.each(LOCAL_ONLY)(
  '200 events failed by $name: one bulk retry resolves 200, doubles none, and every event row is there once [fault]',
  failFixAndRetry,
);
