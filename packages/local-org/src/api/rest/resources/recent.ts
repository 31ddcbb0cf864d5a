import { RecordEncoder } from '../encode';
import { requireObject } from '../decode';
import { describeSObjectBasic } from '../../../metadata/describe';
import type { SObjectType } from '../../../metadata/schema';
import type { RestContext, RestResource, RestResponse } from '../types';
import { describeAccess } from './describe';

/** Items kept for one user, as on the platform. */
const MAX_ITEMS = 200;

/** What each user looked at last, newest first. Lives as long as the org's process. */
class RecentItems {
  private readonly byUser = new Map<string, string[]>();

  touch(userId: string, id: string): void {
    const rest = (this.byUser.get(userId) ?? []).filter((other) => other !== id);
    this.byUser.set(userId, [id, ...rest].slice(0, MAX_ITEMS));
  }

  of(userId: string): readonly string[] {
    return this.byUser.get(userId) ?? [];
  }
}

const itemsByOrg = new WeakMap<object, RecentItems>();

function itemsOf(context: RestContext): RecentItems {
  const known = itemsByOrg.get(context.org) ?? new RecentItems();
  itemsByOrg.set(context.org, known);
  return known;
}

/** Notes that the user saw a row: pages always, REST clients with `Sforce-Mru: updateMru=true`. */
export function touchRecent(context: RestContext, id: string): void {
  itemsOf(context).touch(context.request.userId, id);
}

export function wantsMru(context: RestContext): boolean {
  return /updateMru\s*=\s*true/i.test(context.request.headers['sforce-mru'] ?? '');
}

function readItems(context: RestContext, ids: readonly string[]): Record<string, unknown>[] {
  const encoder = new RecordEncoder(context.org.schema, context.base);
  const byObject = new Map<SObjectType, string[]>();
  for (const id of ids) {
    const object = context.org.schema.byKeyPrefix(id.slice(0, 3));
    if (object) byObject.set(object, [...(byObject.get(object) ?? []), id]);
  }
  return context.inTransaction((transaction) => {
    const found = new Map<string, Record<string, unknown>>();
    for (const [object, wanted] of byObject) {
      const columns = [...new Set(['Id', ...(object.nameField === null ? [] : [object.nameField])])].join(', ');
      const query = `SELECT ${columns} FROM ${object.name} WHERE Id IN :ids`;
      const { records } = transaction.query({ query, binds: new Map([['ids', wanted]]), access: transaction.access });
      for (const record of records) found.set(String(record.fields['Id']), encoder.record(record));
    }
    return ids.flatMap((id) => {
      const item = found.get(id);
      return item ? [item] : [];
    });
  });
}

/** `GET /recent?limit=n`. */
function recent(context: RestContext): RestResponse {
  const limit = Number(context.request.query['limit'] ?? MAX_ITEMS);
  const ids = itemsOf(context).of(context.request.userId);
  return {
    status: 200,
    body: readItems(context, ids).slice(0, Number.isInteger(limit) && limit > 0 ? limit : MAX_ITEMS),
  };
}

/** `GET /sobjects/X`: the object in short, and what of it the user saw last. */
function basic(context: RestContext): RestResponse {
  const object = requireObject(context, context.params['object'] ?? '');
  const own = itemsOf(context)
    .of(context.request.userId)
    .filter((id) => object.keyPrefix !== null && id.startsWith(object.keyPrefix));
  return {
    status: 200,
    body: {
      objectDescribe: describeSObjectBasic(object, describeAccess(context)),
      recentItems: readItems(context, own),
    },
  };
}

export const recentResources: readonly RestResource[] = [
  { method: 'GET', pattern: '/recent', handler: recent },
  { method: 'GET', pattern: '/sobjects/:object', handler: basic },
];
