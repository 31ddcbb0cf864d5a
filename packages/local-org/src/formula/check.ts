import type { CallNode, Node } from './ast';
import type { Code } from './runtime';
import type { BlanksAs, FormulaContext, FormulaReference, FormulaType } from './types';

/** A checked expression: its type and the code that computes it. */
export interface Typed {
  readonly node: Node;
  readonly type: FormulaType;
  readonly code: Code;
  /** A string literal's text. */
  readonly literal?: string;
  /** The field or variable behind a bare name. */
  readonly reference?: FormulaReference;
  /** The platform's name of the type where it differs, for messages. */
  readonly typeLabel?: string;
  /** For a call: the function's name in upper case. */
  readonly functionName?: string;
}

/** The formula cannot be saved: the platform's wording and the 0-based offset of the offender. */
export class FormulaTypeError extends Error {
  override readonly name = 'FormulaTypeError';

  constructor(
    message: string,
    readonly position: number,
  ) {
    super(message);
  }
}

/** A call on its way to code: what a function's row needs to check and compile it. */
export interface Call {
  readonly node: CallNode;
  readonly name: string;
  /** Checked arguments. */
  readonly args: readonly Typed[];
  readonly context: FormulaContext;
  readonly blanksAs: BlanksAs;
  /** Marks the formula as depending on the clock. */
  usesNow(): void;
  /** Marks the formula as depending on what the save changes. */
  usesChange(): void;
}

/** `function 'IF()'`, as messages name a function. */
export function functionLabel(name: string): string {
  return `function '${name}()'`;
}

const ANY_PICKLIST: ReadonlySet<FormulaType> = new Set(['Picklist', 'MultiPicklist']);

/** Picklists are values in some functions only; everywhere else the platform names the field. */
export function refusePicklist(value: Typed): void {
  if (!ANY_PICKLIST.has(value.type)) return;
  const name = value.node.kind === 'name' ? value.node.name : (value.reference?.path ?? '');
  const message =
    value.type === 'Picklist'
      ? `Field ${name} is a picklist field. Picklist fields are only supported in certain functions.`
      : `Field ${name} is a multi-select picklist field. Multi-select picklist fields are only supported in certain functions.`;
  throw new FormulaTypeError(message, value.node.position);
}

/** The type as messages call it. */
export function typeLabel(value: Typed): string {
  return value.typeLabel ?? value.type;
}

export function incorrectType(element: string, expected: string, received: Typed): FormulaTypeError {
  return new FormulaTypeError(
    `Incorrect parameter type for ${element}. Expected ${expected}, received ${typeLabel(received)}`,
    received.node.position,
  );
}

/** Accepts a value of one of the types; NULL is of every type. */
export function expectType(element: string, value: Typed, types: readonly FormulaType[]): void {
  if (value.type === 'Null' || types.includes(value.type)) return;
  refusePicklist(value);
  throw incorrectType(element, types.join(', '), value);
}

/**
 * The type several branches share: NULL fits every type, anything else must be equal. [A3.3]
 * @throws FormulaTypeError naming the first branch that differs
 */
export function commonType(element: string, values: readonly Typed[]): FormulaType {
  let common: Typed | undefined;
  for (const value of values) {
    refusePicklist(value);
    if (value.type === 'Null') continue;
    if (common && common.type !== value.type) throw incorrectType(element, typeLabel(common), value);
    common ??= value;
  }
  return common?.type ?? 'Null';
}
