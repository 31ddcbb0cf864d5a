import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import { fill } from 'c/textFormat';
import cohortConverted from '@salesforce/label/c.Ui_Cohort_Pill_Converted';
import cohortChurned from '@salesforce/label/c.Ui_Cohort_Pill_Churned';
import endsToday from '@salesforce/label/c.Ui_Ends_Today';
import inOneDay from '@salesforce/label/c.Ui_In_One_Day';
import inDays from '@salesforce/label/c.Ui_In_Days';
import oneDayOverdue from '@salesforce/label/c.Ui_One_Day_Overdue';
import daysOverdue from '@salesforce/label/c.Ui_Days_Overdue';

/** Days left at which a trial is shown as urgent. */
const URGENT_DAYS = 7;

const THEME_BY_STATUS: Record<string, string> = {
  Trial: 'slds-badge slds-badge_lightest badge-trial',
  Paid: 'slds-badge slds-theme_success',
  Churned: 'slds-badge badge-churned',
};

const day = new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', year: 'numeric', month: 'short', day: 'numeric' });
const month = new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', year: 'numeric', month: 'short' });
const longMonth = new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', year: 'numeric', month: 'long' });
const time = new Intl.DateTimeFormat(LOCALE, { timeZone: TIME_ZONE, hour: '2-digit', minute: '2-digit' });
const dayAndTime = new Intl.DateTimeFormat(LOCALE, {
  timeZone: TIME_ZONE,
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
const percent = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 1 });

/** `2026-05-31` as the user's locale writes it; empty for none. A date has no zone, so none moves it. */
export function dateText(date: string | null | undefined): string {
  return date ? day.format(new Date(`${date}T00:00:00Z`)) : '';
}

/** `2026-05` as a short month and year. */
export function monthText(key: string): string {
  return month.format(new Date(`${key}-01T00:00:00Z`));
}

/** `2026-05` in full, for where it is read aloud. */
export function longMonthText(key: string): string {
  return longMonth.format(new Date(`${key}-01T00:00:00Z`));
}

/** `2026-05:converted` as a filter says it: "May 2026, converted". */
export function cohortText(cohort: string): string {
  const [key = '', part] = cohort.split(':');
  if (!/^\d{4}-\d{2}$/.test(key)) return cohort;
  const label = part === 'converted' ? cohortConverted : part === 'churned' ? cohortChurned : '{0}';
  return fill(label, longMonthText(key));
}

/** Time of a moment in the user's locale and zone, with the day when it is not today. */
export function momentText(moment: string, now: Date = new Date()): string {
  const at = new Date(moment);
  const isToday = day.format(at) === day.format(now);
  return (isToday ? time : dayAndTime).format(at);
}

/** 0..1 as a percentage; a dash when there is none. */
export function percentText(rate: number | null | undefined): string {
  return rate === null || rate === undefined ? '–' : percent.format(rate);
}

/** Classes of the badge of a lifecycle status. */
export function statusClass(status: string | null | undefined): string {
  return THEME_BY_STATUS[status ?? ''] ?? 'slds-badge';
}

/** Days until a trial ends, in words: "in 3 days", "2 days overdue". */
export function daysText(days: number): string {
  if (days === 0) return endsToday;
  if (days === 1) return inOneDay;
  if (days === -1) return oneDayOverdue;
  return days > 0 ? fill(inDays, days) : fill(daysOverdue, -days);
}

/** How urgent the end of a trial is: `overdue`, `urgent` or `calm`. */
export function urgency(days: number): 'overdue' | 'urgent' | 'calm' {
  if (days < 0) return 'overdue';
  return days <= URGENT_DAYS ? 'urgent' : 'calm';
}
