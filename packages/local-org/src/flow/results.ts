import type { FieldValues } from '../metadata/values';
import type { FlowValue } from './host';

/** As `SaveError` of the org's transaction: what a failed flow leaves on the record that started it. */
export interface FlowRecordError {
  readonly statusCode: string;
  readonly message: string;
  readonly fields: readonly string[];
}

/** A record in the middle of its save, seen by the flow engine; the org's `WorkRecord` fits. */
export interface FlowWorkRecord {
  readonly object: string;
  /** Null before the first write. */
  id: string | null;
  /** Stored fields with their new values; before-save flows assign here. */
  readonly fields: FieldValues;
  /** Stored fields before this save; null on insert. For before-delete: null, the record itself is in `fields`. */
  readonly old: Readonly<FieldValues> | null;
  readonly errors: FlowRecordError[];
}

/** An interview that ended at an element that failed and had no fault path. */
export interface FlowFault {
  readonly flow: string;
  /** API name of the element. */
  readonly element: string;
  /** Metadata type name, such as `FlowRecordCreate`. */
  readonly elementType: string;
  /** Text of `$Flow.FaultMessage`. */
  readonly message: string;
  /** The platform's code behind the message when there is one, such as `REQUIRED_FIELD_MISSING`. */
  readonly statusCode: string;
}

export type InterviewStatus = 'finished' | 'failed' | 'paused' | 'screen';

/** How one interview of a group ended. */
export interface InterviewResult {
  readonly status: InterviewStatus;
  readonly interviewGuid: string;
  /** Output variables by API name (and `Flow__InterviewStatus`-like members are left to the API layer). */
  readonly outputs: Readonly<Record<string, FlowValue>>;
  readonly fault?: FlowFault;
  /** Custom errors raised on the triggering record. */
  readonly customErrors: readonly FlowRecordError[];
  /** Present when the interview waits; give it back to `FlowEngine.resume`. */
  readonly paused?: PausedInterview;
}

/** What wakes a paused interview up. */
export interface ResumeEvent {
  /** API name of the wait event; it names the connector taken on resume. */
  readonly event: string;
  readonly kind: 'time' | 'platformEvent';
  /** Time events: when; a time in the past means as soon as possible. */
  readonly resumeAt?: string;
  /** Record-based time events: the record and field the time comes from, so that a change reschedules it [B2.28]. */
  readonly record?: {
    readonly object: string;
    readonly id: string;
    readonly field: string;
    readonly offsetMinutes: number;
  };
  /** Platform events: the object and the field values a message must have. */
  readonly object?: string;
  readonly match?: Readonly<FieldValues>;
}

/** A paused interview as plain JSON: it can be stored and resumed after a restart. */
export interface PausedInterview {
  readonly flow: string;
  readonly interviewGuid: string;
  readonly element: string;
  readonly label: string;
  readonly events: readonly ResumeEvent[];
  /** Opaque; JSON. */
  readonly state: unknown;
}

/** What the org queues, keeps or cancels after an after-save flow's entry conditions were judged. */
export interface PathRequest {
  readonly action: 'run' | 'schedule' | 'cancel';
  readonly flow: string;
  /** Name of the scheduled path; `AsyncAfterCommit` when the asynchronous path has no name. */
  readonly path: string;
  readonly object: string;
  readonly recordId: string;
  /** `schedule` only: when it is due. */
  readonly runAt?: Date;
  /** 1 to 200 [B1.2]. */
  readonly maxBatchSize: number;
  /** The same for each request of one flow, path and record: what `schedule` replaces and `cancel` removes. */
  readonly key: string;
}
