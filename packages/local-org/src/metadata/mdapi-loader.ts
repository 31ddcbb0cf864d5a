import { UnsupportedError } from '../diagnostics';
import type { LoadedProject } from './project-loader';
import type { ModelOptions } from './model-builder';

/** Full names named for deletion by `destructiveChanges*.xml`. */
export interface Deletion {
  readonly type: string;
  readonly fullName: string;
}

export interface LoadedPackage extends LoadedProject {
  /** `destructiveChanges.xml` and `destructiveChangesPre.xml`, then `destructiveChangesPost.xml`. */
  readonly deletions: { readonly before: readonly Deletion[]; readonly after: readonly Deletion[] };
  /** Members of `package.xml` by type. */
  readonly manifest: ReadonlyMap<string, readonly string[]>;
}

/** Reads a Metadata API package: a directory or the unpacked entries of a deploy zip (path with `/` to content). */
export function loadMdapiPackage(_source: string | ReadonlyMap<string, Buffer>, _options: ModelOptions = {}): LoadedPackage {
  throw new UnsupportedError('loading a package');
}
