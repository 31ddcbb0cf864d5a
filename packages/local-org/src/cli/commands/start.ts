import fs from 'node:fs';
import path from 'node:path';
import type { Command, Invocation } from '../command';
import { EXIT, UsageError } from '../exit';
import { createPageHost } from '../pages';
import { progress } from '../progress';
import { DEFAULT_PORT, findProjectRoot, localOrgDir } from '../project';
import { runOrg, type RunOptions } from '../run-org';
import { removeSession, writeSession } from '../session-file';

export const startCommand: Command = {
  name: 'start',
  summary: 'Deploys the project into the local org and serves it until stopped.',
  options: {
    source: {
      type: 'string',
      multiple: true,
      value: 'dir',
      description: 'Package directory to deploy; repeatable. Default: those of sfdx-project.json.',
    },
    port: { type: 'string', value: 'number', description: `Port to listen on; 0 picks one. Default ${DEFAULT_PORT}.` },
    'pubsub-port': { type: 'string', value: 'number', description: 'Port of the Pub/Sub API. Default: a free one.' },
    host: {
      type: 'string',
      value: 'address',
      description: 'Address to listen on. Default 127.0.0.1, this machine alone.',
    },
    data: { type: 'string', value: 'file', description: 'Data file, or :memory:. Default .local-org/org.sqlite.' },
    now: { type: 'string', value: 'ISO time', description: 'Time the org’s clock starts at.' },
    'no-pages': { type: 'boolean', description: 'Do not serve Lightning pages.' },
    json: { type: 'boolean', description: 'Print one line of JSON when ready.' },
  },
  examples: ['local-org start', 'local-org start --port 0 --data :memory: --json'],
  run: async (invocation) => {
    const options = readOptions(invocation);
    const { terminal } = invocation;
    const done = progress(terminal, 'Starting the local org …');
    const running = await runOrg(options).finally(done);
    writeSession(options.rootDir, running.facts);
    // Before the line that says ready: whoever reads it may signal at once.
    const stopped = untilSignal();
    if (invocation.flag('json')) terminal.out(JSON.stringify(running.facts));
    else {
      terminal.out(
        `Local org ready at ${running.facts.instanceUrl} (${options.dataFile === ':memory:' ? 'in memory' : path.relative(invocation.cwd, options.dataFile)})`,
      );
      terminal.out(`Open the app:  ${running.facts.appUrl}`);
      if (isLoopback(options.host)) terminal.out('Only this machine can reach it; --host changes that.');
      terminal.out('Stop with Ctrl+C.');
    }
    if (!isLoopback(options.host)) terminal.err(`Listening on ${options.host}: other machines can reach this org.`);
    const failure = await Promise.race([stopped, running.org.failure]);
    if (failure) terminal.err(`local-org start: the org's thread ended: ${failure.stack ?? failure.message}`);
    else await running.stop();
    removeSession(options.rootDir);
    // Everything is saved and closed: what a client left half open does not hold the process.
    process.exit(failure ? EXIT.failed : EXIT.done);
  },
};

/** Addresses that other machines cannot reach. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\./.test(host);
}

function readOptions(invocation: Invocation): RunOptions {
  const rootDir = findProjectRoot(invocation.cwd);
  const port = readPort(invocation, 'port', String(DEFAULT_PORT));
  const now = invocation.text('now');
  if (now !== undefined && Number.isNaN(Date.parse(now)))
    throw new UsageError(`--now takes an ISO time such as 2026-03-01T08:00:00Z, not '${now}'.`);
  const sources = invocation.texts('source').map((dir) => path.resolve(invocation.cwd, dir));
  for (const dir of sources) if (!fs.existsSync(dir)) throw new UsageError(`--source ${dir} does not exist.`);
  return {
    rootDir,
    sourceDirs: sources.length > 0 ? sources : undefined,
    port,
    pubsubPort: readPort(invocation, 'pubsub-port', '0'),
    host: invocation.text('host') ?? '127.0.0.1',
    dataFile: dataFileOption(invocation.text('data'), invocation.cwd, rootDir),
    now,
    ...(invocation.flag('no-pages') ? {} : { pages: () => createPageHost(rootDir) }),
  };
}

function readPort(invocation: Invocation, option: string, otherwise: string): number {
  const given = invocation.text(option) ?? otherwise;
  const port = given.trim() === '' ? NaN : Number(given);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new UsageError(`--${option} takes a number from 0 to 65535, not '${given}'.`);
}

export function dataFileOption(given: string | undefined, cwd: string, rootDir: string): string {
  if (given === ':memory:') return given;
  return given === undefined ? path.join(localOrgDir(rootDir), 'org.sqlite') : path.resolve(cwd, given);
}

function untilSignal(): Promise<undefined> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve(undefined));
    process.once('SIGTERM', () => resolve(undefined));
    process.once('SIGHUP', () => resolve(undefined));
  });
}
