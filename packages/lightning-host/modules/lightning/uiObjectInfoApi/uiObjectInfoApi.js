import { request, rest } from 'host/http';
import { LoadingAdapter } from 'host/wire';

const nameOf = (reference) => (typeof reference === 'string' ? reference : reference.objectApiName);

export const getObjectInfo = class extends LoadingAdapter {
  load({ objectApiName }) {
    return request('GET', rest(`/ui-api/object-info/${nameOf(objectApiName)}`));
  }
};

export const getObjectInfos = class extends LoadingAdapter {
  async load({ objectApiNames }) {
    const results = await Promise.all(
      objectApiNames.map((name) => request('GET', rest(`/ui-api/object-info/${nameOf(name)}`))),
    );
    return { results: results.map((result) => ({ result, statusCode: 200 })) };
  }
};

export const getPicklistValues = class extends LoadingAdapter {
  load({ recordTypeId, fieldApiName }) {
    const path =
      typeof fieldApiName === 'string' ? fieldApiName : `${fieldApiName.objectApiName}.${fieldApiName.fieldApiName}`;
    const [object, field] = path.split('.');
    return request('GET', rest(`/ui-api/object-info/${object}/picklist-values/${recordTypeId}/${field}`));
  }
};

export const getPicklistValuesByRecordType = class extends LoadingAdapter {
  load({ objectApiName, recordTypeId }) {
    return request('GET', rest(`/ui-api/object-info/${nameOf(objectApiName)}/picklist-values/${recordTypeId}`));
  }
};
