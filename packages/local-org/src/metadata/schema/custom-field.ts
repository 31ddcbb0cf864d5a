import type { Field, FieldType, PicklistValue, SObjectKind } from '../schema';
import type { XmlNode } from '../xml';
import { childBool, childNumber, childRawText, childText } from '../xml-reader';
import { makeField } from './field-factory';
import { filterItems, lookupFilterOf } from './filters';
import { picklistOf } from './picklists';

/** What a custom field needs to know of the rest of the org. */
export interface FieldContext {
  readonly kind: SObjectKind;
  /** Values of a global or standard value set. */
  readonly valueSet: (name: string) => readonly PicklistValue[] | undefined;
  /** Type, precision and scale of another field; for roll-up summaries. */
  readonly fieldShape: (object: string, field: string) => FieldShape | undefined;
}

export interface FieldShape {
  readonly type: FieldType;
  readonly precision: number;
  readonly scale: number;
  readonly length: number;
}

type Attributes = Partial<Field> & { readonly type: FieldType };
type TypeRule = (xml: XmlNode, name: string, context: FieldContext) => Attributes;

const UNSEARCHABLE = { filterable: false, sortable: false, groupable: false, aggregatable: false } as const;
const READ_ONLY = { createable: false, updateable: false } as const;

/** `Region__c` -> `Region__r`; the name of the way from child to parent in SOQL. */
export function parentRelationshipName(fieldName: string): string {
  return fieldName.replace(/__(c|pc)$/i, '__r');
}

/** `Scores` -> `Scores__r`; the name of the way from parent to children in SOQL. */
export function childRelationshipName(xml: XmlNode): string | null {
  const name = childText(xml, 'relationshipName');
  return name === undefined ? null : `${name}__r`;
}

function number(type: FieldType): TypeRule {
  return (xml) => ({
    type,
    precision: childNumber(xml, 'precision') ?? 18,
    scale: childNumber(xml, 'scale') ?? 0,
    groupable: false,
  });
}

function text(type: FieldType, fixedLength?: number): TypeRule {
  return (xml) => ({ type, length: fixedLength ?? childNumber(xml, 'length') ?? 255 });
}

function longText(extra: Partial<Field>, byDefault: number): TypeRule {
  return (xml) => ({
    type: 'textarea',
    length: childNumber(xml, 'length') ?? byDefault,
    longText: true,
    ...UNSEARCHABLE,
    ...extra,
  });
}

const lookup: TypeRule = (xml, name) => {
  const onDelete = childText(xml, 'deleteConstraint');
  const lookupFilter = lookupFilterOf(xml);
  return {
    type: 'reference',
    length: 18,
    referenceTo: [childText(xml, 'referenceTo') ?? ''],
    relationshipName: parentRelationshipName(name),
    cascadeDelete: onDelete === 'Cascade',
    restrictedDelete: onDelete === 'Restrict',
    ...(lookupFilter ? { lookupFilter } : {}),
  };
};

/** Relationships of custom metadata name the definition objects by words of their own. */
const metadataRelationship: TypeRule = (xml, name) => {
  const target = childText(xml, 'referenceTo') ?? childText(xml, 'metadataRelationshipControllingField') ?? '';
  return { type: 'reference', length: 18, referenceTo: [target], relationshipName: parentRelationshipName(name) };
};

const masterDetail: TypeRule = (xml, name, context) => {
  const reparentable = childBool(xml, 'reparentableMasterDetail');
  return {
    ...lookup(xml, name, context),
    masterDetail: true,
    nillable: false,
    updateable: reparentable,
    permissionable: false,
    cascadeDelete: true,
    restrictedDelete: false,
    relationshipOrder: childNumber(xml, 'relationshipOrder') === 1 ? 1 : 0,
    reparentable,
    writeRequiresMasterRead: childBool(xml, 'writeRequiresMasterRead'),
  };
};

const picklist: TypeRule = (xml, _name, context) => {
  const list = picklistOf(xml, context.valueSet);
  const preset = list.values.find((value) => value.default && value.active)?.value;
  return {
    type: 'picklist',
    length: 255,
    picklist: list,
    defaultedOnCreate: preset !== undefined,
    ...(preset === undefined ? {} : { defaultValue: preset }),
  };
};

const multipicklist: TypeRule = (xml, name, context) => ({
  ...picklist(xml, name, context),
  type: 'multipicklist',
  length: 4099,
  precision: childNumber(xml, 'visibleLines') ?? 4,
  sortable: false,
  groupable: false,
  aggregatable: false,
});

const checkbox: TypeRule = (xml) => ({
  type: 'boolean',
  nillable: false,
  aggregatable: false,
  defaultedOnCreate: true,
  defaultValue: childBool(xml, 'defaultValue'),
});

