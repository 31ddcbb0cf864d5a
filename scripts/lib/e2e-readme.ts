import fs from 'node:fs';
import path from 'node:path';
import { TAGS, testsBelow } from '../../tests/end-to-end/support/local-only';
import { ROOT } from './steps';

export const SUITE = path.join(ROOT, 'tests', 'end-to-end');
const README = path.join(SUITE, 'README.md');
const BLOCK = /(<!-- made by npm run e2e -- --list --write -->\n)[\s\S]*?(<!-- end -->)/;
/** Rows of the requirements that this suite has to show. */
const ROWS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14].map((n) => `S0.${n}`);

/** The list of tests for the local org only, as the README has it. */
function localOnlyList(): string {
  const tests = testsBelow(SUITE).filter(({ tags }) => tags.length > 0);
  return TAGS.map((tag) => {
    const lines = tests
      .filter(({ tags }) => tags.includes(tag))
      .map(({ file, name }) => `- \`${file}\`: ${escaped(name.replaceAll(` [${tag}]`, ''))}`);
    return `### \`[${tag}]\`\n\n${lines.join('\n')}\n`;
  }).join('\n');
}

/** What Markdown would read as markup. */
function escaped(text: string): string {
  return text.replace(/[[\]_*<>`$]/g, '\\$&');
}

export function writeReadme(): void {
  fs.writeFileSync(README, renewed(fs.readFileSync(README, 'utf8')));
}

function renewed(text: string): string {
  return text.replace(BLOCK, (_all, begin: string, end: string) => `${begin}\n${localOnlyList()}\n${end}`);
}

/** Whether the README lists the tests for the local org as they are now. */
export function isListCurrent(): boolean {
  const text = fs.readFileSync(README, 'utf8');
  return renewed(text) === text;
}

/** What the README's table of requirements leaves out, or names in vain. */
export function readmeProblems(): string[] {
  const text = fs.readFileSync(README, 'utf8');
  const problems: string[] = [];
  for (const row of ROWS) if (!text.includes(`| ${row} `)) problems.push(`The table names no test for ${row}.`);
  for (const [, file = ''] of text.matchAll(/\]\(([\w/-]+\.test\.ts)\)/g))
    if (!fs.existsSync(path.join(SUITE, file))) problems.push(`The table names ${file}, which is not there.`);
  return problems;
}
