import type { SystemTables } from '../../store/store';
import { toId18 } from '../records/ids';
import { RowStatus, type BulkJob, type BulkKind, type BulkPart, type BulkRow, type JobSpec } from './bulk-types';

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** Instance part of the ids of jobs and batches, as in the ids of rows. */
const INSTANCE = 'Lo0';

/** An 18-character id of a job (`750`) or batch (`751`). */
function bulkId(prefix: string, n: number): string {
  let text = '';
  for (let rest = n; rest > 0; rest = Math.floor(rest / 62)) text = BASE62[rest % 62] + text;
  return toId18(prefix + INSTANCE + text.padStart(9, '0'))!;
}

interface JobRecord {
  readonly seq: number;
  readonly id: string;
  readonly kind: BulkKind;
  readonly state: BulkJob['state'];
  readonly owner: string;
  readonly created_at: string;
  readonly changed_at: string;
  readonly spec: string;
  readonly error: string | null;
  readonly retries: number;
}

type PartRecord = Omit<BulkPart, 'header' | 'startedAt' | 'createdAt' | 'changedAt' | 'activeMs' | 'apexMs'> & {
  readonly header: string | null;
  readonly started_at: string | null;
  readonly created_at: string;
  readonly changed_at: string;
  readonly active_ms: number;
  readonly apex_ms: number;
};

interface RowRecord {
  readonly seq: number;
  readonly data: string;
  readonly status: RowStatus;
  readonly record_id: string | null;
  readonly created: number;
  readonly error: string | null;
  readonly attempts: number;
}

type JobChanges = Partial<{ state: BulkJob['state']; error: string | null; retries: number; changed_at: string }>;
type PartChanges = Partial<{
  state: BulkPart['state'];
  message: string | null;
  header: string | null;
  upload: BulkPart['upload'];
  total: number;
  processed: number;
  failed: number;
  started_at: string;
  changed_at: string;
  active_ms: number;
  apex_ms: number;
}>;

/** The tables of the Bulk API: jobs, their parts and every row with its outcome. What a job has done commits with the rows it wrote. */
export class BulkStore {
  constructor(private readonly system: SystemTables) {
    system.exec(
      'CREATE TABLE IF NOT EXISTS sys_bulk_job (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE, kind TEXT NOT NULL, state TEXT NOT NULL, ' +
        'owner TEXT NOT NULL, created_at TEXT NOT NULL, changed_at TEXT NOT NULL, spec TEXT NOT NULL, error TEXT, retries INTEGER NOT NULL DEFAULT 0)',
    );
    system.exec(
      'CREATE TABLE IF NOT EXISTS sys_bulk_part (seq INTEGER PRIMARY KEY AUTOINCREMENT, job INTEGER NOT NULL, part INTEGER NOT NULL, id TEXT, ' +
        "state TEXT NOT NULL, message TEXT, header TEXT, upload TEXT NOT NULL DEFAULT 'none', query TEXT, total INTEGER NOT NULL DEFAULT 0, " +
        'processed INTEGER NOT NULL DEFAULT 0, failed INTEGER NOT NULL DEFAULT 0, started_at TEXT, created_at TEXT NOT NULL, changed_at TEXT NOT NULL, ' +
        'active_ms REAL NOT NULL DEFAULT 0, apex_ms REAL NOT NULL DEFAULT 0, UNIQUE (job, part))',
    );
    system.exec(
      'CREATE TABLE IF NOT EXISTS sys_bulk_row (job INTEGER NOT NULL, part INTEGER NOT NULL, seq INTEGER NOT NULL, data TEXT NOT NULL, ' +
        'status INTEGER NOT NULL DEFAULT 0, record_id TEXT, created INTEGER NOT NULL DEFAULT 0, error TEXT, attempts INTEGER NOT NULL DEFAULT 0, ' +
        'PRIMARY KEY (job, part, seq)) WITHOUT ROWID',
    );
    system.exec('CREATE INDEX IF NOT EXISTS sys_bulk_row_status ON sys_bulk_row (job, part, status, seq)');
  }

  // Jobs -----------------------------------------------------------------------------------------------------------

  addJob(kind: BulkKind, ownerId: string, spec: JobSpec, state: BulkJob['state'], now: string): BulkJob {
    this.system.run(
      'INSERT INTO sys_bulk_job (kind, state, owner, created_at, changed_at, spec) VALUES (?, ?, ?, ?, ?, ?)',
      kind,
      state,
      ownerId,
      now,
      now,
      JSON.stringify(spec),
    );
    const seq = this.lastRow();
    this.system.run('UPDATE sys_bulk_job SET id = ? WHERE seq = ?', bulkId('750', seq), seq);
    return this.jobBySeq(seq)!;
  }

