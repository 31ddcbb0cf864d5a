import type { Deletion } from './mdapi-loader';
import type { MetadataComponent, MetadataModel } from './model';
import type { BuiltModel } from './model-builder';
import { buildModel, componentKey } from './model-builder';
import type { XmlNode } from './xml';
import { childText } from './xml-reader';

/** Elements of a profile by the child that names what is granted; a deploy changes the named ones and keeps the rest. */
const PROFILE_KEYS: Readonly<Record<string, string>> = {
  applicationVisibilities: 'application',
  classAccesses: 'apexClass',
  customMetadataTypeAccesses: 'name',
  customPermissions: 'name',
  customSettingAccesses: 'name',
  externalDataSourceAccesses: 'externalDataSource',
  fieldPermissions: 'field',
  flowAccesses: 'flow',
  layoutAssignments: 'recordType',
  objectPermissions: 'object',
  pageAccesses: 'apexPage',
  recordTypeVisibilities: 'recordType',
  tabVisibilities: 'tab',
  userPermissions: 'name',
};

type Merge = (before: XmlNode, after: XmlNode) => XmlNode;

/** A profile's new entries replace those that name the same thing. */
function mergeProfile(before: XmlNode, after: XmlNode): XmlNode {
  const key = (node: XmlNode): string => {
    const layout = node.name === 'layoutAssignments' ? childText(node, 'layout')?.split('-')[0] : '';
    return `${node.name}:${layout}:${childText(node, PROFILE_KEYS[node.name] ?? '') ?? ''}`;
  };
  const changed = new Set(after.children.map(key));
  return { ...after, children: [...before.children.filter((node) => !changed.has(key(node))), ...after.children] };
}

/** An object's properties that are not named keep what they were; its children are components of their own. */
function mergeObject(before: XmlNode, after: XmlNode): XmlNode {
  const named = new Set(after.children.map((node) => node.name));
  return { ...after, children: [...before.children.filter((node) => !named.has(node.name)), ...after.children] };
}

/** How a deploy meets what is there; every type not listed replaces it as a whole. */
const MERGES: Readonly<Record<string, Merge>> = { Profile: mergeProfile, CustomObject: mergeObject };

function merged(before: MetadataComponent | undefined, after: MetadataComponent): MetadataComponent {
  const merge = MERGES[after.type];
  return before?.xml && after.xml && merge ? { ...after, xml: merge(before.xml, after.xml) } : after;
}

/** Components that go with a deleted one: the fields and rules of an object. */
function isPartOf(component: MetadataComponent, { type, fullName }: Deletion): boolean {
  return type === 'CustomObject' && component.fullName.toLowerCase().startsWith(`${fullName.toLowerCase()}.`);
}

/**
 * The org's metadata after a deploy: what was there, replaced or extended by the addition, less the deletions.
 * Key prefixes of custom objects are kept, also those of deleted ones.
 */
export function mergeModels(
  base: BuiltModel,
  addition: MetadataModel,
  deletions: readonly Deletion[] = [],
): BuiltModel {
  const byKey = new Map(
    base.components.map((component) => [componentKey(component.type, component.fullName), component]),
  );
  for (const deletion of deletions) {
    byKey.delete(componentKey(deletion.type, deletion.fullName));
    for (const [key, component] of byKey) if (isPartOf(component, deletion)) byKey.delete(key);
  }
  for (const component of addition.components) {
    const key = componentKey(component.type, component.fullName);
    byKey.set(key, merged(byKey.get(key), component));
  }
  return buildModel([...byKey.values()], {
    apiVersion: addition.apiVersion,
    standard: base.standard,
    keyPrefixes: base.keyPrefixes,
  });
}
