import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { startOrg, type StartedOrg } from '../support/org-process';
import { Sf } from './support/sf';
import { shown } from './support/verdicts';

jest.setTimeout(900_000);

const REPOSITORY = path.resolve(__dirname, '..', '..', '..');
const TS_NODE = path.join(REPOSITORY, 'node_modules', '.bin', 'ts-node');
const { version } = JSON.parse(fs.readFileSync(path.join(REPOSITORY, 'package.json'), 'utf8')) as { version: string };

let hub: StartedOrg;
let sf: Sf;

beforeAll(async () => {
  hub = await startOrg('library');
  sf = new Sf(hub.dir);
});

afterAll(async () => {
  sf.dispose();
  await hub.stop();
});

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** One of the project's own commands, as npm runs it, with the logins of this test's CLI. */
function org(args: readonly string[], extra: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const child = spawn(TS_NODE, ['-T', path.join(REPOSITORY, 'scripts', 'org.ts'), ...args], {
    cwd: REPOSITORY,
    env: { ...sf.environment, ...extra },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code: code ?? 1, out, err })));
}

function shows<T>(command: string, check: () => Promise<T>): Promise<T> {
  return shown({ client: 'this project', version, command: `npm run org:${command}` }, check);
}

describe('the pipeline against the local org as Dev Hub', () => {
  it('logs in by JWT from the secrets of a CI job, and says which are missing', async () => {
    await shows('login', async () => {
      const none = await org(['login', '--target-org', 'hub', '--secrets', 'SF_HUB']);
      expect(none).toMatchObject({
        code: 3,
        err: expect.stringContaining('SF_HUB_CLIENT_ID, SF_HUB_USERNAME, SF_HUB_JWT_KEY'),
      });

      const key = fs.readFileSync(hub.facts.privateKeyPath);
      const secrets = {
        SF_HUB_CLIENT_ID: hub.facts.clientId,
        SF_HUB_USERNAME: hub.facts.username,
        SF_HUB_JWT_KEY: key.toString('base64'),
        SF_HUB_INSTANCE_URL: hub.facts.instanceUrl,
      };
      // The CLI forgets a user's earlier login when it begins another: the forged one comes first.
      const wrong = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
      const forged = wrong.export({ type: 'pkcs8', format: 'pem' }).toString();
      expect(
        (await org(['login', '-o', 'x', '--secrets', 'SF_HUB'], { ...secrets, SF_HUB_JWT_KEY: forged })).code,
      ).toBe(1);

      const login = ['login', '--target-org', 'hub', '--secrets', 'SF_HUB', '--is-dev-hub'];
      expect(await org(login, secrets)).toMatchObject({ code: 0, err: expect.not.stringContaining('PRIVATE') });
    });
  });

  it('makes a scratch org in which everything is there: deployed in two requests, people, events, tests, verified', async () => {
    await shows('scratch', async () => {
      const { code, out, err } = await org(['scratch', '-o', 'day', '-v', 'hub', '--days', '1']);

      expect({ code, problems: code === 0 ? '' : err + out }).toEqual({ code: 0, problems: '' });
      expect(out).toContain('Deployed force-app to day (request 1 of 2).');
      expect(out).toContain('Deployed force-app to day (request 2 of 2).');
      expect(out).toMatch(/Loaded 5 users, \d+ accounts and \d+ leads from Marketo; published \d+ events/);
      expect(out).toMatch(/Apex tests in day: \d{3,} passed, coverage 9\d%/);
      expect(out).toMatch(/Open it: http:\/\/127\.0\.0\.1:\d+\/secur\/frontdoor\.jsp/);
    });
  });

  it('validates and quick deploys to an org that has it all, in one request', async () => {
    await shows('deploy', async () => {
      const { code, out, err } = await org(['deploy', '-o', 'day', '--validate']);
      expect({ code, out, err: code === 0 ? '' : err }).toEqual({
        code: 0,
        out: 'Deployed force-app to day.\n',
        err: '',
      });
    });
  });

  it('says item by item what an org has not', async () => {
    await shows('verify', async () => {
      expect(await org(['verify', '-o', 'day', '--skip-tests'])).toMatchObject({ code: 0 });
      const { code, out } = await org(['verify', '-o', 'hub', '--skip-tests']);
      expect({ code, isMissing: /missing/i.test(out) }).toEqual({ code: 1, isMissing: true });
    });
  });

  it('deletes the scratch org, and no other kind', async () => {
    await shows('delete', async () => {
      expect(await org(['delete', '-o', 'day'])).toMatchObject({ code: 0, out: 'Deleted the scratch org day.\n' });
      expect((await org(['delete', '-o', 'hub'])).code).toBe(1);
      expect((await sf.run(['org', 'display', '-o', 'day'])).code).not.toBe(0);
    });
  });

  it('refuses wrong use', async () => {
    expect(await org(['deploy', '-o', 'day', '--days', '3'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('no option --days'),
    });
    expect((await org(['scratch', '--days', '31'])).code).toBe(2);
    expect((await org(['verify'])).code).toBe(2);
  });
});
