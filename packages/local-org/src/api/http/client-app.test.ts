import { createSign, generateKeyPairSync } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { checkAssertion, claimsOf, loadClientApp } from './client-app';

const dir = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'client-app-')), 'keys');
const app = loadClientApp(dir);
const BASE = 'http://127.0.0.1:7443';
const NOW = Date.parse('2026-03-01T08:00:00Z');

function sign(
  claims: Record<string, unknown>,
  key = fs.readFileSync(app.privateKeyPath, 'utf8'),
  alg = 'RS256',
): string {
  const part = (json: unknown): string => Buffer.from(JSON.stringify(json)).toString('base64url');
  const text = `${part({ alg })}.${part({ iss: app.clientId, sub: 'a@b.example', aud: BASE, exp: NOW / 1000 + 180, ...claims })}`;
  return `${text}.${createSign('RSA-SHA256').update(text).sign(key).toString('base64url')}`;
}

const check = (assertion: string) => checkAssertion(assertion, app.publicKey, BASE, NOW);

it('keeps its keys from one start to the next, for their owner alone', () => {
  expect(loadClientApp(dir)).toMatchObject({ clientId: app.clientId, secret: app.secret });
  for (const file of fs.readdirSync(dir)) expect(fs.statSync(path.join(dir, file)).mode & 0o777).toBe(0o600);
});

it.each([
  ['its own address', {}],
  ['its address with a slash', { aud: `${BASE}/` }],
  ['localhost', { aud: 'http://localhost:7443' }],
  ['the login host', { aud: 'https://login.salesforce.com' }],
  ['milliseconds', { exp: NOW + 1000 }],
])('takes an assertion with %s', (_name, claims) => {
  expect(check(sign(claims))).toMatchObject({ ok: true, claims: { sub: 'a@b.example' } });
});

it.each([
  ['another audience', { aud: 'https://elsewhere.example' }, 'audience is invalid'],
  ['a time that is over', { exp: NOW / 1000 - 1 }, 'expired assertion'],
  ['no time', { exp: undefined }, 'expired assertion'],
])('refuses an assertion with %s', (_name, claims, description) => {
  expect(check(sign(claims))).toMatchObject({ ok: false, description });
});

it('refuses what is not signed with its key', () => {
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' });
  const text = sign({});
  for (const bad of [
    sign({}, other.toString()),
    sign({}, undefined, 'none'),
    `${text.slice(0, -4)}AAAA`,
    'a.b.c',
    '',
    'x',
  ])
    expect(check(bad)).toMatchObject({ ok: false, description: 'invalid assertion' });
});

it('refuses an assertion of a client that there is not', () => {
  expect(checkAssertion(sign({}), undefined, BASE, NOW)).toMatchObject({ ok: false, error: 'invalid_client_id' });
});

it('reads who an assertion claims to be from, and nothing from what is none', () => {
  expect(claimsOf(sign({ iss: 'someone' }))).toEqual({ iss: 'someone', sub: 'a@b.example' });
  for (const bad of ['', 'a.b.c', `x.${Buffer.from('null').toString('base64url')}.y`])
    expect(claimsOf(bad)).toBeUndefined();
});
