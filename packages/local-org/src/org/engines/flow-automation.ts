import type { FlowCatalog, FlowDefinition, FlowEngine, InterviewResult, PathRequest } from '../../flow';
import type { OrgCore } from '../core';
import { eventRecord, type StoredEvent } from '../events/event-log';
import type { DeliveryVerdict, Subscriber } from '../events/event-bus';
import { FlowHostAdapter, systemAccess } from '../flow-host';
import type { QueuedWork, WorkHandler } from '../async/async-queue';
import type { OrgTransaction } from '../transaction/org-transaction';
import type { Work } from '../transaction/work';
import type { FlowAutomation } from './automation';

/** Interviews of one group that ended without a fault path: their transaction is rolled back. */
export class FlowGroupFailure extends Error {
  constructor(
    readonly results: readonly InterviewResult[],
    message: string,
  ) {
    super(message);
  }

  failedIndexes(): Set<number> {
    return new Set(this.results.flatMap((r, i) => (r.status === 'failed' ? [i] : [])));
  }
}

/** @throws FlowGroupFailure when an interview failed */
export function mustFinish(results: readonly InterviewResult[]): void {
  const failed = results.find((r) => r.status === 'failed');
  if (failed)
    throw new FlowGroupFailure(results, failed.fault?.message ?? 'An unhandled fault has occurred in this flow');
}

export interface PathPayload {
  readonly flow: string;
  readonly path: string;
  readonly object: string;
  readonly recordId: string;
}

/** Record-triggered flows inside a save. Runs as the saving user, in system context without sharing. */
export class RecordFlows implements FlowAutomation {
  constructor(private readonly engine: FlowEngine) {}

  hasBeforeSave(object: string, operation: 'insert' | 'update'): boolean {
    return this.listens(object, 'beforeSave', operation);
  }

  hasAfterSave(object: string, operation: 'insert' | 'update'): boolean {
    return this.listens(object, 'afterSave', operation);
  }

  hasBeforeDelete(object: string): boolean {
    return this.engine.flowsFor(object, 'beforeDelete').length > 0;
  }

  private listens(object: string, moment: 'beforeSave' | 'afterSave', operation: 'insert' | 'update'): boolean {
    const other = operation === 'insert' ? 'Update' : 'Create';
    return this.engine.flowsFor(object, moment).some((f) => f.start.recordTriggerType !== other);
  }

  beforeSave(tx: OrgTransaction, _object: string, _operation: 'insert' | 'update', rows: readonly Work[]): void {
    this.withHost(tx, (host) => this.engine.beforeSave(host, rows));
  }

  afterSave(tx: OrgTransaction, object: string, _operation: 'insert' | 'update', rows: readonly Work[]): void {
    if (tx.flowDepth >= tx.org.settings.flowDepth) {
      for (const w of rows)
        w.errors.push({
          statusCode: 'MAX_DEPTH_IN_FLOW_EXECUTION',
          message: 'Maximum flow depth exceeded',
          fields: [],
        });
      return;
    }
    tx.flowDepth++;
    try {
      const requests = this.withHost(tx, (host) => this.engine.afterSave(host, rows));
      for (const request of requests) queuePath(tx, request);
    } finally {
      tx.flowDepth--;
    }
    void object;
  }

  beforeDelete(tx: OrgTransaction, _object: string, rows: readonly Work[]): void {
    const views = rows.map((w) => ({ object: w.object, id: w.id, fields: w.fields, old: null, errors: w.errors }));
    this.withHost(tx, (host) => this.engine.beforeDelete(host, views));
  }

  recordsDeleted(tx: OrgTransaction, object: string, ids: readonly string[]): void {
    if (this.engine.flowsFor(object, 'afterSave').every((f) => f.start.scheduledPaths.length === 0)) return;
    for (const id of ids) tx.org.queue.cancelPrefix(`flowPath:${id}:`);
  }

  private withHost<T>(tx: OrgTransaction, body: (host: FlowHostAdapter) => T): T {
    const host = new FlowHostAdapter(tx, systemAccess(tx.access.userId));
    try {
      return body(host);
    } finally {
      host.end();
    }
  }
}

/** Queues, replaces or cancels an asynchronous or scheduled path of one record. [B1.5, B6.5] */
function queuePath(tx: OrgTransaction, request: PathRequest): void {
  const replaceKey = `flowPath:${request.recordId}:${request.key}`;
  if (request.action === 'cancel') {
    tx.org.queue.cancel(replaceKey);
    return;
  }
  const payload: PathPayload = {
    flow: request.flow,
    path: request.path,
    object: request.object,
    recordId: request.recordId,
  };
  const immediate = request.action === 'run';
  tx.enqueue({
    kind: immediate ? 'flow.asyncPath' : 'flow.scheduledPath',
    payload,
    userId: tx.access.userId,
    runAt: request.runAt,
    batchKey: `${request.flow}:${request.path}:${tx.access.userId}`,
    maxBatchSize: immediate ? 200 : request.maxBatchSize,
    replaceKey: immediate ? undefined : replaceKey,
  });
}

