import unknownError from '@salesforce/label/c.Ui_Unknown_Error';

type Thing = Record<string, unknown>;

/** Every message in what was thrown, in reading order and once each: Apex, UI API, network, JavaScript, or a list of those. */
export function errorMessages(thrown: unknown): string[] {
  const all = Array.isArray(thrown) ? thrown : [thrown];
  const texts = all.filter((one) => one !== undefined && one !== null).flatMap(messagesOf);
  return [...new Set(texts.map((one) => one.trim()).filter((one) => one !== ''))];
}

function messagesOf(error: unknown): string[] {
  if (typeof error === 'string') return [error];
  if (!isThing(error)) return [unknownError];
  const found = [...bodyMessages(error.body), ...ownMessages(error)];
  return found.length > 0 ? found : [text(error.message) ?? text(error.statusText) ?? unknownError];
}

/** The UI API answers one message or a list; a save adds the errors of the page and of each field. */
function bodyMessages(body: unknown): string[] {
  if (Array.isArray(body)) return messagesIn(body);
  if (!isThing(body)) return [];
  const details = [...ownMessages(body), ...(isThing(body.output) ? ownMessages(body.output) : [])];
  const message = text(body.message);
  return message === undefined ? details : [message, ...details];
}

function ownMessages(holder: Thing): string[] {
  const lists = [
    holder.errors,
    holder.pageErrors,
    ...(isThing(holder.fieldErrors) ? Object.values(holder.fieldErrors) : []),
  ];
  return lists.flatMap((list) => (Array.isArray(list) ? messagesIn(list) : []));
}

function messagesIn(list: unknown[]): string[] {
  return list.filter(isThing).flatMap((one) => text(one.message) ?? []);
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
