import type { MetadataComponent, MetadataModel } from '../model';
import type { Field, Schema } from '../schema';
import type { XmlNode } from '../xml';
import type { MetadataRegistry } from '../registry';
import type { StandardSchema } from '../standard/standard-schema';
import type { MetadataStructure } from './structure-data';

/** A problem found in one component. */
export interface Finding {
  readonly message: string;
  /** Where; default the component's root. */
  readonly node?: XmlNode | undefined;
  /** A content file of the component, when the place is not in its metadata file. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** Default `error`. */
  readonly severity?: 'error' | 'warning';
  readonly hint?: string;
}

/** What rules look things up in. */
export interface CheckContext {
  readonly model: MetadataModel;
  readonly schema: Schema;
  readonly structure: MetadataStructure;
  readonly registry: MetadataRegistry;
  readonly standard: StandardSchema;
}

/** One rule of a deploy. `type` is the metadata type it looks at, `*` for all. */
export interface CheckRule {
  readonly code: string;
  readonly type: string;
  readonly check: (component: MetadataComponent, context: CheckContext) => readonly Finding[];
}

/** A name with a namespace belongs to an installed package, about which nothing is known here. */
export function isNamespaced(name: string): boolean {
  return /^[A-Za-z0-9]+__[A-Za-z0-9_]+?__[A-Za-z]+$/.test(name);
}

export type FieldLookup =
  { readonly found: Field } | { readonly missing: 'object' | 'field'; readonly name: string } | 'unknown';

/** Metadata calls some standard fields by other names than the API does. */
const ALIASES: Readonly<Record<string, string>> = {
  owner: 'ownerid',
  recordtype: 'recordtypeid',
  parent: 'parentid',
  account: 'accountid',
  contact: 'contactid',
  createdby: 'createdbyid',
  lastmodifiedby: 'lastmodifiedbyid',
};

/** Fields of custom objects that layouts show and the API does not have, or only with a feature. */
const LAYOUT_ONLY = new Set([
  'isprotected',
  'createdbyid',
  'lastmodifiedbyid',
  'currencyisocode',
  'recordtypeid',
  'lastactivitydate',
  'ownerid',
  'namespaceprefix',
]);

/** Finds a field as metadata names it; `unknown` where the org cannot tell (packages, objects of other features). */
export function lookupField(schema: Schema, object: string, field: string): FieldLookup {
  if (isNamespaced(object) || isNamespaced(field)) return 'unknown';
  const owners = object === 'Activity' ? ['Task', 'Event'] : [object === 'PersonAccount' ? 'Account' : object];
  const known = owners.filter((owner) => schema.object(owner));
  if (known.length === 0) return /__[a-z]+$/i.test(object) ? { missing: 'object', name: object } : 'unknown';
  for (const owner of known) {
    const lower = field.toLowerCase();
    const found = schema.field(owner, lower) ?? schema.field(owner, ALIASES[lower] ?? `${lower}id`);
    if (found) return { found };
  }
  if (LAYOUT_ONLY.has(ALIASES[field.toLowerCase()] ?? field.toLowerCase())) return 'unknown';
  // Standard fields come with features and editions: only custom names are certain to be wrong.
  return /__(c|pc)$/i.test(field) || /__(c|e|mdt)$/i.test(object)
    ? { missing: 'field', name: `${object}.${field}` }
    : 'unknown';
}

export function objectExists(schema: Schema, object: string): boolean {
  return schema.object(object) !== undefined || isNamespaced(object) || !/__[a-z]+$/i.test(object);
}
