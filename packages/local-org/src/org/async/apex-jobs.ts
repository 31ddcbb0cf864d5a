import type { ApexJob as AnyApexJob, BatchState } from '../../apex';
import type { FieldValues } from '../../metadata/values';
import type { OrgCore } from '../core';
import { systemAccess } from '../flow-host';
import type { ObjectPlan } from '../records/object-plan';
import type { OrgTransaction } from '../transaction/org-transaction';
import type { QueuedWork, WorkHandler } from './async-queue';
import { nextFireTime } from './cron';

type ApexJob = Exclude<AnyApexJob, { kind: 'publishCallback' }>;

interface JobPayload {
  readonly job: ApexJob;
  readonly jobId: string;
  readonly progress?: BatchState;
}

const JOB_TYPES: Readonly<Record<ApexJob['kind'], string>> = {
  queueable: 'Queueable',
  future: 'Future',
  batch: 'BatchApex',
  schedulable: 'ScheduledApex',
};
const QUIDDITY: Readonly<Record<ApexJob['kind'], string>> = {
  queueable: 'QUEUEABLE',
  future: 'FUTURE',
  batch: 'BATCH_APEX',
  schedulable: 'SCHEDULED',
};

/** A complete row of a setup object: blank where the values say nothing. Names that the object has not are left out. */
export function completeRow(plan: ObjectPlan, values: FieldValues): FieldValues {
  const row: FieldValues = {};
  for (const f of plan.stored) row[f.name] = f.type === 'boolean' ? false : null;
  for (const [name, value] of Object.entries(values)) if (plan.has(name)) row[name] = value;
  return row;
}

/** Queues a job and makes its AsyncApexJob or CronTrigger row; answers that row's id. */
export function enqueueApexJob(tx: OrgTransaction, job: ApexJob, userId: string): string {
  if (job.kind === 'schedulable') return schedule(tx, job, userId);
  const now = tx.now();
  const delay =
    job.kind === 'queueable' ? (job.delayMinutes ?? 0) : job.kind === 'batch' ? (job.startInMinutes ?? 0) : 0;
  const jobId = insertJob(tx, job, userId, delay > 0 ? 'Holding' : 'Queued');
  tx.enqueue({
    kind: 'apex.job',
    payload: { job, jobId } satisfies JobPayload,
    userId,
    runAt: new Date(now.getTime() + delay * 60_000),
    replaceKey: `apexJob:${jobId}`,
  });
  return jobId;
}

function insertJob(
  tx: OrgTransaction,
  job: ApexJob,
  userId: string,
  status: string,
  cronTriggerId: string | null = null,
): string {
  const plan = tx.plan('AsyncApexJob');
  const jobId = tx.org.store.nextId('AsyncApexJob');
  const classId = tx.org.deployed.plans.find('ApexClass')
    ? (tx.org.store.idsByValue('ApexClass', 'Name', [job.className]).get(job.className)?.[0] ?? null)
    : null;
  tx.org.store.insert('AsyncApexJob', [
    completeRow(plan, {
      Id: jobId,
      JobType: JOB_TYPES[job.kind],
      Status: status,
      ApexClassId: classId,
      CronTriggerId: cronTriggerId,
      MethodName: job.kind === 'future' ? job.method : null,
      CreatedDate: tx.now().toISOString(),
      CreatedById: userId,
      JobItemsProcessed: 0,
      TotalJobItems: 0,
      NumberOfErrors: 0,
    }),
  ]);
  return jobId;
}

function schedule(tx: OrgTransaction, job: Extract<ApexJob, { kind: 'schedulable' }>, userId: string): string {
  const next = nextFireTime(job.cron, tx.now(), tx.org.timeZoneOf(userId));
  const { store } = tx.org;
  const detailId = store.nextId('CronJobDetail');
  store.insert('CronJobDetail', [
    completeRow(tx.plan('CronJobDetail'), { Id: detailId, Name: job.jobName, JobType: '7' }),
  ]);
  const triggerId = store.nextId('CronTrigger');
  store.insert('CronTrigger', [
    completeRow(tx.plan('CronTrigger'), {
      Id: triggerId,
      CronJobDetailId: detailId,
      CronExpression: job.cron,
      State: next ? 'WAITING' : 'COMPLETE',
      NextFireTime: next?.toISOString() ?? null,
      StartTime: tx.now().toISOString(),
      TimesTriggered: 0,
      TimeZoneSidKey: tx.org.timeZoneOf(userId),
      OwnerId: userId,
      CreatedById: userId,
      CreatedDate: tx.now().toISOString(),
    }),
  ]);
  insertJob(tx, job, userId, next ? 'Queued' : 'Completed', triggerId);
  if (next)
    tx.enqueue({
      kind: 'apex.scheduled',
      payload: { job, jobId: triggerId } satisfies JobPayload,
      userId,
      runAt: next,
      replaceKey: `apexJob:${triggerId}`,
    });
  return triggerId;
}

