import path from 'node:path';
import { readStory } from '../../data/generator/files';
import type { ProductEvent } from '../../data/generator/story';
import { TestOrg } from './support/org';
import { actual, expected } from './support/outcome';
import { renamed, seeded, shuffled } from './support/variants';

const STORY = readStory(path.join(__dirname, '..', '..', 'data', 'events', 'three-hundred'));
const SHUFFLES = 200;
/** Share of events that come a second time. */
const REPEATS = 0.2;
/** The order in which everything a shuffle does is drawn makes a seed repeatable; the org's own pace is not seeded. */
const MAX_BATCH = 80;

jest.setTimeout(300_000);

async function deliver(org: TestOrg, deliveries: readonly ProductEvent[], random: () => number): Promise<void> {
  let pending: Promise<unknown>[] = [];
  for (let at = 0; at < deliveries.length;) {
    const size = 1 + Math.floor(random() * MAX_BATCH);
    pending.push(org.publish(deliveries.slice(at, at + size)));
    at += size;
    // Some batches go out one after another, some at once, so that the bus hands them over in groups of every size.
    if (random() < 0.5) {
      await Promise.all(pending);
      pending = [];
    }
    if (random() < 0.1) await org.drain();
  }
  await Promise.all(pending);
  await org.drain();
}

describe.each([200, 2000])('events delivered in any order, some twice, at flow batch size %i', (eventFlowBatchSize) => {
  let org: TestOrg;

  beforeAll(async () => {
    org = await TestOrg.start({ now: STORY.endsAt });
    await org.settings({ eventFlowBatchSize });
  });
  afterAll(() => org.stop());

  it(`end in the state of the reference model, ${SHUFFLES} shuffles of 300 events [local only: batch size]`, async () => {
    for (let seed = 1; seed <= SHUFFLES; seed++) {
      const prefix = `s${String(seed).padStart(3, '0')}x`;
      const { events, leads, accounts } = renamed(STORY, prefix);
      const marketo = leads.map(({ fields }) => fields);
      const random = seeded(seed * 7919 + eventFlowBatchSize);
      const deliveries = shuffled(events, random, REPEATS);
      // Accounts and leads from Marketo come before, amid or after the events.
      const cuts = [0, Math.floor(deliveries.length / 2), deliveries.length, deliveries.length];
      const accountsAt = Math.floor(random() * 3);
      const leadsAt = Math.floor(random() * 3);
      for (let part = 0; part < 3; part++) {
        if (part === accountsAt) await org.insertAll('Account', accounts);
        if (part === leadsAt) await org.insertAll('Lead', marketo);
        await deliver(org, deliveries.slice(cuts[part], cuts[part + 1]), random);
      }

      const outcome = await actual(org, prefix);

      expect({ seed, ...outcome }).toEqual({
        seed,
        ...expected(deliveries, { accounts, leads: marketo }),
      });
    }
  });
});
