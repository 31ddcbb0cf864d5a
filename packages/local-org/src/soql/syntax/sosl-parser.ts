import { queryError } from '../errors';
import { parseCondition } from './conditions';
import { parseBind, parsePath } from './expressions';
import { stringValue } from './lexer';
import type { BindNode, PathNode, ReturningNode, SearchNode, SelectItemNode } from './nodes';
import { parseCount, parseOrderBy, parseUpdate, parseWithClauses } from './parser';
import { parseSelectList } from './select-list';
import { TokenReader, type Dialect } from './token-reader';

const GROUPS = new Set(['ALL', 'NAME', 'EMAIL', 'PHONE', 'SIDEBAR']);

/**
 * Parses one SOSL statement [B17]. The API writes the term in braces, Apex in quotes or as a bind.
 * @throws SalesforceError MALFORMED_SEARCH.
 */
export function parseSearch(text: string, dialect: Dialect = 'api'): SearchNode {
  const r = new TokenReader(text, dialect);
  const start = r.expectWord('FIND').start;
  const term = parseTerm(r);
  let group: SearchNode['group'] = 'ALL';
  if (r.takeWord('IN')) {
    if (!GROUPS.has(r.token.upper)) r.unexpected();
    group = r.advance().upper as SearchNode['group'];
    r.expectWord('FIELDS');
  }
  const returning: ReturningNode[] = [];
  if (r.takeWord('RETURNING')) {
    do returning.push(parseReturning(r));
    while (r.takeSymbol(','));
  }
  const withClauses = parseWithClauses(r);
  const limit = parseCount(r, 'LIMIT');
  const update = parseUpdate(r);
  r.takeSymbol(';');
  if (r.token.kind !== 'end') r.unexpected();
  return { kind: 'search', term, group, returning, with: withClauses, limit, update, start, end: r.lastEnd };
}

function parseTerm(r: TokenReader): string | BindNode {
  if (r.isSymbol(':')) return parseBind(r);
  if (r.token.kind === 'string') return stringValue(r.advance(), r.text, true);
  if (!r.isSymbol('{')) r.unexpected();
  const open = r.token.end;
  let at = open;
  while (at < r.text.length && r.text[at] !== '}') at += r.text[at] === '\\' ? 2 : 1;
  if (at >= r.text.length) throw queryError('MALFORMED_SEARCH', `unexpected token: '<EOF>'`, r.text, r.text.length);
  const term = r.text.slice(open, at);
  r.jump(at + 1);
  return term;
}

function parseReturning(r: TokenReader): ReturningNode {
  const object: PathNode = parsePath(r);
  const none = { where: null, listView: null, orderBy: [], limit: null, offset: null };
  if (!r.takeSymbol('(')) return { object, select: [], ...none, start: object.start, end: r.lastEnd };
  const select: readonly SelectItemNode[] = parseSelectList(r, () => r.unexpected(), 'semiJoin').items;
  const listView = parseListView(r);
  const where = r.takeWord('WHERE') ? parseCondition(r, null) : null;
  const later = listView ?? parseListView(r);
  const orderBy = parseOrderBy(r);
  const limit = parseCount(r, 'LIMIT');
  const offset = parseCount(r, 'OFFSET');
  r.expectSymbol(')');
  return { object, select, where, listView: later, orderBy, limit, offset, start: object.start, end: r.lastEnd };
}

function parseListView(r: TokenReader): string | null {
  if (!r.isWords('USING', 'LISTVIEW')) return null;
  r.advance();
  r.advance();
  r.expectSymbol('=');
  return r.token.kind === 'name' ? r.advance().text : r.unexpected();
}
