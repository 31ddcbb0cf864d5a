import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/**
 * `npm run apex:types`: compiles force-app with apex-ls, a checker of the language that no one here wrote: what it refuses an org refuses
 * too. Its jar comes with the PMD engine of Salesforce Code Analyzer; needs Java 11 or later.
 */
const ROOT = path.join(__dirname, '..');
const JARS = path.join(ROOT, 'node_modules', '@salesforce', 'code-analyzer-pmd-engine', 'dist', 'java-lib');
const MAIN = 'io.github.apexdevtools.apexls.CheckForIssues';

const { status, stdout, stderr, error } = spawnSync(
  'java',
  ['-cp', path.join(JARS, '*'), MAIN, '-w', ROOT, '-n', '-d', 'errors'],
  { encoding: 'utf8', maxBuffer: 64e6 },
);
if (error) {
  console.error(`Java does not start: ${error.message}. Install Java 11 or later.`);
  process.exitCode = 1;
} else {
  const problems = stdout.trim().replaceAll(`${ROOT}${path.sep}`, '');
  if (problems !== '') console.error(problems);
  if (status !== 0 && problems === '') console.error(stderr);
  const classes = fs.globSync('force-app/**/*.cls', { cwd: ROOT }).length;
  if (status === 0) console.log(`${classes} classes, no errors.`);
  process.exitCode = status === 0 && problems === '' ? 0 : 1;
}
