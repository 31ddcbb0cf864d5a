/** Every cell in quotes, as the Bulk API writes its CSV files; blank for null. */
function csvCell(value: string | number | boolean | null): string {
  return value === null ? '""' : `"${String(value).replaceAll('"', '""')}"`;
}

/** A line without its ending. */
export function csvLine(cells: readonly (string | number | boolean | null)[], delimiter: string): string {
  return cells.map(csvCell).join(delimiter);
}
