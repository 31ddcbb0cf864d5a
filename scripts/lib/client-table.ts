import fs from 'node:fs';
import path from 'node:path';
import { VERDICTS_FILE, type Verdict } from '../../tests/conformance/clients/support/verdicts';
import { ROOT } from './steps';

export const PARITY = path.join(ROOT, 'docs', 'parity.md');
const BLOCK = /(<!-- made by npm run conformance:clients -->\n)[\s\S]*?(<!-- end of the clients' table -->)/;

/** Verdicts as they were recorded; of several on one command a failure outweighs, because every case has to hold. */
export function readVerdicts(text: string): Verdict[] {
  const rows = new Map<string, Verdict>();
  for (const line of text.split('\n').filter((each) => each !== '')) {
    const row = JSON.parse(line) as Verdict;
    const key = keyOf(row);
    if (rows.get(key)?.works !== false) rows.set(key, row);
  }
  return [...rows.values()];
}

/** Rows of the table that a document holds. */
export function readTable(document: string): Verdict[] {
  const lines = (BLOCK.exec(document)?.[0] ?? '').split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) => {
    const [, client = '', command = '', works = '', why = ''] = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
    const space = client.lastIndexOf(' ');
    return {
      client: client.slice(0, space),
      version: client.slice(space + 1),
      command: command.replaceAll('`', ''),
      works: works === 'yes',
      ...(why === '' ? {} : { why: why.replaceAll('\\|', '|') }),
    };
  });
}

/** The document with what a run showed in the place of what was known of the same commands. @throws Error when it has no table */
export function withVerdicts(document: string, shown: readonly Verdict[]): string {
  if (!BLOCK.test(document)) throw new Error('docs/parity.md has no markers for the table of clients.');
  const rows = new Map([...readTable(document), ...shown].map((row) => [keyOf(row), row]));
  const sorted = [...rows.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const lines = sorted.map(
    ({ client, version, command, works, why = '' }) =>
      `| ${client} ${version} | \`${command}\` | ${works ? 'yes' : 'no'} | ${why.replaceAll('|', '\\|')} |`,
  );
  const table = [
    '| Client | Command | Works | Why not, or what was not shown |',
    '| --- | --- | --- | --- |',
    ...lines,
  ];
  return document.replace(BLOCK, (_all, begin: string, end: string) => `${begin}\n${table.join('\n')}\n\n${end}`);
}

/** Renews the table of docs/parity.md from the verdicts of a run. @returns the commands that did not work */
export async function writeClientTable(): Promise<Verdict[]> {
  const shown = fs.existsSync(VERDICTS_FILE) ? readVerdicts(fs.readFileSync(VERDICTS_FILE, 'utf8')) : [];
  const document = withVerdicts(fs.readFileSync(PARITY, 'utf8'), shown);
  // Loaded here: its modules cannot be loaded inside jest.
  const prettier = await import('prettier');
  const style = await prettier.resolveConfig(PARITY);
  fs.writeFileSync(PARITY, await prettier.format(document, { ...style, filepath: PARITY }));
  return shown.filter((row) => !row.works);
}

function keyOf({ client, command }: Verdict): string {
  return `${client}\u0000${command}`;
}
