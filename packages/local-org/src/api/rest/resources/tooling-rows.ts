import { SalesforceError, UnsupportedError } from '../../../diagnostics';
import { asObject, parseJson } from '../decode';
import type { RestContext, RestResource, RestResponse } from '../types';
import { describeResources } from './describe';
import { rowResources } from './rows';

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
  if (!PLAIN.has(object.toLowerCase())) throw new UnsupportedError(`updating ${object} with the Tooling API`);
  const body = asObject(parseJson(context.request.body), object);
  context.org.metadata.updateSourceMember(context.params['id'] ?? '', body['RevisionCounter']);
  return { status: 204 };
}

const refuse =
  (verb: string) =>
  (context: RestContext): RestResponse => {
    requireSetup(context);
    throw new UnsupportedError(`${verb} ${context.params['object'] ?? 'rows'} with the Tooling API`);
  };

/** Rows and describes of the Tooling API: setup objects are rows like others here. */
export const toolingRowResources: readonly RestResource[] = [
  ...[...describeResources, ...rowResources]
    .filter((resource) => resource.method === 'GET')
    .map((resource) => ({ ...resource, pattern: `/tooling${resource.pattern}` })),
  { method: 'POST', pattern: '/tooling/sobjects/:object', handler: refuse('creating') },
  { method: 'PATCH', pattern: '/tooling/sobjects/:object/:id', handler: updateRow },
  { method: 'DELETE', pattern: '/tooling/sobjects/:object/:id', handler: refuse('deleting') },
];
