import { UnsupportedError } from '../diagnostics';
import type { Deletion } from './mdapi-loader';
import type { MetadataModel } from './model';
import type { BuiltModel } from './model-builder';

/** The org's metadata after a deploy: what was there, replaced or extended by the addition, less the deletions. */
export function mergeModels(_base: BuiltModel, _addition: MetadataModel, _deletions: readonly Deletion[] = []): BuiltModel {
  throw new UnsupportedError('merging models');
}
