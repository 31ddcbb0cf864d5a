import type { FieldValue, FieldValues } from '../../metadata/values';
import { toId18 } from '../records/ids';
import type { ObjectPlan } from '../records/object-plan';
import { convertValue } from '../records/values';
import { messages, saveError } from './messages';
import type { OrgTransaction } from './org-transaction';
import { inputOf } from './row-input';
import { saveInputs } from './save-operation';
import { writeFields } from './save-pipeline';
import type { DmlOptions, LeadConvert, LeadConvertResult, SaveError } from './transaction';

type Target = 'Account' | 'Contact' | 'Opportunity';

/** Standard lead fields and where they go. [C2.14] */
const STANDARD_MAPPING: readonly (readonly [lead: string, target: Target, field: string])[] = [
  ['Company', 'Account', 'Name'],
  ['Phone', 'Account', 'Phone'],
  ['Fax', 'Account', 'Fax'],
  ['Website', 'Account', 'Website'],
  ['Industry', 'Account', 'Industry'],
  ['AnnualRevenue', 'Account', 'AnnualRevenue'],
  ['NumberOfEmployees', 'Account', 'NumberOfEmployees'],
  ['Rating', 'Account', 'Rating'],
  ['LeadSource', 'Account', 'AccountSource'],
  ['Street', 'Account', 'BillingStreet'],
  ['City', 'Account', 'BillingCity'],
  ['State', 'Account', 'BillingState'],
  ['PostalCode', 'Account', 'BillingPostalCode'],
  ['Country', 'Account', 'BillingCountry'],
  ['Latitude', 'Account', 'BillingLatitude'],
  ['Longitude', 'Account', 'BillingLongitude'],
  ['Salutation', 'Contact', 'Salutation'],
  ['FirstName', 'Contact', 'FirstName'],
  ['MiddleName', 'Contact', 'MiddleName'],
  ['LastName', 'Contact', 'LastName'],
  ['Suffix', 'Contact', 'Suffix'],
  ['Title', 'Contact', 'Title'],
  ['Email', 'Contact', 'Email'],
  ['Phone', 'Contact', 'Phone'],
  ['MobilePhone', 'Contact', 'MobilePhone'],
  ['Fax', 'Contact', 'Fax'],
  ['LeadSource', 'Contact', 'LeadSource'],
  ['Description', 'Contact', 'Description'],
  ['DoNotCall', 'Contact', 'DoNotCall'],
  ['HasOptedOutOfEmail', 'Contact', 'HasOptedOutOfEmail'],
  ['HasOptedOutOfFax', 'Contact', 'HasOptedOutOfFax'],
  ['Street', 'Contact', 'MailingStreet'],
  ['City', 'Contact', 'MailingCity'],
  ['State', 'Contact', 'MailingState'],
  ['PostalCode', 'Contact', 'MailingPostalCode'],
  ['Country', 'Contact', 'MailingCountry'],
  ['Latitude', 'Contact', 'MailingLatitude'],
  ['Longitude', 'Contact', 'MailingLongitude'],
  ['LeadSource', 'Opportunity', 'LeadSource'],
];

/** One row that a conversion wants saved; it goes on with the row's id, or null when it could not be saved. */
interface SaveRequest {
  readonly object: string;
  readonly row: FieldValues;
  readonly kind: 'insert' | 'update';
  readonly errors: SaveError[];
}

type Steps<T> = Generator<SaveRequest, T, string | null>;

/** Attempts of a partial conversion, as of any partial save. [A3.5] */
const ATTEMPTS = 3;

/**
 * Converts leads into accounts, contacts and opportunities. All conversions of a call walk together, so that each object is
 * saved in bulk and its triggers see chunks. What fails is set aside and the rest converted again from the start. [C2]
 */
