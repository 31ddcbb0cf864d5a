import type { Connection } from 'jsforce';

/** A job that Scheduled_Job__mdt lists as active and the org does not have scheduled so. */
export interface UnscheduledJob {
  readonly label: string;
  readonly cron: string;
  readonly reason: string;
}

export interface JobRecord {
  readonly MasterLabel: string;
  readonly Cron__c: string;
  readonly Active__c: boolean;
}

export interface CronRow {
  readonly CronExpression: string;
  readonly State: string;
  readonly CronJobDetail: { readonly Name: string };
}

/** Begins the name of every job that `ScheduledJobs.ensure()` keeps. */
const PREFIX = 'Self-Serve: ';
export const WANTED_QUERY = 'SELECT MasterLabel, Cron__c, Active__c FROM Scheduled_Job__mdt';
export const SCHEDULED_QUERY = `SELECT CronExpression, State, CronJobDetail.Name FROM CronTrigger WHERE CronJobDetail.Name LIKE '${PREFIX}%'`;
/** States of a CronTrigger that will not fire again. */
const OVER = new Set(['COMPLETE', 'ERROR', 'DELETED']);

/**
 * Runs `ScheduledJobs.ensure()` in an org: the step after each deployment.
 * @throws Error with the reason when the Apex does not compile or breaks, or when a job is not scheduled afterwards
 */
export async function ensureScheduledJobs(connection: Connection): Promise<void> {
  const result = await connection.tooling.executeAnonymous('ScheduledJobs.ensure();');
  if (!result.success) throw new Error(`Scheduled jobs: ${result.compileProblem ?? result.exceptionMessage}`);
  const missing = await unscheduledJobs(connection);
  if (missing.length > 0)
    throw new Error(`Scheduled jobs: ${missing.map(({ label, reason }) => `${label}: ${reason}`).join('; ')}`);
}

/** Compares what should be scheduled with what is. */
export async function unscheduledJobs(connection: Connection): Promise<readonly UnscheduledJob[]> {
  const wanted = await connection.query<JobRecord & Record<string, unknown>>(WANTED_QUERY);
  const present = await connection.query<CronRow & Record<string, unknown>>(SCHEDULED_QUERY);
  return jobsNotScheduled(wanted.records, present.records);
}

export function jobsNotScheduled(wanted: readonly JobRecord[], present: readonly CronRow[]): readonly UnscheduledJob[] {
  const byName = new Map(present.map((row) => [row.CronJobDetail.Name, row]));
  return wanted
    .filter((job) => job.Active__c)
    .flatMap(({ MasterLabel: label, Cron__c: cron }) => {
      const row = byName.get(PREFIX + label);
      if (!row) return [{ label, cron, reason: 'not scheduled' }];
      if (row.CronExpression !== cron) return [{ label, cron, reason: `scheduled as ${row.CronExpression}` }];
      return OVER.has(row.State) ? [{ label, cron, reason: `in state ${row.State}` }] : [];
    });
}
