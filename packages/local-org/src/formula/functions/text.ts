import { formatDate, formatDateTimeText, formatTime } from '../calendar';
import { FormulaTypeError, functionLabel, incorrectType, type Call } from '../check';
import { parseDecimal, toText, truncate, type Num } from '../decimal';
import { javaRegex } from '../java-regex';
import { FormulaError, type FormulaType } from '../types';
import { blankAwareRow, contexts, customRow, strictRow, type Compiled, type FunctionRow } from './row';

/** Blank text is null. */
function blank(text: string): string | null {
  return text === '' ? null : text;
}

/** BEGINS and CONTAINS: everything holds nothing; nothing holds no text. [A6] */
function search(name: string, test: (text: string, part: string) => boolean): FunctionRow {
  return blankAwareRow(
    { name, takes: ['Text', 'Text'], gives: 'Boolean' },
    (text: string | null, part: string | null) => {
      if (part === null) return true;
      return text === null ? null : test(text, part);
    },
  );
}

function changeCase(name: string, upper: boolean): FunctionRow {
  return blankAwareRow(
    { name, takes: ['Text'], optional: ['Text'], gives: 'Text' },
    (text: string | null, locale?: string | null) => {
      if (text === null) return null;
      const tag = localeTag(locale);
      return upper ? text.toLocaleUpperCase(tag) : text.toLocaleLowerCase(tag);
    },
  );
}

