/**
 * Report types that every org has: what their rows are and which field each column code shows. Codes are those of public
 * reports and of the Metadata API guide's samples; `docs/parity.md` says which are assumed.
 */
export interface StandardReportType {
  readonly label: string;
  readonly object: string;
  /** A second object whose rows are in the report too: events beside tasks. */
  readonly also?: string;
  /** Column code to field path from the object. */
  readonly columns: Readonly<Record<string, string>>;
  /** Prefix of custom fields (`Account.Tier__c`) to the relationship path that leads to them. */
  readonly customFields: Readonly<Record<string, string>>;
  /** Column by which the scopes `user` and `team` ask. */
  readonly owner?: string;
}

const address = (code: string, field: string): Record<string, string> => ({
  [`${code}STREET`]: `${field}Street`,
  [`${code}CITY`]: `${field}City`,
  [`${code}STATE`]: `${field}State`,
  [`${code}ZIP`]: `${field}PostalCode`,
  [`${code}COUNTRY`]: `${field}Country`,
});

const opportunity: Readonly<Record<string, string>> = {
  OPPORTUNITY_NAME: 'Name',
  OPPORTUNITY_ID: 'Id',
  AMOUNT: 'Amount',
  EXP_AMOUNT: 'ExpectedRevenue',
  CLOSE_DATE: 'CloseDate',
  CLOSE_DATE2: 'CloseDate',
  CREATED_DATE: 'CreatedDate',
  CREATED: 'CreatedBy.Name',
  LAST_UPDATE: 'LastModifiedDate',
  LAST_UPDATE_BY: 'LastModifiedBy.Name',
  LAST_ACTIVITY: 'LastActivityDate',
  LAST_STAGE_CHANGE_DATE: 'LastStageChangeDate',
  STAGE_NAME: 'StageName',
  PROBABILITY: 'Probability',
  TYPE: 'Type',
  LEAD_SOURCE: 'LeadSource',
  NEXT_STEP: 'NextStep',
  DESCRIPTION: 'Description',
  FORECAST_CATEGORY: 'ForecastCategoryName',
  PUSH_COUNT: 'PushCount',
  FULL_NAME: 'Owner.Name',
  ROLLUP_DESCRIPTION: 'Owner.UserRole.Name',
  RECORDTYPE: 'RecordType.Name',
  CLOSED: 'IsClosed',
  WON: 'IsWon',
  CONTACT: 'Contact.Name',
  CAMPAIGN_SOURCE: 'Campaign.Name',
  ACCOUNT_NAME: 'Account.Name',
  ACCOUNT_ID: 'Account.Id',
  ACCOUNT_RECORDTYPE: 'Account.RecordType.Name',
  ACCOUNT_TYPE: 'Account.Type',
  ACCOUNT_OWNER: 'Account.Owner.Name',
  INDUSTRY: 'Account.Industry',
  RATING: 'Account.Rating',
};

const person: Readonly<Record<string, string>> = {
  SALUTATION: 'Salutation',
  FIRST_NAME: 'FirstName',
  LAST_NAME: 'LastName',
  TITLE: 'Title',
  EMAIL: 'Email',
  DESCRIPTION: 'Description',
  LEAD_SOURCE: 'LeadSource',
  CREATED_DATE: 'CreatedDate',
  LAST_UPDATE: 'LastModifiedDate',
  LAST_ACTIVITY: 'LastActivityDate',
};

const contact: Readonly<Record<string, string>> = {
  ...person,
  CONTACT_ID: 'Id',
  DEPARTMENT: 'Department',
  BIRTHDATE: 'Birthdate',
  PHONE1: 'Phone',
  PHONE2: 'Fax',
  PHONE3: 'MobilePhone',
  PHONE4: 'HomePhone',
  PHONE5: 'OtherPhone',
  DO_NOT_CALL: 'DoNotCall',
  RECORDTYPE: 'RecordType.Name',
  LAST_UPDATE_BY: 'LastModifiedBy.Name',
  OWNER_FULL_NAME: 'Owner.Name',
  'ACCOUNT.NAME': 'Account.Name',
  ...address('ADDRESS2_', 'Mailing'),
  ...address('ADDRESS1_', 'Other'),
};

