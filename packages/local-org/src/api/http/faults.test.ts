import { FaultInjector, faultSchema, type Fault } from './faults';

const faults = (...list: Partial<Fault>[]): Fault[] => list.map((fault) => faultSchema.parse({ path: '/x', ...fault }));

it('hits its path and method alone, so many times', () => {
  const injector = new FaultInjector(() => 0);
  injector.set(faults({ path: '^/a', method: 'POST', status: 503, times: 2 }));
  expect(injector.effect('GET', '/a')).toBeUndefined();
  expect(injector.effect('POST', '/b')).toBeUndefined();
  expect(injector.effect('POST', '/a/b')?.error).toMatchObject({ errorCode: 'SERVER_UNAVAILABLE', httpStatus: 503 });
  expect(injector.effect('POST', '/a')).toBeDefined();
  expect(injector.effect('POST', '/a')).toBeUndefined();
});

it('hits the share of requests that it is told to', () => {
  let next = 0;
  const injector = new FaultInjector(() => (next++ % 10) / 10);
  injector.set(faults({ rate: 0.3, drop: true }));
  const hits = Array.from({ length: 100 }, () => injector.effect('GET', '/x')).filter(Boolean);
  expect(hits).toHaveLength(30);
});

it('takes the status of a code that it knows, and a text that is no expression as it is', () => {
  const injector = new FaultInjector(() => 0);
  injector.set(faults({ path: '/a(b', errorCode: 'REQUEST_LIMIT_EXCEEDED' }));
  expect(injector.effect('GET', '/a(b/c')?.error).toMatchObject({
    httpStatus: 403,
    message: 'TotalRequests Limit exceeded.',
  });
  injector.clear();
  expect(injector.effect('GET', '/a(b')).toBeUndefined();
});
