import { LimitExceededError, SalesforceError } from '../../diagnostics';
import type { MethodSymbol } from '../checker/symbols';
import type { ApexType } from '../runtime/apex-type';
import { ApexList } from '../runtime/collections';
import { ApexException } from '../runtime/exceptions';
import { ApexObject } from '../runtime/object';
import type { InvocableResult } from './api';
import { invocableMethod, invocableVariables, rowClass } from './catalogue';
import { within, type EngineContext } from './context';
import type { Deployment } from './deployment';
import { fromPlain, getField, setField, toPlain } from './wire';

type Row = Readonly<Record<string, unknown>>;

const caseless = (row: Row, name: string): unknown => {
  const key = Object.keys(row).find((k) => k.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : row[key];
};

/** Calls a class's `@InvocableMethod` once with all rows. Row i of the answer belongs to row i of the call. */
export function invokeAction(
  d: Deployment,
  rt: EngineContext,
  className: string,
  rows: readonly Row[],
): InvocableResult {
  const symbol = d.findClass(className);
  const method = symbol && invocableMethod(symbol);
  if (!symbol || !method) throw new SalesforceError('INVALID_ARGUMENT_TYPE', `No invocable Apex action ${className}`);
  try {
    return within(rt, () => {
      const list = method.parameters[0]?.type;
      const args = list ? [inputList(rt, list, rows)] : [];
      const result = (symbol.loaded()[method.js] as (rt: EngineContext, ...a: unknown[]) => unknown)(rt, ...args);
      return { outputs: outputs(rt, method, result as ApexList | null, rows.length) };
    });
  } catch (error) {
    throw asFlowError(error);
  }
}

/** An exception as the flow's fault message has it: `An Apex error occurred: System.DmlException: ...`. */
function asFlowError(error: unknown): unknown {
  if (error instanceof LimitExceededError || !(error instanceof ApexException)) return error;
  return new SalesforceError('APEX_ERROR', `An Apex error occurred: ${error.toString()}`, [], 400, {
    exceptionType: error.typeName,
    stackTrace: error.stack,
  });
}

function inputList(rt: EngineContext, list: ApexType, rows: readonly Row[]): ApexList {
  const element = list.args[0] as ApexType;
  const symbol = rowClass(list);
  if (!symbol)
    return new ApexList(
      rt,
      element,
      rows.map((row) => fromPlain(rt, Object.values(row)[0], element)),
    );
  const fields = invocableVariables(symbol);
  const items = rows.map((row) => {
    const instance = symbol.newInstance(rt);
    for (const field of fields) {
      const value = caseless(row, field.name);
      if (value !== undefined && value !== null) setField(rt, instance, field, fromPlain(rt, value, field.type));
    }
    return instance;
  });
  return new ApexList(rt, element, items);
}

function outputs(rt: EngineContext, method: MethodSymbol, result: ApexList | null, count: number): Row[] {
  if (method.returnType.kind === 'void' || result === null) return Array.from({ length: count }, () => ({}));
  const symbol = rowClass(method.returnType);
  return result.items.map((item): Row => {
    if (!symbol) return { output: toPlain(rt, item, { recordData: true }) };
    if (!(item instanceof ApexObject)) return {};
    return Object.fromEntries(
      invocableVariables(symbol).map((f) => [f.name, toPlain(rt, getField(rt, item, f), { recordData: true })]),
    );
  });
}
