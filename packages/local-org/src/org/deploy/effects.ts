/** Metadata types that something in the local org reads. Every other valid type is kept and given back. */
const WITH_EFFECT = new Set(
  (
    'ApexClass ApexTrigger ApexPage ApexComponent AssignmentRule AssignmentRules AuraDefinitionBundle BusinessProcess CompactLayout CustomApplication ' +
    'CustomField CustomLabel CustomLabels CustomMetadata CustomNotificationType CustomObject CustomPermission CustomTab Dashboard DashboardFolder ' +
    'DataWeaveResource Document DocumentFolder DuplicateRule EmailFolder EmailTemplate FieldSet FlexiPage Flow FlowDefinition FlowTest GlobalValueSet ' +
    'Group HomePageLayout Layout LeadConvertSettings LightningComponentBundle LightningMessageChannel ListView MatchingRule MatchingRules ' +
    'MutingPermissionSet NamedCredential PathAssistant PermissionSet PermissionSetGroup PlatformCachePartition PlatformEventChannel ' +
    'PlatformEventChannelMember PlatformEventSubscriberConfig Profile Queue QuickAction RecordType RemoteSiteSetting Report ReportFolder ReportType Role ' +
    'SharingCriteriaRule SharingOwnerRule SharingReason SharingRules StandardValueSet StaticResource ValidationRule WebLink Workflow WorkflowAlert ' +
    'WorkflowFieldUpdate WorkflowRule WorkflowTask'
  ).split(' '),
);

/** What a deploy says of a component that changes nothing here; undefined for the others. */
export function noEffect(type: string): string | undefined {
  return WITH_EFFECT.has(type) ? undefined : `${type} is kept and given back, and has no effect in the local org.`;
}
