import { spawn } from 'node:child_process';
import path from 'node:path';
import type { TestOrg } from './org';

const ROOT = path.join(__dirname, '..', '..', '..');

export interface CommandResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a script of this repository as its npm command does, on the org under test. */
export function runScript(
  org: TestOrg,
  script: string,
  args: readonly string[],
  input = '',
  env: NodeJS.ProcessEnv = {},
): Promise<CommandResult> {
  const { instanceUrl, accessToken } = org.session;
  const bin = path.join(ROOT, 'node_modules', '.bin', 'ts-node');
  const child = spawn(bin, [path.join('scripts', `${script}.ts`), ...args], {
    cwd: ROOT,
    env: { ...process.env, SF_INSTANCE_URL: instanceUrl, SF_ACCESS_TOKEN: accessToken, ...env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  child.stdin.end(input);
  return new Promise((resolve) => child.once('close', (code) => resolve({ code: code ?? 1, stdout, stderr })));
}
