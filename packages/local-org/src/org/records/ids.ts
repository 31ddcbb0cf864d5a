const SUFFIX = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const ID = /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/;

/** True for text of the shape of a 15- or 18-character id. */
export function isId(text: string): boolean {
  return ID.test(text);
}

/** The 18-character form; null for text that is no id. An 18-character id is taken as it is, its first 15 decide. */
export function toId18(text: string | null | undefined): string | null {
  if (typeof text !== 'string') return null;
  if (text.length === 18 && isId(text)) return text;
  if (text.length !== 15 || !isId(text)) return null;
  let suffix = '';
  for (let block = 0; block < 3; block++) {
    let bits = 0;
    for (let i = 0; i < 5; i++) {
      const c = text.charCodeAt(block * 5 + i);
      if (c >= 65 && c <= 90) bits |= 1 << i;
    }
    suffix += SUFFIX[bits];
  }
  return text + suffix;
}
