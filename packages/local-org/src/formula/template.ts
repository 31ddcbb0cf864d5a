import { compileFormula } from './compile';
import type { CompiledFormula, FormulaCompileError, FormulaReader, FormulaType, ReferenceResolver } from './types';
import type { FieldValue } from '../metadata/values';

export interface TemplateOptions {
  readonly resolve: ReferenceResolver;
  /** `flow`: `{!name}` is a reference; `template` (email, page): a whole expression. Default `template`. */
  readonly dialect?: 'flow' | 'template';
  /** How a merged value is shown; default: text as it is, blank as '', anything else as the API writes it. */
  readonly format?: (value: FieldValue, type: FormulaType) => string;
}

/** A text with merge fields, ready to be filled in for any number of records. */
export interface CompiledTemplate {
  readonly ok: true;
  /** Canonical paths the reader will be asked for. */
  readonly references: readonly string[];
  /** @throws FormulaError where a merge field fails to evaluate */
  evaluate(reader: FormulaReader): string;
}

export type TemplateResult = CompiledTemplate | { readonly ok: false; readonly error: FormulaCompileError };

const MERGE = /\{!([^{}]*)\}/g;

/** Compiles a text with `{!...}` merge fields; positions of errors count from the start of the whole text. */
export function compileTemplate(text: string, options: TemplateOptions): TemplateResult {
  const format = options.format ?? ((value: FieldValue) => (value === null ? '' : String(value)));
  const parts: (string | CompiledFormula)[] = [];
  let at = 0;
  for (const match of text.matchAll(MERGE)) {
    parts.push(text.slice(at, match.index));
    at = match.index + match[0].length;
    const field = compileField(match[0], match[1] as string, options);
    if (!field.ok)
      return { ok: false, error: { message: field.error.message, position: match.index + field.error.position } };
    parts.push(field);
  }
  parts.push(text.slice(at));
  const references = new Set(parts.flatMap((part) => (typeof part === 'string' ? [] : part.references)));
  return {
    ok: true,
    references: [...references],
    evaluate: (reader) =>
      parts.map((part) => (typeof part === 'string' ? part : format(part.evaluate(reader), part.type))).join(''),
  };
}

function compileField(
  source: string,
  expression: string,
  { resolve, dialect }: TemplateOptions,
): ReturnType<typeof compileFormula> {
  const asText: ReferenceResolver = (path) => picklistAsText(resolve(path));
  if (dialect === 'flow') return compileFormula(source, { resolve: asText, context: 'flow' });
  const compiled = compileFormula(expression, { resolve: asText, context: 'template' });
  if (compiled.ok) return compiled;
  return { ok: false, error: { message: compiled.error.message, position: compiled.error.position + 2 } };
}

/** Merged as they are, picklists are text. */
function picklistAsText(reference: ReturnType<ReferenceResolver>): ReturnType<ReferenceResolver> {
  if (!reference || 'error' in reference) return reference;
  const picklist = reference.type === 'Picklist' || reference.type === 'MultiPicklist';
  return picklist ? { ...reference, type: 'Text' } : reference;
}
