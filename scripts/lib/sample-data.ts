import type { Connection } from 'jsforce';
import fs from 'node:fs';
import path from 'node:path';
import {
  EventSender,
  replayStory,
  SampleOrgLoader,
  type OrgLogin,
  type ReplayCounts,
  type SampleUser,
} from '@self-serve/salesforce-client';
import type { Story } from '../../data/generator/story';

const USERS = path.join(__dirname, '..', '..', 'data', 'sample', 'users.json');
const EVENT = 'SelfServeTrialEvent__e';
const ROLE_GROUPS = { rep: 'Sales_Rep', manager: 'Sales_Manager', integration: 'Provisioning_Integration' };
/** Where workspaces wait that nobody is responsible for. */
const FALLBACK_QUEUE = 'Self_Serve_Fallback';
/** What whoever sets an org up works with. */
const ADMIN_GROUPS = ['Self_Serve_Admin', 'Rollout_Pilot'];

/** Gives the user who sets the org up the admin's permission set groups. Repeating it changes nothing. */
export async function assignAdmin(connection: Connection, userId: string): Promise<void> {
  const loader = new SampleOrgLoader(connection);
  for (const group of ADMIN_GROUPS) await loader.assign(userId, group);
}

/**
 * Loads the sample's users with their permission set groups, and the story's accounts, owned by its reps in turn. Repeating it changes
 * nothing.
 * @returns how many accounts were new
 * @throws Error such as the org's own LICENSE_LIMIT_EXCEEDED when it has not the licences for the users
 */
export async function loadPeople(
  connection: Connection,
  story: Story,
): Promise<{ readonly users: number; readonly accounts: number }> {
  const loader = new SampleOrgLoader(connection);
  const users = JSON.parse(fs.readFileSync(USERS, 'utf8')) as SampleUser[];
  const ids = await loader.loadUsers(users, ROLE_GROUPS);
  for (const manager of ids.get('manager') ?? []) await loader.joinQueue(manager, FALLBACK_QUEUE);
  return { users: users.length, accounts: await loader.loadAccounts(story.accounts, ids.get('rep') ?? []) };
}

/** Publishes the story's events in their order, its leads from Marketo amid them; goes on where a replay was cut off. */
export function replay(
  connection: Connection,
  login: OrgLogin,
  story: Story,
  positionFile: string,
  progress: (done: number, total: number) => void,
): Promise<ReplayCounts> {
  const sender = new EventSender(EVENT, login);
  const insertLeads = (leads: readonly { readonly Email: string }[]): Promise<void> =>
    insertNewLeads(connection, leads);
  return replayStory(story, { sender, insertLeads }, positionFile, progress);
}

/** A batch that was cut off is inserted again: addresses that have a lead from Marketo already are left out. */
async function insertNewLeads(connection: Connection, leads: readonly { readonly Email: string }[]): Promise<void> {
  const list = leads.map(({ Email }) => `'${Email.replaceAll("'", "\\'")}'`).join(',');
  const { records } = await connection.query<{ Email: string }>(
    `SELECT Email FROM Lead WHERE Email IN (${list}) AND LeadSource != 'Self-Serve Trial'`,
  );
  const present = new Set(records.map((record) => record.Email));
  const fresh = leads.filter(({ Email }) => !present.has(Email));
  if (fresh.length > 0) await new SampleOrgLoader(connection).insertAll('Lead', fresh);
}

/** One line that moves on a terminal; a line for each tenth elsewhere. */
export function progressLine(): (done: number, total: number) => void {
  let told = -1;
  return (done, total) => {
    const percent = Math.floor((100 * done) / total);
    const step = process.stdout.isTTY ? percent : Math.floor(percent / 10) * 10;
    if (step === told) return;
    told = step;
    const line = `Replaying events: ${done} of ${total} (${percent} %)`;
    if (process.stdout.isTTY) process.stdout.write(`\r${line}`);
    else console.log(line);
  };
}