/** Puts a relationship before every path. */
function through(relationship: string, columns: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(columns).map(([code, path]) => [code, `${relationship}.${path}`]));
}

export const STANDARD_REPORT_TYPES: Readonly<Record<string, StandardReportType>> = {
  Opportunity: {
    label: 'Opportunities',
    object: 'Opportunity',
    columns: opportunity,
    customFields: { Opportunity: '', Account: 'Account', User: 'Owner', Campaign: 'Campaign' },
    owner: 'OwnerId',
  },
  AccountList: {
    label: 'Accounts',
    object: 'Account',
    columns: {
      'ACCOUNT.NAME': 'Name',
      ACCOUNT_ID: 'Id',
      ACCOUNT_NUMBER: 'AccountNumber',
      ACCOUNT_SITE: 'Site',
      ACCOUNT_SOURCE: 'AccountSource',
      TYPE: 'Type',
      RATING: 'Rating',
      INDUSTRY: 'Industry',
      SALES: 'AnnualRevenue',
      EMPLOYEES: 'NumberOfEmployees',
      OWNERSHIP: 'Ownership',
      SIC: 'Sic',
      TICKER: 'TickerSymbol',
      URL: 'Website',
      PHONE1: 'Phone',
      PHONE2: 'Fax',
      DESCRIPTION: 'Description',
      RECORDTYPE: 'RecordType.Name',
      CREATED_DATE: 'CreatedDate',
      CREATED_BY: 'CreatedBy.Name',
      LAST_UPDATE: 'LastModifiedDate',
      LAST_UPDATE_BY: 'LastModifiedBy.Name',
      LAST_ACTIVITY: 'LastActivityDate',
      DUE_DATE: 'LastActivityDate',
      'USERS.NAME': 'Owner.Name',
      ALIAS: 'Owner.Alias',
      ...address('ADDRESS1_', 'Billing'),
      ...address('ADDRESS2_', 'Shipping'),
    },
    customFields: { Account: '', User: 'Owner' },
    owner: 'OwnerId',
  },
  ContactList: {
    label: 'Contacts & Accounts',
    object: 'Contact',
    columns: contact,
    customFields: { Contact: '', Account: 'Account', User: 'Owner' },
    owner: 'OwnerId',
  },
  LeadList: {
    label: 'Leads',
    object: 'Lead',
    columns: {
      ...person,
      LEAD_ID: 'Id',
      COMPANY: 'Company',
      PHONE: 'Phone',
      MOBILE_PHONE: 'MobilePhone',
      FAX: 'Fax',
      URL: 'Website',
      ...address('', ''),
      STATUS: 'Status',
      RATING: 'Rating',
      INDUSTRY: 'Industry',
      ANNUAL_REVENUE: 'AnnualRevenue',
      EMPLOYEES: 'NumberOfEmployees',
      UNREAD: 'IsUnreadByOwner',
      DO_NOT_CALL: 'DoNotCall',
      RECORDTYPE: 'RecordType.Name',
      OWNER: 'Owner.Name',
      CREATED_BY: 'CreatedBy.Name',
      LAST_UPDATE_BY: 'LastModifiedBy.Name',
      CONVERTED: 'IsConverted',
      CONVERTED_DATE: 'ConvertedDate',
      CONVERTED_ACCOUNT_NAME: 'ConvertedAccount.Name',
      CONVERTED_CONTACT_NAME: 'ConvertedContact.Name',
      CONVERTED_OPPORTUNITY_NAME: 'ConvertedOpportunity.Name',
    },
    customFields: { Lead: '', User: 'Owner' },
    owner: 'OwnerId',
  },
  CaseList: {
    label: 'Cases',
    object: 'Case',
    columns: {
      CASE_NUMBER: 'CaseNumber',
      CASE_ID: 'Id',
      SUBJECT: 'Subject',
      DESCRIPTION: 'Description',
      STATUS: 'Status',
      PRIORITY: 'Priority',
      TYPE: 'Type',
      REASON: 'Reason',
      ORIGIN: 'Origin',
      OWNER: 'Owner.Name',
      RECORDTYPE: 'RecordType.Name',
      CREATED_DATE: 'CreatedDate',
      CREATED_DATEONLY: 'CreatedDate',
      CLOSED_DATE: 'ClosedDate',
      CLOSED_DATEONLY: 'ClosedDate',
      CLOSED: 'IsClosed',
      LAST_UPDATE: 'LastModifiedDate',
      LAST_UPDATE_BY: 'LastModifiedBy.Name',
      CASE_COMMENT: 'Comments',
      'ACCOUNT.NAME': 'Account.Name',
    },
    customFields: { Case: '', Account: 'Account', Contact: 'Contact', User: 'Owner' },
    owner: 'OwnerId',
  },
  CampaignList: {
    label: 'Campaigns',
    object: 'Campaign',
    columns: {
      CAMPAIGN_NAME: 'Name',
      CAMPAIGN_ID: 'Id',
      STATUS: 'Status',
      TYPE: 'Type',
      START_DATE: 'StartDate',
      END_DATE: 'EndDate',
      ACTIVE: 'IsActive',
      DESCRIPTION: 'Description',
      ACTUAL_COST: 'ActualCost',
      BUDGETED_COST: 'BudgetedCost',
      EXPECTED_REVENUE: 'ExpectedRevenue',
      NUM_LEADS: 'NumberOfLeads',
      NUM_CONVERTED_LEADS: 'NumberOfConvertedLeads',
      NUM_CONTACTS: 'NumberOfContacts',
      NUM_RESPONSES: 'NumberOfResponses',
      NUM_OPPORTUNITIES: 'NumberOfOpportunities',
      NUM_WON_OPPORTUNITIES: 'NumberOfWonOpportunities',
      AMOUNT_ALL: 'AmountAllOpportunities',
      AMOUNT_WON: 'AmountWonOpportunities',
      CREATED_DATE: 'CreatedDate',
      LAST_UPDATE: 'LastModifiedDate',
      OWNER: 'Owner.Name',
    },
    customFields: { Campaign: '', User: 'Owner' },
    owner: 'OwnerId',
  },
  Activity: {
    label: 'Tasks and Events',
    object: 'Task',
    also: 'Event',
    columns: {
      ACTIVITY_ID: 'Id',
      SUBJECT: 'Subject',
      DUE_DATE: 'ActivityDate',
      STATUS: 'Status',
      PRIORITY: 'Priority',
      CLOSED: 'IsClosed',
      DESCRIPTION: 'Description',
      ASSIGNED: 'Owner.Name',
      ACCOUNT: 'Account.Name',
      CONTACT: 'Who.Name',
      RELATED: 'What.Name',
      LOCATION: 'Location',
      CREATED_DATE: 'CreatedDate',
      CREATED_BY: 'CreatedBy.Name',
      LAST_UPDATE: 'LastModifiedDate',
      LAST_UPDATE_BY: 'LastModifiedBy.Name',
    },
    customFields: { Activity: '', Account: 'Account', User: 'Owner' },
    owner: 'OwnerId',
  },
  OpportunityContact: {
    label: 'Opportunities with Contact Roles',
    object: 'OpportunityContactRole',
    columns: {
      ...through('Opportunity', opportunity),
      'OPPORTUNITY.NAME': 'Opportunity.Name',
      FIRST_NAME: 'Contact.FirstName',
      LAST_NAME: 'Contact.LastName',
      EMAIL: 'Contact.Email',
      'CONTACT_ACCOUNT.NAME': 'Contact.Account.Name',
      ROLE: 'Role',
      PRIMARY: 'IsPrimary',
    },
    customFields: { Opportunity: 'Opportunity', Contact: 'Contact', Account: 'Opportunity.Account' },
    owner: 'Opportunity.OwnerId',
  },
  CampaignContact: {
    label: 'Campaigns with Contacts',
    object: 'CampaignMember',
    columns: {
      ...through('Contact', contact),
      CAMPAIGN_NAME: 'Campaign.Name',
      CAMPAIGN_ID: 'Campaign.Id',
      MEMBER_STATUS: 'Status',
      RESPONDED: 'HasResponded',
    },
    customFields: { Campaign: 'Campaign', Contact: 'Contact', CampaignMember: '' },
    owner: 'Campaign.OwnerId',
  },
};

