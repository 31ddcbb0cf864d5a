import type { FieldValues } from '../../metadata/values';
import { createOrg, type Org } from '../org';
import { component, customObject } from '../testing/metadata';
import type { Access, DmlOptions } from '../transaction/transaction';

const OWD = ['Account', 'Opportunity', 'Case'].map((object) =>
  component(
    'CustomObject',
    object,
    `<CustomObject><sharingModel>Private</sharingModel>${object === 'Account' ? '<enableHistory>false</enableHistory>' : ''}</CustomObject>`,
  ),
);
const LINKED = [
  ...customObject(
    'Line__c',
    '<deploymentStatus>Deployed</deploymentStatus><sharingModel>ControlledByParent</sharingModel><nameField><label>Name</label><type>Text</type></nameField>',
    {
      Account__c:
        '<referenceTo>Account</referenceTo><relationshipLabel>Lines</relationshipLabel><relationshipName>Lines</relationshipName><relationshipOrder>0</relationshipOrder><reparentableMasterDetail>false</reparentableMasterDetail><type>MasterDetail</type><writeRequiresMasterRead>false</writeRequiresMasterRead>',
    },
  ),
  component(
    'PermissionSet',
    'Lines',
    '<PermissionSet><label>L</label><objectPermissions><object>Account</object><allowCreate>false</allowCreate><allowRead>true</allowRead><allowEdit>false</allowEdit><allowDelete>false</allowDelete><viewAllRecords>false</viewAllRecords><modifyAllRecords>false</modifyAllRecords></objectPermissions><objectPermissions><object>Line__c</object><allowCreate>true</allowCreate><allowRead>true</allowRead><allowEdit>true</allowEdit><allowDelete>true</allowDelete><viewAllRecords>false</viewAllRecords><modifyAllRecords>false</modifyAllRecords></objectPermissions></PermissionSet>',
  ),
];
const role = (name: string, levels: string): ReturnType<typeof component> =>
  component('Role', name, `<Role>${levels}<name>${name}</name></Role>`);
const metadata = [
  ...OWD,
  ...LINKED,
  role('Giving', '<caseAccessLevel>Read</caseAccessLevel><opportunityAccessLevel>Edit</opportunityAccessLevel>'),
  role('Keeping', '<caseAccessLevel>None</caseAccessLevel><opportunityAccessLevel>None</opportunityAccessLevel>'),
];

let org: Org;
let admin: Access;
let options: DmlOptions;
const users = new Map<string, Access>();

