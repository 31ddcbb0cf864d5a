import { TestOrg } from './support/org';
import { ownerless } from './support/ownerless';
import { timeLimit } from './support/target';

jest.setTimeout(timeLimit(120_000));

let org: TestOrg;

beforeAll(async () => {
  org = await TestOrg.start();
  await org.assign(['Self_Serve_Admin', 'Rollout_Pilot']);
});
afterAll(() => org.stop());

interface Owned {
  Id: string;
  OwnerId: string;
  Owner_Source__c: string;
  Owner_Explanation__c: string | null;
}

const workspace = (id: string): Promise<Owned> =>
  org.one<Owned>(
    `SELECT Id, OwnerId, Owner_Source__c, Owner_Explanation__c FROM Workspace__c WHERE Workspace_ID__c = '${org.run.name(id)}'`,
  );
const queueId = async (): Promise<string> =>
  (await org.one("SELECT Id FROM Group WHERE Type = 'Queue' AND DeveloperName = 'Self_Serve_Fallback'")).Id;
const alertsOf = async (id: string): Promise<string[]> =>
  (
    await org.query<{ Kind__c: string; Delivery__c: string }>(
      `SELECT Kind__c, Delivery__c FROM Trial_Alert__c WHERE Workspace__r.Workspace_ID__c = '${org.run.name(id)}'`,
    )
  )
    .map((row) => `${row.Kind__c}: ${row.Delivery__c}`)
    .sort();
const isOwnerless = async (id: string): Promise<boolean> =>
  (await org.count(
    `SELECT COUNT() FROM Workspace__c WHERE Workspace_ID__c = '${org.run.name(id)}' AND Without_Active_Owner__c = TRUE`,
  )) === 1;

it('the owner of the account owns the workspace and is told that the trial began and converted, once each', async () => {
  const { userId } = org.session;
  await org.insertAll('Account', [
    { Name: org.run.name('Owned'), Website: org.run.domain('owned.test'), OwnerId: userId },
  ]);
  const trial = org.event({
    Workspace_ID__c: 'owned',
    Email__c: 'ann@owned.test',
    Self_Serve_Status__c: 'Trial',
    Occurred_At__c: org.ago({ minutes: 5 }),
  });
  await org.publish([trial, trial]);
  await org.eventually(async () => {
    expect((await workspace('owned')).OwnerId).toBe(userId);
    expect(await alertsOf('owned')).toEqual(['Trial Started: Sent']);
  });

  await org.publish([
    org.event({
      Workspace_ID__c: 'owned',
      Email__c: 'ann@owned.test',
      Self_Serve_Status__c: 'Paid',
      Occurred_At__c: org.ago({ minutes: 1 }),
    }),
  ]);

  await org.eventually(async () => {
    expect(await alertsOf('owned')).toEqual(['Converted: Sent', 'Trial Started: Sent']);
    expect(await isOwnerless('owned')).toBe(false);
  });
});

it('an event of yesterday tells nobody', async () => {
  await org.publish([
    org.event({ Workspace_ID__c: 'old', Email__c: 'old@owned.test', Occurred_At__c: org.ago({ hours: 25 }) }),
  ]);

  await org.eventually(async () => {
    expect((await workspace('old')).Owner_Explanation__c).toContain('Owned');
    expect(await alertsOf('old')).toEqual([]);
  });
});

it('without active owner the queue holds it and the one row counts it, until an account with an owner comes', async () => {
  await org.publish([
    org.event({ Workspace_ID__c: 'nobody', Email__c: 'ann@nobody.test', Occurred_At__c: org.ago({ minutes: 3 }) }),
  ]);
  const queue = await queueId();
  await org.eventually(async () => {
    expect((await workspace('nobody')).OwnerId).toBe(queue);
    expect(await isOwnerless('nobody')).toBe(true);
    const { byRow, inOrg } = await ownerless(org);
    expect(byRow).toBeGreaterThan(0);
    expect(byRow).toBe(inOrg);
    expect(await alertsOf('nobody')).toEqual([]);
  });

  await org.insertAll('Account', [
    { Name: org.run.name('Late'), Website: org.run.domain('nobody.test'), OwnerId: org.session.userId },
  ]);

  await org.eventually(async () => {
    expect((await workspace('nobody')).OwnerId).toBe(org.session.userId);
    expect(await isOwnerless('nobody')).toBe(false);
    const { byRow, inOrg } = await ownerless(org);
    expect(byRow).toBe(inOrg);
    // The alert has waited for its rep.
    expect(await alertsOf('nobody')).toEqual(['Trial Started: Sent']);
  });
});

it('an owner set by hand stays, and follows the account again when handed back', async () => {
  const before = await workspace('owned');
  await org.update('Workspace__c', before.Id, { OwnerId: await queueId() });
  const account = await org.one(`SELECT Id FROM Account WHERE Name = '${org.run.name('Owned')}'`);
  await org.update('Account', account.Id, { Website: null });
  await org.update('Account', account.Id, { Website: org.run.domain('owned.test') });
  await org.eventually(async () => {
    const kept = await workspace('owned');
    expect(kept.OwnerId).toBe(await queueId());
    expect(kept.Owner_Source__c).toBe('Manual');
  });

  await org.update('Workspace__c', before.Id, { Owner_Source__c: 'Automatic' });

  await org.eventually(async () => expect((await workspace('owned')).OwnerId).toBe(org.session.userId));
});

it('whom a person gives an owner is no longer counted', async () => {
  await org.publish([
    org.event({ Workspace_ID__c: 'taken', Email__c: 'ann@taken.test', Occurred_At__c: org.ago({ minutes: 3 }) }),
  ]);
  await org.eventually(async () => expect(await isOwnerless('taken')).toBe(true));

  await org.update('Workspace__c', (await workspace('taken')).Id, { OwnerId: org.session.userId });

  await org.eventually(async () => {
    expect(await isOwnerless('taken')).toBe(false);
    const { byRow, inOrg } = await ownerless(org);
    expect(byRow).toBe(inOrg);
  });
});
