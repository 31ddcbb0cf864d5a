import path from 'node:path';
import { readStory } from '../../data/generator/files';
import type { Story } from '../../data/generator/story';
import { EventSender } from '../../packages/salesforce-client/src/event-sender';
import { replayStory } from '../../packages/salesforce-client/src/samples/story-replay';
import { TestOrg } from './support/org';
import { actual, expected } from './support/outcome';
import { domainOfEmail, domainsOfAccount } from './support/reference-people';

const EVENTS = 1500;

jest.setTimeout(180_000);

/** The first events of the history, with the accounts and leads of its people. */
function beginningOfHistory(): Story {
  const story = readStory(path.join(__dirname, '..', '..', 'data', 'events', 'history'));
  const events = story.events.slice(0, EVENTS);
  const emails = new Set(events.map((event) => (event.Email__c ?? '').toLowerCase()));
  const domains = new Set([...emails].map(domainOfEmail));
  return {
    ...story,
    events,
    leads: story.leads
      .filter(({ fields }) => emails.has(fields.Email))
      .map((lead, i) => ({ ...lead, afterEvents: lead.afterEvents === 0 ? 0 : (i * 97) % EVENTS }))
      .sort((a, b) => a.afterEvents - b.afterEvents),
    accounts: story.accounts.filter((account) => domainsOfAccount(account).some((domain) => domains.has(domain))),
  };
}

const STORY = beginningOfHistory();
const EXPECTED = expected(STORY.events, { accounts: STORY.accounts, leads: STORY.leads.map(({ fields }) => fields) });

let org: TestOrg;

beforeEach(async () => {
  org = await TestOrg.start({ data: 'file', now: STORY.endsAt });
  await org.insertAll('Account', STORY.accounts);
});
afterEach(() => org.stop());

function replay(onProgress: (done: number) => void): Promise<unknown> {
  const { instanceUrl, accessToken } = org.process.facts;
  const sender = new EventSender('SelfServeTrialEvent__e', { instanceUrl, accessToken, maxAttempts: 1 });
  return replayStory(STORY, { sender, insertLeads }, path.join(org.process.projectDir, 'position.json'), onProgress);
}

/** A batch that was cut off comes again: what is there is left alone. */
async function insertLeads(leads: readonly { readonly Email: string }[]): Promise<void> {
  const list = leads.map(({ Email }) => `'${Email}'`).join(',');
  const rows = await org.query<{ Email: string }>(
    `SELECT Email FROM Lead WHERE Email IN (${list}) AND LeadSource != 'Self-Serve Trial'`,
  );
  const present = new Set(rows.map((row) => row.Email));
  await org.insertAll(
    'Lead',
    leads.filter(({ Email }) => !present.has(Email)),
  );
}

it('a replay that is killed three times loses nothing committed, goes on, and ends like an undisturbed one [fault]', async () => {
  let committed = 0;
  for (const killAt of [200, 600, 1200]) {
    let kill: Promise<void> | undefined;
    await expect(
      replay((done) => {
        // Without waiting: the next call is under way, and so is queued work, when the process ends.
        if (done >= killAt) kill ??= new Promise((resolve) => setTimeout(resolve, 15)).then(() => org.process.kill());
      }),
    ).rejects.toThrow();
    await kill;
    await org.restart();
    const events = await org.count('SELECT COUNT() FROM Workspace_Event__c');
    expect(events).toBeGreaterThanOrEqual(committed);
    committed = events;
  }

  await replay(() => undefined);
  await org.drain();

  expect(await actual(org)).toEqual(EXPECTED);
});

it('queued work is done after a kill, and the clock goes on where it stood [fault]', async () => {
  await insertLeads(STORY.leads.map(({ fields }) => fields));
  await org.publish(
    STORY.events
      .slice(0, 600)
      .filter(
        (event) => (event.Workspace_Name__c ?? '').length <= 80 && !/\./.test(event.Trial_Expiration_Date__c ?? ''),
      ),
  );
  const { now: before } = (await org.local('GET', '/local/clock')) as { now: string };
  await org.killAndRestart();

  await org.drain();

  const { now } = (await org.local('GET', '/local/clock')) as { now: string };
  expect(Date.parse(now)).toBeGreaterThanOrEqual(Date.parse(before) - 1000);
  const outcome = await actual(org);
  const undisturbed = expected(STORY.events.slice(0, 600), {
    accounts: STORY.accounts,
    leads: STORY.leads.map(({ fields }) => fields),
  });
  expect(outcome).toEqual(undisturbed);
});
