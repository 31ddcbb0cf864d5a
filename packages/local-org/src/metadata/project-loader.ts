import type { Diagnostic } from '../diagnostics';
import { UnsupportedError } from '../diagnostics';
import type { BuiltModel, ModelOptions } from './model-builder';

export interface LoadOptions extends ModelOptions {
  /** Directories to load, relative to the root or absolute; default: `packageDirectories` of `sfdx-project.json`. */
  readonly sourceDirs?: readonly string[];
}

export interface LoadedProject {
  /** What could be read; check `diagnostics` before using it. */
  readonly model: BuiltModel;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads an SFDX project in source format. Never throws for what is in the files: that becomes diagnostics. */
export function loadProject(_rootDir: string, _options: LoadOptions = {}): LoadedProject {
  throw new UnsupportedError('loading a project');
}
