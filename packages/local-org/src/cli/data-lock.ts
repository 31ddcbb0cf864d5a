import fs from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CommandFailed } from './exit';

/**
 * Marks a data file as held by this process, by a write transaction on a small database beside it: the system lets go of
 * it however the process ends, so that no mark outlives a crash.
 * @returns a function that gives the file free
 * @throws CommandFailed naming the process that holds it
 */
export function lockDataFile(dataFile: string): () => void {
  if (dataFile === ':memory:') return () => undefined;
  const lockFile = lockPath(dataFile);
  fs.mkdirSync(path.dirname(lockFile), { recursive: true });
  const lock = new DatabaseSync(lockFile);
  try {
    lock.exec('CREATE TABLE IF NOT EXISTS holder (pid INTEGER NOT NULL)');
    lock.exec('BEGIN IMMEDIATE');
    lock.exec(`DELETE FROM holder; INSERT INTO holder VALUES (${process.pid}); COMMIT; BEGIN IMMEDIATE`);
  } catch (error) {
    const held = new CommandFailed(
      `${dataFile} is held by ${holder(lock)}, another local org. Stop that one, or choose another file with --data.`,
    );
    lock.close();
    if (/locked|busy/i.test(error instanceof Error ? error.message : '')) throw held;
    throw new CommandFailed(
      `${lockFile} cannot be written: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
  return () => lock.close();
}

/** The files and folders beside a data file that go with it. */
export function companionFiles(dataFile: string): string[] {
  const lock = lockPath(dataFile);
  return [`${dataFile}-wal`, `${dataFile}-shm`, lock, `${lock}-journal`, scratchFolder(dataFile)];
}

/** Where the data of an org's scratch orgs lies. */
export function scratchFolder(dataFile: string): string {
  return `${dataFile}.scratch`;
}

function lockPath(dataFile: string): string {
  return `${dataFile}.lock`;
}

function holder(lock: DatabaseSync): string {
  try {
    const row = lock.prepare('SELECT pid FROM holder').get() as { pid: number } | undefined;
    return row === undefined ? 'another process' : `process ${row.pid}`;
  } catch {
    return 'another process';
  }
}
