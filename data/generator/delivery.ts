import type { Random } from './random';
import type { ProductEvent } from './story';

const MINUTE_MS = 60 * 1000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Shares of all events, 0 to 1. */
export interface DeliveryFaults {
  readonly duplicates: number;
  readonly outOfOrder: number;
  readonly malformed: number;
  /** Well-formed but sent without an event id: the org derives one. */
  readonly withoutEventId: number;
}

export const TYPICAL_FAULTS: DeliveryFaults = {
  duplicates: 0.03,
  outOfOrder: 0.05,
  malformed: 0.01,
  withoutEventId: 0.002,
};

/** Ways in which an event is wrong. The bus takes the first five; the last two the sender refuses by itself. */
export const MALFORMATIONS: Readonly<Record<string, (event: ProductEvent) => void>> = {
  noWorkspaceId: (event) => {
    delete event.Workspace_ID__c;
  },
  noEmail: (event) => {
    delete event.Email__c;
  },
  badEmail: (event) => {
    event.Email__c = (event.Email__c ?? '').replace('@', ' at ');
  },
  noStatus: (event) => {
    delete event.Self_Serve_Status__c;
  },
  unknownStatus: (event) => {
    event.Self_Serve_Status__c = 'Onboarding';
  },
  overlongName: (event) => {
    event.Workspace_Name__c = `${event.Workspace_Name__c ?? ''} ${'and partners '.repeat(12)}`.trim();
  },
  wrongDate: (event) => {
    event.Trial_Expiration_Date__c = '31.02.2026';
  },
};

interface Delivered {
  readonly event: ProductEvent;
  readonly atMs: number;
}

/** Puts events into the order in which they arrive: late ones late, some twice, some broken. */
export function deliver(random: Random, events: readonly ProductEvent[], faults: DeliveryFaults): ProductEvent[] {
  const kinds = Object.keys(MALFORMATIONS);
  const out: Delivered[] = [];
  let broken = 0;
  for (const event of events) {
    const occurred = Date.parse(event.Occurred_At__c ?? '');
    const late = random.chance(faults.outOfOrder) ? random.integer(60, 3 * 24 * 60) * MINUTE_MS : 0;
    const atMs = occurred + random.integer(1, 50) * 1000 + late;
    const sent: ProductEvent = { ...event };
    if (random.chance(faults.withoutEventId)) delete sent.Event_Id__c;
    out.push({ event: sent, atMs });
    if (random.chance(faults.duplicates))
      out.push({ event: { ...sent }, atMs: atMs + random.integer(1, 2 * 24 * 60) * MINUTE_MS });
    if (random.chance(faults.malformed)) {
      const bad: ProductEvent = { ...event, Event_Id__c: `evt-${random.hex(20)}` };
      MALFORMATIONS[kinds[broken++ % kinds.length] ?? '']?.(bad);
      out.push({ event: bad, atMs: atMs + random.integer(1, 60) * MINUTE_MS });
    }
  }
  return out.sort((a, b) => a.atMs - b.atMs).map(({ event }) => event);
}

export { DAY_MS };
