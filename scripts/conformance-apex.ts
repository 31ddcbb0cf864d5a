/**
 * Runs the Apex tests of checked-out projects and tells what passes.
 *
 *   ts-node -T scripts/conformance-apex.ts [--verbose] [--memory] [--only Class | --only Class.method] DIR...
 *
 * Without --memory the tests run in a real org; with it, on rows in memory without queries or automation.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import {
  createApexEngine,
  type TestMethodResult,
  type TestRequest,
  type TestRunResult,
} from '../packages/local-org/src/apex';
import { memoryEnvironment } from '../packages/local-org/src/apex/testing/memory-host';
import {
  buildModel,
  loadProject,
  type ApexSource,
  type MetadataComponent,
  type MetadataModel,
} from '../packages/local-org/src/metadata';
import { createOrg } from '../packages/local-org/src/org';

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

interface Arguments {
  readonly dirs: readonly string[];
  readonly verbose: boolean;
  readonly memory: boolean;
  readonly only: string | undefined;
}

function readArguments(args: readonly string[]): Arguments {
  return {
    dirs: args.filter((a, i) => !a.startsWith('--') && args[i - 1] !== '--only'),
    verbose: args.includes('--verbose'),
    memory: args.includes('--memory'),
    only: args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined,
  };
}

const requestFor = (only: string | undefined): TestRequest =>
  !only ? {} : only.includes('.') ? { methods: [only] } : { classes: [only] };

/** Runs in a real org. What does not deploy is left out, with all that needs it. */
function runInOrg(model: MetadataModel, sources: readonly ApexSource[], only: string | undefined): TestRunResult {
  const known = new Set(model.ofType('ApexClass').map((c) => c.fullName));
  const loose = sources
    .filter((s) => !known.has(s.name))
    .map((s): MetadataComponent => ({
      type: s.kind === 'class' ? 'ApexClass' : 'ApexTrigger',
      fullName: s.name,
      file: s.file,
      xml: undefined,
      source: s.source,
    }));
  let components = [
    ...model.components.filter((c) => c.type !== 'ApexTrigger' || !loose.some((l) => l.fullName === c.fullName)),
    ...loose,
  ];
  const org = createOrg({ file: ':memory:', cacheDirectory: join(tmpdir(), 'apex-cache') });
  for (let round = 0; round < 8; round++) {
    const { success, diagnostics } = org.deploy(components, { replace: true });
    if (success) break;
    const bad = new Set<string>();
    for (const d of diagnostics) {
      if (d.severity !== 'error') continue;
      bad.add(`${d.componentType} ${d.fullName?.toLowerCase()}`).add(d.file);
      if (d.componentType !== 'ApexClass' && d.componentType !== 'ApexTrigger')
        console.log(`left out: ${d.file} ${d.message}`);
    }
    components = components.filter((c) => !bad.has(c.file) && !bad.has(`${c.type} ${c.fullName.toLowerCase()}`));
  }
  return org.runTests(requestFor(only));
}

function report(methods: readonly TestMethodResult[], verbose: boolean): void {
  const failures = new Map<string, string[]>();
  for (const m of methods) {
    if (m.outcome === 'Pass') continue;
    const key = `${m.outcome} ${firstLine(m.message)}`;
    failures.set(key, [...(failures.get(key) ?? []), `${m.className}.${m.method}`]);
    if (verbose) console.log(`${m.className}.${m.method}\n  ${m.message}\n  ${m.stackTrace}`);
  }
  const sorted = [...failures].sort((a, b) => b[1].length - a[1].length);
  for (const [key, names] of sorted.slice(0, 40))
    console.log(`${String(names.length).padStart(4)}  ${key}   [${names[0]}]`);
}

function main(): void {
  const { dirs, verbose, memory, only } = readArguments(process.argv.slice(2));
  const model = modelOf(dirs);
  const engine = createApexEngine({ cacheDirectory: join(tmpdir(), 'apex-cache') });
  const sources = dirs.flatMap(sourcesOf);
  const started = performance.now();
  const problems = engine.deploy(sources, { schema: model.schema, model }).filter((p) => p.severity === 'error');
  const compiled = performance.now();
  for (const p of problems) console.log(`${p.file}:${p.line}:${p.column} ${p.message}`);
  const total = only
    ? undefined
    : engine.runTests(requestFor(only), memoryEnvironment(model.schema, model)).methods.length;
  const begun = performance.now();
  const { methods } = memory
    ? engine.runTests(requestFor(only), memoryEnvironment(model.schema, model))
    : runInOrg(model, sources, only);
  report(methods, verbose);
  const passed = methods.filter((m) => m.outcome === 'Pass').length;
  const failed = methods.filter((m) => m.outcome === 'Fail').length;
  const all = total ?? methods.length;
  console.log(
    `${sources.length} files, ${problems.length} compile errors, compile ${Math.round(compiled - started)} ms; tests: ${all}, ` +
      `passed ${passed}, failed ${failed}, not compiled ${all - passed - failed}; run ${Math.round(performance.now() - begun)} ms`,
  );
}

main();
