import type { ChildRelationship, Field, PicklistValue, RecordTypeInfo, SObjectType } from '../../../metadata/schema';
import { SOBJECT, STRING, ID, sobjectOf, systemType, type ApexType } from '../../runtime/apex-type';
import { ApexMap, CaseInsensitiveMap, ApexList } from '../../runtime/collections';
import type { ApexContext } from '../../runtime/context';
import { systemEnum, type ApexEnumValue } from '../../runtime/enum';
import { required, throwApex } from '../../runtime/exceptions';
import { StdObject } from '../../runtime/object';
import { setDefaults } from '../../runtime/default-values';
import { fromFieldValue } from '../../runtime/records';
import { SObjectValue, findField, typeOfField } from '../../runtime/sobject';
import { box } from '../../runtime/convert';
import { stdClass, type StdRow } from '../registry';
import { listOfClass, textList } from '../system/collections';
import { FieldToken, fieldToken, objectToken, ObjectToken, tokenOfField, tokenOfType } from './tokens';
import { fieldSetsOf } from './field-sets';
import { javaHash } from '../system/hash';
import { recordTypeId } from './record-types';
import { randomUuid } from '../system/encoding';

type Rt = ApexContext;
type Self = StdObject;

const make = (className: string, data: Record<string, unknown>): StdObject =>
  new StdObject(systemType(className), data);

const objectDescribe = (rt: Rt, type: SObjectType): StdObject =>
  rt.once(`describe.${type.name}`, () => make('Schema.DescribeSObjectResult', { type }));
const fieldDescribe = (rt: Rt, object: SObjectType, field: Field): StdObject =>
  rt.once(`describe.${object.name}.${field.name}`, () => make('Schema.DescribeFieldResult', { object, field }));

/** `Schema.SObjectType.Account`, for generated code. */
export const describeObject = (rt: Rt, name: string): StdObject => objectDescribe(rt, objectToken(rt, name).type);
/** `Schema.SObjectType.Account.fields.Name`. */
export function describeField(rt: Rt, object: string, field: string): StdObject {
  const token = fieldToken(rt, object, field);
  return fieldDescribe(rt, token.object, token.field);
}
/** `Schema.SObjectType.Account.fields`. */
export const describeFields = (rt: Rt, name: string): StdObject =>
  make('Schema.SObjectTypeFields', { type: objectToken(rt, name).type });
/** `Schema.SObjectType.Account.fieldSets`. */
export const describeFieldSets = (rt: Rt, name: string): StdObject =>
  make('Schema.SObjectTypeFieldSets', { type: objectToken(rt, name).type });
/** `Schema.SObjectType.Account.fieldSets.Name`. */
export function fieldSet(rt: Rt, object: string, name: string): StdObject {
  const found = fieldSetsOf(rt, objectToken(rt, object).type).find(
    (set) => String(set.data['name']).toLowerCase() === name.toLowerCase(),
  );
  return found ?? throwApex(rt, 'System.SObjectException', `Invalid field set ${name} for ${object}`);
}

const typeOf = (self: Self): SObjectType => self.data['type'] as SObjectType;
const fieldOf = (self: Self): Field => self.data['field'] as Field;

/** `getMap()` of fields: keys are lower-cased names, found in any case. */
function fieldMap(rt: Rt, type: SObjectType): ApexMap {
  const entries = [...type.fields.values()].map((f): [string, FieldToken] => [
    f.name.toLowerCase(),
    tokenOfField(type, f),
  ]);
  return new CaseInsensitiveMap(rt, STRING, systemType('Schema.SObjectField'), entries);
}

export function globalDescribe(rt: Rt): ApexMap {
  const entries = [...rt.host.schema.objects.values()].map((t): [string, ObjectToken] => [
    t.name.toLowerCase(),
    tokenOfType(t),
  ]);
  return new CaseInsensitiveMap(rt, STRING, systemType('Schema.SObjectType'), entries);
}

function describeAll(rt: Rt, names: ApexList | null): ApexList {
  const items = (required(rt, names, 1).items as string[]).map((name) => {
    const type = rt.host.schema.object(name);
    return type
      ? objectDescribe(rt, type)
      : throwApex(rt, 'System.InvalidParameterValueException', `Unsupported entity type: '${name}'`);
  });
  return listOfClass(rt, 'Schema.DescribeSObjectResult', items);
}

