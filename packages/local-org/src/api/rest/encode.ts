import type { Schema } from '../../metadata/schema';
import type { FieldValue, RecordData } from '../../metadata/values';
import { ADDRESS_KEY } from '../address-key';
import type { SaveResult } from '../../org/transaction/transaction';

/** Writes records as the REST API does: `attributes` first, datetimes with `+0000`, children as query results. */
export class RecordEncoder {
  constructor(
    private readonly schema: Schema,
    /** `/services/data/v66.0`. */
    private readonly base: string,
  ) {}

  record(record: RecordData): Record<string, unknown> {
    const { fields } = record;
    const id = fields[ADDRESS_KEY] ?? fields['Id'];
    const attributes: Record<string, unknown> = { type: record.type };
    if (typeof id === 'string') attributes['url'] = `${this.base}/sobjects/${record.type}/${id}`;
    const out: Record<string, unknown> = { attributes };
    for (const [name, value] of Object.entries(fields)) {
      if (name !== ADDRESS_KEY) out[name] = this.value(record.type, name, value, id);
    }
    return out;
  }

  private value(
    object: string,
    name: string,
    value: FieldValue | RecordData | RecordData[],
    id: RecordData['fields'][string] | undefined,
  ): unknown {
    if (value === null) return null;
    if (Array.isArray(value)) {
      if (value.length === 0) return null;
      return { totalSize: value.length, done: true, records: value.map((child) => this.record(child)) };
    }
    if (typeof value === 'object') {
      return isPlainCompound(value) ? value.fields : this.record(value);
    }
    if (typeof value === 'string') {
      const field = this.schema.field(object, name);
      if (field ? field.type === 'datetime' : ISO_DATETIME.test(value)) return restDatetime(value);
      if (field?.type === 'base64') return `${this.base}/sobjects/${object}/${String(id ?? '')}/${name}`;
    }
    return value;
  }
}

const ISO_DATETIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Addresses and locations travel as records of these types and are written without attributes. */
function isPlainCompound(record: RecordData): boolean {
  return (
    record.type === 'Address' || record.type === 'Location' || record.type === 'address' || record.type === 'location'
  );
}

/** `2026-01-02T03:04:05.000Z` as REST writes it, `2026-01-02T03:04:05.000+0000`. */
export function restDatetime(value: string): string {
  return value.endsWith('Z') ? `${value.slice(0, -1)}+0000` : value;
}

/** A row of a collections answer. */
export function encodeSaveResult(result: SaveResult, withCreated: boolean): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  if (result.id !== null) out['id'] = result.id;
  out['success'] = result.success;
  out['errors'] = result.errors.map((error) => ({
    statusCode: error.statusCode,
    message: error.message,
    fields: error.fields,
    ...(error.duplicateResult === undefined ? {} : { duplicateResult: error.duplicateResult }),
  }));
  if (withCreated && result.success) out['created'] = result.created;
  return out;
}
