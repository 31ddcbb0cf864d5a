import { BadInputError } from '../senders/input';

/** One line of a table: its cells by column, and where it began in the file (the header is line 1). */
export interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
}

/**
 * Reads comma-separated values as RFC 4180 has them: quoted cells may hold commas, line breaks and doubled quotes. A byte order mark and
 * empty lines are left out.
 * @throws BadInputError for a row whose number of cells differs from the header's, and for a quote that never ends
 */
export function parseCsv(text: string): CsvTable {
  const [header, ...records] = split(text.replace(/^\uFEFF/, ''));
  if (header === undefined) throw new BadInputError('The file is empty.');
  const columns = header.cells.map((cell) => cell.trim());
  const twice = columns.find((column, i) => columns.indexOf(column) !== i);
  if (twice !== undefined) throw new BadInputError(`The column ${twice} stands twice in the header.`);
  const rows = records.map(({ line, cells }) => {
    if (cells.length !== columns.length)
      throw new BadInputError(`Line ${line} has ${cells.length} cells; the header has ${columns.length}.`);
    return { line, cells: Object.fromEntries(columns.map((column, i) => [column, cells[i] as string])) };
  });
  return { columns, rows };
}

interface RawRow {
  readonly line: number;
  readonly cells: string[];
}

function split(text: string): RawRow[] {
  const rows: RawRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  let line = 1;
  let began = 1;
  const endRow = (): void => {
    cells.push(cell);
    if (cells.length > 1 || cell !== '') rows.push({ line: began, cells });
    cells = [];
    cell = '';
    began = line;
  };
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (character === '\n') line++;
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (text.charAt(i + 1) === '"') cell += text.charAt(i++);
      else isQuoted = false;
    } else if (character === '"' && cell === '') isQuoted = true;
    else if (character === ',') {
      cells.push(cell);
      cell = '';
    } else if (character === '\n') endRow();
    else if (character !== '\r') cell += character;
  }
  if (isQuoted) throw new BadInputError(`The quote that begins after line ${began} never ends.`);
  endRow();
  return rows;
}
