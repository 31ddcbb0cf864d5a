import { fromLocal, offsetAt } from './zone';

const DAY = 86_400_000;
const two = (n: number): string => String(n).padStart(2, '0');
const four = (n: number): string => String(n).padStart(4, '0');

/** Days in a month. @param month 1-12 */
export function daysInMonth(year: number, month: number): number {
  return new Date(utc(year, month + 1, 0)).getUTCDate();
}

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Milliseconds of a GMT date; unlike Date.UTC it takes years below 100 as they are. @param month 1-12, lenient */
export function utc(year: number, month: number, day: number, hour = 0, minute = 0, second = 0, ms = 0): number {
  if (year >= 100) return Date.UTC(year, month - 1, day, hour, minute, second, ms);
  const date = new Date(Date.UTC(2000, 0, 1, hour, minute, second, ms));
  const time = date.getTime() - Date.UTC(2000, 0, 1);
  const base = new Date(0);
  base.setUTCFullYear(year, month - 1, day);
  return base.getTime() + time;
}

/** A month added keeps the day, or takes the month's last one. */
function shiftMonths(millis: number, months: number): number {
  const d = new Date(millis);
  const index = d.getUTCFullYear() * 12 + d.getUTCMonth() + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  const day = Math.min(d.getUTCDate(), daysInMonth(year, month));
  return utc(year, month, day) + (((millis % DAY) + DAY) % DAY);
}

/** A calendar day. Immutable. */
export class ApexDate {
  private constructor(
    /** Days since 1970-01-01. */
    readonly days: number,
  ) {}

  static ofDays(days: number): ApexDate {
    return new ApexDate(days);
  }

  /** Lenient: the 30th of February is in March. */
  static of(year: number, month: number, day: number): ApexDate {
    return new ApexDate(Math.round(utc(year, month, day) / DAY));
  }

  /** `YYYY-MM-DD`, with a time after it or not; digits may be short. Null when it is no date. */
  static parse(text: string): ApexDate | null {
    const match = /^(\d{1,4})-(\d{1,2})-(\d{1,2})(?:[ T].*)?$/.exec(text.trim());
    if (!match) {
      return null;
    }
    const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
    return month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month) ? null : ApexDate.of(year, month, day);
  }

  get millis(): number {
    return this.days * DAY;
  }
  private get js(): Date {
    return new Date(this.millis);
  }
  get year(): number {
    return this.js.getUTCFullYear();
  }
  get month(): number {
    return this.js.getUTCMonth() + 1;
  }
  get day(): number {
    return this.js.getUTCDate();
  }
  get dayOfYear(): number {
    return this.days - ApexDate.of(this.year, 1, 1).days + 1;
  }
  /** 0 is Sunday. */
  get weekday(): number {
    return this.js.getUTCDay();
  }

  addDays(n: number): ApexDate {
    return new ApexDate(this.days + n);
  }
  addMonths(n: number): ApexDate {
    return new ApexDate(Math.round(shiftMonths(this.millis, n) / DAY));
  }
  equals(other: ApexDate): boolean {
    return this.days === other.days;
  }
  /** `YYYY-MM-DD`. */
  iso(): string {
    return `${four(this.year)}-${two(this.month)}-${two(this.day)}`;
  }
  /** With midnight behind it, as concatenation and debug print a Date. */
  toString(): string {
    return `${this.iso()} 00:00:00`;
  }
}

/** An instant with millisecond precision. Immutable; the zone is a parameter of the methods that need one. */
export class ApexDatetime {
  private constructor(
    /** Since 1970-01-01T00:00:00Z. */
    readonly millis: number,
  ) {}

  static ofMillis(millis: number): ApexDatetime {
    return new ApexDatetime(millis);
  }

  /** Wall-clock time in a zone. */
  static of(
    zone: string,
    year: number,
    month: number,
    day: number,
    hour = 0,
    minute = 0,
    second = 0,
    ms = 0,
  ): ApexDatetime {
    return new ApexDatetime(fromLocal(zone, utc(year, month, day, hour, minute, second, ms)));
  }

