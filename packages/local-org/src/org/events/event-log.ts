import type { FieldValues, RecordData } from '../../metadata/values';
import type { SystemTables } from '../../store/store';
import type { SubscriberState } from './event-bus';

/** A message on the bus. */
export interface StoredEvent {
  readonly replayId: number;
  readonly object: string;
  readonly uuid: string;
  readonly createdDate: string;
  readonly userId: string;
  readonly payload: FieldValues;
  /** Id of the Avro schema that the message was published with; null for messages of older data files. */
  readonly schemaId: string | null;
}

interface Row {
  readonly replay_id: number;
  readonly object: string;
  readonly uuid: string;
  readonly created_at: string;
  readonly user_id: string;
  readonly payload: string;
  readonly schema_id: string | null;
}

/** The bus's tables: messages by replay id and each subscriber's position. */
export class EventLog {
  constructor(private readonly system: SystemTables) {
    system.exec(
      'CREATE TABLE IF NOT EXISTS sys_event (replay_id INTEGER PRIMARY KEY AUTOINCREMENT, object TEXT NOT NULL, uuid TEXT NOT NULL, ' +
        'created_at TEXT NOT NULL, available_at TEXT NOT NULL, user_id TEXT NOT NULL, dropped INTEGER NOT NULL DEFAULT 0, payload TEXT NOT NULL)',
    );
    if (!system.all<{ name: string }>('PRAGMA table_info(sys_event)').some((column) => column.name === 'schema_id'))
      system.exec('ALTER TABLE sys_event ADD COLUMN schema_id TEXT');
    system.exec('CREATE INDEX IF NOT EXISTS sys_event_object ON sys_event (object, replay_id)');
    system.exec(
      "CREATE INDEX IF NOT EXISTS sys_event_late ON sys_event (available_at) WHERE available_at > '1970-01-01T00:00:00.000Z'",
    );
    system.exec('CREATE TABLE IF NOT EXISTS sys_replay_mark (replay_id INTEGER PRIMARY KEY, at TEXT NOT NULL)');
    system.exec(
      'CREATE TABLE IF NOT EXISTS sys_subscriber (name TEXT PRIMARY KEY, object TEXT NOT NULL, position INTEGER NOT NULL, ' +
        "status TEXT NOT NULL DEFAULT 'Running', retries INTEGER NOT NULL DEFAULT 0, last_error TEXT)",
    );
  }

  append(
    event: { object: string; uuid: string; payload: FieldValues; userId: string; schemaId: string | null },
    now: Date,
    availableAt: Date,
    dropped: boolean,
  ): StoredEvent {
    this.system.run(
      'INSERT INTO sys_event (object, uuid, created_at, available_at, user_id, dropped, payload, schema_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      event.object,
      event.uuid,
      now.toISOString(),
      availableAt.toISOString(),
      event.userId,
      dropped ? 1 : 0,
      JSON.stringify(event.payload),
      event.schemaId,
    );
    const replayId = this.system.all<{ id: number }>('SELECT last_insert_rowid() AS id')[0]!.id;
    return {
      replayId,
      object: event.object,
      uuid: event.uuid,
      createdDate: now.toISOString(),
      userId: event.userId,
      payload: event.payload,
      schemaId: event.schemaId,
    };
  }

  /** Available messages of an object behind a position, in replay order. */
  pending(object: string, after: number, limit: number, now: Date): StoredEvent[] {
    return this.system
      .all<Row>(
        'SELECT * FROM sys_event WHERE object = ? AND replay_id > ? AND available_at <= ? AND dropped = 0 ORDER BY replay_id LIMIT ?',
        object,
        after,
        now.toISOString(),
        limit,
      )
      .map(stored);
  }

  /**
   * Messages of some objects behind a position, as clients outside the org read them: in replay order, none older than the retention
   * and none that is not there yet, because a client that has seen a later one would never come back for it.
   */
  readable(objects: readonly string[], after: number, limit: number, now: Date, retainedFrom: Date): StoredEvent[] {
    const end = this.firstAwaited(objects, after, now)?.replayId ?? Number.MAX_SAFE_INTEGER;
    // One query for each object: the index gives its rows in order.
    const rows = objects.flatMap((object) =>
      this.system.all<Row>(
        'SELECT * FROM sys_event WHERE object = ? AND replay_id > ? AND replay_id < ? AND created_at >= ? ORDER BY replay_id LIMIT ?',
        object,
        after,
        end,
        retainedFrom.toISOString(),
        limit,
      ),
    );
    if (objects.length > 1) rows.sort((a, b) => a.replay_id - b.replay_id);
    return rows.slice(0, limit).map(stored);
  }

  /** The oldest message that is still on its way. */
  firstAwaited(
    objects: readonly string[],
    after: number,
    now: Date,
  ): { readonly replayId: number; readonly at: Date } | null {
    // The first comparison lets the partial index answer: hardly a message is ever late.
    const [row] = this.system.all<{ replay_id: number; available_at: string }>(
      "SELECT replay_id, available_at FROM sys_event WHERE available_at > '1970-01-01T00:00:00.000Z' AND available_at > ? AND replay_id > ? " +
        'AND object IN (SELECT value FROM json_each(?)) ORDER BY replay_id LIMIT 1',
      now.toISOString(),
      after,
      JSON.stringify(objects),
    );
    return row ? { replayId: row.replay_id, at: new Date(row.available_at) } : null;
  }

  /** Replay id of the newest message, kept or not; 0 before the first. */
  tip(): number {
    const [row] = this.system.all<{ seq: number }>("SELECT seq FROM sqlite_sequence WHERE name = 'sys_event'");
    return row?.seq ?? 0;
  }

