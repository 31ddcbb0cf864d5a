import { LimitExceededError, SalesforceError } from '../../diagnostics';
import { recordOptions } from './dml-options';
import type { RecordData } from '../../metadata/values';
import type { ApexAccess, ApexDmlOptions, ApexSaveResult, BindValue } from '../host';
import type { BoundQuery } from '../../soql';
import { ID, sobjectOf } from './apex-type';
import { DoubleBox, IdBox } from './boxes';
import { ApexList, ApexSet } from './collections';
import type { ApexContext } from './context';
import { ApexEnumValue } from './enum';
import { ApexException, newException, throwApex, throwNull, type DmlFailure } from './exceptions';
import { fromRows, objectOfId, objectType, toFieldValue, toRecordData } from './records';
import { SObjectValue } from './sobject';

export type DmlVerb = 'insert' | 'update' | 'upsert' | 'delete' | 'undelete';

export interface DmlRequest {
  readonly access: ApexAccess;
  readonly allOrNone: boolean;
  /** Upsert: API name of the external id field; null for Id. */
  readonly keyField: string | null;
  readonly dmlOptions?: Partial<ApexDmlOptions>;
}

/** Runs a call of the host; the platform's errors become Apex exceptions of the class given. Limits pass through. */
export function fromHost<T>(rt: ApexContext, exception: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof SalesforceError && !(error instanceof LimitExceededError)) {
      const converted = newException(rt, exception, error.message);
      Object.assign(converted.details, error.details, { errorCode: error.errorCode, fields: error.fields });
      throw converted;
    }
    throw error;
  }
}

const title = (verb: string): string => verb.slice(0, 1).toUpperCase() + verb.slice(1);

/** `Insert failed. First exception on row 0; first error: CODE, text: [Field]` and the rows behind it. */
export function dmlException(
  rt: ApexContext,
  verb: string,
  failures: readonly DmlFailure[],
  object: string | null,
): ApexException {
  const first = failures[0] as DmlFailure;
  const withId = first.id === null ? '' : ` with id ${first.id}`;
  const text = `${title(verb)} failed. First exception on row ${first.index}${withId}; first error: ${first.statusCode}, ${first.message}: [${first.fields.join(', ')}]`;
  const exception = newException(rt, 'System.DmlException', text);
  exception.failures = failures;
  if (object !== null) {
    exception.details['object'] = object;
  }
  return exception;
}

export function failuresOf(
  results: readonly ApexSaveResult[],
  records: readonly { readonly id: string | null }[],
): DmlFailure[] {
  return results.flatMap((result, index) =>
    result.success
      ? []
      : result.errors.map((e) => ({
          index,
          id: records[index]?.id ?? result.id,
          statusCode: e.statusCode,
          message: e.message,
          fields: e.fields,
        })),
  );
}

const failed = (statusCode: string, message: string, fields: readonly string[] = []): ApexSaveResult => ({
  id: null,
  success: false,
  created: false,
  errors: [{ statusCode, message, fields }],
});

/** What the platform refuses before it looks at the data. */
function precheck(verb: DmlVerb, record: SObjectValue): ApexSaveResult | null {
  if (verb === 'insert' && record.id !== null) {
    return failed('INVALID_FIELD_FOR_INSERT_UPDATE', 'cannot specify Id in an insert call', ['Id']);
  }
  if (verb !== 'insert' && verb !== 'upsert' && record.id === null) {
    return failed(
      'MISSING_ARGUMENT',
      `Id not specified in ${verb === 'update' || verb === 'undelete' ? 'an' : 'a'} ${verb} call`,
    );
  }
  return null;
}

function checkTarget(rt: ApexContext, verb: DmlVerb, record: SObjectValue | null): void {
  if (record === null) {
    throwNull(rt);
  }
  if (record.inTrigger) {
    throwApex(rt, 'System.SObjectException', 'DML statement cannot operate on trigger.new or trigger.old');
  }
  if (record.type.kind === 'customMetadata') {
    throwApex(rt, 'System.TypeException', `DML operation ${verb.toUpperCase()} not allowed on ${record.type.name}`);
  }
}

/**
 * User mode without the right on the object is no error of a row but a SecurityException, whatever `allOrNone` says (Apex Developer Guide,
 * "Enforce User Mode for Database Operations").
 */
function checkObjectRights(rt: ApexContext, verb: DmlVerb, records: readonly SObjectValue[]): void {
  for (const name of new Set(records.map((record) => record.type.name))) {
    const rights = rt.host.objectAccess(name);
    const isAllowed = {
      insert: rights.create,
      update: rights.edit,
      upsert: rights.create && rights.edit,
      delete: rights.delete,
      undelete: rights.delete,
    }[verb];
    if (!isAllowed) {
      throwApex(rt, 'System.SecurityException', `Access to entity '${name}' denied`);
    }
  }
}

function send(rt: ApexContext, verb: DmlVerb, records: readonly SObjectValue[], request: DmlRequest): ApexSaveResult[] {
  const stated = request.dmlOptions ?? recordOptions(records);
  const options: ApexDmlOptions = { ...stated, allOrNone: request.allOrNone, access: request.access };
  const data = (operation: 'insert' | 'update' | 'upsert'): RecordData[] =>
    records.map((r) => toRecordData(r, operation));
  const ids = (): string[] => records.map((r) => r.id as string);
  switch (verb) {
    case 'insert':
      return rt.host.insert(data('insert'), options);
    case 'update':
      return rt.host.update(data('update'), options);
    case 'upsert':
      return rt.host.upsert(data('upsert'), request.keyField, options);
    case 'delete':
      return rt.host.delete(ids(), options);
    case 'undelete':
      return rt.host.undelete(ids(), options);
  }
}

