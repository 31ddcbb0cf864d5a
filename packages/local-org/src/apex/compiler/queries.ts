import { SalesforceError, UnsupportedError } from '../../diagnostics';
import { bindQuery, type BoundQuery } from '../../soql';
import * as T from '../runtime/apex-type';
import type * as A from '../syntax/ast';
import type { Body } from './body';
import type { Code } from './code';
import { expression } from './expressions';

type Query = Extract<A.Expression, { kind: 'soql' | 'sosl' }>;

/** The bound plan, or null after reporting what is wrong with the query. */
function bound(b: Body, e: Query): BoundQuery | null {
  try {
    return bindQuery(e.text, b.program.schema, { dialect: 'apex' });
  } catch (error) {
    if (error instanceof SalesforceError || error instanceof UnsupportedError) {
      b.error(e, error.message);
      return null;
    }
    throw error;
  }
}

function binds(b: Body, e: Query): string {
  return `[${e.binds.map((x, i) => `["bind${i}",${b.boxed(expression(b, x))}]`).join(',')}]`;
}

/** `Database.getQueryLocator([SELECT ...])`: the query is run by who reads the locator. Null after reporting what is wrong. */
export function locatorOf(b: Body, e: Query): string | null {
  const query = bound(b, e);
  return query && `$.queryLocator(rt,${b.pool.ref(query)},${binds(b, e)})`;
}

/** `[SELECT ...]` and `[FIND ...]`. */
export function queryCode(b: Body, e: Query): Code {
  const list = binds(b, e);
  if (e.kind === 'sosl') {
    return { js: `$.sosl(rt,${JSON.stringify(e.text)},${list})`, type: T.listOf(T.listOf(T.SOBJECT)), nonNull: true };
  }
  const query = bound(b, e);
  if (!query) return { js: 'null', type: T.listOf(T.SOBJECT), nonNull: true };
  const plan = b.pool.ref(query);
  if (query.isCount) return { js: `$.count(rt,${plan},${list})`, type: T.INTEGER, nonNull: true };
  const row = T.sobjectOf(query.isAggregate ? 'AggregateResult' : query.object);
  return { js: `$.soql(rt,${plan},${list},${b.pool.type(row)})`, type: T.listOf(row), nonNull: true, isQuery: true };
}
