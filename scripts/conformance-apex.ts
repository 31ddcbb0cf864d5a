/**
 * Runs the Apex tests of checked-out projects and tells what passes.
 *
 *   ts-node -T scripts/conformance-apex.ts [--verbose] [--only Class] DIR...
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { createApexEngine } from '../packages/local-org/src/apex';
import { memoryEnvironment } from '../packages/local-org/src/apex/testing/memory-host';
import { buildModel, loadProject, type ApexSource, type MetadataModel } from '../packages/local-org/src/metadata';

function* files(dir: string): Iterable<string> {
  for (const entry of readdirSync(dir)) {
    if (entry === 'node_modules' || entry.startsWith('.')) continue;
    const path = join(dir, entry);
    if (statSync(path).isDirectory()) yield* files(path);
    else yield path;
  }
}

function sourcesOf(dir: string): ApexSource[] {
  const found: ApexSource[] = [];
  for (const path of files(dir)) {
    const kind = path.endsWith('.cls') ? 'class' : path.endsWith('.trigger') ? 'trigger' : null;
    if (!kind) continue;
    const name = basename(path).replace(/\.(cls|trigger)$/, '');
    found.push({
      name,
      kind,
      file: relative(dir, path),
      source: readFileSync(path, 'utf8'),
      apiVersion: '66.0',
      status: 'Active',
    });
  }
  return found;
}

function modelOf(dirs: readonly string[]): MetadataModel {
  const project = dirs.find((d) => existsSync(join(d, 'sfdx-project.json')));
  return project ? loadProject(project).model : buildModel([]);
}

const firstLine = (text: string | null): string => (text ?? '').split('\n')[0]?.slice(0, 160) ?? '';

function main(): void {
  const args = process.argv.slice(2);
  const verbose = args.includes('--verbose');
  const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined;
  const dirs = args.filter((a, i) => !a.startsWith('--') && args[i - 1] !== '--only');
  const model = modelOf(dirs);
  const engine = createApexEngine({ cacheDirectory: join(tmpdir(), 'apex-cache') });
  const sources = dirs.flatMap(sourcesOf);
  const started = performance.now();
  const problems = engine.deploy(sources, { schema: model.schema, model }).filter((p) => p.severity === 'error');
  const compiled = performance.now();
  for (const p of problems) console.log(`${p.file}:${p.line}:${p.column} ${p.message}`);
  const request = only ? (only.includes('.') ? { methods: [only] } : { classes: [only] }) : {};
  const { methods } = engine.runTests(request, memoryEnvironment(model.schema, model));
  const failures = new Map<string, string[]>();
  for (const m of methods) {
    if (m.outcome === 'Pass') continue;
    const key = `${m.outcome} ${firstLine(m.message)}`;
    failures.set(key, [...(failures.get(key) ?? []), `${m.className}.${m.method}`]);
    if (verbose) console.log(`${m.className}.${m.method}\n  ${m.message}\n  ${m.stackTrace}`);
  }
  for (const [key, names] of [...failures].sort((a, b) => b[1].length - a[1].length).slice(0, 40))
    console.log(`${String(names.length).padStart(4)}  ${key}   [${names[0]}]`);
  const count = (outcome: string): number => methods.filter((m) => m.outcome === outcome).length;
  console.log(
    `${sources.length} files, ${problems.length} compile errors, compile ${Math.round(compiled - started)} ms; tests: ${methods.length}, ` +
      `passed ${count('Pass')}, failed ${count('Fail')}, not compiled ${count('CompileFail')}; run ${Math.round(performance.now() - compiled)} ms`,
  );
}

main();
