import { SalesforceError } from '../../../diagnostics';
import type { Field, SObjectType } from '../../../metadata/schema';
import type { FieldValue, RecordData } from '../../../metadata/values';
import type { SaveError, Transaction } from '../../../org/transaction/transaction';
import { asObject, decodeRecord, parseJson, requireObject, type JsonObject } from '../decode';
import { dmlOptions } from '../dml-options';
import { nameMembers } from '../../../soql';
import type { RestContext, RestResource, RestResponse } from '../types';
import { touchRecent } from './recent';
import { objectInfo, picklistValues, recordTypeInfo } from './ui-object-info';

/** `GET /ui-api/records/{id}?fields=X.A,X.B&optionalFields=`. */
function getRecord(context: RestContext): RestResponse {
  const object = objectOfId(context, context.params['id'] ?? '');
  const paths = requestedPaths(context, object);
  touchRecent(context, context.params['id'] ?? '');
  return context.inTransaction((transaction) => ({
    status: 200,
    body: readRecord(context, transaction, object, context.params['id'] ?? '', paths),
  }));
}

function objectOfId(context: RestContext, id: string): SObjectType {
  const object = context.org.schema.byKeyPrefix(id.slice(0, 3));
  if (!object) throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', [], 404);
  return object;
}

/** Field paths without the object's name. Unknown required fields are refused, unknown or unreadable optional ones left out. */
function requestedPaths(context: RestContext, object: SObjectType): string[] {
  const { query } = context.request;
  const names = (list: string | undefined) =>
    (list ?? '')
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean)
      .map((name) => withoutObject(name, object.name));
  const required = names(query['fields']);
  for (const path of required) {
    if (!isReadable(context, object, path)) {
      throw new SalesforceError(
        'INVALID_FIELD',
        `No such column '${path}' on entity '${object.name}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`,
      );
    }
  }
  const optional = names(query['optionalFields']).filter((path) => isReadable(context, object, path));
  if (required.length + optional.length > 0) return [...new Set([...required, ...optional])];
  return [...object.fields.values()]
    .filter((field) => isReadable(context, object, field.name))
    .map((field) => field.name);
}

function withoutObject(path: string, object: string): string {
  return path.toLowerCase().startsWith(`${object.toLowerCase()}.`) ? path.slice(object.length + 1) : path;
}

function isReadable(context: RestContext, object: SObjectType, path: string): boolean {
  const [head = '', ...rest] = path.split('.');
  if (rest.length === 0) {
    const field = object.fields.get(head.toLowerCase());
    return field !== undefined && context.org.fieldAccess(context.request.userId, object.name, field.name).read;
  }
  const parent = context.org.schema.parentRelationship(object.name, head);
  if (!parent || !context.org.fieldAccess(context.request.userId, object.name, parent.name).read) return false;
  // Parents of several objects are read through the platform's Name object, which has no field-level security.
  if (parent.referenceTo.length > 1) return rest.length === 1 && (rest[0] ?? '').toLowerCase() in nameMembers;
  const target = context.org.schema.object(parent.referenceTo[0] ?? '');
  return target !== undefined && isReadable(context, target, rest.join('.'));
}

function readRecord(
  context: RestContext,
  transaction: Transaction,
  object: SObjectType,
  id: string,
  paths: readonly string[],
): Record<string, unknown> {
  const system = ['Id', 'SystemModstamp', 'LastModifiedById', 'LastModifiedDate', 'RecordTypeId'].filter((name) =>
    object.fields.has(name.toLowerCase()),
  );
  const columns = [...new Set([...system, ...paths])].join(', ');
  const request = {
    query: `SELECT ${columns} FROM ${object.name} WHERE Id = :id`,
    binds: new Map([['id', id]]),
    access: transaction.access,
  };
  const [record] = transaction.query(request).records;
  if (!record) throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', [], 404);
  return representation(context, object, record, paths);
}

