import { UnsupportedError } from '../diagnostics';
import type { FieldValues, RecordData } from '../metadata/values';
import type { FlowDefinition } from './definition';
import type { FlowHost, FlowValue } from './host';
import type { FlowWorkRecord, InterviewResult, PathRequest, PausedInterview } from './results';
import { DEFAULT_FLOW_SETTINGS, type FlowSettings } from './settings';

/** Where the engine finds flows: the active version of each, by API name, case-insensitive. */
export interface FlowCatalog {
  get(fullName: string): FlowDefinition | undefined;
  /** Every flow that is active. */
  active(): Iterable<FlowDefinition>;
}

export type RecordMoment = 'beforeSave' | 'afterSave' | 'beforeDelete';

/**
 * Runs flows with the platform's bulk behaviour. One engine serves one deployed set of metadata; every call takes the
 * host of the transaction it works in. Calls may nest (DML of a flow starts flows). Throws `LimitExceededError` and
 * `UnsupportedError`; every other failure is told in results or on the records.
 */
export class FlowEngine {
  readonly settings: FlowSettings;

  constructor(
    private readonly catalog: FlowCatalog,
    settings: Partial<FlowSettings> = {},
  ) {
    this.settings = { ...DEFAULT_FLOW_SETTINGS, ...settings };
  }

  /** Record-triggered flows of an object for one moment of the save, in the order they run [A5.1]. */
  flowsFor(_object: string, _moment: RecordMoment): readonly FlowDefinition[] {
    throw new UnsupportedError('flows');
  }

  /** Platform-event-triggered flows of an event object. */
  eventFlows(_object: string): readonly FlowDefinition[] {
    throw new UnsupportedError('flows');
  }

  /** Schedule-triggered flows. */
  scheduledFlows(): readonly FlowDefinition[] {
    throw new UnsupportedError('flows');
  }

  /** Step 3 of the save: assigns to `fields`, puts failures and custom errors into `errors` of the records. */
  beforeSave(_host: FlowHost, _records: readonly FlowWorkRecord[]): void {
    throw new UnsupportedError('flows');
  }

  /** Step 14 of the save. Returns what to queue or cancel for asynchronous and scheduled paths. */
  afterSave(_host: FlowHost, _records: readonly FlowWorkRecord[]): readonly PathRequest[] {
    throw new UnsupportedError('flows');
  }

  beforeDelete(_host: FlowHost, _records: readonly FlowWorkRecord[]): void {
    throw new UnsupportedError('flows');
  }

  /** What an after-save flow wants queued or cancelled for one record; `old` null means created [B1.5, B6.5]. */
  scheduledPathsFor(_host: FlowHost, _flow: FlowDefinition, _record: FlowWorkRecord): readonly PathRequest[] {
    throw new UnsupportedError('flows');
  }

  /** Runs an asynchronous or scheduled path, in a transaction of its own, with the records as they are now [B6.6]. */
  runPath(_host: FlowHost, _flow: FlowDefinition, _path: string, _records: readonly { readonly record: RecordData; readonly prior?: Readonly<FieldValues> }[]): readonly InterviewResult[] {
    throw new UnsupportedError('flows');
  }

  /** One batch of event messages (at most `scheduledBatchSize`), in replay order. */
  platformEvents(_host: FlowHost, _flow: FlowDefinition, _events: readonly RecordData[]): readonly InterviewResult[] {
    throw new UnsupportedError('flows');
  }

  /** Records the next run of a schedule-triggered flow is for; null for a flow without an object (one interview). */
  scheduledRecords(_host: FlowHost, _flow: FlowDefinition): readonly RecordData[] | null {
    throw new UnsupportedError('flows');
  }

  /** One batch of a schedule-triggered flow; `[]` of records for a flow without an object runs one interview. */
  runScheduled(_host: FlowHost, _flow: FlowDefinition, _records: readonly RecordData[] | null): readonly InterviewResult[] {
    throw new UnsupportedError('flows');
  }

  /** Autolaunched flows from Apex, REST, actions: one interview for each set of inputs, bulkified together. */
  runAutolaunched(_host: FlowHost, _flow: FlowDefinition, _inputs: readonly Readonly<Record<string, FlowValue>>[]): readonly InterviewResult[] {
    throw new UnsupportedError('flows');
  }

  /** Continues paused interviews of one flow; `events[i]` names the wait event that woke `states[i]`. */
  resume(_host: FlowHost, _states: readonly { readonly paused: PausedInterview; readonly event: string; readonly eventRecord?: RecordData }[]): readonly InterviewResult[] {
    throw new UnsupportedError('flows');
  }
}
