import { UnsupportedError } from '../../../diagnostics';
import { ApexList, ApexMap } from '../../runtime/collections';
import { OBJECT, STRING, systemType } from '../../runtime/apex-type';
import { IdBox } from '../../runtime/boxes';
import type { ApexContext } from '../../runtime/context';
import { box, cast, typeOf } from '../../runtime/convert';
import { ApexException, required, throwApex } from '../../runtime/exceptions';
import { StdObject } from '../../runtime/object';
import { SObjectValue, findField, typeOfField } from '../../runtime/sobject';
import type { Field } from '../../../metadata/schema';
import { stringOf } from '../../runtime/to-string';
import { stdClass } from '../registry';
import { FieldToken, tokenOfType } from '../schema/tokens';
import { hashOf } from './object-class';
import { valuesEqual } from '../../runtime/equality';
import { cloneRecord } from './record-clone';
import { listOfClass, textList } from './collections';
import { errorObject } from '../database/results';

type Rt = ApexContext;
type Self = SObjectValue;
type Name = string | FieldToken;

const invalidField = (rt: Rt, record: Self, name: string): never =>
  throwApex(rt, 'System.SObjectException', `Invalid field ${name} for ${record.type.name}`);

function nameOf(rt: Rt, name: Name | null): string {
  const given = required(rt, name, 1);
  return typeof given === 'string' ? given : given.field.name;
}

/** `get(name)`: a field, boxed; of an AggregateResult an alias. */
function get(rt: Rt, record: Self, name: Name | null): unknown {
  const text = nameOf(rt, name);
  if (record.type.name === 'AggregateResult') {
    const alias = [...record.values.keys()].find((k) => k.toLowerCase() === text.toLowerCase());
    return alias === undefined ? invalidField(rt, record, text) : record.values.get(alias);
  }
  const field = findField(record.type, text);
  return field ? box(record.read(rt, field.name), typeOfField(field)) : invalidField(rt, record, text);
}

function writable(record: Self, field: Field): boolean {
  return (
    field.createable ||
    field.updateable ||
    field.name === 'Id' ||
    record.type.kind === 'customMetadata' ||
    record.type.kind === 'platformEvent'
  );
}

function put(rt: Rt, record: Self, name: Name | null, value: unknown): unknown {
  const text = nameOf(rt, name);
  const field = findField(record.type, text) ?? invalidField(rt, record, text);
  if (!writable(record, field)) {
    throwApex(rt, 'System.SObjectException', `Field ${field.name} is not editable`);
  }
  const before = record.values.get(field.name) ?? null;
  record.write(rt, field.name, converted(rt, field, value));
  return before === null ? null : box(before, typeOfField(field));
}

/** The value in the field's own type. @throws SObjectException `Illegal assignment from X to Y` */
function converted(rt: Rt, field: Field, value: unknown): unknown {
  const type = typeOfField(field);
  if (type.kind === 'String' && value instanceof IdBox) {
    return value.value;
  }
  try {
    return cast(rt, value, type);
  } catch (error) {
    if (error instanceof ApexException && error.typeName === 'System.TypeException') {
      return throwApex(rt, 'System.SObjectException', `Illegal assignment from ${typeOf(value).name} to ${type.name}`);
    }
    throw error;
  }
}

/** The relationship a name or lookup field stands for. */
function relationship(rt: Rt, record: Self, name: Name | null): Field {
  const text = nameOf(rt, name);
  const lookup = findField(record.type, text);
  const field = lookup?.relationshipName ? lookup : rt.host.schema.parentRelationship(record.type.name, text);
  return field ?? throwApex(rt, 'System.SObjectException', `Invalid relationship ${text} for ${record.type.name}`);
}

function getParent(rt: Rt, record: Self, name: Name | null): unknown {
  const key = relationship(rt, record, name).relationshipName as string;
  return record.values.get(key) ?? null;
}

function putParent(rt: Rt, record: Self, name: Name | null, parent: Self | null): unknown {
  const key = relationship(rt, record, name).relationshipName as string;
  const before = record.values.get(key) ?? null;
  record.write(rt, key, parent);
  return before;
}

/** Children of a queried relationship; null when there are none. */
function getChildren(rt: Rt, record: Self, name: Name | null): ApexList | null {
  const text = nameOf(rt, name);
  const child = rt.host.schema.childRelationship(record.type.name, text);
  if (!child?.relationshipName) {
    return throwApex(rt, 'System.SObjectException', `Invalid relationship ${text} for ${record.type.name}`);
  }
  const list = record.values.get(child.relationshipName) as ApexList | undefined;
  return list && list.size > 0 ? list : null;
}

function populated(rt: Rt, record: Self): ApexMap {
  const map = new ApexMap(rt, STRING, OBJECT);
  for (const [name, value] of record.values) {
    const field = findField(record.type, name);
    map.put(name, field ? box(value, typeOfField(field)) : value);
  }
  return map;
}

const clone = (
  rt: Rt,
  r: Self,
  id: boolean | null = false,
  deep: boolean | null = false,
  timestamps: boolean | null = false,
  autonumber: boolean | null = false,
): Self => cloneRecord(rt, r, id === true, deep === true, timestamps === true, autonumber === true);

