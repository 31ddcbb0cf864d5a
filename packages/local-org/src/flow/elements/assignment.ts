import { UnsupportedError } from '../../diagnostics';
import type { Connector, FlowElement, Place, ValueSource } from '../definition';
import type { FlowValue } from '../host';
import type { FlowCompiler } from '../runtime/compiler';
import type { Interview } from '../runtime/interview';
import type { AssignmentTarget } from '../runtime/targets';
import { addDays, coerceScalar, copyValue, isCollection, isDateText, isRecord, toText } from '../runtime/values';
import type { ElementType } from './element-type';

export interface AssignmentItem {
  readonly assignTo: string;
  readonly operator: string;
  readonly value: ValueSource | null;
  readonly place: Place;
}

export interface Assignment extends FlowElement {
  readonly kind: 'assignments';
  readonly items: readonly AssignmentItem[];
  readonly connector: Connector | null;
}

/** Items are applied in order; later ones see what earlier ones did [B2.1]. */
export const assignment: ElementType<Assignment> = {
  kind: 'assignments',
  typeName: 'FlowAssignment',
  parse: (node, base, loader) => ({
    kind: 'assignments',
    ...base,
    items: node.children('assignmentItems').map((item) => ({
      assignTo: item.text('assignToReference') ?? '',
      operator: item.text('operator') ?? 'Assign',
      value: loader.valueOf(item, 'value'),
      place: item.place,
    })),
    connector: loader.connector(node, 'connector'),
  }),
  connectors: (element) => [{ role: 'connector', connector: element.connector }],
  uses: (element) => ({
    targets: element.items.map((item) => ({ path: item.assignTo, place: item.place })),
    values: element.items.map((item) => item.value),
    unsupported: element.items
      .filter((i) => !OPERATORS[i.operator])
      .map((i) => ({ feature: `the assignment operator ${i.operator}`, place: i.place })),
  }),
  compile: (element, compiler, self) => {
    const exit = compiler.exit(self, 'connector', element.connector);
    const steps = element.items.map((item) => compileItem(item, compiler));
    return {
      bulk: false,
      step: (interview) => {
        for (const step of steps) step(interview);
        return exit;
      },
    };
  },
};

function compileItem(item: AssignmentItem, compiler: FlowCompiler): (interview: Interview) => void {
  const target = compiler.assignment(item.assignTo);
  const operator = OPERATORS[item.operator];
  if (!operator) {
    return () => {
      throw new UnsupportedError(`the assignment operator ${item.operator}`);
    };
  }
  const read = compiler.value(item.value);
  return (interview) => operator(interview, target, read(interview));
}

type Operator = (interview: Interview, target: AssignmentTarget, value: FlowValue) => void;

const OPERATORS: Readonly<Record<string, Operator>> = {
  Assign: (interview, target, value) => target.write(interview, value),
  Add: add,
  AddItem: add,
  Subtract: subtract,
  AddAtStart: (interview, target, value) => target.write(interview, [...itemsOf(value), ...list(interview, target)]),
  AssignCount: (interview, target, value) =>
    target.write(interview, isCollection(value) ? value.length : value === null ? 0 : 1),
  RemoveFirst: (interview, target, value) => {
    const items = list(interview, target);
    const at = indexOf(items, value);
    if (at >= 0) target.write(interview, [...items.slice(0, at), ...items.slice(at + 1)]);
  },
  RemoveAll: (interview, target, value) => {
    const gone = itemsOf(value);
    target.write(
      interview,
      list(interview, target).filter((item) => !gone.some((g) => same(g, item))),
    );
  },
  RemoveBeforeFirst: (interview, target, value) => {
    const items = list(interview, target);
    const at = indexOf(items, value);
    if (at > 0) target.write(interview, items.slice(at));
  },
  RemoveAfterFirst: (interview, target, value) => {
    const items = list(interview, target);
    const at = indexOf(items, value);
    if (at >= 0) target.write(interview, items.slice(0, at + 1));
  },
  /** Positions are counted from 1, as in Flow Builder. */
  RemovePosition: (interview, target, value) => {
    const at = Number(value) - 1;
    target.write(
      interview,
      list(interview, target).filter((_, i) => i !== at),
    );
  },
  RemoveUncommon: (interview, target, value) => {
    const kept = itemsOf(value);
    target.write(
      interview,
      list(interview, target).filter((item) => kept.some((k) => same(k, item))),
    );
  },
};

