import type { Field } from '../schema';
import type { MetadataComponent } from '../model';
import { CUSTOM_FIELD_TYPES } from '../schema/custom-field';
import { customKind, isCustomName } from '../schema/custom-object';
import { splitFullName } from '../schema/object-sources';
import type { XmlNode } from '../xml';
import { child, childBool, childNumber, childText, children } from '../xml-reader';
import type { CheckContext, CheckRule, Finding } from './findings';
import { isNamespaced, lookupField, objectExists } from './findings';

/** A custom field under check. */
interface FieldFacts {
  readonly object: string;
  readonly name: string;
  readonly type: string;
  readonly xml: XmlNode;
  readonly isFormula: boolean;
  readonly context: CheckContext;
}

type FieldCheck = (field: FieldFacts) => readonly Finding[];

const NAME = /^[A-Za-z](?:_?[A-Za-z0-9])*$/;
const PLATFORM_EVENT_TYPES = new Set(['Checkbox', 'Date', 'DateTime', 'Number', 'Text', 'LongTextArea']);
const CUSTOM_METADATA_TYPES = new Set([
  'Checkbox',
  'Date',
  'DateTime',
  'Email',
  'LongTextArea',
  'MetadataRelationship',
  'Number',
  'Percent',
  'Phone',
  'Picklist',
  'Text',
  'TextArea',
  'Url',
]);
const CUSTOM_SETTING_TYPES = new Set([
  'Checkbox',
  'Currency',
  'Date',
  'DateTime',
  'Email',
  'Number',
  'Percent',
  'Phone',
  'Text',
  'TextArea',
  'Url',
]);
const FORMULA_TYPES = new Set(['Checkbox', 'Currency', 'Date', 'DateTime', 'Number', 'Percent', 'Text', 'Time']);

/** Elements that a type must have. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  Text: ['length'],
  LongTextArea: ['length', 'visibleLines'],
  Html: ['length', 'visibleLines'],
  EncryptedText: ['length', 'maskChar', 'maskType'],
  Number: ['precision', 'scale'],
  Currency: ['precision', 'scale'],
  Percent: ['precision', 'scale'],
  Checkbox: ['defaultValue'],
  Lookup: ['referenceTo'],
  MasterDetail: ['referenceTo'],
  MultiselectPicklist: ['visibleLines'],
  Summary: ['summaryForeignKey', 'summaryOperation'],
  Location: ['displayLocationInDecimal', 'scale'],
  MetadataRelationship: ['referenceTo'],
};

/** Elements that a type must not have; `false` is as good as absent. */
const FORBIDDEN: Readonly<Record<string, readonly string[]>> = {
  Lookup: [
    'relationshipOrder',
    'writeRequiresMasterRead',
    'reparentableMasterDetail',
    'length',
    'precision',
    'scale',
    'valueSet',
    'unique',
  ],
  MasterDetail: ['deleteConstraint', 'required', 'length', 'precision', 'scale', 'valueSet', 'defaultValue'],
  Checkbox: ['length', 'precision', 'scale', 'required', 'unique', 'externalId'],
  Text: ['precision', 'scale', 'visibleLines', 'valueSet', 'referenceTo'],
  TextArea: ['length', 'precision', 'scale', 'visibleLines', 'unique', 'externalId'],
  LongTextArea: ['precision', 'scale', 'required', 'unique', 'externalId'],
  Html: ['precision', 'scale', 'unique', 'externalId'],
  Number: ['length', 'visibleLines', 'valueSet'],
  Currency: ['length', 'unique', 'externalId', 'visibleLines'],
  Percent: ['length', 'unique', 'externalId'],
  Date: ['length', 'precision', 'scale', 'unique', 'externalId'],
  DateTime: ['length', 'precision', 'scale', 'unique', 'externalId'],
  Picklist: ['length', 'precision', 'scale', 'visibleLines'],
  Url: ['length', 'unique', 'externalId'],
  Phone: ['length', 'unique', 'externalId'],
  Email: ['length', 'precision'],
  AutoNumber: ['length', 'required', 'unique', 'defaultValue'],
  Summary: ['required', 'length', 'precision', 'scale', 'defaultValue'],
};

function given(xml: XmlNode, name: string): boolean {
  const node = child(xml, name);
  return node !== undefined && (node.children.length > 0 || (node.text.trim() !== '' && node.text.trim() !== 'false'));
}

const present = (xml: XmlNode, name: string): boolean => {
  const node = child(xml, name);
  return node !== undefined && (node.children.length > 0 || node.text.trim() !== '');
};

