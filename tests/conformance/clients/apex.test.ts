import fs from 'node:fs';
import path from 'node:path';
import { startOrg, type StartedOrg } from '../support/org-process';
import { RestClient } from '../support/rest-client';
import { Sf, SF_VERSION } from './support/sf';
import { verdict } from './support/verdicts';

/** Exit code of a run in which a test failed. */
const TESTS_FAILED = 100;
/** A row of a CLI's answer. */
type Row = Record<string, unknown>;

let org: StartedOrg;
let rest: RestClient;
let sf: Sf;

beforeAll(async () => {
  org = await startOrg('ledger');
  rest = new RestClient(org.facts);
  sf = new Sf(org.dir);
  await sf.login(org.facts, 'apex');
}, 120_000);
afterAll(async () => {
  sf.dispose();
  await org.stop();
});

function write(name: string, source: string): string {
  fs.writeFileSync(path.join(org.dir, name), source);
  return name;
}

const tooling = async (soql: string): Promise<Row[]> =>
  (await rest.call(`/tooling/query?q=${encodeURIComponent(soql)}`)).json.records as Row[];

it(
  'runs Apex, tells its log, and where it is wrong',
  () =>
    sf.shows('apex run', async () => {
      const good = write(
        'good.apex',
        "System.debug('sum ' + Ledger.balance(new List<Integer>{ 1, 2 }));\ninsert new Account(Name = 'Ran');",
      );
      const { result } = await sf.ok(['apex', 'run', '--file', good]);
      expect(result).toMatchObject({
        success: true,
        compiled: true,
        logs: expect.stringContaining('USER_DEBUG|[1]|DEBUG|sum 3') as string,
      });
      expect((await rest.query("SELECT Rating FROM Account WHERE Name = 'Ran'")).json.records).toHaveLength(1);

      const bad = await sf.run([
        'apex',
        'run',
        '--file',
        write('bad.apex', 'Integer one = 1;\nInteger two = one + nothing;'),
      ]);
      expect(bad).toMatchObject({ code: 1, json: { data: { compiled: false, line: '2', column: '21' } } });
      const thrown = await sf.run(['apex', 'run', '--file', write('thrown.apex', 'Integer one = 1 / 0;')]);
      expect(thrown).toMatchObject({
        code: 1,
        json: { data: { compiled: true, success: false, exceptionMessage: 'System.MathException: Divide by 0' } },
      });
    }),
  60_000,
);

it(
  'runs a class synchronously with its coverage',
  () =>
    sf.shows('apex run test --synchronous', async () => {
      const asked = ['--synchronous', '--class-names', 'LedgerTest', '--code-coverage', '--detailed-coverage'];
      const { code, result } = await sf.run(['apex', 'run', 'test', ...asked, '--json']);
      expect(code).toBe(TESTS_FAILED);
      expect(result.summary).toMatchObject({
        outcome: 'Failed',
        testsRan: 3,
        passing: 2,
        failing: 1,
        orgWideCoverage: '88%',
      });
      const wrong = result.tests.find((test: Row) => test['MethodName'] === 'aWrongExpectationFails') as Row;
      expect(wrong).toMatchObject({
        Outcome: 'Fail',
        StackTrace: 'Class.LedgerTest.aWrongExpectationFails: line 20, column 1',
      });
      expect(wrong['Message']).toBe('System.AssertException: Assertion Failed: the sum: Expected: 7, Actual: 6');
      const ledger = result.coverage.coverage.find((one: Row) => one['name'] === 'Ledger') as Row;
      expect(ledger).toMatchObject({ totalLines: 7, totalCovered: 6, coveredPercent: 86 });
    }),
  60_000,
);

