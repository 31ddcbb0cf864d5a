import { request, rest } from 'host/http';

const infos = new Map();

/** What the UI API says of an object; asked once per page load. */
export function objectInfo(object) {
  if (!infos.has(object)) infos.set(object, request('GET', rest(`/ui-api/object-info/${object}`)));
  return infos.get(object);
}

let objectByPrefix;

/** Object of a record id; undefined for an id of no object that the user may see. */
export async function objectOfId(id) {
  objectByPrefix ??= request('GET', rest('/sobjects')).then((answer) =>
    Object.fromEntries(answer.sobjects.filter((one) => one.keyPrefix).map((one) => [one.keyPrefix, one.name])),
  );
  return (await objectByPrefix)[id.slice(0, 3)];
}

export const query = (soql) => request('GET', rest(`/query?q=${encodeURIComponent(soql)}`));

export const getRecord = (id, object, fields) =>
  request(
    'GET',
    rest(
      `/ui-api/records/${id}?optionalFields=${encodeURIComponent(fields.map((field) => `${object}.${field}`).join(','))}`,
    ),
  );

/** Fields to read for showing one: a lookup is shown by its parent's name. */
export function pathsOf(info, name) {
  const field = info.fields[name];
  if (!field) return [];
  if (field.reference && field.relationshipName) return [name, `${field.relationshipName}.Name`];
  return [name];
}

/** Names of list view columns and layouts to API names: `NAME`, `OWNER.ALIAS`, `FULL_NAME` and their kin. */
export function apiNameOf(info, column) {
  if (info.fields[column]) return column;
  const wanted = COLUMN_NAMES[column] ?? column.split('.').at(-1);
  const normal = wanted.replaceAll('_', '').toLowerCase();
  return (
    Object.keys(info.fields).find((name) => name.toLowerCase() === normal) ??
    (normal === 'name' ? info.nameFields[0] : undefined)
  );
}

const COLUMN_NAMES = {
  NAME: 'Name',
  FULL_NAME: 'Name',
  'CORE.USERS.ALIAS': 'OwnerId',
  'OWNER.ALIAS': 'OwnerId',
  CREATED_DATE: 'CreatedDate',
  LAST_UPDATE: 'LastModifiedDate',
};
