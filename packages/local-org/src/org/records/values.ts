import type { Field } from '../../metadata/schema';
import type { FieldValue } from '../../metadata/values';
import { messages } from '../transaction/messages';
import type { SaveError } from '../transaction/transaction';
import { toId18 } from './ids';

/** Either the value in its stored encoding or the platform's refusal. */
export type Converted = { readonly value: FieldValue; readonly error?: undefined } | { readonly error: SaveError };

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DATETIME = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const TIME = /^(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,3}))?Z?$/;

const ok = (value: FieldValue): Converted => ({ value });

/**
 * Brings a given value into the stored encoding of its field: text trimmed, blank to null, 15-character ids to 18,
 * datetimes to UTC, numbers rounded to the field's scale, null checkboxes to false. [C4.6, C4.20]
 */
export function convertValue(field: Field, given: FieldValue): Converted {
  if (given === null || given === undefined) return ok(field.type === 'boolean' ? false : null);
  switch (field.type) {
    case 'boolean':
      return booleanValue(field, given);
    case 'int':
    case 'long':
    case 'double':
    case 'currency':
    case 'percent':
      return numberValue(field, given);
    case 'date':
      return dateValue(field, given);
    case 'datetime':
      return dateTimeValue(field, given);
    case 'time':
      return timeValue(field, given);
    case 'id':
    case 'reference':
      return idValue(field, given);
    case 'multipicklist':
      return multiPicklistValue(field, given);
    default:
      return textValue(field, given);
  }
}

function booleanValue(field: Field, given: FieldValue): Converted {
  if (typeof given === 'boolean') return ok(given);
  if (typeof given === 'string' && /^(true|false)$/i.test(given)) return ok(given.toLowerCase() === 'true');
  return { error: messages.wrongType(field, given) };
}

function numberValue(field: Field, given: FieldValue): Converted {
  if (given === '') return ok(null);
  const n = typeof given === 'number' ? given : typeof given === 'string' ? Number(given) : NaN;
  if (!Number.isFinite(n)) return { error: messages.wrongType(field, given) };
  return ok(roundTo(n, field.type === 'int' || field.type === 'long' ? 0 : field.scale));
}

/** Rounds half away from zero in decimal, as the platform's decimals do; 1.005 at scale 2 gives 1.01. */
export function roundTo(n: number, scale: number): number {
  if (Number.isInteger(n)) return n;
  const text = Math.abs(n).toString();
  if (text.includes('e')) return Number(n.toFixed(Math.min(scale, 20)));
  const decimals = text.length - text.indexOf('.') - 1;
  if (decimals <= scale) return n;
  return Math.sign(n) * Number(`${Math.round(Number(`${text}e${scale}`))}e-${scale}`);
}

function dateValue(field: Field, given: FieldValue): Converted {
  if (given === '') return ok(null);
  if (typeof given !== 'string') return { error: messages.wrongType(field, given) };
  const text = DATETIME.test(given) ? given.slice(0, 10) : given;
  const match = DATE.exec(text);
  if (!match || !isCalendarDay(Number(match[1]), Number(match[2]), Number(match[3])))
    return { error: messages.wrongType(field, given) };
  return ok(text);
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function dateTimeValue(field: Field, given: FieldValue): Converted {
  if (given === '') return ok(null);
  if (typeof given !== 'string' || !DATETIME.test(given)) return { error: messages.wrongType(field, given) };
  if (given.length === 24 && given.endsWith('Z')) return ok(given);
  const zoned =
    given.length === 10 ? `${given}T00:00:00Z` : /(?:Z|[+-]\d{2}:?\d{2})$/.test(given) ? given : `${given}Z`;
  const at = new Date(zoned.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(at.getTime()) ? { error: messages.wrongType(field, given) } : ok(at.toISOString());
}

function timeValue(field: Field, given: FieldValue): Converted {
  if (given === '') return ok(null);
  const match = typeof given === 'string' ? TIME.exec(given) : null;
  if (!match) return { error: messages.wrongType(field, given) };
  return ok(`${match[1]}:${match[2]}:${match[3]}.${(match[4] ?? '').padEnd(3, '0')}Z`);
}

function idValue(field: Field, given: FieldValue): Converted {
  if (given === '') return ok(null);
  const id = typeof given === 'string' ? toId18(given.trim()) : null;
  return id === null ? { error: messages.malformedId(field.label, field.name, String(given)) } : ok(id);
}

function multiPicklistValue(field: Field, given: FieldValue): Converted {
  if (typeof given !== 'string') return { error: messages.wrongType(field, given) };
  const parts = [
    ...new Set(
      given
        .split(';')
        .map((p) => p.trim())
        .filter((p) => p !== ''),
    ),
  ];
  if (parts.length === 0) return ok(null);
  const order = new Map((field.picklist?.values ?? []).map((v, i) => [v.value, i]));
  parts.sort((a, b) => (order.get(a) ?? Infinity) - (order.get(b) ?? Infinity) || 0);
  return ok(parts.join(';'));
}

function textValue(field: Field, given: FieldValue): Converted {
  if (typeof given === 'boolean' && field.type !== 'anyType') return { error: messages.wrongType(field, given) };
  const text = String(given);
  if (field.type === 'base64') return ok(text === '' ? null : text);
  const trimmed = text.trim();
  return ok(trimmed === '' ? null : trimmed);
}
