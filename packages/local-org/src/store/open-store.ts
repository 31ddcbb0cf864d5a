import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Field, Schema } from '../metadata/schema';
import type { FieldValue, FieldValues, RecordData } from '../metadata/values';
import type { BoundQuery } from '../soql';
import type { BoundSearch } from '../soql';
import { isValidId, normalizeId } from '../soql/ids';
import { quote, toSql, type Column, type SqlValue } from './columns';
import { Counters, formatAutoNumber } from './counters';
import type { FormulaColumn, FormulaColumns } from './formula-columns';
import { registerFunctions, type FunctionState } from './functions';
import { QueryRunner } from './query-runner';
import { runSearch } from './search';
import { caseVariants } from './sql/case-variants';
import { encode } from './sql/conditions';
import { resolvePath } from './sql/joins';
import { converter, type Convert } from './sql/row-reader';
import type { QueryParameters, QueryRows, Store, SystemTables } from './store';
import { Tables, type Table } from './tables';

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

/** Values in one `json_each` list; above it several statements are run. */
const CHUNK = 20_000;

class SqliteStore implements Store {
  schema: Schema;
  readonly system: SystemTables;
  private readonly db: DatabaseSync;
  private readonly tables: Tables;
  private readonly counters: Counters;
  private readonly runner: QueryRunner;
  private readonly state: FunctionState = { timeZone: 'UTC' };
  private readonly writes = new Map<string, StatementSync>();
  private readonly formulas = new Map<string, { readonly name: string; readonly paths: readonly string[] }>();
  private current: QueryParameters | null = null;
  private formulaCount = 0;
  private schemaVersion = 0;

