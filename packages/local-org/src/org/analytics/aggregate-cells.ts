import type { SummaryType } from '../../metadata/analytics/report-definition';

/** A summary of one column. */
export interface ColumnSummary {
  /** `s!AMOUNT`. */
  readonly key: string;
  readonly summary: SummaryType;
  /** Name of the column in the API. */
  readonly column: string;
}

interface Numbers {
  sum: number;
  count: number;
  max: number | null;
  min: number | null;
  /** Values seen, for unique counts. */
  distinct: Set<string> | null;
  /** Records already counted, where a parent repeats. */
  seen: Set<string> | null;
}

/** What rows of one kind bring to a cell. */
export interface Contribution {
  readonly column: string;
  readonly sum: number;
  readonly count: number;
  readonly max: number | null;
  readonly min: number | null;
}

/** Running summaries of one cell of a report: a group of rows, a subtotal or the grand total. */
export class Cell {
  rows = 0;
  private readonly columns = new Map<string, Numbers>();

  private numbers(column: string): Numbers {
    let numbers = this.columns.get(column);
    if (!numbers)
      this.columns.set(column, (numbers = { sum: 0, count: 0, max: null, min: null, distinct: null, seen: null }));
    return numbers;
  }

  add(part: Contribution): void {
    const numbers = this.numbers(part.column);
    numbers.sum += part.sum;
    numbers.count += part.count;
    if (part.max !== null && (numbers.max === null || part.max > numbers.max)) numbers.max = part.max;
    if (part.min !== null && (numbers.min === null || part.min < numbers.min)) numbers.min = part.min;
  }

  /** A parent's value, once for each parent. */
  addOnce(column: string, recordId: string, value: number | null): void {
    const numbers = this.numbers(column);
    numbers.seen ??= new Set();
    if (numbers.seen.has(recordId)) return;
    numbers.seen.add(recordId);
    if (value !== null) this.add({ column, sum: value, count: 1, max: value, min: value });
  }

  addDistinct(column: string, value: string): void {
    const numbers = this.numbers(`${column}\u0000unique`);
    numbers.distinct ??= new Set();
    numbers.distinct.add(value);
  }

  /** Null where there is nothing to summarize. */
  value({ summary, column }: ColumnSummary): number | null {
    if (summary === 'Unique') return this.columns.get(`${column}\u0000unique`)?.distinct?.size ?? 0;
    const numbers = this.columns.get(column);
    if (!numbers || numbers.count === 0) return summary === 'Sum' ? 0 : null;
    if (summary === 'Sum') return numbers.sum;
    if (summary === 'Average') return numbers.sum / numbers.count;
    return summary === 'Maximum' ? numbers.max : numbers.min;
  }
}

const SEPARATOR = '\u0001';

/** Where a cell stands: ids of its groups down and across. */
export function cellId(down: readonly string[], across: readonly string[]): string {
  return `${down.join(SEPARATOR)}\u0002${down.length}\u0002${across.join(SEPARATOR)}\u0002${across.length}`;
}

/** All cells of a report. */
export class Cells {
  private readonly cells = new Map<string, Cell>();

  get(down: readonly string[], across: readonly string[]): Cell | undefined {
    return this.cells.get(cellId(down, across));
  }

  /** The cell itself, its subtotals and the grand total. */
  *holding(down: readonly string[], across: readonly string[]): Iterable<Cell> {
    for (let d = 0; d <= down.length; d++)
      for (let a = 0; a <= across.length; a++) yield this.ensure(down.slice(0, d), across.slice(0, a));
  }

  ensure(down: readonly string[], across: readonly string[]): Cell {
    const id = cellId(down, across);
    let cell = this.cells.get(id);
    if (!cell) this.cells.set(id, (cell = new Cell()));
    return cell;
  }
}
