import type { ReportColumn } from '../../metadata/analytics/report-schema';
import type { FieldRef } from '../../soql';
import type { OrgTransaction } from '../transaction/org-transaction';
import { Cells } from './aggregate-cells';
import type { GroupKey } from './group-keys';
import { GroupTree } from './group-tree';
import type { PreparedReport } from './prepared-report';
import { detailRows, MAX_ROWS, type DetailRow } from './report-details';
import {
  aggregate,
  column,
  groupingColumns,
  recordAlias,
  runSelect,
  toNumber,
  valueAlias,
  type Row,
} from './report-queries';
import type { ReportPart } from './report-source';

/** The answer of a report, before it is written for a client. */
export interface ReportRun {
  readonly report: PreparedReport;
  readonly down: GroupTree;
  readonly across: GroupTree;
  readonly cells: Cells;
  /** Undefined when details were not asked for. */
  readonly details: readonly DetailRow[] | undefined;
  /** False when there are more rows than the API answers. */
  readonly allData: boolean;
}

type PartOfReport = PreparedReport['parts'][number];

/** Runs a report: summaries in SQL by the raw groups, folded into the report's groups, subtotals and totals here. */
export function runReport(tx: OrgTransaction, report: PreparedReport, includeDetails: boolean): ReportRun {
  const { definition } = report;
  const limit = definition.format === 'TABULAR' && definition.rowLimit !== null ? definition.rowLimit : null;
  const down = new GroupTree(report.down);
  const across = new GroupTree(report.across);
  const cells = new Cells();
  cells.ensure([], []);
  const rows = includeDetails || limit !== null ? detailRows(tx, report, limit ?? MAX_ROWS + 1) : undefined;
  if (limit !== null && rows) summarizeRows(report, rows, cells);
  else for (const part of report.parts) summarizePart(tx, report, part, { down, across, cells });
  const total = cells.get([], [])?.rows ?? 0;
  const details = includeDetails ? rows?.slice(0, MAX_ROWS) : undefined;
  return { report, down, across, cells, details, allData: details === undefined || total <= MAX_ROWS };
}

interface Answer {
  readonly down: GroupTree;
  readonly across: GroupTree;
  readonly cells: Cells;
}

/** Groups of a row, down and across, by their ids. */
interface Place {
  readonly down: readonly string[];
  readonly across: readonly string[];
}

function placer(report: PreparedReport, { down, across }: Answer): (row: Row) => Place {
  const groupings = [...report.down, ...report.across];
  return (row) => {
    const keys = groupings.map((grouping, i): GroupKey =>
      grouping.key(row[valueAlias(i)] ?? null, row[recordAlias(i)] ?? null),
    );
    return {
      down: down.add(keys.slice(0, report.down.length)),
      across: across.add(keys.slice(report.down.length)),
    };
  };
}

/** Parents' values are counted once, so they are read for each parent. */
function isRepeated(report: PreparedReport, part: ReportPart, summarized: ReportColumn): boolean {
  return report.definition.smartTotals && summarized.table < part.level;
}

function summarizePart(
  tx: OrgTransaction,
  report: PreparedReport,
  { part, where }: PartOfReport,
  answer: Answer,
): void {
  const groupings = groupingColumns(part, [...report.down, ...report.across]);
  const expressions = groupings.map((c) => c.expression);
  const place = placer(report, answer);
  const own = [...report.summarized.values()].flatMap((summarized) => {
    const ref = part.ref(summarized);
    return ref && !isRepeated(report, part, summarized) ? [{ summarized, ref }] : [];
  });
  const id = part.ref({ table: part.level, path: 'Id' }) as FieldRef;
  const rows = runSelect(tx, {
    object: part.object,
    where,
    columns: [
      ...groupings,
      column('n', aggregate('COUNT', id, 'int')),
      ...own.flatMap(({ summarized, ref }, i) => numbersOf(summarized, ref, i)),
    ],
    groupBy: expressions,
    orderBy: [],
    limit: null,
  });
  for (const row of rows) {
    if (Number(row['n']) === 0) continue;
    const { down, across } = place(row);
    for (const cell of answer.cells.holding(down, across)) {
      cell.rows += Number(row['n']);
      own.forEach(({ summarized }, i) =>
        cell.add({
          column: summarized.name,
          sum: Number(row[`s${i}`] ?? 0),
          count: Number(row[`c${i}`] ?? 0),
          max: toNumber(row[`x${i}`], summarized),
          min: toNumber(row[`m${i}`], summarized),
        }),
      );
    }
  }
  for (const summarized of report.summarized.values()) {
    const select = { object: part.object, where, groupings, place };
    if (isRepeated(report, part, summarized)) summarizeParents(tx, part, summarized, select, answer);
    if (countsValues(report, summarized)) summarizeValues(tx, part, summarized, select, answer);
  }
}

