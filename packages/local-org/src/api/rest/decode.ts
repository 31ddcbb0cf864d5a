import { DateTime } from 'luxon';
import { SalesforceError } from '../../diagnostics';
import type { Field, Schema, SObjectType } from '../../metadata/schema';
import type { FieldValue, RecordData } from '../../metadata/values';
import type { RestContext } from './types';

/** JSON as it arrives; narrowed here, once, into typed records. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** @throws SalesforceError JSON_PARSER_ERROR */
export function parseJson(body: string | null): Json {
  if (body === null || body.trim() === '') {
    throw new SalesforceError(
      'JSON_PARSER_ERROR',
      'The HTTP entity body is required, but this request has no entity body.',
    );
  }
  try {
    return JSON.parse(body) as Json;
  } catch (error) {
    throw new SalesforceError('JSON_PARSER_ERROR', parserMessage(body, error));
  }
}

function parserMessage(body: string, error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const position = /position (\d+)/.exec(text)?.[1];
  const offset = position === undefined ? body.length : Number(position);
  const before = body.slice(0, offset).split('\n');
  const place = `at [line:${before.length}, column:${(before.at(-1) ?? '').length + 1}]`;
  const character = body.charAt(offset);
  return character === ''
    ? `Unexpected end-of-input ${place}`
    : `Unexpected character ('${character}' (code ${character.charCodeAt(0)})): was expecting a valid value ${place}`;
}

export function asObject(json: Json, what: string): JsonObject {
  if (json === null || typeof json !== 'object' || Array.isArray(json)) {
    throw new SalesforceError(
      'JSON_PARSER_ERROR',
      `Cannot deserialize instance of ${what} from ${tokenName(json)} value ${preview(json)} or request may be missing a required field at [line:1, column:1]`,
    );
  }
  return json;
}

/** @throws SalesforceError NOT_FOUND for an object that does not exist or to which the user has no right at all */
export function requireObject({ org, request }: RestContext, name: string): SObjectType {
  const object = org.schema.object(name);
  const access = object ? org.objectAccess(request.userId, object.name) : undefined;
  if (!object || !(access?.read || access?.create))
    throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', [], 404);
  return object;
}

/**
 * Turns the fields of a request into a record: names in the schema's case, values in the local org's encoding.
 * What the JSON type rules out is refused here (`JSON_PARSER_ERROR`); everything else is the save's to judge.
 */
export function decodeRecord(schema: Schema, object: SObjectType, json: JsonObject): RecordData {
  const fields: RecordData['fields'] = {};
  for (const [key, value] of Object.entries(json)) {
    if (key === 'attributes') continue;
    const field = object.fields.get(key.toLowerCase());
    if (field) {
      fields[field.name] = decodeValue(field, value);
      continue;
    }
    const parent = schema.parentRelationship(object.name, key);
    if (!parent) {
      throw new SalesforceError('INVALID_FIELD', `No such column '${key}' on sobject of type ${object.name}`);
    }
    const relationship = parent.relationshipName ?? key;
    fields[relationship] = value === null ? null : decodeParent(schema, parent, asObject(value, parent.name));
  }
  return { type: object.name, fields };
}

function decodeParent(schema: Schema, field: Field, json: JsonObject): RecordData {
  const named = asOptionalType(json);
  const target = schema.object(named ?? field.referenceTo[0] ?? '');
  if (!target) throw new SalesforceError('INVALID_FIELD', `No such column '${field.relationshipName}' on sobject`);
  return decodeRecord(schema, target, json);
}

function asOptionalType(json: JsonObject): string | undefined {
  const attributes = json['attributes'];
  if (attributes === null || attributes === undefined || typeof attributes !== 'object' || Array.isArray(attributes)) {
    return undefined;
  }
  return typeof attributes['type'] === 'string' ? attributes['type'] : undefined;
}

/** @throws SalesforceError INVALID_FIELD when a record of a mixed request does not say its type */
export function recordType(schema: Schema, json: JsonObject): SObjectType {
  const type = asOptionalType(json);
  if (type === undefined) {
    throw new SalesforceError('INVALID_FIELD', 'Include an attributes.type in every record of the request.');
  }
  const object = schema.object(type);
  if (!object) {
    throw new SalesforceError(
      'INVALID_TYPE',
      `sObject type '${type}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.`,
    );
  }
  return object;
}

function decodeValue(field: Field, value: Json): FieldValue {
  if (value === null) return null;
  switch (field.type) {
    case 'boolean':
      return decodeBoolean(value);
    case 'int':
    case 'long':
    case 'double':
    case 'currency':
    case 'percent':
      return decodeNumber(field, value);
    case 'date':
      return decodeDate(value);
    case 'datetime':
      return decodeDatetime(value);
    case 'time':
      return decodeTime(value);
    default:
      return decodeText(value);
  }
}

function decodeText(value: Json): FieldValue {
  if (typeof value === 'object') throw cannotDeserialize('string', value);
  const text = String(value);
  return text === '' ? null : text;
}

function decodeBoolean(value: Json): FieldValue {
  if (typeof value === 'boolean') return value;
  if (value === 'true' || value === '1' || value === 1) return true;
  if (value === 'false' || value === '0' || value === 0) return false;
  throw cannotDeserialize('boolean', value);
}

function decodeNumber(field: Field, value: Json): FieldValue {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') {
    if (value.trim() === '') return null;
    const number = Number(value);
    if (Number.isFinite(number)) return number;
  }
  throw cannotDeserialize(field.type === 'int' || field.type === 'long' ? 'int' : field.type, value);
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})/;

function decodeDate(value: Json): FieldValue {
  if (value === '') return null;
  if (typeof value !== 'string') throw cannotDeserialize('date', value);
  const match = DATE.exec(value);
  if (!match || !DateTime.fromISO(match[0], { zone: 'utc' }).isValid) throw cannotDeserialize('date', value);
  return match[0];
}

function decodeDatetime(value: Json): FieldValue {
  if (value === '') return null;
  if (typeof value !== 'string' || !DATE.test(value)) throw cannotDeserialize('datetime', value);
  const parsed = DateTime.fromISO(value, { zone: 'utc' });
  if (!parsed.isValid) throw cannotDeserialize('datetime', value);
  return parsed.toFormat("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");
}

function decodeTime(value: Json): FieldValue {
  if (value === '') return null;
  const match = typeof value === 'string' ? /^(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?Z?$/.exec(value) : null;
  if (!match) throw cannotDeserialize('time', value);
  return `${match[1]}:${match[2]}:${match[3] ?? '00'}.${(match[4] ?? '0').padEnd(3, '0')}Z`;
}

function cannotDeserialize(type: string, value: Json): SalesforceError {
  return new SalesforceError(
    'JSON_PARSER_ERROR',
    `Cannot deserialize instance of ${type} from ${tokenName(value)} value ${preview(value)} or request may be missing a required field at [line:1, column:1]`,
  );
}

function tokenName(value: Json): string {
  if (value === null) return 'VALUE_NULL';
  if (Array.isArray(value)) return 'START_ARRAY';
  if (typeof value === 'object') return 'START_OBJECT';
  if (typeof value === 'string') return 'VALUE_STRING';
  if (typeof value === 'boolean') return value ? 'VALUE_TRUE' : 'VALUE_FALSE';
  return Number.isInteger(value) ? 'VALUE_NUMBER_INT' : 'VALUE_NUMBER_FLOAT';
}

function preview(value: Json): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value).slice(0, 80) : String(value);
}
