import { Type } from 'avsc';
import type { FieldValue, FieldValues } from '../../../metadata/values';
import type { AvroField, AvroRecord, AvroType } from './event-schema-builder';
import { bitmaps, type FieldPositions } from './field-bitmaps';

/** The header of a change event as the log keeps it: changed fields by their flat API names. */
export interface ChangeEventHeader {
  readonly entityName: string;
  readonly recordIds: readonly string[];
  readonly changeType: string;
  readonly changeOrigin: string;
  readonly transactionKey: string;
  readonly sequenceNumber: number;
  readonly commitTimestamp: number;
  readonly commitNumber: number;
  readonly commitUser: string;
  readonly nulledFields: readonly string[];
  readonly diffFields: readonly string[];
  readonly changedFields: readonly string[];
}

/** A member of a message: one value, or a compound with its parts. */
interface Member {
  readonly name: string;
  /** `DateTime`, `DateOnly`, `Text` ... */
  readonly kind: string;
  readonly required: boolean;
  readonly avro: string;
  /** Part's name in the record and the flat field that holds it. */
  readonly parts: readonly { readonly name: string; readonly flat: string; readonly avro: string }[] | null;
}

/** Who may see which field; absent for all. */
export type Sees = (flatField: string) => boolean;

/** Reads and writes the messages of one schema: flat payloads of the log on one side, Avro bytes and nested JSON on the other. */
export class EventCodec {
  private readonly type: Type;
  private readonly members: readonly Member[];
  private readonly positions: FieldPositions;
  readonly isChangeEvent: boolean;

  constructor(readonly schemaJson: string) {
    const schema = JSON.parse(schemaJson) as AvroRecord;
    this.type = Type.forSchema(schema as Parameters<typeof Type.forSchema>[0], { wrapUnions: 'never' });
    const records = new Map<string, AvroRecord>();
    this.isChangeEvent = schema.fields[0]?.name === 'ChangeEventHeader';
    this.members = schema.fields.filter((f) => f.name !== 'ChangeEventHeader').map((f) => member(f, records));
    this.positions = positionsOf(this.members, this.isChangeEvent ? 1 : 0);
  }

  /** Avro bytes of a message of the log. */
  encode(payload: Readonly<FieldValues>, sees: Sees = () => true): Buffer {
    const record: Record<string, unknown> = {};
    for (const one of this.members) record[one.name] = avroValue(one, payload, sees);
    const header = headerOf(payload);
    if (this.isChangeEvent && header) {
      const told = (names: readonly string[]): string[] => bitmaps(names.filter(sees), this.positions);
      record['ChangeEventHeader'] = {
        ...header,
        nulledFields: told(header.nulledFields),
        diffFields: told(header.diffFields),
        changedFields: told(header.changedFields),
      };
    }
    return this.type.toBuffer(record);
  }

  /**
   * The flat fields of a publisher's bytes.
   * @throws Error for bytes that are not a message of this schema
   */
  decode(bytes: Uint8Array): FieldValues {
    const record = this.type.fromBuffer(Buffer.from(bytes)) as Record<string, unknown>;
    const values: FieldValues = {};
    for (const one of this.members) if (one.parts === null) values[one.name] = flatValue(one.kind, record[one.name]);
    return values;
  }

  /**
   * The message as streaming clients get it: compounds nested, times as text. A change event holds what changed, or what is there.
   * [Change Data Capture guide, Change Event Message Structure]
   */
  toJson(payload: Readonly<FieldValues>, sees: Sees = () => true): Record<string, unknown> {
    const body: Record<string, unknown> = {};
    const header = headerOf(payload);
    if (this.isChangeEvent && header) {
      const { nulledFields: _nulled, diffFields, changedFields, ...rest } = header;
      body['ChangeEventHeader'] = {
        ...rest,
        ...(header.changeType === 'UPDATE' ? { changedFields: changedFields.filter(sees), diffFields } : {}),
      };
    }
    for (const one of this.members) {
      if (one.parts === null) {
        if (one.name in payload && sees(one.name)) body[one.name] = payload[one.name];
        continue;
      }
      const given = one.parts.filter((part) => part.flat in payload && sees(part.flat));
      if (given.length > 0) body[one.name] = Object.fromEntries(given.map((p) => [p.name, payload[p.flat] ?? null]));
    }
    return body;
  }
}

