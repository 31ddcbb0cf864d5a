import type { MetadataComponent } from './model';
import type { Schema, SObjectType } from './schema';
import { isCustomName } from './schema/custom-object';
import { derivedName } from './schema/derived-objects';
import { allotKeyPrefixes } from './schema/key-prefixes';
import { LazyMap } from './schema/lazy-map';
import { ObjectBuilder } from './schema/object-builder';
import { ObjectSources } from './schema/object-sources';
import { SchemaIndex } from './schema/schema-index';
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

/**
 * Merges the standard objects with those of the metadata: custom objects, fields, record types and value sets, and the
 * share, history, feed and change event objects that the platform derives. Objects are built on first use.
 */
export function buildSchema({ standard, components, keyPrefixes: previous = new Map() }: SchemaInput): BuiltSchema {
  const sources = new ObjectSources(components);
  const custom = [...sources.objects.values()].filter(({ name }) => isCustomName(name));
  const taken = new Set([...standardPrefixes(standard).keys(), ...Object.values(standard.otherKeyPrefixes)]);
  const keyPrefixes = allotKeyPrefixes(
    custom.map(({ name }) => name),
    previous,
    taken,
  );
  const prefixOf = new Map([...keyPrefixes].map(([name, prefix]) => [name.toLowerCase(), prefix]));
  const builder = new ObjectBuilder(standard, sources, (name) => prefixOf.get(name.toLowerCase()) ?? null);

  const makers = new Map<string, () => SObjectType>();
  const objects = new LazyMap<SObjectType>(makers);
  const addDerived = (name: string): void => {
    for (const kind of builder.derivedKinds(name)) {
      makers.set(derivedName(name, kind).toLowerCase(), () =>
        builder.derived(objects.get(name.toLowerCase()) as SObjectType, kind),
      );
    }
  };
  for (const header of standard.objects()) makers.set(header.name.toLowerCase(), () => builder.standardObject(header));
  for (const { name, xml } of custom) makers.set(name.toLowerCase(), () => builder.custom(name, xml));
  for (const name of [...standard.objects().map((header) => header.name), ...custom.map((object) => object.name)])
    addDerived(name);

  const prefixes = new Map([
    ...standardPrefixes(standard),
    ...[...keyPrefixes].map(([name, prefix]) => [prefix, name] as const),
  ]);
  return { schema: new SchemaIndex(objects, prefixes), keyPrefixes };
}

/** Object by key prefix; where several share one, the first that can be queried and created. */
function standardPrefixes(standard: StandardSchema): ReadonlyMap<string, string> {
  const prefixes = new Map<string, string>();
  const byUse = standard.objects().toSorted((a, b) => useOf(b.flags) - useOf(a.flags));
  for (const { name, keyPrefix } of byUse) {
    if (keyPrefix !== null && !prefixes.has(keyPrefix)) prefixes.set(keyPrefix, name);
  }
  return prefixes;
}

function useOf(flags: ReadonlySet<string>): number {
  return (flags.has('createable') ? 2 : 0) + (flags.has('queryable') ? 1 : 0);
}