/** `tr_TR` as a language tag; unknown locales behave like none. */
function localeTag(locale: string | null | undefined): string {
  if (!locale) return 'en';
  try {
    return Intl.getCanonicalLocales(locale.replace(/_/g, '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** Characters LPAD and RPAD fill up to; far past what any field holds. */
const MAX_PADDED = 1_000_000;

function pad(name: string, left: boolean): FunctionRow {
  return blankAwareRow(
    { name, takes: ['Text', 'Number'], optional: ['Text'], gives: 'Text' },
    (text: string | null, length: Num | null, filler?: string | null) => {
      if (text === null || length === null) return null;
      const n = truncate(length);
      if (n <= 0) return null;
      if (n > MAX_PADDED) throw new FormulaError('OutOfRange', `${name} to ${n} characters`);
      if (n <= text.length || filler === null) return text.slice(0, n);
      return left ? text.padStart(n, filler ?? ' ') : text.padEnd(n, filler ?? ' ');
    },
  );
}

/** Upper case at the start of a word, which is any letter or digit after something that is neither. [A6] */
function initCap(text: string): string {
  let inWord = false;
  let out = '';
  for (const char of text) {
    out += inWord ? char.toLowerCase() : char.toUpperCase();
    inWord = /[\p{L}\p{Nd}]/u.test(char);
  }
  return out;
}

function find(part: string | null, text: string | null, start: Num | null | undefined): Num {
  if (part === null || text === null || start === null) return 0;
  return text.indexOf(part, Math.max(1, start === undefined ? 1 : truncate(start)) - 1) + 1;
}

function mid(text: string, start: Num, length: Num): string | null {
  const from = Math.max(1, truncate(start)) - 1;
  return blank(text.slice(from, from + Math.max(0, truncate(length))));
}

function chr(n: Num): string | null {
  const code = truncate(n);
  if (code <= 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
  return String.fromCodePoint(code);
}

function value(text: string): Num {
  const number = parseDecimal(text);
  if (number === null) throw new FormulaError('InvalidNumber', `Invalid number: ${text}`);
  return number;
}

const TEXT_OF: Partial<Record<FormulaType, (value: never) => string | null>> = {
  Number: (n: Num) => toText(n),
  Date: (day: number) => formatDate(day),
  DateTime: (instant: number) => formatDateTimeText(instant),
  Time: (time: number) => formatTime(time),
  Picklist: (text: string) => text,
  Null: () => null,
};

/** TEXT of a number, date, time or picklist; not of text or Booleans. [A6] */
function compileText(call: Call): Compiled {
  const [operand] = call.args as [Call['args'][number]];
  const format = TEXT_OF[operand.type];
  if (!format) throw incorrectType(functionLabel('TEXT'), 'Number, Date, DateTime, Picklist', operand);
  const apply = format as (value: unknown) => string | null;
  return {
    type: 'Text',
    code: (runtime) => {
      const operandValue = operand.code(runtime);
      return operandValue === null ? null : apply(operandValue);
    },
  };
}

/** CASESAFEID: 15 to 18 characters. */
export function caseSafeId(id: string): string {
  if (id.length === 18) return id;
  if (id.length !== 15) throw new FormulaError('Other', `Invalid id: ${id}`);
  let suffix = '';
  for (const chunk of [id.slice(0, 5), id.slice(5, 10), id.slice(10, 15)]) {
    let bits = 0;
    for (let i = 0; i < 5; i++) if (/[A-Z]/.test(chunk.charAt(i))) bits |= 1 << i;
    suffix += 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'.charAt(bits);
  }
  return id + suffix;
}

/** INCLUDES and ISPICKVAL compare with a string literal; a multi-select knows only its own values. [A3.11] */
function compilePicklistTest(call: Call, type: 'Picklist' | 'MultiPicklist'): Compiled {
  const [list, literal] = call.args as [Call['args'][number], Call['args'][number]];
  const label = functionLabel(call.name);
  if (list.type !== type) {
    throw new FormulaTypeError(
      `Incorrect parameter for ${label}. Expected ${type === 'Picklist' ? 'Picklist' : 'Multi-Select Picklist'} field reference.`,
      list.node.position,
    );
  }
  const wanted = literal.node.kind === 'constant' && literal.type === 'Null' ? '' : literal.literal;
  if (wanted === undefined) throw incorrectType(label, 'Text Literal', literal);
  if (type === 'Picklist') return { type: 'Boolean', code: (runtime) => (list.code(runtime) ?? '') === wanted };
  const known = list.reference?.picklistValues;
  if (known && wanted !== '' && !known.includes(wanted)) {
    throw new FormulaTypeError(
      'Incorrect parameter for function INCLUDES(). Text Literal must be a valid value for this multi-select picklist field.',
      literal.node.position,
    );
  }
  return {
    type: 'Boolean',
    code: (runtime) => {
      const values = list.code(runtime);
      return values === null ? wanted === '' : String(values).split(';').includes(wanted);
    },
  };
}

const INCLUDES_CONTEXTS = contexts(
  'field',
  'validation',
  'workflow',
  'fieldUpdate',
  'flow',
  'entryCriteria',
  'approval',
  'apex',
);
const REGEX_CONTEXTS = contexts(
  'validation',
  'workflow',
  'fieldUpdate',
  'flow',
  'entryCriteria',
  'default',
  'approval',
  'apex',
);
// Flows that send mail or build addresses encode too: public packages deploy with these in flow formulas.
const TEMPLATE = contexts('template', 'flow');

const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const JS: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '<': '\\u003C',
  '>': '\\u003E',
  '/': '\\/',
};

function htmlEncode(text: string): string {
  return text.replace(/[&<>"']/g, (char) => HTML[char] as string);
}

function jsEncode(text: string): string {
  return text.replace(/[\\'"\n\r<>/]/g, (char) => JS[char] as string);
}

/** Encoding as `java.net.URLEncoder` does it: a blank is `+`. */
function urlEncode(text: string): string {
  return encodeURIComponent(text)
    .replace(/%20/g, '+')
    .replace(/[!'()~]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

function encoderRow(name: string, encode: (text: string) => string): FunctionRow {
  return strictRow({ name, takes: ['Text'], gives: 'Text', contexts: TEMPLATE }, encode);
}

export const TEXT_FUNCTIONS: readonly FunctionRow[] = [
  strictRow({ name: 'ASCII', takes: ['Text'], gives: 'Number' }, (text: string) => text.codePointAt(0) as number),
  strictRow({ name: 'CHR', takes: ['Number'], gives: 'Text' }, chr),
  search('BEGINS', (text, part) => text.startsWith(part)),
  search('CONTAINS', (text, part) => text.includes(part)),
  strictRow({ name: 'BR', takes: [], gives: 'Text' }, () => '\n'),
  strictRow({ name: 'CASESAFEID', takes: ['Text'], gives: 'Text' }, caseSafeId),
  blankAwareRow({ name: 'FIND', takes: ['Text', 'Text'], optional: ['Number'], gives: 'Number' }, find),
  customRow('INCLUDES', [2, 2], (call) => compilePicklistTest(call, 'MultiPicklist'), INCLUDES_CONTEXTS),
  customRow('ISPICKVAL', [2, 2], (call) => compilePicklistTest(call, 'Picklist')),
  strictRow({ name: 'INITCAP', takes: ['Text'], gives: 'Text' }, initCap),
  blankAwareRow(
    { name: 'ISNUMBER', takes: ['Text'], gives: 'Boolean' },
    (text: string | null) => text !== null && parseDecimal(text) !== null,
  ),
  strictRow({ name: 'LEFT', takes: ['Text', 'Number'], gives: 'Text' }, (text: string, n: Num) =>
    blank(text.slice(0, Math.max(0, truncate(n)))),
  ),
  strictRow({ name: 'RIGHT', takes: ['Text', 'Number'], gives: 'Text' }, (text: string, n: Num) => {
    const length = Math.min(text.length, truncate(n));
    return length <= 0 ? null : text.slice(text.length - length);
  }),
  blankAwareRow({ name: 'LEN', takes: ['Text'], gives: 'Number' }, (text: string | null) => text?.length ?? 0),
  changeCase('LOWER', false),
  changeCase('UPPER', true),
  pad('LPAD', true),
  pad('RPAD', false),
  strictRow({ name: 'MID', takes: ['Text', 'Number', 'Number'], gives: 'Text' }, mid),
  blankAwareRow(
    { name: 'REGEX', takes: ['Text', 'Text'], gives: 'Boolean', contexts: REGEX_CONTEXTS },
    (text: string | null, pattern: string | null) => javaRegex(pattern ?? '', true).test(text ?? ''),
  ),
  strictRow({ name: 'REVERSE', takes: ['Text'], gives: 'Text' }, (text: string) => [...text].reverse().join('')),
  blankAwareRow(
    { name: 'SUBSTITUTE', takes: ['Text', 'Text', 'Text'], gives: 'Text' },
    (text: string | null, old: string | null, replacement: string | null) =>
      text === null || old === null ? null : blank(text.replaceAll(old, () => replacement ?? '')),
  ),
  customRow('TEXT', [1, 1], compileText),
  strictRow({ name: 'TRIM', takes: ['Text'], gives: 'Text' }, (text: string) => blank(text.replace(/^ +| +$/g, ''))),
  strictRow({ name: 'VALUE', takes: ['Text'], gives: 'Number' }, value),
  encoderRow('HTMLENCODE', htmlEncode),
  encoderRow('JSENCODE', jsEncode),
  encoderRow('JSINHTMLENCODE', (text) => htmlEncode(jsEncode(text))),
  encoderRow('URLENCODE', urlEncode),
];