  createdAt(replayId: number): Date | null {
    const [row] = this.system.all<{ at: string }>(
      'SELECT created_at AS at FROM sys_event WHERE replay_id = ?',
      replayId,
    );
    return row ? new Date(row.at) : null;
  }

  /** Replay ids of messages newer than a position, by uuid; the first where a message is there twice. */
  replayIds(after: number): Map<string, number> {
    const rows = this.system.all<{ uuid: string; id: number }>(
      'SELECT uuid, MIN(replay_id) AS id FROM sys_event WHERE replay_id > ? GROUP BY uuid',
      after,
    );
    return new Map(rows.map((row) => [row.uuid, row.id]));
  }

  /** Notes that a client was told a position at which no message stands any more; it may come back with it. */
  markHandedOut(replayId: number, now: Date): void {
    this.system.run(
      'INSERT OR REPLACE INTO sys_replay_mark (replay_id, at) VALUES (?, ?)',
      replayId,
      now.toISOString(),
    );
  }

  handedOutAt(replayId: number): Date | null {
    const [row] = this.system.all<{ at: string }>('SELECT at FROM sys_replay_mark WHERE replay_id = ?', replayId);
    return row ? new Date(row.at) : null;
  }

  /** Nobody who has not had them yet receives the messages of the log. */
  dropAll(): void {
    this.system.run('UPDATE sys_event SET dropped = 1');
  }

  hasPending(subscriber: string, object: string, now: Date): boolean {
    return (
      this.system.all(
        "SELECT 1 FROM sys_event e JOIN sys_subscriber s ON s.name = ? AND s.status = 'Running' WHERE e.object = ? AND e.replay_id > s.position AND e.available_at <= ? AND e.dropped = 0 LIMIT 1",
        subscriber,
        object,
        now.toISOString(),
      ).length > 0
    );
  }

  /** When the next delayed message becomes available to one of the subscribers. */
  nextAvailable(subscribers: readonly { readonly name: string; readonly object: string }[]): Date | null {
    let next: string | null = null;
    for (const s of subscribers) {
      const [row] = this.system.all<{ at: string | null }>(
        "SELECT MIN(e.available_at) AS at FROM sys_event e JOIN sys_subscriber s ON s.name = ? AND s.status = 'Running' WHERE e.object = ? AND e.replay_id > s.position AND e.dropped = 0",
        s.name,
        s.object,
      );
      if (row?.at && (next === null || row.at < next)) next = row.at;
    }
    return next === null ? null : new Date(next);
  }

  addSubscriber(name: string, object: string): void {
    this.system.run(
      'INSERT OR IGNORE INTO sys_subscriber (name, object, position) VALUES (?, ?, (SELECT COALESCE(MAX(replay_id), 0) FROM sys_event))',
      name,
      object,
    );
  }

  /** Subscribers that a deployment removed lose their place. */
  keepOnly(names: readonly string[]): void {
    this.system.run(
      'DELETE FROM sys_subscriber WHERE name NOT IN (SELECT value FROM json_each(?))',
      JSON.stringify(names),
    );
  }

  state(name: string): (SubscriberState & { readonly object: string }) | undefined {
    const [row] = this.system.all<{
      object: string;
      position: number;
      status: string;
      retries: number;
      last_error: string | null;
    }>('SELECT * FROM sys_subscriber WHERE name = ?', name);
    return (
      row && {
        object: row.object,
        position: row.position,
        status: row.status,
        retries: row.retries,
        lastError: row.last_error,
      }
    );
  }

  subscribers(): readonly (SubscriberState & { readonly name: string; readonly object: string })[] {
    return this.system
      .all<{
        name: string;
        object: string;
        position: number;
        status: string;
        retries: number;
        last_error: string | null;
      }>('SELECT * FROM sys_subscriber ORDER BY name')
      .map((r) => ({
        name: r.name,
        object: r.object,
        position: r.position,
        status: r.status,
        retries: r.retries,
        lastError: r.last_error,
      }));
  }

  advance(name: string, position: number, error: string | null = null): void {
    this.system.run(
      'UPDATE sys_subscriber SET position = ?, retries = 0, last_error = ? WHERE name = ?',
      position,
      error,
      name,
    );
  }

  retried(name: string, retries: number, status: string, error: string): void {
    this.system.run(
      'UPDATE sys_subscriber SET retries = ?, status = ?, last_error = ? WHERE name = ?',
      retries,
      status,
      error,
      name,
    );
  }

  /** Lets a stopped subscriber go on from the newest message. */
  resume(name: string): void {
    this.system.run(
      "UPDATE sys_subscriber SET status = 'Running', retries = 0, position = (SELECT COALESCE(MAX(replay_id), 0) FROM sys_event) WHERE name = ?",
      name,
    );
  }

  oldest(): number | null {
    return this.system.all<{ id: number | null }>('SELECT MIN(replay_id) AS id FROM sys_event')[0]?.id ?? null;
  }

  purge(before: Date): void {
    this.system.run('DELETE FROM sys_event WHERE created_at < ?', before.toISOString());
    this.system.run('DELETE FROM sys_replay_mark WHERE at < ?', before.toISOString());
  }
}

function stored(row: Row): StoredEvent {
  return {
    replayId: row.replay_id,
    object: row.object,
    uuid: row.uuid,
    createdDate: row.created_at,
    userId: row.user_id,
    payload: JSON.parse(row.payload) as FieldValues,
    schemaId: row.schema_id,
  };
}

/** A message as a flow or trigger receives it. */
export function eventRecord(event: StoredEvent): RecordData {
  return {
    type: event.object,
    fields: {
      ...event.payload,
      ReplayId: String(event.replayId),
      EventUuid: event.uuid,
      CreatedDate: event.createdDate,
      CreatedById: event.userId,
    },
  };
}
