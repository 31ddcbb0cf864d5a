import {
  dateOn,
  eventOf,
  expectedAlerts,
  expectedStatusAlerts,
  population,
  type TrialPlan,
} from './support/reference-alerts';
import { allowRetry, retry } from './support/retry';
import { TestOrg } from './support/org';
import { changeMetadata } from './support/overrides';
import { timeLimit } from './support/target';

jest.setTimeout(timeLimit(300_000));

/** Noon in the org's time zone, shortly before a leap day and the beginning of daylight saving on 12 March. */
const BASE = new Date('2028-02-05T20:00:00Z');
const ZONE = 'America/Los_Angeles';
const DAYS = 60;
const DAY_MS = 86_400_000;
const REPS = 3;
/** Mornings on which alerts are switched off. */
const MISSED = new Set([16, 17, 40]);
/** The morning on which another transaction holds the ledger. */
const BROKEN = 30;
/** The day on which old events of other workspaces are loaded. */
const BACKFILL = 20;

interface Mail {
  readonly to: readonly string[];
  readonly subject: string;
  readonly textBody: string;
  readonly sentAt: string;
}

let org: TestOrg;
const emails: string[] = [];
const repIds: string[] = [];

async function addRep(name: string, groups: readonly string[]): Promise<string> {
  const profile = await org.one("SELECT Id FROM Profile WHERE Name = 'Standard User'");
  const [id] = await org.insertAll('User', [
    {
      LastName: name,
      Alias: name.slice(0, 8),
      Username: `${name}@alerts.test`,
      Email: `${name}@alerts.test`,
      ProfileId: profile.Id,
      TimeZoneSidKey: ZONE,
      LocaleSidKey: 'en_US',
      LanguageLocaleKey: 'en_US',
      EmailEncodingKey: 'UTF-8',
    },
  ]);
  await org.assign(['Sales_Rep', ...groups], id as string);
  return id as string;
}

const localDate = (moment: Date): string => new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(moment);
const mails = async (): Promise<Mail[]> => (await org.local('GET', '/local/mail')) as Mail[];

/** `rep|day|workspace|expiration` of each line about an expiring trial in a mail. */
function linesOf(mail: Mail): string[] {
  const rep = emails.indexOf(mail.to[0] ?? '');
  const found = mail.textBody.matchAll(/^- Space (\S+): expires on (\d{4}-\d\d-\d\d)/gm);
  return [...found].map(([, id, expires]) => `${rep}|${localDate(new Date(mail.sentAt))}|${id}|${expires}`);
}

beforeAll(async () => {
  org = await TestOrg.start({ now: BASE.toISOString() });
  await org.settings({ timeZone: ZONE });
  await allowRetry(org);
  for (let i = 0; i < REPS; i++) {
    emails.push(`rep${i}@alerts.test`);
    // The last one is not in the rollout yet.
    repIds.push(await addRep(`rep${i}`, i === REPS - 1 ? [] : ['Rollout_Pilot']));
  }
  await org.insertAll(
    'Account',
    repIds.map((OwnerId, i) => ({ Name: `Account ${i}`, Website: `rep${i}.test`, OwnerId })),
  );
});
afterAll(() => org.stop());

/** Ended trials, customers and churned ones whose events are weeks old. */
function backfill(): object[] {
  return Array.from({ length: 40 }, (_, i) => {
    const day = BACKFILL - 30 - i;
    const plan: TrialPlan = { id: `B${i}`, rep: i % REPS, changes: [] };
    const status = (['Trial', 'Paid', 'Churned'] as const)[i % 3] as 'Trial';
    return eventOf(
      BASE,
      { ...plan, changes: [{ day, status, expiresOn: day + 14 }] },
      { day, status, expiresOn: day + 14 },
    );
  });
}

async function pass(day: number): Promise<void> {
  if (MISSED.has(day)) await changeMetadata(org, 'Automation_Switch.Trial_Alerts', 'Active__c', 'false');
  if (day === BROKEN)
    await org.local('POST', '/local/faults', [{ object: 'Trial_Alert__c', operation: 'lock', times: 1 }]);
  await org.local('POST', '/local/clock', { set: new Date(BASE.getTime() + (day + 1) * DAY_MS).toISOString() });
  await org.drain();
  if (MISSED.has(day)) await changeMetadata(org, 'Automation_Switch.Trial_Alerts', 'Active__c', 'true');
  if (day === BROKEN) {
    await org.local('DELETE', '/local/faults');
    const row = await org.one(
      "SELECT Id FROM Error_Log__c WHERE Error_Key__c = 'Trial Alert|daily' AND Status__c = 'Open'",
    );
    await expect(retry(org, [row.Id])).resolves.toMatchObject({ resolvedCount: 1 });
  }
}

