import { SalesforceError } from '../../../diagnostics';
import type { SObjectType } from '../../../metadata/schema';
import type { FieldValue, RecordData } from '../../../metadata/values';
import type { Transaction } from '../../../org/transaction/transaction';
import { asObject, decodeRecord, parseJson, requireObject } from '../decode';
import { dmlOptions } from '../dml-options';
import { RecordEncoder, encodeSaveResult } from '../encode';
import { saveErrorResponse } from '../errors';
import type { RestContext, RestResource, RestResponse } from '../types';
import { touchRecent, wantsMru } from './recent';

/** `POST /sobjects/X`: one new row, or one event published. */
function createRow(context: RestContext): RestResponse {
  const object = requireObject(context, context.params['object'] ?? '');
  const record = decodeRecord(context.org.schema, object, asObject(parseJson(context.request.body), object.name));
  if ('Id' in record.fields) {
    throw new SalesforceError('INVALID_FIELD', 'The Id field should not be specified in the sobject data.');
  }
  const [result] = context.inTransaction((transaction) =>
    object.kind === 'platformEvent'
      ? transaction.publish([record], transaction.access)
      : transaction.insert([record], dmlOptions(context.request, true)),
  );
  if (!result) throw new SalesforceError('UNKNOWN_EXCEPTION', `No result for the new ${object.name}`, [], 500);
  if (!result.success) return saveErrorResponse(result.errors);
  return {
    status: 201,
    headers: { Location: `${context.base}/sobjects/${object.name}/${result.id ?? ''}` },
    body: encodeSaveResult(result, false),
  };
}

/** `GET /sobjects/X/{id}`: every field the user may read, or those of `?fields=`. */
function readRow(context: RestContext): RestResponse {
  const object = requireObject(context, context.params['object'] ?? '');
  const id = context.params['id'] ?? '';
  const record = context.inTransaction((transaction) => readOne(context, transaction, object, 'Id', id));
  if (wantsMru(context)) touchRecent(context, String(record.fields['Id']));
  return { status: 200, body: new RecordEncoder(context.org.schema, context.base).record(record) };
}

function readRowByExternalId(context: RestContext): RestResponse {
  const object = requireObject(context, context.params['object'] ?? '');
  const field = object.fields.get((context.params['field'] ?? '').toLowerCase());
  if (!field || !(field.externalId || field.idLookup)) return followRelationship(context, object);
  const value = context.params['value'] ?? '';
  const record = context.inTransaction((transaction) => readOne(context, transaction, object, field.name, value));
  return { status: 200, body: new RecordEncoder(context.org.schema, context.base).record(record) };
}

/** `GET /sobjects/Contact/{id}/Account` and `GET /sobjects/Account/{id}/Contacts`. */
function followRelationship(context: RestContext, object: SObjectType): RestResponse {
  const id = context.params['field'] ?? '';
  const name = context.params['value'] ?? '';
  const { schema } = context.org;
  const blob = object.fields.get(name.toLowerCase());
  if (blob?.type === 'base64') return readBlob(context, object, id, blob.name);
  const encoder = new RecordEncoder(schema, context.base);
  const parent = schema.parentRelationship(object.name, name);
  if (parent) {
    return context.inTransaction((transaction) => {
      const lookup = query(transaction, `SELECT ${parent.name} FROM ${object.name} WHERE Id = :id`, { id })[0];
      const parentId = lookup?.fields[parent.name];
      const target = typeof parentId === 'string' ? schema.byKeyPrefix(parentId.slice(0, 3)) : undefined;
      if (!target || typeof parentId !== 'string') throw notFound();
      return { status: 200, body: encoder.record(readOne(context, transaction, target, 'Id', parentId)) };
    });
  }
  const child = schema.childRelationship(object.name, name);
  const childObject = child ? schema.object(child.childObject) : undefined;
  if (!child || !childObject) throw notFound();
  return context.inTransaction((transaction) => {
    const fields = readableFields(context, childObject).join(', ');
    const records = query(transaction, `SELECT ${fields} FROM ${childObject.name} WHERE ${child.field} = :id`, { id });
    return {
      status: 200,
      body: { totalSize: records.length, done: true, records: records.map((r) => encoder.record(r)) },
    };
  });
}

