import { DateTime } from 'luxon';
import type { FieldType } from '../../metadata/schema';
import type { FieldValue } from '../../metadata/values';

/** How a blank is shown. */
export const BLANK = '-';

const CURRENCY: ReadonlySet<string> = new Set(['currency']);

/** `1,234.50`. */
function number(value: number, scale: number): string {
  return value.toLocaleString('en-US', { minimumFractionDigits: scale, maximumFractionDigits: scale });
}

/** A number as a report shows it: `$1,234.50`, `12.5%`, `1,234`. */
export function formatNumber(value: number | null, type: string, scale: number): string {
  if (value === null) return BLANK;
  if (CURRENCY.has(type)) return value < 0 ? `-$${number(-value, scale)}` : `$${number(value, scale)}`;
  return type === 'percent' ? `${number(value, scale)}%` : number(value, scale);
}

/** `1/31/2026` of `2026-01-31`. */
export function formatDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${month}/${date}/${year}`;
}

/** `1/31/2026, 4:05 PM` in the user's zone. */
export function formatInstant(instant: string, timeZone: string): string {
  const at = DateTime.fromISO(instant, { zone: timeZone });
  return `${at.month}/${at.day}/${at.year}, ${at.toFormat('h:mm a')}`;
}

export interface ShownType {
  readonly type: FieldType;
  readonly scale: number;
  readonly field?: {
    readonly picklist?: { readonly values: readonly { readonly value: string; readonly label: string }[] };
  } | null;
}

/** A field's value as a report shows it. */
export function formatValue(value: FieldValue, { type, scale, field }: ShownType, timeZone: string): string {
  if (value === null || value === undefined) return BLANK;
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return formatNumber(value, type, type === 'int' || type === 'long' ? 0 : scale);
  if (type === 'date') return formatDay(value);
  if (type === 'datetime') return formatInstant(value, timeZone);
  const labels = field?.picklist?.values;
  if (!labels) return value;
  const shown = (one: string): string => labels.find((v) => v.value === one)?.label ?? one;
  return type === 'multipicklist' ? value.split(';').map(shown).join('; ') : shown(value);
}

/** A sum or average without the dust of binary fractions: at most four digits more than the field has. */
export function roundSum(value: number, scale: number): number {
  const factor = 10 ** Math.min(scale + 4, 12);
  const rounded = Math.round(value * factor) / factor;
  return Number.isFinite(rounded) ? rounded : value;
}
