import type { DatabaseSync } from 'node:sqlite';
import type { Field, Schema, SObjectType } from '../metadata/schema';
import { columnsOf, quote, type Column } from './columns';

/** An object's table as it is in the database. */
export interface Table {
  readonly object: SObjectType;
  /** By lower-cased name. */
  readonly columns: ReadonlyMap<string, Column>;
  /** Columns that rows are written to, in order. */
  readonly written: readonly Column[];
  readonly hasIsDeleted: boolean;
}

/** The distinct objects of `sys_columns`, by jumps through its key instead of reading every column's row. */
const OBJECTS_WITH_TABLES =
  'WITH RECURSIVE known(object) AS (SELECT min(object) FROM sys_columns UNION ALL ' +
  'SELECT (SELECT min(c.object) FROM sys_columns c WHERE c.object > known.object) FROM known WHERE known.object IS NOT NULL) ' +
  'SELECT object FROM known WHERE object IS NOT NULL';

/**
 * One table for each object, made when the object is first used: an org knows some 800 objects and uses a few dozen.
 * What a table was made of is kept in `sys_columns`, so that a changed schema alters it and its data stays.
 */
export class Tables {
  private readonly open = new Map<string, Table>();
  private readonly created = new Set<string>();
  private readonly ordered = new Set<string>();
  /** Objects whose tables were made since this process began, whatever became of them. */
  private readonly wanted = new Set<string>();
  /** Objects whose tables were altered since the last commit. */
  private readonly altered = new Set<string>();
  /** True when tables were made or altered since the last commit. */
  private changed = false;
  /** Changes whenever a table comes or goes. */
  version = 0;

  constructor(
    private readonly db: DatabaseSync,
    private schema: Schema,
  ) {
    db.exec(
      'CREATE TABLE IF NOT EXISTS sys_columns (object TEXT, name TEXT, declaration TEXT, PRIMARY KEY (object, name)) WITHOUT ROWID',
    );
    this.readCreated();
  }

  private readCreated(): void {
    const before = this.created.size;
    const found = this.db.prepare(OBJECTS_WITH_TABLES).all();
    const isSame = found.length === before && found.every((row) => this.created.has(String(row['object'])));
    if (isSame) return;
    this.created.clear();
    this.version++;
    for (const row of found) this.created.add(String(row['object']));
  }

  /**
   * Makes the tables that earlier transactions made and rolled back, such as those of Apex tests. Called before a savepoint, it spares what
   * follows from making them again and again.
   */
  prepare(): void {
    for (const object of this.wanted) if (!this.created.has(object) && this.schema.object(object)) this.table(object);
  }

  /** Tables are compared with the new schema when they are next used. */
  applySchema(schema: Schema): void {
    this.schema = schema;
    this.ordered.clear();
    this.version++;
    this.open.clear();
  }

  /** The transaction is over and its tables stay. */
  committed(): void {
    this.changed = false;
    this.altered.clear();
  }

  /** After a rollback: tables made inside the transaction are gone. Answers whether there may have been any. */
  rolledBack(): boolean {
    if (this.changed) this.forget();
    return this.changed;
  }

  private forget(): void {
    this.ordered.clear();
    this.readCreated();
    for (const key of [...this.open.keys()]) if (!this.created.has(key) || this.altered.has(key)) this.open.delete(key);
  }

  /** True when the object has a table; one without has no rows. */
  exists(object: string): boolean {
    return this.created.has(object.toLowerCase());
  }

  /** The table of an object, made or altered if need be. */
  table(name: string): Table {
    const key = name.toLowerCase();
    const known = this.open.get(key);
    if (known) return known;
    const object = this.schema.object(name);
    if (!object) throw new Error(`No object ${name} in the schema`);
    const columns = columnsOf(object);
    this.atomically(() => (this.created.has(key) ? this.alter(object, columns) : this.create(object, columns)));
    const table: Table = {
      object,
      columns: new Map(columns.map((column) => [column.name.toLowerCase(), column])),
      written: columns.filter((column) => !column.generated),
      hasIsDeleted: object.fields.has('isdeleted'),
    };
    this.open.set(key, table);
    return table;
  }

  /** A process killed half way must not leave a table that `sys_columns` does not know. */
  private atomically(work: () => void): void {
    this.db.exec('SAVEPOINT sys_tables');
    try {
      work();
    } catch (error) {
      this.db.exec('ROLLBACK TO sys_tables; RELEASE sys_tables');
      this.forget();
      throw error;
    }
    this.db.exec('RELEASE sys_tables');
  }