/** `GET /sobjects/Attachment/{id}/Body` and its kin: the bytes themselves. */
function readBlob(context: RestContext, object: SObjectType, id: string, field: string): RestResponse {
  const type = object.fields.get('contenttype')?.name;
  const columns = ['Id', field, ...(type === undefined ? [] : [type])].join(', ');
  const [record] = context.inTransaction((transaction) =>
    query(transaction, `SELECT ${columns} FROM ${object.name} WHERE Id = :id`, { id }),
  );
  if (!record) throw notFound();
  const data = record.fields[field];
  const contentType = type === undefined ? undefined : record.fields[type];
  return {
    status: 200,
    raw: {
      contentType: typeof contentType === 'string' ? contentType : 'application/octet-stream',
      data: Buffer.from(typeof data === 'string' ? data : '', 'base64'),
    },
  };
}

function readOne(
  context: RestContext,
  transaction: Transaction,
  object: SObjectType,
  key: string,
  value: string,
): RecordData {
  const asked = context.request.query['fields'];
  const fields = asked === undefined ? readableFields(context, object) : asked.split(',').map((name) => name.trim());
  for (const name of fields) {
    if (!name.includes('.') && !object.fields.has(name.toLowerCase())) {
      throw new SalesforceError('INVALID_FIELD', `No such column '${name}' on sobject of type ${object.name}`);
    }
  }
  // The platform adds the id to whatever fields are asked for.
  const columns = fields.some((name) => name.toLowerCase() === 'id') ? fields : [...fields, 'Id'];
  const records = query(transaction, `SELECT ${columns.join(', ')} FROM ${object.name} WHERE ${key} = :value`, {
    value,
  });
  const [record] = records;
  if (records.length > 1) throw multipleChoices(context, object, records);
  if (record) return record;
  if (key === 'Id' && isDeleted(transaction, object, value)) {
    throw new SalesforceError('ENTITY_IS_DELETED', 'entity is deleted', [], 404);
  }
  // The platform answers a plain unknown id with this odd text as well.
  throw new SalesforceError(
    'NOT_FOUND',
    `Provided external ID field does not exist or is not accessible: ${value}`,
    [],
    404,
  );
}

function isDeleted(transaction: Transaction, object: SObjectType, id: string): boolean {
  if (!object.fields.has('isdeleted')) return false;
  const request = {
    query: `SELECT Id FROM ${object.name} WHERE Id = :id`,
    binds: new Map([['id', id]]),
    access: transaction.access,
  };
  return transaction.query({ ...request, allRows: true }).totalSize > 0;
}

function multipleChoices(context: RestContext, object: SObjectType, records: readonly RecordData[]): SalesforceError {
  const urls = records.map((record) => `${context.base}/sobjects/${object.name}/${String(record.fields['Id'])}`);
  return new SalesforceError('MULTIPLE_CHOICES', urls.join(', '), [], 300, { urls });
}

function notFound(): SalesforceError {
  return new SalesforceError('NOT_FOUND', 'The requested resource does not exist', [], 404);
}

/** Fields of an object that a full read returns to this user. */
export function readableFields(context: RestContext, object: SObjectType): string[] {
  const names: string[] = [];
  for (const field of object.fields.values()) {
    if (field.deprecatedAndHidden) continue;
    if (!context.org.fieldAccess(context.request.userId, object.name, field.name).read) continue;
    names.push(field.name);
  }
  return names;
}

function query(
  transaction: Transaction,
  soql: string,
  binds: Readonly<Record<string, FieldValue>>,
): readonly RecordData[] {
  return transaction.query({ query: soql, binds: new Map(Object.entries(binds)), access: transaction.access }).records;
}

/** `PATCH /sobjects/X/{id}`. */
function updateRow(context: RestContext): RestResponse {
  const object = requireObject(context, context.params['object'] ?? '');
  const record = decodeRecord(context.org.schema, object, asObject(parseJson(context.request.body), object.name));
  if ('Id' in record.fields) {
    throw new SalesforceError('INVALID_FIELD', 'The Id field should not be specified in the sobject data.');
  }
  const withId = { type: object.name, fields: { Id: context.params['id'] ?? '', ...record.fields } };
  const [result] = context.inTransaction((transaction) =>
    transaction.update([withId], dmlOptions(context.request, true)),
  );
  return result?.success ? { status: 204 } : rowAddressError(result?.errors ?? []);
}

