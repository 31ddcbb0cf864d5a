import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProject, refusals } from './testing/project-check';
import { withMistake, type SeededMistake } from './testing/seeded-mistakes';

jest.setTimeout(60_000);

const FIXTURES = join(__dirname, '../../../../../tests/conformance/fixtures');
const ROOT = join(FIXTURES, 'honest');
const MISTAKES = JSON.parse(readFileSync(join(FIXTURES, 'seeded-mistakes.json'), 'utf8')) as readonly SeededMistake[];

const project = readProject(ROOT, join(ROOT, 'app'));

describe('what a deploy refuses', () => {
  it('is nothing in a project that is in order', () => {
    expect(refusals(project)).toEqual([]);
  });

  it('is shown by at least 80 mistakes of 20 kinds', () => {
    expect(MISTAKES.length).toBeGreaterThanOrEqual(80);
    expect(new Set(MISTAKES.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(20);
  });

  it.each(MISTAKES.map((mistake) => [mistake.kind, mistake.what, mistake] as const))(
    '%s: %s is told with its message, file and line',
    (_, __, mistake) => {
      const files = withMistake(project, mistake);
      const told = refusals(files).map(({ message, file, line }) => ({
        message,
        file,
        line: files.get(file)?.split('\n')[line - 1]?.trim(),
      }));

      expect(told).toContainEqual({
        message: mistake.message,
        file: mistake.toldIn ?? mistake.rename ?? mistake.file,
        line: mistake.line,
      });
    },
  );
});
