import { createOrg, type Org } from '../org';
import { component, flow } from '../testing/metadata';
import type { Access } from '../transaction/transaction';

let org: Org;
let access: Access;
let lead: string;

const send = `<actionCalls><name>Send</name><label>Send</label><locationX>0</locationX><locationY>0</locationY><actionName>emailSimple</actionName><actionType>emailSimple</actionType>
  <faultConnector><targetReference>Keep_Fault</targetReference></faultConnector>
  ${[
    'emailAddresses',
    'recipientId',
    'emailSubject',
    'emailBody',
    'sendRichBody',
    'senderType',
    'senderAddress',
    'logEmailOnSend',
  ]
    .map(
      (name) =>
        `<inputParameters><name>${name}</name><value><elementReference>${name}</elementReference></value></inputParameters>`,
    )
    .join('')}</actionCalls>
  <assignments><name>Keep_Fault</name><label>Keep Fault</label><locationX>0</locationX><locationY>0</locationY>
    <assignmentItems><assignToReference>fault</assignToReference><operator>Assign</operator><value><elementReference>$Flow.FaultMessage</elementReference></value></assignmentItems></assignments>
  <start><locationX>0</locationX><locationY>0</locationY><connector><targetReference>Send</targetReference></connector></start>
  ${[
    ['emailAddresses', 'String'],
    ['recipientId', 'String'],
    ['emailSubject', 'String'],
    ['emailBody', 'String'],
    ['sendRichBody', 'Boolean'],
    ['senderType', 'String'],
    ['senderAddress', 'String'],
    ['logEmailOnSend', 'Boolean'],
    ['fault', 'String'],
  ]
    .map(
      ([name, type]) =>
        `<variables><name>${name}</name><dataType>${type}</dataType><isCollection>false</isCollection><isInput>true</isInput><isOutput>true</isOutput></variables>`,
    )
    .join('')}`;

