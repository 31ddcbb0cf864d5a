import { STRING, INTEGER } from '../../runtime/apex-type';
import { ApexList, ApexSet } from '../../runtime/collections';
import type { ApexContext } from '../../runtime/context';
import { box } from '../../runtime/convert';
import type { ApexDate, ApexDatetime } from '../../runtime/date-time';
import { stringsEqual } from '../../runtime/equality';
import { required, throwApex } from '../../runtime/exceptions';
import { replaceMatches, splitBy } from '../../runtime/java-regex';
import { stringOf } from '../../runtime/to-string';
import { stdClass, type StdRow } from '../registry';
import { javaHash } from './hash';
import * as escapes from './string-escape';

type Text = string;
type MaybeText = string | null;
type Rt = ApexContext;

const isBlank = (s: MaybeText): boolean => s === null || /^[\s\u001c-\u001f]*$/.test(s);
const strings = (rt: Rt, items: Text[]): ApexList => new ApexList(rt, STRING, items);
const lower = (s: Text): Text => s.toLowerCase();

/** Runs a regular expression operation; a bad pattern is the platform's StringException. */
function regex<T>(rt: Rt, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof SyntaxError) {
      return throwApex(rt, 'System.StringException', `Invalid regex at index 0: ${error.message}`);
    }
    if (error instanceof RangeError) {
      return throwApex(rt, 'System.StringException', error.message);
    }
    throw error;
  }
}

const outOfBounds = (rt: Rt, what: string): never => throwApex(rt, 'System.StringException', what);

function substring(rt: Rt, s: Text, from: number, to: number): Text {
  if (from < 0 || from > s.length) {
    outOfBounds(rt, `Starting position out of bounds: ${from}`);
  }
  if (to > s.length || to < from) {
    outOfBounds(rt, `Ending position out of bounds: ${to}`);
  }
  return s.slice(from, to);
}

function charAt(rt: Rt, s: Text, index: number): number {
  if (index < 0 || index >= s.length) {
    outOfBounds(rt, `String index out of range: ${index}`);
  }
  return s.charCodeAt(index);
}

function pad(s: Text, size: number, fill: Text, side: 'left' | 'right'): Text {
  const missing = size - s.length;
  if (missing <= 0) {
    return s;
  }
  const text = (fill === '' ? ' ' : fill).repeat(missing).slice(0, missing);
  return side === 'left' ? text + s : s + text;
}

function center(s: Text, size: number, fill: Text): Text {
  return size <= s.length ? s : pad(pad(s, s.length + ((size - s.length) >> 1), fill, 'left'), size, fill, 'right');
}

function abbreviate(rt: Rt, s: Text, max: number, offset: number): Text {
  if (max < 4) {
    throwApex(rt, 'System.IllegalArgumentException', 'Minimum abbreviation width is 4');
  }
  if (s.length <= max) {
    return s;
  }
  const from = Math.min(offset, s.length);
  const start = s.length - from < max - 3 ? s.length - (max - 3) : from;
  if (start <= 4) {
    return `${s.slice(0, max - 3)}...`;
  }
  if (max < 7) {
    throwApex(rt, 'System.IllegalArgumentException', 'Minimum abbreviation width with offset is 7');
  }
  return start + max - 3 < s.length
    ? `...${abbreviate(rt, s.slice(start), max - 3, 0)}`
    : `...${s.slice(s.length - (max - 3))}`;
}

/** Levenshtein distance, one row at a time. */
function distance(a: Text, b: Text): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + cost));
    }
    row = next;
  }
  return row[b.length] as number;
}

function differenceAt(a: Text, b: Text): number {
  if (a === b) {
    return -1;
  }
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) {
    i++;
  }
  return i;
}

const characterKind = (c: Text): Text =>
  /\p{Lu}/u.test(c)
    ? 'upper'
    : /\p{Ll}/u.test(c)
      ? 'lower'
      : /\p{Nd}/u.test(c)
        ? 'digit'
        : /\s/.test(c)
          ? 'space'
          : /\p{P}/u.test(c)
            ? 'punctuation'
            : c;

