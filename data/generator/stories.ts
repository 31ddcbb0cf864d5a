import { DAY_MS, deliver, TYPICAL_FAULTS, type DeliveryFaults } from './delivery';
import { isoSeconds, liveWorkspace, TYPICAL_ODDS, type LifeOdds } from './lifecycle';
import { makeAccounts, makeCompanies, makePerson, slug, type Person } from './people';
import { Random } from './random';
import type { MarketoLead, ProductEvent, Story } from './story';

interface Recipe {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly seed: number;
  readonly workspaces: number;
  readonly companies: number;
  readonly startsAt: string;
  readonly endsAt: string;
  /** Workspaces begin in this part of the time, so that short stories end within it. */
  readonly startWindowDays: number;
  readonly odds: LifeOdds;
  readonly faults: DeliveryFaults;
  /** Exactly this many events, cut from the end; undefined keeps all. */
  readonly eventCount?: number;
}

const NO_FAULTS: DeliveryFaults = { duplicates: 0, outOfOrder: 0, malformed: 0, withoutEventId: 0 };
const PLAIN: LifeOdds = {
  converts: 0,
  paidChurns: 0,
  expiredChurns: 0,
  comesBack: 0,
  emailChanges: 0,
  extends: 0,
  startsPaid: 0,
};
const HALF_YEAR = { startsAt: '2026-05-01T00:00:00Z', endsAt: '2026-10-31T23:59:59Z' };

/** The folders of `data/events`. */
export const RECIPES: readonly Recipe[] = [
  {
    name: 'history',
    title: 'Six months of 5,000 workspaces',
    description: 'Everything that happens, in the shares in which it happens.',
    seed: 20260501,
    workspaces: 5000,
    companies: 1800,
    ...HALF_YEAR,
    startWindowDays: 182,
    odds: TYPICAL_ODDS,
    faults: TYPICAL_FAULTS,
  },
  {
    name: 'three-hundred',
    title: '300 events with everything in them',
    description: 'Small enough to replay in every order; returns, repeats, changed addresses.',
    seed: 300,
    workspaces: 84,
    companies: 18,
    ...HALF_YEAR,
    startWindowDays: 60,
    odds: { ...TYPICAL_ODDS, converts: 0.4, paidChurns: 0.5, comesBack: 0.6, emailChanges: 0.2, extends: 0.2 },
    faults: { ...TYPICAL_FAULTS, malformed: 0, duplicates: 0 },
    eventCount: 300,
  },
  {
    name: 'trial-expires',
    title: 'Trials that run out',
    description: 'Nobody converts; some extend.',
    seed: 11,
    workspaces: 12,
    companies: 6,
    ...HALF_YEAR,
    startWindowDays: 120,
    odds: { ...PLAIN, extends: 0.4 },
    faults: NO_FAULTS,
  },
  {
    name: 'converts',
    title: 'Trials that become customers',
    description: 'Every trial converts and stays.',
    seed: 12,
    workspaces: 12,
    companies: 6,
    ...HALF_YEAR,
    startWindowDays: 90,
    odds: { ...PLAIN, converts: 1 },
    faults: NO_FAULTS,
  },
  {
    name: 'churns-and-returns',
    title: 'Customers who leave and come back',
    description: 'Every customer churns and returns.',
    seed: 13,
    workspaces: 12,
    companies: 6,
    ...HALF_YEAR,
    startWindowDays: 40,
    odds: { ...PLAIN, converts: 1, paidChurns: 1, comesBack: 1 },
    faults: NO_FAULTS,
  },
  {
    name: 'email-changes',
    title: 'People who change their address',
    description: 'Every workspace gets a new address during its trial.',
    seed: 14,
    workspaces: 12,
    companies: 6,
    ...HALF_YEAR,
    startWindowDays: 60,
    odds: { ...PLAIN, emailChanges: 1, converts: 0.5 },
    faults: NO_FAULTS,
  },
  {
    name: 'malformed',
    title: 'Events that are wrong',
    description: 'A third of the events is malformed, every way in turn.',
    seed: 15,
    workspaces: 30,
    companies: 10,
    ...HALF_YEAR,
    startWindowDays: 120,
    odds: TYPICAL_ODDS,
    faults: { ...TYPICAL_FAULTS, malformed: 0.5 },
  },
];

export function makeStory(recipe: Recipe): Story {
  const random = new Random(recipe.seed);
  const companies = makeCompanies(random, recipe.companies);
  const accounts = makeAccounts(random, companies);
  const people = makePeople(random, recipe.workspaces, companies);
  const startMs = Date.parse(recipe.startsAt);
  const lives: ProductEvent[] = [];
  for (let i = 0; i < recipe.workspaces; i++) {
    const person = random.pick(people);
    lives.push(
      ...liveWorkspace(random, {
        workspaceNumber: i + 1,
        person,
        newEmail: `${slug(person.firstName)}.${slug(person.lastName)}-${random.integer(2, 9)}@${person.domain}`,
        startMs: startMs + random.integer(0, recipe.startWindowDays * 24 * 3600 - 1) * 1000,
        endMs: Date.parse(recipe.endsAt) - DAY_MS,
        odds: recipe.odds,
      }),
    );
  }
  lives.sort((a, b) => (a.Occurred_At__c ?? '').localeCompare(b.Occurred_At__c ?? ''));
  const events = deliver(
    random,
    recipe.eventCount === undefined ? lives : lives.slice(0, recipe.eventCount),
    recipe.faults,
  );
  return {
    name: recipe.name,
    title: recipe.title,
    description: recipe.description,
    seed: recipe.seed,
    endsAt: isoSeconds(Date.parse(recipe.endsAt)),
    events,
    leads: makeLeads(random, people, events.length),
    accounts,
  };
}

/** Fewer people than workspaces: some have several. */
function makePeople(random: Random, workspaces: number, companies: ReturnType<typeof makeCompanies>): Person[] {
  const taken = new Set<string>();
  return Array.from({ length: Math.ceil(workspaces * 0.85) }, () => makePerson(random, companies, taken));
}

/** Marketo knows one person in six; half of them before the product does. */
function makeLeads(random: Random, people: readonly Person[], eventCount: number): MarketoLead[] {
  const leads: MarketoLead[] = [];
  for (const person of people) {
    if (!random.chance(1 / 6)) continue;
    leads.push({
      afterEvents: random.chance(0.5) ? 0 : random.integer(1, eventCount),
      fields: {
        FirstName: person.firstName,
        LastName: person.lastName,
        Company: person.company ?? 'Private',
        Email: person.email,
        LeadSource: random.pick(['Web', 'Trade Show', 'Word of mouth', 'Advertisement']),
      },
    });
  }
  return leads.sort((a, b) => a.afterEvents - b.afterEvents);
}
