import type { Field, FieldType } from '../schema';

/** One object of a report's rows. A row of a later table belongs to one of the table before. */
export interface ReportTable {
  readonly object: string;
  readonly label: string;
  /** As metadata writes it: `Account`, `Account.Contacts`. */
  readonly path: string;
  /** As column names of the API write it: the object, with a number when it comes again. */
  readonly alias: string;
  /** The lookup field by which a row belongs to the table before; null for the first. */
  readonly link: Field | null;
  /** Rows of the table before without one of this are in the report too. */
  readonly outer: boolean;
  /** Lookup fields that must have a value for a row to be in the report. */
  readonly required?: readonly string[];
}

/** A column of a report type. */
export interface ReportColumn {
  /** As metadata writes it: `AMOUNT`, `Account.Contacts$Email`. */
  readonly code: string;
  /** As the Analytics API writes it: `AMOUNT`, `Contact.Email`. */
  readonly name: string;
  readonly label: string;
  /** Index of its table. */
  readonly table: number;
  /** Relationship names and field name, from the table's object. */
  readonly path: string;
  /** Path of the id of the record that the column's text names, for names and lookups. */
  readonly idPath: string | null;
  readonly type: FieldType;
  /** Digits right of the point. */
  readonly scale: number;
  readonly field: Field | null;
  /** Object that holds the field; null for a member that several objects share. */
  readonly object: string | null;
}

/** `missing`: certainly no column of this type. `unknown`: the platform may have it, this org does not know it. */
export type ColumnLookup = { readonly found: ReportColumn } | 'missing' | 'unknown';

export interface ReportTypeSection {
  readonly label: string;
  readonly columns: readonly ReportColumn[];
}

/** What reports of one type are made of. */
export interface ReportTypeModel {
  readonly name: string;
  readonly label: string;
  readonly tables: readonly ReportTable[];
  /** A second object with rows of its own (events beside tasks), whose fields have the same paths. */
  readonly also: string | null;
  /** Field path of the owner's id from the last table that has one, for scopes. */
  readonly ownerPath: { readonly table: number; readonly path: string } | null;
  /** By metadata code or by API name. */
  column(code: string): ColumnLookup;
  /** What the report builder offers. */
  sections(): readonly ReportTypeSection[];
}
