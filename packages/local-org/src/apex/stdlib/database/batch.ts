import type { ApexContext } from '../../runtime/context';
import { StdObject } from '../../runtime/object';
import { stdClass, stdInterface } from '../registry';
import { systemType } from '../../runtime/apex-type';

type Rt = ApexContext;
type Self = StdObject;

export const batchable = stdInterface('Database.Batchable<T>', [
  ['Database.QueryLocator start(Database.BatchableContext context)'],
  ['void execute(Database.BatchableContext context, List<T> scope)'],
  ['void finish(Database.BatchableContext context)'],
]);
export const stateful = stdInterface('Database.Stateful', []);
export const allowsCallouts = stdInterface('Database.AllowsCallouts', []);
export const raisesEvents = stdInterface('Database.RaisesPlatformEvents', []);
export const queueable = stdInterface('System.Queueable', [['void execute(QueueableContext context)']]);
export const schedulable = stdInterface('System.Schedulable', [['void execute(SchedulableContext context)']]);
export const finalizer = stdInterface('System.Finalizer', [['void execute(FinalizerContext context)']]);
export const installHandler = stdInterface('System.InstallHandler', [['void onInstall(InstallContext context)']]);
export const uninstallHandler = stdInterface('System.UninstallHandler', [
  ['void onUninstall(UninstallContext context)'],
]);
export const sandboxPostCopy = stdInterface('System.SandboxPostCopy', [['void runApexClass(SandboxContext context)']]);

const get =
  (name: string) =>
  (_: Rt, self: Self): unknown =>
    self.value(name);
/** Interfaces that the platform implements, and tests too. */
const CONTEXT = { kind: 'interface' } as const;
export const batchableContext = stdClass(
  'Database.BatchableContext',
  [
    ['Id getJobId()', get('jobid')],
    ['Id getChildJobId()', get('childjobid')],
  ],
  CONTEXT,
);
export const batchableContextImpl = stdClass(
  'Database.BatchableContextImpl',
  [['new()'], ['Id getJobId()', get('jobid')]],
  { interfaces: ['Database.BatchableContext'] },
);
export const queueableContext = stdClass('System.QueueableContext', [['Id getJobId()', get('jobid')]], CONTEXT);
export const schedulableContext = stdClass(
  'System.SchedulableContext',
  [['Id getTriggerId()', get('triggerid')]],
  CONTEXT,
);
export const finalizerContext = stdClass(
  'System.FinalizerContext',
  [
    ['Id getAsyncApexJobId()', get('jobid')],
    ['Exception getException()', get('exception')],
    ['System.ParentJobResult getResult()', get('result')],
    ['String getRequestId()', get('requestid')],
  ],
  CONTEXT,
);
export const installContext = stdInterface('System.InstallContext', [
  ['Id organizationId()'],
  ['Id installerId()'],
  ['Boolean isUpgrade()'],
  ['Boolean isPush()'],
  ['Version previousVersion()'],
]);
export const uninstallContext = stdInterface('System.UninstallContext', [
  ['Id organizationId()'],
  ['Id uninstallerId()'],
]);
export const sandboxContext = stdInterface('System.SandboxContext', [
  ['Id organizationId()'],
  ['Id sandboxId()'],
  ['String sandboxName()'],
]);

/**
 * The context object that an asynchronous entry point gets.
 * @param kind class of the context, for example `System.QueueableContext`
 */
export const jobContext = (kind: string, data: Record<string, unknown>): StdObject =>
  new StdObject(systemType(kind), data);

export const asyncOptions = stdClass('System.AsyncOptions', [
  ['new()'],
  ['System.QueueableDuplicateSignature DuplicateSignature { get; set; }'],
  ['Integer MaximumQueueableStackDepth { get; set; }'],
  ['Integer MinimumQueueableDelayInMinutes { get; set; }'],
]);
export const asyncInfo = stdClass('System.AsyncInfo', [
  [
    'static Integer getCurrentQueueableStackDepth()',
    (rt: Rt) => (rt.statics.get('queueable.depth') as number | undefined) ?? 1,
  ],
  [
    'static Integer getMaximumQueueableStackDepth()',
    (rt: Rt) => (rt.statics.get('queueable.maximumDepth') as number | undefined) ?? 0,
  ],
  [
    'static Integer getMinimumQueueableDelayInMinutes()',
    (rt: Rt) => (rt.statics.get('queueable.delay') as number | undefined) ?? 0,
  ],
  ['static Boolean hasMaxStackDepth()', (rt: Rt) => rt.statics.has('queueable.maximumDepth')],
]);
export const duplicateSignature = stdClass('System.QueueableDuplicateSignature', [
  ['String toString()', (_: Rt, self: Self) => self.value('text')],
]);
const append = (_: Rt, self: Self, part: unknown): Self => {
  self.data['text'] = `${(self.data['text'] as string | undefined) ?? ''}/${String(part)}`;
  return self;
};
export const signatureBuilder = stdClass('System.QueueableDuplicateSignature.Builder', [
  ['new()'],
  ['System.QueueableDuplicateSignature.Builder addInteger(Integer value)', append],
  ['System.QueueableDuplicateSignature.Builder addString(String value)', append],
  ['System.QueueableDuplicateSignature.Builder addId(Id value)', append],
  [
    'System.QueueableDuplicateSignature build()',
    (_: Rt, self: Self) =>
      new StdObject(systemType('System.QueueableDuplicateSignature'), { text: self.data['text'] ?? '' }),
  ],
]);
