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

/** Converts leads into accounts, contacts and opportunities; each lead succeeds or fails on its own unless all must. [C2] */
export function convertLeads(
  tx: OrgTransaction,
  requests: readonly LeadConvert[],
  options: DmlOptions,
): LeadConvertResult[] {
  const whole = tx.setSavepoint();
  const results = requests.map((request) => {
    const point = tx.setSavepoint();
    const result = new Conversion(tx, request, options).run();
    if (!result.success) tx.rollback(point);
    tx.releaseSavepoint(point);
    return result;
  });
  if (options.allOrNone && results.some((r) => !r.success)) tx.rollback(whole);
  tx.releaseSavepoint(whole);
  return results;
}

class Conversion {
  private readonly leads: ObjectPlan;
  private readonly errors: SaveError[] = [];
  private readonly mapping: readonly (readonly [string, Target, string])[];

  constructor(
    private readonly tx: OrgTransaction,
    private readonly request: LeadConvert,
    private readonly options: DmlOptions,
  ) {
    this.leads = tx.plan('Lead');
    this.mapping = [...STANDARD_MAPPING, ...customMapping(tx)];
  }

  run(): LeadConvertResult {
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
    const accountId = this.accountOf(lead, owner);
    const contactId = accountId === null ? null : this.contactOf(lead, owner, accountId);
    const opportunityId =
      contactId === null || this.request.doNotCreateOpportunity
        ? (this.request.opportunityId ?? null)
        : this.opportunityOf(lead, owner, accountId!, contactId);
    if (this.errors.length > 0) return this.failed();
    this.moveRelated(id, accountId!, contactId!, opportunityId);
    this.finishLead(id, owner, accountId!, contactId!, opportunityId);
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

  private save(object: Target, row: FieldValues, kind: 'insert' | 'update'): string | null {
    const plan = this.tx.plan(object);
    const result = saveInputs(this.tx, kind, [inputOf(plan, row)], {
      ...this.options,
      allOrNone: true,
      source: 'system',
      access: { ...this.options.access, permissions: 'system', sharing: false },
    })[0]!;
    if (result.success) return result.id;
    this.errors.push(...result.errors);
    return null;
  }

  /** An existing target keeps what it has: only its blank fields are filled. [C2.3] */
  private fill(object: Target, id: string, values: FieldValues, overwrite: readonly string[] = []): string | null {
    const stored = this.tx.org.store.read(object, [id]).get(id);
    if (!stored) {
      this.errors.push(messages.badReference([`${object}Id`]));
      return null;
    }
    const changes = Object.entries(values).filter(
      ([name]) => stored[name] === null || stored[name] === undefined || overwrite.includes(name),
    );
    return changes.length === 0 ? id : this.save(object, { Id: id, ...Object.fromEntries(changes) }, 'update');
  }

  private accountOf(lead: FieldValues, owner: string): string | null {
    const values = this.mapped(lead, 'Account');
    const contactAccount = this.request.contactId
      ? this.tx.rows.one('Contact', this.request.contactId)?.AccountId
      : undefined;
    const existing = this.request.accountId ?? (typeof contactAccount === 'string' ? contactAccount : undefined);
    if (existing) return this.fill('Account', toId18(existing) ?? existing, values);
    return this.save('Account', { ...values, OwnerId: owner }, 'insert');
  }

  private contactOf(lead: FieldValues, owner: string, accountId: string): string | null {
    const values = this.mapped(lead, 'Contact');
    if (this.request.contactId) {
      return this.fill(
        'Contact',
        toId18(this.request.contactId) ?? this.request.contactId,
        { ...values, AccountId: accountId },
        this.request.overwriteLeadSource ? ['LeadSource'] : [],
      );
    }
    return this.save('Contact', { ...values, AccountId: accountId, OwnerId: owner }, 'insert');
  }

  /** First open stage, last day of the fiscal quarter, the contact as primary role. [C2.13] */
  private opportunityOf(lead: FieldValues, owner: string, accountId: string, contactId: string): string | null {
    if (this.request.opportunityId)
      return this.fill('Opportunity', this.request.opportunityId, this.mapped(lead, 'Opportunity'));
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
    const id = this.save('Opportunity', row, 'insert');
    if (id) this.addRole(id, contactId);
    return id;
  }

  private newestCampaign(leadId: string): string | null {
    if (!this.tx.org.deployed.plans.find('CampaignMember')) return null;
    const ids = this.tx.org.store.idsByValue('CampaignMember', 'LeadId', [leadId]).get(leadId) ?? [];
    const members = [...this.tx.org.store.read('CampaignMember', ids).values()];
    members.sort((a, b) => String(b.CreatedDate).localeCompare(String(a.CreatedDate)));
    return (members[0]?.CampaignId as string | undefined) ?? null;
  }

  private addRole(opportunityId: string, contactId: string): void {
    const plan = this.tx.org.deployed.plans.find('OpportunityContactRole');
    if (!plan) return;
    const access = { ...this.options.access, permissions: 'system', sharing: false } as const;
    const results = saveInputs(
      this.tx,
      'insert',
      [inputOf(plan, { OpportunityId: opportunityId, ContactId: contactId, IsPrimary: true })],
      { allOrNone: true, source: 'system', access },
    );
    this.errors.push(...results.flatMap((r) => r.errors));
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
  private finishLead(
    id: string,
    owner: string,
    accountId: string,
    contactId: string,
    opportunityId: string | null,
  ): void {
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
    const access = { ...this.options.access, permissions: 'system', sharing: false } as const;
    const results = saveInputs(this.tx, 'update', [inputOf(this.leads, row)], {
      ...this.options,
      allOrNone: true,
      source: 'system',
      access,
      duplicateRule: { allowSave: true },
    });
    this.errors.push(...results.flatMap((r) => r.errors));
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
