import { UnsupportedError } from '../../diagnostics';
import type { ActionOutcome, FlowHost, FlowValue } from '../host';
import type { FlowSettings } from '../settings';
import { asFault, FlowFaultError } from './faults';
import type { Interview } from './interview';
import type { CompiledElement, CompiledFlow } from './program';
import { SUSPEND } from './program';
import { RecordReader } from './record-reader';

/** What elements need besides their host: other flows, settings. */
export interface RunContext {
  readonly host: FlowHost;
  readonly settings: FlowSettings;
  /** The active version of a flow, compiled; throws a fault when there is none. */
  flow(name: string): CompiledFlow;
  /** Runs another flow as an action, in the same transaction. */
  runFlow(name: string, inputs: readonly Readonly<Record<string, FlowValue>>[]): readonly ActionOutcome[];
  /** True while the record is not yet written: assignments to `$Record` are the save itself. */
  readonly beforeSave: boolean;
  /** What a person would have to do; absent where there is none. */
  readonly hasScreens: boolean;
  /** False on asynchronous and scheduled paths: `IsChanged` and Custom Error are not available there. */
  readonly immediate: boolean;
}

/** One group of interviews on their way through a flow, in one transaction. */
export class FlowRun {
  readonly interviews: Interview[] = [];
  readonly records: RecordReader;

  constructor(readonly context: RunContext) {
    this.records = new RecordReader(context.host, this.interviews);
  }

  get host(): FlowHost {
    return this.context.host;
  }

  /**
   * Runs all interviews to their end: each until it waits at a bulkifiable element, then those at the same element of
   * the same flow together, in rounds [B4.1].
   */
  execute(): void {
    let active = this.interviews.filter((i) => i.state === 'running');
    while (active.length > 0) {
      for (const interview of active) this.advance(interview);
      for (const [element, group] of groupByElement(active)) this.runGroup(element, group);
      active = active.filter((i) => i.state === 'running');
    }
  }

  private advance(interview: Interview): void {
    while (interview.state === 'running' && interview.at) {
      const element = interview.at;
      try {
        this.count(interview, element);
        if (element.program.bulk) {
          interview.state = 'waiting';
          return;
        }
        const exit = element.program.step(interview);
        if (exit === SUSPEND) return;
        interview.take(exit);
      } catch (error) {
        this.fault(interview, element, asFault(error, element.activity));
      }
    }
  }

  private count(interview: Interview, element: CompiledElement): void {
    element.entered++;
    interview.frame.visited.add(element.definition.name.toLowerCase());
    const old = element.flow.definition.apiVersion < 57;
    const limit = old ? this.context.settings.maxElementsBefore57 : this.context.settings.maxElements;
    if (++interview.elementsRun > limit) {
      if (!old)
        throw new UnsupportedError(
          `an interview of ${element.flow.definition.fullName} with more than ${limit} elements (setting maxElements)`,
        );
      throw new FlowFaultError('Number of iterations exceeded');
    }
  }

  private runGroup(element: CompiledElement, group: readonly Interview[]): void {
    if (!element.program.bulk) return;
    try {
      element.program.run(group, this);
    } catch (error) {
      const fault = asFault(error, element.activity);
      for (const interview of group) if (interview.state === 'waiting') this.fault(interview, element, fault);
    }
  }

  /** An element failed for one interview: on to the fault path, or the end. */
  fault(interview: Interview, element: CompiledElement, fault: FlowFaultError): void {
    interview.faultMessage = fault.message;
    if (element.faultExit) {
      interview.take(element.faultExit);
      return;
    }
    interview.state = 'failed';
    interview.at = null;
    interview.fault = {
      flow: element.flow.definition.fullName,
      element: element.definition.name,
      elementType: element.typeName,
      message: fault.message,
      statusCode: fault.statusCode,
    };
    this.host.reportFault(interview.fault);
  }
}

function groupByElement(interviews: readonly Interview[]): ReadonlyMap<CompiledElement, Interview[]> {
  const groups = new Map<CompiledElement, Interview[]>();
  for (const interview of interviews) {
    if (interview.state !== 'waiting' || !interview.at) continue;
    const group = groups.get(interview.at);
    if (group) group.push(interview);
    else groups.set(interview.at, [interview]);
  }
  return groups;
}
