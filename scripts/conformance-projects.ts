/**
 * `npm run conformance -- [--write] [--timeout SECONDS] [--cli FILE] PROJECT...`: deploys checked-out public projects into a fresh local
 * org through its command line, runs their Apex tests and prints a table of what became of each.
 *
 * PROJECT is a directory; `DIR:SUB` deploys one folder of it, `DIR+DIR` deploys the second project's packages too (a library
 * that the first one's tests need). A directory without sfdx-project.json is taken as one package directory. The commit is
 * git's, or the text of a file `DIR.commit` beside a copy without git. With --write the table replaces the one in
 * docs/conformance.md. Nothing of the projects is kept. --cli names another build of the command line than the project's own.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative, resolve } from 'node:path';
import { loadProject } from '../packages/local-org/src/metadata';

const OWN_CLI = join(__dirname, '..', 'packages', 'local-org', 'bin', 'local-org.js');
let cli = OWN_CLI;
const PAGE = join(__dirname, '..', 'docs', 'conformance.md');
const START = '<!-- figures: begin -->';
const END = '<!-- figures: end -->';
const MAX_OUTPUT_BYTES = 1 << 28;

interface Row {
  readonly project: string;
  readonly commit: string;
  readonly components: number;
  readonly problems: readonly string[];
  readonly passed: number;
  readonly total: number;
  readonly seconds: number;
  /** Causes of failures with their number, most frequent first. */
  readonly failures: readonly (readonly [cause: string, count: number])[];
}

interface TestOutput {
  readonly methods: readonly { readonly outcome: string; readonly message: string | null }[];
}

/** Where the commands run. */
interface Workspace {
  readonly root: string;
  dispose(): void;
}

function packageDirectories(dir: string): readonly string[] {
  const file = join(dir, 'sfdx-project.json');
  if (!existsSync(file)) return [dir];
  const { packageDirectories: entries } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly packageDirectories: readonly { readonly path: string }[];
  };
  return entries.map((entry) => resolve(dir, entry.path));
}

function namespaceOf(dir: string): string {
  const file = join(dir, 'sfdx-project.json');
  if (!existsSync(file)) return '';
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly namespace?: string }).namespace ?? '';
}

/** A copy of the package directories, so that nothing is written into the checked-out projects. */
function workspace(spec: string): Workspace {
  const root = mkdtempSync(join(tmpdir(), 'conformance-'));
  const [main = ''] = spec.split(/[+:]/);
  const directories = spec.split('+').flatMap((part) => {
    const [dir = '', sub] = part.split(':');
    return (sub === undefined ? packageDirectories(resolve(dir)) : [resolve(dir, sub)]).map((path) => {
      const to = relative(resolve(dir), path) || 'source';
      const isSource = (file: string): boolean => !/[\\/](node_modules|\.git|\.local-org)$/.test(file);
      cpSync(path, join(root, to), { recursive: true, filter: isSource });
      return to;
    });
  });
  const project = {
    packageDirectories: [...new Set(directories)].map((path, i) => ({ path, default: i === 0 })),
    namespace: namespaceOf(resolve(main)),
    sourceApiVersion: '66.0',
  };
  writeFileSync(join(root, 'sfdx-project.json'), JSON.stringify(project));
  const ignore = join(resolve(main), '.forceignore');
  if (existsSync(ignore)) writeFileSync(join(root, '.forceignore'), readFileSync(ignore));
  return { root, dispose: () => rmSync(root, { recursive: true, force: true }) };
}

