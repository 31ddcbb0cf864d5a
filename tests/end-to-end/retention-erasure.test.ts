import path from 'node:path';
import { readStory } from '../../data/generator/files';
import type { ProductEvent } from '../../data/generator/story';
import { sortOut } from '../../packages/salesforce-client/src/samples/product-events';
import { TestOrg } from './support/org';
import { actual, expected } from './support/outcome';
import { changeMetadata } from './support/overrides';
import { renamed, seeded, shuffled } from './support/variants';

const STORY = readStory(path.join(__dirname, '..', '..', 'data', 'events', 'three-hundred'));
const DAY_MS = 86_400_000;
const RETENTION_DAYS = 31;
const ROUNDS = 3;

jest.setTimeout(240_000);

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
