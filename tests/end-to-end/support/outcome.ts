import type { MarketoLead, ProductEvent, SampleAccount } from '../../../data/generator/story';
import type { TestOrg } from './org';
import { acceptedHistories, expectedEffects, expectedOutcome } from './reference-model';
import { expectedPeople } from './reference-people';

/**
 * The business outcome of a stream: what the order rule's guarantee covers, in one shape for the org and for the reference model, free
 * of ids, owners and times of creation. Every list is sorted.
 */
export interface Outcome {
  readonly workspaces: readonly Readonly<Record<string, unknown>>[];
  /** `workspace id|event id|effect`; an event whose id the org derived is told by its time and status. */
  readonly events: readonly string[];
  readonly leads: readonly Readonly<Record<string, unknown>>[];
  /** `email|account name`. */
  readonly contacts: readonly string[];
  /** Open error rows: `source|type|key`, with the count where the row counts. Rows about owners are outside the guarantee. */
  readonly errors: readonly string[];
}

/** What was put into the org beside events. */
export interface Surroundings {
  readonly accounts: readonly SampleAccount[];
  readonly leads: readonly MarketoLead['fields'][];
}

export function expected(deliveries: readonly ProductEvent[], around: Surroundings): Outcome {
  const { workspaces, rejected } = expectedOutcome(deliveries);
  const people = expectedPeople(deliveries, workspaces, around.accounts, around.leads);
  const events: string[] = [];
  for (const [id, history] of acceptedHistories(deliveries)) {
    for (const [event, effect] of expectedEffects(history)) events.push(`${id}|${eventLabel(event)}|${effect}`);
  }
  const errors = [
    ...[...people.missingDomains].map(([domain, n]) => `Account Link|Missing Record|missing|${domain} x${n}`),
    ...[...people.severalDomains].map(([domain, n]) => `Account Link|Duplicate Record|several|${domain} x${n}`),
    ...[...people.paidWithoutAccount].map((id) => `Contact Link|Missing Record|workspace|${id}`),
    ...rejected.map((event) => `Event Ingestion|Data Issue|${event.Event_Id__c ?? 'no id'}`),
  ];
  return {
    workspaces: sorted(
      [...workspaces.values()].map(({ eventCount, regressions: _regressions, lastEventTime, ...fields }) => ({
        ...fields,
        lastEventTime: Date.parse(lastEventTime),
        eventCount,
        ...people.links.get(fields.workspaceId),
      })),
      (row) => String(row.workspaceId),
    ),
    events: events.sort(),
    leads: sorted(
      [...people.leads].map(([email, lead]) => ({ email, ...lead })),
      (row) => row.email,
    ),
    contacts: [...people.contacts].map(([email, account]) => `${email}|${account}`).sort(),
    errors: errors.sort(),
  };
}

function eventLabel(event: ProductEvent): string {
  return (
    event.Event_Id__c ??
    `auto ${Date.parse(event.Occurred_At__c ?? '')} ${(event.Self_Serve_Status__c ?? '').toLowerCase()}`
  );
}

interface WorkspaceRow {
  Workspace_ID__c: string;
  Name: string;
  Email__c: string;
  Self_Serve_Status__c: string;
  Trial_Start_Date__c: string | null;
  Trial_Expiration_Date__c: string | null;
  Plan__c: string | null;
  MRR__c: number | null;
  Active_Users__c: number | null;
  Converted_Date__c: string | null;
  Churned_Date__c: string | null;
  Last_Event_Time__c: string;
  Event_Count__c: number;
  Account_Link_State__c: string;
  Contact__r: { Email: string } | null;
  Lead__r: { Email: string } | null;
  Account__r: { Name: string } | null;
}

