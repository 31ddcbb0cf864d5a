import type { Connection } from 'jsforce';
import type { RunNames } from './run-names';

/** Records one collections call may delete. */
const MAX_CALL = 200;
/** Deletions start automations that may write once more. */
const MAX_ROUNDS = 6;
/** The org's clock may stand a little behind the machine's that names the run. */
const CLOCK_TOLERANCE_MS = 60 * 60_000;

/** Key of the row that counts the workspaces without an active owner. */
const OWNERLESS_KEY = 'Trial Alert|ownerless';
/** Ids of events stand in a long text, which no filter reaches. */
const RECEIPTS = 'receipts';

/** Where a run's records are, children before parents where a parent cannot go first. */
function ownedBy(id: string): readonly (readonly [object: string, where: string])[] {
  return [
    ['Task', `Subject LIKE '${id}%'`],
    ['Event', `Subject LIKE '${id}%'`],
    ['Workspace__c', `Workspace_ID__c LIKE '${id}%' OR Email__c LIKE '${id}%'`],
    ['Opportunity', `Name LIKE '${id}%'`],
    ['Contact', `Email LIKE '${id}%'`],
    ['Lead', `Email LIKE '${id}%'`],
    ['Account', `Name LIKE '${id}%'`],
    ['Error_Log__c', `Error_Key__c LIKE '%${id}%'`],
    // Receipts of what is deleted here would be taken for a gap.
    ['Event_Receipt__c', RECEIPTS],
  ];
}

/**
 * Deletes what a run made, found by its id, and what that deletion causes; users are deactivated, because Salesforce keeps them.
 * @returns how many records are gone
 * @throws Error naming what could not be removed
 */
export async function removeRun(connection: Connection, run: RunNames): Promise<number> {
  let gone = 0;
  let refusals: string[] = [];
  for (let round = 0; round < MAX_ROUNDS; round++) {
    refusals = [];
    let found = 0;
    for (const [object, where] of [...ownedBy(run.id), ['Error_Log__c', ''] as const]) {
      const ids =
        where === ''
          ? await errorsByPayload(connection, run)
          : where === RECEIPTS
            ? await receiptsOf(connection, run)
            : await idsOf(connection, object, where);
      found += ids.length;
      for (let at = 0; at < ids.length; at += MAX_CALL) {
        const results = await deleteAll(connection, ids.slice(at, at + MAX_CALL));
        gone += results.filter((result) => result.success).length;
        // Gone with its parent in the same round.
        const failed = results.filter(
          ({ success, errors }) => !success && errors[0]?.statusCode !== 'ENTITY_IS_DELETED',
        );
        refusals.push(...failed.map(({ errors }) => `${object}: ${errors[0]?.message ?? ''}`));
      }
    }
    if (found === 0) break;
    if (round === MAX_ROUNDS - 1) refusals.push(`${found} records were still found in the last round`);
  }
  gone += await removeOwnerlessRow(connection, run);
  await deactivateUsers(connection, run);
  if (refusals.length > 0) throw new Error(`Run ${run.id} left records behind. ${refusals.slice(0, 5).join('; ')}`);
  return gone;
}

async function idsOf(connection: Connection, object: string, where: string): Promise<string[]> {
  const { records } = await connection.query<{ Id: string }>(`SELECT Id FROM ${object} WHERE ${where}`, {
    autoFetch: true,
    maxFetch: 100_000,
  });
  return records.map((row) => row.Id);
}

/** Errors of events without an id are keyed by a hash; their payload, which no condition can search, names the run. */
async function errorsByPayload(connection: Connection, run: RunNames): Promise<string[]> {
  const since = new Date(run.began.getTime() - CLOCK_TOLERANCE_MS).toISOString();
  const { records } = await connection.query<{
    Id: string;
    Payload__c: string | null;
    Error_Details__c: string | null;
  }>(`SELECT Id, Payload__c, Error_Details__c FROM Error_Log__c WHERE CreatedDate >= ${since}`, {
    autoFetch: true,
    maxFetch: 100_000,
  });
  return records
    .filter((row) => `${row.Payload__c ?? ''}${row.Error_Details__c ?? ''}`.includes(run.id))
    .map((row) => row.Id);
}

async function receiptsOf(connection: Connection, run: RunNames): Promise<string[]> {
  const since = new Date(run.began.getTime() - CLOCK_TOLERANCE_MS).toISOString();
  const { records } = await connection.query<{ Id: string; Event_Ids__c: string | null }>(
    `SELECT Id, Event_Ids__c FROM Event_Receipt__c WHERE CreatedDate >= ${since}`,
    { autoFetch: true, maxFetch: 100_000 },
  );
  return records.filter((row) => row.Event_Ids__c?.includes(run.id)).map((row) => row.Id);
}

/**
 * One row counts all workspaces of the org without an active owner. Made by the run, it goes when none is left; otherwise it is right to
 * stay.
 */
async function removeOwnerlessRow(connection: Connection, run: RunNames): Promise<number> {
  const { totalSize } = await connection.query('SELECT COUNT() FROM Workspace__c WHERE Without_Active_Owner__c = TRUE');
  if (totalSize > 0) return 0;
  const since = new Date(run.began.getTime() - CLOCK_TOLERANCE_MS).toISOString();
  const ids = await idsOf(connection, 'Error_Log__c', `Error_Key__c = '${OWNERLESS_KEY}' AND CreatedDate >= ${since}`);
  const results = ids.length === 0 ? [] : await deleteAll(connection, ids);
  return results.filter(({ success }) => success).length;
}

interface DeleteResult {
  readonly success: boolean;
  readonly errors: readonly { readonly statusCode: string; readonly message: string }[];
}

function deleteAll(connection: Connection, ids: readonly string[]): Promise<DeleteResult[]> {
  return connection.request<DeleteResult[]>({
    method: 'DELETE',
    url: `/services/data/v66.0/composite/sobjects?ids=${ids.join(',')}&allOrNone=false`,
  });
}

async function deactivateUsers(connection: Connection, run: RunNames): Promise<void> {
  const ids = await idsOf(connection, 'User', `Username LIKE '${run.id}%' AND IsActive = true`);
  for (const Id of ids) await connection.sobject('User').update({ Id, IsActive: false });
}
