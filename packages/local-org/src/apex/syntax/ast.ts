/**
 * The syntax tree of Apex as the checker reads it. Plain data (it is cached as JSON), read-only, every node with the
 * position of its first token: line and column, both 1-based.
 */
export interface Node {
  readonly line: number;
  readonly column: number;
}

/** `Outer.Inner`, `Map<String, List<Account>>`, `Integer[]` (dimensions 1). */
export interface TypeNode extends Node {
  readonly parts: readonly { readonly name: string; readonly args: readonly TypeNode[] }[];
  readonly dimensions: number;
}

export interface AnnotationNode extends Node {
  readonly name: string;
  /** Values by lower-cased name, text as written without quotes; a single unnamed value has the name `value`. */
  readonly values: Readonly<Record<string, string>>;
}

export interface Modifiers {
  /** Lower-cased: `public`, `static`, `with sharing`, `inherited sharing`, `testmethod` ... */
  readonly words: readonly string[];
  readonly annotations: readonly AnnotationNode[];
}

export interface ParameterNode extends Node {
  readonly name: string;
  readonly type: TypeNode;
  readonly modifiers: Modifiers;
}

export interface ClassNode extends Node {
  readonly kind: 'class';
  readonly name: string;
  readonly modifiers: Modifiers;
  readonly superType: TypeNode | null;
  readonly interfaces: readonly TypeNode[];
  readonly members: readonly MemberNode[];
}

export interface InterfaceNode extends Node {
  readonly kind: 'interface';
  readonly name: string;
  readonly modifiers: Modifiers;
  readonly interfaces: readonly TypeNode[];
  readonly members: readonly MethodNode[];
}

export interface EnumNode extends Node {
  readonly kind: 'enum';
  readonly name: string;
  readonly modifiers: Modifiers;
  readonly constants: readonly string[];
}

export type TypeDeclaration = ClassNode | InterfaceNode | EnumNode;

export interface MethodNode extends Node {
  readonly kind: 'method';
  readonly name: string;
  readonly modifiers: Modifiers;
  /** Null for void. */
  readonly returnType: TypeNode | null;
  readonly parameters: readonly ParameterNode[];
  readonly body: Block | null;
  /** Line and column of the name. */
  readonly nameAt: Node;
}

export interface ConstructorNode extends Node {
  readonly kind: 'constructor';
  readonly name: string;
  readonly modifiers: Modifiers;
  readonly parameters: readonly ParameterNode[];
  readonly body: Block;
}

export interface FieldNode extends Node {
  readonly kind: 'field';
  readonly modifiers: Modifiers;
  readonly type: TypeNode;
  readonly variables: readonly VariableNode[];
}

export interface VariableNode extends Node {
  readonly name: string;
  readonly initial: Expression | null;
}

export interface AccessorNode extends Node {
  readonly modifiers: Modifiers;
  readonly body: Block | null;
}

export interface PropertyNode extends Node {
  readonly kind: 'property';
  readonly name: string;
  readonly modifiers: Modifiers;
  readonly type: TypeNode;
  readonly getter: AccessorNode | null;
  readonly setter: AccessorNode | null;
}

export interface InitializerNode extends Node {
  readonly kind: 'initializer';
  readonly isStatic: boolean;
  readonly body: Block;
}

export type MemberNode = TypeDeclaration | MethodNode | ConstructorNode | FieldNode | PropertyNode | InitializerNode;

export interface TriggerNode extends Node {
  readonly kind: 'trigger';
  readonly name: string;
  readonly object: string;
  /** `before insert` ... */
  readonly events: readonly string[];
  readonly members: readonly MemberNode[];
  readonly body: readonly Statement[];
}

export interface AnonymousNode extends Node {
  readonly kind: 'anonymous';
  readonly members: readonly MemberNode[];
  readonly body: readonly Statement[];
}

export type CompilationUnit = TypeDeclaration | TriggerNode | AnonymousNode;

// ---- statements

export interface Block extends Node {
  readonly kind: 'block';
  readonly statements: readonly Statement[];
}

export interface SwitchCase extends Node {
  /** Empty with `isElse`; type cases have `type` and `variable`. */
  readonly values: readonly Expression[];
  readonly isElse: boolean;
  readonly type: TypeNode | null;
  readonly variable: string | null;
  readonly body: Block;
}

export interface CatchClause extends Node {
  readonly type: TypeNode;
  readonly variable: string;
  readonly body: Block;
}

export type DmlVerb = 'insert' | 'update' | 'delete' | 'undelete' | 'upsert' | 'merge';

