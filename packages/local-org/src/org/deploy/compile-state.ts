import { createApexEngine, type ApexEngine } from '../../apex';
import type { Diagnostic } from '../../diagnostics';
import { checkFlow, FlowEngine, loadFlow, type FlowDefinition } from '../../flow';
import { checkModel, type BuiltModel, type FormulaToCheck } from '../../metadata';
import type { FormulaReturnType, FormulaContext } from '../../formula';
import type { DeployedState } from '../core';
import { ApexTriggers } from '../engines/apex-automation';
import { flowCatalog, RecordFlows } from '../engines/flow-automation';
import { FormulaLibrary } from '../engines/formula-library';
import { QueryCompiler } from '../engines/query-compiler';
import { ObjectPlans } from '../records/object-plan';
import { AssignmentRules } from '../transaction/assignment-rules';
import { DuplicateRules } from '../transaction/duplicate-rules';
import { ValidationRules } from '../transaction/validation-rules';
import { WorkflowRules } from '../transaction/workflow-rules';

export interface CompiledState {
  readonly state: DeployedState;
  readonly diagnostics: readonly Diagnostic[];
}

export interface CompileOptions {
  /** False on a restart: what is stored was checked when it was deployed. */
  readonly check: boolean;
  /** Folder for parsed Apex by content. */
  readonly cacheDirectory?: string;
}

/** Everything the org derives from a model, with every problem found on the way. Changes nothing. */
export function compileState(model: BuiltModel, options: CompileOptions): CompiledState {
  const { schema } = model;
  const diagnostics: Diagnostic[] = [];
  const formulas = new FormulaLibrary(schema);
  if (options.check) diagnostics.push(...checkModel(model, { checkFormula: (f) => checkFormula(formulas, f) }));
  const flows = loadFlows(model, diagnostics);
  const apex = compileApex(model, diagnostics, options.cacheDirectory);
  const catalog = flowCatalog(flows);
  if (options.check) checkFlows(flows, model, apex, diagnostics);
  const flowEngine = new FlowEngine(catalog);
  return {
    diagnostics,
    state: {
      model,
      schema,
      plans: new ObjectPlans(schema),
      formulas,
      queries: new QueryCompiler(schema),
      apexEngine: apex,
      flows: catalog,
      flowEngine,
      automation: { triggers: new ApexTriggers(apex), flows: new RecordFlows(flowEngine) },
      validationRules: new ValidationRules(model, formulas),
      assignmentRules: new AssignmentRules(model),
      workflowRules: new WorkflowRules(model),
      duplicateRules: new DuplicateRules(model),
    },
  };
}

const RETURN_TYPES: Readonly<Record<FormulaToCheck['returnType'], FormulaReturnType | undefined>> = {
  boolean: 'Boolean',
  string: 'Text',
  double: 'Number',
  currency: 'Currency',
  percent: 'Percent',
  date: 'Date',
  datetime: 'DateTime',
  time: 'Time',
  any: undefined,
};
const CONTEXTS: Readonly<Record<FormulaToCheck['use'], FormulaContext>> = {
  formulaField: 'field',
  defaultValue: 'default',
  validationRule: 'validation',
  workflowRule: 'workflow',
  other: 'workflow',
};

function checkFormula(formulas: FormulaLibrary, formula: FormulaToCheck): string | undefined {
  const result = formulas.tryCompile(
    formula.object,
    formula.formula,
    CONTEXTS[formula.use],
    RETURN_TYPES[formula.returnType],
  );
  return result.ok ? undefined : result.message;
}

function loadFlows(model: BuiltModel, diagnostics: Diagnostic[]): FlowDefinition[] {
  const active = activeVersions(model);
  return model.ofType('Flow').flatMap((component) => {
    if (!component.xml) return [];
    const loaded = loadFlow(component.xml, component.file, component.fullName);
    diagnostics.push(...loaded.diagnostics);
    if (!loaded.flow) return [];
    const off = active.get(component.fullName.toLowerCase()) === 0;
    return [off ? { ...loaded.flow, status: 'Obsolete' } : loaded.flow];
  });
}

/** Flows against the schema, each other and the Apex actions they call. */
function checkFlows(
  flows: readonly FlowDefinition[],
  model: BuiltModel,
  apex: ApexEngine,
  diagnostics: Diagnostic[],
): void {
  const byName = new Map(flows.map((f) => [f.fullName.toLowerCase(), f]));
  const actions = new Map(apex.invocableActions().map((a) => [a.className.toLowerCase(), a]));
  for (const flow of flows) {
    const found = checkFlow(flow, {
      schema: model.schema,
      getFlow: (name) => byName.get(name.toLowerCase()),
      // Alerts of packages (`Object.ns__Name`) are not known here.
      hasEmailAlert: (name) => /\.\w+?__\w/.test(name) || model.component('WorkflowAlert', name) !== undefined,
      getApexAction: (name) => {
        const action = actions.get(name.toLowerCase());
        return action
          ? {
              inputs: action.structuredInput
                ? action.inputs.map((i) => ({ name: i.name, required: i.required }))
                : undefined,
            }
          : null;
      },
    });
    diagnostics.push(...found);
  }
}

/** `activeVersionNumber` of FlowDefinition overrides the flow's own status. [B1.13] */
function activeVersions(model: BuiltModel): Map<string, number> {
  const versions = new Map<string, number>();
  for (const c of model.ofType('FlowDefinition')) {
    const text = c.xml?.children.find((n) => n.name === 'activeVersionNumber')?.text.trim();
    if (text !== undefined) versions.set(c.fullName.toLowerCase(), Number(text));
  }
  return versions;
}

function compileApex(model: BuiltModel, diagnostics: Diagnostic[], cacheDirectory: string | undefined): ApexEngine {
  const engine = createApexEngine({ cacheDirectory });
  const sources = [...model.apexClasses.values(), ...model.apexTriggers.values()];
  diagnostics.push(...engine.deploy(sources, { schema: model.schema, model }));
  return engine;
}
