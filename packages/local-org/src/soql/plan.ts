import type { Field, FieldType } from '../metadata/schema';
import type { BoundQuery } from './bound-query';
import type { ComparisonOperator, SetOperator } from './syntax/nodes';

/** One step from a record to a parent. */
export interface Hop {
  /** The lookup field on the object before. */
  readonly field: Field;
  /** Relationship name in the schema's own case. */
  readonly name: string;
  /** The parent's object; null when the lookup is polymorphic and the parent is seen as a `Name`. */
  readonly object: string | null;
}

/**
 * A field reached from the query's object. `member` is set for the fields that every target of a polymorphic lookup has
 * (`Owner.Name`, `What.Type`): then there is no single `Field`.
 */
export interface FieldRef {
  readonly kind: 'field';
  readonly hops: readonly Hop[];
  /** Object that holds the field; null after a polymorphic hop. */
  readonly object: string | null;
  /** The field, or null for a member of a polymorphic parent. */
  readonly field: Field | null;
  /** Field name in the schema's own case. */
  readonly name: string;
  readonly type: FieldType;
}

export interface BindRef {
  readonly kind: 'bind';
  readonly name: string;
}

/** Constants carry the type they were written in; dates relative to today are resolved when the query runs. */
export type Operand =
  | { readonly kind: 'constant'; readonly value: string | number | boolean | null }
  | { readonly kind: 'dateLiteral'; readonly name: string; readonly n: number | null }
  | BindRef;

export type AggregateFunction = 'COUNT' | 'COUNT_DISTINCT' | 'SUM' | 'AVG' | 'MIN' | 'MAX';
export type DateFunction =
  | 'CALENDAR_MONTH'
  | 'CALENDAR_QUARTER'
  | 'CALENDAR_YEAR'
  | 'DAY_IN_MONTH'
  | 'DAY_IN_WEEK'
  | 'DAY_IN_YEAR'
  | 'DAY_ONLY'
  | 'FISCAL_MONTH'
  | 'FISCAL_QUARTER'
  | 'FISCAL_YEAR'
  | 'HOUR_IN_DAY'
  | 'WEEK_IN_MONTH'
  | 'WEEK_IN_YEAR';

export type PlanExpression =
  | FieldRef
  | {
      readonly kind: 'aggregate';
      readonly name: AggregateFunction;
      readonly argument: PlanExpression;
      readonly type: FieldType;
    }
  | {
      readonly kind: 'date';
      readonly name: DateFunction;
      readonly argument: FieldRef;
      readonly userZone: boolean;
      readonly type: FieldType;
    }
  | { readonly kind: 'label'; readonly argument: FieldRef; readonly type: 'string' }
  | { readonly kind: 'format'; readonly argument: PlanExpression; readonly type: 'string' }
  | { readonly kind: 'currency'; readonly argument: FieldRef; readonly type: FieldType }
  | { readonly kind: 'grouping'; readonly argument: PlanExpression; readonly type: 'int' }
  | {
      readonly kind: 'distance';
      readonly latitude: FieldRef;
      readonly longitude: FieldRef;
      readonly to: readonly [Operand, Operand];
      readonly unit: 'mi' | 'km';
      readonly type: 'double';
    };

export type PlanCondition =
  | { readonly kind: 'and' | 'or'; readonly operands: readonly PlanCondition[] }
  | { readonly kind: 'not'; readonly operand: PlanCondition }
  | {
      readonly kind: 'compare';
      readonly left: PlanExpression;
      readonly operator: ComparisonOperator;
      readonly right: Operand;
    }
  | {
      readonly kind: 'set';
      readonly left: PlanExpression;
      readonly operator: SetOperator;
      readonly right: readonly Operand[];
    }
  | { readonly kind: 'semiJoin'; readonly left: FieldRef; readonly negated: boolean; readonly query: SemiJoinPlan };

export interface SemiJoinPlan {
  readonly object: string;
  readonly column: FieldRef;
  readonly where: PlanCondition | null;
}

export interface PlanColumn {
  /** Keys from the record to the value: relationship names, then field name or alias. */
  readonly path: readonly string[];
  readonly expression: PlanExpression;
}

/** A parent record selected by TYPEOF: fields by object, null for ELSE. */
export interface TypeOfPlan {
  /** Number of plain columns selected before it: values come in the order of the SELECT list. */
  readonly columnsBefore: number;
  readonly path: readonly string[];
  readonly hops: readonly Hop[];
  readonly branches: readonly { readonly object: string | null; readonly columns: readonly PlanColumn[] }[];
}

export interface ChildPlan {
  /** Relationship name in the schema's own case: key in the parent's fields. */
  readonly name: string;
  /** The child's lookup field. */
  readonly field: Field;
  readonly select: SelectPlan;
}

export interface OrderPlan {
  readonly expression: PlanExpression;
  readonly descending: boolean;
  readonly nullsLast: boolean;
}

/** One SELECT: of the root or of a child subquery. */
export interface SelectPlan {
  readonly object: string;
  readonly isCount: boolean;
  readonly isAggregate: boolean;
  readonly columns: readonly PlanColumn[];
  readonly typeOfs: readonly TypeOfPlan[];
  readonly children: readonly ChildPlan[];
  readonly where: PlanCondition | null;
  readonly groupBy: {
    readonly mode: 'plain' | 'rollup' | 'cube';
    readonly expressions: readonly PlanExpression[];
  } | null;
  readonly having: PlanCondition | null;
  readonly orderBy: readonly OrderPlan[];
  readonly limit: Operand | null;
  readonly offset: Operand | null;
}

/** What `bindQuery` answers: the public members, and the plan for the store. */
export interface PlannedQuery extends BoundQuery {
  readonly plan: SelectPlan;
}

/** One object of a SOSL RETURNING list. */
export interface SearchTarget {
  readonly object: string;
  readonly select: SelectPlan;
}

export interface BoundSearch {
  readonly text: string;
  /** The search term, or the bind that carries it. */
  readonly term: string | BindRef;
  readonly group: 'ALL' | 'NAME' | 'EMAIL' | 'PHONE' | 'SIDEBAR';
  readonly targets: readonly SearchTarget[];
  readonly limit: Operand | null;
  readonly bindNames: readonly string[];
  readonly securityMode?: BoundQuery['securityMode'];
  readonly accesses: BoundQuery['accesses'];
}