/** StringUtils.splitByCharacterType. @param camel a capital before small letters begins the next part */
function splitByKind(s: Text, camel: boolean): Text[] {
  const parts: Text[] = [];
  let start = 0;
  for (let i = 1; i <= s.length; i++) {
    if (i < s.length && characterKind(s[i] as Text) === characterKind(s[i - 1] as Text)) {
      continue;
    }
    if (
      camel &&
      i < s.length &&
      characterKind(s[i - 1] as Text) === 'upper' &&
      characterKind(s[i] as Text) === 'lower'
    ) {
      if (i - 1 > start) {
        parts.push(s.slice(start, i - 1));
      }
      start = i - 1;
      continue;
    }
    parts.push(s.slice(start, i));
    start = i;
  }
  return s === '' ? [] : parts;
}

function join(rt: Rt, values: unknown, separator: MaybeText): Text {
  const glue = separator ?? '';
  if (values === null) {
    return throwApex(rt, 'System.NullPointerException', 'Argument 1 cannot be null');
  }
  const [items, type] =
    values instanceof ApexSet
      ? [values.values(), values.elementType]
      : [(values as ApexList).items, (values as ApexList).elementType];
  return items.map((v) => (v === null ? '' : stringOf(rt, box(v, type)))).join(glue);
}

const swapCase = (s: Text): Text =>
  [...s].map((c) => (c === c.toUpperCase() ? c.toLowerCase() : c.toUpperCase())).join('');

/** A search from the left at an index; an index beyond the end finds nothing but the empty text. */
const indexOf = (s: Text, what: Text, from = 0): number => s.indexOf(what, Math.max(from, 0));
const allOf =
  (pattern: RegExp) =>
  (_: Rt, s: Text): boolean =>
    pattern.test(s);

