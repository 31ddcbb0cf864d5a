/**
 * Days, instants and times of day as formulas compute with them: a Date is a count of days since 1970-01-01, a DateTime
 * milliseconds since 1970-01-01T00:00Z, a Time milliseconds since midnight. Everything is GMT; only `dayInZone` looks at a
 * time zone. [A7]
 */
export const DAY_MS = 86_400_000;

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] as number);
}

/** Days since the epoch, or null when there is no such day; years 1 to 9999. */
export function dayOf(year: number, month: number, day: number): number | null {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day);
  if (!whole || year < 1 || year > 9999 || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return toDay(year, month, day);
}

function toDay(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / DAY_MS;
}

export function civil(day: number): CivilDate {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Last day of a month stays the last day; other days are clipped. [A7 ADDMONTHS] */
export function addMonths(day: number, months: number): number {
  const from = civil(day);
  const index = from.year * 12 + (from.month - 1) + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  const last = daysInMonth(year, month);
  const wasLast = from.day === daysInMonth(from.year, from.month);
  return toDay(year, month, wasLast ? last : Math.min(from.day, last));
}

/** ISO 8601 week and the year it belongs to. */
export function isoWeek(day: number): { readonly week: number; readonly year: number } {
  const weekday = (((day + 3) % 7) + 7) % 7;
  const thursday = day - weekday + 3;
  const { year } = civil(thursday);
  return { year, week: Math.floor((thursday - toDay(year, 1, 1)) / 7) + 1 };
}

export function dayOfYear(day: number): number {
  return day - toDay(civil(day).year, 1, 1) + 1;
}

/** 1 is Sunday, 7 Saturday. */
export function weekday(day: number): number {
  return ((((day + 4) % 7) + 7) % 7) + 1;
}

const ZONE_FORMATS = new Map<string, Intl.DateTimeFormat>();

function zoneFormat(timeZone: string): Intl.DateTimeFormat {
  let format = ZONE_FORMATS.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      calendar: 'gregory',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      era: 'short',
    });
    ZONE_FORMATS.set(timeZone, format);
  }
  return format;
}

const UTC_ZONES = new Set(['UTC', 'GMT', 'Etc/UTC', 'Etc/GMT']);

/** The calendar day an instant falls on in an IANA zone. */
export function dayInZone(instant: number, timeZone: string): number {
  if (UTC_ZONES.has(timeZone)) return Math.floor(instant / DAY_MS);
  const parts: Record<string, string> = {};
  for (const part of zoneFormat(timeZone).formatToParts(instant)) parts[part.type] = part.value;
  return toDay(Number(parts['year']), Number(parts['month']), Number(parts['day']));
}

function pad(n: number, width: number): string {
  return String(n).padStart(width, '0');
}

export function formatDate(day: number): string {
  const { year, month, day: date } = civil(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

/** `HH:mm:ss.SSS`. */
export function formatTime(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${formatClock(seconds)}.${pad(ms % 1000, 3)}`;
}

/** `HH:mm:ss` of a count of seconds; hours may pass 24. */
export function formatClock(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  return `${pad(hours, 2)}:${pad(Math.floor(seconds / 60) % 60, 2)}:${pad(seconds % 60, 2)}`;
}

/** `yyyy-MM-dd HH:mm:ssZ` with a literal Z, as TEXT(datetime) gives it. */
export function formatDateTimeText(instant: number): string {
  const day = Math.floor(instant / DAY_MS);
  return `${formatDate(day)} ${formatClock(Math.floor((instant - day * DAY_MS) / 1000))}Z`;
}

/** DATEVALUE(text): leading `yyyy-M-d`, what follows is ignored; null when it is no day. */
export function parseDateText(text: string): number | null {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** DATETIMEVALUE(text): `yyyy-M-d H:m:s` in GMT, spaces around it allowed; null when it is no instant. */
export function parseDateTimeText(text: string): number | null {
  const match = /^\s*(\d{4})-(\d{1,2})-(\d{1,2}) (\d{1,2}):(\d{1,2}):(\d{1,2})\s*$/.exec(text);
  if (!match) return null;
  const [year, month, date, hour, minute, second] = match.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const day = dayOf(year, month, date);
  if (day === null || hour > 23 || minute > 59 || second > 59) return null;
  return day * DAY_MS + ((hour * 60 + minute) * 60 + second) * 1000;
}

/** TIMEVALUE(text): exactly `HH:mm:ss.SSS`; null for anything else. */
export function parseTimeText(text: string): number | null {
  const match = /^(\d{2}):(\d{2}):(\d{2})\.(\d{3})$/.exec(text);
  if (!match) return null;
  const [hour, minute, second, ms] = match.slice(1).map(Number) as [number, number, number, number];
  if (hour > 23 || minute > 59 || second > 59) return null;
  return ((hour * 60 + minute) * 60 + second) * 1000 + ms;
}
