import { UnsupportedError } from '../diagnostics';
import type { MetadataComponent } from './model';
import type { Schema } from './schema';
import type { StandardSchema } from './standard/standard-schema';

export interface SchemaInput {
  readonly standard: StandardSchema;
  /** Components of the org; those that shape objects are used (objects, fields, record types, value sets, tabs ...). */
  readonly components: Iterable<MetadataComponent>;
  /** Key prefixes given to custom objects before, by API name; they stay. */
  readonly keyPrefixes?: ReadonlyMap<string, string>;
}

export interface BuiltSchema {
  readonly schema: Schema;
  /** Key prefixes of all custom objects ever seen, to be kept and handed in next time. */
  readonly keyPrefixes: ReadonlyMap<string, string>;
}

/** Merges the standard objects with those of the metadata. Objects are built on first use. */
export function buildSchema(_input: SchemaInput): BuiltSchema {
  throw new UnsupportedError('building a schema');
}