export function convertLeads(
  tx: OrgTransaction,
  requests: readonly LeadConvert[],
  options: DmlOptions,
): LeadConvertResult[] {
  const results = new Array<LeadConvertResult>(requests.length);
  let rest = requests.map((request, index) => ({ request, index }));
  const limits = tx.limits.snapshot();
  for (let attempt = 1; rest.length > 0; attempt++) {
    const point = tx.setSavepoint();
    const round = convertTogether(
      tx,
      rest.map((r) => r.request),
      options,
    );
    round.forEach((result, i) => (results[rest[i]!.index] = result));
    const failed = round.some((r) => !r.success);
    if (failed) tx.rollback(point);
    tx.releaseSavepoint(point);
    if (!failed || options.allOrNone || attempt === ATTEMPTS) break;
    tx.limits.restore(limits);
    rest = rest.filter((_, i) => round[i]!.success);
  }
  return results;
}

function convertTogether(
  tx: OrgTransaction,
  requests: readonly LeadConvert[],
  options: DmlOptions,
): LeadConvertResult[] {
  const runs = requests.map((request) => new Conversion(tx, request).run());
  const results = new Array<LeadConvertResult>(requests.length);
  let waiting = runs.map((steps, index) => ({ steps, index, next: steps.next() }));
  for (;;) {
    for (const w of waiting) if (w.next.done) results[w.index] = w.next.value;
    waiting = waiting.filter((w) => !w.next.done);
    if (waiting.length === 0) return results;
    const first = waiting[0]!.next.value as SaveRequest;
    const together = waiting.filter((w) => {
      const request = w.next.value as SaveRequest;
      return request.object === first.object && request.kind === first.kind;
    });
    const ids = saveTogether(
      tx,
      together.map((w) => w.next.value as SaveRequest),
      options,
    );
    together.forEach((w, i) => (w.next = w.steps.next(ids[i]!)));
  }
}

function saveTogether(tx: OrgTransaction, requests: readonly SaveRequest[], options: DmlOptions): (string | null)[] {
  const { object, kind } = requests[0]!;
  const plan = tx.plan(object);
  const access = { ...options.access, permissions: 'system', sharing: false } as const;
  const results = saveInputs(
    tx,
    kind,
    requests.map((r, i) => inputOf(plan, r.row, i)),
    {
      ...options,
      allOrNone: false,
      source: 'system',
      access,
    },
  );
  results.forEach((result, i) => requests[i]!.errors.push(...result.errors));
  return results.map((r) => (r.success ? r.id : null));
}

class Conversion {
  private readonly leads: ObjectPlan;
  private readonly errors: SaveError[] = [];
  private readonly mapping: readonly (readonly [string, Target, string])[];

  constructor(
    private readonly tx: OrgTransaction,
    private readonly request: LeadConvert,
  ) {
    this.leads = tx.plan('Lead');
    this.mapping = [...STANDARD_MAPPING, ...customMapping(tx)];
  }

  *run(): Steps<LeadConvertResult> {
    const id = toId18(this.request.leadId);
    const lead = id ? this.tx.org.store.read('Lead', [id]).get(id) : undefined;
    if (!id || !lead) return this.failed(messages.badReference());
    if (lead.IsConverted === true) return this.failed(messages.convertedLead());
    const status = this.leads.field('Status')?.picklist?.values.find((v) => v.value === this.request.convertedStatus);
    if (!status || !(status.attributes?.converted === true || status.attributes?.converted === 'true')) {
      return this.failed(saveError('INVALID_STATUS', `invalid convertedStatus: ${this.request.convertedStatus}`));
    }
    const owner = this.request.ownerId ?? String(lead.OwnerId);
    if (!owner.startsWith('005'))
      return this.failed(
        saveError(
          'REQUIRED_FIELD_MISSING',
          'Converted objects can only be owned by users.  If the lead is not owned by a user, you must specify a user for the Owner field.',
          ['OwnerId'],
        ),
      );
    const accountId = yield* this.accountOf(lead, owner);
    const contactId = accountId === null ? null : yield* this.contactOf(lead, owner, accountId);
    const opportunityId =
      contactId === null || this.request.doNotCreateOpportunity
        ? (this.request.opportunityId ?? null)
        : yield* this.opportunityOf(lead, owner, accountId!, contactId);
    if (this.errors.length > 0) return this.failed();
    this.moveRelated(id, accountId!, contactId!, opportunityId);
    yield* this.finishLead(id, owner, accountId!, contactId!, opportunityId);
    if (this.errors.length > 0) return this.failed();
    return { success: true, leadId: id, accountId, contactId, opportunityId, errors: [] };
  }

