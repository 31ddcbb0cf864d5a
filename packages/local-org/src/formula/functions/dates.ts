import {
  addMonths,
  civil,
  DAY_MS,
  dayInZone,
  dayOf,
  dayOfYear,
  formatClock,
  isoWeek,
  parseDateText,
  parseDateTimeText,
  parseTimeText,
  weekday,
} from '../calendar';
import { expectType, functionLabel, incorrectType, type Call, type Typed } from '../check';
import { Decimal, multiply, round, sign, negate, truncate, type Num } from '../decimal';
import type { Code, Runtime, Value } from '../runtime';
import { FormulaError, type FormulaType } from '../types';
import { arg, customRow, strictRow, type Compiled, type FunctionRow } from './row';

function found(value: number | null, text: string): number {
  if (value === null) throw new FormulaError('InvalidDate', `Invalid date: ${text}`);
  return value;
}

/** What each function computes depends on the type of its argument: one entry a type. */
type ByType = Partial<
  Record<FormulaType, readonly [gives: FormulaType, apply: (value: never, runtime: Runtime) => Value]>
>;

function byType(name: string, cases: ByType): FunctionRow {
  return customRow(name, [1, 1], (call) => {
    const operand = arg(call, 0);
    const types = Object.keys(cases) as FormulaType[];
    expectType(functionLabel(name), operand, types);
    const [gives, apply] = cases[operand.type] ?? cases[types[0] as FormulaType] ?? fail(name);
    return { type: gives, code: nullable(operand.code, apply as (value: Value, runtime: Runtime) => Value) };
  });
}

function fail(name: string): never {
  throw new Error(`${name} has no case`);
}

function nullable(code: Code, apply: (value: Value, runtime: Runtime) => Value): Code {
  return (runtime) => {
    const value = code(runtime);
    return value === null ? null : apply(value, runtime);
  };
}

/** A part of a Date. */
function datePart(name: string, part: (day: number) => number): FunctionRow {
  return strictRow({ name, takes: ['Date'], gives: 'Number' }, part);
}

function timePart(name: string, part: (time: number) => number): FunctionRow {
  return strictRow({ name, takes: ['Time'], gives: 'Number' }, part);
}

function isoPart(name: string, part: (day: number) => number): FunctionRow {
  return byType(name, {
    Date: ['Number', part],
    DateTime: ['Number', (instant: number) => part(dayNumber(instant))],
  });
}

function dayNumber(instant: number): number {
  return Math.floor(instant / DAY_MS);
}

function timeOfDay(instant: number): number {
  return instant - dayNumber(instant) * DAY_MS;
}

/** Seconds of a count of milliseconds, cut toward the past. */
function seconds(ms: number): number {
  return Math.floor(ms / 1000);
}

/** A value that depends on the clock alone. */
function clock(name: string, gives: FormulaType, read: (runtime: Runtime) => number): FunctionRow {
  return customRow(name, [0, 0], (call) => {
    call.usesNow();
    return { type: gives, code: read };
  });
}

function date(year: Num, month: Num, day: Num): number {
  const result = dayOf(truncate(year), truncate(month), truncate(day));
  if (result === null) throw new FormulaError('InvalidDate', 'Invalid date');
  return result;
}

function compileAddMonths(call: Call): Compiled {
  const [from, months] = call.args as [Typed, Typed];
  expectType(functionLabel(call.name), from, ['Date', 'DateTime']);
  expectType(functionLabel(call.name), months, ['Number']);
  const instant = from.type === 'DateTime';
  return {
    type: instant ? 'DateTime' : 'Date',
    code: (runtime) => {
      const start = from.code(runtime) as number | null;
      const n = months.code(runtime) as Num | null;
      if (start === null || n === null) return null;
      if (!instant) return addMonths(start, truncate(n));
      return addMonths(dayNumber(start), truncate(n)) * DAY_MS + timeOfDay(start);
    },
  };
}

/** `HH:MM:SS`, or `D:HH:MM:SS`; the sign is dropped. [A7] */
function duration(total: Num, days: boolean): string {
  const magnitude = truncate(sign(total) < 0 ? negate(total) : total);
  if (!days) return formatClock(magnitude);
  return `${Math.floor(magnitude / 86_400)}:${formatClock(magnitude % 86_400)}`;
}

