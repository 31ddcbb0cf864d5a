import { offsetAt, zoneName } from './zone';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

function zoneOffset(offset: number, colon: boolean): string {
  const minutes = Math.abs(Math.round(offset / 60_000));
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60), 2)}${colon ? ':' : ''}${pad(minutes % 60, 2)}`;
}

function isoWeek(d: Date): { week: number; year: number } {
  const day = new Date(Date.UTC(d.getUTCFullYear(), d.getUTCMonth(), d.getUTCDate()));
  day.setUTCDate(day.getUTCDate() - day.getUTCDay());
  const saturday = new Date(day.getTime() + 6 * 86_400_000);
  const year = saturday.getUTCFullYear();
  const first = new Date(Date.UTC(year, 0, 1));
  first.setUTCDate(1 - first.getUTCDay());
  return { week: Math.round((day.getTime() - first.getTime()) / (7 * 86_400_000)) + 1, year };
}

const dayOfYear = (d: Date): number =>
  Math.round(
    (Date.UTC(d.getUTCFullYear(), d.getUTCMonth(), d.getUTCDate()) - Date.UTC(d.getUTCFullYear(), 0, 1)) / 86_400_000,
  ) + 1;

function year(n: number, count: number): string {
  return count === 2 ? pad(n % 100, 2) : pad(n, count);
}

function field(letter: string, count: number, d: Date, zone: string, millis: number): string {
  const hour = d.getUTCHours();
  switch (letter) {
    case 'G':
      return 'AD';
    case 'y':
    case 'u':
      return letter === 'u' ? pad(d.getUTCDay() || 7, count) : year(d.getUTCFullYear(), count);
    case 'Y':
      return year(isoWeek(d).year, count);
    case 'M':
    case 'L': {
      const name = MONTHS[d.getUTCMonth()] as string;
      return count >= 4 ? name : count === 3 ? name.slice(0, 3) : pad(d.getUTCMonth() + 1, count);
    }
    case 'w':
      return pad(isoWeek(d).week, count);
    case 'W':
      return pad(
        Math.ceil((d.getUTCDate() + new Date(Date.UTC(d.getUTCFullYear(), d.getUTCMonth(), 1)).getUTCDay()) / 7),
        count,
      );
    case 'D':
      return pad(dayOfYear(d), count);
    case 'd':
      return pad(d.getUTCDate(), count);
    case 'F':
      return pad(Math.ceil(d.getUTCDate() / 7), count);
    case 'E': {
      const name = DAYS[d.getUTCDay()] as string;
      return count >= 4 ? name : name.slice(0, 3);
    }
    case 'a':
      return hour < 12 ? 'AM' : 'PM';
    case 'H':
      return pad(hour, count);
    case 'k':
      return pad(hour || 24, count);
    case 'K':
      return pad(hour % 12, count);
    case 'h':
      return pad(hour % 12 || 12, count);
    case 'm':
      return pad(d.getUTCMinutes(), count);
    case 's':
      return pad(d.getUTCSeconds(), count);
    case 'S':
      return pad(d.getUTCMilliseconds(), count);
    case 'z':
      return zoneName(zone, millis, count >= 4 ? 'long' : 'short');
    case 'Z':
      return zoneOffset(offsetAt(zone, millis), false);
    case 'X': {
      const offset = offsetAt(zone, millis);
      return offset === 0 ? 'Z' : count === 1 ? zoneOffset(offset, false).slice(0, 3) : zoneOffset(offset, count === 3);
    }
    default:
      throw new RangeError(`Illegal pattern character '${letter}'`);
  }
}

/**
 * Formats by a pattern of java.text.SimpleDateFormat, names in English. Quoted text stays; `''` is a quote.
 * @throws RangeError for a letter that is no field
 */
export function formatPattern(pattern: string, millis: number, zone: string): string {
  const d = new Date(millis + offsetAt(zone, millis));
  return pattern.replace(
    /''|'((?:[^']|'')*)'|([A-Za-z])\2*/g,
    (match, quoted: string | undefined, letter: string | undefined) => {
      if (letter !== undefined) {
        return field(letter, match.length, d, zone, millis);
      }
      return match === "''" ? "'" : (quoted ?? '').replace(/''/g, "'");
    },
  );
}

/** The short form of a locale: `1/31/2026` or `1/31/2026, 5:03 PM`. @param locale as `en_US` */
export function formatShort(millis: number, zone: string, locale: string, withTime: boolean): string {
  if (locale.toLowerCase().startsWith('en_us')) {
    return formatPattern(withTime ? 'M/d/yyyy, h:mm a' : 'M/d/yyyy', millis, zone);
  }
  const options: Intl.DateTimeFormatOptions = {
    timeZone: zone === 'GMT' ? 'UTC' : zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  };
  const time: Intl.DateTimeFormatOptions = withTime ? { hour: 'numeric', minute: '2-digit' } : {};
  return new Intl.DateTimeFormat(locale.replace(/_/g, '-'), { ...options, ...time })
    .format(millis)
    .replace(/\u202f/g, ' ');
}
