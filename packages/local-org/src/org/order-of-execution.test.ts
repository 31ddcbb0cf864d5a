import { createOrg, type Org } from './org';
import { apexTrigger, customObject, flow, SHARED, validationRule } from './testing/metadata';
import type { Access, SaveResult } from './transaction/transaction';
import type { RecordData } from '../metadata/values';

let org: Org;
let access: Access;

const metadata = [
  ...customObject('Project__c', `${SHARED}<enableActivities>true</enableActivities>`, {
    Total__c:
      '<type>Summary</type><summaryOperation>sum</summaryOperation><summarizedField>Step__c.Cost__c</summarizedField><summaryForeignKey>Step__c.Project__c</summaryForeignKey>',
    Steps__c:
      '<type>Summary</type><summaryOperation>count</summaryOperation><summaryForeignKey>Step__c.Project__c</summaryForeignKey>',
  }),
  ...customObject('Step__c', SHARED.replace('ReadWrite', 'ControlledByParent'), {
    Project__c:
      '<type>MasterDetail</type><referenceTo>Project__c</referenceTo><relationshipName>Steps</relationshipName><relationshipOrder>0</relationshipOrder>',
    Cost__c: '<type>Number</type><precision>10</precision><scale>2</scale>',
    Mark__c: '<type>Text</type><length>80</length>',
    Double__c: '<type>Number</type><precision>10</precision><scale>2</scale><formula>Cost__c * 2</formula>',
    Code__c:
      '<type>Text</type><length>10</length><unique>true</unique><externalId>true</externalId><caseSensitive>false</caseSensitive>',
  }),
  validationRule('Step__c', 'Cost_Not_Negative', 'Cost__c &lt; 0', 'Cost cannot be negative', 'Cost__c'),
  flow(
    'Step_Mark',
    `<assignments><name>Set_Mark</name><label>Set_Mark</label><locationX>0</locationX><locationY>0</locationY>
       <assignmentItems><assignToReference>$Record.Mark__c</assignToReference><operator>Assign</operator><value><stringValue>flow</stringValue></value></assignmentItems></assignments>
     <start><locationX>0</locationX><locationY>0</locationY><connector><targetReference>Set_Mark</targetReference></connector>
       <object>Step__c</object><recordTriggerType>Create</recordTriggerType><triggerType>RecordBeforeSave</triggerType></start>`,
  ),
  flow(
    'Step_Task',
    `<recordCreates><name>Make_Task</name><label>Make_Task</label><locationX>0</locationX><locationY>0</locationY>
       <inputAssignments><field>Subject</field><value><stringValue>Check step</stringValue></value></inputAssignments>
       <inputAssignments><field>WhatId</field><value><elementReference>$Record.Project__c</elementReference></value></inputAssignments>
       <object>Task</object></recordCreates>
     <start><locationX>0</locationX><locationY>0</locationY><connector><targetReference>Make_Task</targetReference></connector>
       <object>Step__c</object><recordTriggerType>Create</recordTriggerType><triggerType>RecordAfterSave</triggerType></start>`,
  ),
  apexTrigger(
    'StepTrigger',
    `trigger StepTrigger on Step__c (before insert, after insert) {
    for (Step__c s : Trigger.new) {
      if (Trigger.isBefore) { s.Mark__c = s.Mark__c + '+trigger'; }
      if (Trigger.isBefore && s.Double__c == 222) { s.addError('formula read'); }
      if (Trigger.isBefore && s.Name == 'bad') { s.addError('refused by trigger'); }
    }
  }`,
  ),
];

