import path from 'node:path';
import { readStory } from '../../data/generator/files';
import type { ProductEvent, Story } from '../../data/generator/story';
import { TestOrg } from './support/org';
import { actual, expected } from './support/outcome';
import { timeLimit } from './support/target';
import { movedTo, renamed, seeded, shuffled } from './support/variants';

const STORY = readStory(path.join(__dirname, '..', '..', 'data', 'events', 'three-hundred'));
const SHUFFLES = 200;
/** Share of events that come a second time. */
const REPEATS = 0.2;
/** The order in which everything a shuffle does is drawn makes a seed repeatable; the org's own pace is not seeded. */
const MAX_BATCH = 80;

jest.setTimeout(timeLimit(900_000));

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

/** One shuffle under a name of its own: what came of it, and what must have. */
async function shuffle(org: TestOrg, story: Story, prefix: string, seed: number): Promise<void> {
  const { events, leads, accounts } = renamed(story, prefix);
  const marketo = leads.map(({ fields }) => fields);
  const random = seeded(seed);
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
  const reference = expected(deliveries, { accounts, leads: marketo });
  const check = async (): Promise<void> =>
    expect({ seed, ...(await actual(org, prefix)) }).toEqual({ seed, ...reference });
  await (org.isTarget ? org.eventually(check) : check());
}

describe.each([200, 2000])('events delivered in any order, some twice, at flow batch size %i', (eventFlowBatchSize) => {
  let org: TestOrg;

  beforeAll(async () => {
    org = await TestOrg.start({ now: STORY.endsAt });
    await org.settings({ eventFlowBatchSize });
  });
  afterAll(() => org.stop());

  it(`end in the state of the reference model, ${SHUFFLES} shuffles of 300 events [batch]`, async () => {
    for (let seed = 1; seed <= SHUFFLES; seed++)
      await shuffle(org, STORY, `s${String(seed).padStart(3, '0')}x`, seed * 7919 + eventFlowBatchSize);
  });
});

describe('events delivered in any order, some twice, at the pace of the org', () => {
  let org: TestOrg;

  beforeAll(async () => {
    org = await TestOrg.start();
  });
  afterAll(() => org.stop());

  it.each([1, 2])('end in the state of the reference model, seed %i', async (seed) => {
    await shuffle(org, movedTo(STORY, org.began), org.run.name(`s${seed}x`), seed * 104_729);
  });
});
