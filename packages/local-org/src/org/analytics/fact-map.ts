import type { FieldValue } from '../../metadata/values';
import { parseAggregateKey } from '../../metadata/analytics/report-definition';
import type { Cell } from './aggregate-cells';
import type { GroupNode } from './group-tree';
import type { PreparedGrouping } from './prepared-report';
import { MAX_ROWS, type DataCell } from './report-details';
import type { ReportRun } from './report-run';
import type { FormulaInput, SummaryFormula } from './summary-formula';
import { BLANK, formatInstant, formatDay, formatNumber, roundSum } from './value-format';

/** Groups of one direction that the Analytics API answers at most. */
export const MAX_GROUPS = 2000;

export interface AggregateValue {
  readonly label: string;
  readonly value: number | string | null;
}

export interface ApiGrouping {
  readonly groupings: readonly ApiGrouping[];
  readonly key: string;
  readonly label: string;
  readonly value: FieldValue;
}

export interface FactCell {
  readonly aggregates: readonly AggregateValue[];
  readonly rows?: readonly { readonly dataCells: readonly ApiDataCell[] }[];
}

export interface ApiDataCell {
  readonly label: string;
  readonly value: unknown;
}

export interface FactMap {
  readonly groupingsDown: readonly ApiGrouping[];
  readonly groupingsAcross: readonly ApiGrouping[];
  readonly factMap: Readonly<Record<string, FactCell>>;
  readonly allData: boolean;
  /** Keys of the aggregates in the order of each cell's values. */
  readonly aggregates: readonly string[];
}

/** A group with its key in the fact map. */
interface KeyedNode extends GroupNode {
  readonly name: string;
  readonly children: readonly KeyedNode[];
}

/** Writes a run as the Analytics API answers it: groups with keys, a cell for each pair of groups and totals. */
export function factMap(run: ReportRun): FactMap {
  return new FactMapWriter(run).write();
}

class FactMapWriter {
  private readonly formulas: ReadonlyMap<string, SummaryFormula>;

  constructor(private readonly run: ReportRun) {
    this.formulas = new Map(run.report.formulas.map((formula) => [formula.definition.developerName, formula]));
  }

  /** Summaries of columns in their order, then formulas, then the record count. */
  private get keys(): readonly string[] {
    const { summaries } = this.run.report;
    return [...summaries.map((summary) => summary.key), ...this.formulas.keys(), 'RowCount'];
  }

  write(): FactMap {
    const { report } = this.run;
    const sort =
      (groupings: readonly PreparedGrouping[], isDown: boolean) => (level: number, path: readonly string[]) => {
        const key = groupings[level]?.grouping.sortAggregate;
        return key == null ? undefined : this.number(key, isDown ? path : [], isDown ? [] : path);
      };
    const down = keyed(this.run.down.sorted(sort(report.down, true)));
    const across = keyed(this.run.across.sorted(sort(report.across, false)));
    const [shownDown, shownAcross] = [limited(down), limited(across)];
    return {
      groupingsDown: shownDown.nodes.map(apiGrouping),
      groupingsAcross: shownAcross.nodes.map(apiGrouping),
      factMap: this.cells(shownDown.nodes, shownAcross.nodes),
      allData: this.run.allData && !shownDown.cut && !shownAcross.cut,
      aggregates: this.keys,
    };
  }

  private cells(down: readonly KeyedNode[], across: readonly KeyedNode[]): Record<string, FactCell> {
    const cells: Record<string, FactCell> = {};
    const rows = this.rowsByCell();
    const total = { name: 'T', path: [] as readonly string[] };
    for (const d of [...flat(down), total])
      for (const a of [...flat(across), total]) {
        const key = `${d.name}!${a.name}`;
        const aggregates = this.keys.map((aggregate) => this.aggregate(aggregate, d.path, a.path));
        cells[key] = rows ? { aggregates, rows: rows.get(pairId(d.path, a.path)) ?? [] } : { aggregates };
      }
    return cells;
  }

  /** Detail rows stand in the cell of their innermost groups; undefined when none are wanted. */
  private rowsByCell(): Map<string, { dataCells: readonly ApiDataCell[] }[]> | undefined {
    const { details, report } = this.run;
    if (!details) return undefined;
    const map = new Map<string, { dataCells: readonly ApiDataCell[] }[]>();
    for (const row of details.slice(0, MAX_ROWS)) {
      const id = pairId(row.down, row.across);
      const list = map.get(id) ?? [];
      list.push({ dataCells: row.cells.map((cell, i) => dataCell(cell, report.columns[i]?.type ?? 'string')) });
      map.set(id, list);
    }
    return map;
  }

