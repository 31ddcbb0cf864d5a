import { startOrg, type StartedOrg } from '../support/org-process';
import { Sf } from './support/sf';

let org: StartedOrg;
let sf: Sf;

beforeAll(async () => {
  org = await startOrg('library');
  sf = new Sf(org.dir);
  await sf.login(org.facts, 'tests');
}, 120_000);
afterAll(async () => {
  sf.dispose();
  await org.stop();
});

it(
  'runs tests asynchronously and waits for their results and coverage',
  () =>
    sf.shows('apex run test (asynchronous, --wait, --code-coverage)', async () => {
      const { result } = await sf.ok([
        ...['apex', 'run', 'test', '--class-names', 'BookReturnsTest'],
        ...['--wait', '2', '--code-coverage'],
      ]);
      expect(result.summary).toMatchObject({ outcome: 'Passed', testsRan: 1 });
      expect(result.coverage.coverage).toEqual([expect.objectContaining({ name: 'BookReturns', coveredPercent: 100 })]);
    }),
  60_000,
);

it(
  'runs tests synchronously',
  () =>
    sf.shows('apex run test --synchronous', async () => {
      const { result } = await sf.ok(['apex', 'run', 'test', '--synchronous', '--class-names', 'BookReturnsTest']);
      expect(result.summary).toMatchObject({ outcome: 'Passed', testsRan: 1 });
    }),
  60_000,
);

it('starts a run and gets its results later', async () => {
  const { result } = await sf.ok(['apex', 'run', 'test', '--test-level', 'RunLocalTests']);
  await sf.shows('apex get test (JSON)', async () => {
    const found = await sf.ok(['apex', 'get', 'test', '--test-run-id', result.testRunId]);
    expect(found.result.summary).toMatchObject({ outcome: 'Passed', testRunId: result.testRunId });
  });
  await sf.shows('apex get test --result-format junit', async () => {
    const junit = await sf.ok([
      ...['apex', 'get', 'test', '--test-run-id', result.testRunId],
      ...['--result-format', 'junit'],
    ]);
    expect(junit.stdout).toContain('<testsuite name="force.apex"');
  });
}, 90_000);