function commitOf(dir: string): string {
  const note = `${resolve(dir)}.commit`;
  if (existsSync(note)) return (readFileSync(note, 'utf8').trim().split(/\s+/).pop() ?? '').slice(0, 10);
  try {
    return execFileSync('git', ['-C', dir, 'rev-parse', '--short=10', 'HEAD'], { encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}

function run(
  root: string,
  args: readonly string[],
  timeoutSeconds: number,
): { readonly out: string; readonly err: string } {
  const result = spawnSync(process.execPath, [cli, ...args], {
    cwd: root,
    encoding: 'utf8',
    timeout: timeoutSeconds * 1000,
    maxBuffer: MAX_OUTPUT_BYTES,
  });
  const late = result.error ? `\n${result.error.message}` : '';
  return { out: result.stdout, err: result.stderr + late };
}

/** Problems of the deploy, one line each: `file:line:column type message`. */
function deployProblems(root: string, timeoutSeconds: number): readonly string[] {
  const { err } = run(root, ['deploy', '--data', ':memory:'], timeoutSeconds);
  if (/^Deployed\.$/m.test(err)) return [];
  const lines = err.split('\n').filter((line) => /:\d+:\d+ /.test(line));
  return lines.length > 0 ? lines : [err.trim().split('\n').pop() ?? 'no answer'];
}

function testFailures(methods: TestOutput['methods']): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { outcome, message } of methods) {
    if (outcome === 'Pass' || outcome === 'Skip') continue;
    const cause = (message ?? '').split('\n')[0]?.slice(0, 110) ?? '';
    counts.set(cause, (counts.get(cause) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}

function measure(spec: string, timeoutSeconds: number): Row {
  const started = Date.now();
  const [main = ''] = spec.split(/[+:]/);
  const space = workspace(spec);
  try {
    const components = loadProject(space.root).model.components.length;
    const problems = deployProblems(space.root, timeoutSeconds);
    const { out, err } =
      problems.length > 0 ? { out: '', err: '' } : run(space.root, ['test', '--json'], timeoutSeconds);
    const methods = out.trim() === '' ? [] : (JSON.parse(out) as TestOutput).methods;
    const noTests = problems.length === 0 && out.trim() === '' ? [[err.trim().slice(-110), 1] as const] : [];
    return {
      project: spec
        .split('+')
        .map((part) => basename(part.split(':')[0] ?? '') + (part.includes(':') ? ` (${part.split(':')[1]})` : ''))
        .join(' + '),
      commit: commitOf(main),
      components,
      problems,
      passed: methods.filter((m) => m.outcome === 'Pass').length,
      total: methods.length,
      seconds: Math.round((Date.now() - started) / 1000),
      failures: [...noTests, ...testFailures(methods)],
    };
  } finally {
    space.dispose();
  }
}

const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\s+/g, ' ');

function tableRow(row: Row): string {
  const deploys =
    row.problems.length === 0 ? `yes, ${row.components}` : `no, ${row.components}, ${row.problems.length} problems`;
  const reasons =
    row.problems.length > 0
      ? row.problems.slice(0, 3).map((problem) => problem.replace(/^.*?:\d+:\d+ /, ''))
      : row.failures.slice(0, 3).map(([cause, count]) => `${count}: ${cause}`);
  const tests = row.problems.length > 0 ? '-' : `${row.passed} of ${row.total}`;
  return `| ${row.project} | ${row.commit} | ${deploys} | ${tests} | ${row.seconds} | ${cell(reasons.join('; '))} |`;
}

function main(args: readonly string[]): number {
  const option = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const timeout = Number(option('--timeout') ?? 600);
  cli = resolve(option('--cli') ?? OWN_CLI);
  const specs = args.filter((arg, i) => !arg.startsWith('--') && !['--timeout', '--cli'].includes(args[i - 1] ?? ''));
  if (specs.length === 0) {
    process.stderr.write('Usage: npm run conformance -- [--write] [--timeout SECONDS] DIR | DIR:SUB | DIR+DIR ...\n');
    return 2;
  }
  const lines = [
    '| Project | Commit | Deploys, components | Apex tests passed | s | First reasons |',
    '| --- | --- | --- | --- | --: | --- |',
  ];
  let [passed, total, deployed] = [0, 0, 0];
  for (const spec of specs) {
    const row = measure(spec, timeout);
    passed += row.passed;
    total += row.total;
    deployed += row.problems.length === 0 ? 1 : 0;
    lines.push(tableRow(row));
    process.stderr.write(`${lines.at(-1)}\n`);
  }
  lines.push('', `${deployed} of ${specs.length} projects deploy; ${passed} of ${total} Apex tests pass.`);
  const text = lines.join('\n');
  process.stdout.write(`${text}\n`);
  if (args.includes('--write')) {
    const page = readFileSync(PAGE, 'utf8');
    const [before = '', rest = ''] = page.split(START);
    const [, after = ''] = rest.split(END);
    writeFileSync(PAGE, `${before}${START}\n\n${text}\n\n${END}${after}`);
  }
  return 0;
}

process.exitCode = main(process.argv.slice(2));
