/** `npx ts-node scripts/conformance-flows.ts DIR`: loads and runs the flows of any SFDX project and prints what became of each. */
import type { FlowCoverage } from '../packages/local-org/src/flow';
import { MemoryHost } from '../packages/local-org/src/flow/testing/memory-host';
import { runProjectFlows } from '../packages/local-org/src/flow/testing/conformance';

function main(args: readonly string[]): number {
  const [dir] = args;
  if (!dir || args.includes('--help')) {
    process.stderr.write('Usage: conformance-flows DIR\n');
    return dir ? 0 : 2;
  }
  const coverage: FlowCoverage[] = [];
  const reports = runProjectFlows(dir, (schema, isGenerous) => new MemoryHost(schema, isGenerous), coverage);
  const counts = new Map<string, number>();
  for (const report of reports) {
    counts.set(report.outcome, (counts.get(report.outcome) ?? 0) + 1);
    process.stdout.write(`${report.outcome.padEnd(10)} ${report.flow}${report.reason ? `  ${report.reason}` : ''}\n`);
    for (const problem of report.problems ?? []) process.stdout.write(`           check: ${problem}\n`);
  }
  process.stdout.write(`${reports.length} flows: ${[...counts].map(([outcome, n]) => `${n} ${outcome}`).join(', ')}\n`);
  const elements = coverage.flatMap((c) => c.elements);
  process.stdout.write(`${elements.filter((e) => e.count > 0).length} of ${elements.length} elements run\n`);
  return reports.some((r) => r.outcome === 'error' || r.outcome === 'not-loaded') ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
