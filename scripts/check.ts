import fs from 'node:fs';
import { CHECK_STEPS } from './lib/plan';
import { FLOW_REPORTS, report, runStep, type StepResult } from './lib/steps';

/** `npm run check`: format, lint, types, import directions, generated data, metadata, flows, unit tests, Apex tests with coverage and flow paths. */
async function main(): Promise<void> {
  fs.rmSync(FLOW_REPORTS, { recursive: true, force: true });
  fs.mkdirSync(FLOW_REPORTS, { recursive: true });
  const results: StepResult[] = [];
  for (const step of CHECK_STEPS) results.push(await runStep(step));
  process.exitCode = report(results);
}

void main();
