import { z } from 'zod';
import { CallFailedError, RestCaller } from '../rest-caller';
import type { Entry } from './input';

const API = '/services/data/v66.0';
const MAX_BATCH = 200;
/** Addresses in one query: its text stays far below the limit of a query string. */
const MAX_QUERY = 100;
/** Source of the Leads that Salesforce makes of trials; Marketo leaves them alone. */
const FOREIGN_SOURCE = 'Self-Serve Trial';
const DEFAULT_SOURCE = 'Marketo';

const text = (max: number): z.ZodOptional<z.ZodNullable<z.ZodString>> => z.string().max(max).nullish();

/** A person as Marketo syncs one: standard Lead fields with their lengths, and any custom field. */
export const marketoPersonSchema = z
  .object({
    Email: z.email().max(80),
    LastName: z.string().min(1).max(80),
    Company: z.string().min(1).max(255),
    FirstName: text(40),
    Title: text(128),
    Phone: text(40),
    MobilePhone: text(40),
    Website: text(255),
    Industry: text(255),
    LeadSource: text(255),
    Rating: text(255),
    Street: text(255),
    City: text(40),
    State: text(80),
    PostalCode: text(20),
    Country: text(80),
    Description: text(32_000),
    NumberOfEmployees: z.number().int().nullish(),
    HasOptedOutOfEmail: z.boolean().nullish(),
  })
  .catchall(z.union([z.string(), z.number(), z.boolean(), z.null()]))
  .superRefine((person, context) => {
    for (const name of Object.keys(person))
      if (!(name in marketoPersonSchema.shape) && !/^[A-Za-z]\w*__c$/.test(name))
        context.addIssue({ code: 'custom', path: [name], message: 'not a field that Marketo syncs' });
  });

export type MarketoPerson = z.infer<typeof marketoPersonSchema>;

export interface PersonOutcome {
  /** Place in the input. */
  readonly at: number;
  readonly email: string | null;
  /** `unsent`: not tried, because a call before it failed for good. */
  readonly status: 'created' | 'updated' | 'refused' | 'unsent';
  readonly leadId: string | null;
  readonly reason: string | null;
}

interface Pending {
  readonly entry: Entry;
  readonly person: MarketoPerson;
}

/**
 * Creates and updates Leads as Marketo's sync does: by email, through the public REST API, in Leads of its own. The newest open Lead of the
 * address that is not Salesforce's own is updated, otherwise one is created; so the same input sent twice leaves one Lead. Updates are
 * repeated when a call fails on the way; a creation that was not answered is looked up by email before it is tried again.
 */
export class MarketoSender {
  constructor(
    private readonly caller: RestCaller,
    private readonly batch = MAX_BATCH,
    private readonly maxRounds = 5,
  ) {}

  /** What would be refused, without sending. */
  static check(entries: readonly Entry[]): (Omit<PersonOutcome, 'status'> & { status: 'sendable' | 'refused' })[] {
    return entries.map((entry) => {
      const check = marketoPersonSchema.safeParse(fieldsOf(entry.value));
      return check.success
        ? { at: entry.at, email: check.data.Email, status: 'sendable', leadId: null, reason: null }
        : { ...refused(entry, reasonOf(check.error)), status: 'refused' };
    });
  }

  /** One outcome for each entry, in input order. Of several entries with one address the last one's values stay. */
  async send(entries: readonly Entry[]): Promise<PersonOutcome[]> {
    const outcomes = new Map<Entry, PersonOutcome>();
    const valid: Pending[] = [];
    for (const entry of entries) {
      const check = marketoPersonSchema.safeParse(fieldsOf(entry.value));
      if (check.success) valid.push({ entry, person: check.data });
      else outcomes.set(entry, refused(entry, reasonOf(check.error)));
    }
    let isDown: string | undefined;
    for (const part of this.parts(valid)) {
      if (isDown === undefined) isDown = await this.sendPart(part, outcomes);
      if (isDown === undefined) continue;
      for (const { entry } of part)
        if (!outcomes.has(entry)) outcomes.set(entry, { ...refused(entry, isDown), status: 'unsent' });
    }
    return entries.map((entry) => outcomes.get(entry) as PersonOutcome);
  }

  /** Parts of at most one call, each address once in a part. */
  private parts<T extends { person: MarketoPerson }>(valid: readonly T[]): T[][] {
    const parts: T[][] = [];
    let part: T[] = [];
    let emails = new Set<string>();
    for (const one of valid) {
      const email = one.person.Email.toLowerCase();
      if (part.length >= this.batch || emails.has(email)) {
        parts.push(part);
        part = [];
        emails = new Set();
      }
      part.push(one);
      emails.add(email);
    }
    return part.length === 0 ? parts : [...parts, part];
  }

