import { customMetadataName } from '../types/custom-metadata';
import { splitFullName } from '../schema/object-sources';
import type { XmlNode } from '../xml';
import { child, childBool, childText, children, isNil } from '../xml-reader';
import type { CheckContext, CheckRule, Finding } from './findings';
import { isNamespaced, lookupField, objectExists } from './findings';

/** The finding for a field that is certainly not there. */
function missingField(
  { schema }: CheckContext,
  object: string,
  field: string,
  element: string,
  node: XmlNode | undefined,
): readonly Finding[] {
  const found = lookupField(schema, object, field);
  if (found === 'unknown' || !('missing' in found)) return [];
  const message =
    found.missing === 'object'
      ? `In field: ${element} - no CustomObject named ${object} found`
      : `In field: ${element} - no CustomField named ${object}.${field} found`;
  return [{ message, node }];
}

const validationRule: CheckRule = {
  code: 'validation-rule/display-field',
  type: 'ValidationRule',
  check: ({ fullName, xml }, context) => {
    const [object] = splitFullName(fullName);
    const field = childText(xml, 'errorDisplayField');
    return field === undefined
      ? []
      : missingField(context, object, field, 'errorDisplayField', child(xml, 'errorDisplayField'));
  },
};

/** Objects whose layout files use a name that no object has. */
const LAYOUT_OBJECTS: Readonly<Record<string, string>> = {
  CaseClose: 'Case',
  Global: '',
  PersonAccount: 'Account',
  Product: 'Product2',
};

function layoutItems(xml: XmlNode | undefined): readonly XmlNode[] {
  return children(xml, 'layoutSections')
    .flatMap((section) => children(section, 'layoutColumns'))
    .flatMap((column) => children(column, 'layoutItems'));
}

const layout: CheckRule = {
  code: 'layout/field',
  type: 'Layout',
  check: ({ fullName, xml }, context) => {
    const written = fullName.split('-')[0] ?? '';
    const object = LAYOUT_OBJECTS[written] ?? written;
    if (object === '' || isNamespaced(object)) return [];
    if (!objectExists(context.schema, object))
      return [{ message: `Parent entity failed to deploy: no CustomObject named ${object} found`, node: xml }];
    const seen = new Set<string>();
    return layoutItems(xml).flatMap((item) => {
      const field = childText(item, 'field');
      if (field === undefined) return [];
      const again = seen.has(field.toLowerCase());
      seen.add(field.toLowerCase());
      const found = lookupField(context.schema, object, field);
      const calculated =
        found !== 'unknown' &&
        'found' in found &&
        found.found.custom &&
        (found.found.calculated || found.found.autoNumber);
      return [
        ...missingField(context, object, field, 'field', child(item, 'field')),
        ...(again ? [{ message: `Cannot add a duplicate field: ${field}`, node: item }] : []),
        ...(calculated && childText(item, 'behavior') !== 'Readonly'
          ? [{ message: `Field:${field} must be Readonly`, node: item }]
          : []),
      ];
    });
  },
};

const layoutName: CheckRule = {
  code: 'layout/required-field',
  type: 'Layout',
  check: ({ fullName, xml }, { schema }) => {
    const object = fullName.split('-')[0] ?? '';
    const type = /__c$/i.test(object) ? schema.object(object) : undefined;
    if (!type || type.kind !== 'custom' || type.fields.get('name')?.autoNumber) return [];
    const item = layoutItems(xml).find((candidate) => childText(candidate, 'field') === 'Name');
    if (!item) return [{ message: 'Layout must contain an item for required layout field: Name', node: xml }];
    return childText(item, 'behavior') === 'Required' ? [] : [{ message: 'Field:Name must be Required', node: item }];
  },
};

const listView: CheckRule = {
  code: 'list-view/column',
  type: 'ListView',
  check: ({ fullName, xml }, context) => {
    const [object] = splitFullName(fullName);
    const columns = children(xml, 'columns').filter(
      (node) => /__c$/i.test(node.text.trim()) && !node.text.includes('.'),
    );
    const bad = columns.filter((node) => missingField(context, object, node.text.trim(), 'columns', node).length > 0);
    const scope = childText(xml, 'filterScope');
    return [
      ...bad.map((node) => ({ message: `Could not resolve list view column: ${node.text.trim()}`, node })),
      ...(/__mdt$/i.test(object) && scope === 'Mine'
        ? [{ message: 'Invalid scope:Mine, not allowed', node: child(xml, 'filterScope') }]
        : []),
    ];
  },
};

const queueObjects: CheckRule = {
  code: 'queue/object',
  type: 'Queue',
  check: ({ xml }, { schema }) =>
    children(xml, 'queueSobject').flatMap((node) => {
      const name = childText(node, 'sobjectType') ?? '';
      const object = schema.object(name);
      if (!object)
        return objectExists(schema, name)
          ? []
          : [{ message: `In field: sobjectType - no CustomObject named ${name} found`, node }];
      return object.fields.has('ownerid')
        ? []
        : [{ message: `${name} has no owner, so that it can not be in a queue`, node }];
    }),
};

