import fs from 'node:fs';
import path from 'node:path';
import { UsageError } from './exit';

/** The nearest folder upwards with an `sfdx-project.json`. @throws UsageError */
export function findProjectRoot(cwd: string): string {
  for (let dir = path.resolve(cwd); ; dir = path.dirname(dir)) {
    if (fs.existsSync(path.join(dir, 'sfdx-project.json'))) return dir;
    if (dir === path.dirname(dir)) {
      throw new UsageError(`No sfdx-project.json in ${cwd} or above it: run this in a Salesforce DX project.`);
    }
  }
}

/** Where the local org keeps its data, keys and session; ignored by git. */
export function localOrgDir(rootDir: string): string {
  return path.join(rootDir, '.local-org');
}

export const DEFAULT_PORT = 7443;
