import { apexExpressionEnd } from './apex-expression';
import { stringValue, type Token } from './lexer';
import type { BindNode, CallNode, ExpressionNode, PathNode, ValueNode } from './nodes';
import type { TokenReader } from './token-reader';

/** Words that never start a field: all others are fields where a field is expected (`SELECT Group, Order FROM X` parses). */
const NOT_A_FIELD = new Set([
  'FROM',
  'SELECT',
  'WHERE',
  'AND',
  'OR',
  'NOT',
  'IN',
  'LIKE',
  'NULL',
  'HAVING',
  'WITH',
  'LIMIT',
]);

const DATE_LITERALS_WITHOUT_N = new Set(
  ['YESTERDAY', 'TODAY', 'TOMORROW', 'LAST_90_DAYS', 'NEXT_90_DAYS'].concat(
    ['WEEK', 'MONTH', 'QUARTER', 'YEAR', 'FISCAL_QUARTER', 'FISCAL_YEAR'].flatMap((unit) => [
      `LAST_${unit}`,
      `THIS_${unit}`,
      `NEXT_${unit}`,
    ]),
  ),
);
const DATE_LITERALS_WITH_N = new Set(
  ['DAYS', 'WEEKS', 'MONTHS', 'QUARTERS', 'YEARS', 'FISCAL_QUARTERS', 'FISCAL_YEARS'].flatMap((unit) => [
    `LAST_N_${unit}`,
    `NEXT_N_${unit}`,
    `N_${unit}_AGO`,
  ]),
);

export function parsePath(r: TokenReader): PathNode {
  if (r.token.kind !== 'name' || (NOT_A_FIELD.has(r.token.upper) && r.peek().text !== '.')) r.unexpected();
  const start = r.token.start;
  const names = [r.advance().text];
  while (r.isSymbol('.')) {
    r.advance();
    if (r.token.kind !== 'name') r.unexpected();
    names.push(r.advance().text);
  }
  return { kind: 'path', names, start, end: r.lastEnd };
}

/** A field path or a function call. */
export function parseExpression(r: TokenReader): ExpressionNode {
  if (r.token.kind === 'name' && r.peek().text === '(') return parseCall(r);
  return parsePath(r);
}

function parseCall(r: TokenReader): CallNode {
  const name = r.advance();
  r.expectSymbol('(');
  const args: (ExpressionNode | ValueNode)[] = [];
  if (!r.isSymbol(')')) {
    do args.push(isValueStart(r) ? parseValue(r, false) : parseExpression(r));
    while (r.takeSymbol(','));
  }
  r.expectSymbol(')');
  return { kind: 'call', name: name.upper, args, start: name.start, end: r.lastEnd };
}

function isValueStart(r: TokenReader): boolean {
  return r.token.kind !== 'name' && r.token.kind !== 'end' && !r.isSymbol('(');
}

export function parseBind(r: TokenReader): BindNode {
  const colon = r.expectSymbol(':');
  const from = colon.end;
  const end = apexExpressionEnd(r.lexer, from);
  const expression = r.text.slice(from, end).trim();
  r.jump(end);
  return { kind: 'bind', expression, name: expression.replace(/\s+/g, '').toLowerCase(), start: colon.start, end };
}

/** A literal or a bind. @param like See `stringValue`. */
export function parseValue(r: TokenReader, like: boolean): ValueNode {
  if (r.isSymbol(':')) return parseBind(r);
  if (r.isSymbol('-') || r.isSymbol('+')) return parseSigned(r);
  const token = r.token;
  const span = { start: token.start, end: token.end };
  switch (token.kind) {
    case 'string':
      r.advance();
      return { kind: 'string', value: stringValue(token, r.text, like), ...span };
    case 'number':
      r.advance();
      return { kind: 'number', value: Number(token.text), text: token.text, ...span };
    case 'date':
      r.advance();
      return { kind: 'date', value: token.text, ...span };
    case 'datetime':
      r.advance();
      return { kind: 'datetime', value: token.text.toUpperCase(), ...span };
    case 'time':
      r.advance();
      return { kind: 'time', value: token.text.toUpperCase(), ...span };
    case 'name':
      return parseWordValue(r, token);
    default:
      return r.unexpected();
  }
}

function parseSigned(r: TokenReader): ValueNode {
  const sign = r.advance();
  if (r.token.kind !== 'number' || r.token.start !== sign.end) r.unexpected();
  const number = r.advance();
  const value = Number(number.text) * (sign.text === '-' ? -1 : 1);
  return { kind: 'number', value, text: sign.text + number.text, start: sign.start, end: number.end };
}

function parseWordValue(r: TokenReader, token: Token): ValueNode {
  const span = { start: token.start, end: token.end };
  const word = token.upper;
  if (word === 'TRUE' || word === 'FALSE') {
    r.advance();
    return { kind: 'boolean', value: word === 'TRUE', ...span };
  }
  if (word === 'NULL') {
    r.advance();
    return { kind: 'null', ...span };
  }
  if (DATE_LITERALS_WITHOUT_N.has(word)) {
    r.advance();
    return { kind: 'dateLiteral', name: word, n: null, ...span };
  }
  if (DATE_LITERALS_WITH_N.has(word)) {
    r.advance();
    r.expectSymbol(':');
    if (r.token.kind !== 'number' || !/^\d+$/.test(r.token.text)) r.unexpected();
    const n = Number(r.advance().text);
    return { kind: 'dateLiteral', name: word, n, start: token.start, end: r.lastEnd };
  }
  const currency = /^([A-Z]{3})(\d+)$/.exec(word);
  if (currency) {
    r.advance();
    let digits = currency[2] as string;
    if (r.token.kind === 'number' && r.token.start === token.end && r.token.text.startsWith('.'))
      digits += r.advance().text;
    return {
      kind: 'currency',
      isoCode: currency[1] as string,
      value: Number(digits),
      start: token.start,
      end: r.lastEnd,
    };
  }
  return r.unexpected();
}
