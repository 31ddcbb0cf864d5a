import { SalesforceError } from '../../diagnostics';
import type { ApexAccess, ApexJob, BindValue } from '../host';
import { distance, symbolOf } from '../checker/type-rules';
import type { ClassSymbol } from '../checker/symbols';
import { SOBJECT, sobjectOf, STRING, systemType } from '../runtime/apex-type';
import { ApexList } from '../runtime/collections';
import { unbox } from '../runtime/convert';
import { systemEnum } from '../runtime/enum';
import { ApexException } from '../runtime/exceptions';
import { thawState } from '../runtime/job-state';
import { ApexObject, StdObject } from '../runtime/object';
import { QueryLocator } from '../runtime/query-locator';
import { fromRows } from '../runtime/records';
import type { SObjectValue } from '../runtime/sobject';
import { jobContext } from '../stdlib/database/batch';
import { iterate } from '../compiler/iteration';
import type { BatchState } from './api';
import { within, type EngineContext } from './context';
import type { Deployment } from './deployment';
import { freeze, thaw } from './job-state';

const restore = (rt: EngineContext, state: string): ApexObject =>
  (state.startsWith('{') ? thaw(rt, state) : thawState(state)) as ApexObject;

/** Runs one step of a job; see `ApexTransaction.runJob`. */
export function runJob(
  d: Deployment,
  rt: EngineContext,
  job: ApexJob,
  jobId: string,
  progress?: BatchState,
): BatchState | null {
  try {
    return within(rt, () => step(d, rt, job, jobId, progress));
  } catch (error) {
    if (error instanceof ApexException)
      throw new SalesforceError('APEX_ERROR', `${error.toString()}\n\n${error.stack}`, [], 500, {
        exceptionType: error.typeName,
      });
    throw error;
  }
}

function step(d: Deployment, rt: EngineContext, job: ApexJob, jobId: string, progress?: BatchState): BatchState | null {
  switch (job.kind) {
    case 'queueable':
      runQueueable(rt, job, jobId);
      return null;
    case 'schedulable':
      rt.invoke(restore(rt, job.state), 'execute', [jobContext('System.SchedulableContext', { triggerid: jobId })]);
      return null;
    case 'publishCallback':
      runPublishCallback(rt, job);
      return null;
    case 'future':
      return runFuture(d, rt, job);
    case 'batch':
      return runBatch(rt, job, jobId, progress);
  }
}

/** A queueable and the finalizer it attached, which learns how the job ended. */
function runQueueable(rt: EngineContext, job: Extract<ApexJob, { kind: 'queueable' }>, jobId: string): void {
  rt.statics.set('queueable.running', true);
  // Jobs of a test share the transaction's statics; each attaches its own.
  rt.statics.delete('queueable.finalizer');
  let failure: ApexException | null = null;
  try {
    rt.invoke(restore(rt, job.state), 'execute', [jobContext('System.QueueableContext', { jobid: jobId })]);
  } catch (error) {
    if (!(error instanceof ApexException)) throw error;
    failure = error;
  }
  const finalizer = rt.statics.get('queueable.finalizer');
  if (finalizer instanceof ApexObject) {
    const result = systemEnum('System.ParentJobResult', failure ? 'UNHANDLED_EXCEPTION' : 'SUCCESS');
    rt.invoke(finalizer, 'execute', [
      jobContext('System.FinalizerContext', { jobid: jobId, result, exception: failure, requestid: rt.host.requestId }),
    ]);
  }
  if (failure) throw failure;
}

/** A callback that implements only the other of the two interfaces is not called. */
function runPublishCallback(rt: EngineContext, job: Extract<ApexJob, { kind: 'publishCallback' }>): void {
  const callback = restore(rt, job.state);
  const [of, method] = job.failed ? (['Failure', 'onFailure'] as const) : (['Success', 'onSuccess'] as const);
  if (distance(callback.apexType, systemType(`EventBus.EventPublish${of}Callback`)) < 0) return;
  const eventuuids = new ApexList(rt, STRING, [...job.eventUuids]);
  rt.invoke(callback, method, [new StdObject(systemType(`EventBus.${of}Result`), { eventuuids })]);
}

