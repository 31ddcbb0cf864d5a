import { createHash } from 'node:crypto';
import fs from 'node:fs';
import type { WorkspaceFields } from './workspace-rows';

/**
 * What of a file has been loaded into one org, kept in a file of its own so that an interrupted load goes on where it stopped. A row that
 * was changed since counts as new.
 */
export class LoadProgress {
  private readonly done = new Set<string>();

  private constructor(private readonly file: string | undefined) {}

  /** @param file is made when the first row is loaded; without one nothing is remembered */
  static open(file?: string): LoadProgress {
    const progress = new LoadProgress(file);
    if (file !== undefined && fs.existsSync(file)) {
      for (const line of fs.readFileSync(file, 'utf8').split('\n')) if (line !== '') progress.done.add(line);
    }
    return progress;
  }

  has(fields: WorkspaceFields): boolean {
    return this.done.has(digest(fields));
  }

  /** Written at once, so that a kill loses no more than the call under way. */
  add(rows: readonly WorkspaceFields[]): void {
    const lines = rows.map(digest);
    for (const line of lines) this.done.add(line);
    if (this.file !== undefined && lines.length > 0) fs.appendFileSync(this.file, `${lines.join('\n')}\n`);
  }
}

/** No address and no name stands in the file. */
function digest(fields: WorkspaceFields): string {
  const sorted = Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
}
