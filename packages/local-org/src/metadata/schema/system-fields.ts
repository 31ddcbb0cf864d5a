import type { Field } from '../schema';
import type { XmlNode } from '../xml';
import { childNumber, childText } from '../xml-reader';
import { makeField } from './field-factory';

const SYSTEM = {
  createable: false,
  updateable: false,
  nillable: false,
  permissionable: false,
  defaultedOnCreate: true,
} as const;
const UNGROUPED = { groupable: false } as const;

export const idField = (label = 'Record ID'): Field =>
  makeField('Id', label, 'id', { ...SYSTEM, length: 18, idLookup: true });

export const isDeletedField = (): Field =>
  makeField('IsDeleted', 'Deleted', 'boolean', { ...SYSTEM, aggregatable: false, defaultValue: false });

export function dateTimeField(name: string, label: string, attributes: Partial<Field> = {}): Field {
  return makeField(name, label, 'datetime', { ...SYSTEM, ...UNGROUPED, ...attributes });
}

export function userField(name: string, label: string): Field {
  return makeField(name, label, 'reference', {
    ...SYSTEM,
    length: 18,
    referenceTo: ['User'],
    relationshipName: name.replace(/Id$/, ''),
  });
}

/** Created, last modified and system timestamps, in describe order. */
export function auditFields(): readonly Field[] {
  return [
    dateTimeField('CreatedDate', 'Created Date'),
    userField('CreatedById', 'Created By ID'),
    dateTimeField('LastModifiedDate', 'Last Modified Date'),
    userField('LastModifiedById', 'Last Modified By ID'),
    dateTimeField('SystemModstamp', 'System Modstamp'),
  ];
}

export const ownerField = (): Field =>
  makeField('OwnerId', 'Owner ID', 'reference', {
    length: 18,
    referenceTo: ['Group', 'User'],
    relationshipName: 'Owner',
    nillable: false,
    permissionable: false,
    defaultedOnCreate: true,
    namePointing: true,
  });

export const recordTypeField = (): Field =>
  makeField('RecordTypeId', 'Record Type ID', 'reference', {
    length: 18,
    referenceTo: ['RecordType'],
    relationshipName: 'RecordType',
    permissionable: false,
  });

export const currencyField = (): Field =>
  makeField('CurrencyIsoCode', 'Currency ISO Code', 'picklist', {
    length: 3,
    defaultedOnCreate: true,
    picklist: { restricted: true, sorted: false, values: [] },
  });

/** The name of a custom object: text, or an autonumber when `<nameField>` says so. A blank text name becomes the id. */
export function nameField(xml: XmlNode | undefined): Field {
  const label = childText(xml, 'label') ?? 'Name';
  const common = { length: 80, nameField: true, idLookup: true, permissionable: false, defaultedOnCreate: true };
  if (childText(xml, 'type') !== 'AutoNumber') return makeField('Name', label, 'string', common);
  return makeField('Name', label, 'string', {
    ...common,
    autoNumber: true,
    createable: false,
    updateable: false,
    nillable: false,
    groupable: false,
    displayFormat: childText(xml, 'displayFormat') ?? '{0}',
    startingNumber: childNumber(xml, 'startingNumber') ?? 1,
  });
}

const VIEWED = { nillable: true, defaultedOnCreate: false } as const;

export const viewFields = (): readonly Field[] => [
  dateTimeField('LastViewedDate', 'Last Viewed Date', VIEWED),
  dateTimeField('LastReferencedDate', 'Last Referenced Date', VIEWED),
];

export const lastActivityField = (): Field =>
  makeField('LastActivityDate', 'Last Activity Date', 'date', { ...SYSTEM, nillable: true, defaultedOnCreate: false });

const READ_ONLY = { createable: false, updateable: false, permissionable: false } as const;

/** Platform events: not queryable, so nothing is filterable. `EventUuid` exists from API 52 on, outside of describes [A3]. */
export const eventFields = (): readonly Field[] => [
  makeField('ReplayId', 'Replay ID', 'string', { ...READ_ONLY, length: 1000 }),
  dateTimeField('CreatedDate', 'Created Date'),
  userField('CreatedById', 'Created By ID'),
  makeField('EventUuid', 'Event UUID', 'string', { ...READ_ONLY, length: 36 }),
];

/** Custom metadata types: deployed, never saved, so all fields are read-only. */
export const customMetadataFields = (): readonly Field[] => [
  idField('Custom Metadata Record ID'),
  makeField('DeveloperName', 'Custom Metadata Record Name', 'string', { ...READ_ONLY, length: 40, nillable: false }),
  makeField('MasterLabel', 'Label', 'string', { ...READ_ONLY, length: 40, nillable: false, nameField: true }),
  makeField('Language', 'Master Language', 'picklist', {
    ...READ_ONLY,
    length: 40,
    nillable: false,
    defaultedOnCreate: true,
    picklist: {
      restricted: true,
      sorted: false,
      values: [{ value: 'en_US', label: 'English', active: true, default: true }],
    },
  }),
  makeField('NamespacePrefix', 'Namespace Prefix', 'string', { ...READ_ONLY, length: 15 }),
  makeField('Label', 'Label', 'string', { ...READ_ONLY, length: 40, nillable: false }),
  makeField('QualifiedApiName', 'Qualified API Name', 'string', { ...READ_ONLY, length: 70, nillable: false }),
  dateTimeField('SystemModstamp', 'System Modstamp'),
];

/** Whose settings a row holds: the organisation's, a profile's or a user's. */
export const setupOwnerField = (): Field =>
  makeField('SetupOwnerId', 'Location', 'reference', {
    length: 18,
    referenceTo: ['Organization', 'Profile', 'User'],
    relationshipName: 'SetupOwner',
    nillable: false,
    permissionable: false,
    defaultedOnCreate: true,
    namePointing: true,
  });
