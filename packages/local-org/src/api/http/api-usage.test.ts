import { ApiUsage } from './api-usage';

it('counts the requests of the last day and forgets older ones', () => {
  let now = 0;
  const usage = new ApiUsage(() => now);
  usage.count();
  usage.count();
  expect(usage.header()).toBe('api-usage=2/15000');
  now += 23 * 3_600_000;
  usage.count();
  expect(usage.used()).toBe(3);
  now += 3_600_000;
  expect(usage.used()).toBe(1);
});
