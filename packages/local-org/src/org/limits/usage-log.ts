import type { LimitName } from '../transaction/transaction';

/** Governor use of one finished transaction, as `GET /local/limits` answers it. */
export interface GovernorUsage {
  readonly entryPoint: string;
  readonly startedAt: string;
  /** Machine time, milliseconds. */
  readonly durationMs: number;
  readonly outcome: 'committed' | 'rolledBack';
  /** The error that rolled it back. */
  readonly error?: string;
  /** Distinct records written. */
  readonly records: number;
  readonly limits: Readonly<Record<LimitName, number>>;
}

/** Keeps the newest transactions in a ring. */
export class UsageLog {
  private entries: GovernorUsage[] = [];

  constructor(private readonly capacity: () => number) {}

  add(usage: GovernorUsage): void {
    this.entries.push(usage);
    const excess = this.entries.length - this.capacity();
    if (excess > 64) this.entries.splice(0, excess);
  }

  /** Oldest first. */
  list(): readonly GovernorUsage[] {
    return this.entries.slice(-this.capacity());
  }

  clear(): void {
    this.entries = [];
  }
}
