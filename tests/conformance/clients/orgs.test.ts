import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { RestClient } from '../support/rest-client';
import { startOrg, type StartedOrg } from '../support/org-process';
import { Sf, SF_VERSION } from './support/sf';
import { verdict } from './support/verdicts';

jest.setTimeout(300_000);

const BROWSER = path.join(__dirname, 'support', 'fake-browser.js');

let hub: StartedOrg;
let sf: Sf;
let rest: RestClient;

beforeAll(async () => {
  hub = await startOrg('library');
  sf = new Sf(hub.dir);
  rest = new RestClient(hub.facts);
  fs.writeFileSync(
    path.join(hub.dir, 'scratch.json'),
    JSON.stringify({
      orgName: 'Reading Room',
      edition: 'Enterprise',
      language: 'en_US',
      hasSampleData: false,
      features: ['EnableSetPasswordInApi'],
      settings: { chatterSettings: { enableChatter: true }, orderSettings: { enableOrders: true } },
      adminEmail: 'reader@example.com',
    }),
  );
});

afterAll(async () => {
  sf.dispose();
  await hub.stop();
});

/** Token and name of an org that the CLI knows. */
async function credentials(alias: string): Promise<{ token: string; username: string; id: string }> {
  const { result } = await sf.ok(['org', 'display', '--verbose', '-o', alias]);
  const shown = await sf.run(['org', 'auth', 'show-access-token', '-o', alias, '--no-prompt']);
  const token = String((shown.result as { accessToken?: string } | undefined)?.accessToken ?? result.accessToken);
  return { token, username: String(result.username), id: String(result.id) };
}

describe('the local org as a Dev Hub', () => {
  it('is recognised as one at login', async () => {
    const { result } = await sf.shows('org login access-token', () => sf.login(hub.facts, 'hub'));
    expect(result).toMatchObject({ orgId: hub.facts.orgId, isDevHub: true });
  });

  it('makes a scratch org of a definition file: an empty org of its own', async () => {
    const made = await sf.shows('org create scratch', async () => {
      const flags = ['-f', 'scratch.json', '-v', 'hub', '-a', 'room', '--duration-days', '3', '--wait', '5'];
      const { result } = await sf.ok(['org', 'create', 'scratch', ...flags]);
      expect(result.scratchOrgInfo).toMatchObject({ Status: 'Active', Edition: 'Enterprise', DurationDays: 3 });
      expect(result.orgId.slice(0, 15)).toBe(result.scratchOrgInfo.ScratchOrg);
      return result;
    });
    expect(made.orgId).not.toBe(hub.facts.orgId);
    const { result: org } = await sf.ok([
      'data',
      'query',
      '-o',
      'room',
      '-q',
      'SELECT Name, IsSandbox FROM Organization',
    ]);
    expect(org.records).toEqual([expect.objectContaining({ Name: 'Reading Room', IsSandbox: true })]);
    const strange = await sf.run(['data', 'query', '-o', 'room', '-q', 'SELECT Id FROM Book__c']);
    expect(strange.json.message).toContain("sObject type 'Book__c' is not supported");
  });

  it('shows and lists it', async () => {
    await sf.shows('org display', async () => {
      const { result } = await sf.ok(['org', 'display', '-o', 'room']);
      expect(result).toMatchObject({ status: 'Active', orgName: 'Reading Room', edition: 'Enterprise' });
      expect(result.devHubId).toBe(hub.facts.username);
    });
    await sf.shows('org list', async () => {
      const { result } = await sf.ok(['org', 'list', '--all']);
      expect(result.scratchOrgs).toEqual([expect.objectContaining({ alias: 'room', status: 'Active' })]);
      expect(result.devHubs).toEqual([expect.objectContaining({ alias: 'hub', connectedStatus: 'Connected' })]);
    });
    await sf.shows('org open', async () => {
      const { result } = await sf.ok(['org', 'open', '--url-only', '-p', '/lightning/page/home', '-o', 'room']);
      expect(result.url).toMatch(/\/secur\/frontdoor\.jsp\?otp=/);
    });
    await sf.shows('org list limits', async () => {
      const { result } = await sf.ok(['org', 'list', 'limits', '-o', 'hub']);
      expect(result).toContainEqual(expect.objectContaining({ name: 'ActiveScratchOrgs', max: 40, remaining: 39 }));
    });
  });

  it('refuses what it cannot make, by name', async () => {
    fs.writeFileSync(
      path.join(hub.dir, 'bad.json'),
      JSON.stringify({ edition: 'Developer', features: ['TimeTravel'] }),
    );
    const unknown = await sf.run(['org', 'create', 'scratch', '-f', 'bad.json', '-v', 'hub', '--wait', '5']);
    expect(unknown.json.message).toContain('TimeTravel is not a valid Features value.');
    fs.writeFileSync(
      path.join(hub.dir, 'bad.json'),
      JSON.stringify({ edition: 'Developer', features: ['MultiCurrency'] }),
    );
    const missing = await sf.run(['org', 'create', 'scratch', '-f', 'bad.json', '-v', 'hub', '--wait', '5']);
    expect(missing.json.message).toContain('MultiCurrency');
  });

  it('makes one without waiting, and takes up where the CLI left off', async () => {
    await sf.shows('org create scratch --async', async () => {
      const flags = ['--edition', 'developer', '-v', 'hub', '-a', 'later', '--async'];
      const { result } = await sf.ok(['org', 'create', 'scratch', ...flags]);
      expect(result.scratchOrgInfo.Id).toMatch(/^2SR/);
    });
    await sf.shows('org resume scratch', async () => {
      const { result } = await sf.ok(['org', 'resume', 'scratch', '--use-most-recent', '--wait', '5']);
      expect(result.username).toMatch(/@example\.com$/);
    });
  });
});

