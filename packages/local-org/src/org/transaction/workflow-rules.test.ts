import type { RecordData } from '../../metadata/values';
import { createOrg, type Org } from '../org';
import { apexTrigger, component, customObject, SHARED } from '../testing/metadata';
import type { OrgTransaction } from './org-transaction';
import type { Access, SaveResult } from './transaction';

let org: Org;
let access: Access;

const fieldUpdate = (name: string, inside: string) =>
  component(
    'WorkflowFieldUpdate',
    `Line__c.${name}`,
    `<WorkflowFieldUpdate><fullName>${name}</fullName><name>${name}</name><notifyAssignee>false</notifyAssignee><protected>false</protected>${inside}</WorkflowFieldUpdate>`,
  );
const rule = (name: string, inside: string) =>
  component(
    'WorkflowRule',
    `Line__c.${name}`,
    `<WorkflowRule><fullName>${name}</fullName><active>true</active>${inside}<triggerType>onAllChanges</triggerType></WorkflowRule>`,
  );

beforeEach(() => {
  org = createOrg({ file: ':memory:' });
  const { diagnostics } = org.deploy([
    ...customObject('Sheet__c', SHARED, { Mark__c: '<type>Text</type><length>20</length>' }),
    ...customObject('Line__c', SHARED.replace('ReadWrite', 'ControlledByParent'), {
      Sheet__c:
        '<type>MasterDetail</type><referenceTo>Sheet__c</referenceTo><relationshipName>Lines</relationshipName><relationshipOrder>0</relationshipOrder>',
      N__c: '<type>Number</type><precision>10</precision><scale>0</scale>',
      Seen__c: '<type>Text</type><length>200</length>',
    }),
    fieldUpdate('Plus', '<field>N__c</field><formula>N__c + 1</formula><operation>Formula</operation>'),
    fieldUpdate(
      'Mark',
      '<field>Mark__c</field><literalValue>marked</literalValue><operation>Literal</operation><targetObject>Sheet__c</targetObject>',
    ),
    rule(
      'Ten',
      '<actions><name>Plus</name><type>FieldUpdate</type></actions><actions><name>Mark</name><type>FieldUpdate</type></actions><criteriaItems><field>Line__c.N__c</field><operation>equals</operation><value>10</value></criteriaItems>',
    ),
    component(
      'WorkflowOutboundMessage',
      'Line__c.Send',
      '<WorkflowOutboundMessage><fullName>Send</fullName><apiVersion>66.0</apiVersion><endpointUrl>https://example.com/in</endpointUrl><fields>Id</fields><includeSessionId>false</includeSessionId><integrationUser>admin@example.com</integrationUser><name>Send</name><protected>false</protected><useDeadLetterQueue>false</useDeadLetterQueue></WorkflowOutboundMessage>',
    ),
    rule(
      'Out',
      '<actions><name>Send</name><type>OutboundMessage</type></actions><criteriaItems><field>Line__c.Name</field><operation>equals</operation><value>out</value></criteriaItems>',
    ),
    apexTrigger(
      'LineTrigger',
      `trigger LineTrigger on Line__c (before update) {
         for (Line__c l : Trigger.new) l.Seen__c = Trigger.oldMap.get(l.Id).N__c + '>' + l.N__c;
       }`,
    ),
  ]);
  expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  access = { userId: org.identity.adminUserId, permissions: 'user', sharing: true };
});
afterEach(() => org.close());

const run = <T>(body: (tx: OrgTransaction) => T): T => org.transaction('test', access, body);
const insert = (type: string, fields: RecordData['fields']): SaveResult =>
  run((tx) => tx.insert([{ type, fields }], { allOrNone: false, access, source: 'api' }))[0]!;
const rows = (soql: string): Record<string, unknown>[] =>
  run((tx) => tx.query({ query: soql, access }).records.map((r) => r.fields));

test('a field update saves the row again and fires its update triggers, with the row before the save as old', () => {
  const sheet = insert('Sheet__c', { Name: 'sheet' }).id;
  insert('Line__c', { Name: 'line', Sheet__c: sheet, N__c: 5 });
  const id = rows('SELECT Id FROM Line__c')[0]!['Id'] as string;

  run((tx) =>
    tx.update([{ type: 'Line__c', fields: { Id: id, N__c: 10 } }], { allOrNone: true, access, source: 'api' }),
  );

  expect(rows('SELECT N__c, Seen__c FROM Line__c')).toMatchObject([{ N__c: 11, Seen__c: '5>11' }]);
});

test('a field update after an insert fires update triggers too', () => {
  insert('Line__c', { Name: 'line', Sheet__c: insert('Sheet__c', { Name: 'sheet' }).id, N__c: 10 });

  expect(rows('SELECT N__c, Seen__c FROM Line__c')).toMatchObject([{ N__c: 11, Seen__c: '10>11' }]);
});

test('a field update can write to the master', () => {
  insert('Line__c', { Name: 'line', Sheet__c: insert('Sheet__c', { Name: 'sheet' }).id, N__c: 10 });

  expect(rows('SELECT Mark__c FROM Sheet__c')).toMatchObject([{ Mark__c: 'marked' }]);
});

test('an action that the local org cannot do says so', () => {
  const sheet = insert('Sheet__c', { Name: 'sheet' }).id;

  expect(() => insert('Line__c', { Name: 'out', Sheet__c: sheet })).toThrow(/OutboundMessage/);
});
