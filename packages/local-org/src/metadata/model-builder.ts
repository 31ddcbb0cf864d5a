import { UnsupportedError } from '../diagnostics';
import type { MetadataComponent, MetadataModel } from './model';
import type { StandardSchema } from './standard/standard-schema';

export interface ModelOptions {
  /** `sourceApiVersion`; default 66.0. */
  readonly apiVersion?: string;
  /** Default: loaded afresh with `features`. */
  readonly standard?: StandardSchema;
  /** Org features such as `PersonAccounts`; used when `standard` is not given. */
  readonly features?: readonly string[];
  /** Key prefixes of custom objects given before. */
  readonly keyPrefixes?: ReadonlyMap<string, string>;
}

/** A model that can be stored and extended. */
export interface BuiltModel extends MetadataModel {
  /** Key prefixes of custom objects by API name; keep them with the org. */
  readonly keyPrefixes: ReadonlyMap<string, string>;
  readonly standard: StandardSchema;
}

/** Makes the typed, indexed model of a set of components. */
export function buildModel(_components: readonly MetadataComponent[], _options: ModelOptions = {}): BuiltModel {
  throw new UnsupportedError('building a model');
}