/** Add: appends to collections, joins text, adds days to dates, sums numbers [B2.2]. */
function add(interview: Interview, target: AssignmentTarget, value: FlowValue): void {
  const current = target.read(interview);
  if (target.type?.isCollection || isCollection(current)) {
    append(interview, target, current, value);
    return;
  }
  arithmetic(interview, target, current, value, 1);
}

/** Adding copies the items, so that the variable they came from can be used again. */
function append(interview: Interview, target: AssignmentTarget, current: FlowValue, value: FlowValue): void {
  // Collections are never shared between variables (writing one copies it): growing one in place is safe and stays linear.
  if (Array.isArray(current)) {
    const grown = current as FlowValue[];
    for (const item of itemsOf(value)) grown.push(itemFor(interview, target, item));
    return;
  }
  target.write(interview, itemsOf(value));
}

function itemFor(interview: Interview, target: AssignmentTarget, item: FlowValue): FlowValue {
  return target.type
    ? copyValue(coerceScalar(item, target.type.dataType, interview.run.host.timeZone))
    : copyValue(item);
}

function subtract(interview: Interview, target: AssignmentTarget, value: FlowValue): void {
  arithmetic(interview, target, target.read(interview), value, -1);
}

function arithmetic(
  interview: Interview,
  target: AssignmentTarget,
  current: FlowValue,
  value: FlowValue,
  sign: 1 | -1,
): void {
  const { host, context } = interview.run;
  if (
    isDateText(current) &&
    (target.type === null || target.type.dataType === 'Date' || target.type.dataType === 'DateTime')
  ) {
    target.write(interview, addDays(current, sign * Number(value ?? 0), host.timeZone));
    return;
  }
  if (isTextTarget(target, current)) {
    const options = { timeZone: host.timeZone, forDisplay: false };
    if (sign === 1) target.write(interview, toText(current, null, options) + toText(value, null, options));
    return;
  }
  if (target.type?.dataType === 'Date' || target.type?.dataType === 'DateTime') return;
  if ((current === null || value === null) && context.settings.nullArithmetic === 'null') {
    target.write(interview, null);
    return;
  }
  target.write(interview, decimalSum(Number(current ?? 0), sign * Number(value ?? 0)));
}

function isTextTarget(target: AssignmentTarget, current: FlowValue): boolean {
  if (target.type) return ['String', 'Picklist', 'Multipicklist'].includes(target.type.dataType);
  return typeof current === 'string';
}

/** Sum without binary noise: 0.1 + 0.2 is 0.3, as the platform's decimals give. */
function decimalSum(a: number, b: number): number {
  const digits = Math.max(fraction(a), fraction(b));
  return digits === 0 ? a + b : Number((a + b).toFixed(digits));
}

function fraction(value: number): number {
  const text = String(value);
  const dot = text.indexOf('.');
  return dot < 0 || text.includes('e') ? 0 : Math.min(18, text.length - dot - 1);
}

function list(interview: Interview, target: AssignmentTarget): readonly FlowValue[] {
  const current = target.read(interview);
  return isCollection(current) ? current : current === null ? [] : [current];
}

function itemsOf(value: FlowValue): readonly FlowValue[] {
  return isCollection(value) ? value : value === null ? [] : [value];
}

function indexOf(items: readonly FlowValue[], value: FlowValue): number {
  return items.findIndex((item) => same(item, value));
}

function same(a: FlowValue, b: FlowValue): boolean {
  if (a === b) return true;
  if (isRecord(a) && isRecord(b)) {
    const ids = [a.fields['Id'], b.fields['Id']];
    if (ids[0] && ids[1]) return ids[0] === ids[1];
  }
  return (
    typeof a === 'object' &&
    typeof b === 'object' &&
    a !== null &&
    b !== null &&
    JSON.stringify(a) === JSON.stringify(b)
  );
}