function compileFormatDuration(call: Call): Compiled {
  const [first, second] = call.args as [Typed, Typed | undefined];
  const label = functionLabel(call.name);
  if (second === undefined) {
    expectType(label, first, ['Number']);
    return { type: 'Text', code: nullable(first.code, (n) => duration(n as Num, false)) };
  }
  const type = first.type === 'Null' ? second.type : first.type;
  if (type === 'Time' || type === 'DateTime') {
    expectType(label, second, [type]);
    return { type: 'Text', code: between(first.code, second.code, type === 'DateTime') };
  }
  expectType(label, first, ['Number', 'Time', 'DateTime']);
  if (second.type !== 'Boolean' && second.type !== 'Null') throw incorrectType(label, 'Boolean', second);
  return {
    type: 'Text',
    code: (runtime) => {
      const n = first.code(runtime) as Num | null;
      const days = second.code(runtime);
      return n === null ? null : duration(n, days === true);
    },
  };
}

function between(first: Code, second: Code, days: boolean): Code {
  return (runtime) => {
    const a = first(runtime) as number | null;
    const b = second(runtime) as number | null;
    return a === null || b === null ? null : duration(seconds(Math.abs(a - b)), days);
  };
}

const THOUSAND = new Decimal(1000n, 0);

export const DATE_FUNCTIONS: readonly FunctionRow[] = [
  clock('NOW', 'DateTime', (runtime) => seconds(runtime.reader.now.getTime()) * 1000),
  clock('TODAY', 'Date', (runtime) => dayInZone(runtime.reader.now.getTime(), runtime.reader.timeZone)),
  clock('TIMENOW', 'Time', (runtime) => timeOfDay(runtime.reader.now.getTime())),
  strictRow({ name: 'DATE', takes: ['Number', 'Number', 'Number'], gives: 'Date' }, date),
  byType('DATEVALUE', {
    Text: ['Date', (text: string) => found(parseDateText(text), text)],
    DateTime: ['Date', (instant: number, runtime) => dayInZone(instant, runtime.reader.timeZone)],
    Date: ['Date', (day: number) => day],
  }),
  byType('DATETIMEVALUE', {
    Text: ['DateTime', (text: string) => found(parseDateTimeText(text), text)],
    Date: ['DateTime', (day: number) => day * DAY_MS],
    DateTime: ['DateTime', (instant: number) => instant],
  }),
  byType('TIMEVALUE', {
    Text: ['Time', (text: string) => found(parseTimeText(text), text)],
    DateTime: ['Time', (instant: number) => timeOfDay(instant)],
    Time: ['Time', (time: number) => time],
  }),
  timePart('HOUR', (time) => Math.floor(time / 3_600_000)),
  timePart('MINUTE', (time) => Math.floor(time / 60_000) % 60),
  timePart('SECOND', (time) => seconds(time) % 60),
  timePart('MILLISECOND', (time) => time % 1000),
  datePart('DAY', (day) => civil(day).day),
  datePart('MONTH', (day) => civil(day).month),
  datePart('YEAR', (day) => civil(day).year),
  datePart('WEEKDAY', weekday),
  datePart('DAYOFYEAR', dayOfYear),
  isoPart('ISOWEEK', (day) => isoWeek(day).week),
  isoPart('ISOYEAR', (day) => isoWeek(day).year),
  customRow('ADDMONTHS', [2, 2], compileAddMonths),
  byType('UNIXTIMESTAMP', {
    Date: ['Number', (day: number) => day * 86_400],
    DateTime: ['Number', (instant: number) => seconds(instant)],
    Time: ['Number', (time: number) => seconds(time)],
  }),
  strictRow({ name: 'FROMUNIXTIME', takes: ['Number'], gives: 'DateTime' }, (n: Num) =>
    truncate(round(multiply(n, THOUSAND), 0, 'halfUp')),
  ),
  customRow('FORMATDURATION', [1, 2], compileFormatDuration),
];
