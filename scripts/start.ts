import { Connection } from 'jsforce';
import fs from 'node:fs';
import path from 'node:path';
import {
  createPageHost,
  DeployFailedError,
  formatDiagnostic,
  removeSession,
  runOrg,
  writeSession,
  type RunningOrg,
} from '@self-serve/local-org';
import { ensureScheduledJobs, type ReplayCounts } from '@self-serve/salesforce-client';
import { readStory } from '../data/generator/files';
import type { Story } from '../data/generator/story';
import { assignAdmin, loadPeople, progressLine, replay } from './lib/sample-data';

/** `npm start`: the local org with six months of sample history, ready to look at. */
const ROOT = path.join(__dirname, '..');
const LOCAL = path.join(ROOT, '.local-org');
const DATA_FILE = path.join(LOCAL, 'org.sqlite');
const POSITION_FILE = path.join(LOCAL, 'replay-position.json');

async function main(): Promise<void> {
  const story = readStory(path.join(ROOT, 'data', 'events', 'history'));
  const isFirst = !fs.existsSync(DATA_FILE);
  if (isFirst) fs.rmSync(POSITION_FILE, { force: true });
  const started = Date.now();
  console.log(
    isFirst ? 'Building the Lightning pages, deploying force-app into a new local org …' : 'Opening the local org …',
  );
  const running = await runOrg({
    rootDir: ROOT,
    sourceDirs: undefined,
    port: Number(process.env['PORT'] ?? 7443),
    host: '127.0.0.1',
    dataFile: DATA_FILE,
    // Until the replay begins the clock is set to the morning after the history ends, so that its trials are due now.
    now: fs.existsSync(POSITION_FILE) ? undefined : morningAfter(story.endsAt),
    pages: () => createPageHost(ROOT),
  });
  writeSession(ROOT, running.facts);
  stopOnSignals(running);
  console.log(`Ready at ${running.facts.instanceUrl} after ${seconds(started)}.`);
  await schedule(running);
  await fill(running, story);
  await summarise(running);
  console.log(`\nOpen the app:       ${running.facts.appUrl}`);
  console.log('Publish one event:  npm run event   (watch the dashboard change)');
  console.log('Stop:               Ctrl+C\n');
}

function morningAfter(endsAt: string): string {
  return new Date(Date.parse(endsAt) + 8 * 60 * 60 * 1000).toISOString();
}

/** Schedules the jobs of force-app as a real org's post-deployment step does: over the Tooling API. */
async function schedule(running: RunningOrg): Promise<void> {
  const { instanceUrl, accessToken } = running.facts;
  await ensureScheduledJobs(new Connection({ instanceUrl, accessToken, version: '66.0' }));
}

/** Loads what is not there yet and goes on with a replay that was cut off. */
async function fill(running: RunningOrg, story: Story): Promise<void> {
  const { instanceUrl, accessToken, userId } = running.facts;
  const connection = new Connection({ instanceUrl, accessToken, version: '66.0' });
  if (isReplayed(story)) return;
  await assignAdmin(connection, userId);
  const { users, accounts } = await loadPeople(connection, story);
  if (accounts > 0) console.log(`Loaded ${users} users and ${accounts} accounts.`);
  const began = Date.now();
  const counts = await replay(connection, { instanceUrl, accessToken }, story, POSITION_FILE, progressLine());
  await drain(running);
  if (process.stdout.isTTY) process.stdout.write('\n');
  await tellReplay(connection, counts, story, began);
}

function isReplayed(story: Story): boolean {
  if (!fs.existsSync(POSITION_FILE)) return false;
  const position = JSON.parse(fs.readFileSync(POSITION_FILE, 'utf8')) as { next: number };
  return position.next >= story.events.length;
}

async function drain(running: RunningOrg): Promise<void> {
  const { instanceUrl, accessToken } = running.facts;
  const response = await fetch(`${instanceUrl}/local/drain`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${accessToken}` },
  });
  if (!response.ok) throw new Error(`/local/drain answered ${response.status}: ${await response.text()}`);
}

/** Every event that was sent is accepted, kept as an error with its payload, or a repeat of one that was accepted before. */
async function tellReplay(connection: Connection, counts: ReplayCounts, story: Story, began: number): Promise<void> {
  const { totalSize: accepted } = await connection.query('SELECT COUNT() FROM Workspace_Event__c');
  const { totalSize: rejected } = await connection.query(
    "SELECT COUNT() FROM Error_Log__c WHERE Error_Type__c = 'Data Issue' AND Source_Process__c = 'Event Ingestion'",
  );
  console.log(
    `Replayed ${story.title.toLowerCase()} in ${seconds(began)}: ${counts.sent} events sent, ` +
      `${counts.sent - accepted - rejected} duplicates ignored, ${rejected} kept as errors; ` +
      `${counts.refusedBySender} refused by the sender; ${counts.leads} leads from Marketo.`,
  );
}

/** What the org holds now, asked with SOQL as any client would. */
async function summarise(running: RunningOrg): Promise<void> {
  const { instanceUrl, accessToken } = running.facts;
  const connection = new Connection({ instanceUrl, accessToken, version: '66.0' });
  const count = async (soql: string): Promise<number> => (await connection.query(soql)).totalSize;
  const { records } = await connection.query<{ Self_Serve_Status__c: string; n: number }>(
    'SELECT Self_Serve_Status__c, COUNT(Id) n FROM Workspace__c GROUP BY Self_Serve_Status__c ORDER BY Self_Serve_Status__c',
  );
  const [created, linked, matched, accepted, errors] = await Promise.all([
    count("SELECT COUNT() FROM Lead WHERE LeadSource = 'Self-Serve Trial'"),
    count('SELECT COUNT() FROM Workspace__c WHERE Lead__c != null OR Contact__c != null'),
    count('SELECT COUNT() FROM Workspace__c WHERE Account__c != null'),
    count('SELECT COUNT() FROM Workspace_Event__c'),
    count("SELECT COUNT() FROM Error_Log__c WHERE Status__c = 'Open'"),
  ]);
  const total = records.reduce((sum, record) => sum + record.n, 0);
  console.log(
    `\nWorkspaces          ${total}  (${records.map((record) => `${record.n} ${record.Self_Serve_Status__c}`).join(', ')})`,
  );
  console.log(`Linked to a person  ${linked}  (${created} leads created)`);
  console.log(`Matched an account  ${matched}`);
  console.log(`Events accepted     ${accepted}`);
  console.log(`Open errors         ${errors}`);
}

function stopOnSignals(running: RunningOrg): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    running.stop().then(
      () => {
        removeSession(ROOT);
        process.exit(0);
      },
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  // npm that is killed leaves its child behind, holding port and data: an orphan stops by itself.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(), 1000).unref();
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

main().catch((error: unknown) => {
  if (error instanceof DeployFailedError) {
    for (const diagnostic of error.diagnostics) console.error(formatDiagnostic(diagnostic));
    console.error('force-app does not deploy; the org was not started.');
  } else console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
