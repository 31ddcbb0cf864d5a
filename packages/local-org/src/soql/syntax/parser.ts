import { parseCondition } from './conditions';
import { parseExpression, parsePath, parseValue } from './expressions';
import type { ExpressionNode, FromNode, GroupByNode, OrderByNode, QueryNode, ValueNode, WithNode } from './nodes';
import { parseAlias, parseSelectList } from './select-list';
import { TokenReader, type Dialect } from './token-reader';

type QueryKind = 'root' | 'child' | 'semiJoin';

/**
 * Parses one SOQL statement [B1]. Nothing is resolved.
 * @throws SalesforceError MALFORMED_QUERY with the place of the first token that does not fit.
 */
export function parseQuery(text: string, dialect: Dialect = 'api'): QueryNode {
  const r = new TokenReader(text, dialect);
  const query = parseStatement(r, 'root');
  r.takeSymbol(';');
  if (r.token.kind !== 'end') r.unexpected();
  return query;
}

const parseChild = (r: TokenReader): QueryNode => parseStatement(r, 'child');
const parseSemiJoin = (r: TokenReader): QueryNode => parseStatement(r, 'semiJoin');

function parseStatement(r: TokenReader, kind: QueryKind): QueryNode {
  const start = r.expectWord('SELECT').start;
  const { items, isCount } = parseSelectList(r, parseChild, kind === 'semiJoin' ? 'semiJoin' : 'query');
  const from = parseFrom(r);
  const scope = parseScope(r);
  const where = r.takeWord('WHERE') ? parseCondition(r, parseSemiJoin) : null;
  if (kind === 'semiJoin') return semiJoin(r, start, items, isCount, from, where);
  const withClauses = parseWithClauses(r);
  const groupBy = parseGroupBy(r);
  const having = groupBy && r.takeWord('HAVING') ? parseCondition(r, null) : null;
  const orderBy = parseOrderBy(r);
  const limit = parseCount(r, 'LIMIT');
  const offset = parseCount(r, 'OFFSET');
  const tail = parseTail(r, kind, groupBy !== null);
  return {
    kind: 'query',
    select: items,
    isCount,
    from,
    scope,
    where,
    with: withClauses,
    groupBy,
    having,
    orderBy,
    limit,
    offset,
    ...tail,
    start,
    end: r.lastEnd,
  };
}

/** A semi-join has no clause after WHERE [B10.3]. */
function semiJoin(
  r: TokenReader,
  start: number,
  select: QueryNode['select'],
  isCount: boolean,
  from: readonly FromNode[],
  where: QueryNode['where'],
): QueryNode {
  return {
    kind: 'query',
    select,
    isCount,
    from,
    scope: null,
    where,
    with: [],
    groupBy: null,
    having: null,
    orderBy: [],
    limit: null,
    offset: null,
    forClause: null,
    update: [],
    allRows: false,
    start,
    end: r.lastEnd,
  };
}

function parseFrom(r: TokenReader): FromNode[] {
  r.expectWord('FROM');
  const from: FromNode[] = [];
  do {
    const path = parsePath(r);
    from.push({ path, alias: parseAlias(r), start: path.start, end: r.lastEnd });
  } while (r.takeSymbol(','));
  return from;
}

function parseScope(r: TokenReader): string | null {
  if (!r.isWords('USING', 'SCOPE')) return null;
  r.advance();
  r.advance();
  return r.token.kind === 'name' ? r.advance().text : r.unexpected();
}

const MODES = new Set(['USER_MODE', 'SYSTEM_MODE', 'SECURITY_ENFORCED']);
const CATEGORY_SELECTORS = new Set(['AT', 'ABOVE', 'BELOW', 'ABOVE_OR_BELOW']);

/** `WITH ...` clauses of SOQL; SOSL adds its own. */
export function parseWithClauses(r: TokenReader): WithNode[] {
  const clauses: WithNode[] = [];
  while (r.isWord('WITH')) {
    const start = r.advance().start;
    if (MODES.has(r.token.upper)) {
      const mode = r.advance().upper as 'USER_MODE';
      clauses.push({ kind: 'mode', mode, start, end: r.lastEnd });
    } else if (r.isWords('DATA', 'CATEGORY')) {
      parseDataCategory(r);
      clauses.push({ kind: 'dataCategory', text: r.text.slice(start, r.lastEnd), start, end: r.lastEnd });
    } else {
      parseOtherWith(r);
      clauses.push({ kind: 'other', text: r.text.slice(start, r.lastEnd), start, end: r.lastEnd });
    }
  }
  return clauses;
}

