import type { OrgCore, OrgIdentity } from '../core';
import { SetupTables } from './setup-table';

export interface AdminUser {
  readonly username: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
}

export interface OrganizationFacts {
  /** Null takes the next id. */
  readonly id: string | null;
  readonly name: string;
  /** `Developer Edition` and so on. */
  readonly type: string;
  readonly instanceName: string;
  readonly isSandbox: boolean;
  /** ISO time at which a scratch org ends. */
  readonly trialExpirationDate: string | null;
  /** Two letters. */
  readonly country: string;
  readonly language: string;
  readonly timeZone: string;
}

/** Profiles that a new org has; licences are not told apart. */
const STANDARD_PROFILES = [
  'System Administrator',
  'Standard User',
  'Read Only',
  'Solution Manager',
  'Marketing User',
  'Contract Manager',
  'Minimum Access - Salesforce',
  'Standard Platform User',
  'Chatter Free User',
  'Analytics Cloud Integration User',
  'Salesforce API Only System Integrations',
];

/** Permission set licences of a new org: those of the sales and service users. */
const PERMISSION_SET_LICENSES = [
  ['CRMUserPsl', 'CRM User'],
  ['SalesConsoleUser', 'Sales Console User'],
  ['ServiceUserPsl', 'Service User'],
] as const;

/** Makes the rows that every org has, once; later starts find them again. */
export function createFirstRows(org: OrgCore, admin: AdminUser, organization: OrganizationFacts): OrgIdentity {
  const adminId = org.store.nextId('User');
  const tables = new SetupTables(org, adminId);
  const organizationId = organization.id ?? org.store.nextId('Organization');
  tables.sync(
    'Organization',
    ['Name'],
    [
      {
        Id: organizationId,
        Name: organization.name,
        OrganizationType: organization.type,
        InstanceName: organization.instanceName,
        IsSandbox: organization.isSandbox,
        TrialExpirationDate: organization.trialExpirationDate,
        TimeZoneSidKey: organization.timeZone,
        LanguageLocaleKey: organization.language,
        DefaultLocaleSidKey: 'en_US',
        FiscalYearStartMonth: org.settings.fiscalYearStartMonth,
        NamespacePrefix: null,
        Country: organization.country,
        PrimaryContact: `${admin.firstName} ${admin.lastName}`,
      },
    ],
  );
  const licences = tables.sync(
    'UserLicense',
    ['Name'],
    [
      {
        Name: 'Salesforce',
        MasterLabel: 'Salesforce',
        LicenseDefinitionKey: 'SFDC',
        Status: 'Active',
        TotalLicenses: 100,
      },
    ],
  );
  tables.sync(
    'PermissionSetLicense',
    ['DeveloperName'],
    PERMISSION_SET_LICENSES.map(([DeveloperName, MasterLabel]) => ({
      DeveloperName,
      MasterLabel,
      Language: 'en_US',
      PermissionSetLicenseKey: DeveloperName,
      Status: 'Active',
      TotalLicenses: 100,
      UsedLicenses: 0,
    })),
  );
  const profiles = tables.sync(
    'Profile',
    ['Name'],
    STANDARD_PROFILES.map((Name) => ({
      Name,
      UserLicenseId: licences.get('salesforce') ?? null,
      UserType: 'Standard',
    })),
  );
  const person = {
    TimeZoneSidKey: organization.timeZone,
    LocaleSidKey: 'en_US',
    LanguageLocaleKey: 'en_US',
    EmailEncodingKey: 'UTF-8',
    IsActive: true,
  };
  const automatedId = org.store.nextId('User');
  const suffix = organizationId.slice(0, 15).toLowerCase();
  tables.sync(
    'User',
    ['Username'],
    [
      {
        ...person,
        Id: adminId,
        Username: admin.username,
        Email: admin.email,
        FirstName: admin.firstName,
        LastName: admin.lastName,
        Alias: 'admin',
        CommunityNickname: 'admin',
        ProfileId: profiles.get('system administrator')!,
        UserType: 'Standard',
        UserPermissionsMarketingUser: true,
      },
      {
        ...person,
        Id: automatedId,
        Username: `autoproc@${suffix}`,
        Email: `autoproc@${suffix}`,
        FirstName: 'Automated',
        LastName: 'Process',
        Alias: 'autoproc',
        CommunityNickname: 'autoproc',
        UserType: 'AutomatedProcess',
        ProfileId: null,
      },
    ],
  );
  const books = tables.sync(
    'Pricebook2',
    ['Name'],
    [{ Name: 'Standard Price Book', IsActive: true, IsStandard: true }],
  );
  tables.sync(
    'BusinessHours',
    ['Name'],
    [{ Name: 'Default', IsActive: true, IsDefault: true, TimeZoneSidKey: organization.timeZone }],
  );
  return {
    organizationId,
    adminUserId: adminId,
    automatedProcessUserId: automatedId,
    defaultWorkflowUserId: adminId,
    standardPricebookId: books.get('standard price book') ?? '',
  };
}
