import { IdBox } from '../../runtime/boxes';
import type { ApexContext } from '../../runtime/context';
import { typeOf } from '../../runtime/convert';
import { formatPattern, formatShort } from '../../runtime/date-format';
import { ApexDate, ApexDatetime, ApexTime, daysInMonth, isLeapYear, utc } from '../../runtime/date-time';
import { required, throwApex } from '../../runtime/exceptions';
import { zoneName, offsetAt } from '../../runtime/zone';
import { StdObject } from '../../runtime/object';
import { systemType } from '../../runtime/apex-type';
import { stdClass, type StdRow } from '../registry';
import { javaHash } from './hash';
import { stdFormats } from '../../runtime/to-string';

type Rt = ApexContext;
type MaybeText = string | null;

const locale = (rt: Rt): string => String(rt.host.userInfo()['LocaleSidKey'] ?? 'en_US');
const now = (rt: Rt): ApexDatetime => ApexDatetime.ofMillis(rt.host.now().getTime());
const today = (rt: Rt): ApexDate => now(rt).date(rt.host.timeZone);
const badDate = (rt: Rt, text: unknown): never =>
  throwApex(rt, 'System.TypeException', `Invalid date: ${String(text)}`);
const badDatetime = (rt: Rt, text: unknown): never =>
  throwApex(rt, 'System.TypeException', `Invalid date/time: ${String(text)}`);

function dateOf(rt: Rt, value: unknown): ApexDate {
  if (value instanceof ApexDate) {
    return value;
  }
  if (value instanceof ApexDatetime) {
    return value.date(rt.host.timeZone);
  }
  if (value !== null && typeof value !== 'string') {
    return throwApex(rt, 'System.TypeException', `Invalid conversion from runtime type ${typeOf(value).name} to Date`);
  }
  return ApexDate.parse(required(rt, value as MaybeText, 1)) ?? badDate(rt, value);
}

/** `Date.parse`: the locale's short form, `12/31/2026` in en_US. */
function parseDate(rt: Rt, text: MaybeText): ApexDate {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{1,4})$/.exec(required(rt, text, 1).trim());
  if (!match) {
    return badDate(rt, text);
  }
  const american = locale(rt).startsWith('en_US');
  const [month, day] = american ? [Number(match[1]), Number(match[2])] : [Number(match[2]), Number(match[1])];
  const year = Number(match[3]) < 100 ? 2000 + Number(match[3]) : Number(match[3]);
  return month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)
    ? badDate(rt, text)
    : ApexDate.of(year, month, day);
}

function monthsBetween(a: ApexDate, b: ApexDate): number {
  return (b.year - a.year) * 12 + b.month - a.month;
}

const pattern = (rt: Rt, format: MaybeText, millis: number, zone: string): string => {
  try {
    return formatPattern(required(rt, format, 1), millis, zone);
  } catch (error) {
    if (error instanceof RangeError) {
      return throwApex(rt, 'System.IllegalArgumentException', error.message);
    }
    throw error;
  }
};

