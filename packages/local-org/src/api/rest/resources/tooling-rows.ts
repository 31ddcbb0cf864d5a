import { SalesforceError, UnsupportedError } from '../../../diagnostics';
import { asObject, parseJson } from '../decode';
import type { RestContext, RestResource, RestResponse } from '../types';
import { describeResources } from './describe';
import { rowResources } from './rows';

/** Debug levels and trace flags are rows like others, for whoever may set the org up. */
const DEBUG_ROWS = new Set(['debuglevel', 'traceflag']);
const MANAGED = 'managedeventsubscription';

const objectOf = (context: RestContext): string => (context.params['object'] ?? '').toLowerCase();

/** The generic handler of a method on rows. */
function plainRows(context: RestContext, method: RestResource['method'], pattern: string): RestResponse {
  const found = rowResources.find((resource) => resource.method === method && resource.pattern === pattern);
  if (!found) throw new UnsupportedError(`${method} ${pattern} with the Tooling API`);
  return found.handler(context);
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
  if (DEBUG_ROWS.has(objectOf(context))) return plainRows(context, 'POST', '/sobjects/:object');
  if (objectOf(context) === MANAGED) return saveManaged(context);
  throw new UnsupportedError(`creating ${context.params['object'] ?? 'rows'} with the Tooling API`);
}

function deleteRow(context: RestContext): RestResponse {
  requireSetup(context);
  if (DEBUG_ROWS.has(objectOf(context))) return plainRows(context, 'DELETE', '/sobjects/:object/:id');
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
  if (DEBUG_ROWS.has(objectOf(context))) return plainRows(context, 'PATCH', '/sobjects/:object/:id');
  if (objectOf(context) === MANAGED) return saveManaged(context);
  if (!PLAIN.has(object.toLowerCase())) throw new UnsupportedError(`updating ${object} with the Tooling API`);
  const body = asObject(parseJson(context.request.body), object);
  context.org.metadata.updateSourceMember(context.params['id'] ?? '', body['RevisionCounter']);
  return { status: 204 };
}

/** Rows and describes of the Tooling API: setup objects are rows like others here. */
export const toolingRowResources: readonly RestResource[] = [
  ...[...describeResources, ...rowResources]
    .filter((resource) => resource.method === 'GET')
    .map((resource) => ({ ...resource, pattern: `/tooling${resource.pattern}` })),
  { method: 'POST', pattern: '/tooling/sobjects/:object', handler: createRow },
  { method: 'PATCH', pattern: '/tooling/sobjects/:object/:id', handler: updateRow },
  { method: 'DELETE', pattern: '/tooling/sobjects/:object/:id', handler: deleteRow },
];
