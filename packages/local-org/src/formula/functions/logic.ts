import {
  commonType,
  expectType,
  functionLabel,
  incorrectType,
  refusePicklist,
  FormulaTypeError,
  type Call,
  type Typed,
} from '../check';
import { logical, not, valuesEqual } from '../operators';
import type { Code, Value } from '../runtime';
import { arg, customRow, incorrectArgument, type Compiled, type FunctionRow } from './row';

function compileNot(call: Call): Compiled {
  expectType(functionLabel(call.name), arg(call, 0), ['Boolean']);
  return { type: 'Boolean', code: not(arg(call, 0).code) };
}

function compileIf(call: Call): Compiled {
  const label = functionLabel(call.name);
  const [condition, then, otherwise] = call.args as [Typed, Typed, Typed];
  expectType(label, condition, ['Boolean']);
  const type = commonType(label, [then, otherwise]);
  const [c, a, b] = [condition.code, then.code, otherwise.code];
  return { type, code: (runtime) => (c(runtime) === true ? a(runtime) : b(runtime)) };
}

/** IFS(c1, r1, c2, r2, ..., else). */
function compileIfs(call: Call): Compiled {
  const label = functionLabel(call.name);
  if (call.args.length % 2 === 0) throw wrongCount(call, call.args.length + 1);
  const conditions = call.args.filter((_, i) => i % 2 === 0 && i < call.args.length - 1);
  const results = call.args.filter((_, i) => i % 2 === 1 || i === call.args.length - 1);
  for (const condition of conditions) expectType(label, condition, ['Boolean']);
  const tests = conditions.map((condition) => condition.code);
  const codes = results.map((result) => result.code);
  return {
    type: commonType(label, results),
    code: (runtime) => {
      const hit = tests.findIndex((test) => test(runtime) === true);
      return (codes[hit === -1 ? codes.length - 1 : hit] as Code)(runtime);
    },
  };
}

export function wrongCount(
  call: Pick<Call, 'name' | 'node'> & { readonly args: readonly unknown[] },
  expected: number,
): FormulaTypeError {
  return new FormulaTypeError(
    `Incorrect number of parameters for ${functionLabel(call.name)}. Expected ${expected}, received ${call.args.length}`,
    call.node.position,
  );
}

/** CASE(e, v1, r1, ..., else): first match wins; a blank matches only blank text. [A8.2] */
function compileCase(call: Call): Compiled {
  const label = functionLabel(call.name);
  if (call.args.length % 2 !== 0) throw wrongCount(call, call.args.length + 1);
  const subject = arg(call, 0);
  const values = call.args.filter((_, i) => i % 2 === 1 && i < call.args.length - 1);
  const results = call.args.filter((_, i) => i > 0 && (i % 2 === 0 || i === call.args.length - 1));
  for (const value of call.args) if (value.type === 'Boolean') throw incorrectArgument(call, value);
  const type = commonType(label, results);
  const match = matcher(label, subject, values);
  const codes = results.map((result) => result.code);
  return {
    type,
    code: (runtime) => {
      const hit = match(runtime);
      return (codes[hit === -1 ? codes.length - 1 : hit] as Code)(runtime);
    },
  };
}

type Matcher = (runtime: Parameters<Code>[0]) => number;

function matcher(label: string, subject: Typed, values: readonly Typed[]): Matcher {
  if (subject.type === 'Picklist') return picklistMatcher(label, subject, values);
  refusePicklist(subject);
  const type = commonType(label, [subject, ...values]);
  const { code } = subject;
  const codes = values.map((value) => value.code);
  if (type === 'Text' && values.every((value) => value.literal !== undefined)) return literalMatcher(code, values);
  return (runtime) => {
    const wanted = code(runtime);
    return codes.findIndex((candidate) => sameValue(type, wanted, candidate(runtime)));
  };
}

function sameValue(type: Parameters<typeof valuesEqual>[0], a: Value, b: Value): boolean {
  if (type === 'Text') return a === b;
  return a !== null && b !== null && valuesEqual(type, a, b);
}

/** A picklist is compared with string literals alone. [A3.11] */
function picklistMatcher(label: string, subject: Typed, values: readonly Typed[]): Matcher {
  for (const value of values) {
    if (value.literal === undefined && value.type !== 'Null') throw incorrectType(label, 'Text Literal', value);
  }
  return literalMatcher(subject.code, values);
}

function literalMatcher(code: Code, values: readonly Typed[]): Matcher {
  const positions = new Map<string, number>();
  values.forEach((value, i) => {
    const text = value.literal ?? '';
    if (!positions.has(text)) positions.set(text, i);
  });
  return (runtime) => positions.get((code(runtime) as string | null) ?? '') ?? -1;
}

/** ISBLANK and ISNULL; text is never null, only blank. Booleans are never blank and may not be asked. [A4.4, A4.5] */
function compileIsBlank(call: Call): Compiled {
  const operand = arg(call, 0);
  if (operand.type === 'Boolean') throw incorrectArgument(call, operand);
  if (operand.type !== 'MultiPicklist') refusePicklist(operand);
  const { code } = operand;
  if (call.name === 'ISNULL' && operand.type === 'Text') {
    return {
      type: 'Boolean',
      code: (runtime) => {
        code(runtime);
        return false;
      },
    };
  }
  return { type: 'Boolean', code: (runtime) => code(runtime) === null };
}

function compileBlankValue(call: Call): Compiled {
  const [value, substitute] = call.args as [Typed, Typed];
  const type = commonType(functionLabel(call.name), [value, substitute]);
  const keepsBlankText = call.name === 'NULLVALUE' && type === 'Text';
  if (keepsBlankText) return { type, code: value.code };
  return {
    type,
    code: (runtime) => {
      const result = value.code(runtime);
      return result === null ? substitute.code(runtime) : result;
    },
  };
}

export const LOGIC_FUNCTIONS: readonly FunctionRow[] = [
  customRow('AND', [1, 255], (call) => logical(functionLabel('AND'), true, call.args)),
  customRow('OR', [1, 255], (call) => logical(functionLabel('OR'), false, call.args)),
  customRow('NOT', [1, 1], compileNot),
  customRow('IF', [3, 3], compileIf),
  customRow('IFS', [3, 255], compileIfs),
  customRow('CASE', [4, 10_000], compileCase),
  customRow('ISBLANK', [1, 1], compileIsBlank),
  customRow('ISNULL', [1, 1], compileIsBlank),
  customRow('BLANKVALUE', [2, 2], compileBlankValue),
  customRow('NULLVALUE', [2, 2], compileBlankValue),
];
