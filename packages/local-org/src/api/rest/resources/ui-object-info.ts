import { SalesforceError } from '../../../diagnostics';
import { MASTER_RECORD_TYPE_ID } from '../../../metadata/describe';
import type { Field, FieldType, PicklistValue, RecordTypeInfo, SObjectType } from '../../../metadata/schema';
import type { OrgPort } from '../../org-port';

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
  const types = recordTypes(org, userId, object);
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
    defaultRecordTypeId: types.find((type) => type.defaultRecordTypeMapping)?.recordTypeId ?? MASTER_RECORD_TYPE_ID,
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
    recordTypeInfos: Object.fromEntries(types.map((type) => [type.recordTypeId, type])),
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

/** A record type as the UI API tells it. */
interface RecordTypeRepresentation {
  readonly available: boolean;
  readonly defaultRecordTypeMapping: boolean;
  readonly master: boolean;
  readonly name: string;
  readonly recordTypeId: string;
}

/** Active record types that the user may have, and the master. */
function recordTypes(org: OrgPort, userId: string, object: SObjectType): RecordTypeRepresentation[] {
  const own = object.recordTypes
    .filter((type) => !type.master && type.active)
    .flatMap((type) => {
      const access = org.recordType(userId, object.name, type.developerName);
      if (!access) return [];
      const { id: recordTypeId, available, isDefault: defaultRecordTypeMapping } = access;
      return [{ available, defaultRecordTypeMapping, master: false, name: type.label, recordTypeId }];
    });
  const hasDefault = own.some((type) => type.defaultRecordTypeMapping);
  const master = { available: true, defaultRecordTypeMapping: !hasDefault, master: true, name: 'Master' };
  return [...own, { ...master, recordTypeId: MASTER_RECORD_TYPE_ID }];
}

/** Of one record; null for an object without record types. */
export function recordTypeInfo(
  org: OrgPort,
  userId: string,
  object: SObjectType,
  recordTypeId: string | null,
): RecordTypeRepresentation | null {
  if (recordTypeId === null) return null;
  return recordTypes(org, userId, object).find((type) => sameId(type.recordTypeId, recordTypeId)) ?? null;
}

function sameId(a: string, b: string): boolean {
  return a.slice(0, 15) === b.slice(0, 15);
}

/** Values of one picklist, or of all of the object's, that a record type offers. */
export function picklistValues(
  org: OrgPort,
  userId: string,
  object: SObjectType,
  base: string,
  recordTypeId: string,
  fieldName: string | undefined,
): Record<string, unknown> {
  const type = recordTypeOf(org, userId, object, recordTypeId);
  const url = `${base}/ui-api/object-info/${object.name}/picklist-values/${recordTypeId}`;
  const readable = (field: Field) => org.fieldAccess(userId, object.name, field.name).read;
  if (fieldName !== undefined) {
    const field = object.fields.get(fieldName.toLowerCase());
    if (!field?.picklist || !readable(field)) throw notFound();
    return valuesOf(field, type, url);
  }
  const fields = [...object.fields.values()].filter((field) => field.picklist && readable(field));
  return { picklistFieldValues: Object.fromEntries(fields.map((field) => [field.name, valuesOf(field, type, url)])) };
}

/** Undefined stands for the master, which offers every value. @throws SalesforceError NOT_FOUND */
function recordTypeOf(org: OrgPort, userId: string, object: SObjectType, id: string): RecordTypeInfo | undefined {
  if (sameId(id, MASTER_RECORD_TYPE_ID)) return undefined;
  const found = object.recordTypes.find((type) => {
    const access = type.master ? null : org.recordType(userId, object.name, type.developerName);
    return access !== null && sameId(access.id, id);
  });
  if (!found) throw notFound();
  return found;
}

function notFound(): SalesforceError {
  return new SalesforceError('NOT_FOUND', 'The requested resource does not exist', [], 404);
}

function valuesOf(field: Field, type: RecordTypeInfo | undefined, url: string): Record<string, unknown> {
  const offered = type?.picklistValues.get(field.name);
  const active = (field.picklist?.values ?? []).filter(
    (value) => value.active && (offered === undefined || offered.values.includes(value.value)),
  );
  const controllers = [...new Set(active.flatMap((value) => value.validFor ?? []))];
  const describe = (value: PicklistValue) => ({
    attributes: null,
    label: value.label,
    validFor: (value.validFor ?? []).map((name) => controllers.indexOf(name)),
    value: value.value,
  });
  const standard = active.find((value) =>
    offered?.default === undefined ? value.default : value.value === offered.default,
  );
  return {
    controllerValues: Object.fromEntries(controllers.map((name, i) => [name, i])),
    defaultValue: standard ? describe(standard) : null,
    url: `${url}/${field.name}`,
    values: active.map(describe),
  };
}
