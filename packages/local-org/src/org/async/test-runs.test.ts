import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createOrg, type Org } from '../org';
import { apexClass } from '../testing/metadata';
import { TestRuns } from './test-runs';

const classes = [
  apexClass(
    'Sums',
    'public class Sums { public static Integer add(Integer a, Integer b) { if (a == null) { return b; } return a + b; } }',
  ),
  apexClass(
    'SumsTest',
    "@IsTest private class SumsTest { @IsTest static void adds() { Assert.areEqual(3, Sums.add(1, 2)); } @IsTest static void fails() { Assert.fail('no'); } }",
  ),
  apexClass('OtherTest', '@IsTest private class OtherTest { @IsTest static void works() { Assert.isTrue(true); } }'),
];

let folder: string;
let org: Org;
let runs: TestRuns;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'runs-'));
  open();
  expect(org.deploy(classes).diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
});
afterEach(() => {
  org.close();
  rmSync(folder, { recursive: true });
});

function open(): void {
  org = createOrg({ file: join(folder, 'org.sqlite') });
  runs = new TestRuns(org);
}

const access = () => ({ userId: org.identity.adminUserId, permissions: 'user', sharing: true }) as const;
const rows = (query: string): Record<string, unknown>[] =>
  org.transaction('q', access(), (tx) => tx.query({ query, access: access() }).records.map((r) => r.fields));

test('a run works off its classes one by one and keeps results, failures and coverage', () => {
  const id = runs.start({}, org.identity.adminUserId, false);
  expect(rows(`SELECT Status, ClassesEnqueued FROM ApexTestRunResult WHERE AsyncApexJobId = '${id}'`)).toMatchObject([
    { Status: 'Queued', ClassesEnqueued: 2 },
  ]);

  runs.runNext();
  expect(rows('SELECT Status FROM ApexTestRunResult')).toMatchObject([{ Status: 'Processing' }]);
  while (runs.hasNext()) runs.runNext();

  expect(rows('SELECT Status, MethodsCompleted, MethodsFailed FROM ApexTestRunResult')).toMatchObject([
    { Status: 'Failed', MethodsCompleted: 3, MethodsFailed: 1 },
  ]);
  expect(rows('SELECT MethodName, Outcome FROM ApexTestResult ORDER BY MethodName')).toMatchObject([
    { MethodName: 'adds', Outcome: 'Pass' },
    { MethodName: 'fails', Outcome: 'Fail' },
    { MethodName: 'works', Outcome: 'Pass' },
  ]);
  const [sums] = rows('SELECT NumLinesCovered, NumLinesUncovered, Coverage FROM ApexCodeCoverageAggregate');
  expect(Number(sums!['NumLinesCovered'])).toBeGreaterThan(0);
  expect(JSON.parse(String(sums!['Coverage']))).toHaveProperty('coveredLines');
  expect(rows('SELECT PercentCovered FROM ApexOrgWideCoverage')).toHaveLength(1);
});

test('chosen methods alone are run', () => {
  runs.start({ methods: ['SumsTest.adds'] }, org.identity.adminUserId, true);
  while (runs.hasNext()) runs.runNext();

  expect(rows('SELECT MethodName FROM ApexTestResult')).toMatchObject([{ MethodName: 'adds' }]);
  expect(rows('SELECT Status FROM ApexTestRunResult')).toMatchObject([{ Status: 'Completed' }]);
});

test('a run that its process left in the middle is aborted by the next', () => {
  runs.start({}, org.identity.adminUserId, true);
  runs.runNext();
  org.close();
  open();

  expect(rows('SELECT Status FROM ApexTestRunResult')).toMatchObject([{ Status: 'Aborted' }]);
  expect(rows("SELECT Status FROM AsyncApexJob WHERE JobType = 'TestRequest'")).toMatchObject([{ Status: 'Aborted' }]);
});
