import type { MarketoLead, ProductEvent, SampleAccount } from '../../../data/generator/story';
import { acceptedHistories, inOrder, type ExpectedWorkspace } from './reference-model';

/**
 * Who stands behind the workspaces in the end, worked out from requirements S0.4 to S0.6 alone: the Leads and Contacts that must exist,
 * each workspace's links, and the error rows that stay open. Holds for leads from Marketo and accounts that come at any moment, nobody
 * having edited anything by hand, Leads not being converted on payment.
 */
export interface ExpectedPeople {
  readonly links: ReadonlyMap<string, ExpectedLinks>;
  /** By lower-cased email. */
  readonly leads: ReadonlyMap<string, ExpectedLead>;
  /** Account name by lower-cased email. */
  readonly contacts: ReadonlyMap<string, string>;
  /** Waiting workspaces by domain without an account. */
  readonly missingDomains: ReadonlyMap<string, number>;
  /** Waiting workspaces by domain of several accounts. */
  readonly severalDomains: ReadonlyMap<string, number>;
  /** Paid workspaces that get no contact because they have no account. */
  readonly paidWithoutAccount: ReadonlySet<string>;
}

export interface ExpectedLinks {
  readonly contact: string | null;
  readonly lead: string | null;
  readonly account: string | null;
  readonly accountState: 'Linked' | 'Free Mail' | 'No Match' | 'Several Matches' | 'Excluded';
}

export interface ExpectedLead {
  readonly origin: 'self-serve' | 'marketo';
  readonly firstName: string | null;
  readonly lastName: string;
  readonly company: string;
}

/** Those that the stories use; the org has longer lists. */
const FREE_MAIL = new Set([
  'gmail.com',
  'outlook.com',
  'yahoo.com',
  'hotmail.com',
  'icloud.com',
  'gmx.de',
  'proton.me',
  'web.de',
]);
const TWO_LABEL_SUFFIXES = new Set(['co.uk', 'com.au']);
const EXCLUDED = new Set(['example.com', 'example.org', 'mailinator.com']);

export function domainOfEmail(email: string): string {
  return registrable(email.slice(email.lastIndexOf('@') + 1));
}

/** The part of a host that somebody registered: two labels, three under a suffix of two. */
export function registrable(host: string): string {
  const labels = host.toLowerCase().split('.');
  const kept = TWO_LABEL_SUFFIXES.has(labels.slice(-2).join('.')) ? 3 : 2;
  return labels.slice(-kept).join('.');
}

export function isFreeMail(domain: string): boolean {
  return FREE_MAIL.has(domain);
}

/** The domains an account answers to. */
export function domainsOfAccount(account: SampleAccount): string[] {
  const hosts = (account.Email_Domains__c ?? '').split(',');
  hosts.push((account.Website ?? '').replace(/^https?:\/\//i, '').replace(/\/.*$/, ''));
  return [...new Set(hosts.filter((host) => host !== '').map((host) => registrable(host.replace(/^www\./i, ''))))];
}

export function expectedPeople(
  deliveries: readonly ProductEvent[],
  workspaces: ReadonlyMap<string, ExpectedWorkspace>,
  accounts: readonly SampleAccount[],
  marketo: readonly MarketoLead['fields'][],
): ExpectedPeople {
  const histories = acceptedHistories(deliveries);
  const accountsByDomain = indexAccounts(accounts);
  const leads = expectedLeads([...histories.values()].flat(), marketo);
  const contacts = expectedContacts(histories, accountsByDomain);
  const links = new Map<string, ExpectedLinks>();
  const missingDomains = new Map<string, number>();
  const severalDomains = new Map<string, number>();
  const paidWithoutAccount = new Set<string>();
  for (const [id, { email, status }] of workspaces) {
    const link = linksOf(email, contacts, leads, accountsByDomain);
    links.set(id, link);
    const waiting = link.accountState === 'No Match' ? missingDomains : severalDomains;
    const domain = domainOfEmail(email);
    if (['No Match', 'Several Matches'].includes(link.accountState))
      waiting.set(domain, (waiting.get(domain) ?? 0) + 1);
    if (status === 'Paid' && link.contact === null && link.account === null && !isExcluded(email))
      paidWithoutAccount.add(id);
  }
  return { links, leads, contacts, missingDomains, severalDomains, paidWithoutAccount };
}

function indexAccounts(accounts: readonly SampleAccount[]): Map<string, string[]> {
  const byDomain = new Map<string, string[]>();
  for (const account of accounts) {
    for (const domain of domainsOfAccount(account))
      byDomain.set(domain, [...(byDomain.get(domain) ?? []), account.Name]);
  }
  return byDomain;
}

/** Every address of the history has one Lead: Marketo's where there is one, else ours, made of its earliest event. */
function expectedLeads(
  events: readonly ProductEvent[],
  marketo: readonly MarketoLead['fields'][],
): Map<string, ExpectedLead> {
  const leads = new Map<string, ExpectedLead>();
  for (const event of inOrder(events)) {
    const email = (event.Email__c ?? '').toLowerCase();
    if (leads.has(email) || isExcluded(email)) continue;
    const [mailbox = '', domain = ''] = email.split('@');
    leads.set(email, {
      origin: 'self-serve',
      firstName: event.First_Name__c ?? null,
      lastName: event.Last_Name__c ?? mailbox,
      company: event.Company__c ?? event.Workspace_Name__c ?? domain,
    });
  }
  for (const { Email, FirstName, LastName, Company } of marketo) {
    leads.set(Email.toLowerCase(), {
      origin: 'marketo',
      firstName: FirstName ?? null,
      lastName: LastName,
      company: Company,
    });
  }
  return leads;
}

/** Everybody who ever paid and whose domain belongs to exactly one account has a contact there. */
function expectedContacts(
  histories: ReadonlyMap<string, readonly ProductEvent[]>,
  accountsByDomain: ReadonlyMap<string, readonly string[]>,
): Map<string, string> {
  const contacts = new Map<string, string>();
  for (const event of [...histories.values()].flat()) {
    const email = (event.Email__c ?? '').toLowerCase();
    const domain = domainOfEmail(email);
    const [account, second] = accountsByDomain.get(domain) ?? [];
    if (event.Self_Serve_Status__c?.toLowerCase() !== 'paid' || account === undefined || second !== undefined) continue;
    if (!isFreeMail(domain) && !isExcluded(email)) contacts.set(email, account);
  }
  return contacts;
}

function linksOf(
  email: string,
  contacts: ReadonlyMap<string, string>,
  leads: ReadonlyMap<string, ExpectedLead>,
  accountsByDomain: ReadonlyMap<string, readonly string[]>,
): ExpectedLinks {
  const account = contacts.get(email);
  if (account !== undefined) return { contact: email, lead: null, account, accountState: 'Linked' };
  const domain = domainOfEmail(email);
  const [first, second] = accountsByDomain.get(domain) ?? [];
  const person = { contact: null, lead: leads.has(email) ? email : null };
  if (isExcluded(email)) return { ...person, account: null, accountState: 'Excluded' };
  if (isFreeMail(domain)) return { ...person, account: null, accountState: 'Free Mail' };
  if (first === undefined) return { ...person, account: null, accountState: 'No Match' };
  if (second !== undefined) return { ...person, account: null, accountState: 'Several Matches' };
  return { ...person, account: first, accountState: 'Linked' };
}

function isExcluded(email: string): boolean {
  return EXCLUDED.has(email.slice(email.lastIndexOf('@') + 1));
}