const summary: TypeRule = (xml, _name, context) => {
  const operation = (childText(xml, 'summaryOperation') ?? 'count') as 'count' | 'sum' | 'min' | 'max';
  const [childObject = '', foreignKey = ''] = (childText(xml, 'summaryForeignKey') ?? '').split('.');
  const [, summarizedField] = (childText(xml, 'summarizedField') ?? '').split('.');
  const shape = summarizedField === undefined ? undefined : context.fieldShape(childObject, summarizedField);
  const counted: FieldShape = { type: 'double', precision: 18, scale: 0, length: 0 };
  const { type, precision, scale } =
    operation === 'count' || !shape ? counted : { ...shape, precision: shape.precision === 0 ? 0 : 18 };
  return {
    type,
    precision,
    scale,
    calculated: true,
    ...READ_ONLY,
    groupable: type === 'date',
    summary: {
      operation,
      childObject,
      foreignKey,
      ...(summarizedField ? { summarizedField } : {}),
      filters: filterItems(xml, 'summaryFilterItems'),
    },
  };
};

/** One rule for each `type` of a CustomField. Attributes follow describes of real orgs where they are known. */
const RULES: Readonly<Record<string, TypeRule>> = {
  AutoNumber: (xml) => ({
    type: 'string',
    length: 30,
    autoNumber: true,
    ...READ_ONLY,
    nillable: false,
    groupable: false,
    defaultedOnCreate: true,
    displayFormat: childText(xml, 'displayFormat') ?? '{0}',
    startingNumber: childNumber(xml, 'startingNumber') ?? 1,
  }),
  Text: text('string'),
  EncryptedText: (xml) => ({
    type: 'encryptedstring',
    length: childNumber(xml, 'length') ?? 175,
    encrypted: true,
    filterable: false,
    sortable: false,
    groupable: false,
    aggregatable: false,
  }),
  TextArea: (xml, name, context) => ({ ...text('textarea', 255)(xml, name, context), extraTypeInfo: 'plaintextarea' }),
  LongTextArea: longText({ extraTypeInfo: 'plaintextarea' }, 32768),
  Html: longText({ extraTypeInfo: 'richtextarea', htmlFormatted: true }, 32768),
  Email: text('email', 80),
  Phone: text('phone', 40),
  Url: text('url', 255),
  Number: number('double'),
  Currency: number('currency'),
  Percent: number('percent'),
  Checkbox: checkbox,
  Date: () => ({ type: 'date' }),
  DateTime: () => ({ type: 'datetime', groupable: false }),
  Time: () => ({ type: 'time', groupable: false, aggregatable: false }),
  Picklist: picklist,
  MultiselectPicklist: multipicklist,
  Lookup: lookup,
  Hierarchy: (xml, name, context) => ({ ...lookup(xml, name, context), referenceTo: ['User'] }),
  MasterDetail: masterDetail,
  MetadataRelationship: metadataRelationship,
  ExternalLookup: (xml, name, context) => ({
    ...lookup(xml, name, context),
    length: childNumber(xml, 'length') ?? 255,
  }),
  IndirectLookup: (xml, name, context) => ({
    ...lookup(xml, name, context),
    length: childNumber(xml, 'length') ?? 255,
  }),
  Summary: summary,
  Location: () => ({
    type: 'location',
    ...READ_ONLY,
    sortable: false,
    groupable: false,
    aggregatable: false,
    queryByDistance: true,
  }),
  Address: () => ({
    type: 'address',
    ...READ_ONLY,
    sortable: false,
    groupable: false,
    aggregatable: false,
    queryByDistance: true,
  }),
  File: () => ({ type: 'reference', length: 18, referenceTo: ['ContentVersion'] }),
};

/** All values that `<type>` of a CustomField can have here. */
export const CUSTOM_FIELD_TYPES: readonly string[] = Object.keys(RULES);

/** The result type of a formula field is its `<type>`; only these have one. */
const FORMULA_LENGTH = 1300;

function formulaAttributes(xml: XmlNode, attributes: Attributes): Partial<Field> {
  const formula = childRawText(xml, 'formula');
  if (formula === undefined || attributes.summary) return {};
  const blanks = childText(xml, 'formulaTreatBlanksAs');
  return {
    ...READ_ONLY,
    calculated: true,
    formula: formula.trim(),
    defaultedOnCreate: false,
    nillable: attributes.type !== 'boolean',
    formulaTreatBlanksAs: blanks === 'BlankAsBlank' ? 'BlankAsBlank' : 'BlankAsZero',
    ...(attributes.type === 'string' ? { length: FORMULA_LENGTH } : {}),
    ...(attributes.precision ? { precision: 18 } : {}),
  };
}

