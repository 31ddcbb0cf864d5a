import { objectInfo, getRecord, pathsOf } from 'host/data';
import { request, rest } from 'host/http';

/** Event by which a field or the messages of a form find the form they stand in. */
export const REGISTER = 'privateregisterfield';

export function register(part) {
  part.dispatchEvent(new CustomEvent(REGISTER, { bubbles: true, composed: true, detail: { part } }));
}

export const nameOf = (reference) =>
  typeof reference === 'string' || !reference ? reference : (reference.fieldApiName ?? reference.objectApiName);

const MASTER_RECORD_TYPE = '012000000000000AAA';

/** What a form shows: the object's description, the record when there is one, and the values of its picklists. */
export async function loadForm(object, recordId, fields, recordTypeId) {
  const info = await objectInfo(object);
  const data = recordId
    ? await getRecord(recordId, object, [...new Set(fields.flatMap((field) => pathsOf(info, field)))])
    : undefined;
  const hasPicklist = fields.some((field) => ['Picklist', 'MultiPicklist'].includes(info.fields[field]?.dataType));
  const type = recordTypeId ?? data?.recordTypeId ?? info.defaultRecordTypeId ?? MASTER_RECORD_TYPE;
  const picklists = hasPicklist
    ? await request('GET', rest(`/ui-api/object-info/${object}/picklist-values/${type}`))
    : undefined;
  return { info, data, picklists: picklists?.picklistFieldValues ?? {} };
}

/** Messages of a failed save: for the whole record, and by field. */
export function saveErrors(error) {
  const body = error?.body;
  const output = body?.output ?? {};
  const byField = Object.fromEntries(
    Object.entries(output.fieldErrors ?? {}).map(([field, list]) => [field, list.map((one) => one.message).join(' ')]),
  );
  const general = (output.errors ?? []).map((one) => one.message);
  const messages = Array.isArray(body)
    ? body.map((one) => one.message)
    : general.length > 0 || Object.keys(byField).length > 0
      ? general
      : [body?.message ?? error?.message ?? 'The record could not be saved.'];
  return { byField, messages };
}
