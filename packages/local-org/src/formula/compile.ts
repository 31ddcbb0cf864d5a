import { UnsupportedError } from '../diagnostics';
import type { CompileResult, FormulaOptions } from './types';

/** Compiles a formula, or says why it cannot be saved, in the platform's words. */
export function compileFormula(text: string, options: FormulaOptions): CompileResult {
  throw new UnsupportedError(`formulas in a ${options.context} formula yet: ${text}`);
}
