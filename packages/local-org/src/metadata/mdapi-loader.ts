import type { Diagnostic } from '../diagnostics';
import { ComponentLoader } from './loading/component-loader';
import { baseName, diskTree, memoryTree } from './loading/file-tree';
import type { FileTree } from './loading/file-tree';
import type { LoadedProject } from './project-loader';
import type { ModelOptions } from './model-builder';
import { buildModel } from './model-builder';
import { loadRegistry } from './registry';
import type { XmlNode } from './xml';
import { parseXml } from './xml-parser';
import { children, childText, childTexts } from './xml-reader';

/** Full names named for deletion by `destructiveChanges*.xml`. */
export interface Deletion {
  readonly type: string;
  readonly fullName: string;
  /** The manifest that names it. */
  readonly file?: string;
}

export interface LoadedPackage extends LoadedProject {
  /** `destructiveChanges.xml` and `destructiveChangesPre.xml`, then `destructiveChangesPost.xml`. */
  readonly deletions: { readonly before: readonly Deletion[]; readonly after: readonly Deletion[] };
  /** Members of `package.xml` by type. */
  readonly manifest: ReadonlyMap<string, readonly string[]>;
}

/** A zip holds the package at its top or in one directory (`unpackaged/`). */
function packageRoot(paths: readonly string[]): string {
  const manifest =
    paths.find((path) => path === 'package.xml') ?? paths.find((path) => /^[^/]+\/package\.xml$/.test(path));
  return manifest === undefined ? '' : manifest.slice(0, -'package.xml'.length);
}

function below(tree: FileTree, root: string): FileTree {
  if (root === '') return tree;
  return {
    paths: tree.paths.filter((path) => path.startsWith(root)).map((path) => path.slice(root.length)),
    read: (path) => tree.read(root + path),
    absolute: (path) => tree.absolute(root + path),
  };
}

function membersOf(root: XmlNode | undefined): ReadonlyMap<string, readonly string[]> {
  const members = new Map<string, readonly string[]>();
  for (const types of children(root, 'types')) {
    const name = childText(types, 'name');
    // A folder may be written with the slash at its end.
    const named = childTexts(types, 'members').map((member) => member.replace(/(?<=.)\/$/, ''));
    if (name !== undefined) members.set(name, [...(members.get(name) ?? []), ...named]);
  }
  return members;
}

function deletionsOf(root: XmlNode | undefined, file: string): readonly Deletion[] {
  return [...membersOf(root)].flatMap(([type, names]) => names.map((fullName) => ({ type, fullName, file })));
}

/** Reads a Metadata API package: a directory or the unpacked entries of a deploy zip (path with `/` to content). */
export function loadMdapiPackage(
  source: string | ReadonlyMap<string, Buffer>,
  options: ModelOptions = {},
): LoadedPackage {
  const whole = typeof source === 'string' ? diskTree(source, [source], () => false) : memoryTree(source);
  const tree = below(whole, packageRoot(whole.paths));
  const diagnostics: Diagnostic[] = [];
  const read = (name: string): XmlNode | undefined => {
    if (!tree.paths.includes(name)) return undefined;
    const parsed = parseXml(tree.read(name).toString('utf8'), name);
    diagnostics.push(...parsed.diagnostics);
    return parsed.root;
  };
  const manifest = read('package.xml');
  if (!tree.paths.some((path) => baseName(path) === 'package.xml')) {
    diagnostics.push({
      code: 'package/no-manifest',
      message: 'No package.xml found',
      severity: 'error',
      file: 'package.xml',
      line: 1,
      column: 1,
    });
  }
  const deletions = (file: string): readonly Deletion[] => deletionsOf(read(file), file);
  const before = [...deletions('destructiveChanges.xml'), ...deletions('destructiveChangesPre.xml')];
  const after = deletions('destructiveChangesPost.xml');
  const loaded = new ComponentLoader(tree, loadRegistry(), 'mdapi').load();
  const apiVersion = options.apiVersion ?? childText(manifest, 'version');
  const model = buildModel(loaded.components, { ...options, ...(apiVersion ? { apiVersion } : {}) });
  return {
    model,
    diagnostics: [...diagnostics, ...loaded.diagnostics],
    deletions: { before, after },
    manifest: membersOf(manifest),
  };
}