  private aggregate(key: string, down: readonly string[], across: readonly string[]): AggregateValue {
    const { report } = this.run;
    const value = this.number(key, down, across);
    if (key === 'RowCount') return { label: formatNumber(value ?? 0, 'int', 0), value: value ?? 0 };
    const formula = this.formulas.get(key);
    if (formula) {
      const { type, scale } = formula.definition;
      return { label: formatNumber(value, type, scale), value };
    }
    const summary = report.summaries.find((candidate) => candidate.key === key);
    const summarized = summary && report.summarized.get(summary.column);
    if (!summary || !summarized) return { label: BLANK, value: null };
    if (summary.summary === 'Unique') return { label: formatNumber(value, 'int', 0), value };
    if (summarized.type === 'date' || summarized.type === 'datetime')
      return momentOf(value, summarized.type, report.calendar.timeZone);
    const isWhole = summarized.type === 'int' || summarized.type === 'boolean';
    const scale = summary.summary === 'Average' && isWhole ? 2 : isWhole ? 0 : summarized.scale;
    return {
      label: formatNumber(value, summarized.type, scale),
      value: value === null ? null : roundSum(value, scale),
    };
  }

  /** A summary or formula of a cell. */
  private number(key: string, down: readonly string[], across: readonly string[]): number | null {
    const cell = this.run.cells.get(down, across);
    if (key === 'RowCount') return cell?.rows ?? 0;
    const formula = this.formulas.get(key);
    if (formula) return this.formula(formula, down, across);
    const parsed = parseAggregateKey(key);
    return parsed ? summaryOf(cell, key, parsed.summary, this.columnName(parsed.column)) : null;
  }

  private columnName(code: string): string {
    const { summarized } = this.run.report;
    if (summarized.has(code)) return code;
    return [...summarized.values()].find((column) => column.code === code)?.name ?? code;
  }

  private formula(formula: SummaryFormula, down: readonly string[], across: readonly string[]): number | null {
    const { report } = this.run;
    const { downContext, acrossContext } = formula.definition;
    if (!fits(downContext, report.down, down) || !fits(acrossContext, report.across, across)) return null;
    const read = (input: FormulaInput): number | null => {
      if (!input.parent) return this.number(input.aggregate, down, across);
      const [first = '', second] = input.parent;
      const at = second === undefined ? across : across.slice(0, levelOf(second, report.across));
      return this.number(input.aggregate, down.slice(0, levelOf(first, report.down)), at);
    };
    return formula.evaluate(read, report.calendar.now, report.calendar.timeZone);
  }
}

function summaryOf(
  cell: Cell | undefined,
  key: string,
  summary: 'Sum' | 'Average' | 'Maximum' | 'Minimum' | 'Unique' | 'Median',
  column: string,
): number | null {
  return cell ? cell.value({ key, summary, column }) : summary === 'Sum' || summary === 'Unique' ? 0 : null;
}

/** Level of a grouping by its column; 0 for `GRAND_SUMMARY` and its kin. */
function levelOf(name: string, groupings: readonly PreparedGrouping[]): number {
  if (/GRAND_SUMMARY$/i.test(name)) return 0;
  return groupings.findIndex((g) => g.name === name || g.grouping.column === name) + 1;
}

/** A formula without a context is shown at every level. */
function fits(context: string | null, groupings: readonly PreparedGrouping[], path: readonly string[]): boolean {
  return context === null || levelOf(context, groupings) === path.length;
}

function momentOf(value: number | null, type: string, timeZone: string): AggregateValue {
  if (value === null) return { label: BLANK, value: null };
  const text = new Date(value).toISOString();
  return type === 'date'
    ? { label: formatDay(text.slice(0, 10)), value: text.slice(0, 10) }
    : { label: formatInstant(text, timeZone), value: text };
}

/** Amounts are objects with a currency, names carry the id of their record. */
function dataCell(cell: DataCell, type: string): ApiDataCell {
  const { label, value, recordId } = cell;
  if (type === 'currency') return { label, value: value === null ? null : { amount: value, currency: null } };
  if (recordId !== null) return { label, value: recordId };
  if (type === 'datetime' && typeof value === 'string') return { label, value: value.replace(/\.\d{3}Z$/, 'Z') };
  return { label, value };
}

function pairId(down: readonly string[], across: readonly string[]): string {
  return `${down.join('\u0001')}\u0002${across.join('\u0001')}`;
}

/** Keys as the fact map has them: `0`, `0_1`. */
function keyed(nodes: readonly GroupNode[], prefix = ''): readonly KeyedNode[] {
  return nodes.map((node, i) => {
    const name = prefix === '' ? String(i) : `${prefix}_${i}`;
    return { ...node, name, children: keyed(node.children, name) };
  });
}

function* flat(nodes: readonly KeyedNode[]): Iterable<KeyedNode> {
  for (const node of nodes) {
    yield node;
    yield* flat(node.children);
  }
}

/** The first groups, so many that all levels together do not pass the limit. */
function limited(nodes: readonly KeyedNode[]): { readonly nodes: readonly KeyedNode[]; readonly cut: boolean } {
  let left = MAX_GROUPS;
  let cut = false;
  const take = (level: readonly KeyedNode[]): readonly KeyedNode[] =>
    level.flatMap((node) => {
      if (left <= 0) {
        cut = true;
        return [];
      }
      left--;
      return [{ ...node, children: take(node.children) }];
    });
  const shown = take(nodes);
  return { nodes: shown, cut };
}

function apiGrouping(node: KeyedNode): ApiGrouping {
  return { groupings: node.children.map(apiGrouping), key: node.name, label: node.key.label, value: node.key.value };
}
