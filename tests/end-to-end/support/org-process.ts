import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const ROOT = path.join(__dirname, '..', '..', '..');
/** LOCAL_ORG_BIN names another build to test. */
const BIN = process.env['LOCAL_ORG_BIN'] ?? path.join(ROOT, 'packages', 'local-org', 'bin', 'local-org.js');
const START_TIMEOUT_MS = 300_000;

/** The members of the start line that tests need. */
export interface OrgFacts {
  readonly instanceUrl: string;
  readonly accessToken: string;
  readonly userId: string;
  /** The client app for signed assertions, and its key file. */
  readonly clientId: string;
  readonly privateKeyPath: string;
  readonly apiVersion: string;
  /** `host:port` of the Pub/Sub API. */
  readonly pubsubEndpoint: string;
  /** Opens the app, logged in. */
  readonly appUrl: string;
}

export interface StartOptions {
  /** `:memory:`, or `file`: a SQLite file in the org's own directory, which restarts keep. */
  readonly data?: ':memory:' | 'file';
  /** ISO time the clock starts at. */
  readonly now?: string;
  /** Whether it serves the Lightning pages. */
  readonly pages?: boolean;
}

/**
 * The real `local-org start` as a child process, in a directory of its own: a project file and a link to this repository's
 * `force-app`, so that neither the developer's data nor another test's session is touched.
 */
export class OrgProcess {
  facts!: OrgFacts;
  private child: ChildProcess | undefined;

  private constructor(
    readonly projectDir: string,
    private readonly options: StartOptions,
  ) {}

  static async start(options: StartOptions = {}): Promise<OrgProcess> {
    const projectDir = fs.mkdtempSync(path.join(os.tmpdir(), 'end-to-end-'));
    for (const file of ['sfdx-project.json', '.forceignore'])
      fs.copyFileSync(path.join(ROOT, file), path.join(projectDir, file));
    fs.symlinkSync(path.join(ROOT, 'force-app'), path.join(projectDir, 'force-app'));
    if (options.pages) shareBaseComponents(projectDir);
    const org = new OrgProcess(projectDir, options);
    await org.boot();
    return org;
  }

  /** Starts the process again on the same data; a file keeps its clock, memory starts empty. */
  async boot(): Promise<void> {
    const { data = ':memory:', now, pages = false } = this.options;
    const file = data === 'file' ? path.join(this.projectDir, 'org.sqlite') : data;
    const args = [BIN, 'start', '--port', '0', '--data', file, '--json'];
    if (!pages) args.push('--no-pages');
    // A restart goes on with the clock it finds in the data.
    const isRestart = this.child !== undefined && data === 'file';
    if (now !== undefined && !isRestart) args.push('--now', now);
    const child = spawn(process.execPath, args, { cwd: this.projectDir, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child = child;
    this.facts = JSON.parse(await firstLine(child)) as OrgFacts;
  }

  /** `kill -9`: nothing is finished, nothing is said. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Asks the org to stop. @returns its exit code */
  async stop(): Promise<number | null> {
    return this.end('SIGTERM');
  }

  /** Stops the org and removes its directory. */
  async dispose(): Promise<void> {
    await this.stop();
    fs.rmSync(this.projectDir, { recursive: true, force: true });
  }

  private end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child?.exitCode ?? null);
    return new Promise((resolve) => {
      child.once('exit', (code) => resolve(code));
      child.kill(signal);
    });
  }
}

/** The compiled base components take half a minute to build and are the same for every org, so they outlive the test. */
function shareBaseComponents(projectDir: string): void {
  const shared = path.join(ROOT, 'node_modules', '.cache', 'lightning');
  fs.mkdirSync(shared, { recursive: true });
  fs.mkdirSync(path.join(projectDir, '.local-org', 'cache'), { recursive: true });
  fs.symlinkSync(shared, path.join(projectDir, '.local-org', 'cache', 'lightning'));
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let out = '';
    let err = '';
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`local-org start was not ready after ${START_TIMEOUT_MS} ms. ${err}`));
    }, START_TIMEOUT_MS);
    child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.stdout?.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const end = out.indexOf('\n');
      if (end < 0) return;
      clearTimeout(timer);
      resolve(out.slice(0, end));
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`local-org start ended with code ${code}:\n${err}`));
    });
  });
}
