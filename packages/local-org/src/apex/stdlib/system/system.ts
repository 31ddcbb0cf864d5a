import { ApexDatetime } from '../../runtime/date-time';
import type { ApexContext } from '../../runtime/context';
import type { ApexEnumValue } from '../../runtime/enum';
import { throwApex } from '../../runtime/exceptions';
import { valuesEqual } from '../../runtime/equality';
import { ApexList } from '../../runtime/collections';
import { ApexType, ID } from '../../runtime/apex-type';
import { StdObject, ApexObject } from '../../runtime/object';
import { stringOf } from '../../runtime/to-string';
import { typeOf } from '../../runtime/convert';
import { stdClass, type StdRow } from '../registry';
import { assertEquals, assertNotEquals, assertTrue } from './assert';
import { now, today } from './dates';
import { hashOf } from './object-class';
import { freezeState } from '../../runtime/job-state';

type Rt = ApexContext;

function debug(rt: Rt, level: string, value: unknown): void {
  rt.host.log('USER_DEBUG', rt.line, `${level}|${stringOf(rt, value)}`);
}

const quiddity =
  (...names: string[]) =>
  (rt: Rt): boolean =>
    names.includes(rt.host.quiddity);

export interface QueueOptions {
  readonly delayMinutes?: number;
  readonly maximumDepth?: number;
}

function enqueue(rt: Rt, job: ApexObject | null, options: QueueOptions): string {
  if (job === null) {
    return throwApex(rt, 'System.AsyncException', 'Queueable job cannot be null');
  }
  rt.host.limits.consume('queueableJobs', 1);
  return rt.host.enqueue({ kind: 'queueable', className: typeOf(job).name, state: freezeState(rt, job), ...options });
}

function delayOf(rt: Rt, minutes: number | null): QueueOptions {
  if (minutes === null) {
    return {};
  }
  return minutes < 0 || minutes > 10
    ? throwApex(rt, 'System.IllegalArgumentException', 'The delay must be between 0 and 10 minutes')
    : { delayMinutes: minutes };
}

function withAsyncOptions(rt: Rt, job: ApexObject | null, options: StdObject): string {
  const signature = options.value<StdObject>('duplicatesignature');
  if (signature) {
    const used = rt.once('System.enqueueJob.signatures', () => new Set<string>());
    const text = signature.value<string>('text') ?? '';
    if (used.has(text)) {
      throwApex(rt, 'System.DuplicateMessageException', 'Attempt to enqueue job with duplicate queueable signature');
    }
    used.add(text);
  }
  const depth = options.value<number>('maximumqueueablestackdepth');
  return enqueue(rt, job, {
    ...delayOf(rt, options.value<number>('minimumqueueabledelayinminutes')),
    ...(depth === null ? {} : { maximumDepth: depth }),
  });
}

function schedule(rt: Rt, name: string | null, cron: string | null, job: ApexObject): string {
  if (cron === null || cron.trim().split(/\s+/).length < 6) {
    throwApex(rt, 'System.StringException', `Illegal cron expression format (${String(cron)})`);
  }
  return rt.host.enqueue({
    kind: 'schedulable',
    className: typeOf(job).name,
    state: freezeState(rt, job),
    jobName: name ?? '',
    cron: cron as string,
  });
}

function scheduleBatch(rt: Rt, job: ApexObject, name: string, minutes: number, scope = 200): string {
  return rt.host.enqueue({
    kind: 'batch',
    className: typeOf(job).name,
    state: freezeState(rt, job),
    scopeSize: scope,
    startInMinutes: minutes,
    jobName: name,
  });
}

function attachFinalizer(rt: Rt, finalizer: ApexObject): void {
  if (rt.host.quiddity !== 'QUEUEABLE' && rt.statics.get('queueable.running') !== true) {
    throwApex(rt, 'System.HandledException', 'System.attachFinalizer(Finalizer) is not allowed in this context');
  }
  if (rt.statics.get('queueable.finalizer')) {
    throwApex(rt, 'System.HandledException', 'Maximum number of Finalizers (1) are already attached');
  }
  rt.statics.set('queueable.finalizer', finalizer);
}

const asserts: StdRow[] = [
  ['static void assert(Boolean condition)', assertTrue],
  ['static void assert(Boolean condition, Object message)', assertTrue],
  ['static void assertEquals(Object expected, Object actual)', assertEquals],
  ['static void assertEquals(Object expected, Object actual, Object message)', assertEquals],
  ['static void assertNotEquals(Object expected, Object actual)', assertNotEquals],
  ['static void assertNotEquals(Object expected, Object actual, Object message)', assertNotEquals],
];