  /** @returns why sending cannot go on */
  private async sendPart(part: readonly Pending[], outcomes: Map<Entry, PersonOutcome>): Promise<string | undefined> {
    let pending = [...part];
    for (let round = 1; pending.length > 0; round++) {
      try {
        const leadOf = await this.leadsOf(pending.map(({ person }) => person.Email));
        const isKnown = ({ person }: { person: MarketoPerson }): boolean => leadOf.has(person.Email.toLowerCase());
        const known = pending.filter(isKnown);
        const fresh = pending.filter((one) => !isKnown(one));
        const isLast = round >= this.maxRounds;
        const locked = await this.save('PATCH', known, leadOf, outcomes, isLast);
        pending = [...locked, ...fresh];
        pending = [...locked, ...(await this.save('POST', fresh, leadOf, outcomes, isLast))];
      } catch (error) {
        if (!(error instanceof CallFailedError)) throw error;
        // Nobody can tell whether a creation without an answer was done: the next round looks.
        if (round >= this.maxRounds || !mayPass(error)) return error.message;
      }
      if (pending.length > 0) await this.caller.pause(round);
    }
    return undefined;
  }

  /** Open Leads that are not Salesforce's own, by lower-cased email; of several the newest. */
  private async leadsOf(emails: readonly string[]): Promise<Map<string, string>> {
    const leadOf = new Map<string, string>();
    for (let start = 0; start < emails.length; start += MAX_QUERY) {
      const list = emails.slice(start, start + MAX_QUERY).map((email) => `'${email.replace(/[\\']/g, '\\$&')}'`);
      const soql = `SELECT Id, Email FROM Lead WHERE Email IN (${list.join(',')}) AND IsConverted = false
        AND LeadSource != '${FOREIGN_SOURCE}' ORDER BY CreatedDate, Id`;
      let next: string | null = `${API}/query?q=${encodeURIComponent(soql.replace(/\s+/g, ' '))}`;
      while (next !== null) {
        const page: z.infer<typeof pageSchema> = pageSchema.parse(
          (await this.caller.call('GET', next, undefined, true)).body,
        );
        for (const { Id, Email } of page.records) leadOf.set(Email.toLowerCase(), Id);
        next = page.nextRecordsUrl ?? null;
      }
    }
    return leadOf;
  }

  /** @returns those whose row was locked, for another round; in the last round none */
  private async save(
    method: 'PATCH' | 'POST',
    part: readonly Pending[],
    leadOf: ReadonlyMap<string, string>,
    outcomes: Map<Entry, PersonOutcome>,
    isLast: boolean,
  ): Promise<Pending[]> {
    if (part.length === 0) return [];
    const isUpdate = method === 'PATCH';
    const records = part.map(({ person }) => ({
      attributes: { type: 'Lead' },
      ...(isUpdate ? { id: leadOf.get(person.Email.toLowerCase()) } : { LeadSource: DEFAULT_SOURCE }),
      ...person,
    }));
    const { body } = await this.caller.call(
      method,
      `${API}/composite/sobjects`,
      { allOrNone: false, records },
      isUpdate,
    );
    const rows = z.array(saveResultSchema).parse(body);
    return part.filter(({ entry, person }, i) => {
      const row = rows[i];
      const [error] = row?.errors ?? [];
      if (error?.statusCode === 'UNABLE_TO_LOCK_ROW' && !isLast) return true;
      if (row?.success !== true)
        outcomes.set(entry, refused(entry, `${error?.statusCode ?? ''}: ${error?.message ?? ''}`));
      else
        outcomes.set(entry, {
          at: entry.at,
          email: person.Email,
          status: isUpdate ? 'updated' : 'created',
          leadId: row.id ?? leadOf.get(person.Email.toLowerCase()) ?? null,
          reason: null,
        });
      return false;
    });
  }
}

/** No answer, or one that passes by itself. */
function mayPass({ status }: CallFailedError): boolean {
  return status === 0 || status === 408 || status === 429 || status >= 502;
}

const pageSchema = z.object({
  records: z.array(z.object({ Id: z.string(), Email: z.string() })),
  nextRecordsUrl: z.string().optional(),
});
const saveResultSchema = z.object({
  id: z.string().optional(),
  success: z.boolean(),
  errors: z.array(z.object({ statusCode: z.string(), message: z.string() })),
});

/** The lead files of the stories wrap the fields: `{"afterEvents": 3, "fields": {...}}`. */
function fieldsOf(value: unknown): unknown {
  const { fields } = (value ?? {}) as { fields?: unknown };
  return typeof fields === 'object' && fields !== null ? fields : value;
}

function refused(entry: Entry, reason: string): PersonOutcome {
  const email = (fieldsOf(entry.value) as { Email?: unknown } | null)?.Email;
  return { at: entry.at, email: typeof email === 'string' ? email : null, status: 'refused', leadId: null, reason };
}

function reasonOf(error: z.ZodError): string {
  return error.issues.map((issue) => [issue.path.join('.'), issue.message].filter(Boolean).join(': ')).join('; ');
}
