import type { ApexType } from '../runtime/apex-type';
import type { FieldSymbol, ClassSymbol } from '../checker/symbols';

/** A checked expression: its JavaScript and its static type. */
export interface Code {
  readonly js: string;
  readonly type: ApexType;
  /** Cannot be null at run time: no check needed. */
  readonly nonNull?: boolean;
  /** A query: its list may stand for its single row. */
  readonly isQuery?: boolean;
  /** A record read through a relationship: reading on from null gives null. */
  readonly isParent?: boolean;
  /** May be evaluated twice without effect or cost. */
  readonly simple?: boolean;
  /** `Account.SObjectType`: the object's name, for `.fields` behind it. */
  readonly tokenOf?: string;
  /** A literal null. */
  readonly isNull?: boolean;
  /** `super`, for calls without virtual dispatch. */
  readonly isSuper?: boolean;
  /** Made by `?.`: null under the condition, else `inner`; what follows in the chain goes inside. */
  readonly guard?: { readonly js: string; readonly condition: string; readonly inner: Code };
}

/** What a name or dotted path stands for. */
export type Entity =
  | { readonly kind: 'value'; readonly code: Code }
  | { readonly kind: 'type'; readonly type: ApexType }
  | { readonly kind: 'namespace'; readonly name: string }
  | { readonly kind: 'labels' }
  | { readonly kind: 'describeObject'; readonly object: string }
  | {
      readonly kind: 'describeFields';
      readonly object: string;
      /** Behind a token, `.Name` is a token too. */ readonly tokens?: boolean;
    }
  | { readonly kind: 'describeFieldSets'; readonly object: string };

/** Where an assignment can go. */
export interface Place {
  readonly type: ApexType;
  /** Evaluates sub-expressions into temporaries; must run before `read` and `write` when both are used. */
  readonly setup?: string;
  read(): Code;
  /** An expression whose value is the value written. */
  write(valueJs: string): string;
}

export interface LocalVariable {
  readonly name: string;
  readonly type: ApexType;
  readonly js: string;
  /** Never holds null: every value it is given is known not to be. */
  readonly nonNull?: boolean;
}

export interface FieldTarget {
  readonly field: FieldSymbol;
  readonly through: ClassSymbol;
}
