import fs from 'node:fs';
import path from 'node:path';

/**
 * Folder of an installed package, found by walking up `node_modules`: some packages do not export their manifest.
 * @param from folder to start at
 */
export function packageDir(name: string, from: string = __dirname): string {
  for (let dir = from; ; dir = path.dirname(dir)) {
    const candidate = path.join(dir, 'node_modules', name);
    if (fs.existsSync(path.join(candidate, 'package.json'))) return candidate;
    if (dir === path.dirname(dir)) throw new Error(`The package ${name} is not installed. Run "npm ci".`);
  }
}
