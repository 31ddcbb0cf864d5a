/** Talks to the org's public API with the page's session. */
const VERSION = 'v66.0';

/** Path below the versioned REST root. */
export const rest = (path) => `/services/data/${VERSION}${path}`;

/**
 * @returns the parsed answer; undefined for an answer without a body
 * @throws the error shape that Lightning data and Apex wires give to components: { status, statusText, body }
 */
export async function request(method, url, body) {
  let response;
  try {
    response = await fetch(url, {
      method,
      headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'lightning' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch (error) {
    throw failure(0, 'Network error', { message: `The org does not answer. ${error.message}` });
  }
  const text = await response.text();
  const json = text === '' ? undefined : JSON.parse(text);
  if (response.ok) return json;
  if (response.status === 401) document.dispatchEvent(new CustomEvent('host__sessionended'));
  throw failure(response.status, response.statusText, Array.isArray(json) && json.length === 1 ? json[0] : json);
}

function failure(status, statusText, body) {
  return Object.freeze({
    ok: false,
    status,
    statusText,
    headers: Object.freeze({}),
    errorType: 'fetchResponse',
    body: deepFreeze(body),
  });
}

export function deepFreeze(value) {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
