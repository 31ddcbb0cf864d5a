import { Connection } from 'jsforce';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  connectionReader,
  countByStatus,
  ensureScheduledJobs,
  readProjectSetup,
  toText,
  verify,
  type OrgLogin,
} from '@self-serve/salesforce-client';
import { movedTo } from '../../data/generator/moved';
import { readStory } from '../../data/generator/files';
import { assignAdmin, loadPeople, progressLine, replay } from '../lib/sample-data';
import { deployRequests, membersOf, writeManifests } from './deploy-requests';
import { CliError, type SalesforceCli } from './salesforce-cli';

export const ROOT = path.join(__dirname, '..', '..');
const API_VERSION = (
  JSON.parse(fs.readFileSync(path.join(ROOT, 'sfdx-project.json'), 'utf8')) as { sourceApiVersion: string }
).sourceApiVersion;
/** A deploy with all tests of an org may take this long, minutes. */
const DEPLOY_WAIT = '120';
const TEST_WAIT = '120';

/** An org that a pipeline step works on: its alias for the CLI, its login for everything else. */
export interface TargetOrg {
  readonly alias: string;
  readonly login: OrgLogin;
  readonly userId: string;
  readonly connection: Connection;
}

export type Report = (line: string) => void;

export interface DeployOptions {
  /** `validate`: check only, then a quick deploy of what passed; `check`: check only; `deploy`: at once. */
  readonly mode: 'deploy' | 'check' | 'validate';
  /** As the Metadata API names them. */
  readonly testLevel: string;
}

interface Problem {
  readonly fileName?: string;
  readonly fullName: string;
  readonly componentType?: string;
  readonly lineNumber?: number;
  readonly columnNumber?: number;
  readonly problem?: string;
}

/** Deploys force-app, in two requests where the org has not its report types yet. @throws CliError with every problem */
export async function deploy(cli: SalesforceCli, alias: string, options: DeployOptions, report: Report): Promise<void> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'org-deploy-'));
  try {
    const all = await membersOf([path.join(ROOT, 'force-app')]);
    const present = await reportTypesOf(cli, alias);
    const manifests = writeManifests(deployRequests(all, present), API_VERSION, dir);
    for (const [i, manifest] of manifests.entries()) {
      const part = manifests.length > 1 ? ` (request ${i + 1} of ${manifests.length})` : '';
      if (i > 0 && options.mode === 'check') {
        report(
          `Reports are not checked: their report types are new in the org, and a check leaves nothing behind${part}.`,
        );
        return;
      }
      await deployManifest(
        cli,
        alias,
        manifest,
        i === 0 ? options : { ...options, testLevel: 'NoTestRun', mode: 'deploy' },
      );
      report(`${options.mode === 'check' ? 'Checked' : 'Deployed'} force-app to ${alias}${part}.`);
    }
  } finally {
    fs.rmSync(dir, { recursive: true, force: true });
  }
}

async function deployManifest(
  cli: SalesforceCli,
  alias: string,
  manifest: string,
  { mode, testLevel }: DeployOptions,
): Promise<void> {
  const what = ['--manifest', manifest, '--target-org', alias, '--wait', DEPLOY_WAIT];
  const tests = ['--test-level', testLevel];
  if (mode === 'validate') {
    const { id } = (await deployed(cli(['project', 'deploy', 'validate', ...what, ...tests]))) as { id: string };
    await deployed(cli(['project', 'deploy', 'quick', '--job-id', id, '--target-org', alias, '--wait', DEPLOY_WAIT]));
  } else if (mode === 'check') await deployed(cli(['project', 'deploy', 'start', '--dry-run', ...what, ...tests]));
  else await deployed(cli(['project', 'deploy', 'start', '--ignore-conflicts', ...what, ...tests]));
}

/** Puts the problems of a failed deploy into its message, one a line, as a compiler would. */
async function deployed(work: Promise<unknown>): Promise<unknown> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    const problems = problemsOf(error.data);
    throw problems.length === 0 ? error : new CliError([error.message, ...problems].join('\n'), error.code, error.data);
  }
}