/** Asynchronous and scheduled paths from the queue. */
export function flowPathHandler(org: OrgCore, label: string): WorkHandler {
  const payloadOf = (w: QueuedWork): PathPayload => w.payload as PathPayload;
  return {
    open: ([first]) => ({
      entryPoint: `Flow ${payloadOf(first!).flow} (${label})`,
      access: systemAccess(activeUser(org, first!.userId)),
      limits: 'async',
      quiddity: 'FLOW',
    }),
    run: (tx, works) => {
      const { flow: name, path, object } = payloadOf(works[0]!);
      const flow = org.deployed.flows.get(name);
      if (!flow || flow.status !== 'Active') return;
      const ids = works.map((w) => payloadOf(w).recordId);
      const rows = readAll(tx, object, ids);
      const records = ids.flatMap((id) =>
        rows.has(id) ? [{ record: { type: object, fields: { ...rows.get(id)! } } }] : [],
      );
      if (records.length === 0) return;
      runFlow(tx, (host) => org.deployed.flowEngine.runPath(host, flow, path, records));
    },
    failed: (works, error) => {
      if (!(error instanceof FlowGroupFailure))
        reportLoss(
          org,
          payloadOf(works[0]!).flow,
          error,
          `Records: ${works.map((w) => payloadOf(w).recordId).join(', ')}`,
        );
      return retryPath(org, works, error);
    },
  };
}

function readAll(tx: OrgTransaction, object: string, ids: readonly string[]) {
  return tx.org.store.read(object, ids);
}

/** Successful members of a failed batch run again at once, failed ones after 15, 30, 60 ... minutes. [B6.9, B6.10] */
function retryPath(org: OrgCore, works: readonly QueuedWork[], error: unknown) {
  const failed =
    error instanceof FlowGroupFailure && works.length === error.results.length
      ? error.failedIndexes()
      : new Set(works.keys());
  const culprits = works.filter((_, i) => failed.has(i));
  const innocent = works.filter((_, i) => !failed.has(i));
  const minutes = org.settings.scheduledPathRetryMinutes[culprits[0]?.attempts ?? 0];
  return { now: innocent, later: minutes === undefined ? undefined : { works: culprits, minutes } };
}

/** The user, or the Default Workflow User in place of an inactive one. [B6.2] */
function activeUser(org: OrgCore, userId: string): string {
  const user = org.store.read('User', [userId]).get(userId);
  return user && user.IsActive !== false ? userId : org.identity.defaultWorkflowUserId;
}

/** Runs interviews and rolls their transaction back when one of them fails without a fault path. */
export function runFlow(
  tx: OrgTransaction,
  body: (host: FlowHostAdapter) => readonly InterviewResult[],
): readonly InterviewResult[] {
  const host = new FlowHostAdapter(tx, systemAccess(tx.access.userId));
  const results = body(host);
  host.end();
  mustFinish(results);
  return results;
}

/** A platform-event-triggered flow as subscriber of the bus. */
export function flowSubscriber(org: OrgCore, flow: FlowDefinition): Subscriber {
  return {
    name: `flow:${flow.fullName}`,
    object: flow.start.object ?? '',
    get batchSize() {
      return org.settings.eventFlowBatchSize;
    },
    open: () => ({
      entryPoint: `Flow ${flow.fullName} (event)`,
      access: systemAccess(
        flow.start.flowRunAsUser === 'DefaultWorkflowUser'
          ? org.identity.defaultWorkflowUserId
          : org.identity.automatedProcessUserId,
      ),
      quiddity: 'PLATFORM_EVENT_PUBLISH_CALLBACK',
    }),
    deliver: (tx, events) => {
      runFlow(tx, (host) => org.deployed.flowEngine.platformEvents(host, flow, events.map(eventRecord)));
    },
    failed: (events, error) => {
      if (!(error instanceof FlowGroupFailure))
        reportLoss(
          org,
          flow.fullName,
          error,
          `${events.length} messages were not processed, replay ids ${events[0]!.replayId} to ${events[events.length - 1]!.replayId}.`,
        );
      return verdictOf(events, error);
    },
  };
}

/** Work that died of something else than a fault of the flow (a governor limit, say) is told too. */
function reportLoss(org: OrgCore, flow: string, error: unknown, detail: string): void {
  const reason = error instanceof Error ? error.message : String(error);
  org.reportFailure(
    `Error Occurred During Flow "${flow}": ${reason.slice(0, 120)}`,
    `${reason}\n\n${detail}`,
    'flowError',
  );
}

function verdictOf(events: readonly StoredEvent[], error: unknown): DeliveryVerdict {
  const reason = error instanceof Error ? error.message : String(error);
  if (!(error instanceof FlowGroupFailure) || error.results.length !== events.length) return { kind: 'skip', reason };
  const failed = new Set([...error.failedIndexes()].map((i) => events[i]!.replayId));
  return failed.size === events.length ? { kind: 'skip', reason } : { kind: 'without', failed, reason };
}

/** The active flows of the deployed metadata by API name. */
export function flowCatalog(flows: readonly FlowDefinition[]): FlowCatalog {
  const byName = new Map(flows.map((f) => [f.fullName.toLowerCase(), f]));
  return {
    get: (name) => byName.get(name.toLowerCase()),
    active: () => [...byName.values()].filter((f) => f.status === 'Active'),
  };
}
