import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** How far a topic was read and dealt with. */
export interface Position {
  /** Replay id of the last event that was dealt with. */
  readonly replayId: number;
  /** When that was, ISO 8601. */
  readonly confirmedAt: string;
}

/** Where a position outlives the program. */
export interface PositionStore {
  load(): Position | null;
  /** Returns when the position is safe. */
  save(replayId: number): void;
}

const fileSchema = z.object({ topic: z.string(), replayId: z.number().int().min(0), confirmedAt: z.iso.datetime() });

/** A position in a file of its own, replaced as a whole: a kill leaves the old or the new one. */
export class PositionFile implements PositionStore {
  constructor(
    private readonly file: string,
    private readonly topic: string,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** @throws Error when the file is there and is not a position of this topic: a guess would lose events */
  load(): Position | null {
    if (!fs.existsSync(this.file)) return null;
    const read = fileSchema.safeParse(parsed(fs.readFileSync(this.file, 'utf8')));
    if (!read.success || read.data.topic !== this.topic)
      throw new Error(`${this.file} holds no position of ${this.topic}. Delete it to read everything that is kept.`);
    return { replayId: read.data.replayId, confirmedAt: read.data.confirmedAt };
  }

  save(replayId: number): void {
    fs.mkdirSync(path.dirname(this.file), { recursive: true });
    const draft = `${this.file}.new`;
    const content = { topic: this.topic, replayId, confirmedAt: this.now().toISOString() };
    const handle = fs.openSync(draft, 'w');
    fs.writeSync(handle, `${JSON.stringify(content, null, 2)}\n`);
    fs.fsyncSync(handle);
    fs.closeSync(handle);
    fs.renameSync(draft, this.file);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
