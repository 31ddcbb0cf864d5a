import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { StartFacts } from '../../support/org-process';
import { installedVersion, shown } from './verdicts';

const SF = path.resolve(__dirname, '..', '..', '..', '..', 'node_modules', '@salesforce', 'cli', 'bin', 'run.js');
export const SF_VERSION = installedVersion('@salesforce/cli');

export interface SfAnswer {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** `result` of the command's JSON. */
  readonly result: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- each command has a shape of its own
  readonly json: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- the same
}

/**
 * The stock Salesforce CLI with a home of its own, kept off the network and away from the user's settings. It rewrites its login files as it
 * runs: commands of one `Sf` run one after the other.
 */
export class Sf {
  readonly home = fs.mkdtempSync(path.join(os.tmpdir(), 'sf-home-'));

  /** @param cwd folder of the SFDX project that commands run in */
  constructor(readonly cwd: string) {}

  /** What another program needs in its environment to share this CLI's logins. */
  get environment(): NodeJS.ProcessEnv {
    return environment(this.home);
  }

  /** Runs one command to its end, whatever that is; `--json` is added unless the arguments say how to answer. */
  run(args: readonly string[], extra: Readonly<Record<string, string>> = {}): Promise<SfAnswer> {
    const asked = args.includes('--json') || args.includes('--result-format') ? args : [...args, '--json'];
    const options = { cwd: this.cwd, env: { ...environment(this.home), ...extra }, maxBuffer: 256e6 };
    return new Promise((resolve) => {
      execFile(process.execPath, [SF, ...asked], options, (error, stdout, stderr) => {
        const json = parse(stdout) as { result?: unknown } | undefined;
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
        resolve({ code, stdout, stderr, json, result: json?.result });
      });
    });
  }

  /** Runs one command that has to succeed. @throws Error with what it printed */
  async ok(args: readonly string[], extra: Readonly<Record<string, string>> = {}): Promise<SfAnswer> {
    const answer = await this.run(args, extra);
    if (answer.code !== 0)
      throw new Error(`${problem(answer)} (sf ${args.join(' ')})\n${answer.stdout}${answer.stderr}`);
    return answer;
  }

  /** Logs in to a started org by its access token and makes it the default under this alias. */
  login(facts: StartFacts, alias: string): Promise<SfAnswer> {
    const target = ['--instance-url', facts.instanceUrl, '--alias', alias, '--set-default', '--no-prompt'];
    return this.ok(['org', 'login', 'access-token', ...target], { SF_ACCESS_TOKEN: facts.accessToken });
  }

  /** Records the verdict on a command of the CLI: `check` runs it and looks at its answer. */
  shows<T>(command: string, check: () => T | Promise<T>, condition?: string): Promise<T> {
    const why = condition === undefined ? {} : { why: condition };
    return shown({ client: 'sf', version: SF_VERSION, command: `sf ${command}`, ...why }, check);
  }

  dispose(): void {
    fs.rmSync(this.home, { recursive: true, force: true });
  }
}

function environment(home: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    HOME: home,
    SF_DISABLE_TELEMETRY: 'true',
    SF_AUTOUPDATE_DISABLE: 'true',
    SF_DISABLE_AUTOUPDATE: 'true',
    SF_SKIP_NEW_VERSION_CHECK: 'true',
    SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
    SF_DISABLE_DNS_CHECK: 'true',
    SF_DISABLE_LOG_FILE: 'true',
    SF_HIDE_RELEASE_NOTES: 'true',
    SF_DOMAIN_RETRY: '0',
    CI: 'true',
  };
}

function problem(answer: SfAnswer): string {
  return String((answer.json as { message?: unknown } | undefined)?.message ?? `ended with ${answer.code}`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
