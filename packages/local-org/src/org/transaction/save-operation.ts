import { SalesforceError } from '../../diagnostics';
import type { FieldValues, RecordData } from '../../metadata/values';
import type { ObjectPlan } from '../records/object-plan';
import { messages } from './messages';
import { checkMixedDml } from './mixed-dml';
import type { OrgTransaction } from './org-transaction';
import { readInput, resolveParents, type Input } from './row-input';
import { newRow } from './defaults';
import { runSavePipeline } from './save-pipeline';
import type { DmlOptions, SaveResult } from './transaction';
import { Work } from './work';

export type SaveKind = 'insert' | 'update';

/** Attempts of a partial save before the whole chunk fails. [A3.5] */
const ATTEMPTS = 3;

/** Chunks that one list of mixed types may have. [A3.10] */
const HYBRID_CHUNKS = 10;

/** Inserts or updates a list: chunk by chunk, all or nothing or partially. Results stand in the order given. [A3] */
export function saveRecords(
  tx: OrgTransaction,
  kind: SaveKind,
  records: readonly RecordData[],
  options: DmlOptions,
): SaveResult[] {
  if (records.length === 0) return [];
  const events = records.every((r) => tx.org.deployed.plans.find(r.type)?.type.kind === 'platformEvent');
  if (events) return publishInsteadOf(tx, kind, records, options);
  const inputs = records.map((record, index) => readInput(tx, kind, tx.plan(record.type), record, index, options));
  return saveInputs(tx, kind, inputs, options);
}

function publishInsteadOf(
  tx: OrgTransaction,
  kind: SaveKind,
  records: readonly RecordData[],
  options: DmlOptions,
): SaveResult[] {
  if (kind === 'insert') return tx.publish(records, options.access);
  throw new SalesforceError('INVALID_TYPE_FOR_OPERATION', `entity type ${records[0]!.type} does not support update`);
}

/** The same for rows that are already read; upsert and conversion start here. */
export function saveInputs(
  tx: OrgTransaction,
  kind: SaveKind,
  inputs: readonly Input[],
  options: DmlOptions,
): SaveResult[] {
  for (const plan of new Set(inputs.map((i) => i.plan))) {
    const refused = checkMixedDml(tx, plan, kind, inputs, options);
    for (const input of inputs) if (input.plan === plan) input.errors.push(...refused);
  }
  resolveParents(tx, inputs);
  if (kind === 'update') limitDuplicateUpdates(tx, inputs);
  const chunks = splitIntoChunks(inputs, tx.org.settings.chunkSize);
  if (!options.allOrNone)
    return inOrder(
      chunks.flatMap((chunk) => savePartially(tx, kind, chunk, options)),
      kind,
      options,
      false,
    );
  const point = tx.setSavepoint();
  const works = chunks.flatMap((chunk) => attempt(tx, kind, chunk, options));
  const failed = works.some((w) => w.failed);
  if (failed) tx.rollback(point);
  tx.releaseSavepoint(point);
  return inOrder(works, kind, options, failed);
}

/** Consecutive rows of one type, at most 200, an id at most once. [A3.1, A3.10] */
function splitIntoChunks(inputs: readonly Input[], size: number): Input[][] {
  const chunks: Input[][] = [];
  let current: Input[] = [];
  let ids = new Set<string>();
  let types = 1;
  for (const input of inputs) {
    const full = current.length >= size || (input.id !== null && ids.has(input.id));
    const otherType = current.length > 0 && current[0]!.plan !== input.plan;
    if (current.length > 0 && (full || otherType)) {
      chunks.push(current);
      current = [];
      ids = new Set();
    }
    if (otherType) types++;
    current.push(input);
    if (input.id !== null) ids.add(input.id);
  }
  chunks.push(current);
  if (types > 1 && chunks.length > HYBRID_CHUNKS) {
    throw new SalesforceError(
      'LIMIT_EXCEEDED',
      'Cannot have more than 10 chunks in a single operation. Please rearrange the data to reduce chunking.',
    );
  }
  return chunks;
}

