import { formatDiagnostic } from '../diagnostics';
import { DeployFailedError } from '../api/worker/org-client';
import { helpText, parseInvocation, type Command, type Terminal } from './command';
import { apexCommand } from './commands/apex';
import { clockCommand } from './commands/clock';
import { deployCommand } from './commands/deploy';
import { openCommand } from './commands/open';
import { queryCommand } from './commands/query';
import { resetCommand } from './commands/reset';
import { snapshotCommand } from './commands/snapshot';
import { startCommand } from './commands/start';
import { testCommand } from './commands/test';
import { CommandFailed, EXIT, UsageError } from './exit';

const COMMANDS: readonly Command[] = [
  startCommand,
  openCommand,
  deployCommand,
  testCommand,
  queryCommand,
  apexCommand,
  clockCommand,
  snapshotCommand,
  resetCommand,
];

const terminal: Terminal = {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  isInteractive: process.stderr.isTTY === true,
};

/** Entry point of the `local-org` command. */
export function main(args: readonly string[]): void {
  runCli(args, process.cwd(), terminal).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      terminal.err(
        `local-org: unexpected failure: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      process.exitCode = EXIT.failed;
    },
  );
}

/** Runs one command line; answers its exit code. */
export async function runCli(args: readonly string[], cwd: string, to: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    to.out(overview());
    return name === undefined ? EXIT.usage : EXIT.done;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (!command) {
    to.err(`local-org: unknown command '${name}'. Run local-org --help for the list.`);
    return EXIT.usage;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    to.out(helpText(command));
    return EXIT.done;
  }
  try {
    return await command.run(parseInvocation(command, rest, cwd, to));
  } catch (error) {
    return report(command, error, to);
  }
}

function report(command: Command, error: unknown, to: Terminal): number {
  if (error instanceof UsageError) {
    to.err(`local-org ${command.name}: ${error.message} Run local-org ${command.name} --help.`);
    return EXIT.usage;
  }
  if (error instanceof DeployFailedError) {
    for (const diagnostic of error.diagnostics) to.err(formatDiagnostic(diagnostic));
    to.err(`local-org ${command.name}: ${error.message}`);
    return EXIT.failed;
  }
  if (error instanceof CommandFailed) {
    to.err(`local-org ${command.name}: ${error.message}`);
    return EXIT.failed;
  }
  throw error;
}

function overview(): string {
  const width = Math.max(...COMMANDS.map((command) => command.name.length));
  return [
    'local-org: runs an SFDX project without Salesforce.',
    '',
    'Commands:',
    ...COMMANDS.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`),
    '',
    'local-org COMMAND --help tells the options of one.',
  ].join('\n');
}
