import { DateTime } from 'luxon';
import { SalesforceError } from '../../diagnostics';

/** One field of a cron expression as the values it allows; null is any. */
type Allowed = ReadonlySet<number> | null;

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/** Days searched from now where no year is named: a 29 February is at most eight years away. */
const HORIZON_DAYS = 366 * 8;

/**
 * The next time an Apex cron expression fires after an instant: seconds minutes hours day-of-month month day-of-week
 * [year], in the given zone. Understands `,` `-` `*` `/` `?` `L` `W` and `#`.
 * @returns null when it never fires again
 * @throws SalesforceError for an expression that cannot be read
 */
export function nextFireTime(expression: string, after: Date, timeZone: string): Date | null {
  const fields = expression.trim().toUpperCase().split(/\s+/);
  if (fields.length < 6 || fields.length > 7) throw invalid(expression);
  const [second, minute, hour, dayOfMonth, month, dayOfWeek, year] = fields as [
    string,
    string,
    string,
    string,
    string,
    string,
    string?,
  ];
  const seconds = sorted(parse(second, 0, 59), 0, 59);
  const minutes = sorted(parse(minute, 0, 59), 0, 59);
  const hours = sorted(parse(hour, 0, 23), 0, 23);
  const months = parse(named(month, MONTHS, 1), 1, 12);
  const years = year === undefined ? null : parse(year, 1970, 2099);
  const start = DateTime.fromJSDate(after, { zone: timeZone });
  for (const day of candidateDays(start, years)) {
    if (months && !months.has(day.month)) continue;
    if (!matchesDayOfMonth(day, dayOfMonth) || !matchesDayOfWeek(day, dayOfWeek)) continue;
    for (const h of hours) {
      for (const m of minutes) {
        for (const s of seconds) {
          const at = day.set({ hour: h, minute: m, second: s, millisecond: 0 });
          if (at.toMillis() > after.getTime()) return at.toJSDate();
        }
      }
    }
  }
  return null;
}

/** Days in order from the start: those ahead, or those of the named years, however far. */
function* candidateDays(start: DateTime, years: Allowed): Generator<DateTime> {
  const today = start.startOf('day');
  if (years === null) {
    for (let i = 0; i < HORIZON_DAYS; i++) yield today.plus({ days: i });
    return;
  }
  for (const year of sorted(years, 1970, 2099).filter((one) => one >= start.year)) {
    const first = year === start.year ? today : today.set({ year, month: 1, day: 1 });
    for (let day = first; day.year === year; day = day.plus({ days: 1 })) yield day;
  }
}

function invalid(expression: string): SalesforceError {
  return new SalesforceError('STRING_EXCEPTION', `Invalid cron expression: ${expression}`);
}

function named(text: string, names: readonly string[], first: number): string {
  return names.reduce((t, name, i) => t.replaceAll(name, String(i + first)), text);
}

function parse(text: string, min: number, max: number): Allowed {
  if (text === '*' || text === '?') return null;
  const values = new Set<number>();
  for (const part of text.split(',')) {
    const match = /^(\*|\d+)(?:-(\d+))?(?:\/(\d+))?$/.exec(part);
    if (!match) throw invalid(text);
    const from = match[1] === '*' ? min : Number(match[1]);
    const step = match[3] === undefined ? 1 : Number(match[3]);
    const to = match[2] !== undefined ? Number(match[2]) : match[3] !== undefined || match[1] === '*' ? max : from;
    if (from < min || to > max || step < 1) throw invalid(text);
    for (let v = from; v <= to; v += step) values.add(v);
  }
  return values;
}

function sorted(allowed: Allowed, min: number, max: number): number[] {
  if (allowed) return [...allowed].sort((a, b) => a - b);
  return Array.from({ length: max - min + 1 }, (_, i) => min + i);
}

function matchesDayOfMonth(day: DateTime, text: string): boolean {
  const last = day.daysInMonth ?? 31;
  if (text === 'L') return day.day === last;
  if (text === 'LW') return day.day === nearestWeekday(day, last);
  const weekday = /^(\d+)W$/.exec(text);
  if (weekday) return day.day === nearestWeekday(day, Math.min(Number(weekday[1]), last));
  const allowed = parse(text, 1, 31);
  return allowed === null || allowed.has(day.day);
}

function nearestWeekday(day: DateTime, target: number): number {
  const at = day.set({ day: target });
  const last = day.daysInMonth ?? 31;
  if (at.weekday === 6) return target > 1 ? target - 1 : target + 2;
  if (at.weekday === 7) return target < last ? target + 1 : target - 2;
  return target;
}

/** 1 is Sunday, as in Quartz. */
function matchesDayOfWeek(day: DateTime, given: string): boolean {
  const text = named(given, DAYS, 1);
  const number = (day.weekday % 7) + 1;
  if (text === 'L') return number === 7;
  const lastOf = /^(\d)L$/.exec(text);
  if (lastOf) return number === Number(lastOf[1]) && day.day + 7 > (day.daysInMonth ?? 31);
  const nth = /^(\d)#(\d)$/.exec(text);
  if (nth) return number === Number(nth[1]) && Math.ceil(day.day / 7) === Number(nth[2]);
  const allowed = parse(text, 1, 7);
  return allowed === null || allowed.has(number);
}
