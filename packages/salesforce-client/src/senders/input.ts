/** One entry of an input file. */
export interface Entry {
  /** Where it stands: line of a JSON Lines file, position in an array; counted from 1. */
  readonly at: number;
  readonly value: unknown;
}

/** The input as a whole cannot be read; nothing was sent. */
export class BadInputError extends Error {}

/**
 * Reads JSON Lines, a JSON array, one object, or an object whose single member holds the array (`{"events":[...]}`).
 * @throws BadInputError naming the line that is not JSON, or that there is nothing
 */
export function readEntries(text: string): Entry[] {
  const whole = parsed(text);
  const entries = whole === undefined ? readLines(text) : entriesOf(whole.value);
  if (entries.length === 0) throw new BadInputError('The input holds nothing to send.');
  return entries;
}

function readLines(text: string): Entry[] {
  const entries: Entry[] = [];
  text.split('\n').forEach((line, i) => {
    if (line.trim() === '') return;
    const value = parsed(line);
    if (value === undefined) throw new BadInputError(`Line ${i + 1} is not JSON: ${line.trim().slice(0, 80)}`);
    entries.push({ at: i + 1, value: value.value });
  });
  return entries;
}

function entriesOf(value: unknown): Entry[] {
  if (Array.isArray(value)) return value.map((one, i) => ({ at: i + 1, value: one as unknown }));
  const members = typeof value === 'object' && value !== null ? Object.values(value) : [];
  const [only] = members;
  if (members.length === 1 && Array.isArray(only)) return entriesOf(only);
  return [{ at: 1, value }];
}

function parsed(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
