import { createOrg, type Org } from '../org';
import { component, customObject, SHARED } from '../testing/metadata';
import type { Access, DmlOptions } from '../transaction/transaction';

const object = (rights: string): string =>
  `<objectPermissions><object>Vault__c</object>${['Create', 'Delete', 'Edit', 'Read']
    .map((right) => `<allow${right}>${rights.includes(right[0]!)}</allow${right}>`)
    .join(
      '',
    )}<modifyAllRecords>${rights.includes('M')}</modifyAllRecords><viewAllRecords>${rights.includes('V')}</viewAllRecords></objectPermissions>`;
const field = (readable: boolean, editable: boolean): string =>
  `<fieldPermissions><editable>${editable}</editable><field>Vault__c.Code__c</field><readable>${readable}</readable></fieldPermissions>`;
const system = (name: string): string =>
  `<userPermissions><enabled>true</enabled><name>${name}</name></userPermissions>`;
const custom = '<customPermissions><enabled>true</enabled><name>Opens</name></customPermissions>';

const metadata = [
  ...customObject('Vault__c', SHARED, { Code__c: '<type>Text</type><length>20</length>' }),
  component('CustomPermission', 'Opens', '<CustomPermission><label>Opens</label></CustomPermission>'),
  component(
    'PermissionSet',
    'Keeper',
    `<PermissionSet>${custom}${field(true, true)}<label>K</label>${object('CDERV')}${system('RunReports')}</PermissionSet>`,
  ),
  component(
    'PermissionSet',
    'Reader',
    `<PermissionSet>${field(true, false)}<label>R</label>${object('R')}</PermissionSet>`,
  ),
  component(
    'MutingPermissionSet',
    'Quiet',
    `<MutingPermissionSet>${custom}${field(false, true)}<label>Q</label>${object('DV')}${system('RunReports')}</MutingPermissionSet>`,
  ),
  component(
    'PermissionSetGroup',
    'Loud',
    '<PermissionSetGroup><label>Loud</label><permissionSets>Keeper</permissionSets></PermissionSetGroup>',
  ),
  component(
    'PermissionSetGroup',
    'Muted',
    '<PermissionSetGroup><label>Muted</label><mutingPermissionSets>Quiet</mutingPermissionSets><permissionSets>Keeper</permissionSets><permissionSets>Reader</permissionSets></PermissionSetGroup>',
  ),
];

let org: Org;
let userId: string;

const idOf = (type: string, name: string, value: string): string =>
  org.store.idsByValue(type, name, [value]).get(value)![0]!;

function add(type: string, fields: Record<string, string>): string {
  const access: Access = { userId: org.identity.adminUserId, permissions: 'user', sharing: true };
  const options: DmlOptions = { allOrNone: true, access, source: 'api' };
  const [result] = org.transaction('t', access, (tx) => tx.insert([{ type, fields }], options));
  expect(result!.errors).toEqual([]);
  return result!.id!;
}

beforeEach(() => {
  org = createOrg({ file: ':memory:' });
  expect(org.deploy(metadata).diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  const zone = { TimeZoneSidKey: 'UTC', LocaleSidKey: 'en_US', EmailEncodingKey: 'UTF-8', LanguageLocaleKey: 'en_US' };
  const names = { Username: 'u@x.example', LastName: 'U', Alias: 'u', Email: 'u@x.example' };
  userId = add('User', { ...zone, ...names, ProfileId: idOf('Profile', 'Name', 'Minimum Access - Salesforce') });
});
afterEach(() => org.close());

const assignGroup = (name: string): string =>
  add('PermissionSetAssignment', {
    AssigneeId: userId,
    PermissionSetGroupId: idOf('PermissionSetGroup', 'DeveloperName', name),
  });

function rights(): unknown {
  const { security, schema } = org;
  const { create, read, edit, delete: remove, viewAll } = security.objectAccess(userId, 'Vault__c');
  const code = security.fieldAccess(userId, schema.object('Vault__c')!, schema.field('Vault__c', 'Code__c')!);
  const flags = [create, read, edit, remove, viewAll, code.read, code.edit];
  return [...flags, security.hasUserPermission(userId, 'RunReports'), security.hasCustomPermission(userId, 'Opens')];
}

test('a group gives what its permission sets give', () => {
  expect(rights()).toEqual([false, false, false, false, false, false, false, false, false]);
  assignGroup('Loud');
  expect(rights()).toEqual([true, true, true, true, true, true, true, true, true]);
});

test('a muting permission set takes out of its own group what it names, and nothing else', () => {
  assignGroup('Muted');
  expect(rights()).toEqual([true, true, true, false, false, true, false, false, false]);
});

test('what is muted in one group comes by another, or by a permission set alone', () => {
  assignGroup('Muted');
  add('PermissionSetAssignment', { AssigneeId: userId, PermissionSetId: idOf('PermissionSet', 'Name', 'Keeper') });
  expect(rights()).toEqual([true, true, true, true, true, true, true, true, true]);
});
