import type { ApexHost } from '../host';
import { ApexContext } from './context';

/**
 * A context for unit tests of values and system classes: a clock that stands at 2026-03-14T09:26:53Z, the zone given, an
 * en_US user and no data. Members of the host that a test needs are given by it; any other throws when it is called.
 */
export function testContext(host: Partial<ApexHost> = {}, timeZone = 'America/Los_Angeles'): ApexContext {
  const base: Partial<ApexHost> = {
    now: () => new Date('2026-03-14T09:26:53Z'),
    timeZone,
    userId: '005000000000001AAA',
    isTest: true,
    quiddity: 'RUNTEST_SYNC',
    requestId: 'test',
    userInfo: () => ({ LocaleSidKey: 'en_US' }),
    organization: () => ({}),
    log: () => undefined,
    randomBytes: (length) => Buffer.alloc(length, 7),
    limits: { used: () => 0, allowed: () => 0, consume: () => undefined },
    ...host,
  };
  return new ApexContext(base as ApexHost);
}
