import { UnsupportedError } from '../../diagnostics';
import type { Condition, ConditionSet } from '../definition';
import type { FlowValue } from '../host';
import { evaluateLogic } from '../load/logic';
import type { FlowCompiler } from './compiler';
import { NotSetError } from './faults';
import type { Interview } from './interview';
import type { Reader } from './program';
import { splitPath } from './references';
import { coerceScalar, dateOf, isApexObject, isCollection, isRecord, midnight, type ValueType } from './values';

export type Test = (interview: Interview) => boolean;

/** Conditions of decisions, waits, collection filters: all in their logic; none is true. */
export function compileConditions(set: ConditionSet, compiler: FlowCompiler): Test {
  const tests = set.conditions.map((c) => compileCondition(c, compiler));
  const logic = set.logic;
  if (!logic) return () => false;
  if (tests.length === 1 && logic.op !== 'not') return tests[0];
  return (interview) => evaluateLogic(logic, (i) => tests[i](interview));
}

export function compileCondition(condition: Condition, compiler: FlowCompiler): Test {
  const special = SPECIAL[condition.operator];
  if (special) return special(condition, compiler);
  const compare = COMPARISONS[condition.operator];
  if (!compare) {
    return () => {
      throw new UnsupportedError(`the flow condition operator ${condition.operator}`);
    };
  }
  const left = compiler.reference(condition.left);
  const rightType = compiler.typeOf(condition.right);
  const right = compiler.value(condition.right);
  const context: CompareContext = { left: left.type, right: rightType, nullIsEmpty: compiler.flow.apiVersion < 61 };
  return (interview) => compare(left.read(interview), right(interview), context, interview.run.host.timeZone);
}

/** What comparing needs to know about both sides. */
export interface CompareContext {
  readonly left: ValueType | null;
  readonly right: ValueType | null;
  /** Flows of API 60.0 and lower take null text for an empty one [B3.2]. */
  readonly nullIsEmpty: boolean;
}

type Compare = (left: FlowValue, right: FlowValue, context: CompareContext, timeZone: string) => boolean;

/** Compares two values as a condition does; undefined for operators that are no comparison. */
export function comparison(operator: string): Compare | undefined {
  return COMPARISONS[operator];
}

const COMPARISONS: Readonly<Record<string, Compare>> = {
  EqualTo: equal,
  NotEqualTo: (l, r, c, z) => !equal(l, r, c, z),
  GreaterThan: (l, r, c, z) => order(l, r, c, z, (n) => n > 0),
  GreaterThanOrEqualTo: (l, r, c, z) => order(l, r, c, z, (n) => n >= 0),
  LessThan: (l, r, c, z) => order(l, r, c, z, (n) => n < 0),
  LessThanOrEqualTo: (l, r, c, z) => order(l, r, c, z, (n) => n <= 0),
  StartsWith: (l, r) => text(l, r, (a, b) => a.startsWith(b)),
  EndsWith: (l, r) => text(l, r, (a, b) => a.endsWith(b)),
  Contains: (l, r, c, z) =>
    isCollection(l) ? l.some((item) => equal(item, r, c, z)) : text(l, r, (a, b) => a.includes(b)),
  In: (l, r, c, z) => isCollection(r) && r.some((item) => equal(l, item, c, z)),
  NotIn: (l, r, c, z) => !(isCollection(r) && r.some((item) => equal(l, item, c, z))),
};

/** Brings both sides to comparable scalars: a literal takes the reference's type; a day meets an instant at midnight. */
export function align(
  left: FlowValue,
  right: FlowValue,
  context: CompareContext,
  timeZone: string,
): readonly [FlowValue, FlowValue] {
  const type = context.left?.dataType;
  if (type === 'DateTime' && context.right?.dataType === 'Date')
    return [left, typeof right === 'string' ? midnight(right, timeZone) : right];
  if (type === 'Date' && context.right?.dataType === 'DateTime')
    return [left, typeof right === 'string' ? dateOf(right, timeZone) : right];
  if (type && type !== 'SObject' && type !== 'Apex') return [left, coerceScalar(right, type, timeZone)];
  if (typeof left === 'number' && typeof right === 'string') return [left, coerceScalar(right, 'Number', timeZone)];
  if (typeof left === 'boolean' && typeof right === 'string') return [left, coerceScalar(right, 'Boolean', timeZone)];
  return [left, right];
}

function equal(l: FlowValue, r: FlowValue, context: CompareContext, timeZone: string): boolean {
  let [left, right] = align(l, r, context, timeZone);
  if (context.nullIsEmpty && (left === '' || right === '')) [left, right] = [left ?? '', right ?? ''];
  if (typeof left === 'string' && typeof right === 'string')
    return context.left?.isId ? sameId(left, right) : sameText(left, right);
  if (isCollection(left) && isCollection(right)) {
    const others = right;
    return left.length === others.length && left.every((item, i) => equal(item, others[i], context, timeZone));
  }
  if (isRecord(left) && isRecord(right))
    return left === right || (left.fields['Id'] !== undefined && left.fields['Id'] === right.fields['Id']);
  return left === right;
}

