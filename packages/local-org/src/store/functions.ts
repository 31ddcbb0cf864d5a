import type { DatabaseSync } from 'node:sqlite';
import { DateTime } from 'luxon';
import { localTimeOf } from './local-time';

const EARTH_RADIUS = { mi: 3958.7613, km: 6371.0088 } as const;

/** Great-circle distance (haversine), as DISTANCE gives it. */
export function distance(lat1: number, lon1: number, lat2: number, lon2: number, unit: 'mi' | 'km'): number {
  const rad = Math.PI / 180;
  const a =
    Math.sin(((lat2 - lat1) * rad) / 2) ** 2 +
    Math.cos(lat1 * rad) * Math.cos(lat2 * rad) * Math.sin(((lon2 - lon1) * rad) / 2) ** 2;
  return 2 * EARTH_RADIUS[unit] * Math.asin(Math.min(1, Math.sqrt(a)));
}

/** A LIKE pattern as a regular expression that ignores case in every script; SQLite's own LIKE knows ASCII alone. */
export function likePattern(pattern: string): RegExp {
  let source = '';
  for (let i = 0; i < pattern.length; i++) {
    let c = pattern[i] as string;
    if (c === '%') source += '[^]*';
    else if (c === '_') source += '[^]';
    else {
      if (c === '\\' && i + 1 < pattern.length) c = pattern[++i] as string;
      source += c.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
    }
  }
  return new RegExp(`^${source}$`, 'iu');
}

/** Zone of the running user; set before each query. */
export interface FunctionState {
  timeZone: string;
}

const number = new Intl.NumberFormat('en-US', { maximumFractionDigits: 18 });

/** FORMAT() in the locale en_US: other locales are not known to the store. */
export function formatValue(value: unknown, type: string, scale: number, timeZone: string): string | null {
  if (value === null || value === undefined) return null;
  switch (type) {
    case 'currency':
      return `$${new Intl.NumberFormat('en-US', { minimumFractionDigits: scale, maximumFractionDigits: scale }).format(Number(value))}`;
    case 'double':
    case 'int':
    case 'long':
      return number.format(Number(value));
    case 'percent':
      return `${number.format(Number(value))}%`;
    case 'date':
      return DateTime.fromISO(String(value), { zone: 'utc' }).toFormat('M/d/yyyy');
    case 'datetime':
      return DateTime.fromISO(String(value)).setZone(timeZone).toFormat('M/d/yyyy, h:mm a');
    case 'time':
      return DateTime.fromISO(String(value), { zone: 'utc' }).toFormat('h:mm a');
    default:
      return String(value);
  }
}

/** Registers the functions that generated SQL calls. */
export function registerFunctions(db: DatabaseSync, state: FunctionState): void {
  const patterns = new Map<string, RegExp>();
  const compiled = (key: string, make: () => RegExp): RegExp => {
    let found = patterns.get(key);
    if (!found) {
      if (patterns.size > 500) patterns.clear();
      patterns.set(key, (found = make()));
    }
    return found;
  };
  db.function('sf_like', { deterministic: true }, (value, pattern) =>
    value === null ? null : compiled(String(pattern), () => likePattern(String(pattern))).test(String(value)) ? 1 : 0,
  );
  db.function('sf_fold', { deterministic: true }, (value) => (value === null ? null : String(value).toUpperCase()));
  const localTimes = new Map<string, (moment: string) => string>();
  db.function('sf_local', (value) => {
    if (value === null) return null;
    let localTime = localTimes.get(state.timeZone);
    if (!localTime) localTimes.set(state.timeZone, (localTime = localTimeOf(state.timeZone)));
    return localTime(String(value));
  });
  db.function('sf_format', (value, type, scale) => formatValue(value, String(type), Number(scale), state.timeZone));
  db.function('sf_distance', { deterministic: true }, (lat1, lon1, lat2, lon2, unit) =>
    lat1 === null || lon1 === null || lat2 === null || lon2 === null
      ? null
      : distance(Number(lat1), Number(lon1), Number(lat2), Number(lon2), unit === 'mi' ? 'mi' : 'km'),
  );
  db.function('sf_match', (source, text) =>
    compiled(`/${String(source)}`, () => new RegExp(String(source), 'iu')).test(String(text ?? '')) ? 1 : 0,
  );
}
