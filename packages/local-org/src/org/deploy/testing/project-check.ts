import type { Diagnostic } from '../../../diagnostics';
import { buildModel, loadRegistry } from '../../../metadata';
import { ComponentLoader } from '../../../metadata/loading/component-loader';
import { diskTree, memoryTree } from '../../../metadata/loading/file-tree';
import { loadStandardSchema } from '../../../metadata/standard/standard-schema';
import { compileState } from '../compile-state';

/** Files of a project by path from its root. */
export type ProjectFiles = ReadonlyMap<string, string>;

const standard = loadStandardSchema();

/** Reads the files of a project below a directory. */
export function readProject(root: string, directory: string): ProjectFiles {
  const tree = diskTree(root, [directory], () => false);
  return new Map(tree.paths.map((path): [string, string] => [path, tree.read(path).toString('utf8')]));
}

/** What a deploy of the files would be refused for. No org is started and nothing is written. */
export function refusals(files: ProjectFiles): readonly Diagnostic[] {
  const tree = memoryTree(new Map([...files].map(([path, text]) => [path, Buffer.from(text)])));
  const loaded = new ComponentLoader(tree, loadRegistry(), 'source').load();
  const { diagnostics } = compileState(buildModel(loaded.components, { standard }), { check: true });
  return [...loaded.diagnostics, ...diagnostics].filter(({ severity }) => severity === 'error');
}
