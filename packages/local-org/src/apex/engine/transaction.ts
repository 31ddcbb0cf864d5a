import { UnsupportedError } from '../../diagnostics';
import type { ApexHost, ApexJob } from '../host';
import { createInvoker } from '../compiler/invoker';
import type { AnonymousResult, ApexTransaction, BatchState, InvocableResult, RestRequestData, RestResponseData, TriggerOperation, TriggerRow, TriggerTiming } from './api';
import { executeAnonymous } from './anonymous';
import { EngineContext } from './context';
import type { Deployment } from './deployment';
import { createStub } from './stubs';
import { runTriggers } from './triggers';

/** One transaction: a context (statics, stack, limits) and the doors into the code. */
export class EngineTransaction implements ApexTransaction {
  readonly rt: EngineContext;

  constructor(
    readonly deployment: Deployment,
    readonly host: ApexHost,
  ) {
    this.rt = new EngineContext(host, { find: (name) => deployment.findClass(name) });
    this.rt.invoker = createInvoker(() => this.rt);
    this.rt.stubFactory = (type, provider) => createStub(this.rt, type, provider);
  }

  runTriggers(object: string, timing: TriggerTiming, operation: TriggerOperation, rows: readonly TriggerRow[]): void {
    runTriggers(this.deployment, this.rt, object, timing, operation, rows);
  }

  executeAnonymous(source: string): AnonymousResult {
    return executeAnonymous(this.deployment, this.rt, source);
  }

  invokeAction(className: string, _inputs: readonly Readonly<Record<string, unknown>>[]): InvocableResult {
    throw new UnsupportedError(`the Apex action ${className}`);
  }

  invokeAura(className: string, method: string, _args: Readonly<Record<string, unknown>>): unknown {
    throw new UnsupportedError(`the Apex method ${className}.${method}`);
  }

  invokeRest(request: RestRequestData): RestResponseData {
    throw new UnsupportedError(`Apex REST ${request.path}`);
  }

  runJob(job: ApexJob, _jobId: string, _progress?: BatchState): BatchState | null {
    throw new UnsupportedError(`Apex ${job.kind} jobs`);
  }
}
