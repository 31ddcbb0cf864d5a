import { createOrg, type Org } from '../org';
import { apexClass, component, customObject, SHARED } from '../testing/metadata';
import type { Access } from '../transaction/transaction';

const metadata = [
  ...customObject('Secret__c', SHARED, {
    Code__c: '<type>Text</type><length>20</length>',
    Hidden__c: '<type>Text</type><length>20</length>',
  }),
  component(
    'PermissionSet',
    'Secret_User',
    `<PermissionSet><label>Secret</label>
      <fieldPermissions><field>Secret__c.Code__c</field><readable>true</readable><editable>true</editable></fieldPermissions>
      <objectPermissions><object>Secret__c</object><allowCreate>true</allowCreate><allowRead>true</allowRead><allowEdit>true</allowEdit><allowDelete>true</allowDelete><viewAllRecords>false</viewAllRecords><modifyAllRecords>false</modifyAllRecords></objectPermissions>
    </PermissionSet>`,
  ),
  apexClass(
    'SearchTest',
    `@IsTest
    private class SearchTest {
      @IsTest
      static void theFixedRowsAreFoundWhateverTheTermAndAsFarAsWhereLets() {
        List<Account> accounts = new List<Account>{ new Account(Name = 'Globex'), new Account(Name = 'Umbrella') };
        insert accounts;
        System.assertEquals(0, [FIND 'Globex' RETURNING Account(Id)][0].size());
        Test.setFixedSearchResults(new List<Id>{ accounts[0].Id, accounts[1].Id });
        System.assertEquals(2, [FIND 'nothing like it' RETURNING Account(Id)][0].size());
        System.assertEquals(1, [FIND 'xyz' RETURNING Account(Id WHERE Name = 'Umbrella')][0].size());
        System.assertEquals(0, Search.query('FIND {Globex} RETURNING Contact(Id)')[0].size());
      }
    }`,
  ),
];

let org: Org;
let admin: Access;

beforeEach(() => {
  org = createOrg({ file: ':memory:' });
  expect(org.deploy(metadata).diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  admin = { userId: org.identity.adminUserId, permissions: 'user', sharing: true };
});
afterEach(() => org.close());

const idOf = (soql: string): string =>
  String(org.transaction('q', admin, (tx) => tx.query({ query: soql, access: admin })).records[0]!.fields.Id);

const insert = (type: string, fields: Record<string, string>): string =>
  org.transaction('t', admin, (tx) =>
    tx.insert([{ type, fields }], { allOrNone: true, access: admin, source: 'api' }),
  )[0]!.id!;

function user(permissionSet: string | null): Access {
  const userId = insert('User', {
    Username: 'u@x.example',
    LastName: 'U',
    Alias: 'u',
    Email: 'u@x.example',
    TimeZoneSidKey: 'UTC',
    LocaleSidKey: 'en_US',
    EmailEncodingKey: 'UTF-8',
    LanguageLocaleKey: 'en_US',
    ProfileId: idOf("SELECT Id FROM Profile WHERE Name = 'Standard User'"),
  });
  if (permissionSet) {
    const set = idOf(`SELECT Id FROM PermissionSet WHERE Name = '${permissionSet}'`);
    insert('PermissionSetAssignment', { AssigneeId: userId, PermissionSetId: set });
  }
  return { userId, permissions: 'user', sharing: true };
}

const search = (access: Access, sosl: string): string[] =>
  org.transaction('s', access, (tx) => tx.search(sosl, { access })).map(({ type }) => type);

test('a search finds nothing in an object that the user may not read, and refuses its name', () => {
  insert('Secret__c', { Name: 'Plan', Code__c: 'swordfish' });
  const outsider = user(null);

  expect(search(outsider, 'FIND {swordfish}')).toEqual([]);
  expect(() => search(outsider, 'FIND {swordfish} RETURNING Secret__c(Name)')).toThrow(
    "sObject type 'Secret__c' is not supported.",
  );
});

test('a search does not look into fields that the user may not read', () => {
  insert('Secret__c', { Name: 'Plan', Code__c: 'swordfish', Hidden__c: 'barracuda' });
  const reader = user('Secret_User');

  expect(search(reader, 'FIND {swordfish} RETURNING Secret__c(Name)')).toEqual(['Secret__c']);
  expect(search(reader, 'FIND {barracuda} RETURNING Secret__c(Name)')).toEqual([]);
  expect(search(admin, 'FIND {barracuda} RETURNING Secret__c(Name)')).toEqual(['Secret__c']);
  expect(() => search(reader, 'FIND {swordfish} RETURNING Secret__c(Hidden__c)')).toThrow('No such column');
});

test('an Apex test finds what it has set as the result of searches', () => {
  const [result] = org.runTests({ classes: ['SearchTest'] }).methods;

  expect(result).toMatchObject({ outcome: 'Pass', message: null });
});