  private failed(error?: SaveError): LeadConvertResult {
    const errors = error ? [error] : this.errors;
    return {
      success: false,
      leadId: this.request.leadId,
      accountId: null,
      contactId: null,
      opportunityId: null,
      errors,
    };
  }

  private mapped(lead: FieldValues, target: Target): FieldValues {
    const plan = this.tx.plan(target);
    const row: FieldValues = {};
    for (const [from, to, name] of this.mapping) {
      const field = plan.field(name);
      const value = lead[this.leads.field(from)?.name ?? from];
      if (to !== target || !field || !plan.has(field.name) || value === null || value === undefined) continue;
      if (
        typeof value === 'string' &&
        field.picklist?.restricted &&
        !field.picklist.values.some((v) => v.active && v.value === value)
      )
        continue;
      const converted = convertValue(field, value);
      if (!converted.error) row[field.name] = converted.value;
    }
    return row;
  }

  private *save(object: string, row: FieldValues, kind: 'insert' | 'update'): Steps<string | null> {
    return yield { object, row, kind, errors: this.errors };
  }

  /** An existing target keeps what it has: only its blank fields are filled. [C2.3] */
  private *fill(
    object: Target,
    id: string,
    values: FieldValues,
    overwrite: readonly string[] = [],
  ): Steps<string | null> {
    const stored = this.tx.org.store.read(object, [id]).get(id);
    if (!stored) {
      this.errors.push(messages.badReference([`${object}Id`]));
      return null;
    }
    const changes = Object.entries(values).filter(
      ([name]) => stored[name] === null || stored[name] === undefined || overwrite.includes(name),
    );
    return changes.length === 0 ? id : yield* this.save(object, { Id: id, ...Object.fromEntries(changes) }, 'update');
  }

  private *accountOf(lead: FieldValues, owner: string): Steps<string | null> {
    const values = this.mapped(lead, 'Account');
    const contactAccount = this.request.contactId
      ? this.tx.rows.one('Contact', this.request.contactId)?.AccountId
      : undefined;
    const existing = this.request.accountId ?? (typeof contactAccount === 'string' ? contactAccount : undefined);
    if (existing) return yield* this.fill('Account', toId18(existing) ?? existing, values);
    return yield* this.save('Account', { ...values, OwnerId: owner }, 'insert');
  }

  private *contactOf(lead: FieldValues, owner: string, accountId: string): Steps<string | null> {
    const values = this.mapped(lead, 'Contact');
    if (this.request.contactId) {
      return yield* this.fill(
        'Contact',
        toId18(this.request.contactId) ?? this.request.contactId,
        { ...values, AccountId: accountId },
        this.request.overwriteLeadSource ? ['LeadSource'] : [],
      );
    }
    return yield* this.save('Contact', { ...values, AccountId: accountId, OwnerId: owner }, 'insert');
  }

  /** First open stage, last day of the fiscal quarter, the contact as primary role. [C2.13] */
  private *opportunityOf(lead: FieldValues, owner: string, accountId: string, contactId: string): Steps<string | null> {
    if (this.request.opportunityId)
      return yield* this.fill('Opportunity', this.request.opportunityId, this.mapped(lead, 'Opportunity'));
    const plan = this.tx.plan('Opportunity');
    const stage = plan
      .field('StageName')
      ?.picklist?.values.find((v) => v.active && v.attributes?.closed !== true && v.attributes?.closed !== 'true');
    const row: FieldValues = {
      CloseDate: this.quarterEnd(),
      StageName: stage?.value ?? null,
      ...this.mapped(lead, 'Opportunity'),
      Name: this.request.opportunityName ?? `${String(lead.Company ?? '')}-`,
      AccountId: accountId,
      OwnerId: owner,
    };
    const campaign = this.newestCampaign(String(lead.Id));
    if (campaign && plan.has('CampaignId')) row.CampaignId = campaign;
    if (plan.has('ContactId')) row.ContactId = contactId;
    const id = yield* this.save('Opportunity', row, 'insert');
    if (id) yield* this.addRole(id, contactId);
    return id;
  }

