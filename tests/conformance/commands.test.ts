import fs from 'node:fs';
import path from 'node:path';
import { copyFixture, runCli, startCli, startOrgIn, type StartedOrg } from './support/org-process';

jest.setTimeout(120_000);

describe('commands against a running org', () => {
  let org: StartedOrg;

  beforeAll(async () => {
    org = await startOrgIn(copyFixture('library'));
  });

  afterAll(async () => {
    await org.stop();
  });

  const cli = (...args: string[]) => runCli(args, org.dir);

  it('runs anonymous Apex and tells its failures with their place', async () => {
    fs.writeFileSync(path.join(org.dir, 'good.apex'), "insert new Book__c(Name = 'By command'); System.debug('done');");
    const good = await cli('apex', 'good.apex');
    expect(good.code).toBe(0);
    expect(good.stdout).toContain('done');
    fs.writeFileSync(path.join(org.dir, 'bad.apex'), 'Integer i;\nString s = i;');
    const bad = await cli('apex', 'bad.apex');
    expect(bad).toMatchObject({ code: 1, stderr: expect.stringMatching(/bad\.apex:2:\d+ /) });
    fs.writeFileSync(path.join(org.dir, 'fails.apex'), 'Integer i = 1 / 0;');
    expect(await cli('apex', 'fails.apex')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('System.MathException: Divide by 0'),
    });
  });

  it('queries as a table and as JSON', async () => {
    const table = await cli('query', "SELECT Name, Writer__r.Name FROM Book__c WHERE Name = 'By command'");
    expect(table.code).toBe(0);
    expect(table.stdout).toContain('By command');
    const json = await cli('query', "SELECT Name FROM Book__c WHERE Name = 'By command'", '--json');
    expect(JSON.parse(json.stdout)).toMatchObject({ totalSize: 1, records: [{ Name: 'By command' }] });
    expect(await cli('query', 'SELECT Nope FROM Book__c')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('INVALID_FIELD'),
    });
  });

  it('moves the clock', async () => {
    const before = Date.parse((await cli('clock')).stdout.trim());
    const after = Date.parse((await cli('clock', '--advance', '2d')).stdout.trim());
    expect(after - before).toBeGreaterThanOrEqual(2 * 86_400_000);
  });

  it('prints a link that logs in', async () => {
    expect((await cli('open')).stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/secur\/frontdoor\.jsp\?otp=/);
  });

  it('deploys into the running org, and nothing of what is broken', async () => {
    const field = path.join(org.dir, 'app', 'objects', 'Book__c', 'fields', 'Colour__c.field-meta.xml');
    const source = (type: string) =>
      `<?xml version="1.0" encoding="UTF-8"?>\n<CustomField xmlns="http://soap.sforce.com/2006/04/metadata">\n    <fullName>Colour__c</fullName>\n    <label>Colour</label>\n    <length>20</length>\n    <type>${type}</type>\n</CustomField>\n`;
    fs.writeFileSync(field, source('Paint'));
    const bad = await cli('deploy');
    expect(bad.code).toBe(1);
    expect(bad.stderr).toMatch(/Colour__c\.field-meta\.xml:\d+:\d+ /);
    fs.writeFileSync(field, source('Text'));
    expect((await cli('deploy')).code).toBe(0);
    expect((await cli('query', 'SELECT Colour__c FROM Book__c LIMIT 1')).code).toBe(0);
  });

  it('saves a snapshot, resets and loads it again', async () => {
    expect((await cli('snapshot', 'save', 'before.sqlite')).code).toBe(0);
    expect(await cli('reset')).toMatchObject({ code: 1, stderr: expect.stringContaining('is running') });
    await org.stop();
    expect((await cli('reset')).code).toBe(0);
    org = await startOrgIn(org.dir);
    expect((await cli('query', 'SELECT COUNT() FROM Book__c')).stdout.trim()).toBe('0');
    await org.stop();
    expect((await cli('snapshot', 'load', 'before.sqlite')).code).toBe(0);
    org = await startOrgIn(org.dir);
    expect((await cli('query', 'SELECT COUNT() FROM Book__c')).stdout.trim()).toBe('1');
  });
});

describe('local-org test', () => {
  it('runs all tests side by side, and writes JUnit and lcov', async () => {
    const dir = copyFixture('library');
    const ended = await runCli(
      ['test', '--coverage', '--junit', 'out/r.xml', '--lcov', 'out/l.info', '--workers', '2'],
      dir,
    );
    expect(ended.code).toBe(0);
    expect(ended.stdout).toMatch(/Apex tests: 1 passed, 0 failed/);
    expect(fs.readFileSync(path.join(dir, 'out', 'r.xml'), 'utf8')).toMatch(/<testsuite[^>]* tests="1"/);
    expect(fs.readFileSync(path.join(dir, 'out', 'l.info'), 'utf8')).toContain('BookReturns.cls');
    const json = await runCli(['test', '--tests', 'BookReturnsTest.aReturnedBookIsNotOnLoan', '--json'], dir);
    expect(JSON.parse(json.stdout)).toMatchObject({ passed: 1, failed: 0 });
    expect(await runCli(['test', '--tests', 'Nope'], dir)).toMatchObject({ code: 2 });
    expect(await runCli(['test', '--min-coverage', '100'], dir)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Line coverage is'),
    });
  });

  it('tells a failing test with its place and runs again when a file changes', async () => {
    const dir = copyFixture('library');
    const file = path.join(dir, 'app', 'classes', 'BookReturnsTest.cls');
    const good = fs.readFileSync(file, 'utf8');
    fs.writeFileSync(file, good.replace('areEqual(1, taken)', 'areEqual(2, taken)'));
    const failed = await runCli(['test'], dir);
    expect(failed.code).toBe(1);
    expect(failed.stdout).toMatch(/BookReturnsTest.*aReturnedBookIsNotOnLoan/);
    expect(failed.stdout).toContain('line 7');

    const watching = startCli(['test', '--watch'], dir);
    const seen = (text: string) =>
      new Promise<void>((resolve) => {
        const stream = watching.child.stdout;
        stream?.on('data', (chunk: Buffer) => chunk.toString().includes(text) && resolve());
      });
    await seen('1 failed');
    const rerun = seen('1 passed, 0 failed');
    await new Promise((resolve) => setTimeout(resolve, 500));
    fs.writeFileSync(file, good);
    await rerun;
    watching.child.kill('SIGINT');
    await watching.ended;
  });
});
