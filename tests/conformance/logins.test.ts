import { execFileSync } from 'node:child_process';
import { createHash, createSign, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { copyFixture, startOrgIn, type StartedOrg } from './support/org-process';
import { RestClient } from './support/rest-client';

jest.setTimeout(120_000);

const PASSWORD = 'Correct-horse-9';
let org: StartedOrg;
let rest: RestClient;
let dir: string;
const keys = new Map<string, string>();

beforeAll(async () => {
  dir = copyFixture('library');
  for (const name of ['approved', 'open']) addConnectedApp(name, name === 'approved');
  addExternalApp();
  org = await startOrgIn(dir, ['--data', ':memory:']);
  rest = new RestClient(org.facts);
  const { json } = await rest.query("SELECT Id FROM Profile WHERE Name = 'Standard User'");
  await addUser('clerk@example.com', json.records[0].Id);
});

afterAll(async () => {
  await org.stop();
  fs.rmSync(dir, { recursive: true, force: true });
});

/** A key and its certificate, as an administrator makes them. */
function certificate(name: string): string {
  const [key, cert] = [path.join(dir, `${name}.key`), path.join(dir, `${name}.crt`)];
  const subject = ['-subj', '/CN=test', '-days', '30', '-keyout', key, '-out', cert];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject], { stdio: 'ignore' });
  keys.set(name, fs.readFileSync(key, 'utf8'));
  return fs.readFileSync(cert, 'utf8');
}

function writeMetadata(folder: string, file: string, root: string, body: string): void {
  const target = path.join(dir, 'app', 'main', 'default', folder);
  fs.mkdirSync(target, { recursive: true });
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  const text = `${head}<${root} xmlns="http://soap.sforce.com/2006/04/metadata">${body}</${root}>\n`;
  fs.writeFileSync(path.join(target, file), text);
}

function addConnectedApp(name: string, isAdminApproved: boolean): void {
  const oauth = `<callbackUrl>http://localhost:5000/${name}</callbackUrl><certificate>${certificate(name)}</certificate>
    <consumerKey>${name}-key</consumerKey><consumerSecret>${name}-secret</consumerSecret>
    <isAdminApproved>${isAdminApproved}</isAdminApproved><scopes>Api</scopes><scopes>RefreshToken</scopes>`;
  const profile = isAdminApproved ? '<profileName>Admin</profileName>' : '';
  const body = `<contactEmail>a@b.example</contactEmail><label>${name}</label><oauthConfig>${oauth}</oauthConfig>${profile}`;
  writeMetadata('connectedApps', `${name}.connectedApp-meta.xml`, 'ConnectedApp', body);
}

function addExternalApp(): void {
  const about =
    '<contactEmail>a@b.example</contactEmail><distributionState>Local</distributionState><label>Ext</label>';
  writeMetadata('externalClientApps', 'Ext.eca-meta.xml', 'ExternalClientApplication', about);
  const settings = `<callbackUrl>http://localhost:5000/ext</callbackUrl><certificate>${certificate('ext')}</certificate>
    <consumerKey>ext-key</consumerKey><externalClientApplication>Ext</externalClientApplication><label>Ext</label>`;
  const global = ['extlClntAppGlobalOauthSets', 'Ext_glbloauth.ecaGlblOauth-meta.xml'] as const;
  writeMetadata(...global, 'ExtlClntAppGlobalOauthSettings', settings);
  const policy = `<commaSeparatedProfile>Admin</commaSeparatedProfile><externalClientApplication>Ext</externalClientApplication>
    <label>Ext</label><permittedUsersPolicyType>AdminApprovedPreAuthorized</permittedUsersPolicyType>`;
  const policies = ['extlClntAppOauthPolicies', 'Ext_oauthPlcy.ecaOauthPlcy-meta.xml'] as const;
  writeMetadata(...policies, 'ExtlClntAppOauthConfigurablePolicies', policy);
}

async function addUser(username: string, ProfileId: string): Promise<string> {
  const names = { Username: username, LastName: 'Clerk', Email: username, Alias: 'clerk' };
  const zone = { TimeZoneSidKey: 'UTC', LocaleSidKey: 'en_US', LanguageLocaleKey: 'en_US', EmailEncodingKey: 'UTF-8' };
  const { json } = await rest.call('/sobjects/User', { body: { ...names, ...zone, ProfileId } });
  const header = `<SessionHeader xmlns="urn:partner.soap.sforce.com"><sessionId>${org.facts.accessToken}</sessionId></SessionHeader>`;
  const call = `<setPassword xmlns="urn:partner.soap.sforce.com"><userId>${json.id}</userId><password>${PASSWORD}</password></setPassword>`;
  await soap(header, call);
  return String(json.id);
}