export const schema = stdClass('System.Schema', [
  [
    'static Map<String, Schema.SObjectType> getGlobalDescribe()',
    (rt: Rt) => rt.once('describe.global', () => globalDescribe(rt)).clone(),
  ],
  ['static List<Schema.DescribeSObjectResult> describeSObjects(List<String> names)', describeAll],
  [
    'static List<Schema.DescribeSObjectResult> describeSObjects(List<String> names, Schema.SObjectDescribeOptions options)',
    describeAll,
  ],
  ['static List<Schema.DescribeTabSetResult> describeTabs()'],
  ['static List<Schema.DescribeDataCategoryGroupResult> describeDataCategoryGroups(List<String> names)'],
]);

/** `newSObject(recordTypeId, loadDefaults)`: defaults of the fields, and the id or record type given. */
function newSObject(
  rt: Rt,
  type: SObjectType,
  id: string | null,
  recordType: string | null,
  defaults: boolean,
): SObjectValue {
  const record = new SObjectValue(type);
  if (id !== null) {
    record.id = id;
  }
  if (recordType !== null && findField(type, 'RecordTypeId')) {
    record.values.set('RecordTypeId', recordType);
  }
  if (defaults && type.kind === 'platformEvent' && findField(type, 'EventUuid')) {
    record.load('EventUuid', randomUuid(rt));
  }
  if (defaults) {
    setDefaults(rt, record, recordType);
  }
  return record;
}

export const sobjectType = stdClass('Schema.SObjectType', [
  ['Schema.DescribeSObjectResult getDescribe()', (rt: Rt, t: ObjectToken) => objectDescribe(rt, t.type)],
  [
    'Schema.DescribeSObjectResult getDescribe(Schema.SObjectDescribeOptions options)',
    (rt: Rt, t: ObjectToken) => objectDescribe(rt, t.type),
  ],
  ['SObject newSObject()', (rt: Rt, t: ObjectToken) => newSObject(rt, t.type, null, null, false)],
  ['SObject newSObject(Id id)', (rt: Rt, t: ObjectToken, id: string | null) => newSObject(rt, t.type, id, null, false)],
  [
    'SObject newSObject(Id recordTypeId, Boolean loadDefaults)',
    (rt: Rt, t: ObjectToken, id: string | null, d: boolean) => newSObject(rt, t.type, null, id, d),
  ],
  ['String toString()', (_: Rt, t: ObjectToken) => t.type.name],
  ['Boolean equals(Object other)', (_: Rt, t: ObjectToken, o: unknown) => t === o],
  ['Integer hashCode()', (_: Rt, t: ObjectToken) => javaHash(t.type.name)],
]);

export const sobjectField = stdClass('Schema.SObjectField', [
  ['Schema.DescribeFieldResult getDescribe()', (rt: Rt, t: FieldToken) => fieldDescribe(rt, t.object, t.field)],
  [
    'Schema.DescribeFieldResult getDescribe(Object options)',
    (rt: Rt, t: FieldToken) => fieldDescribe(rt, t.object, t.field),
  ],
  ['String toString()', (_: Rt, t: FieldToken) => t.field.name],
  ['Boolean equals(Object other)', (_: Rt, t: FieldToken, o: unknown) => t === o],
  ['Integer hashCode()', (_: Rt, t: FieldToken) => javaHash(`${t.object.name}.${t.field.name}`)],
]);

const objectFact = (signature: string, read: (type: SObjectType, rt: Rt) => unknown): StdRow => [
  signature,
  (rt: Rt, self: Self) => read(typeOf(self), rt),
];
const access = (
  name: string,
  right: 'create' | 'read' | 'edit' | 'delete',
  also: (t: SObjectType) => boolean,
): StdRow => objectFact(`Boolean ${name}()`, (t, rt) => also(t) && rt.host.objectAccess(t.name)[right]);

/** The same objects on each call, so that they serve as keys of maps. */
function childRelationships(rt: Rt, type: SObjectType): ApexList {
  const items = rt.once(`describe.children.${type.name}`, () =>
    type.childRelationships.map((relationship) => make('Schema.ChildRelationship', { relationship })),
  );
  return listOfClass(rt, 'Schema.ChildRelationship', items);
}

function recordTypeInfos(rt: Rt, type: SObjectType): StdObject[] {
  return type.recordTypes.map((info) =>
    make('Schema.RecordTypeInfo', {
      info,
      type,
      id: info.master ? '012000000000000AAA' : recordTypeId(rt, type.name, info.developerName),
    }),
  );
}

