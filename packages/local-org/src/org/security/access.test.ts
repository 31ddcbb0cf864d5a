import { createOrg, type Org } from '../org';
import { component, customObject, SHARED } from '../testing/metadata';
import type { Access, DmlOptions } from '../transaction/transaction';

const grant = (inside: string): string => `<PermissionSet><label>Secret</label>${inside}</PermissionSet>`;
const metadata = [
  ...customObject('Secret__c', SHARED.replace('ReadWrite', 'Private'), {
    Code__c: '<type>Text</type><length>20</length>',
    Hidden__c: '<type>Text</type><length>20</length>',
  }),
  component(
    'PermissionSet',
    'Secret_User',
    grant(`
    <fieldPermissions><field>Secret__c.Code__c</field><readable>true</readable><editable>true</editable></fieldPermissions>
    <objectPermissions><object>Secret__c</object><allowCreate>true</allowCreate><allowRead>true</allowRead><allowEdit>true</allowEdit><allowDelete>true</allowDelete><viewAllRecords>false</viewAllRecords><modifyAllRecords>false</modifyAllRecords></objectPermissions>`),
  ),
  component('Role', 'Boss', '<Role><name>Boss</name></Role>'),
  component('Role', 'Rep', '<Role><name>Rep</name><parentRole>Boss</parentRole></Role>'),
];

let org: Org;
let admin: Access;
let system: DmlOptions;

