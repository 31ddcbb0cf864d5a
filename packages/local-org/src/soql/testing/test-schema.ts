import type { ChildRelationship, Field, FieldType, Schema, SObjectType } from '../../metadata/schema';

type Attributes = Partial<Field>;

/** A field with everything that the platform gives a plain field of this type. */
export function field(name: string, type: FieldType, attributes: Attributes = {}): Field {
  const number = type === 'double' || type === 'currency' || type === 'percent';
  return {
    name,
    label: name,
    type,
    length: 255,
    precision: 18,
    scale: number ? 2 : 0,
    custom: name.endsWith('__c'),
    nillable: true,
    createable: true,
    updateable: true,
    filterable: true,
    sortable: true,
    groupable: !number && type !== 'datetime' && type !== 'multipicklist',
    aggregatable: type !== 'boolean' && type !== 'multipicklist',
    permissionable: true,
    defaultedOnCreate: false,
    nameField: false,
    namePointing: false,
    idLookup: false,
    externalId: false,
    unique: false,
    caseSensitive: false,
    autoNumber: false,
    calculated: false,
    referenceTo: [],
    relationshipName: null,
    masterDetail: false,
    writeRequiresMasterRead: false,
    cascadeDelete: false,
    restrictedDelete: false,
    htmlFormatted: false,
    encrypted: false,
    queryByDistance: false,
    searchPrefilterable: false,
    deprecatedAndHidden: false,
    trackHistory: false,
    longText: false,
    ...attributes,
  };
}

export function lookup(
  name: string,
  referenceTo: readonly string[],
  relationshipName = name.replace(/Id$/, '').replace(/__c$/, '__r'),
): Field {
  return field(name, 'reference', { referenceTo, relationshipName, namePointing: referenceTo.length > 1 });
}

export function picklist(name: string, values: readonly string[], type: FieldType = 'picklist'): Field {
  return field(name, type, {
    sortable: type === 'picklist',
    picklist: {
      restricted: false,
      sorted: false,
      values: values.map((value) => ({ value, label: `${value} label`, active: true, default: false })),
    },
  });
}

export interface TestObject {
  readonly name: string;
  readonly keyPrefix: string;
  readonly fields: readonly Field[];
  /** Child relationship names by `Child.Field`. */
  readonly children?: Readonly<Record<string, string>>;
}

function objectType(spec: TestObject, children: readonly ChildRelationship[]): SObjectType {
  const system = [
    field('Id', 'id', { createable: false }),
    field('IsDeleted', 'boolean'),
    field('CreatedDate', 'datetime'),
    lookup('OwnerId', ['Group', 'User']),
  ].filter((f) => !spec.fields.some((own) => own.name === f.name));
  const fields = [...system, ...spec.fields];
  const custom = spec.name.endsWith('__c');
  return {
    name: spec.name,
    label: spec.name,
    labelPlural: `${spec.name}s`,
    kind: custom ? 'custom' : 'standard',
    custom,
    keyPrefix: spec.keyPrefix,
    createable: true,
    updateable: true,
    deletable: true,
    undeletable: true,
    queryable: true,
    retrieveable: true,
    searchable: true,
    mergeable: false,
    triggerable: true,
    layoutable: true,
    replicateable: true,
    feedEnabled: false,
    mruEnabled: false,
    sharingModel: 'ReadWrite',
    fields: new Map(fields.map((f) => [f.name.toLowerCase(), f])),
    childRelationships: children,
    recordTypes: [],
    nameField: fields.find((f) => f.nameField)?.name ?? null,
  };
}

/** A schema of a few objects, for tests of queries. */
export function testSchema(specs: readonly TestObject[]): Schema {
  const objects = new Map<string, SObjectType>();
  for (const spec of specs) {
    const children = Object.entries(spec.children ?? {}).map(([key, relationshipName]): ChildRelationship => {
      const [childObject, name] = key.split('.') as [string, string];
      return { childObject, field: name, relationshipName, cascadeDelete: false, restrictedDelete: false };
    });
    objects.set(spec.name.toLowerCase(), objectType(spec, children));
  }
  const object = (name: string): SObjectType | undefined => objects.get(name.toLowerCase());
  return {
    objects,
    object,
    field: (name, fieldName) => object(name)?.fields.get(fieldName.toLowerCase()),
    byKeyPrefix: (prefix) => [...objects.values()].find((o) => o.keyPrefix === prefix),
    parentRelationship: (name, relationship) =>
      [...(object(name)?.fields.values() ?? [])].find(
        (f) => f.relationshipName?.toLowerCase() === relationship.toLowerCase(),
      ),
    childRelationship: (name, relationship) =>
      object(name)?.childRelationships.find((c) => c.relationshipName?.toLowerCase() === relationship.toLowerCase()),
  };
}