function representation(
  context: RestContext,
  object: SObjectType,
  record: RecordData,
  paths: readonly string[],
): Record<string, unknown> {
  const text = (name: string) => (typeof record.fields[name] === 'string' ? record.fields[name] : null);
  const modified = text('SystemModstamp');
  const recordTypeId = text('RecordTypeId');
  return {
    apiName: object.name,
    childRelationships: {},
    fields: representFields(context, object, record, paths),
    id: text('Id'),
    lastModifiedById: text('LastModifiedById'),
    lastModifiedDate: text('LastModifiedDate'),
    recordTypeId,
    recordTypeInfo: recordTypeInfo(context.org, context.request.userId, object, recordTypeId),
    systemModstamp: modified,
    weakEtag: modified === null ? 0 : Date.parse(modified),
  };
}

interface FieldRepresentation {
  readonly displayValue: string | null;
  readonly value: unknown;
}

function representFields(
  context: RestContext,
  object: SObjectType,
  record: RecordData,
  paths: readonly string[],
): Record<string, FieldRepresentation> {
  const out: Record<string, FieldRepresentation> = {};
  const nested = new Map<string, string[]>();
  for (const path of paths) {
    const [head = '', ...rest] = path.split('.');
    if (rest.length > 0) nested.set(head, [...(nested.get(head) ?? []), rest.join('.')]);
    else {
      const field = object.fields.get(head.toLowerCase());
      if (field) out[field.name] = representValue(field, record.fields[field.name] ?? null);
    }
  }
  for (const [relationship, below] of nested) {
    const parent = record.fields[relationship];
    if (parent === null || parent === undefined || typeof parent !== 'object' || Array.isArray(parent)) {
      out[relationship] = { displayValue: null, value: null };
      continue;
    }
    const target = context.org.schema.object(parent.type) ?? object;
    const name = parent.fields['Name'];
    out[relationship] = {
      displayValue: typeof name === 'string' ? name : null,
      value: representation(context, target, parent, below),
    };
  }
  return out;
}

/** Plain text has no display value; picklists show their label, numbers, dates and money are formatted by the page. */
function representValue(field: Field, value: FieldValue | RecordData | RecordData[]): FieldRepresentation {
  if (value === null || typeof value === 'object')
    return { displayValue: null, value: value === null ? null : compound(value) };
  if (field.picklist) {
    const label = field.picklist.values.find((candidate) => candidate.value === value)?.label;
    return { displayValue: label ?? String(value), value };
  }
  if (field.type === 'currency' || field.type === 'percent' || field.type === 'date' || field.type === 'datetime') {
    return { displayValue: String(value), value };
  }
  return { displayValue: null, value };
}

function compound(value: RecordData | RecordData[]): unknown {
  return Array.isArray(value) ? null : value.fields;
}

function writeBody(context: RestContext): { apiName: string | undefined; fields: JsonObject } {
  const body = asObject(parseJson(context.request.body), 'RecordInput');
  const apiName = typeof body['apiName'] === 'string' ? body['apiName'] : undefined;
  return { apiName, fields: asObject(body['fields'] ?? null, 'fields') };
}

function createRecord(context: RestContext): RestResponse {
  const { apiName, fields } = writeBody(context);
  const object = requireObject(context, apiName ?? '');
  const record = decodeRecord(context.org.schema, object, fields);
  return context.inTransaction((transaction) => {
    const [result] = transaction.insert([record], dmlOptions(context.request, true));
    if (!result?.success || result.id === null) return writeError(object, result?.errors ?? [], 'create');
    const paths = [...object.fields.values()]
      .map((field) => field.name)
      .filter((name) => isReadable(context, object, name));
    return { status: 201, body: readRecord(context, transaction, object, result.id, paths) };
  });
}

