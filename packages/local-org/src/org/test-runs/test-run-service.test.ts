import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createOrg, type Org } from '../org';
import { apexClass } from '../testing/metadata';

const ledger = (last: string): ReturnType<typeof apexClass> =>
  apexClass('Ledger', `public class Ledger {\n  public static Integer one() {\n    return 1;\n  }\n${last}}`);
const TWO = '  public static Integer two() {\n    return 2;\n  }\n';
const test = (name: string, body: string): ReturnType<typeof apexClass> =>
  apexClass(name, `@IsTest class ${name} {\n  @IsTest static void tells() {\n    ${body}\n  }\n}`);

const METADATA = [
  ledger(TWO),
  test('OneTest', 'Assert.areEqual(1, Ledger.one());'),
  test('TwoTest', "Assert.areEqual(3, Ledger.two(), 'two');"),
  test('ZeroTest', 'Assert.isTrue(true);'),
];

let dir: string;
let org: Org;

const open = (): Org => createOrg({ file: join(dir, 'org.sqlite') });

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'test-runs-'));
  org = open();
  expect(org.deploy(METADATA)).toMatchObject({ success: true });
});
afterEach(() => {
  org.close();
  rmSync(dir, { recursive: true, force: true });
});

const user = (): string => org.identity.adminUserId;

function rows(query: string): Record<string, unknown>[] {
  const access = { userId: user(), permissions: 'system', sharing: false } as const;
  return org.transaction('read', access, (tx) => tx.query({ query, access }).records.map((one) => ({ ...one.fields })));
}

function request(names: readonly string[], maxFailedTests: number | null = null, skipCodeCoverage = false): string {
  const classes = names.map((name) => ({ name, methods: null }));
  return org.testRuns.request({ classes, isAllTests: false, skipCodeCoverage, maxFailedTests }, user());
}

function runAll(): void {
  while (org.testRuns.hasWork) org.testRuns.step();
}

const run = (id: string): Record<string, unknown> =>
  rows(
    `SELECT Status, ClassesCompleted, MethodsEnqueued, MethodsCompleted, MethodsFailed, EndTime FROM ApexTestRunResult WHERE AsyncApexJobId = '${id}'`,
  )[0]!;

const outcomes = (id: string): unknown[][] =>
  rows(`SELECT MethodName, Outcome, ApexClass.Name FROM ApexTestResult WHERE AsyncApexJobId = '${id}' ORDER BY Id`).map(
    (row) => [(row['ApexClass.Name'] ?? row['ApexClass']) as unknown, row['Outcome']],
  );

const coverage = (): unknown =>
  rows('SELECT NumLinesCovered, NumLinesUncovered, Coverage FROM ApexCodeCoverageAggregate').map((row) => [
    row['NumLinesCovered'],
    row['NumLinesUncovered'],
    JSON.parse(String(row['Coverage'])) as unknown,
  ]);

it('a run is there before it begins, and tells its failures when it has ended', () => {
  const id = request(['OneTest', 'TwoTest']);
  expect(id).toMatch(/^707\w{15}$/);
  expect(run(id)).toMatchObject({ Status: 'Queued', MethodsEnqueued: 2, EndTime: null });

  runAll();

  expect(run(id)).toMatchObject({ Status: 'Failed', ClassesCompleted: 2, MethodsCompleted: 2, MethodsFailed: 1 });
  expect(rows(`SELECT Message FROM ApexTestResult WHERE Outcome = 'Fail'`)).toMatchObject([
    { Message: 'System.AssertException: Assertion Failed: two: Expected: 3, Actual: 2' },
  ]);
  expect(rows(`SELECT Status, ExtendedStatus FROM ApexTestQueueItem ORDER BY Id`)).toMatchObject([
    { Status: 'Completed', ExtendedStatus: '(1/1)' },
    { Status: 'Completed', ExtendedStatus: '(0/1)' },
  ]);
});

it('a run that waited when the org ended goes on when it is opened again', () => {
  const id = request(['OneTest', 'ZeroTest']);
  org.close();
  org = open();

  runAll();

  expect(run(id)).toMatchObject({ Status: 'Completed', ClassesCompleted: 2, MethodsCompleted: 2 });
});