const name = field('Name', 'string', { nameField: true });

/** Accounts, contacts, opportunities and tasks, with one field of each kind that a query treats in its own way. */
export const salesSchema = testSchema([
  {
    name: 'Account',
    keyPrefix: '001',
    children: { 'Contact.AccountId': 'Contacts', 'Opportunity.AccountId': 'Opportunities' },
    fields: [
      name,
      lookup('ParentId', ['Account']),
      field('AnnualRevenue', 'currency'),
      field('NumberOfEmployees', 'int'),
      field('Description', 'textarea', { longText: true, filterable: false, sortable: false, groupable: false }),
      picklist('Rating', ['Hot', 'Warm', 'Cold']),
      picklist('Colors__c', ['Red', 'Green', 'Blue'], 'multipicklist'),
      field('Active__c', 'boolean'),
      field('Description__c', 'string'),
      field('Code__c', 'string', { externalId: true, unique: true, caseSensitive: true }),
      field('Email__c', 'email'),
      field('Founded__c', 'date'),
      field('BillingAddress', 'address'),
      field('BillingStreet', 'textarea', { compoundFieldName: 'BillingAddress' }),
      field('BillingCity', 'string', { compoundFieldName: 'BillingAddress' }),
      field('Place__c', 'location'),
      field('Place__Latitude__s', 'double', { compoundFieldName: 'Place__c' }),
      field('Place__Longitude__s', 'double', { compoundFieldName: 'Place__c' }),
      field('Size__c', 'string', { calculated: true, formula: 'IF(NumberOfEmployees > 100, "Large", "Small")' }),
    ],
  },
  {
    name: 'Contact',
    keyPrefix: '003',
    children: { 'Task.WhoId': 'Tasks' },
    fields: [
      field('Name', 'string', { nameField: true, createable: false }),
      field('FirstName', 'string', { compoundFieldName: 'Name' }),
      field('LastName', 'string', { compoundFieldName: 'Name' }),
      field('Email', 'email'),
      lookup('AccountId', ['Account']),
      field('Birthdate', 'date'),
      field('AccountSize__c', 'string', { calculated: true, formula: 'Account.Size__c & " account"' }),
    ],
  },
  {
    name: 'Opportunity',
    keyPrefix: '006',
    fields: [
      name,
      lookup('AccountId', ['Account']),
      field('Amount', 'currency'),
      field('CloseDate', 'date'),
      picklist('StageName', ['Prospecting', 'Proposal', 'Closed Won']),
      field('IsWon', 'boolean'),
    ],
  },
  {
    name: 'Lead',
    keyPrefix: '00Q',
    fields: [
      field('Name', 'string', { nameField: true, createable: false }),
      field('FirstName', 'string', { compoundFieldName: 'Name' }),
      field('LastName', 'string', { compoundFieldName: 'Name' }),
      field('Company', 'string'),
    ],
  },
  {
    name: 'Task',
    keyPrefix: '00T',
    fields: [
      field('Subject', 'string'),
      lookup('WhoId', ['Contact', 'Lead']),
      lookup('WhatId', ['Account', 'Opportunity']),
    ],
  },
  {
    name: 'User',
    keyPrefix: '005',
    fields: [
      field('Name', 'string', { nameField: true, createable: false }),
      field('FirstName', 'string', { compoundFieldName: 'Name' }),
      field('LastName', 'string', { compoundFieldName: 'Name' }),
      field('IsActive', 'boolean'),
      field('Email', 'email'),
      lookup('ProfileId', ['Profile']),
    ],
  },
  { name: 'Profile', keyPrefix: '00e', fields: [name] },
  { name: 'Group', keyPrefix: '00G', fields: [name, field('DeveloperName', 'string')] },
  {
    name: 'Ticket__c',
    keyPrefix: 'a00',
    fields: [
      field('Name', 'string', { nameField: true, autoNumber: true, displayFormat: 'T-{0000}' }),
      field('Weight__c', 'double'),
    ],
  },
  { name: 'OpenActivity', keyPrefix: '1OA', fields: [field('Subject', 'string')] },
]);
