import type { FlowDataType, FlowElement, ValueSource } from '../definition';
import type { Assignment } from '../elements/assignment';
import type { Subflow } from '../elements/subflow';
import { splitPath } from '../runtime/references';
import type { FlowChecker } from './check-flow';
import { findPathProblem } from './paths';

const NUMBERS: ReadonlySet<FlowDataType> = new Set(['Number', 'Currency']);
const DAYS: ReadonlySet<FlowDataType> = new Set(['Date', 'DateTime']);
const NO_TEXT: ReadonlySet<FlowDataType> = new Set(['Boolean', 'Date', 'DateTime', 'Time', 'Number', 'Currency']);

/** Type of one value that is certain: what literals and the flow's own variables, formulas and constants say. */
function certainType(source: ValueSource | null, checker: FlowChecker): FlowDataType | undefined {
  if (source?.kind === 'literal') return source.value === null ? undefined : source.dataType;
  if (source?.kind !== 'reference') return undefined;
  const parts = splitPath(source.path);
  const name = parts[0].toLowerCase();
  const { variables, formulas, constants } = checker.flow;
  const variable = variables.get(name);
  if (parts.length > 1 || variable?.isCollection) return undefined;
  return variable?.dataType ?? formulas.get(name)?.dataType ?? constants.get(name)?.dataType;
}

/** A text that reads as a value of the type is converted. */
function readsAs(source: ValueSource | null, target: FlowDataType): boolean {
  if (source?.kind !== 'literal' || typeof source.value !== 'string') return false;
  const text = source.value.trim();
  return target === 'Boolean' ? /^(true|false)$/i.test(text) : text !== '' && !Number.isNaN(Number(text));
}

/** Whether a value can certainly not become one of the type; texts take everything. */
function cannotBe(target: FlowDataType, source: ValueSource | null, checker: FlowChecker): boolean {
  const type = certainType(source, checker);
  if (type === undefined || type === target || type === 'SObject' || type === 'Apex') return false;
  if (NUMBERS.has(target)) return !NUMBERS.has(type) && !readsAs(source, target);
  if (target === 'Boolean') return !readsAs(source, target);
  return DAYS.has(target) && NO_TEXT.has(type) && !DAYS.has(type);
}

/** Operators whose value has the type of what they change. */
const SAME_TYPE: ReadonlySet<string> = new Set(['Assign', 'Subtract']);

/** What is assigned fits. The platform's words are not known for assignments; those of inputs are. */
export function checkTypes(element: FlowElement, checker: FlowChecker): void {
  if (element.kind === 'assignments') {
    for (const { assignTo, operator, value, place } of (element as Assignment).items) {
      if (!SAME_TYPE.has(operator) || findPathProblem(assignTo, checker)) continue;
      const type = checker.compiler.reference(assignTo).type;
      const days = operator === 'Subtract' && type && DAYS.has(type.dataType);
      if (!type || type.isCollection || days || !cannotBe(type.dataType, value, checker)) continue;
      checker.integrity('wrong-type', `The data type of the value isn't compatible with "${assignTo}".`, place);
    }
  }
  if (element.kind === 'subflows') {
    const { flowName, inputs } = element as Subflow;
    const target = checker.environment.getFlow(flowName);
    for (const { name, value, place } of inputs) {
      const variable = target?.variables.get(name.toLowerCase());
      if (!variable || variable.isCollection || !cannotBe(variable.dataType, value, checker)) continue;
      const message = `The type for the input parameter "${name}" doesn't match the type for the assigned value.`;
      checker.integrity('wrong-type', message, place);
    }
  }
}
