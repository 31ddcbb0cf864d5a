import { allowRetry, retry } from './support/retry';
import { TestOrg } from './support/org';
import { changeMetadata } from './support/overrides';
import { timeLimit } from './support/target';

jest.setTimeout(timeLimit(120_000));

let org: TestOrg;

beforeAll(async () => {
  org = await TestOrg.start({ now: '2026-11-01T08:00:00Z' });
});
afterAll(() => org.stop());

interface Links {
  Id: string;
  Lead__c: string | null;
  Contact__c: string | null;
  Account__c: string | null;
  Person_Link_Source__c: string;
  Account_Link_Source__c: string;
  Account_Link_State__c: string;
  Self_Serve_Status__c: string;
}

const linksOf = (workspaceId: string): Promise<Links> =>
  org.one<Links>(
    `SELECT Id, Lead__c, Contact__c, Account__c, Person_Link_Source__c, Account_Link_Source__c, Account_Link_State__c, Self_Serve_Status__c
     FROM Workspace__c WHERE Workspace_ID__c = '${org.run.name(workspaceId)}'`,
  );

async function publish(...events: object[]): Promise<void> {
  await org.publish(events);
  await org.drain();
}

async function insert(object: string, fields: object): Promise<string> {
  const [id] = await org.insertAll(object, [fields]);
  await org.drain();
  return id as string;
}

it('a lead that Marketo made before the trial is linked, and none of ours is made', async () => {
  const lead = await insert('Lead', {
    LastName: 'Early',
    Company: 'Early Ltd',
    Email: org.run.email('early@marketo-before.test'),
    LeadSource: 'Web',
  });

  await publish(org.event({ Workspace_ID__c: 'before', Email__c: 'Early@Marketo-Before.test' }));

  expect((await linksOf('before')).Lead__c).toBe(lead);
  expect(
    await org.count(`SELECT COUNT() FROM Lead WHERE Email = '${org.run.email('early@marketo-before.test')}'`),
  ).toBe(1);
});

it('a lead that Marketo makes after the trial takes ours in, and the workspace follows', async () => {
  await publish(org.event({ Workspace_ID__c: 'after', Email__c: 'late@marketo-after.test' }));
  const ours = (await linksOf('after')).Lead__c;

  const lead = await insert('Lead', {
    LastName: 'Late',
    Company: 'Late Ltd',
    Email: org.run.email('late@marketo-after.test'),
    LeadSource: 'Web',
  });

  expect(ours).not.toBeNull();
  expect((await linksOf('after')).Lead__c).toBe(lead);
  expect(
    await org.query(`SELECT Id, LastName FROM Lead WHERE Email = '${org.run.email('late@marketo-after.test')}'`),
  ).toMatchObject([{ Id: lead, LastName: 'Late' }]);
});

it('a lead of ours that somebody edited stays beside the one from Marketo', async () => {
  await publish(org.event({ Workspace_ID__c: 'edited', Email__c: 'edited@marketo-edited.test' }));
  await org.update('Lead', (await linksOf('edited')).Lead__c as string, { Company: 'By hand' });

  await insert('Lead', {
    LastName: 'Later',
    Company: 'Later Ltd',
    Email: org.run.email('edited@marketo-edited.test'),
    LeadSource: 'Web',
  });

  expect(
    await org.count(`SELECT COUNT() FROM Lead WHERE Email = '${org.run.email('edited@marketo-edited.test')}'`),
  ).toBe(2);
});

it('an account that is created later links the waiting workspaces and closes their rows', async () => {
  await publish(
    org.event({ Workspace_ID__c: 'wait-1', Email__c: 'a@waiting-acme.test' }),
    org.event({ Workspace_ID__c: 'wait-2', Email__c: 'b@mail.waiting-acme.test', Self_Serve_Status__c: 'Paid' }),
  );
  const rows = (): Promise<{ Error_Type__c: string; Source_Process__c: string; Status__c: string }[]> =>
    org.query(
      `SELECT Error_Type__c, Source_Process__c, Status__c FROM Error_Log__c
       WHERE Error_Key__c LIKE '%${org.run.domain('waiting-acme.test')}' OR Error_Key__c LIKE '%workspace|${org.run.name('wait-2')}' ORDER BY Source_Process__c`,
    );
  expect(await rows()).toMatchObject([
    { Source_Process__c: 'Account Link', Error_Type__c: 'Missing Record', Status__c: 'Open' },
    { Source_Process__c: 'Contact Link', Error_Type__c: 'Missing Record', Status__c: 'Open' },
  ]);

  const account = await insert('Account', {
    Name: org.run.name('Waiting Acme'),
    Website: `https://${org.run.domain('www.waiting-acme.test')}/en`,
  });

  expect((await linksOf('wait-1')).Account__c).toBe(account);
  const paid = await linksOf('wait-2');
  expect(paid.Account__c).toBe(account);
  expect(await org.one(`SELECT AccountId, Email FROM Contact WHERE Id = '${paid.Contact__c}'`)).toMatchObject({
    AccountId: account,
    Email: org.run.email('b@mail.waiting-acme.test'),
  });
  expect((await rows()).map((row) => row.Status__c)).toEqual(['Resolved', 'Resolved']);
});

