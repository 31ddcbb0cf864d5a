/** Lays rows out in columns; nested records become `Parent.Field`. */
export function formatTable(records: readonly Record<string, unknown>[]): string {
  const rows = records.map((record) => flatten(record, ''));
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const widths = columns.map((column) => Math.max(column.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd();
  return [
    line(columns),
    line(widths.map((width) => '-'.repeat(width))),
    ...rows.map((row) => line(columns.map((column) => row[column] ?? ''))),
  ].join('\n');
}

function flatten(record: Readonly<Record<string, unknown>>, prefix: string): Record<string, string> {
  const out: Record<string, string> = {};
  for (const [name, value] of Object.entries(record)) {
    if (name === 'attributes') continue;
    if (value !== null && typeof value === 'object') {
      const nested = value as Record<string, unknown>;
      if ('records' in nested) out[prefix + name] = `${String(nested['totalSize'])} rows`;
      else Object.assign(out, flatten(nested, `${prefix}${name}.`));
    } else out[prefix + name] = value === null || value === undefined ? '' : String(value);
  }
  return out;
}
