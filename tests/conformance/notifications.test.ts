import { startOrg, type StartedOrg } from './support/org-process';
import { RestClient } from './support/rest-client';

jest.setTimeout(60_000);

let org: StartedOrg;
let rest: RestClient;
let typeId: string;

beforeAll(async () => {
  org = await startOrg('library', ['--data', ':memory:', '--now', '2026-03-01T08:00:00Z']);
  rest = new RestClient(org.facts);
  const types = await rest.query("SELECT Id FROM CustomNotificationType WHERE DeveloperName = 'Overdue'");
  typeId = types.json.records[0].Id;
});
afterAll(async () => {
  await org.stop();
});

const notify = (title: string, more: Record<string, unknown> = {}) =>
  rest.call('/actions/standard/customNotificationAction', {
    body: {
      inputs: [
        {
          customNotifTypeId: typeId,
          recipientIds: [org.facts.userId],
          title,
          body: 'Bring it back.',
          targetId: org.facts.userId,
          ...more,
        },
      ],
    },
  });
const bell = async () => (await rest.call('/connect/notifications')).json.notifications;
const status = async () => (await rest.call('/connect/notifications/status')).json;
const patch = (path: string, body: unknown) => rest.call(path, { method: 'PATCH', body });

it('tells each user the notifications of the Connect API, newest first, and keeps what is read', async () => {
  expect(await status()).toMatchObject({ unreadCount: 0, unseenCount: 0 });
  expect((await notify('First')).json[0]).toMatchObject({ isSuccess: true });
  await rest.call('/local/clock', { body: { advance: '1m' } });
  await notify('Second '.repeat(30));
  const [second, first] = await bell();
  expect(first).toMatchObject({
    messageTitle: 'First',
    messageBody: 'Bring it back.',
    target: org.facts.userId,
    recipientId: org.facts.userId,
    organizationId: org.facts.orgId,
    type: 'Overdue',
    read: false,
    seen: false,
    count: 1,
    url: expect.stringContaining(`/connect/notifications/${first.id}`),
  });
  expect(second.messageTitle).toHaveLength(120);
  expect((await rest.call(`/connect/notifications/${second.id}?trimMessages=false`)).json.messageTitle).toHaveLength(
    210,
  );
  expect(await status()).toMatchObject({ unreadCount: 2, unseenCount: 2, oldestUnread: first.mostRecentActivityDate });

  expect((await patch(`/connect/notifications/${first.id}`, { read: 'true' })).json).toMatchObject({
    read: true,
    seen: true,
  });
  expect(await status()).toMatchObject({ unreadCount: 1 });
  await patch('/connect/notifications', { seen: true });
  expect(await status()).toMatchObject({ unreadCount: 1, unseenCount: 0 });
  await patch('/connect/notifications', { notificationIds: [second.id], read: true });
  expect(await status()).toMatchObject({ unreadCount: 0 });
  expect((await rest.call('/local/notifications')).json).toHaveLength(2);
});

it.each([
  ['/connect/notifications', {}],
  ['/connect/notifications', { read: true, seen: false }],
  ['/connect/notifications', { read: true, notificationIds: ['x'], before: '2026-01-01T00:00:00Z' }],
])('refuses PATCH %s %j', async (path, body) => {
  expect((await patch(path, body)).status).toBe(400);
});

it('does not know a notification of somebody else', async () => {
  expect((await rest.call('/connect/notifications/00000000000000000000000000000000')).status).toBe(404);
});

it('answers what the action refuses for each input', async () => {
  const answer = await notify('x'.repeat(251));
  expect(answer).toMatchObject({
    status: 400,
    json: [{ isSuccess: false, errors: [{ statusCode: 'STRING_TOO_LONG' }] }],
  });
});
