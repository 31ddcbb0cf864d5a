import { once } from 'node:events';
import { parse, type CsvError, type Options } from 'csv-parse';
import { parse as parseText } from 'csv-parse/sync';
import type { UploadEnd } from '../../org/bulk/bulk-jobs';
import { DELIMITERS, type DelimiterName, type LineEndingName } from '../../org/bulk/bulk-types';

export interface CsvForm {
  readonly columnDelimiter: DelimiterName;
  /** Null: either. */
  readonly lineEnding: LineEndingName | null;
  /** Most rows that the file may have; any number unless given. */
  readonly maxRows?: number;
}

/** Limits of a file. Bulk API Limits and Allocations, "Ingest Jobs". */
const MAX_COLUMNS = 5000;
const MAX_RECORD_CHARACTERS = 400_000;
/** Rows handed on together: so many, or fewer when they are long. */
const GROUP_ROWS = 500;
const GROUP_CHARACTERS = 500_000;

/** The file cannot be read; the text is why the batch fails. */
class CsvRefusal extends Error {
  override readonly name = 'CsvRefusal';
}

/** The platform's reader keeps a byte order mark in the first name, skips blank lines and knows quotes by the usual rules. */
function parserOptions({ columnDelimiter }: CsvForm): Options {
  return {
    delimiter: DELIMITERS[columnDelimiter],
    record_delimiter: ['\r\n', '\n'],
    bom: false,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: 4 * MAX_RECORD_CHARACTERS,
  };
}

/** Takes records, the header first, and gathers rows as JSON lists of cells. */
class RowGroups {
  header: readonly string[] | null = null;
  private rows: string[] = [];
  private characters = 0;
  private count = 0;

  constructor(private readonly maxRows = Infinity) {}

  add(cells: readonly string[]): void {
    if (this.header === null) {
      if (cells.length > MAX_COLUMNS) throw new CsvRefusal(`Number of columns exceeded limit: ${MAX_COLUMNS}`);
      this.header = cells.map((name) => name.trim());
      return;
    }
    this.count++;
    if (this.count > this.maxRows) throw new CsvRefusal(`Number of records exceeded limit: ${this.maxRows}`);
    if (cells.length !== this.header.length)
      throw new CsvRefusal(
        `Row ${this.count} has ${cells.length} columns, but the header has ${this.header.length} columns`,
      );
    const json = JSON.stringify(cells);
    if (json.length > MAX_RECORD_CHARACTERS && cells.join('').length > MAX_RECORD_CHARACTERS)
      throw new CsvRefusal(`Exceeded max length for one record: ${MAX_RECORD_CHARACTERS}`);
    this.rows.push(json);
    this.characters += json.length;
  }

  get isFull(): boolean {
    return this.rows.length >= GROUP_ROWS || this.characters >= GROUP_CHARACTERS;
  }

  take(): readonly string[] {
    const taken = this.rows;
    this.rows = [];
    this.characters = 0;
    return taken;
  }
}

/** Looks how the first line ends, quotes respected. */
class FirstLineEnding {
  found: LineEndingName | undefined;
  private isQuoted = false;
  private last = 0;

  look(chunk: Buffer): void {
    for (let i = 0; i < chunk.length && this.found === undefined; i++) {
      const byte = chunk[i]!;
      if (byte === 0x22) this.isQuoted = !this.isQuoted;
      else if (byte === 0x0a && !this.isQuoted) this.found = this.last === 0x0d ? 'CRLF' : 'LF';
      this.last = byte;
    }
  }
}

/**
 * Reads an upload as it arrives and hands its rows on in groups; never holds more than a group. What is wrong with the file is part
 * of the answer, since the platform takes every upload and fails the batch when it is processed. The source is read to its end.
 * @param add called with one group after the other; each call is awaited
 */
export async function readCsv(
  source: AsyncIterable<Buffer>,
  form: CsvForm,
  add: (rows: readonly string[]) => Promise<void>,
): Promise<UploadEnd> {
  const groups = new RowGroups(form.maxRows);
  const ending = new FirstLineEnding();
  const parser = parse(parserOptions(form));
  let refusal: string | null = null;
  let broken: unknown;
  const consuming = (async () => {
    for await (const cells of parser as AsyncIterable<string[]>) {
      groups.add(cells);
      if (groups.isFull) await add(groups.take());
    }
    const rest = groups.take();
    if (rest.length > 0) await add(rest);
  })().catch((error: unknown) => {
    refusal = refusalOf(error);
    if (refusal === null) broken = error;
  });
  for await (const chunk of source) {
    ending.look(chunk);
    if (refusal !== null || broken !== undefined || parser.destroyed) continue;
    if (!parser.write(chunk)) await Promise.race([once(parser, 'drain').catch(() => undefined), consuming]);
  }
  if (!parser.destroyed) parser.end();
  await consuming;
  if (broken !== undefined) throw broken;
  return { header: groups.header, error: wrongEnding(ending, form) ?? refusal };
}

/** The same for a short file that came with the job itself. */
export function readCsvText(text: string, form: CsvForm): UploadEnd & { readonly rows: readonly string[] } {
  const groups = new RowGroups(form.maxRows);
  const ending = new FirstLineEnding();
  ending.look(Buffer.from(text));
  let refusal: string | null = null;
  try {
    for (const cells of parseText(text, parserOptions(form)) as unknown as string[][]) groups.add(cells);
  } catch (error) {
    refusal = refusalOf(error);
    if (refusal === null) throw error;
  }
  return { header: groups.header, error: wrongEnding(ending, form) ?? refusal, rows: groups.take() };
}

function wrongEnding({ found }: FirstLineEnding, { lineEnding }: CsvForm): string | null {
  if (found === undefined || lineEnding === null || found === lineEnding) return null;
  return `ClientInputError : LineEnding is invalid on user data. Current LineEnding setting is ${lineEnding}`;
}

/** Words of the platform's reader for what csv-parse found. */
const TEXTS: Partial<Record<CsvError['code'], string>> = {
  CSV_INVALID_CLOSING_QUOTE: 'Not expecting more text after end quote',
  INVALID_OPENING_QUOTE: 'Found unescaped quote. A value with quote should be within a quote',
  CSV_QUOTE_NOT_CLOSED: 'EOF reached before closing an opened quote',
  CSV_MAX_RECORD_SIZE: `Exceeded max length for one record: ${MAX_RECORD_CHARACTERS}`,
};

function refusalOf(error: unknown): string | null {
  if (error instanceof CsvRefusal) return `InvalidBatch : Failed to parse CSV. ${error.message}`;
  const { code } = error as { code?: CsvError['code'] };
  if (code === undefined || !(error instanceof Error) || !/^(CSV_|INVALID_OPENING)/.test(code)) return null;
  return `InvalidBatch : Failed to parse CSV. ${TEXTS[code] ?? error.message}`;
}
