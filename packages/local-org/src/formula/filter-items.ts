import { UnsupportedError } from '../diagnostics';
import type { Field, FilterItem } from '../metadata/schema';
import type { FieldValue } from '../metadata/values';
import { addMonths, civil, dayInZone, dayOf, DAY_MS, weekday } from './calendar';

/** A record as `filterItems` see it. */
export interface FilterReader {
  /** Value of a field as the filter names it (`Status`, `Account.Industry`, `$Source.Region__c`). */
  get(field: string): FieldValue;
  /** The field behind that name; decides how values compare. Undefined: as text. */
  field(name: string): Pick<Field, 'type'> | undefined;
  readonly now: Date;
  readonly timeZone: string;
}

/**
 * Whether a record meets `filterItems`, as roll-up summaries, lookup filters, assignment rules and workflow criteria write
 * them: all of them, or as `booleanFilter` (`1 AND (2 OR NOT 3)`) combines them. No filters: true.
 * @throws UnsupportedError for an operation or a relative date it does not know
 */
export function evaluateFilter(
  filters: readonly FilterItem[],
  booleanFilter: string | undefined,
  reader: FilterReader,
): boolean {
  if (!booleanFilter?.trim()) return filters.every((filter) => meets(filter, reader));
  return new BooleanFilter(booleanFilter, (n) => {
    const filter = filters[n - 1];
    if (!filter) throw new SyntaxError(`booleanFilter ${booleanFilter} names criterion ${n} of ${filters.length}`);
    return meets(filter, reader);
  }).evaluate();
}

type Kind = 'number' | 'boolean' | 'date' | 'datetime' | 'multipicklist' | 'text';

const KINDS: Readonly<Record<string, Kind>> = {
  int: 'number',
  long: 'number',
  double: 'number',
  currency: 'number',
  percent: 'number',
  boolean: 'boolean',
  date: 'date',
  datetime: 'datetime',
  multipicklist: 'multipicklist',
};

/** Below, at or above zero; dates compare with the day range a value stands for. */
interface Candidate {
  equals(value: FieldValue): boolean;
  compare(value: FieldValue): number;
  readonly text: string;
}

/** One row an operation. Blank record values meet only the negative ones and `equals` blank. */
const OPERATIONS: Readonly<Record<string, (value: FieldValue, candidates: readonly Candidate[]) => boolean>> = {
  equals: (value, candidates) => candidates.some((candidate) => candidate.equals(value)),
  notEqual: (value, candidates) => !candidates.some((candidate) => candidate.equals(value)),
  lessThan: (value, [candidate]) => compares(value, candidate, (order) => order < 0),
  greaterThan: (value, [candidate]) => compares(value, candidate, (order) => order > 0),
  lessOrEqual: (value, [candidate]) => compares(value, candidate, (order) => order <= 0),
  greaterOrEqual: (value, [candidate]) => compares(value, candidate, (order) => order >= 0),
  contains: (value, candidates) => candidates.some((candidate) => lower(value).includes(candidate.text)),
  notContain: (value, candidates) => !candidates.some((candidate) => lower(value).includes(candidate.text)),
  startsWith: (value, candidates) => candidates.some((candidate) => lower(value).startsWith(candidate.text)),
  includes: (value, candidates) => candidates.some((candidate) => lower(value).split(';').includes(candidate.text)),
  excludes: (value, candidates) => !candidates.some((candidate) => lower(value).split(';').includes(candidate.text)),
};

function compares(value: FieldValue, candidate: Candidate | undefined, test: (order: number) => boolean): boolean {
  return value !== null && candidate !== undefined && test(candidate.compare(value));
}

function lower(value: FieldValue): string {
  return value === null ? '' : String(value).toLowerCase();
}

function meets(filter: FilterItem, reader: FilterReader): boolean {
  const operation = Object.hasOwn(OPERATIONS, filter.operation) ? OPERATIONS[filter.operation] : undefined;
  if (!operation) throw new UnsupportedError(`the filter operation ${filter.operation}`);
  const kind = KINDS[reader.field(filter.field)?.type ?? ''] ?? 'text';
  const value = reader.get(filter.field) ?? null;
  if (filter.valueField !== undefined)
    return operation(value, [candidateOf(reader.get(filter.valueField) ?? null, kind)]);
  const texts = splitValues(filter.value ?? '');
  return operation(
    value,
    texts.map((text) => parseCandidate(text, kind, reader)),
  );
}

/** `a, "b, c"` is two values; quotes protect commas. */
function splitValues(value: string): string[] {
  if (value.trim() === '') return [''];
  return [...value.matchAll(/\s*(?:"((?:[^"]|"")*)"|([^,]*))\s*(?:,|$)/g)]
    .filter((match) => match[0] !== '')
    .map((match) => (match[1]?.replaceAll('""', '"') ?? (match[2] as string)).trim());
}

function parseCandidate(text: string, kind: Kind, reader: FilterReader): Candidate {
  if (text === '') return kind === 'boolean' ? candidateOf(false, kind) : candidateOf(null, kind);
  if (kind === 'number') return candidateOf(Number(text.replace(/[%$€£\s]/g, '')), kind);
  if (kind === 'boolean') return candidateOf(/^(?:true|1|yes)$/i.test(text), kind);
  if (kind === 'date' || kind === 'datetime') return dateCandidate(text, kind, reader);
  return candidateOf(text, kind);
}

