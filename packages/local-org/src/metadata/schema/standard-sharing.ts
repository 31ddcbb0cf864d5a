import type { SharingModel } from '../schema';

/** Organization-wide defaults of a new org [Sharing and Visibility, "Default Organization-Wide Access Settings"]. */
const DEFAULTS: Readonly<Record<string, SharingModel>> = {
  account: 'ReadWrite', asset: 'ControlledByParent', campaign: 'FullAccess', campaignmember: 'ControlledByCampaign', case: 'ReadWriteTransfer',
  contact: 'ControlledByParent', contract: 'ControlledByParent', event: 'Private', lead: 'ReadWriteTransfer', opportunity: 'ReadWrite',
  opportunitylineitem: 'ControlledByParent', order: 'ControlledByParent', orderitem: 'ControlledByParent', task: 'Private', user: 'Read',
  quote: 'ControlledByParent', quotelineitem: 'ControlledByParent', individual: 'ReadWrite',
};

export function defaultSharing(object: string): SharingModel {
  return DEFAULTS[object.toLowerCase()] ?? 'ReadWrite';
}

/** Standard objects with change events of their own [Change Data Capture Developer Guide, "Change Event Object Support"]. */
export const CHANGE_EVENT_OBJECTS: readonly string[] = [
  'Account', 'AccountContactRole', 'Asset', 'AssetRelationship', 'AssignedResource', 'AssociatedLocation', 'Campaign', 'CampaignMember',
  'CampaignMemberStatus', 'Case', 'CollaborationGroup', 'Contact', 'ContactPointAddress', 'ContactPointEmail', 'ContactPointPhone', 'Contract',
  'ContractLineItem', 'EmailMessage', 'EmailTemplate', 'Entitlement', 'Event', 'EventRelation', 'Individual', 'Lead', 'ListEmail', 'Location',
  'Macro', 'MacroInstruction', 'Opportunity', 'OpportunityContactRole', 'OpportunityLineItem', 'Order', 'OrderItem', 'Pricebook2',
  'PricebookEntry', 'Product2', 'Quote', 'QuoteLineItem', 'QuickText', 'ReturnOrder', 'ReturnOrderLineItem', 'ServiceContract',
  'ServiceResource', 'ServiceTerritory', 'Task', 'TimeSheet', 'User', 'WorkOrder', 'WorkOrderLineItem',
];