function keyAttributes(xml: XmlNode): Partial<Field> {
  const externalId = childBool(xml, 'externalId');
  const unique = childBool(xml, 'unique');
  return { externalId, unique, idLookup: externalId, caseSensitive: unique && childBool(xml, 'caseSensitive') };
}

/** `<defaultValue>` is a formula, for checkboxes a constant that the type's rule has read. */
function defaultAttributes(xml: XmlNode, attributes: Attributes): Partial<Field> {
  const formula = childText(xml, 'defaultValue');
  if (formula === undefined || attributes.type === 'boolean') return {};
  return { defaultFormula: formula, defaultedOnCreate: true };
}

function requiredAttributes(xml: XmlNode): Partial<Field> {
  return childBool(xml, 'required') ? { nillable: false, permissionable: false } : {};
}

function textAttributes(xml: XmlNode): Partial<Field> {
  const inlineHelpText = childText(xml, 'inlineHelpText');
  const description = childText(xml, 'description');
  return {
    trackHistory: childBool(xml, 'trackHistory') || childBool(xml, 'trackFeedHistory'),
    ...(inlineHelpText ? { inlineHelpText } : {}),
    ...(description ? { description } : {}),
  };
}

/** Rights to write follow the object: event fields are only created, custom metadata is deployed. */
function kindAttributes(kind: SObjectKind): Partial<Field> {
  if (kind === 'platformEvent') return { updateable: false, permissionable: false };
  if (kind === 'customMetadata') return { ...READ_ONLY, permissionable: false };
  return kind === 'customSetting' ? { permissionable: false } : {};
}

type Component = readonly [suffix: string, label: string, type: FieldType, shape: Partial<Field>];

function coordinates(scale: number): readonly Component[] {
  const shape = { precision: 18, scale, groupable: false };
  return [
    ['Latitude', 'Latitude', 'double', shape],
    ['Longitude', 'Longitude', 'double', shape],
  ];
}

/** Fields behind a compound one: they hold the data. */
const COMPONENTS: Readonly<Record<string, (xml: XmlNode) => readonly Component[]>> = {
  Location: (xml) => coordinates(childNumber(xml, 'scale') ?? 15),
  Address: () => [
    ['Street', 'Street', 'textarea', { length: 255 }],
    ['City', 'City', 'string', { length: 40 }],
    ['PostalCode', 'Zip/Postal Code', 'string', { length: 20 }],
    [
      'StateCode',
      'State/Province Code',
      'picklist',
      { length: 10, picklist: { restricted: true, sorted: false, values: [] } },
    ],
    [
      'CountryCode',
      'Country Code',
      'picklist',
      { length: 10, picklist: { restricted: true, sorted: false, values: [] } },
    ],
    ...coordinates(15),
    [
      'GeocodeAccuracy',
      'Geocode Accuracy',
      'picklist',
      { length: 40, picklist: { restricted: true, sorted: false, values: [] } },
    ],
  ],
};

function componentFields(compound: Field, metadataType: string, xml: XmlNode): readonly Field[] {
  const components = COMPONENTS[metadataType]?.(xml) ?? [];
  const stem = compound.name.replace(/__c$/i, '');
  return components.map(([suffix, label, type, shape]) =>
    makeField(`${stem}__${suffix}__s`, `${compound.label} (${label})`, type, {
      ...shape,
      custom: true,
      compoundFieldName: compound.name,
      nillable: compound.nillable,
      trackHistory: compound.trackHistory,
    }),
  );
}

/**
 * The fields that one CustomField gives: one, or several for geolocation and address. Empty when its type is unknown,
 * which `checkModel` reports.
 * @param name API name without the object
 */
export function customField(name: string, xml: XmlNode, context: FieldContext): readonly Field[] {
  const metadataType = childText(xml, 'type') ?? '';
  const rule = RULES[metadataType];
  if (!rule) return [];
  const { type, ...attributes } = rule(xml, name, context);
  const typed: Attributes = { type, ...attributes };
  const field = makeField(name, childText(xml, 'label') ?? name.replace(/__c$/i, ''), type, {
    custom: true,
    ...keyAttributes(xml),
    ...defaultAttributes(xml, typed),
    ...textAttributes(xml),
    ...attributes,
    ...requiredAttributes(xml),
    ...formulaAttributes(xml, typed),
    ...kindAttributes(context.kind),
  });
  return [field, ...componentFields(field, metadataType, xml)];
}

/** What a roll-up needs of the field it summarises, without building the object that holds it. */
export function customFieldShape(name: string, xml: XmlNode, context: FieldContext): FieldShape | undefined {
  const [field] = customField(name, xml, context);
  return field && { type: field.type, precision: field.precision, scale: field.scale, length: field.length };
}
