import { SalesforceError, UnsupportedError } from '../../diagnostics';
import type { TestRunRequest } from '../../org/test-runs/test-run-service';
import { asObject, parseJson, type Json } from './decode';
import type { RestContext } from './types';

type Classes = TestRunRequest['classes'];

const LEVELS = new Set(['RunLocalTests', 'RunAllTestsInOrg', 'RunSpecifiedTests']);

/** A run that the query of a `GET` asks for. @throws SalesforceError as `readRequest` */
export function readQuery(context: RestContext): TestRunRequest {
  const { query } = context.request;
  const lower = new Map(Object.entries(query).map(([name, value]) => [name.toLowerCase(), value]));
  return readBody(context, Object.fromEntries(lower));
}

/**
 * A run that the body of a `POST` asks for. [Tooling API, runTestsAsynchronous]
 * @throws SalesforceError INVALID_INPUT for classes, methods, suites or values that are not there
 */
export function readRequest(context: RestContext): TestRunRequest {
  const given = parseJson(context.request.body);
  // The body may be the list of tests itself.
  const body = Array.isArray(given) ? { tests: given } : asObject(given, 'RunTestsRequest');
  return readBody(
    context,
    Object.fromEntries(Object.entries(body).map(([name, value]) => [name.toLowerCase(), value])),
  );
}

/** @param body its names in lower case */
function readBody(context: RestContext, body: Record<string, Json>): TestRunRequest {
  if (body['category'] !== undefined && /flow/i.test(JSON.stringify(body['category'])))
    throw new UnsupportedError('test runs of flow tests');
  const level = body['testlevel'];
  if (level !== undefined && level !== null && !LEVELS.has(String(level)))
    throw new SalesforceError('INVALID_INPUT', `'${text(level)}' is not a valid value for testLevel`);
  const named = namedClasses(context, body);
  const isAllTests = named.length === 0 && (level === 'RunLocalTests' || level === 'RunAllTestsInOrg');
  if (named.length === 0 && !isAllTests)
    throw new SalesforceError(
      'INVALID_INPUT',
      'Specify tests, class names or IDs, suite names or IDs, or a testLevel that runs all tests.',
    );
  const most = body['maxfailedtests'] ?? maxIn(body['tests']);
  return {
    classes: isAllTests ? context.org.testClasses().map((name) => ({ name, methods: null })) : named,
    isAllTests,
    skipCodeCoverage: String(body['skipcodecoverage']) === 'true',
    maxFailedTests: maxFailed(most),
  };
}

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : JSON.stringify(value ?? ''));

const list = (value: Json | undefined): string[] =>
  (Array.isArray(value) ? value.map(text) : typeof value === 'string' ? value.split(',') : [])
    .map((one) => one.trim())
    .filter(Boolean);

/** A list of tests may hold `{"maxFailedTests": n}` among them. */
function maxIn(tests: Json | undefined): Json | undefined {
  if (!Array.isArray(tests)) return undefined;
  for (const test of tests) {
    const value = asObject(test, 'test')['maxFailedTests'];
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Null: however many fail, all run. @throws SalesforceError for a value out of 0 to 1,000,000, save -1 */
function maxFailed(value: Json | undefined): number | null {
  if (value === undefined || value === null || value === '') return null;
  const count = Number(value);
  if (count === -1) return null;
  if (Number.isInteger(count) && count >= 0 && count <= 1_000_000) return count;
  throw new SalesforceError('INVALID_INPUT', `maxFailedTests must be between 0 and 1000000: ${text(value)}`);
}

/** One entry for each class, in the order asked for; methods of the same class together. */
function namedClasses(context: RestContext, body: Record<string, Json>): Classes {
  const chosen = new Map<string, string[] | null>();
  const whole = (name: string): void => void chosen.set(knownClass(context, name), null);
  list(body['classnames']).forEach(whole);
  namesOf(context, list(body['classids'])).forEach(whole);
  suiteClasses(context, list(body['suitenames']), list(body['suiteids'])).forEach(whole);
  const tests = body['tests'];
  for (const test of Array.isArray(tests) ? tests : []) {
    const one = asObject(test, 'test');
    const id = one['classId'];
    const given = typeof one['className'] === 'string' ? one['className'] : undefined;
    if (given === undefined && typeof id !== 'string') continue;
    const name = knownClass(context, given ?? namesOf(context, [text(id)])[0] ?? '');
    const methods = list(one['testMethods']).map((method) => knownMethod(context, name, method));
    if (methods.length === 0) chosen.set(name, null);
    else if (chosen.get(name) !== null) chosen.set(name, [...new Set([...(chosen.get(name) ?? []), ...methods])]);
  }
  return [...chosen].map(([name, methods]) => ({ name, methods }));
}

/** Names of classes by id. @throws SalesforceError for an id that no class has */
function namesOf(context: RestContext, ids: readonly string[]): string[] {
  return ids.flatMap((id) => {
    const found = rows(context, 'SELECT Id, Name FROM ApexClass WHERE Id IN :ids', [['ids', [id]]]);
    if (found.length > 0) return found;
    throw new SalesforceError(
      'INVALID_INPUT',
      `This class ID's value is invalid: ${id}. Provide the ID of an Apex class that has test methods.`,
    );
  });
}

/** Classes of suites, be they rows or deployed metadata. @throws SalesforceError for a suite that is not there */
function suiteClasses(context: RestContext, names: readonly string[], ids: readonly string[]): string[] {
  const members = (where: string, one: string): string[] => {
    const query = `SELECT Id, ApexClassId FROM TestSuiteMembership WHERE ${where} IN :suites`;
    return namesOf(context, rows(context, query, [['suites', [one]]]));
  };
  const deployed = (name: string): string[] | undefined =>
    context.org.model
      .ofType('ApexTestSuite')
      .find((suite) => suite.fullName.toLowerCase() === name.toLowerCase())
      ?.xml?.children.filter((child) => child.name === 'testClassName')
      .map((child) => child.text.trim());
  return [
    ...names.flatMap((name) => deployed(name) ?? required(members('ApexTestSuite.TestSuiteName', name), name)),
    ...ids.flatMap((id) => required(members('ApexTestSuiteId', id), id)),
  ];
}

function required(names: string[], suite: string): string[] {
  if (names.length > 0) return names;
  throw new SalesforceError(
    'INVALID_INPUT',
    `This suite's value is invalid: ${suite}. Provide a test suite that has classes.`,
  );
}

function knownClass(context: RestContext, name: string): string {
  if (/^FlowTesting\./i.test(name)) throw new UnsupportedError('test runs of flow tests');
  const found = context.org.testClasses().find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  if (found !== undefined) return found;
  throw new SalesforceError(
    'INVALID_INPUT',
    `This class name's value is invalid: ${name}. Provide the name of an Apex class that has test methods.`,
  );
}

function knownMethod(context: RestContext, className: string, method: string): string {
  const found = context.org.testMethods(className).find((one) => one.toLowerCase() === method.toLowerCase());
  if (found !== undefined) return found;
  throw new SalesforceError(
    'INVALID_INPUT',
    `This test method's value is invalid: ${className}.${method}. Provide the name of a test method of the class.`,
  );
}

/** Names of the rows of an object that is read for the org itself. */
function rows(context: RestContext, query: string, binds: readonly (readonly [string, string[]])[]): string[] {
  const access = { userId: context.request.userId, permissions: 'system', sharing: false } as const;
  return context.inTransaction((transaction) =>
    transaction
      .query({ query, binds: new Map(binds), access })
      .records.map((record) => String(Object.entries(record.fields).find(([name]) => name !== 'Id')?.[1] ?? '')),
  );
}
