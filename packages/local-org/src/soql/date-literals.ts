import { DateTime } from 'luxon';

/** What relative dates depend on. */
export interface DateContext {
  readonly now: Date;
  /** IANA zone of the running user. */
  readonly timeZone: string;
  /** 1 = January. */
  readonly fiscalYearStartMonth: number;
}

/** Half-open range of days in the user's zone: start inclusive, end exclusive. `endInstant` is set where the end is "now". */
export interface DateRange {
  /** `YYYY-MM-DD`. */
  readonly startDate: string;
  readonly endDate: string;
  /** The same bounds as instants, `YYYY-MM-DDTHH:mm:ss.SSSZ`. */
  readonly startInstant: string;
  readonly endInstant: string;
}

type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** First day of the unit that holds `day`; weeks start on Sunday, as in the US locale [B5]. */
function floor(day: DateTime, unit: Unit, fiscalStart: number): DateTime {
  if (unit === 'day') return day;
  if (unit === 'week') return day.minus({ days: day.weekday % 7 });
  if (unit === 'month') return day.startOf('month');
  const monthsInto = (day.month - fiscalStart + 12) % 12;
  return day.startOf('month').minus({ months: unit === 'year' ? monthsInto : monthsInto % 3 });
}

function shift(day: DateTime, unit: Unit, n: number): DateTime {
  if (unit === 'quarter') return day.plus({ months: 3 * n });
  return day.plus({ [unit]: n });
}

/** Start and end of a literal in units counted from the current one: `[from, to)`. */
function span(name: string, n: number): readonly [Unit, number, number] {
  const plain = name.replace('FISCAL_', '');
  if (plain === 'YESTERDAY') return ['day', -1, 0];
  if (plain === 'TODAY') return ['day', 0, 1];
  if (plain === 'TOMORROW') return ['day', 1, 2];
  // The current day belongs to LAST_N_DAYS and not to NEXT_N_DAYS; larger units leave the current one out.
  if (plain === 'LAST_90_DAYS') return ['day', -90, 1];
  if (plain === 'NEXT_90_DAYS') return ['day', 1, 91];
  const unit = plain
    .replace(/^(LAST|THIS|NEXT|N)_(N_)?/, '')
    .replace(/_AGO$/, '')
    .replace(/S$/, '')
    .toLowerCase() as Unit;
  if (plain.startsWith('LAST_N_')) return [unit, -n, unit === 'day' ? 1 : 0];
  if (plain.startsWith('NEXT_N_')) return [unit, 1, n + 1];
  if (plain.startsWith('N_')) return [unit, -n, -n + 1];
  if (plain.startsWith('LAST_')) return [unit, -1, 0];
  return plain.startsWith('THIS_') ? [unit, 0, 1] : [unit, 1, 2];
}

function instant(day: DateTime): string {
  return day.toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");
}

/** The days that a date literal stands for, by the user's zone and the org's fiscal year [B5]. */
export function dateLiteralRange(name: string, n: number | null, context: DateContext): DateRange {
  const [unit, from, to] = span(name, n ?? 0);
  const fiscalStart = name.includes('FISCAL') ? context.fiscalYearStartMonth : 1;
  const today = DateTime.fromJSDate(context.now).setZone(context.timeZone).startOf('day');
  const base = floor(today, unit, fiscalStart);
  const start = shift(base, unit, from).startOf('day');
  const end = shift(base, unit, to).startOf('day');
  return {
    startDate: start.toFormat('yyyy-MM-dd'),
    endDate: end.toFormat('yyyy-MM-dd'),
    startInstant: instant(start),
    endInstant: instant(end),
  };
}
