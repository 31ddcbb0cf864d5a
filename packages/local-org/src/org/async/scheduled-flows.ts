import { DateTime } from 'luxon';
import type { FlowDefinition } from '../../flow';
import type { RecordData } from '../../metadata/values';
import type { OrgCore } from '../core';
import { FlowGroupFailure, runFlow } from '../engines/flow-automation';
import { FlowHostAdapter, systemAccess } from '../flow-host';
import type { QueuedWork, WorkHandler } from './async-queue';

const keyOf = (flow: string): string => `scheduledFlow:${flow}`;

/** When a schedule-triggered flow runs next, strictly after an instant; null for a time that is past. [B7.1] */
export function nextScheduledRun(flow: FlowDefinition, after: Date, timeZone: string): Date | null {
  const schedule = flow.start.schedule;
  if (!schedule) return null;
  const start = DateTime.fromISO(`${schedule.startDate}T${schedule.startTime.replace(/Z$/, '')}`, { zone: timeZone });
  if (!start.isValid) return null;
  if (start.toMillis() > after.getTime()) return start.toJSDate();
  const days = schedule.frequency === 'Daily' ? 1 : schedule.frequency === 'Weekly' ? 7 : 0;
  if (days === 0) return null;
  const passed = Math.floor(DateTime.fromJSDate(after, { zone: timeZone }).diff(start, 'days').days / days);
  for (let n = Math.max(passed, 0); ; n++) {
    const at = start.plus({ days: n * days });
    if (at.toMillis() > after.getTime()) return at.toJSDate();
  }
}

/** Queues the next run of every active schedule-triggered flow; those that are gone lose theirs. */
export function queueScheduledFlows(org: OrgCore): void {
  const queued = new Map(
    org.queue
      .list()
      .filter((w) => w.kind === 'flow.scheduled')
      .map((w) => [(w.payload as { flow: string }).flow, w]),
  );
  const now = org.clock.now();
  for (const flow of org.deployed.flows.active()) {
    if (flow.start.triggerType !== 'Scheduled') continue;
    const known = queued.get(flow.fullName);
    queued.delete(flow.fullName);
    const next = nextScheduledRun(flow, now, org.timeZone());
    if (known && (known.runAt <= now.toISOString() || known.runAt === next?.toISOString())) continue;
    if (next) enqueue(org, flow.fullName, next);
    else org.queue.cancel(keyOf(flow.fullName));
  }
  for (const name of queued.keys()) org.queue.cancel(keyOf(name));
}

function enqueue(org: OrgCore, flow: string, runAt: Date): void {
  org.queue.enqueue({
    kind: 'flow.scheduled',
    payload: { flow },
    userId: org.identity.defaultWorkflowUserId,
    runAt,
    replaceKey: keyOf(flow),
  });
}

const nameOf = (works: readonly QueuedWork[]): string => (works[0]!.payload as { flow: string }).flow;

/** The start of a run: reads the records, queues their batches and the next run. [B7.2] */
export function scheduledFlowHandler(org: OrgCore): WorkHandler {
  const again = (works: readonly QueuedWork[]): void => {
    const flow = org.deployed.flows.get(nameOf(works));
    const next = flow && nextScheduledRun(flow, org.clock.now(), org.timeZone());
    if (next) enqueue(org, nameOf(works), next);
  };
  return {
    open: (works) => ({
      entryPoint: `Flow ${nameOf(works)} (schedule)`,
      access: systemAccess(org.identity.defaultWorkflowUserId),
      limits: 'async',
      quiddity: 'FLOW',
    }),
    run: (tx, works) => {
      const flow = org.deployed.flows.get(nameOf(works));
      if (!flow || flow.status !== 'Active') return;
      again(works);
      const host = new FlowHostAdapter(tx, systemAccess(tx.access.userId));
      const records = org.deployed.flowEngine.scheduledRecords(host, flow);
      host.end();
      if (records === null) runFlow(tx, (h) => org.deployed.flowEngine.runScheduled(h, flow, null));
      else queueBatches(org, flow.fullName, records);
    },
    failed: (works) => {
      again(works);
      return undefined;
    },
  };
}

const BATCH = 200;

function queueBatches(org: OrgCore, flow: string, records: readonly RecordData[]): void {
  for (let i = 0; i < records.length; i += BATCH) {
    const payload = { flow, records: records.slice(i, i + BATCH) };
    org.queue.enqueue({ kind: 'flow.scheduledBatch', payload, userId: org.identity.defaultWorkflowUserId });
  }
}

/** One batch of a run; what fails is taken out and the rest tried again, twice. [B7.5] */
export function scheduledFlowBatchHandler(org: OrgCore): WorkHandler {
  const recordsOf = (works: readonly QueuedWork[]): readonly RecordData[] =>
    (works[0]!.payload as { records: readonly RecordData[] }).records;
  return {
    open: (works) => ({
      entryPoint: `Flow ${nameOf(works)} (schedule, batch)`,
      access: systemAccess(org.identity.defaultWorkflowUserId),
      limits: 'async',
      quiddity: 'FLOW',
    }),
    run: (tx, works) => {
      const flow = org.deployed.flows.get(nameOf(works));
      if (flow?.status === 'Active')
        runFlow(tx, (host) => org.deployed.flowEngine.runScheduled(host, flow, recordsOf(works)));
    },
    failed: (works, error) => {
      const records = recordsOf(works);
      if (!(error instanceof FlowGroupFailure) || error.results.length !== records.length) return undefined;
      const failed = error.failedIndexes();
      const rest = records.filter((_, i) => !failed.has(i));
      const attempt = (works[0]!.payload as { attempt?: number }).attempt ?? 1;
      if (rest.length > 0 && rest.length < records.length && attempt < 3) {
        org.queue.enqueue({
          kind: 'flow.scheduledBatch',
          payload: { flow: nameOf(works), records: rest, attempt: attempt + 1 },
          userId: works[0]!.userId,
        });
      }
      return undefined;
    },
  };
}
