import type { OrgClient } from '../worker/org-client';
import { SESSION_TIMEOUT_MS, SessionStore } from './sessions';

const ORG_ID = '00D000000000001AAA';
const ORG = { facts: { orgId: ORG_ID } } as OrgClient;
const OTHER = { facts: { orgId: '00D000000000002AAA' } } as OrgClient;
const of = (userId: string, org = ORG) => ({ org, userId });

function storeAt(start: number): { store: SessionStore; pass(ms: number): void } {
  let now = start;
  return { store: new SessionStore(() => now), pass: (ms) => (now += ms) };
}

it('gives tokens of the form that clients read the org from', () => {
  expect(storeAt(0).store.open(of('005A')).token).toMatch(new RegExp(`^${ORG_ID}![.\\w]+$`));
});

it('ends a session that rests for two hours and keeps one that is used', () => {
  const { store, pass } = storeAt(0);
  const used = store.open(of('005A')).token;
  const idle = store.open(of('005B')).token;
  const lasting = store.open(of('005C'), 'api', Infinity).token;
  pass(SESSION_TIMEOUT_MS - 1);
  expect(store.require(used).userId).toBe('005A');
  pass(2);
  expect(store.require(used).userId).toBe('005A');
  expect(() => store.require(idle)).toThrow('Session expired or invalid');
  expect(store.find(idle)).toBeUndefined();
  pass(1e12);
  expect(store.require(lasting).userId).toBe('005C');
});

it('redeems a one-time token once, within its minute', () => {
  const { store, pass } = storeAt(0);
  const token = store.oneTimeToken(of('005A'));
  expect(store.redeemOneTimeToken(token)).toMatchObject(of('005A'));
  expect(store.redeemOneTimeToken(token)).toBeUndefined();
  const late = store.oneTimeToken(of('005A'));
  pass(60_001);
  expect(store.redeemOneTimeToken(late)).toBeUndefined();
});

it('revokes one session, those of a user, and those of an org', () => {
  const { store } = storeAt(0);
  const open = (userId: string, org?: OrgClient): string => store.open(of(userId, org)).token;
  const [one, same, other, elsewhere] = [open('005A'), open('005A'), open('005B'), open('005A', OTHER)];
  const holds = (): boolean[] => [one, same, other, elsewhere].map((token) => store.find(token) !== undefined);
  expect([store.revoke(one), store.revoke(one)]).toEqual([true, false]);
  expect(holds()).toEqual([false, true, true, true]);
  store.revokeUser(ORG, '005A');
  expect(holds()).toEqual([false, false, true, true]);
  store.revokeOrg(OTHER);
  expect(holds()).toEqual([false, false, true, false]);
});

it('gives each session its org, told by the beginning of the token', () => {
  const { store } = storeAt(0);
  const token = store.open(of('005A', OTHER)).token;
  expect(token.startsWith(`${OTHER.facts.orgId}!`)).toBe(true);
  expect(store.require(token).org).toBe(OTHER);
});
