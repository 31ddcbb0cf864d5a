import { parseExpression, parseValue } from './expressions';
import type { ComparisonOperator, ConditionNode, ExpressionNode, QueryNode, SetOperator, ValueNode } from './nodes';
import type { TokenReader } from './token-reader';

const COMPARISONS: Readonly<Record<string, ComparisonOperator>> = {
  '=': '=',
  '!=': '!=',
  '<>': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};

/** Parses the query of a semi-join; given by the query parser, which imports this file. */
export type ParseSubquery = (r: TokenReader) => QueryNode;

/**
 * `WHERE` and `HAVING`. AND, OR and NOT never stand together at one level without parentheses [B3.2]: the second kind of
 * operator is an unexpected token.
 */
export function parseCondition(r: TokenReader, subquery: ParseSubquery | null): ConditionNode {
  const start = r.token.start;
  if (r.takeWord('NOT')) {
    const operand = parseSimple(r, subquery);
    return { kind: 'not', operand, start, end: r.lastEnd };
  }
  const first = parseSimple(r, subquery);
  const word = r.isWord('AND') ? 'AND' : r.isWord('OR') ? 'OR' : null;
  if (!word) return first;
  const operands = [first];
  while (r.takeWord(word)) operands.push(parseSimple(r, subquery));
  if (r.isWord('AND') || r.isWord('OR')) r.unexpected();
  return { kind: word === 'AND' ? 'and' : 'or', operands, start, end: r.lastEnd };
}

function parseSimple(r: TokenReader, subquery: ParseSubquery | null): ConditionNode {
  if (r.takeSymbol('(')) {
    const inner = parseCondition(r, subquery);
    r.expectSymbol(')');
    return inner;
  }
  const left = parseExpression(r);
  const comparison = r.token.kind === 'symbol' ? COMPARISONS[r.token.text] : undefined;
  if (comparison) {
    r.advance();
    return {
      kind: 'compare',
      left,
      operator: comparison,
      right: parseValue(r, false),
      start: left.start,
      end: r.lastEnd,
    };
  }
  if (r.takeWord('LIKE'))
    return { kind: 'compare', left, operator: 'LIKE', right: parseValue(r, true), start: left.start, end: r.lastEnd };
  return parseSet(r, left, subquery);
}

function setOperator(r: TokenReader): SetOperator {
  if (r.takeWord('IN')) return 'IN';
  if (r.takeWord('INCLUDES')) return 'INCLUDES';
  if (r.takeWord('EXCLUDES')) return 'EXCLUDES';
  r.expectWord('NOT');
  r.expectWord('IN');
  return 'NOT IN';
}

function parseSet(r: TokenReader, left: ExpressionNode, subquery: ParseSubquery | null): ConditionNode {
  const operator = setOperator(r);
  const done = (right: readonly ValueNode[] | QueryNode): ConditionNode => ({
    kind: 'set',
    left,
    operator,
    right,
    start: left.start,
    end: r.lastEnd,
  });
  if (r.isSymbol(':')) return done([parseValue(r, false)]);
  r.expectSymbol('(');
  if (subquery && r.isWord('SELECT') && operator.endsWith('IN')) {
    const query = subquery(r);
    r.expectSymbol(')');
    return done(query);
  }
  const values: ValueNode[] = [];
  do values.push(parseValue(r, false));
  while (r.takeSymbol(','));
  r.expectSymbol(')');
  return done(values);
}
