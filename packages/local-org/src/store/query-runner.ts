import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { SalesforceError } from '../diagnostics';
import type { RecordData } from '../metadata/values';
import type { PlannedQuery, SelectPlan } from '../soql';
import type { BoundQuery } from '../soql';
import type { SqlValue } from './columns';
import { compileAggregate, compileCount } from './sql/compile-aggregate';
import { SelectCompiler, type ChildLink, type CompiledSelect } from './sql/compile-select';
import { bindKind } from './sql/conditions';
import type { Cell, RowReader } from './sql/row-reader';
import { notSupported, type CompileContext, type Fragment, type Reuse } from './sql/run';
import type { QueryParameters, QueryRows } from './store';

/** Makes the context of one translation; the store knows schema, tables and formulas. */
export type MakeContext = (parameters: QueryParameters, allRows: boolean, reuse: Reuse) => CompileContext;

interface Cached {
  readonly signature: string;
  readonly reuse: Reuse;
  /** `reader` is null for COUNT(). */
  readonly compiled: {
    readonly statement: Fragment;
    readonly reader: RowReader | null;
    readonly select: CompiledSelect | null;
    /** Cell with the number of aggregated records, where each of them counts against the limit on query rows. */
    readonly usedCell?: number;
  };
}

const CACHE_SIZE = 500;

/** Runs bound queries: translates, keeps statements, builds records, fetches children set-wise. */
export class QueryRunner {
  private readonly statements = new Map<string, StatementSync>();
  private readonly translations = new WeakMap<SelectPlan, Cached[]>();

  constructor(
    private readonly db: DatabaseSync,
    private readonly makeContext: MakeContext,
    private readonly version: () => string,
  ) {}

  /** Statements answer arrays: they are only for queries. */
  private prepare(sql: string): StatementSync {
    let statement = this.statements.get(sql);
    if (statement) {
      this.statements.delete(sql);
    } else {
      statement = this.db.prepare(sql);
      statement.setReturnArrays(true);
      if (this.statements.size >= CACHE_SIZE) {
        const oldest = this.statements.keys().next();
        if (!oldest.done) this.statements.delete(oldest.value);
      }
    }
    this.statements.set(sql, statement);
    return statement;
  }

  private rows(statement: Fragment, parameters: QueryParameters): readonly (readonly Cell[])[] {
    const values: SqlValue[] = statement.parameters.map((p) => (typeof p === 'function' ? p(parameters) : p));
    return this.prepare(statement.sql).all(...values) as unknown as readonly (readonly Cell[])[];
  }

  /** Names of the SQL's tables and its parameters, for `explain`. */
  explain(query: BoundQuery, parameters: QueryParameters): { readonly sql: string; readonly plan: readonly string[] } {
    const planned = planOf(query);
    const { statement } = this.translate(planned.plan, parameters, planned.allRows || parameters.allRows);
    const values: SqlValue[] = statement.parameters.map((p) => (typeof p === 'function' ? p(parameters) : p));
    const rows = this.db.prepare(`EXPLAIN QUERY PLAN ${statement.sql}`).all(...values);
    return { sql: statement.sql, plan: rows.map((row) => String(row['detail'])) };
  }

  query(query: BoundQuery, parameters: QueryParameters): QueryRows {
    const planned = planOf(query);
    const plan = scoped(planned, parameters);
    const allRows = planned.allRows || parameters.allRows;
    const { statement, reader, select, usedCell } = this.translate(plan, parameters, allRows);
    const rows = inOrder(this.rows(statement, parameters), select?.orderCell ?? -1);
    if (!reader) return { records: [], rowCount: 1, count: Number(rows[0]?.[0] ?? 0) };
    const records = rows.map((row) => reader.read(row));
    if (usedCell !== undefined) return { records, rowCount: Number(rows[0]?.[usedCell] ?? 0) };
    const childRows = select ? this.children(select, rows, records, parameters, allRows) : 0;
    return { records, rowCount: records.length + childRows };
  }

  /** Ids alone, read from the statement row by row. Rows of a query without ORDER BY come as the table is scanned. */
  eachId(query: BoundQuery, parameters: QueryParameters, visit: (id: string) => void): void {
    const planned = planOf(query);
    const id = { kind: 'field', hops: [], object: query.object, field: null, name: 'Id', type: 'id' } as const;
    const columns = [{ path: ['Id'], expression: id }];
    const plan = { ...scoped(planned, parameters), columns, typeOfs: [], children: [] };
    const { statement } = this.translate(plan, parameters, planned.allRows || parameters.allRows);
    const values: SqlValue[] = statement.parameters.map((p) => (typeof p === 'function' ? p(parameters) : p));
    // A statement of its own: what `visit` runs may use the shared ones.
    const own = this.db.prepare(statement.sql);
    own.setReturnArrays(true);
    for (const row of own.iterate(...values)) visit(String((row as unknown as readonly Cell[])[0]));
  }

