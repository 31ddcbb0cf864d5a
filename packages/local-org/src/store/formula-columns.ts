import type { FieldValue } from '../metadata/values';

/** What a formula sees besides its record. */
export interface FormulaContext {
  readonly now: Date;
  /** IANA zone of the running user. */
  readonly timeZone: string;
  readonly userId: string;
  /** `$User.Id` and other globals, by path. */
  readonly globals: (path: string) => FieldValue;
}

/** One formula field, compiled. */
export interface FormulaColumn {
  /** Field paths that the formula reads, relative to its object: `Amount`, `Account.Owner.Name`. Other formula fields may be among them. */
  readonly paths: readonly string[];
  /** Calculates the value from those fields; an error of the formula is null, as in a query on the platform. */
  evaluate(read: (path: string) => FieldValue, context: FormulaContext): FieldValue;
}

/** Gives the store the formula fields of the schema; undefined for a field that is none. Called once for each field and schema. */
export interface FormulaColumns {
  column(object: string, field: string): FormulaColumn | undefined;
}
