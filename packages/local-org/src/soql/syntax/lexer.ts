import { queryError, unexpectedToken } from '../errors';

export type TokenKind = 'name' | 'string' | 'number' | 'date' | 'datetime' | 'time' | 'symbol' | 'end';

export interface Token {
  readonly kind: TokenKind;
  /** As written; of strings with quotes. */
  readonly text: string;
  /** Upper-cased text of names, for keywords. */
  readonly upper: string;
  readonly start: number;
  readonly end: number;
}

const NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
const DATETIME = /\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:?\d{2})/y;
const DATE = /\d{4}-\d{2}-\d{2}/y;
const TIME = /\d{2}:\d{2}:\d{2}(?:\.\d+)?[Zz]/y;
const NUMBER = /\d+(?:\.\d*)?|\.\d+/y;
const STRING = /'(?:[^'\\]|\\[\s\S])*'/y;
const SYMBOL = /!=|<>|<=|>=|[(),.:;=<>+\-*/%[\]{}?&|!^~@]/y;
const SPACE = /[\s\u00a0]+/y;
const COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?\*\//y;

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found ? found[0] : null;
}

/** Cuts a query into tokens on demand, so that SOSL search text and Apex binds can be read by other rules in between. */
export class Lexer {
  /** @param comments Apex allows comments inside a query; the API does not [B1.4]. */
  constructor(
    readonly text: string,
    private readonly comments: boolean,
  ) {}

  skipSpace(at: number): number {
    for (;;) {
      const space = matchAt(SPACE, this.text, at);
      if (space !== null) at += space.length;
      else {
        const comment = this.comments ? matchAt(COMMENT, this.text, at) : null;
        if (comment === null) return at;
        at += comment.length;
      }
    }
  }

  /** The token at or after an offset. */
  tokenAt(offset: number): Token {
    const start = this.skipSpace(offset);
    if (start >= this.text.length) return { kind: 'end', text: '<EOF>', upper: '<EOF>', start, end: start };
    const first = this.text.charCodeAt(start);
    if (first === 39) return this.string(start);
    if ((first >= 48 && first <= 57) || (first === 46 && /\d/.test(this.text[start + 1] ?? '')))
      return this.number(start);
    const name = matchAt(NAME, this.text, start);
    if (name !== null) return { kind: 'name', text: name, upper: name.toUpperCase(), start, end: start + name.length };
    const symbol = matchAt(SYMBOL, this.text, start);
    if (symbol === null) throw unexpectedToken(this.text[start] ?? '', this.text, start);
    return { kind: 'symbol', text: symbol, upper: symbol, start, end: start + symbol.length };
  }

  private string(start: number): Token {
    const text = matchAt(STRING, this.text, start);
    if (text === null) throw queryError('MALFORMED_QUERY', `unexpected token: '''`, this.text, start);
    return { kind: 'string', text, upper: text, start, end: start + text.length };
  }

  private number(start: number): Token {
    for (const [kind, pattern] of [
      ['datetime', DATETIME],
      ['date', DATE],
      ['time', TIME],
      ['number', NUMBER],
    ] as const) {
      const text = matchAt(pattern, this.text, start);
      if (text === null) continue;
      const end = start + text.length;
      const next = this.text[end] ?? ' ';
      if (/[A-Za-z0-9_.']/.test(next)) throw unexpectedToken(next, this.text, end);
      return { kind, text, upper: text.toUpperCase(), start, end };
    }
    throw unexpectedToken(this.text[start] ?? '', this.text, start);
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  N: '\n',
  r: '\r',
  R: '\r',
  t: '\t',
  T: '\t',
  b: '\b',
  B: '\b',
  f: '\f',
  F: '\f',
  '"': '"',
  "'": "'",
  '\\': '\\',
};

/**
 * The value of a quoted string [B2.1].
 * @param like In LIKE patterns `\_`, `\%` and `\\` keep their backslash: there it is the pattern's escape character.
 */
export function stringValue(token: Token, query: string, like: boolean): string {
  const body = token.text.slice(1, -1);
  if (!body.includes('\\')) return body;
  let out = '';
  for (let i = 0; i < body.length; i++) {
    const c = body[i] as string;
    if (c !== '\\') {
      out += c;
      continue;
    }
    const e = body[++i] as string;
    const code = body.slice(i + 1, i + 5);
    if ((e === 'u' || e === 'U') && /^[0-9a-fA-F]{4}$/.test(code)) {
      out += String.fromCharCode(parseInt(code, 16));
      i += 4;
    } else if (like && (e === '_' || e === '%' || e === '\\')) out += c + e;
    else if (ESCAPES[e] !== undefined) out += ESCAPES[e];
    else
      throw queryError(
        'MALFORMED_QUERY',
        `Invalid string literal '${body}'. Illegal character sequence '\\${e}' in string literal`,
        query,
        token.start,
      );
  }
  return out;
}
