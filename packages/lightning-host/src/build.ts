import lwc from '@lwc/rollup-plugin';
import esbuild from 'esbuild';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { rollup, type GetManualChunk, type OutputChunk, type RollupBuild, type RollupLog } from 'rollup';
import { packageDir } from './package-dir';
import type { LightningProject } from './project';
import { HOST_MODULES, lightningModules, lightningResolver } from './resolver';

/** One set of built modules: where each specifier is served, and the files. */
export interface BuiltModules {
  /** Specifier to file name. */
  readonly imports: Readonly<Record<string, string>>;
  /** Names that each specifier exports. */
  readonly exports: Readonly<Record<string, readonly string[]>>;
  /** What each file imports when it is loaded: files of the same set, and specifiers of the base. */
  readonly needs: Readonly<Record<string, readonly string[]>>;
  /** Text of a file; undefined for one that is not among them. */
  read(file: string): string | undefined;
}

/** A bundle that does not compile, and why. */
export interface BundleProblem {
  readonly bundle: string;
  readonly message: string;
}

export interface ProjectModules extends BuiltModules {
  readonly problems: readonly BundleProblem[];
}

/** What starts the app. */
const BOOT = 'host/boot';
/** Modules of the host that the page itself loads. */
const HOST_ENTRIES = ['lwc', '@lwc/synthetic-shadow', BOOT, 'host/apex', 'force/navigation'];

/** API version that templates and classes are compiled for; one for all, the plugin reads no `js-meta.xml`. */
const API_VERSION = 66;

function lwcPlugin(): ReturnType<typeof lwc> {
  return lwc({
    rootDir: HOST_MODULES,
    enableDynamicComponents: true,
    enableLwcOn: true,
    dynamicImports: { loader: '', strictSpecifier: false },
    enableSyntheticElementInternals: true,
    apiVersion: API_VERSION,
    exclude: [/[\\/]dist[\\/]index\.js$/, /[\\/]node_modules[\\/](chart\.js|@kurkle)[\\/]/],
  });
}

/**
 * Builds the base components, the engine and the host's own modules once, and keeps them by the hash of their sources.
 * @param cacheDir folder that survives between starts
 */
export async function buildBaseModules(cacheDir: string): Promise<BuiltModules> {
  const dir = path.join(cacheDir, `base-${baseKey()}`);
  const manifest = path.join(dir, 'imports.json');
  if (fs.existsSync(manifest))
    return { ...(JSON.parse(fs.readFileSync(manifest, 'utf8')) as Manifest), read: readFrom(dir) };
  const names = [...HOST_ENTRIES, ...lightningModules()];
  const built = await bundle(names, [lightningResolver(undefined)], {});
  fs.mkdirSync(dir, { recursive: true });
  for (const [file, code] of built.files) fs.writeFileSync(path.join(dir, file), code);
  // Last, as it says that the others are whole.
  fs.writeFileSync(manifest, JSON.stringify({ imports: built.imports, exports: built.exports, needs: built.needs }));
  return { imports: built.imports, exports: built.exports, needs: built.needs, read: (file) => built.files.get(file) };
}

type Manifest = Pick<BuiltModules, 'imports' | 'exports' | 'needs'>;

/** Files of a folder by name; none outside it. */
function readFrom(dir: string): (file: string) => string | undefined {
  return (file) => {
    const target = path.join(dir, path.basename(file));
    return fs.existsSync(target) ? fs.readFileSync(target, 'utf8') : undefined;
  };
}

/**
 * Builds every bundle of the project against the base modules. Fast enough to run at each start and each change.
 * A bundle that does not compile is left out and named: on a page it shows its message, the others work.
 */
export async function buildProjectModules(project: LightningProject, base: BuiltModules): Promise<ProjectModules> {
  const names = [...project.bundles.keys()].map((name) => `c/${name}`);
  const external = base.exports;
  if (names.length === 0) return { imports: {}, exports: {}, needs: {}, read: () => undefined, problems: [] };
  const build = async (broken: ReadonlyMap<string, string>, problems: BundleProblem[]): Promise<ProjectModules> => {
    const { imports, exports, needs, files } = await bundle(names, [lightningResolver(project, broken)], external);
    return { imports, exports, needs, read: (file) => files.get(file), problems };
  };
  try {
    return await build(new Map(), []);
  } catch (error) {
    const problems = await findProblems(project, names, external);
    if (problems.length === 0) throw error;
    const broken = new Map(problems.map(({ bundle: name, message }) => [name, message]));
    return build(broken, problems);
  }
}

/** Modules that are there already, with the names they export; undefined where those are not known. */
type Externals = Readonly<Record<string, readonly string[] | undefined>>;

/** What a module does not export would fail only in the browser. */
function refuseMissingExports(chunk: OutputChunk, external: Externals): void {
  for (const [specifier, names] of Object.entries(chunk.importedBindings)) {
    const known = external[specifier];
    const missing = known && names.find((name) => name !== '*' && !known.includes(name));
    if (missing !== undefined) throw new Error(`The page host's ${specifier} has no export ${missing}.`);
  }
}

/** Compiles each bundle by itself; the others are not looked at meanwhile. */
async function findProblems(
  project: LightningProject,
  names: readonly string[],
  external: Externals,
): Promise<BundleProblem[]> {
  const problems: BundleProblem[] = [];
  for (const name of names) {
    const others = names.filter((other) => other !== name);
    try {
      await bundle([name], [lightningResolver(project)], {
        ...external,
        ...Object.fromEntries(others.map((other) => [other, undefined])),
      });
    } catch (error) {
      problems.push({
        bundle: name.slice('c/'.length),
        message: error instanceof Error ? error.message : String(error),
      });
    }
  }
  return problems;
}

