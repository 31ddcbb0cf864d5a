import { CHECK_STEPS } from './lib/plan';
import { report, runStep, type StepResult } from './lib/steps';

/** `npm run check`: format, lint, types, import directions, generated data, metadata and unit tests. */
async function main(): Promise<void> {
  const results: StepResult[] = [];
  for (const step of CHECK_STEPS) results.push(await runStep(step));
  process.exitCode = report(results);
}

void main();