const nameAndLabel: FieldCheck = ({ name, xml }) => {
  const developerName = name.replace(/__(c|s)$/i, '');
  const label = childText(xml, 'label');
  return [
    ...(NAME.test(developerName) || isNamespaced(name)
      ? []
      : [
          {
            message: `The field name provided, ${developerName}, is not a valid name. Field names must begin with a letter, contain only letters, numbers and underscores, and not end with or repeat an underscore.`,
            node: xml,
          },
        ]),
    ...(developerName.length > 40
      ? [
          {
            message: `Field name too long: ${developerName} has ${developerName.length} characters, at most 40 are allowed`,
            node: xml,
          },
        ]
      : []),
    ...(label === undefined ? [{ message: 'Required field is missing: label', node: xml }] : []),
    ...((label?.length ?? 0) > 40
      ? [{ message: `Label: data value too large: ${label} (max length=40)`, node: child(xml, 'label') }]
      : []),
  ];
};

const typeIsKnown: FieldCheck = ({ type, xml }) => {
  if (type === '') return [{ message: 'Required field is missing: type', node: xml }];
  return CUSTOM_FIELD_TYPES.includes(type)
    ? []
    : [{ message: `'${type}' is not a valid value for the enum 'FieldType'`, node: child(xml, 'type') }];
};

const requiredElements: FieldCheck = ({ type, xml, isFormula }) =>
  isFormula
    ? []
    : (REQUIRED[type] ?? [])
        .filter((name) => !present(xml, name))
        .map((name) => ({ message: `Must specify '${name}' for a CustomField of type ${type}`, node: xml }));

const forbiddenElements: FieldCheck = ({ type, xml, isFormula }) => {
  if (isFormula) return [];
  return (FORBIDDEN[type] ?? [])
    .filter((name) => given(xml, name))
    .map((name) => ({
      message: `Can not specify '${name}' for a CustomField of type ${type}`,
      node: child(xml, name),
    }));
};

const formulaFields: FieldCheck = ({ type, xml, isFormula }) => {
  if (!isFormula) return [];
  const keys = ['unique', 'externalId']
    .filter((name) => given(xml, name))
    .map((name) => ({
      message: `Can not specify ${name} for CustomFields that have a formula`,
      node: child(xml, name),
    }));
  const others = ['defaultValue', 'required']
    .filter((name) => given(xml, name))
    .map((name) => ({ message: `Can not specify '${name}' for a formula CustomField`, node: child(xml, name) }));
  const wrongType = FORMULA_TYPES.has(type)
    ? []
    : [{ message: `Can not specify 'formula' for a CustomField of type ${type}`, node: child(xml, 'formula') }];
  return [...keys, ...others, ...wrongType];
};

function range(xml: XmlNode, name: string, least: number, most: number): readonly Finding[] {
  const value = childNumber(xml, name);
  if (value === undefined || (value >= least && value <= most)) return [];
  return [{ message: `${name} must be between ${least} and ${most}, it is ${value}`, node: child(xml, name) }];
}

const sizes: FieldCheck = ({ type, xml, isFormula }) => {
  if (isFormula) return [];
  const isLong = type === 'LongTextArea' || type === 'Html';
  const precision = childNumber(xml, 'precision');
  const scale = childNumber(xml, 'scale');
  return [
    ...(type === 'Text' ? range(xml, 'length', 1, 255) : []),
    ...(isLong ? range(xml, 'length', 256, 131072) : []),
    ...(type === 'EncryptedText' ? range(xml, 'length', 1, 175) : []),
    ...range(xml, 'precision', 1, 18),
    ...(precision !== undefined && scale !== undefined && scale > precision
      ? [{ message: `scale ${scale} must not be larger than precision ${precision}`, node: child(xml, 'scale') }]
      : []),
  ];
};

const checkboxDefault: FieldCheck = ({ type, xml, isFormula }) => {
  const value = childText(xml, 'defaultValue');
  const bad = type === 'Checkbox' && !isFormula && value !== undefined && value !== 'true' && value !== 'false';
  return bad
    ? [{ message: `Checkbox defaultValue must be true or false, it is ${value}`, node: child(xml, 'defaultValue') }]
    : [];
};

const allowedOnKind: FieldCheck = ({ object, type, xml, context }) => {
  const kind = customKind(object, context.model.component('CustomObject', object)?.xml);
  if (!isCustomName(object) || type === '') return [];
  const bad = (allowed: ReadonlySet<string>): readonly Finding[] =>
    allowed.has(type)
      ? []
      : [
          {
            message: `Invalid data type. A field of type ${type} is not allowed on ${object}`,
            node: child(xml, 'type'),
            hint: `Allowed: ${[...allowed].join(', ')}.`,
          },
        ];
  if (kind === 'platformEvent') return bad(PLATFORM_EVENT_TYPES);
  if (kind === 'customMetadata') return bad(CUSTOM_METADATA_TYPES);
  return kind === 'customSetting' ? bad(CUSTOM_SETTING_TYPES) : [];
};

