import type { Field } from '../../metadata/schema';
import type { FieldValue } from '../../metadata/values';
import { messages } from './messages';
import type { SaveError } from './transaction';

const TEXT_TYPES = new Set([
  'string',
  'textarea',
  'email',
  'phone',
  'url',
  'encryptedstring',
  'combobox',
  'picklist',
  'multipicklist',
]);

/** One address: the platform wants a local part, an at sign and a dotted domain of allowed characters. */
const EMAIL =
  /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])$/;

/** True for an address the platform stores. [C4.5] */
export function isEmailAddress(text: string): boolean {
  return EMAIL.test(text) && text.indexOf('@') <= 64;
}

/** Length, format, range and restricted values of one stored value; null when it may be saved. [A1.2, C4] */
export function checkValue(field: Field, value: FieldValue): SaveError | null {
  if (value === null) return null;
  if (typeof value === 'string') {
    if (field.length > 0 && value.length > field.length && TEXT_TYPES.has(field.type))
      return messages.tooLong(field, value);
    if (field.type === 'email' && !isEmailAddress(value)) return messages.badEmail(field, value);
    if (field.picklist?.restricted) return checkRestricted(field, value);
    return null;
  }
  return typeof value === 'number' ? checkRange(field, value) : null;
}

function checkRestricted(field: Field, value: string): SaveError | null {
  const known = allowedValues(field);
  if (field.type !== 'multipicklist') return known.has(value) ? null : messages.badPicklist(field, value);
  const bad = value.split(';').find((part) => !known.has(part));
  return bad === undefined ? null : messages.badPicklist(field, bad);
}

const allowed = new WeakMap<Field, ReadonlySet<string>>();

/** Active values of a picklist. */
export function allowedValues(field: Field): ReadonlySet<string> {
  let set = allowed.get(field);
  if (!set) {
    set = new Set((field.picklist?.values ?? []).filter((v) => v.active).map((v) => v.value));
    allowed.set(field, set);
  }
  return set;
}

/** Integer types hold 32 bits; others `precision - scale` digits left of the point. [C4.6] */
function checkRange(field: Field, value: number): SaveError | null {
  if (field.type === 'int' && !field.custom) {
    const digits = field.precision;
    const max = digits > 0 && digits < 10 ? 10 ** digits - 1 : 2_147_483_647;
    return Math.abs(value) > max ? messages.numberRange(field, value) : null;
  }
  if (field.precision <= 0) return null;
  return Math.abs(value) >= 10 ** (field.precision - field.scale) ? messages.numberRange(field, value) : null;
}

/** A dependent value that its controlling value does not allow; restricted picklists only. [C4.3] */
export function checkDependent(field: Field, value: FieldValue, controlling: FieldValue): SaveError | null {
  if (typeof value !== 'string' || !field.picklist?.restricted) return null;
  for (const part of field.type === 'multipicklist' ? value.split(';') : [value]) {
    const entry = field.picklist.values.find((v) => v.value === part);
    if (entry?.validFor && !entry.validFor.includes(String(controlling))) return messages.badPicklist(field, part);
  }
  return null;
}
