import type { ChildRelationship } from '../schema';

/** Polymorphic standard fields that point at custom objects too, and the way back. */
interface OpenReference {
  readonly childObject: string;
  readonly field: string;
  readonly relationshipName: string | null;
  readonly cascadeDelete: boolean;
  /** Only objects with activities. */
  readonly activities?: true;
}

/** From describes of custom objects in real orgs. */
const OPEN_REFERENCES: readonly OpenReference[] = [
  {
    childObject: 'ActivityHistory',
    field: 'WhatId',
    relationshipName: 'ActivityHistories',
    cascadeDelete: true,
    activities: true,
  },
  {
    childObject: 'AttachedContentDocument',
    field: 'LinkedEntityId',
    relationshipName: 'AttachedContentDocuments',
    cascadeDelete: true,
  },
  { childObject: 'Attachment', field: 'ParentId', relationshipName: 'Attachments', cascadeDelete: true },
  {
    childObject: 'CombinedAttachment',
    field: 'ParentId',
    relationshipName: 'CombinedAttachments',
    cascadeDelete: true,
  },
  {
    childObject: 'ContentDocumentLink',
    field: 'LinkedEntityId',
    relationshipName: 'ContentDocumentLinks',
    cascadeDelete: true,
  },
  { childObject: 'ContentVersion', field: 'FirstPublishLocationId', relationshipName: null, cascadeDelete: false },
  {
    childObject: 'DuplicateRecordItem',
    field: 'RecordId',
    relationshipName: 'DuplicateRecordItems',
    cascadeDelete: true,
  },
  {
    childObject: 'EmailMessage',
    field: 'RelatedToId',
    relationshipName: 'Emails',
    cascadeDelete: true,
    activities: true,
  },
  {
    childObject: 'EntitySubscription',
    field: 'ParentId',
    relationshipName: 'FeedSubscriptionsForEntity',
    cascadeDelete: true,
  },
  { childObject: 'Event', field: 'WhatId', relationshipName: 'Events', cascadeDelete: true, activities: true },
  { childObject: 'FeedItem', field: 'ParentId', relationshipName: null, cascadeDelete: true },
  { childObject: 'FlowRecordRelation', field: 'RelatedRecordId', relationshipName: null, cascadeDelete: true },
  { childObject: 'Note', field: 'ParentId', relationshipName: 'Notes', cascadeDelete: true },
  { childObject: 'NoteAndAttachment', field: 'ParentId', relationshipName: 'NotesAndAttachments', cascadeDelete: true },
  {
    childObject: 'OpenActivity',
    field: 'WhatId',
    relationshipName: 'OpenActivities',
    cascadeDelete: true,
    activities: true,
  },
  {
    childObject: 'ProcessInstance',
    field: 'TargetObjectId',
    relationshipName: 'ProcessInstances',
    cascadeDelete: true,
  },
  {
    childObject: 'ProcessInstanceHistory',
    field: 'TargetObjectId',
    relationshipName: 'ProcessSteps',
    cascadeDelete: true,
  },
  { childObject: 'Task', field: 'WhatId', relationshipName: 'Tasks', cascadeDelete: true, activities: true },
  { childObject: 'TopicAssignment', field: 'EntityId', relationshipName: 'TopicAssignments', cascadeDelete: true },
];

/** Standard children of a custom object. */
export function openChildren(activities: boolean): readonly ChildRelationship[] {
  return OPEN_REFERENCES.filter((reference) => activities || !reference.activities).map(
    ({ activities: _activities, ...relationship }) => ({
      ...relationship,
      restrictedDelete: false,
    }),
  );
}

/** Whether a standard field can point at custom objects, and at which of them. */
export function openReference(object: string, field: string): 'all' | 'activities' | undefined {
  const found = OPEN_REFERENCES.find((reference) => reference.childObject === object && reference.field === field);
  if (!found) return undefined;
  return found.activities ? 'activities' : 'all';
}
