import type { Schema } from '../../metadata/schema';
import type { BoundSearch, SearchTarget } from '../plan';
import { plainQueryError } from '../errors';
import type { QueryNode, ReturningNode } from '../syntax/nodes';
import { parseSearch } from '../syntax/sosl-parser';
import { bindContext, bindSelect, type BindOptions } from './bind-query';
import { bindOperand } from './bind-value';
import { resolveObject, unsupported, type BindContext } from './scope';

/** Shortest search term, wildcards aside [B17]. */
const MIN_TERM = 2;

/**
 * Parses a SOSL search and checks it against the schema. Without RETURNING the caller chooses the objects: `targets` is empty.
 * @throws SalesforceError as `bindQuery` does.
 */
export function bindSearch(text: string, schema: Schema, options: BindOptions = {}): BoundSearch {
  const dialect = options.dialect ?? 'api';
  const node = parseSearch(text, dialect);
  const context = bindContext(text, schema, dialect);
  const term =
    typeof node.term === 'string' ? node.term : bindOperand(context, node.term, { name: 'FIND', type: 'string' });
  if (typeof term === 'string' && term.replace(/[*?"\s]/g, '').length < MIN_TERM) {
    throw plainQueryError('MALFORMED_SEARCH', 'search term must be longer than one character');
  }
  const mode = node.with.find((clause) => clause.kind === 'mode');
  const other = node.with.find((clause) => clause.kind !== 'mode');
  if (other) unsupported(`SOSL ${other.text}`);
  const targets = node.returning.map((returning) => bindTarget(context, returning));
  return {
    text,
    term: typeof term === 'string' ? term : { kind: 'bind', name: term.kind === 'bind' ? term.name : '' },
    group: node.group,
    targets,
    limit: node.limit ? bindOperand(context, node.limit, { name: 'LIMIT', type: 'int' }) : null,
    bindNames: [...context.binds],
    ...(mode?.kind === 'mode' ? { securityMode: mode.mode } : {}),
    accesses: [...context.accesses.values()],
  };
}

function bindTarget(context: BindContext, node: ReturningNode): SearchTarget {
  if (node.listView) unsupported('SOSL USING ListView');
  const object = resolveObject(context, node.object, 'from');
  const id = { kind: 'path' as const, names: ['Id'], start: node.start, end: node.end };
  const select: QueryNode['select'] =
    node.select.length > 0
      ? node.select
      : [{ kind: 'expression', expression: id, alias: null, start: node.start, end: node.end }];
  const query: QueryNode = {
    kind: 'query',
    select,
    isCount: false,
    from: [{ path: node.object, alias: null, start: node.start, end: node.end }],
    scope: null,
    where: node.where,
    with: [],
    groupBy: null,
    having: null,
    orderBy: node.orderBy,
    limit: node.limit,
    offset: node.offset,
    forClause: null,
    update: [],
    allRows: false,
    start: node.start,
    end: node.end,
  };
  return { object: object.name, select: bindSelect(context, query, object, 1) };
}
