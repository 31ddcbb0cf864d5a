import { splitFullName } from '../schema/object-sources';
import type { XmlNode } from '../xml';
import { child, childBool, childText, children } from '../xml-reader';
import type { CheckContext, CheckRule, Finding } from './findings';
import { isNamespaced, lookupField } from './findings';

/** The finding for a component that another names and that is not there; names of packages are not known here. */
export function absent(
  { model }: CheckContext,
  type: string,
  name: string | undefined,
  element: string,
  node: XmlNode | undefined,
): readonly Finding[] {
  const last = name?.split(/[./]/).at(-1) ?? '';
  const ofPackage = last.replace(/__[a-z]+$/i, '').includes('__') || /__[A-Z]/.test(last);
  if (name === undefined || name === '' || ofPackage || model.component(type, name)) return [];
  return [{ message: `In field: ${element} - no ${type} named ${name} found`, node }];
}

const tabPages: CheckRule = {
  code: 'tab/content',
  type: 'CustomTab',
  check: ({ xml }, context) => [
    ...absent(context, 'FlexiPage', childText(xml, 'flexiPage'), 'flexiPage', child(xml, 'flexiPage')),
    ...absent(
      context,
      'LightningComponentBundle',
      childText(xml, 'lwcComponent'),
      'lwcComponent',
      child(xml, 'lwcComponent'),
    ),
    // The object's plural is the label. The platform's words are not known.
    ...(childBool(xml, 'customObject') && child(xml, 'label')
      ? [{ message: "Can not specify 'label' for a CustomTab of a custom object", node: child(xml, 'label') }]
      : []),
  ],
};

const applicationPages: CheckRule = {
  code: 'application/page',
  type: 'CustomApplication',
  check: ({ xml }, context) => [
    ...children(xml, 'actionOverrides')
      .filter((node) => childText(node, 'type') === 'Flexipage')
      .flatMap((node) => absent(context, 'FlexiPage', childText(node, 'content'), 'content', child(node, 'content'))),
    ...absent(context, 'FlexiPage', childText(xml, 'utilityBar'), 'utilityBar', child(xml, 'utilityBar')),
  ],
};

/** Tabs and applications of permission sets. Standard ones and those of packages are not known here. */
const visibility: CheckRule = {
  code: 'permission/visibility',
  type: 'PermissionSet',
  check: ({ xml }, context) => [
    ...children(xml, 'tabSettings').flatMap((node) => {
      const tab = childText(node, 'tab') ?? '';
      return tab.startsWith('standard-') ? [] : absent(context, 'CustomTab', tab, 'tab', child(node, 'tab'));
    }),
    ...children(xml, 'applicationVisibilities').flatMap((node) => {
      const name = childText(node, 'application') ?? '';
      const place = child(node, 'application');
      return name.includes('__') ? [] : absent(context, 'CustomApplication', name, 'application', place);
    }),
  ],
};

const recordTypeHead: CheckRule = {
  code: 'record-type/compact-layout',
  type: 'RecordType',
  check: ({ fullName, xml }, context) => {
    const [object] = splitFullName(fullName);
    const name = childText(xml, 'compactLayoutAssignment');
    if (name === undefined || name === 'SYSTEM' || name.includes('__')) return [];
    const written = `${object}.${name}`;
    return absent(context, 'CompactLayout', written, 'compactLayoutAssignment', child(xml, 'compactLayoutAssignment'));
  },
};

/** Columns of filters, like those shown. */
const listFilters: CheckRule = {
  code: 'list-view/filter',
  type: 'ListView',
  check: ({ fullName, xml }, { schema }) => {
    const [object] = splitFullName(fullName);
    return children(xml, 'filters').flatMap((node) => {
      const field = childText(node, 'field') ?? '';
      if (!/__c$/i.test(field) || field.includes('.')) return [];
      const found = lookupField(schema, object, field);
      return found !== 'unknown' && 'missing' in found
        ? [{ message: `Could not resolve list view column: ${field}`, node: child(node, 'field') }]
        : [];
    });
  },
};

/** A related list of a custom object is named `Child__c.Lookup__c`. */
const relatedLists: CheckRule = {
  code: 'layout/related-list',
  type: 'Layout',
  check: ({ xml }, { schema }) =>
    children(xml, 'relatedLists').flatMap((node) => {
      const name = childText(node, 'relatedList') ?? '';
      const [object = '', field = ''] = name.split('.');
      if (!/__c$/i.test(object) || !/__c$/i.test(field)) return [];
      const found = lookupField(schema, object, field);
      return found !== 'unknown' && 'missing' in found
        ? [{ message: `Cannot find related list:${name}`, node: child(node, 'relatedList') }]
        : [];
    }),
};

/** A detail's layout shows its master. */
const masterShown: CheckRule = {
  code: 'layout/master',
  type: 'Layout',
  check: ({ fullName, xml }, { schema }) => {
    const object = schema.object(fullName.split('-')[0] ?? '');
    if (!object || object.kind !== 'custom' || isNamespaced(object.name)) return [];
    const shown = new Set(
      children(xml, 'layoutSections')
        .flatMap((section) => children(section, 'layoutColumns'))
        .flatMap((column) => children(column, 'layoutItems'))
        .map((item) => childText(item, 'field')?.toLowerCase()),
    );
    return [...object.fields.values()]
      .filter((field) => field.custom && field.masterDetail && !shown.has(field.name.toLowerCase()))
      .map(({ name }) => ({ message: `Layout must contain an item for required layout field: ${name}`, node: xml }));
  },
};

export const navigationRules: readonly CheckRule[] = [
  tabPages,
  applicationPages,
  visibility,
  recordTypeHead,
  listFilters,
  relatedLists,
  masterShown,
];