async function soap(header: string, call: string): Promise<{ status: number; text: string }> {
  const envelope = `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Header>${header}</soapenv:Header><soapenv:Body>${call}</soapenv:Body></soapenv:Envelope>`;
  const url = `${org.facts.instanceUrl}/services/Soap/u/66.0`;
  const response = await fetch(url, { method: 'POST', body: envelope, headers: { 'Content-Type': 'text/xml' } });
  return { status: response.status, text: await response.text() };
}

interface Tokens {
  readonly status: number;
  readonly json: Record<string, string>;
}

async function tokens(form: Record<string, string>): Promise<Tokens> {
  const url = `${org.facts.instanceUrl}/services/oauth2/token`;
  const response = await fetch(url, { method: 'POST', body: new URLSearchParams(form) });
  return { status: response.status, json: (await response.json()) as Record<string, string> };
}

function assertion(claims: Record<string, unknown>, key: string | undefined): string {
  const part = (json: unknown): string => Buffer.from(JSON.stringify(json)).toString('base64url');
  const all = { aud: org.facts.instanceUrl, exp: Math.floor(Date.now() / 1000) + 180, ...claims };
  const text = `${part({ alg: 'RS256' })}.${part(all)}`;
  return `${text}.${createSign('RSA-SHA256')
    .update(text)
    .sign(key ?? '')
    .toString('base64url')}`;
}

const jwt = (claims: Record<string, unknown>, key: string | undefined): Promise<Tokens> =>
  tokens({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: assertion(claims, key) });

/** Fills in the login page of the web server flow. @returns where it sends the browser */
async function throughThePage(query: Record<string, string>, login: Record<string, string>): Promise<Response> {
  const url = `${org.facts.instanceUrl}/services/oauth2/authorize`;
  const page = await fetch(`${url}?${new URLSearchParams(query).toString()}`);
  if (page.status !== 200) return page;
  const form = new URLSearchParams({ ...query, ...login });
  return fetch(url, { method: 'POST', body: form, redirect: 'manual' });
}

describe('JWT logins', () => {
  it.each(['approved', 'ext'])('are checked by the certificate of the deployed client app %s', async (app) => {
    const claims = { iss: `${app}-key`, sub: org.facts.username };
    const { status, json } = await jwt(claims, keys.get(app));
    expect([status, json['error_description']]).toEqual([200, undefined]);
    expect((await rest.call('/sobjects', { token: json['access_token'] ?? '' })).status).toBe(200);
    const shipped = await jwt(claims, fs.readFileSync(org.facts.privateKeyPath, 'utf8'));
    expect(shipped.json).toMatchObject({ error: 'invalid_grant', error_description: 'invalid assertion' });
  });

  it('are refused for users that the administrator has not approved', async () => {
    const { json } = await jwt({ iss: 'approved-key', sub: 'clerk@example.com' }, keys.get('approved'));
    expect(json).toEqual({
      error: 'invalid_app_access',
      error_description: 'user is not admin approved to access this app',
    });
  });

  it('wait for the user to let the app in, where users do that themselves', async () => {
    const claims = { iss: 'open-key', sub: 'clerk@example.com' };
    expect((await jwt(claims, keys.get('open'))).json).toMatchObject({
      error_description: "user hasn't approved this consumer",
    });
    const redirect_uri = 'http://localhost:5000/open';
    const query = { response_type: 'code', client_id: 'open-key', redirect_uri };
    const answer = await throughThePage(query, { username: 'clerk@example.com', password: PASSWORD });
    const code = new URL(answer.headers.get('location') ?? '').searchParams.get('code') ?? '';
    const form = { grant_type: 'authorization_code', code, client_id: 'open-key', redirect_uri };
    expect((await tokens(form)).json).toMatchObject({ error: 'invalid_client' });
    const second = await throughThePage(query, { username: 'clerk@example.com', password: PASSWORD });
    const again = new URL(second.headers.get('location') ?? '').searchParams.get('code') ?? '';
    expect((await tokens({ ...form, code: again, client_secret: 'open-secret' })).status).toBe(200);
    expect((await jwt(claims, keys.get('open'))).status).toBe(200);
  });

  it.each([
    ['another audience', { aud: 'https://elsewhere.example' }, 'audience is invalid'],
    ['a time that is over', { exp: 1 }, 'expired assertion'],
    ['an unknown user', { sub: 'nobody@example.com' }, "user hasn't approved this consumer"],
    ['an unknown app', { iss: 'nobody' }, 'client identifier invalid'],
  ])('are refused with %s', async (_name, claims, description) => {
    const key = fs.readFileSync(org.facts.privateKeyPath, 'utf8');
    const answer = await jwt({ iss: org.facts.clientId, sub: org.facts.username, ...claims }, key);
    expect([answer.status, answer.json['error_description']]).toEqual([400, description]);
  });
});

