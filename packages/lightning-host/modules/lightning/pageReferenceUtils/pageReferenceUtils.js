/** Field values in the form that `state.defaultFieldValues` of a page reference takes. */
export function encodeDefaultFieldValues(values) {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join(',');
}

export function decodeDefaultFieldValues(text) {
  const pairs = String(text ?? '')
    .split(',')
    .filter(Boolean)
    .map((pair) => pair.split('='));
  return Object.fromEntries(pairs.map(([name, value = '']) => [name, decodeURIComponent(value)]));
}
