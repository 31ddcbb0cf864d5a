import fs from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { ProductEvent } from '../data/generator/story';
import { ensureScheduledJobs, ProvisioningSender, RestCaller } from '../packages/salesforce-client/src';
import { governorUse, type GovernorRow } from '../tests/end-to-end/support/governor';
import { TestOrg } from '../tests/end-to-end/support/org';

/** `npm run governor`: measures what 1, 200 and 2,000 records cost on a fresh local org and writes docs/governor-use.md. */
const FILE = path.join(__dirname, '..', 'docs', 'governor-use.md');
const SIZES = [1, 200, 2000];
const BATCH_SIZES = [200, 2000];
const NOW = '2026-11-01T08:00:00Z';
/** Past every retention. */
const LONG_AGO = '2024-01-15T08:00:00Z';
const SCHEDULED = `The day of an org in which so many trials expire in three days, as many events wait for the scheduled retry, and as many
errors and event rows are past their retention.`;

interface Measurement {
  readonly size: number;
  readonly rows: readonly GovernorRow[];
}

async function main(): Promise<void> {
  const sections: string[] = [];
  for (const eventFlowBatchSize of BATCH_SIZES) {
    const measurements = await measure({ eventFlowBatchSize }, (org, events) => org.publishAsOneBurst(events));
    sections.push(`## Events, ${eventFlowBatchSize} in a batch of the event flow\n\n${table(measurements)}`);
  }
  const rest = await measure({}, postEvents);
  sections.push(`## Events posted to the ingestion resource, 200 in a call\n\n${table(rest)}`);
  const posted = await measure({}, async (org, events) => {
    await org.insertAll('Workspace__c', events.map(toWorkspace));
  });
  sections.push(`## Workspaces posted over REST, 200 in a call\n\n${table(posted)}`);
  const scheduled: Measurement[] = [];
  for (const size of SIZES) scheduled.push({ size, rows: await aDayOf(size) });
  sections.push(`## A day of scheduled work\n\n${SCHEDULED}\n\n${table(scheduled)}`);
  fs.mkdirSync(path.dirname(FILE), { recursive: true });
  const config = await resolveConfig(FILE);
  fs.writeFileSync(FILE, await format(page(sections), { ...config, parser: 'markdown' }));
  console.log(`${path.relative(process.cwd(), FILE)} written.`);
}

async function measure(
  settings: Readonly<Record<string, unknown>>,
  work: (org: TestOrg, events: readonly ProductEvent[]) => Promise<void>,
): Promise<Measurement[]> {
  const org = await TestOrg.start({ now: NOW });
  try {
    await org.settings(settings);
    const measurements: Measurement[] = [];
    for (const size of SIZES) {
      const name = `m${size}`;
      await org.insertAll('Account', [{ Name: name, Website: `www.${name}.test` }]);
      const events = Array.from({ length: size }, (_, i) => paidEvent(name, i));
      measurements.push({ size, rows: governorUse(await org.usagesOf(() => work(org, events))) });
    }
    return measurements;
  } finally {
    await org.stop();
  }
}

async function postEvents(org: TestOrg, events: readonly ProductEvent[]): Promise<void> {
  const sender = new ProvisioningSender(new RestCaller(org.session), { via: 'rest' });
  const outcomes = await sender.send(events.map((value, i) => ({ at: i + 1, value })));
  const bad = outcomes.find(({ status }) => status !== 'accepted');
  if (bad !== undefined) throw new Error(`${bad.status}: ${bad.reason}`);
}

/** What waits for the schedules of one day, each in the given number, and what their transactions use. */
async function aDayOf(size: number): Promise<GovernorRow[]> {
  const org = await TestOrg.start({ now: NOW });
  try {
    await org.assign(['Self_Serve_Admin', 'Rollout_Pilot']);
    await ensureScheduledJobs(org.connection);
    await org.insertAll('Account', [{ Name: 'Due', Website: 'www.due.test' }]);
    const trials = Array.from({ length: size }, (_, i) => ({
      ...paidEvent('due', i),
      Self_Serve_Status__c: 'Trial',
      Trial_Start_Date__c: '2026-10-20',
      Trial_Expiration_Date__c: '2026-11-04',
    }));
    await org.publishAsOneBurst(trials);
    await insertWhatIsPastItsRetention(org, size);
    await org.local('POST', '/local/faults', [{ object: 'Workspace__c', errorCode: 'UNABLE_TO_LOCK_ROW' }]);
    await org.publishAsOneBurst(Array.from({ length: size }, (_, i) => paidEvent('held', i)));
    await org.local('DELETE', '/local/faults');
    return governorUse(await org.usagesOf(() => org.advanceClock('25h')));
  } finally {
    await org.stop();
  }
}

