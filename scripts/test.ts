import { CHECK_STEPS, TEST_STEPS } from './lib/plan';
import { report, runStep, type StepResult } from './lib/steps';

/** `npm test`: the check, Apex tests, conformance and end-to-end tests; its last line counts all runners together. */
async function main(): Promise<void> {
  const results: StepResult[] = [];
  for (const step of [...CHECK_STEPS, ...TEST_STEPS]) results.push(await runStep(step));
  process.exitCode = report(results);
}

void main();