it('sixty days alert each trial once for each expiration date and threshold, and nothing else [clock]', async () => {
  const plans = population(90, REPS, DAYS, 20280205);
  const runs = new Map<number, string>();
  for (let day = 0; day < DAYS; day++) {
    const due = plans.flatMap((plan) => plan.changes.filter((c) => c.day === day).map((c) => eventOf(BASE, plan, c)));
    await org.publish(day === BACKFILL ? [...due, ...backfill()] : due);
    await org.drain();
    await pass(day);
    if (!MISSED.has(day)) runs.set(day, localDate(new Date(BASE.getTime() + (day + 1) * DAY_MS)));
  }
  const inRollout = plans.filter((plan) => plan.rep < REPS - 1);
  const reference = expectedAlerts(inRollout, runs, BASE);

  const rows = await org.query<{
    Workspace__r: { Workspace_ID__c: string };
    Kind__c: string;
    Expiration_Date__c: string;
    Threshold__c: number | null;
    Delivery__c: string;
  }>('SELECT Workspace__r.Workspace_ID__c, Kind__c, Expiration_Date__c, Threshold__c, Delivery__c FROM Trial_Alert__c');
  const expiring = rows.filter((row) => row.Kind__c === 'Expiring');
  expect(
    expiring.map((row) => `${row.Workspace__r.Workspace_ID__c}|${row.Expiration_Date__c}|${row.Threshold__c}`).sort(),
  ).toEqual(reference.ledger);
  expect(reference.ledger.length).toBeGreaterThan(80);
  expect(new Set(rows.map((row) => row.Delivery__c))).toEqual(new Set(['Sent']));

  const sent = (await mails()).filter((mail) => emails.includes(mail.to[0] ?? ''));
  expect(sent.flatMap(linesOf).sort()).toEqual(reference.lines);
  const digests = sent.filter((mail) => linesOf(mail).length > 0);
  const reached = new Set(reference.lines.map((line) => line.split('|').slice(0, 2).join('|')));
  expect(digests).toHaveLength(reached.size);
  const bells = (await org.local('GET', '/local/notifications')) as { recipientId: string }[];
  expect(bells).toHaveLength(sent.length);
  expect(bells.some((bell) => bell.recipientId === repIds[REPS - 1])).toBe(false);

  const told = rows.filter((row) => row.Kind__c !== 'Expiring');
  expect(told.map((row) => `${row.Workspace__r.Workspace_ID__c}|${row.Kind__c}`).sort()).toEqual(
    expectedStatusAlerts(inRollout, DAYS - 1),
  );
  // Customers and leads are never written to.
  expect((await mails()).every((mail) => mail.to.every((address) => address.endsWith('@alerts.test')))).toBe(true);
});

it('what is muted is not sent later; the owner of the account comes back to the alerts with the next threshold [clock]', async () => {
  const now = BASE.getTime() + DAYS * DAY_MS;
  const plan: TrialPlan = { id: 'MUTED', rep: 0, changes: [{ day: DAYS, status: 'Trial', expiresOn: DAYS + 4 }] };
  await changeMetadata(org, 'Lifecycle_Setting.Default', 'Alerts_Muted__c', 'true');
  const before = (await mails()).length;
  await org.publish([eventOf(BASE, plan, plan.changes[0] as TrialPlan['changes'][number])]);
  await org.drain();
  await org.local('POST', '/local/clock', { set: new Date(now + DAY_MS).toISOString() });
  await org.drain();
  await changeMetadata(org, 'Lifecycle_Setting.Default', 'Alerts_Muted__c', 'false');
  const ledger = async (): Promise<string[]> =>
    (
      await org.query<{ Kind__c: string; Threshold__c: number | null; Delivery__c: string }>(
        `SELECT Kind__c, Threshold__c, Delivery__c FROM Trial_Alert__c WHERE Workspace__r.Workspace_ID__c = 'MUTED'`,
      )
    )
      .map((row) => `${row.Kind__c}|${row.Threshold__c ?? ''}|${row.Delivery__c}`)
      .sort();
  expect(await ledger()).toEqual(['Expiring|3|Suppressed', 'Trial Started||Suppressed']);
  expect((await mails()).filter((mail) => mail.textBody.includes('MUTED'))).toEqual([]);

  await org.local('POST', '/local/clock', { set: new Date(now + 3 * DAY_MS).toISOString() });
  await org.drain();

  expect(await ledger()).toEqual(['Expiring|1|Sent', 'Expiring|3|Suppressed', 'Trial Started||Suppressed']);
  const mail = (await mails()).slice(before).find((one) => one.textBody.includes('MUTED'));
  expect(mail?.textBody).toContain(`expires on ${dateOn(BASE, DAYS + 4)}, tomorrow`);
  expect(mail?.textBody).toContain('/lightning/r/Workspace__c/');
});

