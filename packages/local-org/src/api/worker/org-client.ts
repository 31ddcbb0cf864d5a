import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Diagnostic } from '../../diagnostics';
import { SalesforceError } from '../../diagnostics';
import type { OperationName, Operations, OrgFacts, WorkerMessage, WorkerOptions } from './protocol';

/** The project did not deploy; carries every problem with its place. */
export class DeployFailedError extends Error {
  override readonly name = 'DeployFailedError';

  constructor(
    message: string,
    readonly diagnostics: readonly Diagnostic[],
  ) {
    super(message);
  }
}

interface Pending {
  resolve(output: unknown): void;
  reject(error: Error): void;
}

/**
 * The main thread's side of an org: sends requests to its worker thread and takes answers and events. Requests are
 * answered in order, because the org runs one transaction at a time.
 */
export class OrgClient {
  private readonly pending = new Map<number, Pending>();
  private readonly wakers = new Map<number, () => void>();
  private nextWatch = 1;
  private hubListener: () => void = () => undefined;
  private nextId = 1;
  private closing = false;
  private closed = false;
  private failWith: (error: Error) => void = () => undefined;
  /** Resolves when the org's thread has died by itself. Nothing can be asked of it after that. */
  readonly failure = new Promise<Error>((resolve) => {
    this.failWith = resolve;
  });

  private constructor(
    private readonly worker: Worker,
    readonly facts: OrgFacts,
  ) {
    worker.on('message', (message: WorkerMessage) => this.receive(message));
    worker.on('error', (error) => this.fail(error));
    worker.on('exit', (code) => this.fail(new Error(`The org's thread ended with code ${code}.`)));
  }

  /** @throws DeployFailedError when the project does not deploy; Error when the org cannot open its data */
  static async start(options: WorkerOptions): Promise<OrgClient> {
    const worker = new Worker(path.join(__dirname, 'org-worker.js'), { workerData: options });
    const facts = await new Promise<OrgFacts>((resolve, reject) => {
      worker.once('message', (message: WorkerMessage) => {
        if (message.kind === 'ready') resolve(message.facts);
        else if (message.kind === 'failed') reject(new DeployFailedError(message.message, message.diagnostics));
        else reject(new Error(`The org's thread began with an unexpected message: ${message.kind}`));
      });
      worker.once('error', reject);
    });
    // Not removeAllListeners: the Worker's own listeners keep its port open.
    worker.removeAllListeners('message').removeAllListeners('error');
    return new OrgClient(worker, facts);
  }

  call<Name extends OperationName>(
    operation: Name,
    input: Operations[Name]['input'],
  ): Promise<Operations[Name]['output']> {
    if (this.closed || this.closing)
      return Promise.reject(new SalesforceError('SERVER_UNAVAILABLE', 'The local org is stopping.', [], 503));
    const id = this.nextId++;
    return new Promise((resolve, reject) => {
      this.pending.set(id, { resolve: (output) => resolve(output as Operations[Name]['output']), reject });
      this.worker.postMessage({ id, operation, input });
    });
  }

  /** A number under which `readEvents` wakes the given function; the second function given back ends it. */
  watch(wake: () => void): { readonly watchId: number; readonly stop: () => void } {
    const watchId = this.nextWatch++;
    this.wakers.set(watchId, wake);
    const stop = (): void => {
      this.wakers.delete(watchId);
      if (!this.closed && !this.closing) this.call('stopWatching', { watchId }).catch(() => undefined);
    };
    return { watchId, stop };
  }

  /** @param listener called after each change of what the Dev Hub wants done */
  onHubChange(listener: () => void): void {
    this.hubListener = listener;
  }

  /** Finishes the transaction in flight, closes the database and ends the thread. */
  async close(): Promise<void> {
    if (this.closed || this.closing) return;
    const finished = this.call('close', null);
    this.closing = true;
    await finished;
    this.closed = true;
    await this.worker.terminate();
  }

  private receive(message: WorkerMessage): void {
    if (message.kind === 'woken') return this.wakers.get(message.watchId)?.();
    if (message.kind === 'hub') return this.hubListener();
    if (message.kind !== 'answer' && message.kind !== 'error') return;
    const pending = this.pending.get(message.id);
    this.pending.delete(message.id);
    if (message.kind === 'answer') pending?.resolve(message.output);
    else pending?.reject(new SalesforceError(message.errorCode, message.message, [], message.httpStatus));
  }

  private fail(error: Error): void {
    if (this.closed) return;
    this.closed = true;
    for (const pending of this.pending.values()) pending.reject(error);
    this.pending.clear();
    this.failWith(error);
  }
}
