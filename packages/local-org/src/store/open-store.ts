import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Schema } from '../metadata/schema';
import type { FieldValue, FieldValues, RecordData } from '../metadata/values';
import type { BoundQuery } from '../soql';
import type { BoundSearch } from '../soql';
import { quote, type SqlValue } from './columns';
import { Counters, formatAutoNumber } from './counters';
import type { FormulaColumn, FormulaColumns } from './formula-columns';
import { registerFunctions, type FunctionState } from './functions';
import { QueryRunner } from './query-runner';
import { Records } from './records';
import { runSearch } from './search';
import { resolvePath } from './sql/joins';
import type { QueryParameters, QueryRows, Store, SystemTables } from './store';
import { Tables } from './tables';

export interface StoreOptions {
  /** Path of the database, or `:memory:`. */
  readonly file: string;
  readonly schema: Schema;
  /** Formula fields in queries; without it a query that reads one fails. */
  readonly formulas?: FormulaColumns;
  /** Time for date parts of auto-numbers; default the machine's. */
  readonly now?: () => Date;
}

/** Opens the org's database, making it if it is not there. */
export function openStore(options: StoreOptions): Store {
  return new SqliteStore(options);
}

class SqliteStore implements Store {
  schema: Schema;
  readonly system: SystemTables;
  private readonly db: DatabaseSync;
  private readonly tables: Tables;
  private readonly counters: Counters;
  private readonly runner: QueryRunner;
  private readonly state: FunctionState = { timeZone: 'UTC' };
  private readonly records: Records;
  private readonly formulas = new Map<string, { readonly name: string; readonly paths: readonly string[] }>();
  private current: QueryParameters | null = null;
  private formulaCount = 0;
  private schemaVersion = 0;

