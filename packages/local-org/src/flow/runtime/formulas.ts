import type { FieldValue } from '../../metadata/values';
import {
  compileFormula,
  type CompiledFormula,
  type FormulaContext,
  type FormulaReader,
  type FormulaReference,
  type FormulaReturnType,
  type FormulaType,
} from '../../formula';
import type { FlowDataType } from '../definition';
import type { FlowValue } from '../host';
import type { FlowCompiler } from './compiler';
import { FlowFaultError, NotSetError } from './faults';
import type { Interview } from './interview';
import type { Reader } from './program';
import { stripBraces } from '../load/loader';
import { scalarOf } from './targets';
import { isApexObject, isCollection, isRecord, type ValueType } from './values';

export interface FormulaUse {
  readonly dataType?: FlowDataType;
  readonly scale?: number;
  readonly context?: FormulaContext;
}

const RETURN_TYPES: Readonly<Record<FlowDataType, FormulaReturnType | undefined>> = {
  String: 'Text',
  Picklist: 'Text',
  Multipicklist: 'Text',
  Number: 'Number',
  Currency: 'Currency',
  Boolean: 'Boolean',
  Date: 'Date',
  DateTime: 'DateTime',
  Time: 'Time',
  SObject: undefined,
  Apex: undefined,
};

const FORMULA_TYPES: Readonly<Record<FlowDataType, FormulaType | undefined>> = {
  String: 'Text',
  Picklist: 'Picklist',
  Multipicklist: 'MultiPicklist',
  Number: 'Number',
  Currency: 'Number',
  Boolean: 'Boolean',
  Date: 'Date',
  DateTime: 'DateTime',
  Time: 'Time',
  SObject: undefined,
  Apex: undefined,
};

/** The outcome of compiling a flow's formula: ready, or the platform's error text. */
export type FlowFormulaResult =
  | { readonly ok: true; readonly formula: CompiledFormula; readonly readers: ReadonlyMap<string, Reader> }
  | { readonly ok: false; readonly message: string };

/**
 * Compiles a formula of a flow. Formula resources of record-triggered flows know ISNEW, ISCHANGED and the like too. A
 * references whose types the flow cannot tell (an action's output, an object of a missing package) take the first types
 * with which the formula makes sense, first all the same, then each its own.
 */
export function compileFormulaText(expression: string, use: FormulaUse, compiler: FlowCompiler): FlowFormulaResult {
  const context = use.context ?? 'flow';
  const isRecordTriggered = compiler.flow.start.triggerType?.startsWith('Record') ?? false;
  const contexts: readonly FormulaContext[] =
    isRecordTriggered && context === 'flow' ? [context, 'entryCriteria'] : [context];
  let first: FlowFormulaResult | undefined;
  for (const tried of contexts) {
    const unknown = new Set<string>();
    for (const guess of guesses(unknown)) {
      const result = compileAs(expression, { ...use, context: tried }, compiler, guess, unknown);
      if (result.ok) return result;
      first ??= result;
    }
  }
  return first ?? { ok: false, message: '' };
}

type Guess = (name: string) => FlowDataType;

/** @param unknown filled by the first attempt; none: there is nothing to guess again */
function* guesses(unknown: ReadonlySet<string>): Generator<Guess> {
  for (const guess of GUESSES) {
    yield () => guess;
    if (unknown.size === 0) return;
  }
  const names = [...unknown].slice(0, MAX_GUESSED);
  if (names.length === 1) return;
  for (let i = 0; i < GUESSES.length ** names.length; i++) {
    const own = new Map(names.map((name, n) => [name, GUESSES[Math.floor(i / GUESSES.length ** n) % GUESSES.length]]));
    yield (name) => own.get(name) ?? 'String';
  }
}

/** References that get types of their own; 6 ** 4 attempts at most. */
const MAX_GUESSED = 4;

const GUESSES: readonly FlowDataType[] = ['String', 'Picklist', 'Number', 'Boolean', 'Date', 'DateTime'];

