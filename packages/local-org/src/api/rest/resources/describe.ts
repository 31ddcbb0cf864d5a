import { describeGlobal, describeSObject } from '../../../metadata/describe';
import { requireObject } from '../decode';
import type { RestContext, RestResource, RestResponse } from '../types';

/** What the user may do, for describe. */
export function describeAccess(context: RestContext): Parameters<typeof describeGlobal>[1] {
  const { userId } = context.request;
  return {
    base: context.base,
    object: (name: string) => context.org.objectAccess(userId, name),
    field: (object: string, field: string) => context.org.fieldAccess(userId, object, field),
    recordType: (object: string, developerName: string) => context.org.recordType(userId, object, developerName),
  };
}

/** Answers 304 when nothing was deployed since `If-Modified-Since`; HTTP dates know whole seconds. */
function unlessUnchanged(context: RestContext, body: () => unknown): RestResponse {
  const deployed = Math.floor(context.org.deployedAt().getTime() / 1000) * 1000;
  const since = Date.parse(context.request.headers['if-modified-since'] ?? '');
  if (!Number.isNaN(since) && deployed <= since) return { status: 304 };
  return { status: 200, headers: { 'Last-Modified': new Date(deployed).toUTCString() }, body: body() };
}

function global(context: RestContext): RestResponse {
  return unlessUnchanged(context, () => describeGlobal(context.org.schema, describeAccess(context)));
}

function full(context: RestContext): RestResponse {
  const object = requireObject(context, context.params['object'] ?? '');
  return unlessUnchanged(context, () => describeSObject(context.org.schema, object, describeAccess(context)));
}

export const describeResources: readonly RestResource[] = [
  { method: 'GET', pattern: '/sobjects', handler: global },
  { method: 'GET', pattern: '/sobjects/:object/describe', handler: full },
];
