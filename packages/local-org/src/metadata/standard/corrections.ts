import type { Field, SObjectKind } from '../schema';
import { SCRATCH_ORG_INFO_CORRECTIONS } from './hub-objects';

type Change = Partial<Field>;

const DEFAULTED: Change = { defaultedOnCreate: true };
const NUMBERED: Change = { autoNumber: true, createable: false, updateable: false, defaultedOnCreate: true };
const WRITABLE: Change = { updateable: true };
/** Create, Update, with field-level security. */
const OPEN: Change = { createable: true, updateable: true, permissionable: true };
/** Without field-level security: profiles have no setting for it. */
const ALWAYS_VISIBLE: Change = { permissionable: false };
/** A lookup to a metadata object, which the data lists as text. */
const definition = (object: string, relationshipName: string): Change => ({
  type: 'reference',
  referenceTo: [object],
  relationshipName,
});

/**
 * Where the collected descriptions fall short of the Object Reference: mostly fields that the platform fills when they
 * are not given, which the data calls required. Each row is a documented property of that field.
 */
const CORRECTIONS: Readonly<Record<string, Readonly<Record<string, Change>>>> = {
  AccountShare: {
    AccountAccessLevel: WRITABLE,
    CaseAccessLevel: WRITABLE,
    ContactAccessLevel: WRITABLE,
    OpportunityAccessLevel: WRITABLE,
  },
  ApexClass: { LengthWithoutComments: DEFAULTED, Status: DEFAULTED, ApiVersion: DEFAULTED },
  Case: { BusinessHoursId: { nillable: true } },
  CaseShare: { CaseAccessLevel: WRITABLE },
  ContactShare: { ContactAccessLevel: WRITABLE },
  ContentVersion: { ContentDocumentId: DEFAULTED, Title: DEFAULTED },
  EmailMessage: { Status: DEFAULTED },
  EntityParticle: { EntityDefinitionId: definition('EntityDefinition', 'EntityDefinition') },
  FieldDefinition: { EntityDefinitionId: definition('EntityDefinition', 'EntityDefinition') },
  FlowDefinitionView: { TriggerObjectOrEventId: definition('EntityDefinition', 'TriggerObjectOrEvent') },
  EmailTemplate: { TemplateStyle: DEFAULTED },
  Event: { Type: OPEN },
  Group: { Type: DEFAULTED },
  Lead: { DoNotCall: OPEN, HasOptedOutOfEmail: OPEN, HasOptedOutOfFax: OPEN },
  LeadShare: { LeadAccessLevel: WRITABLE },
  OpportunityShare: { OpportunityAccessLevel: WRITABLE },
  QuoteLineItem: { LineNumber: NUMBERED },
  RecordType: { Name: { idLookup: true } },
  ScratchOrgInfo: SCRATCH_ORG_INFO_CORRECTIONS,
  Task: { Subject: ALWAYS_VISIBLE, Type: OPEN },
  TraceFlag: { TracedEntityId: { referenceTo: ['ApexClass', 'ApexTrigger', 'User'] } },
  User: { Username: { idLookup: true } },
  UserRole: { OpportunityAccessForAccountOwner: DEFAULTED },
  WorkOrder: { WorkOrderNumber: NUMBERED },
  WorkOrderLineItem: { LineItemNumber: NUMBERED },
};

/** Targets of references that the data leaves open. */
const TARGETS: Readonly<Record<string, readonly string[]>> = {
  OwnerId: ['Group', 'User'],
  UserOrGroupId: ['Group', 'User'],
  WhoId: ['Contact', 'Lead'],
};

/** A field as the Object Reference has it. */
export function corrected(object: string, field: Field): Field {
  const change = CORRECTIONS[object]?.[field.name];
  const made = change ? { ...field, ...change } : field;
  if (made.type !== 'reference') return made;
  const referenceTo = made.referenceTo.length > 0 ? made.referenceTo : (TARGETS[made.name] ?? []);
  const ownName = made.name.endsWith('Id') && referenceTo.length > 0 ? made.name.slice(0, -2) : null;
  return { ...made, referenceTo, relationshipName: made.relationshipName ?? ownName };
}

/** Object abilities that the data misses: shares of private objects can be changed. */
export function correctedAbilities(kind: SObjectKind, flags: ReadonlySet<string>): ReadonlySet<string> {
  return kind === 'share' && flags.has('createable') ? new Set([...flags, 'updateable']) : flags;
}
