import type { SystemTables } from '../../store/store';

/** A mail as it left the org; no mail server is involved. */
export interface OutgoingMail {
  readonly to: readonly string[];
  readonly cc?: readonly string[];
  readonly bcc?: readonly string[];
  readonly from?: string;
  readonly replyTo?: string;
  readonly subject: string;
  readonly textBody?: string | null;
  readonly htmlBody?: string | null;
  readonly relatedToId?: string | null;
  readonly targetObjectId?: string | null;
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

  clear(): void {
    this.system.run('DELETE FROM sys_mail');
  }
}
