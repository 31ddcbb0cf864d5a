import type { SystemTables } from '../../store/store';

/** A custom notification as one user's bell shows it. */
export interface CustomNotification {
  readonly typeId: string;
  /** Developer name of its type. */
  readonly typeName: string;
  readonly title: string;
  readonly body: string;
  readonly senderId: string | null;
  readonly targetId: string | null;
  readonly targetPageRef?: string | null;
  readonly recipientId: string;
}

export interface StoredNotification extends CustomNotification {
  readonly id: number;
  /** Its id in the Connect API. */
  readonly guid: string;
  readonly createdDate: string;
  readonly lastModified: string;
  readonly read: boolean;
  readonly seen: boolean;
}

export interface NotificationFilter {
  /** Strictly before or after, ISO. */
  readonly before?: string;
  readonly after?: string;
  readonly ids?: readonly string[];
  readonly limit?: number;
}

interface Row {
  readonly id: number;
  readonly created_at: string;
  readonly modified_at: string | null;
  readonly is_read: number;
  readonly is_seen: number;
  readonly guid: string;
  readonly body: string;
}

/** Custom notifications by recipient, durable; `GET /local/notifications`, the Connect API and the bell show them. [C6.13] */
export class NotificationCentre {
  constructor(private readonly system: SystemTables) {
    system.exec(
      'CREATE TABLE IF NOT EXISTS sys_notification (id INTEGER PRIMARY KEY AUTOINCREMENT, created_at TEXT NOT NULL, recipient TEXT NOT NULL, is_read INTEGER NOT NULL DEFAULT 0, body TEXT NOT NULL)',
    );
    const columns = new Set(
      system.all<{ name: string }>('PRAGMA table_info(sys_notification)').map((column) => column.name),
    );
    if (!columns.has('guid')) {
      system.exec("ALTER TABLE sys_notification ADD COLUMN guid TEXT NOT NULL DEFAULT ''");
      system.exec('ALTER TABLE sys_notification ADD COLUMN is_seen INTEGER NOT NULL DEFAULT 0');
      system.exec('ALTER TABLE sys_notification ADD COLUMN modified_at TEXT');
      system.exec("UPDATE sys_notification SET guid = printf('%032x', id)");
    }
    system.exec('CREATE INDEX IF NOT EXISTS sys_notification_recipient ON sys_notification (recipient, created_at)');
  }

  /** @param guid 32 hexadecimal digits that no other notification has */
  send(notification: CustomNotification, at: Date, guid: string): void {
    this.system.run(
      'INSERT INTO sys_notification (created_at, modified_at, recipient, guid, body) VALUES (?, ?, ?, ?, ?)',
      at.toISOString(),
      at.toISOString(),
      notification.recipientId,
      guid,
      JSON.stringify(notification),
    );
  }

  /** Oldest first; of one user when given. */
  list(recipientId?: string): readonly StoredNotification[] {
    const rows = recipientId
      ? this.system.all<Row>('SELECT * FROM sys_notification WHERE recipient = ? ORDER BY id', recipientId)
      : this.system.all<Row>('SELECT * FROM sys_notification ORDER BY id');
    return rows.map(stored);
  }

  /** One user's, newest first. */
  find(recipientId: string, filter: NotificationFilter = {}): readonly StoredNotification[] {
    const { where, values } = condition(recipientId, filter);
    return this.system
      .all<Row>(
        `SELECT * FROM sys_notification WHERE ${where} ORDER BY created_at DESC, id DESC LIMIT ?`,
        ...values,
        filter.limit ?? -1,
      )
      .map(stored);
  }

  /** Marks one user's notifications; what is read is seen as well. */
  mark(
    recipientId: string,
    filter: NotificationFilter,
    marks: { readonly read?: boolean; readonly seen?: boolean },
    at: Date,
  ): void {
    const { where, values } = condition(recipientId, filter);
    const sets = [
      ...(marks.read === undefined ? [] : [`is_read = ${marks.read ? 1 : 0}`]),
      ...(marks.seen === undefined && marks.read !== true ? [] : [`is_seen = ${marks.seen === false ? 0 : 1}`]),
    ];
    if (sets.length === 0) return;
    this.system.run(
      `UPDATE sys_notification SET ${sets.join(', ')}, modified_at = ? WHERE ${where}`,
      at.toISOString(),
      ...values,
    );
  }
}

function condition(recipientId: string, filter: NotificationFilter): { where: string; values: string[] } {
  const parts = ['recipient = ?'];
  const values = [recipientId];
  if (filter.before !== undefined) parts.push('created_at < ?');
  if (filter.before !== undefined) values.push(filter.before);
  if (filter.after !== undefined) parts.push('created_at > ?');
  if (filter.after !== undefined) values.push(filter.after);
  if (filter.ids) parts.push(`guid IN (${filter.ids.map(() => '?').join(', ')})`);
  if (filter.ids) values.push(...filter.ids);
  return { where: parts.join(' AND '), values };
}

function stored(row: Row): StoredNotification {
  return {
    id: row.id,
    guid: row.guid,
    createdDate: row.created_at,
    lastModified: row.modified_at ?? row.created_at,
    read: row.is_read === 1,
    seen: row.is_seen === 1,
    ...(JSON.parse(row.body) as CustomNotification),
  };
}
