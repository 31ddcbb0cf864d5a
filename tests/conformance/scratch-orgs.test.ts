import fs from 'node:fs';
import path from 'node:path';
import { copyFixture, startOrgIn, type StartedOrg } from './support/org-process';
import { RestClient } from './support/rest-client';

jest.setTimeout(120_000);

const CALLBACK = 'http://localhost:1717/OauthRedirect';

let dir: string;
let hub: StartedOrg;
let rest: RestClient;

beforeAll(async () => {
  dir = copyFixture('library');
  await start();
});

afterAll(async () => {
  await hub.stop();
  fs.rmSync(dir, { recursive: true, force: true });
});

async function start(): Promise<void> {
  hub = await startOrgIn(dir, ['--now', '2026-03-01T08:00:00Z']);
  rest = new RestClient(hub.facts);
}

interface Signup {
  readonly id: string;
  readonly status: string;
  readonly errorCode: string | null;
  readonly code: string;
  readonly username: string;
}

/** Asks for a scratch org and waits until it is made or refused. */
async function signUp(definition: Record<string, unknown> = {}): Promise<Signup> {
  const app = { ConnectedAppConsumerKey: 'PlatformCLI', ConnectedAppCallbackUrl: CALLBACK };
  const { json } = await rest.call('/sobjects/ScratchOrgInfo', { body: { OrgName: 'One', ...app, ...definition } });
  for (;;) {
    const { json: info } = await rest.call(`/sobjects/ScratchOrgInfo/${json.id}`);
    if (info.Status !== 'New') {
      const { Status: status, ErrorCode: errorCode, AuthCode: code, SignupUsername: username } = info;
      return { id: json.id, status, errorCode, code, username };
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function tokenRequest(form: Record<string, string>): Promise<{ status: number; json: Record<string, string> }> {
  const body = new URLSearchParams({ client_id: 'PlatformCLI', ...form });
  const response = await fetch(`${hub.facts.instanceUrl}/services/oauth2/token`, { method: 'POST', body });
  return { status: response.status, json: (await response.json()) as Record<string, string> };
}

const exchange = (code: string) => tokenRequest({ grant_type: 'authorization_code', code, redirect_uri: CALLBACK });

it('gives a scratch org an id of its own, which its tokens begin with, and data of its own', async () => {
  const made = await signUp();
  const { json: login } = await exchange(made.code);
  const token = login['access_token'] ?? '';
  const orgId = token.slice(0, token.indexOf('!'));
  expect(orgId).toMatch(/^00D\w{15}$/);
  expect(orgId).not.toBe(hub.facts.orgId);
  expect(login['id']).toContain(`/id/${orgId}/`);
  await rest.call('/sobjects/Account', { token, body: { Name: 'Only there' } });
  const there = await rest.call("/query?q=SELECT+Name+FROM+Account+WHERE+Name='Only+there'", { token });
  const here = await rest.call("/query?q=SELECT+Name+FROM+Account+WHERE+Name='Only+there'");
  expect([there.json.totalSize, here.json.totalSize]).toEqual([1, 0]);
});

it('takes a sign-up code once, of the client and for the callback it was made for', async () => {
  const { code } = await signUp();
  const other = await tokenRequest({ grant_type: 'authorization_code', code: `${code}x`, redirect_uri: CALLBACK });
  expect(other.json).toMatchObject({ error: 'invalid_grant' });
  expect((await exchange(code)).status).toBe(200);
  expect((await exchange(code)).json).toMatchObject({ error: 'invalid_grant' });
});

it.each([
  [{ Features: 'MultiCurrency' }, 'NOT_SUPPORTED_LOCALLY feature MultiCurrency'],
  [{ HasSampleData: true }, 'NOT_SUPPORTED_LOCALLY HasSampleData'],
  [{ Snapshot: 'Nightly' }, 'T-0002'],
  [{ Country: 'XX' }, 'S-2006'],
  [{ Namespace: 'nobody' }, 'S-1017'],
  [{ Username: 'admin@local-org.example' }, 'C-1007'],
])('ends a request for %j with the error code %s', async (definition, code) => {
  expect(await signUp(definition)).toMatchObject({ status: 'Error', errorCode: code });
});

it.each([
  [{ Features: 'TimeTravel' }, 'INVALID_INPUT'],
  [{ DurationDays: 31 }, 'INVALID_INPUT'],
  [{ Edition: 'Galactic' }, 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST'],
  [{ Status: 'Active' }, 'INVALID_FIELD_FOR_INSERT_UPDATE'],
  [{ AdminEmail: 'nobody' }, 'INVALID_EMAIL_ADDRESS'],
])('refuses a request for %j with %s', async (definition, code) => {
  const app = { ConnectedAppConsumerKey: 'PlatformCLI', ConnectedAppCallbackUrl: CALLBACK };
  const { status, json } = await rest.call('/sobjects/ScratchOrgInfo', { body: { ...app, ...definition } });
  expect([status, json[0].errorCode]).toEqual([400, code]);
});

it('counts scratch orgs against the allowance and refuses one more than it holds', async () => {
  const limits = await rest.call('/limits');
  const { Max, Remaining } = limits.json.ActiveScratchOrgs;
  expect(Remaining).toBeLessThan(Max);
  await rest.call('/local/settings', { body: { activeScratchOrgs: Max - Remaining } });
  const app = { ConnectedAppConsumerKey: 'PlatformCLI', ConnectedAppCallbackUrl: CALLBACK };
  const { json } = await rest.call('/sobjects/ScratchOrgInfo', { body: app });
  expect(json[0]).toMatchObject({
    errorCode: 'LIMIT_EXCEEDED',
    message: 'The signup request failed because this organization has reached its active scratch org limit',
  });
  await rest.call('/local/settings', { body: { activeScratchOrgs: Max } });
});

it('keeps a scratch org, its data and its refresh token over a restart; sessions end', async () => {
  const made = await signUp({ DurationDays: 2 });
  const { json: login } = await exchange(made.code);
  const token = login['access_token'] ?? '';
  await rest.call('/sobjects/Account', { token, body: { Name: 'Kept' } });
  await hub.stop();
  await start();
  expect((await rest.call('/sobjects', { token })).status).toBe(401);
  const again = await tokenRequest({ grant_type: 'refresh_token', refresh_token: login['refresh_token'] ?? '' });
  const fresh = again.json['access_token'] ?? '';
  const { json } = await rest.call("/query?q=SELECT+Name+FROM+Account+WHERE+Name='Kept'", { token: fresh });
  expect(json.totalSize).toBe(1);
});

it('ends an expired scratch org: its sessions, its logins, its data file', async () => {
  const made = await signUp({ DurationDays: 1 });
  const { json: login } = await exchange(made.code);
  const token = login['access_token'] ?? '';
  const folder = path.join(dir, '.local-org', 'org.sqlite.scratch');
  const file = path.join(folder, `${token.slice(0, 15)}.sqlite`);
  expect(fs.existsSync(file)).toBe(true);
  await rest.call('/local/clock', { body: { advance: '25h' } });
  while ((await rest.call('/sobjects', { token })).status !== 401) await new Promise((r) => setTimeout(r, 20));
  const again = await tokenRequest({ grant_type: 'refresh_token', refresh_token: login['refresh_token'] ?? '' });
  expect(again.json).toMatchObject({ error: 'invalid_grant', error_description: 'expired access/refresh token' });
  const { json: info } = await rest.call(`/sobjects/ScratchOrgInfo/${made.id}`);
  expect(info).toMatchObject({ Status: 'Deleted', DeletedBy: null });
  while (fs.existsSync(file)) await new Promise((r) => setTimeout(r, 20));
});
