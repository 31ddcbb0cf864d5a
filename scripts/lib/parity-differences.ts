/** What jest writes with `--json`, as far as it is read. */
export interface SuiteResult {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

/** A test that does one thing in the local org and another in a real one. */
export interface Difference {
  readonly file: string;
  readonly test: string;
  readonly local: string;
  readonly real: string;
  /** First line of what the one that failed said. */
  readonly said: string;
}

const BLOCK = /(<!-- made by npm run parity:update -->\n)[\s\S]*?(<!-- end of the differences -->)/;
const MAX_SAID = 160;

/** Tests that ran in both and ended differently: passed in one, failed in the other. Tests that only one runs say nothing. */
export function differences(local: SuiteResult, real: SuiteResult): Difference[] {
  const inLocal = new Map(outcomes(local).map((one) => [`${one.file}\u0000${one.test}`, one]));
  return outcomes(real).flatMap((one) => {
    const other = inLocal.get(`${one.file}\u0000${one.test}`);
    if (!other || other.status === one.status) return [];
    const { file, test } = one;
    return [{ file, test, local: other.status, real: one.status, said: one.said || other.said }];
  });
}

interface Outcome {
  readonly file: string;
  readonly test: string;
  readonly status: string;
  readonly said: string;
}

function outcomes(result: SuiteResult): Outcome[] {
  return result.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'passed' || status === 'failed')
      .map(({ fullName, status, failureMessages = [] }) => ({
        file: name.replaceAll('\\', '/').replace(/^.*\/tests\//, 'tests/'),
        test: fullName,
        status,
        said: firstLine(failureMessages[0] ?? ''),
      })),
  );
}

/** Colours go; so does what tells one run from another: ids, which no one could look up. */
function firstLine(message: string): string {
  const plain = message.replace(/\u001b\[[0-9;]*m/g, '');
  return (plain.split('\n')[0] ?? '').slice(0, MAX_SAID);
}

/** The document with the differences in the place of those of the night before. @throws Error when it has no place for them */
export function withDifferences(document: string, found: readonly Difference[], day: string, compared: number): string {
  if (!BLOCK.test(document)) throw new Error('docs/parity.md has no markers for the differences.');
  const head = `${compared} tests of the end-to-end suite ran in a scratch org and in the local org on ${day}; ${found.length} ended differently.`;
  const rows = found.map(
    ({ file, test, local, real, said }) => `| ${[file, test, local, real, said].map(cell).join(' | ')} |`,
  );
  const table = [
    '| File | Test | Local org | Scratch org | What was said |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ];
  const text = found.length === 0 ? head : `${head}\n\n${table.join('\n')}`;
  return document.replace(BLOCK, (_all, begin: string, end: string) => `${begin}\n${text}\n\n${end}`);
}

/** How many tests ran in both. */
export function comparedTests(local: SuiteResult, real: SuiteResult): number {
  const inLocal = new Set(outcomes(local).map(({ file, test }) => `${file}\u0000${test}`));
  return outcomes(real).filter(({ file, test }) => inLocal.has(`${file}\u0000${test}`)).length;
}

const cell = (text: string): string => text.replaceAll('|', '\\|');
