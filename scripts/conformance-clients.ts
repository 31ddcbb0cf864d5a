import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { VERDICTS_FILE } from '../tests/conformance/clients/support/verdicts';
import { writeClientTable } from './lib/client-table';
import { ROOT } from './lib/steps';

/**
 * `npm run conformance:clients [-- PATTERN]`: runs the real clients against local orgs and writes what they showed into docs/parity.md.
 */
async function main(): Promise<void> {
  fs.rmSync(VERDICTS_FILE, { force: true });
  const jest = path.join(ROOT, 'node_modules', '.bin', 'jest');
  const args = ['--selectProjects', 'clients', '--maxWorkers', '2', ...process.argv.slice(2)];
  const { status } = spawnSync(jest, args, { cwd: ROOT, stdio: 'inherit' });
  for (const { command, why } of await writeClientTable()) console.error(`Does not work: ${command}: ${why ?? ''}`);
  process.exitCode = status ?? 1;
}

void main();
