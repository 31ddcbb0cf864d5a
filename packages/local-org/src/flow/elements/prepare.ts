import { asFault } from '../runtime/faults';
import type { Interview } from '../runtime/interview';
import type { CompiledElement } from '../runtime/program';
import type { FlowRun } from '../runtime/run';

export interface Prepared<T> {
  readonly interview: Interview;
  readonly input: T;
}

/** Evaluates what each interview brings to a bulk element; an interview whose values cannot be read fails alone. */
export function prepare<T>(
  group: readonly Interview[],
  run: FlowRun,
  element: CompiledElement,
  read: (interview: Interview) => T,
): readonly Prepared<T>[] {
  const ready: Prepared<T>[] = [];
  for (const interview of group) {
    try {
      ready.push({ interview, input: read(interview) });
    } catch (error) {
      run.fault(interview, element, asFault(error, element.activity));
    }
  }
  return ready;
}
