import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Field, Schema } from '../metadata/schema';
import type { FieldValue, FieldValues } from '../metadata/values';
import { isValidId, normalizeId } from '../soql/ids';
import { quote, toSql, type Column, type SqlValue } from './columns';
import { caseVariants } from './sql/case-variants';
import { encode } from './sql/conditions';
import { converter, type Convert } from './sql/row-reader';
import type { Table, Tables } from './tables';

/** Values in one `json_each` list; above it several statements are run. */
const CHUNK = 20_000;

/** What surrounds a write that makes a transaction of its own. */
export interface Transactions {
  begin(): void;
  commit(): void;
  rollback(): void;
}

/** Rows of object tables, read and written by id and by value. Statements are kept; `forget` drops them. */
export class Records {
  private readonly statements = new Map<string, StatementSync>();

  constructor(
    private readonly db: DatabaseSync,
    private readonly tables: Tables,
    private readonly schema: () => Schema,
    private readonly transactions: Transactions,
  ) {}

  /** After a change of tables. */
  forget(): void {
    this.statements.clear();
  }

  private write(key: string, sql: () => string): StatementSync {
    let statement = this.statements.get(key);
    if (!statement) this.statements.set(key, (statement = this.db.prepare(sql())));
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
    this.transactions.begin();
    try {
      work();
    } catch (error) {
      this.transactions.rollback();
      throw error;
    }
    this.transactions.commit();
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
      converter(this.schema().field(object, column.name)?.type ?? 'string'),
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
    const definition = this.schema().field(object, field);
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
