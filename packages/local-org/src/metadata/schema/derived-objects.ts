import type { ChildRelationship, Field, SObjectKind, SObjectType } from '../schema';
import { fieldMap, makeField } from './field-factory';
import { dateTimeField, idField, isDeletedField, userField } from './system-fields';

/** Objects that the platform makes beside an object: who may see its records, what changed, its feed, its change events. */
export type DerivedKind = Extract<SObjectKind, 'share' | 'history' | 'feed' | 'changeEvent'>;

interface Derivation {
  readonly suffix: string;
  readonly label: string;
  readonly keyPrefix: string | null;
  /** Name of the way from the parent to it; null when there is none. */
  readonly relationshipName: string | null;
  readonly flags: Partial<SObjectType>;
  readonly fields: (parent: SObjectType) => readonly Field[];
}

const READ_ONLY = { createable: false, updateable: false, permissionable: false } as const;
const FIXED = { nillable: false, permissionable: false } as const;

function choice(name: string, label: string, values: readonly string[], attributes: Partial<Field> = {}): Field {
  return makeField(name, label, 'picklist', {
    length: 255,
    ...FIXED,
    picklist: {
      restricted: true,
      sorted: false,
      values: values.map((value) => ({ value, label: value, active: true, default: false })),
    },
    ...attributes,
  });
}

function parentField(parent: SObjectType, attributes: Partial<Field>): Field {
  return makeField('ParentId', 'Parent ID', 'reference', {
    length: 18,
    referenceTo: [parent.name],
    relationshipName: 'Parent',
    cascadeDelete: true,
    ...FIXED,
    ...attributes,
  });
}

/** [Object Reference, StandardObjectNameShare] and ParentId in place of the object's own id field. */
function shareFields(parent: SObjectType): readonly Field[] {
  return [
    idField('Custom Object Share ID'),
    parentField(parent, { updateable: false }),
    choice('AccessLevel', 'Custom Object Access', ['Read', 'Edit', 'All']),
    makeField('UserOrGroupId', 'User/Group ID', 'reference', {
      length: 18,
      referenceTo: ['Group', 'User'],
      relationshipName: 'UserOrGroup',
      ...FIXED,
      updateable: false,
      namePointing: true,
    }),
    choice(
      'RowCause',
      'Row Cause',
      ['Owner', 'Manual', 'Rule', 'ImplicitChild', 'ImplicitParent', 'Team', 'Territory'],
      {
        updateable: false,
        nillable: true,
        defaultedOnCreate: true,
        picklist: { restricted: false, sorted: false, values: [] },
      },
    ),
    dateTimeField('LastModifiedDate', 'Last Modified Date'),
    userField('LastModifiedById', 'Last Modified By ID'),
    isDeletedField(),
  ];
}

function historyFields(parent: SObjectType): readonly Field[] {
  const value = {
    ...READ_ONLY,
    filterable: false,
    sortable: false,
    groupable: false,
    aggregatable: false,
    permissionable: true,
  };
  return [
    idField('History ID'),
    isDeletedField(),
    parentField(parent, READ_ONLY),
    userField('CreatedById', 'Created By ID'),
    dateTimeField('CreatedDate', 'Created Date'),
    choice('Field', 'Changed Field', [], { ...READ_ONLY, picklist: { restricted: false, sorted: false, values: [] } }),
    choice('DataType', 'Datatype', [], {
      ...READ_ONLY,
      nillable: true,
      picklist: { restricted: false, sorted: false, values: [] },
    }),
    makeField('OldValue', 'Old Value', 'anyType', value),
    makeField('NewValue', 'New Value', 'anyType', value),
  ];
}

function feedFields(parent: SObjectType): readonly Field[] {
  const count = { ...READ_ONLY, nillable: false };
  return [
    idField('Feed Item ID'),
    parentField(parent, READ_ONLY),
    choice(
      'Type',
      'Feed Item Type',
      ['TrackedChange', 'TextPost', 'LinkPost', 'ContentPost', 'PollPost', 'CreateRecordEvent'],
      { ...READ_ONLY, nillable: true, length: 40 },
    ),
    userField('CreatedById', 'Created By ID'),
    dateTimeField('CreatedDate', 'Created Date'),
    isDeletedField(),
    dateTimeField('LastModifiedDate', 'Last Modified Date'),
    dateTimeField('SystemModstamp', 'System Modstamp'),
    makeField('CommentCount', 'Comment Count', 'int', count),
    makeField('LikeCount', 'Like Count', 'int', count),
    makeField('Title', 'Title', 'string', { ...READ_ONLY, length: 128 }),
    makeField('Body', 'Body', 'textarea', {
      ...READ_ONLY,
      length: 384000,
      filterable: false,
      sortable: false,
      groupable: false,
      aggregatable: false,
      longText: true,
    }),
    makeField('LinkUrl', 'Link Url', 'url', { ...READ_ONLY, length: 255 }),
    makeField('IsRichText', 'Is Rich Text', 'boolean', {
      ...count,
      aggregatable: false,
      defaultedOnCreate: true,
      defaultValue: false,
    }),
    makeField('RelatedRecordId', 'Related Record ID', 'reference', {
      ...READ_ONLY,
      length: 18,
      referenceTo: ['ContentVersion', 'FeedComment'],
      relationshipName: 'RelatedRecord',
    }),
    makeField('InsertedById', 'InsertedBy ID', 'reference', {
      ...READ_ONLY,
      length: 18,
      referenceTo: ['User'],
      relationshipName: 'InsertedBy',
    }),
    makeField('BestCommentId', 'Best Comment ID', 'reference', {
      ...READ_ONLY,
      length: 18,
      referenceTo: ['FeedComment'],
      relationshipName: 'BestComment',
    }),
  ];
}

