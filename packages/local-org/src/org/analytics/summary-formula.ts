import { SalesforceError, UnsupportedError } from '../../diagnostics';
import { compileFormula, type CompiledFormula } from '../../formula';
import type { ReportFormula } from '../../metadata/analytics/report-definition';
import { aggregateKey } from '../../metadata/analytics/report-definition';

const SUMMARIES: Readonly<Record<string, string>> = {
  SUM: 'Sum',
  AVG: 'Average',
  MAX: 'Maximum',
  MIN: 'Minimum',
  UNIQUE: 'Unique',
};
const PARENT = /PARENTGROUPVAL\s*\(\s*([^,()]+?)\s*,\s*([^,()]+?)\s*(?:,\s*([^,()]+?)\s*)?\)/gi;
const REFERENCE = /([A-Za-z][\w.$]*):(SUM|AVG|MAX|MIN|UNIQUE|MEDIAN)\b|\bRowCount\b/gi;

/** A summary that a formula reads: of the cell itself, or of one of the groups that hold it. */
export interface FormulaInput {
  readonly name: string;
  /** Key of the aggregate, such as `s!AMOUNT`. */
  readonly aggregate: string;
  /** Grouping columns whose group is meant, or `GRAND_SUMMARY` etc.; undefined for the cell itself. */
  readonly parent?: readonly string[];
}

/** A custom summary formula ready to run. */
export interface SummaryFormula {
  readonly definition: ReportFormula;
  readonly inputs: readonly FormulaInput[];
  /** Null where the platform shows an error: a division by zero. */
  evaluate(read: (input: FormulaInput) => number | null, now: Date, timeZone: string): number | null;
}

/**
 * Compiles a formula over summaries (`AMOUNT:SUM / RowCount`) with the formula engine, each summary standing for a number.
 * @param columnName the name under which a column's summaries are kept
 */
export function summaryFormula(definition: ReportFormula, columnName: (code: string) => string): SummaryFormula {
  if (/PREVGROUPVAL\s*\(/i.test(definition.formula)) throw new UnsupportedError('PREVGROUPVAL in reports');
  const inputs = new Map<string, FormulaInput>();
  const add = (reference: string, parent?: readonly string[]): string => {
    const aggregate = aggregateOf(reference, columnName);
    const known = [...inputs.values()].find((i) => i.aggregate === aggregate && i.parent?.join() === parent?.join());
    const name = known?.name ?? `V${inputs.size}`;
    inputs.set(name, { name, aggregate, ...(parent ? { parent } : {}) });
    return name;
  };
  const text = definition.formula
    .replace(PARENT, (_all, reference: string, down: string, across?: string) =>
      add(reference, across === undefined ? [down] : [down, across]),
    )
    .replace(REFERENCE, (reference) => add(reference));
  const compiled = compile(definition, text, inputs);
  return {
    definition,
    inputs: [...inputs.values()],
    evaluate: (read, now, timeZone) => evaluate(compiled, definition, inputs, read, now, timeZone),
  };
}

function aggregateOf(reference: string, columnName: (code: string) => string): string {
  if (/^RowCount$/i.test(reference.trim())) return 'RowCount';
  const [, code = '', summary = ''] = /^([A-Za-z][\w.$]*):(\w+)$/.exec(reference.trim()) ?? [];
  const type = SUMMARIES[summary.toUpperCase()];
  if (type === undefined) throw new UnsupportedError(`${reference} in summary formulas of reports`);
  return aggregateKey(type, columnName(code.replace(/\.CONVERT$/i, '')));
}

function compile(definition: ReportFormula, text: string, inputs: ReadonlyMap<string, FormulaInput>): CompiledFormula {
  const result = compileFormula(text, {
    context: 'field',
    resolve: (path) => (inputs.has(path.toUpperCase()) ? { path: path.toUpperCase(), type: 'Number' } : undefined),
  });
  if (result.ok) return result;
  const message = `The formula ${definition.developerName} is not valid: ${result.error.message}`;
  throw new SalesforceError('BAD_REQUEST', message, [], 400);
}

function evaluate(
  compiled: CompiledFormula,
  definition: ReportFormula,
  inputs: ReadonlyMap<string, FormulaInput>,
  read: (input: FormulaInput) => number | null,
  now: Date,
  timeZone: string,
): number | null {
  try {
    const value = compiled.evaluate({
      get: (path) => {
        const input = inputs.get(path);
        return input ? (read(input) ?? 0) : null;
      },
      now,
      timeZone,
    });
    if (typeof value !== 'number') return null;
    const shown = definition.type === 'percent' ? value * 100 : value;
    const factor = 10 ** definition.scale;
    return Math.round(shown * factor) / factor;
  } catch (error) {
    if ((error as Error).name === 'FormulaError') return null;
    throw error;
  }
}
