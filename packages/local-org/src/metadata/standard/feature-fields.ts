/**
 * Standard fields that some orgs lack, by the org feature that brings them. The data marks many fields only as "not in a
 * base org"; those listed here are in every org or hidden by field-level security alone (Object Reference), so they exist.
 */
const ALWAYS_THERE: Readonly<Record<string, readonly string[]>> = {
  Campaign: [
    'HierarchyActualCost',
    'HierarchyAmountAllOpportunities',
    'HierarchyAmountWonOpportunities',
    'HierarchyBudgetedCost',
    'HierarchyExpectedRevenue',
    'HierarchyNumberOfContacts',
    'HierarchyNumberOfConvertedLeads',
    'HierarchyNumberOfLeads',
    'HierarchyNumberOfOpportunities',
    'HierarchyNumberOfResponses',
    'HierarchyNumberOfWonOpportunities',
    'HierarchyNumberSent',
  ],
  Case: ['Language'],
  Event: ['Type'],
  Lead: ['DoNotCall', 'HasOptedOutOfEmail', 'HasOptedOutOfFax', 'LastTransferDate'],
  Opportunity: ['ContractId'],
  OpportunityLineItem: ['Discount', 'Subtotal'],
  Order: ['OpportunityId'],
  Asset: ['Uuid', 'ProductDescription', 'ProductFamily', 'StatusReason', 'ManufactureDate', 'ExternalIdentifier'],
  Task: ['Type'],
};

export function isInEveryOrg(object: string, field: string): boolean {
  return ALWAYS_THERE[object]?.includes(field) ?? false;
}
