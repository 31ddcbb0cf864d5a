import type { FieldValue } from '../../metadata/values';
import type { OrderPlan } from '../../soql';
import type { OrgTransaction } from '../transaction/org-transaction';
import type { GroupKey } from './group-keys';
import type { PreparedReport } from './prepared-report';
import { column, groupingColumns, recordAlias, runSelect, valueAlias, type Row } from './report-queries';
import type { ReportPart } from './report-source';
import { formatValue } from './value-format';

/** Detail rows that the Analytics API answers at most. */
export const MAX_ROWS = 2000;

export interface DataCell {
  readonly label: string;
  readonly value: FieldValue;
  /** The record that the cell names. */
  readonly recordId: string | null;
}

export interface DetailRow {
  /** Ids of the groups that hold it. */
  readonly down: readonly string[];
  readonly across: readonly string[];
  readonly cells: readonly DataCell[];
  /** Raw values of summarized columns by their name. */
  readonly summarized: ReadonlyMap<string, FieldValue>;
}

/** The first rows of a report in the order of its groups, then of its sort column, then of creation. */
export function detailRows(tx: OrgTransaction, report: PreparedReport, limit: number): readonly DetailRow[] {
  const read = report.parts.map(({ part, where }) => {
    const groupings = groupingColumns(part, [...report.down, ...report.across]);
    const rows = runSelect(tx, {
      object: part.object,
      where,
      columns: [...groupings, ...shownColumns(report, part)],
      groupBy: null,
      orderBy: orderOf(report, part),
      limit,
    });
    return rows.map((row) => detailRow(report, row));
  });
  const [only] = read;
  if (read.length === 1 && only) return only;
  return read.flat().slice(0, limit);
}

function shownColumns(report: PreparedReport, part: ReportPart) {
  const shown = report.columns.flatMap((shownColumn, i) => {
    const ref = part.ref(shownColumn);
    const id = shownColumn.idPath === null ? null : part.idRef(shownColumn);
    return [...(ref ? [column(`d${i}`, ref)] : []), ...(ref && id ? [column(`r${i}`, id)] : [])];
  });
  const summarized = [...report.summarized.values()].flatMap((summarizedColumn, i) => {
    const ref = part.ref(summarizedColumn);
    return ref ? [column(`a${i}`, ref)] : [];
  });
  const id = part.ref({ table: part.level, path: 'Id' });
  return [...shown, ...summarized, ...(id ? [column('id', id)] : [])];
}

function orderOf(report: PreparedReport, part: ReportPart): readonly OrderPlan[] {
  const orders = [...report.down, ...report.across].flatMap((grouping): OrderPlan[] => {
    const expression = part.ref(grouping.column);
    const descending = grouping.grouping.sortOrder === 'Desc';
    return expression ? [{ expression, descending, nullsLast: descending }] : [];
  });
  const sorted = report.sort && part.ref(report.sort.column);
  if (!sorted || !report.sort) return orders;
  return [...orders, { expression: sorted, descending: report.sort.descending, nullsLast: report.sort.descending }];
}

function detailRow(report: PreparedReport, row: Row): DetailRow {
  const keys = [...report.down, ...report.across].map((grouping, i): GroupKey =>
    grouping.key(row[valueAlias(i)] ?? null, row[recordAlias(i)] ?? null),
  );
  const ids = keys.map((key) => key.id);
  return {
    down: ids.slice(0, report.down.length),
    across: ids.slice(report.down.length),
    cells: report.columns.map((shown, i) => {
      const value = row[`d${i}`] ?? null;
      const recordId = row[`r${i}`];
      return {
        label: formatValue(value, shown, report.calendar.timeZone),
        value,
        recordId: typeof recordId === 'string' ? recordId : null,
      };
    }),
    summarized: new Map([...report.summarized.keys()].map((name, i) => [name, row[`a${i}`] ?? null])),
  };
}
