import type { RecordData } from '../../metadata/values';
import type { FlowSaveResult, FlowValue } from '../host';
import { activityFault, FlowFaultError, type FlowActivity } from '../runtime/faults';
import type { Interview } from '../runtime/interview';
import type { CompiledElement } from '../runtime/program';
import type { FlowRun } from '../runtime/run';
import { FlowRecord, isCollection, isRecord } from '../runtime/values';

export type DmlOperation = 'insert' | 'update' | 'upsert' | 'delete';

/** What one interview writes at a bulk element. */
export interface DmlWork {
  readonly interview: Interview;
  readonly records: readonly FlowRecord[];
}

export interface DmlRequest {
  readonly operation: DmlOperation;
  readonly upsertField?: string;
  /** Called for an interview whose records were all written, before it goes on. */
  done(work: DmlWork, results: readonly FlowSaveResult[]): void;
  /** Some records of an interview may fail without undoing its others (`doesUpsertAllOrNone` false). */
  readonly keepPartial?: boolean;
}

const ACTIVITIES: Readonly<Record<DmlOperation, FlowActivity>> = {
  insert: 'create records',
  upsert: 'create records',
  update: 'update records',
  delete: 'delete records',
};

/** A flow may touch a record this often in one bulk update [A3.11, B4.7]. */
const MAX_DUPLICATES = 12;
/** Attempts to save what does not fail [B4.4]. */
const MAX_ATTEMPTS = 3;

/**
 * One DML statement for all interviews of a group. An interview fails when one of its records does; its other records
 * are undone then and the rest is saved again, as often as the platform tries [B4.4].
 */
export function runDml(all: readonly DmlWork[], run: FlowRun, element: CompiledElement, request: DmlRequest): void {
  let works = refuseDuplicates(all, run, element, request);
  for (let attempt = 1; works.length > 0; attempt++) {
    const savepoint = run.host.setSavepoint?.();
    const results = save(works, run, request);
    const failed = works.filter((w) => results.get(w)?.some((r) => !r.success));
    const mixed = !request.keepPartial && failed.some((w) => results.get(w)?.some((r) => r.success));
    const undo = mixed && savepoint !== undefined;
    if (undo) run.host.rollbackTo?.(savepoint);
    if (savepoint !== undefined) run.host.releaseSavepoint?.(savepoint);
    for (const work of failed) run.fault(work.interview, element, faultOf(results.get(work) ?? [], request.operation));
    const good = works.filter((w) => !failed.includes(w));
    if (undo && attempt < MAX_ATTEMPTS) {
      works = good;
      continue;
    }
    for (const work of good) {
      if (undo) run.fault(work.interview, element, tooManyRetries(request.operation));
      else request.done(work, results.get(work) ?? []);
    }
    return;
  }
}

function tooManyRetries(operation: DmlOperation): FlowFaultError {
  return activityFault(
    ACTIVITIES[operation],
    ['CANNOT_EXECUTE_FLOW_TRIGGER: Too many batch retries in the presence of Apex triggers and partial failures.'],
    'CANNOT_EXECUTE_FLOW_TRIGGER',
  );
}

function faultOf(results: readonly FlowSaveResult[], operation: DmlOperation): FlowFaultError {
  const errors = results.filter((r) => !r.success).flatMap((r) => r.errors);
  const details = errors.map((e) => `${e.statusCode}: ${e.message}`);
  return activityFault(ACTIVITIES[operation], details, errors[0]?.statusCode ?? 'UNKNOWN_EXCEPTION');
}

/** Sends the records of all works in one call and gives each work its results. */
function save(
  works: readonly DmlWork[],
  run: FlowRun,
  request: DmlRequest,
): ReadonlyMap<DmlWork, readonly FlowSaveResult[]> {
  const sent: RecordData[] = [];
  const places = new Map<string, number>();
  const positions = works.map((work) => work.records.map((record) => place(record, sent, places, run, request)));
  const saved =
    sent.length > 0
      ? run.host.save(request.operation, sent, { upsertField: request.upsertField, allOrNone: false })
      : [];
  run.records.forget();
  return new Map(works.map((work, i) => [work, positions[i].map((p) => saved[p])]));
}

/** Position of a record in the call; the same record twice is one row with the later values. */
function place(
  record: FlowRecord,
  sent: RecordData[],
  places: Map<string, number>,
  run: FlowRun,
  request: DmlRequest,
): number {
  const data = sendable(record, request.operation, run);
  const id = data.fields['Id'];
  const known = typeof id === 'string' && request.operation !== 'insert' ? places.get(id) : undefined;
  if (known !== undefined) {
    Object.assign(sent[known].fields, data.fields);
    return known;
  }
  if (typeof id === 'string') places.set(id, sent.length);
  sent.push(data);
  return sent.length - 1;
}

/** More than twelve updates of one record in one statement are refused [B4.7]. */
function refuseDuplicates(
  works: readonly DmlWork[],
  run: FlowRun,
  element: CompiledElement,
  request: DmlRequest,
): readonly DmlWork[] {
  if (request.operation !== 'update') return works;
  const counts = new Map<string, number>();
  for (const work of works) {
    for (const record of work.records) {
      const id = record.fields['Id'];
      if (typeof id === 'string') counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  const over = [...counts].find(([, n]) => n > MAX_DUPLICATES);
  if (!over) return works;
  const tooOften = (work: DmlWork): boolean =>
    work.records.some((r) => (counts.get(String(r.fields['Id'])) ?? 0) > MAX_DUPLICATES);
  const text = `DUPLICATE_VALUE: Maximum number of duplicate updates in one batch (${MAX_DUPLICATES} allowed). Attempt to update Id more than once in this Api call: ${over[0]}`;
  for (const work of works)
    if (tooOften(work)) run.fault(work.interview, element, activityFault('update records', [text], 'DUPLICATE_VALUE'));
  return works.filter((work) => !tooOften(work));
}

/**
 * Fields that go into a save: those the flow assigned; for a record it did not touch, all that may be written, since
 * read-only fields of a queried record are not what the flow wants to change.
 */
function sendable(record: FlowRecord, operation: DmlOperation, run: FlowRun): RecordData {
  const { schema } = run.host;
  if (operation === 'delete') return { type: record.type, fields: { Id: record.fields['Id'] ?? null } };
  const isLoaded = record.origin !== 'made';
  const onlyAssigned = operation === 'update' && isLoaded && record.assigned !== null;
  const fields: RecordData['fields'] = {};
  for (const [name, value] of Object.entries(record.fields)) {
    if (value !== null && typeof value === 'object') continue;
    const assigned = record.assigned?.has(name) ?? false;
    if (name !== 'Id' && !assigned) {
      if (onlyAssigned) continue;
      const field = isLoaded ? schema.field(record.type, name) : undefined;
      if (field && !(operation === 'insert' ? field.createable : field.updateable)) continue;
    }
    if (name === 'Id' && value === null) continue;
    if (name === 'Id' && operation === 'insert' && isLoaded && !assigned) continue;
    fields[name] = value === '' ? null : value;
  }
  return { type: record.type, fields };
}

/** Records behind an `inputReference`: a record, a collection, or nothing. */
export function recordsOf(value: FlowValue, reference: string): readonly FlowRecord[] {
  if (value === null) return [];
  const items = isCollection(value) ? value : [value];
  return items.map((item) => {
    if (item instanceof FlowRecord) return item;
    if (isRecord(item)) return FlowRecord.from(item, 'made');
    throw new FlowFaultError(`${reference} isn't a record.`);
  });
}
