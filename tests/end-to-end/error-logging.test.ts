import { ensureScheduledJobs, ErrorLogger } from '../../packages/salesforce-client/src';
import { TestOrg } from './support/org';
import { timeLimit } from './support/target';

jest.setTimeout(timeLimit(300_000));

let org: TestOrg;

beforeAll(async () => {
  org = await TestOrg.start({ now: '2026-11-01T08:00:00Z' });
  await org.assign(['Self_Serve_Admin']);
});
afterAll(() => org.stop());

interface ErrorRow {
  readonly Error_Name__c: string;
  readonly Error_Type__c: string;
  readonly Source_Process__c: string;
  readonly Payload_Masked__c: string | null;
}

it('an error logged from a flow, from Apex and from TypeScript is one row each, whose payload people see masked', async () => {
  const key = (name: string): string => org.run.name(name);
  const payload = JSON.stringify({ Email__c: org.run.email('ann.lee@logging.test'), card: '4111 1111 1111 1234' });
  await org.rest('POST', '/actions/custom/apex/LogFlowError', {
    inputs: [
      {
        flowName: 'Order Flow, Reserve',
        sourceProcess: 'Order Provisioning',
        faultMessage: 'The stock is empty.',
        identity: key('flow'),
        payload,
      },
    ],
  });
  const apex = `ErrorLogger.publish(new ErrorEntry('Case Sync', 'Integration Failure', 'No answer')
    .identifiedBy('${key('apex')}').withPayload('${payload}'));`;
  expect(await org.connection.tooling.executeAnonymous(apex)).toMatchObject({ success: true });
  await new ErrorLogger(org.session, { source: 'Portal' }).log('Missing Record', new Error('No order'), {
    key: key('ts'),
    payload: JSON.parse(payload) as unknown,
  });

  await org.eventually(async () => {
    const rows = await org.query<ErrorRow>(
      `SELECT Error_Name__c, Error_Type__c, Source_Process__c, Payload_Masked__c FROM Error_Log__c
       WHERE Error_Key__c LIKE '%|${org.run.id}%'`,
    );
    expect(rows.map((row) => `${row.Source_Process__c}: ${row.Error_Type__c}`).sort()).toEqual([
      'Case Sync: Integration Failure',
      'Order Provisioning: Automation Failure',
      'Portal: Missing Record',
    ]);
    for (const { Payload_Masked__c } of rows) {
      expect(Payload_Masked__c).toContain('1234');
      for (const secret of ['ann.lee', 'lee@', '4111']) expect(Payload_Masked__c).not.toContain(secret);
    }
  });
});

it('errors past their retention are purged with the night, others stay [clock]', async () => {
  await ensureScheduledJobs(org.connection);
  const row = (name: string, Status__c: string, at: string): object => ({
    Error_Name__c: name,
    Error_Type__c: 'Data Issue',
    Source_Process__c: 'Manual',
    Error_Key__c: `Manual|${org.run.name(name)}`,
    Status__c,
    Date_Occurred__c: at,
    Last_Occurred__c: at,
    ...(Status__c === 'Resolved' ? { Resolved_Date__c: at } : {}),
  });
  await org.insertAll('Error_Log__c', [
    row('old', 'Resolved', '2024-01-15T08:00:00Z'),
    row('open', 'Open', '2024-01-15T08:00:00Z'),
    row('fresh', 'Resolved', '2026-10-31T08:00:00Z'),
  ]);

  await org.advanceClock('25h');
  await org.drain();

  const left = await org.query<{ Error_Name__c: string }>(
    `SELECT Error_Name__c FROM Error_Log__c WHERE Error_Key__c LIKE 'Manual|${org.run.id}%' ORDER BY Error_Name__c`,
  );
  expect(left.map((one) => one.Error_Name__c)).toEqual(['fresh', 'open']);
});
