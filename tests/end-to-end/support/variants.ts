import type { MarketoLead, ProductEvent, SampleAccount, Story } from '../../../data/generator/story';
import { domainOfEmail, isFreeMail } from './reference-people';

export { movedTo } from '../../../data/generator/moved';

/** A story under other names, so that many replays of it stand in one org without meeting. */
export interface Variant {
  readonly events: ProductEvent[];
  readonly leads: MarketoLead[];
  readonly accounts: SampleAccount[];
}

/** @param prefix letters and digits; ids and mailboxes begin with it, and so do the domains of companies */
export function renamed(story: Story, prefix: string): Variant {
  const email = (address: string): string => {
    const at = address.lastIndexOf('@');
    if (at < 0) return prefix + address;
    return `${prefix}${address.slice(0, at)}@${domain(address.slice(at + 1))}`;
  };
  const domain = (host: string): string => {
    const own = domainOfEmail(`x@${host}`);
    return isFreeMail(own)
      ? host
      : host.slice(0, host.length - own.length) + prefix + host.slice(host.length - own.length);
  };
  return {
    events: story.events.map((event) => ({
      ...event,
      ...(event.Event_Id__c === undefined ? {} : { Event_Id__c: prefix + event.Event_Id__c }),
      ...(event.Workspace_ID__c === undefined ? {} : { Workspace_ID__c: prefix + event.Workspace_ID__c }),
      ...(event.Email__c === undefined ? {} : { Email__c: email(event.Email__c) }),
    })),
    leads: story.leads.map((lead) => ({ ...lead, fields: { ...lead.fields, Email: email(lead.fields.Email) } })),
    accounts: story.accounts.map((account) => renamedAccount(account, prefix, domain)),
  };
}

function renamedAccount(account: SampleAccount, prefix: string, domain: (host: string) => string): SampleAccount {
  const { Website, Email_Domains__c } = account;
  const [, scheme = '', host = '', rest = ''] = /^(https?:\/\/)?([^/]+)(.*)$/i.exec(Website ?? '') ?? [];
  return {
    Name: `${prefix} ${account.Name}`,
    ...(Website === undefined ? {} : { Website: scheme + domain(host) + rest }),
    ...(Email_Domains__c === undefined ? {} : { Email_Domains__c: domain(Email_Domains__c) }),
  };
}

/** A shuffled copy with some events repeated, from a seed. */
export function shuffled<T>(items: readonly T[], random: () => number, repeats: number): T[] {
  const out = [...items, ...items.filter(() => random() < repeats)];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return out;
}

/** Mulberry32: a small seeded generator of numbers from 0 to below 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
