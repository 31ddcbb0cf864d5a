import { FormulaTypeError, functionLabel, type Call, type Typed } from '../check';
import type { FieldValue } from '../../metadata/values';
import { fromNumber } from '../decimal';
import { decoder, type Code, type Runtime } from '../runtime';
import { FormulaError } from '../types';
import { arg, contexts, customRow, strictRow, type Compiled, type FunctionRow } from './row';

const ON_CHANGE = contexts('validation', 'workflow', 'fieldUpdate', 'entryCriteria');

/** The one field that ISCHANGED and PRIORVALUE look at. */
function fieldReference(call: Call): Typed {
  const operand = arg(call, 0);
  if (operand.reference && operand.reference.direct !== false) return operand;
  throw new FormulaTypeError(
    `Incorrect parameter for ${functionLabel(call.name)}. Expected field reference.`,
    operand.node.position,
  );
}

/** The same record before the save; undefined while it is being created. */
function before(runtime: Runtime): Runtime | undefined {
  const { reader } = runtime;
  if (reader.isNew === true || !reader.prior) return undefined;
  const prior = reader.prior.bind(reader);
  return { reader, get: (path: string): FieldValue => prior(path) };
}

function compileIsChanged(call: Call): Compiled {
  const { code } = fieldReference(call);
  call.usesChange();
  return {
    type: 'Boolean',
    code: (runtime) => {
      const prior = before(runtime);
      return prior !== undefined && changed(code, runtime, prior);
    },
  };
}

function changed(code: Code, now: Runtime, prior: Runtime): boolean {
  const a = code(now);
  const b = code(prior);
  if (a === null || b === null || typeof a !== 'object') return a !== b;
  return JSON.stringify(a, stringifyBig) !== JSON.stringify(b, stringifyBig);
}

function stringifyBig(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}

/** On creation PRIORVALUE is the current value. [A8.6] */
function compilePriorValue(call: Call): Compiled {
  const operand = fieldReference(call);
  call.usesChange();
  return { type: operand.type, code: (runtime) => operand.code(before(runtime) ?? runtime) };
}

function flag(name: string, read: (runtime: Runtime) => boolean): FunctionRow {
  return customRow(
    name,
    [0, 0],
    (call) => {
      call.usesChange();
      return { type: 'Boolean', code: read };
    },
    ON_CHANGE,
  );
}

/** VLOOKUP($ObjectType.O.Fields.Result, $ObjectType.O.Fields.Name, key): the key field must be the name. [A8.8] */
function compileVlookup(call: Call): Compiled {
  const [result, key, value] = call.args as [Typed, Typed, Typed];
  const resultOf = result.reference?.fieldOf;
  const keyOf = key.reference?.fieldOf;
  const label = functionLabel(call.name);
  for (const [operand, field] of [
    [result, resultOf],
    [key, keyOf],
  ] as const) {
    if (!field)
      throw new FormulaTypeError(
        `Incorrect parameter for ${label}. Expected $ObjectType field reference.`,
        operand.node.position,
      );
  }
  if (!resultOf || !keyOf || resultOf.object !== keyOf.object || !keyOf.nameField) {
    throw new FormulaTypeError(`Incorrect parameter for ${label}. Expected Name field reference.`, key.node.position);
  }
  const decode = decoder(result.type, result.reference?.percent === true);
  return {
    type: result.type === 'Picklist' ? 'Text' : result.type,
    code: (runtime) => {
      const { reader } = runtime;
      if (!reader.lookup) throw new FormulaError('Other', 'VLOOKUP is not available here');
      return decode(reader.lookup(resultOf.object, resultOf.field, keyOf.field, lookupKey(value.code(runtime))));
    },
  };
}

function lookupKey(value: ReturnType<Code>): FieldValue {
  return typeof value === 'object' ? null : value;
}

function compileSessionId(): Compiled {
  return { type: 'Text', code: (runtime) => runtime.reader.sessionId ?? null };
}

function compileCurrencyRate(call: Call): Compiled {
  const operand = arg(call, 0);
  return {
    type: 'Number',
    code: (runtime) => {
      const iso = operand.code(runtime);
      if (typeof iso !== 'string') return null;
      const rate = runtime.reader.currencyRate?.(iso);
      return rate === undefined ? null : fromNumber(rate);
    },
  };
}

/** Known to the platform, but legal only where the local org has no formulas (buttons, pages, report summaries, Einstein). */
const ELSEWHERE = [
  'GETRECORDIDS',
  'LINKTO',
  'URLFOR',
  'INCLUDE',
  'REQUIRESCRIPT',
  'JUNCTIONIDLIST',
  'PARENTGROUPVAL',
  'PREVGROUPVAL',
  'PREDICT',
  'IMAGEPROXYURL',
];

export const RECORD_FUNCTIONS: readonly FunctionRow[] = [
  customRow('ISCHANGED', [1, 1], compileIsChanged, ON_CHANGE),
  customRow('PRIORVALUE', [1, 1], compilePriorValue, ON_CHANGE),
  flag('ISNEW', (runtime) => runtime.reader.isNew === true),
  flag('ISCLONE', (runtime) => runtime.reader.isClone === true),
  customRow('VLOOKUP', [3, 3], compileVlookup, contexts('validation')),
  customRow('GETSESSIONID', [0, 0], compileSessionId),
  customRow(
    'CURRENCYRATE',
    [1, 1],
    compileCurrencyRate,
    contexts('field', 'validation', 'workflow', 'fieldUpdate', 'flow', 'entryCriteria', 'approval', 'apex'),
  ),
  ...ELSEWHERE.map((name) =>
    strictRow({ name, takes: [], variadic: true, gives: 'Text', contexts: contexts() }, () => null),
  ),
];
