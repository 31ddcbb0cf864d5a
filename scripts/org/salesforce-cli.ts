import { spawn } from 'node:child_process';
import path from 'node:path';

/** The project's own CLI, of the version in the lock file, before one that happens to be installed. */
const BIN = path.join(__dirname, '..', '..', 'node_modules', '.bin', 'sf');

/** A command of the Salesforce CLI did not do its work; the message is the CLI's own, with the way out that it gives. */
export class CliError extends Error {
  override readonly name = 'CliError';

  constructor(
    message: string,
    /** Name of the CLI's error, such as `NamedOrgNotFoundError`. */
    readonly code: string,
    /** The command's `result` or `data`, where it gave one: a deploy that failed lists its problems there. */
    readonly data: unknown,
  ) {
    super(message);
  }
}

interface Answer {
  readonly status: number;
  readonly name?: string;
  readonly message?: string;
  readonly actions?: readonly string[];
  readonly result?: unknown;
  readonly data?: unknown;
}

/** Runs one command with `--json` in the project's folder. @throws CliError */
export type SalesforceCli = (args: readonly string[]) => Promise<unknown>;

/** The real CLI; progress that it prints on stderr is passed on. */
export function salesforceCli(cwd: string, command = BIN): SalesforceCli {
  return async (args) => {
    const { stdout, code } = await run(command, [...args, '--json'], cwd);
    const answer = parse(stdout);
    if (answer === undefined)
      throw new CliError(
        `sf ${args.join(' ')} ended with ${code} and no JSON: ${stdout.slice(0, 300)}`,
        'NoJson',
        null,
      );
    if (code === 0 && answer.status === 0) return answer.result;
    const said = [answer.message ?? `ended with ${code}`, ...(answer.actions ?? [])].join('\n');
    throw new CliError(
      `sf ${args.slice(0, 3).join(' ')}: ${said}`,
      answer.name ?? 'Unknown',
      answer.data ?? answer.result ?? null,
    );
  };
}

function run(command: string, args: readonly string[], cwd: string): Promise<{ stdout: string; code: number }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', (error) =>
      reject(new CliError(`The Salesforce CLI does not start: ${error.message}`, 'NoCli', null)),
    );
    child.once('close', (code) => resolve({ stdout: Buffer.concat(chunks).toString('utf8'), code: code ?? 1 }));
  });
}

function parse(text: string): Answer | undefined {
  try {
    return JSON.parse(text) as Answer;
  } catch {
    return undefined;
  }
}
