import { parseExpression, parsePath } from './expressions';
import type { PathNode, QueryNode, SelectItemNode, TypeOfNode } from './nodes';
import type { TokenReader } from './token-reader';

/** Names that cannot be an alias [B1.2], and words that a clause starts with. */
export const RESERVED_ALIASES = new Set([
  'AND',
  'ASC',
  'DESC',
  'EXCLUDES',
  'FIRST',
  'FROM',
  'GROUP',
  'HAVING',
  'IN',
  'INCLUDES',
  'LAST',
  'LIKE',
  'LIMIT',
  'NOT',
  'NULL',
  'NULLS',
  'OR',
  'SELECT',
  'USING',
  'WHERE',
  'WITH',
  'ORDER',
  'OFFSET',
  'FOR',
  'UPDATE',
  'END',
  'WHEN',
  'ELSE',
  'THEN',
]);

function isAlias(r: TokenReader): boolean {
  if (r.token.kind !== 'name') return false;
  // Only Apex knows ALL ROWS; elsewhere ALL is a name like any other.
  if (r.token.upper === 'ALL') return r.dialect === 'api';
  return !RESERVED_ALIASES.has(r.token.upper);
}

/** An optional alias, with or without AS. */
export function parseAlias(r: TokenReader): string | null {
  if (r.isWord('AS')) {
    r.advance();
    if (!isAlias(r)) r.unexpected();
  }
  return isAlias(r) ? r.advance().text : null;
}

export interface SelectList {
  readonly items: readonly SelectItemNode[];
  readonly isCount: boolean;
}

/** Everything between SELECT and FROM. */
export function parseSelectList(
  r: TokenReader,
  subquery: (r: TokenReader) => QueryNode,
  kind: 'query' | 'semiJoin',
): SelectList {
  if (r.isWord('COUNT') && r.peek().text === '(' && r.lexer.tokenAt(r.peek().end).text === ')') {
    r.advance();
    r.advance();
    r.advance();
    return { items: [], isCount: true };
  }
  const items: SelectItemNode[] = [];
  do items.push(parseItem(r, subquery, kind));
  while (r.takeSymbol(','));
  return { items, isCount: false };
}

function parseItem(
  r: TokenReader,
  subquery: (r: TokenReader) => QueryNode,
  kind: 'query' | 'semiJoin',
): SelectItemNode {
  const start = r.token.start;
  if (kind === 'query' && r.isSymbol('(')) {
    r.advance();
    const query = subquery(r);
    r.expectSymbol(')');
    return { kind: 'subquery', query, start, end: r.lastEnd };
  }
  if (r.isWord('TYPEOF') && r.peek().kind === 'name' && r.peek().upper !== 'FROM') {
    if (kind === 'semiJoin') r.unexpected(r.peek());
    return parseTypeOf(r);
  }
  if (r.isWord('FIELDS') && r.peek().text === '(') return parseFields(r);
  const expression = parseExpression(r);
  const alias = parseAlias(r);
  return { kind: 'expression', expression, alias, start, end: r.lastEnd };
}

function parseFields(r: TokenReader): SelectItemNode {
  const start = r.advance().start;
  r.expectSymbol('(');
  const scope = r.token.upper;
  if (scope !== 'ALL' && scope !== 'STANDARD' && scope !== 'CUSTOM') r.unexpected();
  r.advance();
  r.expectSymbol(')');
  return { kind: 'fields', scope: scope as 'ALL' | 'STANDARD' | 'CUSTOM', start, end: r.lastEnd };
}

function parsePaths(r: TokenReader): PathNode[] {
  const paths: PathNode[] = [];
  do paths.push(parsePath(r));
  while (r.takeSymbol(','));
  return paths;
}

function parseTypeOf(r: TokenReader): TypeOfNode {
  const start = r.expectWord('TYPEOF').start;
  const path = parsePath(r);
  const whens: { object: PathNode; fields: readonly PathNode[] }[] = [];
  do {
    r.expectWord('WHEN');
    const object = parsePath(r);
    r.expectWord('THEN');
    whens.push({ object, fields: parsePaths(r) });
  } while (r.isWord('WHEN'));
  const otherwise = r.takeWord('ELSE') ? parsePaths(r) : null;
  r.expectWord('END');
  return { kind: 'typeof', path, whens, otherwise, start, end: r.lastEnd };
}
