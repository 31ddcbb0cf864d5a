import { request, rest } from 'host/http';
import { LoadingAdapter } from 'host/wire';
import { nameOf } from 'host/formRecord';

export const fieldName = (field) =>
  typeof field === 'string' || !field ? field : `${field.objectApiName}.${field.fieldApiName}`;

/** Query of the values that are there; lists are joined by commas. */
export function queryOf(values) {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined && value !== null);
  const text = new URLSearchParams(
    entries.map(([name, value]) => [name, [value].flat().map(fieldName).join(',')]),
  ).toString();
  return text === '' ? '' : `?${text}`;
}

/** A list view's records and description, or an object's list views. */
export const getListUi = class extends LoadingAdapter {
  get required() {
    return this.config?.listViewId === undefined ? ['objectApiName'] : ['listViewId'];
  }
  load({ objectApiName, listViewApiName, listViewId, fields, optionalFields, pageSize, pageToken, sortBy }) {
    const path = listViewId ?? [nameOf(objectApiName), nameOf(listViewApiName)].filter(Boolean).join('/');
    return request(
      'GET',
      rest(
        `/ui-api/list-ui/${path}${queryOf({ fields, optionalFields, pageSize, pageToken, sortBy: fieldName(sortBy) })}`,
      ),
    );
  }
};

/** Most recently used list view of an object. */
export const MRU = Symbol.for('MRU');
