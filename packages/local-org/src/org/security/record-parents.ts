import type { SObjectType } from '../../metadata/schema';

/** A parent that decides over a row. */
export interface ControllingParent {
  readonly field: string;
  readonly object: string;
  /** A row without this parent is its owner's alone. */
  readonly optional: boolean;
  /** A reader of the parent may write the row: the setting "Read Only" of a master-detail field. */
  readonly readerWrites: boolean;
}

const one = (field: string, object: string, optional = false): readonly ControllingParent[] => [
  { field, object, optional, readerWrites: false },
];

/** Standard objects whose rows follow a parent whatever the organisation-wide defaults say. Object Reference, each object's page. */
const ALWAYS: Readonly<Record<string, readonly ControllingParent[]>> = {
  AccountContactRelation: one('AccountId', 'Account'),
  AccountContactRole: one('AccountId', 'Account'),
  AccountTeamMember: one('AccountId', 'Account'),
  CampaignMember: one('CampaignId', 'Campaign'),
  CampaignMemberStatus: one('CampaignId', 'Campaign'),
  CaseComment: one('ParentId', 'Case'),
  CaseContactRole: one('CasesId', 'Case'),
  CaseTeamMember: one('ParentId', 'Case'),
  OpportunityCompetitor: one('OpportunityId', 'Opportunity'),
  OpportunityContactRole: one('OpportunityId', 'Opportunity'),
  OpportunityLineItem: one('OpportunityId', 'Opportunity'),
  OpportunityTeamMember: one('OpportunityId', 'Opportunity'),
  OrderItem: one('OrderId', 'Order'),
  Quote: one('OpportunityId', 'Opportunity'),
  QuoteLineItem: one('QuoteId', 'Quote'),
};

/** The parents that decide over an object's rows, all of which have to be open; none for objects with an access of their own. */
export function controllingParents(type: SObjectType): readonly ControllingParent[] {
  const always = ALWAYS[type.name]?.filter(({ field }) => type.fields.has(field.toLowerCase()));
  if (always && always.length > 0) return always;
  if (type.sharingModel !== 'ControlledByParent') return [];
  const masters = [...type.fields.values()].filter((field) => field.masterDetail);
  if (masters.length > 0)
    return masters.map((field) => ({
      field: field.name,
      object: field.referenceTo[0]!,
      optional: false,
      readerWrites: field.writeRequiresMasterRead,
    }));
  const account = type.fields.get('accountid');
  return type.kind === 'standard' && account ? one(account.name, 'Account', true) : [];
}

/** Lookups to anything whose targets open a row: activities may be read, notes and attachments used, by who may do so with the record. */
export function relatedRecords(type: SObjectType, access: string): readonly string[] {
  const fields = RELATED[type.name];
  if (!fields || (fields.readOnly && access !== 'read')) return [];
  return fields.names.filter((name) => type.fields.has(name.toLowerCase()));
}

const RELATED: Readonly<Record<string, { readonly names: readonly string[]; readonly readOnly: boolean }>> = {
  Task: { names: ['WhoId', 'WhatId'], readOnly: true },
  Event: { names: ['WhoId', 'WhatId'], readOnly: true },
  Note: { names: ['ParentId'], readOnly: false },
  Attachment: { names: ['ParentId'], readOnly: false },
};
