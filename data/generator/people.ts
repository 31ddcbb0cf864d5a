import type { Random } from './random';
import type { SampleAccount } from './story';

export interface Company {
  readonly name: string;
  readonly domain: string;
}

export interface Person {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  /** Undefined for people who sign up with a private mailbox and name no company. */
  readonly company: string | undefined;
  readonly domain: string;
}

const FREE_MAIL = [
  'gmail.com',
  'outlook.com',
  'yahoo.com',
  'hotmail.com',
  'icloud.com',
  'gmx.de',
  'proton.me',
  'web.de',
];
const SUFFIXES = ['com', 'com', 'com', 'io', 'net', 'de', 'co.uk', 'com.au', 'fr', 'org'];

/** Share of people with a private mailbox. */
const FREE_MAIL_SHARE = 1 / 3;

export function makeCompanies(random: Random, count: number): Company[] {
  const companies: Company[] = [];
  const taken = new Set<string>();
  while (companies.length < count) {
    const name = random.faker.company.name();
    const stem = slug(name).slice(0, 24);
    const domain = `${stem}.${random.pick(SUFFIXES)}`;
    if (stem === '' || taken.has(domain)) continue;
    taken.add(domain);
    companies.push({ name, domain });
  }
  return companies;
}

export function makePerson(random: Random, companies: readonly Company[], taken: Set<string>): Person {
  for (;;) {
    const firstName = random.faker.person.firstName();
    const lastName = random.faker.person.lastName();
    const isFree = random.chance(FREE_MAIL_SHARE);
    const company = isFree ? undefined : random.pick(companies);
    const domain = company ? mailDomain(random, company.domain) : random.pick(FREE_MAIL);
    const local = `${slug(firstName)}.${slug(lastName)}${isFree ? random.integer(1, 99) : ''}`;
    const email = `${local}@${domain}`;
    if (taken.has(email)) continue;
    taken.add(email);
    return { firstName, lastName, email, company: company?.name, domain };
  }
}

/** Some companies' mail comes from a sub-domain. */
function mailDomain(random: Random, domain: string): string {
  return random.chance(0.03) ? `${random.pick(['mail', 'uk', 'us', 'team'])}.${domain}` : domain;
}

/** Accounts of seven companies in ten, their websites as people type them; a few companies stand twice. */
export function makeAccounts(random: Random, companies: readonly Company[]): SampleAccount[] {
  const accounts: SampleAccount[] = [];
  for (const company of companies) {
    if (!random.chance(0.7)) continue;
    accounts.push(makeAccount(random, company, company.name));
    if (random.chance(0.01)) accounts.push(makeAccount(random, company, `${company.name} Holding`));
  }
  return accounts;
}

function makeAccount(random: Random, company: Company, name: string): SampleAccount {
  if (random.chance(0.1)) return { Name: name, Email_Domains__c: company.domain };
  const website = random.pick([
    `https://www.${company.domain}`,
    `http://${company.domain}/`,
    `www.${company.domain}`,
    company.domain.toUpperCase(),
    `https://${company.domain}/en/about`,
  ]);
  return { Name: name, Website: website };
}

export function slug(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
}
