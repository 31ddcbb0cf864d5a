import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFormula } from './parser';
import { printTree } from './testing/parse-tree';
import { foreignRows, loadVectors, runGold, runHelp, runUnit, type Outcome } from './testing/vectors';

const vectors = loadVectors();
const GAPS_FILE = join(__dirname, 'testing', 'known-gaps.tsv');

/** Key to reason; lines that start with # are remarks. */
function knownGaps(): Map<string, string> {
  const lines = readFileSync(GAPS_FILE, 'utf8').split('\n');
  return new Map(
    lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t') as [string, string]),
  );
}

function share(
  outcomes: readonly Outcome[],
  kind: Outcome['kind'],
): { readonly passed: number; readonly total: number; readonly share: number } {
  const of = outcomes.filter((outcome) => outcome.kind === kind);
  const passed = of.filter((outcome) => outcome.passed).length;
  return { passed, total: of.length, share: of.length === 0 ? 1 : passed / of.length };
}

if (!vectors) {
  console.warn(
    'SKIPPED: shared/vectors/formula.json is not beside this checkout (or set FORMULA_VECTORS): formula conformance was not measured',
  );
}

(vectors ? describe : describe.skip)('formula vectors', () => {
  if (!vectors) {
    test('needs the vectors beside the checkout', () => undefined);
    return;
  }
  const sections = { gold: runGold(vectors), unit: runUnit(vectors), help: runHelp(vectors) };
  const all = Object.values(sections).flat();
  const failed = all.filter((outcome) => !outcome.passed);

  test('97 % of the rows that give a value and 90 % of those that give an error agree', () => {
    const lines = Object.entries(sections).map(([name, outcomes]) => {
      const [value, error] = [share(outcomes, 'value'), share(outcomes, 'error')];
      return `${name}: values ${value.passed}/${value.total}, errors ${error.passed}/${error.total}`;
    });
    lines.push(
      `${foreignRows(vectors)} gold rows use functions the platform does not have: each formula counts as one wanted refusal`,
    );
    process.stdout.write(`formula vectors\n  ${lines.join('\n  ')}\n`);
    expect(share(all, 'value').share).toBeGreaterThanOrEqual(0.97);
    expect(share(all, 'error').share).toBeGreaterThanOrEqual(0.9);
  });

  test('every disagreement is listed with a reason', () => {
    const gaps = knownGaps();
    expect([...gaps.values()].every((reason) => reason)).toBe(true);
    expect(
      failed
        .filter((outcome) => !gaps.has(outcome.key))
        .map(({ key, wanted, got }) => `${key}: wanted ${wanted}, got ${got}`),
    ).toEqual([]);
  });

  test('no listed disagreement agrees by now', () => {
    const keys = new Set(failed.map((outcome) => outcome.key));
    expect([...knownGaps().keys()].filter((key) => !keys.has(key))).toEqual([]);
  });

  test('every parse tree is the platform engine’s', () => {
    const trees = vectors.unit.parseTrees.map(({ formula }) => printTree(parseFormula(formula, false)));
    expect(trees).toEqual(vectors.unit.parseTrees.map(({ tree }) => tree));
  });
});