describe('logins by the browser', () => {
  const redirect_uri = 'http://localhost:1717/OauthRedirect';
  const query = { response_type: 'code', client_id: 'PlatformCLI', redirect_uri, state: 's1' };

  it('hold to the challenge of PKCE and to a code that is good once', async () => {
    const verifier = randomBytes(32).toString('base64url');
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    const login = { username: org.facts.username, password: org.facts.password };
    const answer = await throughThePage({ ...query, code_challenge: challenge }, login);
    const target = new URL(answer.headers.get('location') ?? '');
    expect(target.searchParams.get('state')).toBe('s1');
    const code = target.searchParams.get('code') ?? '';
    const form = { grant_type: 'authorization_code', code, client_id: 'PlatformCLI', redirect_uri };
    expect((await tokens({ ...form, code_verifier: 'wrong' })).json).toMatchObject({ error: 'invalid_grant' });
    expect((await tokens({ ...form, code_verifier: verifier })).json).toMatchObject({ error: 'invalid_grant' });
    const second = await throughThePage({ ...query, code_challenge: challenge }, login);
    const fresh = new URL(second.headers.get('location') ?? '').searchParams.get('code') ?? '';
    expect((await tokens({ ...form, code: fresh, code_verifier: verifier })).json).toMatchObject({
      refresh_token: expect.stringMatching(/^5Aep861/),
    });
  });

  it('send a wrong password back as denied, and no code anywhere else', async () => {
    const denied = await throughThePage(query, { username: org.facts.username, password: 'wrong' });
    expect(new URL(denied.headers.get('location') ?? '').searchParams.get('error')).toBe('access_denied');
    const strange = await throughThePage({ ...query, redirect_uri: 'https://elsewhere.example/' }, {});
    expect([strange.status, ((await strange.json()) as { error: string }).error]).toEqual([
      400,
      'redirect_uri_mismatch',
    ]);
  });
});

describe('the end of a login', () => {
  it('comes with revoking: a session alone, or a refresh token with all sessions of its user', async () => {
    const form = { client_id: 'PlatformCLI', username: 'clerk@example.com', password: PASSWORD };
    const { json } = await tokens({ grant_type: 'password', ...form });
    const token = json['access_token'] ?? '';
    const revoke = async (what: string): Promise<number> => {
      const url = `${org.facts.instanceUrl}/services/oauth2/revoke`;
      return (await fetch(url, { method: 'POST', body: new URLSearchParams({ token: what }) })).status;
    };
    expect((await rest.call('/sobjects', { token })).status).toBe(200);
    expect([await revoke(token), await revoke(token)]).toEqual([200, 400]);
    expect((await rest.call('/sobjects', { token })).json).toEqual([
      { message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' },
    ]);
  });

  it('comes with deactivation: sessions, refreshing and new logins', async () => {
    const { json: profile } = await rest.query("SELECT Id FROM Profile WHERE Name = 'Standard User'");
    const id = await addUser('leaver@example.com', profile.records[0].Id);
    const form = { client_id: 'PlatformCLI', username: 'leaver@example.com', password: PASSWORD };
    const { json } = await tokens({ grant_type: 'password', ...form });
    const token = json['access_token'] ?? '';
    expect((await rest.call('/sobjects', { token })).status).toBe(200);
    await rest.call(`/sobjects/User/${id}`, { method: 'PATCH', body: { IsActive: false } });
    const doors = ['/sobjects', '/aura/events?channel=/event/Book_Returned__e', '/local/clock', '/jobs/ingest'];
    for (const door of doors) expect([door, (await rest.call(door, { token })).status]).toEqual([door, 401]);
    expect((await tokens({ grant_type: 'password', ...form })).json).toMatchObject({ error: 'invalid_grant' });
    const key = fs.readFileSync(org.facts.privateKeyPath, 'utf8');
    const bearer = await jwt({ iss: org.facts.clientId, sub: 'leaver@example.com' }, key);
    expect(bearer.json).toMatchObject({ error: 'inactive_user' });
  });

  it('needs a client that the org knows', async () => {
    const form = { username: org.facts.username, password: org.facts.password };
    expect((await tokens({ grant_type: 'password', ...form })).json).toMatchObject({ error: 'invalid_client_id' });
    expect((await tokens({ grant_type: 'magic', client_id: 'PlatformCLI' })).json).toMatchObject({
      error: 'unsupported_grant_type',
    });
  });
});