/** Text is compared without regard to case, ids with it [B2.4]. */
function sameText(a: string, b: string): boolean {
  return a === b || a.toLowerCase() === b.toLowerCase();
}

function sameId(a: string, b: string): boolean {
  return a === b || (a.length !== b.length && a.slice(0, 15) === b.slice(0, 15) && Math.min(a.length, b.length) === 15);
}

function order(
  l: FlowValue,
  r: FlowValue,
  context: CompareContext,
  timeZone: string,
  test: (n: number) => boolean,
): boolean {
  const [left, right] = align(l, r, context, timeZone);
  if (left === null || right === null) return false;
  if (typeof left === 'number' && typeof right === 'number') return test(left - right);
  if (typeof left === 'string' && typeof right === 'string') return test(compareText(left, right));
  if (typeof left === 'boolean' && typeof right === 'boolean') return test(Number(left) - Number(right));
  return false;
}

export function compareText(left: string, right: string): number {
  const a = left.toLowerCase();
  const b = right.toLowerCase();
  return a < b ? -1 : a > b ? 1 : 0;
}

function text(l: FlowValue, r: FlowValue, test: (a: string, b: string) => boolean): boolean {
  if (l === null || r === null || typeof l === 'object' || typeof r === 'object') return false;
  return test(String(l).toLowerCase(), String(r).toLowerCase());
}

type SpecialCondition = (condition: Condition, compiler: FlowCompiler) => Test;

const SPECIAL: Readonly<Record<string, SpecialCondition>> = {
  IsNull: expecting((value) => value === null),
  IsBlank: expecting((value) => value === null || (typeof value === 'string' && value.trim() === '')),
  IsEmpty: expecting((value) => value === null || value === '' || (isCollection(value) && value.length === 0)),
  WasSet: expecting((value) => value !== null && value !== ''),
  HasError: expecting((value) => isApexObject(value) && value.properties['hasError'] === true),
  WasSelected: wasSelected,
  WasVisited: (condition, compiler) => {
    const name = condition.left.toLowerCase();
    const wanted = booleanOf(condition, compiler);
    return (interview) => interview.frame.visited.has(name) === wanted(interview);
  },
  IsChanged: isChanged,
};

/** A test whose right side says whether it must be true or false; absent means true. */
function expecting(test: (value: FlowValue) => boolean): SpecialCondition {
  return (condition, compiler) => {
    const left = compiler.reference(condition.left);
    const wanted = booleanOf(condition, compiler);
    return (interview) => test(orNull(left.read, interview)) === wanted(interview);
  };
}

/** Asking whether a field of a record that was not found has a value is no fault: public packages rely on it. */
export function orNull(read: Reader, interview: Interview): FlowValue {
  try {
    return read(interview);
  } catch (error) {
    if (error instanceof NotSetError) return null;
    throw error;
  }
}

function booleanOf(condition: Condition, compiler: FlowCompiler): Test {
  if (!condition.right) return () => true;
  const read: Reader = compiler.value(condition.right, { dataType: 'Boolean', isCollection: false });
  return (interview) => read(interview) !== false;
}

/** A choice was selected when a screen field that offers it holds it; the screen keeps the names. */
function wasSelected(condition: Condition, compiler: FlowCompiler): Test {
  const wanted = booleanOf(condition, compiler);
  const key = `choice:${condition.left.toLowerCase()}`;
  return (interview) => (interview.frame.values.get(key) === true) === wanted(interview);
}

/** False on create; `$Record` alone asks whether any field changed [B2.5]. */
function isChanged(condition: Condition, compiler: FlowCompiler): Test {
  const parts = splitPath(condition.left);
  const wanted = booleanOf(condition, compiler);
  return (interview) => {
    if (!interview.run.context.immediate)
      throw new UnsupportedError('the Is Changed operator on asynchronous and scheduled paths');
    return changed(interview, parts) === wanted(interview);
  };
}

function changed(interview: Interview, parts: readonly string[]): boolean {
  const { record, prior } = interview;
  if (!record || !prior || interview.isNew) return false;
  if (parts.length === 1)
    return Object.keys(record.fields).some((f) => (record.fields[f] ?? null) !== (prior.fields[f] ?? null));
  const wanted = { roots: () => [], path: parts.slice(1), depth: 0 };
  const now = interview.run.records.read(record, parts[1], wanted);
  const before = interview.run.records.read(prior, parts[1], wanted);
  return (now === '' ? null : now) !== (before === '' ? null : before);
}
