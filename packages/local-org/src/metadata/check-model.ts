import type { Diagnostic } from '../diagnostics';
import { UnsupportedError } from '../diagnostics';
import type { MetadataComponent, MetadataModel } from './model';

/** A formula found in metadata, for the formula compiler to judge. */
export interface FormulaToCheck {
  readonly object: string;
  readonly formula: string;
  /** What the formula must give: the field's type, or `boolean` for conditions. */
  readonly returnType: 'boolean' | 'string' | 'double' | 'currency' | 'percent' | 'date' | 'datetime' | 'time' | 'any';
  readonly use: 'formulaField' | 'defaultValue' | 'validationRule' | 'workflowRule' | 'other';
  readonly component: MetadataComponent;
}

export interface CheckOptions {
  /** Gives the platform's message for a formula that does not compile, else undefined. */
  readonly checkFormula?: (formula: FormulaToCheck) => string | undefined;
}

/** What a deploy would refuse: unknown references, missing elements, limits. Messages are the platform's where known. */
export function checkModel(_model: MetadataModel, _options: CheckOptions = {}): readonly Diagnostic[] {
  throw new UnsupportedError('checking metadata');
}
