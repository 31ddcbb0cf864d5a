import { spawn } from 'node:child_process';
import path from 'node:path';

export const ROOT = path.join(__dirname, '..', '..');
/** Where runners leave which elements and paths of flows they took. */
export const FLOW_REPORTS = path.join(ROOT, 'test-results', 'flow-coverage');

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** One step of `npm run check` or `npm test`. */
export interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Reads the runner's own totals from what it printed; a step without counts is one check. */
  readonly count?: (output: string) => Counts;
  /** Says why the step does not apply here; undefined when it does. */
  readonly skip?: () => string | undefined;
}

export interface StepResult {
  readonly step: Step;
  readonly ok: boolean;
  readonly counts: Counts;
  readonly seconds: number;
  readonly skipped?: string;
}

/** Runs a step, showing its output as it comes. A failed step counts at least one failure, whatever its runner says. */
export async function runStep(step: Step): Promise<StepResult> {
  const skipped = step.skip?.();
  if (skipped !== undefined) {
    console.log(`\n== ${step.name}: skipped, ${skipped}`);
    return { step, ok: true, counts: { passed: 0, failed: 0 }, seconds: 0, skipped };
  }
  console.log(`\n== ${step.name}`);
  const started = Date.now();
  const { code, output } = await run(step.command, step.args);
  const counted = step.count?.(output) ?? { passed: code === 0 ? 1 : 0, failed: 0 };
  const counts = code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
  return { step, ok: code === 0, counts, seconds: (Date.now() - started) / 1000 };
}

function run(command: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: '0', FLOW_COVERAGE_DIR: FLOW_REPORTS },
    });
    let output = '';
    const take = (stream: NodeJS.WriteStream) => (chunk: Buffer) => {
      output += chunk.toString('utf8');
      stream.write(chunk);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    child.on('error', (error) => resolve({ code: 1, output: `${output}\n${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** `Tests: 2 failed, 3 skipped, 10 passed, 15 total`, as jest prints it; several runs are added up. */
export function countJest(output: string): Counts {
  let passed = 0;
  let failed = 0;
  for (const [, line = ''] of output.matchAll(/^Tests:\s+(.*)$/gm)) {
    passed += Number(/(\d+) passed/.exec(line)?.[1] ?? 0);
    failed += Number(/(\d+) failed/.exec(line)?.[1] ?? 0);
  }
  // A suite that does not even load has no tests to count.
  for (const [, suites = '0'] of output.matchAll(/^Test Suites:\s+(\d+) failed/gm))
    failed = Math.max(failed, Number(suites));
  return { passed, failed };
}

/** `Apex tests: 12 passed, 0 failed, ...`. */
export function countApex(output: string): Counts {
  const [, passed = '0', failed = '0'] = /^Apex tests: (\d+) passed, (\d+) failed/m.exec(output) ?? [];
  return { passed: Number(passed), failed: Number(failed) };
}

/** Prints the table and the closing line over all runners; answers the exit code. */
export function report(results: readonly StepResult[]): number {
  const width = Math.max(...results.map((result) => result.step.name.length));
  console.log('\n== Summary');
  for (const { step, ok, counts, seconds, skipped } of results) {
    const state = skipped !== undefined ? 'skipped' : ok ? 'ok' : 'FAILED';
    console.log(
      `${step.name.padEnd(width)}  ${state.padEnd(7)}  ${String(counts.passed).padStart(5)} passed  ${String(counts.failed).padStart(4)} failed  ${seconds.toFixed(1).padStart(6)} s`,
    );
  }
  const passed = results.reduce((sum, result) => sum + result.counts.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.counts.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 && results.every((result) => result.ok) ? 0 : 1;
}
