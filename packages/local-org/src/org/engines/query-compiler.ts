import { bindQuery, bindSearch, type BoundQuery, type BoundSearch, type Dialect, type PlannedQuery } from '../../soql';
import type { Field, Schema, SObjectType } from '../../metadata/schema';
import type { RecordData } from '../../metadata/values';
import type { OrgTransaction } from '../transaction/org-transaction';
import type { QueryRequest } from '../transaction/transaction';

/** Queries remembered; the oldest leave when there are more. */
const CAPACITY = 2_000;

/** Name of the bind that carries the ids of a scope. */
export const SCOPE_BIND = 'scopeids';

/** Compiles each query text once for a schema. */
export class QueryCompiler {
  private readonly compiled = new Map<string, BoundQuery>();
  private readonly withIds = new WeakMap<BoundQuery, BoundQuery>();
  private readonly byId = new WeakMap<BoundQuery, BoundQuery>();
  private readonly searches = new Map<string, BoundSearch>();

  constructor(private readonly schema: Schema) {}

  /** @param dialect `api` refuses binds; the org's own queries and Apex use them */
  compile(soql: string, dialect: Dialect = 'apex'): BoundQuery {
    const key = `${dialect} ${soql}`;
    let query = this.compiled.get(key);
    if (!query) {
      query = bindQuery(soql, this.schema, { dialect });
      if (this.compiled.size >= CAPACITY) this.compiled.delete(this.compiled.keys().next().value!);
      this.compiled.set(key, query);
    }
    return query;
  }

  /** A query of Apex: its records always carry their Id, whether it is selected or not. */
  withId(query: BoundQuery): BoundQuery {
    const known = this.withIds.get(query);
    if (known) return known;
    const hasId = query.columns?.some((c) => c.name.toLowerCase() === 'id') ?? true;
    const same = query.isAggregate || query.isCount || hasId;
    const result = same ? query : this.compile(query.text.replace(/^(\s*select\s+)/i, '$1Id, '), 'apex');
    this.withIds.set(query, result);
    return result;
  }

  /** The same rows and columns by id: what a batch reads of its query for one scope. Bind `SCOPE_BIND` carries the ids. */
  byIds(query: BoundQuery): BoundQuery {
    const known = this.byId.get(query);
    if (known) return known;
    const planned = query as PlannedQuery;
    const { plan } = this.compile(`SELECT Id FROM ${query.object} WHERE Id IN :${SCOPE_BIND}`) as PlannedQuery;
    const select = { ...planned.plan, where: plan.where, orderBy: [], limit: null, offset: null };
    const result: PlannedQuery = { ...planned, plan: select, bindNames: [...query.bindNames, SCOPE_BIND] };
    this.byId.set(query, result);
    return result;
  }

  /** @param fixedIds rows that are found in place of those that the term would find */
  search(
    tx: OrgTransaction,
    sosl: string,
    request: Omit<QueryRequest, 'query'>,
    fixedIds?: readonly string[],
    dialect: Dialect = 'apex',
  ): readonly (readonly RecordData[])[] {
    const key = `${dialect} ${sosl}`;
    let search = this.searches.get(key);
    if (!search) this.searches.set(key, (search = bindSearch(sosl, this.schema, { dialect })));
    const { isUserMode, sharing } = tx.securityOf(search.securityMode, request.access);
    const { security } = tx.org;
    const { userId } = request.access;
    if (isUserMode) security.checkQuery(search, userId);
    const canRead = isUserMode
      ? (object: SObjectType, field: Field | null): boolean =>
          field ? security.canReadField(userId, object, field) : security.objectAccess(userId, object.name).read
      : undefined;
    return tx.org.store.search(search, { ...tx.queryParameters(request, sharing), search: { canRead, fixedIds } });
  }
}
