import { request, rest } from 'host/http';
import { LoadingAdapter } from 'host/wire';
import { nameOf } from 'host/formRecord';
import { queryOf } from 'lightning/uiListApi';

const adapter = (required, urlOf) =>
  class extends LoadingAdapter {
    get required() {
      return required;
    }
    load(config) {
      return request('GET', rest(urlOf(config)));
    }
  };

export const getRelatedListRecords = adapter(
  ['parentRecordId', 'relatedListId'],
  ({ parentRecordId, relatedListId, ...query }) =>
    `/ui-api/related-list-records/${parentRecordId}/${relatedListId}${queryOf(query)}`,
);
export const getRelatedListCount = adapter(
  ['parentRecordId', 'relatedListId'],
  ({ parentRecordId, relatedListId, maxCount }) =>
    `/ui-api/related-list-count/${parentRecordId}/${relatedListId}${queryOf({ maxCount })}`,
);
export const getRelatedListInfo = adapter(
  ['parentObjectApiName', 'relatedListId'],
  ({ parentObjectApiName, relatedListId, recordTypeId }) =>
    `/ui-api/related-list-info/${nameOf(parentObjectApiName)}/${relatedListId}${queryOf({ recordTypeId })}`,
);
export const getRelatedListsInfo = adapter(
  ['parentObjectApiName'],
  ({ parentObjectApiName, recordTypeId }) =>
    `/ui-api/related-list-info/${nameOf(parentObjectApiName)}${queryOf({ recordTypeId })}`,
);
