import type { SystemTables } from '../../store/store';
import type { OrgTransaction, TransactionOptions } from '../transaction/org-transaction';
import type { Access, AsyncWork } from '../transaction/transaction';

/** A work as it lies in the queue. */
export interface QueuedWork {
  readonly id: string;
  readonly kind: string;
  readonly payload: unknown;
  readonly userId: string;
  readonly runAt: string;
  readonly batchKey: string | null;
  readonly maxBatchSize: number;
  /** Runs that failed before. */
  readonly attempts: number;
}

/** Runs works of one kind. A work and its removal from the queue commit together. */
export interface WorkHandler {
  /** The transaction that the works run in. */
  open(works: readonly QueuedWork[]): { readonly entryPoint: string; readonly access: Access } & TransactionOptions;
  run(tx: OrgTransaction, works: readonly QueuedWork[]): void;
  /**
   * The transaction was rolled back. Answers the works to try again at once (the innocent ones of a batch), or minutes
   * until the next attempt; nothing gives them up.
   */
  failed?(works: readonly QueuedWork[], error: unknown): Retry | undefined;
}

export interface Retry {
  readonly now?: readonly QueuedWork[];
  readonly later?: { readonly works: readonly QueuedWork[]; readonly minutes: number };
}

/** Due whatever the clock says, also when it is set back between two starts. */
const AS_SOON_AS_POSSIBLE = new Date(0);

interface Row {
  readonly seq: number;
  readonly kind: string;
  readonly payload: string;
  readonly user_id: string;
  readonly run_at: string;
  readonly batch_key: string | null;
  readonly max_batch: number;
  readonly attempts: number;
}

/**
 * Durable queue of asynchronous work, ordered by due time and arrival. Rows are written inside the transaction that
 * queues them, so that they vanish with it.
 */
export class AsyncQueue {
  private readonly handlers = new Map<string, WorkHandler>();

  constructor(private readonly system: SystemTables) {
    system.exec(
      'CREATE TABLE IF NOT EXISTS sys_queue (seq INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, payload TEXT NOT NULL, ' +
        'user_id TEXT NOT NULL, run_at TEXT NOT NULL, batch_key TEXT, max_batch INTEGER NOT NULL, replace_key TEXT, attempts INTEGER NOT NULL DEFAULT 0)',
    );
    system.exec('CREATE INDEX IF NOT EXISTS sys_queue_due ON sys_queue (run_at, seq)');
    system.exec('CREATE INDEX IF NOT EXISTS sys_queue_key ON sys_queue (replace_key)');
  }

  register(kind: string, handler: WorkHandler): void {
    this.handlers.set(kind, handler);
  }

  handler(kind: string): WorkHandler | undefined {
    return this.handlers.get(kind);
  }

  enqueue(work: AsyncWork): string {
    if (work.replaceKey) this.cancel(work.replaceKey);
    this.system.run(
      'INSERT INTO sys_queue (kind, payload, user_id, run_at, batch_key, max_batch, replace_key) VALUES (?, ?, ?, ?, ?, ?, ?)',
      work.kind,
      JSON.stringify(work.payload ?? null),
      work.userId,
      (work.runAt ?? AS_SOON_AS_POSSIBLE).toISOString(),
      work.batchKey ?? null,
      work.maxBatchSize ?? 1,
      work.replaceKey ?? null,
    );
    return String(this.system.all<{ id: number }>('SELECT last_insert_rowid() AS id')[0]!.id);
  }

  /** Removes what is queued under a key; answers how many works that were. */
  cancel(replaceKey: string): number {
    return this.system.run('DELETE FROM sys_queue WHERE replace_key = ?', replaceKey).changes;
  }

  cancelPrefix(prefix: string): void {
    this.system.run('DELETE FROM sys_queue WHERE replace_key >= ? AND replace_key < ?', prefix, `${prefix}\uffff`);
  }

  remove(works: readonly QueuedWork[]): void {
    for (const w of works) this.system.run('DELETE FROM sys_queue WHERE seq = ?', Number(w.id));
  }

  postpone(works: readonly QueuedWork[], until: Date): void {
    for (const w of works)
      this.system.run(
        'UPDATE sys_queue SET run_at = ?, attempts = ? WHERE seq = ?',
        until.toISOString(),
        w.attempts + 1,
        Number(w.id),
      );
  }

  /**
   * The oldest due work and those that run along with it: same batch key, due in the same minute. [B6.3]
   * @param without a kind of work that has to wait
   */
  nextBatch(now: Date, without = ''): readonly QueuedWork[] {
    const [first] = this.system.all<Row>(
      'SELECT * FROM sys_queue WHERE run_at <= ? AND kind <> ? ORDER BY run_at, seq LIMIT 1',
      now.toISOString(),
      without,
    );
    if (!first) return [];
    if (first.batch_key === null || first.max_batch <= 1) return [queued(first)];
    const rows = this.system.all<Row>(
      'SELECT * FROM sys_queue WHERE run_at <= ? AND batch_key = ? AND substr(run_at, 1, 16) = ? AND attempts = ? ORDER BY seq LIMIT ?',
      now.toISOString(),
      first.batch_key,
      first.run_at.slice(0, 16),
      first.attempts,
      first.max_batch,
    );
    return rows.map(queued);
  }

  hasDue(now: Date): boolean {
    return this.system.all('SELECT 1 FROM sys_queue WHERE run_at <= ? LIMIT 1', now.toISOString()).length > 0;
  }

  dueCount(now: Date): number {
    return this.system.all<{ n: number }>(
      'SELECT COUNT(*) AS n FROM sys_queue WHERE run_at <= ?',
      now.toISOString(),
    )[0]!.n;
  }

  /** The earliest moment that something waits for; what runs as soon as possible waits for none. */
  nextTimedAt(): Date | null {
    const [row] = this.system.all<{ at: string | null }>(
      'SELECT MIN(run_at) AS at FROM sys_queue WHERE run_at > ?',
      AS_SOON_AS_POSSIBLE.toISOString(),
    );
    return row?.at ? new Date(row.at) : null;
  }

  nextDueAt(): Date | null {
    const [row] = this.system.all<{ at: string | null }>('SELECT MIN(run_at) AS at FROM sys_queue');
    return row?.at ? new Date(row.at) : null;
  }

  list(): readonly QueuedWork[] {
    return this.system.all<Row>('SELECT * FROM sys_queue ORDER BY run_at, seq').map(queued);
  }
}

function queued(row: Row): QueuedWork {
  return {
    id: String(row.seq),
    kind: row.kind,
    payload: JSON.parse(row.payload),
    userId: row.user_id,
    runAt: row.run_at,
    batchKey: row.batch_key,
    maxBatchSize: row.max_batch,
    attempts: row.attempts,
  };
}
