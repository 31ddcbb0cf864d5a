import { createHash } from 'node:crypto';
import type { Field, FieldType, SObjectType } from '../../../metadata/schema';

/** The parts of Avro schemas that events use. */
export type AvroType = string | AvroRecord | AvroArray | AvroEnum | readonly AvroType[];

export interface AvroField {
  readonly name: string;
  readonly type: AvroType;
  /** `Data:Text`, `CreatedDate:DateTime`: what the field is on the platform. */
  readonly doc?: string;
  readonly default?: null;
}

export interface AvroRecord {
  readonly type: 'record';
  readonly name: string;
  readonly namespace?: string;
  readonly fields: readonly AvroField[];
}

interface AvroArray {
  readonly type: 'array';
  readonly items: string;
}

interface AvroEnum {
  readonly type: 'enum';
  readonly name: string;
  readonly symbols: readonly string[];
}

const NAMESPACE = 'com.sforce.eventbus';

/** Avro type and the type that `doc` tells, by describe type. Dates and times travel as milliseconds of the epoch. [B10 of the API facts] */
const SCALARS: Readonly<Partial<Record<FieldType, readonly [avro: string, doc: string]>>> = {
  boolean: ['boolean', 'Boolean'],
  int: ['int', 'Integer'],
  long: ['long', 'Long'],
  double: ['double', 'Double'],
  currency: ['double', 'CurrencyNumber'],
  percent: ['double', 'Percent'],
  date: ['long', 'DateOnly'],
  datetime: ['long', 'DateTime'],
  time: ['long', 'TimeOnly'],
  textarea: ['string', 'TextArea'],
  picklist: ['string', 'Picklist'],
  multipicklist: ['string', 'MultiPicklist'],
  reference: ['string', 'EntityId'],
  email: ['string', 'Email'],
  phone: ['string', 'Phone'],
  url: ['string', 'Url'],
};

/** Members of the envelope, not of the payload. */
const ENVELOPE = new Set(['Id', 'ReplayId', 'EventUuid', 'ChangeEventHeader']);

/** Fields of a record that its change events leave out. [Change Data Capture guide, Change Event Fields] */
const NOT_TOLD = new Set([
  'Id',
  'IsDeleted',
  'SystemModstamp',
  'LastViewedDate',
  'LastReferencedDate',
  'LastActivityDate',
  'UserRecordAccessId',
]);

const CHANGE_TYPES = [
  'CREATE',
  'UPDATE',
  'DELETE',
  'UNDELETE',
  'GAP_CREATE',
  'GAP_UPDATE',
  'GAP_DELETE',
  'GAP_UNDELETE',
  'GAP_OVERFLOW',
  'SNAPSHOT',
];

const CHANGE_EVENT_HEADER: AvroRecord = {
  type: 'record',
  name: 'ChangeEventHeader',
  fields: [
    { name: 'entityName', type: 'string' },
    { name: 'recordIds', type: { type: 'array', items: 'string' } },
    { name: 'changeType', type: { type: 'enum', name: 'ChangeType', symbols: CHANGE_TYPES } },
    { name: 'changeOrigin', type: 'string' },
    { name: 'transactionKey', type: 'string' },
    { name: 'sequenceNumber', type: 'int' },
    { name: 'commitTimestamp', type: 'long' },
    { name: 'commitNumber', type: 'long' },
    { name: 'commitUser', type: 'string' },
    { name: 'nulledFields', type: { type: 'array', items: 'string' } },
    { name: 'diffFields', type: { type: 'array', items: 'string' } },
    { name: 'changedFields', type: { type: 'array', items: 'string' } },
  ],
};

/** Names of a person are one compound, in this order. */
const PERSON_NAME = ['Salutation', 'FirstName', 'LastName', 'MiddleName', 'InformalName', 'Suffix'];

/** The Avro schema of a platform event's messages. */
export function platformEventSchema(type: SObjectType): AvroRecord {
  const fields = [...type.fields.values()].filter((field) => !ENVELOPE.has(field.name));
  const custom = fields.filter((field) => field.custom).map((field) => scalar(field, field.nillable));
  const standard = fields.filter((field) => !field.custom && !SYSTEM.includes(field.name));
  return {
    type: 'record',
    name: type.name,
    namespace: NAMESPACE,
    fields: [
      // The publisher must give both. [B10]
      { name: 'CreatedDate', type: 'long', doc: 'CreatedDate:DateTime' },
      { name: 'CreatedById', type: 'string', doc: 'CreatedBy:EntityId' },
      ...standard.map((field) => scalar(field, field.nillable)),
      ...custom,
    ],
  };
}