function updateRecord(context: RestContext): RestResponse {
  const id = context.params['id'] ?? '';
  const object = objectOfId(context, id);
  const { fields } = writeBody(context);
  const record = decodeRecord(context.org.schema, object, fields);
  return context.inTransaction((transaction) => {
    const [result] = transaction.update(
      [{ type: object.name, fields: { ...record.fields, Id: id } }],
      dmlOptions(context.request, true),
    );
    if (!result?.success) return writeError(object, result?.errors ?? [], 'update');
    const paths = [...object.fields.values()]
      .map((field) => field.name)
      .filter((name) => isReadable(context, object, name));
    return { status: 200, body: readRecord(context, transaction, object, id, paths) };
  });
}

function deleteRecord(context: RestContext): RestResponse {
  const id = context.params['id'] ?? '';
  const object = objectOfId(context, id);
  return context.inTransaction((transaction) => {
    const [result] = transaction.delete([id], dmlOptions(context.request, true));
    return result?.success ? { status: 204 } : writeError(object, result?.errors ?? [], 'delete');
  });
}

/** The UI API's own error shape: page errors apart from field errors, with labels. */
function writeError(object: SObjectType, errors: readonly SaveError[], verb: string): RestResponse {
  const described = errors.map((error) => {
    const field = error.fields[0] ?? null;
    const fieldLabel = field === null ? null : (object.fields.get(field.toLowerCase())?.label ?? null);
    return {
      constituentField: null,
      duplicateRecordError: null,
      errorCode: error.statusCode,
      field,
      fieldLabel,
      message: error.message,
    };
  });
  const fieldErrors: Record<string, unknown[]> = {};
  for (const error of described) if (error.field !== null) (fieldErrors[error.field] ??= []).push(error);
  return {
    status: 400,
    body: [
      {
        message: `An error occurred while trying to ${verb} the record. Please try again.`,
        statusCode: 400,
        errorCode: 'INVALID_INPUT',
        enhancedErrorType: 'RecordError',
        output: { errors: described.filter((error) => error.field === null), fieldErrors },
      },
    ],
  };
}

function getObjectInfo(context: RestContext): RestResponse {
  const object = requireObject(context, context.params['object'] ?? '');
  return { status: 200, body: objectInfo(context.org, context.request.userId, object) };
}

function getPicklistValues(context: RestContext): RestResponse {
  const object = requireObject(context, context.params['object'] ?? '');
  return {
    status: 200,
    body: picklistValues(
      context.org,
      context.request.userId,
      object,
      context.base,
      context.params['recordTypeId'] ?? '',
      context.params['field'],
    ),
  };
}

/** `GET /ui-api/records/batch/{id,id}`: each answered for itself. */
function getRecords(context: RestContext): RestResponse {
  const results = (context.params['ids'] ?? '').split(',').map((id) => {
    const { query, headers } = context.request;
    const path = `${context.base}/ui-api/records/${encodeURIComponent(id.trim())}`;
    const response = context.subrequest({ method: 'GET', path, query, headers, body: null });
    return { result: response.body ?? null, statusCode: response.status };
  });
  return { status: 200, body: { hasErrors: results.some((result) => result.statusCode >= 400), results } };
}

export const uiResources: readonly RestResource[] = [
  { method: 'GET', pattern: '/ui-api/records/batch/:ids', handler: getRecords },
  { method: 'GET', pattern: '/ui-api/records/:id', handler: getRecord },
  { method: 'POST', pattern: '/ui-api/records', handler: createRecord },
  { method: 'PATCH', pattern: '/ui-api/records/:id', handler: updateRecord },
  { method: 'DELETE', pattern: '/ui-api/records/:id', handler: deleteRecord },
  { method: 'GET', pattern: '/ui-api/object-info/:object', handler: getObjectInfo },
  { method: 'GET', pattern: '/ui-api/object-info/:object/picklist-values/:recordTypeId', handler: getPicklistValues },
  {
    method: 'GET',
    pattern: '/ui-api/object-info/:object/picklist-values/:recordTypeId/:field',
    handler: getPicklistValues,
  },
];