/** Fields that change events leave out: those that no change can show [Change Data Capture, "Change Event Fields"]. */
const NOT_IN_CHANGE_EVENTS = new Set([
  'isdeleted',
  'systemmodstamp',
  'lastvieweddate',
  'lastreferenceddate',
  'lastactivitydate',
]);

export const changeEventHeader = (): Field =>
  makeField('ChangeEventHeader', 'Change Event Header', 'complexvalue', {
    ...READ_ONLY,
    filterable: false,
    sortable: false,
    groupable: false,
    aggregatable: false,
  });

/** A field as it stands in a change event: read-only, never required, plain text for picklists. */
export function changeEventField(field: Field): Field {
  return {
    ...field,
    ...READ_ONLY,
    nillable: true,
    nameField: field.nameField,
    idLookup: false,
    unique: false,
    externalId: false,
    cascadeDelete: false,
    restrictedDelete: false,
    masterDetail: false,
    autoNumber: false,
    defaultedOnCreate: false,
  };
}

function changeEventFields(parent: SObjectType): readonly Field[] {
  const kept = [...parent.fields.values()].filter(
    (field) => !NOT_IN_CHANGE_EVENTS.has(field.name.toLowerCase()) && !field.calculated,
  );
  const replayId = makeField('ReplayId', 'Replay ID', 'string', { ...READ_ONLY, length: 1000 });
  return [
    idField('Change Event ID'),
    replayId,
    changeEventHeader(),
    ...kept.filter(({ name }) => name !== 'Id').map(changeEventField),
  ];
}

export const DERIVATIONS: Readonly<Record<DerivedKind, Derivation>> = {
  share: {
    suffix: 'Share',
    label: 'Share',
    keyPrefix: '02c',
    relationshipName: 'Shares',
    fields: shareFields,
    flags: { createable: true, updateable: true, deletable: true, queryable: true, retrieveable: true },
  },
  history: {
    suffix: 'History',
    label: 'History',
    keyPrefix: '017',
    relationshipName: 'Histories',
    fields: historyFields,
    flags: { queryable: true, retrieveable: true },
  },
  feed: {
    suffix: 'Feed',
    label: 'Feed',
    keyPrefix: '0D5',
    relationshipName: 'Feeds',
    fields: feedFields,
    flags: { deletable: true, queryable: true, retrieveable: true, replicateable: true },
  },
  changeEvent: {
    suffix: 'ChangeEvent',
    label: 'Change Event',
    keyPrefix: null,
    relationshipName: null,
    fields: changeEventFields,
    flags: { retrieveable: true, triggerable: true },
  },
};

/** `Invoice__c` -> `Invoice__Share`; `Task` -> `TaskChangeEvent`. */
export function derivedName(parent: string, kind: DerivedKind): string {
  const { suffix } = DERIVATIONS[kind];
  return /__c$/i.test(parent) ? `${parent.slice(0, -1)}${suffix}` : `${parent}${suffix}`;
}

export const NO_ABILITIES = {
  createable: false,
  updateable: false,
  deletable: false,
  undeletable: false,
  queryable: false,
  retrieveable: false,
  searchable: false,
  mergeable: false,
  triggerable: false,
  layoutable: false,
  replicateable: false,
  feedEnabled: false,
  mruEnabled: false,
} as const;

export function derivedObject(parent: SObjectType, kind: DerivedKind): SObjectType {
  const derivation = DERIVATIONS[kind];
  const label = `${derivation.label}: ${parent.label}`;
  return {
    name: derivedName(parent.name, kind),
    label,
    labelPlural: label,
    kind,
    custom: false,
    keyPrefix: derivation.keyPrefix,
    ...NO_ABILITIES,
    ...derivation.flags,
    sharingModel: 'ReadWrite',
    fields: fieldMap(derivation.fields(parent)),
    childRelationships: [],
    recordTypes: [],
    nameField: null,
  };
}

/** The way from the parent to a derived object. */
export function derivedRelationship(parent: string, kind: DerivedKind): ChildRelationship {
  return {
    childObject: derivedName(parent, kind),
    field: 'ParentId',
    relationshipName: DERIVATIONS[kind].relationshipName,
    cascadeDelete: true,
    restrictedDelete: false,
  };
}
