import type { RecordData } from '../../metadata/values';
import { createOrg, type Org } from '../org';
import { apexTrigger, component, customObject, SHARED } from '../testing/metadata';
import type { OrgTransaction } from './org-transaction';
import type { Access, SaveResult } from './transaction';

let org: Org;
let access: Access;
let userId: string;

const owned = SHARED.replace('ReadWrite', 'Private');

beforeEach(() => {
  org = createOrg({ file: ':memory:' });
  const { diagnostics } = org.deploy([
    ...customObject('Case_File__c', owned, { Kind__c: '<type>Text</type><length>20</length>' }),
    ...customObject('Ledger__c', owned, {}),
    component(
      'Queue',
      'Desk',
      '<Queue><doesSendEmailToMembers>false</doesSendEmailToMembers><name>Desk</name><queueSobject><sobjectType>Case_File__c</sobjectType></queueSobject><queueSobject><sobjectType>Lead</sobjectType></queueSobject></Queue>',
    ),
    component(
      'AssignmentRule',
      'Lead.All',
      '<AssignmentRule><fullName>All</fullName><active>true</active><ruleEntry><assignedTo>Desk</assignedTo><assignedToType>Queue</assignedToType></ruleEntry></AssignmentRule>',
    ),
    apexTrigger(
      'LedgerTrigger',
      `trigger LedgerTrigger on Ledger__c (after insert) {
         Database.DMLOptions options = new Database.DMLOptions();
         options.assignmentRuleHeader.useDefaultRule = true;
         Lead asked = new Lead(LastName = 'asked', Company = 'c');
         asked.setOptions(options);
         insert asked;
         insert new Lead(LastName = 'plain', Company = 'c');
       }`,
    ),
    component('Group', 'Readers', '<Group><doesIncludeBosses>false</doesIncludeBosses><name>Readers</name></Group>'),
    component(
      'SharingCriteriaRule',
      'Case_File__c.Open',
      `<SharingCriteriaRule><fullName>Open</fullName><accessLevel>Read</accessLevel><label>Open</label><sharedTo><group>Readers</group></sharedTo>
       <criteriaItems><field>Kind__c</field><operation>equals</operation><value>open</value></criteriaItems><includeRecordsOwnedByAll>false</includeRecordsOwnedByAll></SharingCriteriaRule>`,
    ),
  ]);
  expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  access = { userId: org.identity.adminUserId, permissions: 'user', sharing: true };
  userId = insert('User', {
    Username: 'reader@example.test',
    LastName: 'Reader',
    Email: 'reader@example.test',
    Alias: 'reader',
    ProfileId: idOf("SELECT Id FROM Profile WHERE Name = 'Standard User'"),
    TimeZoneSidKey: 'Europe/Berlin',
    LocaleSidKey: 'en_US',
    EmailEncodingKey: 'UTF-8',
    LanguageLocaleKey: 'en_US',
  }).id!;
});
afterEach(() => org.close());

const run = <T>(body: (tx: OrgTransaction) => T): T => org.transaction('test', access, body);
const insert = (type: string, fields: RecordData['fields'], source: 'api' | 'apex' = 'api'): SaveResult =>
  run((tx) => tx.insert([{ type, fields }], { allOrNone: false, access, source }))[0]!;
const idOf = (soql: string): string =>
  run((tx) => tx.query({ query: soql, access }).records.map((r) => String(r.fields['Id'])))[0]!;
const visible = (object: string): number =>
  run(
    (tx) =>
      tx.query({ query: `SELECT Id FROM ${object}`, access: { userId, permissions: 'system', sharing: true } })
        .totalSize,
  );

test('a queue owns rows of its objects and of no other', () => {
  const OwnerId = idOf("SELECT Id FROM Group WHERE Type = 'Queue' AND DeveloperName = 'Desk'");

  expect(insert('Case_File__c', { Name: 'file', OwnerId }).errors).toEqual([]);
  expect(insert('Ledger__c', { Name: 'ledger', OwnerId }).errors).toMatchObject([
    { statusCode: 'INVALID_OPERATION', message: 'Queue not associated with this SObject type' },
  ]);
  expect(insert('Account', { Name: 'account', OwnerId }).errors).toMatchObject([
    { statusCode: 'FIELD_INTEGRITY_EXCEPTION' },
  ]);
});

test('a criteria-based sharing rule opens the rows that meet it', () => {
  insert('GroupMember', {
    GroupId: idOf("SELECT Id FROM Group WHERE DeveloperName = 'Readers'"),
    UserOrGroupId: userId,
  });
  insert('Case_File__c', { Name: 'open', Kind__c: 'open' });
  insert('Case_File__c', { Name: 'closed', Kind__c: 'closed' });

  expect(visible('Case_File__c')).toBe(1);
});

test('a manual share ends when its row is deleted, though share rows of all custom objects have one prefix', () => {
  const share = (object: string, ParentId: string | null): string =>
    insert(`${object}__Share`, { ParentId, UserOrGroupId: userId, AccessLevel: 'Edit', RowCause: 'Manual' }).id!;
  const file = share('Case_File', insert('Case_File__c', { Name: 'file' }).id);
  const ledger = share('Ledger', insert('Ledger__c', { Name: 'ledger' }).id);
  expect([file === ledger, visible('Case_File__c'), visible('Ledger__c')]).toEqual([false, 1, 1]);

  const [result] = run((tx) => tx.delete([ledger], { allOrNone: true, access, source: 'api' }));

  expect(result).toMatchObject({ success: true });
  expect([visible('Case_File__c'), visible('Ledger__c')]).toEqual([1, 0]);
});

test('a setup object after another one in the same Apex transaction is refused row by row', () => {
  const errors = run((tx) => {
    const options = { allOrNone: true, access, source: 'apex' } as const;
    tx.insert([{ type: 'Account', fields: { Name: 'first' } }], options);
    return tx.update([{ type: 'User', fields: { Id: userId, IsActive: false } }], options)[0]!.errors;
  });

  expect(errors).toMatchObject([
    {
      statusCode: 'MIXED_DML_OPERATION',
      message:
        'DML operation on setup object is not permitted after you have updated a non-setup object (or vice versa): User, original object: Account',
    },
  ]);
});

test('the options set on a record reach its save: assignment rules run when they ask for it', () => {
  insert('Ledger__c', { Name: 'ledger' });

  const owners = run((tx) =>
    tx.query({ query: 'SELECT OwnerId FROM Lead ORDER BY LastName', access }).records.map((r) => r.fields['OwnerId']),
  );

  expect(owners).toEqual([idOf("SELECT Id FROM Group WHERE Type = 'Queue' AND DeveloperName = 'Desk'"), access.userId]);
});
