import { request, rest } from 'host/http';

const lists = new Map();

/** Actions that the org offers for an object, or the global ones; asked once per page load. */
export function offeredActions(object) {
  const key = object ?? '';
  const path = object ? `/sobjects/${object}/quickActions` : '/quickActions';
  if (!lists.has(key))
    lists.set(
      key,
      request('GET', rest(path)).catch(() => []),
    );
  return lists.get(key);
}

const base = (object, name) => (object ? `/sobjects/${object}/quickActions/${name}` : `/quickActions/${name}`);

export const describeAction = (object, name) => request('GET', rest(`${base(object, name)}/describe`));

export const defaultValues = (object, name, recordId) =>
  request('GET', rest(`${base(object, name)}/defaultValues${recordId ? `/${recordId}` : ''}`));

export const runAction = (object, name, contextId, record) =>
  request('POST', rest(base(object, name)), { contextId, record });

/** Pages name global actions `Global.NewTask` or `NewTask`. */
export const bareName = (name) => name.replace(/^Global\./, '');

/** What went wrong, in the platform's words, whatever shape the error has. */
export function messageOf(error) {
  const body = error?.body;
  const list = Array.isArray(body) ? body : [body];
  const texts = list.flatMap((one) => [
    ...(one?.output?.errors ?? []).map((e) => e.message),
    ...Object.values(one?.output?.fieldErrors ?? {}).flatMap((errors) => errors.map((e) => e.message)),
    ...(one?.output ? [] : [one?.message]),
  ]);
  return texts.filter(Boolean).join(' ') || error?.message || 'Something went wrong.';
}

/** Whoever shows the record reads it again. */
export function recordChanged(recordId) {
  document.dispatchEvent(new CustomEvent('host__recordchanged', { detail: { recordId } }));
}
