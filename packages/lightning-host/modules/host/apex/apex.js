import { request } from 'host/http';
import { LoadingAdapter, refreshWire } from 'host/wire';

/**
 * What `import method from '@salesforce/apex/Class.method'` gives: a function for imperative calls that is a wire adapter too.
 * A wire needs the method to be cacheable; the org checks that.
 */
export function apexMethod(className, method) {
  const call = async (params, cacheable) => {
    const answer = await request('POST', '/aura/apex', { className, method, params: params ?? {}, cacheable });
    return answer?.returnValue ?? null;
  };
  const imperative = (params) => call(params, false);
  imperative.adapter = class extends LoadingAdapter {
    load(config) {
      return call(config, true);
    }
  };
  return imperative;
}

export const refreshApex = refreshWire;

/** Value of a field path, `Account.Name`, in a record from Apex. */
export function getSObjectValue(record, field) {
  const path = typeof field === 'string' ? field.split('.').slice(1) : field.fieldApiName.split('.');
  return path.reduce((value, name) => value?.[name], record);
}
