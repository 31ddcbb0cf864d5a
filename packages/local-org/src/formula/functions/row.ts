import { expectType, FormulaTypeError, functionLabel, type Call, type Typed } from '../check';
import type { Code, Runtime, Value } from '../runtime';
import type { FormulaContext, FormulaType } from '../types';

export type Compiled = Pick<Typed, 'type' | 'code'>;

/** One function: its name, how many arguments, where it is legal, how it is checked and compiled. */
export interface FunctionRow {
  /** Upper case. */
  readonly name: string;
  readonly min: number;
  readonly max: number;
  /** Contexts where it is legal; absent: everywhere. [A8] */
  readonly contexts?: ReadonlySet<FormulaContext>;
  compile(call: Call): Compiled;
}

/** Types one parameter takes. */
export type Parameter = FormulaType | readonly FormulaType[];

interface Shape {
  readonly name: string;
  /** Required parameters. */
  readonly takes: readonly Parameter[];
  /** Further parameters that may be left out. */
  readonly optional?: readonly Parameter[];
  /** Any number of further ones of the last parameter's type. */
  readonly variadic?: boolean;
  readonly gives: FormulaType;
  readonly contexts?: ReadonlySet<FormulaContext>;
}

/** Most arguments a function takes. */
const MAX_ARGUMENTS = 255;

function checkParameters(call: Call, parameters: readonly Parameter[]): void {
  call.args.forEach((arg, i) => {
    const parameter = parameters[Math.min(i, parameters.length - 1)] as Parameter;
    expectType(functionLabel(call.name), arg, typeof parameter === 'string' ? [parameter] : parameter);
  });
}

function bounds(shape: Shape): Pick<FunctionRow, 'name' | 'min' | 'max' | 'contexts'> {
  const max = shape.variadic ? MAX_ARGUMENTS : shape.takes.length + (shape.optional?.length ?? 0);
  return { name: shape.name, min: shape.takes.length, max, ...(shape.contexts ? { contexts: shape.contexts } : {}) };
}

/** A function that is blank as soon as one argument is. */
export function strictRow(shape: Shape, apply: (...args: never[]) => Value): FunctionRow {
  return row(shape, apply, true);
}

/** A function that sees blank arguments as null (and arguments left out as undefined). */
export function blankAwareRow(shape: Shape, apply: (...args: never[]) => Value): FunctionRow {
  return row(shape, apply, false);
}

function row(shape: Shape, apply: (...args: never[]) => Value, strict: boolean): FunctionRow {
  const parameters = [...shape.takes, ...(shape.optional ?? [])];
  const operation = apply as (...args: Value[]) => Value;
  return {
    ...bounds(shape),
    compile(call) {
      checkParameters(call, parameters);
      const codes = call.args.map((arg) => arg.code);
      return { type: shape.gives, code: strict ? strictCode(codes, operation) : plainCode(codes, operation) };
    },
  };
}

function plainCode(codes: readonly Code[], apply: (...args: Value[]) => Value): Code {
  const [a, b] = codes as [Code, Code];
  if (codes.length === 1) return (runtime) => apply(a(runtime));
  if (codes.length === 2) return (runtime) => apply(a(runtime), b(runtime));
  return (runtime) => apply(...codes.map((code) => code(runtime)));
}

function strictCode(codes: readonly Code[], apply: (...args: Value[]) => Value): Code {
  const [a, b] = codes as [Code, Code];
  if (codes.length === 1) {
    return (runtime) => {
      const x = a(runtime);
      return x === null ? null : apply(x);
    };
  }
  if (codes.length === 2) {
    return (runtime) => {
      const x = a(runtime);
      const y = b(runtime);
      return x === null || y === null ? null : apply(x, y);
    };
  }
  return (runtime: Runtime) => {
    const values = codes.map((code) => code(runtime));
    return values.includes(null) ? null : apply(...values);
  };
}

/** A function with checks of its own. */
export function customRow(
  name: string,
  [min, max]: readonly [min: number, max: number],
  compile: (call: Call) => Compiled,
  contexts?: ReadonlySet<FormulaContext>,
): FunctionRow {
  return { name, min, max, compile, ...(contexts ? { contexts } : {}) };
}

/** The first argument of a call, for messages and checks. */
export function arg(call: Call, index: number): Typed {
  return call.args[index] as Typed;
}

/** `Incorrect argument type for function 'X()'. ` */
export function incorrectArgument(call: Call, value: Typed): FormulaTypeError {
  return new FormulaTypeError(`Incorrect argument type for ${functionLabel(call.name)}. `, value.node.position);
}

export function contexts(...names: FormulaContext[]): ReadonlySet<FormulaContext> {
  return new Set(names);
}
