import { SalesforceError } from '../../diagnostics';

/** Rows of a JSON batch in the form of an upload. */
export interface JsonRows {
  readonly header: readonly string[];
  /** Each a JSON list of cells. */
  readonly rows: readonly string[];
}

/** A cell that sets its field to null. */
const NULL_CELL = '#N/A';

/**
 * Reads the records of a JSON batch of Bulk API 1.0: a member that is not there leaves its field as it is, null clears it, an
 * object names a parent by one of its keys. Bulk API Developer Guide, "Valid JSON Records".
 * @throws SalesforceError InvalidBatch for anything but a list of objects
 */
export function readJsonRows(text: string): JsonRows {
  const records = parsed(text).map(flattened);
  const header = [...new Set(records.flatMap((record) => [...record.keys()]))];
  return { header, rows: records.map((record) => JSON.stringify(header.map((name) => record.get(name) ?? ''))) };
}

function parsed(text: string): readonly Record<string, unknown>[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new SalesforceError('InvalidBatch', 'Failed to parse JSON. The batch is not well-formed.');
  }
  const isList = Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null);
  if (!isList) throw new SalesforceError('InvalidBatch', 'Failed to parse JSON. A batch is a list of records.');
  return value as readonly Record<string, unknown>[];
}

function flattened(record: Record<string, unknown>): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [name, value] of Object.entries(record)) {
    if (name === 'attributes') continue;
    if (typeof value !== 'object' || value === null) cells.set(name, cell(value));
    else for (const [column, key] of parentCells(name, value as Record<string, unknown>)) cells.set(column, key);
  }
  return cells;
}

/** `{"Account": {"Number__c": "1"}}` as the column `Account.Number__c`; with attributes, `Account:What.Number__c`. */
function* parentCells(relationship: string, parent: Record<string, unknown>): Iterable<readonly [string, string]> {
  const { type } = (parent['attributes'] ?? {}) as { type?: unknown };
  const prefix = typeof type === 'string' ? `${type}:` : '';
  for (const [name, value] of Object.entries(parent))
    if (name !== 'attributes') yield [`${prefix}${relationship}.${name}`, cell(value)] as const;
}

function cell(value: unknown): string {
  return value === null || value === undefined || value === '' ? NULL_CELL : String(value);
}