const relationships: FieldCheck = ({ object, type, xml, context }) => {
  if (!['Lookup', 'MasterDetail', 'MetadataRelationship', 'Hierarchy'].includes(type)) return [];
  const target = childText(xml, 'referenceTo');
  const name = childText(xml, 'relationshipName');
  const isMetadata = /__mdt$/i.test(object);
  return [
    ...(target !== undefined && !objectExists(context.schema, target)
      ? [
          {
            message: `referenceTo value of '${target}' does not resolve to a valid sObject type`,
            node: child(xml, 'referenceTo'),
          },
        ]
      : []),
    ...(name !== undefined && (!NAME.test(name) || name.length > 40)
      ? [{ message: `Relationship name ${name} is not a valid name`, node: child(xml, 'relationshipName') }]
      : []),
    ...(name === undefined && (type === 'Lookup' || type === 'MasterDetail') && !isMetadata
      ? [{ message: 'Must specify a non-null value for: relationshipName', node: xml }]
      : []),
  ];
};

const deleteConstraints: FieldCheck = ({ type, xml }) => {
  if (type !== 'Lookup') return [];
  const constraint = childText(xml, 'deleteConstraint') ?? 'SetNull';
  const target = childText(xml, 'referenceTo') ?? '';
  const findings: Finding[] = [];
  if (childBool(xml, 'required') && constraint === 'SetNull') {
    findings.push({
      message:
        'field integrity exception: unknown (must specify either cascade delete or restrict delete for required lookup foreign key)',
      node: xml,
    });
  }
  if (['User', 'Group', 'RecordType', 'Profile'].includes(target) && constraint !== 'SetNull') {
    findings.push({
      message: `Cannot add a lookup relationship child with cascade or restrict options to ${target}`,
      node: child(xml, 'deleteConstraint'),
    });
  }
  return findings;
};

const masterDetails: FieldCheck = ({ object, type, xml }) => {
  if (type !== 'MasterDetail') return [];
  const target = childText(xml, 'referenceTo') ?? '';
  const findings: Finding[] = [];
  if (!/__c$/i.test(object)) findings.push({ message: `Can not create a Master-Detail field on ${object}`, node: xml });
  if (target === 'User' || target === 'Lead')
    findings.push({ message: `Can not create a Master-Detail field to ${target}`, node: child(xml, 'referenceTo') });
  return findings;
};

/** Sums are of numbers; the least and the greatest also of dates. */
function canSummarize(operation: string, { type }: Field): boolean {
  if (['double', 'int', 'long', 'currency', 'percent'].includes(type)) return true;
  return (operation === 'min' || operation === 'max') && (type === 'date' || type === 'datetime');
}

const rollUps: FieldCheck = ({ type, xml, context }) => {
  if (type !== 'Summary') return [];
  const findings: Finding[] = [];
  const operation = childText(xml, 'summaryOperation') ?? '';
  const missing = (element: string): void => {
    const [object, field] = splitFullName(childText(xml, element) ?? '');
    const found = field === undefined ? undefined : lookupField(context.schema, object, field);
    if (found && found !== 'unknown' && 'missing' in found)
      findings.push({
        message: `In field: ${element} - no CustomField named ${object}.${field} found`,
        node: child(xml, element),
      });
    if (!found || found === 'unknown' || 'missing' in found) return;
    if (element === 'summarizedField' && !canSummarize(operation, found.found)) {
      findings.push({
        message: `${object}.${field} can not be summarized by the operation ${operation}`,
        node: child(xml, element),
      });
    }
    if (element !== 'summaryForeignKey') return;
    if ((found.found.custom || /__c$/i.test(object)) && !found.found.masterDetail)
      findings.push({
        message: `${object}.${field} is not a master-detail relationship; roll-up summaries need one`,
        node: child(xml, element),
      });
  };
  missing('summaryForeignKey');
  missing('summarizedField');
  const counts = childText(xml, 'summaryOperation') === 'count';
  if (counts && present(xml, 'summarizedField'))
    findings.push({
      message: "Can not specify 'summarizedField' for a CustomField of type Summary that counts",
      node: child(xml, 'summarizedField'),
    });
  if (!counts && !present(xml, 'summarizedField'))
    findings.push({ message: "Must specify 'summarizedField' for a CustomField of type Summary", node: xml });
  return findings;
};