it('classes that are called off do not run, and the run is aborted', () => {
  const id = request(['OneTest', 'TwoTest']);
  const [, second] = rows(`SELECT Id FROM ApexTestQueueItem WHERE ParentJobId = '${id}' ORDER BY Id`);
  org.testRuns.abort(String(second!['Id']), 'Aborted');

  runAll();

  expect(run(id)).toMatchObject({ Status: 'Aborted', ClassesCompleted: 1, MethodsFailed: 0 });
  expect(() => org.testRuns.abort(String(second!['Id']), 'Completed')).toThrow('Aborted');
  expect(() => org.testRuns.abort('709000000000000AAA', 'Aborted')).toThrow('does not exist');
});

it('more failures than are allowed skip what has not begun', () => {
  const id = request(['TwoTest', 'OneTest', 'ZeroTest'], 0);

  runAll();

  expect(outcomes(id).map(([, outcome]) => outcome)).toEqual(['Fail', 'Skip', 'Skip']);
  expect(run(id)).toMatchObject({ Status: 'Failed', MethodsFailed: 1, MethodsCompleted: 1 });
});

it('coverage adds up over runs, and what was covered of changed code is forgotten', () => {
  request(['OneTest']);
  runAll();
  expect(coverage()).toEqual([[1, 1, { coveredLines: [3], uncoveredLines: [6] }]]);

  request(['TwoTest', 'OneTest']);
  runAll();
  expect(coverage()).toEqual([[2, 0, { coveredLines: [3, 6], uncoveredLines: [] }]]);
  expect(rows('SELECT TestMethodName FROM ApexCodeCoverage')).toHaveLength(2);
  expect(rows('SELECT PercentCovered FROM ApexOrgWideCoverage')).toMatchObject([{ PercentCovered: 100 }]);

  org.deploy([ledger(`${TWO}  public static Integer three() {\n    return 3;\n  }\n`)]);
  request(['OneTest']);
  runAll();
  expect(coverage()).toEqual([[1, 2, { coveredLines: [3], uncoveredLines: [6, 9] }]]);
});

it('a run without coverage leaves none', () => {
  request(['OneTest'], null, true);
  runAll();
  expect(rows('SELECT Id FROM ApexCodeCoverageAggregate')).toEqual([]);
});

it('tests that run at once leave their coverage too', () => {
  const classes = [{ name: 'OneTest', methods: ['tells'] }];
  org.testRuns.runNow({ classes, isAllTests: false, skipCodeCoverage: false, maxFailedTests: null }, user());
  expect(rows('SELECT PercentCovered FROM ApexOrgWideCoverage')).toMatchObject([{ PercentCovered: 50 }]);
});

it('a deployment leaves the coverage of its tests, a validation does not', () => {
  const options = {
    ...{ allowMissingFiles: false, autoUpdatePackage: false, ignoreWarnings: false, performRetrieve: false },
    ...{ purgeOnDelete: false, rollbackOnError: true, runTests: ['OneTest'], singlePackage: true },
    testLevel: 'RunSpecifiedTests' as const,
  };
  const manifest =
    '<Package xmlns="http://soap.sforce.com/2006/04/metadata"><types><members>OneTest</members><name>ApexClass</name></types><version>66.0</version></Package>';
  const meta =
    '<ApexClass xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>66.0</apiVersion><status>Active</status></ApexClass>';
  const files = new Map(
    Object.entries({
      'package.xml': manifest,
      'classes/OneTest.cls': '@IsTest class OneTest { @IsTest static void tells() { Ledger.one(); } }',
      'classes/OneTest.cls-meta.xml': meta,
    }).map(([path, body]) => [path, Buffer.from(body)]),
  );
  const run = (checkOnly: boolean): string => {
    const { id } = org.deploys.request(files, { ...options, checkOnly }, user());
    org.deploys.runAll();
    return org.deploys.status(id, true).status;
  };

  expect(run(true)).toBe('Succeeded');
  expect(rows('SELECT Id FROM ApexCodeCoverage')).toEqual([]);

  expect(run(false)).toBe('Succeeded');
  expect(rows('SELECT TestMethodName, NumLinesCovered FROM ApexCodeCoverage')).toMatchObject([
    { TestMethodName: 'tells', NumLinesCovered: 1 },
  ]);
});
