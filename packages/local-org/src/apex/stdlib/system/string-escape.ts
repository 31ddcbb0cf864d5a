const HTML: readonly (readonly [string, string])[] = [
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
];
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
    ' ',
  );
const HTML4: Readonly<Record<string, string>> = {
  '\u2013': 'ndash',
  '\u2014': 'mdash',
  '\u2018': 'lsquo',
  '\u2019': 'rsquo',
  '\u201c': 'ldquo',
  '\u201d': 'rdquo',
  '\u2022': 'bull',
  '\u2026': 'hellip',
  '\u20ac': 'euro',
  '\u2122': 'trade',
  '\u2190': 'larr',
  '\u2192': 'rarr',
  '\u0152': 'OElig',
  '\u0153': 'oelig',
  '\u03b1': 'alpha',
  '\u03b2': 'beta',
  '\u03c0': 'pi',
};

const hex4 = (c: string): string => `\\u${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

function escapeBasic(text: string): string {
  return HTML.reduce((t, [from, to]) => t.split(from).join(to), text);
}

export function escapeHtml(text: string, version: 3 | 4): string {
  return escapeBasic(text).replace(/[\u00a0-\uffff]/g, (c) => {
    const name = c <= '\u00ff' ? LATIN[c.charCodeAt(0) - 0xa0] : version === 4 ? HTML4[c] : undefined;
    return name ? `&${name};` : c;
  });
}

export function unescapeHtml(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-fA-F]+)|#(\d+)|([A-Za-z0-9]+));/g,
    (all, hex?: string, decimal?: string, name?: string) => {
      if (name === undefined) {
        return String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal));
      }
      const basic = HTML.find(([, to]) => to === all)?.[0];
      const latin = LATIN.indexOf(name);
      const more = Object.entries(HTML4).find(([, n]) => n === name)?.[0];
      return basic ?? (latin >= 0 ? String.fromCharCode(0xa0 + latin) : (more ?? all));
    },
  );
}

export const escapeXml = (text: string): string => escapeBasic(text).replace(/'/g, '&apos;');
export const unescapeXml = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_, n: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[n] as string,
  );

const CONTROL: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\n': '\\n',
  '\t': '\\t',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

export const escapeJava = (text: string): string =>
  text.replace(/["\\\u0000-\u001f\u007f-\uffff]/g, (c) => CONTROL[c] ?? hex4(c));
export const escapeEcmaScript = (text: string): string =>
  text.replace(
    /["'\\/\u0000-\u001f\u007f-\uffff]/g,
    (c) => CONTROL[c] ?? (c === "'" || c === '/' ? `\\${c}` : hex4(c)),
  );
export const unescapeJava = (text: string): string =>
  text.replace(/\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g, (_, hex?: string, c?: string) => {
    if (hex) {
      return String.fromCharCode(parseInt(hex, 16));
    }
    return { b: '\b', n: '\n', t: '\t', f: '\f', r: '\r' }[c as string] ?? (c as string);
  });
export const escapeUnicode = (text: string): string => text.replace(/[\u0080-\uffff]/g, hex4);
export const escapeCsv = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
export function unescapeCsv(text: string): string {
  const inner = /^"([\s\S]*)"$/.exec(text)?.[1];
  return inner !== undefined && /[",\r\n]/.test(inner) ? inner.replace(/""/g, '"') : text;
}

/** `String.format`: java.text.MessageFormat with text arguments. `''` is a quote, text in quotes is taken as it is. */
export function messageFormat(pattern: string, args: readonly string[]): string {
  let out = '';
  let quoted = false;
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern[i] as string;
    if (c === "'") {
      if (pattern[i + 1] === "'") {
        out += "'";
        i++;
      } else {
        quoted = !quoted;
      }
      continue;
    }
    const field = !quoted && c === '{' ? /^\{\s*(\d+)\s*(?:,[^}]*)?\}/.exec(pattern.slice(i)) : null;
    if (field) {
      out += args[Number(field[1])] ?? `{${field[1] as string}}`;
      i += field[0].length - 1;
    } else {
      out += c;
    }
  }
  return out;
}