it('a link that a person corrected is never overwritten', async () => {
  await org.insertAll('Account', [{ Name: org.run.name('Guess'), Website: org.run.domain('corrected.test') }]);
  await publish(org.event({ Workspace_ID__c: 'manual', Email__c: 'me@corrected.test' }));
  const right = await insert('Account', { Name: org.run.name('Right') });
  const lead = await insert('Lead', { LastName: 'Right', Company: 'Right', Email: org.run.email('right@right.test') });
  const { Id } = await linksOf('manual');
  await org.update('Workspace__c', Id, { Account__c: right, Lead__c: lead });
  await org.drain();

  await publish(
    org.event({ Workspace_ID__c: 'manual', Email__c: 'new@corrected.test', Occurred_At__c: org.ago({ days: 29 }) }),
  );
  await insert('Account', { Name: org.run.name('Another guess'), Email_Domains__c: org.run.domain('corrected.test') });
  await insert('Lead', { LastName: 'Marketo', Company: 'Marketo', Email: org.run.email('new@corrected.test') });

  expect(await linksOf('manual')).toMatchObject({
    Account__c: right,
    Lead__c: lead,
    Account_Link_Source__c: 'Manual',
    Person_Link_Source__c: 'Manual',
  });
});

it('a paid workspace gets a contact under its account and keeps its lead open, unless the setting converts it [fault]', async () => {
  const account = await insert('Account', {
    Name: org.run.name('Converting'),
    Website: org.run.domain('converting.test'),
  });
  const trialThenPaid = (id: string): object[] => [
    org.event({ Workspace_ID__c: id, Email__c: `${id}@converting.test` }),
    org.event({
      Workspace_ID__c: id,
      Email__c: `${id}@converting.test`,
      Self_Serve_Status__c: 'Paid',
      Occurred_At__c: org.ago({ days: 29 }),
    }),
  ];
  const leadOf = (
    id: string,
  ): Promise<{
    IsConverted: boolean;
    ConvertedContactId: string | null;
    ConvertedOpportunityId: string | null;
    ConvertedAccountId: string | null;
  }> =>
    org.one(
      `SELECT IsConverted, ConvertedContactId, ConvertedAccountId, ConvertedOpportunityId FROM Lead WHERE Email = '${org.run.email(`${id}@converting.test`)}'`,
    );
  for (const part of trialThenPaid('stays')) await publish(part);
  expect(await linksOf('stays')).toMatchObject({
    Account__c: account,
    Lead__c: null,
    Contact__c: expect.any(String) as unknown,
  });
  expect(await leadOf('stays')).toMatchObject({ IsConverted: false });

  await changeMetadata(org, 'Lifecycle_Setting.Default', 'Convert_Lead_On_Paid__c', 'true');
  for (const part of trialThenPaid('becomes')) await publish(part);
  await changeMetadata(org, 'Lifecycle_Setting.Default', 'Convert_Lead_On_Paid__c', 'false');

  const { Contact__c } = await linksOf('becomes');
  expect(await leadOf('becomes')).toMatchObject({
    IsConverted: true,
    ConvertedContactId: Contact__c,
    ConvertedAccountId: account,
    ConvertedOpportunityId: null,
  });
});

it('what arrives while ingestion is switched off waits as rows and is taken in by the retry [fault]', async () => {
  await allowRetry(org);
  const stream = Array.from({ length: 90 }, (_, i) =>
    org.event({
      Workspace_ID__c: `switch-${i % 30}`,
      Email__c: `person${i % 30}@switched.test`,
      Self_Serve_Status__c: ['Trial', 'Paid', 'Churned'][Math.floor(i / 30)] ?? 'Trial',
      Occurred_At__c: org.ago({ days: 30 - Math.floor(i / 30) }),
    }),
  );
  await publish(...stream.slice(0, 40));
  await changeMetadata(org, 'Automation_Switch.Event_Ingestion', 'Active__c', 'false');
  await publish(...stream.slice(40, 70));
  const waiting = await org.query(
    "SELECT Id FROM Error_Log__c WHERE Source_Process__c = 'Event Ingestion' AND Status__c = 'Open'",
  );
  await changeMetadata(org, 'Automation_Switch.Event_Ingestion', 'Active__c', 'true');
  await publish(...stream.slice(70));

  const answer = await retry(
    org,
    waiting.map((row) => row.Id),
  );

  expect(waiting).toHaveLength(30);
  expect(answer).toMatchObject({ resolvedCount: 30, failedCount: 0 });
  expect(
    await org.count(
      `SELECT COUNT() FROM Workspace_Event__c WHERE Workspace__r.Workspace_ID__c LIKE '${org.run.name('switch-')}%'`,
    ),
  ).toBe(90);
  expect(
    await org.count(
      `SELECT COUNT() FROM Workspace__c WHERE Workspace_ID__c LIKE '${org.run.name('switch-')}%' AND Self_Serve_Status__c = 'Churned'`,
    ),
  ).toBe(30);
});

it('a bad event is retried from its row: failing again counts up, with the payload corrected it is accepted', async () => {
  await allowRetry(org);
  await publish(org.event({ Event_Id__c: 'bad-1', Workspace_ID__c: 'mended', Email__c: 'nobody at mended.test' }));
  const find = (): Promise<{ Id: string; Status__c: string; Retry_Count__c: number; Payload__c: string }> =>
    org.one(
      `SELECT Id, Status__c, Retry_Count__c, Payload__c FROM Error_Log__c WHERE Error_Key__c = 'Event Ingestion|${org.run.name('bad-1')}'`,
    );
  const row = await find();

  expect(await retry(org, [row.Id])).toMatchObject({ resolvedCount: 0, failedCount: 1 });
  expect(await find()).toMatchObject({ Status__c: 'Open', Retry_Count__c: 1 });
  await org.update('Error_Log__c', row.Id, {
    Payload__c: row.Payload__c.replace(/[^"]*nobody at mended.test/, org.run.email('somebody@mended.test')),
  });
  expect(await retry(org, [row.Id])).toMatchObject({ resolvedCount: 1, failedCount: 0 });

  expect(await find()).toMatchObject({ Status__c: 'Resolved' });
  expect((await linksOf('mended')).Lead__c).not.toBeNull();
});
