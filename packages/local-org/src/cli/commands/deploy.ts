import fs from 'node:fs';
import path from 'node:path';
import { formatDiagnostic, type Diagnostic } from '../../diagnostics';
import { OrgClient } from '../../api/worker/org-client';
import type { DeployMessage, DeployResult } from '../../org/deploy/deploy-types';
import type { Command } from '../command';
import { CommandFailed, EXIT, UsageError } from '../exit';
import { findProjectRoot, localOrgDir } from '../project';
import { ask, findSession } from '../session-file';
import { lockDataFile } from '../data-lock';
import { dataFileOption } from './start';

export const deployCommand: Command = {
  name: 'deploy',
  summary: 'Deploys a directory into the running org, or into its data file when none runs.',
  argumentsHelp: '[DIR]',
  maxArguments: 1,
  options: {
    data: {
      type: 'string',
      value: 'file',
      description: 'Data file to deploy into when no org runs; :memory: only checks.',
    },
    json: { type: 'boolean', description: 'Print the problems as JSON.' },
  },
  examples: ['local-org deploy', 'local-org deploy force-app/main', 'local-org deploy --data :memory:'],
  run: async (invocation) => {
    const rootDir = findProjectRoot(invocation.cwd);
    const [given] = invocation.positionals;
    const dir = given === undefined ? undefined : path.resolve(invocation.cwd, given);
    if (dir !== undefined && !fs.existsSync(dir)) throw new UsageError(`${given} does not exist.`);
    const sourceDirs = dir === undefined ? undefined : [dir];
    const session = invocation.text('data') === undefined ? findSession(invocation.cwd) : undefined;
    const { problems, result } = session
      ? {
          problems: (await ask(session, 'POST', '/local/deploy', { rootDir, sourceDirs })) as readonly Diagnostic[],
          result: (await ask(session, 'GET', '/local/deploy')) as DeployResult | null,
        }
      : await deployIntoFile(rootDir, sourceDirs, dataFileOption(invocation.text('data'), invocation.cwd, rootDir));
    const errors = problems.filter((problem) => problem.severity === 'error');
    if (invocation.flag('json')) invocation.terminal.out(JSON.stringify(problems, null, 2));
    else {
      for (const problem of problems) invocation.terminal.err(formatDiagnostic(problem));
      if (errors.length === 0) for (const line of report(result)) invocation.terminal.out(line);
    }
    if (errors.length > 0) throw new CommandFailed(`${errors.length} problems; nothing was deployed.`);
    invocation.terminal.err('Deployed.');
    return EXIT.done;
  },
};

interface Deployed {
  readonly problems: readonly Diagnostic[];
  readonly result: DeployResult | null;
}

/** A line for each component that the deploy made, changed or deleted, and how many it left alone. */
function report(result: DeployResult | null): readonly string[] {
  const messages = result?.details?.componentSuccesses ?? [];
  const state = (one: DeployMessage): string =>
    one.deleted ? 'Deleted' : one.created ? 'Created' : one.changed ? 'Changed' : '';
  const touched = messages.filter((one) => state(one) !== '');
  const lines = touched.map((one) => `${state(one)} ${one.componentType} ${one.fullName} ${one.fileName}`);
  const rest = messages.length - touched.length;
  return rest === 0 ? lines : [...lines, `Unchanged: ${rest} ${rest === 1 ? 'component' : 'components'}`];
}

async function deployIntoFile(
  rootDir: string,
  sourceDirs: readonly string[] | undefined,
  dataFile: string,
): Promise<Deployed> {
  const unlock = lockDataFile(dataFile);
  try {
    const org = await OrgClient.start({
      rootDir,
      sourceDirs,
      dataFile,
      now: undefined,
      cacheDir: path.join(localOrgDir(rootDir), 'cache'),
      adminPassword: '',
    });
    const userId = org.facts.adminUserId;
    const result = (await org.call('metadata', { action: 'projectDeploy', userId })) as DeployResult | null;
    await org.close();
    return { problems: [], result };
  } finally {
    unlock();
  }
}
