import type { ApexJob } from '../../apex';
import type { OrgCore } from '../core';
import { systemAccess } from '../flow-host';
import type { OrgTransaction } from '../transaction/org-transaction';
import type { QueuedWork, WorkHandler } from './async-queue';

export const PUBLISH_CALLBACK = 'apex.publishCallback';

export type PublishCallback = Extract<ApexJob, { kind: 'publishCallback' }>;

/**
 * Queues what tells a publisher that its events were published. The callback runs as Automated Process (Platform Events Developer Guide, "Get the
 * Result of Asynchronous Platform Event Publishing with Apex Publish Callbacks").
 */
export function enqueuePublishCallback(tx: OrgTransaction, job: PublishCallback): void {
  const { org } = tx;
  const work = { kind: PUBLISH_CALLBACK, payload: job, userId: org.identity.automatedProcessUserId };
  if (job.isImmediate) tx.always(() => void org.queue.enqueue(work));
  else tx.enqueue(work);
}

/** Lets the callbacks that wait learn that publishing failed. */
export function failPublishCallbacks(org: OrgCore): void {
  for (const work of waitingCallbacks(org)) {
    org.queue.remove([work]);
    const payload: PublishCallback = { ...(work.payload as PublishCallback), failed: true };
    org.queue.enqueue({ kind: PUBLISH_CALLBACK, payload, userId: work.userId });
  }
}

export function waitingCallbacks(org: OrgCore): readonly QueuedWork[] {
  return org.queue.list().filter(({ kind }) => kind === PUBLISH_CALLBACK);
}

export function publishCallbackHandler(org: OrgCore): WorkHandler {
  const jobOf = (works: readonly QueuedWork[]): PublishCallback => works[0]!.payload as PublishCallback;
  return {
    open: (works) => ({
      entryPoint: `Apex ${jobOf(works).className} (PublishCallback)`,
      access: systemAccess(works[0]!.userId),
      // Assumed: like the triggers of events.
      limits: 'sync',
      quiddity: 'PLATFORM_EVENT_PUBLISH_CALLBACK',
    }),
    run: (tx, works) => void tx.apex.runJob(jobOf(works), works[0]!.id),
    failed: (works, error) => {
      const { className } = jobOf(works);
      const text = error instanceof Error ? error.message : String(error);
      org.reportFailure(
        `Developer script exception from local org : ${className} : ${text.slice(0, 100)}`,
        `Apex script unhandled exception by user/organization: ${className}\n\n${text}`,
        'apexError',
      );
      return undefined;
    },
  };
}