  private newestCampaign(leadId: string): string | null {
    if (!this.tx.org.deployed.plans.find('CampaignMember')) return null;
    const ids = this.tx.org.store.idsByValue('CampaignMember', 'LeadId', [leadId]).get(leadId) ?? [];
    const members = [...this.tx.org.store.read('CampaignMember', ids).values()];
    members.sort((a, b) => String(b.CreatedDate).localeCompare(String(a.CreatedDate)));
    return (members[0]?.CampaignId as string | undefined) ?? null;
  }

  private *addRole(opportunityId: string, contactId: string): Steps<void> {
    if (!this.tx.org.deployed.plans.find('OpportunityContactRole')) return;
    yield* this.save(
      'OpportunityContactRole',
      { OpportunityId: opportunityId, ContactId: contactId, IsPrimary: true },
      'insert',
    );
  }

  private quarterEnd(): string {
    const now = this.tx.now();
    const start = this.tx.org.settings.fiscalYearStartMonth - 1;
    const intoQuarter = (now.getUTCMonth() - start + 12) % 3;
    return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - intoQuarter + 3, 0)).toISOString().slice(0, 10);
  }

  /** Activities move to the contact, campaign members gain the contact and keep the lead. */
  private moveRelated(leadId: string, accountId: string, contactId: string, opportunityId: string | null): void {
    const what = opportunityId ?? accountId;
    for (const object of ['Task', 'Event']) {
      const plan = this.tx.org.deployed.plans.find(object);
      if (!plan) continue;
      const ids = this.tx.org.store.idsByValue(object, 'WhoId', [leadId]).get(leadId) ?? [];
      writeFields(
        this.tx,
        plan,
        ids.map((Id) => ({
          Id,
          WhoId: contactId,
          WhatId: what,
          ...(plan.has('AccountId') ? { AccountId: accountId } : {}),
        })),
      );
    }
    const members = this.tx.org.deployed.plans.find('CampaignMember');
    if (!members) return;
    const ids = this.tx.org.store.idsByValue('CampaignMember', 'LeadId', [leadId]).get(leadId) ?? [];
    const row = (Id: string): FieldValues => ({
      Id,
      ContactId: contactId,
      ...(members.has('LeadOrContactId') ? { LeadOrContactId: contactId } : {}),
      ...(members.has('Type') ? { Type: 'Contact' } : {}),
    });
    writeFields(this.tx, members, ids.map(row));
  }

  /** The lead's own update runs its triggers, flows and rules. */
  private *finishLead(
    id: string,
    owner: string,
    accountId: string,
    contactId: string,
    opportunityId: string | null,
  ): Steps<void> {
    const values: Record<string, FieldValue> = {
      Id: id,
      Status: this.request.convertedStatus,
      IsConverted: true,
      ConvertedDate: this.tx.now().toISOString().slice(0, 10),
      ConvertedAccountId: accountId,
      ConvertedContactId: contactId,
      ConvertedOpportunityId: opportunityId,
      IsUnreadByOwner: false,
    };
    if (this.request.ownerId) values.OwnerId = owner;
    const row = Object.fromEntries(Object.entries(values).filter(([name]) => name === 'Id' || this.leads.has(name)));
    yield* this.save('Lead', row, 'update');
  }
}

/** `objectMapping` of LeadConvertSettings: custom lead fields to their targets. [C2.7] */
function customMapping(tx: OrgTransaction): (readonly [string, Target, string])[] {
  const rows: (readonly [string, Target, string])[] = [];
  for (const component of tx.org.deployed.model.ofType('LeadConvertSettings')) {
    for (const mapping of component.xml?.children.filter((c) => c.name === 'objectMapping') ?? []) {
      const target = mapping.children.find((c) => c.name === 'outputObject')?.text.trim() as Target | undefined;
      for (const pair of mapping.children.filter((c) => c.name === 'mappingFields')) {
        const from = pair.children.find((c) => c.name === 'inputField')?.text.trim();
        const to = pair.children.find((c) => c.name === 'outputField')?.text.trim();
        if (target && from && to) rows.push([from, target, to]);
      }
    }
  }
  return rows;
}