/** Types that the platform has and whose rows are not modelled: they deploy, and running a report on them is refused. */
export const UNMODELLED_REPORT_TYPES: ReadonlySet<string> = new Set(
  (
    'AccountAsset AccountContactRole AccountHistory AccountOwner AccountPartner AccountTeam ActivityContact AssetList ' +
    'CampaignCall CampaignContactOpportunity CampaignInfluence CampaignLead CampaignLeadContact CampaignMember ' +
    'CampaignOpportunity CampaignPerson CaseComments CaseContactRole CaseHistory CaseLifecycle CaseSolution CaseTeam ' +
    'ContactAsset ContactCase ContactHistory ContactOpportunity ContactOpportunityRole ContractContactRole ContractHistory ' +
    'ContractList DocumentList EmailMessage EntitlementList EventAttendee FileContentReport Forecast HighVelocity ' +
    'LeadHistory LeadConverted LoginHistory OpportunityCompetitor OpportunityContactProduct OpportunityFieldHistory ' +
    'OpportunityHistory OpportunityOwner OpportunityPartner OpportunityProduct OpportunityProductSchedule OpportunityQuote ' +
    'OpportunityRevenueSchedule OpportunitySplit OpportunityTeam OpportunityTrend OrderList OrderProduct PartnerOpportunity ' +
    'PipelineTrend PricebookList PricebookProduct ProcessInstance ProductAsset ProductCase ProductContract ProductList ' +
    'ProductOpportunity QuoteList Question SelfService ServiceContractList SolutionHistory SolutionList SolutionCategory ' +
    'TerritoryAccount TerritoryUser TerritoryOpportunity User UserLicense UserList UserTerritory'
  ).split(' '),
);

