import { nextFireTime } from './cron';

const AFTER = new Date('2026-11-21T12:00:00Z');
const next = (expression: string, zone = 'UTC'): string | undefined =>
  nextFireTime(expression, AFTER, zone)?.toISOString();

it.each([
  ['0 0 3 15 3 ? 2099', '2099-03-15T03:00:00.000Z'],
  ['0 0 0 1 1 ? 2027', '2027-01-01T00:00:00.000Z'],
  ['0 0 6 ? * MON-FRI', '2026-11-23T06:00:00.000Z'],
  ['0 30 12 * * ?', '2026-11-21T12:30:00.000Z'],
  ['0 0 0 29 2 ?', '2028-02-29T00:00:00.000Z'],
  ['0 0 0 L * ?', '2026-11-30T00:00:00.000Z'],
])('%s fires next at %s', (expression, expected) => {
  expect(next(expression)).toBe(expected);
});

it('reads hours in the zone it is given', () => {
  expect(next('0 0 9 * * ?', 'Europe/Berlin')).toBe('2026-11-22T08:00:00.000Z');
});

it('never fires again in a year that is over', () => {
  expect(next('0 0 0 1 1 ? 2020')).toBeUndefined();
});

it('refuses what is no cron expression', () => {
  expect(() => next('0 0 25 * * ?')).toThrow('Invalid cron expression');
});
