import { DateTime } from 'luxon';
import type { Field } from '../../metadata/schema';
import type { FieldValue, RecordData } from '../../metadata/values';
import type { FlowDataType, FlowType, OffsetUnit } from '../definition';
import type { ApexObject, FlowValue } from '../host';

/** Where a record in an interview came from; decides what may be read on demand. */
export type RecordOrigin = 'made' | 'queried' | 'trigger' | 'related';

/** A record in an interview: data, where it came from, and which fields the flow itself set. */
export class FlowRecord implements RecordData {
  /** Fields the flow assigned; null when none. A record that is saved sends these, or all it has when there are none. */
  assigned: Set<string> | null = null;

  constructor(
    readonly type: string,
    readonly fields: RecordData['fields'],
    readonly origin: RecordOrigin,
  ) {}

  static from(data: RecordData, origin: RecordOrigin): FlowRecord {
    return data instanceof FlowRecord ? data.copy() : new FlowRecord(data.type, { ...data.fields }, origin);
  }

  /** Records are values: assigning or adding one copies it [HELP flow_ref_elements_loop: "the loop copies the field values"]. */
  copy(): FlowRecord {
    const twin = new FlowRecord(this.type, { ...this.fields }, this.origin);
    if (this.assigned) twin.assigned = new Set(this.assigned);
    return twin;
  }

  set(field: string, value: FieldValue): void {
    this.fields[field] = value;
    (this.assigned ??= new Set()).add(field);
  }
}

/** Internal type of a reference: a flow type, and whether text is a record id (compared with case [B2.4]). */
export interface ValueType extends FlowType {
  readonly isId?: boolean;
  readonly isPercent?: boolean;
}

export function isRecord(value: FlowValue | undefined): value is RecordData {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'fields' in value && 'type' in value;
}

export function isApexObject(value: FlowValue | undefined): value is ApexObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'properties' in value;
}

export function isCollection(value: FlowValue | undefined): value is readonly FlowValue[] {
  return Array.isArray(value);
}

/** A value as it is stored in a variable: records are copied, collections too, one level deep. */
export function copyValue(value: FlowValue): FlowValue {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof FlowRecord) return value.copy();
  if (isCollection(value)) return value.map(copyValue);
  if (isRecord(value)) return FlowRecord.from(value, 'made');
  return { apexClass: value.apexClass, properties: { ...value.properties } };
}

const FIELD_TYPES: Readonly<Partial<Record<Field['type'], FlowDataType>>> = {
  boolean: 'Boolean',
  int: 'Number',
  long: 'Number',
  double: 'Number',
  currency: 'Currency',
  percent: 'Number',
  date: 'Date',
  datetime: 'DateTime',
  time: 'Time',
  picklist: 'Picklist',
  multipicklist: 'Multipicklist',
};

/** Flow type of a record's field. */
export function fieldType(field: Field): ValueType {
  return {
    dataType: FIELD_TYPES[field.type] ?? 'String',
    isCollection: false,
    isId: field.type === 'id' || field.type === 'reference',
    isPercent: field.type === 'percent',
  };
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T/;

export interface TextOptions {
  readonly timeZone: string;
  /** Merge fields show dates as a person reads them; assignments keep the ISO form. */
  readonly forDisplay: boolean;
}

/** Text of a value, as a merge field or an assignment to a text variable gives it. */
export function toText(value: FlowValue, type: ValueType | null, options: TextOptions): string {
  if (value === null) return '';
  if (isCollection(value)) return `[${value.map((v) => toText(v, type, options)).join(', ')}]`;
  if (isRecord(value)) return recordText(value);
  if (isApexObject(value)) return JSON.stringify(value.properties);
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return String(value);
  if (!options.forDisplay) return value;
  if (type?.dataType === 'Date' && DATE.test(value))
    return DateTime.fromISO(value, { zone: 'utc' }).setLocale('en-US').toFormat('LLLL d, yyyy');
  if (type?.dataType === 'DateTime' && INSTANT.test(value)) {
    return DateTime.fromISO(value, { zone: options.timeZone }).setLocale('en-US').toFormat('L/d/yyyy, h:mm a');
  }
  return value;
}

function recordText(record: RecordData): string {
  const fields = Object.entries(record.fields).filter(([, v]) => v === null || typeof v !== 'object');
  return `{${fields.map(([k, v]) => `${k}=${String(v)}`).join(', ')}}`;
}

function numberText(value: number): string {
  return Number.isInteger(value)
    ? value.toString()
    : value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 18 });
}