function headerOf(payload: Readonly<FieldValues>): ChangeEventHeader | null {
  const header = payload['ChangeEventHeader'] as unknown;
  return typeof header === 'object' && header !== null ? (header as ChangeEventHeader) : null;
}

function member(field: AvroField, records: Map<string, AvroRecord>): Member {
  const kind = (field.doc ?? '').split(':')[1] ?? 'Text';
  const choices: readonly AvroType[] = Array.isArray(field.type)
    ? (field.type as readonly AvroType[])
    : [field.type as AvroType];
  const main = choices.find((choice) => choice !== 'null') ?? 'string';
  const record = recordOf(main, records);
  const required = !choices.includes('null');
  if (!record) return { name: field.name, kind, required, avro: String(main), parts: null };
  return {
    name: field.name,
    kind,
    required,
    avro: record.name,
    parts: record.fields.map((part) => ({
      name: part.name,
      flat: flatName(field.name, kind, part.name),
      avro: String((part.type as readonly AvroType[])[1]),
    })),
  };
}

function recordOf(type: AvroType, records: Map<string, AvroRecord>): AvroRecord | undefined {
  if (typeof type === 'string') return records.get(type);
  if (!('fields' in type)) return undefined;
  records.set(type.name, type);
  return type;
}

/** The field of the record that holds a compound's part. */
function flatName(compound: string, kind: string, part: string): string {
  if (kind === 'Switchable_PersonName') return part;
  if (kind === 'Location') return compound.replace(/__c$/, `__${part}__s`);
  return `${compound.replace(/Address$/, '')}${part}`;
}

/** Where each flat field stands in the schema. */
function positionsOf(members: readonly Member[], first: number): FieldPositions {
  const positions = new Map<string, { readonly index: number; readonly part: number | null }>();
  members.forEach((one, i) => {
    if (one.parts === null) positions.set(one.name, { index: first + i, part: null });
    one.parts?.forEach((part, n) => positions.set(part.flat, { index: first + i, part: n }));
  });
  return positions;
}

function avroValue(one: Member, payload: Readonly<FieldValues>, sees: Sees): unknown {
  if (one.parts === null)
    return sees(one.name) ? scalarValue(one.kind, one.avro, payload[one.name], one.required) : null;
  const parts = one.parts.map(
    (p) => [p.name, sees(p.flat) ? scalarValue('', p.avro, payload[p.flat], false) : null] as const,
  );
  return parts.every(([, value]) => value === null) ? null : Object.fromEntries(parts);
}

/** A required field has a value, though an old message may lack a field of today. */
function scalarValue(kind: string, avro: string, value: FieldValue | undefined, required: boolean): unknown {
  if (value === undefined || value === null)
    return required ? (avro === 'string' ? '' : avro === 'boolean' ? false : 0) : null;
  if (avro === 'string') return String(value);
  if (avro === 'boolean') return value === true;
  if (avro === 'int') return Math.trunc(Number(value));
  if (kind === 'DateTime') return Date.parse(String(value));
  if (kind === 'DateOnly') return Date.parse(`${String(value).slice(0, 10)}T00:00:00Z`);
  if (kind === 'TimeOnly') return Date.parse(`1970-01-01T${String(value).replace(/Z?$/, 'Z')}`);
  return Number(value);
}

function flatValue(kind: string, value: unknown): FieldValue {
  if (value === null || value === undefined) return null;
  if (kind === 'DateTime') return moment(value).toISOString();
  if (kind === 'DateOnly') return moment(value).toISOString().slice(0, 10);
  if (kind === 'TimeOnly') return moment(value).toISOString().slice(11);
  return value as FieldValue;
}

/** @throws RangeError for a number that is no time */
function moment(value: unknown): Date {
  return new Date(Number(value));
}
