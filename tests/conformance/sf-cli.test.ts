import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startOrg, type StartedOrg } from './support/org-process';

jest.setTimeout(180_000);

const SF = path.resolve(__dirname, '..', '..', 'node_modules', '@salesforce', 'cli', 'bin', 'run.js');

interface SfAnswer {
  readonly code: number;
  readonly stdout: string;
  /** `result` of the command's JSON. */
  readonly result: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- each command has a shape of its own
  readonly json: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- the same
}

let org: StartedOrg;
let home: string;
const answers = new Map<string, Promise<SfAnswer>>();

/**
 * Runs the stock Salesforce CLI, kept off the network and away from the user's own settings. The CLI rewrites its login files as it
 * runs: commands side by side get a copy each, so that none reads what another is writing.
 */
function sf(
  args: readonly string[],
  extra: Readonly<Record<string, string>> = {},
  sharesHome = false,
): Promise<SfAnswer> {
  const own = sharesHome ? home : fs.mkdtempSync(path.join(os.tmpdir(), 'sf-home-'));
  if (!sharesHome) fs.cpSync(home, own, { recursive: true });
  const env: NodeJS.ProcessEnv = {
    PATH: process.env['PATH'],
    HOME: own,
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
    ...extra,
  };
  return new Promise((resolve) => {
    execFile(process.execPath, [SF, ...args], { cwd: org.dir, env, maxBuffer: 64e6 }, (error, stdout, stderr) => {
      const json = parse(stdout) as { result?: unknown } | undefined;
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
      if (!sharesHome) fs.rmSync(own, { recursive: true, force: true });
      resolve({ code, stdout: stdout + (json ? '' : stderr), result: json?.result, json });
    });
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Commands that do not depend on each other, a few at a time: each takes seconds of start-up. */
async function runAll(commands: Readonly<Record<string, readonly string[]>>): Promise<void> {
  const queue = Object.entries(commands);
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const running = sf(next[1]);
      answers.set(next[0], running);
      await running;
    }
  };
  await Promise.all(Array.from({ length: Math.min(4, os.availableParallelism() + 1) }, work));
}

async function answer(name: string): Promise<SfAnswer> {
  const found = await answers.get(name);
  if (!found) throw new Error(`The command ${name} was not run.`);
  return found;
}

async function done(name: string): Promise<SfAnswer> {
  const found = await answer(name);
  if (found.code !== 0) throw new Error(`${name} ended with ${found.code}:\n${found.stdout}`);
  return found;
}

beforeAll(async () => {
  org = await startOrg('library');
  home = fs.mkdtempSync(path.join(os.tmpdir(), 'sf-home-'));
  const { facts } = org;
  answers.set(
    'login token',
    sf(
      ['org', 'login', 'access-token', '--instance-url', facts.instanceUrl, '--no-prompt', '--alias', 'lo', '--json'],
      { SF_ACCESS_TOKEN: facts.accessToken },
      true,
    ),
  );
  await answers.get('login token');
  fs.writeFileSync(
    path.join(org.dir, 'Writer__c.json'),
    JSON.stringify({
      records: [
        { attributes: { type: 'Writer__c', referenceId: 'W1' }, Name: 'Imported', Code__c: 'IMP' },
        { attributes: { type: 'Writer__c', referenceId: 'W2' }, Name: 'Imported too', Code__c: 'IMP2' },
      ],
    }),
  );
  const o = ['--target-org', 'lo', '--json'];
  await runAll({
    create: ['data', 'create', 'record', '-s', 'Book__c', '-v', "Name='Silas Marner' Isbn__c=SF-1 Price__c=5", ...o],
    'create bad': ['data', 'create', 'record', '-s', 'Book__c', '-v', 'Name=Bad Price__c=-1', ...o],
    import: ['data', 'import', 'tree', '--files', 'Writer__c.json', ...o],
    display: ['org', 'display', ...o],
    list: ['org', 'list', '--json'],
    open: ['org', 'open', '--url-only', '-p', '/lightning/page/home', ...o],
    limits: ['org', 'list', 'limits', ...o],
    permset: ['org', 'assign', 'permset', '-n', 'Librarian', ...o],
  });
  await runAll({
    query: ['data', 'query', '-q', "SELECT Id, Name, Writer__r.Name FROM Book__c WHERE Isbn__c = 'SF-1'", ...o],
    'query table': ['data', 'query', '-q', "SELECT Name, Price__c FROM Book__c WHERE Isbn__c = 'SF-1'", '-o', 'lo'],
    'query count': ['data', 'query', '-q', 'SELECT COUNT() FROM Writer__c', ...o],
    'query bad': ['data', 'query', '-q', 'SELECT Nothing FROM Book__c', ...o],
    get: ['data', 'get', 'record', '-s', 'Book__c', '-w', 'Isbn__c=SF-1', ...o],
    update: ['data', 'update', 'record', '-s', 'Book__c', '-w', 'Isbn__c=SF-1', '-v', 'Pages__c=321', ...o],
    search: ['data', 'search', '-q', 'FIND {Marner} RETURNING Book__c(Id, Name)', ...o],
    export: ['data', 'export', 'tree', '-q', "SELECT Name, Code__c FROM Writer__c WHERE Code__c LIKE 'IMP%'", ...o],
    sobjects: ['sobject', 'list', '--sobject', 'custom', ...o],
    describe: ['sobject', 'describe', '--sobject', 'Book__c', ...o],
    rest: ['api', 'request', 'rest', '/services/data/v66.0/limits', '-o', 'lo'],
  });
  await runAll({
    delete: ['data', 'delete', 'record', '-s', 'Book__c', '-w', 'Isbn__c=SF-1', ...o],
  });
  // A login of the same user takes the first one's alias away: last, and alone.
  const jwt = [
    ...['org', 'login', 'jwt', '--username', facts.username, '--client-id', facts.clientId],
    ...['--jwt-key-file', facts.privateKeyPath, '--instance-url', facts.instanceUrl, '--alias', 'lojwt', '--json'],
  ];
  answers.set('login jwt', sf(jwt, {}, true));
  await answers.get('login jwt');
  answers.set('query jwt', sf(['data', 'query', '-q', 'SELECT Id FROM Writer__c', '-o', 'lojwt', '--json']));
  await answers.get('query jwt');
});

afterAll(async () => {
  await org.stop();
});

describe('logging in with the Salesforce CLI', () => {
  it('takes the access token of the start line', async () => {
    expect((await done('login token')).result).toMatchObject({ username: org.facts.username, orgId: org.facts.orgId });
  });

  it('takes a JWT signed with the shipped key', async () => {
    expect((await done('login jwt')).result).toMatchObject({
      username: org.facts.username,
      instanceUrl: org.facts.instanceUrl,
    });
    expect((await done('query jwt')).result.totalSize).toBe(2);
  });
});

describe('org commands of the Salesforce CLI', () => {
  it('displays and lists the org as connected', async () => {
    expect((await done('display')).result).toMatchObject({ id: org.facts.orgId, connectedStatus: 'Connected' });
    const { result } = await done('list');
    expect(JSON.stringify(result)).toContain(org.facts.username);
  });

  it('prints a link that opens the org logged in', async () => {
    const { result } = await done('open');
    expect(result.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/secur\/frontdoor\.jsp\?otp=/);
  });

  it('lists limits', async () => {
    const { result } = await done('limits');
    expect(result).toContainEqual(expect.objectContaining({ name: 'DailyApiRequests', max: 15000 }));
  });

  it('assigns a permission set', async () => {
    expect((await done('permset')).result.successes).toEqual([{ name: org.facts.username, value: 'Librarian' }]);
  });
});

describe('data commands of the Salesforce CLI', () => {
  it('creates a row and tells why one is refused', async () => {
    expect((await done('create')).result).toMatchObject({ success: true, id: expect.stringMatching(/^a/) });
    const bad = await answer('create bad');
    expect(bad.code).toBe(1);
    expect(bad.json.message).toContain('A book cannot cost less than nothing.');
  });

  it('queries as JSON, as a table, and counts', async () => {
    expect((await done('query')).result.records).toEqual([
      expect.objectContaining({ Name: 'Silas Marner', Writer__r: null }),
    ]);
    expect((await done('query table')).stdout).toMatch(/Silas Marner\s*│?\s*5/);
    expect((await done('query count')).result.totalSize).toBe(2);
    const bad = await answer('query bad');
    expect(bad.code).toBe(1);
    expect(bad.json.message).toContain("No such column 'Nothing' on entity 'Book__c'");
  });

  it('reads, updates and deletes by a condition', async () => {
    expect((await done('get')).result).toMatchObject({ Name: 'Silas Marner' });
    expect((await done('update')).result).toMatchObject({ success: true });
    expect((await done('delete')).result).toMatchObject({ success: true });
  });

  it('searches', async () => {
    expect((await done('search')).result.searchRecords).toEqual([expect.objectContaining({ Name: 'Silas Marner' })]);
  });

  it('imports and exports trees', async () => {
    expect((await done('import')).result).toHaveLength(2);
    await done('export');
    const file = fs.readdirSync(org.dir).find((name) => /^Writer__c.*\.json$/.test(name) && name !== 'Writer__c.json');
    const exported = JSON.parse(fs.readFileSync(path.join(org.dir, file ?? 'Writer__c.json'), 'utf8')) as {
      records: { Code__c: string }[];
    };
    expect(exported.records.map((record) => record.Code__c).sort()).toEqual(['IMP', 'IMP2']);
  });
});

describe('describe and REST commands of the Salesforce CLI', () => {
  it('lists custom objects and describes one', async () => {
    expect((await done('sobjects')).result).toEqual(expect.arrayContaining(['Book__c', 'Writer__c']));
    expect((await done('describe')).result).toMatchObject({ name: 'Book__c', custom: true });
  });

  it('sends a REST request', async () => {
    const { stdout } = await done('rest');
    expect(stdout).toContain('DailyApiRequests');
  });
});
