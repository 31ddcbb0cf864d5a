import type { FieldType } from '../metadata/schema';

/** One column of a result, in SELECT order: what `AggregateResult` and clients need to type a value. */
export interface ResultColumn {
  /** Key in `RecordData.fields`: field name, alias, `expr0`; dotted for fields of parents. */
  readonly name: string;
  readonly type: FieldType;
}

/**
 * A query checked against the schema: the store turns it into SQL. `org` and the engines read only these members; the
 * rest of the plan belongs to `soql` and `store`.
 */
export interface BoundQuery {
  readonly text: string;
  /** Object of the outer FROM. */
  readonly object: string;
  /** True for `SELECT COUNT()`. */
  readonly isCount: boolean;
  /** True when rows are `AggregateResult`. */
  readonly isAggregate: boolean;
  /** Number of child subqueries, which have a limit of their own. */
  readonly subqueryCount: number;
  /** Lower-cased names of `:name` binds. */
  readonly bindNames: readonly string[];
  /** `WITH USER_MODE`, `WITH SYSTEM_MODE`, `WITH SECURITY_ENFORCED`; undefined when none is written. */
  readonly securityMode?: 'USER_MODE' | 'SYSTEM_MODE' | 'SECURITY_ENFORCED';
  /** `FOR UPDATE`, `FOR VIEW`, `FOR REFERENCE`. */
  readonly forClause?: 'UPDATE' | 'VIEW' | 'REFERENCE';
  readonly allRows: boolean;
  /** `USING SCOPE`, lower-cased. */
  readonly scope?: string;
  /** Types of the result's plain columns; child subqueries are not in it. */
  readonly columns?: readonly ResultColumn[];
  /** Every object and field the query touches and how, for permission checks in user mode. */
  readonly accesses: readonly {
    readonly object: string;
    readonly field: string | null;
    readonly clause: 'select' | 'where' | 'orderBy' | 'groupBy' | 'having' | 'from';
  }[];
}
