import { SESSION_TIMEOUT_MS, SessionStore } from './sessions';

const ORG = '00D000000000001AAA';

function storeAt(start: number): { store: SessionStore; pass(ms: number): void } {
  let now = start;
  return { store: new SessionStore(ORG, () => now), pass: (ms) => (now += ms) };
}

it('gives tokens of the form that clients read the org from', () => {
  expect(storeAt(0).store.open('005A').token).toMatch(new RegExp(`^${ORG}![.\\w]+$`));
});

it('ends a session that rests for two hours and keeps one that is used', () => {
  const { store, pass } = storeAt(0);
  const used = store.open('005A').token;
  const idle = store.open('005B').token;
  const lasting = store.open('005C', 'api', Infinity).token;
  pass(SESSION_TIMEOUT_MS - 1);
  expect(store.require(used).userId).toBe('005A');
  pass(2);
  expect(store.require(used).userId).toBe('005A');
  expect(() => store.require(idle)).toThrow('Session expired or invalid');
  expect(store.userOf(idle)).toBeUndefined();
  pass(1e12);
  expect(store.require(lasting).userId).toBe('005C');
});

it('redeems a one-time token once, within its minute', () => {
  const { store, pass } = storeAt(0);
  const token = store.oneTimeToken('005A');
  expect(store.redeemOneTimeToken(token)).toBe('005A');
  expect(store.redeemOneTimeToken(token)).toBeUndefined();
  const late = store.oneTimeToken('005A');
  pass(60_001);
  expect(store.redeemOneTimeToken(late)).toBeUndefined();
});

it('revokes sessions and refresh tokens', () => {
  const { store } = storeAt(0);
  const { token } = store.open('005A');
  const refresh = store.refreshTokenFor('005A');
  expect([store.revoke(token), store.revoke(refresh), store.revoke(token)]).toEqual([true, true, false]);
  expect(store.userOfRefreshToken(refresh)).toBeUndefined();
});
