import { LimitExceededError, SalesforceError } from '../../diagnostics';
import type { LimitName, SaveError } from '../transaction/transaction';
import { limitMessage } from '../limits/governor-limits';

export type FaultOperation = 'insert' | 'update' | 'delete' | 'undelete' | 'lock';

/** Rows of an object fail when they are written, as those that another transaction holds do. */
export interface RecordFault {
  /** API name of the object whose rows fail. */
  readonly object: string;
  /** Default: every kind of save. `lock` is `SELECT ... FOR UPDATE`. */
  readonly operation?: FaultOperation;
  /** Regular expression over the entry point of `GET /local/limits`, such as `Flow My_Flow \(event\)`. */
  readonly entryPoint?: string;
  /** Default UNABLE_TO_LOCK_ROW. */
  readonly errorCode?: string;
  readonly message?: string;
  /** What one draw decides: a whole DML statement (default) or each row of it. */
  readonly each?: 'statement' | 'record';
  /** Share of draws that fail, 0 to 1; default 1. */
  readonly rate?: number;
  /** Ends the fault after so many draws that failed. */
  readonly times?: number;
}

/** A transaction has less of a governor limit than it should: the first use past `after` ends it. */
export interface LimitFault {
  readonly limit: LimitName;
  readonly entryPoint?: string;
  /** Uses that are let through; default 0. */
  readonly after?: number;
  readonly rate?: number;
  readonly times?: number;
}

export type TransactionFault = RecordFault | LimitFault;

interface Armed<F> {
  readonly fault: F;
  readonly entryPoint: RegExp | null;
  left: number;
  hits: number;
}

/** Texts of the platform. [C4.12; Apex Developer Guide, "Locking Statements"] */
const ROW_LOCKED = 'unable to obtain exclusive access to this record';
const QUERY_LOCKED =
  'Record Currently Unavailable: The record you are attempting to edit, or one of its related records, is currently being modified by another user. Please try again.';

/**
 * Faults inside transactions that an operator asked for (`POST /local/faults`): what a real org does only under load or
 * beside other users. Kept in memory; nothing of it exists on the platform.
 */
export class TransactionFaults {
  private records: Armed<RecordFault>[] = [];
  private limits: Armed<LimitFault>[] = [];

  /** @param random numbers in [0, 1), of their own: faults do not change the org's ids */
  constructor(private readonly random: () => number) {}

  set(faults: readonly TransactionFault[]): void {
    const arm = <F extends TransactionFault>(fault: F): Armed<F> => ({
      fault,
      entryPoint: fault.entryPoint === undefined ? null : new RegExp(fault.entryPoint),
      left: fault.times ?? Infinity,
      hits: 0,
    });
    this.records = faults.filter((f): f is RecordFault => 'object' in f).map(arm);
    this.limits = faults.filter((f): f is LimitFault => 'limit' in f).map(arm);
  }

  /** What is armed and how often it struck. */
  list(): readonly (TransactionFault & { readonly hits: number })[] {
    return [...this.records, ...this.limits].map(({ fault, hits }) => ({ ...fault, hits }));
  }

  /** True when nothing can strike: the usual case, which costs nothing. */
  get idle(): boolean {
    return this.records.length === 0 && this.limits.length === 0;
  }

  /** Smaller allowances for a transaction that begins; null for none. */
  shortages(entryPoint: string): Shortages | null {
    const drawn = this.limits.filter((f) => f.left > 0 && meets(f, entryPoint) && this.random() < (f.fault.rate ?? 1));
    return drawn.length === 0 ? null : new Shortages(drawn);
  }

  /** The faults that can strike one DML statement; draws are remembered, so that the attempts of a partial save agree. */
  statement(entryPoint: string): StatementFaults | null {
    const armed = this.records.filter((f) => meets(f, entryPoint));
    return armed.length === 0 ? null : new StatementFaults(armed, this.random);
  }
}

const meets = (armed: Armed<TransactionFault>, entryPoint: string): boolean =>
  armed.entryPoint === null || armed.entryPoint.test(entryPoint);

/** Limit faults of one transaction. */
export class Shortages {
  constructor(private readonly drawn: readonly Armed<LimitFault>[]) {}

  /** @throws LimitExceededError with the text of the full allowance: a shortage looks like the real thing */
  check(limit: LimitName, used: number, allowed: number): void {
    for (const armed of this.drawn) {
      if (armed.left <= 0 || !strikes(armed.fault, limit, used)) continue;
      armed.left--;
      armed.hits++;
      throw new LimitExceededError(armed.fault.limit, limitMessage(armed.fault.limit, allowed + 1));
    }
  }
}

/** CPU and heap pass their limits at any place: the next counted use of anything is that place. */
function strikes(fault: LimitFault, limit: LimitName, used: number): boolean {
  const anywhere = fault.limit === 'cpuTime' || fault.limit === 'heapSize';
  return anywhere || (fault.limit === limit && used > (fault.after ?? 0));
}

/** Record faults of one DML statement. */
export class StatementFaults {
  private readonly decided = new Map<string, Armed<RecordFault> | null>();

  constructor(
    private readonly armed: readonly Armed<RecordFault>[],
    private readonly random: () => number,
  ) {}

  /** The error of a row, or null. @param index place of the row in the caller's list */
  errorOf(object: string, operation: FaultOperation, index: number, id: string | null): SaveError | null {
    const struck = this.draw(object, operation, index);
    if (!struck) return null;
    const { errorCode = 'UNABLE_TO_LOCK_ROW', message } = struck.fault;
    const standard = errorCode === 'UNABLE_TO_LOCK_ROW' ? lockText(id) : `Injected fault ${errorCode}`;
    return { statusCode: errorCode, message: message ?? standard, fields: [] };
  }

  /** @throws SalesforceError when the rows of a `FOR UPDATE` query cannot be locked */
  lockRows(object: string): void {
    const struck = this.draw(object, 'lock', 0);
    if (struck)
      throw new SalesforceError(struck.fault.errorCode ?? 'UNABLE_TO_LOCK_ROW', struck.fault.message ?? QUERY_LOCKED);
  }

  private draw(object: string, operation: FaultOperation, index: number): Armed<RecordFault> | null {
    for (const [n, armed] of this.armed.entries()) {
      const { fault } = armed;
      if (fault.object.toLowerCase() !== object.toLowerCase()) continue;
      if (fault.operation === undefined ? operation === 'lock' : fault.operation !== operation) continue;
      const key = `${n}:${operation}:${fault.each === 'record' ? index : ''}`;
      let decided = this.decided.get(key);
      if (decided === undefined) {
        decided = armed.left > 0 && this.random() < (fault.rate ?? 1) ? armed : null;
        if (decided) decided.left--;
        if (decided) decided.hits++;
        this.decided.set(key, decided);
      }
      if (decided) return decided;
    }
    return null;
  }
}

const lockText = (id: string | null): string => (id === null ? ROW_LOCKED : `${ROW_LOCKED} or 1 records: ${id}`);