const STATIC: readonly StdRow[] = [
  ['static String valueOf(Date value)', (_rt: Rt, d: ApexDate | null) => d?.iso() ?? null],
  ['static String valueOf(Datetime value)', (rt: Rt, d: ApexDatetime | null) => d?.text(rt.host.timeZone) ?? null],
  ['static String valueOf(Object value)', (rt: Rt, v: unknown) => (v === null ? null : stringOf(rt, v))],
  ['static String valueOfGmt(Datetime value)', (_rt: Rt, d: ApexDatetime | null) => d?.text('GMT') ?? null],
  ['static Boolean isBlank(String value)', (_rt: Rt, s: MaybeText) => isBlank(s)],
  ['static Boolean isNotBlank(String value)', (_rt: Rt, s: MaybeText) => !isBlank(s)],
  ['static Boolean isEmpty(String value)', (_rt: Rt, s: MaybeText) => s === null || s === ''],
  ['static Boolean isNotEmpty(String value)', (_rt: Rt, s: MaybeText) => s !== null && s !== ''],
  ['static String join(Iterable<Object> values, String separator)', join],
  [
    'static String format(String pattern, List<Object> arguments)',
    (rt: Rt, pattern: MaybeText, args: ApexList | null) =>
      pattern === null
        ? null
        : escapes.messageFormat(
            pattern,
            (args?.items ?? []).map((v) => stringOf(rt, box(v, args?.elementType ?? STRING))),
          ),
  ],
  [
    'static String escapeSingleQuotes(String value)',
    (rt: Rt, s: MaybeText) => required(rt, s, 1).replace(/\\/g, '\\\\').replace(/'/g, "\\'"),
  ],
  [
    'static String fromCharArray(List<Integer> codes)',
    (rt: Rt, codes: ApexList | null) => String.fromCharCode(...(required(rt, codes, 1).items as number[])),
  ],
  [
    'static String getCommonPrefix(List<String> values)',
    (_rt: Rt, list: ApexList) => {
      const items = list.items as Text[];
      return items.reduce(
        (prefix, s) => prefix.slice(0, differenceAt(prefix, s) < 0 ? prefix.length : differenceAt(prefix, s)),
        items[0] ?? '',
      );
    },
  ],
];

const SEARCH: readonly StdRow[] = [
  ['Boolean contains(String value)', (rt: Rt, s: Text, v: MaybeText) => s.includes(required(rt, v, 1))],
  [
    'Boolean containsIgnoreCase(String value)',
    (rt: Rt, s: Text, v: MaybeText) => lower(s).includes(lower(required(rt, v, 1))),
  ],
  [
    'Boolean containsAny(String characters)',
    (_: Rt, s: Text, v: MaybeText) => v !== null && [...v].some((c) => s.includes(c)),
  ],
  [
    'Boolean containsNone(String characters)',
    (_: Rt, s: Text, v: MaybeText) => v === null || ![...v].some((c) => s.includes(c)),
  ],
  [
    'Boolean containsOnly(String characters)',
    (_: Rt, s: Text, v: MaybeText) => v !== null && [...s].every((c) => v.includes(c)),
  ],
  ['Boolean containsWhitespace()', (_: Rt, s: Text) => /\s/.test(s)],
  ['Boolean startsWith(String prefix)', (rt: Rt, s: Text, v: MaybeText) => s.startsWith(required(rt, v, 1))],
  [
    'Boolean startsWithIgnoreCase(String prefix)',
    (rt: Rt, s: Text, v: MaybeText) => lower(s).startsWith(lower(required(rt, v, 1))),
  ],
  ['Boolean endsWith(String suffix)', (rt: Rt, s: Text, v: MaybeText) => s.endsWith(required(rt, v, 1))],
  [
    'Boolean endsWithIgnoreCase(String suffix)',
    (rt: Rt, s: Text, v: MaybeText) => lower(s).endsWith(lower(required(rt, v, 1))),
  ],
  [
    'Boolean equals(Object other)',
    (_: Rt, s: Text, v: unknown) => s === (v !== null && typeof v === 'object' ? String(v) : v),
  ],
  ['Boolean equalsIgnoreCase(String other)', (_: Rt, s: Text, v: MaybeText) => stringsEqual(s, v)],
  ['Integer compareTo(String other)', (rt: Rt, s: Text, v: MaybeText) => compareJava(s, required(rt, v, 1))],
  ['Integer hashCode()', (_: Rt, s: Text) => javaHash(s)],
  ['Integer length()', (_: Rt, s: Text) => s.length],
  [
    'Integer countMatches(String value)',
    (_: Rt, s: Text, v: MaybeText) => (v === null || v === '' ? 0 : s.split(v).length - 1),
  ],
  ['Integer indexOf(String value)', (rt: Rt, s: Text, v: MaybeText) => indexOf(s, required(rt, v, 1))],
  [
    'Integer indexOf(String value, Integer start)',
    (rt: Rt, s: Text, v: MaybeText, i: number) => indexOf(s, required(rt, v, 1), i),
  ],
  [
    'Integer indexOfIgnoreCase(String value)',
    (rt: Rt, s: Text, v: MaybeText) => indexOf(lower(s), lower(required(rt, v, 1))),
  ],
  [
    'Integer indexOfIgnoreCase(String value, Integer start)',
    (rt: Rt, s: Text, v: MaybeText, i: number) => indexOf(lower(s), lower(required(rt, v, 1)), i),
  ],
  [
    'Integer indexOfAny(String characters)',
    (_: Rt, s: Text, v: MaybeText) => (v === null ? -1 : [...s].findIndex((c) => v.includes(c))),
  ],
  [
    'Integer indexOfAnyBut(String characters)',
    (_: Rt, s: Text, v: MaybeText) => (v === null ? -1 : [...s].findIndex((c) => !v.includes(c))),
  ],
  ['Integer indexOfChar(Integer character)', (_: Rt, s: Text, c: number) => indexOf(s, String.fromCodePoint(c))],
  [
    'Integer indexOfChar(Integer character, Integer start)',
    (_: Rt, s: Text, c: number, i: number) => indexOf(s, String.fromCodePoint(c), i),
  ],
  ['Integer indexOfDifference(String other)', (_: Rt, s: Text, v: MaybeText) => differenceAt(s, v ?? '')],
  ['Integer lastIndexOf(String value)', (rt: Rt, s: Text, v: MaybeText) => s.lastIndexOf(required(rt, v, 1))],
  [
    'Integer lastIndexOf(String value, Integer end)',
    (rt: Rt, s: Text, v: MaybeText, i: number) => (i < 0 ? -1 : s.lastIndexOf(required(rt, v, 1), i)),
  ],
  ['Integer lastIndexOfChar(Integer character)', (_: Rt, s: Text, c: number) => s.lastIndexOf(String.fromCodePoint(c))],
  [
    'Integer lastIndexOfChar(Integer character, Integer end)',
    (_: Rt, s: Text, c: number, i: number) => s.lastIndexOf(String.fromCodePoint(c), i),
  ],
  [
    'Integer lastIndexOfIgnoreCase(String value)',
    (rt: Rt, s: Text, v: MaybeText) => lower(s).lastIndexOf(lower(required(rt, v, 1))),
  ],
  [
    'Integer lastIndexOfIgnoreCase(String value, Integer end)',
    (rt: Rt, s: Text, v: MaybeText, i: number) => lower(s).lastIndexOf(lower(required(rt, v, 1)), i),
  ],
  ['Integer charAt(Integer index)', charAt],
  ['Integer codePointAt(Integer index)', (rt: Rt, s: Text, i: number) => (charAt(rt, s, i), s.codePointAt(i))],
  [
    'Integer codePointBefore(Integer index)',
    (rt: Rt, s: Text, i: number) => (charAt(rt, s, i - 1), [...s.slice(0, i)].pop()?.codePointAt(0)),
  ],
  [
    'Integer codePointCount(Integer start, Integer end)',
    (rt: Rt, s: Text, a: number, b: number) => [...substring(rt, s, a, b)].length,
  ],
  [
    'Integer offsetByCodePoints(Integer index, Integer offset)',
    (_: Rt, s: Text, i: number, n: number) => i + [...s.slice(i)].slice(0, n).join('').length,
  ],
  ['Integer getLevenshteinDistance(String other)', (rt: Rt, s: Text, v: MaybeText) => distance(s, required(rt, v, 1))],
  [
    'Integer getLevenshteinDistance(String other, Integer threshold)',
    (rt: Rt, s: Text, v: MaybeText, max: number) => {
      const d = distance(s, required(rt, v, 1));
      return d > max ? -1 : d;
    },
  ],
  [
    'List<Integer> getChars()',
    (rt: Rt, s: Text) =>
      new ApexList(
        rt,
        INTEGER,
        s.split('').map((c) => c.charCodeAt(0)),
      ),
  ],
  ['Boolean isAllLowerCase()', allOf(/^\p{Ll}+$/u)],
  ['Boolean isAllUpperCase()', allOf(/^\p{Lu}+$/u)],
  ['Boolean isAlpha()', allOf(/^\p{L}+$/u)],
  ['Boolean isAlphaSpace()', allOf(/^[\p{L} ]*$/u)],
  ['Boolean isAlphanumeric()', allOf(/^[\p{L}\p{Nd}]+$/u)],
  ['Boolean isAlphanumericSpace()', allOf(/^[\p{L}\p{Nd} ]*$/u)],
  ['Boolean isAsciiPrintable()', allOf(/^[\x20-\x7e]*$/)],
  ['Boolean isNumeric()', allOf(/^\p{Nd}+$/u)],
  ['Boolean isNumericSpace()', allOf(/^[\p{Nd} ]*$/u)],
  ['Boolean isWhitespace()', allOf(/^\s*$/)],
];

/** The difference of the first unlike characters, or of the lengths: java.lang.String.compareTo. */
function compareJava(a: Text, b: Text): number {
  const at = differenceAt(a, b);
  return at < 0 ? 0 : at < a.length && at < b.length ? a.charCodeAt(at) - b.charCodeAt(at) : a.length - b.length;
}

const after = (s: Text, i: number, length: number): Text => (i < 0 ? '' : s.slice(i + length));
const before = (s: Text, i: number): Text => (i < 0 ? s : s.slice(0, i));

function between(s: Text, open: MaybeText, close: MaybeText): MaybeText {
  if (open === null || close === null) {
    return null;
  }
  const start = s.indexOf(open);
  const end = start < 0 ? -1 : s.indexOf(close, start + open.length);
  return end < 0 ? null : s.slice(start + open.length, end);
}

const PARTS: readonly StdRow[] = [
  ['String substring(Integer start)', (rt: Rt, s: Text, i: number) => substring(rt, s, i, s.length)],
  ['String substring(Integer start, Integer end)', substring],
  [
    'String substringAfter(String separator)',
    (_: Rt, s: Text, v: MaybeText) => (v === null ? '' : after(s, s.indexOf(v), v.length)),
  ],
  [
    'String substringAfterLast(String separator)',
    (_: Rt, s: Text, v: MaybeText) => (v === null || v === '' ? '' : after(s, s.lastIndexOf(v), v.length)),
  ],
  [
    'String substringBefore(String separator)',
    (_: Rt, s: Text, v: MaybeText) => (v === null ? s : before(s, s.indexOf(v))),
  ],
  [
    'String substringBeforeLast(String separator)',
    (_: Rt, s: Text, v: MaybeText) => (v === null || v === '' ? s : before(s, s.lastIndexOf(v))),
  ],
  ['String substringBetween(String tag)', (_: Rt, s: Text, tag: MaybeText) => between(s, tag, tag)],
  [
    'String substringBetween(String open, String close)',
    (_: Rt, s: Text, a: MaybeText, b: MaybeText) => between(s, a, b),
  ],
  ['String left(Integer length)', (_: Rt, s: Text, n: number) => s.slice(0, Math.max(n, 0))],
  ['String right(Integer length)', (_: Rt, s: Text, n: number) => (n <= 0 ? '' : s.slice(-n))],
  [
    'String mid(Integer start, Integer length)',
    (_: Rt, s: Text, i: number, n: number) =>
      n < 0 || i > s.length ? '' : s.slice(Math.max(i, 0), Math.max(i, 0) + n),
  ],
  ['String trim()', (_: Rt, s: Text) => s.replace(/^[\u0000- ]+|[\u0000- ]+$/g, '')],
  ['String abbreviate(Integer maxWidth)', (rt: Rt, s: Text, n: number) => abbreviate(rt, s, n, 0)],
  ['String abbreviate(Integer maxWidth, Integer offset)', abbreviate],
  [
    'String difference(String other)',
    (_: Rt, s: Text, v: MaybeText) => (v === null ? s : differenceAt(s, v) < 0 ? '' : v.slice(differenceAt(s, v))),
  ],
  [
    'List<String> split(String regex)',
    (rt: Rt, s: Text, r: MaybeText) => regex(rt, () => strings(rt, splitBy(s, required(rt, r, 1), 0))),
  ],
  [
    'List<String> split(String regex, Integer limit)',
    (rt: Rt, s: Text, r: MaybeText, n: number) => regex(rt, () => strings(rt, splitBy(s, required(rt, r, 1), n))),
  ],
  ['List<String> splitByCharacterType()', (rt: Rt, s: Text) => strings(rt, splitByKind(s, false))],
  ['List<String> splitByCharacterTypeCamelCase()', (rt: Rt, s: Text) => strings(rt, splitByKind(s, true))],
];

const CHANGE: readonly StdRow[] = [
  ['String toLowerCase()', (_: Rt, s: Text) => s.toLowerCase()],
  ['String toLowerCase(String locale)', (_: Rt, s: Text, l: Text) => s.toLocaleLowerCase(l.replace('_', '-'))],
  ['String toUpperCase()', (_: Rt, s: Text) => s.toUpperCase()],
  ['String toUpperCase(String locale)', (_: Rt, s: Text, l: Text) => s.toLocaleUpperCase(l.replace('_', '-'))],
  ['String capitalize()', (_: Rt, s: Text) => s.slice(0, 1).toUpperCase() + s.slice(1)],
  ['String uncapitalize()', (_: Rt, s: Text) => s.slice(0, 1).toLowerCase() + s.slice(1)],
  ['String swapCase()', (_: Rt, s: Text) => swapCase(s)],
  ['String reverse()', (_: Rt, s: Text) => [...s].reverse().join('')],
  ['String repeat(Integer times)', (_: Rt, s: Text, n: number) => s.repeat(Math.max(n, 0))],
  [
    'String repeat(String separator, Integer times)',
    (_: Rt, s: Text, sep: MaybeText, n: number) =>
      Array<Text>(Math.max(n, 0))
        .fill(s)
        .join(sep ?? ''),
  ],
  [
    'String replace(String target, String replacement)',
    (rt: Rt, s: Text, a: MaybeText, b: MaybeText) => s.split(required(rt, a, 1)).join(required(rt, b, 2)),
  ],
  [
    'String replaceAll(String regex, String replacement)',
    (rt: Rt, s: Text, a: MaybeText, b: MaybeText) =>
      regex(rt, () => replaceMatches(s, required(rt, a, 1), required(rt, b, 2), false)),
  ],
  [
    'String replaceFirst(String regex, String replacement)',
    (rt: Rt, s: Text, a: MaybeText, b: MaybeText) =>
      regex(rt, () => replaceMatches(s, required(rt, a, 1), required(rt, b, 2), true)),
  ],
  ['String remove(String value)', (_: Rt, s: Text, v: MaybeText) => (v ? s.split(v).join('') : s)],
  [
    'String removeStart(String value)',
    (_: Rt, s: Text, v: MaybeText) => (v && s.startsWith(v) ? s.slice(v.length) : s),
  ],
  [
    'String removeStartIgnoreCase(String value)',
    (_: Rt, s: Text, v: MaybeText) => (v && lower(s).startsWith(lower(v)) ? s.slice(v.length) : s),
  ],
  [
    'String removeEnd(String value)',
    (_: Rt, s: Text, v: MaybeText) => (v && s.endsWith(v) ? s.slice(0, -v.length) : s),
  ],
  [
    'String removeEndIgnoreCase(String value)',
    (_: Rt, s: Text, v: MaybeText) => (v && lower(s).endsWith(lower(v)) ? s.slice(0, -v.length) : s),
  ],
  ['String deleteWhitespace()', (_: Rt, s: Text) => s.replace(/\s/g, '')],
  ['String normalizeSpace()', (_: Rt, s: Text) => s.trim().replace(/\s+/g, ' ')],
  ['String stripHtmlTags()', (_: Rt, s: Text) => s.replace(/<[^>]*>/g, '')],
  ['String leftPad(Integer length)', (_: Rt, s: Text, n: number) => pad(s, n, ' ', 'left')],
  [
    'String leftPad(Integer length, String pad)',
    (_: Rt, s: Text, n: number, p: MaybeText) => pad(s, n, p ?? ' ', 'left'),
  ],
  ['String rightPad(Integer length)', (_: Rt, s: Text, n: number) => pad(s, n, ' ', 'right')],
  [
    'String rightPad(Integer length, String pad)',
    (_: Rt, s: Text, n: number, p: MaybeText) => pad(s, n, p ?? ' ', 'right'),
  ],
  ['String center(Integer size)', (_: Rt, s: Text, n: number) => center(s, n, ' ')],
  ['String center(Integer size, String pad)', (_: Rt, s: Text, n: number, p: MaybeText) => center(s, n, p ?? ' ')],
  ['String escapeCsv()', (_: Rt, s: Text) => escapes.escapeCsv(s)],
  ['String unescapeCsv()', (_: Rt, s: Text) => escapes.unescapeCsv(s)],
  ['String escapeEcmaScript()', (_: Rt, s: Text) => escapes.escapeEcmaScript(s)],
  ['String unescapeEcmaScript()', (_: Rt, s: Text) => escapes.unescapeJava(s)],
  ['String escapeHtml3()', (_: Rt, s: Text) => escapes.escapeHtml(s, 3)],
  ['String unescapeHtml3()', (_: Rt, s: Text) => escapes.unescapeHtml(s)],
  ['String escapeHtml4()', (_: Rt, s: Text) => escapes.escapeHtml(s, 4)],
  ['String unescapeHtml4()', (_: Rt, s: Text) => escapes.unescapeHtml(s)],
  ['String escapeJava()', (_: Rt, s: Text) => escapes.escapeJava(s)],
  ['String unescapeJava()', (_: Rt, s: Text) => escapes.unescapeJava(s)],
  ['String escapeUnicode()', (_: Rt, s: Text) => escapes.escapeUnicode(s)],
  ['String unescapeUnicode()', (_: Rt, s: Text) => escapes.unescapeJava(s)],
  ['String escapeXml()', (_: Rt, s: Text) => escapes.escapeXml(s)],
  ['String unescapeXml()', (_: Rt, s: Text) => escapes.unescapeXml(s)],
  ['String toString()', (_: Rt, s: Text) => s],
];

export const string = stdClass('System.String', [...STATIC, ...SEARCH, ...PARTS, ...CHANGE]);
