import { SalesforceError } from '../../../diagnostics';
import type { RecordData } from '../../../metadata/values';
import type { SaveResult } from '../../../org/transaction/transaction';
import { asObject, decodeRecord, parseJson, recordType, requireObject, type Json, type JsonObject } from '../decode';
import { dmlOptions } from '../dml-options';
import { RecordEncoder, encodeSaveResult } from '../encode';
import type { RestContext, RestResource, RestResponse } from '../types';

/** Rows that one collections call may carry. */
const MAX_ROWS = 200;
/** Rows that one collections read may ask for by POST. */
const MAX_READ_ROWS = 2000;

interface CollectionRequest {
  readonly allOrNone: boolean;
  readonly records: readonly RecordData[];
}

function readCollection(context: RestContext): CollectionRequest {
  const body = asObject(parseJson(context.request.body), 'sObject collection');
  const rows = body['records'];
  if (!Array.isArray(rows)) {
    throw new SalesforceError('INVALID_INPUT', "The request body must have a list named 'records'.");
  }
  if (rows.length > MAX_ROWS) throw tooManyRows();
  const { schema } = context.org;
  const records = rows.map((row: Json) => {
    const json: JsonObject = asObject(row, 'sObject');
    return decodeRecord(schema, recordType(schema, json), json);
  });
  return { allOrNone: body['allOrNone'] === true, records };
}

function tooManyRows(): SalesforceError {
  return new SalesforceError(
    'EXCEEDED_ID_LIMIT',
    `record limit reached. cannot submit more than ${MAX_ROWS} records into this call`,
  );
}

function rows(results: readonly SaveResult[], withCreated = false): RestResponse {
  return { status: 200, body: results.map((result) => encodeSaveResult(result, withCreated)) };
}

/** `POST /composite/sobjects`: new rows, or events published, of any types. */
function createRows(context: RestContext): RestResponse {
  const { allOrNone, records } = readCollection(context);
  const { schema } = context.org;
  const isEvent = (record: RecordData) => schema.object(record.type)?.kind === 'platformEvent';
  return context.inTransaction((transaction) => {
    const events = records.filter(isEvent);
    const others = records.filter((record) => !isEvent(record));
    const published = events.length > 0 ? transaction.publish(events, transaction.access) : [];
    const saved = others.length > 0 ? transaction.insert(others, dmlOptions(context.request, allOrNone)) : [];
    let nextEvent = 0;
    let nextRow = 0;
    const inOrder = records.map((record) => (isEvent(record) ? published[nextEvent++] : saved[nextRow++]));
    return rows(inOrder.filter((result): result is SaveResult => result !== undefined));
  });
}

function updateRows(context: RestContext): RestResponse {
  const { allOrNone, records } = readCollection(context);
  return context.inTransaction((transaction) =>
    rows(transaction.update(records, dmlOptions(context.request, allOrNone))),
  );
}

function upsertRows(context: RestContext): RestResponse {
  const object = requireObject(context, context.params['object'] ?? '');
  const field = object.fields.get((context.params['field'] ?? '').toLowerCase());
  if (!field) throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', [], 404);
  const { allOrNone, records } = readCollection(context);
  return context.inTransaction((transaction) =>
    rows(transaction.upsert(records, field.name, dmlOptions(context.request, allOrNone)), true),
  );
}

/** `DELETE /composite/sobjects?ids=a,b&allOrNone=true`. */
function deleteRows(context: RestContext): RestResponse {
  const ids = (context.request.query['ids'] ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  if (ids.length > MAX_ROWS) throw tooManyRows();
  const allOrNone = context.request.query['allOrNone'] === 'true';
  return context.inTransaction((transaction) => rows(transaction.delete(ids, dmlOptions(context.request, allOrNone))));
}

/** `GET|POST /composite/sobjects/X`: rows by id, null where there is none. */
function readRows(context: RestContext): RestResponse {
  const object = requireObject(context, context.params['object'] ?? '');
  const { ids, fields } = context.request.method === 'POST' ? readBody(context) : readQuery(context);
  if (ids.length > MAX_READ_ROWS) throw tooManyRows();
  const encoder = new RecordEncoder(context.org.schema, context.base);
  return context.inTransaction((transaction) => {
    const soql = `SELECT ${[...new Set(['Id', ...fields])].join(', ')} FROM ${object.name} WHERE Id IN :ids`;
    const { records } = transaction.query({ query: soql, binds: new Map([['ids', ids]]), access: transaction.access });
    const byId = new Map(records.map((record) => [String(record.fields['Id']).slice(0, 15), record]));
    return {
      status: 200,
      body: ids.map((id) => {
        const record = byId.get(id.slice(0, 15));
        return record ? encoder.record(record) : null;
      }),
    };
  });
}

function readBody(context: RestContext): { ids: string[]; fields: string[] } {
  const body = asObject(parseJson(context.request.body), 'request');
  const list = (name: string) => {
    const value = body[name];
    return Array.isArray(value) ? value.map(String) : [];
  };
  return { ids: list('ids'), fields: list('fields') };
}

function readQuery(context: RestContext): { ids: string[]; fields: string[] } {
  const list = (name: string) =>
    (context.request.query[name] ?? '')
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean);
  return { ids: list('ids'), fields: list('fields') };
}

export const collectionResources: readonly RestResource[] = [
  { method: 'POST', pattern: '/composite/sobjects', handler: createRows },
  { method: 'PATCH', pattern: '/composite/sobjects', handler: updateRows },
  { method: 'DELETE', pattern: '/composite/sobjects', handler: deleteRows },
  { method: 'GET', pattern: '/composite/sobjects/:object', handler: readRows },
  { method: 'POST', pattern: '/composite/sobjects/:object', handler: readRows },
  { method: 'PATCH', pattern: '/composite/sobjects/:object/:field', handler: upsertRows },
];