  constructor(private readonly options: StoreOptions) {
    this.schema = options.schema;
    this.db = new DatabaseSync(options.file);
    // WAL with NORMAL keeps every committed transaction through a killed process; only a power cut may lose the last ones.
    this.db.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536; PRAGMA case_sensitive_like = OFF',
    );
    registerFunctions(this.db, this.state);
    this.counters = new Counters(this.db);
    this.tables = new Tables(this.db, options.schema);
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
    this.writes.clear();
    this.formulas.clear();
  }

  ensureTables(objects: readonly string[]): void {
    for (const object of objects) this.tables.table(object);
  }

  // Transactions ---------------------------------------------------------------------------------------------------

  get inTransaction(): boolean {
    return this.db.isTransaction;
  }

  begin(): void {
    this.db.exec('BEGIN IMMEDIATE');
  }

  commit(): void {
    this.counters.flush();
    this.db.exec('COMMIT');
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
    this.tables.forget();
    this.writes.clear();
    this.counters.restore();
  }

  // Ids and numbers ------------------------------------------------------------------------------------------------

  nextId(object: string): string {
    return this.counters.nextId(this.schema, object);
  }

  nextAutoNumber(object: string, field: string): string {
    const n = this.counters.take(`auto:${object}.${field}`.toLowerCase(), 0);
    if (!this.db.isTransaction) this.counters.flush();
    return formatAutoNumber(this.schema.field(object, field)?.displayFormat, n, this.options.now?.() ?? new Date());
  }

  // Rows -----------------------------------------------------------------------------------------------------------

  private write(key: string, sql: () => string): StatementSync {
    let statement = this.writes.get(key);
    if (!statement) this.writes.set(key, (statement = this.db.prepare(sql())));
    return statement;
  }

  insert(object: string, rows: readonly FieldValues[]): void {
    if (rows.length === 0) return;
    const table = this.tables.table(object);
    const columns = table.written;
    const statement = this.write(`insert ${table.object.name}`, () => {
      const names = columns.map((column) => quote(column.name)).join(', ');
      return `INSERT INTO ${quote(table.object.name)} (${names}) VALUES (${columns.map(() => '?').join(', ')})`;
    });
    const values: SqlValue[] = new Array<SqlValue>(columns.length).fill(null);
    this.atomically(() => {
      for (const row of rows) {
        for (let i = 0; i < columns.length; i++) {
          const column = columns[i] as Column;
          values[i] = toSql(column.kind, row[column.name]);
        }
        statement.run(...values);
      }
    });
  }

  /** Many statements outside a transaction would each be a commit of their own. */
  private atomically(work: () => void): void {
    if (this.db.isTransaction) return work();
    this.begin();
    try {
      work();
    } catch (error) {
      this.rollback();
      throw error;
    }
    this.commit();
  }

  update(object: string, rows: readonly FieldValues[]): void {
    if (rows.length === 0) return;
    const table = this.tables.table(object);
    this.atomically(() => {
      for (const row of rows) this.updateRow(table, row);
    });
  }

  private updateRow(table: Table, row: FieldValues): void {
    const columns: Column[] = [];
    for (const key of Object.keys(row)) {
      const column = table.columns.get(key.toLowerCase());
      if (!column) throw new Error(`${table.object.name}.${key} is not stored`);
      if (!column.generated && column.name !== 'Id') columns.push(column);
    }
    if (columns.length === 0) return;
    const key = `update ${table.object.name} ${columns.map((column) => column.name).join()}`;
    const statement = this.write(key, () => {
      const list = columns.map((column) => `${quote(column.name)} = ?`).join(', ');
      return `UPDATE ${quote(table.object.name)} SET ${list} WHERE "Id" = ?`;
    });
    statement.run(...columns.map((column) => toSql(column.kind, row[column.name])), normalizeId(String(row['Id'])));
  }

  purge(object: string, ids: readonly string[]): void {
    if (!this.tables.exists(object)) return;
    const table = this.tables.table(object);
    const statement = this.write(
      `purge ${table.object.name}`,
      () => `DELETE FROM ${quote(table.object.name)} WHERE "Id" IN (SELECT value FROM json_each(?))`,
    );
    for (const chunk of chunks(ids)) statement.run(JSON.stringify(chunk.map(normalizeId)));
  }

  read(
    object: string,
    ids: readonly string[],
    options: { readonly includeDeleted?: boolean } = {},
  ): Map<string, FieldValues> {
    const found = new Map<string, FieldValues>();
    if (!this.tables.exists(object) || ids.length === 0) return found;
    const table = this.tables.table(object);
    const live = table.hasIsDeleted && !options.includeDeleted ? ' AND "IsDeleted" = 0' : '';
    const columns = [...table.columns.values()].map((column): readonly [string, Convert] => [
      column.name,
      converter(this.schema.field(object, column.name)?.type ?? 'string'),
    ]);
    const names = columns.map(([name]) => quote(name)).join(', ');
    const statement = this.write(
      `read ${table.object.name}${live}`,
      () => `SELECT ${names} FROM ${quote(table.object.name)} WHERE "Id" IN (SELECT value FROM json_each(?))${live}`,
    );
    statement.setReturnArrays(true);
    for (const chunk of chunks(ids)) {
      for (const row of statement.all(JSON.stringify(chunk.map(normalizeId))) as unknown as SqlValue[][]) {
        const fields: FieldValues = {};
        columns.forEach(([name, convert], i) => (fields[name] = convert(row[i] ?? null)));
        found.set(String(fields['Id']), fields);
      }
    }
    return found;
  }

  idsByValue(object: string, field: string, values: readonly FieldValue[]): Map<FieldValue, string[]> {
    const found = new Map<FieldValue, string[]>();
    const definition = this.schema.field(object, field);
    if (!definition || !this.tables.exists(object)) return found;
    const table = this.tables.table(object);
    const column = table.columns.get(field.toLowerCase());
    if (!column) throw new Error(`${object}.${field} is not stored`);
    const wanted = wantedValues(values, definition, column);
    const live = table.hasIsDeleted ? ' AND "IsDeleted" = 0' : '';
    const statement = this.write(
      `ids ${table.object.name}.${column.name}`,
      () =>
        `SELECT ${quote(column.name)}, "Id" FROM ${quote(table.object.name)} WHERE ${quote(column.name)} IN (SELECT value FROM json_each(?))${live}`,
    );
    statement.setReturnArrays(true);
    for (const chunk of chunks([...wanted.spellings])) {
      for (const [value, id] of statement.all(JSON.stringify(chunk)) as unknown as [SqlValue, string][]) {
        for (const key of wanted.byFolded.get(foldKey(value, column)) ?? []) {
          const ids = found.get(key);
          if (!ids) found.set(key, [id]);
          else if (!ids.includes(id)) ids.push(id);
        }
      }
    }
    for (const ids of found.values()) if (ids.length > 1) ids.sort();
    return found;
  }

  // Queries --------------------------------------------------------------------------------------------------------

  query(query: BoundQuery, parameters: QueryParameters): QueryRows {
    return this.running(parameters, () => this.runner.query(query, parameters));
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

function* chunks<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < items.length; i += CHUNK) yield items.slice(i, i + CHUNK);
}

/** Folded form under which equal values of a column meet. */
function foldKey(value: SqlValue, column: Column): string {
  return column.kind === 'text' ? String(value).toUpperCase() : String(value);
}

function wantedValues(
  values: readonly FieldValue[],
  field: Field,
  column: Column,
): { readonly spellings: Set<SqlValue>; readonly byFolded: Map<string, FieldValue[]> } {
  const spellings = new Set<SqlValue>();
  const byFolded = new Map<string, FieldValue[]>();
  for (const value of values) {
    const encoded = encode(
      typeof value === 'string' && column.kind === 'plain' && isValidId(value) ? normalizeId(value) : value,
      field.type,
    );
    if (encoded === null) continue;
    const variants =
      typeof encoded === 'string' && column.kind === 'text'
        ? (caseVariants(encoded) ?? [encoded, encoded.toLowerCase(), encoded.toUpperCase()])
        : [encoded];
    for (const variant of variants) spellings.add(variant);
    const key = foldKey(encoded, column);
    const keys = byFolded.get(key);
    if (!keys) byFolded.set(key, [value]);
    else if (!keys.includes(value)) keys.push(value);
  }
  return { spellings, byFolded };
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
