/** Shapes of the rows in `data/standard-schema.jsonl.gz`, as `scripts/import-standard-schema.ts` writes them. */
import type { FieldType, SObjectKind } from '../schema';

/** Byte offset of a line behind the header line, and its length. */
export type LineRange = readonly [offset: number, length: number];

/** Name, label, plural label, key prefix, kind, whether it can have record types, object flags by name, line. */
export type ObjectHeaderRow = readonly [
  name: string,
  label: string,
  labelPlural: string,
  keyPrefix: string | null,
  kind: SObjectKind,
  recordTypes: 0 | 1,
  flags: string,
  offset: number,
  length: number,
];

/** Value, label when it differs, 1 or true when it is the default. */
export type ValueRow = readonly [value: string, label?: string | null, isDefault?: unknown];

export interface FieldExtras {
  readonly referenceTo?: readonly string[];
  readonly relationshipName?: string;
  readonly compoundFieldName?: string;
  readonly default?: string | number | boolean;
  readonly valueSet?: string;
  readonly values?: readonly ValueRow[];
  readonly valuesRef?: string;
  readonly feature?: string;
  readonly extraTypeInfo?: string;
}

export type FieldRow = readonly [
  name: string,
  label: string,
  type: FieldType,
  flags: string,
  length: number,
  precision: number,
  scale: number,
  extras?: FieldExtras,
];

export type ChildRow = readonly [
  childObject: string,
  field: string,
  relationshipName: string | null,
  cascadeDelete: 0 | 1,
  restrictedDelete: 0 | 1,
  /** Feature that the child's field needs; `missing` when the field is not described. */
  feature?: string,
];

export interface ObjectBody {
  readonly fields: readonly FieldRow[];
  readonly children: readonly ChildRow[];
}

export interface ValueSetRow {
  /** `Object.Field` names that use the set. */
  readonly fields: readonly string[];
  readonly values: readonly (Readonly<Record<string, string | number | boolean>> & {
    readonly value: string;
    readonly label?: string;
    readonly default?: boolean;
  })[];
}

export interface StandardHeader {
  readonly format: 1;
  readonly valueSets: LineRange;
  readonly valueLists: LineRange;
  readonly valueSetNames: readonly string[];
  readonly objects: readonly ObjectHeaderRow[];
  /** Key prefixes of objects that have no description here; kept so that custom objects never get one of them. */
  readonly otherKeyPrefixes: Readonly<Record<string, string>>;
}
