import type { FlowDefinition, FlowElement } from '../definition';
import type { FlowValue } from '../host';
import type { FlowActivity } from './faults';
import type { Interview } from './interview';
import type { FlowRun } from './run';
import type { FlowRecord } from './values';

/** One way out of an element (or of the start), counted each time it is taken. */
export interface Exit {
  /** `connector`, `fault`, `default`, `next`, `end`, an outcome's or path's name. */
  readonly role: string;
  readonly from: CompiledElement | null;
  readonly to: CompiledElement | null;
  taken: number;
}

/** The interview does not go on by itself: it waits for a screen or an event. */
export const SUSPEND = Symbol('suspend');

/** An element that one interview runs on its own. */
export interface StepProgram {
  readonly bulk: false;
  step(interview: Interview): Exit | typeof SUSPEND;
}

/**
 * An element at which interviews wait for each other [B4.1, B4.2]. `run` must settle every interview of the group: by
 * `interview.take(exit)` or `run.fault(interview, ...)`.
 */
export interface BulkProgram {
  readonly bulk: true;
  run(group: readonly Interview[], run: FlowRun): void;
}

export type Program = StepProgram | BulkProgram;

export interface CompiledElement {
  readonly definition: FlowElement;
  /** Metadata type name for messages, such as `FlowRecordCreate`. */
  readonly typeName: string;
  readonly activity?: FlowActivity;
  readonly flow: CompiledFlow;
  readonly exits: Exit[];
  readonly faultExit: Exit | null;
  program: Program;
  /** Number of times an interview entered it. */
  entered: number;
}

export type Reader = (interview: Interview) => FlowValue;

export interface CompiledFlow {
  readonly definition: FlowDefinition;
  readonly elements: ReadonlyMap<string, CompiledElement>;
  /** The immediate path. */
  readonly start: Exit;
  /** Scheduled and asynchronous paths by lower-cased name. */
  readonly paths: ReadonlyMap<string, Exit>;
  /** Whether a record meets the start element's conditions or formula; true when there are none. */
  meetsEntry(interview: Interview, record: FlowRecord): boolean;
  /** Sets default values of a new interview's variables. */
  initialise(interview: Interview): void;
}