beforeAll(() => {
  org = createOrg({ file: ':memory:', now: new Date('2026-03-10T12:00:00Z') });
  access = { userId: org.identity.adminUserId, permissions: 'system', sharing: false };
  const outcome = org.deploy([
    flow('Send_Mail', send),
    component(
      'EmailTemplate',
      'unfiled$public/Welcome',
      '<EmailTemplate><available>true</available><encodingKey>UTF-8</encodingKey><name>Welcome</name><style>none</style><subject>Hello {!Lead.FirstName}</subject><textOnly>Dear {!Lead.FirstName} {{{Recipient.LastName}}}</textOnly><type>text</type></EmailTemplate>',
    ),
  ]);
  expect(outcome.diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  const insert = (type: string, fields: Record<string, string | boolean>): string => {
    const [saved] = org.transaction('t', access, (tx) =>
      tx.insert([{ type, fields }], { allOrNone: true, access, source: 'api' }),
    );
    expect(saved!.errors).toEqual([]);
    return saved!.id!;
  };
  lead = insert('Lead', {
    FirstName: 'Ann',
    LastName: 'Lee',
    Company: 'X',
    Email: 'ann@x.example',
    HasOptedOutOfEmail: true,
  });
  insert('OrgWideEmailAddress', { Address: 'sales@us.example', DisplayName: 'Sales', IsAllowAllProfiles: true });
});
afterAll(() => org.close());
beforeEach(() => org.mail.clear());

function apex(statements: string) {
  const source = `Messaging.SingleEmailMessage m = new Messaging.SingleEmailMessage(); m.setSubject('S'); m.setPlainTextBody('B'); ${statements} Messaging.sendEmail(new List<Messaging.SingleEmailMessage>{ m });`;
  return org.transaction('apex', access, (tx) => tx.apex.executeAnonymous(source));
}
const me = (): string => org.identity.adminUserId;
const tasks = () =>
  org.transaction('q', access, (tx) =>
    tx.query({ query: 'SELECT Subject, WhoId, TaskSubtype, Status FROM Task', access }).records.map((r) => r.fields),
  );

describe('Apex mail', () => {
  it('reaches a user by id without counting as external, and only when no activity is asked for', () => {
    expect(apex(`m.setTargetObjectId('${me()}');`)).toMatchObject({
      success: false,
      exceptionMessage: expect.stringContaining(
        'INVALID_SAVE_AS_ACTIVITY_FLAG, saveAsActivity must be false when sending mail to users.',
      ),
    });
    expect(apex(`m.setTargetObjectId('${me()}'); m.setSaveAsActivity(false);`)).toMatchObject({ success: true });
    expect(org.mail.list()).toMatchObject([
      {
        to: ['admin@local-org.example'],
        from: 'admin@local-org.example',
        fromName: 'Local Admin',
        external: 0,
        kind: 'apex',
      },
    ]);
    expect(org.mail.externalOn(org.now())).toBe(0);
  });

  it('keeps an activity of mail to a lead unless told otherwise', () => {
    expect(apex(`m.setTargetObjectId('${lead}');`)).toMatchObject({ success: true });
    expect(tasks()).toEqual([
      expect.objectContaining({ Subject: 'Email: S', WhoId: lead, TaskSubtype: 'Email', Status: 'Completed' }),
    ]);
    expect(org.mail.externalOn(org.now())).toBe(1);
  });

  it.each([
    ["m.setToAddresses(new List<String>{'nobody'});", 'INVALID_EMAIL_ADDRESS, Email address is invalid: nobody'],
    ['', 'REQUIRED_FIELD_MISSING, Add a recipient to send an email.'],
    [
      "m.setToAddresses(new List<String>{'a@b.example'}); m.setPlainTextBody(null);",
      'REQUIRED_FIELD_MISSING, Missing body',
    ],
    ["m.setTargetObjectId('001000000000001AAA');", 'INVALID_ID_FIELD, Only User, Contact, Lead'],
    [
      "m.setToAddresses(new List<String>{'a@b.example'}); m.setOrgWideEmailAddressId('0D2000000000009AAA');",
      'INVALID_ID_FIELD',
    ],
  ])('refuses %s', (statements, message) => {
    expect(apex(statements).exceptionMessage).toContain(message);
    expect(org.mail.list()).toEqual([]);
  });

  it('leaves opted-out recipients out, or refuses them, as its policy says', () => {
    apex(`m.setTargetObjectId('${lead}'); m.setSaveAsActivity(false); m.setOptOutPolicy('FILTER');`);
    expect(org.mail.list()).toEqual([]);
    expect(apex(`m.setTargetObjectId('${lead}'); m.setOptOutPolicy('REJECT');`).exceptionMessage).toContain(
      'EMAIL_OPTED_OUT',
    );
  });

  it('sends from an organization-wide address and merges a template', () => {
    apex(
      `m.setTargetObjectId('${lead}'); m.setSaveAsActivity(false); m.setTemplateId([SELECT Id FROM EmailTemplate WHERE DeveloperName = 'Welcome'].Id); m.setOrgWideEmailAddressId([SELECT Id FROM OrgWideEmailAddress].Id);`,
    );
    expect(org.mail.list()).toMatchObject([
      { from: 'sales@us.example', fromName: 'Sales', subject: 'Hello Ann', textBody: 'Dear Ann Lee' },
    ]);
  });

  it('counts one invocation for a list, ten in a transaction', () => {
    const ten = 'for (Integer i = 0; i < 10; i++) Messaging.sendEmail(new List<Messaging.SingleEmailMessage>{ m });';
    const ready = "m.setToAddresses(new List<String>{'a@b.example'});";
    expect(apex(`${ready} ${ten.replace('10', '9')}`)).toMatchObject({ success: true });
    expect(apex(`${ready} ${ten}`).exceptionMessage).toContain('Too many Email Invocations: 11');
  });

  it('stops at the daily number of external recipients; users by id are still reached', () => {
    org.changeSettings({ dailySingleEmails: 1 });
    const outside = "m.setToAddresses(new List<String>{'a@b.example'});";
    expect(apex(outside)).toMatchObject({ success: true });
    expect(apex(outside).exceptionMessage).toContain('SINGLE_EMAIL_LIMIT_EXCEEDED');
    expect(apex(`m.setTargetObjectId('${me()}'); m.setSaveAsActivity(false);`)).toMatchObject({ success: true });
    org.changeSettings({ dailySingleEmails: 5000 });
  });

  it('keeps back the good ones beside a bad one unless partial sending is asked for', () => {
    const two = (allOrNone: boolean) =>
      apex(
        `m.setToAddresses(new List<String>{'a@b.example'}); Messaging.SingleEmailMessage bad = new Messaging.SingleEmailMessage(); bad.setToAddresses(new List<String>{'c@d.example'});
         try { Messaging.sendEmail(new List<Messaging.SingleEmailMessage>{ m, bad }, ${allOrNone}); } catch (EmailException e) { } if (true) return;`,
      );
    two(true);
    expect(org.mail.list()).toEqual([]);
    two(false);
    expect(org.mail.list()).toHaveLength(1);
  });
});

describe('the Send Email action', () => {
  const run = (inputs: Record<string, string | boolean>) =>
    org.transaction('flow', access, (tx) => tx.apexHost.startFlow('Send_Mail', inputs));

  it('mails addresses and a recipient, in rich text, from an organization-wide address', () => {
    const result = run({
      emailAddresses: 'a@b.example, c@d.example',
      recipientId: me(),
      emailSubject: 'Digest',
      emailBody: '<p>Hi</p>',
      sendRichBody: true,
      senderType: 'OrgWideEmailAddress',
      senderAddress: 'sales@us.example',
    });
    expect(result.fault).toBeNull();
    expect(org.mail.list()).toMatchObject([
      {
        to: ['admin@local-org.example', 'a@b.example', 'c@d.example'],
        htmlBody: '<p>Hi</p>',
        textBody: null,
        from: 'sales@us.example',
        external: 2,
      },
    ]);
  });

  it('takes its fault path for what it refuses', () => {
    expect(run({ emailSubject: 'S', emailBody: 'B' }).fault).toContain('emailAddresses');
    expect(run({ emailAddresses: 'a@b.example', emailSubject: 'S' }).fault).toContain('emailBody');
    const many = Array.from({ length: 151 }, (_, i) => `a${i}@b.example`).join(',');
    expect(run({ emailAddresses: many, emailSubject: 'S', emailBody: 'B' }).fault).toContain('150');
    expect(org.mail.list()).toEqual([]);
  });
});
