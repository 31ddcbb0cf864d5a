import { SalesforceError, UnsupportedError } from '../../diagnostics';
import type { FieldValue, FieldValues, RecordData } from '../../metadata/values';
import type { Operand, PlanCondition, PlannedQuery } from '../../soql/plan';
import type { OrgCore } from '../core';
import { toId18 } from '../records/ids';
import type { RowAccess } from './record-access';

type Binds = ReadonlyMap<string, FieldValue | readonly FieldValue[]>;

/** Records that one query may ask about. Object Reference, UserRecordAccess. */
const MOST_RECORDS = 200;
const LEVELS = ['None', 'Read', 'Edit', 'Delete', 'Transfer', 'All'] as const;

/**
 * Answers `SELECT ... FROM UserRecordAccess WHERE UserId = ... AND RecordId IN (...)`: the platform has no such rows but works them out. Records
 * that the asking user may not read are left out.
 * @param askingUserId null when the query runs without sharing
 * @throws SalesforceError for a query that does not name one user and up to 200 records
 */
export function userRecordAccess(
  org: OrgCore,
  query: PlannedQuery,
  binds: Binds | undefined,
  askingUserId: string | null,
): RecordData[] {
  const { plan } = query;
  if (plan.isCount || plan.isAggregate || plan.orderBy.length > 0 || plan.children.length > 0)
    throw new UnsupportedError('UserRecordAccess beyond SELECT of fields by UserId and RecordId');
  const filters = new Map<string, readonly string[]>();
  if (plan.where) collect(plan.where, binds, filters);
  const users = filters.get('UserId') ?? [];
  const records = filters.get('RecordId') ?? [];
  if (users.length !== 1 || !filters.has('RecordId'))
    throw new SalesforceError('MALFORMED_QUERY', 'UserRecordAccess must be filtered by one UserId and by RecordId');
  if (records.length > MOST_RECORDS)
    throw new SalesforceError('EXCEEDED_ID_LIMIT', `UserRecordAccess can be queried for up to ${MOST_RECORDS} records`);
  const rows = [...new Set(records)]
    .map((id) => rowOf(org, users[0]!, id, askingUserId))
    .filter((row) => row !== undefined);
  return rows
    .filter((row) => matches(plan.where, row, binds))
    .map((row) => ({
      type: 'UserRecordAccess',
      fields: Object.fromEntries(
        plan.columns.map(({ path, expression }) => [
          path.join('.'),
          expression.kind === 'field' ? (row[expression.name] ?? null) : null,
        ]),
      ),
    }));
}

function rowOf(org: OrgCore, userId: string, recordId: string, askingUserId: string | null): FieldValues | undefined {
  const object = org.deployed.schema.byKeyPrefix(recordId.slice(0, 3))?.name;
  const plan = object === undefined ? undefined : org.deployed.plans.find(object);
  const row = plan && org.store.read(plan.name, [recordId]).get(recordId);
  if (!plan || !row) return undefined;
  const { security } = org;
  const has = (user: string, access: RowAccess): boolean =>
    security.sharing.idsWithAccess(plan, [row], user, access).has(recordId);
  if (askingUserId !== null && (!security.objectAccess(askingUserId, plan.name).read || !has(askingUserId, 'read')))
    return undefined;
  const rights = security.objectAccess(userId, plan.name);
  const read = rights.read && has(userId, 'read');
  const edit = read && rights.edit && has(userId, 'edit');
  const all = edit && has(userId, 'share');
  const flags = {
    read,
    edit,
    delete: read && rights.delete && has(userId, 'delete'),
    transfer: edit && has(userId, 'transfer'),
    all,
  };
  const level = [true, flags.read, flags.edit, flags.delete, flags.transfer, flags.all && flags.delete].lastIndexOf(
    true,
  );
  return {
    Id: recordId,
    UserId: userId,
    RecordId: recordId,
    HasReadAccess: flags.read,
    HasEditAccess: flags.edit,
    HasDeleteAccess: flags.delete,
    HasTransferAccess: flags.transfer,
    HasAllAccess: flags.all && flags.delete,
    MaxAccessLevel: LEVELS[level] ?? 'None',
  };
}

/** Values that UserId and RecordId are held to at the top of the condition. */
function collect(where: PlanCondition, binds: Binds | undefined, filters: Map<string, readonly string[]>): void {
  if (where.kind === 'and') for (const operand of where.operands) collect(operand, binds, filters);
  if (where.kind !== 'compare' && where.kind !== 'set') return;
  if (where.left.kind !== 'field' || (where.operator !== '=' && where.operator !== 'IN')) return;
  filters.set(where.left.name, ids(where.kind === 'set' ? where.right : [where.right], binds));
}

function ids(operands: readonly Operand[], binds: Binds | undefined): string[] {
  return valuesOf(operands, binds).flatMap((value) => toId18(String(value ?? '')) ?? []);
}

function valuesOf(operands: readonly Operand[], binds: Binds | undefined): FieldValue[] {
  return operands.flatMap((operand) => {
    if (operand.kind === 'constant') return [operand.value];
    if (operand.kind === 'dateLiteral') return [];
    const bound = binds?.get(operand.name) ?? null;
    return Array.isArray(bound) ? (bound as FieldValue[]) : [bound as FieldValue];
  });
}

/** Further conditions, such as `HasReadAccess = true`. */
function matches(where: PlanCondition | null, row: FieldValues, binds: Binds | undefined): boolean {
  if (where === null) return true;
  if (where.kind === 'and' || where.kind === 'or') {
    const met = where.operands.map((operand) => matches(operand, row, binds));
    return where.kind === 'and' ? !met.includes(false) : met.includes(true);
  }
  if (where.kind === 'not') return !matches(where.operand, row, binds);
  if ((where.kind !== 'compare' && where.kind !== 'set') || where.left.kind !== 'field')
    throw new UnsupportedError('this condition on UserRecordAccess');
  if (where.left.name === 'UserId' || where.left.name === 'RecordId') return true;
  const value = row[where.left.name];
  const wanted = valuesOf(where.kind === 'set' ? where.right : [where.right], binds);
  if (where.operator === '=' || where.operator === 'IN') return wanted.some((each) => each === value);
  if (where.operator === '!=' || where.operator === 'NOT IN') return wanted.every((each) => each !== value);
  throw new UnsupportedError(`the operator ${where.operator} on UserRecordAccess`);
}
