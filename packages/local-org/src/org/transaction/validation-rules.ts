import type { MetadataModel, ValidationRule } from '../../metadata/model';
import type { CompiledFormula } from '../../formula';
import { FormulaRows } from '../engines/formula-rows';
import type { FormulaLibrary } from '../engines/formula-library';
import type { ObjectPlan } from '../records/object-plan';
import { messages } from './messages';
import type { OrgTransaction } from './org-transaction';
import type { Work } from './work';

interface Ready {
  readonly rule: ValidationRule;
  readonly formula: CompiledFormula;
}

/** Custom validation rules of the deployed metadata: all active ones are judged, each failing one adds its error. [A1.5, C4.9] */
export class ValidationRules {
  private readonly ready = new Map<string, readonly Ready[]>();

  constructor(
    private readonly model: MetadataModel,
    private readonly formulas: FormulaLibrary,
  ) {}

  has(object: string): boolean {
    return this.rulesOf(object).length > 0;
  }

  check(tx: OrgTransaction, plan: ObjectPlan, works: readonly Work[], userId: string): void {
    for (const { rule, formula } of this.rulesOf(plan.name)) {
      const rows = new FormulaRows(
        tx,
        plan,
        formula.references,
        works.map((w) => w.fields),
        userId,
      );
      for (const work of works) {
        if (!holds(formula, rows, work)) continue;
        const field = rule.errorDisplayField ? plan.field(rule.errorDisplayField)?.name : undefined;
        work.errors.push(messages.ruleFailed(rule.errorMessage, field ? [field] : []));
      }
    }
  }

  private rulesOf(object: string): readonly Ready[] {
    let list = this.ready.get(object);
    if (!list) {
      const rules = (this.model.validationRules.get(object.toLowerCase()) ?? []).filter((r) => r.active);
      list = rules.map((rule) => ({
        rule,
        formula: this.formulas.compile(object, rule.errorConditionFormula, 'validation', 'Boolean'),
      }));
      this.ready.set(object, list);
    }
    return list;
  }
}

/** A formula that fails to calculate counts as not met: the platform saves the record. */
function holds(formula: CompiledFormula, rows: FormulaRows, work: Work): boolean {
  try {
    return formula.evaluate(rows.reader(work.fields, work.old)) === true;
  } catch (error) {
    if ((error as Error).name === 'FormulaError') return false;
    throw error;
  }
}
