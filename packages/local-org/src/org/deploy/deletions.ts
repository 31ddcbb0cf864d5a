import {
  buildModel,
  childText,
  componentKey,
  type BuiltModel,
  type Deletion,
  type MetadataComponent,
  type XmlNode,
} from '../../metadata';

/** Components that go when an object goes, by the start of their names. */
const OF_OBJECT: Readonly<Record<string, (object: string) => RegExp>> = {
  Layout: (object) => new RegExp(`^${object}-`, 'i'),
  CustomObjectTranslation: (object) => new RegExp(`^${object}-`, 'i'),
  CustomTab: (object) => new RegExp(`^${object}$`, 'i'),
  Workflow: (object) => new RegExp(`^${object}$`, 'i'),
  SharingRules: (object) => new RegExp(`^${object}$`, 'i'),
  QuickAction: (object) => new RegExp(`^${object}\\.`, 'i'),
  CustomMetadata: (object) => new RegExp(`^${object.replace(/__mdt$/i, '')}\\.`, 'i'),
};

const GRANTS = new Set(['Profile', 'PermissionSet', 'MutingPermissionSet']);
/** Elements of a grant that name a component of a type. */
const GRANT_KEYS: Readonly<Record<string, readonly (readonly [element: string, key: string])[]>> = {
  CustomField: [['fieldPermissions', 'field']],
  CustomObject: [
    ['objectPermissions', 'object'],
    ['customMetadataTypeAccesses', 'name'],
    ['customSettingAccesses', 'name'],
  ],
  ApexClass: [['classAccesses', 'apexClass']],
  ApexPage: [['pageAccesses', 'apexPage']],
  CustomTab: [
    ['tabSettings', 'tab'],
    ['tabVisibilities', 'tab'],
  ],
  CustomApplication: [['applicationVisibilities', 'application']],
  CustomPermission: [['customPermissions', 'name']],
  RecordType: [['recordTypeVisibilities', 'recordType']],
  Flow: [['flowAccesses', 'flow']],
  Layout: [['layoutAssignments', 'layout']],
};

/** The model without the deleted components, what belongs to them alone, and the grants and layout items that name them. */
export function withoutDeleted(base: BuiltModel, deletions: readonly Deletion[]): BuiltModel {
  const all = deletions.flatMap((deletion) => [deletion, ...partsOf(base, deletion)]);
  const gone = new Set(all.map(({ type, fullName }) => componentKey(type, fullName)));
  const left = base.components.filter((one) => !gone.has(componentKey(one.type, one.fullName)));
  return buildModel(
    left.map((component) => scrubbed(component, all)),
    { apiVersion: base.apiVersion, standard: base.standard, keyPrefixes: base.keyPrefixes },
  );
}

function partsOf(base: BuiltModel, { type, fullName }: Deletion): readonly Deletion[] {
  if (type !== 'CustomObject') return [];
  const prefix = `${fullName.toLowerCase()}.`;
  return base.components.filter(
    (one) =>
      OF_OBJECT[one.type]?.(fullName).test(one.fullName) ||
      (one.fullName.toLowerCase().startsWith(prefix) && one.type !== 'CustomMetadata'),
  );
}

/** The same object when nothing in it names what is gone. */
function scrubbed(component: MetadataComponent, gone: readonly Deletion[]): MetadataComponent {
  if (!component.xml) return component;
  if (GRANTS.has(component.type)) return pruned(component, (node) => namesAny(node, gone));
  if (component.type !== 'Layout') return component;
  const object = component.fullName.slice(0, component.fullName.indexOf('-')).toLowerCase();
  const fields = new Set(
    gone
      .filter((one) => one.type === 'CustomField' && one.fullName.toLowerCase().startsWith(`${object}.`))
      .map((one) => one.fullName.slice(object.length + 1).toLowerCase()),
  );
  if (fields.size === 0) return component;
  return pruned(
    component,
    (node) => node.name === 'layoutItems' && fields.has((childText(node, 'field') ?? '').toLowerCase()),
  );
}

function namesAny(node: XmlNode, gone: readonly Deletion[]): boolean {
  return gone.some(({ type, fullName }) =>
    (GRANT_KEYS[type] ?? []).some(
      ([element, key]) => node.name === element && childText(node, key)?.toLowerCase() === fullName.toLowerCase(),
    ),
  );
}

function pruned(component: MetadataComponent, isGone: (node: XmlNode) => boolean): MetadataComponent {
  const xml = prune(component.xml as XmlNode, isGone);
  return xml === component.xml ? component : { ...component, xml };
}

function prune(node: XmlNode, isGone: (node: XmlNode) => boolean): XmlNode {
  const children = node.children.filter((child) => !isGone(child)).map((child) => prune(child, isGone));
  const isSame = children.length === node.children.length && children.every((child, at) => child === node.children[at]);
  return isSame ? node : { ...node, children };
}

const NOUNS: Readonly<Record<string, string>> = { Flow: 'flow', Queue: 'queue' };

/** `CustomField` is a `custom field`. */
function noun(type: string): string {
  return NOUNS[type] ?? type.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}

function label({ type, xml }: MetadataComponent): string {
  if (type === 'CustomField' && childText(xml, 'formula') !== undefined) return 'Custom Formula Field';
  if (type === 'Flow') return 'Flow Version';
  return type.replace(/([a-z])([A-Z])/g, '$1 $2');
}

/** The refusal of a deletion, in the platform's words. */
export function referencedElsewhere({ type }: Deletion, users: readonly MetadataComponent[]): string {
  const list = users.map((user) => `${label(user)} - ${user.fullName}`).join(', ');
  return `This ${noun(type)} is referenced elsewhere in salesforce.com. Remove the usage and try again. : ${list}.`;
}

/** Why a component that exists cannot be deleted through the API at all; undefined when it can. */
export function undeletable(component: MetadataComponent, isActiveFlow: boolean): string | undefined {
  if (component.type === 'RecordType') return 'Cannot delete record type through API';
  if (component.type === 'Flow' && isActiveFlow) return 'insufficient access rights on cross-reference id';
  return undefined;
}
