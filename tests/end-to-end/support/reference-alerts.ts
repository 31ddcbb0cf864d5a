import type { ProductEvent } from '../../../data/generator/story';
import { Random } from '../../../data/generator/random';

const DAY_MS = 86_400_000;
const THRESHOLDS = [7, 3, 1];

export interface TrialPlan {
  readonly id: string;
  /** Index of the rep who owns it. */
  readonly rep: number;
  /** By day of the story: what happens to the trial, in order. */
  readonly changes: readonly TrialChange[];
}

export interface TrialChange {
  readonly day: number;
  readonly status: 'Trial' | 'Paid' | 'Churned';
  /** Days of the story to the expiration. */
  readonly expiresOn: number;
}

/** A population of trials: most run out, some are extended, convert or churn; some are so short that thresholds are passed at the start. */
export function population(size: number, reps: number, days: number, seed: number): TrialPlan[] {
  const random = new Random(seed);
  return Array.from({ length: size }, (_, i): TrialPlan => {
    const begin = random.integer(0, days - 5);
    let expiresOn = begin + random.integer(1, 21);
    const changes: TrialChange[] = [{ day: begin, status: 'Trial', expiresOn }];
    if (random.chance(0.35)) {
      expiresOn += random.integer(1, 12);
      changes.push({ day: random.integer(begin + 1, Math.max(begin + 1, expiresOn)), status: 'Trial', expiresOn });
    }
    const last = (changes.at(-1) as TrialChange).day;
    if (random.chance(0.4))
      changes.push({ day: last + random.integer(1, 9), status: random.chance(0.6) ? 'Paid' : 'Churned', expiresOn });
    return { id: `T${String(i).padStart(3, '0')}`, rep: random.integer(0, reps - 1), changes };
  });
}

/** The day of the story as a date in UTC, as product events carry dates. */
export const dateOn = (base: Date, day: number): string =>
  new Date(base.getTime() + day * DAY_MS).toISOString().slice(0, 10);

/** What the provisioning system sends about a change. */
export function eventOf(base: Date, plan: TrialPlan, change: TrialChange): ProductEvent {
  return {
    Event_Id__c: `${plan.id}-${change.day}-${change.status}`,
    Workspace_ID__c: plan.id,
    Workspace_Name__c: `Space ${plan.id}`,
    Email__c: `${plan.id.toLowerCase()}@rep${plan.rep}.test`,
    Self_Serve_Status__c: change.status,
    Occurred_At__c: `${new Date(base.getTime() + change.day * DAY_MS).toISOString().slice(0, 19)}Z`,
    Trial_Start_Date__c: dateOn(base, (plan.changes[0] as TrialChange).day),
    Trial_Expiration_Date__c: dateOn(base, change.expiresOn),
    Plan__c: 'Team',
    Active_Users__c: 3,
  };
}

export interface ExpectedAlerts {
  /** `workspace|expiration|threshold` */
  readonly ledger: readonly string[];
  /** `rep|day of the run|workspace|expiration`: one line of a digest each. */
  readonly lines: readonly string[];
}

/**
 * The rule in its simplest form. Each morning that is not missed: a trial with at most 7 days left is alerted at the smallest threshold it
 * has reached, unless that was done before for the same expiration date.
 *
 * @param runs days of the story after whose events a morning run took place, with the run's date in the time zone of the org
 */
export function expectedAlerts(
  plans: readonly TrialPlan[],
  runs: ReadonlyMap<number, string>,
  base: Date,
): ExpectedAlerts {
  const ledger = new Set<string>();
  const lines: string[] = [];
  for (const [day, date] of runs) {
    for (const plan of plans) {
      const now = plan.changes.filter((change) => change.day <= day).at(-1);
      if (now?.status !== 'Trial') continue;
      const expires = dateOn(base, now.expiresOn);
      const left = Math.round((Date.parse(expires) - Date.parse(date)) / DAY_MS);
      const reached = THRESHOLDS.filter((threshold) => left >= 0 && left <= threshold);
      const key = `${plan.id}|${expires}|${Math.min(...reached)}`;
      if (reached.length === 0 || ledger.has(key)) continue;
      ledger.add(key);
      lines.push(`${plan.rep}|${date}|${plan.id}|${expires}`);
    }
  }
  return { ledger: [...ledger].sort(), lines: lines.sort() };
}

/** `workspace|kind` for each start, conversion and churn, each of which its rep is told once. */
export function expectedStatusAlerts(plans: readonly TrialPlan[], lastDay: number): string[] {
  const kinds = { Trial: 'Trial Started', Paid: 'Converted', Churned: 'Churned' };
  return plans
    .flatMap(({ id, changes }) =>
      changes
        .filter(({ day, status }, i) => day <= lastDay && status !== changes[i - 1]?.status)
        .map(({ status }) => `${id}|${kinds[status]}`),
    )
    .sort();
}
