import { describeGlobal, describeSObject, describeSObjectBasic } from '../../../metadata/describe';
import { requireObject } from '../decode';
import type { RestContext, RestResource, RestResponse } from '../types';

function accessOf(context: RestContext): Parameters<typeof describeGlobal>[1] {
  const { userId } = context.request;
  return {
    base: context.base,
    object: (name: string) => context.org.objectAccess(userId, name),
    field: (object: string, field: string) => context.org.fieldAccess(userId, object, field),
  };
}

function global(context: RestContext): RestResponse {
  return { status: 200, body: describeGlobal(context.org.schema, accessOf(context)) };
}

function basic(context: RestContext): RestResponse {
  const object = requireObject(context.org.schema, context.params['object'] ?? '');
  return { status: 200, body: { objectDescribe: describeSObjectBasic(object, accessOf(context)), recentItems: [] } };
}

function full(context: RestContext): RestResponse {
  const object = requireObject(context.org.schema, context.params['object'] ?? '');
  return { status: 200, body: describeSObject(context.org.schema, object, accessOf(context)) };
}

export const describeResources: readonly RestResource[] = [
  { method: 'GET', pattern: '/sobjects', handler: global },
  { method: 'GET', pattern: '/sobjects/:object', handler: basic },
  { method: 'GET', pattern: '/sobjects/:object/describe', handler: full },
];
