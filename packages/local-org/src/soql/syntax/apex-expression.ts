import { unexpectedToken } from '../errors';
import type { Lexer, Token } from './lexer';

const OPENING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
/** Words that end a bind expression because a query goes on with them. */
const QUERY_WORDS = new Set([
  'AND',
  'OR',
  'WITH',
  'GROUP',
  'HAVING',
  'ORDER',
  'LIMIT',
  'OFFSET',
  'FOR',
  'ALL',
  'UPDATE',
  'USING',
  'RETURNING',
  'IN',
  'NULLS',
  'ASC',
  'DESC',
]);
const BINARY = /(?:\+(?!\+)|-(?!-)|\*|\/|%|==|!=|&&|\|\||\?\?|<=|>=|<|>|\^|&|\||instanceof\b)/y;

/** End of a bracketed part that starts at `open`; strings inside are skipped. */
function balanced(lexer: Lexer, open: Token): number {
  const closing: string[] = [OPENING[open.text] as string];
  let at = open.end;
  while (closing.length > 0) {
    const token = lexer.tokenAt(at);
    if (token.kind === 'end') throw unexpectedToken('<EOF>', lexer.text, token.start);
    at = token.end;
    if (token.kind !== 'symbol') continue;
    if (OPENING[token.text]) closing.push(OPENING[token.text] as string);
    else if (token.text === closing.at(-1)) closing.pop();
  }
  return at;
}

function newExpression(lexer: Lexer, at: number): number {
  let depth = 0;
  for (;;) {
    const token = lexer.tokenAt(at);
    if (token.text === '<') depth++;
    else if (token.text === '>') depth--;
    else if (depth === 0 && OPENING[token.text]) {
      const end = balanced(lexer, token);
      const next = lexer.tokenAt(end);
      return token.text === '[' && (next.text === '{' || next.text === '[') ? newExpression(lexer, end) : end;
    } else if (
      token.kind !== 'name' &&
      token.text !== '.' &&
      token.text !== ',' &&
      token.text !== '[' &&
      token.text !== ']'
    ) {
      throw unexpectedToken(token.text, lexer.text, token.start);
    }
    at = token.end;
  }
}

function operand(lexer: Lexer, at: number): number {
  let token = lexer.tokenAt(at);
  while (token.text === '-' || token.text === '+' || token.text === '!' || token.text === '~')
    token = lexer.tokenAt(token.end);
  if (token.kind === 'name' && token.upper === 'NEW') return postfix(lexer, newExpression(lexer, token.end));
  if (token.text === '(') {
    const end = balanced(lexer, token);
    const next = lexer.tokenAt(end);
    const casts =
      (next.kind === 'name' && !QUERY_WORDS.has(next.upper)) ||
      next.kind === 'string' ||
      next.kind === 'number' ||
      next.text === '(';
    return casts ? operand(lexer, end) : postfix(lexer, end);
  }
  if (token.text === '[') return postfix(lexer, balanced(lexer, token));
  if (token.kind === 'symbol' || token.kind === 'end') throw unexpectedToken(token.text, lexer.text, token.start);
  return postfix(lexer, token.end);
}

function postfix(lexer: Lexer, at: number): number {
  for (;;) {
    const token = lexer.tokenAt(at);
    if (token.text === '?' && lexer.text[token.end] === '.') at = lexer.tokenAt(token.end + 1).end;
    else if (token.text === '.') at = lexer.tokenAt(token.end).end;
    else if (token.text === '(' || token.text === '[') at = balanced(lexer, token);
    else return at;
  }
}

/** End of the Apex expression that starts at `at`: the text of a static query's `:bind` [B13.1]. */
export function apexExpressionEnd(lexer: Lexer, at: number): number {
  let end = operand(lexer, at);
  for (;;) {
    const next = lexer.skipSpace(end);
    BINARY.lastIndex = next;
    const operator = BINARY.exec(lexer.text);
    if (operator) {
      end = operand(lexer, next + operator[0].length);
      continue;
    }
    if (lexer.text[next] === '?') {
      const middle = lexer.tokenAt(apexExpressionEnd(lexer, next + 1));
      if (middle.text !== ':') throw unexpectedToken(middle.text, lexer.text, middle.start);
      end = operand(lexer, middle.end);
      continue;
    }
    return end;
  }
}