  private create(object: SObjectType, columns: readonly Column[]): void {
    const list = columns.map((column) => `${quote(column.name)} ${column.declaration}`).join(', ');
    this.db.exec(`CREATE TABLE ${quote(object.name)} (${list})`);
    this.created.add(object.name.toLowerCase());
    this.wanted.add(object.name.toLowerCase());
    this.changed = true;
    this.version++;
    for (const column of columns) this.remember(object, column);
    this.createIndexes(object);
  }

  private remember(object: SObjectType, column: Column): void {
    this.db
      .prepare('INSERT OR REPLACE INTO sys_columns (object, name, declaration) VALUES (?, ?, ?)')
      .run(object.name.toLowerCase(), column.name.toLowerCase(), column.declaration);
  }

  private alter(object: SObjectType, columns: readonly Column[]): void {
    const rows = this.db
      .prepare('SELECT name, declaration FROM sys_columns WHERE object = ?')
      .all(object.name.toLowerCase());
    const have = new Map(rows.map((row) => [String(row['name']), String(row['declaration'])]));
    const changed = columns.filter(
      (column) => have.get(column.name.toLowerCase()) !== column.declaration && column.name !== 'Id',
    );
    if (changed.length > 0) {
      this.changed = true;
      this.altered.add(object.name.toLowerCase());
      this.dropIndexes(object);
    }
    for (const column of changed) {
      if (have.has(column.name.toLowerCase())) this.rebuild(object, column);
      else this.add(object, column);
      this.remember(object, column);
    }
    this.createIndexes(object);
  }

  private add(object: SObjectType, column: Column): void {
    this.db.exec(`ALTER TABLE ${quote(object.name)} ADD COLUMN ${quote(column.name)} ${column.declaration}`);
  }

  /** A field whose type changed: values are carried over as far as SQLite can read them in the new type. */
  private rebuild(object: SObjectType, column: Column): void {
    const table = quote(object.name);
    const name = quote(column.name);
    const old = quote(`${column.name}__before`);
    this.db.exec(`ALTER TABLE ${table} RENAME COLUMN ${name} TO ${old}`);
    this.add(object, column);
    if (!column.generated) {
      const type =
        column.kind === 'integer' || column.kind === 'boolean' ? 'INTEGER' : column.kind === 'real' ? 'REAL' : 'TEXT';
      const value =
        column.kind === 'boolean'
          ? `COALESCE(CAST(${old} AS INTEGER), 0) <> 0 OR lower(${old}) IS 'true'`
          : `CAST(${old} AS ${type})`;
      this.db.exec(`UPDATE ${table} SET ${name} = ${value}`);
    }
    this.db.exec(`ALTER TABLE ${table} DROP COLUMN ${old}`);
  }

  private dropIndexes(object: SObjectType): void {
    const indexes = this.db
      .prepare(
        `SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = ? COLLATE NOCASE`,
      )
      .all(object.name);
    for (const index of indexes) this.db.exec(`DROP INDEX ${quote(String(index['name']))}`);
  }

  private createIndexes(object: SObjectType): void {
    for (const field of object.fields.values()) {
      if (isIndexed(field)) this.index(object.name, field.name, quote(field.name), '');
    }
  }

  private index(object: string, field: string, expression: string, suffix: string): void {
    this.db.exec(
      `CREATE INDEX IF NOT EXISTS ${quote(`ix_${object}_${field}${suffix}`)} ON ${quote(object)} (${expression})`,
    );
  }

  /** Makes `ORDER BY <text field> LIMIT n` independent of the number of rows; made when such a query is first run. */
  ensureOrderIndex(object: string, field: string): void {
    const key = `${object}.${field}`.toLowerCase();
    if (this.ordered.has(key)) return;
    this.ordered.add(key);
    this.changed = true;
    this.index(object, field, `upper(${quote(field)})`, '_order');
  }
}

/** The platform indexes names, lookups, external ids, unique fields and audit dates as well. */
function isIndexed(field: Field): boolean {
  if (field.type === 'id' || field.calculated || field.longText) return false;
  if (field.type === 'reference') return !['CreatedById', 'LastModifiedById'].includes(field.name);
  return (
    field.externalId ||
    field.unique ||
    field.nameField ||
    field.type === 'email' ||
    field.name === 'CreatedDate' ||
    field.name === 'SystemModstamp' ||
    field.name === 'DeveloperName'
  );
}
