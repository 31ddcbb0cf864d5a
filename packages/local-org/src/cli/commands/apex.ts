import fs from 'node:fs';
import path from 'node:path';
import type { Command } from '../command';
import { CommandFailed, EXIT, UsageError } from '../exit';
import { ask, requireSession } from '../session-file';

interface AnonymousResult {
  readonly compiled: boolean;
  readonly success: boolean;
  readonly line?: number;
  readonly column?: number;
  readonly compileProblem?: string | null;
  readonly exceptionMessage?: string | null;
  readonly exceptionStackTrace?: string | null;
  readonly logs?: string;
}

export const apexCommand: Command = {
  name: 'apex',
  summary: 'Runs a file of anonymous Apex in the running org.',
  argumentsHelp: 'FILE',
  maxArguments: 1,
  options: { json: { type: 'boolean', description: 'Print the result as JSON.' } },
  examples: ['local-org apex scripts/apex/backfill.apex'],
  run: async (invocation) => {
    const [file] = invocation.positionals;
    if (file === undefined) throw new UsageError('Give the file to run.');
    const absolute = path.resolve(invocation.cwd, file);
    if (!fs.existsSync(absolute)) throw new CommandFailed(`${file} does not exist.`);
    const session = requireSession(invocation.cwd);
    const result = (await ask(session, 'POST', '/local/apex', {
      source: fs.readFileSync(absolute, 'utf8'),
    })) as AnonymousResult;
    if (invocation.flag('json')) invocation.terminal.out(JSON.stringify(result, null, 2));
    else if (result.logs) invocation.terminal.out(result.logs.trimEnd());
    if (!result.compiled)
      throw new CommandFailed(
        `${file}:${result.line ?? 1}:${result.column ?? 1} ${result.compileProblem ?? 'does not compile'}`,
      );
    if (!result.success)
      throw new CommandFailed(`${result.exceptionMessage ?? 'failed'}\n${result.exceptionStackTrace ?? ''}`.trim());
    return EXIT.done;
  },
};