function duplicates(
  values: readonly XmlNode[],
  element: string,
  message: (text: string) => string,
): readonly Finding[] {
  const seen = new Set<string>();
  return values.flatMap((node) => {
    const text = childText(node, element);
    const key = text?.toLowerCase();
    if (text === undefined || key === undefined) return [];
    const again = seen.has(key);
    seen.add(key);
    return again ? [{ message: message(text), node }] : [];
  });
}

const picklists: FieldCheck = ({ object, type, xml, context }) => {
  if (type !== 'Picklist' && type !== 'MultiselectPicklist') return [];
  const valueSet = child(xml, 'valueSet');
  if (!valueSet)
    return child(xml, 'picklist') || child(xml, 'formula')
      ? []
      : [{ message: `Must specify 'valueSet' for a CustomField of type ${type}`, node: xml }];
  const definition = child(valueSet, 'valueSetDefinition');
  const named = childText(valueSet, 'valueSetName');
  const values = children(definition, 'value');
  const controlling = childText(valueSet, 'controllingField');
  const controller = controlling === undefined ? undefined : lookupField(context.schema, object, controlling);
  return [
    ...(definition || named
      ? []
      : [{ message: 'Must specify either valueSetDefinition or valueSetName in a valueSet', node: valueSet }]),
    ...(named && !valueSetExists(named, context)
      ? [
          {
            message: `In field: valueSet - no GlobalValueSet named ${named} found`,
            node: child(valueSet, 'valueSetName'),
          },
        ]
      : []),
    ...duplicates(values, 'fullName', (text) => `Duplicate value: ${text}`),
    ...duplicates(values, 'label', (text) => `Duplicate label: ${text}`),
    ...(values.filter((value) => childBool(value, 'default')).length > 1
      ? [{ message: 'Only one picklist value can be the default', node: definition }]
      : []),
    ...(controller && controller !== 'unknown' && 'missing' in controller
      ? [
          {
            message: `In field: controllingField - no CustomField named ${object}.${controlling} found`,
            node: child(valueSet, 'controllingField'),
          },
        ]
      : []),
    ...(/__mdt$/i.test(object) && !childBool(valueSet, 'restricted')
      ? [{ message: 'Non-strict picklists are not supported on this object', node: valueSet }]
      : []),
  ];
};

function valueSetExists(name: string, { model, standard }: CheckContext): boolean {
  const bare = name.replace(/__gvs$/, '');
  if (name.includes('__') && !name.endsWith('__gvs')) return true;
  return (
    model.component('GlobalValueSet', bare) !== undefined ||
    model.component('GlobalValueSet', name) !== undefined ||
    model.component('StandardValueSet', name) !== undefined ||
    standard.valueSetNames.includes(name)
  );
}

/** One row for each rule on custom fields [docs/parity.md]. */
const CHECKS: readonly (readonly [code: string, check: FieldCheck])[] = [
  ['field/name', nameAndLabel],
  ['field/type', typeIsKnown],
  ['field/required-element', requiredElements],
  ['field/forbidden-element', forbiddenElements],
  ['field/formula', formulaFields],
  ['field/size', sizes],
  ['field/checkbox-default', checkboxDefault],
  ['field/not-on-this-object', allowedOnKind],
  ['field/relationship', relationships],
  ['field/delete-constraint', deleteConstraints],
  ['field/master-detail', masterDetails],
  ['field/roll-up', rollUps],
  ['field/picklist', picklists],
];

function asRule([code, check]: (typeof CHECKS)[number]): CheckRule {
  return {
    code,
    type: 'CustomField',
    check: (component: MetadataComponent, context: CheckContext) => {
      const [object, name] = splitFullName(component.fullName);
      const { xml } = component;
      if (!xml || name === undefined || !/__(c|s)$/i.test(name)) return [];
      return check({
        object,
        name,
        xml,
        type: childText(xml, 'type') ?? '',
        isFormula: child(xml, 'formula') !== undefined,
        context,
      });
    },
  };
}

/** Fields belong to an object that exists. */
const ownerExists: CheckRule = {
  code: 'field/owner',
  type: 'CustomField',
  check: ({ fullName }, { schema, model }) => {
    const [object] = splitFullName(fullName);
    if (
      !/__[a-z]+$/i.test(object) ||
      schema.object(object) ||
      isNamespaced(object) ||
      model.component('CustomObject', object)
    )
      return [];
    return [
      {
        message: `Entity Enumeration Or ID: bad value for restricted picklist field: ${object}`,
        hint: `Add ${object}.object-meta.xml.`,
      },
    ];
  },
};

export const fieldRules: readonly CheckRule[] = [...CHECKS.map(asRule), ownerExists];
