import fs from 'node:fs';
import path from 'node:path';

/**
 * Who may refer to whose Apex classes: foundation <- errors <- domains <- integration <- console. A reference is the class name as a whole
 * word outside comments and strings.
 */
const FORCE_APP = path.join(__dirname, '..', 'force-app');
const LEVELS: readonly (readonly string[])[] = [
  ['foundation'],
  ['errors'],
  ['lifecycle', 'opportunities', 'intelligence', 'portal', 'cases', 'campaigns', 'onboarding', 'feedback'],
  ['integration'],
  ['console'],
];

interface ApexFile {
  readonly domain: string;
  readonly name: string;
  readonly file: string;
  readonly code: string;
}

function* apexFiles(dir: string, domain: string): Generator<ApexFile> {
  for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
    const file = path.join(dir, entry.name);
    if (entry.isDirectory()) yield* apexFiles(file, domain);
    else if (/\.(cls|trigger)$/.test(entry.name)) {
      yield {
        domain,
        name: entry.name.replace(/\.(cls|trigger)$/, ''),
        file,
        code: withoutTextAndComments(fs.readFileSync(file, 'utf8')),
      };
    }
  }
}

function withoutTextAndComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'/g, ' ');
}

const level = (domain: string): number => LEVELS.findIndex((domains) => domains.includes(domain));

const files = fs.existsSync(FORCE_APP)
  ? fs
      .readdirSync(FORCE_APP, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap((entry) => [...apexFiles(path.join(FORCE_APP, entry.name), entry.name)])
  : [];
const homeOf = new Map(
  files.filter((file) => file.file.endsWith('.cls')).map((file) => [file.name.toLowerCase(), file.domain]),
);
const problems: string[] = [];
for (const { domain, name, file, code } of files) {
  if (level(domain) < 0)
    problems.push(`${path.relative(process.cwd(), file)}: force-app/${domain} is no known domain.`);
  for (const word of new Set(code.match(/[A-Za-z_][A-Za-z0-9_]*/g) ?? [])) {
    const target = homeOf.get(word.toLowerCase());
    if (target === undefined || target === domain || word.toLowerCase() === name.toLowerCase()) continue;
    const isBelow = level(target) < level(domain);
    if (!isBelow)
      problems.push(`${path.relative(process.cwd(), file)}: ${domain} may not refer to ${word} of ${target}.`);
  }
}
for (const problem of problems) console.error(problem);
if (problems.length === 0) console.log(`Apex directions: ${files.length} files, none out of bounds.`);
process.exitCode = problems.length > 0 ? 1 : 0;
