import type { MetadataComponent } from '../model';
import { customKind } from '../schema/custom-object';
import { splitFullName } from '../schema/object-sources';
import type { XmlNode } from '../xml';
import { child, childBool, childText, children } from '../xml-reader';
import type { CheckContext, CheckRule, Finding } from './findings';
import { isNamespaced, lookupField, objectExists } from './findings';

/** Element, its naming child, and the metadata type that must have that name. */
const NAMED: readonly (readonly [element: string, name: string, type: string])[] = [
  ['classAccesses', 'apexClass', 'ApexClass'],
  ['flowAccesses', 'flow', 'Flow'],
  ['customPermissions', 'name', 'CustomPermission'],
  ['pageAccesses', 'apexPage', 'ApexPage'],
  ['recordTypeVisibilities', 'recordType', 'RecordType'],
];

function grantRule(
  code: string,
  check: (xml: XmlNode, context: CheckContext, component: MetadataComponent) => readonly Finding[],
  types = ['PermissionSet', 'Profile', 'MutingPermissionSet'],
): readonly CheckRule[] {
  return types.map((type) => ({
    code,
    type,
    check: (component, context) => (component.xml ? check(component.xml, context, component) : []),
  }));
}

const fields = grantRule('permission/field', (xml, { schema }, { type }) =>
  children(xml, 'fieldPermissions').flatMap((node) => {
    const fullName = childText(node, 'field') ?? '';
    const [object, name] = splitFullName(fullName);
    if (name === undefined)
      return [{ message: `In field: field - no CustomField named ${fullName} found`, node: child(node, 'field') }];
    const found = lookupField(schema, object, name);
    if (found === 'unknown') return [];
    if ('missing' in found) {
      const message =
        found.missing === 'object'
          ? `In field: field - no CustomObject named ${object} found`
          : `In field: field - no CustomField named ${fullName} found`;
      return [{ message, node: child(node, 'field') }];
    }
    const { found: field } = found;
    const isRequired =
      field.custom && !field.permissionable && (field.masterDetail || !field.nillable) && field.type !== 'boolean';
    return isRequired && type !== 'MutingPermissionSet'
      ? [{ message: `You cannot deploy to a required field: ${fullName}`, node: child(node, 'field') }]
      : [];
  }),
);

const objects = grantRule('permission/object', (xml, { schema }) =>
  children(xml, 'objectPermissions').flatMap((node) => {
    const object = childText(node, 'object') ?? '';
    return objectExists(schema, object)
      ? []
      : [{ message: `In field: field - no CustomObject named ${object} found`, node: child(node, 'object') }];
  }),
);

/** Which right needs which other on the same object. */
const NEEDS: readonly (readonly [
  right: string,
  label: string,
  needed: readonly (readonly [right: string, label: string])[],
])[] = [
  ['allowEdit', 'Edit', [['allowRead', 'Read']]],
  ['allowCreate', 'Create', [['allowRead', 'Read']]],
  [
    'allowDelete',
    'Delete',
    [
      ['allowRead', 'Read'],
      ['allowEdit', 'Edit'],
    ],
  ],
  ['viewAllRecords', 'ViewAll', [['allowRead', 'Read']]],
  [
    'modifyAllRecords',
    'ModifyAll',
    [
      ['allowRead', 'Read'],
      ['allowEdit', 'Edit'],
      ['allowDelete', 'Delete'],
      ['viewAllRecords', 'ViewAll'],
    ],
  ],
];

const dependencies = grantRule(
  'permission/depends',
  (xml) =>
    children(xml, 'objectPermissions').flatMap((node) => {
      const object = childText(node, 'object') ?? '';
      if (/__b$/i.test(object)) return [];
      return NEEDS.flatMap(([right, label, needed]) => {
        if (!childBool(node, right)) return [];
        const missing = needed.filter(([other]) => !childBool(node, other)).map(([, name]) => `${name} ${object}`);
        return missing.length > 0
          ? [{ message: `Permission ${label} ${object} depends on permission(s): ${missing.join(', ')}`, node }]
          : [];
      });
    }),
  ['PermissionSet'],
);

/** Reading a detail needs reading its master. */
const masterRead = grantRule(
  'permission/master-read',
  (xml, { schema }) => {
    const readable = new Set(
      children(xml, 'objectPermissions')
        .filter((node) => childBool(node, 'allowRead'))
        .map((node) => (childText(node, 'object') ?? '').toLowerCase()),
    );
    return children(xml, 'objectPermissions').flatMap((node) => {
      const object = childText(node, 'object') ?? '';
      if (!childBool(node, 'allowRead')) return [];
      const masters = [...(schema.object(object)?.fields.values() ?? [])]
        .filter((field) => field.masterDetail)
        .flatMap((field) => field.referenceTo);
      return masters
        .filter((master) => !readable.has(master.toLowerCase()))
        .map((master) => ({ message: `Permission Read ${object} depends on permission(s): Read ${master}`, node }));
    });
  },
  ['PermissionSet'],
);

const eventRights = grantRule('permission/event', (xml, { model }) =>
  children(xml, 'objectPermissions').flatMap((node) => {
    const object = childText(node, 'object') ?? '';
    if (customKind(object, model.component('CustomObject', object)?.xml) !== 'platformEvent' || !/__e$/i.test(object))
      return [];
    const extra = ['allowEdit', 'allowDelete', 'viewAllRecords', 'modifyAllRecords'].filter((right) =>
      childBool(node, right),
    );
    return extra.length > 0
      ? [
          {
            message: `Platform event ${object} only has the permissions Read and Create`,
            node: child(node, extra[0] ?? ''),
          },
        ]
      : [];
  }),
);

const named = NAMED.flatMap(([element, nameElement, type]) =>
  grantRule(`permission/${type.toLowerCase()}`, (xml, { model }) =>
    children(xml, element).flatMap((node) => {
      const name = childText(node, nameElement) ?? '';
      if (model.component(type, name) || isNamespaced(name) || name.includes('__'))
        return nameWithSuffix(type, name, model) ? [] : [notFound(nameElement, type, name, node)];
      return [notFound(nameElement, type, name, node)];
    }),
  ),
);

/** Names with `__` belong to packages, but for record types of custom objects, which are `Object__c.Name`. */
function nameWithSuffix(type: string, name: string, model: CheckContext['model']): boolean {
  if (model.component(type, name)) return true;
  return type !== 'RecordType' || isNamespaced(splitFullName(name)[0]) || isNamespaced(name);
}

function notFound(element: string, type: string, name: string, node: XmlNode): Finding {
  return { message: `In field: ${element} - no ${type} named ${name} found`, node: child(node, element) };
}

const groupMembers: CheckRule = {
  code: 'permission/group-member',
  type: 'PermissionSetGroup',
  check: ({ xml }, { model }) => {
    const missing = (element: string, type: string): readonly Finding[] =>
      children(xml, element)
        .filter((node) => !model.component(type, node.text.trim()) && !node.text.includes('__'))
        .map((node) => ({ message: `In field: ${element} - no ${type} named ${node.text.trim()} found`, node }));
    return [...missing('permissionSets', 'PermissionSet'), ...missing('mutingPermissionSets', 'MutingPermissionSet')];
  },
};

export const permissionRules: readonly CheckRule[] = [
  ...fields,
  ...objects,
  ...dependencies,
  ...masterRead,
  ...eventRights,
  ...named,
  groupMembers,
];