it('an account whose owner leaves sends its workspaces to the queue with one row that counts them, which closes when it gets a new one [clock]', async () => {
  const owned = "SELECT COUNT() FROM Workspace__c WHERE Account__r.Name = 'Account 1'";
  const count = await org.count(owned);
  await org.update('User', repIds[1] as string, { IsActive: false });
  await org.drain();

  const queue = await org.one("SELECT Id FROM Group WHERE Type = 'Queue' AND DeveloperName = 'Self_Serve_Fallback'");
  expect(await org.count(`${owned} AND OwnerId = '${queue.Id}'`)).toBe(count);
  const rows = "SELECT COUNT() FROM Error_Log__c WHERE Source_Process__c = 'Trial Alert' AND Status__c = 'Open'";
  expect(await org.count(rows)).toBe(1);
  expect(await org.count(`${rows} AND Occurrence_Count__c = ${count}`)).toBe(1);
  // The list behind the row.
  expect(await org.count(`${owned} AND Without_Active_Owner__c = TRUE`)).toBe(count);

  const account = await org.one("SELECT Id FROM Account WHERE Name = 'Account 1'");
  await org.update('Account', account.Id, { OwnerId: repIds[0] });
  await org.drain();

  expect(await org.count(`${owned} AND OwnerId = '${repIds[0]}'`)).toBe(count);
  expect(await org.count(rows)).toBe(0);
});

it('a task that the rep logs marks the alert as acted on [clock]', async () => {
  const alert = await org.one<{ Id: string; Workspace__c: string; Recipient__c: string }>(
    "SELECT Id, Workspace__c, Recipient__c FROM Trial_Alert__c WHERE Workspace__r.Workspace_ID__c = 'MUTED' AND Delivery__c = 'Sent'",
  );

  await org.insertAll('Task', [{ Subject: 'Call', WhatId: alert.Workspace__c, OwnerId: alert.Recipient__c }]);

  expect(
    await org.count(`SELECT COUNT() FROM Trial_Alert__c WHERE Id = '${alert.Id}' AND Acted_On_At__c != NULL`),
  ).toBe(1);
});

// Stays the last: a deployment, as the tests above make, begins the count of the paths that flows take anew.
it('a morning whose ledger is held leaves one row, and its retry sends what is due [clock] [fault]', async () => {
  const { now } = (await org.local('GET', '/local/clock')) as { now: string };
  const day = Math.floor((Date.parse(now) - BASE.getTime()) / DAY_MS);
  const plan: TrialPlan = { id: 'HELD', rep: 0, changes: [{ day, status: 'Trial', expiresOn: day + 5 }] };
  await org.publish([eventOf(BASE, plan, plan.changes[0] as TrialPlan['changes'][number])]);
  await org.drain();
  await org.local('POST', '/local/faults', [{ object: 'Trial_Alert__c', operation: 'lock', times: 1 }]);
  await org.local('POST', '/local/clock', { set: new Date(BASE.getTime() + (day + 1) * DAY_MS).toISOString() });
  await org.drain();
  await org.local('DELETE', '/local/faults');
  const expiring =
    "SELECT Id FROM Trial_Alert__c WHERE Workspace__r.Workspace_ID__c = 'HELD' AND Kind__c = 'Expiring' AND Delivery__c = 'Sent'";
  const rows = await org.query<{ Id: string }>(
    "SELECT Id FROM Error_Log__c WHERE Error_Key__c = 'Trial Alert|daily' AND Status__c = 'Open'",
  );
  expect(rows).toHaveLength(1);
  await retry(org, [rows[0]?.Id ?? '']);
  await org.drain();

  expect(await org.query(expiring)).toHaveLength(1);
});
