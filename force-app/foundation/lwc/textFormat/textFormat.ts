import LOCALE from '@salesforce/i18n/locale';

const whole = new Intl.NumberFormat(LOCALE);

/** Puts values in the place of `{0}`, `{1}` ... of a label. */
export function fill(label: string, ...values: (string | number)[]): string {
  return label.replace(/\{(\d+)\}/g, (place, index: string) => String(values[Number(index)] ?? place));
}

/** A whole number in the user's locale; empty for none. */
export function numberText(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : whole.format(value);
}