const INFO = systemType('Schema.RecordTypeInfo');
function recordTypesBy(rt: Rt, type: SObjectType, key: 'name' | 'developerName' | 'id'): ApexMap {
  const keyOf = (o: StdObject): unknown =>
    key === 'id' ? o.data['id'] : key === 'name' ? infoOf(o).label : infoOf(o).developerName;
  return new ApexMap(
    rt,
    key === 'id' ? ID : STRING,
    INFO,
    recordTypeInfos(rt, type).map((o): [unknown, unknown] => [keyOf(o), o]),
  );
}

const namespaceOf = (name: string): string => /^([A-Za-z][A-Za-z0-9]*)__.*__[a-z]+$/i.exec(name)?.[1] ?? '';

export const describeSObjectResult = stdClass('Schema.DescribeSObjectResult', [
  objectFact('String getName()', (t) => t.name),
  objectFact('String getLocalName()', (t) =>
    namespaceOf(t.name) ? t.name.slice(namespaceOf(t.name).length + 2) : t.name,
  ),
  objectFact('String getLabel()', (t) => t.label),
  objectFact('String getLabelPlural()', (t) => t.labelPlural),
  objectFact('String getKeyPrefix()', (t) => t.keyPrefix),
  objectFact('Schema.SObjectType getSObjectType()', (t) => tokenOfType(t)),
  objectFact('String getSObjectDescribeOption()', () => 'FULL'),
  objectFact('String getHasSubtypes()', () => false),
  objectFact('Boolean getAssociateEntityType()', () => null),
  objectFact('String getDefaultImplementation()', () => null),
  objectFact('String getImplementedBy()', () => null),
  objectFact('String getImplementsInterfaces()', () => null),
  objectFact('Boolean getIsInterface()', () => false),
  objectFact('List<Schema.ChildRelationship> getChildRelationships()', (t, rt) => childRelationships(rt, t)),
  objectFact('List<Schema.RecordTypeInfo> getRecordTypeInfos()', (t, rt) =>
    listOfClass(rt, 'Schema.RecordTypeInfo', recordTypeInfos(rt, t)),
  ),
  objectFact('Map<String, Schema.RecordTypeInfo> getRecordTypeInfosByName()', (t, rt) => recordTypesBy(rt, t, 'name')),
  objectFact('Map<String, Schema.RecordTypeInfo> getRecordTypeInfosByDeveloperName()', (t, rt) =>
    recordTypesBy(rt, t, 'developerName'),
  ),
  objectFact('Map<Id, Schema.RecordTypeInfo> getRecordTypeInfosById()', (t, rt) => recordTypesBy(rt, t, 'id')),
  access('isAccessible', 'read', () => true),
  access('isCreateable', 'create', (t) => t.createable),
  access('isUpdateable', 'edit', (t) => t.updateable),
  access('isDeletable', 'delete', (t) => t.deletable),
  access('isUndeletable', 'create', (t) => t.undeletable),
  access('isMergeable', 'edit', (t) => t.mergeable),
  objectFact('Boolean isQueryable()', (t, rt) => t.queryable && rt.host.objectAccess(t.name).read),
  objectFact('Boolean isSearchable()', (t) => t.searchable),
  objectFact('Boolean isCustom()', (t) => t.custom),
  objectFact('Boolean isCustomSetting()', (t) => t.kind === 'customSetting'),
  objectFact('Boolean isDeprecatedAndHidden()', () => false),
  objectFact('Boolean isFeedEnabled()', (t) => t.feedEnabled),
  objectFact('Boolean isMruEnabled()', (t) => t.mruEnabled),
  [
    'Schema.SObjectTypeFields fields { get; }',
    (_: Rt, self: Self) => make('Schema.SObjectTypeFields', { type: typeOf(self) }),
  ],
  [
    'Schema.SObjectTypeFieldSets fieldSets { get; }',
    (_: Rt, self: Self) => make('Schema.SObjectTypeFieldSets', { type: typeOf(self) }),
  ],
]);
stdClass('Schema.SObjectTypeFields', [
  ['Map<String, Schema.SObjectField> getMap()', (rt: Rt, self: Self) => fieldMap(rt, typeOf(self))],
]);
stdClass('Schema.SObjectTypeFieldSets', [
  [
    'Map<String, Schema.FieldSet> getMap()',
    (rt: Rt, self: Self) =>
      new CaseInsensitiveMap(
        rt,
        STRING,
        systemType('Schema.FieldSet'),
        fieldSetsOf(rt, typeOf(self)).map((set): [unknown, unknown] => [set.data['name'], set]),
      ),
  ],
]);