export const date = stdClass('System.Date', [
  ['static Date today()', today],
  [
    'static Date newInstance(Integer year, Integer month, Integer day)',
    (rt: Rt, y: number, m: number, d: number) =>
      ApexDate.of(required(rt, y, 1), required(rt, m, 2), required(rt, d, 3)),
  ],
  ['static Date valueOf(String value)', dateOf],
  ['static Date valueOf(Object value)', dateOf],
  ['static Date parse(String value)', parseDate],
  ['static Integer daysInMonth(Integer year, Integer month)', (_: Rt, y: number, m: number) => daysInMonth(y, m)],
  ['static Boolean isLeapYear(Integer year)', (_: Rt, y: number) => isLeapYear(y)],
  ['Date addDays(Integer days)', (rt: Rt, d: ApexDate, n: number) => d.addDays(required(rt, n, 1))],
  ['Date addMonths(Integer months)', (rt: Rt, d: ApexDate, n: number) => d.addMonths(required(rt, n, 1))],
  ['Date addYears(Integer years)', (rt: Rt, d: ApexDate, n: number) => d.addMonths(12 * required(rt, n, 1))],
  ['Integer day()', (_: Rt, d: ApexDate) => d.day],
  ['Integer dayOfYear()', (_: Rt, d: ApexDate) => d.dayOfYear],
  ['Integer daysBetween(Date other)', (rt: Rt, d: ApexDate, o: ApexDate | null) => required(rt, o, 1).days - d.days],
  ['String format()', (rt: Rt, d: ApexDate) => formatShort(d.millis, 'GMT', locale(rt), false)],
  ['Boolean isSameDay(Date other)', (rt: Rt, d: ApexDate, o: ApexDate | null) => required(rt, o, 1).days === d.days],
  ['Integer month()', (_: Rt, d: ApexDate) => d.month],
  [
    'Integer monthsBetween(Date other)',
    (rt: Rt, d: ApexDate, o: ApexDate | null) => monthsBetween(d, required(rt, o, 1)),
  ],
  ['Date toStartOfMonth()', (_: Rt, d: ApexDate) => ApexDate.of(d.year, d.month, 1)],
  [
    'Date toStartOfWeek()',
    (rt: Rt, d: ApexDate) => d.addDays(-((d.weekday - (/^(en_US|en_CA|ja)/.test(locale(rt)) ? 0 : 1) + 7) % 7)),
  ],
  ['Integer year()', (_: Rt, d: ApexDate) => d.year],
  ['String toString()', (_: Rt, d: ApexDate) => d.toString()],
  ['Integer hashCode()', (_: Rt, d: ApexDate) => d.days],
  ['Boolean equals(Object other)', (_: Rt, d: ApexDate, o: unknown) => o instanceof ApexDate && d.equals(o)],
]);

function datetimeOf(rt: Rt, value: unknown): ApexDatetime {
  if (value instanceof ApexDatetime) {
    return value;
  }
  if (value instanceof ApexDate) {
    return ApexDatetime.of(rt.host.timeZone, value.year, value.month, value.day);
  }
  if (typeof value === 'bigint') {
    return ApexDatetime.ofMillis(Number(value));
  }
  if (value !== null && typeof value !== 'string') {
    return badDatetime(rt, value instanceof IdBox ? value.value : value);
  }
  return ApexDatetime.parseLocal(required(rt, value as MaybeText, 1), rt.host.timeZone) ?? badDatetime(rt, value);
}

/** `Datetime.parse`: the locale's short form, `10/14/2026, 11:46 AM`, comma or not. */
function parseDatetime(rt: Rt, text: MaybeText): ApexDatetime {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4}),?\s+(\d{1,2}):(\d{2})\s*([AaPp][Mm])?$/.exec(
    required(rt, text, 1).trim(),
  );
  if (!match) {
    return badDatetime(rt, text);
  }
  const american = locale(rt).startsWith('en_US');
  const [month, day] = american ? [Number(match[1]), Number(match[2])] : [Number(match[2]), Number(match[1])];
  const hour = match[6] ? (Number(match[4]) % 12) + (match[6].toLowerCase() === 'pm' ? 12 : 0) : Number(match[4]);
  return ApexDatetime.of(rt.host.timeZone, Number(match[3]), month, day, hour, Number(match[5]));
}

function build(rt: Rt, zone: string, parts: readonly number[]): ApexDatetime {
  parts.forEach((part, i) => required(rt, part, i + 1));
  const [y = 0, m = 1, d = 1, h = 0, min = 0, s = 0] = parts;
  return ApexDatetime.of(zone, y, m, d, h, min, s);
}

