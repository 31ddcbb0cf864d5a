import { findOrg, NoOrgError } from '../packages/salesforce-client/src';
import { Connection } from 'jsforce';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { removeRun } from '../tests/end-to-end/support/cleanup';
import { ON_ANY_ORG, TAGS, testsBelow } from '../tests/end-to-end/support/local-only';
import { RunNames } from '../tests/end-to-end/support/run-names';
import { toEnvironment, type Target } from '../tests/end-to-end/support/target';
import { SUITE, writeReadme } from './lib/e2e-readme';

const ROOT = path.join(__dirname, '..');
const HELP = `npm run e2e [-- [OPTIONS] [FILE PATTERN]...]

Runs the end-to-end tests: on local orgs of their own, or on an org that the Salesforce CLI is logged in to.

  --target-org ALIAS    runs on that org, without the tests tagged ${TAGS.map((tag) => `[${tag}]`).join(' ')}
  --instance-url URL    runs on that org with the token in SF_ACCESS_TOKEN
  --patience SECONDS    how long the org may take to bring about a condition (default 600)
  --list                lists the tests that only the local org can run, by tag
  --clean RUN           removes what a run of that id left in the org, for a run that was killed
  --write               with --list: renews the list in the README of the tests
  --json                --list as JSON
  --help

A run removes what it made, also when tests fail. Exit codes: 0 passed, 1 failed, 2 wrong use or no such org.`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'target-org': { type: 'string', short: 'o' },
      'instance-url': { type: 'string' },
      patience: { type: 'string' },
      list: { type: 'boolean' },
      write: { type: 'boolean' },
      clean: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return say(HELP);
  if (values.list && values.write) writeReadme();
  if (values.list) return list(values.json ?? false);
  if (values.patience !== undefined && !(Number(values.patience) > 0))
    throw new UsageError('--patience takes seconds.');
  const isTarget = values['target-org'] !== undefined || values['instance-url'] !== undefined;
  if (values.clean !== undefined && !isTarget) throw new UsageError('--clean needs --target-org.');
  if (!isTarget) return jest(positionals, {});
  const target = await reach(values['target-org'], values['instance-url']);
  if (values.clean !== undefined) {
    const { instanceUrl, accessToken } = target;
    const connection = new Connection({ instanceUrl, accessToken, version: '66.0' });
    return say(`${await removeRun(connection, new RunNames(values.clean))} records removed.`);
  }
  console.log(`Target org: ${target.instanceUrl}`);
  const patience: Record<string, string> =
    values.patience === undefined ? {} : { E2E_PATIENCE_MS: String(Number(values.patience) * 1000) };
  return jest(['--testNamePattern', ON_ANY_ORG, ...positionals], { ...toEnvironment(target), ...patience });
}

class UsageError extends Error {}

async function reach(alias: string | undefined, instanceUrl: string | undefined): Promise<Target> {
  const login = await findOrg({
    ...(alias === undefined ? {} : { targetOrg: alias }),
    ...(instanceUrl === undefined ? {} : { instanceUrl }),
  });
  const answer = await fetch(`${login.instanceUrl}/services/oauth2/userinfo`, {
    headers: { Authorization: `Bearer ${login.accessToken}` },
  });
  if (!answer.ok) throw new NoOrgError(`${login.instanceUrl} refuses the session: ${answer.status}`);
  const { user_id: userId } = (await answer.json()) as { user_id: string };
  return { ...login, userId };
}

function list(isJson: boolean): number {
  const tests = testsBelow(SUITE).filter(({ tags }) => tags.length > 0);
  if (isJson) return say(JSON.stringify(tests, null, 2));
  for (const tag of TAGS) {
    console.log(`[${tag}]`);
    for (const { file, name } of tests.filter(({ tags }) => tags.includes(tag))) console.log(`  ${file}: ${name}`);
  }
  return say(`${tests.length} tests run on the local org only.`);
}

function jest(args: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  const bin = path.join(ROOT, 'node_modules', '.bin', 'jest');
  const child = spawn(bin, ['--selectProjects', 'end-to-end', '--runInBand', ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  // Ctrl+C reaches jest as well; it ends when its tests have cleaned up or it is interrupted once more.
  process.on('SIGINT', () => undefined);
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

function say(text: string): number {
  console.log(text);
  return 0;
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    const isUsage = error instanceof UsageError || error instanceof NoOrgError || error instanceof TypeError;
    process.exitCode = isUsage ? 2 : 1;
  },
);
