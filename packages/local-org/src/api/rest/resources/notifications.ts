import { SalesforceError } from '../../../diagnostics';
import type { NotificationFilter, StoredNotification } from '../../../org';
import { asObject, parseJson, type JsonObject } from '../decode';
import type { RestContext, RestResource, RestResponse } from '../types';

/** Connect REST API Developer Guide, Notifications Resources: sizes 1 to 50, default 10; 50 ids in one update. */
const MAX_SIZE = 50;
const DEFAULT_SIZE = 10;
const MAX_IDS = 50;
/** Characters of title and body with and without `trimMessages`, which is on unless it is turned off. */
const TRIMMED = { title: 120, body: 320 };
const FULL = { title: 250, body: 750 };

/** Notifications of the context user whose type is on for desktops, newest first. */
function read(context: RestContext, filter: NotificationFilter = {}): readonly StoredNotification[] {
  const { org, request } = context;
  const desktop = new Set(
    [...org.model.customNotificationTypes.values()].filter((type) => type.desktop).map((type) => type.fullName),
  );
  return org.notifications.find(request.userId, filter).filter((one) => desktop.has(one.typeName));
}

function list(context: RestContext): RestResponse {
  const { before, after, size } = context.request.query;
  if (before !== undefined && after !== undefined)
    throw new SalesforceError('INVALID_PARAMETER', 'The before and after parameters exclude each other.');
  const filter = { before: instant(before, 'before'), after: instant(after, 'after') };
  const limit = sizeOf(size);
  return collection(context, read(context, filter).slice(0, limit));
}

function collection(context: RestContext, rows: readonly StoredNotification[]): RestResponse {
  return { status: 200, body: { notifications: rows.map((row) => render(context, row)) } };
}

function one(context: RestContext): StoredNotification {
  const [found] = read(context, { ids: [context.params['id'] ?? ''] });
  if (!found) throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', [], 404);
  return found;
}

function render(context: RestContext, row: StoredNotification): Record<string, unknown> {
  const lengths = context.request.query['trimMessages'] === 'false' ? FULL : TRIMMED;
  return {
    additionalData: '',
    communityId: 'all',
    communityName: null,
    count: 1,
    id: row.guid,
    image: null,
    lastModified: row.lastModified,
    messageBody: row.body.slice(0, lengths.body),
    messageTitle: row.title.slice(0, lengths.title),
    mostRecentActivityDate: row.createdDate,
    organizationId: context.org.orgId,
    read: row.read,
    recipientId: row.recipientId,
    seen: row.seen,
    target: row.targetId,
    targetPageRef: row.targetPageRef ?? null,
    type: row.typeName,
    url: `${context.base}/connect/notifications/${row.guid}`,
  };
}

function status(context: RestContext): RestResponse {
  const rows = read(context);
  const now = context.org.now().toISOString();
  const oldest = (wanted: (row: StoredNotification) => boolean): string =>
    rows.filter(wanted).at(-1)?.createdDate ?? now;
  return {
    status: 200,
    body: {
      lastActivity: rows[0]?.createdDate ?? now,
      oldestUnread: oldest((row) => !row.read),
      oldestUnseen: oldest((row) => !row.seen),
      unreadCount: rows.filter((row) => !row.read).length,
      unseenCount: rows.filter((row) => !row.seen).length,
    },
  };
}

function updateAll(context: RestContext): RestResponse {
  const input = asObject(parseJson(context.request.body), 'Notification Collection Input');
  const ids = idsOf(input);
  const before = typeof input['before'] === 'string' ? instant(input['before'], 'before') : undefined;
  if (ids && before !== undefined)
    throw new SalesforceError('INVALID_PARAMETER', 'The notificationIds and before properties exclude each other.');
  const filter = ids ? { ids } : { before: before ?? new Date(context.org.now().getTime() + 1).toISOString() };
  mark(context, filter, input);
  return collection(context, read(context, filter).slice(0, MAX_SIZE));
}

function updateOne(context: RestContext): RestResponse {
  const { guid } = one(context);
  mark(context, { ids: [guid] }, asObject(parseJson(context.request.body), 'Notification Input'));
  return { status: 200, body: render(context, one(context)) };
}

/** @throws SalesforceError when nothing is to be marked, or when read and not seen */
function mark(context: RestContext, filter: NotificationFilter, input: JsonObject): void {
  const marks = { read: flag(input, 'read'), seen: flag(input, 'seen') };
  if (marks.read === undefined && marks.seen === undefined)
    throw new SalesforceError('MISSING_ARGUMENT', 'Specify read or seen.');
  if (marks.read === true && marks.seen === false)
    throw new SalesforceError('INVALID_PARAMETER', 'A notification that is read is seen as well.');
  context.org.notifications.mark(context.request.userId, filter, marks, context.org.now());
}

/** The guide's own example sends the text "true". */
function flag(input: JsonObject, name: string): boolean | undefined {
  const value = input[name];
  if (value === undefined || value === null) return undefined;
  if (value === true || value === 'true') return true;
  if (value === false || value === 'false') return false;
  throw new SalesforceError('JSON_PARSER_ERROR', `${name} is true or false.`);
}

function idsOf(input: JsonObject): string[] | undefined {
  const ids = input['notificationIds'];
  if (ids === undefined || ids === null) return undefined;
  if (!Array.isArray(ids) || ids.length > MAX_IDS)
    throw new SalesforceError('INVALID_PARAMETER', `notificationIds is a list of up to ${MAX_IDS} ids.`);
  return ids.map(String);
}

function instant(text: string | undefined, name: string): string | undefined {
  if (text === undefined) return undefined;
  const at = new Date(text);
  if (Number.isNaN(at.getTime()))
    throw new SalesforceError('INVALID_PARAMETER', `${name} is no ISO 8601 time: ${text}`);
  return at.toISOString();
}

function sizeOf(text: string | undefined): number {
  if (text === undefined) return DEFAULT_SIZE;
  const size = Number(text);
  if (!Number.isInteger(size) || size < 1)
    throw new SalesforceError('INVALID_PARAMETER', `size is a number from 1 to ${MAX_SIZE}.`);
  return Math.min(size, MAX_SIZE);
}

export const notificationResources: readonly RestResource[] = [
  { method: 'GET', pattern: '/connect/notifications', handler: list },
  { method: 'PATCH', pattern: '/connect/notifications', handler: updateAll },
  { method: 'GET', pattern: '/connect/notifications/status', handler: status },
  {
    method: 'GET',
    pattern: '/connect/notifications/:id',
    handler: (context) => ({ status: 200, body: render(context, one(context)) }),
  },
  { method: 'PATCH', pattern: '/connect/notifications/:id', handler: updateOne },
];