/** The same constructor in the user's zone and in GMT. */
function constructors(name: string, zone: (rt: Rt) => string): StdRow[] {
  return [
    [
      `static Datetime ${name}(Date date, Time time)`,
      (rt: Rt, d: ApexDate | null, t: ApexTime | null) => {
        const wall = required(rt, d, 1).millis + required(rt, t, 2).millis;
        const at = new Date(wall);
        return ApexDatetime.of(
          zone(rt),
          at.getUTCFullYear(),
          at.getUTCMonth() + 1,
          at.getUTCDate(),
          at.getUTCHours(),
          at.getUTCMinutes(),
          at.getUTCSeconds(),
          at.getUTCMilliseconds(),
        );
      },
    ],
    [
      `static Datetime ${name}(Integer year, Integer month, Integer day)`,
      (rt: Rt, ...p: number[]) => build(rt, zone(rt), p),
    ],
    [
      `static Datetime ${name}(Integer year, Integer month, Integer day, Integer hour, Integer minute, Integer second)`,
      (rt: Rt, ...p: number[]) => build(rt, zone(rt), p),
    ],
  ];
}

const user = (rt: Rt): string => rt.host.timeZone;
const part = (name: string, read: (wall: Date) => number): StdRow[] => [
  [`Integer ${name}()`, (rt: Rt, d: ApexDatetime) => read(d.wall(user(rt)))],
  [`Integer ${name}Gmt()`, (_: Rt, d: ApexDatetime) => read(d.wall('GMT'))],
];

export const datetime = stdClass('System.Datetime', [
  ['static Datetime now()', now],
  ...constructors('newInstance', user),
  ...constructors('newInstanceGmt', () => 'GMT'),
  [
    'static Datetime newInstance(Long milliseconds)',
    (rt: Rt, ms: bigint | null) => ApexDatetime.ofMillis(Number(required(rt, ms, 1))),
  ],
  ['static Datetime valueOf(String value)', datetimeOf],
  ['static Datetime valueOf(Object value)', datetimeOf],
  [
    'static Datetime valueOfGmt(String value)',
    (rt: Rt, s: MaybeText) => ApexDatetime.parseLocal(required(rt, s, 1), 'GMT') ?? badDatetime(rt, s),
  ],
  ['static Datetime parse(String value)', parseDatetime],
  ['Datetime addDays(Integer days)', (rt: Rt, d: ApexDatetime, n: number) => d.addDays(user(rt), required(rt, n, 1))],
  ['Datetime addHours(Integer hours)', (rt: Rt, d: ApexDatetime, n: number) => d.plus(required(rt, n, 1) * 3_600_000)],
  ['Datetime addMinutes(Integer minutes)', (rt: Rt, d: ApexDatetime, n: number) => d.plus(required(rt, n, 1) * 60_000)],
  ['Datetime addSeconds(Integer seconds)', (rt: Rt, d: ApexDatetime, n: number) => d.plus(required(rt, n, 1) * 1000)],
  [
    'Datetime addMonths(Integer months)',
    (rt: Rt, d: ApexDatetime, n: number) => d.addMonths(user(rt), required(rt, n, 1)),
  ],
  [
    'Datetime addYears(Integer years)',
    (rt: Rt, d: ApexDatetime, n: number) => d.addMonths(user(rt), 12 * required(rt, n, 1)),
  ],
  ['Date date()', (rt: Rt, d: ApexDatetime) => d.date(user(rt))],
  ['Date dateGmt()', (_: Rt, d: ApexDatetime) => d.date('GMT')],
  ['Time time()', (rt: Rt, d: ApexDatetime) => d.time(user(rt))],
  ['Time timeGmt()', (_: Rt, d: ApexDatetime) => d.time('GMT')],
  ['Long getTime()', (_: Rt, d: ApexDatetime) => BigInt(d.millis)],
  ['String format()', (rt: Rt, d: ApexDatetime) => formatShort(d.millis, user(rt), locale(rt), true)],
  ['String format(String pattern)', (rt: Rt, d: ApexDatetime, p: MaybeText) => pattern(rt, p, d.millis, user(rt))],
  [
    'String format(String pattern, String timeZone)',
    (rt: Rt, d: ApexDatetime, p: MaybeText, z: MaybeText) => pattern(rt, p, d.millis, z ?? user(rt)),
  ],
  ['String formatGmt(String pattern)', (rt: Rt, d: ApexDatetime, p: MaybeText) => pattern(rt, p, d.millis, 'GMT')],
  ['String formatLong()', (rt: Rt, d: ApexDatetime) => formatPattern('M/d/yyyy, h:mm:ss a z', d.millis, user(rt))],
  [
    'Boolean isSameDay(Datetime other)',
    (rt: Rt, d: ApexDatetime, o: ApexDatetime | null) => d.date(user(rt)).equals(required(rt, o, 1).date(user(rt))),
  ],
  ...part('year', (w) => w.getUTCFullYear()),
  ...part('month', (w) => w.getUTCMonth() + 1),
  ...part('day', (w) => w.getUTCDate()),
  ...part('hour', (w) => w.getUTCHours()),
  ...part('minute', (w) => w.getUTCMinutes()),
  ...part('second', (w) => w.getUTCSeconds()),
  ...part('millisecond', (w) => w.getUTCMilliseconds()),
  ...part('dayOfYear', (w) => ApexDate.ofDays(Math.floor(w.getTime() / 86_400_000)).dayOfYear),
  ['String toString()', (_: Rt, d: ApexDatetime) => d.toString()],
  ['Integer hashCode()', (_: Rt, d: ApexDatetime) => javaHash(String(d.millis))],
  ['Boolean equals(Object other)', (_: Rt, d: ApexDatetime, o: unknown) => o instanceof ApexDatetime && d.equals(o)],
]);

