import { SalesforceError, UnsupportedError } from '../../../diagnostics';
import { asObject, parseJson } from '../decode';
import type { RestContext, RestResource, RestResponse } from '../types';
import { describeResources } from './describe';
import { rowResources } from './rows';

/** Debug levels and trace flags, and suites of tests, are rows like others, for whoever may set the org up. */
const DEBUG_ROWS = new Set(['debuglevel', 'traceflag', 'apextestsuite', 'testsuitemembership']);
const MANAGED = 'managedeventsubscription';

const objectOf = (context: RestContext): string => (context.params['object'] ?? '').toLowerCase();

/** A debug level or trace flag by the generic handler of rows; who is traced is looked at again. */
function debugRow(context: RestContext, method: RestResource['method'], pattern: string): RestResponse {
  const found = rowResources.find((resource) => resource.method === method && resource.pattern === pattern);
  if (!found) throw new UnsupportedError(`${method} ${pattern} with the Tooling API`);
  const { request } = context;
  const response = found.handler({ ...context, request: { ...request, body: plainTimes(request.body) } });
  context.org.debugLogs.refresh();
  return response;
}

/** The CLI gives times as milliseconds and in the words of HTTP. */
function plainTimes(text: string | null): string | null {
  if (text === null || text === '') return text;
  const fields = Object.entries(asObject(parseJson(text), 'the row')).map(([name, value]) => {
    const isTime =
      /^(startdate|expirationdate)$/i.test(name) && (typeof value === 'number' || typeof value === 'string');
    return [name, isTime && !Number.isNaN(new Date(value).getTime()) ? new Date(value).toISOString() : value];
  });
  return JSON.stringify(Object.fromEntries(fields));
}

/** `GET /tooling/sobjects/ApexLog/{id}/Body`: the log's text, for its user and whoever sees all data. */
function logBody(context: RestContext): RestResponse {
  const { org, request, params } = context;
  const access = { userId: request.userId, permissions: 'system', sharing: false } as const;
  const query = 'SELECT LogUserId FROM ApexLog WHERE Id = :id';
  const binds = new Map([['id', params['id'] ?? '']]);
  const [row] = context.inTransaction((transaction) => transaction.query({ query, binds, access }).records);
  const isOpen = row?.fields['LogUserId'] === request.userId || org.hasUserPermission(request.userId, 'ViewAllData');
  const data = isOpen ? org.debugLogs.body(params['id'] ?? '') : null;
  if (data === null) throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', [], 404);
  return { status: 200, raw: { contentType: 'text/plain;charset=UTF-8', data } };
}

/** `POST /tooling/sobjects/ManagedEventSubscription` `{FullName, Metadata}`, and its `PATCH`. */
function saveManaged(context: RestContext): RestResponse {
  const body = asObject(parseJson(context.request.body), 'ManagedEventSubscription');
  const { managed } = context.org.eventDoor;
  const given = context.params['id'];
  const fullName = given === undefined ? String(body['FullName'] ?? '') : managed.nameOf(given);
  const id = managed.save(fullName, asObject(body['Metadata'] ?? {}, 'Metadata'));
  return given === undefined ? { status: 201, body: { id, success: true, errors: [] } } : { status: 204 };
}

function createRow(context: RestContext): RestResponse {
  requireSetup(context);
  if (DEBUG_ROWS.has(objectOf(context))) return debugRow(context, 'POST', '/sobjects/:object');
  if (objectOf(context) === MANAGED) return saveManaged(context);
  throw new UnsupportedError(`creating ${context.params['object'] ?? 'rows'} with the Tooling API`);
}

function deleteRow(context: RestContext): RestResponse {
  requireSetup(context);
  if (DEBUG_ROWS.has(objectOf(context))) return debugRow(context, 'DELETE', '/sobjects/:object/:id');
  if (objectOf(context) !== MANAGED)
    throw new UnsupportedError(`deleting ${context.params['object'] ?? 'rows'} with the Tooling API`);
  context.org.eventDoor.managed.remove(context.params['id'] ?? '');
  return { status: 204 };
}

/** Rows that have no rules of their own: what clients write of them is kept. */
const PLAIN = new Set(['sourcemember']);

function requireSetup(context: RestContext): void {
  const { org, request } = context;
  if (['ModifyAllData', 'ModifyMetadata', 'AuthorApex'].some((name) => org.hasUserPermission(request.userId, name)))
    return;
  throw new SalesforceError('INSUFFICIENT_ACCESS', 'insufficient access rights on cross-reference id', [], 403);
}

/** `PATCH /tooling/sobjects/SourceMember/{id}`: a client that set an org up takes its own changes out of the tracking. */
function updateRow(context: RestContext): RestResponse {
  requireSetup(context);
  const object = context.params['object'] ?? '';
  if (DEBUG_ROWS.has(objectOf(context))) return debugRow(context, 'PATCH', '/sobjects/:object/:id');
  if (objectOf(context) === MANAGED) return saveManaged(context);
  if (!PLAIN.has(object.toLowerCase())) throw new UnsupportedError(`updating ${object} with the Tooling API`);
  const body = asObject(parseJson(context.request.body), object);
  context.org.metadata.updateSourceMember(context.params['id'] ?? '', body['RevisionCounter']);
  return { status: 204 };
}

/** Rows and describes of the Tooling API: setup objects are rows like others here. */
export const toolingRowResources: readonly RestResource[] = [
  ...['/tooling/sobjects/ApexLog/:id/Body', '/sobjects/ApexLog/:id/Body'].map((pattern) => ({
    method: 'GET' as const,
    pattern,
    handler: logBody,
  })),
  ...[...describeResources, ...rowResources]
    .filter((resource) => resource.method === 'GET')
    .map((resource) => ({ ...resource, pattern: `/tooling${resource.pattern}` })),
  { method: 'POST', pattern: '/tooling/sobjects/:object', handler: createRow },
  { method: 'PATCH', pattern: '/tooling/sobjects/:object/:id', handler: updateRow },
  { method: 'DELETE', pattern: '/tooling/sobjects/:object/:id', handler: deleteRow },
];
