import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runCli } from './main';

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'local-org-cli-'));
fs.writeFileSync(path.join(dir, 'sfdx-project.json'), '{"packageDirectories": [{"path": "app"}]}');

async function run(args: readonly string[], cwd = dir): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCli(args, cwd, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    isInteractive: false,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('wrong use ends with 2 and says why', () => {
  it.each([
    [['start', '--port', 'seven'], "--port takes a number from 0 to 65535, not 'seven'"],
    [['start', '--port', '70000'], '--port'],
    [['start', '--port', ''], '--port'],
    [['start', '--now', 'yesterday'], '--now takes an ISO time'],
    [['start', '--source', 'nowhere'], 'nowhere does not exist'],
    [['start', '--colour', 'red'], '--colour'],
    [['start', 'extra'], "Unexpected argument 'extra'"],
    [['test', '--workers', '0'], '--workers'],
    [['test', '--min-coverage', 'all'], '--min-coverage'],
    [['clock', '--advance', '1d', '--set', '2026-01-01T00:00:00Z'], 'not both'],
    [['clock', '--advance', 'soon'], '--advance'],
    [['clock', '--set', 'noon'], '--set'],
    [['query'], 'SOQL'],
    [['apex'], 'file'],
    [['deploy', 'nowhere'], 'nowhere does not exist'],
    [['snapshot', 'burn', 'x'], 'save or load'],
    [['fly'], "unknown command 'fly'"],
  ])('%j', async (args, message) => {
    expect(await run(args)).toEqual({ code: 2, out: '', err: expect.stringContaining(message) });
  });

  it('a folder without a project', async () => {
    expect(await run(['clock'], path.parse(dir).root)).toMatchObject({
      code: 2,
      err: expect.stringContaining('sfdx-project.json'),
    });
  });
});

describe('commands that need a running org', () => {
  it.each([
    [['query', 'SELECT Id FROM Lead']],
    [['clock']],
    [['apex', 'sfdx-project.json']],
    [['open']],
    [['snapshot', 'save', 'x']],
  ])('%j without one ends with 1 and names the way out', async (args) => {
    expect(await run(args)).toEqual({ code: 1, out: '', err: expect.stringContaining('npx local-org start') });
  });
});

describe('help', () => {
  it('lists every command and explains each', async () => {
    const overview = await run(['--help']);
    const names = ['start', 'deploy', 'test', 'query', 'apex', 'clock', 'snapshot', 'reset', 'open'];
    for (const name of names) {
      expect(overview.out).toContain(`  ${name} `);
      const help = await run([name, '--help']);
      expect(help).toMatchObject({ code: 0, err: '' });
      expect(help.out).toMatch(/Usage: local-org .*Options:.*Examples:.*Exit codes/s);
    }
  });
});
