import type { Connection } from 'jsforce';
import { ensureScheduledJobs, unscheduledJobs } from './scheduled-jobs';

const job = (label: string, active = true) => ({ MasterLabel: label, Cron__c: '0 0 4 * * ?', Active__c: active });
const cron = (name: string, expression = '0 0 4 * * ?', state = 'WAITING') => ({
  CronExpression: expression,
  State: state,
  CronJobDetail: { Name: name },
});

function connectionWith(jobs: object[], crons: object[], result: object = { success: true }): Connection {
  const query = (soql: string) =>
    Promise.resolve({ records: soql.includes('FROM CronTrigger') ? crons : jobs, totalSize: 0, done: true });
  return { query, tooling: { executeAnonymous: () => Promise.resolve(result) } } as unknown as Connection;
}

it('names jobs that are missing, changed or over, and no others', async () => {
  const jobs = [job('Kept'), job('Missing'), job('Changed'), job('Over'), job('Switched off', false)];
  const crons = [
    cron('Self-Serve: Kept'),
    cron('Self-Serve: Changed', '0 30 4 * * ?'),
    cron('Self-Serve: Over', '0 0 4 * * ?', 'ERROR'),
  ];

  expect(await unscheduledJobs(connectionWith(jobs, crons))).toEqual([
    { label: 'Missing', cron: '0 0 4 * * ?', reason: 'not scheduled' },
    { label: 'Changed', cron: '0 0 4 * * ?', reason: 'scheduled as 0 30 4 * * ?' },
    { label: 'Over', cron: '0 0 4 * * ?', reason: 'in state ERROR' },
  ]);
});

it('says why the Apex did not run', async () => {
  const broken = connectionWith([], [], { success: false, compileProblem: 'Variable does not exist: ScheduledJobs' });

  await expect(ensureScheduledJobs(broken)).rejects.toThrow('Variable does not exist: ScheduledJobs');
});

it('fails when a job is still missing afterwards', async () => {
  await expect(ensureScheduledJobs(connectionWith([job('Night')], []))).rejects.toThrow('Night: not scheduled');
  await expect(
    ensureScheduledJobs(connectionWith([job('Night')], [cron('Self-Serve: Night')])),
  ).resolves.toBeUndefined();
});
