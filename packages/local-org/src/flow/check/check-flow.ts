import type { Diagnostic } from '../../diagnostics';
import type { Schema } from '../../metadata/schema';
import type { Connector, FlowDefinition, FlowElement, Place, ValueSource } from '../definition';
import { ELEMENT_TYPES } from '../elements';
import type { ActionCallElement } from '../elements/action-call';
import type { ElementType, ElementUses } from '../elements/element-type';
import type { Loop } from '../elements/loop';
import type { Subflow } from '../elements/subflow';
import { FlowCompiler } from '../runtime/compiler';
import { compileFormulaText, type FormulaUse } from '../runtime/formulas';
import { splitPath } from '../runtime/references';
import { DEFAULT_FLOW_SETTINGS } from '../settings';
import { checkStart } from './check-start';
import { findPathProblem } from './paths';
import { checkTypes } from './types';

/** An Apex method that flows can call. */
export interface ApexActionShape {
  /** Undefined: the parameters are not known and not checked. */
  readonly inputs?: readonly { readonly name: string; readonly required: boolean }[];
}

/** The rest of the project, as a check sees it. */
export interface FlowCheckEnvironment {
  readonly schema: Schema;
  getFlow(name: string): FlowDefinition | undefined;
  /** Null: there is no such class or it has no invocable method; absent function: Apex actions are not checked. */
  getApexAction?(name: string): ApexActionShape | null;
  /** Absent function: email alerts are not checked. */
  hasEmailAlert?(fullName: string): boolean;
}

/** Takes problems of one flow, in the platform's words where they are known. */
export class FlowChecker {
  readonly diagnostics: Diagnostic[] = [];
  readonly compiler: FlowCompiler;

  constructor(
    readonly flow: FlowDefinition,
    readonly environment: FlowCheckEnvironment,
  ) {
    this.compiler = new FlowCompiler(flow, environment.schema, DEFAULT_FLOW_SETTINGS, { wire: false });
  }

  problem(code: string, message: string, place: Place, severity: 'error' | 'warning' = 'error'): void {
    this.diagnostics.push({
      code: `flow/${code}`,
      message,
      severity,
      file: this.flow.file,
      line: place.line,
      column: place.column,
      componentType: 'Flow',
      fullName: this.flow.fullName,
    });
  }

  /** A problem in the words of the deploy: `field integrity exception: unknown (...)`. */
  integrity(code: string, message: string, place: Place): void {
    this.problem(code, `field integrity exception: unknown (${message})`, place);
  }

  connector(connector: Connector | null): void {
    if (connector && !this.flow.elements.has(connector.target.toLowerCase())) {
      this.problem('unknown-element', `invalid flow element ${connector.target}`, connector.place);
    }
  }

  value(value: ValueSource | null): void {
    if (!value) return;
    if (value.kind === 'reference') this.reference(value.path, value.place);
    else if (value.kind === 'template') this.template(value.text, value.place);
    else if (value.kind === 'formula')
      this.formula(value.expression, value.place, { dataType: value.dataType ?? undefined });
    else if (value.kind === 'list') value.elements.forEach((e) => this.value(e));
    else if (value.kind === 'unsupported')
      this.problem('unsupported', `The local org does not support ${value.what}.`, value.place, 'warning');
  }

  template(text: string, place: Place): void {
    for (const match of text.matchAll(/\{!([^{}]+)\}/g)) this.reference(match[1].trim(), place);
  }

  reference(path: string, place: Place, isCondition = false): void {
    if (this.flow.start.recordTriggerType === 'Create' && /^\$record__prior\b/i.test(path)) {
      // A record that is created has no earlier values. [B1.7]
      this.integrity('no-prior', `The element has an invalid reference to "${path}".`, place);
      return;
    }
    const problem = findPathProblem(path, this);
    if (!problem) return;
    const message =
      isCondition && problem.unknownRoot
        ? `A condition has a reference to ${problem.unknownRoot}, which doesn't exist.`
        : problem.message;
    this.integrity('unknown-reference', message, place);
  }

