import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { RestClient } from '../support/rest-client';
import { copyFixture, startOrgIn, type StartedOrg } from '../support/org-process';
import { Sf } from './support/sf';
import { shown, verdict } from './support/verdicts';

jest.setTimeout(300_000);

/**
 * The SFDX Data Move Utility, a plugin of the Salesforce CLI. It brings a large tree of old dependencies and is no dependency of this
 * project: install it anywhere and name its package's folder in SFDMU_PACKAGE.
 */
const PACKAGE = process.env['SFDMU_PACKAGE'] ?? path.resolve(__dirname, '..', '..', '..', 'node_modules', 'sfdmu');
const isInstalled = fs.existsSync(path.join(PACKAGE, 'package.json'));

/** More than the 200 rows from which the plugin uses the Bulk API. */
const ACCOUNTS = 450;
const CONTACTS = 600;
const OPPORTUNITIES = 300;

let source: StartedOrg;
let target: StartedOrg;
let sf: Sf;

beforeAll(async () => {
  if (!isInstalled) return;
  source = await startOrgIn(copyFixture('library'), ['--data', ':memory:']);
  target = await startOrgIn(copyFixture('library'), ['--data', ':memory:']);
  sf = new Sf(source.dir);
  link(sf.home);
});

afterAll(async () => {
  sf?.dispose();
  for (const org of [source, target]) {
    await org?.stop();
    if (org) fs.rmSync(org.dir, { recursive: true, force: true });
  }
});

/** Makes the plugin one of the CLI's; the command has no answer in JSON. */
function link(home: string): void {
  const cli = path.resolve(__dirname, '..', '..', '..', 'node_modules', '@salesforce', 'cli', 'bin', 'run.js');
  const env = { PATH: process.env['PATH'], HOME: home, SF_AUTOUPDATE_DISABLE: 'true', SF_DISABLE_TELEMETRY: 'true' };
  execFileSync(process.execPath, [cli, 'plugins', 'link', PACKAGE, '--no-install'], { env, stdio: 'pipe' });
}

const OBJECTS = [
  { query: 'SELECT Id, Name, AccountNumber, ParentId FROM Account', externalId: 'AccountNumber' },
  { query: 'SELECT Id, LastName, Email, AccountId FROM Contact', externalId: 'Email' },
  { query: 'SELECT Id, Name, StageName, CloseDate, AccountId FROM Opportunity', externalId: 'Name' },
];

/** Writes the plugin's settings for both orgs and runs it. */
async function move(from: string, to: string, settings: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const login = (name: string, { facts }: StartedOrg): object => ({
    name,
    accessToken: facts.accessToken,
    instanceUrl: facts.instanceUrl,
  });
  const script = {
    orgs: [login('one', source), login('two', target)],
    objects: OBJECTS.map((object) => ({ ...object, operation: 'Upsert' })),
    apiVersion: '66.0',
    pollingIntervalMs: 500,
    promptOnMissingParentObjects: false,
    promptOnIssuesInCSVFiles: false,
    ...settings,
  };
  fs.writeFileSync(path.join(source.dir, 'export.json'), JSON.stringify(script));
  const orgs = ['--sourceusername', from, '--targetusername', to];
  const answer = await sf.run(['sfdmu', 'run', ...orgs, '--path', source.dir, '--noprompt']);
  if (answer.code !== 0) throw new Error(`sfdmu ended with ${answer.code}: ${answer.stdout.slice(-2000)}`);
}

function writeCsv(object: string, lines: readonly string[]): void {
  fs.writeFileSync(path.join(source.dir, `${object}.csv`), `${lines.join('\n')}\n`);
}

const count = async (org: StartedOrg, soql: string): Promise<number> => {
  const { json } = await new RestClient(org.facts).query(soql);
  return json.totalSize as number;
};

/** Each account with its parent's key, each contact and opportunity with its account's. */
async function picture(org: StartedOrg): Promise<string[]> {
  const client = new RestClient(org.facts);
  const lines: string[] = [];
  for (const soql of [
    'SELECT Name, AccountNumber, Parent.AccountNumber FROM Account',
    'SELECT LastName, Email, Account.AccountNumber FROM Contact',
    'SELECT Name, CloseDate, Account.AccountNumber FROM Opportunity',
  ]) {
    const { json } = await client.query(soql);
    for (const record of json.records as Record<string, { AccountNumber?: string } | string | null>[])
      lines.push(
        Object.entries(record)
          .filter(([name]) => name !== 'attributes')
          .map(([, value]) => (typeof value === 'object' ? (value?.AccountNumber ?? '') : value))
          .join('|'),
      );
  }
  return lines.sort();
}

const about = { client: 'sfdmu', version: version() };

function version(): string {
  if (!isInstalled) return '-';
  return (JSON.parse(fs.readFileSync(path.join(PACKAGE, 'package.json'), 'utf8')) as { version: string }).version;
}

if (!isInstalled) {
  it('says that the plugin is not installed', () => {
    verdict({ ...about, command: 'sf sfdmu run', works: false, why: 'not run: the plugin is not installed' });
  });
}

const whenInstalled = isInstalled ? it : it.skip;

whenInstalled('upserts accounts under each other, their contacts and opportunities from CSV files', async () => {
  // Rows without a parent stand last: the plugin takes the columns of the first row for those of the file.
  const accounts = Array.from({ length: ACCOUNTS }, (_, i) => ACCOUNTS - 1 - i);
  writeCsv('Account', [
    'Name,AccountNumber,Parent.AccountNumber',
    ...accounts.map((i) => `"Acme, ${i}",A${i},${i === 0 ? '' : `A${Math.floor((i - 1) / 10)}`}`),
  ]);
  writeCsv('Contact', [
    'LastName,Email,Account.AccountNumber',
    ...Array.from({ length: CONTACTS }, (_, i) => `Person ${i},p${i}@example.com,A${i % ACCOUNTS}`),
  ]);
  writeCsv('Opportunity', [
    'Name,StageName,CloseDate,Account.AccountNumber',
    ...Array.from({ length: OPPORTUNITIES }, (_, i) => `Deal ${i},Prospecting,2026-12-0${(i % 9) + 1},A${i}`),
  ]);

  await shown({ ...about, command: 'sf sfdmu run (CSV files to org, Bulk API 2.0, self-reference)' }, async () => {
    await move('csvfile', 'one');

    expect(await count(source, 'SELECT COUNT() FROM Account WHERE ParentId != null')).toBe(ACCOUNTS - 1);
    expect(await count(source, 'SELECT COUNT() FROM Contact WHERE AccountId != null')).toBe(CONTACTS);
    expect(await count(source, 'SELECT COUNT() FROM Opportunity WHERE AccountId != null')).toBe(OPPORTUNITIES);
  });
});

whenInstalled('moves them to another org, and a second time changes only what changed', async () => {
  await shown({ ...about, command: 'sf sfdmu run (org to org, Bulk API 1.0)' }, async () => {
    await move('one', 'two', { bulkApiVersion: '1.0' });

    expect(await picture(target)).toEqual(await picture(source));
    const [{ Id: id }] = (await new RestClient(source.facts).query("SELECT Id FROM Account WHERE AccountNumber = 'A7'"))
      .json.records as { Id: string }[];
    await new RestClient(source.facts).call(`/sobjects/Account/${id}`, { method: 'PATCH', body: { Name: 'Renamed' } });
    await move('one', 'two', { bulkApiVersion: '1.0' });

    expect(await picture(target)).toEqual(await picture(source));
    expect(await count(target, 'SELECT COUNT() FROM Account')).toBe(ACCOUNTS);
  });
});