/** Rounds half away from zero, as number variables do for their scale [B3.4]. */
export function roundTo(value: number, scale: number): number {
  const factor = 10 ** scale;
  const scaled = Math.abs(value) * factor;
  const rounded = Math.round(scaled + Number.EPSILON * scaled);
  const result = (Math.sign(value) * rounded) / factor;
  return Number.isFinite(result) ? result : value;
}

/** Brings one value to a scalar type; what cannot be converted is left as it is for the org to refuse. */
export function coerceScalar(value: FlowValue, dataType: FlowDataType, timeZone: string): FlowValue {
  if (value === null || typeof value === 'object') return value;
  switch (dataType) {
    case 'String':
    case 'Picklist':
    case 'Multipicklist':
      return typeof value === 'string' ? value : toText(value, null, { timeZone, forDisplay: false });
    case 'Number':
    case 'Currency':
      return typeof value === 'string' ? toNumber(value) : typeof value === 'boolean' ? Number(value) : value;
    case 'Boolean':
      return typeof value === 'string'
        ? value.toLowerCase() === 'true'
        : typeof value === 'number'
          ? value !== 0
          : value;
    case 'Date':
      return typeof value === 'string' && INSTANT.test(value) ? dateOf(value, timeZone) : value;
    case 'DateTime':
      return typeof value === 'string' && DATE.test(value) ? midnight(value, timeZone) : value;
    default:
      return value;
  }
}

function toNumber(text: string): number | string | null {
  if (text.trim() === '') return null;
  const value = Number(text);
  return Number.isNaN(value) ? text : value;
}

/** Calendar day of an instant in a zone. */
export function dateOf(instant: string, timeZone: string): string {
  return DateTime.fromISO(instant, { zone: timeZone }).toFormat('yyyy-MM-dd');
}

/** Instant at which a day begins in a zone. */
export function midnight(date: string, timeZone: string): string {
  return DateTime.fromISO(date, { zone: timeZone }).toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");
}

/** Coerces to a variable's type: scalars by type and scale, collections item by item. */
export function coerce(value: FlowValue, type: FlowType, timeZone: string): FlowValue {
  if (type.isCollection) {
    if (value === null) return null;
    const items = isCollection(value) ? value : [value];
    return type.dataType === 'SObject' || type.dataType === 'Apex'
      ? items
      : items.map((v) => coerceScalar(v, type.dataType, timeZone));
  }
  const scalar = coerceScalar(value, type.dataType, timeZone);
  return typeof scalar === 'number' && type.scale !== undefined ? roundTo(scalar, type.scale) : scalar;
}

/** Adds days to a date, or whole and part days to an instant. */
export function addDays(value: string, days: number, timeZone: string): string {
  if (DATE.test(value))
    return DateTime.fromISO(value, { zone: 'utc' })
      .plus({ days: Math.trunc(days) })
      .toFormat('yyyy-MM-dd');
  const whole = Math.trunc(days);
  const moved = DateTime.fromISO(value, { zone: timeZone })
    .plus({ days: whole })
    .plus({ milliseconds: Math.round((days - whole) * 86_400_000) });
  return moved.toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");
}

export function isDateText(value: FlowValue): value is string {
  return typeof value === 'string' && (DATE.test(value) || INSTANT.test(value));
}

/** Adds an offset in calendar units of a zone. */
export function shift(instant: string, amount: number, unit: OffsetUnit, zone: string): string {
  const moved = DateTime.fromISO(instant, { zone }).plus({ [unit.toLowerCase()]: amount });
  return moved.toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");
}
