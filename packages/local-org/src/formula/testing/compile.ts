import {
  compileFormula,
  type CompiledFormula,
  type FormulaContext,
  type FormulaOptions,
  type FormulaReader,
  type FormulaReference,
} from '..';
import type { FieldValue } from '../../metadata/values';

/** Fields for tests: name to type or reference. */
export function resolverOf(fields: Readonly<Record<string, Partial<FormulaReference>>>): FormulaOptions['resolve'] {
  const byName = new Map(
    Object.entries(fields).map(([name, field]) => [
      name.toLowerCase(),
      { path: name, type: 'Text' as const, ...field },
    ]),
  );
  return (path) => byName.get(path.toLowerCase());
}

export function readerOf(
  values: Readonly<Record<string, FieldValue>>,
  more: Partial<FormulaReader> = {},
): FormulaReader {
  return { get: (path) => values[path] ?? null, now: new Date('2026-03-10T02:30:00.000Z'), timeZone: 'UTC', ...more };
}

export function compiled(text: string, options: Partial<FormulaOptions> = {}): CompiledFormula {
  const result = compileFormula(text, { resolve: () => undefined, context: 'field', ...options });
  if (!result.ok) throw new Error(`${text}: ${result.error.message} at ${result.error.position}`);
  return result;
}

/** The value of a formula without fields. */
export function valueOf(text: string, more: Partial<FormulaReader> = {}): FieldValue {
  return compiled(text).evaluate(readerOf({}, more));
}

/** `message @position` of a formula that cannot be saved. */
export function errorOf(
  text: string,
  options: Partial<FormulaOptions> = {},
  context: FormulaContext = 'field',
): string {
  const result = compileFormula(text, { resolve: () => undefined, context, ...options });
  if (result.ok) throw new Error(`${text} compiles`);
  return `${result.error.message} @${result.error.position}`;
}
