import fs from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import type { ParseArgsOptionsConfig } from 'node:util';
import {
  BadInputError,
  findOrg,
  NoOrgError,
  readEntries,
  type Entry,
  type OrgLogin,
} from '../../packages/salesforce-client/src';

/** The command was used wrongly, or its input cannot be read. */
export class UsageError extends Error {}

/** Options that every sender has. */
export const ORG_OPTIONS = {
  'target-org': { type: 'string', short: 'o' },
  'instance-url': { type: 'string' },
  'access-token': { type: 'string' },
  batch: { type: 'string' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsOptionsConfig;

export const ORG_HELP = `  --target-org ALIAS    an org that the Salesforce CLI is logged in to
  --instance-url URL    an org by its address; the token stands in SF_ACCESS_TOKEN
  --access-token TOKEN  the token (others on this machine can read arguments: prefer SF_ACCESS_TOKEN)
                        With none of these: SF_INSTANCE_URL and SF_ACCESS_TOKEN, else the running local org.
  --batch N             entries in one call, 1 to 200 (default 200)
  --dry-run             checks the input and sends nothing
  --json                prints one JSON document
  --help`;

export interface OrgValues {
  readonly 'target-org'?: string | undefined;
  readonly 'instance-url'?: string | undefined;
  readonly 'access-token'?: string | undefined;
  readonly batch?: string | undefined;
}

export function orgOf(values: OrgValues): Promise<OrgLogin> {
  const { 'target-org': targetOrg, 'instance-url': instanceUrl, 'access-token': accessToken } = values;
  return findOrg({
    projectDir: path.join(__dirname, '..', '..'),
    ...(targetOrg === undefined ? {} : { targetOrg }),
    ...(instanceUrl === undefined ? {} : { instanceUrl }),
    ...(accessToken === undefined ? {} : { accessToken }),
  });
}

/** @throws UsageError */
export function batchOf({ batch }: OrgValues): number {
  const size = Number(batch ?? 200);
  if (!Number.isInteger(size) || size < 1 || size > 200) throw new UsageError('--batch takes a number from 1 to 200.');
  return size;
}

/** Reads the one input file; `-` is standard input. @throws UsageError, BadInputError */
export async function entriesOf(files: readonly string[]): Promise<Entry[]> {
  const [file, ...more] = files;
  if (file === undefined || more.length > 0) throw new UsageError('Name one input file, or - for standard input.');
  if (file !== '-' && !fs.existsSync(file)) throw new UsageError(`There is no file ${file}.`);
  return readEntries(file === '-' ? await text(process.stdin) : fs.readFileSync(file, 'utf8'));
}

/** How often each status came, in order of first appearance. */
export function countsOf(outcomes: readonly { readonly status: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status } of outcomes) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

/** `3 queued, 1 refused`. */
export function sentence(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([status, n]) => `${n} ${status}`)
    .join(', ');
}

/**
 * Runs a command and sets its exit code: 0 done, 1 the work failed, 2 wrong use, unreadable input or no org.
 * @param options `isExit` ends the process, because something the command used keeps a connection open
 */
export function runCommand(main: () => Promise<number>, options: { readonly isExit?: boolean } = {}): void {
  void outcomeOf(main).then((code) => {
    process.exitCode = code;
    // What was printed goes out first.
    if (options.isExit) process.stdout.write('', () => process.exit());
  });
}

function outcomeOf(main: () => Promise<number>): Promise<number> {
  return main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    const isUse =
      error instanceof UsageError ||
      error instanceof BadInputError ||
      error instanceof NoOrgError ||
      (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS') === true;
    return isUse ? 2 : 1;
  });
}
