import type { Schema } from '../../metadata/schema';
import { SalesforceError, UnsupportedError } from '../../diagnostics';
import type { FieldValue } from '../../metadata/values';
import { dateLiteralRange, type Operand } from '../../soql';
import type { DateRange } from '../../soql/date-literals';
import type { SqlValue } from '../columns';
import type { FormulaColumns } from '../formula-columns';
import type { QueryParameters } from '../store';
import type { Tables } from '../tables';

/** A parameter of a statement: a constant, or read from the run so that the statement can be used again. */
export type Parameter = SqlValue | ((parameters: QueryParameters) => SqlValue);

/** A piece of SQL with the parameters of its question marks, in order. */
export interface Fragment {
  readonly sql: string;
  readonly parameters: readonly Parameter[];
}

export function fragment(sql: string, parameters: readonly Parameter[] = []): Fragment {
  return { sql, parameters };
}

/** Joins pieces: `sql` strings between them are the caller's. */
export function concat(parts: readonly (string | Fragment)[]): Fragment {
  const parameters: Parameter[] = [];
  let sql = '';
  for (const part of parts) {
    if (typeof part === 'string') sql += part;
    else {
      sql += part.sql;
      parameters.push(...part.parameters);
    }
  }
  return { sql, parameters };
}

export function joined(parts: readonly Fragment[], separator: string): Fragment {
  return concat(parts.flatMap((part, i) => (i === 0 ? [part] : [separator, part])));
}

/** What the translation of one query needs. */
export interface CompileContext {
  readonly schema: Schema;
  readonly tables: Tables;
  readonly parameters: QueryParameters;
  readonly formulas: FormulaColumns | undefined;
  /** Name of the SQL function that calculates a formula field. */
  readonly formulaFunction: (
    object: string,
    field: string,
  ) => { readonly name: string; readonly paths: readonly string[] };
  readonly allRows: boolean;
  /** Object of an id by its first three characters. */
  readonly objectOfPrefix: (prefix: string) => string | undefined;
  /** Says whether the translation may serve other runs of the same query. */
  readonly reuse: Reuse;
  /** Aliases are unique in a statement, semi-joins included. */
  alias(): string;
}

/** What a translation depended on besides the query. */
export interface Reuse {
  /** True when values of this run are part of the SQL or of its constant parameters. */
  bound: boolean;
  /** Objects whose visibility was asked for, with their aliases; all were visible to the user. */
  readonly visible: (readonly [object: string, alias: string])[];
}

/** A bind's value; a missing one is the caller's mistake. */
export function bindValue(parameters: QueryParameters, name: string): FieldValue | readonly FieldValue[] {
  const value = parameters.binds.get(name);
  if (value === undefined) throw new SalesforceError('MALFORMED_QUERY', `Variable does not exist: ${name}`);
  return value;
}

/** Values or ranges that an operand stands for in this run. */
export type Resolved =
  | { readonly kind: 'value'; readonly value: FieldValue }
  | { readonly kind: 'list'; readonly values: readonly FieldValue[] }
  | { readonly kind: 'range'; readonly range: DateRange };

export function resolveOperand(operand: Operand, context: CompileContext): Resolved {
  if (operand.kind === 'constant') return { kind: 'value', value: operand.value };
  const { parameters } = context;
  context.reuse.bound = true;
  if (operand.kind === 'dateLiteral')
    return { kind: 'range', range: dateLiteralRange(operand.name, operand.n, parameters) };
  const value = bindValue(parameters, operand.name);
  return Array.isArray(value)
    ? { kind: 'list', values: value as readonly FieldValue[] }
    : { kind: 'value', value: value as FieldValue };
}

export function notSupported(feature: string): never {
  throw new UnsupportedError(feature);
}
