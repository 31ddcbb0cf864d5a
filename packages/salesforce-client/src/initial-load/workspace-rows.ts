import { BadInputError } from '../senders/input';
import type { CsvRow, CsvTable } from './csv';

/** A Workspace as the REST API takes it. */
export type WorkspaceFields = Readonly<Record<string, string | number>> & { readonly Workspace_ID__c: string };

export type CheckedRow =
  | { readonly line: number; readonly workspaceId: string; readonly fields: WorkspaceFields }
  | { readonly line: number; readonly workspaceId: string | null; readonly reason: string };

/** @throws Error whose message is the reason */
type Reader = (text: string, column: string) => string | number;

const EMAIL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,63}$/;
const STATUSES = ['Trial', 'Paid', 'Churned'];
const REQUIRED = ['Workspace_ID__c', 'Email__c', 'Self_Serve_Status__c'];

const text =
  (length: number): Reader =>
  (value, column) => {
    if (value.length > length) throw new Error(`${column} is longer than ${length} characters`);
    return value;
  };
const number =
  (digits: number, decimals: number): Reader =>
  (value, column) => {
    const parsed = Number(value);
    if (!/^-?\d+(\.\d+)?$/.test(value) || Math.abs(parsed) >= 10 ** digits)
      throw new Error(`${column} is not a number`);
    if ((value.split('.')[1] ?? '').length > decimals) throw new Error(`${column} has more than ${decimals} decimals`);
    return parsed;
  };
const date: Reader = (value, column) => {
  const time = Date.parse(`${value}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value)
    throw new Error(`${column} is not a date as YYYY-MM-DD`);
  return value;
};
const email: Reader = (value, column) => {
  if (!EMAIL.test(value) || value.length > 80) throw new Error(`${column} is not an email address`);
  return value;
};
const status: Reader = (value, column) => {
  const found = STATUSES.find((one) => one.toLowerCase() === value.toLowerCase());
  if (found === undefined) throw new Error(`${column} is none of ${STATUSES.join(', ')}`);
  return found;
};

/** Columns of the file and the fields they fill. */
const READERS: Readonly<Record<string, readonly [field: string, read: Reader]>> = {
  Workspace_ID__c: ['Workspace_ID__c', text(64)],
  Name: ['Name', text(80)],
  Workspace_Name__c: ['Name', text(80)],
  Email__c: ['Email__c', email],
  Self_Serve_Status__c: ['Self_Serve_Status__c', status],
  Trial_Start_Date__c: ['Trial_Start_Date__c', date],
  Trial_Expiration_Date__c: ['Trial_Expiration_Date__c', date],
  Converted_Date__c: ['Converted_Date__c', date],
  Churned_Date__c: ['Churned_Date__c', date],
  Plan__c: ['Plan__c', text(40)],
  MRR__c: ['MRR__c', number(14, 2)],
  Active_Users__c: ['Active_Users__c', number(9, 0)],
};

/**
 * Checks every row of a table: either the fields to load, or the reason why not. Blank cells are left out, so that they change nothing.
 * @throws BadInputError for a column that is missing or unknown
 */
export function checkWorkspaceRows({ columns, rows }: CsvTable): CheckedRow[] {
  const canonical = new Map(columns.map((column) => [column, canonicalName(column)]));
  const unknown = [...canonical].filter(([, name]) => name === undefined).map(([column]) => column);
  if (unknown.length > 0)
    throw new BadInputError(`Unknown columns: ${unknown.join(', ')}. Known are: ${Object.keys(READERS).join(', ')}.`);
  const missing = REQUIRED.filter((column) => ![...canonical.values()].includes(column));
  if (missing.length > 0) throw new BadInputError(`Missing columns: ${missing.join(', ')}.`);
  const seen = new Map<string, number>();
  return rows.map((row) => checkRow(row, canonical, seen));
}

function canonicalName(column: string): string | undefined {
  return Object.keys(READERS).find((known) => known.toLowerCase() === column.toLowerCase());
}

function checkRow(
  { line, cells }: CsvRow,
  canonical: ReadonlyMap<string, string | undefined>,
  seen: Map<string, number>,
): CheckedRow {
  const fields: Record<string, string | number> = {};
  let reason: string | undefined;
  for (const [column, cell] of Object.entries(cells)) {
    const value = cell.trim();
    const name = canonical.get(column) as string;
    const [field, read] = READERS[name] as readonly [string, Reader];
    try {
      if (value !== '') fields[field] = read(value, name);
      else if (REQUIRED.includes(name)) reason ??= `${name} is missing`;
    } catch (error) {
      reason ??= (error as Error).message;
    }
  }
  const { Workspace_ID__c: id } = fields;
  const workspaceId = typeof id === 'string' ? id : null;
  reason ??= contradiction(fields);
  const before = workspaceId === null ? undefined : seen.get(workspaceId);
  reason ??= before === undefined ? undefined : `Workspace_ID__c stands on line ${before} already`;
  if (reason !== undefined || workspaceId === null) return { line, workspaceId, reason: reason ?? 'unreadable' };
  seen.set(workspaceId, line);
  return { line, workspaceId, fields: { Name: workspaceId, ...fields, Workspace_ID__c: workspaceId } };
}

function contradiction(fields: Readonly<Record<string, string | number>>): string | undefined {
  const { Trial_Start_Date__c: start, Trial_Expiration_Date__c: end, Self_Serve_Status__c: now } = fields;
  if (start !== undefined && end !== undefined && end < start)
    return 'Trial_Expiration_Date__c is before Trial_Start_Date__c';
  if (fields['Churned_Date__c'] !== undefined && now !== 'Churned')
    return `Churned_Date__c is given, but the status is ${now}`;
  if (fields['Converted_Date__c'] !== undefined && now === 'Trial')
    return 'Converted_Date__c is given, but the status is Trial';
  return undefined;
}
