import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { CHECK_STEPS } from './lib/plan';
import { report, ROOT, runStep, type Step, type StepResult } from './lib/steps';

/** `npm run check:deep`: the check, and the scanners that take longer or need Java. */
const bin = (name: string): string => path.join(ROOT, 'node_modules', '.bin', name);
const needsJava = (): string | undefined =>
  spawnSync('java', ['-version']).status === 0 ? undefined : 'Java is not installed';

const DEEP_STEPS: readonly Step[] = [
  { name: 'Apex types', command: 'npm', args: ['run', '--silent', 'apex:types'], skip: needsJava },
  { name: 'PMD', command: 'npm', args: ['run', '--silent', 'apex:scan'], skip: needsJava },
  { name: 'duplicate components', command: 'npm', args: ['run', '--silent', 'components:check'] },
  { name: 'unused code', command: bin('knip'), args: ['--no-progress'] },
  { name: 'secrets', command: 'npm', args: ['run', '--silent', 'secrets:scan'] },
];

async function main(): Promise<void> {
  const results: StepResult[] = [];
  const onlyDeep = process.argv.includes('--only-deep');
  for (const step of [...(onlyDeep ? [] : CHECK_STEPS), ...DEEP_STEPS]) results.push(await runStep(step));
  process.exitCode = report(results);
}

void main();
