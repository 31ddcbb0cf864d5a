import { ApexType } from './apex-type';
import type { ApexFieldInfo } from './class-info';
import { ApexList, ApexMap, ApexSet } from './collections';
import type { ApexContext } from './context';
import { box } from './convert';
import { ApexException } from './exceptions';
import { ApexObject, StdObject } from './object';
import { SObjectValue, findField, typeOfField } from './sobject';
import { doubleToString } from './boxes';

/** Elements of a collection that are printed before `...`. */
const SHOWN = 10;

/** How a system class prints its instances, by full name; filled by `stdlib/`. */
export const stdFormats = new Map<string, (rt: ApexContext, self: StdObject) => string>();

/** Members that JSON reads and writes of a system class without public properties: `[name, type]`, kept in `data` under the lower-cased name. */
export const stdJsonFields = new Map<string, readonly (readonly [name: string, type: string])[]>();

/** `String.valueOf(Object)`, concatenation and debug: the text of a boxed value, `null` for null. */
export function stringOf(rt: ApexContext, value: unknown): string {
  return format(rt, value, []);
}

/** Text of a value in the representation of its static type. */
export function stringOfTyped(rt: ApexContext, value: unknown, type: ApexType): string {
  return type.kind === 'Double' && typeof value === 'number' ? doubleToString(value) : format(rt, value, []);
}

function format(rt: ApexContext, value: unknown, above: readonly object[]): string {
  if (value === null || value === undefined) {
    return 'null';
  }
  if (typeof value !== 'object') {
    return String(value);
  }
  if (above.includes(value)) {
    return '(already output)';
  }
  const path = [...above, value];
  if (value instanceof ApexList) {
    return `(${shown(value.items.map((v) => item(rt, v, value.elementType, path)))})`;
  }
  if (value instanceof ApexSet) {
    return `{${shown(value.values().map((v) => item(rt, v, value.elementType, path)))}}`;
  }
  if (value instanceof ApexMap) {
    return `{${shown(value.entries().map(([k, v]) => `${item(rt, k, value.keyType, path)}=${item(rt, v, value.valueType, path)}`))}}`;
  }
  return value instanceof SObjectValue ? formatRecord(rt, value, path) : formatObject(rt, value, path);
}

const item = (rt: ApexContext, value: unknown, type: ApexType, path: readonly object[]): string =>
  format(rt, box(value, type), path);

const shown = (items: readonly string[]): string =>
  (items.length > SHOWN ? [...items.slice(0, SHOWN), '...'] : items).join(', ');

function formatRecord(rt: ApexContext, record: SObjectValue, path: readonly object[]): string {
  const parts: string[] = [];
  for (const [name, value] of record.values) {
    const field = findField(record.type, name);
    parts.push(`${name}=${field ? item(rt, value, typeOfField(field), path) : format(rt, value, path)}`);
  }
  return `${record.type.name}:{${parts.join(', ')}}`;
}

/** Instance fields of a class of the project, inherited ones first. */
export function instanceFields(type: ApexType): ApexFieldInfo[] {
  const info = type.info;
  if (!info) {
    return [];
  }
  const inherited = info.parent ? instanceFields(info.parent) : [];
  return [...inherited, ...info.fields.filter((f) => !f.isStatic)];
}

function formatObject(rt: ApexContext, value: object, path: readonly object[]): string {
  if (!(value instanceof ApexObject)) {
    return String(value);
  }
  if (rt.hasMethod(value, 'toString', 0)) {
    return rt.invoke(value, 'toString', []) as string;
  }
  if (value instanceof ApexException) {
    return value.toString();
  }
  if (value.apexType.info?.kind === 'class') {
    const fields = instanceFields(value.apexType).filter((f) => f.readable && f.writable);
    const text = fields.map(
      (f) => `${f.name}=${item(rt, (value as unknown as Record<string, unknown>)[f.key], f.type, path)}`,
    );
    return `${value.apexType.name.replace(/^.*\./, '')}:[${text.join(', ')}]`;
  }
  if (value instanceof StdObject) {
    return stdFormats.get(value.apexType.name)?.(rt, value) ?? `${value.apexType.name}[]`;
  }
  return String(value);
}
