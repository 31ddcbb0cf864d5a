import { eventually } from './eventually';
import type { RunNames } from './run-names';

/** The queries of an org. */
export interface Asker {
  query<T extends object>(soql: string): Promise<T[]>;
}

/** Looks in a row that must find the same before work is taken to be over. */
const STEADY_LOOKS = 3;

/**
 * Waits on conditions until the org has dealt with what a run sent: every event that was queued is an event row or an error row, no
 * workspace of the run waits for a link, and several looks in a row find nothing changed.
 * @param eventIds ids of events that the bus took
 */
export async function settled(org: Asker, run: RunNames, eventIds: ReadonlySet<string>): Promise<void> {
  let last = '';
  let steady = 0;
  await eventually(async () => {
    const [missing, waiting, state] = await Promise.all([
      unaccounted(org, run, eventIds),
      org.query(
        `SELECT Id FROM Workspace__c WHERE Workspace_ID__c LIKE '${run.id}%'
         AND (Person_Link_State__c = 'Waiting' OR Account_Link_State__c = 'Waiting')`,
      ),
      fingerprint(org, run),
    ]);
    steady = state === last ? steady + 1 : 0;
    last = state;
    if (missing.length > 0)
      throw new Error(`${missing.length} events are neither rows nor errors yet: ${missing.slice(0, 5).join(', ')}`);
    if (waiting.length > 0) throw new Error(`${waiting.length} workspaces of ${run.id} wait for their links.`);
    if (steady < STEADY_LOOKS) throw new Error(`The records of ${run.id} still change.`);
  });
}

async function unaccounted(org: Asker, run: RunNames, eventIds: ReadonlySet<string>): Promise<string[]> {
  if (eventIds.size === 0) return [];
  const source = 'Event Ingestion|';
  const [rows, errors] = await Promise.all([
    org.query<{ Event_Id__c: string }>(
      `SELECT Event_Id__c FROM Workspace_Event__c WHERE Event_Id__c LIKE '${run.id}%'`,
    ),
    org.query<{ Error_Key__c: string }>(
      `SELECT Error_Key__c FROM Error_Log__c WHERE Error_Key__c LIKE '${source}${run.id}%'`,
    ),
  ]);
  const known = new Set(rows.map((row) => row.Event_Id__c));
  for (const row of errors) known.add(row.Error_Key__c.slice(source.length));
  return [...eventIds].filter((id) => !known.has(id));
}

/** Count and last change of everything that asynchronous work touches. */
async function fingerprint(org: Asker, run: RunNames): Promise<string> {
  const of = (object: string, where: string): Promise<object[]> =>
    org.query(`SELECT COUNT(Id) n, MAX(SystemModstamp) at FROM ${object} WHERE ${where}`);
  const looks = await Promise.all([
    of('Workspace__c', `Workspace_ID__c LIKE '${run.id}%'`),
    of('Workspace_Event__c', `Workspace__r.Workspace_ID__c LIKE '${run.id}%'`),
    of('Lead', `Email LIKE '${run.id}%'`),
    of('Contact', `Email LIKE '${run.id}%'`),
    of('Error_Log__c', `Error_Key__c LIKE '%${run.id}%'`),
  ]);
  return JSON.stringify(looks);
}