beforeEach(() => {
  org = createOrg({ file: ':memory:' });
  expect(org.deploy(metadata).diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  admin = { userId: org.identity.adminUserId, permissions: 'user', sharing: true };
  options = { allOrNone: true, access: admin, source: 'api' };
  for (const [name, of] of [
    ['ann', 'Giving'],
    ['bob', 'Keeping'],
    ['cat', null],
  ] as const)
    users.set(name, addUser(name, of));
});
afterEach(() => org.close());

const idOf = (object: string, field: string, value: string): string =>
  org.store.idsByValue(object, field, [value]).get(value)![0]!;
const as = (name: string): Access => users.get(name)!;

function save(type: string, fields: FieldValues, access = admin) {
  return org.transaction('t', access, (tx) =>
    tx.insert([{ type, fields }], { ...options, access, allOrNone: false }),
  )[0]!;
}

function add(type: string, fields: FieldValues): string {
  const result = save(type, fields);
  expect(result.errors).toEqual([]);
  return result.id!;
}

function addUser(name: string, roleName: string | null): Access {
  const zone = { TimeZoneSidKey: 'UTC', LocaleSidKey: 'en_US', EmailEncodingKey: 'UTF-8', LanguageLocaleKey: 'en_US' };
  const names = { Username: `${name}@x.example`, LastName: name, Alias: name, Email: `${name}@x.example` };
  const ProfileId = idOf('Profile', 'Name', 'Standard User');
  const UserRoleId = roleName === null ? null : idOf('UserRole', 'DeveloperName', roleName);
  return { userId: add('User', { ...zone, ...names, ProfileId, UserRoleId }), permissions: 'user', sharing: true };
}

const sees = (name: string, object: string, where = ''): number =>
  org.transaction('q', as(name), (tx) => tx.query({ query: `SELECT Id FROM ${object} ${where}`, access: as(name) }))
    .totalSize;
const level = (name: string, id: string): unknown =>
  org.transaction('q', admin, (tx) =>
    tx.query({
      query: `SELECT MaxAccessLevel FROM UserRecordAccess WHERE UserId = '${as(name).userId}' AND RecordId = '${id}'`,
      access: admin,
    }),
  ).records[0]?.fields.MaxAccessLevel;

const account = (owner: string): string => add('Account', { Name: 'Acme', OwnerId: as(owner).userId });
const opportunity = (AccountId: string | null, owner: string): string =>
  add('Opportunity', {
    Name: 'Deal',
    StageName: 'Prospecting',
    CloseDate: '2030-01-01',
    AccountId,
    OwnerId: as(owner).userId,
  });

test('the owner of an account has its opportunities and cases as his role says', () => {
  const [given, kept] = [account('ann'), account('bob')];
  const [deal, secret] = [opportunity(given, 'cat'), opportunity(kept, 'cat')];
  const problem = add('Case', { Subject: 'Help', AccountId: given, OwnerId: as('cat').userId });

  expect([level('ann', deal), level('ann', problem), level('bob', secret)]).toEqual(['Edit', 'Read', 'None']);
});

test('who has a child of an account sees the account and may not edit it', () => {
  const id = account('bob');
  opportunity(id, 'cat');

  expect([sees('cat', 'Account'), level('cat', id), sees('ann', 'Account')]).toEqual([1, 'Read', 0]);
});

test('a contact goes with its account; one without account is its owner’s alone', () => {
  add('Contact', { LastName: 'With', AccountId: account('ann'), OwnerId: as('cat').userId });
  add('Contact', { LastName: 'Alone', OwnerId: as('cat').userId });

  expect([sees('ann', 'Contact'), sees('cat', 'Contact'), sees('bob', 'Contact')]).toEqual([1, 1, 0]);
});

test.each([
  ['Account', (id: string): FieldValues => ({ ParentId: id, Title: 'n' })],
  ['Task', (id: string): FieldValues => ({ WhatId: id, Subject: 'call' })],
] as const)('notes and tasks on a private %s are seen by who sees it', (kind, fields) => {
  const id = account('ann');
  const object = kind === 'Account' ? 'Note' : 'Task';
  add(object, fields(id));

  expect([sees('ann', object), sees('bob', object)]).toEqual([1, 0]);
});

test('lines, contact roles and comments are closed with their opportunity or case', () => {
  const deal = opportunity(account('ann'), 'ann');
  const contact = add('Contact', { LastName: 'Doe' });
  add('OpportunityContactRole', { OpportunityId: deal, ContactId: contact });
  const problem = add('Case', { Subject: 'Help', OwnerId: as('ann').userId });
  add('CaseComment', { ParentId: problem, CommentBody: 'Secret' });

  const objects = ['OpportunityContactRole', 'CaseComment'];
  expect(objects.map((object) => [sees('ann', object), sees('bob', object)])).toEqual([
    [1, 0],
    [1, 0],
  ]);
});

test('a detail is read with its master and written by who may edit the master', () => {
  const id = account('ann');
  for (const access of users.values())
    add('PermissionSetAssignment', {
      AssigneeId: access.userId,
      PermissionSetId: idOf('PermissionSet', 'Name', 'Lines'),
    });
  const line = { Name: 'One', Account__c: id };
  const levels = { AccountAccessLevel: 'Read', OpportunityAccessLevel: 'None' };
  add('AccountShare', { AccountId: id, UserOrGroupId: as('bob').userId, ...levels });

  expect(save('Line__c', line, as('ann')).success).toBe(true);
  expect(save('Line__c', line, as('bob')).errors).toEqual([
    expect.objectContaining({ statusCode: 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY' }),
  ]);
  expect([sees('ann', 'Line__c'), sees('bob', 'Line__c'), sees('cat', 'Line__c')]).toEqual([1, 1, 0]);
});

test('an account share opens what it says below the account, and closes with it', () => {
  const id = account('ann');
  const deal = opportunity(id, 'ann');
  const levels = { AccountAccessLevel: 'Read', OpportunityAccessLevel: 'Read', CaseAccessLevel: 'None' };
  const share = add('AccountShare', { AccountId: id, UserOrGroupId: as('bob').userId, ...levels });

  expect([level('bob', id), level('bob', deal)]).toEqual(['Read', 'Read']);
  expect([sees('bob', 'AccountShare', "WHERE RowCause = 'Manual'"), sees('cat', 'AccountShare')]).toEqual([1, 0]);
  org.transaction('t', admin, (tx) => tx.delete([share], options));
  expect([level('bob', id), level('bob', deal)]).toEqual(['None', 'None']);
});

test('only who has full access shares a record, and only beyond the default', () => {
  const id = account('ann');
  const row = {
    AccountId: id,
    UserOrGroupId: as('cat').userId,
    AccountAccessLevel: 'Edit',
    OpportunityAccessLevel: 'None',
  };

  expect(save('AccountShare', row, as('bob')).errors).toEqual([
    expect.objectContaining({ statusCode: 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY' }),
  ]);
  expect(save('AccountShare', row, as('ann')).success).toBe(true);
  expect(level('cat', id)).toBe('Edit');
});

test('a new owner ends manual shares, rows included', () => {
  const id = account('ann');
  add('AccountShare', {
    AccountId: id,
    UserOrGroupId: as('cat').userId,
    AccountAccessLevel: 'Edit',
    OpportunityAccessLevel: 'None',
  });
  org.transaction('t', admin, (tx) =>
    tx.update([{ type: 'Account', fields: { Id: id, OwnerId: as('bob').userId } }], options),
  );

  expect([level('cat', id), level('ann', id), level('bob', id)]).toEqual(['None', 'None', 'All']);
  expect(org.store.system.all('SELECT 1 FROM "AccountShare"')).toEqual([]);
});

test('access to records is answered in one query, without records that the asker may not read', () => {
  const [mine, other] = [account('ann'), account('bob')];
  const soql = `SELECT RecordId, HasReadAccess, HasEditAccess, HasDeleteAccess, HasTransferAccess FROM UserRecordAccess WHERE UserId = '${as('ann').userId}' AND RecordId IN ('${mine}', '${other}')`;
  const ask = (access: Access) => org.transaction('q', access, (tx) => tx.query({ query: soql, access })).records;

  const all = { HasReadAccess: true, HasEditAccess: true, HasDeleteAccess: true, HasTransferAccess: true };
  const none = { HasReadAccess: false, HasEditAccess: false, HasDeleteAccess: false, HasTransferAccess: false };
  expect(ask(admin).map((r) => r.fields)).toEqual([
    { RecordId: mine, ...all },
    { RecordId: other, ...none },
  ]);
  expect(ask(as('ann')).map((r) => r.fields.RecordId)).toEqual([mine]);
  expect(() =>
    org.transaction('q', admin, (tx) => tx.query({ query: 'SELECT RecordId FROM UserRecordAccess', access: admin })),
  ).toThrow('must be filtered');
});
