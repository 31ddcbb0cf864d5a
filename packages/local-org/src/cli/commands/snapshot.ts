import fs from 'node:fs';
import path from 'node:path';
import type { Command } from '../command';
import { CommandFailed, EXIT, UsageError } from '../exit';
import { lockDataFile } from '../data-lock';
import { findProjectRoot, localOrgDir } from '../project';
import { ask, findSession, requireSession } from '../session-file';

export const snapshotCommand: Command = {
  name: 'snapshot',
  summary: 'Saves the running org’s data to a file, or puts a saved one in its place.',
  argumentsHelp: 'save|load FILE',
  maxArguments: 2,
  options: {},
  examples: ['local-org snapshot save before.sqlite', 'local-org snapshot load before.sqlite'],
  run: async (invocation) => {
    const [action, file] = invocation.positionals;
    if ((action !== 'save' && action !== 'load') || file === undefined)
      throw new UsageError('Say save or load, and the file.');
    const absolute = path.resolve(invocation.cwd, file);
    if (action === 'save') {
      await ask(requireSession(invocation.cwd), 'POST', '/local/snapshot', { file: absolute });
      invocation.terminal.err(`Saved ${file}.`);
      return EXIT.done;
    }
    if (findSession(invocation.cwd))
      throw new CommandFailed('The local org of this project is running. Stop it, load, and start it again.');
    if (!fs.existsSync(absolute)) throw new CommandFailed(`${file} does not exist.`);
    const target = path.join(localOrgDir(findProjectRoot(invocation.cwd)), 'org.sqlite');
    fs.mkdirSync(path.dirname(target), { recursive: true });
    const unlock = lockDataFile(target);
    for (const suffix of ['-wal', '-shm']) fs.rmSync(target + suffix, { force: true });
    fs.copyFileSync(absolute, target);
    unlock();
    invocation.terminal.err(`Loaded ${file}. The next start uses it.`);
    return EXIT.done;
  },
};
