import { SalesforceError } from '../../diagnostics';
import type { BoundQuery } from '../../soql';
import type { ApexAccess, ApexJob, BindValue } from '../host';
import { distance, symbolOf } from '../checker/type-rules';
import type { ClassSymbol } from '../checker/symbols';
import { SOBJECT, sobjectOf, systemType } from '../runtime/apex-type';
import { ApexList } from '../runtime/collections';
import { unbox } from '../runtime/convert';
import { ApexException } from '../runtime/exceptions';
import { thawState } from '../runtime/job-state';
import { ApexObject } from '../runtime/object';
import { fromRecordData } from '../runtime/records';
import type { SObjectValue } from '../runtime/sobject';
import { jobContext } from '../stdlib/database/batch';
import { iterate } from '../compiler/iteration';
import type { BatchState } from './api';
import { within, type EngineContext } from './context';
import type { Deployment } from './deployment';
import { freeze, thaw } from './job-state';

/** What a `Database.QueryLocator` holds. */
interface Locator {
  readonly query: BoundQuery;
  readonly binds: ReadonlyMap<string, BindValue>;
  readonly access: ApexAccess;
}
const isLocator = (v: unknown): v is Locator => typeof v === 'object' && v !== null && 'query' in v && 'binds' in v;

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
      rt.invoke(restore(rt, job.state), 'execute', [jobContext('System.QueueableContext', { jobid: jobId })]);
      return null;
    case 'schedulable':
      rt.invoke(restore(rt, job.state), 'execute', [jobContext('System.SchedulableContext', { triggerid: jobId })]);
      return null;
    case 'future':
      return runFuture(d, rt, job);
    case 'batch':
      return runBatch(rt, job, jobId, progress);
  }
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

interface BatchMemory {
  /** The job's object; as it was queued, or as the last scope left it for `Database.Stateful`. */
  readonly job: string;
  /** A query locator's text and binds, for the next scopes. */
  readonly query?: {
    readonly text: string;
    readonly binds: readonly (readonly [string, BindValue])[];
    readonly access: ApexAccess;
  };
}

function runBatch(
  rt: EngineContext,
  job: Extract<ApexJob, { kind: 'batch' }>,
  jobId: string,
  progress?: BatchState,
): BatchState | null {
  const context = jobContext('Database.BatchableContext', { jobid: jobId, childjobid: jobId });
  if (!progress || progress.phase === 'start') return start(rt, job.state, context);
  const memory = JSON.parse(progress.state) as BatchMemory;
  const target = restore(rt, memory.job);
  if (progress.phase === 'finish') {
    rt.invoke(target, 'finish', [context]);
    return null;
  }
  const scope = progress.pending.slice(0, job.scopeSize);
  const pending = progress.pending.slice(job.scopeSize);
  rt.invoke(target, 'execute', [context, scopeList(rt, memory, scope)]);
  const stateful = isStateful(target) ? { ...memory, job: freeze(target) } : memory;
  return { ...progress, state: JSON.stringify(stateful), pending, phase: pending.length > 0 ? 'execute' : 'finish' };
}

const isStateful = (target: ApexObject): boolean => {
  const symbol = symbolOf(target.apexType) as ClassSymbol | null;
  return symbol !== null && distance(symbol.type, systemType('Database.Stateful')) >= 0;
};

function start(rt: EngineContext, state: string, context: ApexObject): BatchState {
  const target = restore(rt, state);
  const result = rt.invoke(target, 'start', [context]);
  const stateful = isStateful(target) || !state.startsWith('{') ? freeze(target) : state;
  const phase = (n: number): BatchState['phase'] => (n > 0 ? 'execute' : 'finish');
  if (isLocator(result)) {
    const rows = rt.host.query(result.query, result.binds, result.access).records;
    const memory: BatchMemory = {
      job: stateful,
      query: { text: result.query.text, binds: [...result.binds], access: result.access },
    };
    const pending = rows.map((r) => String(r.fields['Id']));
    return {
      state: JSON.stringify(memory),
      phase: phase(pending.length),
      pending,
      fromLocator: true,
      query: result.query.text,
    };
  }
  const pending = [...iterate(rt, result as object)].map((item) => freeze(item));
  return {
    state: JSON.stringify({ job: stateful } satisfies BatchMemory),
    phase: phase(pending.length),
    pending,
    fromLocator: false,
  };
}

/** Rows of one scope: a locator's are read again, so that they are as they are now. */
function scopeList(rt: EngineContext, memory: BatchMemory, scope: readonly string[]): ApexList {
  if (!memory.query) {
    const items = scope.map((s) => thaw(rt, s));
    const first = items[0];
    return new ApexList(rt, first instanceof ApexObject ? first.apexType : SOBJECT, items);
  }
  const query = rt.host.compileQuery(memory.query.text);
  const wanted = new Set(scope);
  const rows = rt.host
    .query(query, new Map(memory.query.binds), memory.query.access)
    .records.filter((r) => wanted.has(String(r.fields['Id'])));
  const byId = new Map<string, SObjectValue>(rows.map((r) => [String(r.fields['Id']), fromRecordData(rt, r)]));
  return new ApexList(
    rt,
    sobjectOf(query.object),
    scope.map((id) => byId.get(id)).filter((r) => r !== undefined),
  );
}
