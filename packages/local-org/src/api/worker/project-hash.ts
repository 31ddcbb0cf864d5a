import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * Changes with every file of a project that a deployment reads, and with the local org's own release. Files are told by path, size and time
 * of change, so that a start need not read them.
 */
export function projectHash(rootDir: string, sourceDirs: readonly string[] | undefined): string {
  const hash = createHash('sha256');
  const manifest = JSON.parse(fs.readFileSync(path.join(__dirname, '..', '..', '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  hash.update(manifest.version).update(String(fs.statSync(__filename).mtimeMs));
  for (const name of ['sfdx-project.json', '.forceignore']) addFile(hash, path.join(rootDir, name));
  for (const dir of sourceDirs ?? packageDirectories(rootDir)) addTree(hash, dir);
  return hash.digest('hex');
}

function packageDirectories(rootDir: string): string[] {
  const file = path.join(rootDir, 'sfdx-project.json');
  if (!fs.existsSync(file)) return [];
  try {
    const project = JSON.parse(fs.readFileSync(file, 'utf8')) as { packageDirectories?: { path: string }[] };
    return (project.packageDirectories ?? []).map((entry) => path.join(rootDir, entry.path));
  } catch {
    // The project loader tells what is wrong with the file, with its place.
    return [];
  }
}

function addTree(hash: ReturnType<typeof createHash>, dir: string): void {
  if (!fs.existsSync(dir)) return;
  for (const entry of fs.readdirSync(dir, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name === 'node_modules' || entry.name.startsWith('.')) continue;
    const file = path.join(dir, entry.name);
    if (entry.isDirectory()) addTree(hash, file);
    else addFile(hash, file);
  }
}

function addFile(hash: ReturnType<typeof createHash>, file: string): void {
  if (!fs.existsSync(file)) return;
  const { size, mtimeMs } = fs.statSync(file);
  hash.update(`${file}\0${size}\0${mtimeMs}\n`);
}
