/**
 * Objects that the platform calculates from other data when they are queried. They have rows here only when the org
 * writes them; until then a query on one is refused by name instead of answering that there is nothing.
 */
const VIRTUAL = new Set(
  [
    'ActivityHistory',
    'AppDefinition',
    'AppMenuItem',
    'AppTabMember',
    'AttachedContentDocument',
    'ColorDefinition',
    'CombinedAttachment',
    'ContentFolderItem',
    'DataStatistics',
    'DataType',
    'EntityDefinition',
    'EntityParticle',
    'EventBusSubscriber',
    'FieldDefinition',
    'FlowDefinitionView',
    'FlowVariableView',
    'FlowVersionView',
    'IconDefinition',
    'LookedUpFromActivity',
    'Name',
    'NoteAndAttachment',
    'OpenActivity',
    'OutgoingEmail',
    'OwnedContentDocument',
    'OwnerChangeOptionInfo',
    'PicklistValueInfo',
    'PlatformAction',
    'ProcessInstanceHistory',
    'Publisher',
    'RecentlyViewed',
    'RelationshipDomain',
    'RelationshipInfo',
    'SearchLayout',
    'SiteDetail',
    'TabDefinition',
    'UserAppMenuItem',
    'UserEntityAccess',
    'UserFieldAccess',
    'UserRecordAccess',
  ].map((name) => name.toLowerCase()),
);

/** True for objects whose rows the platform makes up on the fly. */
export function isVirtual(object: string): boolean {
  return VIRTUAL.has(object.toLowerCase());
}
