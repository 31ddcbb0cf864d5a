import type { Diagnostic } from '../diagnostics';
import { analyticsRules } from './checks/analytics-rules';
import { bundleRules } from './checks/bundle-rules';
import { fieldRules } from './checks/field-rules';
import type { CheckContext, CheckRule, Finding } from './checks/findings';
import type { FormulaToCheck } from './checks/formulas';
import { formulasOf } from './checks/formulas';
import { navigationRules } from './checks/navigation-rules';
import { objectRules } from './checks/object-rules';
import { pageRules } from './checks/page-rules';
import { permissionRules } from './checks/permission-rules';
import { processRules } from './checks/process-rules';
import { quickActionRules } from './checks/quick-action-rules';
import { referenceRules } from './checks/reference-rules';
import { structureRules } from './checks/structure';
import { loadStructure } from './checks/structure-data';
import type { MetadataComponent, MetadataModel } from './model';
import { loadRegistry } from './registry';
import { loadStandardSchema } from './standard/standard-schema';

export type { FormulaToCheck } from './checks/formulas';
export { formulasOf } from './checks/formulas';

export interface CheckOptions {
  /** Gives the platform's message for a formula that does not compile, else undefined. */
  readonly checkFormula?: (formula: FormulaToCheck) => string | undefined;
  /** Only components for which this says true are checked, against the whole model; default all. For incremental deploys. */
  readonly only?: (component: MetadataComponent) => boolean;
}

/** All rules. A rule is one row with a test that shows it. */
export const CHECK_RULES: readonly CheckRule[] = [
  ...structureRules,
  ...objectRules,
  ...fieldRules,
  ...permissionRules,
  ...referenceRules,
  ...quickActionRules,
  ...bundleRules,
  ...analyticsRules,
  ...navigationRules,
  ...pageRules,
  ...processRules,
];

function rulesByType(): ReadonlyMap<string, readonly CheckRule[]> {
  const map = new Map<string, CheckRule[]>();
  for (const rule of CHECK_RULES) map.set(rule.type, [...(map.get(rule.type) ?? []), rule]);
  return map;
}

function diagnostic(code: string, component: MetadataComponent, finding: Finding): Diagnostic {
  const place = finding.node ?? component.xml;
  return {
    code,
    message: finding.message,
    severity: finding.severity ?? 'error',
    file: finding.file ?? component.file,
    line: finding.line ?? place?.line ?? 1,
    column: finding.column ?? place?.column ?? 1,
    componentType: component.type,
    fullName: component.fullName,
    ...(finding.hint ? { hint: finding.hint } : {}),
  };
}

/** A component twice: in two files one of them wins, silently on the platform; in one file it is refused. */
function duplicates(model: MetadataModel): readonly Diagnostic[] {
  const shadowed = 'shadowed' in model ? (model.shadowed as readonly MetadataComponent[]) : [];
  return shadowed.flatMap((component) => {
    const winner = model.component(component.type, component.fullName);
    // Files that only hold parts (labels, rules of an object) may be many.
    if (!winner || !component.xml || component.xml.children.length === 0) return [];
    if (component.file === winner.file) {
      // The platform's words are not known.
      const message = `Duplicate ${component.type} ${component.fullName} in one file`;
      return [diagnostic('metadata/duplicate', winner, { message, hint: 'Keep one of the two.' })];
    }
    const message = `Duplicate ${component.type} ${component.fullName}: ${winner.file} replaces it`;
    return [
      diagnostic('metadata/duplicate', component, { message, severity: 'warning', hint: 'Keep one of the two.' }),
    ];
  });
}

/** What a deploy would refuse: unknown references, missing elements, limits. Messages are the platform's where known. */
export function checkModel(model: MetadataModel, options: CheckOptions = {}): readonly Diagnostic[] {
  const standard = 'standard' in model ? (model.standard as CheckContext['standard']) : loadStandardSchema();
  const context: CheckContext = {
    model,
    schema: model.schema,
    structure: loadStructure(),
    registry: loadRegistry(),
    standard,
  };
  const rules = rulesByType();
  const only = options.only ?? (() => true);
  const found = model.components
    .filter(only)
    .flatMap((component) =>
      [...(rules.get('*') ?? []), ...(rules.get(component.type) ?? [])].flatMap((rule) =>
        rule.check(component, context).map((finding) => diagnostic(rule.code, component, finding)),
      ),
    );
  const formulas = formulasOf(model)
    .filter(({ component }) => only(component))
    .flatMap((formula) => {
      const message = options.checkFormula?.(formula);
      return message === undefined
        ? []
        : [diagnostic('metadata/formula', formula.component, { message, node: formula.node })];
    });
  return [...duplicates(model), ...found, ...formulas];
}
