import type { TestMethodResult, TestRequest } from '../../../apex';
import { SalesforceError } from '../../../diagnostics';
import { asObject, parseJson, type Json } from '../decode';
import type { RestContext, RestResource, RestResponse } from '../types';
import { queryResources } from './query';
import { toolingCodeResources } from './tooling-code';
import { toolingRowResources } from './tooling-rows';

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

/** `POST /tooling/runTestsSynchronous` and its `GET` with `?classnames=`. */
function runTests(context: RestContext): RestResponse {
  requireAuthor(context);
  const request = context.request.method === 'POST' ? readRequest(context) : readNames(context);
  const started = Date.now();
  const { methods, coverage } = context.org.runTests(request);
  const ids = classIds(context, methods);
  const failed = methods.filter((method) => method.outcome !== 'Pass');
  return {
    status: 200,
    body: {
      apexLogId: null,
      codeCoverage: coverage.map((one) => ({
        id: null,
        name: one.name,
        namespace: null,
        numLocations: one.lines.size,
        numLocationsNotCovered: [...one.lines.values()].filter((count) => count === 0).length,
        locationsNotCovered: [...one.lines]
          .filter(([, count]) => count === 0)
          .map(([line]) => ({ line, column: 0, numExecutions: 0, time: -1 })),
        type: one.kind === 'class' ? 'Class' : 'Trigger',
      })),
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
      totalTime: Date.now() - started,
    },
  };
}

function common(method: TestMethodResult, ids: ReadonlyMap<string, string>): Record<string, unknown> {
  return {
    id: ids.get(method.className) ?? null,
    methodName: method.method,
    name: method.className,
    namespace: null,
    seeAllData: false,
    time: method.milliseconds,
  };
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

function readNames(context: RestContext): TestRequest {
  const names = (context.request.query['classnames'] ?? '').split(',').filter(Boolean);
  return { classes: names.map((name) => knownClass(context, name)) };
}

function readRequest(context: RestContext): TestRequest {
  const body = asObject(parseJson(context.request.body), 'RunTestsRequest');
  const tests = body['tests'];
  if (!Array.isArray(tests)) {
    const level = body['testLevel'];
    if (level === 'RunLocalTests' || level === 'RunAllTestsInOrg') return {};
    throw new SalesforceError('INVALID_INPUT', 'Say in tests which classes to run, or give a testLevel for all.');
  }
  const classes: string[] = [];
  const methods: string[] = [];
  for (const test of tests) readTest(context, asObject(test, 'test'), classes, methods);
  return { ...(classes.length > 0 ? { classes } : {}), ...(methods.length > 0 ? { methods } : {}) };
}

function readTest(context: RestContext, test: Record<string, Json>, classes: string[], methods: string[]): void {
  const name = knownClass(context, String(test['className'] ?? ''));
  const chosen = test['testMethods'];
  if (Array.isArray(chosen) && chosen.length > 0) methods.push(...chosen.map((method) => `${name}.${String(method)}`));
  else classes.push(name);
}

function knownClass(context: RestContext, name: string): string {
  const found = context.org.testClasses().find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  if (found === undefined) throw new SalesforceError('INVALID_INPUT', `There is no Apex test class '${name}'.`);
  return found;
}

/** `POST /tooling/runTestsAsynchronous`: the id of the job, as a JSON string. */
function startTests(context: RestContext): RestResponse {
  requireAuthor(context);
  const body = asObject(parseJson(context.request.body), 'RunTestsRequest');
  const skipCoverage = body['skipCodeCoverage'] === true;
  return { status: 200, body: context.org.testRuns.start(readRequest(context), context.request.userId, skipCoverage) };
}

/** Fields that hold JSON and are told as such. */
const JSON_FIELDS = /^(Metadata|DeployDetails|Coverage)$/;

/** Rows of value sets are made when someone asks for them, and `Metadata` is kept as the JSON that it is told as. */
function withMetadata(context: RestContext, handler: RestResource['handler']): RestResponse {
  const soql = context.request.query['q'] ?? '';
  if (/\bFROM\s+StandardValueSet\b/i.test(soql)) context.org.metadata.syncStandardValueSets();
  const response = handler(context);
  if (!/\b(Metadata|DeployDetails|Coverage)\b/i.test(soql)) return response;
  const body = response.body as { records?: readonly Record<string, unknown>[] } | undefined;
  if (!Array.isArray(body?.records)) return response;
  const records = body.records.map((record: Record<string, unknown>) => {
    const told = Object.entries(record).map(([name, value]) =>
      JSON_FIELDS.test(name) && typeof value === 'string' && value.startsWith('{')
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
  ...toolingRowResources,
  { method: 'GET', pattern: '/tooling/executeAnonymous', handler: executeAnonymous },
  { method: 'GET', pattern: '/tooling/runTestsSynchronous', handler: runTests },
  { method: 'POST', pattern: '/tooling/runTestsSynchronous', handler: runTests },
  { method: 'POST', pattern: '/tooling/runTestsAsynchronous', handler: startTests },
];
