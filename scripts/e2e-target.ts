import { Connection } from 'jsforce';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { OrgProcess, type OrgFacts } from '../tests/end-to-end/support/org-process';

/**
 * Shows that the end-to-end suite runs on any org: logs the Salesforce CLI in to a local org by its access token, as to a sandbox, runs
 * `npm run e2e -- --target-org` on it, which uses public interfaces alone, and looks that nothing of the run is left.
 */
const ROOT = path.join(__dirname, '..');
const ALIAS = 'e2e-target';
/** What a run must have removed. */
const OBJECTS = ['Workspace__c', 'Workspace_Event__c', 'Lead', 'Contact', 'Account', 'Error_Log__c', 'Task'];

async function main(): Promise<number> {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'e2e-home-'));
  const org = await OrgProcess.start();
  try {
    const env = cliEnvironment(home);
    const login = ['org', 'login', 'access-token', '--instance-url', org.facts.instanceUrl, '--alias', ALIAS];
    const { accessToken: SF_ACCESS_TOKEN } = org.facts;
    const loggedIn = await run('sf', [...login, '--no-prompt', '--json'], { ...env, SF_ACCESS_TOKEN }, 'ignore');
    if (loggedIn !== 0) throw new Error(`sf ${login.join(' ')} ended with ${loggedIn}.`);
    const before = await counts(org.facts);
    const tested = ['scripts/e2e.ts', '--target-org', ALIAS, '--patience', '120', ...process.argv.slice(2)];
    const code = await run('ts-node', tested, env, 'inherit');
    const left = (await counts(org.facts)).filter((line, i) => line !== before[i]);
    if (left.length > 0) console.error(`Left behind by the run: ${left.join(', ')}.`);
    return code === 0 && left.length > 0 ? 1 : code;
  } finally {
    await org.dispose();
    fs.rmSync(home, { recursive: true, force: true });
  }
}

/** The CLI with a home of its own, off the network. */
function cliEnvironment(home: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    HOME: home,
    SF_DISABLE_TELEMETRY: 'true',
    SF_AUTOUPDATE_DISABLE: 'true',
    SF_SKIP_NEW_VERSION_CHECK: 'true',
    SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
    SF_DISABLE_DNS_CHECK: 'true',
    SF_DISABLE_LOG_FILE: 'true',
    SF_DOMAIN_RETRY: '0',
  };
}

async function counts({ instanceUrl, accessToken }: OrgFacts): Promise<string[]> {
  const connection = new Connection({ instanceUrl, accessToken, version: '66.0' });
  const lines: string[] = [];
  for (const object of OBJECTS) {
    const { totalSize } = await connection.query(`SELECT COUNT() FROM ${object}`);
    lines.push(`${totalSize} ${object}`);
  }
  return lines;
}

function run(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  stdio: 'inherit' | 'ignore',
): Promise<number> {
  const bin = path.join(ROOT, 'node_modules', '.bin', command);
  const child = spawn(bin, args, { cwd: ROOT, env, stdio: ['ignore', stdio, stdio] });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
