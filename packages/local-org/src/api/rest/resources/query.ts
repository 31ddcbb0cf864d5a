import { SalesforceError } from '../../../diagnostics';
import type { RecordData } from '../../../metadata/values';
import type { QueryColumn } from '../../org-port';
import { RecordEncoder } from '../encode';
import type { RestContext, RestResource, RestResponse } from '../types';

/** Rows of a page unless `Sforce-Query-Options: batchSize=` asks for another number, 200 to 2,000. */
const DEFAULT_PAGE_SIZE = 2000;
/** A cursor is kept for two days. */
const CURSOR_LIFETIME_MS = 2 * 24 * 60 * 60 * 1000;
/** Open cursors of one user; the oldest goes when one more is opened. */
const MAX_CURSORS_PER_USER = 10;

interface Cursor {
  readonly userId: string;
  readonly records: readonly RecordData[];
  readonly totalSize: number;
  readonly pageSize: number;
  readonly openedAt: number;
}

/** Result sets that are read page by page. Lost with the org's process, as a cursor is on a server switch. */
export class QueryCursors {
  private readonly cursors = new Map<string, Cursor>();
  private next = 1;

  open(cursor: Cursor): string {
    const own = [...this.cursors].filter(([, candidate]) => candidate.userId === cursor.userId);
    const [oldest] = own;
    if (own.length >= MAX_CURSORS_PER_USER && oldest) this.cursors.delete(oldest[0]);
    const locator = `01gLO${String(this.next++).padStart(10, '0')}AAA`;
    this.cursors.set(locator, cursor);
    return locator;
  }

  get(locator: string, userId: string, now: number): Cursor {
    const cursor = this.cursors.get(locator);
    if (!cursor || cursor.userId !== userId || now - cursor.openedAt > CURSOR_LIFETIME_MS) {
      throw new SalesforceError('INVALID_QUERY_LOCATOR', 'invalid query locator');
    }
    return cursor;
  }

  close(locator: string): void {
    this.cursors.delete(locator);
  }
}

const cursorsByOrg = new WeakMap<object, QueryCursors>();

function cursorsOf(context: RestContext): QueryCursors {
  const known = cursorsByOrg.get(context.org);
  if (known) return known;
  const made = new QueryCursors();
  cursorsByOrg.set(context.org, made);
  return made;
}

function pageSize(context: RestContext): number {
  const asked = /batchSize\s*=\s*(\d+)/i.exec(context.request.headers['sforce-query-options'] ?? '')?.[1];
  return asked === undefined ? DEFAULT_PAGE_SIZE : Math.min(2000, Math.max(200, Number(asked)));
}

function runQuery(context: RestContext, allRows: boolean): RestResponse {
  const soql = context.request.query['q'];
  if (context.request.query['explain'] !== undefined) return explain(context, context.request.query['explain']);
  if (soql === undefined || soql.trim() === '')
    throw new SalesforceError('MALFORMED_QUERY', 'SOQL statements cannot be empty or null');
  if (context.request.query['columns'] === 'true') return columns(context, soql);
  return context.inTransaction((transaction) => {
    const { records, totalSize } = transaction.query({
      query: context.org.restQuery(soql),
      access: transaction.access,
      allRows,
    });
    const size = pageSize(context);
    if (records.length <= size) return page(context, { records, totalSize, done: true });
    const now = context.org.now().getTime();
    const locator = cursorsOf(context).open({
      userId: context.request.userId,
      records,
      totalSize,
      pageSize: size,
      openedAt: now,
    });
    return page(context, { records: records.slice(0, size), totalSize, done: false, next: `${locator}-${size}` });
  });
}

/** `?columns=true`: what the columns of the answer are, for clients that draw a table. */
function columns(context: RestContext, soql: string): RestResponse {
  const access = { userId: context.request.userId, permissions: 'user', sharing: true } as const;
  return { status: 200, body: { columnMetadata: context.org.queryColumns(soql, access).map(columnMetadata) } };
}

function columnMetadata(column: QueryColumn): Record<string, unknown> {
  return {
    aggregate: column.aggregate,
    apexType: null,
    booleanType: false,
    columnName: column.name,
    custom: column.name.endsWith('__c'),
    displayName: column.name,
    foreignKeyName: null,
    insertable: false,
    joinColumns: column.joined.map(columnMetadata),
    numberType: false,
    textType: false,
    updatable: false,
  };
}

interface Page {
  readonly records: readonly RecordData[];
  readonly totalSize: number;
  readonly done: boolean;
  readonly next?: string;
}

function page(context: RestContext, { records, totalSize, done, next }: Page): RestResponse {
  const encoder = new RecordEncoder(context.org.schema, context.base);
  return {
    status: 200,
    body: {
      totalSize,
      done,
      ...(next === undefined ? {} : { nextRecordsUrl: `${context.base}/query/${next}` }),
      records: records.map((record) => encoder.record(record)),
    },
  };
}

/** `GET /query/{locator}-{offset}`. */
function queryMore(context: RestContext): RestResponse {
  const [, locator = '', offset = ''] = /^(.+)-(\d+)$/.exec(context.params['locator'] ?? '') ?? [];
  const cursor = cursorsOf(context).get(locator, context.request.userId, context.org.now().getTime());
  const start = Number(offset);
  const end = start + cursor.pageSize;
  const done = end >= cursor.totalSize;
  if (done) cursorsOf(context).close(locator);
  const records = cursor.records.slice(start, end);
  return page(context, { records, totalSize: cursor.totalSize, done, ...(done ? {} : { next: `${locator}-${end}` }) });
}

function explain(context: RestContext, soql: string): RestResponse {
  const plan = context.org.explainQuery(soql, { userId: context.request.userId, permissions: 'user', sharing: true });
  return { status: 200, body: { plans: plan, sourceQuery: soql } };
}

export const queryResources: readonly RestResource[] = [
  { method: 'GET', pattern: '/query', handler: (context) => runQuery(context, false) },
  { method: 'GET', pattern: '/queryAll', handler: (context) => runQuery(context, true) },
  { method: 'GET', pattern: '/query/:locator', handler: queryMore },
  { method: 'GET', pattern: '/queryAll/:locator', handler: queryMore },
];
