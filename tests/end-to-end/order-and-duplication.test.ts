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
      const random = seeded(seed * 7919 + eventFlowBatchSize);
      await org.insertAll('Account', accounts);
      const [early, late] = random() < 0.5 ? [leads, []] : [[], leads];
      await org.insertAll(
        'Lead',
        early.map(({ fields }) => fields),
      );
      const deliveries = shuffled(events, random, REPEATS);
      const half = Math.floor(deliveries.length / 2);
      await deliver(org, deliveries.slice(0, half), random);
      await org.insertAll(
        'Lead',
        late.map(({ fields }) => fields),
      );
      await deliver(org, deliveries.slice(half), random);

      const outcome = await actual(org, prefix);

      expect({ seed, ...outcome }).toEqual({
        seed,
        ...expected(deliveries, { accounts, leads: leads.map(({ fields }) => fields) }),
      });
    }
  });
});
