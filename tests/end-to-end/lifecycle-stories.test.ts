import path from 'node:path';
import { readStory } from '../../data/generator/files';
import { sortOut } from '../../packages/salesforce-client/src/samples/product-events';
import { feed } from './support/feed';
import { TestOrg } from './support/org';
import { actual, expected } from './support/outcome';
import { timeLimit } from './support/target';
import { movedTo, renamed } from './support/variants';

const DATA = path.join(__dirname, '..', '..', 'data', 'events');

jest.setTimeout(timeLimit(120_000));

let org: TestOrg;

beforeAll(async () => {
  org = await TestOrg.start({ now: '2026-11-01T08:00:00Z' });
});
afterAll(() => org.stop());

const STORIES = ['trial-expires', 'converts', 'churns-and-returns', 'email-changes', 'malformed'];

it.each(STORIES)('the story %s ends in the state of the reference model', async (name) => {
  // One letter: the addresses of the stories leave little room.
  const prefix = org.run.name('abcde'.charAt(STORIES.indexOf(name)));
  const story = renamed(movedTo(readStory(path.join(DATA, name)), org.began), prefix);

  await feed(org, story);

  const around = { accounts: story.accounts, leads: story.leads.map(({ fields }) => fields) };
  const reference = expected(story.events, around);
  await org.eventually(async () => expect(await actual(org, prefix)).toEqual(reference));
});

it('what the sender must refuse is refused by the bus as well, with the field', async () => {
  const { refused } = sortOut(readStory(path.join(DATA, 'malformed')).events);
  const overlong = refused.filter(({ reason }) => reason.startsWith('Workspace_Name__c'));

  const outcomes = await org.publish(overlong.map(({ event }) => event));

  expect(overlong.length).toBeGreaterThan(0);
  for (const outcome of outcomes) expect(outcome).toMatchObject({ status: 'refused', statusCode: 'STRING_TOO_LONG' });
});