describe('users of a scratch org', () => {
  it('are made, shown, listed and given passwords', async () => {
    const made = await sf.shows('org create user', async () => {
      const { result } = await sf.ok(['org', 'create', 'user', '-o', 'room', '-a', 'clerk', 'lastName=Clerk']);
      expect(result.fields).toMatchObject({ lastname: 'Clerk' });
      return result;
    });
    await sf.shows('org list users', async () => {
      const { result } = await sf.ok(['org', 'list', 'users', '-o', 'room']);
      expect(result.map((user: { username: string }) => user.username)).toContain(made.fields.username);
    });
    await sf.shows('org generate password', async () => {
      const { result } = await sf.ok(['org', 'generate', 'password', '-o', 'clerk']);
      const login = { grant_type: 'password', client_id: 'PlatformCLI', username: result.username };
      const form = new URLSearchParams({ ...login, password: result.password });
      expect(
        (await fetch(`${hub.facts.instanceUrl}/services/oauth2/token`, { method: 'POST', body: form })).status,
      ).toBe(200);
    });
    await sf.shows('org display user', async () => {
      const { result } = await sf.ok(['org', 'display', 'user', '-o', 'clerk']);
      expect(result).toMatchObject({ username: made.fields.username, profileName: 'Standard User' });
    });
  });

  it('are assigned permission sets and their licences', async () => {
    const set = ['-s', 'PermissionSet', '-v', 'Name=Reading Label=Reading'];
    await sf.ok(['data', 'create', 'record', '-o', 'room', ...set]);
    await sf.shows('org assign permset', async () => {
      const { result } = await sf.ok(['org', 'assign', 'permset', '-n', 'Reading', '-o', 'room', '-b', 'clerk']);
      expect(result.successes).toEqual([expect.objectContaining({ value: 'Reading' })]);
    });
    await sf.shows('org assign permsetlicense', async () => {
      const { result } = await sf.ok(['org', 'assign', 'permsetlicense', '-n', 'CRMUserPsl', '-o', 'room']);
      expect(result.successes).toEqual([expect.objectContaining({ value: 'CRMUserPsl' })]);
    });
  });
});

describe('the end of sessions and of scratch orgs', () => {
  it('renews a session that ended by its refresh token', async () => {
    const { token } = await credentials('room');
    await fetch(`${hub.facts.instanceUrl}/services/oauth2/revoke`, {
      method: 'POST',
      body: new URLSearchParams({ token }),
    });
    expect((await rest.call('/sobjects', { token })).status).toBe(401);
    const { result } = await sf.ok(['data', 'query', '-o', 'room', '-q', 'SELECT Name FROM Organization']);
    expect(result.totalSize).toBe(1);
  });

  it('deletes a scratch org with its sessions, its logins and its place in the allowance', async () => {
    const { token, username } = await credentials('room');
    await sf.shows('org delete scratch', () => sf.ok(['org', 'delete', 'scratch', '-o', 'room', '--no-prompt']));
    await gone(token);
    const answers = await Promise.all(Array.from({ length: 50 }, () => rest.call('/sobjects', { token })));
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([401]));
    const { json } = await rest.query(
      `SELECT Status, DeletedBy FROM ScratchOrgInfo WHERE SignupUsername = '${username}'`,
    );
    expect(json.records).toEqual([expect.objectContaining({ Status: 'Deleted', DeletedBy: hub.facts.username })]);
  });

  it('logs out', async () => {
    await sf.shows('org logout', () => sf.ok(['org', 'logout', '-o', 'later', '--no-prompt']));
  });
});

