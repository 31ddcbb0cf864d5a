import fc from 'fast-check';
import type { FlowRecordError } from './results';
import {
  assign,
  condition,
  engineWith,
  filter,
  flowFrom,
  item,
  num,
  ref,
  rule,
  standardSchema,
  str,
  to,
  variable,
} from './testing/flow-source';
import { MemoryHost } from './testing/memory-host';

const flow = flowFrom('Mixed', {
  start: `${to('Find')}<object>Contact</object><recordTriggerType>Create</recordTriggerType><triggerType>RecordAfterSave</triggerType>`,
  body:
    variable('n', 'Number', { scale: 0 }) +
    variable('marks', 'String', { collection: true }) +
    `<recordLookups><name>Find</name><label>f</label>${to('Size')}${filter('Name', 'EqualTo', ref('$Record.LastName'))}<getFirstRecordOnly>true</getFirstRecordOnly><object>Account</object><storeOutputAutomatically>true</storeOutputAutomatically></recordLookups>` +
    `<decisions><name>Size</name><label>s</label>${to('Fill', 'defaultConnector')}${rule('None_Found', [condition('Find', 'IsNull', '<rightValue><booleanValue>true</booleanValue></rightValue>')], 'Create_One')}</decisions>` +
    assign('Fill', [item('marks', 'Add', str('x')), item('marks', 'Add', ref('Find.Name'))], 'Each') +
    `<loops><name>Each</name><label>e</label><collectionReference>marks</collectionReference>${to('Note', 'nextValueConnector')}</loops>` +
    `<recordCreates><name>Note</name><label>n</label>${to('Count')}<inputAssignments><field>Subject</field>${ref('Each')}</inputAssignments><object>Task</object></recordCreates>` +
    assign('Count', [item('n', 'Add', num(1))], 'Each') +
    `<recordCreates><name>Create_One</name><label>c</label>${to('Count_Fault', 'faultConnector')}<inputAssignments><field>Subject</field>${ref('$Record.LastName')}</inputAssignments><object>Task</object></recordCreates>` +
    assign('Count_Fault', [item('n', 'Add', num(1))]),
});

function subjects(groups: readonly (readonly string[])[]): readonly unknown[] {
  const host = new MemoryHost(standardSchema());
  for (const Name of ['a', 'b']) host.add('Account', { Name });
  host.refuse = (_, record) =>
    record.fields['Subject'] === 'bad' ? { statusCode: 'X', message: 'no', fields: [] } : null;
  const engine = engineWith([flow]);
  for (const group of groups) {
    const works = group.map((LastName) => ({
      object: 'Contact',
      id: '003000000000000001',
      fields: { LastName },
      old: null,
      errors: [] as FlowRecordError[],
    }));
    engine.afterSave(host, works);
    expect(works.every((w) => w.errors.length === 0)).toBe(true);
  }
  return host
    .rows('Task')
    .map((r) => r['Subject'])
    .sort();
}

describe('a group of interviews', () => {
  it('does for each record what it would do alone', () => {
    const names = fc.array(fc.constantFrom('a', 'b', 'c', 'bad'), { minLength: 1, maxLength: 12 });

    fc.assert(
      fc.property(names, (list) => expect(subjects([list])).toEqual(subjects(list.map((n) => [n])))),
      { numRuns: 50 },
    );
  });

  it('makes no more statements for many records than for one of each kind', () => {
    const host = new MemoryHost(standardSchema());
    for (const Name of ['a', 'b']) host.add('Account', { Name });
    const works = Array.from({ length: 60 }, (_, i) => ({
      object: 'Contact',
      id: null,
      fields: { LastName: ['a', 'b', 'c'][i % 3] },
      old: null,
      errors: [] as FlowRecordError[],
    }));

    engineWith([flow]).afterSave(host, works);

    expect([host.calls.query, host.calls.save]).toEqual([1, ['insert Task 40', 'insert Task 20', 'insert Task 40']]);
  });
});
