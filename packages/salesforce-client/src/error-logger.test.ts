import { ErrorLogger } from './error-logger';
import { masked } from './masking';

interface Sent {
  readonly errors: readonly Readonly<Record<string, string>>[];
}

function loggerWith(answer: (sent: Sent) => Promise<Response> | Response, capacity?: number) {
  const sent: Sent[] = [];
  const lines: string[] = [];
  const fetch = async (_url: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const body = JSON.parse(init?.body as string) as Sent;
    sent.push(body);
    return answer(body);
  };
  const logger = new ErrorLogger(
    { instanceUrl: 'https://a', accessToken: 't' },
    {
      source: 'Event Ingestion',
      fetch,
      wait: () => Promise.resolve(),
      fallback: (line) => void lines.push(line),
      ...(capacity === undefined ? {} : { capacity }),
    },
  );
  return { logger, sent, lines };
}

const kept = ({ errors }: Sent): Response =>
  new Response(JSON.stringify({ results: errors.map(() => ({ status: 'accepted', reason: null })) }));

it('one line logs an error with stack, cause and payload', async () => {
  const { logger, sent } = loggerWith(kept);
  const error = new Error('Sync failed', { cause: new Error('socket closed') });

  const outcome = await logger.log('Integration Failure', error, { payload: { id: 7 }, correlationId: 'run-1' });

  expect(outcome).toBe('org');
  expect(sent[0]?.errors).toEqual([
    expect.objectContaining({
      Error_Name__c: 'Sync failed',
      Error_Type__c: 'Integration Failure',
      Source_Process__c: 'Event Ingestion',
      Correlation_Id__c: 'run-1',
      Payload__c: '{"id":7}',
      Error_Details__c: expect.stringContaining('Caused by Error: socket closed') as string,
    }),
  ]);
});

it('masks emails, tokens, secrets, cards and names before anything leaves', async () => {
  const { logger, sent } = loggerWith(kept);

  await logger.log('Data Issue', new Error('ann.lee@acme.test: Bearer abc.def-9 was refused'), {
    payload: { password: 'hunter"2', card: '4111 1111 1111 1234', First_Name__c: 'Ann', url: 'x?token=abc' },
  });

  const text = JSON.stringify(sent);
  for (const secret of ['ann.lee', 'abc.def', 'hunter', '4111 1111', '"Ann', 'token=abc'])
    expect(text).not.toContain(secret);
  expect(text).toContain('a***@acme.test');
  expect(masked('00D000000000001!AQ0AQ.x_y session')).toBe('*** session');
});

it('the same error has the same key, another one another', async () => {
  const { logger, sent } = loggerWith(kept);

  await logger.log('Data Issue', new Error('x'));
  await logger.log('Data Issue', new Error('x'));
  await logger.log('Data Issue', new Error('x'), { recordId: '001000000000001' });
  await logger.log('Data Issue', new Error('x'), { key: 'mine' });

  const keys = sent.map(({ errors }) => errors[0]?.['Error_Key__c']);
  expect(keys[0]).toBe(keys[1]);
  expect(new Set(keys).size).toBe(3);
  expect(keys[3]).toBe('mine');
});

it('errors of one turn go in one call', async () => {
  const { logger, sent } = loggerWith(kept);

  await Promise.all(Array.from({ length: 250 }, (_, i) => logger.log('Data Issue', `error ${i}`)));

  expect(sent.map(({ errors }) => errors.length)).toEqual([200, 50]);
});

it('retries while the org is away for a moment', async () => {
  let calls = 0;
  const { logger, lines } = loggerWith((sent) => (++calls < 3 ? new Response('', { status: 503 }) : kept(sent)));

  expect(await logger.log('Data Issue', 'x')).toBe('org');
  expect(lines).toEqual([]);
});

it('falls back to standard error when the org stays away, refuses, or answers nonsense', async () => {
  const answers = [
    () => Promise.reject(new TypeError('fetch failed for ann@acme.test')),
    () => new Response('', { status: 403 }),
    () => new Response(JSON.stringify({ results: [{ status: 'rejected', reason: 'too bad' }] })),
    () => new Response('null'),
  ];
  for (const answer of answers) {
    const { logger, lines } = loggerWith(answer);

    expect(await logger.log('Data Issue', new Error('kept on stderr'))).toBe('stderr');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ Error_Name__c: 'kept on stderr' });
    expect(lines[0]).not.toContain('ann@');
  }
});

it('never throws, whatever is logged', async () => {
  const { logger } = loggerWith(kept);
  const circular: Record<string, unknown> = { n: 1n };
  circular['self'] = circular;
  const hostile = {
    get message(): string {
      throw new Error('no');
    },
    toJSON: () => {
      throw new Error('never');
    },
  };

  for (const error of [undefined, null, '', 0, Symbol('s'), circular, hostile, () => 1, new Error('')])
    expect(await logger.log('Data Issue', error, { payload: error })).toMatch(/org|stderr/);
});

it('holds no more than its capacity; what is more goes to standard error at once', async () => {
  let release: (() => void) | undefined;
  const gate = new Promise<void>((resolve) => (release = resolve));
  const { logger, lines } = loggerWith((sent) => gate.then(() => kept(sent)), 2);

  const outcomes = [1, 2, 3].map((n) => logger.log('Data Issue', `error ${n}`));
  expect(await outcomes[2]).toBe('stderr');
  release?.();

  expect(await Promise.all(outcomes)).toEqual(['org', 'org', 'stderr']);
  expect(lines[0]).toContain('the buffer is full');
  await logger.flush();
});

it('a broken fallback does not reach the caller', async () => {
  const logger = new ErrorLogger(
    { instanceUrl: 'https://a', accessToken: 't' },
    {
      maxAttempts: 1,
      fetch: () => Promise.reject(new Error('away')),
      fallback: () => {
        throw new Error('disk full');
      },
    },
  );

  expect(await logger.log('Data Issue', 'x')).toBe('stderr');
});
