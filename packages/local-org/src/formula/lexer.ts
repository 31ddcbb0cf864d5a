/** Tokens of a formula. [A1] */
export interface Token {
  readonly kind: 'number' | 'string' | 'name' | 'symbol' | 'end';
  /** Names as written; strings after escapes; symbols canonical (`==` is `=`, `!=` is `<>`). */
  readonly text: string;
  /** 0-based offset. */
  readonly position: number;
  /** The characters as written. */
  readonly source: string;
}

/** The text is not a formula: the platform's wording and the 0-based offset of the offender. */
export class FormulaSyntaxError extends Error {
  override readonly name = 'FormulaSyntaxError';

  constructor(
    message: string,
    readonly position: number,
  ) {
    super(message);
  }
}

const SPACE = /[ \t\f\r\n]+/y;
const COMMENT = /\/\*[\s\S]*?\*\//y;
const NUMBER = /\d+(?:\.\d+)?/y;
const NAME = /[A-Za-z$][A-Za-z0-9_$:.#]*/y;
const FLOW_NAME = /\{!([^{}]*)\}/y;
const STRING = /"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*'/y;
const SYMBOL = /\|\||&&|==|<>|!=|<=|>=|[-+*/^&=<>!(),]/y;
const CANONICAL: Readonly<Record<string, string>> = { '==': '=', '!=': '<>' };
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', "'": "'", '\\': '\\' };

/**
 * Splits a formula into tokens; the last one is `end`.
 * @param flow whether `{!name}` is a reference, as it is in flows
 * @throws FormulaSyntaxError
 */
export function tokenize(text: string, flow: boolean): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  while (at < text.length) {
    const skipped = match(SPACE) ?? match(COMMENT);
    if (skipped) {
      at += skipped[0].length;
      continue;
    }
    const token = (flow && readFlowName(match(FLOW_NAME), at)) || readToken(match, at);
    if (!token) throw new FormulaSyntaxError(`Syntax error.  Found '${text.charAt(at)}'`, at);
    tokens.push(token);
    at += token.source.length;
  }
  tokens.push({ kind: 'end', text: 'end of formula', position: text.length, source: '' });
  return tokens;
}

function readFlowName(match: RegExpExecArray | null, position: number): Token | undefined {
  if (!match) return undefined;
  return { kind: 'name', text: (match[1] as string).trim(), position, source: match[0] };
}

function readToken(match: (pattern: RegExp) => RegExpExecArray | null, position: number): Token | undefined {
  const number = match(NUMBER);
  if (number) return { kind: 'number', text: number[0], position, source: number[0] };
  const name = match(NAME);
  if (name) return { kind: 'name', text: name[0], position, source: name[0] };
  const string = match(STRING);
  if (string) return { kind: 'string', text: unescape(string[0], position), position, source: string[0] };
  const symbol = match(SYMBOL);
  if (symbol) return { kind: 'symbol', text: CANONICAL[symbol[0]] ?? symbol[0], position, source: symbol[0] };
  return undefined;
}

function unescape(source: string, position: number): string {
  return source.slice(1, -1).replace(/\\(.)/gs, (whole, char: string, offset: number) => {
    const replacement = ESCAPES[char.toLowerCase()];
    if (replacement === undefined) {
      throw new FormulaSyntaxError(`Syntax error.  Found '${whole}'`, position + 1 + offset);
    }
    return replacement;
  });
}
