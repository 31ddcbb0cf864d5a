import type { Field, Schema, SObjectType } from '../metadata/schema';
import type { FieldValue, FieldValues, RecordData } from '../metadata/values';
import type { BoundQuery, BoundSearch } from '../soql';

/** What a query needs besides its plan. Time, user and randomness are parameters, never read from the machine. */
/** What a search may look into. */
export interface SearchScope {
  /** Is the field of this object (null: the object) readable? Everything is when it is absent. */
  readonly canRead?: (object: SObjectType, field: Field | null) => boolean;
  /** Takes the place of the search term: these rows are found, as far as WHERE and LIMIT let them (`Test.setFixedSearchResults`). */
  readonly fixedIds?: readonly string[];
}

export interface QueryParameters {
  /** Values of `:name` binds by lower-cased name; a list where the query has `IN :name`. */
  readonly binds: ReadonlyMap<string, FieldValue | readonly FieldValue[]>;
  /** The transaction's time, UTC. Date literals and TODAY() in formulas are taken from it. */
  readonly now: Date;
  /** IANA name of the running user's zone, for date literals and date functions. */
  readonly timeZone: string;
  readonly userId: string;
  /** 1 = January. */
  readonly fiscalYearStartMonth: number;
  /** Rows in the recycle bin too (`ALL ROWS`, queryAll). */
  readonly allRows: boolean;
  /**
   * Limits the rows of one object to those that the user may see: an SQL condition over that object's table under the
   * given alias; null when all rows are visible. Applied to every object in the query, semi-joins included.
   */
  readonly visibility?: (
    object: string,
    alias: string,
  ) => { readonly sql: string; readonly parameters: readonly (string | number)[] } | null;
  /** For searches only. */
  readonly search?: SearchScope;
  /** Values of `$User.Id` and other globals that formula fields read, by their path with `$`. */
  readonly globals?: (path: string) => FieldValue;
}

export interface QueryRows {
  readonly records: readonly RecordData[];
  /** Rows that count against the query-rows limit, children included. */
  readonly rowCount: number;
  /** Answer of `SELECT COUNT()`; undefined for every other query. */
  readonly count?: number;
}

/** Direct access to the org's own bookkeeping tables (`sys_...`); never to object tables. */
export interface SystemTables {
  exec(sql: string): void;
  run(sql: string, ...parameters: readonly (string | number | bigint | null)[]): { readonly changes: number };
  all<T extends object>(sql: string, ...parameters: readonly (string | number | bigint | null)[]): T[];
}

/**
 * The org's database: one SQLite file, used by one thread, synchronously. It knows tables and columns, not rules:
 * permissions, triggers and limits are `org`'s.
 */
export interface Store {
  readonly schema: Schema;
  readonly system: SystemTables;
  /** Creates and alters tables to hold the schema; data of objects that stay is kept. Removed objects and fields keep their data. */
  applySchema(schema: Schema): void;
  /** Makes the tables of these objects now; others are made when they are first used. For SQL of the caller's own, as in `visibility`. */
  ensureTables(objects: readonly string[]): void;

  begin(): void;
  /** Makes the tables that were made in transactions or savepoints that are rolled back by now; before many more of them. */
  prepareTables(): void;
  commit(): void;
  rollback(): void;
  readonly inTransaction: boolean;
  /** Opens a nested savepoint. */
  savepoint(name: string): void;
  rollbackTo(name: string): void;
  release(name: string): void;

  /** A new 18-character id. Not rolled back with the transaction. */
  nextId(object: string): string;
  /** Next value of an auto-number field, formatted. Gaps after a rollback are allowed, as on the platform. */
  nextAutoNumber(object: string, field: string): string;

  /** Complete rows, `Id` included; keys are stored fields only. */
  insert(object: string, rows: readonly FieldValues[]): void;
  /** Writes only the keys present, `Id` required. */
  update(object: string, rows: readonly FieldValues[]): void;
  /** Removes rows for good. The recycle bin is `IsDeleted`, written by `update`. */
  purge(object: string, ids: readonly string[]): void;
  /** Stored fields of the rows found, by id. */
  read(
    object: string,
    ids: readonly string[],
    options?: { readonly includeDeleted?: boolean },
  ): Map<string, FieldValues>;
  /** Ids of live rows by the value of one field, for external ids, uniqueness and children of a parent. Case rules follow the field. */
  idsByValue(object: string, field: string, values: readonly FieldValue[]): Map<FieldValue, string[]>;

  query(query: BoundQuery, parameters: QueryParameters): QueryRows;
  /** Visits the ids of a query's rows, one row at a time: a result of any size needs no memory of its own. Not for groups. */
  eachId(query: BoundQuery, parameters: QueryParameters, visit: (id: string) => void): void;
  /** SOSL: one list for each object of RETURNING, in its order. */
  search(search: BoundSearch, parameters: QueryParameters): readonly (readonly RecordData[])[];
  /** SQL and its plan, for `explain` and for tests that assert on index use. */
  explain(query: BoundQuery, parameters: QueryParameters): { readonly sql: string; readonly plan: readonly string[] };
  close(): void;
}
