import { request, rest } from 'host/http';
import { LoadingAdapter } from 'host/wire';
import { nameOf } from 'host/formRecord';
import { queryOf } from 'lightning/uiListApi';

const below = (kind, make) =>
  class extends LoadingAdapter {
    get required() {
      return ['objectApiName', 'listViewApiName'].filter((name) => name in (this.config ?? {}));
    }
    load(config) {
      return make(config, kind);
    }
  };

export const getListInfoByName = below('list-info', ({ objectApiName, listViewApiName }, kind) =>
  request('GET', rest(`/ui-api/${kind}/${nameOf(objectApiName)}/${listViewApiName}`)),
);
export const getListInfosByObjectName = below('list-info', ({ objectApiName, ...query }, kind) =>
  request('GET', rest(`/ui-api/${kind}/${nameOf(objectApiName)}${queryOf(query)}`)),
);
export const getListInfosByName = below('list-info/batch', ({ names }, kind) =>
  request('GET', rest(`/ui-api/${kind}/${names.join(',')}`)),
);
export const getListRecordsByName = below('list-records', ({ objectApiName, listViewApiName, ...query }, kind) =>
  request('GET', rest(`/ui-api/${kind}/${nameOf(objectApiName)}/${listViewApiName}${queryOf(query)}`)),
);
export const getListObjectInfo = below('list-info', ({ objectApiName }, kind) =>
  request('GET', rest(`/ui-api/${kind}/${nameOf(objectApiName)}/object-info`)),
);