function parseDataCategory(r: TokenReader): void {
  r.advance();
  r.advance();
  do {
    parsePath(r);
    if (!CATEGORY_SELECTORS.has(r.token.upper)) r.unexpected();
    r.advance();
    if (r.takeSymbol('(')) {
      do parsePath(r);
      while (r.takeSymbol(','));
      r.expectSymbol(')');
    } else parsePath(r);
  } while (r.takeWord('AND'));
}

/** `RecordVisibilityContext (a = 1, b = true)`, `Network = 'x'`, `SPELL_CORRECTION = false`, `HIGHLIGHT`, `SNIPPET (target_length=120)`. */
function parseOtherWith(r: TokenReader): void {
  parsePath(r);
  if (r.takeSymbol('(')) {
    do {
      parsePath(r);
      r.expectSymbol('=');
      parseValue(r, false);
    } while (r.takeSymbol(','));
    r.expectSymbol(')');
  } else if (r.takeSymbol('=')) parseValue(r, false);
  else if (r.takeWord('IN')) {
    r.expectSymbol('(');
    do parseValue(r, false);
    while (r.takeSymbol(','));
    r.expectSymbol(')');
  }
}

function parseGroupBy(r: TokenReader): GroupByNode | null {
  if (!r.isWords('GROUP', 'BY')) return null;
  const start = r.advance().start;
  r.advance();
  if ((r.isWord('ROLLUP') || r.isWord('CUBE')) && r.peek().text === '(') {
    const mode = r.advance().upper === 'CUBE' ? 'cube' : 'rollup';
    r.advance();
    const expressions = parseExpressions(r);
    r.expectSymbol(')');
    return { mode, expressions, start, end: r.lastEnd };
  }
  return { mode: 'plain', expressions: parseExpressions(r), start, end: r.lastEnd };
}

function parseExpressions(r: TokenReader): ExpressionNode[] {
  const expressions: ExpressionNode[] = [];
  do expressions.push(parseExpression(r));
  while (r.takeSymbol(','));
  return expressions;
}

export function parseOrderBy(r: TokenReader): OrderByNode[] {
  if (!r.isWords('ORDER', 'BY')) return [];
  r.advance();
  r.advance();
  const orderBy: OrderByNode[] = [];
  do {
    const expression = parseExpression(r);
    const descending = r.takeWord('DESC');
    if (!descending) r.takeWord('ASC');
    let nulls: 'first' | 'last' | null = null;
    if (r.takeWord('NULLS')) {
      if (r.takeWord('FIRST')) nulls = 'first';
      else {
        r.expectWord('LAST');
        nulls = 'last';
      }
    }
    orderBy.push({ expression, descending, nulls, start: expression.start, end: r.lastEnd });
  } while (r.takeSymbol(','));
  return orderBy;
}

/** `LIMIT n` and `OFFSET n`; n is a whole number or a bind. */
export function parseCount(r: TokenReader, word: 'LIMIT' | 'OFFSET'): ValueNode | null {
  if (!r.takeWord(word)) return null;
  const place = r.token;
  const value = parseValue(r, false);
  const whole = value.kind === 'number' && Number.isInteger(value.value) && !value.text.includes('.');
  return whole || value.kind === 'bind' ? value : r.unexpected(place);
}

interface Tail {
  readonly forClause: 'UPDATE' | 'VIEW' | 'REFERENCE' | null;
  readonly update: readonly string[];
  readonly allRows: boolean;
}

function parseTail(r: TokenReader, kind: QueryKind, grouped: boolean): Tail {
  let forClause: Tail['forClause'] = null;
  if (r.isWord('FOR')) {
    const place = r.token;
    r.advance();
    if (r.isWord('VIEW') || r.isWord('REFERENCE')) forClause = r.advance().upper as 'VIEW';
    else if (r.isWord('UPDATE')) {
      if (r.dialect === 'api' || kind !== 'root' || grouped) r.unexpected(r.token);
      r.advance();
      forClause = 'UPDATE';
    } else r.unexpected(place);
  }
  const update = parseUpdate(r);
  if (r.dialect === 'apex' && forClause === null && r.isWords('FOR', 'UPDATE') && kind === 'root') {
    r.advance();
    r.advance();
    forClause = 'UPDATE';
  }
  const allRows = r.dialect === 'apex' && kind === 'root' && r.isWords('ALL', 'ROWS');
  if (allRows) {
    r.advance();
    r.advance();
  }
  return { forClause, update, allRows };
}

/** `UPDATE TRACKING, VIEWSTAT`. */
export function parseUpdate(r: TokenReader): string[] {
  const update: string[] = [];
  if (!r.takeWord('UPDATE')) return update;
  do {
    if (!r.isWord('TRACKING') && !r.isWord('VIEWSTAT')) r.unexpected();
    update.push(r.advance().upper);
  } while (r.takeSymbol(','));
  return update;
}