export const system = stdClass('System.System', [
  ...asserts,
  ['static void debug(Object value)', (rt: Rt, v: unknown) => debug(rt, 'DEBUG', v)],
  [
    'static void debug(LoggingLevel level, Object value)',
    (rt: Rt, level: ApexEnumValue | null, v: unknown) => debug(rt, level?.name ?? 'DEBUG', v),
  ],
  ['static Date today()', today],
  ['static Datetime now()', now],
  ['static Long currentTimeMillis()', (rt: Rt) => BigInt(rt.host.now().getTime())],
  ['static Boolean equals(Object a, Object b)', valuesEqual],
  ['static Integer hashCode(Object value)', hashOf],
  ['static Id enqueueJob(Queueable job)', (rt: Rt, job: ApexObject | null) => enqueue(rt, job, {})],
  [
    'static Id enqueueJob(Queueable job, Integer delayInMinutes)',
    (rt: Rt, job: ApexObject | null, delay: number | null) => enqueue(rt, job, delayOf(rt, delay)),
  ],
  ['static Id enqueueJob(Queueable job, AsyncOptions options)', withAsyncOptions],
  ['static Id schedule(String jobName, String cronExpression, Schedulable job)', schedule],
  ['static Id scheduleBatch(Database.Batchable<Object> job, String jobName, Integer minutesFromNow)', scheduleBatch],
  [
    'static Id scheduleBatch(Database.Batchable<Object> job, String jobName, Integer minutesFromNow, Integer scopeSize)',
    scheduleBatch,
  ],
  ['static void abortJob(String jobId)', (rt: Rt, id: string) => rt.host.abortJob(id)],
  ['static void attachFinalizer(Finalizer finalizer)', attachFinalizer],
  ['static Boolean isBatch()', quiddity('BATCH_APEX', 'BATCH_CHUNK_SERIAL', 'BATCH_CHUNK_PARALLEL', 'BATCH_ACS')],
  ['static Boolean isFuture()', quiddity('FUTURE')],
  ['static Boolean isQueueable()', quiddity('QUEUEABLE', 'TRANSACTION_FINALIZER_QUEUEABLE')],
  ['static Boolean isScheduled()', quiddity('SCHEDULED')],
  ['static Boolean isFunctionCallback()', quiddity('FUNCTION_CALLBACK')],
  ['static Boolean isRunningElasticCompute()', () => false],
  [
    'static ApplicationReadWriteMode getApplicationReadWriteMode()',
    (rt: Rt) => rt.enumValue('System.ApplicationReadWriteMode', 'DEFAULT'),
  ],
  ['static PageReference currentPageReference()', (rt: Rt) => rt.statics.get('ApexPages.currentPage') ?? null],
  ['static void setPassword(Id userId, String password)'],
  ['static ResetPasswordResult resetPassword(Id userId, Boolean sendEmail)'],
  [
    'static Version requestVersion()',
    (rt: Rt) =>
      new StdObject(versionType, { major: Number(rt.host.model.apiVersion.split('.')[0]), minor: 0, patch: 0 }),
  ],
  ['static void runAs(Version packageVersion)', () => undefined],
  ['static void runAs(User user)', () => undefined],
  ['static Integer purgeOldAsyncJobs(Date before)'],
  ['static List<Id> process(List<Id> workItemIds, String action, String comments, String nextApprover)'],
  ['static Integer submit(List<Id> ids, String comments, String nextApprover)'],
  ['static void movePassword(Id from, Id to)'],
  ['static void changeOwnPassword(String oldPassword, String newPassword)'],
  ['static Object getQuiddityShortCode(Quiddity quiddity)'],
]);

const versionType = new ApexType('System', 'System.Version');
const compareVersion = (a: StdObject, b: StdObject): number => {
  for (const key of ['major', 'minor', 'patch']) {
    const difference = Number(a.data[key] ?? 0) - Number(b.data[key] ?? 0);
    if (difference !== 0) {
      return Math.sign(difference);
    }
  }
  return 0;
};

export const version = stdClass('System.Version', [
  [
    'new(Integer major, Integer minor)',
    (_: Rt, t: ApexType, major: number, minor: number) => new StdObject(t, { major, minor }),
  ],
  [
    'new(Integer major, Integer minor, Integer patch)',
    (_: Rt, t: ApexType, major: number, minor: number, patch: number) => new StdObject(t, { major, minor, patch }),
  ],
  ['Integer major()', (_: Rt, v: StdObject) => v.value('major')],
  ['Integer minor()', (_: Rt, v: StdObject) => v.value('minor')],
  ['Integer patch()', (_: Rt, v: StdObject) => v.value('patch')],
  ['Integer compareTo(Version other)', (_: Rt, a: StdObject, b: StdObject) => compareVersion(a, b)],
]);

export { ApexDatetime, ApexList, ID };
