import type { SystemTables } from '../../store/store';

/** A custom notification as one user's bell shows it. */
export interface CustomNotification {
  readonly typeId: string;
  readonly title: string;
  readonly body: string;
  readonly senderId: string | null;
  readonly targetId: string | null;
  readonly targetPageRef?: string | null;
  readonly recipientId: string;
}

export interface StoredNotification extends CustomNotification {
  readonly id: number;
  readonly createdDate: string;
  readonly read: boolean;
}

/** Custom notifications by recipient, durable; `GET /local/notifications` and the bell show them. [C6.13] */
export class NotificationCentre {
  constructor(private readonly system: SystemTables) {
    system.exec(
      'CREATE TABLE IF NOT EXISTS sys_notification (id INTEGER PRIMARY KEY AUTOINCREMENT, created_at TEXT NOT NULL, recipient TEXT NOT NULL, is_read INTEGER NOT NULL DEFAULT 0, body TEXT NOT NULL)',
    );
  }

  send(notification: CustomNotification, at: Date): void {
    this.system.run(
      'INSERT INTO sys_notification (created_at, recipient, body) VALUES (?, ?, ?)',
      at.toISOString(),
      notification.recipientId,
      JSON.stringify(notification),
    );
  }

  /** Oldest first; of one user when given. */
  list(recipientId?: string): readonly StoredNotification[] {
    type Row = { id: number; created_at: string; is_read: number; body: string };
    const rows = recipientId
      ? this.system.all<Row>('SELECT * FROM sys_notification WHERE recipient = ? ORDER BY id', recipientId)
      : this.system.all<Row>('SELECT * FROM sys_notification ORDER BY id');
    return rows.map((r) => ({
      id: r.id,
      createdDate: r.created_at,
      read: r.is_read === 1,
      ...(JSON.parse(r.body) as CustomNotification),
    }));
  }

  markRead(ids: readonly number[]): void {
    for (const id of ids) this.system.run('UPDATE sys_notification SET is_read = 1 WHERE id = ?', id);
  }
}
