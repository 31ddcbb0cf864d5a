import { SalesforceError } from '../../diagnostics';
import type { FieldValues } from '../../metadata/values';
import { ID, sobjectOf } from '../runtime/apex-type';
import { ApexList, ApexMap } from '../runtime/collections';
import type { TriggerState } from '../runtime/context';
import { ApexException } from '../runtime/exceptions';
import { fromFieldValue, newRecord, toFieldValue } from '../runtime/records';
import { findField, type SObjectValue } from '../runtime/sobject';
import type { TriggerOperation, TriggerRow, TriggerTiming } from './api';
import { within, type EngineContext } from './context';
import type { DeployedTrigger, Deployment } from './deployment';

interface Rows {
  readonly fresh: SObjectValue[] | null;
  readonly old: SObjectValue[] | null;
}

/** A row as Apex sees it: every stored field can be read, relationships are empty. */
function toRecord(rt: EngineContext, row: TriggerRow, fields: Readonly<FieldValues>): SObjectValue {
  const record = newRecord(rt, row.object);
  if (row.id) record.load('Id', row.id);
  for (const [name, value] of Object.entries(fields)) {
    const field = findField(record.type, name);
    if (field) record.load(field.name, fromFieldValue(field, value));
  }
  record.inTrigger = true;
  return record;
}

function makeRows(
  rt: EngineContext,
  timing: TriggerTiming,
  operation: TriggerOperation,
  rows: readonly TriggerRow[],
): Rows {
  const fresh = operation === 'delete' ? null : rows.map((r) => toRecord(rt, r, r.fields));
  const old =
    operation === 'update' || operation === 'delete' ? rows.map((r) => toRecord(rt, r, r.old ?? r.fields)) : null;
  if (timing === 'after') fresh?.forEach((r) => (r.readOnly = true));
  old?.forEach((r) => {
    r.readOnly = true;
    r.acceptsErrors = operation === 'delete';
  });
  return { fresh, old };
}

function makeState(
  rt: EngineContext,
  object: string,
  timing: TriggerTiming,
  operation: TriggerOperation,
  { fresh, old }: Rows,
  size: number,
): TriggerState {
  const type = sobjectOf(object);
  const list = (records: SObjectValue[] | null): ApexList | null => (records ? new ApexList(rt, type, records) : null);
  const map = (records: SObjectValue[] | null): ApexMap | null =>
    records && records.every((r) => r.id !== null)
      ? new ApexMap(
          rt,
          ID,
          type,
          records.map((r) => [r.id, r] as const),
        )
      : null;
  return {
    operation: `${timing}_${operation}`.toUpperCase(),
    newList: list(fresh),
    oldList: list(old),
    newMap: timing === 'before' && operation === 'insert' ? null : map(fresh),
    oldMap: map(old),
    size,
  };
}

/** See `ApexTransaction.runTriggers`. Triggers run in the order of their names, every run the same. */
export function runTriggers(
  deployment: Deployment,
  rt: EngineContext,
  object: string,
  timing: TriggerTiming,
  operation: TriggerOperation,
  rows: readonly TriggerRow[],
): void {
  const event = `${timing} ${operation}`;
  const triggers = deployment.triggers
    .filter((t) => t.object.toLowerCase() === object.toLowerCase() && t.events.has(event))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  if (triggers.length === 0 || rows.length === 0) return;
  const records = makeRows(rt, timing, operation, rows);
  const before = rt.trigger;
  const sharing = rt.sharing;
  rt.trigger = makeState(rt, object, timing, operation, records, rows.length);
  rt.sharing = false;
  try {
    for (const trigger of triggers) runOne(rt, trigger, timing, operation);
  } finally {
    rt.trigger = before;
    rt.sharing = sharing;
  }
  rows.forEach((row, i) => {
    const fresh = records.fresh?.[i];
    if (timing === 'before' && fresh) writeThrough(fresh, row);
    collectErrors(row, fresh, records.old?.[i]);
  });
}

function runOne(rt: EngineContext, trigger: DeployedTrigger, timing: TriggerTiming, operation: TriggerOperation): void {
  try {
    within(rt, () => (trigger.symbol.loaded()['s$run$'] as (rt: EngineContext) => void)(rt));
  } catch (error) {
    if (!(error instanceof ApexException)) throw error;
    const when = `${capital(timing)}${capital(operation)}`;
    throw new SalesforceError(
      'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
      `${trigger.name}: execution of ${when}\n\ncaused by: ${error.toString()}\n\n${error.stack}`,
      [],
      400,
      { apexException: error.typeName },
    );
  }
}

const capital = (word: string): string => (word[0] as string).toUpperCase() + word.slice(1);

/** What a before trigger assigned becomes the row's. */
function writeThrough(record: SObjectValue, row: TriggerRow): void {
  for (const name of record.assigned) {
    if (findField(record.type, name)) row.fields[name] = toFieldValue(record.values.get(name));
  }
}

function collectErrors(row: TriggerRow, ...records: (SObjectValue | undefined)[]): void {
  for (const record of records) {
    for (const e of record?.errors ?? [])
      row.errors.push({ statusCode: e.statusCode, message: e.message, fields: e.field ? [e.field] : [] });
  }
}
