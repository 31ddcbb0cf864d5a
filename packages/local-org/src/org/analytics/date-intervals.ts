import { DateTime } from 'luxon';

/** What relative dates depend on: the instant, the user's zone, the first month of the fiscal year. */
export interface CalendarContext {
  readonly now: Date;
  readonly timeZone: string;
  readonly fiscalYearStartMonth: number;
}

/** Days from the first to the last, both included; null is open. */
export interface DayRange {
  readonly from: string | null;
  readonly to: string | null;
}

type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'fiscalQuarter' | 'fiscalYear';

interface Interval {
  /** Name in the Analytics API's `durationValue`. */
  readonly api: string;
  readonly label: string;
  readonly unit: Unit;
  /** First and last unit, counted from the current one. */
  readonly from: number;
  readonly to: number;
}

const row = (api: string, label: string, unit: Unit, from: number, to: number): Interval => ({
  api,
  label,
  unit,
  from,
  to,
});

/** The standard intervals of a report's date filter, by their metadata name. */
export const INTERVALS: Readonly<Record<string, Interval>> = {
  INTERVAL_CURRENT: row('THIS_FISCAL_QUARTER', 'Current FQ', 'fiscalQuarter', 0, 0),
  INTERVAL_CURNEXT1: row('CURRENT_AND_NEXT_FISCAL_QUARTER', 'Current and Next FQ', 'fiscalQuarter', 0, 1),
  INTERVAL_CURPREV1: row('CURRENT_AND_PREVIOUS_FISCAL_QUARTER', 'Current and Previous FQ', 'fiscalQuarter', -1, 0),
  INTERVAL_NEXT1: row('NEXT_FISCAL_QUARTER', 'Next FQ', 'fiscalQuarter', 1, 1),
  INTERVAL_PREV1: row('LAST_FISCAL_QUARTER', 'Previous FQ', 'fiscalQuarter', -1, -1),
  INTERVAL_CURNEXT3: row('CURRENT_AND_NEXT_3_FISCAL_QUARTERS', 'Current and Next 3 FQ', 'fiscalQuarter', 0, 3),
  INTERVAL_CURFY: row('THIS_FISCAL_YEAR', 'Current FY', 'fiscalYear', 0, 0),
  INTERVAL_PREVFY: row('LAST_FISCAL_YEAR', 'Previous FY', 'fiscalYear', -1, -1),
  INTERVAL_PREV2FY: row('LAST_N_FISCAL_YEARS:2', 'Previous 2 FY', 'fiscalYear', -2, -1),
  INTERVAL_AGO2FY: row('N_FISCAL_YEARS_AGO:2', '2 FY Ago', 'fiscalYear', -2, -2),
  INTERVAL_NEXTFY: row('NEXT_FISCAL_YEAR', 'Next FY', 'fiscalYear', 1, 1),
  INTERVAL_PREVCURFY: row('CURRENT_AND_PREVIOUS_FISCAL_YEAR', 'Current and Previous FY', 'fiscalYear', -1, 0),
  INTERVAL_PREVCUR2FY: row('CURRENT_AND_PREVIOUS_2_FISCAL_YEARS', 'Current and Previous 2 FY', 'fiscalYear', -2, 0),
  INTERVAL_CURNEXTFY: row('CURRENT_AND_NEXT_FISCAL_YEAR', 'Current and Next FY', 'fiscalYear', 0, 1),
  INTERVAL_YESTERDAY: row('YESTERDAY', 'Yesterday', 'day', -1, -1),
  INTERVAL_TODAY: row('TODAY', 'Today', 'day', 0, 0),
  INTERVAL_TOMORROW: row('TOMORROW', 'Tomorrow', 'day', 1, 1),
  INTERVAL_LASTWEEK: row('LAST_WEEK', 'Last Week', 'week', -1, -1),
  INTERVAL_THISWEEK: row('THIS_WEEK', 'This Week', 'week', 0, 0),
  INTERVAL_NEXTWEEK: row('NEXT_WEEK', 'Next Week', 'week', 1, 1),
  INTERVAL_LASTMONTH: row('LAST_MONTH', 'Last Month', 'month', -1, -1),
  INTERVAL_THISMONTH: row('THIS_MONTH', 'This Month', 'month', 0, 0),
  INTERVAL_NEXTMONTH: row('NEXT_MONTH', 'Next Month', 'month', 1, 1),
  INTERVAL_LASTTHISMONTH: row('CURRENT_AND_PREVIOUS_MONTH', 'Current and Previous Month', 'month', -1, 0),
  INTERVAL_THISNEXTMONTH: row('CURRENT_AND_NEXT_MONTH', 'Current and Next Month', 'month', 0, 1),
  INTERVAL_CURRENTQ: row('THIS_QUARTER', 'Current CQ', 'quarter', 0, 0),
  INTERVAL_CURNEXTQ: row('CURRENT_AND_NEXT_QUARTER', 'Current and Next CQ', 'quarter', 0, 1),
  INTERVAL_CURPREVQ: row('CURRENT_AND_PREVIOUS_QUARTER', 'Current and Previous CQ', 'quarter', -1, 0),
  INTERVAL_NEXTQ: row('NEXT_QUARTER', 'Next CQ', 'quarter', 1, 1),
  INTERVAL_PREVQ: row('LAST_QUARTER', 'Previous CQ', 'quarter', -1, -1),
  INTERVAL_CURNEXT3Q: row('CURRENT_AND_NEXT_3_QUARTERS', 'Current and Next 3 CQ', 'quarter', 0, 3),
  INTERVAL_CURY: row('THIS_YEAR', 'Current CY', 'year', 0, 0),
  INTERVAL_PREVY: row('LAST_YEAR', 'Previous CY', 'year', -1, -1),
  INTERVAL_PREV2Y: row('LAST_N_YEARS:2', 'Previous 2 CY', 'year', -2, -1),
  INTERVAL_AGO2Y: row('N_YEARS_AGO:2', '2 CY Ago', 'year', -2, -2),
  INTERVAL_NEXTY: row('NEXT_YEAR', 'Next CY', 'year', 1, 1),
  INTERVAL_PREVCURY: row('CURRENT_AND_PREVIOUS_YEAR', 'Current and Previous CY', 'year', -1, 0),
  INTERVAL_PREVCUR2Y: row('CURRENT_AND_PREVIOUS_2_YEARS', 'Current and Previous 2 CY', 'year', -2, 0),
  INTERVAL_CURNEXTY: row('CURRENT_AND_NEXT_YEAR', 'Current and Next CY', 'year', 0, 1),
  INTERVAL_LAST7: row('LAST_N_DAYS:7', 'Last 7 Days', 'day', -6, 0),
  INTERVAL_LAST30: row('LAST_N_DAYS:30', 'Last 30 Days', 'day', -29, 0),
  INTERVAL_LAST60: row('LAST_N_DAYS:60', 'Last 60 Days', 'day', -59, 0),
  INTERVAL_LAST90: row('LAST_N_DAYS:90', 'Last 90 Days', 'day', -89, 0),
  INTERVAL_LAST120: row('LAST_N_DAYS:120', 'Last 120 Days', 'day', -119, 0),
  INTERVAL_NEXT7: row('NEXT_N_DAYS:7', 'Next 7 Days', 'day', 1, 7),
  INTERVAL_NEXT30: row('NEXT_N_DAYS:30', 'Next 30 Days', 'day', 1, 30),
  INTERVAL_NEXT60: row('NEXT_N_DAYS:60', 'Next 60 Days', 'day', 1, 60),
  INTERVAL_NEXT90: row('NEXT_N_DAYS:90', 'Next 90 Days', 'day', 1, 90),
  INTERVAL_NEXT120: row('NEXT_N_DAYS:120', 'Next 120 Days', 'day', 1, 120),
};