function deleteRow(context: RestContext): RestResponse {
  requireObject(context, context.params['object'] ?? '');
  const id = context.params['id'] ?? '';
  const [result] = context.inTransaction((transaction) => transaction.delete([id], dmlOptions(context.request, true)));
  return result?.success ? { status: 204 } : rowAddressError(result?.errors ?? []);
}

function deleteRowByExternalId(context: RestContext): RestResponse {
  const object = requireObject(context, context.params['object'] ?? '');
  const field = object.fields.get((context.params['field'] ?? '').toLowerCase());
  if (!field || !(field.externalId || field.idLookup)) throw notFound();
  const value = context.params['value'] ?? '';
  return context.inTransaction((transaction) => {
    const found = query(transaction, `SELECT Id FROM ${object.name} WHERE ${field.name} = :value`, { value });
    const ids = found.map((record) => String(record.fields['Id']));
    if (ids.length === 0) throw notFound();
    if (ids.length > 1) throw multipleChoices(context, object, found);
    const [result] = transaction.delete(ids, dmlOptions(context.request, true));
    return result?.success ? { status: 204 } : rowAddressError(result?.errors ?? []);
  });
}

/** The row named in the URL is the bad one: the platform answers 404 for it, where a bad reference in the body is 400. */
function rowAddressError(
  errors: readonly { statusCode: string; message: string; fields: readonly string[] }[],
): RestResponse {
  const code = errors[0]?.statusCode;
  return saveErrorResponse(
    errors,
    code === 'INVALID_CROSS_REFERENCE_KEY' || code === 'ENTITY_IS_DELETED' ? 404 : undefined,
  );
}

/** `PATCH /sobjects/X/{ExtField}/{value}`: upsert; `?updateOnly=true` refuses to insert. */
function upsertRow(context: RestContext): RestResponse {
  const object = requireObject(context, context.params['object'] ?? '');
  const field = object.fields.get((context.params['field'] ?? '').toLowerCase());
  if (!field || !(field.externalId || field.idLookup)) {
    throw new SalesforceError(
      'NOT_FOUND',
      `Provided external ID field does not exist or is not accessible: ${context.params['field'] ?? ''}`,
      [],
      404,
    );
  }
  const record = decodeRecord(context.org.schema, object, asObject(parseJson(context.request.body), object.name));
  if (field.name in record.fields) {
    throw new SalesforceError('INVALID_FIELD', `The ${field.name} field should not be specified in the sobject data.`);
  }
  const value = context.params['value'] ?? '';
  const keyed = {
    type: object.name,
    fields: { ...record.fields, ...(field.name === 'Id' && value === '' ? {} : { [field.name]: value }) },
  };
  return context.inTransaction((transaction) => {
    const existing = query(transaction, `SELECT Id FROM ${object.name} WHERE ${field.name} = :value LIMIT 2`, {
      value,
    });
    if (existing.length > 1) throw multipleChoices(context, object, existing);
    if (existing.length === 0 && context.request.query['updateOnly'] === 'true') {
      throw new SalesforceError(
        'NOT_FOUND',
        `Provided external ID field does not exist or is not accessible: ${value}`,
        [],
        404,
      );
    }
    const [result] = transaction.upsert([keyed], field.name, dmlOptions(context.request, true));
    if (!result?.success) return saveErrorResponse(result?.errors ?? []);
    if (!result.created && Number(context.version) < 46) return { status: 204 };
    return { status: result.created ? 201 : 200, body: encodeSaveResult(result, true) };
  });
}

export const rowResources: readonly RestResource[] = [
  { method: 'POST', pattern: '/sobjects/:object', handler: createRow },
  { method: 'GET', pattern: '/sobjects/:object/:id', handler: readRow },
  { method: 'PATCH', pattern: '/sobjects/:object/:id', handler: updateRow },
  { method: 'DELETE', pattern: '/sobjects/:object/:id', handler: deleteRow },
  { method: 'GET', pattern: '/sobjects/:object/:field/:value', handler: readRowByExternalId },
  { method: 'PATCH', pattern: '/sobjects/:object/:field/:value', handler: upsertRow },
  { method: 'DELETE', pattern: '/sobjects/:object/:field/:value', handler: deleteRowByExternalId },
];