beforeEach(() => {
  org = createOrg({ file: ':memory:' });
  expect(org.deploy(metadata).diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  admin = { userId: org.identity.adminUserId, permissions: 'user', sharing: true };
  system = { allOrNone: true, access: admin, source: 'api' };
});
afterEach(() => org.close());

const idOf = (soql: string): string =>
  String(org.transaction('q', admin, (tx) => tx.query({ query: soql, access: admin })).records[0]!.fields.Id);

function user(name: string, role: string | null): Access {
  const fields = {
    Username: `${name}@x.example`,
    LastName: name,
    Alias: name,
    Email: `${name}@x.example`,
    TimeZoneSidKey: 'UTC',
    LocaleSidKey: 'en_US',
    EmailEncodingKey: 'UTF-8',
    LanguageLocaleKey: 'en_US',
    ProfileId: idOf("SELECT Id FROM Profile WHERE Name = 'Standard User'"),
    UserRoleId: role && idOf(`SELECT Id FROM UserRole WHERE DeveloperName = '${role}'`),
  };
  const [result] = org.transaction('t', admin, (tx) => tx.insert([{ type: 'User', fields }], system));
  expect(result!.errors).toEqual([]);
  const set = idOf("SELECT Id FROM PermissionSet WHERE Name = 'Secret_User'");
  org.transaction('t', admin, (tx) =>
    tx.insert([{ type: 'PermissionSetAssignment', fields: { AssigneeId: result!.id, PermissionSetId: set } }], system),
  );
  return { userId: result!.id!, permissions: 'user', sharing: true };
}

const secrets = (access: Access): number =>
  org.transaction('q', access, (tx) => tx.query({ query: 'SELECT Id FROM Secret__c', access })).totalSize;
const insertAs = (access: Access, fields: Record<string, string>) =>
  org.transaction('t', access, (tx) =>
    tx.insert([{ type: 'Secret__c', fields }], { allOrNone: true, access, source: 'api' }),
  )[0]!;

test('a private record is seen by its owner, by those above and by nobody beside', () => {
  const [rep, peer, boss] = [user('rep', 'Rep'), user('peer', 'Rep'), user('boss', 'Boss')];

  insertAs(rep, { Name: 'mine', Code__c: '1' });

  expect([secrets(rep), secrets(peer), secrets(boss), secrets(admin)]).toEqual([1, 0, 1, 1]);
});

test('a share row opens a record for reading and no more', () => {
  const [rep, peer] = [user('rep', 'Rep'), user('peer', 'Rep')];
  const { id } = insertAs(rep, { Name: 'mine' });
  org.transaction('t', admin, (tx) =>
    tx.insert(
      [{ type: 'Secret__Share', fields: { ParentId: id, UserOrGroupId: peer.userId, AccessLevel: 'Read' } }],
      system,
    ),
  );

  const [update] = org.transaction('t', peer, (tx) =>
    tx.update([{ type: 'Secret__c', fields: { Id: id, Name: 'theirs' } }], {
      allOrNone: true,
      access: peer,
      source: 'api',
    }),
  );

  expect(secrets(peer)).toBe(1);
  expect(update!.errors).toMatchObject([
    { statusCode: 'INSUFFICIENT_ACCESS_OR_READONLY', message: 'insufficient access rights on object id' },
  ]);
});

test('a field without permission can be neither written nor queried', () => {
  const rep = user('rep', 'Rep');

  expect(insertAs(rep, { Name: 'x', Hidden__c: 'y' }).errors).toMatchObject([
    { statusCode: 'INVALID_FIELD_FOR_INSERT_UPDATE', fields: ['Hidden__c'] },
  ]);
  expect(() =>
    org.transaction('q', rep, (tx) => tx.query({ query: 'SELECT Hidden__c FROM Secret__c', access: rep })),
  ).toThrow("No such column 'Hidden__c' on entity 'Secret__c'");
});

test('an object without permission cannot be written', () => {
  const rep = user('rep', 'Rep');
  const id = idOf("SELECT Id FROM PermissionSetAssignment WHERE PermissionSet.Name = 'Secret_User'");
  org.transaction('t', admin, (tx) => tx.delete([id], system));

  expect(insertAs(rep, { Name: 'x' }).errors).toMatchObject([
    { statusCode: 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', message: 'entity type cannot be inserted: Secret' },
  ]);
});

describe('activities, which have no object permissions', () => {
  const reader: Access = { userId: '', permissions: 'user', sharing: true };
  const minimum = (...permissions: string[]): Access => {
    const access = user('minimum', null);
    org.deploy([
      ...metadata,
      component(
        'PermissionSet',
        'Secret_User',
        grant(
          permissions
            .map((p) => `<userPermissions><enabled>true</enabled><name>${p}</name></userPermissions>`)
            .join(''),
        ),
      ),
    ]);
    const profile = idOf("SELECT Id FROM Profile WHERE Name = 'Minimum Access - Salesforce'");
    org.transaction('t', admin, (tx) =>
      tx.update([{ type: 'User', fields: { Id: access.userId, ProfileId: profile } }], system),
    );
    return { ...reader, userId: access.userId };
  };
  const logTask = (access: Access) =>
    org.transaction('t', access, (tx) =>
      tx.insert([{ type: 'Task', fields: { Subject: 'Call', Status: 'Completed', Priority: 'Normal' } }], {
        allOrNone: true,
        access,
        source: 'api',
      }),
    )[0]!;

  test('are read, not made, without the permission to edit tasks', () => {
    const access = minimum();

    expect(logTask(access)).toMatchObject({ success: false });
    expect(
      org.transaction('q', access, (tx) => tx.query({ query: 'SELECT Id, Subject FROM Task', access })).totalSize,
    ).toBe(0);
  });

  test('are made with it', () => {
    expect(logTask(minimum('EditTask'))).toMatchObject({ success: true });
  });

  test('setup objects and owners of any kind have no field-level security', () => {
    const access = minimum();
    const read = (query: string) => org.transaction('q', access, (tx) => tx.query({ query, access })).totalSize;

    expect(read('SELECT Id, FolderName, Format, LastRunDate FROM Report')).toBe(0);
    expect(read('SELECT Id, Owner.Name FROM Task')).toBe(0);
  });

  test('Task.Subject has no field-level security, the due date has', () => {
    const access = minimum('EditTask');
    const read = (field: string) =>
      org.transaction('q', access, (tx) => tx.query({ query: `SELECT ${field} FROM Task`, access }));

    expect(read('Subject').totalSize).toBe(0);
    expect(() => read('ActivityDate')).toThrow("No such column 'ActivityDate'");
  });
});