/** @param prefix what the workspace ids, event ids, mailboxes and domains of the stream begin with; empty for the whole org */
export async function actual(org: TestOrg, prefix = ''): Promise<Outcome> {
  const [workspaces, events, leads, contacts, errors] = await Promise.all([
    org.query<WorkspaceRow>(
      `SELECT Workspace_ID__c, Name, Email__c, Self_Serve_Status__c, Trial_Start_Date__c, Trial_Expiration_Date__c, Plan__c, MRR__c,
       Active_Users__c, Converted_Date__c, Churned_Date__c, Last_Event_Time__c, Event_Count__c, Account_Link_State__c,
       Contact__r.Email, Lead__r.Email, Account__r.Name FROM Workspace__c WHERE Workspace_ID__c LIKE '${prefix}%'`,
    ),
    org.query<{
      Event_Id__c: string;
      Occurred_At__c: string;
      Self_Serve_Status__c: string;
      Effect__c: string;
      Workspace__r: { Workspace_ID__c: string };
    }>(
      `SELECT Event_Id__c, Occurred_At__c, Self_Serve_Status__c, Effect__c, Workspace__r.Workspace_ID__c FROM Workspace_Event__c
       WHERE Workspace__r.Workspace_ID__c LIKE '${prefix}%'`,
    ),
    org.query<{
      Email: string;
      FirstName: string | null;
      LastName: string;
      Company: string;
      Self_Serve_Key__c: string | null;
      LeadSource: string;
    }>(
      `SELECT Email, FirstName, LastName, Company, Self_Serve_Key__c, LeadSource FROM Lead WHERE Email LIKE '${prefix}%'`,
    ),
    org.query<{ Email: string; Account: { Name: string } }>(
      `SELECT Email, Account.Name FROM Contact WHERE Email LIKE '${prefix}%'`,
    ),
    org.query<{ Source_Process__c: string; Error_Type__c: string; Error_Key__c: string; Occurrence_Count__c: number }>(
      `SELECT Source_Process__c, Error_Type__c, Error_Key__c, Occurrence_Count__c FROM Error_Log__c
       WHERE Status__c = 'Open' AND Source_Process__c != 'Trial Alert' AND Error_Key__c LIKE '%|${prefix}%'`,
    ),
  ]);
  return {
    workspaces: sorted(workspaces.map(workspaceOf), (row) => String(row.workspaceId)),
    events: events
      .map((row) => {
        const label = row.Event_Id__c.startsWith('auto:')
          ? `auto ${Date.parse(row.Occurred_At__c)} ${row.Self_Serve_Status__c.toLowerCase()}`
          : row.Event_Id__c;
        return `${row.Workspace__r.Workspace_ID__c}|${label}|${row.Effect__c}`;
      })
      .sort(),
    leads: sorted(
      leads.map((row) => ({
        email: row.Email.toLowerCase(),
        origin: row.LeadSource === 'Self-Serve Trial' ? 'self-serve' : 'marketo',
        firstName: row.FirstName,
        lastName: row.LastName,
        company: row.Company,
      })),
      (row) => row.email,
    ),
    contacts: contacts.map((row) => `${row.Email}|${row.Account.Name}`).sort(),
    errors: errors.map(errorLabel).sort(),
  };
}

function workspaceOf(row: WorkspaceRow): Readonly<Record<string, unknown>> {
  return {
    workspaceId: row.Workspace_ID__c,
    name: row.Name,
    email: row.Email__c.toLowerCase(),
    status: row.Self_Serve_Status__c,
    trialStart: row.Trial_Start_Date__c,
    trialExpiration: row.Trial_Expiration_Date__c,
    plan: row.Plan__c,
    mrr: row.MRR__c,
    activeUsers: row.Active_Users__c,
    convertedDate: row.Converted_Date__c,
    churnedDate: row.Churned_Date__c,
    lastEventTime: Date.parse(row.Last_Event_Time__c),
    eventCount: row.Event_Count__c,
    contact: row.Contact__r?.Email.toLowerCase() ?? null,
    lead: row.Lead__r?.Email.toLowerCase() ?? null,
    account: row.Account__r?.Name ?? null,
    accountState: row.Account_Link_State__c,
  };
}

function errorLabel(row: {
  Source_Process__c: string;
  Error_Type__c: string;
  Error_Key__c: string;
  Occurrence_Count__c: number;
}): string {
  const identity = row.Error_Key__c.slice(row.Source_Process__c.length + 1);
  const label = `${row.Source_Process__c}|${row.Error_Type__c}|${identity}`;
  return row.Source_Process__c === 'Account Link' ? `${label} x${row.Occurrence_Count__c}` : label;
}

function sorted<T>(rows: readonly T[], key: (row: T) => string): T[] {
  return [...rows].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
