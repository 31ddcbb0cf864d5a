import fs from 'node:fs';

/** Editors write a file in several steps: a run starts when nothing has changed for this long. */
const QUIET_MS = 200;

/** Resolves after the next change below a folder. */
export function watchSources(rootDir: string): Promise<void> {
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const watcher = fs.watch(rootDir, { recursive: true }, (_event, file) => {
      if (file === null || /(^|[\\/])(node_modules|\.git|\.local-org|dist)([\\/]|$)/.test(file)) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        watcher.close();
        resolve();
      }, QUIET_MS);
    });
  });
}
