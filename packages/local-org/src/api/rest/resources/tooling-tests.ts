import type { TestMethodResult } from '../../../apex';
import { SalesforceError, UnsupportedError } from '../../../diagnostics';
import { asObject, parseJson } from '../decode';
import { readQuery, readRequest } from '../test-run-request';
import type { RestContext, RestHandler, RestResource, RestResponse } from '../types';

const QUEUE_ITEM = 'ApexTestQueueItem';

function guarded(handler: RestHandler): RestHandler {
  return (context) => {
    if (context.org.hasUserPermission(context.request.userId, 'AuthorApex')) return handler(context);
    throw new SalesforceError('INSUFFICIENT_ACCESS', 'This needs the Author Apex permission.', [], 403);
  };
}

/** `POST /tooling/runTestsSynchronous` and its `GET` with `?classnames=`. [Tooling API, runTestsSynchronous] */
function runSynchronous(context: RestContext): RestResponse {
  const request = context.request.method === 'POST' ? readRequest(context) : readQuery(context);
  const { methods, coverage } = context.org.testRuns.runNow(request, context.request.userId);
  const ids = classIds(context, methods);
  const failed = methods.filter((method) => method.outcome !== 'Pass');
  return {
    status: 200,
    body: {
      apexLogId: null,
      codeCoverage: request.skipCodeCoverage ? [] : coverage.map(covered),
      codeCoverageWarnings: [],
      failures: failed.map((method) => ({
        ...common(method, ids),
        message: method.message,
        stackTrace: method.stackTrace,
        type: 'Class',
        packageName: method.className,
      })),
      flowCoverage: [],
      flowCoverageWarnings: [],
      numFailures: failed.length,
      numTestsRun: methods.length,
      successes: methods.filter((method) => method.outcome === 'Pass').map((method) => common(method, ids)),
      totalTime: Math.round(methods.reduce((sum, method) => sum + method.milliseconds, 0)),
    },
  };
}

function covered(one: { name: string; kind: string; lines: ReadonlyMap<number, number> }): Record<string, unknown> {
  const missed = [...one.lines].filter(([, count]) => count === 0);
  return {
    id: null,
    name: one.name,
    namespace: null,
    numLocations: one.lines.size,
    numLocationsNotCovered: missed.length,
    locationsNotCovered: missed.map(([line]) => ({ line, column: 0, numExecutions: 0, time: -1 })),
    type: one.kind === 'class' ? 'Class' : 'Trigger',
  };
}

function common(method: TestMethodResult, ids: ReadonlyMap<string, string>): Record<string, unknown> {
  return {
    id: ids.get(method.className) ?? null,
    methodName: method.method,
    name: method.className,
    namespace: null,
    seeAllData: false,
    time: Math.round(method.milliseconds),
  };
}

/** `POST /tooling/runTestsAsynchronous` and its `GET`: the id of the run's job, as a JSON string. [Tooling API, runTestsAsynchronous] */
function runAsynchronous(context: RestContext): RestResponse {
  const request = context.request.method === 'POST' ? readRequest(context) : readQuery(context);
  return { status: 200, body: context.org.testRuns.request(request, context.request.userId) };
}

function classIds(context: RestContext, methods: readonly TestMethodResult[]): Map<string, string> {
  const names = [...new Set(methods.map((method) => method.className))];
  const access = { userId: context.request.userId, permissions: 'system', sharing: false } as const;
  return context.inTransaction((transaction) => {
    const query = 'SELECT Id, Name FROM ApexClass WHERE Name IN :names';
    const { records } = transaction.query({ query, binds: new Map([['names', names]]), access });
    return new Map(records.map((record) => [String(record.fields['Name']), String(record.fields['Id'])]));
  });
}

/** `PATCH /tooling/sobjects/ApexTestQueueItem/{id}` `{"Status": "Aborted"}`. */
function abort(context: RestContext): RestResponse {
  const body = asObject(parseJson(context.request.body), QUEUE_ITEM);
  context.org.testRuns.abort(context.params['id'] ?? '', body['Status']);
  return { status: 204 };
}

/** `PATCH /tooling/composite/sobjects` for queue items, as clients call off a whole run. */
function abortMany(context: RestContext): RestResponse {
  const body = asObject(parseJson(context.request.body), 'the request');
  const records = Array.isArray(body['records']) ? body['records'].map((one) => asObject(one, 'record')) : [];
  if (records.some((one) => asObject(one['attributes'] ?? {}, 'attributes')['type'] !== QUEUE_ITEM))
    throw new UnsupportedError('composite requests of the Tooling API');
  return {
    status: 200,
    body: records.map((one) => {
      const given = one['Id'] ?? one['id'];
      const id = typeof given === 'string' ? given : '';
      try {
        context.org.testRuns.abort(id, one['Status']);
        return { id, success: true, errors: [] };
      } catch (error) {
        if (!(error instanceof SalesforceError)) throw error;
        return {
          success: false,
          errors: [{ statusCode: error.errorCode, message: error.message, fields: error.fields }],
        };
      }
    }),
  };
}

/** Runs of Apex tests. */
export const toolingTestResources: readonly RestResource[] = [
  ...(['GET', 'POST'] as const).flatMap((method): RestResource[] => [
    { method, pattern: '/tooling/runTestsSynchronous', handler: guarded(runSynchronous) },
    { method, pattern: '/tooling/runTestsAsynchronous', handler: guarded(runAsynchronous) },
  ]),
  { method: 'PATCH', pattern: `/tooling/sobjects/${QUEUE_ITEM}/:id`, handler: guarded(abort) },
  { method: 'PATCH', pattern: '/tooling/composite/sobjects', handler: guarded(abortMany) },
];
