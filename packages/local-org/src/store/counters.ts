import type { DatabaseSync } from 'node:sqlite';
import type { Schema } from '../metadata/schema';
import { idChecksum } from '../soql/ids';

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** Ids set aside at a time: after a crash at most so many are never used, and none is used twice. */
const BLOCK = 1000;
/** Instance part of every id; ids of real orgs have other letters here. */
const INSTANCE = 'Lo0';

function base62(n: number, width: number): string {
  let text = '';
  for (let rest = n; rest > 0; rest = Math.floor(rest / 62)) text = BASE62[rest % 62] + text;
  return text.padStart(width, '0');
}

interface Counter {
  next: number;
  /** First number that the file has not set aside. */
  reserved: number;
}

/**
 * Counters of ids and auto-numbers. They live in memory and run ahead of the file, so a rollback does not turn them back.
 * Id counters are set aside in blocks; auto-numbers are written before each commit, so that a restart leaves no gap.
 */
export class Counters {
  private readonly counters = new Map<string, Counter>();
  private readonly dirty = new Set<string>();
  /** Counters used since the last commit: a rollback turns them back in the file. */
  private readonly touched = new Set<string>();
  private readonly prefixes = new Map<string, string>();
  private readonly newPrefixes = new Map<string, string>();

  constructor(private readonly db: DatabaseSync) {
    db.exec('CREATE TABLE IF NOT EXISTS sys_counters (name TEXT PRIMARY KEY, next INTEGER NOT NULL) WITHOUT ROWID');
    db.exec('CREATE TABLE IF NOT EXISTS sys_prefixes (object TEXT PRIMARY KEY, prefix TEXT NOT NULL) WITHOUT ROWID');
    for (const row of db.prepare('SELECT name, next FROM sys_counters').all()) {
      this.counters.set(String(row['name']), { next: Number(row['next']), reserved: Number(row['next']) });
    }
    for (const row of db.prepare('SELECT object, prefix FROM sys_prefixes').all())
      this.prefixes.set(String(row['object']), String(row['prefix']));
  }

  nextId(schema: Schema, object: string): string {
    const type = schema.object(object);
    // The share rows of all custom objects have one prefix: they count together, so that no two have the same id.
    const shared = type?.kind === 'share' && object.toLowerCase().endsWith('__share');
    const n = this.take(`id:${shared ? type.keyPrefix : object.toLowerCase()}`, BLOCK);
    const id15 = this.prefix(schema, object) + INSTANCE + base62(n, 9);
    return id15 + idChecksum(id15);
  }

  /** Objects whose prefix the describe does not give get one of their own, kept for the life of the file. */
  private prefix(schema: Schema, object: string): string {
    const key = object.toLowerCase();
    const own = schema.object(object)?.keyPrefix ?? this.prefixes.get(key);
    if (own) return own;
    const prefix = `z${base62(this.prefixes.size, 2)}`;
    this.prefixes.set(key, prefix);
    this.newPrefixes.set(key, prefix);
    this.db.prepare('INSERT OR REPLACE INTO sys_prefixes (object, prefix) VALUES (?, ?)').run(key, prefix);
    return prefix;
  }

  /**
   * The number after the last one.
   * @param block How many to set aside in the file when it has none left.
   * @param first The number that a counter without history starts at.
   */
  take(name: string, block: number, first = 1): number {
    let counter = this.counters.get(name);
    if (!counter) this.counters.set(name, (counter = { next: first, reserved: first }));
    this.touched.add(name);
    const n = counter.next++;
    if (block === 0) this.dirty.add(name);
    else if (counter.next > counter.reserved) {
      counter.reserved = n + block;
      this.dirty.add(name);
      this.flush();
    }
    return n;
  }

  /** Object by the prefix that this store gave it. */
  objectOfPrefix(prefix: string): string | undefined {
    for (const [object, own] of this.prefixes) if (own === prefix) return object;
    return undefined;
  }

  /** Writes what changed; before a commit. */
  flush(): void {
    if (this.dirty.size === 0) return;
    const write = this.db.prepare(
      'INSERT INTO sys_counters (name, next) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET next = MAX(next, excluded.next)',
    );
    for (const name of this.dirty) {
      const counter = this.counters.get(name);
      if (counter) write.run(name, Math.max(counter.next, counter.reserved));
    }
    this.dirty.clear();
  }

  /** The transaction is over and what it wrote stays. */
  committed(): void {
    this.touched.clear();
  }

  /** After a rollback: the file went back, the counters did not. */
  restore(): void {
    for (const name of this.touched) this.dirty.add(name);
    const write = this.db.prepare('INSERT OR REPLACE INTO sys_prefixes (object, prefix) VALUES (?, ?)');
    for (const [object, prefix] of this.newPrefixes) write.run(object, prefix);
    this.flush();
  }
}

/** `INV-{YYYY}{MM}-{0000}`: the digits' width is a minimum; date parts are those of `now`, UTC. */
export function formatAutoNumber(format: string | undefined, n: number, now: Date): string {
  const parts: Readonly<Record<string, string>> = {
    YYYY: String(now.getUTCFullYear()),
    YY: String(now.getUTCFullYear()).slice(2),
    MM: String(now.getUTCMonth() + 1).padStart(2, '0'),
    DD: String(now.getUTCDate()).padStart(2, '0'),
  };
  return (format ?? '{0}').replace(
    /\{(0+|YYYY|YY|MM|DD)\}/g,
    (_, part: string) => parts[part] ?? String(n).padStart(part.length, '0'),
  );
}