function limitDuplicateUpdates(tx: OrgTransaction, inputs: readonly Input[]): void {
  const seen = new Map<string, number>();
  const allowed = tx.org.settings.duplicateUpdatesPerCall;
  for (const input of inputs) {
    if (input.id === null) continue;
    const count = (seen.get(input.id) ?? 0) + 1;
    seen.set(input.id, count);
    if (count > allowed) input.errors.push(messages.duplicateUpdates(allowed, input.id));
  }
}

/** One pass over a chunk with fresh rows: what triggers wrote into an earlier attempt is forgotten. */
function attempt(tx: OrgTransaction, kind: SaveKind, inputs: readonly Input[], options: DmlOptions): Work[] {
  const plan = inputs[0]!.plan;
  const works =
    kind === 'insert' ? inputs.map((i) => workForInsert(tx, plan, i, options)) : worksForUpdate(tx, plan, inputs);
  runSavePipeline(tx, kind, plan, works, options);
  return works;
}

function workForInsert(tx: OrgTransaction, plan: ObjectPlan, input: Input, options: DmlOptions): Work {
  const fields = newRow(tx, plan, input, options);
  const work = new Work(plan.name, null, fields, null, input.given, input.index);
  work.errors.push(...input.errors);
  return work;
}

function worksForUpdate(tx: OrgTransaction, plan: ObjectPlan, inputs: readonly Input[]): Work[] {
  const ids = inputs.flatMap((i) => (i.id === null ? [] : [i.id]));
  const stored = tx.org.store.read(plan.name, ids, { includeDeleted: true });
  return inputs.map((input) => {
    const old = input.id === null ? undefined : stored.get(input.id);
    const fields: FieldValues = old ? { ...old } : {};
    for (const [name, value] of input.values) fields[name] = value;
    const work = new Work(plan.name, input.id, fields, old ?? null, input.given, input.index);
    work.errors.push(...input.errors);
    if (input.id === null && !work.failed) work.errors.push(messages.idMissing());
    else if (!old && !work.failed) work.errors.push(messages.badReference(['Id']));
    else if (old?.IsDeleted === true && !work.failed) work.errors.push(messages.entityDeleted());
    return work;
  });
}

/**
 * Partial success: rows with errors are set aside and the rest is saved again from the start, at most three times.
 * Governor limits go back to what they were before the first attempt; statics and sent mail do not. [A3.4-A3.8]
 */
function savePartially(tx: OrgTransaction, kind: SaveKind, inputs: readonly Input[], options: DmlOptions): Work[] {
  const done: Work[] = [];
  let rest = inputs;
  const limits = tx.limits.snapshot();
  for (let n = 1; rest.length > 0; n++) {
    const point = tx.setSavepoint();
    const works = attempt(tx, kind, rest, options);
    const failed = works.filter((w) => w.failed);
    if (failed.length === 0 || failed.every((w) => !tx.hasSideEffects(w))) {
      tx.releaseSavepoint(point);
      return [...done, ...works];
    }
    tx.rollback(point);
    tx.releaseSavepoint(point);
    done.push(...failed);
    const survivors = works.filter((w) => !w.failed);
    if (n === ATTEMPTS) return [...done, ...survivors.map((w) => (w.errors.push(messages.tooManyRetries()), w))];
    tx.limits.restore(limits);
    const indexes = new Set(survivors.map((w) => w.index));
    rest = rest.filter((i) => indexes.has(i.index));
  }
  return done;
}

function inOrder(works: readonly Work[], kind: SaveKind, options: DmlOptions, rolledBack: boolean): SaveResult[] {
  const named = options.source === 'api' || options.source === 'bulk';
  return [...works]
    .sort((a, b) => a.index - b.index)
    .map((w) => {
      if (w.failed) return { id: kind === 'update' ? w.id : null, success: false, created: false, errors: w.errors };
      if (rolledBack)
        return {
          id: kind === 'update' ? w.id : null,
          success: false,
          created: false,
          errors: named ? [messages.rolledBack()] : [],
        };
      return { id: w.id, success: true, created: kind === 'insert', errors: [] };
    });
}
