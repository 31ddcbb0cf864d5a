import type { MarketoLead, ProductEvent, SampleAccount } from '../../../data/generator/story';
import { sortOut } from '../../../packages/salesforce-client/src/samples/product-events';
import type { TestOrg } from './org';

interface Stream {
  readonly events: readonly ProductEvent[];
  readonly leads: readonly MarketoLead[];
  readonly accounts: readonly SampleAccount[];
}

/**
 * Puts a whole story into the org in its order: accounts first, leads from Marketo at their places, events 200 in a call with those left
 * out that the sender must refuse.
 */
export async function feed(org: TestOrg, { events, leads, accounts }: Stream, batch = 200): Promise<void> {
  await org.insertAll('Account', accounts);
  let nextLead = 0;
  for (let at = 0; at < events.length; at += batch) {
    nextLead = await insertDue(org, leads, nextLead, at);
    await org.publish(sortOut(events.slice(at, at + batch)).sendable);
  }
  await insertDue(org, leads, nextLead, Number.MAX_SAFE_INTEGER);
  await org.drain();
}

async function insertDue(
  org: TestOrg,
  leads: readonly MarketoLead[],
  from: number,
  delivered: number,
): Promise<number> {
  let to = from;
  while (to < leads.length && (leads[to] as MarketoLead).afterEvents <= delivered) to++;
  await org.insertAll(
    'Lead',
    leads.slice(from, to).map(({ fields }) => fields),
  );
  return to;
}

let sequence = 0;

/** One well-formed event; what matters to a test is given. */
export function event(fields: ProductEvent): ProductEvent {
  sequence++;
  return {
    Event_Id__c: `evt-${String(sequence).padStart(6, '0')}`,
    Self_Serve_Status__c: 'Trial',
    Occurred_At__c: '2026-10-01T10:00:00Z',
    Sequence__c: sequence,
    First_Name__c: 'Ann',
    Last_Name__c: 'Lee',
    ...fields,
  };
}