  /** Runs a SELECT plan outside a query, for SOSL. */
  select(plan: SelectPlan, parameters: QueryParameters): readonly RecordData[] {
    const { statement, reader, select } = this.translate(plan, parameters, parameters.allRows);
    return reader
      ? inOrder(this.rows(statement, parameters), select?.orderCell ?? -1).map((row) => reader.read(row))
      : [];
  }

  private translate(plan: SelectPlan, parameters: QueryParameters, allRows: boolean): Cached['compiled'] {
    const signature = this.signature(parameters, allRows);
    const cached = this.translations
      .get(plan)
      ?.find((c) => c.signature === signature && stillVisible(c.reuse, parameters));
    if (cached) return cached.compiled;
    const reuse: Reuse = { bound: false, visible: [] };
    const context = this.makeContext(parameters, allRows, reuse);
    const compiled = compile(context, plan);
    if (!reuse.bound) {
      // Tables may have been made while translating: the signature is that of afterwards.
      const entry: Cached = { signature: this.signature(parameters, allRows), reuse, compiled };
      this.translations.set(plan, [entry, ...(this.translations.get(plan) ?? []).slice(0, 3)]);
    }
    return compiled;
  }

  private signature(parameters: QueryParameters, allRows: boolean): string {
    let kinds = '';
    for (const [name, value] of parameters.binds) kinds += `${name}=${bindKind(value)};`;
    return `${this.version()}/${allRows ? 1 : 0}/${parameters.fiscalYearStartMonth}/${kinds}`;
  }

  /** One statement for each child relationship, whatever the number of parents. Answers the number of rows. */
  private children(
    select: CompiledSelect,
    rows: readonly (readonly Cell[])[],
    records: readonly RecordData[],
    parameters: QueryParameters,
    allRows: boolean,
  ): number {
    if (select.children.length === 0 || rows.length === 0) return 0;
    const parents = new Map<string, RecordData>();
    rows.forEach((row, i) => parents.set(String(row[select.idCell]), records[i] as RecordData));
    const parentIds = JSON.stringify([...parents.keys()]);
    let count = 0;
    for (const child of select.children) {
      for (const record of records) record.fields[child.name] = [];
      const link: ChildLink = { field: child.field, parentIds };
      const context = this.makeContext(parameters, allRows, { bound: false, visible: [] });
      const compiled = new SelectCompiler(context, child.select).compile(link);
      const childRows = this.rows(compiled.statement, parameters);
      const childRecords = childRows.map((row) => compiled.reader.read(row));
      childRows.forEach((row, i) => {
        const list = parents.get(String(row[compiled.parentCell]))?.fields[child.name];
        if (Array.isArray(list)) list.push(childRecords[i] as RecordData);
      });
      count += childRecords.length + this.children(compiled, childRows, childRecords, parameters, allRows);
    }
    return count;
  }
}

function compile(context: CompileContext, plan: SelectPlan): Cached['compiled'] {
  if (plan.isCount) {
    return { statement: compileCount(context, plan), reader: null, select: null };
  }
  if (plan.isAggregate) return { ...compileAggregate(context, plan), select: null };
  const select = new SelectCompiler(context, plan).compile(null);
  return { statement: select.statement, reader: select.reader, select };
}

/** Rows by a numeric cell; a scan of the table gives them in order already. */
function inOrder(rows: readonly (readonly Cell[])[], cell: number): readonly (readonly Cell[])[] {
  if (cell < 0) return rows;
  for (let i = 1; i < rows.length; i++) {
    if (((rows[i - 1] as readonly Cell[])[cell] as number) > ((rows[i] as readonly Cell[])[cell] as number))
      return rows.toSorted((a, b) => (a[cell] as number) - (b[cell] as number));
  }
  return rows;
}

function stillVisible(reuse: Reuse, parameters: QueryParameters): boolean {
  const { visibility } = parameters;
  return visibility === undefined || reuse.visible.every(([object, alias]) => visibility(object, alias) === null);
}

function planOf(query: BoundQuery): PlannedQuery {
  if ('plan' in query) return query as PlannedQuery;
  throw new SalesforceError('MALFORMED_QUERY', 'The query was not bound by bindQuery');
}

/** `USING SCOPE mine` adds a condition on the owner; `everything` none. */
function scoped(query: PlannedQuery, parameters: QueryParameters): SelectPlan {
  if (query.scope === undefined || query.scope === 'everything') return query.plan;
  if (query.scope !== 'mine') return notSupported(`SOQL USING SCOPE ${query.scope}`);
  const left = {
    kind: 'field',
    hops: [],
    object: query.object,
    field: null,
    name: 'OwnerId',
    type: 'reference',
  } as const;
  const mine = { kind: 'compare', left, operator: '=', right: { kind: 'constant', value: parameters.userId } } as const;
  return { ...query.plan, where: query.plan.where ? { kind: 'and', operands: [mine, query.plan.where] } : mine };
}