function isSet(rt: Rt, record: Self, name: Name | null): boolean {
  const text = nameOf(rt, name);
  const field = findField(record.type, text) ?? invalidField(rt, record, text);
  return record.values.has(field.name);
}

const fieldName = (rt: Rt, record: Self, name: Name | null): string => {
  const text = nameOf(rt, name);
  return (findField(record.type, text) ?? invalidField(rt, record, text)).name;
};
const messageOf = (value: string | ApexException | null): string =>
  value instanceof ApexException ? value.getMessage() : (value ?? '');

export const sobject = stdClass('System.SObject', [
  ['Object get(String field)', get],
  ['Object get(Schema.SObjectField field)', get],
  ['Object put(String field, Object value)', put],
  ['Object put(Schema.SObjectField field, Object value)', put],
  ['SObject getSObject(String relationship)', getParent],
  ['SObject getSObject(Schema.SObjectField field)', getParent],
  ['SObject putSObject(String relationship, SObject parent)', putParent],
  ['SObject putSObject(Schema.SObjectField field, SObject parent)', putParent],
  ['List<SObject> getSObjects(String relationship)', getChildren],
  ['List<SObject> getSObjects(Schema.SObjectType relationship)', getChildren],
  ['Schema.SObjectType getSObjectType()', (_: Rt, r: Self) => tokenOfType(r.type)],
  ['Map<String, Object> getPopulatedFieldsAsMap()', populated],
  ['Boolean isSet(String field)', isSet],
  ['Boolean isSet(Schema.SObjectField field)', isSet],
  ['This clone()', clone],
  ['This clone(Boolean preserveId)', clone],
  ['This clone(Boolean preserveId, Boolean isDeepClone)', clone],
  ['This clone(Boolean preserveId, Boolean isDeepClone, Boolean preserveReadonlyTimestamps)', clone],
  [
    'This clone(Boolean preserveId, Boolean isDeepClone, Boolean preserveReadonlyTimestamps, Boolean preserveAutonumber)',
    clone,
  ],
  ['Boolean isClone()', (_: Rt, r: Self) => r.cloneSource !== null || r.isClone],
  ['Id getCloneSourceId()', (_: Rt, r: Self) => r.cloneSource],
  ['void clear()', (_: Rt, r: Self) => r.values.clear()],
  ['void addError(String message)', (rt: Rt, r: Self, m: string | null) => r.addError(rt, messageOf(m))],
  [
    'void addError(String message, Boolean escape)',
    (rt: Rt, r: Self, m: string | null) => r.addError(rt, messageOf(m)),
  ],
  ['void addError(Exception error)', (rt: Rt, r: Self, e: ApexException) => r.addError(rt, messageOf(e))],
  [
    'void addError(Exception error, Boolean escape)',
    (rt: Rt, r: Self, e: ApexException) => r.addError(rt, messageOf(e)),
  ],
  [
    'void addError(String field, String message)',
    (rt: Rt, r: Self, f: Name, m: string) => r.addError(rt, m, fieldName(rt, r, f)),
  ],
  [
    'void addError(Schema.SObjectField field, String message)',
    (rt: Rt, r: Self, f: Name, m: string) => r.addError(rt, m, fieldName(rt, r, f)),
  ],
  [
    'void addError(String field, String message, Boolean escape)',
    (rt: Rt, r: Self, f: Name, m: string) => r.addError(rt, m, fieldName(rt, r, f)),
  ],
  [
    'void addError(Schema.SObjectField field, String message, Boolean escape)',
    (rt: Rt, r: Self, f: Name, m: string) => r.addError(rt, m, fieldName(rt, r, f)),
  ],
  ['Boolean hasErrors()', (_: Rt, r: Self) => r.errors.length > 0],
  [
    'List<Database.Error> getErrors()',
    (rt: Rt, r: Self) =>
      listOfClass(
        rt,
        'Database.Error',
        r.errors.map((e) =>
          errorObject(rt, { statusCode: e.statusCode, message: e.message, fields: e.field ? [e.field] : [] }),
        ),
      ),
  ],
  [
    'Database.DMLOptions getOptions()',
    (_: Rt, r: Self) => r.dmlOptions ?? new StdObject(systemType('Database.DMLOptions')),
  ],
  [
    'void setOptions(Database.DMLOptions options)',
    (_: Rt, r: Self, options: StdObject) => {
      r.dmlOptions = options;
    },
  ],
  ['void recalculateFormulas()', (rt: Rt, r: Self) => recalculate(rt, r)],
  ['List<String> getQuickActionName()', (rt: Rt) => textList(rt, [])],
  ['Boolean equals(Object other)', (rt: Rt, r: Self, o: unknown) => valuesEqual(rt, r, o)],
  ['Integer hashCode()', (rt: Rt, r: Self) => hashOf(rt, r)],
  ['String toString()', (rt: Rt, r: Self) => stringOf(rt, r)],
]);

function recalculate(_rt: Rt, record: Self): never {
  throw new UnsupportedError(`the Apex method SObject.recalculateFormulas (${record.type.name})`);
}
