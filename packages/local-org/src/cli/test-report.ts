import type { ClassCoverage, TestMethodResult } from '../apex';

export function describeFailure(method: TestMethodResult): string {
  const stack = method.stackTrace ? `\n${indent(method.stackTrace)}` : '';
  return `FAIL ${method.className}.${method.method}\n${indent(method.message ?? method.outcome)}${stack}`;
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}

export interface CoverageReport {
  /** Covered share of all executable lines, 0 to 100; 100 when there are none. */
  readonly percent: number;
  readonly lines: readonly string[];
}

/** One row for each class, least covered first, with the lines that no test ran. */
export function describeCoverage(coverage: readonly ClassCoverage[]): CoverageReport {
  let total = 0;
  let hit = 0;
  const rows = coverage.map((one) => {
    const missed = [...one.lines].filter(([, count]) => count === 0).map(([line]) => line);
    total += one.lines.size;
    hit += one.lines.size - missed.length;
    const percent = one.lines.size === 0 ? 100 : (100 * (one.lines.size - missed.length)) / one.lines.size;
    return { name: one.name, percent, missed: missed.sort((a, b) => a - b) };
  });
  rows.sort((a, b) => a.percent - b.percent || a.name.localeCompare(b.name));
  return {
    percent: total === 0 ? 100 : (100 * hit) / total,
    lines: rows.map(
      (row) =>
        `${row.percent.toFixed(0).padStart(4)} %  ${row.name}${row.missed.length > 0 ? `  not run: ${ranges(row.missed)}` : ''}`,
    ),
  };
}

function ranges(lines: readonly number[]): string {
  const out: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    const start = lines[i] ?? 0;
    while (i + 1 < lines.length && lines[i + 1] === (lines[i] ?? 0) + 1) i++;
    const end = lines[i] ?? start;
    out.push(start === end ? String(start) : `${start}-${end}`);
  }
  return out.join(', ');
}
