import { customKind, isCustomName } from '../schema/custom-object';
import { splitFullName } from '../schema/object-sources';
import type { XmlNode } from '../xml';
import { child, childBool, childText } from '../xml-reader';
import type { CheckContext, CheckRule, Finding } from './findings';
import { isNamespaced, lookupField } from './findings';

function fieldsOf(
  object: string,
  { model }: CheckContext,
): readonly { readonly name: string; readonly xml: XmlNode }[] {
  return model.ofType('CustomField').flatMap(({ fullName, xml }) => {
    const [owner, name] = splitFullName(fullName);
    return xml && name !== undefined && owner.toLowerCase() === object.toLowerCase() ? [{ name, xml }] : [];
  });
}

function ofFieldType(object: string, types: readonly string[], context: CheckContext): number {
  return fieldsOf(object, context).filter(({ xml }) => types.includes(childText(xml, 'type') ?? '')).length;
}

function objectRule(
  code: string,
  check: (object: string, xml: XmlNode, context: CheckContext) => readonly Finding[],
): CheckRule {
  return {
    code,
    type: 'CustomObject',
    check: ({ fullName, xml }, context) =>
      xml && isCustomName(fullName) && !isNamespaced(fullName) ? check(fullName, xml, context) : [],
  };
}

const requiredElements = objectRule('object/required-element', (object, xml) => {
  const kind = customKind(object, xml);
  const missing = (name: string): readonly Finding[] =>
    child(xml, name) ? [] : [{ message: `Required field is missing: ${name}`, node: xml }];
  const named = [...missing('label'), ...(kind === 'customSetting' ? [] : missing('pluralLabel'))];
  if (kind !== 'custom') return named;
  return [
    ...named,
    ...(child(xml, 'nameField') ? [] : [{ message: 'Must specify a nameField of type Text or AutoNumber', node: xml }]),
    ...(child(xml, 'sharingModel') ? [] : [{ message: 'Must specify a sharingModel for a CustomObject', node: xml }]),
    ...missing('deploymentStatus'),
  ];
});

const nameFieldRule = objectRule('object/name-field', (_object, xml) => {
  const nameField = child(xml, 'nameField');
  if (!nameField) return [];
  const type = childText(nameField, 'type');
  if (type !== 'Text' && type !== 'AutoNumber')
    return [{ message: 'Must specify a nameField of type Text or AutoNumber', node: nameField }];
  const format = childText(nameField, 'displayFormat');
  const bad = type === 'AutoNumber' && format !== undefined && !/\{0+\}/.test(format);
  return bad
    ? [
        {
          message: `Invalid display format: ${format} must have a number part such as {0000}`,
          node: child(nameField, 'displayFormat'),
        },
      ]
    : [];
});

const sharing = objectRule('object/sharing-model', (object, xml, context) => {
  if (customKind(object, xml) !== 'custom') return [];
  const model = childText(xml, 'sharingModel');
  const details = ofFieldType(object, ['MasterDetail'], context);
  if (details > 0 && model !== undefined && model !== 'ControlledByParent') {
    return [
      {
        message: `Cannot set sharingModel to ${model} on a CustomObject with a MasterDetail relationship field`,
        node: child(xml, 'sharingModel'),
      },
    ];
  }
  if (details === 0 && model === 'ControlledByParent') {
    return [
      {
        message:
          'Cannot set sharingModel to ControlledByParent on a CustomObject without a MasterDetail relationship field',
        node: child(xml, 'sharingModel'),
      },
    ];
  }
  return [];
});

const relationshipLimits = objectRule('object/relationship-limits', (object, xml, context) => {
  const findings: Finding[] = [];
  if (ofFieldType(object, ['MasterDetail'], context) > 2)
    findings.push({ message: `${object}: an object can have no more than 2 master-detail relationships`, node: xml });
  if (ofFieldType(object, ['Lookup', 'MasterDetail'], context) > 40)
    findings.push({ message: 'Each object can have no more than 40 custom relationships', node: xml });
  return findings;
});

const eventProperties = objectRule('object/platform-event', (object, xml) => {
  if (customKind(object, xml) !== 'platformEvent') return [];
  const findings: Finding[] = [];
  if (!child(xml, 'eventType')) findings.push({ message: 'Required field is missing: eventType', node: xml });
  for (const name of ['nameField', 'sharingModel']) {
    if (child(xml, name))
      findings.push({ message: `Can not specify '${name}' for a platform event`, node: child(xml, name) });
  }
  return findings;
});

const metadataProperties = objectRule('object/custom-metadata', (object, xml) => {
  if (customKind(object, xml) !== 'customMetadata') return [];
  return ['nameField', 'sharingModel'].flatMap((name) =>
    child(xml, name)
      ? [{ message: `Can not specify '${name}' for a custom metadata type`, node: child(xml, name) }]
      : [],
  );
});

