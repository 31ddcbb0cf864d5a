import { fromHost } from '../runtime/dml';
import { recordOptions } from '../runtime/dml-options';
import { UnsupportedError } from '../../diagnostics';
import type { BoundQuery } from '../../soql';
import type { ApexAccess, ApexSaveResult, BindValue } from '../host';
import type { EngineContext } from '../engine/context';
import { listOf, OBJECT, SOBJECT, type ApexType } from '../runtime/apex-type';
import { ApexList, ApexSet } from '../runtime/collections';
import { unbox } from '../runtime/convert';
import { ApexException, newException, throwApex, throwNull, type DmlFailure } from '../runtime/exceptions';
import { systemEnum } from '../runtime/enum';
import { QueryLocator } from '../runtime/query-locator';
import { fromRows, toFieldValue, toRecordData } from '../runtime/records';
import { SObjectValue } from '../runtime/sobject';
import { stringOf } from '../runtime/to-string';
import { lookup } from '../stdlib/registry';

type Rt = EngineContext;

// ---- queries

/** A bind expression's value as the query layer takes it; records stand for their ids. */
export function toBind(value: unknown): BindValue {
  const plain = unbox(value);
  if (plain instanceof ApexList) return plain.items.map(toSingle);
  if (plain instanceof ApexSet) return plain.values().map(toSingle);
  return toSingle(plain);
}
const toSingle = (value: unknown): ReturnType<typeof toFieldValue> =>
  value instanceof SObjectValue ? value.id : toFieldValue(unbox(value));

type Binds = readonly (readonly [string, unknown])[];

const bindMap = (binds: Binds): Map<string, BindValue> => new Map(binds.map(([name, value]) => [name, toBind(value)]));

function queryAccess(rt: Rt, query: BoundQuery): ApexAccess {
  if (query.securityMode === 'USER_MODE') return { mode: 'user', sharing: true };
  if (query.securityMode === 'SYSTEM_MODE') return { mode: 'system', sharing: rt.sharing };
  return { mode: query.securityMode === 'SECURITY_ENFORCED' ? 'user' : 'system', sharing: rt.sharing };
}

export function soql(rt: Rt, query: BoundQuery, binds: Binds, element: ApexType): ApexList {
  const { records } = ask(rt, query, binds);
  return fromRows(rt, records, element);
}

/** The locator of a literal query; its binds are those of the moment it is made. */
export const queryLocator = (rt: Rt, query: BoundQuery, binds: Binds): QueryLocator =>
  new QueryLocator(rt, query, bindMap(binds), queryAccess(rt, query));

export const count = (rt: Rt, query: BoundQuery, binds: Binds): number => ask(rt, query, binds).totalSize;

const ask = (rt: Rt, query: BoundQuery, binds: Binds): ReturnType<Rt['host']['query']> =>
  fromHost(rt, 'System.QueryException', () => rt.host.query(query, bindMap(binds), queryAccess(rt, query)));

export function sosl(rt: Rt, text: string, binds: Binds): ApexList {
  const lists = rt.host.search(text, bindMap(binds), { mode: 'system', sharing: rt.sharing });
  return new ApexList(
    rt,
    listOf(SOBJECT),
    lists.map((rows) => fromRows(rt, rows, SOBJECT)),
  );
}

// ---- DML statements

type Verb = 'insert' | 'update' | 'upsert' | 'delete' | 'undelete';
export interface Options {
  readonly access: 'user' | 'system' | null;
}

const access = (rt: Rt, o: Options): ApexAccess =>
  o.access === 'user' ? { mode: 'user', sharing: true } : { mode: 'system', sharing: rt.sharing };

export function dml(rt: Rt, verb: Verb, target: unknown, keyField: string | null, options: Options): void {
  if (target === null) throwNull(rt);
  const records = (target instanceof ApexList ? target.items : [target]) as SObjectValue[];
  if (records.length === 0) return;
  runDml(rt, verb, records, keyField, access(rt, options));
}

/** One all-or-nothing operation; ids are written back. @throws DmlException in the platform's words */
export function runDml(
  rt: Rt,
  verb: Verb,
  records: readonly SObjectValue[],
  keyField: string | null,
  rights: ApexAccess,
): readonly ApexSaveResult[] {
  if (records.some((r) => r === null))
    throwApex(rt, 'System.NullPointerException', 'Attempt to de-reference a null object');
  if (records.some((r) => r.inTrigger))
    throwApex(rt, 'System.SObjectException', 'DML statement cannot operate on trigger.new or trigger.old');
  const options = { ...recordOptions(records), allOrNone: true, access: rights };
  const ids = (): string[] => records.map((r, i) => r.id ?? missingId(rt, verb, i));
  let results: readonly ApexSaveResult[];
  switch (verb) {
    case 'insert':
      results = rt.host.insert(
        records.map((r) => toRecordData(r, 'insert')),
        options,
      );
      break;
    case 'update':
      ids();
      results = rt.host.update(
        records.map((r) => toRecordData(r, 'update')),
        options,
      );
      break;
    case 'upsert':
      results = rt.host.upsert(
        records.map((r) => toRecordData(r, 'upsert')),
        keyField,
        options,
      );
      break;
    case 'delete':
      results = rt.host.delete(ids(), options);
      break;
    case 'undelete':
      results = rt.host.undelete(ids(), options);
  }
  finish(rt, verb, records, results);
  return results;
}