const DISPLAY: Partial<Record<Field['type'], string>> = { int: 'INTEGER', anyType: 'ANYTYPE' };
const displayType = (field: Field): ApexEnumValue | null =>
  systemEnum('Schema.DisplayType', DISPLAY[field.type] ?? field.type);
const SOAP: Readonly<Record<string, string>> = {
  Id: 'ID',
  Boolean: 'BOOLEAN',
  Integer: 'INTEGER',
  Long: 'LONG',
  Decimal: 'DOUBLE',
  Date: 'DATE',
  Datetime: 'DATETIME',
  Time: 'TIME',
  Blob: 'BASE64BINARY',
};
const soapType = (field: Field): ApexEnumValue | null =>
  systemEnum(
    'Schema.SoapType',
    field.type === 'address'
      ? 'ADDRESS'
      : field.type === 'location'
        ? 'LOCATION'
        : (SOAP[typeOfField(field).kind] ?? 'STRING'),
  );

const picklistEntry = (value: PicklistValue): StdObject => make('Schema.PicklistEntry', { value });
const fieldFact = (signature: string, read: (field: Field, rt: Rt, object: SObjectType) => unknown): StdRow => [
  signature,
  (rt: Rt, self: Self) => read(fieldOf(self), rt, self.data['object'] as SObjectType),
];
const flags = (...names: (keyof Field)[]): StdRow[] =>
  names.map((name) =>
    fieldFact(
      `Boolean is${(name as string)[0]?.toUpperCase() ?? ''}${(name as string).slice(1)}()`,
      (f) => f[name] === true,
    ),
  );

function defaultValue(field: Field): unknown {
  const value = field.defaultValue;
  return value === undefined || value === null
    ? field.type === 'boolean'
      ? false
      : null
    : box(fromFieldValue(field, value), typeOfField(field));
}

export const describeFieldResult = stdClass('Schema.DescribeFieldResult', [
  fieldFact('String getName()', (f) => f.name),
  fieldFact('String getLocalName()', (f) =>
    namespaceOf(f.name) ? f.name.slice(namespaceOf(f.name).length + 2) : f.name,
  ),
  fieldFact('String getLabel()', (f) => f.label),
  fieldFact('Schema.DisplayType getType()', displayType),
  fieldFact('Schema.SoapType getSoapType()', soapType),
  fieldFact('Schema.SObjectField getSObjectField()', (f, _rt, object) => tokenOfField(object, f)),
  fieldFact('Schema.SObjectType getSObjectType()', (_f, _rt, object) => tokenOfType(object)),
  fieldFact('Integer getLength()', (f) => f.length),
  fieldFact('Integer getByteLength()', (f) => f.length * 3),
  fieldFact('Integer getPrecision()', (f) => f.precision),
  fieldFact('Integer getDigits()', (f) => (f.type === 'int' ? f.precision : 0)),
  fieldFact('Integer getScale()', (f) => f.scale),
  fieldFact('String getInlineHelpText()', (f) => f.inlineHelpText ?? null),
  fieldFact('String getCalculatedFormula()', (f) => f.formula ?? null),
  fieldFact('String getDefaultValueFormula()', (f) => f.defaultFormula ?? null),
  fieldFact('Object getDefaultValue()', defaultValue),
  fieldFact('String getRelationshipName()', (f) => f.relationshipName),
  fieldFact('Integer getRelationshipOrder()', (f) => f.relationshipOrder ?? null),
  fieldFact('String getReferenceTargetField()', () => null),
  fieldFact('String getFilteredLookupInfo()', () => null),
  fieldFact('String getCompoundFieldName()', (f) => f.compoundFieldName ?? null),
  fieldFact('Schema.SObjectField getController()', (f, _rt, object) => {
    const controller = f.picklist?.controllingField ? findField(object, f.picklist.controllingField) : undefined;
    return controller ? tokenOfField(object, controller) : null;
  }),
  fieldFact(
    'List<Schema.SObjectType> getReferenceTo()',
    (f, rt) =>
      new ApexList(
        rt,
        systemType('Schema.SObjectType'),
        f.referenceTo.filter((n) => rt.host.schema.object(n)).map((n) => objectToken(rt, n)),
      ),
  ),
  fieldFact('List<Schema.PicklistEntry> getPicklistValues()', (f, rt) =>
    listOfClass(rt, 'Schema.PicklistEntry', (f.picklist?.values ?? []).map(picklistEntry)),
  ),
  fieldFact('Boolean isAccessible()', (f, rt, o) => rt.host.fieldAccess(o.name, f.name).read),
  fieldFact('Boolean isCreateable()', (f, rt, o) => f.createable && rt.host.fieldAccess(o.name, f.name).create),
  fieldFact('Boolean isUpdateable()', (f, rt, o) => f.updateable && rt.host.fieldAccess(o.name, f.name).edit),
  ...flags(
    'autoNumber',
    'calculated',
    'caseSensitive',
    'custom',
    'encrypted',
    'externalId',
    'filterable',
    'groupable',
    'htmlFormatted',
    'idLookup',
    'nameField',
    'namePointing',
    'nillable',
    'permissionable',
    'restrictedDelete',
    'sortable',
    'unique',
    'writeRequiresMasterRead',
    'cascadeDelete',
    'deprecatedAndHidden',
    'defaultedOnCreate',
    'aggregatable',
    'searchPrefilterable',
    'queryByDistance',
  ),
  fieldFact('Boolean isAiPredictionField()', () => false),
  fieldFact('Boolean isDependentPicklist()', (f) => f.picklist?.controllingField !== undefined),
  fieldFact(
    'Boolean isFormulaTreatNullNumberAsZero()',
    (f) => f.calculated && f.formulaTreatBlanksAs !== 'BlankAsBlank',
  ),
  fieldFact('Boolean isHighScaleNumber()', () => false),
  fieldFact('Boolean isRestrictedPicklist()', (f) => f.picklist?.restricted ?? false),
]);