  /** ISO 8601 with zone, as JSON and the API have it. Null when the text is none. */
  static parseIso(text: string): ApexDatetime | null {
    const match =
      /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
        text.trim(),
      );
    if (!match) {
      return null;
    }
    const n = (i: number): number => Number(match[i] ?? 0);
    const ms = Number((match[7] ?? '').padEnd(3, '0').slice(0, 3));
    const wall = utc(n(1), n(2), n(3), n(4), n(5), n(6), ms);
    const zone = match[8];
    if (!zone || zone === 'Z') {
      return new ApexDatetime(wall);
    }
    const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
    return new ApexDatetime(wall - (zone.startsWith('-') ? -1 : 1) * minutes * 60_000);
  }

  /** `yyyy-MM-dd HH:mm:ss` (or a part of it from the right left out) as wall-clock time. Null when it is none. */
  static parseLocal(text: string, zone: string): ApexDatetime | null {
    const match = /^(\d{1,4})-(\d{1,2})-(\d{1,2}) (\d{1,2}):(\d{1,2}):(\d{1,2})$/.exec(text.trim());
    if (!match) {
      return null;
    }
    const n = (i: number): number => Number(match[i] ?? 0);
    if (n(2) < 1 || n(2) > 12 || n(3) < 1 || n(3) > daysInMonth(n(1), n(2)) || n(4) > 23 || n(5) > 59 || n(6) > 59) {
      return null;
    }
    return ApexDatetime.of(zone, n(1), n(2), n(3), n(4), n(5), n(6));
  }

  /** The wall clock of a zone, to be read with getUTC methods. */
  wall(zone: string): Date {
    return new Date(this.millis + offsetAt(zone, this.millis));
  }
  date(zone: string): ApexDate {
    return ApexDate.ofDays(Math.floor((this.millis + offsetAt(zone, this.millis)) / DAY));
  }
  time(zone: string): ApexTime {
    const wall = this.millis + offsetAt(zone, this.millis);
    return ApexTime.ofMillis(((wall % DAY) + DAY) % DAY);
  }
  plus(ms: number): ApexDatetime {
    return new ApexDatetime(this.millis + ms);
  }
  /** Days are calendar days of the zone: the wall-clock time stays over a change of summer time. */
  addDays(zone: string, n: number): ApexDatetime {
    return new ApexDatetime(fromLocal(zone, this.wall(zone).getTime() + n * DAY));
  }
  addMonths(zone: string, n: number): ApexDatetime {
    return new ApexDatetime(fromLocal(zone, shiftMonths(this.wall(zone).getTime(), n)));
  }
  equals(other: ApexDatetime): boolean {
    return this.millis === other.millis;
  }
  /** `YYYY-MM-DDTHH:mm:ss.SSSZ`. */
  iso(): string {
    return new Date(this.millis).toISOString();
  }
  /** `YYYY-MM-DD HH:mm:ss` of a zone. */
  text(zone: string): string {
    const d = this.wall(zone);
    const date = `${four(d.getUTCFullYear())}-${two(d.getUTCMonth() + 1)}-${two(d.getUTCDate())}`;
    return `${date} ${two(d.getUTCHours())}:${two(d.getUTCMinutes())}:${two(d.getUTCSeconds())}`;
  }
  /** GMT, as concatenation and debug print a Datetime. */
  toString(): string {
    return this.text('GMT');
  }
}

/** A time of day. Immutable. */
export class ApexTime {
  private constructor(
    /** Since midnight. */
    readonly millis: number,
  ) {}

  /** Wraps around midnight. */
  static ofMillis(millis: number): ApexTime {
    return new ApexTime(((millis % DAY) + DAY) % DAY);
  }
  static of(hour: number, minute: number, second: number, ms: number): ApexTime {
    return ApexTime.ofMillis(((hour * 60 + minute) * 60 + second) * 1000 + ms);
  }
  static parse(text: string): ApexTime | null {
    const match = /^(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?Z?$/.exec(text.trim());
    return match
      ? ApexTime.of(Number(match[1]), Number(match[2]), Number(match[3] ?? 0), Number((match[4] ?? '').padEnd(3, '0')))
      : null;
  }
  get hour(): number {
    return Math.floor(this.millis / 3_600_000);
  }
  get minute(): number {
    return Math.floor(this.millis / 60_000) % 60;
  }
  get second(): number {
    return Math.floor(this.millis / 1000) % 60;
  }
  get millisecond(): number {
    return this.millis % 1000;
  }
  plus(ms: number): ApexTime {
    return ApexTime.ofMillis(this.millis + ms);
  }
  equals(other: ApexTime): boolean {
    return this.millis === other.millis;
  }
  toString(): string {
    return `${two(this.hour)}:${two(this.minute)}:${two(this.second)}.${String(this.millisecond).padStart(3, '0')}Z`;
  }
}
