import fs from 'node:fs';
import path from 'node:path';
import { CommandFailed } from './exit';
import { isAlive } from './session-file';

/**
 * Marks a data file as held by this process. A mark left by a process that is gone is taken over.
 * @returns a function that gives the file free
 * @throws CommandFailed naming the process that holds it
 */
export function lockDataFile(dataFile: string): () => void {
  if (dataFile === ':memory:') return () => undefined;
  const lockFile = `${dataFile}.lock`;
  fs.mkdirSync(path.dirname(lockFile), { recursive: true });
  for (let attempt = 0; ; attempt++) {
    try {
      fs.writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
      return () => fs.rmSync(lockFile, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 0) throw error;
      const pid = Number(fs.readFileSync(lockFile, 'utf8'));
      if (pid !== process.pid && Number.isInteger(pid) && pid > 0 && isAlive(pid)) {
        throw new CommandFailed(
          `${dataFile} is held by process ${pid}, another local org. Stop that one, or choose another file with --data.`,
        );
      }
      fs.rmSync(lockFile, { force: true });
    }
  }
}
