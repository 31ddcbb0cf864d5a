import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Files to load metadata from: a project's directories or the entries of a zip. Paths have `/` and no leading one. */
export interface FileTree {
  /** In path order. */
  readonly paths: readonly string[];
  read(path: string): Buffer;
  /** Undefined for files that are not on disk. */
  absolute(path: string): string | undefined;
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

export function directoryOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

function byPath(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The files below some directories.
 * @param root paths are relative to it
 * @param isIgnored called with relative paths; a directory's ends with `/`
 */
export function diskTree(root: string, directories: readonly string[], isIgnored: (path: string) => boolean): FileTree {
  const found = new Set<string>();
  const visit = (directory: string): void => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      const absolute = join(directory, entry.name);
      const path = relative(root, absolute).split(sep).join('/');
      if (entry.isDirectory()) {
        if (!isIgnored(`${path}/`)) visit(absolute);
      } else if (!isIgnored(path)) found.add(path);
    }
  };
  for (const directory of directories) visit(directory);
  return {
    paths: [...found].sort(byPath),
    read: (path) => readFileSync(join(root, path)),
    absolute: (path) => join(root, path),
  };
}

/** The entries of an unpacked zip. */
export function memoryTree(entries: ReadonlyMap<string, Buffer>): FileTree {
  return {
    paths: [...entries.keys()].filter((path) => !path.endsWith('/')).sort(byPath),
    read: (path) => entries.get(path) ?? Buffer.alloc(0),
    absolute: () => undefined,
  };
}
