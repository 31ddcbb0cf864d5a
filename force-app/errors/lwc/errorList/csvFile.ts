/** Writes values as lines of comma-separated text that spreadsheets open as it stands. */
export function toCsv(rows: readonly (readonly unknown[])[]): string {
  // The byte order mark tells spreadsheets that it is UTF-8.
  return '\uFEFF' + rows.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

/** A cell that begins like a formula is quoted as text: what an outsider sent must not run in a spreadsheet. */
function cell(value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** Gives the browser a file to save. */
export function download(name: string, text: string): void {
  const link = document.createElement('a');
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