function compileAs(
  expression: string,
  use: FormulaUse,
  compiler: FlowCompiler,
  guess: Guess,
  unknown: Set<string>,
): FlowFormulaResult {
  const readers = new Map<string, Reader>();
  const result = compileFormula(expression, {
    context: use.context ?? 'flow',
    returnType: use.dataType ? RETURN_TYPES[use.dataType] : undefined,
    scale: use.dataType === 'Number' || use.dataType === 'Currency' ? (use.scale ?? undefined) : undefined,
    resolve: (path) => resolve(path, compiler, readers, guess, unknown),
  });
  return result.ok ? { ok: true, formula: result, readers } : { ok: false, message: result.error.message };
}

/** Names of resources, fields of `$Record` and globals. */
function resolve(
  path: string,
  compiler: FlowCompiler,
  readers: Map<string, Reader>,
  guess: Guess,
  unknown: Set<string>,
): FormulaReference | undefined {
  const name = stripBraces(path);
  const reference = compiler.reference(name);
  if (!reference.type && !name.startsWith('$') && !compiler.resource(name.split('.')[0])) return undefined;
  if (isMissingField(name, reference.type)) return undefined;
  if (!reference.type) unknown.add(name);
  const type: ValueType = reference.type ?? { dataType: guess(name), isCollection: false };
  const formulaType = FORMULA_TYPES[type.dataType];
  // A record alone can only be asked whether it is blank: its id stands for it.
  readers.set(name, formulaType ? reference.read : (interview) => scalarOf(reference.read(interview)));
  return { path: name, type: formulaType ?? 'Text', percent: type.isPercent, direct: /^\$Record\.[^.]+$/i.test(name) };
}

/** `$Record.X` whose type is not known is a field there is not, since objects are known. */
function isMissingField(name: string, type: ValueType | null): boolean {
  return type === null && /^\$Record(__Prior)?\./i.test(name) && !/^\$Record(__Prior)?\..*[.:]/i.test(name);
}

/** Reader that evaluates a formula; it is compiled when first used, and a formula that is not valid is a fault. */
export function compileFlowFormula(expression: string, use: FormulaUse, compiler: FlowCompiler): Reader {
  let compiled: FlowFormulaResult | undefined;
  return (interview) => {
    compiled ??= compileFormulaText(expression, use, compiler);
    if (!compiled.ok) throw new FlowFaultError(`The formula expression is invalid: ${compiled.message}`);
    return compiled.formula.evaluate(new InterviewFormulaReader(interview, compiled.readers));
  };
}

/** One interview as a formula sees it. */
class InterviewFormulaReader implements FormulaReader {
  constructor(
    private readonly interview: Interview,
    private readonly readers: ReadonlyMap<string, Reader>,
  ) {}

  get now(): Date {
    return this.interview.run.host.now();
  }

  get timeZone(): string {
    return this.interview.run.host.timeZone;
  }

  get isNew(): boolean {
    return this.interview.isNew;
  }

  get(path: string): FieldValue {
    return plain(this.read(path));
  }

  /** A record that was not found is blank to a formula; an empty lookup on the way is a fault, as observed on orgs. */
  private read(path: string): FlowValue {
    try {
      return this.readers.get(path)?.(this.interview) ?? null;
    } catch (error) {
      if (error instanceof NotSetError && error.depth === 0) return null;
      throw error;
    }
  }

  /** Before the save: the same path on `$Record__Prior`; null on creation. */
  prior(path: string): FieldValue {
    const { interview } = this;
    if (!interview.prior || interview.isNew) return this.get(path);
    const now = interview.record;
    interview.record = interview.prior;
    try {
      return this.get(path);
    } finally {
      interview.record = now;
    }
  }
}

function plain(value: FlowValue): FieldValue {
  if (isCollection(value) || isRecord(value) || isApexObject(value)) {
    throw new FlowFaultError('The formula expression is invalid: a record or collection cannot be used as a value.');
  }
  return value;
}