  jobBySeq(seq: number): BulkJob | undefined {
    return this.system.all<JobRecord>('SELECT * FROM sys_bulk_job WHERE seq = ?', seq).map(jobOf)[0];
  }

  jobById(id: string): BulkJob | undefined {
    return this.system.all<JobRecord>('SELECT * FROM sys_bulk_job WHERE id = ?', id).map(jobOf)[0];
  }

  /** Newest last, from a job on. @param ownerId null for everybody's */
  jobs(kinds: readonly BulkKind[], ownerId: string | null, afterSeq: number, limit: number): BulkJob[] {
    return this.system
      .all<JobRecord>(
        'SELECT * FROM sys_bulk_job WHERE seq > ? AND kind IN (SELECT value FROM json_each(?)) AND (? IS NULL OR owner = ?) ORDER BY seq LIMIT ?',
        afterSeq,
        JSON.stringify(kinds),
        ownerId,
        ownerId,
        limit,
      )
      .map(jobOf);
  }

  changeJob(seq: number, changes: JobChanges): void {
    this.change('sys_bulk_job', changes, 'seq = ?', [seq]);
  }

  removeJob(seq: number): void {
    this.system.run('DELETE FROM sys_bulk_row WHERE job = ?', seq);
    this.system.run('DELETE FROM sys_bulk_part WHERE job = ?', seq);
    this.system.run('DELETE FROM sys_bulk_job WHERE seq = ?', seq);
  }

  /** Jobs that ended before a moment. */
  endedBefore(moment: string): number[] {
    return this.system
      .all<{
        seq: number;
      }>(
        "SELECT seq FROM sys_bulk_job WHERE changed_at < ? AND state IN ('JobComplete', 'Failed', 'Aborted', 'Closed')",
        moment,
      )
      .map((row) => row.seq);
  }

  // Parts ----------------------------------------------------------------------------------------------------------

  addPart(job: number, part: number, query: string | null, now: string): BulkPart {
    this.system.run(
      "INSERT INTO sys_bulk_part (job, part, state, query, created_at, changed_at) VALUES (?, ?, 'Queued', ?, ?, ?)",
      job,
      part,
      query,
      now,
      now,
    );
    const seq = this.lastRow();
    this.system.run('UPDATE sys_bulk_part SET id = ? WHERE seq = ?', bulkId('751', seq), seq);
    return this.part(job, part)!;
  }

  part(job: number, part: number): BulkPart | undefined {
    return this.system
      .all<PartRecord>('SELECT * FROM sys_bulk_part WHERE job = ? AND part = ?', job, part)
      .map(partOf)[0];
  }

  parts(job: number): BulkPart[] {
    return this.system.all<PartRecord>('SELECT * FROM sys_bulk_part WHERE job = ? ORDER BY part', job).map(partOf);
  }

  changePart({ job, part }: Pick<BulkPart, 'job' | 'part'>, changes: PartChanges): void {
    this.change('sys_bulk_part', changes, 'job = ? AND part = ?', [job, part]);
  }

  // Rows -----------------------------------------------------------------------------------------------------------

  /** @param first number of the first row; rows count from 1 */
  addRows({ job, part }: Pick<BulkPart, 'job' | 'part'>, first: number, data: readonly string[]): void {
    for (const [i, row] of data.entries())
      this.system.run('INSERT INTO sys_bulk_row (job, part, seq, data) VALUES (?, ?, ?, ?)', job, part, first + i, row);
  }

  /** A row that a query found: its data is read later. */
  addFound({ job, part }: Pick<BulkPart, 'job' | 'part'>, seq: number, recordId: string): void {
    this.system.run(
      "INSERT INTO sys_bulk_row (job, part, seq, data, record_id) VALUES (?, ?, ?, '', ?)",
      job,
      part,
      seq,
      recordId,
    );
  }

  removeRows({ job, part }: Pick<BulkPart, 'job' | 'part'>): void {
    this.system.run('DELETE FROM sys_bulk_row WHERE job = ? AND part = ?', job, part);
  }

  /** In the order of the upload. */
  rows({ job, part }: Pick<BulkPart, 'job' | 'part'>, status: RowStatus, afterSeq: number, limit: number): BulkRow[] {
    return this.system
      .all<RowRecord>(
        'SELECT * FROM sys_bulk_row WHERE job = ? AND part = ? AND status = ? AND seq > ? ORDER BY seq LIMIT ?',
        job,
        part,
        status,
        afterSeq,
        limit,
      )
      .map(rowOf);
  }