/**
 * One DML operation. Ids are written back to the records that were saved.
 * @throws DmlException when `allOrNone` and a row fails
 */
export function dml(
  rt: ApexContext,
  verb: DmlVerb,
  records: readonly SObjectValue[],
  request: DmlRequest,
): ApexSaveResult[] {
  if (records.length === 0) {
    return [];
  }
  records.forEach((record) => checkTarget(rt, verb, record));
  if (request.access.mode === 'user') {
    checkObjectRights(rt, verb, records);
  }
  const results = records.map((record) => precheck(verb, record));
  const good = records.filter((_, i) => results[i] === null);
  const object = records[0]?.type.name ?? null;
  countRefused(rt, records.length - good.length, good.length === 0);
  if (good.length < records.length && request.allOrNone) {
    const bad = results.map((r) => r ?? { id: null, success: true, created: false, errors: [] });
    throw dmlException(rt, verb, failuresOf(bad, records), object);
  }
  const answers = good.length > 0 ? fromHost(rt, 'System.DmlException', () => send(rt, verb, good, request)) : [];
  let next = 0;
  const merged = results.map((r) => r ?? (answers[next++] as ApexSaveResult));
  const failures = failuresOf(merged, records);
  if (failures.length > 0 && request.allOrNone) {
    throw dmlException(rt, verb, failures, object);
  }
  records.forEach((record, i) => settle(verb, record, merged[i] as ApexSaveResult));
  return merged;
}

/** Rows that never reach the database are rows of the statement too. */
function countRefused(rt: ApexContext, rows: number, isWhole: boolean): void {
  if (rows === 0) {
    return;
  }
  if (isWhole) {
    rt.host.limits.consume('dmlStatements', 1);
  }
  rt.host.limits.consume('dmlRows', rows);
}

function settle(verb: DmlVerb, record: SObjectValue, result: ApexSaveResult): void {
  if (result.success && result.id !== null && (verb === 'insert' || verb === 'upsert')) {
    record.id = result.id;
  }
}

/** Records that stand for ids, where DML is given ids alone. */
export function recordsOfIds(rt: ApexContext, ids: readonly string[]): SObjectValue[] {
  return ids.map((id) => {
    const type = objectOfId(rt, id) ?? throwApex(rt, 'System.StringException', `Invalid id: ${id}`);
    const record = new SObjectValue(type);
    record.id = id;
    return record;
  });
}

/** A value of Apex as a bind of a query: collections give lists, records their ids. */
export function toBindValue(value: unknown): BindValue {
  if (value instanceof ApexList || value instanceof ApexSet) {
    const items = value instanceof ApexList ? value.items : value.values();
    return items.map((item) => scalarBind(item));
  }
  return scalarBind(value);
}

function scalarBind(value: unknown): ReturnType<typeof toFieldValue> {
  if (value instanceof SObjectValue) {
    return value.id;
  }
  if (value instanceof DoubleBox || value instanceof IdBox) {
    return value.value;
  }
  return value instanceof ApexEnumValue ? value.name : toFieldValue(value);
}

/** Runs a bound query. @returns `List<object>` */
export function query(
  rt: ApexContext,
  bound: BoundQuery,
  binds: ReadonlyMap<string, BindValue>,
  access: ApexAccess,
  rowLimit?: 'queryLocatorRows',
): ApexList {
  const rows = fromHost(rt, 'System.QueryException', () =>
    rt.host.query(bound, binds, modeOf(bound, access), rowLimit),
  );
  return fromRows(
    rt,
    rows.records,
    sobjectOf(bound.isAggregate ? 'AggregateResult' : objectType(rt, bound.object).name),
  );
}

/** Number of rows of a `COUNT()` query, or of any other. */
export function count(
  rt: ApexContext,
  bound: BoundQuery,
  binds: ReadonlyMap<string, BindValue>,
  access: ApexAccess,
): number {
  return fromHost(rt, 'System.QueryException', () => rt.host.query(bound, binds, modeOf(bound, access)).totalSize);
}

/** `WITH USER_MODE` in the text wins over the caller's mode. */
function modeOf(bound: BoundQuery, access: ApexAccess): ApexAccess {
  return bound.securityMode === 'USER_MODE'
    ? { mode: 'user', sharing: true }
    : bound.securityMode === 'SYSTEM_MODE'
      ? { ...access, mode: 'system' }
      : access;
}

/** `Account a = [SELECT ...]`: the one row. @throws QueryException when there is none or more than one */
export function single(rt: ApexContext, rows: ApexList): SObjectValue {
  if (rows.size === 0) {
    throwApex(rt, 'System.QueryException', 'List has no rows for assignment to SObject');
  }
  if (rows.size > 1) {
    throwApex(rt, 'System.QueryException', 'List has more than 1 row for assignment to SObject');
  }
  return rows.items[0] as SObjectValue;
}

/** Dynamic SOQL: compiles and takes its binds from a map or from the variables in reach. */
export function dynamicQuery(
  rt: ApexContext,
  soql: string,
  find: ((name: string) => unknown) | null,
): { bound: BoundQuery; binds: Map<string, BindValue> } {
  const bound = fromHost(rt, 'System.QueryException', () => rt.host.compileQuery(soql));
  const binds = new Map<string, BindValue>();
  for (const name of bound.bindNames) {
    const value = find?.(name);
    if (value === undefined) {
      throwApex(rt, 'System.QueryException', `Variable does not exist: ${name}`);
    }
    binds.set(name, toBindValue(value));
  }
  return { bound, binds };
}

export { ID };
