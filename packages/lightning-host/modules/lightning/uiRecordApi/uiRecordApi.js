import { request, rest } from 'host/http';
import { LoadingAdapter } from 'host/wire';

const watchers = new Set();

function fieldName(field) {
  return typeof field === 'string' ? field : `${field.objectApiName}.${field.fieldApiName}`;
}

const list = (fields) => (fields === undefined ? [] : Array.isArray(fields) ? fields : [fields]).map(fieldName);

function recordUrl(recordId, fields, optionalFields) {
  const query = new URLSearchParams();
  if (fields.length > 0) query.set('fields', fields.join(','));
  if (optionalFields.length > 0) query.set('optionalFields', optionalFields.join(','));
  const suffix = query.toString();
  return rest(`/ui-api/records/${recordId}${suffix === '' ? '' : `?${suffix}`}`);
}

/** Wire: a record by id with named fields, or with all of them for layout types. */
export const getRecord = class extends LoadingAdapter {
  get required() {
    return ['recordId'];
  }

  connect() {
    watchers.add(this);
    super.connect();
  }

  disconnect() {
    watchers.delete(this);
    super.disconnect();
  }

  load({ recordId, fields, optionalFields }) {
    return request('GET', recordUrl(recordId, list(fields), list(optionalFields)));
  }
};

/** Wire: several records, each with its own fields. */
export const getRecords = class extends LoadingAdapter {
  async load({ records }) {
    const asked = records.flatMap(({ recordIds, fields, optionalFields }) =>
      recordIds.map((id) => recordUrl(id, list(fields), list(optionalFields))),
    );
    const results = await Promise.all(
      asked.map((url) =>
        request('GET', url).then(
          (result) => ({ statusCode: 200, result }),
          (error) => ({ statusCode: error.status, result: error.body }),
        ),
      ),
    );
    return { hasErrors: results.some(({ statusCode }) => statusCode !== 200), results };
  }
};

/** Wire: the values that a new record of an object starts with. */
export const getRecordCreateDefaults = class extends LoadingAdapter {
  get required() {
    return ['objectApiName'];
  }
  load({ objectApiName, recordTypeId, formFactor, optionalFields }) {
    const query = new URLSearchParams();
    if (recordTypeId) query.set('recordTypeId', recordTypeId);
    if (formFactor) query.set('formFactor', formFactor);
    if (optionalFields !== undefined) query.set('optionalFields', list(optionalFields).join(','));
    const object = typeof objectApiName === 'string' ? objectApiName : objectApiName.objectApiName;
    return request('GET', rest(`/ui-api/record-defaults/create/${object}?${query.toString()}`));
  }
};

async function refreshRecord(recordId) {
  const affected = [...watchers].filter((watcher) => watcher.config?.recordId?.slice(0, 15) === recordId.slice(0, 15));
  document.dispatchEvent(new CustomEvent('host__recordchanged', { detail: { recordId } }));
  await Promise.all(affected.map((watcher) => watcher.refresh()));
}

export async function notifyRecordUpdateAvailable(items) {
  await Promise.all(items.map(({ recordId }) => refreshRecord(recordId)));
}

export function getRecordNotifyChange(items) {
  notifyRecordUpdateAvailable(items);
}

export async function updateRecord({ fields }) {
  const { Id, ...rest_ } = fields;
  const record = await request('PATCH', rest(`/ui-api/records/${Id}`), { fields: rest_ });
  await refreshRecord(Id);
  return record;
}

export function createRecord(input) {
  return request('POST', rest('/ui-api/records'), input);
}

export async function deleteRecord(recordId) {
  await request('DELETE', rest(`/ui-api/records/${recordId}`));
}

function walk(record, field) {
  const path = fieldName(field).split('.').slice(1);
  let current = record;
  let found;
  for (const name of path) {
    found = current?.fields?.[name];
    current = found?.value;
  }
  return found;
}

export const getFieldValue = (record, field) => walk(record, field)?.value;
export const getFieldDisplayValue = (record, field) => walk(record, field)?.displayValue ?? null;

/** Fields of a record that may be created: the body that createRecord takes. */
export function generateRecordInputForCreate(record, objectInfo) {
  const fields = {};
  for (const [name, field] of Object.entries(record.fields)) {
    if (!objectInfo || objectInfo.fields[name]?.createable) fields[name] = field.value;
  }
  return { apiName: record.apiName, fields };
}

export function generateRecordInputForUpdate(record, objectInfo) {
  const fields = { Id: record.id };
  for (const [name, field] of Object.entries(record.fields)) {
    if (name !== 'Id' && (!objectInfo || objectInfo.fields[name]?.updateable)) fields[name] = field.value;
  }
  return { fields };
}

export function createRecordInputFilteredByEditedFields(input, original) {
  const fields = { Id: input.fields.Id };
  for (const [name, value] of Object.entries(input.fields)) {
    if (original.fields[name]?.value !== value) fields[name] = value;
  }
  return { ...input, fields };
}
