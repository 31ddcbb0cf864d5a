import type { FieldValue } from '../../metadata/values';
import type { FlowValue } from '../host';
import type { FlowFault, FlowRecordError, PausedInterview } from '../results';
import type { CompiledElement, CompiledFlow, Exit } from './program';
import type { FlowRun } from './run';
import type { FlowRecord } from './values';

/** State of a loop that an interview is in. */
export interface LoopState {
  readonly items: readonly FlowValue[];
  next: number;
}

/** One flow of the interview's stack: the flow itself or a subflow. */
export class Frame {
  /** Variables and element outputs by lower-cased name. */
  readonly values = new Map<string, FlowValue>();
  readonly loops = new Map<CompiledElement, LoopState>();
  /** Elements entered, for `WasVisited`. */
  readonly visited = new Set<string>();

  constructor(
    readonly flow: CompiledFlow,
    /** Called when the flow ends: hands outputs to the caller and gives its exit; null for the outermost. */
    readonly onEnd: ((frame: Frame) => Exit) | null,
  ) {}
}

export type InterviewState = 'running' | 'waiting' | 'finished' | 'failed' | 'paused' | 'screen';

/** One run of a flow for one record or one set of inputs. */
export class Interview {
  state: InterviewState = 'running';
  /** The element the interview stands at. */
  at: CompiledElement | null = null;
  readonly frames: Frame[];
  faultMessage: FieldValue = null;
  fault: FlowFault | null = null;
  paused: PausedInterview | null = null;
  readonly customErrors: FlowRecordError[] = [];
  currentStage: FieldValue = null;
  activeStages: FlowValue = null;
  currentRecord: FieldValue = null;
  elementsRun = 0;
  readonly startedAt: string;

  constructor(
    public run: FlowRun,
    flow: CompiledFlow,
    readonly guid: string,
    /** `$Record` of a triggered flow. */
    public record: FlowRecord | null,
    /** `$Record__Prior`; null on create. */
    public prior: FlowRecord | null,
    /** True for a record being created: `IsChanged` is false then [B2.5]. */
    public isNew: boolean,
  ) {
    this.frames = [new Frame(flow, null)];
    this.startedAt = run.host.now().toISOString();
  }

  get frame(): Frame {
    return this.frames[this.frames.length - 1];
  }

  /** Follows an exit; where it leads nowhere the flow ends and a calling flow goes on. */
  take(exit: Exit): void {
    let next: Exit = exit;
    for (;;) {
      next.taken++;
      if (next.to) {
        this.at = next.to;
        this.state = 'running';
        return;
      }
      const ended = this.frame;
      if (!ended.onEnd) {
        this.at = null;
        this.state = 'finished';
        return;
      }
      this.frames.pop();
      next = ended.onEnd(ended);
    }
  }

  enter(flow: CompiledFlow, onEnd: (frame: Frame) => Exit): Frame {
    const frame = new Frame(flow, onEnd);
    this.frames.push(frame);
    flow.initialise(this);
    return frame;
  }
}