  formula(expression: string, place: Place, use: FormulaUse): void {
    const result = compileFormulaText(expression, use, this.compiler);
    if (!result.ok) this.integrity('invalid-formula', `The formula expression is invalid: ${result.message}`, place);
  }

  object(name: string, place: Place): boolean {
    if (this.environment.schema.object(name)) return true;
    this.integrity('unknown-object', `The object "${name}" doesn't exist.`, place);
    return false;
  }

  field(object: string | null, field: string, place: Place): void {
    if (!object || !this.environment.schema.object(object)) return;
    const parts = field.split('.');
    if (parts.length === 1 && this.environment.schema.field(object, field)) return;
    this.integrity('unknown-field', `The field "${field}" for the object "${object}" doesn't exist.`, place);
  }
}

/** Checks one flow against the schema and the other parts of the project. */
export function checkFlow(flow: FlowDefinition, environment: FlowCheckEnvironment): readonly Diagnostic[] {
  const checker = new FlowChecker(flow, environment);
  checkStart(checker);
  for (const element of flow.elements.values()) checkElement(element, checker);
  checkResources(checker);
  return checker.diagnostics;
}

function checkElement(element: FlowElement, checker: FlowChecker): void {
  const type = ELEMENT_TYPES[element.kind] as ElementType<FlowElement>;
  for (const { connector } of type.connectors(element)) checker.connector(connector);
  checkUses(type.uses(element), checker);
  checkTypes(element, checker);
  if (element.kind === 'loops') checkLoop(element as Loop, checker);
  if (element.kind === 'subflows') checkSubflow(element as Subflow, checker);
  if (element.kind === 'actionCalls') checkAction(element as ActionCallElement, checker);
}

function checkUses(uses: ElementUses, checker: FlowChecker): void {
  for (const { path, place, condition } of uses.references ?? []) checker.reference(path, place, condition);
  for (const { path, place } of uses.targets ?? []) checkTarget(path, place, checker);
  for (const value of uses.values ?? []) checker.value(value);
  for (const { name, place } of uses.objects ?? []) checker.object(name, place);
  for (const { object, field, place } of uses.fields ?? []) checker.field(object, field, place);
  for (const { expression, place, dataType } of uses.formulas ?? []) checker.formula(expression, place, { dataType });
  for (const { feature, place } of uses.unsupported ?? [])
    checker.problem('unsupported', `The local org does not support ${feature}.`, place, 'warning');
}

/** Something assigned to must exist and be assignable: no formula, constant, template or choice. */
function checkTarget(path: string, place: Place, checker: FlowChecker): void {
  checker.reference(path, place);
  const root = splitPath(path)[0].toLowerCase();
  const { flow } = checker;
  const fixed =
    flow.formulas.get(root) ?? flow.constants.get(root) ?? flow.textTemplates.get(root) ?? flow.choices.get(root);
  if (fixed) checker.integrity('not-assignable', `The element has an invalid reference to "${path}".`, place);
}

/** A loop goes through a collection; a variable that holds one value is none. */
function checkLoop(element: Loop, checker: FlowChecker): void {
  const variable = checker.flow.variables.get(element.collection.toLowerCase());
  if (!variable || variable.isCollection) return;
  checker.integrity('not-collection', `The loop "${element.name}" requires a collection variable.`, element.place);
}

function checkSubflow(element: Subflow, checker: FlowChecker): void {
  const target = checker.environment.getFlow(element.flowName);
  if (!target) {
    checker.problem('unknown-flow', `In field: flowName - no Flow named ${element.flowName} found`, element.place);
    return;
  }
  for (const { name, place } of element.inputs) {
    if (!target.variables.get(name.toLowerCase())?.isInput)
      checker.integrity('unknown-input', `The flow ${target.fullName} has no input variable named ${name}.`, place);
  }
  for (const { name, place } of element.outputs) {
    if (!target.variables.get(name.toLowerCase())?.isOutput)
      checker.integrity('unknown-output', `The flow ${target.fullName} has no output variable named ${name}.`, place);
  }
}

