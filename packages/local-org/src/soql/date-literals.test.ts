import fc from 'fast-check';
import { dateLiteralRange } from './date-literals';

/** Wednesday, 15 May 2024, evening in New York. */
const context = { now: new Date('2024-05-16T01:00:00Z'), timeZone: 'America/New_York', fiscalYearStartMonth: 2 };

describe('dateLiteralRange', () => {
  it.each([
    ['TODAY', null, '2024-05-15', '2024-05-16'],
    ['YESTERDAY', null, '2024-05-14', '2024-05-15'],
    ['THIS_WEEK', null, '2024-05-12', '2024-05-19'],
    ['LAST_MONTH', null, '2024-04-01', '2024-05-01'],
    ['LAST_N_DAYS', 3, '2024-05-12', '2024-05-16'],
    ['NEXT_N_DAYS', 3, '2024-05-16', '2024-05-19'],
    ['N_DAYS_AGO', 3, '2024-05-12', '2024-05-13'],
    ['LAST_90_DAYS', null, '2024-02-15', '2024-05-16'],
    ['NEXT_N_WEEKS', 2, '2024-05-19', '2024-06-02'],
    ['THIS_QUARTER', null, '2024-04-01', '2024-07-01'],
    ['N_QUARTERS_AGO', 1, '2024-01-01', '2024-04-01'],
    ['LAST_N_YEARS', 2, '2022-01-01', '2024-01-01'],
    ['THIS_FISCAL_QUARTER', null, '2024-05-01', '2024-08-01'],
    ['THIS_FISCAL_YEAR', null, '2024-02-01', '2025-02-01'],
    ['LAST_N_FISCAL_YEARS', 1, '2023-02-01', '2024-02-01'],
    ['N_FISCAL_QUARTERS_AGO', 2, '2023-11-01', '2024-02-01'],
  ])('%s:%s is [%s, %s)', (name, n, start, end) => {
    const range = dateLiteralRange(name, n, context);

    expect([range.startDate, range.endDate]).toEqual([start, end]);
  });

  it('gives instants in the zone of the user, across daylight saving', () => {
    const range = dateLiteralRange('LAST_90_DAYS', null, context);

    expect([range.startInstant, range.endInstant]).toEqual(['2024-02-15T05:00:00.000Z', '2024-05-16T04:00:00.000Z']);
  });

  it('leaves neither gap nor overlap between last, this and next, whatever the moment, zone and fiscal year', () => {
    const moments = fc.record({
      now: fc.date({ min: new Date('2000-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
      timeZone: fc.constantFrom('UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'America/Sao_Paulo'),
      fiscalYearStartMonth: fc.integer({ min: 1, max: 12 }),
    });
    const units = ['WEEK', 'MONTH', 'QUARTER', 'YEAR', 'FISCAL_QUARTER', 'FISCAL_YEAR'];

    fc.assert(
      fc.property(moments, fc.constantFrom(...units), fc.integer({ min: 1, max: 9 }), (moment, unit, n) => {
        const range = (name: string, count: number | null = null) => dateLiteralRange(name, count, moment);
        const [last, current, next] = [range(`LAST_${unit}`), range(`THIS_${unit}`), range(`NEXT_${unit}`)];

        expect([last.endDate, current.endDate]).toEqual([current.startDate, next.startDate]);
        expect([last.endInstant, current.endInstant]).toEqual([current.startInstant, next.startInstant]);
        expect(range(`LAST_N_${unit}S`, n).endDate).toBe(current.startDate);
        expect(range(`NEXT_N_${unit}S`, n).startDate).toBe(next.startDate);
        expect(range(`N_${unit}S_AGO`, n).startDate).toBe(range(`LAST_N_${unit}S`, n).startDate);
        const now = moment.now.toISOString();
        expect(current.startInstant <= now && now < current.endInstant).toBe(true);
      }),
    );
  });
});
