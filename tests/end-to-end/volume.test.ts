import path from 'node:path';
import { readStory } from '../../data/generator/files';
import type { ProductEvent } from '../../data/generator/story';
import { governorUse, type GovernorRow } from './support/governor';
import { TestOrg } from './support/org';
import { isUnsendable } from './support/reference-model';
import { actual, expected } from './support/outcome';
import { renamed } from './support/variants';

const NOW = '2026-11-01T08:00:00Z';
const STORY = readStory(path.join(__dirname, '..', '..', 'data', 'events', 'history'));

jest.setTimeout(180_000);

/** 2,000 good events of the history, seven of them broken, each in a way that the event schema admits. */
function twoThousandWithSevenBad(prefix: string): ProductEvent[] {
  const seen = new Set<string>();
  const good = STORY.events.filter((event) => {
    const isGood = !isUnsendable(event) && /^evt-/.test(event.Event_Id__c ?? '') && !seen.has(event.Event_Id__c ?? '');
    const isComplete =
      event.Workspace_ID__c &&
      /@/.test(event.Email__c ?? '') &&
      /^(trial|paid|churned)$/i.test(event.Self_Serve_Status__c ?? '');
    if (!isGood || !isComplete) return false;
    seen.add(event.Event_Id__c ?? '');
    return true;
  });
  const events = renamed({ ...STORY, events: good.slice(0, 2000), leads: [], accounts: [] }, prefix).events;
  const spoil: ((event: ProductEvent) => void)[] = [
    (event) => delete event.Workspace_ID__c,
    (event) => delete event.Email__c,
    (event) => (event.Email__c = 'nobody at nowhere'),
    (event) => delete event.Self_Serve_Status__c,
    (event) => (event.Self_Serve_Status__c = 'Onboarding'),
    (event) => (event.Occurred_At__c = '2031-01-01T00:00:00Z'),
    (event) => {
      delete event.Event_Id__c;
      delete event.Occurred_At__c;
    },
  ];
  spoil.forEach((change, i) => change(events[i * 280 + 3] as ProductEvent));
  return events;
}

const BAD_POSITIONS = Array.from({ length: 7 }, (_, i) => i * 280 + 3);

describe.each([200, 2000])(
  '2,000 events published at once, 7 of them bad, at flow batch size %i [batch]',
  (eventFlowBatchSize) => {
    let org: TestOrg;
    let events: ProductEvent[];
    let use: GovernorRow[];

    beforeAll(async () => {
      org = await TestOrg.start({ now: NOW });
      await org.settings({ eventFlowBatchSize });
      events = twoThousandWithSevenBad(`v${eventFlowBatchSize}x`);
      use = governorUse(await org.usagesOf(() => org.publishAsOneBurst(events)));
    });
    afterAll(() => org.stop());

    it('accepts 1,993 and keeps 7 as Data Issues with payload and reason', async () => {
      const rows = await org.query<{
        Error_Type__c: string;
        Error_Name__c: string;
        Payload__c: string;
        Source_Process__c: string;
        Status__c: string;
      }>(
        "SELECT Error_Type__c, Error_Name__c, Payload__c, Source_Process__c, Status__c FROM Error_Log__c WHERE Source_Process__c = 'Event Ingestion'",
      );

      expect(await org.count('SELECT COUNT() FROM Workspace_Event__c')).toBe(1993);
      expect(rows).toHaveLength(7);
      expect(new Set(rows.map((row) => `${row.Error_Type__c} ${row.Status__c}`))).toEqual(new Set(['Data Issue Open']));
      expect(rows.map((row) => row.Error_Name__c).sort()).toEqual([
        'Email__c is missing',
        'Email__c is not an email address',
        'Event_Id__c and Occurred_At__c are missing',
        'Occurred_At__c is in the future',
        'Self_Serve_Status__c is missing',
        'Self_Serve_Status__c is unknown',
        'Workspace_ID__c is missing',
      ]);
      for (const position of BAD_POSITIONS) {
        const { Workspace_Name__c } = events[position] as ProductEvent;
        const payloads = rows.map((row) => JSON.parse(row.Payload__c) as ProductEvent);
        expect(payloads.some((payload) => payload.Workspace_Name__c === Workspace_Name__c)).toBe(true);
      }
    });

    it('ends in the state of the reference model', async () => {
      const good = events.filter((_, i) => !BAD_POSITIONS.includes(i));
      const { workspaces, events: rows, leads } = await actual(org);

      expect({ workspaces, events: rows, leads }).toEqual(
        (({ workspaces: w, events: e, leads: l }) => ({ workspaces: w, events: e, leads: l }))(
          expected(good, { accounts: [], leads: [] }),
        ),
      );
    });

    it('stays inside the budget of every transaction', () => {
      const ingestion = use.find((row) => row.entryPoint.includes('Self_Serve_Event_Ingestion'));

      expect(ingestion?.transactions).toBe(2000 / eventFlowBatchSize);
      expect(ingestion?.queries).toBeLessThanOrEqual(10);
      expect(ingestion?.dmlStatements).toBeLessThanOrEqual(10);
      expect(ingestion?.dmlRows).toBeLessThanOrEqual(7000);
      expect(use.filter((row) => row.outcome !== 'committed')).toEqual([]);
    });
  },
);

describe('governor use of linking', () => {
  let org: TestOrg;

  beforeAll(async () => {
    org = await TestOrg.start({ now: NOW });
  });
  afterAll(() => org.stop());

  it('does not grow with the records inside a chunk of 200 [batch]', async () => {
    const counts = new Map<string, Set<string>>();
    for (const size of [1, 50, 200]) {
      const prefix = `g${size}x`;
      await org.insertAll('Account', [{ Name: prefix, Email_Domains__c: `${prefix}acme.test` }]);
      const events = Array.from({ length: size }, (_, i) => paidEvent(prefix, i));
      for (const row of governorUse(await org.usagesOf(() => org.publish(events)))) {
        if (!row.entryPoint.startsWith('Flow')) continue;
        const counted = counts.get(row.entryPoint) ?? new Set();
        counts.set(row.entryPoint, counted.add(`${row.queries} SOQL, ${row.dmlStatements} DML`));
      }
    }

    expect(counts.size).toBeGreaterThanOrEqual(4);
    for (const [entryPoint, distinct] of counts) expect([entryPoint, ...distinct]).toHaveLength(2);
  });
});

function paidEvent(prefix: string, i: number): ProductEvent {
  return {
    Event_Id__c: `${prefix}-evt-${i}`,
    Workspace_ID__c: `${prefix}-ws-${i}`,
    Workspace_Name__c: `Workspace ${i}`,
    Email__c: `person${i}@${prefix}acme.test`,
    Self_Serve_Status__c: 'Paid',
    Occurred_At__c: '2026-10-01T10:00:00Z',
    Sequence__c: 1,
    Last_Name__c: `Person ${i}`,
  };
}
