import { event } from './support/feed';
import { governorUse } from './support/governor';
import { TestOrg } from './support/org';
import { timeLimit } from './support/target';

jest.setTimeout(timeLimit(120_000));

let org: TestOrg;

beforeAll(async () => {
  org = await TestOrg.start({ now: '2026-11-01T08:00:00Z' });
});
afterAll(() => org.stop());

/** Per-transaction limits of synchronous and asynchronous Apex. */
const SYNCHRONOUS = { queries: 100, dmlStatements: 150, dmlRows: 10_000 };

it('200 workspaces posted in one call get their leads and accounts inside the limits [batch]', async () => {
  await org.insertAll(
    'Account',
    Array.from({ length: 20 }, (_, i) => ({ Name: `Company ${i}`, Website: `company${i}.test` })),
  );
  const workspaces = Array.from({ length: 200 }, (_, i) => ({
    Name: `Posted ${i}`,
    Workspace_ID__c: `posted-${i}`,
    Email__c: `person${i}@company${i % 20}.test`,
    Self_Serve_Status__c: 'Trial',
  }));

  const usages = await org.usagesOf(async () => {
    const results = await org.insert('Workspace__c', workspaces);
    expect(results.every((result) => result.success)).toBe(true);
  });

  const rows = await org.query<{
    Email__c: string;
    Lead__r: { Email: string } | null;
    Account__r: { Website: string } | null;
  }>('SELECT Email__c, Lead__r.Email, Account__r.Website FROM Workspace__c');
  expect(rows).toHaveLength(200);
  for (const row of rows) {
    expect(row.Lead__r?.Email).toBe(row.Email__c);
    expect(row.Account__r?.Website).toBe(row.Email__c.split('@')[1]);
  }
  for (const use of governorUse(usages)) {
    expect(use).toMatchObject({ outcome: 'committed' });
    for (const [limit, most] of Object.entries(SYNCHRONOUS))
      expect(use[limit as keyof typeof SYNCHRONOUS]).toBeLessThanOrEqual(most);
  }
});

it('one bad workspace in a call is answered in its place and the others are saved', async () => {
  const { run } = org;
  const Self_Serve_Status__c = 'Trial';
  const results = await org.insert('Workspace__c', [
    {
      Name: 'Good',
      Workspace_ID__c: run.name('partial-1'),
      Email__c: run.email('a@partial.test'),
      Self_Serve_Status__c,
    },
    { Name: 'No id', Email__c: run.email('b@partial.test'), Self_Serve_Status__c },
    {
      Name: 'Bad address',
      Workspace_ID__c: run.name('partial-3'),
      Email__c: run.name(' no address'),
      Self_Serve_Status__c,
    },
  ]);

  expect(results.map((result) => result.errors[0]?.statusCode ?? 'saved')).toEqual([
    'saved',
    'REQUIRED_FIELD_MISSING',
    'INVALID_EMAIL_ADDRESS',
  ]);
  expect(
    await org.count(`SELECT COUNT() FROM Workspace__c WHERE Workspace_ID__c LIKE '${run.name('partial-')}%'`),
  ).toBe(1);
});

it('two clients that bring the same new email at once end with one lead', async () => {
  const rows = (client: string): object[] =>
    Array.from({ length: 25 }, (_, i) => ({
      Name: `Race ${client} ${i}`,
      Workspace_ID__c: org.run.name(`race-${client}-${i}`),
      Email__c: org.run.email(`racer${i}@race.test`),
      Self_Serve_Status__c: 'Trial',
    }));

  await Promise.all([org.insertAll('Workspace__c', rows('a')), org.insertAll('Workspace__c', rows('b'))]);
  await org.drain();

  await org.eventually(async () => {
    const leads = await org.query<{ Id: string; Email: string }>(
      `SELECT Id, Email FROM Lead WHERE Email LIKE '${org.run.name('racer')}%'`,
    );
    expect(leads).toHaveLength(25);
    const links = await org.query<{ Email__c: string; Lead__c: string }>(
      `SELECT Email__c, Lead__c FROM Workspace__c WHERE Workspace_ID__c LIKE '${org.run.name('race-')}%'`,
    );
    const leadOf = new Map(leads.map((lead) => [lead.Email, lead.Id]));
    for (const link of links) expect(link.Lead__c).toBe(leadOf.get(link.Email__c));
  });
});

it('two events with the same new email in two batches end with one lead [batch]', async () => {
  await org.settings({ eventFlowBatchSize: 1 });

  await org.publishAsOneBurst([
    event({ Workspace_ID__c: 'batch-a', Email__c: 'Shared@batches.test' }),
    event({ Workspace_ID__c: 'batch-b', Email__c: 'shared@batches.test' }),
  ]);
  await org.settings({ eventFlowBatchSize: 200 });

  const leads = await org.query("SELECT Id FROM Lead WHERE Email = 'shared@batches.test'");
  const links = await org.query<{ Lead__c: string }>(
    "SELECT Lead__c FROM Workspace__c WHERE Workspace_ID__c LIKE 'batch-%'",
  );
  expect(leads).toHaveLength(1);
  expect(links.map((link) => link.Lead__c)).toEqual([leads[0]?.Id, leads[0]?.Id]);
});
