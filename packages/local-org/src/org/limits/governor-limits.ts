import { LimitExceededError } from '../../diagnostics';
import type { LimitName, Limits } from '../transaction/transaction';

export type LimitContext = 'sync' | 'async' | 'bulk' | 'queryLocator';

/** Per-transaction allowances: [synchronous, asynchronous]. Source: Execution Governors and Limits, v67. [D1] */
const ALLOWANCES: Readonly<Record<LimitName, readonly [number, number]>> = {
  queries: [100, 200],
  aggregateQueries: [300, 600],
  queryRows: [50_000, 50_000],
  queryLocatorRows: [10_000, 50_000_000],
  soslQueries: [20, 20],
  dmlStatements: [150, 150],
  dmlRows: [10_000, 10_000],
  callouts: [100, 100],
  futureCalls: [50, 50],
  queueableJobs: [50, 1],
  emailInvocations: [10, 10],
  cpuTime: [10_000, 60_000],
  heapSize: [6_000_000, 12_000_000],
  publishImmediateDml: [150, 150],
  mobilePushApexCalls: [10, 10],
  asyncCalls: [200, 200],
};

/** Texts of `System.LimitException`; `#` is the count that passed the limit. [D1.7] */
const MESSAGES: Readonly<Record<LimitName, string>> = {
  queries: 'Too many SOQL queries: #',
  aggregateQueries: 'Too many Aggregate queries: #',
  queryRows: 'Too many query rows: #',
  queryLocatorRows: 'Too many query locator rows: #',
  soslQueries: 'Too many SOSL queries: #',
  dmlStatements: 'Too many DML statements: #',
  dmlRows: 'Too many DML rows: #',
  callouts: 'Too many callouts: #',
  futureCalls: 'Too many future calls: #',
  queueableJobs: 'Too many queueable jobs added to the queue: #',
  emailInvocations: 'Too many Email Invocations: #',
  cpuTime: 'Apex CPU time limit exceeded',
  heapSize: 'Apex heap size too large: #',
  publishImmediateDml: 'Too many publish immediate DML statements: #',
  mobilePushApexCalls: 'Too many mobile Apex push calls: #',
  asyncCalls: 'Too many async calls: #',
};

export const LIMIT_NAMES = Object.keys(ALLOWANCES) as readonly LimitName[];

/** What one transaction may use. Bulk API work has the higher of both columns. [D1.1] */
export function allowances(context: LimitContext): Map<LimitName, number> {
  const result = new Map<LimitName, number>();
  for (const name of LIMIT_NAMES) {
    const [sync, async] = ALLOWANCES[name];
    result.set(name, context === 'sync' ? sync : context === 'bulk' ? Math.max(sync, async) : async);
  }
  return result;
}

/** The text of the exception for a limit passed by reaching `count`. */
export function limitMessage(limit: LimitName, count: number): string {
  return MESSAGES[limit].replace('#', String(count));
}

/** Counts one transaction's use; throws `LimitExceededError` on the use that passes an allowance. */
export class GovernorLimits implements Limits {
  private counters = new Map<LimitName, number>();
  private readonly peaks = new Map<LimitName, number>();

  constructor(
    private readonly allowed_: ReadonlyMap<LimitName, number>,
    /** Faults that an operator asked for; usually none. */
    private readonly shortages: { check(limit: LimitName, used: number, allowed: number): void } | null = null,
  ) {}

  used(limit: LimitName): number {
    return this.counters.get(limit) ?? 0;
  }

  allowed(limit: LimitName): number {
    return this.allowed_.get(limit) ?? 0;
  }

  consume(limit: LimitName, amount: number): void {
    const count = this.used(limit) + amount;
    this.counters.set(limit, count);
    if (count > (this.peaks.get(limit) ?? 0)) this.peaks.set(limit, count);
    this.shortages?.check(limit, count, this.allowed(limit));
    if (count > this.allowed(limit)) throw new LimitExceededError(limit, limitMessage(limit, count));
  }

  snapshot(): ReadonlyMap<LimitName, number> {
    return new Map(this.counters);
  }

  restore(snapshot: ReadonlyMap<LimitName, number>): void {
    this.counters = new Map(snapshot);
  }

  /** The highest value each counter had, restores included: what `GET /local/limits` shows. */
  highest(): Readonly<Record<LimitName, number>> {
    return Object.fromEntries(LIMIT_NAMES.map((n) => [n, this.peaks.get(n) ?? 0])) as Record<LimitName, number>;
  }
}
