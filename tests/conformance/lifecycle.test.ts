import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { copyFixture, runCli, startCli, startOrg, startOrgIn, type StartedOrg } from './support/org-process';
import { RestClient } from './support/rest-client';

jest.setTimeout(120_000);

const START = ['start', '--port', '0', '--no-pages', '--json'] as const;

async function titles(org: StartedOrg): Promise<string[]> {
  const names: string[] = [];
  const rest = new RestClient(org.facts);
  for (let path: string | undefined = `/query?q=${encodeURIComponent('SELECT Name FROM Book__c')}`; path;) {
    const { json } = await rest.call(path);
    names.push(...json.records.map((record: { Name: string }) => record.Name));
    path = json.nextRecordsUrl;
  }
  return names;
}

describe('local-org start', () => {
  it('prints exactly the facts of the contract on one line and keeps them for its owner alone', async () => {
    const org = await startOrg('library');
    expect(Object.keys(org.facts)).toEqual([
      'instanceUrl',
      'accessToken',
      'username',
      'password',
      'orgId',
      'userId',
      'appUrl',
      'pubsubEndpoint',
      'pubsubCertificate',
      'apiVersion',
      'clientId',
      'privateKeyPath',
    ]);
    expect(org.facts.orgId).toMatch(/^00D\w{15}$/);
    expect(org.facts.userId).toMatch(/^005\w{15}$/);
    const session = path.join(org.dir, '.local-org', 'session.json');
    expect(JSON.parse(fs.readFileSync(session, 'utf8'))).toMatchObject(org.facts);
    for (const file of [session, org.facts.privateKeyPath]) expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    const ended = await org.stop('SIGINT');
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout.trim().split('\n')).toHaveLength(1);
    expect(fs.existsSync(session)).toBe(false);
  });

  it('keeps identity and rows from one start to the next and says who holds the data', async () => {
    const dir = copyFixture('library');
    const org = await startOrgIn(dir);
    await new RestClient(org.facts).call('/sobjects/Book__c', { body: { Name: 'Kept' } });
    const second = await runCli(START, dir);
    expect(second.code).toBe(1);
    expect(second.stderr).toContain(`is held by process ${org.process.child.pid}`);
    expect((await org.stop()).code).toBe(0);
    const again = await startOrgIn(dir);
    expect(await titles(again)).toEqual(['Kept']);
    const { orgId, userId, username, password, clientId } = org.facts;
    expect(again.facts).toMatchObject({ orgId, userId, username, password, clientId });
    await again.stop();
  });

  it('answers what is on its way when it is told to stop', async () => {
    const dir = copyFixture('library');
    const org = await startOrgIn(dir);
    const rest = new RestClient(org.facts);
    const records = Array.from({ length: 200 }, (_, i) => ({ attributes: { type: 'Book__c' }, Name: `Late ${i}` }));
    const answer = rest.call('/composite/sobjects', { body: { records } }).catch(() => undefined);
    await sleep(20);
    expect((await org.stop()).code).toBe(0);
    const acknowledged = (await answer)?.status === 200;
    const again = await startOrgIn(dir);
    const found = await titles(again);
    expect([0, 200]).toContain(found.length);
    if (acknowledged) expect(found).toHaveLength(200);
    await again.stop();
  });

  it('loses nothing that it acknowledged when it is killed in the middle of writes', async () => {
    const dir = copyFixture('library');
    const acknowledged = new Set<string>();
    for (let round = 0; round < 3; round++) {
      const org = await startOrgIn(dir);
      const rest = new RestClient(org.facts);
      let alive = true;
      const writer = async (lane: number): Promise<void> => {
        for (let i = 0; alive; i++) {
          const records = Array.from({ length: 20 }, (_, n) => ({
            attributes: { type: 'Book__c' },
            Name: `R${round} L${lane} ${i}-${n}`,
          }));
          const answer = await rest.call('/composite/sobjects', { body: { records } }).catch(() => undefined);
          if (answer?.status === 200) for (const record of records) acknowledged.add(record.Name);
        }
      };
      const writers = [writer(0), writer(1), writer(2)];
      await sleep(400);
      await org.stop('SIGKILL');
      alive = false;
      await Promise.all(writers);
    }
    const org = await startOrgIn(dir);
    const found = new Set(await titles(org));
    expect(acknowledged.size).toBeGreaterThan(100);
    expect([...acknowledged].filter((name) => !found.has(name))).toEqual([]);
    // What is there without an acknowledgement came whole: twenty rows or none.
    const batches = new Map<string, number>();
    for (const name of found) {
      const batch = name.replace(/-\d+$/, '');
      batches.set(batch, (batches.get(batch) ?? 0) + 1);
    }
    expect([...batches.values()].every((count) => count === 20)).toBe(true);
    await org.stop();
  });

  it('tells each problem of a project that does not deploy with its place', async () => {
    const dir = copyFixture('library');
    fs.writeFileSync(
      path.join(dir, 'app', 'classes', 'LendBook.cls'),
      'public class LendBook {\n  public void f() {\n    Integer i = nothing;\n  }\n}\n',
    );
    const field = path.join(dir, 'app', 'objects', 'Book__c', 'fields', 'Writer__c.field-meta.xml');
    fs.writeFileSync(field, fs.readFileSync(field, 'utf8').replace('<referenceTo>Writer__c', '<referenceTo>Author__c'));
    const ended = await runCli([...START, '--data', ':memory:'], dir);
    expect(ended.code).toBe(1);
    expect(ended.stdout).toBe('');
    const lines = ended.stderr.trim().split('\n');
    expect(lines).toContainEqual(expect.stringMatching(/^app\/classes\/LendBook\.cls:3:\d+ ApexClass .*nothing/));
    expect(lines).toContainEqual(expect.stringMatching(/^app\/objects\/Book__c\/.*:\d+:\d+ \w+ .*Author__c/));
  });

  it('refuses a port in use and leaves nothing running', async () => {
    const org = await startOrg('library');
    const { port } = new URL(org.facts.instanceUrl);
    const ended = await runCli(['start', '--port', port, '--no-pages', '--data', ':memory:'], copyFixture('library'));
    expect(ended).toMatchObject({ code: 1, stderr: expect.stringContaining(`Port ${port} is in use`) });
    await org.stop();
  });
});

describe('wrong use', () => {
  const dir = copyFixture('library');

  it.each([
    [['start', '--port', 'seven'], "--port takes a number from 0 to 65535, not 'seven'", 2],
    [['fly'], "unknown command 'fly'", 2],
    [['clock'], 'npx local-org start', 1],
  ])('%j says why', async (args, message, code) => {
    const ended = await runCli(args, dir);
    expect(ended).toMatchObject({ code, stdout: '', stderr: expect.stringContaining(message) });
  });

  it('tells where there is no project', async () => {
    const ended = await runCli(['start'], path.parse(dir).root);
    expect(ended).toMatchObject({ code: 2, stderr: expect.stringContaining('sfdx-project.json') });
  });
});

it('stops the org when the launcher is told to stop', async () => {
  // The launcher of an older Node starts the org in a process of its own; here both are one. Either way nothing is left.
  const dir = copyFixture('library');
  const running = startCli([...START, '--data', ':memory:'], dir);
  const facts = JSON.parse(await running.firstLine()) as { instanceUrl: string };
  running.child.kill('SIGTERM');
  expect((await running.ended).code).toBe(0);
  await expect(fetch(`${facts.instanceUrl}/services/data`)).rejects.toThrow();
});
