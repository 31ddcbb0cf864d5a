import type { Field } from '../schema';
import { makeField } from '../schema/field-factory';
import { HUB_OBJECTS, SCRATCH_ORG_INFO_FIELDS } from './hub-objects';
import type { StandardObject } from './standard-schema';

/** Objects and fields of the Object Reference that the collected descriptions lack; facts from the reference's page of each. */
interface Supplement {
  readonly object: StandardObject;
  readonly fields: readonly Field[];
}

const READ_ONLY = { createable: false, updateable: false, nillable: false } as const;
const text = (name: string, label: string, length: number): Field => makeField(name, label, 'string', { length });
const user = (name: string, label: string, relationshipName: string, attributes: Partial<Field> = READ_ONLY): Field =>
  makeField(name, label, 'reference', { length: 18, referenceTo: ['User'], relationshipName, ...attributes });
const moment = (name: string, label: string, nillable = false): Field =>
  makeField(name, label, 'datetime', { ...READ_ONLY, nillable });

const SYSTEM: readonly Field[] = [
  makeField('IsDeleted', 'Deleted', 'boolean', READ_ONLY),
  moment('CreatedDate', 'Created Date'),
  user('CreatedById', 'Created By ID', 'CreatedBy'),
  moment('LastModifiedDate', 'Last Modified Date'),
  user('LastModifiedById', 'Last Modified By ID', 'LastModifiedBy'),
  moment('SystemModstamp', 'System Modstamp'),
  moment('LastViewedDate', 'Last Viewed Date', true),
  moment('LastReferencedDate', 'Last Referenced Date', true),
];

const ADDRESS: readonly Field[] = [
  makeField('Street', 'Street', 'textarea', { length: 255, compoundFieldName: 'Address' }),
  ...(['City', 'State', 'Country'] as const).map((name) => ({ ...text(name, name, 80), compoundFieldName: 'Address' })),
  { ...text('PostalCode', 'Postal Code', 20), compoundFieldName: 'Address' },
  ...(['Latitude', 'Longitude'] as const).map((name) =>
    makeField(name, name, 'double', { precision: 18, scale: 15, compoundFieldName: 'Address' }),
  ),
  makeField('Address', 'Address', 'address', { createable: false, updateable: false, sortable: false }),
];

const OBJECTS: readonly Supplement[] = [
  ...HUB_OBJECTS,
  {
    object: {
      name: 'AccountBrand',
      label: 'Account Brand',
      labelPlural: 'Account Brands',
      keyPrefix: '0TU',
      kind: 'standard',
      recordTypes: false,
      flags: new Set(
        'createable updateable deletable undeletable queryable searchable retrieveable replicateable layoutable'.split(
          ' ',
        ),
      ),
    },
    fields: [
      makeField('Id', 'Account Brand ID', 'id', { ...READ_ONLY, length: 18, idLookup: true }),
      user('OwnerId', 'Owner ID', 'Owner', { nillable: false, defaultedOnCreate: true }),
      makeField('Name', 'Name', 'string', { length: 255, nillable: false, nameField: true }),
      ...SYSTEM,
      makeField('AccountId', 'Account ID', 'reference', {
        length: 18,
        referenceTo: ['Account'],
        relationshipName: 'Account',
        nillable: false,
      }),
      text('CompanyName', 'Company Name', 255),
      makeField('Email', 'Email', 'email', { length: 80 }),
      makeField('Phone', 'Phone', 'phone', { length: 40 }),
      makeField('Website', 'Website', 'url', { length: 255 }),
      makeField('LogoUrl', 'Logo URL', 'url', { length: 255, createable: false, updateable: false, sortable: false }),
      ...ADDRESS,
    ],
  },
  {
    object: {
      name: 'DeployRequest',
      label: 'Deploy Request',
      labelPlural: 'Deploy Requests',
      keyPrefix: '0Af',
      kind: 'standard',
      recordTypes: false,
      flags: new Set(['queryable', 'retrieveable', 'replicateable']),
    },
    fields: [
      makeField('Id', 'Deploy Request ID', 'id', { ...READ_ONLY, length: 18, idLookup: true }),
      ...SYSTEM.slice(0, 6),
      user('CanceledById', 'Canceled By ID', 'CanceledBy', {}),
      ...['StartDate', 'CompletedDate'].map((name) => moment(name, name, true)),
      ...['Status', 'TestLevel', 'ErrorStatusCode'].map((name) => text(name, name, 255)),
      ...['ErrorMessage', 'StateDetail'].map((name) => text(name, name, 4000)),
      ...['CheckOnly', 'IgnoreWarnings', 'RollbackOnError', 'RunTestsEnabled', 'PurgeOnDelete'].map((name) =>
        makeField(name, name, 'boolean', READ_ONLY),
      ),
      ...['Component', 'Test'].flatMap((kind) =>
        [
          `Number${kind}Errors`,
          `Number${kind}s${kind === 'Test' ? 'Completed' : 'Deployed'}`,
          `Number${kind}sTotal`,
        ].map((name) => makeField(name, name, 'int', { nillable: true })),
      ),
    ],
  },
  {
    object: {
      name: 'ManagedEventSubscription',
      label: 'Managed Event Subscription',
      labelPlural: 'Managed Event Subscriptions',
      keyPrefix: '18x',
      kind: 'standard',
      recordTypes: false,
      flags: new Set(['queryable', 'retrieveable']),
    },
    fields: [
      makeField('Id', 'Managed Event Subscription ID', 'id', { ...READ_ONLY, length: 18, idLookup: true }),
      ...['DeveloperName', 'MasterLabel', 'Language', 'FullName', 'TopicName', 'State', 'Version'].map((name) =>
        text(name, name, 255),
      ),
      ...['DefaultReplay', 'ErrorRecoveryReplay'].map((name) => text(name, name, 40)),
      makeField('Metadata', 'Metadata', 'string', { length: 131072, filterable: false, sortable: false }),
    ],
  },
  {
    object: {
      name: 'StandardValueSet',
      label: 'Standard Value Set',
      labelPlural: 'Standard Value Sets',
      keyPrefix: '0dL',
      kind: 'standard',
      recordTypes: false,
      flags: new Set(['queryable', 'retrieveable']),
    },
    fields: [
      makeField('Id', 'Standard Value Set ID', 'id', { ...READ_ONLY, length: 18, idLookup: true }),
      ...['MasterLabel', 'Name', 'FullName'].map((name) => text(name, name, 255)),
      makeField('Metadata', 'Metadata', 'string', { length: 131072, filterable: false, sortable: false }),
    ],
  },
];

const RECIPIENTS = { filterable: false, sortable: false, groupable: false, aggregatable: false } as const;
/** Fields of described objects. A JunctionIdList holds the ids of contacts, leads and users. */
const FIELDS: Readonly<Record<string, readonly Field[]>> = {
  ScratchOrgInfo: SCRATCH_ORG_INFO_FIELDS,
  EmailMessage: (['To', 'Cc', 'Bcc'] as const).map((kind) =>
    makeField(`${kind}Ids`, `${kind} IDs`, 'complexvalue', RECIPIENTS),
  ),
};

export const supplementObjects: ReadonlyMap<string, Supplement> = new Map(
  OBJECTS.map((supplement) => [supplement.object.name.toLowerCase(), supplement]),
);

/** Fields that the reference has beside those described. */
export const supplementFields = (object: string): readonly Field[] => FIELDS[object] ?? [];