it(
  'runs all tests asynchronously and writes JUnit, JSON and coverage files',
  () =>
    sf.shows('apex run test --wait --output-dir (JUnit, JSON)', async () => {
      const asked = [
        '--test-level',
        'RunLocalTests',
        '--wait',
        '5',
        '--code-coverage',
        '--detailed-coverage',
        '--result-format',
        'junit',
      ];
      const { code, stdout } = await sf.run(['apex', 'run', 'test', ...asked, '--output-dir', 'results']);
      expect(code).toBe(TESTS_FAILED);
      expect(stdout).toMatch(/<testcase name="manyAmountsAddUp" classname="SlowLedgerTest"/);
      const files = fs.readdirSync(path.join(org.dir, 'results'));
      const file = (end: string): string =>
        path.join(org.dir, 'results', files.find((name) => name.endsWith(end)) ?? end);
      const junit = fs.readFileSync(file('-junit.xml'), 'utf8');
      expect(junit).toMatch(
        /<failure message="System.AssertException: Assertion Failed: the sum: Expected: 7, Actual: 6">/,
      );
      // The client counts the setup method among the tests of an asynchronous run.
      expect(junit).toMatch(/tests="5"/);
      const id = fs.readFileSync(file('test-run-id.txt'), 'utf8');
      expect(id).toMatch(/^707\w{15}$/);

      const [run] = await tooling(
        `SELECT Status, ClassesEnqueued, ClassesCompleted, MethodsEnqueued, MethodsCompleted, MethodsFailed, EndTime FROM ApexTestRunResult WHERE AsyncApexJobId = '${id}'`,
      );
      expect(run).toMatchObject({
        ClassesEnqueued: 2,
        ClassesCompleted: 2,
        MethodsEnqueued: 4,
        MethodsCompleted: 4,
        MethodsFailed: 1,
      });
      const limits = await tooling(
        `SELECT Soql, Dml, ApexTestResult.MethodName FROM ApexTestResultLimits WHERE ApexTestResult.AsyncApexJobId = '${id}'`,
      );
      expect(limits).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            Soql: 1,
            ApexTestResult: expect.objectContaining({ MethodName: 'anAccountIsRated' }) as unknown,
          }),
          expect.objectContaining({
            Dml: 1,
            ApexTestResult: expect.objectContaining({ MethodName: 'openAnAccount' }) as unknown,
          }),
        ]),
      );
      expect(
        await tooling(`SELECT JobType, Status, JobItemsProcessed FROM AsyncApexJob WHERE Id = '${id}'`),
      ).toMatchObject([{ JobType: 'TestRequest', Status: 'Completed', JobItemsProcessed: 2 }]);
    }),
  60_000,
);

it('gives a run that was only started afterwards', async () => {
  const id = await sf.shows('apex run test', async () => {
    const { result } = await sf.ok([
      'apex',
      'run',
      'test',
      '--tests',
      'LedgerTest.anAccountIsRated,SlowLedgerTest',
      '--json',
    ]);
    expect(result.testRunId).toMatch(/^707/);
    return String(result.testRunId);
  });
  await sf.shows('apex get test', async () => {
    const { result } = await sf.ok(['apex', 'get', 'test', '--test-run-id', id, '--code-coverage']);
    expect(result.summary).toMatchObject({ outcome: 'Passed', passing: 3, failing: 0, testRunId: id });
    expect(result.tests.map((test: Row) => test['FullName']).sort()).toEqual([
      'LedgerTest.anAccountIsRated',
      'SlowLedgerTest.manyAmountsAddUp',
    ]);
  });
  await sf.shows('apex get test --result-format junit', async () => {
    const { stdout } = await sf.ok(['apex', 'get', 'test', '--test-run-id', id, '--result-format', 'junit']);
    expect(stdout).toContain('<testsuite name="force.apex"');
  });
}, 60_000);

