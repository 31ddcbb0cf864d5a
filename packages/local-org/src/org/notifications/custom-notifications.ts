import { SalesforceError } from '../../diagnostics';
import { isId, toId18 } from '../records/ids';
import type { OrgTransaction } from '../transaction/org-transaction';

/** Inputs of the Send Custom Notification action and of `Messaging.CustomNotification`. */
export interface NotificationRequest {
  readonly typeId: string | null;
  readonly title: string | null;
  readonly body: string | null;
  readonly senderId: string | null;
  readonly targetId: string | null;
  readonly targetPageRef: string | null;
}

/** [C6.13]; lengths: Connect REST API, Notification, `trimMessages`. */
const MAX_RECIPIENT_IDS = 500;
const MAX_RECIPIENTS = 10_000;
const MAX_TITLE = 250;
const MAX_BODY = 750;

/** Records whose team is notified, with the object that holds the team. */
const TEAMS: Readonly<Record<string, { readonly member: string; readonly parent: string }>> = {
  Account: { member: 'AccountTeamMember', parent: 'AccountId' },
  Opportunity: { member: 'OpportunityTeamMember', parent: 'OpportunityId' },
};

/**
 * Sends one custom notification when the transaction commits: users, members of groups, queues, account and opportunity
 * teams, each active user once. Actions Developer Guide, Custom Notification Actions.
 * @throws SalesforceError for inputs that the action refuses
 */
export function sendCustomNotification(
  tx: OrgTransaction,
  request: NotificationRequest,
  recipientIds: readonly string[],
): void {
  const typeName = check(tx, request, recipientIds);
  const users = activeUsers(tx, recipientIds);
  const at = tx.now();
  const { typeId, title, body, senderId, targetId, targetPageRef } = request;
  const notification = {
    typeId: toId18(typeId)!,
    typeName,
    title: title!,
    body: body!,
    senderId,
    targetId,
    targetPageRef,
  };
  tx.onCommit(() => {
    if (!withinTheHour(tx, at)) return;
    for (const recipientId of users)
      tx.org.notifications.send({ ...notification, recipientId }, at, tx.org.newGuid().replaceAll('-', ''));
  });
}

/** @returns the developer name of the notification's type */
function check(tx: OrgTransaction, request: NotificationRequest, recipientIds: readonly string[]): string {
  const missing = (name: string): SalesforceError =>
    new SalesforceError('REQUIRED_FIELD_MISSING', `Missing required input parameter: ${name}`, [name]);
  if (!request.typeId) throw missing('customNotifTypeId');
  if (recipientIds.length === 0) throw missing('recipientIds');
  if (!request.title) throw missing('title');
  if (!request.body) throw missing('body');
  if (!request.targetId && !request.targetPageRef) throw missing('targetId');
  if (recipientIds.length > MAX_RECIPIENT_IDS)
    throw new SalesforceError(
      'LIMIT_EXCEEDED',
      `The number of values in recipientIds exceeds ${MAX_RECIPIENT_IDS}: ${recipientIds.length}`,
      ['recipientIds'],
    );
  for (const [name, text, length] of [
    ['title', request.title, MAX_TITLE],
    ['body', request.body, MAX_BODY],
  ] as const)
    if (text.length > length)
      throw new SalesforceError(
        'STRING_TOO_LONG',
        `${name}: data value too large: ${text.slice(0, 40)}... (max length=${length})`,
        [name],
      );
  if (request.targetId && !isId(request.targetId))
    throw new SalesforceError('MALFORMED_ID', `The target ID isn't valid: ${request.targetId}`, ['targetId']);
  const type = tx.rows.one('CustomNotificationType', toId18(request.typeId) ?? '');
  if (!type)
    throw new SalesforceError('INVALID_ID_FIELD', `The custom notification type ID isn't valid: ${request.typeId}`, [
      'customNotifTypeId',
    ]);
  return String(type.DeveloperName);
}

function activeUsers(tx: OrgTransaction, recipientIds: readonly string[]): string[] {
  const ids = [...new Set(recipientIds.flatMap((text) => expand(tx, text)))];
  const rows = tx.org.store.read('User', ids);
  const active = ids.filter((id) => rows.has(id) && rows.get(id)!.IsActive !== false);
  if (active.length > MAX_RECIPIENTS)
    throw new SalesforceError(
      'LIMIT_EXCEEDED',
      `A notification reaches at most ${MAX_RECIPIENTS} users: ${active.length}`,
    );
  return active;
}

/** @throws SalesforceError INVALID_ID_FIELD for an id that stands for nobody */
function expand(tx: OrgTransaction, text: string): string[] {
  const id = toId18(text);
  const object = id ? tx.org.deployed.schema.byKeyPrefix(id.slice(0, 3))?.name : undefined;
  if (id && object === 'User') return [id];
  if (id && object === 'Group') return tx.org.security.groupMembers(id);
  const team = object ? TEAMS[object] : undefined;
  if (!id || !team || !tx.org.deployed.plans.find(team.member))
    throw new SalesforceError('INVALID_ID_FIELD', `The recipient ID isn't valid: ${text}`, ['recipientIds']);
  const members = tx.org.store.idsByValue(team.member, team.parent, [id]).get(id) ?? [];
  return [...tx.org.store.read(team.member, members).values()].map((row) => String(row.UserId));
}

/** Counts the actions of the hour; those above the limit are lost, as on the platform. */
function withinTheHour(tx: OrgTransaction, at: Date): boolean {
  const hour = at.toISOString().slice(0, 13);
  const [known, count] = (tx.org.kept('notificationHour') ?? '|0').split('|');
  const used = known === hour ? Number(count) : 0;
  tx.org.keep('notificationHour', `${hour}|${used + 1}`);
  return used < tx.org.settings.hourlyNotifications;
}