/** Aborts by the id of an AsyncApexJob or of a CronTrigger; a scheduled job has both, and both end. */
export function abortApexJob(tx: OrgTransaction, id: string): void {
  const { store, queue } = tx.org;
  const aborted = { Status: 'Aborted', CompletedDate: tx.now().toISOString() };
  const isTrigger = id.startsWith(tx.plan('CronTrigger').type.keyPrefix ?? '\u0000');
  const triggerId = isTrigger ? id : (store.read('AsyncApexJob', [id]).get(id)?.CronTriggerId ?? null);
  queue.cancel(`apexJob:${id}`);
  if (!isTrigger) setJob(tx.org, id, aborted);
  if (typeof triggerId !== 'string') return;
  queue.cancel(`apexJob:${triggerId}`);
  for (const jobId of jobsOfTrigger(tx.org, triggerId)) setJob(tx.org, jobId, aborted);
  store.purge('CronTrigger', [triggerId]);
}

/** The AsyncApexJob row of a scheduled job. Object Reference, AsyncApexJob: JobType ScheduledApex with its CronTriggerId. */
function jobsOfTrigger(org: OrgCore, triggerId: string): string[] {
  if (!org.deployed.plans.find('AsyncApexJob')?.has('CronTriggerId')) return [];
  return org.store.idsByValue('AsyncApexJob', 'CronTriggerId', [triggerId]).get(triggerId) ?? [];
}

function setJob(org: OrgCore, jobId: string, values: FieldValues): void {
  const plan = org.deployed.plans.find('AsyncApexJob');
  if (!plan) return;
  const row = Object.fromEntries(Object.entries(values).filter(([name]) => plan.has(name)));
  org.store.update('AsyncApexJob', [{ Id: jobId, ...row }]);
}

const payloadOf = (works: readonly QueuedWork[]): JobPayload => works[0]!.payload as JobPayload;

/** Runs queueables, futures and the steps of batches. */
export function apexJobHandler(org: OrgCore): WorkHandler {
  return {
    open: (works) => {
      const { job } = payloadOf(works);
      return {
        entryPoint: `Apex ${job.className} (${JOB_TYPES[job.kind]})`,
        access: systemAccess(works[0]!.userId),
        limits: 'async',
        quiddity: QUIDDITY[job.kind],
      };
    },
    run: (tx, works) => {
      const { job, jobId, progress } = payloadOf(works);
      setJob(org, jobId, { Status: 'Processing' });
      const next = tx.apex.runJob(job, jobId, progress);
      advance(tx, job, jobId, progress, next, works[0]!.userId);
    },
    failed: (works, error) => {
      const { job, jobId, progress } = payloadOf(works);
      const text = error instanceof Error ? error.message : String(error);
      recordFailure(org, job, jobId, text);
      continueBatch(org, job, jobId, progress, works[0]!.userId, text);
      return undefined;
    },
  };
}

function advance(
  tx: OrgTransaction,
  job: ApexJob,
  jobId: string,
  progress: BatchState | undefined,
  next: BatchState | null,
  userId: string,
): void {
  if (next === null) {
    setJob(tx.org, jobId, { Status: 'Completed', CompletedDate: tx.now().toISOString() });
    return;
  }
  if (job.kind === 'batch') {
    const steps = Math.ceil(next.pending.length / job.scopeSize);
    if (!progress) setJob(tx.org, jobId, { TotalJobItems: steps });
    else if (progress.phase === 'execute') {
      const row = tx.org.store.read('AsyncApexJob', [jobId]).get(jobId);
      setJob(tx.org, jobId, { JobItemsProcessed: Number(row?.JobItemsProcessed ?? 0) + 1 });
    }
  }
  tx.enqueue({
    kind: 'apex.job',
    payload: { job, jobId, progress: next } satisfies JobPayload,
    userId,
    replaceKey: `apexJob:${jobId}`,
  });
}

