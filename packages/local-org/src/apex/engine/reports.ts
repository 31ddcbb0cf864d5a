import type { ClassCoverage, TestMethodResult } from './api';

const escapeXml = (text: string): string =>
  text.replace(
    /[<>&"']/g,
    (c) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;', "'": '&apos;' })[c] as string,
  );

/** Test results as JUnit XML, one suite for each class. */
export function resultsToJunit(results: readonly TestMethodResult[]): string {
  const byClass = new Map<string, TestMethodResult[]>();
  for (const r of results) byClass.set(r.className, [...(byClass.get(r.className) ?? []), r]);
  const suites = [...byClass].map(([name, rows]) => suite(name, rows));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join('\n')}\n</testsuites>\n`;
}

function suite(name: string, rows: readonly TestMethodResult[]): string {
  const failures = rows.filter((r) => r.outcome === 'Fail' || r.outcome === 'CompileFail').length;
  const seconds = rows.reduce((sum, r) => sum + r.milliseconds, 0) / 1000;
  const cases = rows.map((r) => testCase(r)).join('\n');
  return `  <testsuite name="${escapeXml(name)}" tests="${rows.length}" failures="${failures}" time="${seconds.toFixed(3)}">\n${cases}\n  </testsuite>`;
}

function testCase(r: TestMethodResult): string {
  const head = `    <testcase classname="${escapeXml(r.className)}" name="${escapeXml(r.method)}" time="${(r.milliseconds / 1000).toFixed(3)}"`;
  if (r.outcome === 'Pass') return `${head}/>`;
  if (r.outcome === 'Skip') return `${head}><skipped/></testcase>`;
  return `${head}><failure message="${escapeXml(r.message ?? '')}">${escapeXml(r.stackTrace ?? '')}</failure></testcase>`;
}

/** Coverage in lcov's tracefile format, for editors and CI. */
export function coverageToLcov(coverage: readonly ClassCoverage[]): string {
  return coverage
    .map((c) => {
      const lines = [...c.lines].sort(([a], [b]) => a - b);
      const hit = lines.filter(([, count]) => count > 0).length;
      return [
        'TN:',
        `SF:${c.file}`,
        ...lines.map(([line, count]) => `DA:${line},${count}`),
        `LF:${lines.length}`,
        `LH:${hit}`,
        'end_of_record',
        '',
      ].join('\n');
    })
    .join('');
}
