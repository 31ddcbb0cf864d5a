import { DateTime } from 'luxon';
import { SalesforceError } from '../../diagnostics';
import type { ReportColumn } from '../../metadata/analytics/report-schema';
import type { Schema } from '../../metadata/schema';
import { dateLiteralRange } from '../../soql';
import type { CalendarContext, DayRange } from './date-intervals';

const NUMBERS: ReadonlySet<string> = new Set(['int', 'long', 'double', 'currency', 'percent']);
const LITERAL =
  /^(YESTERDAY|TODAY|TOMORROW|(?:LAST|THIS|NEXT)_(?:WEEK|MONTH|(?:FISCAL_)?(?:QUARTER|YEAR))|(?:LAST|NEXT)_90_DAYS|(?:LAST|NEXT)_N_(?:DAYS|WEEKS|MONTHS|(?:FISCAL_)?QUARTERS|(?:FISCAL_)?YEARS):\d+|N_(?:DAYS|WEEKS|MONTHS|(?:FISCAL_)?QUARTERS|(?:FISCAL_)?YEARS)_AGO:\d+)$/;

export function isNumeric(type: string): boolean {
  return NUMBERS.has(type);
}

/** `a, "b, c"` is a list of two; an empty text is one blank. */
export function splitValues(text: string): readonly string[] {
  const parts = text.match(/"(?:[^"]|"")*"|[^,]+/g) ?? [''];
  return parts.map((part) => {
    const trimmed = part.trim();
    return trimmed.startsWith('"') && trimmed.endsWith('"') && trimmed.length > 1
      ? trimmed.slice(1, -1).replaceAll('""', '"')
      : trimmed;
  });
}

export function invalidFilter(column: string, value: string): SalesforceError {
  return new SalesforceError('BAD_REQUEST', `Filter value for the column ${column} isn't valid: ${value}`, [], 400);
}

/** The number a filter names; null for a blank. */
export function numberOf(column: ReportColumn, text: string): number | null {
  if (text === '') return null;
  const value = Number(text.replace(/[$€£%\s]/g, ''));
  if (Number.isNaN(value)) throw invalidFilter(column.name, text);
  return value;
}

export function booleanOf(column: ReportColumn, text: string): boolean {
  if (/^(1|true|yes)$/i.test(text)) return true;
  if (/^(0|false|no|)$/i.test(text)) return false;
  throw invalidFilter(column.name, text);
}

/** The days that a date in a filter stands for: `2026-01-31`, `1/31/2026`, `LAST_N_DAYS:30`, `THIS MONTH`. */
export function daysOf(column: ReportColumn, text: string, context: CalendarContext): DayRange {
  const literal = text
    .trim()
    .toUpperCase()
    .replace(/^(LAST|NEXT) (\d+) (\w+)$/, '$1_N_$3:$2')
    .replaceAll(' ', '_');
  if (LITERAL.test(literal)) {
    const [name = '', n] = literal.split(':');
    const range = dateLiteralRange(name, n === undefined ? null : Number(n), context);
    return { from: range.startDate, to: DateTime.fromISO(range.endDate).minus({ days: 1 }).toFormat('yyyy-MM-dd') };
  }
  const day = parseDay(text.trim(), context.timeZone);
  if (day === undefined) throw invalidFilter(column.name, text);
  return { from: day, to: day };
}

function parseDay(text: string, timeZone: string): string | undefined {
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(text);
  const iso = american
    ? `${american[3]}-${american[1]?.padStart(2, '0')}-${american[2]?.padStart(2, '0')}`
    : text.length > 10
      ? DateTime.fromISO(text, { zone: timeZone }).toFormat('yyyy-MM-dd')
      : text;
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) && DateTime.fromISO(iso).isValid ? iso : undefined;
}

/** Values of a text filter as the field holds them: labels of picklists, names of record types by developer name. */
export function textValues(schema: Schema, column: ReportColumn, text: string): readonly string[] {
  const values = splitValues(text).filter((value, _i, all) => value !== '' || all.length === 1);
  if (/(^|\.)RecordType\.Name$/.test(column.path)) return values.map((value) => recordTypeName(schema, column, value));
  const picklist = column.field?.picklist?.values;
  if (!picklist) return values;
  return values.map((value) => {
    const lower = value.toLowerCase();
    const found =
      picklist.find((v) => v.value.toLowerCase() === lower) ?? picklist.find((v) => v.label.toLowerCase() === lower);
    return found?.value ?? value;
  });
}

/** `Opportunity.Renewal` is the record type with this developer name; anything else its label. */
function recordTypeName(schema: Schema, column: ReportColumn, value: string): string {
  const [object = '', name] = value.split('.');
  if (name === undefined) return value;
  const found = schema.object(object)?.recordTypes.find((type) => type.developerName === name);
  return found?.label ?? column.label;
}
