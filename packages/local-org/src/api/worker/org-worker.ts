import { parentPort, workerData } from 'node:worker_threads';
import { LimitExceededError, SalesforceError, UnsupportedError } from '../../diagnostics';
import type { OrgPort } from '../org-port';
import { openOrg } from './open-org';
import { HANDLERS, refuseLockedOut } from './dispatch';
import { EventWatchers } from './event-watchers';
import type { OperationName, Operations, RequestMessage, WorkerMessage, WorkerOptions } from './protocol';

/** Queued work runs in slices between requests, so that a page's question never waits for a whole backlog. */
const WORK_SLICE_ITEMS = 1;

/** After these, a late message may have arrived and a channel may carry other events. */
const MOVES_TIME: ReadonlySet<OperationName> = new Set(['local', 'deploy']);

function main(): void {
  const port = parentPort;
  if (!port) throw new Error('org-worker runs as a worker thread only.');
  const post = (message: WorkerMessage): void => port.postMessage(message);
  const opened = openOrg(workerData as WorkerOptions);
  if (!opened.ok) {
    post({ kind: 'failed', message: opened.message, diagnostics: opened.diagnostics });
    return;
  }
  const { org } = opened;
  const watchers = new EventWatchers((watchId) => post({ kind: 'woken', watchId }));
  org.watchEvents((objects) => watchers.committed(objects));
  let timer: NodeJS.Timeout | undefined;
  let working = false;

  /** Runs what is due, one slice for each turn of the event loop; then sleeps until the next work falls due. */
  const work = (): void => {
    working = false;
    try {
      if (org.hasDueWork()) org.drain(WORK_SLICE_ITEMS);
    } catch (error) {
      // A unit's own failure is the queue's concern and never comes here. What does is a defect: tell it, and let the next request go on.
      process.stderr.write(`local-org: queued work failed: ${error instanceof Error ? error.stack : String(error)}\n`);
      return;
    }
    scheduleWork();
  };
  const scheduleWork = (): void => {
    if (working) return;
    clearTimeout(timer);
    if (org.hasDueWork()) {
      working = true;
      setImmediate(work);
      return;
    }
    const wait = org.nextDueInMs();
    // setTimeout holds 31 bits of milliseconds; a longer wait is looked at again.
    if (wait !== null) timer = setTimeout(scheduleWork, Math.min(wait, 2 ** 31 - 1));
  };

  org.hub.onChange(() => post({ kind: 'hub' }));

  const run = (message: RequestMessage): unknown => {
    switch (message.operation) {
      case 'readEvents': {
        const input = message.input as Operations['readEvents']['input'];
        const batch = HANDLERS.readEvents(org, input);
        if (batch.events.length === 0 && input.watchId !== null) watchers.arm(input.watchId, batch.objects);
        return batch;
      }
      case 'stopWatching':
        watchers.disarm((message.input as Operations['stopWatching']['input']).watchId);
        return null;
      case 'close':
        clearTimeout(timer);
        org.close();
        return null;
      default: {
        const handler = HANDLERS[message.operation] as (org: OrgPort, input: unknown) => unknown;
        refuseLockedOut(org, message.operation, message.input);
        return handler(org, message.input);
      }
    }
  };

  port.on('message', (message: RequestMessage) => {
    try {
      post({ kind: 'answer', id: message.id, output: run(message) });
    } catch (error) {
      post(errorMessage(message.id, error));
    }
    if (MOVES_TIME.has(message.operation)) watchers.wakeAll();
    if (message.operation !== 'close') scheduleWork();
  });
  post({ kind: 'ready', facts: opened.facts });
  scheduleWork();
}

function errorMessage(id: number, error: unknown): WorkerMessage {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof SalesforceError) {
    return { kind: 'error', id, errorCode: error.errorCode, message, httpStatus: error.httpStatus };
  }
  if (error instanceof UnsupportedError)
    return { kind: 'error', id, errorCode: error.errorCode, message, httpStatus: 501 };
  const errorCode = error instanceof LimitExceededError ? error.errorCode : 'UNKNOWN_EXCEPTION';
  return { kind: 'error', id, errorCode, message, httpStatus: 500 };
}

main();