function runFuture(d: Deployment, rt: EngineContext, job: Extract<ApexJob, { kind: 'future' }>): null {
  const args = (thaw(rt, job.state) as ApexList).items;
  const symbol = d.findClass(job.className);
  const methods = [...(symbol?.methodSymbols.get(job.method.toLowerCase()) ?? [])].filter(
    (m) => m.isStatic && m.parameters.length === args.length,
  );
  const [method] = methods;
  if (!symbol || !method) throw new SalesforceError('APEX_ERROR', `Method ${job.className}.${job.method} is gone`);
  (symbol.loaded()[method.js] as (rt: EngineContext, ...a: unknown[]) => void)(
    rt,
    ...args.map((a, i) => (method.parameters[i]?.type.kind === 'Object' ? a : unbox(a))),
  );
  return null;
}

// ---- batches

function runBatch(
  rt: EngineContext,
  job: Extract<ApexJob, { kind: 'batch' }>,
  jobId: string,
  progress?: BatchState,
): BatchState | null {
  const context = jobContext('Database.BatchableContext', { jobid: jobId, childjobid: jobId });
  if (!progress || progress.phase === 'start') return start(rt, job.state, context);
  const target = restore(rt, progress.state);
  if (progress.phase === 'finish') {
    rt.invoke(target, 'finish', [context]);
    return null;
  }
  const pending = progress.pending.slice(job.scopeSize);
  rt.invoke(target, 'execute', [context, scopeList(rt, progress, job.scopeSize)]);
  const state = isStateful(target) ? freeze(target) : progress.state;
  return { ...progress, state, pending, phase: pending.length > 0 ? 'execute' : 'finish' };
}

const isStateful = (target: ApexObject): boolean => {
  const symbol = symbolOf(target.apexType) as ClassSymbol | null;
  return symbol !== null && distance(symbol.type, systemType('Database.Stateful')) >= 0;
};

function start(rt: EngineContext, state: string, context: ApexObject): BatchState {
  const target = restore(rt, state);
  const result = rt.invoke(target, 'start', [context]);
  const kept = isStateful(target) || !state.startsWith('{') ? freeze(target) : state;
  const locator = result instanceof QueryLocator ? result : null;
  const pending = locator
    ? locator.rows().items.map((row) => (row as SObjectValue).id as string)
    : [...iterate(rt, result as object)].map((item) => freeze(item));
  const phase = pending.length > 0 ? 'execute' : 'finish';
  if (!locator) return { state: kept, phase, pending, fromLocator: false };
  const query: LocatorQuery = { soql: locator.query.text, binds: [...locator.binds], access: locator.access };
  return { state: kept, phase, pending, fromLocator: true, query: JSON.stringify(query) };
}

/** What is kept of a query locator between the steps of its batch. */
interface LocatorQuery {
  readonly soql: string;
  readonly binds: readonly (readonly [string, BindValue])[];
  readonly access: ApexAccess;
}

/**
 * The items of one scope. A locator's rows are read when their scope runs: they have the values of that moment, and
 * those deleted since the start are missing. Apex Developer Guide, "Using Batch Apex".
 */
function scopeList(rt: EngineContext, progress: BatchState, size: number): ApexList {
  const scope = progress.pending.slice(0, size);
  if (progress.query !== undefined) {
    const { soql, binds, access } = JSON.parse(progress.query) as LocatorQuery;
    const rows = rt.host.readAgain(soql, scope, new Map(binds), access);
    const object = rt.host.compileQuery(soql).object;
    return fromRows(rt, rows, sobjectOf(object));
  }
  const items = scope.map((s) => thaw(rt, s));
  const first = items[0];
  return new ApexList(rt, first instanceof ApexObject ? first.apexType : SOBJECT, items);
}
