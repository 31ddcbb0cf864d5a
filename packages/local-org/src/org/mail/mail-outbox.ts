import type { SystemTables } from '../../store/store';

/** A mail as it left the org; no mail server is involved. */
export interface OutgoingMail {
  readonly to: readonly string[];
  readonly cc?: readonly string[];
  readonly bcc?: readonly string[];
  readonly from?: string;
  readonly fromName?: string;
  readonly replyTo?: string;
  readonly subject: string;
  readonly textBody?: string | null;
  readonly htmlBody?: string | null;
  readonly relatedToId?: string | null;
  readonly targetObjectId?: string | null;
  readonly attachments?: readonly { readonly name: string; readonly bytes: number }[];
  /** Recipients that count against the daily limit: all but users who are named by id. */
  readonly external?: number;
  /** `apex`, `emailAlert`, `flow`, `assignment`, `flowError`, `apexError`. */
  readonly kind: string;
}

export interface SentMail extends OutgoingMail {
  readonly id: number;
  readonly sentAt: string;
}

/** Everything the org mailed, durable; `GET /local/mail` shows it. */
export class MailOutbox {
  constructor(private readonly system: SystemTables) {
    system.exec(
      'CREATE TABLE IF NOT EXISTS sys_mail (id INTEGER PRIMARY KEY AUTOINCREMENT, sent_at TEXT NOT NULL, mail TEXT NOT NULL)',
    );
  }

  send(mail: OutgoingMail, at: Date): void {
    this.system.run('INSERT INTO sys_mail (sent_at, mail) VALUES (?, ?)', at.toISOString(), JSON.stringify(mail));
  }

  /** Oldest first. */
  list(): readonly SentMail[] {
    return this.system
      .all<{ id: number; sent_at: string; mail: string }>('SELECT id, sent_at, mail FROM sys_mail ORDER BY id')
      .map((row) => ({ id: row.id, sentAt: row.sent_at, ...(JSON.parse(row.mail) as OutgoingMail) }));
  }

  /** External recipients of the day in GMT. [C6.11] */
  externalOn(day: Date): number {
    const date = day.toISOString().slice(0, 10);
    const [row] = this.system.all<{ n: number | null }>(
      "SELECT SUM(json_extract(mail, '$.external')) AS n FROM sys_mail WHERE sent_at >= ? AND sent_at < ?",
      `${date}T00:00:00.000Z`,
      `${date}T24`,
    );
    return row?.n ?? 0;
  }

  clear(): void {
    this.system.run('DELETE FROM sys_mail');
  }
}