function openBundle(
  names: readonly string[],
  plugins: ReturnType<typeof lightningResolver>[],
  external: Externals,
): Promise<RollupBuild> {
  const entries = names.map((name) => `\0entry:${name}`);
  return rollup({
    input: Object.fromEntries(entries.map((id, i) => [fileNameOf(names[i] ?? ''), id])),
    external: (id) => Object.hasOwn(external, id),
    preserveEntrySignatures: 'strict',
    onwarn: failOnUnresolved,
    plugins: [entryPlugin(), ...plugins, lwcPlugin()],
  });
}

async function bundle(
  names: readonly string[],
  plugins: ReturnType<typeof lightningResolver>[],
  external: Externals,
): Promise<{
  imports: Record<string, string>;
  exports: Record<string, string[]>;
  needs: Record<string, string[]>;
  files: Map<string, string>;
}> {
  const build = await openBundle(names, plugins, external);
  const { output } = await build.generate({
    format: 'es',
    entryFileNames: '[name]-[hash].js',
    chunkFileNames: 'shared-[hash].js',
    manualChunks: inOneFile(`\0entry:${BOOT}`),
    plugins: [minifyPlugin()],
  });
  await build.close();
  const imports: Record<string, string> = {};
  const exports: Record<string, string[]> = {};
  const needs: Record<string, string[]> = {};
  const files = new Map<string, string>();
  for (const chunk of output) {
    if (chunk.type !== 'chunk') continue;
    refuseMissingExports(chunk, external);
    files.set(chunk.fileName, chunk.code);
    needs[chunk.fileName] = chunk.imports;
    const id = entryName(chunk);
    if (id === undefined) continue;
    imports[id] = chunk.fileName;
    exports[id] = chunk.exports;
  }
  return { imports, exports, needs, files };
}

/**
 * Puts everything that a module loads before it runs into one file: a browser asks for six files at a time, and each page begins with two
 * hundred modules.
 */
function inOneFile(entry: string): GetManualChunk {
  let modules: Set<string> | undefined;
  return (id, { getModuleInfo }) => {
    modules ??= closure(entry, (module) => getModuleInfo(module)?.importedIds ?? []);
    return modules.has(id) ? 'core' : undefined;
  };
}

function closure(entry: string, importsOf: (id: string) => readonly string[]): Set<string> {
  const found = new Set<string>();
  const waiting = [...importsOf(entry)];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...importsOf(id));
  }
  return found;
}

function entryName(chunk: OutputChunk): string | undefined {
  return chunk.isEntry && chunk.facadeModuleId?.startsWith('\0entry:')
    ? chunk.facadeModuleId.slice('\0entry:'.length)
    : undefined;
}

/** An entry re-exports its module under the module's own name, so that two entries never share a file. */
function entryPlugin(): ReturnType<typeof lightningResolver> {
  return {
    name: 'entries',
    resolveId: (id) => (id.startsWith('\0entry:') ? id : undefined),
    async load(id) {
      if (!id.startsWith('\0entry:')) return undefined;
      const name = id.slice('\0entry:'.length);
      const resolved = await this.resolve(name, HOST_MODULES + '/entry.js', { skipSelf: true });
      if (!resolved) throw new Error(`The page host cannot find ${name}.`);
      const info = await this.load({ id: resolved.id, resolveDependencies: true });
      const target = JSON.stringify(resolved.id);
      const lines = [`export * from ${target};`];
      if (info.exports?.includes('default')) lines.push(`export { default } from ${target};`);
      return lines.join('\n');
    },
  };
}

function fileNameOf(specifier: string): string {
  return specifier.replace(/[@]/g, '').replace(/[^A-Za-z0-9]+/g, '-');
}

function minifyPlugin(): { name: string; renderChunk(code: string): Promise<{ code: string; map: null }> } {
  return {
    name: 'minify',
    renderChunk: async (code) => {
      const result = await esbuild.transform(code.replaceAll('process.env.NODE_ENV', '"production"'), {
        minifyWhitespace: true,
        minifySyntax: true,
        target: 'es2022',
        format: 'esm',
      });
      return { code: result.code, map: null };
    },
  };
}

/** Template warnings about base components are theirs; a module that is not found would fail in the browser. */
function failOnUnresolved(warning: RollupLog): void {
  if (warning.code === 'UNRESOLVED_IMPORT' || warning.code === 'MISSING_EXPORT') throw new Error(warning.message);
}

/** Changes with everything the base modules are built from: this package's modules and the versions of what they use. */
function baseKey(): string {
  const hash = createHash('sha256');
  for (const name of ['lwc', '@lwc/rollup-plugin', 'lightning-base-components']) {
    hash.update(
      (JSON.parse(fs.readFileSync(path.join(packageDir(name), 'package.json'), 'utf8')) as { version: string }).version,
    );
  }
  for (const file of [__filename, path.join(__dirname, 'resolver.js'), ...filesBelow(HOST_MODULES)]) {
    if (fs.existsSync(file)) hash.update(file.slice(HOST_MODULES.length)).update(fs.readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

function filesBelow(dir: string): string[] {
  return fs
    .readdirSync(dir, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(path.join(dir, entry.name)) : [path.join(dir, entry.name)]))
    .sort();
}
