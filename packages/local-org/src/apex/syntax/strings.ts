const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  '"': '"',
  "'": "'",
  '\\': '\\',
};

/** Value of a string literal as written, quotes included: `'...'`, or `'''...'''` over several lines. */
export function decodeString(literal: string): string {
  if (literal.startsWith("'''"))
    return literal
      .slice(3, -3)
      .replace(/^[ \t]*\r?\n/, '')
      .replace(/\r\n/g, '\n');
  return literal.slice(1, -1).replace(/\\(u[0-9a-fA-F]{4}|.)/g, (whole, code: string) => {
    if (code.length === 5) return String.fromCharCode(parseInt(code.slice(1), 16));
    return ESCAPES[code] ?? whole;
  });
}