it('tells results for people and as TAP', async () => {
  await sf.shows('apex run test --result-format human', async () => {
    const { stdout, code } = await sf.run([
      'apex',
      'run',
      'test',
      '--synchronous',
      '--class-names',
      'SlowLedgerTest',
      '--code-coverage',
      '--result-format',
      'human',
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/SlowLedgerTest\.manyAmountsAddUp\s*│?\s*Pass/);
    expect(stdout).toMatch(/Outcome\s*│?\s*Passed/);
  });
  await sf.shows('apex run test --result-format tap', async () => {
    const { stdout } = await sf.run([
      'apex',
      'run',
      'test',
      '--class-names',
      'LedgerTest',
      '--wait',
      '5',
      '--result-format',
      'tap',
    ]);
    expect(stdout).toMatch(/1\.\.3/);
    expect(stdout).toMatch(/not ok \d LedgerTest\.aWrongExpectationFails/);
  });
}, 60_000);

it(
  'runs Apex tests through the command for all automation',
  () =>
    sf.shows('logic run test', async () => {
      const { result } = await sf.ok(['logic', 'run', 'test', '--tests', 'SlowLedgerTest', '--wait', '5', '--json']);
      expect(result.summary).toMatchObject({ outcome: 'Passed', testsRan: 1 });
    }),
  60_000,
);

it('runs the classes of a suite', async () => {
  const suite = await rest.call('/tooling/sobjects/ApexTestSuite', { body: { TestSuiteName: 'Ledgers' } });
  const [member] = await tooling("SELECT Id FROM ApexClass WHERE Name = 'SlowLedgerTest'");
  const body = { ApexTestSuiteId: suite.json.id as string, ApexClassId: member!['Id'] };
  expect(await rest.call('/tooling/sobjects/TestSuiteMembership', { body })).toMatchObject({ status: 201 });

  await sf.shows('apex run test --suite-names', async () => {
    const { result } = await sf.ok(['apex', 'run', 'test', '--suite-names', 'Ledgers', '--wait', '5', '--json']);
    expect(result.tests.map((test: Row) => test['FullName'])).toEqual(['SlowLedgerTest.manyAmountsAddUp']);
  });
}, 60_000);

it('refuses tests of flows by name', async () => {
  const call = { body: { tests: [{ className: 'FlowTesting.Price' }] } };
  for (const path of ['/tooling/runTestsAsynchronous', '/tooling/runTestsSynchronous'])
    expect(await rest.call(path, call)).toMatchObject({
      status: 501,
      json: [{ errorCode: 'NOT_IMPLEMENTED', message: expect.stringContaining('flow tests') as string }],
    });
  const asked = ['--test-category', 'Flow', '--test-level', 'RunLocalTests'];
  const { code, json } = await sf.run(['logic', 'run', 'test', ...asked, '--json']);
  expect(code).not.toBe(0);
  expect(json.message).toContain('flow tests');
  const why = 'no command of this CLI without a plugin; the org refuses flow tests by name';
  verdict({ client: 'sf', version: SF_VERSION, command: 'sf flow run test', works: false, why });
  verdict({
    client: 'sf',
    version: SF_VERSION,
    command: 'sf logic run test (flow tests)',
    works: false,
    why: 'the org refuses flow tests by name',
  });
}, 60_000);

it('names a class that is no test, and runs nothing', async () => {
  const before = await tooling('SELECT Id FROM ApexTestRunResult');
  const { code, json } = await sf.run(['apex', 'run', 'test', '--class-names', 'Ledger', '--json']);
  expect(code).toBe(1);
  expect(json.message).toContain("This class name's value is invalid: Ledger");
  expect(await tooling('SELECT Id FROM ApexTestRunResult')).toHaveLength(before.length);
}, 60_000);

it('a class of a run that waits is called off', async () => {
  const started = await rest.call('/tooling/runTestsAsynchronous', { body: { testLevel: 'RunLocalTests' } });
  const items = await tooling(`SELECT Id, Status FROM ApexTestQueueItem WHERE ParentJobId = '${String(started.json)}'`);
  const records = items.map(({ Id }) => ({ attributes: { type: 'ApexTestQueueItem' }, Id, Status: 'Aborted' }));
  const answer = await rest.call('/tooling/composite/sobjects', {
    method: 'PATCH',
    body: { allOrNone: false, records },
  });
  expect(answer.json).toEqual(records.map(({ Id }) => ({ id: Id, success: true, errors: [] })));
});

it('describes objects and answers plain requests and questions of the Tooling API', async () => {
  await sf.shows('sobject list', async () => {
    const { result } = await sf.ok(['sobject', 'list', '--sobject', 'all']);
    expect(result).toEqual(expect.arrayContaining(['Account', 'ApexTestResult']));
  });
  await sf.shows('sobject describe', async () => {
    const { result } = await sf.ok(['sobject', 'describe', '--sobject', 'Account']);
    expect(result).toMatchObject({ name: 'Account', keyPrefix: '001', createable: true });
  });
  await sf.shows('api request rest', async () => {
    const { stdout } = await sf.ok([
      'api',
      'request',
      'rest',
      '/services/data/v66.0/sobjects/Account',
      '--method',
      'POST',
      '--body',
      '{"Name":"Asked"}',
      '--json',
    ]);
    expect(JSON.stringify(JSON.parse(stdout))).toMatch(/001\w{15}/);
  });
  await sf.shows('data query --use-tooling-api', async () => {
    const soql = "SELECT Name FROM ApexClass WHERE Name = 'Ledger'";
    const { result } = await sf.ok(['data', 'query', '--use-tooling-api', '--query', soql]);
    expect(result.records).toMatchObject([{ Name: 'Ledger' }]);
  });
}, 60_000);

it('a user who may not write Apex runs none and reads no results', async () => {
  const profile = await rest.query("SELECT Id FROM Profile WHERE Name = 'Standard User'");
  const username = 'clerk@ledger.example';
  const made = await rest.call('/sobjects/User', {
    body: {
      Username: username,
      LastName: 'Clerk',
      Email: username,
      Alias: 'clerk',
      ProfileId: profile.json.records[0].Id,
      TimeZoneSidKey: 'Europe/London',
      LocaleSidKey: 'en_GB',
      EmailEncodingKey: 'UTF-8',
      LanguageLocaleKey: 'en_US',
    },
  });
  const soap = (token: string, path: string, call: string) =>
    rest.call(`/services/Soap/${path}/66.0`, {
      rawBody: `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Header><SessionHeader><sessionId>${token}</sessionId></SessionHeader></e:Header><e:Body>${call}</e:Body></e:Envelope>`,
      headers: { 'Content-Type': 'text/xml', SOAPAction: '""' },
    });
  await soap(
    org.facts.accessToken,
    'u',
    `<setPassword><userId>${String(made.json.id)}</userId><password>letmein-1</password></setPassword>`,
  );
  const login = await soap('', 'u', `<login><username>${username}</username><password>letmein-1</password></login>`);
  const token =
    /<sessionId>(.*?)<\/sessionId>/
      .exec(login.text)?.[1]
      ?.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))) ?? '';
  expect((await rest.call('/limits', { token })).status).toBe(200);

  const run = await rest.call('/tooling/runTestsAsynchronous', { token, body: { testLevel: 'RunLocalTests' } });
  expect(run).toMatchObject({ status: 403, json: [{ errorCode: 'INSUFFICIENT_ACCESS' }] });
  expect((await rest.call('/tooling/query?q=SELECT+Id+FROM+ApexCodeCoverage', { token })).status).toBe(400);
  const anonymous = await soap(
    token,
    's',
    "<executeAnonymous><String>insert new Account(Name = 'No');</String></executeAnonymous>",
  );
  expect(anonymous).toMatchObject({ status: 500, text: expect.stringContaining('INSUFFICIENT_ACCESS') as string });
  expect((await rest.query("SELECT Id FROM Account WHERE Name = 'No'")).json.totalSize).toBe(0);
}, 30_000);

it('nobody runs code without a session', async () => {
  const asked = [
    rest.call('/tooling/runTestsAsynchronous', { token: null, body: { testLevel: 'RunLocalTests' } }),
    rest.call('/tooling/query?q=SELECT+Id+FROM+ApexTestResult', { token: null }),
  ];
  expect((await Promise.all(asked)).map((answer) => answer.status)).toEqual([401, 401]);
  const soap = await fetch(`${org.facts.instanceUrl}/services/Soap/s/66.0/${org.facts.orgId}`, {
    method: 'POST',
    headers: { 'content-type': 'text/xml', soapaction: 'executeAnonymous' },
    body: '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><executeAnonymous><apexcode>delete [SELECT Id FROM Account];</apexcode></executeAnonymous></e:Body></e:Envelope>',
  });
  expect(soap.status).toBe(500);
  expect(await soap.text()).toContain('INVALID_SESSION_ID');
});