/** Parameters an action type cannot do without. */
const REQUIRED_INPUTS: Readonly<Record<string, readonly string[]>> = {
  customNotificationAction: ['customNotifTypeId', 'recipientIds', 'title', 'body'],
  chatterPost: ['text', 'subjectNameOrId'],
  submit: ['objectId'],
  emailAlert: ['SObjectRowId'],
};

function checkAction(element: ActionCallElement, checker: FlowChecker): void {
  const given = new Set(element.inputs.map((i) => i.name.toLowerCase()));
  const missing = (names: readonly string[]): void => {
    for (const name of names) {
      if (!given.has(name.toLowerCase()))
        checker.problem('missing-input', `Missing required input parameter: ${name}`, element.place);
    }
  };
  missing(REQUIRED_INPUTS[element.actionType] ?? []);
  if (element.actionType === 'flow' && !checker.environment.getFlow(element.actionName)) {
    checker.problem('unknown-flow', `In field: actionName - no Flow named ${element.actionName} found`, element.place);
  }
  if (element.actionType === 'emailAlert' && checker.environment.hasEmailAlert?.(element.actionName) === false) {
    const message = `In field: actionName - no WorkflowAlert named ${element.actionName} found`;
    checker.problem('unknown-alert', message, element.place);
  }
  if (element.actionType !== 'apex' || !checker.environment.getApexAction) return;
  const action = checker.environment.getApexAction(element.actionName);
  if (!action) {
    checker.problem('unknown-action', `We couldn't find the Apex action "${element.actionName}".`, element.place);
    return;
  }
  if (!action.inputs) return;
  missing(action.inputs.filter((i) => i.required).map((i) => i.name));
  const known = new Set(action.inputs.map((i) => i.name.toLowerCase()));
  for (const { name, place } of element.inputs) {
    if (!known.has(name.toLowerCase()))
      checker.integrity(
        'unknown-input',
        `The input parameter "${name}" for the action "${element.actionName}" doesn't exist.`,
        place,
      );
  }
}

function checkResources(checker: FlowChecker): void {
  const { flow } = checker;
  for (const v of flow.variables.values()) {
    if (v.dataType === 'SObject') {
      if (!v.objectType) checker.integrity('no-object', `The variable ${v.name} needs an objectType.`, v.place);
      else checker.object(v.objectType, v.place);
    }
    checker.value(v.defaultValue);
  }
  for (const f of flow.formulas.values())
    checker.formula(f.expression, f.place, { dataType: f.dataType, scale: f.scale ?? undefined });
  for (const t of flow.textTemplates.values()) checker.template(t.text, t.place);
  for (const c of flow.choices.values()) {
    checker.template(c.text, c.place);
    checker.value(c.value);
  }
  for (const c of flow.constants.values()) {
    if (c.value?.kind === 'reference')
      checker.integrity('constant-reference', `The constant ${c.name} can't include references.`, c.place);
  }
  for (const c of flow.dynamicChoices.values()) checkDynamicChoice(c, checker);
}

function checkDynamicChoice(
  choice: FlowDefinition['dynamicChoices'] extends ReadonlyMap<string, infer C> ? C : never,
  checker: FlowChecker,
): void {
  const object = choice.object ?? choice.picklistObject;
  if (object && !checker.environment.schema.object(object)) {
    checker.problem(
      'unknown-object',
      `${choice.name} (Choice Set) - The objectType is invalid. Provide the API name of an object.`,
      choice.place,
    );
    return;
  }
  for (const f of choice.filters.filters) {
    checker.field(choice.object, f.field, f.place);
    checker.value(f.value);
  }
  if (choice.collectionReference) checker.reference(choice.collectionReference, choice.place);
  for (const o of choice.outputAssignments) checker.reference(o.assignTo, choice.place);
}