/** `INTERVAL_...` of an API `durationValue` or of a metadata name; undefined for one that is not known. */
export function intervalName(name: string): string | undefined {
  if (name === 'CUSTOM' || name === 'INTERVAL_CUSTOM') return 'INTERVAL_CUSTOM';
  if (name in INTERVALS) return name;
  return Object.entries(INTERVALS).find(([, interval]) => interval.api === name)?.[0];
}

/** Days of a standard interval; undefined for one that is not known. */
export function intervalDays(name: string, context: CalendarContext): DayRange | undefined {
  const interval = INTERVALS[name];
  if (!interval) return undefined;
  const today = DateTime.fromJSDate(context.now).setZone(context.timeZone).startOf('day');
  const base = startOf(today, interval.unit, context.fiscalYearStartMonth);
  const first = shift(base, interval.unit, interval.from);
  const after = shift(base, interval.unit, interval.to + 1);
  return { from: isoDay(first), to: isoDay(after.minus({ days: 1 })) };
}

/** First day of the unit that holds a day. Weeks start on Sunday, as in the locale `en_US`. */
export function startOf(day: DateTime, unit: Unit, fiscalStart: number): DateTime {
  if (unit === 'day') return day;
  if (unit === 'week') return day.minus({ days: day.weekday % 7 });
  if (unit === 'month') return day.startOf('month');
  const first = unit === 'fiscalQuarter' || unit === 'fiscalYear' ? fiscalStart : 1;
  const into = (day.month - first + 12) % 12;
  return day.startOf('month').minus({ months: unit === 'year' || unit === 'fiscalYear' ? into : into % 3 });
}

function shift(day: DateTime, unit: Unit, n: number): DateTime {
  if (unit === 'quarter' || unit === 'fiscalQuarter') return day.plus({ months: 3 * n });
  return day.plus({ [unit === 'fiscalYear' ? 'year' : unit]: n });
}

export function isoDay(day: DateTime): string {
  return day.toFormat('yyyy-MM-dd');
}

/** The instants at which a day of the user's zone starts and ends. */
export function dayBounds(day: string, timeZone: string): { readonly start: string; readonly end: string } {
  const start = DateTime.fromISO(day, { zone: timeZone }).startOf('day');
  const text = (at: DateTime): string => at.toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");
  return { start: text(start), end: text(start.plus({ days: 1 }).startOf('day')) };
}
