import fs from 'node:fs';
import path from 'node:path';
import type { Command } from '../command';
import { CommandFailed, EXIT } from '../exit';
import { companionFiles, lockDataFile } from '../data-lock';
import { findProjectRoot, localOrgDir } from '../project';
import { findSession } from '../session-file';

export const resetCommand: Command = {
  name: 'reset',
  summary: 'Deletes the project’s local org: its data, not its keys.',
  options: {
    data: { type: 'string', value: 'file', description: 'Data file to delete instead of .local-org/org.sqlite.' },
  },
  examples: ['local-org reset'],
  run: async (invocation) => {
    const rootDir = findProjectRoot(invocation.cwd);
    if (findSession(invocation.cwd))
      throw new CommandFailed('The local org of this project is running. Stop it first.');
    const given = invocation.text('data');
    const file =
      given === undefined ? path.join(localOrgDir(rootDir), 'org.sqlite') : path.resolve(invocation.cwd, given);
    lockDataFile(file)();
    for (const one of [file, ...companionFiles(file)]) fs.rmSync(one, { force: true, recursive: true });
    invocation.terminal.err(`Deleted ${path.relative(invocation.cwd, file) || file}.`);
    return EXIT.done;
  },
};
