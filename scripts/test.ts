import fs from 'node:fs';
import { CHECK_STEPS, TEST_STEPS } from './lib/plan';
import { FLOW_REPORTS, report, runStep, type StepResult } from './lib/steps';

/** `npm test`: the check, conformance and end-to-end tests, these on local orgs and on a target org; its last line counts all runners together. */
async function main(): Promise<void> {
  fs.rmSync(FLOW_REPORTS, { recursive: true, force: true });
  fs.mkdirSync(FLOW_REPORTS, { recursive: true });
  const results: StepResult[] = [];
  for (const step of [...CHECK_STEPS, ...TEST_STEPS]) results.push(await runStep(step));
  process.exitCode = report(results);
}

void main();
