import type { Field, FieldType, SObjectType } from '../metadata/schema';
import type { FieldValue } from '../metadata/values';

export type SqlValue = string | number | null;

/** How a field's values lie in their column. */
export type StorageKind = 'text' | 'exactText' | 'plain' | 'boolean' | 'integer' | 'real' | 'any';

const INTEGERS: readonly FieldType[] = ['int', 'long'];
const REALS: readonly FieldType[] = ['double', 'currency', 'percent'];
/** Types whose text is compared byte by byte: ids and moments have one spelling each. */
const PLAIN: readonly FieldType[] = ['id', 'reference', 'date', 'datetime', 'time', 'base64'];

/** Compound fields are made of their components when they are read. */
export function isCompound(field: Field): boolean {
  return field.type === 'address' || field.type === 'location';
}

export function isFormula(field: Field): boolean {
  return field.calculated && field.formula !== undefined;
}

/** Case matters for fields that are unique or external ids "treating case as different"; in no other text [B3.5]. */
export function isCaseSensitive(field: Field): boolean {
  return field.caseSensitive && (field.unique || field.externalId);
}

export function storageKind(field: Field): StorageKind {
  if (field.type === 'boolean') return 'boolean';
  if (INTEGERS.includes(field.type)) return 'integer';
  if (REALS.includes(field.type)) return 'real';
  if (PLAIN.includes(field.type)) return 'plain';
  if (field.type === 'anyType') return 'any';
  return isCaseSensitive(field) ? 'exactText' : 'text';
}

const DECLARATIONS: Readonly<Record<StorageKind, string>> = {
  text: 'TEXT COLLATE NOCASE',
  exactText: 'TEXT',
  plain: 'TEXT',
  boolean: 'INTEGER NOT NULL DEFAULT 0',
  integer: 'INTEGER',
  real: 'REAL',
  any: '',
};

export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** One column of an object's table. */
export interface Column {
  readonly name: string;
  readonly kind: StorageKind;
  /** Text after the name in CREATE TABLE; a change of it means that the column is rebuilt. */
  readonly declaration: string;
  /** True for columns that SQLite calculates: they are never written. */
  readonly generated: boolean;
}

/**
 * A person's full name: first, middle and last name and suffix, as the platform joins them in `Name` of contacts, leads
 * and users. Calculated by SQLite, so that it is filtered and sorted like any other field.
 */
function personName(object: SObjectType): string {
  const parts = ['FirstName', 'MiddleName', 'LastName', 'Suffix'].filter((name) =>
    object.fields.has(name.toLowerCase()),
  );
  const joined = parts.map((name) => `COALESCE(${quote(name)} || ' ', '')`).join(' || ');
  return `TEXT COLLATE NOCASE GENERATED ALWAYS AS (NULLIF(TRIM(${joined}), '')) VIRTUAL`;
}

function isPersonName(object: SObjectType, field: Field): boolean {
  const last = object.fields.get('lastname');
  return field.name === 'Name' && !field.createable && last?.compoundFieldName === 'Name';
}

/** The columns of an object: every field that is stored, `Id` first. */
export function columnsOf(object: SObjectType): Column[] {
  const columns: Column[] = [{ name: 'Id', kind: 'plain', declaration: 'TEXT NOT NULL PRIMARY KEY', generated: false }];
  for (const field of object.fields.values()) {
    if (field.name === 'Id' || isCompound(field) || isFormula(field)) continue;
    const generated = isPersonName(object, field);
    const kind = storageKind(field);
    columns.push({
      name: field.name,
      kind,
      declaration: generated ? personName(object) : DECLARATIONS[kind],
      generated,
    });
  }
  return columns;
}

/** A value on its way into its column; blank text is null everywhere on the platform [B4.2]. */
export function toSql(kind: StorageKind, value: FieldValue | undefined): SqlValue {
  if (kind === 'boolean') return value === true || value === 1 || value === 'true' ? 1 : 0;
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  return value;
}
