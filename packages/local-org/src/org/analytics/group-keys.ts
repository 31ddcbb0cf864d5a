import { DateTime } from 'luxon';
import { UnsupportedError } from '../../diagnostics';
import type { Granularity, ReportBucket } from '../../metadata/analytics/report-definition';
import type { ReportColumn } from '../../metadata/analytics/report-schema';
import type { FieldValue } from '../../metadata/values';
import { isoDay, startOf, type CalendarContext } from './date-intervals';
import { BLANK, formatDay, formatValue } from './value-format';

/** A group of rows: what tells it from others, its order, and what clients see. */
export interface GroupKey {
  readonly id: string;
  readonly order: string | number | null;
  readonly value: FieldValue;
  readonly label: string;
}

const EMPTY: GroupKey = { id: '', order: null, value: null, label: BLANK };

/** @param value the raw value (days for dates and times) @param recordId the record that a name belongs to */
export type MakeKey = (value: FieldValue, recordId: FieldValue) => GroupKey;

/** How the rows of a report are told apart by one grouping. */
export function groupKeys(
  column: ReportColumn,
  granularity: Granularity,
  bucket: ReportBucket | undefined,
  calendar: CalendarContext,
): MakeKey {
  if (bucket) return bucketKeys(bucket);
  if (column.type === 'date' || column.type === 'datetime') return dateKeys(granularity, calendar);
  if (column.type === 'boolean')
    return (value) => plain(value === true, value === true ? 1 : 0, String(value === true));
  const picklist = column.field?.picklist?.values ?? [];
  const ranks = new Map(picklist.map((v, i) => [v.value.toLowerCase(), i]));
  return (value, recordId) => {
    if (value === null || value === '') return EMPTY;
    const text = String(value);
    const label = formatValue(value, column, calendar.timeZone);
    const order =
      typeof value === 'number'
        ? value
        : ranks.size > 0
          ? (ranks.get(text.toLowerCase()) ?? ranks.size)
          : text.toLowerCase();
    const id = typeof recordId === 'string' ? recordId : text.toLowerCase();
    return { id, order, value: typeof recordId === 'string' ? recordId : value, label };
  };
}

function plain(value: FieldValue, order: number, label: string): GroupKey {
  return { id: label, order, value, label };
}

/** Lower bounds are exclusive, upper ones inclusive; what no bucket holds is `Other`, or itself. */
function bucketKeys(bucket: ReportBucket): MakeKey {
  const named = (index: number): GroupKey => {
    const label = bucket.values[index]?.label ?? '';
    return { id: `b${index}`, order: index, value: label, label };
  };
  const other = (value: FieldValue): GroupKey => {
    if (value === null || value === '') return EMPTY;
    const label = bucket.otherLabel ?? String(value);
    return { id: `o${label.toLowerCase()}`, order: bucket.values.length, value: label, label };
  };
  if (bucket.type !== 'number') {
    const index = new Map(
      bucket.values.flatMap((v, i) => v.sources.map((source) => [source.toLowerCase(), i] as const)),
    );
    return (value) => {
      const found = index.get(String(value ?? '').toLowerCase());
      return found === undefined ? other(value) : named(found);
    };
  }
  return (value) => {
    if (value === null && !bucket.nullIsZero) return EMPTY;
    const amount = Number(value ?? 0);
    const found = bucket.values.findIndex(
      ({ from, to }) => (from === null || amount > from) && (to === null || amount <= to),
    );
    return found < 0 ? other(value) : named(found);
  };
}

function dateKeys(granularity: Granularity, calendar: CalendarContext): MakeKey {
  const make = DATES[granularity];
  if (!make) throw new UnsupportedError(`grouping by ${granularity} in reports`);
  const known = new Map<string, GroupKey>();
  return (value) => {
    if (typeof value !== 'string') return EMPTY;
    const day = value.slice(0, 10);
    const found = known.get(day) ?? make(DateTime.fromISO(day, { zone: 'utc' }), calendar.fiscalYearStartMonth);
    known.set(day, found);
    return found;
  };
}

type MakeDateKey = (day: DateTime, fiscalStart: number) => GroupKey;

function starting(start: DateTime, label: string): GroupKey {
  const value = isoDay(start);
  return { id: value, order: value, value, label };
}

const day: MakeDateKey = (at) => starting(at, formatDay(isoDay(at)));

/** A fiscal year that does not start in January has the number of the year in which it ends. */
function fiscalYear(at: DateTime, fiscalStart: number): number {
  return fiscalStart === 1 || at.month < fiscalStart ? at.year : at.year + 1;
}

const DATES: Readonly<Partial<Record<Granularity, MakeDateKey>>> = {
  None: day,
  Day: day,
  Week: (at) => {
    const start = startOf(at, 'week', 1);
    return starting(start, `${formatDay(isoDay(start))} - ${formatDay(isoDay(start.plus({ days: 6 })))}`);
  },
  Month: (at) => starting(at.startOf('month'), at.toFormat('MMMM yyyy')),
  Quarter: (at) => starting(startOf(at, 'quarter', 1), `Q${at.quarter} CY${at.year}`),
  Year: (at) => starting(at.startOf('year'), `CY${at.year}`),
  FiscalQuarter: (at, first) => {
    const quarter = Math.floor(((at.month - first + 12) % 12) / 3) + 1;
    return starting(startOf(at, 'fiscalQuarter', first), `Q${quarter} FY${fiscalYear(at, first)}`);
  },
  FiscalYear: (at, first) => starting(startOf(at, 'fiscalYear', first), `FY${fiscalYear(at, first)}`),
  MonthInYear: (at) => plain(at.month, at.month, at.toFormat('MMMM')),
  DayInMonth: (at) => plain(at.day, at.day, String(at.day)),
};