export const time = stdClass('System.Time', [
  [
    'static Time newInstance(Integer hour, Integer minute, Integer second, Integer millisecond)',
    (rt: Rt, h: number, m: number, s: number, ms: number) =>
      ApexTime.of(required(rt, h, 1), required(rt, m, 2), required(rt, s, 3), required(rt, ms, 4)),
  ],
  ['Time addHours(Integer hours)', (rt: Rt, t: ApexTime, n: number) => t.plus(required(rt, n, 1) * 3_600_000)],
  ['Time addMinutes(Integer minutes)', (rt: Rt, t: ApexTime, n: number) => t.plus(required(rt, n, 1) * 60_000)],
  ['Time addSeconds(Integer seconds)', (rt: Rt, t: ApexTime, n: number) => t.plus(required(rt, n, 1) * 1000)],
  ['Time addMilliseconds(Integer milliseconds)', (rt: Rt, t: ApexTime, n: number) => t.plus(required(rt, n, 1))],
  ['Integer hour()', (_: Rt, t: ApexTime) => t.hour],
  ['Integer minute()', (_: Rt, t: ApexTime) => t.minute],
  ['Integer second()', (_: Rt, t: ApexTime) => t.second],
  ['Integer millisecond()', (_: Rt, t: ApexTime) => t.millisecond],
  ['String toString()', (_: Rt, t: ApexTime) => t.toString()],
  ['Integer hashCode()', (_: Rt, t: ApexTime) => t.millis],
]);

const zoneObject = (id: string): StdObject => new StdObject(systemType('System.TimeZone'), { id });
const idOf = (self: StdObject): string => self.data['id'] as string;

export const timeZone = stdClass('System.TimeZone', [
  ['static TimeZone getTimeZone(String id)', (rt: Rt, id: MaybeText) => zoneObject(required(rt, id, 1))],
  [
    'String getDisplayName()',
    (rt: Rt, self: StdObject) => {
      const at = rt.host.now().getTime();
      const minutes = Math.round(offsetAt(idOf(self), at) / 60_000);
      const sign = minutes < 0 ? '-' : '+';
      const clock = `${String(Math.floor(Math.abs(minutes) / 60)).padStart(2, '0')}:${String(Math.abs(minutes) % 60).padStart(2, '0')}`;
      return `(GMT${sign}${clock}) ${zoneName(idOf(self), at, 'long')} (${idOf(self)})`;
    },
  ],
  ['String getID()', (_: Rt, self: StdObject) => idOf(self)],
  [
    'Integer getOffset(Datetime date)',
    (rt: Rt, self: StdObject, d: ApexDatetime | null) => offsetAt(idOf(self), required(rt, d, 1).millis),
  ],
  ['String toString()', (_: Rt, self: StdObject) => idOf(self)],
]);
stdFormats.set('System.TimeZone', (_rt, self) => idOf(self));

export { now, today, utc, zoneObject };