function numbersOf(summarized: ReportColumn, ref: FieldRef, i: number) {
  const isNumber = !['date', 'datetime', 'string', 'picklist', 'reference'].includes(ref.type);
  const type = isNumber ? 'double' : ref.type;
  return [
    ...(isNumber ? [column(`s${i}`, aggregate('SUM', ref, 'double'))] : []),
    column(`c${i}`, aggregate('COUNT', ref, 'int')),
    ...(isNumber || summarized.type.startsWith('date')
      ? [column(`x${i}`, aggregate('MAX', ref, type)), column(`m${i}`, aggregate('MIN', ref, type))]
      : []),
  ];
}

/** True when a unique count of the column is shown, or read by a formula or a sorting. */
function countsValues(report: PreparedReport, { name }: ReportColumn): boolean {
  const key = `u!${name}`;
  return (
    report.summaries.some((summary) => summary.key === key) ||
    report.formulas.some((formula) => formula.inputs.some((input) => input.aggregate === key)) ||
    [...report.down, ...report.across].some(({ grouping }) => grouping.sortAggregate === key)
  );
}

interface Grouped {
  readonly object: string;
  readonly where: PartOfReport['where'];
  readonly groupings: ReturnType<typeof groupingColumns>;
  readonly place: (row: Row) => Place;
}

function summarizeParents(
  tx: OrgTransaction,
  part: ReportPart,
  summarized: ReportColumn,
  { object, where, groupings, place }: Grouped,
  { cells }: Answer,
): void {
  const ref = part.ref(summarized);
  const parent = part.ref({ table: summarized.table, path: 'Id' });
  if (!ref || !parent) return;
  const rows = runSelect(tx, {
    object,
    where,
    columns: [...groupings, column('parent', parent), column('value', aggregate('MAX', ref, ref.type))],
    groupBy: [...groupings.map((c) => c.expression), parent],
    orderBy: [],
    limit: null,
  });
  for (const row of rows) {
    const { down, across } = place(row);
    const value = toNumber(row['value'], summarized);
    for (const cell of cells.holding(down, across)) cell.addOnce(summarized.name, String(row['parent']), value);
  }
}

function summarizeValues(
  tx: OrgTransaction,
  part: ReportPart,
  summarized: ReportColumn,
  { object, where, groupings, place }: Grouped,
  { cells }: Answer,
): void {
  const ref = summarized.idPath === null ? part.ref(summarized) : part.idRef(summarized);
  if (!ref) return;
  const rows = runSelect(tx, {
    object,
    where,
    columns: [...groupings, column('value', ref)],
    groupBy: [...groupings.map((c) => c.expression), ref],
    orderBy: [],
    limit: null,
  });
  for (const row of rows) {
    const value = row['value'] ?? null;
    if (value === null) continue;
    const { down, across } = place(row);
    for (const cell of cells.holding(down, across)) cell.addDistinct(summarized.name, String(value).toLowerCase());
  }
}

/** Totals of a list that is limited to its first rows are those of the rows it shows. */
function summarizeRows(report: PreparedReport, rows: readonly DetailRow[], cells: Cells): void {
  const cell = cells.ensure([], []);
  for (const row of rows) {
    cell.rows++;
    for (const summarized of report.summarized.values()) {
      const raw = row.summarized.get(summarized.name) ?? null;
      const value = toNumber(raw, summarized);
      if (raw !== null) cell.addDistinct(summarized.name, String(raw).toLowerCase());
      if (value !== null) cell.add({ column: summarized.name, sum: value, count: 1, max: value, min: value });
    }
  }
}