/** The hub's thread tells the server of an org's end after it has answered the request for it. */
async function gone(token: string): Promise<void> {
  for (let n = 0; n < 100 && (await rest.call('/sobjects', { token })).status !== 401; n++)
    await new Promise((resolve) => setTimeout(resolve, 50));
}

describe('other ways to log in', () => {
  it('takes a JWT of the shipped client app, also for what its scratch orgs need', async () => {
    const { clientId, privateKeyPath, instanceUrl, username } = hub.facts;
    const key = ['--client-id', clientId, '--jwt-key-file', privateKeyPath, '--instance-url', instanceUrl];
    await sf.shows('org login jwt', async () => {
      const { result } = await sf.ok(['org', 'login', 'jwt', '--username', username, ...key, '--alias', 'hub', '-d']);
      expect(result).toMatchObject({ username, orgId: hub.facts.orgId });
    });
    const flags = ['--edition', 'developer', '-v', 'hub', '-a', 'signed', '--wait', '5'];
    const { result } = await sf.ok(['org', 'create', 'scratch', ...flags]);
    expect(result.authFields).toMatchObject({ clientId, isScratch: true });
    const wrong = await sf.run(['org', 'login', 'jwt', '--username', 'nobody@nowhere.example', ...key]);
    expect(wrong.json.message).toContain("user hasn't approved this consumer");
  });

  it('takes a password in a browser', async () => {
    await sf.shows('org login web', async () => {
      const { instanceUrl, username, password } = hub.facts;
      const browser = { BROWSER, FAKE_BROWSER_USERNAME: username, FAKE_BROWSER_PASSWORD: password };
      const { result } = await sf.ok(['org', 'login', 'web', '--instance-url', instanceUrl, '-a', 'web'], browser);
      expect(result).toMatchObject({ username, orgId: hub.facts.orgId });
    });
  });
});

describe('a login by SFDX URL', () => {
  it('works where the org is reached by https: the CLI makes no other address of the URL', async () => {
    const front = await httpsFront(hub.facts.instanceUrl);
    try {
      const file = path.join(hub.dir, 'login.url');
      fs.writeFileSync(file, `force://PlatformCLI::${await refreshToken()}@127.0.0.1:${front.port}`);
      await sf.shows(
        'org login sfdx-url',
        async () => {
          const trust = { NODE_EXTRA_CA_CERTS: front.certificate };
          const { result } = await sf.ok(['org', 'login', 'sfdx-url', '--sfdx-url-file', file, '-a', 'url'], trust);
          expect(result).toMatchObject({ username: hub.facts.username, orgId: hub.facts.orgId });
        },
        'over https only, as the CLI makes the address; shown through a TLS proxy',
      );
    } finally {
      front.close();
    }
  });
});

/** A refresh token as the browser's login gives one. */
async function refreshToken(): Promise<string> {
  const { instanceUrl, username, password } = hub.facts;
  const app = { client_id: 'PlatformCLI', redirect_uri: 'http://localhost:1717/OauthRedirect' };
  const post = (url: string, form: Record<string, string>) =>
    fetch(`${instanceUrl}/services/oauth2/${url}`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams(form),
    });
  const answer = await post('authorize', { ...app, response_type: 'code', username, password });
  const code = new URL(answer.headers.get('location') ?? '').searchParams.get('code') ?? '';
  const tokens = await post('token', { ...app, grant_type: 'authorization_code', code });
  return ((await tokens.json()) as { refresh_token: string }).refresh_token;
}

/** What ends TLS before the org, as a proxy in a company does. */
async function httpsFront(target: string): Promise<{ port: number; certificate: string; close(): void }> {
  const [key, certificate] = [path.join(hub.dir, 'front.key'), path.join(hub.dir, 'front.crt')];
  const about = ['-subj', '/CN=front', '-addext', 'subjectAltName=IP:127.0.0.1', '-days', '2'];
  const files = ['-keyout', key, '-out', certificate];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...about, ...files], { stdio: 'ignore' });
  const server = https.createServer(
    { key: fs.readFileSync(key), cert: fs.readFileSync(certificate) },
    (request, response) => {
      const { method, headers, url } = request;
      const onward = http.request(new URL(url ?? '/', target), { method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      request.pipe(onward);
    },
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { port: (server.address() as AddressInfo).port, certificate, close };
}

describe('commands whose plug-in the CLI fetches when they are first used', () => {
  it('are not shown here', () => {
    const why = 'the CLI fetches @salesforce/plugin-signups from the network on first use';
    for (const name of ['create', 'delete', 'get', 'list'])
      verdict({ client: 'sf', version: SF_VERSION, command: `sf org ${name} snapshot`, works: false, why });
    expect(why).toContain('network');
  });
});
