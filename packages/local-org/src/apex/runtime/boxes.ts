/** A Double where its static type is Object: tells it from an Integer. */
export class DoubleBox {
  constructor(readonly value: number) {}
  toString(): string {
    return doubleToString(this.value);
  }
}

/** An Id where its static type is Object: tells it from a String. */
export class IdBox {
  constructor(readonly value: string) {}
  toString(): string {
    return this.value;
  }
}

/** As java.lang.Double.toString: `5.0`, `1.0E10`, `1.0E-4`. */
export function doubleToString(value: number): string {
  if (!Number.isFinite(value)) {
    return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity';
  }
  if (value === 0) {
    return Object.is(value, -0) ? '-0.0' : '0.0';
  }
  const size = Math.abs(value);
  if (size >= 1e-3 && size < 1e7) {
    const text = String(value);
    return text.includes('.') ? text : `${text}.0`;
  }
  const [mantissa, exponent] = value.toExponential().split('e') as [string, string];
  return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${exponent.replace('+', '')}`;
}

const SUFFIX = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** The 18-character form of a 15- or 18-character id; null when the text is none. */
export function to18(text: string): string | null {
  if (!/^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/.test(text)) {
    return null;
  }
  const base = text.slice(0, 15);
  if (text.length === 18) {
    return restoreCase(base, text.slice(15).toUpperCase());
  }
  return base + checksum(base);
}

function checksum(base: string): string {
  let result = '';
  for (let block = 0; block < 3; block++) {
    let bits = 0;
    for (let i = 0; i < 5; i++) {
      const c = base.charCodeAt(block * 5 + i);
      if (c >= 65 && c <= 90) {
        bits |= 1 << i;
      }
    }
    result += SUFFIX[bits] as string;
  }
  return result;
}

/** The suffix says which letters are capitals, so an id that lost its case is mended; an impossible suffix is kept as given. */
function restoreCase(base: string, suffix: string): string {
  let result = '';
  for (let block = 0; block < 3; block++) {
    const bits = SUFFIX.indexOf(suffix[block] as string);
    for (let i = 0; i < 5; i++) {
      const c = base[block * 5 + i] as string;
      result += bits < 0 ? c : (bits >> i) & 1 ? c.toUpperCase() : c.toLowerCase();
    }
  }
  return result + suffix;
}
