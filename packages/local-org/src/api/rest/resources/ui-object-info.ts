import { SalesforceError } from '../../../diagnostics';
import type { Field, FieldType, PicklistValue, SObjectType } from '../../../metadata/schema';
import type { OrgPort } from '../../org-port';

const MASTER_RECORD_TYPE_ID = '012000000000000AAA';

/** `dataType` of the UI API by describe type. */
const DATA_TYPES: Readonly<Partial<Record<FieldType, string>>> = {
  id: 'Reference',
  reference: 'Reference',
  string: 'String',
  textarea: 'TextArea',
  picklist: 'Picklist',
  multipicklist: 'MultiPicklist',
  combobox: 'ComboBox',
  boolean: 'Boolean',
  int: 'Int',
  double: 'Double',
  currency: 'Currency',
  percent: 'Percent',
  date: 'Date',
  datetime: 'DateTime',
  time: 'Time',
  email: 'Email',
  phone: 'Phone',
  url: 'Url',
  address: 'Address',
  location: 'Location',
  base64: 'Base64',
  encryptedstring: 'EncryptedString',
};

/** What the UI API says of an object to one user: only fields that the user may read. */
export function objectInfo(org: OrgPort, userId: string, object: SObjectType): Record<string, unknown> {
  const access = org.objectAccess(userId, object.name);
  const fields: Record<string, unknown> = {};
  for (const field of object.fields.values()) {
    const rights = org.fieldAccess(userId, object.name, field.name);
    if (rights.read) fields[field.name] = fieldInfo(org, field, rights.edit);
  }
  return {
    apiName: object.name,
    childRelationships: object.childRelationships
      .filter((child) => child.relationshipName !== null)
      .map((child) => ({
        childObjectApiName: child.childObject,
        fieldName: child.field,
        relationshipName: child.relationshipName,
      })),
    createable: object.createable && access.create,
    custom: object.custom,
    defaultRecordTypeId: MASTER_RECORD_TYPE_ID,
    deletable: object.deletable && access.delete,
    dependentFields: {},
    feedEnabled: object.feedEnabled,
    fields,
    keyPrefix: object.keyPrefix,
    label: object.label,
    labelPlural: object.labelPlural,
    layoutable: object.layoutable,
    mruEnabled: object.mruEnabled,
    nameFields: object.nameField === null ? [] : [object.nameField],
    queryable: object.queryable,
    recordTypeInfos: {
      [MASTER_RECORD_TYPE_ID]: {
        available: true,
        defaultRecordTypeMapping: true,
        master: true,
        name: 'Master',
        recordTypeId: MASTER_RECORD_TYPE_ID,
      },
    },
    searchable: object.searchable,
    updateable: object.updateable && access.edit,
  };
}

function fieldInfo(org: OrgPort, field: Field, editable: boolean): Record<string, unknown> {
  return {
    apiName: field.name,
    calculated: field.calculated,
    compound: field.type === 'address' || field.type === 'location',
    compoundFieldName: field.compoundFieldName ?? null,
    controllerName: field.picklist?.controllingField ?? null,
    createable: field.createable && editable,
    custom: field.custom,
    dataType: DATA_TYPES[field.type] ?? 'String',
    extraTypeInfo: field.extraTypeInfo ?? null,
    filterable: field.filterable,
    htmlFormatted: field.htmlFormatted,
    inlineHelpText: field.inlineHelpText ?? null,
    label: field.label,
    length: field.length,
    nameField: field.nameField,
    polymorphicForeignKey: field.referenceTo.length > 1,
    precision: field.precision,
    reference: field.type === 'reference',
    referenceToInfos: field.referenceTo.map((name) => {
      const target = org.schema.object(name);
      return { apiName: name, nameFields: target?.nameField ? [target.nameField] : [] };
    }),
    relationshipName: field.relationshipName,
    required: !field.nillable && !field.defaultedOnCreate && field.createable,
    scale: field.scale,
    sortable: field.sortable,
    unique: field.unique,
    updateable: field.updateable && editable,
  };
}

export function recordTypeInfo(object: SObjectType, recordTypeId: string | null): Record<string, unknown> | null {
  if (recordTypeId === null) return null;
  const isMaster = recordTypeId === MASTER_RECORD_TYPE_ID;
  return {
    available: true,
    defaultRecordTypeMapping: isMaster,
    master: isMaster,
    name: isMaster ? 'Master' : object.label,
    recordTypeId,
  };
}

/** Values of one picklist, or of all of the object's. */
export function picklistValues(
  object: SObjectType,
  base: string,
  recordTypeId: string,
  fieldName: string | undefined,
): Record<string, unknown> {
  const url = `${base}/ui-api/object-info/${object.name}/picklist-values/${recordTypeId}`;
  if (fieldName !== undefined) {
    const field = object.fields.get(fieldName.toLowerCase());
    if (!field?.picklist) throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', [], 404);
    return valuesOf(field, url);
  }
  const picklistFieldValues: Record<string, unknown> = {};
  for (const field of object.fields.values())
    if (field.picklist) picklistFieldValues[field.name] = valuesOf(field, url);
  return { picklistFieldValues };
}

function valuesOf(field: Field, url: string): Record<string, unknown> {
  const active = field.picklist?.values.filter((value) => value.active) ?? [];
  const controllers = [...new Set(active.flatMap((value) => value.validFor ?? []))];
  const describe = (value: PicklistValue) => ({
    attributes: null,
    label: value.label,
    validFor: (value.validFor ?? []).map((name) => controllers.indexOf(name)),
    value: value.value,
  });
  const standard = active.find((value) => value.default);
  return {
    controllerValues: Object.fromEntries(controllers.map((name, i) => [name, i])),
    defaultValue: standard ? describe(standard) : null,
    url: `${url}/${field.name}`,
    values: active.map(describe),
  };
}
