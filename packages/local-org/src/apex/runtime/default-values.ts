import type { FieldValues } from '../../metadata/values';
import type { SObjectType } from '../../metadata/schema';
import type { ApexContext } from './context';
import { fromFieldValue } from './records';
import { findField, type SObjectValue } from './sobject';

/** Gives a record the defaults of its fields (`newSObject(recordTypeId, true)`, custom settings without a row). */
export function setDefaults(rt: ApexContext, record: SObjectValue, recordTypeId: string | null): void {
  const values = rt.host.defaultValues?.(record.type.name, recordTypeId) ?? constantDefaults(record.type);
  for (const [name, value] of Object.entries(values)) {
    const field = findField(record.type, name);
    if (field && value !== undefined) {
      record.values.set(field.name, fromFieldValue(field, value));
    }
  }
}

function constantDefaults(type: SObjectType): FieldValues {
  const values: FieldValues = {};
  for (const field of type.fields.values()) {
    const value = field.defaultValue ?? field.picklist?.values.find((v) => v.default)?.value;
    if (value !== undefined && value !== null && field.createable) {
      values[field.name] = value;
    }
  }
  return values;
}