function candidateOf(wanted: FieldValue, kind: Kind): Candidate {
  const text = lower(wanted);
  if (kind === 'number' || kind === 'boolean') {
    return { text, equals: (value) => value === wanted, compare: (value) => Number(value) - Number(wanted) };
  }
  if (kind === 'multipicklist')
    return { text, equals: (value) => sameSet(lower(value), text), compare: (value) => order(lower(value), text) };
  return { text, equals: (value) => lower(value) === text, compare: (value) => order(lower(value), text) };
}

function sameSet(a: string, b: string): boolean {
  return a.split(';').sort().join(';') === b.split(';').sort().join(';');
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** First day and the day after the last. */
type DayRange = readonly [from: number, until: number];

function dateCandidate(text: string, kind: Kind, reader: FilterReader): Candidate {
  const instant = kind === 'datetime' && /T|\d:\d/.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(instant)) {
    return {
      text,
      equals: (value) => Date.parse(String(value)) === instant,
      compare: (value) => Date.parse(String(value)) - instant,
    };
  }
  const today = dayInZone(reader.now.getTime(), reader.timeZone);
  const [from, until] = fixedDay(text) ?? relativeDays(text, today);
  const place = (value: FieldValue): number => {
    const day =
      kind === 'date' ? Date.parse(String(value)) / DAY_MS : dayInZone(Date.parse(String(value)), reader.timeZone);
    return day < from ? -1 : day >= until ? 1 : 0;
  };
  return { text, equals: (value) => value !== null && place(value) === 0, compare: place };
}

/** `2026-01-31` or `1/31/2026`. */
function fixedDay(text: string): DayRange | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const us = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const day = iso
    ? dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
    : us
      ? dayOf(Number(us[3]), Number(us[1]), Number(us[2]))
      : null;
  return day === null ? undefined : [day, day + 1];
}

const UNITS = { WEEK: 0, MONTH: 1, QUARTER: 3, YEAR: 12 } as const;

/** `TODAY`, `LAST_N_DAYS:30` (or `LAST 30 DAYS`), `THIS_MONTH`, `NEXT_QUARTER` ... */
function relativeDays(text: string, today: number): DayRange {
  const name = text.toUpperCase().replace(/\s+/g, '_');
  const shift = { TODAY: 0, YESTERDAY: -1, TOMORROW: 1 }[name];
  if (shift !== undefined) return [today + shift, today + shift + 1];
  const days = /^(LAST|NEXT)(?:_N)?(?:_(\d+))?_DAYS(?::(\d+))?$/.exec(name);
  const count = Number(days?.[2] ?? days?.[3] ?? Number.NaN);
  if (days && !Number.isNaN(count))
    return days[1] === 'LAST' ? [today - count + 1, today + 1] : [today + 1, today + count + 1];
  const period = /^(LAST|THIS|NEXT)_(WEEK|MONTH|QUARTER|YEAR)$/.exec(name);
  if (!period) throw new UnsupportedError(`the date ${text} in filter criteria`);
  const offset = { LAST: -1, THIS: 0, NEXT: 1 }[period[1] as 'LAST' | 'THIS' | 'NEXT'];
  return periodDays(period[2] as keyof typeof UNITS, offset, today);
}

function periodDays(unit: keyof typeof UNITS, offset: number, today: number): DayRange {
  if (unit === 'WEEK') {
    const sunday = today - weekday(today) + 1 + offset * 7;
    return [sunday, sunday + 7];
  }
  const months = UNITS[unit];
  const { year, month } = civil(today);
  const first = dayOf(year, Math.floor((month - 1) / months) * months + 1, 1) as number;
  return [addMonths(first, offset * months), addMonths(first, (offset + 1) * months)];
}

/** `1 AND (2 OR NOT 3)`. AND binds tighter than OR. */
class BooleanFilter {
  private readonly tokens: readonly string[];
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly criterion: (n: number) => boolean,
  ) {
    this.tokens = text.toUpperCase().match(/\d+|AND|OR|NOT|[()]|\S/g) ?? [];
  }

  evaluate(): boolean {
    const result = this.or();
    if (this.at < this.tokens.length) throw this.invalid();
    return result;
  }

  private or(): boolean {
    let result = this.and();
    while (this.take('OR')) result = this.and() || result;
    return result;
  }

  private and(): boolean {
    let result = this.not();
    while (this.take('AND')) result = this.not() && result;
    return result;
  }

  private not(): boolean {
    if (this.take('NOT')) return !this.not();
    if (this.take('(')) {
      const inner = this.or();
      if (!this.take(')')) throw this.invalid();
      return inner;
    }
    const token = this.tokens[this.at++] ?? '';
    if (!/^\d+$/.test(token)) throw this.invalid();
    return this.criterion(Number(token));
  }

  private take(token: string): boolean {
    if (this.tokens[this.at] !== token) return false;
    this.at++;
    return true;
  }

  private invalid(): SyntaxError {
    return new SyntaxError(`Invalid booleanFilter: ${this.text}`);
  }
}