export type Statement =
  | Block
  | (Node & {
      readonly kind: 'local';
      readonly type: TypeNode;
      readonly isFinal: boolean;
      readonly variables: readonly VariableNode[];
    })
  | (Node & { readonly kind: 'expression'; readonly expression: Expression })
  | (Node & {
      readonly kind: 'if';
      readonly condition: Expression;
      readonly then: Statement;
      readonly otherwise: Statement | null;
    })
  | (Node & { readonly kind: 'switch'; readonly subject: Expression; readonly cases: readonly SwitchCase[] })
  | (Node & {
      readonly kind: 'for';
      readonly initial: readonly Statement[];
      readonly condition: Expression | null;
      readonly update: readonly Expression[];
      readonly body: Statement | null;
    })
  | (Node & {
      readonly kind: 'foreach';
      readonly type: TypeNode;
      readonly variable: string;
      readonly iterable: Expression;
      readonly body: Statement | null;
    })
  | (Node & { readonly kind: 'while'; readonly condition: Expression; readonly body: Statement | null })
  | (Node & { readonly kind: 'do'; readonly condition: Expression; readonly body: Block })
  | (Node & {
      readonly kind: 'try';
      readonly body: Block;
      readonly catches: readonly CatchClause[];
      readonly finallyBody: Block | null;
    })
  | (Node & { readonly kind: 'return'; readonly value: Expression | null })
  | (Node & { readonly kind: 'throw'; readonly value: Expression })
  | (Node & { readonly kind: 'break' })
  | (Node & { readonly kind: 'continue' })
  | (Node & {
      readonly kind: 'dml';
      readonly verb: DmlVerb;
      readonly access: 'user' | 'system' | null;
      readonly target: Expression;
      /** `merge a b`: b. */
      readonly second: Expression | null;
      /** `upsert a Field__c`. */
      readonly key: string | null;
    })
  | (Node & { readonly kind: 'runAs'; readonly args: readonly Expression[]; readonly body: Block });

// ---- expressions

export type LiteralType = 'Integer' | 'Long' | 'Double' | 'Decimal' | 'String' | 'Boolean' | 'null';

export type Expression =
  /** Numbers as their digits, strings decoded. */
  | (Node & { readonly kind: 'literal'; readonly type: LiteralType; readonly value: string | boolean | null })
  | (Node & { readonly kind: 'this' })
  | (Node & { readonly kind: 'super' })
  | (Node & { readonly kind: 'name'; readonly name: string })
  | (Node & { readonly kind: 'field'; readonly target: Expression; readonly name: string; readonly safe: boolean })
  | (Node & {
      readonly kind: 'call';
      readonly target: Expression | null;
      readonly name: string;
      readonly args: readonly Expression[];
      readonly safe: boolean;
    })
  /** `this(...)`, `super(...)`. */
  | (Node & { readonly kind: 'construct'; readonly which: 'this' | 'super'; readonly args: readonly Expression[] })
  | (Node & { readonly kind: 'index'; readonly target: Expression; readonly index: Expression })
  | (Node & { readonly kind: 'new'; readonly type: TypeNode; readonly args: readonly Expression[] })
  /** `new List<T>{...}`, `new Set<T>{...}`, `new T[]{...}`. */
  | (Node & { readonly kind: 'newItems'; readonly type: TypeNode; readonly items: readonly Expression[] })
  | (Node & {
      readonly kind: 'newMap';
      readonly type: TypeNode;
      readonly pairs: readonly { readonly key: Expression; readonly value: Expression }[];
    })
  | (Node & { readonly kind: 'newArray'; readonly type: TypeNode; readonly size: Expression })
  | (Node & { readonly kind: 'cast'; readonly type: TypeNode; readonly operand: Expression })
  /** `+ - ! ~ ++ --` in front. */
  | (Node & { readonly kind: 'unary'; readonly operator: string; readonly operand: Expression })
  | (Node & { readonly kind: 'postfix'; readonly operator: '++' | '--'; readonly operand: Expression })
  | (Node & {
      readonly kind: 'binary';
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    })
  | (Node & { readonly kind: 'instanceof'; readonly operand: Expression; readonly type: TypeNode })
  | (Node & {
      readonly kind: 'conditional';
      readonly condition: Expression;
      readonly then: Expression;
      readonly otherwise: Expression;
    })
  | (Node & {
      readonly kind: 'assign';
      readonly operator: string;
      readonly target: Expression;
      readonly value: Expression;
    })
  | (Node & { readonly kind: 'classLiteral'; readonly type: TypeNode | null })
  /** `text` has every `:expression` replaced by `:bind0`, `:bind1` ... */
  | (Node & { readonly kind: 'soql' | 'sosl'; readonly text: string; readonly binds: readonly Expression[] });