  constructor(private readonly options: StoreOptions) {
    this.schema = options.schema;
    this.db = new DatabaseSync(options.file);
    // WAL with NORMAL keeps every committed transaction through a killed process; only a power cut may lose the last ones.
    // The page cache is a ceiling, not a reservation: an org of 60,000 wide rows is scanned from memory, not page by page.
    this.db.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -262144; PRAGMA busy_timeout = 5000',
    );
    registerFunctions(this.db, this.state);
    this.counters = new Counters(this.db);
    this.tables = new Tables(this.db, options.schema);
    this.records = new Records(this.db, this.tables, () => this.schema, this);
    this.system = new SqliteSystemTables(this.db);
    this.runner = new QueryRunner(
      this.db,
      (parameters, allRows, reuse) => {
        let aliases = 0;
        return {
          schema: this.schema,
          tables: this.tables,
          parameters,
          formulas: options.formulas,
          formulaFunction: (object, field) => this.formulaFunction(object, field),
          allRows,
          objectOfPrefix: (prefix) => this.objectOfPrefix(prefix),
          reuse,
          alias: () => `t${aliases++}`,
        };
      },
      () => `${this.schemaVersion}.${this.tables.version}`,
    );
  }

  private objectOfPrefix(prefix: string): string | undefined {
    const name = this.counters.objectOfPrefix(prefix);
    return name === undefined ? undefined : this.schema.object(name)?.name;
  }

  applySchema(schema: Schema): void {
    this.schema = schema;
    this.schemaVersion++;
    this.tables.applySchema(schema);
    this.records.forget();
    this.formulas.clear();
  }

  ensureTables(objects: readonly string[]): void {
    for (const object of objects) this.tables.table(object);
  }

  // Transactions ---------------------------------------------------------------------------------------------------

  get inTransaction(): boolean {
    return this.db.isTransaction;
  }

  prepareTables(): void {
    this.tables.prepare();
  }

  begin(): void {
    this.db.exec('BEGIN IMMEDIATE');
  }

  commit(): void {
    this.counters.flush();
    this.db.exec('COMMIT');
    this.counters.committed();
    this.tables.committed();
  }

  rollback(): void {
    this.db.exec('ROLLBACK');
    this.afterRollback();
  }

  savepoint(name: string): void {
    this.db.exec(`SAVEPOINT ${quote(name)}`);
  }

  rollbackTo(name: string): void {
    this.db.exec(`ROLLBACK TO ${quote(name)}`);
    this.afterRollback();
  }

  release(name: string): void {
    this.counters.flush();
    this.db.exec(`RELEASE ${quote(name)}`);
  }

  private afterRollback(): void {
    if (this.tables.rolledBack()) this.records.forget();
    this.counters.restore();
  }

  // Ids and numbers ------------------------------------------------------------------------------------------------

  nextId(object: string): string {
    return this.counters.nextId(this.schema, object);
  }

  nextAutoNumber(object: string, field: string): string {
    const definition = this.schema.field(object, field);
    const n = this.counters.take(`auto:${object}.${field}`.toLowerCase(), 0, definition?.startingNumber);
    if (!this.db.isTransaction) this.counters.flush();
    return formatAutoNumber(definition?.displayFormat, n, this.options.now?.() ?? new Date());
  }

  // Rows -----------------------------------------------------------------------------------------------------------

  insert(object: string, rows: readonly FieldValues[]): void {
    this.records.insert(object, rows);
  }

  update(object: string, rows: readonly FieldValues[]): void {
    this.records.update(object, rows);
  }

  purge(object: string, ids: readonly string[]): void {
    this.records.purge(object, ids);
  }

  read(
    object: string,
    ids: readonly string[],
    options: { readonly includeDeleted?: boolean } = {},
  ): Map<string, FieldValues> {
    return this.records.read(object, ids, options);
  }

  idsByValue(object: string, field: string, values: readonly FieldValue[]): Map<FieldValue, string[]> {
    return this.records.idsByValue(object, field, values);
  }

  // Queries --------------------------------------------------------------------------------------------------------

  query(query: BoundQuery, parameters: QueryParameters): QueryRows {
    return this.running(parameters, () => this.runner.query(query, parameters));
  }

  eachId(query: BoundQuery, parameters: QueryParameters, visit: (id: string) => void): void {
    this.running(parameters, () => this.runner.eachId(query, parameters, visit));
  }

  search(search: BoundSearch, parameters: QueryParameters): readonly (readonly RecordData[])[] {
    return this.running(parameters, () => runSearch(search, parameters, this.schema, this.tables, this.runner));
  }

  explain(query: BoundQuery, parameters: QueryParameters): { readonly sql: string; readonly plan: readonly string[] } {
    return this.running(parameters, () => this.runner.explain(query, parameters));
  }

  /** SQL functions read zone, time and user from here. */
  private running<T>(parameters: QueryParameters, work: () => T): T {
    const before = this.current;
    this.current = parameters;
    this.state.timeZone = parameters.timeZone;
    try {
      return work();
    } finally {
      this.current = before;
      if (before) this.state.timeZone = before.timeZone;
    }
  }

  /** Registers a formula field as an SQL function of the fields it reads, once for each schema. */
  private formulaFunction(object: string, field: string): { readonly name: string; readonly paths: readonly string[] } {
    const key = `${object}.${field}`.toLowerCase();
    const known = this.formulas.get(key);
    if (known) return known;
    const column = this.options.formulas?.column(object, field);
    if (!column) throw new Error(`The formula of ${object}.${field} was not compiled`);
    const made = { name: `f${this.formulaCount++}_${field.replace(/\W/g, '_')}`, paths: column.paths };
    this.db.function(made.name, { varargs: true }, this.evaluator(object, column));
    this.formulas.set(key, made);
    return made;
  }

  private evaluator(object: string, column: FormulaColumn): (...args: (SqlValue | bigint | Uint8Array)[]) => SqlValue {
    const index = new Map(column.paths.map((path, i) => [path.toLowerCase(), i]));
    const booleans = column.paths.map((path) => resolvePath(this.schema, object, path).type === 'boolean');
    return (...args) => {
      const parameters = this.current;
      if (!parameters) throw new Error('A formula is calculated outside a query');
      const read = (path: string): FieldValue => {
        const i = index.get(path.toLowerCase());
        const value = i === undefined ? null : (args[i] as SqlValue);
        return i !== undefined && booleans[i] ? value === 1 : (value ?? null);
      };
      const value = column.evaluate(read, {
        now: parameters.now,
        timeZone: parameters.timeZone,
        userId: parameters.userId,
        globals: parameters.globals ?? (() => null),
      });
      return typeof value === 'boolean' ? (value ? 1 : 0) : value === '' ? null : value;
    };
  }

  close(): void {
    if (this.db.isTransaction) this.db.exec('ROLLBACK');
    this.counters.flush();
    this.db.close();
  }
}

class SqliteSystemTables implements SystemTables {
  private readonly statements = new Map<string, StatementSync>();

  constructor(private readonly db: DatabaseSync) {}

  private prepare(sql: string): StatementSync {
    let statement = this.statements.get(sql);
    if (!statement) this.statements.set(sql, (statement = this.db.prepare(sql)));
    return statement;
  }

  exec(sql: string): void {
    this.db.exec(sql);
  }

  run(sql: string, ...parameters: readonly (string | number | bigint | null)[]): { readonly changes: number } {
    return { changes: Number(this.prepare(sql).run(...parameters).changes) };
  }

  all<T extends object>(sql: string, ...parameters: readonly (string | number | bigint | null)[]): T[] {
    return this.prepare(sql).all(...parameters) as T[];
  }
}
