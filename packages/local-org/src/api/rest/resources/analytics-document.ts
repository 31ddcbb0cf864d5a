import type { ReportResult } from '../../../org/analytics';
import { spreadsheet, type SheetCell } from '../spreadsheet';

interface Group {
  readonly key: string;
  readonly label: string;
  readonly groupings: readonly Group[];
}

/** A report as a workbook with one sheet: its groups, its details, its totals. */
export function reportDocument(name: string, result: ReportResult): Uint8Array {
  const groupings = result.prepared.down;
  const rows: SheetCell[][] = [];
  const details = result.prepared.columns.map((column) => column.label);
  const summaries = aggregateLabels(result);
  rows.push([{ text: name, bold: true }], []);
  const isDetailed = result.hasDetailRows;
  const heads = [...groupings.map((g) => g.label), ...(isDetailed ? details : summaries)];
  rows.push(heads.map((text) => ({ text, bold: true })));
  const writeGroup = (group: Group, labels: readonly string[]): void => {
    const path = [...labels, group.label];
    if (group.groupings.length > 0) for (const inner of group.groupings) writeGroup(inner, path);
    else writeCell(`${group.key}!T`, path);
  };
  const writeCell = (key: string, path: readonly string[]): void => {
    const before = path.map((text) => ({ text }));
    if (isDetailed) for (const cells of leafRows(result, key)) rows.push([...before, ...cells]);
    else rows.push([...before, ...aggregates(result, key)]);
  };
  if (result.groupingsDown.length === 0) writeCell('T!T', []);
  else for (const group of result.groupingsDown) writeGroup(group, []);
  rows.push([], [{ text: 'Total', bold: true }]);
  summaries.forEach((text, i) => rows.push([{ text }, aggregates(result, 'T!T')[i] ?? { text: '' }]));
  return spreadsheet(name, rows);
}

function aggregateLabels(result: ReportResult): readonly string[] {
  const info = result.reportExtendedMetadata['aggregateColumnInfo'] as Record<string, { label: string }>;
  return result.aggregates.map((key) => info[key]?.label ?? key);
}

function aggregates(result: ReportResult, key: string): readonly SheetCell[] {
  return (result.factMap[key]?.aggregates ?? []).map(({ label, value }) =>
    typeof value === 'number' ? { number: value } : { text: label },
  );
}

/** Rows of a group; in a matrix those of all its columns. */
function leafRows(result: ReportResult, key: string): readonly (readonly SheetCell[])[] {
  const prefix = key.replace(/T$/, '');
  const cells = Object.entries(result.factMap).filter(([name]) => name === key || name.startsWith(prefix));
  return cells.flatMap(([, cell]) => (cell.rows ?? []).map((row) => row.dataCells.map(sheetCell)));
}

function sheetCell({ label, value }: { readonly label: string; readonly value: unknown }): SheetCell {
  if (typeof value === 'number') return { number: value };
  const amount = (value as { amount?: unknown } | null)?.amount;
  return typeof amount === 'number' ? { number: amount } : { text: value === null ? '' : label };
}
