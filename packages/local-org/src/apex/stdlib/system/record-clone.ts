import type { ApexContext } from '../../runtime/context';
import { SObjectValue, findField } from '../../runtime/sobject';

const AUDIT = new Set(['CreatedById', 'CreatedDate', 'LastModifiedById', 'LastModifiedDate', 'SystemModstamp']);

/** Copies a record, leaving out what is not preserved. @param deep parents and children are copied too */
export function cloneRecord(
  _rt: ApexContext,
  record: SObjectValue,
  preserveId: boolean,
  deep: boolean,
  timestamps: boolean,
  autonumber: boolean,
): SObjectValue {
  const result = record.copy(deep);
  for (const name of [...result.values.keys()]) {
    const dropped =
      (name === 'Id' && !preserveId) ||
      (AUDIT.has(name) && !timestamps) ||
      (!autonumber && findField(record.type, name)?.autoNumber);
    if (dropped) {
      result.values.delete(name);
    }
  }
  if (result.values.size < record.values.size && !preserveId) {
    result.fromQuery = record.fromQuery;
  }
  return result;
}

export const deepCloneRecord = (
  rt: ApexContext,
  record: SObjectValue,
  preserveId: boolean,
  timestamps: boolean,
  autonumber: boolean,
): SObjectValue => cloneRecord(rt, record, preserveId, true, timestamps, autonumber);
