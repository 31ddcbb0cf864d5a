import { RestCaller } from './rest-caller';

const LOGIN = { instanceUrl: 'https://a.example', accessToken: 't' };

function callerWith(
  answers: readonly (() => Response)[],
  waits: number[] = [],
): { caller: RestCaller; calls: string[] } {
  const calls: string[] = [];
  const fetch = (url: string | URL | Request, init?: RequestInit): Promise<Response> => {
    calls.push(`${init?.method} ${String(url)}`);
    const answer = answers[Math.min(calls.length, answers.length) - 1];
    return answer === undefined ? Promise.reject(new Error('no answer')) : Promise.resolve().then(answer);
  };
  const wait = (ms: number): Promise<void> => Promise.resolve(void waits.push(ms));
  return { caller: new RestCaller(LOGIN, { fetch, wait }), calls };
}

const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers });
const dropped = (): Response => {
  throw Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNRESET' } });
};

it('repeats what may be repeated when nobody answers or the answer passes, as long as the org asks it to wait', async () => {
  const waits: number[] = [];
  const { caller, calls } = callerWith(
    [
      dropped,
      () => json(503, [{ errorCode: 'SERVER_UNAVAILABLE', message: '' }], { 'retry-after': '7' }),
      () => json(200, 1),
    ],
    waits,
  );

  expect(await caller.call('POST', '/x', {}, true)).toEqual({ status: 200, body: 1 });
  expect(calls).toHaveLength(3);
  expect(waits[1]).toBe(7000);
});

it('makes a call that may not be repeated once', async () => {
  const { caller, calls } = callerWith([dropped]);

  await expect(caller.call('POST', '/x', {}, false)).rejects.toMatchObject({ status: 0, code: 'ECONNRESET' });
  expect(calls).toHaveLength(1);
});

it('does not repeat what would be answered the same again', async () => {
  const { caller, calls } = callerWith([
    () => json(400, [{ errorCode: 'MALFORMED_QUERY', message: 'unexpected token' }]),
  ]);

  await expect(caller.call('GET', '/x', undefined, true)).rejects.toThrow('MALFORMED_QUERY: unexpected token');
  expect(calls).toHaveLength(1);
});

it('gives up after its attempts', async () => {
  const { caller, calls } = callerWith([() => json(503, {})]);

  await expect(caller.call('GET', '/x', undefined, true)).rejects.toMatchObject({ status: 503 });
  expect(calls).toHaveLength(6);
});
