import type { Field } from '../schema';
import { makeField } from '../schema/field-factory';
import type { StandardObject } from './standard-schema';

/** Objects of a Dev Hub that the collected descriptions lack; from the Object Reference's page of each. */
const READ_ONLY = { createable: false, updateable: false, permissionable: false } as const;
const text = (name: string, label: string, length = 255): Field =>
  makeField(name, label, 'string', { ...READ_ONLY, length });
const longText = (name: string, label: string, attributes: Partial<Field> = READ_ONLY): Field =>
  makeField(name, label, 'textarea', { ...attributes, length: 32000, filterable: false, sortable: false });
const user = (name: string, label: string, relationshipName: string): Field =>
  makeField(name, label, 'reference', {
    ...READ_ONLY,
    nillable: false,
    length: 18,
    referenceTo: ['User'],
    relationshipName,
  });
const moment = (name: string, label: string, nillable = false): Field =>
  makeField(name, label, 'datetime', { ...READ_ONLY, nillable });

const ACTIVE_SCRATCH_ORG: readonly Field[] = [
  makeField('Id', 'Active Scratch Org ID', 'id', { ...READ_ONLY, nillable: false, length: 18, idLookup: true }),
  makeField('OwnerId', 'Owner ID', 'reference', {
    nillable: false,
    defaultedOnCreate: true,
    length: 18,
    referenceTo: ['Group', 'User'],
    relationshipName: 'Owner',
  }),
  makeField('IsDeleted', 'Deleted', 'boolean', { ...READ_ONLY, nillable: false }),
  makeField('Name', 'Number', 'string', {
    ...READ_ONLY,
    length: 255,
    nillable: false,
    nameField: true,
    idLookup: true,
  }),
  moment('CreatedDate', 'Created Date'),
  user('CreatedById', 'Created By ID', 'CreatedBy'),
  moment('LastModifiedDate', 'Last Modified Date'),
  user('LastModifiedById', 'Last Modified By ID', 'LastModifiedBy'),
  moment('SystemModstamp', 'System Modstamp'),
  moment('LastViewedDate', 'Last Viewed Date', true),
  moment('LastReferencedDate', 'Last Referenced Date', true),
  makeField('ScratchOrgInfoId', 'Scratch Org Info', 'reference', {
    ...READ_ONLY,
    length: 18,
    referenceTo: ['ScratchOrgInfo'],
    relationshipName: 'ScratchOrgInfo',
  }),
  longText('Description', 'Description', { updateable: true, createable: true }),
  text('Edition', 'Edition'),
  makeField('ExpirationDate', 'Expiration Date', 'date', READ_ONLY),
  longText('Features', 'Features'),
  makeField('HasSampleData', 'Has Sample Data', 'boolean', { ...READ_ONLY, nillable: false }),
  makeField('LastLoginDate', 'Last Login Date', 'date', READ_ONLY),
  text('Namespace', 'Namespace', 15),
  text('OrgName', 'Org Name'),
  text('ScratchOrg', 'Scratch Org ID', 18),
  makeField('SignupEmail', 'Signup Email', 'email', { ...READ_ONLY, length: 80 }),
  text('SignupInstance', 'Signup Instance'),
  makeField('SignupTrialDays', 'Signup Trial Days', 'int', READ_ONLY),
  text('SignupUsername', 'Signup Username'),
];

export const HUB_OBJECTS: readonly { readonly object: StandardObject; readonly fields: readonly Field[] }[] = [
  {
    object: {
      name: 'ActiveScratchOrg',
      label: 'Active Scratch Org',
      labelPlural: 'Active Scratch Orgs',
      keyPrefix: '1AS',
      kind: 'standard',
      recordTypes: false,
      flags: new Set('updateable deletable queryable retrieveable replicateable layoutable'.split(' ')),
    },
    fields: ACTIVE_SCRATCH_ORG,
  },
];

/** Fields of ScratchOrgInfo that the descriptions lack. */
export const SCRATCH_ORG_INFO_FIELDS: readonly Field[] = [
  makeField('Snapshot', 'Snapshot', 'string', { length: 80, updateable: false, permissionable: false }),
];

/** Fields of ScratchOrgInfo that the hub alone writes; the descriptions list them as writable. */
const HUB_WRITES = (
  'AuthCode DeletedBy DeletedDate ErrorCode ExpirationDate LastLoginDate LoginUrl Name ScratchOrg SignupCountry SignupEmail SignupInstance ' +
  'SignupLanguage SignupTrialDays SignupUsername Status'
).split(' ');

export const SCRATCH_ORG_INFO_CORRECTIONS: Readonly<Record<string, Partial<Field>>> = Object.fromEntries(
  HUB_WRITES.map((name) => [name, { createable: false, updateable: false }]),
);

/** What an org that is no Dev Hub lacks. */
export const HUB_OBJECT_NAMES: ReadonlySet<string> = new Set(['scratchorginfo', 'activescratchorg']);
