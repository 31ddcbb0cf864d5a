import { SalesforceError } from '../../diagnostics';

const UNITS_MS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** True for what `parseDuration` takes. */
export function isDuration(text: string): boolean {
  return /^(\s*\d+(\.\d+)?\s*[smhdw])+\s*$/i.test(text);
}

/** `7d`, `12h`, `1d12h`, `45s` in milliseconds. @throws SalesforceError INVALID_INPUT */
export function parseDuration(text: string): number {
  const parts = [...text.trim().matchAll(/(\d+(?:\.\d+)?)\s*([smhdw])/gi)];
  const whole = parts
    .map((part) => part[0])
    .join('')
    .replaceAll(/\s/g, '');
  if (parts.length === 0 || whole !== text.replaceAll(/\s/g, '')) {
    throw new SalesforceError('INVALID_INPUT', `'${text}' is not a duration such as 7d, 12h, 30m or 45s.`);
  }
  return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (UNITS_MS[(unit ?? '').toLowerCase()] ?? 0), 0);
}
