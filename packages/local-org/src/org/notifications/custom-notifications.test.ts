import { createOrg, type Org } from '../org';
import { component } from '../testing/metadata';
import type { Access } from '../transaction/transaction';

let org: Org;
let access: Access;
let type: string;
let other: string;
let queue: string;

beforeAll(() => {
  org = createOrg({ file: ':memory:', now: new Date('2026-03-10T12:00:00Z') });
  access = { userId: org.identity.adminUserId, permissions: 'system', sharing: false };
  const outcome = org.deploy([
    component(
      'CustomNotificationType',
      'Trial_Notice',
      '<CustomNotificationType><customNotifTypeName>Trial Notice</customNotifTypeName><desktop>true</desktop><masterLabel>Trial Notice</masterLabel><mobile>true</mobile></CustomNotificationType>',
    ),
    component(
      'Queue',
      'Desk',
      '<Queue><doesSendEmailToMembers>false</doesSendEmailToMembers><name>Desk</name><queueSobject><sobjectType>Lead</sobjectType></queueSobject></Queue>',
    ),
  ]);
  expect(outcome.diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  type = one('SELECT Id FROM CustomNotificationType');
  const [profile] = [one("SELECT Id FROM Profile WHERE Name = 'Standard User'")];
  const insert = (name: string, fields: Record<string, string | boolean>) =>
    org.transaction('t', access, (tx) =>
      tx.insert([{ type: name, fields }], { allOrNone: true, access, source: 'api' }),
    )[0]!;
  const user = insert('User', {
    Username: 'rep@x.example',
    LastName: 'Rep',
    Email: 'rep@x.example',
    Alias: 'rep',
    ProfileId: profile!,
    TimeZoneSidKey: 'UTC',
    LocaleSidKey: 'en_US',
    LanguageLocaleKey: 'en_US',
    EmailEncodingKey: 'UTF-8',
  });
  expect(user.errors).toEqual([]);
  other = user.id!;
  queue = one("SELECT Id FROM Group WHERE Type = 'Queue' AND DeveloperName = 'Desk'");
  insert('GroupMember', { GroupId: queue, UserOrGroupId: other });
});
afterAll(() => org.close());

function one(query: string): string {
  return String(org.transaction('q', access, (tx) => tx.query({ query, access }).records[0]?.fields.Id));
}

/** Runs the standard action as flows and REST do; answers its error or null. */
function act(inputs: Record<string, unknown>, as: Access = access): string | null {
  const { FlowHostAdapter } = jest.requireActual<typeof import('../flow-host')>('../flow-host');
  return org.transaction('action', as, (tx) => {
    const host = new FlowHostAdapter(tx, as);
    const [outcome] = host.runAction({
      actionType: 'customNotificationAction',
      actionName: 'customNotificationAction',
      inputs: [inputs as never],
    });
    host.end();
    return outcome!.success ? null : `${outcome!.statusCode}: ${outcome!.errorMessage}`;
  });
}
const valid = () => ({ customNotifTypeId: type, title: 'T', body: 'B', targetId: org.identity.adminUserId });

it('reaches users and the members of queues once each, when the transaction commits', () => {
  expect(act({ ...valid(), recipientIds: [org.identity.adminUserId, other, queue] })).toBeNull();
  expect(org.notifications.list()).toMatchObject([
    { recipientId: org.identity.adminUserId, typeName: 'Trial_Notice', title: 'T', read: false, seen: false },
    { recipientId: other },
  ]);
  expect(() =>
    org.transaction('t', access, () => {
      act({ ...valid(), recipientIds: [other] });
      throw new Error('undone');
    }),
  ).toThrow('undone');
  expect(org.notifications.list(other)).toHaveLength(1);
});

it.each([
  [{ customNotifTypeId: null }, 'REQUIRED_FIELD_MISSING: Missing required input parameter: customNotifTypeId'],
  [{ customNotifTypeId: '0ML000000000009AAA' }, 'INVALID_ID_FIELD'],
  [{ recipientIds: [] }, 'REQUIRED_FIELD_MISSING: Missing required input parameter: recipientIds'],
  [{ recipientIds: ['00Q000000000001AAA'] }, 'INVALID_ID_FIELD'],
  [{ recipientIds: Array.from({ length: 501 }, (_, i) => `005${String(i).padStart(12, '0')}AAA`) }, 'LIMIT_EXCEEDED'],
  [{ title: 'x'.repeat(251) }, 'STRING_TOO_LONG'],
  [{ body: 'x'.repeat(751) }, 'STRING_TOO_LONG'],
  [{ targetId: null }, 'REQUIRED_FIELD_MISSING: Missing required input parameter: targetId'],
])('refuses %j', (change, message) => {
  expect(act({ ...valid(), recipientIds: [other], ...change })).toContain(message);
});

it('needs the permission in user context only', () => {
  const rep: Access = { userId: other, permissions: 'user', sharing: true };
  expect(act({ ...valid(), recipientIds: [other] }, rep)).toContain('Send Custom Notifications');
  expect(act({ ...valid(), recipientIds: [other] }, { ...rep, permissions: 'system' })).toBeNull();
});

it('is sent by Apex too, whose failures are HandledExceptions', () => {
  const run = (target: string) =>
    org.transaction('apex', access, (tx) =>
      tx.apex.executeAnonymous(
        `Messaging.CustomNotification n = new Messaging.CustomNotification(); n.setNotificationTypeId('${type}'); n.setTitle('From Apex'); n.setBody('B'); ${target} n.send(new Set<String>{ '${other}' });`,
      ),
    );
  expect(run(`n.setTargetId('${other}');`)).toMatchObject({ success: true });
  expect(org.notifications.find(other)[0]).toMatchObject({ title: 'From Apex', typeId: type });
  expect(run('').exceptionMessage).toContain('System.HandledException: Missing required input parameter: targetId');
});

it('loses what exceeds the hourly number of actions', () => {
  org.changeSettings({ hourlyNotifications: 0 });
  const before = org.notifications.list().length;
  expect(act({ ...valid(), recipientIds: [other] })).toBeNull();
  expect(org.notifications.list()).toHaveLength(before);
  org.changeSettings({ hourlyNotifications: 10_000 });
});

it('marks what is read as seen, for its own user alone', () => {
  const [first] = org.notifications.find(other);
  org.notifications.mark(org.identity.adminUserId, { ids: [first!.guid] }, { read: true }, org.now());
  expect(org.notifications.find(other)[0]!.read).toBe(false);
  org.notifications.mark(other, { ids: [first!.guid] }, { read: true }, org.now());
  expect(org.notifications.find(other)[0]).toMatchObject({ read: true, seen: true });
});