/** Parts of `FK_...` codes that name fields of a standard object reached by a lookup, by that object. */
export const LOOKUP_COLUMNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Account: { FK_ACC_NAME: 'Name', FK_ACC_RECORDTYPE: 'RecordType.Name', FK_ACC_ID: 'Id' },
  Contact: {
    FK_CNTC_FIRST_NAME: 'FirstName',
    FK_CNTC_LAST_NAME: 'LastName',
    FK_CNTC_TITLE: 'Title',
    FK_CNTC_EMAIL: 'Email',
    FK_CNTC_PHONE1: 'Phone',
    ...address('FK_CNTC_ADDR2_', 'Mailing'),
  },
  Opportunity: {
    FK_OPP_NAME: 'Name',
    FK_OPP_AMOUNT: 'Amount',
    FK_OPP_CLOSE_DATE: 'CloseDate',
    FK_OPP_STAGE_NAME: 'StageName',
    FK_OPP_PROBABILITY: 'Probability',
    FK_OPP_WON: 'IsWon',
    FK_OPP_CLOSED: 'IsClosed',
    FK_OPP_RECORDTYPE: 'RecordType.Name',
    FK_ACC_NAME: 'Account.Name',
    FK_ACC_RECORDTYPE: 'Account.RecordType.Name',
  },
};

/** Codes of the fields that every custom object's report has, `CUST_` for the first object and `CHILD_` for its detail. */
export const CUSTOM_OBJECT_COLUMNS: Readonly<Record<string, string>> = {
  NAME: 'Name',
  ID: 'Id',
  RECORDTYPE: 'RecordType.Name',
  OWNER_NAME: 'Owner.Name',
  OWNER_ID: 'OwnerId',
  OWNER_ALIAS: 'Owner.Alias',
  OWNER_ROLE: 'Owner.UserRole.Name',
  CREATED_DATE: 'CreatedDate',
  CREATED_NAME: 'CreatedBy.Name',
  CREATED_ALIAS: 'CreatedBy.Alias',
  LAST_UPDATE: 'LastModifiedDate',
  LAST_UPDATE_NAME: 'LastModifiedBy.Name',
  LAST_UPDATE_ALIAS: 'LastModifiedBy.Alias',
  LAST_ACTIVITY: 'LastActivityDate',
};
