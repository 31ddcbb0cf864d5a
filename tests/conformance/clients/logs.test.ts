import { spawn } from 'node:child_process';
import path from 'node:path';
import { startOrg, type StartedOrg } from '../support/org-process';
import { RestClient } from '../support/rest-client';
import { Sf } from './support/sf';

const SF = path.resolve(__dirname, '..', '..', '..', 'node_modules', '@salesforce', 'cli', 'bin', 'run.js');
const QUIET = { SF_DISABLE_TELEMETRY: 'true', SF_AUTOUPDATE_DISABLE: 'true', SF_SKIP_NEW_VERSION_CHECK: 'true' };

let org: StartedOrg;
let rest: RestClient;
let sf: Sf;

beforeAll(async () => {
  org = await startOrg('library');
  rest = new RestClient(org.facts);
  sf = new Sf(org.dir);
  await sf.login(org.facts, 'logs');
}, 120_000);
afterAll(async () => {
  sf.dispose();
  await org.stop();
});

const anonymous = (source: string): Promise<unknown> =>
  rest.call(`/tooling/executeAnonymous?anonymousBody=${encodeURIComponent(source)}`);

/** Rows of a query, asked again until there is one. */
async function rowsOf(soql: string): Promise<Record<string, unknown>[]> {
  for (;;) {
    const { json } = await rest.call(`/tooling/query?q=${encodeURIComponent(soql)}`);
    if (json.totalSize > 0) return json.records as Record<string, unknown>[];
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

it('nothing is logged for a user whom no trace flag names', async () => {
  await anonymous("System.debug('unheard');");

  const { json } = await rest.call(`/tooling/query?q=${encodeURIComponent('SELECT Id FROM ApexLog')}`);
  expect(json.totalSize).toBe(0);
});

it(
  'tails the logs of the user as they are written',
  () =>
    sf.shows('apex tail log', async () => {
      // The command runs until it is killed.
      const env = { PATH: process.env['PATH'], HOME: sf.home, SF_USE_GENERIC_UNIX_KEYCHAIN: 'true', ...QUIET };
      const tail = spawn(process.execPath, [SF, 'apex', 'tail', 'log'], { cwd: sf.cwd, env });
      let output = '';
      const heard = new Promise<void>((resolve) => {
        tail.stdout?.on('data', (chunk: Buffer) => {
          output += chunk.toString();
          if (output.includes('heard by tail')) resolve();
        });
      });
      const [flag] = await rowsOf("SELECT TracedEntityId, LogType FROM TraceFlag WHERE LogType = 'DEVELOPER_LOG'");
      expect(flag).toMatchObject({ TracedEntityId: org.facts.userId });
      // The command subscribes after it set the flag: what is said before that is in the list and not in the tail.
      const speaking = setInterval(() => void anonymous("System.debug('heard by tail');"), 500);
      await heard;
      clearInterval(speaking);
      expect(output).toMatch(/USER_DEBUG\|\[1\]\|DEBUG\|heard by tail/);
      tail.kill();
    }),
  60_000,
);

it('lists logs and gives one back', async () => {
  const logs = await sf.shows('apex list log', async () => {
    const { result } = await sf.ok(['apex', 'list', 'log']);
    expect(result[0]).toMatchObject({ LogUser: { Name: expect.any(String) as string }, Status: 'Success' });
    return result as { Id: string }[];
  });
  await sf.shows('apex get log', async () => {
    const { result } = await sf.ok(['apex', 'get', 'log', '--log-id', logs[0]!.Id]);
    expect(result[0].log).toContain('heard by tail');
  });
  expect((await rest.call(`/tooling/sobjects/ApexLog/${logs[0]!.Id}/Body`, { token: null })).status).toBe(401);
}, 60_000);
