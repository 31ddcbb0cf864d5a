import { createOrg } from '../org';
import { component, customField, customObject, SHARED } from '../testing/metadata';
import type { Access } from '../transaction/transaction';

const type = (name: string) =>
  component(
    'CustomObject',
    `${name}__mdt`,
    `<CustomObject><label>${name}</label><pluralLabel>${name}s</pluralLabel></CustomObject>`,
  );
const record = (fullName: string, values: string) =>
  component(
    'CustomMetadata',
    fullName,
    `<CustomMetadata xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema"><label>${fullName}</label>${values}</CustomMetadata>`,
  );
const phase = (name: string) => `<values><field>Phase__c</field><value xsi:type="xsd:string">${name}</value></values>`;
const metadata = (first: string) => [
  type('Feature'),
  type('Phase'),
  customField('Feature__mdt', 'Phase__c', '<type>MetadataRelationship</type><referenceTo>Phase__mdt</referenceTo>'),
  record('Feature.Alerts', phase(first)),
  record('Phase.One', ''),
  record('Phase.Two', ''),
];

test('a metadata relationship holds the id of the record it names, and follows it when it is deployed again', () => {
  const org = createOrg({ file: ':memory:' });
  const access: Access = { userId: org.identity.adminUserId, permissions: 'user', sharing: true };
  const rows = (soql: string) =>
    org.transaction('test', access, (tx) => tx.query({ query: soql, access }).records.map((row) => row.fields));

  expect(org.deploy(metadata('One')).diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  const before = rows('SELECT Id, Phase__c, Phase__r.DeveloperName FROM Feature__mdt');
  const ids = new Map(rows('SELECT Id, DeveloperName FROM Phase__mdt').map((row) => [row.DeveloperName, row.Id]));
  org.deploy(metadata('Two'));
  const after = rows('SELECT Id, Phase__c FROM Feature__mdt');

  expect(before).toMatchObject([{ Phase__c: ids.get('One'), Phase__r: { fields: { DeveloperName: 'One' } } }]);
  expect(after).toMatchObject([{ Id: before[0]!.Id, Phase__c: ids.get('Two') }]);
  org.close();
});

test('EntityDefinition tells the sharing default of an object, and follows a deployment', () => {
  const org = createOrg({ file: ':memory:' });
  const access: Access = { userId: org.identity.adminUserId, permissions: 'user', sharing: true };
  const query =
    "SELECT QualifiedApiName, InternalSharingModel FROM EntityDefinition WHERE QualifiedApiName = 'Deal__c'";
  const rows = () =>
    org.transaction('test', access, (tx) => tx.query({ query, access }).records.map((row) => row.fields));

  org.deploy(customObject('Deal__c', SHARED, {}));
  const open = rows();
  org.deploy(customObject('Deal__c', SHARED.replace('ReadWrite', 'Private'), {}));

  expect(open).toMatchObject([{ QualifiedApiName: 'Deal__c', InternalSharingModel: 'ReadWrite' }]);
  expect(rows()).toMatchObject([{ InternalSharingModel: 'Private' }]);
  org.close();
});

it('shows the permissions of administrators and of deployed profiles as columns', () => {
  const org = createOrg({ file: ':memory:' });
  const outcome = org.deploy([
    component(
      'Profile',
      'Custom Desk',
      '<Profile><custom>true</custom><userPermissions><enabled>true</enabled><name>ApiEnabled</name></userPermissions></Profile>',
    ),
  ]);
  expect(outcome.diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  const access = { userId: org.identity.adminUserId, permissions: 'user', sharing: true } as const;
  const names = (query: string) =>
    org.transaction('q', access, (tx) => tx.query({ query, access }).records.map((r) => r.fields.Name));
  expect(names('SELECT Name FROM User WHERE Profile.PermissionsModifyAllData = TRUE')).toEqual(['Local Admin']);
  expect(names('SELECT Name FROM Profile WHERE PermissionsApiEnabled = TRUE ORDER BY Name')).toEqual([
    'Custom Desk',
    'System Administrator',
  ]);
  org.close();
});

it('shows the tabs and custom permissions of permission sets as rows', () => {
  const org = createOrg({ file: ':memory:' });
  const outcome = org.deploy([
    component('CustomPermission', 'Approve', '<CustomPermission><label>Approve</label></CustomPermission>'),
    component(
      'PermissionSet',
      'Desk',
      '<PermissionSet><label>Desk</label><customPermissions><enabled>true</enabled><name>Approve</name></customPermissions>' +
        '<tabSettings><tab>standard-Account</tab><visibility>Visible</visibility></tabSettings>' +
        '<tabSettings><tab>standard-Lead</tab><visibility>Available</visibility></tabSettings></PermissionSet>',
    ),
  ]);
  expect(outcome.diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  const access = { userId: org.identity.adminUserId, permissions: 'user', sharing: true } as const;
  const rows = (query: string) =>
    org.transaction('q', access, (tx) => tx.query({ query, access }).records.map((r) => r.fields));

  expect(
    rows("SELECT Name, Visibility FROM PermissionSetTabSetting WHERE Parent.Name = 'Desk' ORDER BY Name"),
  ).toMatchObject([
    { Name: 'standard-Account', Visibility: 'DefaultOn' },
    { Name: 'standard-Lead', Visibility: 'DefaultOff' },
  ]);
  expect(rows("SELECT SetupEntityType FROM SetupEntityAccess WHERE Parent.Name = 'Desk'")).toMatchObject([
    { SetupEntityType: 'CustomPermission' },
  ]);
  org.close();
});
