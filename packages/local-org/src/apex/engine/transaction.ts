import type { ApexHost, ApexJob } from '../host';
import { createInvoker } from '../compiler/invoker';
import type {
  AnonymousResult,
  ApexTransaction,
  BatchState,
  InvocableResult,
  RestRequestData,
  RestResponseData,
  TriggerOperation,
  TriggerRow,
  TriggerTiming,
} from './api';
import { invokeAction } from './actions';
import { executeAnonymous } from './anonymous';
import { invokeAura } from './aura';
import { EngineContext } from './context';
import type { Deployment } from './deployment';
import { freeze, thaw } from './job-state';
import { runJob } from './jobs';
import { invokeRest } from './rest';
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
    this.rt.freeze = freeze;
    this.rt.thaw = (text) => thaw(this.rt, text);
    this.rt.stubFactory = (type, provider) => createStub(this.rt, type, provider);
  }

  runTriggers(object: string, timing: TriggerTiming, operation: TriggerOperation, rows: readonly TriggerRow[]): void {
    runTriggers(this.deployment, this.rt, object, timing, operation, rows);
  }

  executeAnonymous(source: string): AnonymousResult {
    return executeAnonymous(this.deployment, this.rt, source);
  }

  invokeAction(className: string, inputs: readonly Readonly<Record<string, unknown>>[]): InvocableResult {
    return invokeAction(this.deployment, this.rt, className, inputs);
  }

  invokeAura(className: string, method: string, args: Readonly<Record<string, unknown>>): unknown {
    return invokeAura(this.deployment, this.rt, className, method, args);
  }

  invokeRest(request: RestRequestData): RestResponseData {
    return invokeRest(this.deployment, this.rt, request);
  }

  runJob(job: ApexJob, jobId: string, progress?: BatchState): BatchState | null {
    return runJob(this.deployment, this.rt, job, jobId, progress);
  }
}