  /** All rows whatever became of them, in the order of the upload. */
  allRows({ job, part }: Pick<BulkPart, 'job' | 'part'>, afterSeq: number, limit: number): BulkRow[] {
    return this.system
      .all<RowRecord>(
        'SELECT * FROM sys_bulk_row WHERE job = ? AND part = ? AND seq > ? ORDER BY seq LIMIT ?',
        job,
        part,
        afterSeq,
        limit,
      )
      .map(rowOf);
  }

  settleRow(
    { job, part }: Pick<BulkPart, 'job' | 'part'>,
    seq: number,
    outcome: { status: RowStatus; recordId: string | null; created: boolean; error: string | null; attempts: number },
  ): void {
    this.system.run(
      'UPDATE sys_bulk_row SET status = ?, record_id = ?, created = ?, error = ?, attempts = ? WHERE job = ? AND part = ? AND seq = ?',
      outcome.status,
      outcome.recordId,
      outcome.created ? 1 : 0,
      outcome.error,
      outcome.attempts,
      job,
      part,
      seq,
    );
  }

  writeFound({ job, part }: Pick<BulkPart, 'job' | 'part'>, seq: number, status: RowStatus, data: string): void {
    this.system.run(
      'UPDATE sys_bulk_row SET status = ?, data = ? WHERE job = ? AND part = ? AND seq = ?',
      status,
      data,
      job,
      part,
      seq,
    );
  }

  /** Rows that waited for a lock are tried again; answers how many. */
  wakeRows({ job, part }: Pick<BulkPart, 'job' | 'part'>): number {
    return this.system.run(
      'UPDATE sys_bulk_row SET status = ? WHERE job = ? AND part = ? AND status = ?',
      RowStatus.Pending,
      job,
      part,
      RowStatus.Waiting,
    ).changes;
  }

  /** The number of the last row of each page of so many rows. */
  pageEnds({ job, part }: Pick<BulkPart, 'job' | 'part'>, status: RowStatus, size: number): number[] {
    return this.system
      .all<{ seq: number }>(
        'SELECT seq FROM (SELECT seq, ROW_NUMBER() OVER (ORDER BY seq) AS n FROM sys_bulk_row WHERE job = ? AND part = ? AND status = ?) WHERE n % ? = 0',
        job,
        part,
        status,
        size,
      )
      .map((row) => row.seq);
  }

  /** How many rows a page after a row has, and the number of its last row when another page follows. */
  page(
    { job, part }: Pick<BulkPart, 'job' | 'part'>,
    status: RowStatus,
    afterSeq: number,
    limit: number,
  ): { readonly rows: number; readonly last: number | null } {
    const [found] = this.system.all<{ n: number; last: number | null }>(
      'SELECT COUNT(*) AS n, MAX(seq) AS last FROM (SELECT seq FROM sys_bulk_row WHERE job = ? AND part = ? AND status = ? AND seq > ? ORDER BY seq LIMIT ?)',
      job,
      part,
      status,
      afterSeq,
      limit,
    );
    const { n, last } = found!;
    const follows = n === limit && this.rows({ job, part }, status, last ?? 0, 1).length > 0;
    return { rows: n, last: follows ? last : null };
  }

  private change(table: string, changes: object, where: string, key: readonly number[]): void {
    const entries = Object.entries(changes) as [string, string | number | null][];
    const columns = entries.map(([name]) => `${name} = ?`).join(', ');
    this.system.run(`UPDATE ${table} SET ${columns} WHERE ${where}`, ...entries.map(([, value]) => value), ...key);
  }

  private lastRow(): number {
    return this.system.all<{ seq: number }>('SELECT last_insert_rowid() AS seq')[0]!.seq;
  }
}

function jobOf(row: JobRecord): BulkJob {
  const { seq, id, kind, state, retries } = row;
  const spec = JSON.parse(row.spec) as JobSpec;
  return {
    seq,
    id,
    kind,
    state,
    retries,
    spec,
    ownerId: row.owner,
    createdAt: row.created_at,
    changedAt: row.changed_at,
    errorMessage: row.error,
  };
}

function partOf(row: PartRecord): BulkPart {
  const { header, started_at, created_at, changed_at, active_ms, apex_ms, ...rest } = row;
  return {
    ...rest,
    header: header === null ? null : (JSON.parse(header) as string[]),
    startedAt: started_at,
    createdAt: created_at,
    changedAt: changed_at,
    activeMs: active_ms,
    apexMs: apex_ms,
  };
}

function rowOf({ seq, data, status, record_id, created, error, attempts }: RowRecord): BulkRow {
  return { seq, data, status, recordId: record_id, created: created === 1, error, attempts };
}
