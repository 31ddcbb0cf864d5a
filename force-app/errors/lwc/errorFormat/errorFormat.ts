import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import type { ErrorFilter } from '../../types/errors';

const time = new Intl.DateTimeFormat(LOCALE, {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
});
const day = new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', month: 'short', day: 'numeric' });

export const NO_FILTER: ErrorFilter = Object.freeze({
  status: 'Open',
  errorType: '',
  sourceProcess: '',
  age: '',
  day: '',
  fingerprint: '',
  correlationId: '',
  recordId: '',
  search: '',
});

/** An ISO time in the user's locale and zone; empty for none. */
export function timeText(iso: string | null | undefined): string {
  return iso ? time.format(new Date(iso)) : '';
}

/** `2026-05-31` as a short day. A date has no zone, so none moves it. */
export function dayText(date: string): string {
  return day.format(new Date(`${date}T00:00:00Z`));
}

/** Classes of the badge of a status. */
export function statusClass(status: string): string {
  return status === 'Resolved' ? 'slds-badge slds-theme_success' : 'slds-badge slds-badge_lightest badge-open';
}
