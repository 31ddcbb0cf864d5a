import type { Field, FieldType, PicklistValue, SObjectType } from './schema';

type Json = Readonly<Record<string, unknown>>;

/** SOAP type by field type; text of every sort is `xsd:string`. */
const SOAP_TYPES: Readonly<Partial<Record<FieldType, string>>> = {
  id: 'tns:ID',
  reference: 'tns:ID',
  boolean: 'xsd:boolean',
  int: 'xsd:int',
  long: 'xsd:long',
  double: 'xsd:double',
  currency: 'xsd:double',
  percent: 'xsd:double',
  date: 'xsd:date',
  datetime: 'xsd:dateTime',
  time: 'xsd:time',
  base64: 'xsd:base64Binary',
  address: 'urn:address',
  location: 'urn:location',
  anyType: 'xsd:anyType',
  json: 'urn:json',
  complexvalue: 'xsd:anyType',
};

/** Types whose describe counts bytes: three for each character. */
const TEXT_TYPES: ReadonlySet<FieldType> = new Set([
  'string',
  'textarea',
  'email',
  'phone',
  'url',
  'picklist',
  'multipicklist',
  'combobox',
  'encryptedstring',
  'DataCategoryGroupReference',
]);

export function escapePath(name: string): string {
  return encodeURIComponent(name);
}

export function soapType(type: FieldType): string {
  return SOAP_TYPES[type] ?? 'xsd:string';
}

/** Bytes of the longest value; ids have 18, numbers none. */
export function byteLength(field: Pick<Field, 'type' | 'length'>): number {
  if (field.type === 'id' || field.type === 'reference') return 18;
  return TEXT_TYPES.has(field.type) ? field.length * 3 : 0;
}

/**
 * `validFor` of a dependent value: one bit for each controlling value, the first in the highest bit, as base64
 * [Object Reference, "Dependent Picklists"]. A checkbox controls as `unchecked`, `checked`.
 */
export function validForBitmap(validFor: readonly string[], controlling: readonly string[]): string {
  const bytes = new Uint8Array(Math.ceil(Math.max(controlling.length, 1) / 8));
  controlling.forEach((value, index) => {
    if (validFor.includes(value)) bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (0x80 >> (index & 7));
  });
  return Buffer.from(bytes).toString('base64');
}

/** Values of the controlling field in the order of their bits. */
function controllingValues(object: SObjectType, field: Field): readonly string[] | undefined {
  const name = field.picklist?.controllingField;
  const controlling = name === undefined ? undefined : object.fields.get(name.toLowerCase());
  if (!controlling) return undefined;
  return controlling.type === 'boolean'
    ? ['unchecked', 'checked']
    : (controlling.picklist?.values.map((value) => value.value) ?? []);
}

function picklistValues(object: SObjectType, field: Field): readonly Json[] {
  const controlling = controllingValues(object, field);
  const entry = (value: PicklistValue): Json => ({
    active: value.active,
    defaultValue: value.default,
    label: value.label,
    validFor: controlling && value.validFor ? validForBitmap(value.validFor, controlling) : null,
    value: value.value,
  });
  return field.picklist?.values.map(entry) ?? [];
}

function filteredLookupInfo(field: Field): Json | null {
  if (!field.lookupFilter?.active) return null;
  const controlling = field.lookupFilter.filters.flatMap(({ valueField }) =>
    valueField?.startsWith('$Source.') ? [valueField.slice('$Source.'.length)] : [],
  );
  return {
    controllingFields: [...new Set(controlling)],
    dependent: controlling.length > 0,
    optionalFilter: field.lookupFilter.optional,
  };
}

/** One entry of `fields` in a describe. */
export function fieldDescribe(
  object: SObjectType,
  field: Field,
  access: { readonly edit: boolean; readonly create: boolean },
): Json {
  return {
    aggregatable: field.aggregatable,
    aiPredictionField: false,
    autoNumber: field.autoNumber,
    byteLength: byteLength(field),
    calculated: field.calculated,
    calculatedFormula: field.formula ?? null,
    cascadeDelete: field.cascadeDelete,
    caseSensitive: field.caseSensitive,
    compoundFieldName: field.compoundFieldName ?? null,
    controllerName: field.picklist?.controllingField ?? null,
    createable: field.createable && access.create,
    custom: field.custom,
    defaultValue: field.type === 'boolean' ? (field.defaultValue ?? false) : null,
    defaultValueFormula: field.defaultFormula ?? null,
    defaultedOnCreate: field.defaultedOnCreate,
    dependentPicklist: field.picklist?.controllingField !== undefined,
    deprecatedAndHidden: field.deprecatedAndHidden,
    digits: field.type === 'int' ? 9 : 0,
    displayLocationInDecimal: field.type === 'location',
    encrypted: field.encrypted,
    externalId: field.externalId,
    extraTypeInfo: field.extraTypeInfo ?? null,
    filterable: field.filterable,
    filteredLookupInfo: filteredLookupInfo(field),
    formulaTreatNullNumberAsZero: field.formula !== undefined && field.formulaTreatBlanksAs !== 'BlankAsBlank',
    groupable: field.groupable,
    highScaleNumber: false,
    htmlFormatted: field.htmlFormatted,
    idLookup: field.idLookup,
    inlineHelpText: field.inlineHelpText ?? null,
    label: field.label,
    length: field.length,
    mask: null,
    maskType: null,
    name: field.name,
    nameField: field.nameField,
    namePointing: field.namePointing,
    nillable: field.nillable,
    permissionable: field.permissionable,
    picklistValues: picklistValues(object, field),
    polymorphicForeignKey: field.referenceTo.length > 1,
    precision: field.precision,
    queryByDistance: field.queryByDistance,
    referenceTargetField: null,
    referenceTo: field.referenceTo,
    relationshipName: field.relationshipName,
    relationshipOrder: field.relationshipOrder ?? null,
    restrictedDelete: field.restrictedDelete,
    restrictedPicklist: field.picklist?.restricted ?? false,
    scale: field.scale,
    searchPrefilterable: field.searchPrefilterable,
    soapType: soapType(field.type),
    sortable: field.sortable,
    type: field.type,
    unique: field.unique,
    updateable: field.updateable && access.edit,
    writeRequiresMasterRead: field.writeRequiresMasterRead,
  };
}
