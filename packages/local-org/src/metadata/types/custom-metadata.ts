import type { CustomMetadataRecord, MetadataComponent } from '../model';
import type { FieldType, Schema } from '../schema';
import type { FieldValue, FieldValues } from '../values';
import type { XmlNode } from '../xml';
import { child, childBool, childText, children, isNil } from '../xml-reader';

const NUMBERS: ReadonlySet<FieldType> = new Set(['int', 'long', 'double', 'currency', 'percent']);

/** Type to read a value as when the field is not known: what `xsi:type` says. */
function declaredType(value: XmlNode): FieldType {
  const declared = value.attributes['xsi:type']?.replace(/^.*:/, '');
  if (declared === 'boolean') return 'boolean';
  if (declared === 'double' || declared === 'int' || declared === 'decimal') return 'double';
  return declared === 'dateTime' ? 'datetime' : 'string';
}

/** `2026-01-02T03:04:05.000+0000` and its kin as UTC with three fraction digits; null for what is no time. */
function dateTime(text: string): FieldValue {
  const time = Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

function fieldValue(value: XmlNode | undefined, type: FieldType | undefined): FieldValue {
  if (!value || isNil(value)) return null;
  const text = value.text;
  const target = type ?? declaredType(value);
  if (target === 'boolean') return text.trim() === 'true';
  if (text === '') return null;
  if (NUMBERS.has(target)) return Number.isFinite(Number(text)) ? Number(text) : null;
  return target === 'datetime' ? dateTime(text.trim()) : text;
}

/** `Type.Record` -> `Type__mdt`, `Record`; a type written with its suffix is kept. */
export function customMetadataName(fullName: string): { readonly type: string; readonly developerName: string } {
  const dot = fullName.indexOf('.');
  const type = dot < 0 ? fullName : fullName.slice(0, dot);
  return { type: /__mdt$/i.test(type) ? type : `${type}__mdt`, developerName: dot < 0 ? '' : fullName.slice(dot + 1) };
}

/** Values come under the field names of the schema, in its own case; unknown fields under the name written. */
export function customMetadataRecord({ fullName, file, xml }: MetadataComponent, schema: Schema): CustomMetadataRecord {
  const { type, developerName } = customMetadataName(fullName);
  const values: FieldValues = {};
  for (const node of children(xml, 'values')) {
    const written = childText(node, 'field') ?? '';
    const field = schema.field(type, written);
    values[field?.name ?? written] = fieldValue(child(node, 'value'), field?.type);
  }
  return {
    type: schema.object(type)?.name ?? type,
    developerName,
    label: childText(xml, 'label') ?? developerName,
    protected: childBool(xml, 'protected'),
    values,
    file,
  };
}
