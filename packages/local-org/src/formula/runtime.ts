import type { FieldValue } from '../metadata/values';
import { DAY_MS, formatDate, formatTime, parseDateText } from './calendar';
import { Decimal, fromNumber, multiply, parseDecimal, round, toNumber, type Num } from './decimal';
import { FormulaError, type FormulaReader, type FormulaReturnType, type FormulaType } from './types';

export interface GeoPoint {
  readonly latitude: number;
  readonly longitude: number;
}

/**
 * A value while a formula runs. Its static type says how to read it: Number is a `Num`, Date a count of days, DateTime and
 * Time milliseconds (see calendar.ts). Text is never '' (blank is null).
 */
export type Value = Num | string | boolean | GeoPoint | null;

/** One evaluation. */
export interface Runtime {
  readonly reader: FormulaReader;
  /** The reader's `get`, or its `prior` inside PRIORVALUE. */
  readonly get: (path: string) => FieldValue;
}

/** A compiled expression. */
export type Code = (runtime: Runtime) => Value;

const PERCENT = new Decimal(1n, 2);

/** Turns a field value into what formulas compute with. */
export function decoder(type: FormulaType, percent: boolean): (value: FieldValue | undefined) => Value {
  switch (type) {
    case 'Number':
      return percent ? (value) => scaled(decodeNumber(value)) : decodeNumber;
    case 'Boolean':
      return (value) => value === true || value === 'true';
    case 'Date':
      return decodeDate;
    case 'DateTime':
      return decodeDateTime;
    case 'Time':
      return decodeTime;
    default:
      return (value) => (value === null || value === undefined || value === '' ? null : String(value));
  }
}

function scaled(value: Num | null): Num | null {
  return value === null ? null : multiply(value, PERCENT);
}

function decodeNumber(value: FieldValue | undefined): Num | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : fromNumber(value);
  return typeof value === 'string' ? parseDecimal(value) : null;
}

function decodeDate(value: FieldValue | undefined): number | null {
  return typeof value === 'string' ? parseDateText(value) : null;
}

function decodeDateTime(value: FieldValue | undefined): number | null {
  if (typeof value !== 'string') return null;
  const instant = Date.parse(value);
  return Number.isNaN(instant) ? null : instant;
}

const TIME = /^(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3})\d*)?)?Z?$/;

function decodeTime(value: FieldValue | undefined): number | null {
  const match = typeof value === 'string' ? TIME.exec(value) : null;
  if (!match) return null;
  const seconds = (Number(match[1]) * 60 + Number(match[2])) * 60 + Number(match[3] ?? 0);
  return seconds * 1000 + Number((match[4] ?? '').padEnd(3, '0'));
}

/** How a result leaves the formula. */
export interface ResultFormat {
  readonly type: FormulaType;
  readonly returnType: FormulaReturnType | undefined;
  readonly scale: number | undefined;
  /** Characters a text result is cut to; formula fields alone. [A11.3] */
  readonly maxLength: number | undefined;
}

/** Turns a result into a field value. */
export function encoder(format: ResultFormat): (value: Value) => FieldValue {
  const { type, returnType, scale, maxLength } = format;
  switch (type) {
    case 'Number':
      return (value) => (value === null ? null : encodeNumber(value as Num, returnType === 'Percent', scale));
    case 'Boolean':
      return (value) => value === true;
    case 'Date':
      return (value) => (value === null ? null : formatDate(checkDay(value as number)));
    case 'DateTime':
      return (value) => (value === null ? null : encodeInstant(value as number));
    case 'Time':
      return (value) => (value === null ? null : `${formatTime(value as number)}Z`);
    case 'Null':
      return () => (returnType === 'Boolean' ? false : null);
    default:
      return (value) => (value === null || value === '' ? null : cut(String(value), maxLength));
  }
}

function cut(text: string, maxLength: number | undefined): string {
  return maxLength !== undefined && text.length > maxLength ? text.slice(0, maxLength) : text;
}

function encodeNumber(value: Num, percent: boolean, scale: number | undefined): number {
  const shown = percent ? multiply(value, 100) : value;
  return toNumber(scale === undefined ? shown : round(shown, scale, 'halfUp')) + 0;
}

const MAX_DAY = 2_932_896;
const MIN_DAY = -719_162;

function checkDay(day: number): number {
  if (day < MIN_DAY || day > MAX_DAY) throw new FormulaError('InvalidDate', 'Date out of range');
  return day;
}

function encodeInstant(instant: number): string {
  checkDay(Math.floor(instant / DAY_MS));
  return new Date(instant).toISOString();
}
