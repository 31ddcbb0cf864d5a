import { existsSync, readFileSync, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { Diagnostic } from '../diagnostics';
import { ComponentLoader } from './loading/component-loader';
import { diskTree } from './loading/file-tree';
import { forceIgnore } from './loading/force-ignore';
import { withoutOwnNamespace } from './loading/own-namespace';
import type { BuiltModel, ModelOptions } from './model-builder';
import { buildModel } from './model-builder';
import { loadRegistry } from './registry';

export interface LoadOptions extends ModelOptions {
  /** Directories to load, relative to the root or absolute; default: `packageDirectories` of `sfdx-project.json`. */
  readonly sourceDirs?: readonly string[];
}

export interface LoadedProject {
  /** What could be read; check `diagnostics` before using it. */
  readonly model: BuiltModel;
  readonly diagnostics: readonly Diagnostic[];
}

const PROJECT_FILE = 'sfdx-project.json';

interface ProjectFile {
  readonly packageDirectories: readonly string[];
  readonly sourceApiVersion?: string;
  /** The namespace that the project's own components belong to. */
  readonly namespace?: string;
}

/** Place in a JSON text of the position that `JSON.parse` complains about. */
function jsonPlace(text: string, message: string): { readonly line: number; readonly column: number } {
  const position = Number(/position (\d+)/.exec(message)?.[1] ?? 0);
  const before = text.slice(0, position).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function problem(
  code: string,
  message: string,
  file: string,
  place = { line: 1, column: 1 },
  hint?: string,
): Diagnostic {
  return { code, message, severity: 'error', file, ...place, ...(hint ? { hint } : {}) };
}

/** Reads `sfdx-project.json`; problems with it are diagnostics. */
function readProjectFile(root: string, diagnostics: Diagnostic[]): ProjectFile {
  const path = join(root, PROJECT_FILE);
  const none = { packageDirectories: [] };
  if (!existsSync(path)) {
    diagnostics.push(
      problem(
        'project/no-project-file',
        `${root} does not contain a valid Salesforce DX project.`,
        PROJECT_FILE,
        undefined,
        `Start in the directory that has ${PROJECT_FILE}, or name the directories to load.`,
      ),
    );
    return none;
  }
  const text = readFileSync(path, 'utf8');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    diagnostics.push(
      problem(
        'project/bad-project-file',
        `Could not parse ${PROJECT_FILE}: ${message}`,
        PROJECT_FILE,
        jsonPlace(text, message),
      ),
    );
    return none;
  }
  const {
    packageDirectories = [],
    sourceApiVersion,
    namespace,
  } = json as { packageDirectories?: unknown; sourceApiVersion?: unknown; namespace?: unknown };
  const paths = Array.isArray(packageDirectories)
    ? packageDirectories.flatMap((entry: unknown) =>
        typeof entry === 'object' && entry !== null && 'path' in entry && typeof entry.path === 'string'
          ? [entry.path]
          : [],
      )
    : [];
  if (paths.length === 0)
    diagnostics.push(
      problem(
        'project/no-package-directories',
        `${PROJECT_FILE} must name at least one packageDirectories entry with a path.`,
        PROJECT_FILE,
      ),
    );
  return {
    packageDirectories: paths,
    ...(typeof sourceApiVersion === 'string' ? { sourceApiVersion } : {}),
    ...(typeof namespace === 'string' && /^[A-Za-z]\w*$/.test(namespace) ? { namespace } : {}),
  };
}

function existingDirectories(
  root: string,
  directories: readonly string[],
  diagnostics: Diagnostic[],
): readonly string[] {
  return directories.flatMap((directory) => {
    const absolute = isAbsolute(directory) ? directory : join(root, directory);
    if (existsSync(absolute) && statSync(absolute).isDirectory()) return [absolute];
    diagnostics.push(
      problem(
        'project/no-directory',
        `The path "${directory}" does not exist.`,
        PROJECT_FILE,
        undefined,
        'Create the directory or take it out of packageDirectories.',
      ),
    );
    return [];
  });
}

/** Reads an SFDX project in source format. Never throws for what is in the files: that becomes diagnostics. */
export function loadProject(rootDir: string, options: LoadOptions = {}): LoadedProject {
  const diagnostics: Diagnostic[] = [];
  const needsProject = options.sourceDirs === undefined || existsSync(join(rootDir, PROJECT_FILE));
  const project: ProjectFile = needsProject ? readProjectFile(rootDir, diagnostics) : { packageDirectories: [] };
  const directories = existingDirectories(rootDir, options.sourceDirs ?? project.packageDirectories, diagnostics);
  const ignoreFile = join(rootDir, '.forceignore');
  const isIgnored = forceIgnore(existsSync(ignoreFile) ? readFileSync(ignoreFile, 'utf8') : '');
  const tree = diskTree(rootDir, directories, (path) => path.endsWith('node_modules/') || isIgnored(path));
  const loaded = new ComponentLoader(tree, loadRegistry(), 'source').load();
  const apiVersion = options.apiVersion ?? project.sourceApiVersion;
  const { namespace } = project;
  const components = namespace ? loaded.components.map(withoutOwnNamespace(namespace)) : loaded.components;
  const model = buildModel(components, { ...options, ...(apiVersion ? { apiVersion } : {}) });
  return { model, diagnostics: [...diagnostics, ...loaded.diagnostics] };
}
