/** Syntax tree of a formula. Positions are 0-based offsets of a node's first character. */
export type Node = NumberNode | StringNode | ConstantNode | NameNode | CallNode | OperatorNode;

interface Positioned {
  readonly position: number;
}

export interface NumberNode extends Positioned {
  readonly kind: 'number';
  readonly text: string;
}

export interface StringNode extends Positioned {
  readonly kind: 'string';
  /** The text after escapes. */
  readonly value: string;
  readonly source: string;
}

export interface ConstantNode extends Positioned {
  readonly kind: 'constant';
  readonly value: true | false | null;
  readonly source: string;
}

export interface NameNode extends Positioned {
  readonly kind: 'name';
  /** `Account.Owner.Name`; without the braces of `{!...}`. */
  readonly name: string;
}

export interface CallNode extends Positioned {
  readonly kind: 'call';
  /** As written. */
  readonly name: string;
  readonly args: readonly Node[];
}

export interface OperatorNode extends Positioned {
  readonly kind: 'operator';
  /** As written, except that `==` is `=`, `!=` is `<>` and prefix NOT is `NOT`. */
  readonly operator: string;
  readonly args: readonly Node[];
}
