const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** The three characters that make a case-insensitive 18-character id of a case-sensitive 15-character one. */
export function idChecksum(id15: string): string {
  let suffix = '';
  for (let chunk = 0; chunk < 3; chunk++) {
    let bits = 0;
    for (let i = 0; i < 5; i++) {
      const c = id15.charCodeAt(chunk * 5 + i);
      if (c >= 65 && c <= 90) bits |= 1 << i;
    }
    suffix += ALPHABET[bits];
  }
  return suffix;
}

/** True for 15 or 18 letters and digits. */
export function isValidId(text: string): boolean {
  return /^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/.test(text);
}

/** Gives an id its 18-character form; letters of an 18-character id that lost their case get it back from the suffix. */
export function normalizeId(id: string): string {
  if (id.length === 15) return id + idChecksum(id);
  const body = id.slice(0, 15);
  const suffix = id.slice(15).toUpperCase();
  if (idChecksum(body) === suffix) return body + suffix;
  let out = '';
  for (let i = 0; i < 15; i++) {
    const bits = ALPHABET.indexOf(suffix[Math.floor(i / 5)] ?? 'A');
    const c = body[i] as string;
    out += (bits >> (i % 5)) & 1 ? c.toUpperCase() : c.toLowerCase();
  }
  return out + suffix;
}
