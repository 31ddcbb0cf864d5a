import fs from 'node:fs';
import path from 'node:path';

/** What a run of a real client showed of one of its commands; a row of the table in docs/parity.md. */
export interface Verdict {
  /** Name on npm, or the command's own: `sf`, `jsforce`. */
  readonly client: string;
  readonly version: string;
  /** As a user types it, without values: `sf data query`. */
  readonly command: string;
  readonly works: boolean;
  /** Why it does not work, or what was not shown. */
  readonly why?: string;
}

const REPOSITORY = path.resolve(__dirname, '..', '..', '..', '..');
/** One verdict a line; `npm run conformance:clients` begins it anew and makes the table of it. */
export const VERDICTS_FILE = path.join(REPOSITORY, '.cache', 'client-verdicts.jsonl');

export function verdict(row: Verdict): void {
  fs.mkdirSync(path.dirname(VERDICTS_FILE), { recursive: true });
  fs.appendFileSync(VERDICTS_FILE, `${JSON.stringify(row)}\n`);
}

/**
 * Records that a command works when `check` passes, and why not when it fails; the failure stays the test's.
 * @param about its `why` says under which condition it works
 * @returns what `check` returned
 */
export async function shown<T>(about: Omit<Verdict, 'works'>, check: () => T | Promise<T>): Promise<T> {
  try {
    const result = await check();
    verdict({ ...about, works: true });
    return result;
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    verdict({ ...about, works: false, why: firstLine(text) });
    throw error;
  }
}

/** Version of an installed package. */
export function installedVersion(packageName: string): string {
  const manifest = path.join(REPOSITORY, 'node_modules', packageName, 'package.json');
  return (JSON.parse(fs.readFileSync(manifest, 'utf8')) as { version: string }).version;
}

/** Without the colours of jest's messages. */
function firstLine(text: string): string {
  return (text.replace(/\u001b\[[\d;]*m/g, '').split('\n')[0] ?? '').slice(0, 200);
}