const valueOf = (self: Self): PicklistValue => self.data['value'] as PicklistValue;
export const picklistEntryClass = stdClass('Schema.PicklistEntry', [
  ['String getValue()', (_: Rt, self: Self) => valueOf(self).value],
  ['String getLabel()', (_: Rt, self: Self) => valueOf(self).label],
  ['Boolean isActive()', (_: Rt, self: Self) => valueOf(self).active],
  ['Boolean isDefaultValue()', (_: Rt, self: Self) => valueOf(self).default],
]);

const infoOf = (self: Self): RecordTypeInfo => self.data['info'] as RecordTypeInfo;
export const recordTypeInfo = stdClass('Schema.RecordTypeInfo', [
  ['String getName()', (_: Rt, self: Self) => infoOf(self).label],
  ['String getDeveloperName()', (_: Rt, self: Self) => infoOf(self).developerName],
  ['Id getRecordTypeId()', (_: Rt, self: Self) => self.data['id']],
  ['Boolean isActive()', (_: Rt, self: Self) => infoOf(self).active],
  ['Boolean isAvailable()', (_: Rt, self: Self) => infoOf(self).active],
  ['Boolean isMaster()', (_: Rt, self: Self) => infoOf(self).master],
  [
    'Boolean isDefaultRecordTypeMapping()',
    (_: Rt, self: Self) => infoOf(self).master || (self.data['type'] as SObjectType).recordTypes.length === 1,
  ],
]);

const childOf = (self: Self): ChildRelationship => self.data['relationship'] as ChildRelationship;
export const childRelationship = stdClass('Schema.ChildRelationship', [
  ['Schema.SObjectType getChildSObject()', (rt: Rt, self: Self) => objectToken(rt, childOf(self).childObject)],
  [
    'Schema.SObjectField getField()',
    (rt: Rt, self: Self) => {
      const object = objectToken(rt, childOf(self).childObject).type;
      const field = findField(object, childOf(self).field);
      return field ? tokenOfField(object, field) : null;
    },
  ],
  ['String getRelationshipName()', (_: Rt, self: Self) => childOf(self).relationshipName],
  ['Boolean isCascadeDelete()', (_: Rt, self: Self) => childOf(self).cascadeDelete],
  ['Boolean isRestrictedDelete()', (_: Rt, self: Self) => childOf(self).restrictedDelete],
  ['Boolean isDeprecatedAndHidden()', () => false],
  ['List<String> getJunctionIdListNames()', (rt: Rt) => textList(rt, [])],
  ['List<String> getJunctionReferenceTo()', (rt: Rt) => textList(rt, [])],
]);

export { SOBJECT, sobjectOf };
export type { ApexType };
