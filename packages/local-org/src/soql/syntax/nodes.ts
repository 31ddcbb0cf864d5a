/** The syntax tree of SOQL and SOSL. Offsets are 0-based UTF-16 positions in the query text. */

/** Place of a node in the query text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** `Account.Owner.Name`: names as written, not yet resolved. */
export interface PathNode extends Span {
  readonly kind: 'path';
  readonly names: readonly string[];
}

/** `CALENDAR_YEAR(CreatedDate)`; `name` is upper-cased. */
export interface CallNode extends Span {
  readonly kind: 'call';
  readonly name: string;
  readonly args: readonly (ExpressionNode | ValueNode)[];
}

/** What may stand on the left of an operator, in ORDER BY and in GROUP BY. */
export type ExpressionNode = PathNode | CallNode;

/** A `:bind`. In Apex the expression is any Apex expression, kept as text. */
export interface BindNode extends Span {
  readonly kind: 'bind';
  /** Text after the colon, trimmed. */
  readonly expression: string;
  /** Lower-cased name under which the value is looked up. */
  readonly name: string;
}

export type LiteralNode =
  | (Span & { readonly kind: 'string'; readonly value: string })
  | (Span & { readonly kind: 'number'; readonly value: number; readonly text: string })
  | (Span & { readonly kind: 'boolean'; readonly value: boolean })
  | (Span & { readonly kind: 'null' })
  | (Span & { readonly kind: 'date'; readonly value: string })
  | (Span & { readonly kind: 'datetime'; readonly value: string })
  | (Span & { readonly kind: 'time'; readonly value: string })
  | (Span & { readonly kind: 'currency'; readonly isoCode: string; readonly value: number })
  | (Span & { readonly kind: 'dateLiteral'; readonly name: string; readonly n: number | null });

export type ValueNode = LiteralNode | BindNode;

export type ComparisonOperator = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'LIKE';
export type SetOperator = 'IN' | 'NOT IN' | 'INCLUDES' | 'EXCLUDES';

export type ConditionNode =
  | (Span & { readonly kind: 'and' | 'or'; readonly operands: readonly ConditionNode[] })
  | (Span & { readonly kind: 'not'; readonly operand: ConditionNode })
  | (Span & {
      readonly kind: 'compare';
      readonly left: ExpressionNode;
      readonly operator: ComparisonOperator;
      readonly right: ValueNode;
    })
  | (Span & {
      readonly kind: 'set';
      readonly left: ExpressionNode;
      readonly operator: SetOperator;
      readonly right: readonly ValueNode[] | QueryNode;
    });

export interface TypeOfNode extends Span {
  readonly kind: 'typeof';
  readonly path: PathNode;
  readonly whens: readonly { readonly object: PathNode; readonly fields: readonly PathNode[] }[];
  readonly otherwise: readonly PathNode[] | null;
}

export type SelectItemNode =
  | (Span & { readonly kind: 'expression'; readonly expression: ExpressionNode; readonly alias: string | null })
  | (Span & { readonly kind: 'fields'; readonly scope: 'ALL' | 'STANDARD' | 'CUSTOM' })
  | (Span & { readonly kind: 'subquery'; readonly query: QueryNode })
  | TypeOfNode;

export interface FromNode extends Span {
  readonly path: PathNode;
  readonly alias: string | null;
}

export interface OrderByNode extends Span {
  readonly expression: ExpressionNode;
  readonly descending: boolean;
  readonly nulls: 'first' | 'last' | null;
}

export interface GroupByNode extends Span {
  readonly mode: 'plain' | 'rollup' | 'cube';
  readonly expressions: readonly ExpressionNode[];
}

export type WithNode =
  | (Span & { readonly kind: 'mode'; readonly mode: 'USER_MODE' | 'SYSTEM_MODE' | 'SECURITY_ENFORCED' })
  | (Span & { readonly kind: 'dataCategory'; readonly text: string })
  | (Span & { readonly kind: 'other'; readonly text: string });

export interface QueryNode extends Span {
  readonly kind: 'query';
  readonly select: readonly SelectItemNode[];
  /** `SELECT COUNT()`, which is an item of its own. */
  readonly isCount: boolean;
  readonly from: readonly FromNode[];
  readonly scope: string | null;
  readonly where: ConditionNode | null;
  readonly with: readonly WithNode[];
  readonly groupBy: GroupByNode | null;
  readonly having: ConditionNode | null;
  readonly orderBy: readonly OrderByNode[];
  readonly limit: ValueNode | null;
  readonly offset: ValueNode | null;
  readonly forClause: 'UPDATE' | 'VIEW' | 'REFERENCE' | null;
  /** `UPDATE TRACKING`, `UPDATE VIEWSTAT`. */
  readonly update: readonly string[];
  readonly allRows: boolean;
}

export interface ReturningNode extends Span {
  readonly object: PathNode;
  readonly select: readonly SelectItemNode[];
  readonly where: ConditionNode | null;
  readonly listView: string | null;
  readonly orderBy: readonly OrderByNode[];
  readonly limit: ValueNode | null;
  readonly offset: ValueNode | null;
}

export interface SearchNode extends Span {
  readonly kind: 'search';
  /** Search text as given, or a bind. */
  readonly term: string | BindNode;
  readonly group: 'ALL' | 'NAME' | 'EMAIL' | 'PHONE' | 'SIDEBAR';
  readonly returning: readonly ReturningNode[];
  readonly with: readonly WithNode[];
  readonly limit: ValueNode | null;
  readonly update: readonly string[];
}
