/** Doubtful platform behaviour as named switches; sources in docs/parity.md. */
export interface FlowSettings {
  /** A loop over a collection that was never set: no iteration, or a fault [B2.14]. */
  readonly loopOverNull: 'skip' | 'fault';
  /** `Add` and `Subtract` on a number that has no value: counts as zero, or stays null [E11]. */
  readonly nullArithmetic: 'zero' | 'null';
  /** A data filter whose value is null: compares with null, or fails the element [B2.10]. */
  readonly nullFilter: 'match' | 'fault';
  /** Interviews of one transaction of a schedule-triggered or event-triggered flow [B7.2, B8.2]. */
  readonly scheduledBatchSize: number;
  /** Runs of an asynchronous group after the first [B6.10]; 0 where the caller rolls back and retries by itself. */
  readonly groupRetries: number;
  /** Elements one interview may run on flows of API 56.0 or lower [B1.16]. */
  readonly maxElementsBefore57: number;
  /** Elements one interview may run on later flows: the local org's guard where the platform has its CPU limit. */
  readonly maxElements: number;
}

export const DEFAULT_FLOW_SETTINGS: FlowSettings = {
  loopOverNull: 'skip',
  nullArithmetic: 'zero',
  nullFilter: 'match',
  scheduledBatchSize: 200,
  groupRetries: 2,
  maxElementsBefore57: 2000,
  maxElements: 5_000_000,
};