export function problemsOf(data: unknown): string[] {
  const details = (
    data as { details?: { componentFailures?: readonly Problem[]; runTestResult?: { failures?: unknown } } } | null
  )?.details;
  const components = [details?.componentFailures ?? []]
    .flat()
    .map(
      ({ fileName, fullName, componentType = '', lineNumber, columnNumber, problem = '' }) =>
        `  ${fileName ?? fullName}${lineNumber === undefined ? '' : `:${lineNumber}:${columnNumber ?? 1}`} ${componentType} ${fullName}: ${problem}`,
    );
  const failures = [details?.runTestResult?.failures ?? []].flat() as {
    name: string;
    methodName: string;
    message: string;
  }[];
  return [...components, ...failures.map(({ name, methodName, message }) => `  ${name}.${methodName}: ${message}`)];
}

async function reportTypesOf(cli: SalesforceCli, alias: string): Promise<string[]> {
  const found = await cli(['org', 'list', 'metadata', '--metadata-type', 'ReportType', '--target-org', alias]);
  return ([found].flat() as ({ fullName: string } | null | undefined)[]).flatMap((type) =>
    type ? [type.fullName] : [],
  );
}

/** Logs the pipeline's own client in to an org that the CLI knows. */
export async function connect(
  cli: SalesforceCli,
  alias: string,
  findLogin: () => Promise<OrgLogin>,
): Promise<TargetOrg> {
  const { username } = (await cli(['org', 'display', '--target-org', alias])) as { username: string };
  const login = await findLogin();
  const connection = new Connection({ ...login, version: API_VERSION });
  const { user_id: userId } = await connection.identity();
  if (!userId) throw new Error(`${alias}: the org does not say who ${username} is.`);
  return { alias, login, userId, connection };
}

/** What a deploy leaves to do: the admin's permission set groups and the scheduled jobs. */
export async function setUp({ connection, userId, alias }: TargetOrg, report: Report): Promise<void> {
  await assignAdmin(connection, userId);
  await ensureScheduledJobs(connection);
  report(`Assigned the admin's permission set groups and scheduled the jobs in ${alias}.`);
}

/** Loads the sample's people and replays a story that ends today. */
export async function loadSample(org: TargetOrg, storyName: string, report: Report): Promise<void> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'org-sample-'));
  try {
    const story = movedTo(readStory(path.join(ROOT, 'data', 'events', storyName)), new Date());
    const { users, accounts } = await loadPeople(org.connection, story);
    const counts = await replay(org.connection, org.login, story, path.join(dir, 'position.json'), progressLine());
    if (process.stdout.isTTY) process.stdout.write('\n');
    report(
      `Loaded ${users} users, ${accounts} accounts and ${counts.leads} leads from Marketo; published ${counts.sent} events of "${story.title}".`,
    );
  } finally {
    fs.rmSync(dir, { recursive: true, force: true });
  }
}

/** Runs the tests of this project in the org. @throws CliError naming each that failed */
export async function runTests(cli: SalesforceCli, alias: string, report: Report): Promise<void> {
  const args = ['apex', 'run', 'test', '--test-level', 'RunLocalTests', '--code-coverage', '--wait', TEST_WAIT];
  try {
    const { summary } = (await cli([...args, '--target-org', alias])) as { summary: Record<string, unknown> };
    report(
      `Apex tests in ${alias}: ${String(summary['passing'])} passed, coverage ${String(summary['testRunCoverage'] ?? 'not told')}.`,
    );
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    throw new CliError([error.message, ...failedTests(error.data)].join('\n'), error.code, error.data);
  }
}

function failedTests(data: unknown): string[] {
  const tests =
    (data as { tests?: readonly { FullName: string; Outcome: string; Message: string | null }[] } | null)?.tests ?? [];
  return tests
    .filter(({ Outcome }) => Outcome !== 'Pass')
    .map(({ FullName, Message }) => `  ${FullName}: ${Message ?? ''}`);
}

/** Looks item by item whether the org is set up. @returns how many items are missing */
export async function verifySetup({ connection }: TargetOrg, report: Report): Promise<number> {
  const findings = await verify({ org: connectionReader(connection), project: readProjectSetup(ROOT) });
  report(toText(findings));
  return countByStatus(findings).missing;
}

/** @returns the link that opens the org in a browser, logged in */
export async function openLink(cli: SalesforceCli, alias: string): Promise<string> {
  const { url } = (await cli(['org', 'open', '--url-only', '--target-org', alias])) as { url: string };
  return url;
}
