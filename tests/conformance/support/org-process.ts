import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const REPOSITORY = path.resolve(__dirname, '..', '..', '..');
export const CLI = path.join(REPOSITORY, 'packages', 'local-org', 'bin', 'local-org.js');
export const FIXTURES = path.join(REPOSITORY, 'tests', 'conformance', 'fixtures');

/** The line that `local-org start --json` prints. */
export interface StartFacts {
  readonly instanceUrl: string;
  readonly accessToken: string;
  readonly username: string;
  readonly password: string;
  readonly orgId: string;
  readonly userId: string;
  readonly appUrl: string;
  readonly pubsubEndpoint: string | null;
  readonly pubsubCertificate: string | null;
  readonly apiVersion: string;
  readonly clientId: string;
  readonly privateKeyPath: string;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command of the CLI that still runs. */
export class CliProcess {
  private stdout = '';
  private stderr = '';
  private readonly listeners = new Set<() => void>();
  readonly ended: Promise<Ended>;

  constructor(readonly child: ChildProcess) {
    child.stdout?.on('data', (chunk: Buffer) => this.add(() => (this.stdout += chunk.toString())));
    child.stderr?.on('data', (chunk: Buffer) => this.add(() => (this.stderr += chunk.toString())));
    this.ended = new Promise((resolve) => {
      child.on('close', (code, signal) => {
        resolve({ code, signal, stdout: this.stdout, stderr: this.stderr });
        this.add(() => undefined);
      });
    });
  }

  private add(change: () => unknown): void {
    change();
    for (const listener of [...this.listeners]) listener();
  }

  /** Resolves with the first line of output; rejects when the process ends before it. */
  firstLine(): Promise<string> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const end = this.stdout.indexOf('\n');
        if (end >= 0) {
          this.listeners.delete(look);
          resolve(this.stdout.slice(0, end));
        } else if (this.child.exitCode !== null) {
          this.listeners.delete(look);
          reject(new Error(`local-org ended with code ${this.child.exitCode}:\n${this.stderr}`));
        }
      };
      this.listeners.add(look);
      look();
    });
  }
}

/** Starts one command of the CLI as a user would. */
export function startCli(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): CliProcess {
  const child = spawn(process.execPath, [CLI, ...args], { cwd, env: { ...process.env, ...env } });
  return new CliProcess(child);
}

/** Runs one command of the CLI to its end. */
export function runCli(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return startCli(args, cwd, env).ended;
}

/** A copy of a fixture project in a folder of its own, so that runs do not meet. */
export function copyFixture(name: string): string {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), `local-org-${name}-`));
  fs.cpSync(path.join(FIXTURES, name), dir, { recursive: true });
  return dir;
}

export interface StartedOrg {
  readonly facts: StartFacts;
  readonly dir: string;
  readonly process: CliProcess;
  stop(signal?: NodeJS.Signals): Promise<Ended>;
}

/** `local-org start --json` in a project's folder, ready. */
export async function startOrgIn(dir: string, args: readonly string[] = []): Promise<StartedOrg> {
  const running = startCli(['start', '--port', '0', '--no-pages', '--json', ...args], dir);
  const facts = JSON.parse(await running.firstLine()) as StartFacts;
  return {
    facts,
    dir,
    process: running,
    stop: (signal = 'SIGTERM') => {
      running.child.kill(signal);
      return running.ended;
    },
  };
}

export function startOrg(fixture: string, args: readonly string[] = ['--data', ':memory:']): Promise<StartedOrg> {
  return startOrgIn(copyFixture(fixture), args);
}
