import { SalesforceError } from '../../../diagnostics';
import { requireObject } from '../decode';
import { restDatetime } from '../encode';
import type { RestContext, RestResource, RestResponse } from '../types';

/** Longest stretch and age that the platform answers for. */
const MAX_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;
const MIN_STRETCH_MS = 60 * 1000;

/** `start` and `end` of the request. @throws SalesforceError INVALID_REPLICATION_DATE */
function readStretch(context: RestContext): { from: Date; to: Date } {
  const read = (name: string): Date => {
    // A plus sign that was not encoded arrives as a blank.
    const text = (context.request.query[name] ?? '').trim().replace(' ', '+');
    const date = new Date(text);
    if (text === '' || Number.isNaN(date.getTime())) {
      throw new SalesforceError('INVALID_REPLICATION_DATE', `${name} is not a time such as 2026-01-31T08:00:00+00:00.`);
    }
    return date;
  };
  const from = read('start');
  const to = read('end');
  if (to.getTime() - from.getTime() < MIN_STRETCH_MS) {
    throw new SalesforceError('INVALID_REPLICATION_DATE', 'endDate must be at least one minute greater than startDate');
  }
  if (context.org.now().getTime() - from.getTime() > MAX_DAYS * DAY_MS) {
    throw new SalesforceError('INVALID_REPLICATION_DATE', 'startDate cannot be more than 30 days ago');
  }
  return { from, to };
}

/** `GET /sobjects/X/updated?start=&end=`: ids of rows added or changed. */
function updated(context: RestContext): RestResponse {
  const object = requireObject(context, context.params['object'] ?? '');
  const { from, to } = readStretch(context);
  const records = context.inTransaction((transaction) => {
    const soql = `SELECT Id FROM ${object.name} WHERE SystemModstamp >= ${iso(from)} AND SystemModstamp < ${iso(to)}`;
    return transaction.query({ query: soql, access: transaction.access }).records;
  });
  const ids = records.map((record) => record.fields['Id']);
  return { status: 200, body: { ids, latestDateCovered: covered(context, to) } };
}

/** `GET /sobjects/X/deleted?start=&end=`: rows deleted and still in the recycle bin. */
function deleted(context: RestContext): RestResponse {
  const object = requireObject(context, context.params['object'] ?? '');
  const { from, to } = readStretch(context);
  const deletedRecords = context.org
    .deletedRows(object.name, from, to)
    .map(({ id, deletedDate }) => ({ deletedDate: restDatetime(deletedDate), id }));
  const earliest = iso(new Date(context.org.now().getTime() - MAX_DAYS * DAY_MS));
  return {
    status: 200,
    body: {
      deletedRecords,
      earliestDateAvailable: restDatetime(earliest),
      latestDateCovered: covered(context, to),
    },
  };
}

/** What has not happened yet is not covered. */
function covered(context: RestContext, to: Date): string {
  return restDatetime(iso(new Date(Math.min(to.getTime(), context.org.now().getTime()))));
}

function iso(date: Date): string {
  return date.toISOString();
}

export const changeResources: readonly RestResource[] = [
  { method: 'GET', pattern: '/sobjects/:object/updated', handler: updated },
  { method: 'GET', pattern: '/sobjects/:object/deleted', handler: deleted },
];
