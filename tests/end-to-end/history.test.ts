import path from 'node:path';
import { readStory } from '../../data/generator/files';
import { feed } from './support/feed';
import { TestOrg } from './support/org';
import { actual, expected } from './support/outcome';

jest.setTimeout(180_000);

it('six months of 5,000 workspaces end in the state of the reference model [batch]', async () => {
  const story = readStory(path.join(__dirname, '..', '..', 'data', 'events', 'history'));
  const org = await TestOrg.start({ data: 'file', now: story.endsAt });
  try {
    const began = performance.now();
    await feed(org, story);
    process.stderr.write(
      `History: ${story.events.length} events replayed in ${((performance.now() - began) / 1000).toFixed(1)} s.\n`,
    );

    const outcome = await actual(org);

    const reference = expected(story.events, {
      accounts: story.accounts,
      leads: story.leads.map(({ fields }) => fields),
    });
    // Part by part, so that a difference is printed and not the whole history.
    for (const part of ['workspaces', 'events', 'leads', 'contacts', 'errors'] as const) {
      const wanted = new Set(reference[part].map((row) => JSON.stringify(row)));
      expect(outcome[part].map((row) => JSON.stringify(row)).filter((row) => !wanted.has(row))).toEqual([]);
      expect(outcome[part]).toHaveLength(reference[part].length);
    }
  } finally {
    await org.stop();
  }
});
