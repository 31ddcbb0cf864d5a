import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './exit';

/** Where a command writes: data to `out`, everything for people to `err`. */
export interface Terminal {
  out(line: string): void;
  err(line: string): void;
  readonly isInteractive: boolean;
}

export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  /** Shown as `--name <value>`. */
  readonly value?: string;
  readonly description: string;
}

export interface Invocation {
  text(name: string): string | undefined;
  texts(name: string): readonly string[];
  flag(name: string): boolean;
  readonly positionals: readonly string[];
  readonly cwd: string;
  readonly terminal: Terminal;
}

/** One command of the CLI. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Positional arguments as the help shows them, such as `DIR`. */
  readonly argumentsHelp?: string;
  readonly maxArguments?: number;
  readonly options: Readonly<Record<string, OptionSpec>>;
  readonly examples: readonly string[];
  /** Answers the exit code; throws UsageError or CommandFailed. */
  run(invocation: Invocation): Promise<number>;
}

/** @throws UsageError for an unknown option or too many arguments */
export function parseInvocation(
  command: Command,
  args: readonly string[],
  cwd: string,
  terminal: Terminal,
): Invocation {
  const options: NonNullable<ParseArgsConfig['options']> = { help: { type: 'boolean', short: 'h' } };
  for (const [name, spec] of Object.entries(command.options)) {
    options[name] = { type: spec.type, multiple: spec.multiple ?? false };
  }
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  if (positionals.length > (command.maxArguments ?? 0)) {
    throw new UsageError(`Unexpected argument '${positionals[command.maxArguments ?? 0]}'.`);
  }
  return {
    text: (name) => {
      const value = values[name];
      return typeof value === 'string' ? value : undefined;
    },
    texts: (name) => {
      const value = values[name];
      return Array.isArray(value) ? value.map(String) : [];
    },
    flag: (name) => values[name] === true,
    positionals,
    cwd,
    terminal,
  };
}

export function helpText(command: Command): string {
  const lines = [
    `${command.summary}`,
    '',
    `Usage: local-org ${command.name}${command.argumentsHelp ? ` ${command.argumentsHelp}` : ''} [options]`,
    '',
  ];
  const rows = Object.entries({
    ...command.options,
    help: { type: 'boolean', description: 'Show this help.' } as OptionSpec,
  });
  const width = Math.max(...rows.map(([name, spec]) => optionLabel(name, spec).length));
  lines.push(
    'Options:',
    ...rows.map(([name, spec]) => `  ${optionLabel(name, spec).padEnd(width)}  ${spec.description}`),
  );
  lines.push('', 'Examples:', ...command.examples.map((example) => `  ${example}`));
  lines.push('', 'Exit codes: 0 done, 1 the work failed, 2 wrong use.');
  return lines.join('\n');
}

function optionLabel(name: string, spec: OptionSpec): string {
  return spec.type === 'string' ? `--${name} <${spec.value ?? 'value'}>` : `--${name}`;
}
