import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** Where an org is and what opens it. */
export interface OrgLogin {
  /** Without a slash at its end. */
  readonly instanceUrl: string;
  readonly accessToken: string;
}

/** How a command was told which org to use. */
export interface OrgChoice {
  /** Alias or username that the Salesforce CLI knows. */
  readonly targetOrg?: string;
  readonly instanceUrl?: string;
  readonly accessToken?: string;
  /** Project whose running local org is used when nothing else is named. */
  readonly projectDir?: string;
}

/** No org was named, or it cannot be reached with what was named. */
export class NoOrgError extends Error {}

/** Runs the Salesforce CLI and answers what it printed. @throws Error with its own message */
export type SfRunner = (args: readonly string[]) => Promise<string>;

/**
 * Finds the org of a command: the CLI's alias, an address with a token (given, or SF_INSTANCE_URL and SF_ACCESS_TOKEN), else the local
 * org that runs in the project.
 * @throws NoOrgError
 */
export async function findOrg(choice: OrgChoice, env = process.env, sf: SfRunner = runSf): Promise<OrgLogin> {
  const url = choice.instanceUrl ?? env['SF_INSTANCE_URL'];
  const token = choice.accessToken ?? env['SF_ACCESS_TOKEN'];
  if (choice.targetOrg !== undefined) return loginOfAlias(choice.targetOrg, sf);
  if (url !== undefined && token !== undefined) return { instanceUrl: withoutSlash(url), accessToken: token };
  if (choice.instanceUrl !== undefined) throw new NoOrgError('The address of an org needs a token: SF_ACCESS_TOKEN.');
  const session = path.join(choice.projectDir ?? process.cwd(), '.local-org', 'session.json');
  if (!fs.existsSync(session))
    throw new NoOrgError('No org is named and no local org is running. Name one with --target-org, or run: npm start');
  const { instanceUrl, accessToken } = JSON.parse(fs.readFileSync(session, 'utf8')) as OrgLogin;
  return { instanceUrl, accessToken };
}

/** Newer CLIs hide the token in `org display` and have a command of its own for it. */
async function loginOfAlias(alias: string, sf: SfRunner): Promise<OrgLogin> {
  const shown = await result(sf, ['org', 'display', '--target-org', alias, '--json']);
  const instanceUrl = shown['instanceUrl'];
  if (typeof instanceUrl !== 'string') throw new NoOrgError(`The Salesforce CLI knows no address of ${alias}.`);
  const { accessToken } = isHidden(shown['accessToken'])
    ? await result(sf, ['org', 'auth', 'show-access-token', '--target-org', alias, '--no-prompt', '--json'])
    : shown;
  if (typeof accessToken !== 'string') throw new NoOrgError(`The Salesforce CLI has no access token for ${alias}.`);
  return { instanceUrl: withoutSlash(instanceUrl), accessToken };
}

function isHidden(token: unknown): boolean {
  return typeof token !== 'string' || token.startsWith('[REDACTED]');
}

async function result(sf: SfRunner, args: readonly string[]): Promise<Record<string, unknown>> {
  const output = await sf(args);
  try {
    const answer = JSON.parse(output) as { status: number; message?: string; result?: Record<string, unknown> };
    if (answer.result !== undefined && answer.status === 0) return answer.result;
    throw new NoOrgError(`sf ${args.slice(0, 3).join(' ')}: ${answer.message ?? 'failed'}`);
  } catch (error) {
    if (error instanceof NoOrgError) throw error;
    throw new NoOrgError(`sf ${args.slice(0, 3).join(' ')} answered no JSON: ${output.slice(0, 200)}`);
  }
}

function runSf(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile('sf', args, { maxBuffer: 16e6 }, (error, stdout) => {
      if (error !== null && 'code' in error && error.code === 'ENOENT')
        reject(new NoOrgError('The Salesforce CLI (sf) is not installed: npm install --global @salesforce/cli'));
      // A failed command tells why in its JSON.
      else resolve(stdout);
    });
  });
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