async function insertWhatIsPastItsRetention(org: TestOrg, size: number): Promise<void> {
  const workspaces = await org.query("SELECT Id FROM Workspace__c WHERE Workspace_ID__c LIKE 'due-%'");
  await org.insertAll(
    'Workspace_Event__c',
    workspaces.map(({ Id }, i) => ({
      Workspace__c: Id,
      Event_Id__c: `old-${i}`,
      Occurred_At__c: LONG_AGO,
      Self_Serve_Status__c: 'Trial',
      Effect__c: 'Superseded',
    })),
  );
  await org.insertAll(
    'Error_Log__c',
    Array.from({ length: size }, (_, i) => ({
      Error_Name__c: 'Long resolved',
      Error_Type__c: 'Data Issue',
      Source_Process__c: 'Manual',
      Error_Key__c: `Manual|old-${i}`,
      Status__c: 'Resolved',
      Date_Occurred__c: LONG_AGO,
      Last_Occurred__c: LONG_AGO,
      Resolved_Date__c: LONG_AGO,
    })),
  );
}

/** The dearest event there is: first sight of a workspace that has paid, of a person with an account. */
function paidEvent(name: string, i: number): ProductEvent {
  return {
    Event_Id__c: `${name}-${i}`,
    Workspace_ID__c: `${name}-${i}`,
    Workspace_Name__c: `Workspace ${i}`,
    Email__c: `person${i}@${name}.test`,
    Self_Serve_Status__c: 'Paid',
    Occurred_At__c: '2026-10-01T10:00:00Z',
    Sequence__c: 1,
    Last_Name__c: `Person ${i}`,
  };
}

function toWorkspace({ Workspace_ID__c, Email__c }: ProductEvent): object {
  return { Name: Workspace_ID__c, Workspace_ID__c, Email__c, Self_Serve_Status__c: 'Paid' };
}

/** The most that any one transaction of each kind used. */
function table(measurements: readonly Measurement[]): string {
  const lines = [
    '| Transaction | Records | Runs | SOQL | Rows read | DML statements | DML rows |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
  ];
  const entryPoints = new Set(measurements.flatMap(({ rows }) => rows.map((row) => row.entryPoint)).filter(isOurs));
  for (const entryPoint of entryPoints) {
    for (const { size, rows } of measurements) {
      for (const row of rows.filter((one) => one.entryPoint === entryPoint)) {
        const { transactions, queries, queryRows, dmlStatements, dmlRows } = row;
        lines.push(
          `| ${entryPoint} | ${size.toLocaleString('en')} | ${transactions} | ${queries} | ${queryRows} | ${dmlStatements} | ${dmlRows} |`,
        );
      }
    }
  }
  return lines.join('\n');
}

/** The door itself is no transaction of the lifecycle: events are published there, nothing more. */
function isOurs(entryPoint: string): boolean {
  return entryPoint !== 'executeAnonymous' && !entryPoint.startsWith('POST /local');
}

function page(sections: readonly string[]): string {
  return `# Governor use

Made by \`npm run governor\` on the local org; do not edit. Each line is one kind of transaction: how often it ran for that many
records, and the most that a single one of them used. The limits are 100 SOQL queries (200 asynchronous), 50,000 rows read, 150 DML
statements and 10,000 DML rows. The budget for ingestion is 10 SOQL, 10 DML statements and 7,000 DML rows at 2,000 events.
Counts of queries and statements do not grow with the records of a chunk of 200. The events are the dearest there are: new
workspaces that have paid, each of a new person whose domain has an account.

${sections.join('\n\n')}
`;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
