import { buildSync } from 'esbuild';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { writeProject } from './project-files';

export interface BuildResult {
  /** Code of each bundle by specifier. */
  readonly code: Readonly<Record<string, string>>;
  readonly problems: readonly { readonly bundle: string; readonly message: string }[];
}

/** Beside `dist`'s modules, as the host finds its page modules relative to itself. */
const PROGRAM = path.join(__dirname, '..', '..', 'dist', 'build-under-test.js');

let isBundled = false;

/** Builds a project in a Node of its own: the Lightning compiler is made of ES modules, which a test runner does not load. */
export function buildInNode(files: Readonly<Record<string, string>>): BuildResult {
  if (!isBundled) bundleProgram();
  const out = execFileSync(process.execPath, [PROGRAM, writeProject(files)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return JSON.parse(out) as BuildResult;
}

function bundleProgram(): void {
  buildSync({
    entryPoints: [path.join(__dirname, 'build-program.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    outfile: PROGRAM,
    logLevel: 'error',
  });
  isBundled = true;
}
