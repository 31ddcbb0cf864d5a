import { comparedTests, differences, withDifferences, type SuiteResult } from './parity-differences';

const DOCUMENT = 'Before\n<!-- made by npm run parity:update -->\nold\n<!-- end of the differences -->\nAfter\n';

function suite(statuses: Readonly<Record<string, string>>, root = '/a'): SuiteResult {
  const assertionResults = Object.entries(statuses).map(([fullName, status]) => ({
    fullName,
    status,
    failureMessages: status === 'failed' ? ['\u001b[31mError: 5 | 6\u001b[39m\n  at somewhere'] : [],
  }));
  return { testResults: [{ name: `${root}/tests/end-to-end/x.test.ts`, assertionResults }] };
}

it('finds what ended differently in both, wherever the checkouts are', () => {
  const local = suite({ same: 'passed', other: 'passed', 'only here': 'failed', skipped: 'passed' });
  const real = suite({ same: 'passed', other: 'failed', skipped: 'pending' }, '/home/runner/work');

  expect(differences(local, real)).toEqual([
    { file: 'tests/end-to-end/x.test.ts', test: 'other', local: 'passed', real: 'failed', said: 'Error: 5 | 6' },
  ]);
  expect(comparedTests(local, real)).toBe(2);
});

it('puts them in the place of those of the night before', () => {
  const found = differences(suite({ other: 'passed' }), suite({ other: 'failed' }));
  const text = withDifferences(withDifferences(DOCUMENT, [], '2026-01-01', 9), found, '2026-01-02', 9);

  expect(text).toContain('| other | passed | failed | Error: 5 \\| 6 |');
  expect(text).not.toContain('old');
  expect(text).not.toContain('2026-01-01');
  expect(text.startsWith('Before\n') && text.endsWith('After\n')).toBe(true);
});

it('says that a document without a place for them has none', () => {
  expect(() => withDifferences('nothing', [], '2026-01-01', 1)).toThrow('no markers');
});