beforeEach(() => {
  org = createOrg({ file: ':memory:' });
  const outcome = org.deploy(metadata);
  expect(outcome.diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  access = { userId: org.identity.adminUserId, permissions: 'user', sharing: true };
});

afterEach(() => org.close());

function insert(records: RecordData[], allOrNone = true): SaveResult[] {
  return org.transaction('test', access, (tx) => tx.insert(records, { allOrNone, access, source: 'api' }));
}

function rows(soql: string): FieldsOf[] {
  return org.transaction('test', access, (tx) =>
    tx.query({ query: soql, access }).records.map((r) => r.fields as FieldsOf),
  );
}
type FieldsOf = Record<string, unknown>;

function project(): string {
  return insert([{ type: 'Project__c', fields: { Name: 'P' } }])[0]!.id!;
}

const step = (Project__c: string, Name: string, more: Record<string, string | number | null> = {}): RecordData => ({
  type: 'Step__c',
  fields: { Project__c, Name, ...more },
});

test('runs the steps of a save in the documented order', () => {
  const id = project();
  const steps: string[] = [];
  org.recorder = (s) => steps.push(`${s.object} ${s.step}`);

  const [result] = insert([step(id, 'one', { Cost__c: 5 })]);
  if (!result!.success) throw new Error(JSON.stringify(result));

  expect(result).toMatchObject({ success: true });
  expect(steps.filter((s) => s.startsWith('Step__c'))).toEqual([
    'Step__c beforeSaveFlows',
    'Step__c beforeTriggers',
    'Step__c systemValidation',
    'Step__c validationRules',
    'Step__c write',
    'Step__c afterTriggers',
    'Step__c afterSaveFlows',
    'Step__c rollUps',
  ]);
  expect(steps.indexOf('Task write')).toBeGreaterThan(steps.indexOf('Step__c afterSaveFlows'));
  expect(steps.indexOf('Project__c write')).toBeGreaterThan(steps.indexOf('Step__c rollUps'));
  expect(rows('SELECT Mark__c FROM Step__c')).toMatchObject([{ Mark__c: 'flow+trigger' }]);
  expect(rows('SELECT Subject, WhatId FROM Task')).toMatchObject([{ Subject: 'Check step', WhatId: id }]);
  expect(rows('SELECT Total__c, Steps__c FROM Project__c')).toMatchObject([{ Total__c: 5, Steps__c: 1 }]);
});

test('saves the good rows of a partial save and tells the rest why not', () => {
  const id = project();

  const results = insert(
    [
      step(id, 'good', { Cost__c: 1 }),
      step(id, 'bad'),
      step(id, 'negative', { Cost__c: -1 }),
      step(id, 'long', { Code__c: 'x'.repeat(11) }),
      step(id, 'good too'),
    ],
    false,
  );

  expect(results.map((r) => r.success)).toEqual([true, false, false, false, true]);
  expect(results[1]!.errors).toMatchObject([
    { statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'refused by trigger' },
  ]);
  expect(results[2]!.errors).toMatchObject([{ message: 'Cost cannot be negative', fields: ['Cost__c'] }]);
  expect(results[3]!.errors).toMatchObject([
    { statusCode: 'STRING_TOO_LONG', message: `Code: data value too large: ${'x'.repeat(11)} (max length=10)` },
  ]);
  expect(rows('SELECT Name FROM Step__c ORDER BY Name').map((r) => r.Name)).toEqual(['good', 'good too']);
  expect(rows('SELECT Id FROM Task')).toHaveLength(2);
  expect(rows('SELECT Steps__c FROM Project__c')).toMatchObject([{ Steps__c: 2 }]);
});

test('undoes everything when one row of an all-or-none save fails', () => {
  const id = project();

  const results = insert([step(id, 'good'), step(id, 'bad')]);

  expect(results.map((r) => r.errors[0]?.statusCode)).toEqual([
    'ALL_OR_NONE_OPERATION_ROLLED_BACK',
    'FIELD_CUSTOM_VALIDATION_EXCEPTION',
  ]);
  expect(rows('SELECT Id FROM Step__c')).toEqual([]);
  expect(rows('SELECT Id FROM Task')).toEqual([]);
});

test('names the record a unique value collides with', () => {
  const id = project();
  const [first] = insert([step(id, 'a', { Code__c: 'AB' })]);

  const [second] = insert([step(id, 'b', { Code__c: 'ab' })]);

  expect(second!.errors).toEqual([
    {
      statusCode: 'DUPLICATE_VALUE',
      message: `duplicate value found: Code__c duplicates value on record with id: ${first!.id!.slice(0, 15)}`,
      fields: [],
    },
  ]);
});

test('deletes details with their master and brings them back with it', () => {
  const id = project();
  const [child] = insert([step(id, 'a', { Cost__c: 2 })]);
  const options = { allOrNone: true, access, source: 'api' } as const;

  org.transaction('test', access, (tx) => tx.delete([id], options));
  expect(rows('SELECT Id FROM Step__c')).toEqual([]);

  const [result] = org.transaction('test', access, (tx) => tx.undelete([id], options));
  expect(result).toMatchObject({ success: true });
  expect(rows('SELECT Id FROM Step__c')).toMatchObject([{ Id: child!.id }]);
  expect(rows('SELECT Total__c FROM Project__c')).toMatchObject([{ Total__c: 2 }]);
});

test('keeps roll-ups equal to their children when rows change, move and go', () => {
  const [a, b] = [project(), project()];
  const [one, two] = insert([step(a, '1', { Cost__c: 1 }), step(a, '2', { Cost__c: 2 })]);
  const options = { allOrNone: true, access, source: 'system' } as const;

  org.transaction('test', access, (tx) =>
    tx.update([{ type: 'Step__c', fields: { Id: one!.id, Project__c: b, Cost__c: 10 } }], options),
  );
  org.transaction('test', access, (tx) => tx.delete([two!.id!], options));

  expect(rows('SELECT Id, Total__c, Steps__c FROM Project__c')).toMatchObject([
    { Id: a, Total__c: 0, Steps__c: 0 },
    { Id: b, Total__c: 10, Steps__c: 1 },
  ]);
});

test('shows formula fields to triggers with the values of the request', () => {
  const [result] = insert([step(project(), 'a', { Cost__c: 111 })]);

  expect(result!.errors).toMatchObject([{ message: 'formula read' }]);
});