/** A failed scope of a batch is counted, and the batch goes on with the next one. */
function continueBatch(
  org: OrgCore,
  job: ApexJob,
  jobId: string,
  progress: BatchState | undefined,
  userId: string,
  error: string,
): void {
  if (job.kind !== 'batch' || progress?.phase !== 'execute') return;
  const pending = progress.pending.slice(job.scopeSize);
  const next: BatchState = { ...progress, pending, phase: pending.length > 0 ? 'execute' : 'finish' };
  const row = org.store.read('AsyncApexJob', [jobId]).get(jobId);
  setJob(org, jobId, {
    Status: 'Processing',
    NumberOfErrors: Number(row?.NumberOfErrors ?? 0) + 1,
    JobItemsProcessed: Number(row?.JobItemsProcessed ?? 0) + 1,
    ExtendedStatus: `First error: ${error}`.slice(0, 255),
  });
  org.queue.enqueue({
    kind: 'apex.job',
    payload: { job, jobId, progress: next } satisfies JobPayload,
    userId,
    replaceKey: `apexJob:${jobId}`,
  });
}

function recordFailure(org: OrgCore, job: ApexJob, jobId: string, text: string): void {
  setJob(org, jobId, {
    Status: 'Failed',
    ExtendedStatus: `First error: ${text}`.slice(0, 255),
    CompletedDate: org.clock.now().toISOString(),
    NumberOfErrors: 1,
  });
  tellFailure(org, job, jobId, text);
}

function tellFailure(org: OrgCore, job: ApexJob, jobId: string, text: string): void {
  org.reportFailure(
    `Developer script exception from local org : ${job.className} : ${text.slice(0, 100)}`,
    `Apex script unhandled exception by user/organization: ${jobId}\n\n${text}`,
    'apexError',
  );
}

/** Scheduled Apex: runs under synchronous limits and is queued for its next time. [D1.1] */
export function scheduledApexHandler(org: OrgCore): WorkHandler {
  const again = (works: readonly QueuedWork[]): void => {
    const { job, jobId } = payloadOf(works);
    if (job.kind !== 'schedulable') return;
    const now = org.clock.now();
    const next = nextFireTime(job.cron, now, org.timeZoneOf(works[0]!.userId));
    const row = org.store.read('CronTrigger', [jobId]).get(jobId);
    if (!row) return;
    org.store.update('CronTrigger', [
      {
        Id: jobId,
        NextFireTime: next?.toISOString() ?? null,
        PreviousFireTime: now.toISOString(),
        State: next ? 'WAITING' : 'DELETED',
        TimesTriggered: Number(row.TimesTriggered ?? 0) + 1,
      },
    ]);
    if (!next)
      for (const id of jobsOfTrigger(org, jobId))
        setJob(org, id, { Status: 'Completed', CompletedDate: now.toISOString() });
    if (next)
      org.queue.enqueue({
        kind: 'apex.scheduled',
        payload: { job, jobId } satisfies JobPayload,
        userId: works[0]!.userId,
        runAt: next,
        replaceKey: `apexJob:${jobId}`,
      });
  };
  return {
    open: (works) => ({
      entryPoint: `Apex ${payloadOf(works).job.className} (ScheduledApex)`,
      access: systemAccess(works[0]!.userId),
      limits: 'sync',
      quiddity: 'SCHEDULED',
    }),
    run: (tx, works) => {
      const { job, jobId } = payloadOf(works);
      again(works);
      tx.apex.runJob(job, jobId);
    },
    failed: (works, error) => {
      const { job, jobId } = payloadOf(works);
      again(works);
      const text = error instanceof Error ? error.message : String(error);
      for (const id of jobsOfTrigger(org, jobId))
        setJob(org, id, { ExtendedStatus: `First error: ${text}`.slice(0, 255), NumberOfErrors: 1 });
      tellFailure(org, job, jobId, text);
      return undefined;
    },
  };
}