/** A record of custom metadata: its type, its fields, the types of its values. */
const customMetadata: CheckRule = {
  code: 'custom-metadata/value',
  type: 'CustomMetadata',
  check: ({ fullName, xml }, context) => {
    const { type } = customMetadataName(fullName);
    if (isNamespaced(type)) return [];
    const object = context.schema.object(type);
    if (!object) return [{ message: `In field: type - no CustomObject named ${type} found`, node: xml }];
    const given = new Set<string>();
    const findings = children(xml, 'values').flatMap((node): readonly Finding[] => {
      const name = childText(node, 'field') ?? '';
      given.add(name.toLowerCase());
      const field = object.fields.get(name.toLowerCase());
      if (!field)
        return isNamespaced(name)
          ? []
          : [{ message: `In field: field - no CustomField named ${type}.${name} found`, node: child(node, 'field') }];
      const value = child(node, 'value');
      const text = value && !isNil(value) ? value.text : '';
      const values = field.picklist?.values.map((candidate) => candidate.value);
      if (field.type === 'picklist' && text !== '' && values && !values.includes(text)) {
        return [{ message: `bad value for restricted picklist field: ${text}`, node: value }];
      }
      const isText = field.type === 'string' || field.type === 'textarea';
      return isText && text.length > field.length
        ? [{ message: `${name}: data value too large: ${text.slice(0, 60)} (max length=${field.length})`, node: value }]
        : [];
    });
    const required = [...object.fields.values()].filter(
      (field) =>
        field.custom &&
        !field.nillable &&
        field.type !== 'boolean' &&
        field.defaultFormula === undefined &&
        field.defaultValue === undefined,
    );
    const missing = required
      .filter((field) => !given.has(field.name.toLowerCase()))
      .map((field) => ({ message: `Required field is missing: ${field.name}`, node: xml }));
    return [...findings, ...missing];
  },
};

const tabs: CheckRule = {
  code: 'tab/object',
  type: 'CustomTab',
  check: ({ fullName, xml }, { schema }) => {
    if (!childBool(xml, 'customObject')) return [];
    return objectExists(schema, fullName)
      ? []
      : [{ message: `In field: customObject - no CustomObject named ${fullName} found`, node: xml }];
  },
};

const applications: CheckRule = {
  code: 'application/tab',
  type: 'CustomApplication',
  check: ({ xml }, { model }) =>
    children(xml, 'tabs')
      .filter(
        (node) =>
          /__c$/i.test(node.text.trim()) &&
          !isNamespaced(node.text.trim()) &&
          !model.component('CustomTab', node.text.trim()),
      )
      .map((node) => ({ message: `In field: tabs - no CustomTab named ${node.text.trim()} found`, node })),
};

const assignments: CheckRule = {
  code: 'assignment-rule/queue',
  type: 'AssignmentRule',
  check: ({ xml }, { model }) =>
    children(xml, 'ruleEntry').flatMap((entry) => {
      const name = childText(entry, 'assignedTo');
      if (name === undefined || childText(entry, 'assignedToType') !== 'Queue' || model.component('Queue', name))
        return [];
      return [{ message: `In field: assignedTo - no Queue named ${name} found`, node: child(entry, 'assignedTo') }];
    }),
};

const fieldSets: CheckRule = {
  code: 'field-set/field',
  type: 'FieldSet',
  check: ({ fullName, xml }, context) => {
    const [object] = splitFullName(fullName);
    return children(xml, 'displayedFields').flatMap((node) => {
      const field = childText(node, 'field') ?? '';
      return field.includes('.') ? [] : missingField(context, object, field, 'field', child(node, 'field'));
    });
  },
};

const compactLayouts: CheckRule = {
  code: 'compact-layout/field',
  type: 'CompactLayout',
  check: ({ fullName, xml }, context) => {
    const [object] = splitFullName(fullName);
    return children(xml, 'fields').flatMap((node) => missingField(context, object, node.text.trim(), 'fields', node));
  },
};

const triggers: CheckRule = {
  code: 'apex-trigger/object',
  type: 'ApexTrigger',
  check: ({ source = '' }, { schema }) => {
    const object = /^\s*trigger\s+\w+\s+on\s+(\w+)/im.exec(
      source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, ''),
    )?.[1];
    if (object === undefined || schema.object(object) || isNamespaced(object)) return [];
    return /__[a-z]+$/i.test(object) ? [{ message: `sObject type '${object}' is not supported.` }] : [];
  },
};

export const referenceRules: readonly CheckRule[] = [
  validationRule,
  layout,
  layoutName,
  listView,
  queueObjects,
  customMetadata,
  tabs,
  applications,
  assignments,
  fieldSets,
  compactLayouts,
  triggers,
];
