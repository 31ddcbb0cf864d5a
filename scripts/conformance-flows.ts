/**
 * `npx ts-node scripts/conformance-flows.ts [--memory] DIR`: runs the flows of any SFDX project and prints what became of each.
 *
 * The project is deployed into a fresh org and every active flow without screens runs there: triggered ones by a saved sample
 * record, the others by themselves. With --memory all flows, screens included, run on rows in memory without automation.
 */
import { loadProject } from '../packages/local-org/src/metadata';
import type { FlowCoverage } from '../packages/local-org/src/flow';
import { MemoryHost } from '../packages/local-org/src/flow/testing/memory-host';
import { runProjectFlows } from '../packages/local-org/src/flow/testing/conformance';
import { createOrg } from '../packages/local-org/src/org';
import { runFlowsInOrg } from './lib/flow-runs';

interface Line {
  readonly flow: string;
  readonly outcome: string;
  readonly reason: string;
  readonly problems?: readonly string[];
}

function print(reports: readonly Line[], coverage: readonly FlowCoverage[]): void {
  const counts = new Map<string, number>();
  for (const report of reports) {
    counts.set(report.outcome, (counts.get(report.outcome) ?? 0) + 1);
    process.stdout.write(`${report.outcome.padEnd(11)} ${report.flow}${report.reason ? `  ${report.reason}` : ''}\n`);
    for (const problem of report.problems ?? []) process.stdout.write(`            check: ${problem}\n`);
  }
  process.stdout.write(`${reports.length} flows: ${[...counts].map(([outcome, n]) => `${n} ${outcome}`).join(', ')}\n`);
  const elements = coverage.flatMap((c) => c.elements);
  process.stdout.write(`${elements.filter((e) => e.count > 0).length} of ${elements.length} elements run\n`);
}

function inMemory(dir: string): readonly Line[] {
  const coverage: FlowCoverage[] = [];
  const reports = runProjectFlows(dir, (schema, isGenerous) => new MemoryHost(schema, isGenerous), coverage);
  print(reports, coverage);
  return reports;
}

function inOrg(dir: string): readonly Line[] {
  const { model, diagnostics } = loadProject(dir);
  const org = createOrg({ file: ':memory:' });
  try {
    const outcome = org.deploy(model.components, { replace: true });
    const problems = [...diagnostics, ...outcome.diagnostics].filter((d) => d.severity === 'error');
    for (const d of problems) process.stdout.write(`problem     ${d.file}:${d.line} ${d.message}\n`);
    if (!outcome.success) return [{ flow: '', outcome: 'error', reason: 'the project does not deploy' }];
    const reports = runFlowsInOrg(org);
    const active = [...org.deployed.flows.active()];
    process.stdout.write(
      `${model.ofType('Flow').length} flows deployed, ${active.length} active, ${active.length - reports.length} with screens\n`,
    );
    print(reports, org.deployed.flowEngine.coverage());
    return reports;
  } finally {
    org.close();
  }
}

function main(args: readonly string[]): number {
  const dir = args.find((arg) => !arg.startsWith('--'));
  if (!dir || args.includes('--help')) {
    process.stderr.write('Usage: conformance-flows [--memory] DIR\n');
    return dir ? 0 : 2;
  }
  const reports = args.includes('--memory') ? inMemory(dir) : inOrg(dir);
  return reports.some((r) => r.outcome === 'error' || r.outcome === 'not-loaded') ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
