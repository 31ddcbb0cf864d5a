import { ApexType, type ApexType as Type } from '../../runtime/apex-type';
import { ApexBlob } from '../../runtime/blob';
import { DoubleBox, IdBox, doubleToString } from '../../runtime/boxes';
import { ApexList, ApexMap, ApexSet } from '../../runtime/collections';
import type { ApexContext } from '../../runtime/context';
import { box, typeOf } from '../../runtime/convert';
import { ApexDate, ApexDatetime, ApexTime } from '../../runtime/date-time';
import { Decimal } from '../../runtime/decimal';
import { ApexEnumValue } from '../../runtime/enum';
import { ApexException, throwApex } from '../../runtime/exceptions';
import { JsonWriter, quoteJson } from '../../runtime/json-tokens';
import { ApexObject, StdObject } from '../../runtime/object';
import { SObjectValue, findField, typeOfField } from '../../runtime/sobject';
import { instanceFields, stdJsonFields, stringOf } from '../../runtime/to-string';
import { lookup } from '../registry';
import { FieldToken, ObjectToken } from '../schema/tokens';

type Rt = ApexContext;

const unsupported = (rt: Rt, type: Type): never =>
  throwApex(rt, 'System.JSONException', `Apex Type unsupported in JSON: ${type.name}`);

/** Writes a boxed value. */
export function writeJson(rt: Rt, out: JsonWriter, value: unknown, suppressNulls: boolean): void {
  const simple = scalar(value);
  if (simple !== null) {
    out.raw(simple);
  } else if (value instanceof ApexList || value instanceof ApexSet) {
    const items = value instanceof ApexList ? value.items : value.values();
    out.open(true);
    items.forEach((v) => writeJson(rt, out, box(v, value.elementType), suppressNulls));
    out.close();
  } else if (value instanceof ApexMap) {
    writeMap(rt, out, value, suppressNulls);
  } else if (value instanceof SObjectValue) {
    writeRecord(rt, out, value, suppressNulls);
  } else {
    writeObject(rt, out, value as object, suppressNulls);
  }
}

function scalar(value: unknown): string | null {
  if (value === null || value === undefined) {
    return 'null';
  }
  switch (typeof value) {
    case 'string':
      return quoteJson(value);
    case 'number':
    case 'bigint':
    case 'boolean':
      return String(value);
    default:
      return scalarObject(value);
  }
}

function scalarObject(value: unknown): string | null {
  if (value instanceof Decimal) {
    return value.toPlainString();
  }
  if (value instanceof DoubleBox) {
    return doubleToString(value.value);
  }
  if (value instanceof IdBox || value instanceof ApexEnumValue) {
    return quoteJson(value instanceof IdBox ? value.value : value.name);
  }
  if (value instanceof ApexDate || value instanceof ApexDatetime) {
    return `"${value.iso()}"`;
  }
  if (value instanceof ApexTime) {
    return `"${value.toString()}"`;
  }
  if (value instanceof StdObject && value.apexType.name === 'System.UUID') {
    return quoteJson(String(value.data['text']));
  }
  return value instanceof ApexBlob ? `"${value.base64()}"` : null;
}

function writeMap(rt: Rt, out: JsonWriter, map: ApexMap, suppressNulls: boolean): void {
  out.open(false);
  for (const [key, value] of map.entries()) {
    if (
      key instanceof ApexObject &&
      !(key instanceof ApexEnumValue) &&
      !(key instanceof FieldToken) &&
      !(key instanceof ObjectToken)
    ) {
      unsupported(rt, map.apexType);
    }
    out.name(
      key instanceof ApexDatetime
        ? key.iso()
        : key instanceof ApexDate
          ? key.iso()
          : stringOf(rt, box(key, map.keyType)),
    );
    writeJson(rt, out, box(value, map.valueType), suppressNulls);
  }
  out.close();
}

/** Datetimes of records end in `+0000`, those of other objects in `Z`. */
function fieldJson(
  rt: Rt,
  out: JsonWriter,
  record: SObjectValue,
  name: string,
  value: unknown,
  suppressNulls: boolean,
): void {
  const field = findField(record.type, name);
  if (value instanceof ApexDatetime) {
    out.raw(`"${value.iso().replace('Z', '+0000')}"`);
  } else if (value instanceof ApexList) {
    out.open(false);
    out.name('totalSize');
    out.raw(String(value.size));
    out.name('done');
    out.raw('true');
    out.name('records');
    writeJson(rt, out, value, suppressNulls);
    out.close();
  } else {
    writeJson(rt, out, field ? box(value, typeOfField(field)) : value, suppressNulls);
  }
}

function writeRecord(rt: Rt, out: JsonWriter, record: SObjectValue, suppressNulls: boolean): void {
  out.open(false);
  out.name('attributes');
  out.open(false);
  out.name('type');
  out.raw(quoteJson(record.type.name));
  if (record.id !== null && record.type.name !== 'AggregateResult') {
    out.name('url');
    out.raw(quoteJson(`/services/data/v${rt.host.model.apiVersion}/sobjects/${record.type.name}/${record.id}`));
  }
  out.close();
  for (const [name, value] of record.values) {
    if (value === null && suppressNulls) {
      continue;
    }
    out.name(name);
    fieldJson(rt, out, record, name, value, suppressNulls);
  }
  out.close();
}

/** System classes that JSON takes, by their properties. */
function writeStd(rt: Rt, out: JsonWriter, value: StdObject, suppressNulls: boolean): void {
  const shape = stdJsonFields.get(value.apexType.name);
  if (shape) {
    out.open(false);
    for (const [name, type] of shape) {
      const item = value.data[name.toLowerCase()] ?? null;
      if (item !== null || !suppressNulls) {
        out.name(name);
        writeJson(rt, out, type === 'Id' && typeof item === 'string' ? new IdBox(item) : item, suppressNulls);
      }
    }
    out.close();
    return;
  }
  const members = lookup(value.apexType.name)?.members.filter((m) => m.kind === 'property' && !m.isStatic) ?? [];
  if (members.length === 0) {
    unsupported(rt, value.apexType);
  }
  out.open(false);
  for (const member of members) {
    const item = member.get(rt, value);
    if (item !== null || !suppressNulls) {
      out.name(member.name);
      writeJson(rt, out, item, suppressNulls);
    }
  }
  out.close();
}

function writeObject(rt: Rt, out: JsonWriter, value: object, suppressNulls: boolean): void {
  if (value instanceof StdObject) {
    return writeStd(rt, out, value, suppressNulls);
  }
  if (
    value instanceof ApexType ||
    value instanceof ApexException ||
    !(value instanceof ApexObject) ||
    !value.apexType.info
  ) {
    return unsupported(rt, typeOf(value));
  }
  if (out.depth > 500) {
    throwApex(rt, 'System.JSONException', 'Maximum depth exceeded. The object graph may contain a circular reference');
  }
  out.open(false);
  for (const field of instanceFields(value.apexType)) {
    if (field.isTransient || !field.readable) {
      continue;
    }
    const item = (value as unknown as Record<string, unknown>)[field.key] ?? null;
    if (item !== null || !suppressNulls) {
      out.name(field.name);
      writeJson(rt, out, box(item, field.type), suppressNulls);
    }
  }
  out.close();
}

export function toJson(rt: Rt, value: unknown, pretty: boolean, suppressNulls: boolean): string {
  const writer = new JsonWriter(pretty);
  writeJson(rt, writer, value, suppressNulls);
  return writer.text;
}
