import type { FieldValues } from '../../metadata/values';
import { SetupTables } from '../boot/setup-table';
import type { OrgCore } from '../core';
import type { OrgTransaction } from '../transaction/org-transaction';

/** Lines of one log; the platform ends a log at 20 MB. */
const MAX_LINES = 200_000;
/** Logs that are kept. [Apex Developer Guide, Debug Log: 1,000 MB or a day] */
const MAX_LOGS = 500;

interface Trace {
  readonly userId: string;
  readonly from: number;
  readonly until: number;
}

interface Line {
  readonly event: string;
  readonly line: number;
  readonly detail: string;
}

/** What one transaction said; lines beyond the limit are counted only. */
export interface LogBuffer {
  readonly lines: Line[];
}

/** Debug logs of users with a trace flag: a row of `ApexLog` and its body for each transaction that ran Apex or a flow. */
export class DebugLogs {
  private traces: readonly Trace[] = [];

  constructor(private readonly org: OrgCore) {
    org.store.system.exec(
      'CREATE TABLE IF NOT EXISTS sys_apex_log (id TEXT PRIMARY KEY, at TEXT NOT NULL, body TEXT NOT NULL)',
    );
  }

  /** Reads the trace flags again; to be called when rows of `TraceFlag` changed. */
  refresh(): void {
    const time = (value: unknown, otherwise: number): number =>
      typeof value === 'string' ? Date.parse(value) : otherwise;
    this.traces = new SetupTables(this.org, this.org.identity.adminUserId)
      .all('TraceFlag')
      .filter((row) => row['IsDeleted'] !== true)
      .map((row) => ({
        userId: String(row['TracedEntityId'] ?? ''),
        from: time(row['StartDate'], -Infinity),
        until: time(row['ExpirationDate'], Infinity),
      }));
  }

  /** A buffer for the transaction's log; null for a user without a trace flag. */
  begin(userId: string): LogBuffer | null {
    const now = this.org.clock.nowMs();
    const isTraced = this.traces.some((trace) => trace.userId === userId && trace.from <= now && now < trace.until);
    return isTraced ? { lines: [] } : null;
  }

  take(buffer: LogBuffer, event: string, line: number, detail: string): void {
    if (buffer.lines.length < MAX_LINES) buffer.lines.push({ event, line, detail });
  }

  /** Keeps what was said, outside the transaction that said it. Nothing said: no log. */
  keep(buffer: LogBuffer, tx: OrgTransaction, durationMs: number, error: unknown): void {
    if (buffer.lines.length === 0) return;
    const { store } = this.org;
    const { userId } = tx.access;
    const body = this.bodyOf(buffer, tx, error);
    const now = this.org.clock.now().toISOString();
    const values: FieldValues = {
      LogUserId: userId,
      LogLength: Buffer.byteLength(body),
      Request: 'API',
      Operation: tx.entryPoint,
      Application: 'Unknown',
      Status: error === undefined ? 'Success' : message(error),
      DurationMilliseconds: Math.round(durationMs),
      StartTime: tx.startedAt.toISOString(),
      Location: 'Monitoring',
      RequestIdentifier: tx.requestId,
      LastModifiedDate: now,
      SystemModstamp: now,
    };
    store.begin();
    const Id = store.nextId('ApexLog');
    store.insert('ApexLog', [{ Id, ...values }]);
    store.system.run('INSERT INTO sys_apex_log (id, at, body) VALUES (?, ?, ?)', Id, now, body);
    this.forgetOldest();
    store.commit();
    this.org.events.tellUser('Logging', userId, 'created', { Id });
  }

  body(id: string): string | null {
    const [row] = this.org.store.system.all<{ body: string }>('SELECT body FROM sys_apex_log WHERE id = ?', id);
    return row?.body ?? null;
  }

  private forgetOldest(): void {
    const { store } = this.org;
    const old = store.system.all<{ id: string }>(
      'SELECT id FROM sys_apex_log ORDER BY at DESC, id DESC LIMIT -1 OFFSET ?',
      MAX_LOGS,
    );
    if (old.length === 0) return;
    for (const { id } of old) store.system.run('DELETE FROM sys_apex_log WHERE id = ?', id);
    store.purge(
      'ApexLog',
      old.map(({ id }) => id),
    );
  }

  /** [Apex Developer Guide, Working with Logs in the Developer Console] */
  private bodyOf(buffer: LogBuffer, tx: OrgTransaction, error: unknown): string {
    const clock = tx.startedAt.toISOString().slice(11, 21);
    let elapsed = 0;
    const line = (text: string): string => `${clock} (${(elapsed += 1000)})|${text}`;
    return [
      '66.0 APEX_CODE,FINEST;APEX_PROFILING,NONE;CALLOUT,INFO;DB,INFO;NBA,INFO;SYSTEM,DEBUG;VALIDATION,INFO;VISUALFORCE,FINER;WAVE,INFO;WORKFLOW,INFO',
      line(`USER_INFO|[EXTERNAL]|${tx.access.userId}`),
      line('EXECUTION_STARTED'),
      line(`CODE_UNIT_STARTED|[EXTERNAL]|${tx.entryPoint}`),
      ...buffer.lines.map((one) => line(`${one.event}|[${one.line}]|${one.detail}`)),
      ...(error === undefined ? [] : [line(`FATAL_ERROR|${message(error)}`)]),
      line(`CODE_UNIT_FINISHED|${tx.entryPoint}`),
      line('EXECUTION_FINISHED'),
      '',
    ].join('\n');
  }
}

function message(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 255);
}