const SYSTEM = ['CreatedDate', 'CreatedById'];

/**
 * The Avro schema of an object's change events: the header, then every field of the record as a union with null; addresses, places
 * and names of persons as records of their parts.
 * @param name of the event, such as `AccountChangeEvent`
 * @param event the event's own description, which says what it leaves out; undefined when there is none
 */
export function changeEventSchema(type: SObjectType, name: string, event: SObjectType | undefined): AvroRecord {
  const isListed = (field: Field): boolean =>
    event === undefined || field.custom || event.fields.has(field.name.toLowerCase());
  const all = [...type.fields.values()].filter((field) => isTold(field) && isListed(field));
  const isPerson = type.fields.has('lastname') && type.fields.has('firstname');
  const nameParts = new Set(isPerson ? PERSON_NAME : []);
  const top = all.filter((field) => field.compoundFieldName === undefined && !nameParts.has(field.name));
  const told = [...top.filter((field) => !field.custom), ...top.filter((field) => field.custom)];
  const defined = new Set<string>();
  return {
    type: 'record',
    name,
    namespace: NAMESPACE,
    fields: [
      { name: 'ChangeEventHeader', type: CHANGE_EVENT_HEADER },
      ...told.map((field) => changeField(field, all, isPerson, defined)),
    ],
  };
}

function isTold(field: Field): boolean {
  if (NOT_TOLD.has(field.name)) return false;
  return !field.calculated || field.type === 'address' || field.type === 'location' || field.name === 'Name';
}

/** @param defined names of records that the schema holds already: Avro names a type once and refers to it after */
function changeField(field: Field, all: readonly Field[], isPerson: boolean, defined: Set<string>): AvroField {
  const compound =
    field.type === 'address'
      ? { record: 'Address', parts: partsOf(field, all) }
      : field.type === 'location'
        ? { record: 'Location', parts: LOCATION }
        : isPerson && field.name === 'Name'
          ? { record: 'Switchable_PersonName', parts: personParts(all) }
          : null;
  if (!compound) return scalar(field, true);
  // Two addresses of one object may have different parts; then each has a record of its own.
  const name = uniqueName(compound.record, compound.parts, defined);
  const type: AvroType = name.known
    ? name.text
    : { type: 'record', name: name.text, fields: compound.parts.map(([part, avro, doc]) => nullable(part, avro, doc)) };
  return { name: field.name, type: ['null', type], doc: `Data:${compound.record}`, default: null };
}

type Part = readonly [name: string, avro: string, doc: string];

const LOCATION: readonly Part[] = [
  ['Latitude', 'double', 'Data:Double'],
  ['Longitude', 'double', 'Data:Double'],
];

function partsOf(field: Field, all: readonly Field[]): Part[] {
  const prefix = field.name.replace(/Address$/, '');
  return all
    .filter((one) => one.compoundFieldName === field.name && one.name.startsWith(prefix))
    .map((one) => {
      const [avro, doc] = SCALARS[one.type] ?? ['string', 'Text'];
      return [one.name.slice(prefix.length), avro, `Data:${doc}`] as const;
    });
}

function personParts(all: readonly Field[]): Part[] {
  const present = new Set(all.map((field) => field.name));
  return PERSON_NAME.filter((name) => present.has(name)).map((name) => [name, 'string', 'Data:Text'] as const);
}

function uniqueName(base: string, parts: readonly Part[], defined: Set<string>): { text: string; known: boolean } {
  for (let n = 0; ; n++) {
    const text = n === 0 ? base : `${base}${n}`;
    const key = `${text}(${parts.map(([name]) => name).join()})`;
    if (defined.has(key)) return { text, known: true };
    if ([...defined].some((other) => other.startsWith(`${text}(`))) continue;
    defined.add(key);
    return { text, known: false };
  }
}

function scalar(field: Field, nillable: boolean): AvroField {
  const [avro, doc] = SCALARS[field.type] ?? ['string', 'Text'];
  // A checkbox has a default: a publisher may leave it out.
  if (nillable || field.type === 'boolean') return nullable(field.name, avro, `Data:${doc}`);
  return { name: field.name, type: avro, doc: `Data:${doc}` };
}

function nullable(name: string, avro: string, doc: string): AvroField {
  return { name, type: ['null', avro], doc, default: null };
}

/** A stable id of a schema: another definition has another id. 22 characters, as the platform's. */
export function schemaId(schemaJson: string): string {
  return createHash('sha256').update(schemaJson).digest('base64url').slice(0, 22);
}
