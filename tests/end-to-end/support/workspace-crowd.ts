import type { TestOrg } from './org';

const DAY_MS = 86_400_000;
const PLANS = ['Starter', 'Team', 'Business', 'Enterprise'] as const;
const PRICE = [29, 99, 299, 899] as const;
/** Of a hundred workspaces: how many still try, pay and have left. */
const TRIALS = 40;
const PAID = 75;
const COHORT_DAYS = 540;
const TRIAL_DAYS = 30;

/** A stream of numbers in [0, 1) that is the same for the same seed. (mulberry32) */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Workspaces as an initial load brings them: without events, spread over owners, plans, states and 18 months of starts. */
export function crowd(size: number, today: string, ownerIds: readonly string[], seed = 8): object[] {
  const random = seeded(seed);
  const now = Date.parse(`${today}T00:00:00Z`);
  const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
  return Array.from({ length: size }, (_, i) => {
    const plan = Math.floor(random() * PLANS.length);
    const of100 = random() * 100;
    const status = of100 < TRIALS ? 'Trial' : of100 < PAID ? 'Paid' : 'Churned';
    const age = Math.floor(random() * (status === 'Trial' ? TRIAL_DAYS + 10 : COHORT_DAYS));
    const start = now - age * DAY_MS;
    const length = status === 'Trial' && random() < 0.2 ? TRIAL_DAYS * 2 : TRIAL_DAYS;
    const number = String(i).padStart(6, '0');
    return {
      Name: `Crowd ${number}`,
      Workspace_ID__c: `crowd-${number}`,
      Email__c: `owner-${number}@crowd-${i % 9_000}.example`,
      Self_Serve_Status__c: status,
      Trial_Start_Date__c: day(start),
      Trial_Expiration_Date__c: day(start + length * DAY_MS),
      ...(status === 'Trial' ? {} : { Converted_Date__c: day(Math.min(now, start + 20 * DAY_MS)) }),
      ...(status === 'Churned' ? { Churned_Date__c: day(now - Math.floor(random() * Math.max(1, age)) * DAY_MS) } : {}),
      Plan__c: PLANS[plan],
      MRR__c: status === 'Churned' ? 0 : Math.round((PRICE[plan] ?? 0) * (1 + Math.floor(random() * 12))),
      Active_Users__c: 1 + Math.floor(random() * 40),
      Last_Event_Time__c: new Date(now - Math.floor(random() * 60 * DAY_MS)).toISOString(),
      OwnerId: ownerIds[i % ownerIds.length],
    };
  });
}

/** Loads them as an admin does: with the lifecycle's automations bypassed for the loading user. @returns how many */
export async function loadCrowd(
  org: TestOrg,
  size: number,
  today: string,
  ownerIds: readonly string[],
): Promise<number> {
  const [bypass] = await org.query(`SELECT Id FROM PermissionSet WHERE Name = 'Lifecycle_Bypass'`);
  const assignment = await org.connection
    .sobject('PermissionSetAssignment')
    .create({ AssigneeId: org.process.facts.userId, PermissionSetId: bypass?.Id });
  await org.insertAll('Workspace__c', crowd(size, today, ownerIds));
  await org.remove('PermissionSetAssignment', assignment.id as string);
  await org.drain();
  return org.count('SELECT COUNT() FROM Workspace__c');
}

/** Standard users who may own workspaces. @returns their ids */
export async function loadReps(org: TestOrg, amount: number): Promise<string[]> {
  const profile = await org.one<{ Id: string }>(`SELECT Id FROM Profile WHERE Name = 'Standard User'`);
  return org.insertAll(
    'User',
    Array.from({ length: amount }, (_, i) => ({
      FirstName: 'Rep',
      LastName: `Number ${String(i).padStart(2, '0')}`,
      Alias: `rep${i}`,
      Email: `rep-${i}@crowd.example`,
      Username: `rep-${i}@crowd.example`,
      ProfileId: profile.Id,
      TimeZoneSidKey: 'GMT',
      LocaleSidKey: 'en_US',
      LanguageLocaleKey: 'en_US',
      EmailEncodingKey: 'UTF-8',
    })),
  );
}
