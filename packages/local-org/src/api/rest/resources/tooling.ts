import { SalesforceError } from '../../../diagnostics';
import type { RestContext, RestResource, RestResponse } from '../types';
import { queryResources } from './query';
import { toolingCodeResources } from './tooling-code';
import { toolingRowResources } from './tooling-rows';
import { toolingTestResources } from './tooling-tests';

/** Fields whose value is JSON that is told as it is. */
const JSON_FIELDS: ReadonlySet<string> = new Set(['Metadata', 'DeployDetails', 'Coverage']);

function requireAuthor(context: RestContext): void {
  if (context.org.hasUserPermission(context.request.userId, 'AuthorApex')) return;
  throw new SalesforceError('INSUFFICIENT_ACCESS', 'This needs the Author Apex permission.', [], 403);
}

/** `GET /tooling/executeAnonymous?anonymousBody=`. */
function executeAnonymous(context: RestContext): RestResponse {
  requireAuthor(context);
  const source = context.request.query['anonymousBody'];
  if (source === undefined) throw new SalesforceError('MISSING_ARGUMENT', 'anonymousBody not specified');
  const result = context.org.executeAnonymous(source, context.request.userId);
  const text = (name: string): unknown => result[name] ?? null;
  return {
    status: 200,
    body: {
      line: result['line'] ?? -1,
      column: result['column'] ?? -1,
      compiled: result['compiled'] === true,
      success: result['success'] === true,
      compileProblem: text('compileProblem'),
      exceptionStackTrace: text('exceptionStackTrace'),
      exceptionMessage: text('exceptionMessage'),
    },
  };
}

/** Rows of value sets are made when someone asks for them, and some fields are kept as the JSON that they are told as. */
function withMetadata(context: RestContext, handler: RestResource['handler']): RestResponse {
  const soql = context.request.query['q'] ?? '';
  if (/\bFROM\s+StandardValueSet\b/i.test(soql)) context.org.metadata.syncStandardValueSets();
  const response = handler(context);
  if (!/\b(Metadata|DeployDetails|Coverage)\b/i.test(soql)) return response;
  const body = response.body as { records?: readonly Record<string, unknown>[] } | undefined;
  if (!Array.isArray(body?.records)) return response;
  const records = body.records.map((record: Record<string, unknown>) => {
    const told = Object.entries(record).map(([name, value]) =>
      JSON_FIELDS.has(name) && typeof value === 'string' && value.startsWith('{')
        ? [name, JSON.parse(value) as unknown]
        : [name, value],
    );
    return Object.fromEntries(told) as Record<string, unknown>;
  });
  return { ...response, body: { ...body, records } };
}

export const toolingResources: readonly RestResource[] = [
  // Setup objects (ApexClass, ApexTrigger, ...) are rows like others here, so the query resource answers for them.
  ...queryResources.map((resource) => ({
    ...resource,
    pattern: `/tooling${resource.pattern}`,
    handler: (context: RestContext) => withMetadata(context, resource.handler),
  })),
  ...toolingCodeResources,
  ...toolingTestResources,
  ...toolingRowResources,
  { method: 'GET', pattern: '/tooling/executeAnonymous', handler: executeAnonymous },
];