/** Two lookups to one object cannot name the way back alike. */
const childRelationshipNames: CheckRule = {
  code: 'field/relationship-name-taken',
  type: 'CustomField',
  check: ({ fullName, xml }, { model }) => {
    const key = relationshipKey(xml);
    if (key === undefined) return [];
    const first = model.ofType('CustomField').find((other) => relationshipKey(other.xml) === key);
    if (!first || first.fullName.toLowerCase() === fullName.toLowerCase()) return [];
    const message = `There is already a Child Relationship named ${childText(xml, 'relationshipName')} on ${childText(xml, 'referenceTo')}.`;
    return [{ message, node: child(xml, 'relationshipName'), hint: `It is the name in ${first.fullName}.` }];
  },
};

function relationshipKey(xml: XmlNode | undefined): string | undefined {
  const target = childText(xml, 'referenceTo');
  const name = childText(xml, 'relationshipName');
  return target === undefined || name === undefined ? undefined : `${target}|${name}`.toLowerCase();
}

/** Record types of these objects need a process. */
const PROCESS_OBJECTS = new Set(['opportunity', 'lead', 'case', 'solution']);

const recordTypes: CheckRule = {
  code: 'record-type/values',
  type: 'RecordType',
  check: ({ fullName, xml }, { schema, model }) => {
    const [object] = splitFullName(fullName);
    const findings: Finding[] = [];
    const process = childText(xml, 'businessProcess');
    if (PROCESS_OBJECTS.has(object.toLowerCase()) && process === undefined)
      findings.push({ message: 'Required field is missing: businessProcess', node: xml });
    if (
      process !== undefined &&
      model.ofType('BusinessProcess').length > 0 &&
      !model.component('BusinessProcess', `${object}.${process}`)
    ) {
      findings.push({
        message: `In field: businessProcess - no BusinessProcess named ${object}.${process} found`,
        node: child(xml, 'businessProcess'),
      });
    }
    for (const node of xml?.children.filter(({ name }) => name === 'picklistValues') ?? []) {
      const name = childText(node, 'picklist') ?? '';
      const found = lookupField(schema, object, name);
      if (found === 'unknown') continue;
      if ('missing' in found) {
        findings.push({
          message: `In field: picklist - no CustomField named ${object}.${name} found`,
          node: child(node, 'picklist'),
        });
        continue;
      }
      const values = new Set(found.found.picklist?.values.map(({ value }) => value.toLowerCase()));
      if (!found.found.custom) continue;
      for (const value of node.children.filter((candidate) => candidate.name === 'values')) {
        const text = decode(childText(value, 'fullName') ?? '');
        if (!values.has(text.toLowerCase()))
          findings.push({ message: `Picklist value: ${text} in picklist: ${name} not found`, node: value });
      }
    }
    return findings;
  },
};

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `label` and `description` lengths that a deploy refuses. */
const LENGTHS: readonly (readonly [type: string, element: string, most: number])[] = [
  ['ValidationRule', 'errorMessage', 255],
  ['ValidationRule', 'description', 255],
  ['PermissionSet', 'description', 255],
  ['PermissionSet', 'label', 80],
  ['Report', 'name', 40],
  ['Report', 'description', 255],
  ['CustomObject', 'label', 40],
  ['RecordType', 'description', 255],
  ['CustomLabel', 'value', 1000],
];

const lengthRules = LENGTHS.map(([type, element, most]): CheckRule => ({
  code: `${type}/${element}-length`.toLowerCase(),
  type,
  check: ({ xml }) => {
    const text = childText(xml, element);
    return text !== undefined && text.length > most
      ? [
          {
            message: `${element}: data value too large: ${text.slice(0, 60)}... (max length=${most})`,
            node: child(xml, element),
          },
        ]
      : [];
  },
}));

const oneActiveRule: CheckRule = {
  code: 'rule/one-active',
  type: 'AssignmentRule',
  check: ({ fullName, xml }, { model }) => {
    const [object] = splitFullName(fullName);
    const active = model
      .ofType('AssignmentRule')
      .filter((rule) => childBool(rule.xml, 'active') && splitFullName(rule.fullName)[0] === object);
    return active.length > 1 && childBool(xml, 'active') && active[0]?.fullName !== fullName
      ? [{ message: `Only one assignment rule of ${object} can be active`, node: child(xml, 'active') }]
      : [];
  },
};

export const objectRules: readonly CheckRule[] = [
  requiredElements,
  nameFieldRule,
  sharing,
  relationshipLimits,
  eventProperties,
  metadataProperties,
  childRelationshipNames,
  recordTypes,
  ...lengthRules,
  oneActiveRule,
];
