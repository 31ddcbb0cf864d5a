import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { scanFlows } from './flow-scan';

const flow = (body: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<Flow xmlns="http://soap.sforce.com/2006/04/metadata">
  <apiVersion>66.0</apiVersion><label>Bad</label><processType>AutoLaunchedFlow</processType><status>Active</status>
  ${body}
</Flow>`;

const BAD = flow(`
  <loops><name>Each</name><label>Each</label><locationX>0</locationX><locationY>0</locationY>
    <collectionReference>rows</collectionReference><iterationOrder>Asc</iterationOrder>
    <nextValueConnector><targetReference>Read</targetReference></nextValueConnector></loops>
  <recordLookups><name>Read</name><label>Read</label><locationX>0</locationX><locationY>0</locationY>
    <connector><targetReference>Write</targetReference></connector><object>Account</object>
    <filters><field>OwnerId</field><operator>EqualTo</operator><value><stringValue>005000000000001AAA</stringValue></value></filters></recordLookups>
  <recordUpdates><name>Write</name><label>Write</label><locationX>0</locationX><locationY>0</locationY>
    <connector><targetReference>Each</targetReference></connector><inputReference>Each</inputReference></recordUpdates>
  <recordUpdates><name>Lost</name><label>Lost</label><locationX>0</locationX><locationY>0</locationY><inputReference>rows</inputReference></recordUpdates>
  <start><locationX>0</locationX><locationY>0</locationY><connector><targetReference>Each</targetReference></connector></start>
  <variables><name>rows</name><dataType>SObject</dataType><isCollection>true</isCollection><isInput>true</isInput><isOutput>false</isOutput><objectType>Account</objectType></variables>`);

async function scanned(source: string): Promise<string[]> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'flows-'));
  const file = path.join(dir, 'Bad.flow-meta.xml');
  fs.writeFileSync(file, source);
  try {
    return (await scanFlows([file])).map(({ rule, where }) => `${rule}: ${where}`);
  } finally {
    fs.rmSync(dir, { recursive: true });
  }
}

it('finds queries and saves in loops, fixed ids, missing fault paths and elements that nothing leads to', async () => {
  const findings = await scanned(BAD);

  for (const finding of [
    'SOQLQueryInLoop: Read',
    'DMLStatementInLoop: Write',
    'UnconnectedElement: Lost',
    'MissingFaultPath: Write',
  ])
    expect(findings).toContain(finding);
  expect(findings.some((finding) => finding.startsWith('HardcodedId'))).toBe(true);
});

it('a file that cannot be read is a finding', async () => {
  expect((await scanned('<Flow')).length).toBeGreaterThan(0);
});