const VERBS: Readonly<Record<Verb, string>> = {
  insert: 'Insert',
  update: 'Update',
  upsert: 'Upsert',
  delete: 'Delete',
  undelete: 'Undelete',
};

function missingId(rt: Rt, verb: Verb, row: number): never {
  throw dmlException(rt, verb, [
    {
      index: row,
      id: null,
      statusCode: 'MISSING_ARGUMENT',
      message: `Id not specified in an ${verb} call`,
      fields: [],
    },
  ]);
}

function finish(rt: Rt, verb: Verb, records: readonly SObjectValue[], results: readonly ApexSaveResult[]): void {
  const failures: DmlFailure[] = [];
  results.forEach((r, i) => {
    const record = records[i] as SObjectValue;
    if (r.success) {
      if (r.id && (verb === 'insert' || verb === 'upsert')) record.id = r.id;
      return;
    }
    const [error] = r.errors;
    if (error)
      failures.push({
        index: i,
        id: record.id,
        statusCode: error.statusCode,
        message: error.message,
        fields: error.fields,
      });
  });
  if (failures.length > 0) throw dmlException(rt, verb, failures);
}

function dmlException(rt: Rt, verb: Verb, failures: readonly DmlFailure[]): ApexException {
  const first = failures[0] as DmlFailure;
  const withId = first.id && verb !== 'insert' ? ` with id ${first.id}` : '';
  const text = `${VERBS[verb]} failed. First exception on row ${first.index}${withId}; first error: ${first.statusCode}, ${first.message}: [${first.fields.join(', ')}]`;
  const exception = newException(rt, 'System.DmlException', text);
  exception.failures = failures;
  return exception;
}

export function merge(rt: Rt, master: SObjectValue | null, losers: unknown, options: Options): void {
  if (master === null || losers === null) throwNull(rt);
  const list = (losers instanceof ApexList ? losers.items : [losers]).map((l) =>
    l instanceof SObjectValue ? l.id : unbox(l),
  ) as string[];
  const results = rt.host.merge(toRecordData(master as SObjectValue, 'update'), list, {
    allOrNone: true,
    access: access(rt, options),
  });
  finish(rt, 'update', [master as SObjectValue], results);
}

// ---- asynchronous calls

/** A call of a `@future` method: queued until the transaction commits. */
export function future(rt: Rt, className: string, method: string, callout: boolean, args: unknown[]): void {
  rt.host.limits.consume('futureCalls', 1);
  rt.host.enqueue({ kind: 'future', className, method, state: rt.freeze(new ApexList(rt, OBJECT, args)), callout });
}

// ---- triggers

/** `Trigger.new` and its kin; outside triggers the collections are null and the flags false. */
export function trigger(rt: Rt, name: string): unknown {
  const t = rt.trigger;
  const operation = t?.operation ?? '';
  switch (name) {
    case 'new':
      return t?.newList ?? null;
    case 'old':
      return t?.oldList ?? null;
    case 'newmap':
      return t?.newMap ?? null;
    case 'oldmap':
      return t?.oldMap ?? null;
    case 'size':
      return t?.size ?? 0;
    case 'isexecuting':
      return t !== null;
    case 'isbefore':
    case 'isafter':
      return operation.startsWith(name.slice(2).toUpperCase());
    default:
      return operation.endsWith(`_${name.slice(2).toUpperCase()}`);
  }
}
export const triggerOperation = (rt: Rt): unknown =>
  rt.trigger ? systemEnum('System.TriggerOperation', rt.trigger.operation) : null;

export function fieldError(rt: Rt, record: SObjectValue, field: string, message: unknown): void {
  record.addError(rt, message instanceof ApexException ? message.getMessage() : stringOf(rt, message), field);
}

// ---- runAs

/** What the body of a `System.runAs` block answers when it ran to its end. */
export const NONE = Symbol('none');
/** ... and when it left by `break` or `continue` of a loop around it. */
export const BREAK = Symbol('break');
export const CONTINUE = Symbol('continue');

/** `System.runAs(user) { ... }`. Outside tests the platform forbids it. */
export function runAs<R>(rt: Rt, user: SObjectValue | null, body: () => R): R {
  if (user === null) return throwNull(rt);
  if (!rt.host.isTest) return throwApex(rt, 'System.TypeException', 'System.runAs is allowed only in test methods');
  const id = user.id ?? runDml(rt, 'insert', [user], null, { mode: 'system', sharing: false })[0]?.id;
  return rt.host.runAs(id as string, body);
}

// ---- describe, labels, settings: through the platform's own classes

/** Calls a system method by name: for the few that have their own syntax. */
function std(className: string, method: string, rt: Rt, ...args: unknown[]): unknown {
  const member = lookup(className)?.find(method)[0];
  if (!member) throw new UnsupportedError(`the Apex method ${className}.${method}`);
  return member.body(rt, ...args);
}

export const label = (rt: Rt, name: string): string => {
  const found = rt.host.model.labels.get(name.toLowerCase());
  return found ? found.value : throwApex(rt, 'System.TypeException', `External string does not exist: ${name}`);
};
export { std as callStd };
