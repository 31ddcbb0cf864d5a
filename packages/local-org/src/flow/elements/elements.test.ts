import type { FlowValue } from '../host';
import {
  assign,
  bool,
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
} from '../testing/flow-source';
import { MemoryHost } from '../testing/memory-host';

function run(
  body: string,
  inputs: Record<string, FlowValue> = {},
  host = new MemoryHost(standardSchema()),
  apiVersion = '66.0',
) {
  const flow = flowFrom('Sample', { start: to('First'), body, apiVersion });
  const [result] = engineWith([flow]).runAutolaunched(host, flow, [inputs]);
  return { ...result, host };
}

describe('assignments', () => {
  it.each([
    ['Assign', ['b'], ['b']],
    ['Add', ['d'], ['a', 'b', 'c', 'b', 'd']],
    ['AddAtStart', ['d'], ['d', 'a', 'b', 'c', 'b']],
    ['RemoveFirst', 'b', ['a', 'c', 'b']],
    ['RemoveAll', 'b', ['a', 'c']],
    ['RemoveBeforeFirst', 'b', ['b', 'c', 'b']],
    ['RemoveAfterFirst', 'b', ['a', 'b']],
    ['RemoveUncommon', ['a', 'b'], ['a', 'b', 'b']],
  ])('%s changes a collection', (operator, value, expected) => {
    const body =
      variable('items', 'String', { collection: true, input: true, output: true }) +
      variable('one', 'String', { collection: Array.isArray(value), input: true }) +
      assign('First', [item('items', operator, ref('one'))]);

    const { outputs } = run(body, { items: ['a', 'b', 'c', 'b'], one: value });

    expect(outputs['items']).toEqual(expected);
  });

  it('removes by position counted from one, and counts', () => {
    const body =
      variable('items', 'String', { collection: true, input: true, output: true }) +
      variable('count', 'Number', { output: true, scale: 0 }) +
      assign('First', [item('items', 'RemovePosition', num(2)), item('count', 'AssignCount', ref('items'))]);

    const { outputs } = run(body, { items: ['a', 'b', 'c'] });

    expect(outputs).toEqual({ items: ['a', 'c'], count: 2 });
  });

  it('adds numbers, days and text by the type of the target', () => {
    const body =
      variable('n', 'Number', { input: true, output: true, scale: 2 }) +
      variable('d', 'Date', { input: true, output: true }) +
      variable('at', 'DateTime', { input: true, output: true }) +
      variable('t', 'String', { input: true, output: true }) +
      assign('First', [
        item('n', 'Add', num(0.2)),
        item('d', 'Add', num(30)),
        item('at', 'Subtract', num(1)),
        item('t', 'Add', str(' world')),
      ]);

    const { outputs } = run(body, { n: 0.1, d: '2026-01-31', at: '2026-03-09T12:00:00.000Z', t: 'hello' });

    expect(outputs).toEqual({ n: 0.3, d: '2026-03-02', at: '2026-03-08T12:00:00.000Z', t: 'hello world' });
  });

  it('copies a record that is added, so that its variable can be used again', () => {
    const body =
      variable('one', 'SObject', { objectType: 'Account' }) +
      variable('all', 'SObject', { objectType: 'Account', collection: true, output: true }) +
      assign('First', [
        item('one.Name', 'Assign', str('A')),
        item('all', 'Add', ref('one')),
        item('one.Name', 'Assign', str('B')),
        item('all', 'Add', ref('one')),
      ]);

    const { outputs } = run(body);

    expect((outputs['all'] as unknown as { fields: { Name: string } }[]).map((r) => r.fields.Name)).toEqual(['A', 'B']);
  });

  it('rounds to the scale of a number variable', () => {
    const { outputs } = run(
      variable('n', 'Number', { output: true, scale: 1 }) + assign('First', [item('n', 'Assign', num(2.25))]),
    );

    expect(outputs['n']).toBe(2.3);
  });
});

describe('decisions', () => {
  const decide = (conditions: string[], logic = 'and'): string =>
    variable('x', 'String', { input: true }) +
    variable('flag', 'Boolean', { input: true }) +
    variable('n', 'Number', { input: true }) +
    variable('list', 'String', { input: true, collection: true }) +
    variable('answer', 'String', { output: true }) +
    `<decisions><name>First</name><label>First</label>${to('No', 'defaultConnector')}${rule('Yes_Outcome', conditions, 'Yes', logic)}</decisions>` +
    assign('Yes', [item('answer', 'Assign', str('yes'))]) +
    assign('No', [item('answer', 'Assign', str('no'))]);

  it.each([
    [
      'text is equal without regard to case',
      condition('x', 'EqualTo', str('ACME', 'rightValue')),
      { x: 'acme' },
      'yes',
    ],
    ['text contains without regard to case', condition('x', 'Contains', str('CM', 'rightValue')), { x: 'acme' }, 'yes'],
    ['nothing contains nothing', condition('x', 'Contains', str('a', 'rightValue')), { x: null }, 'no'],
    ['null is not false', condition('flag', 'EqualTo', bool(false, 'rightValue')), { flag: null }, 'no'],
    ['null is null', condition('x', 'IsNull', bool(true, 'rightValue')), { x: null }, 'yes'],
    ['null is not greater than a number', condition('n', 'GreaterThan', num(-1, 'rightValue')), { n: null }, 'no'],
    ['a number is compared as a number', condition('n', 'GreaterThan', num(9, 'rightValue')), { n: 10 }, 'yes'],
    [
      'a collection contains an item',
      condition('list', 'Contains', str('B', 'rightValue')),
      { list: ['a', 'b'] },
      'yes',
    ],
    [
      'an empty collection is empty, not null',
      condition('list', 'IsEmpty', bool(true, 'rightValue')),
      { list: [] },
      'yes',
    ],
    ['an unequal text is unequal', condition('x', 'NotEqualTo', str('b', 'rightValue')), { x: null }, 'yes'],
  ])('%s', (_, test, inputs, expected) => {
    expect(run(decide([test]), inputs).outputs['answer']).toBe(expected);
  });

  it('joins conditions by custom logic', () => {
    const conditions = [
      condition('x', 'EqualTo', str('a', 'rightValue')),
      condition('n', 'EqualTo', num(1, 'rightValue')),
      condition('flag', 'EqualTo', bool(true, 'rightValue')),
    ];

    expect(run(decide(conditions, '1 AND (2 OR 3)'), { x: 'a', n: 2, flag: true }).outputs['answer']).toBe('yes');
    expect(run(decide(conditions, '1 AND (2 OR 3)'), { x: 'b', n: 1, flag: true }).outputs['answer']).toBe('no');
  });

  it('takes null text for an empty one in flows of API 60.0 and lower only', () => {
    const body = decide([condition('x', 'EqualTo', ref('$GlobalConstant.EmptyString', 'rightValue'))]);

    expect(run(body, { x: null }, undefined, '60.0').outputs['answer']).toBe('yes');
    expect(run(body, { x: null }, undefined, '61.0').outputs['answer']).toBe('no');
  });
});

describe('loops', () => {
  it('runs the body for each item, descending when asked, and leaves the collection as it was', () => {
    const body =
      variable('items', 'String', { collection: true, input: true, output: true }) +
      variable('log', 'String', { output: true }) +
      `<loops><name>First</name><label>l</label><collectionReference>items</collectionReference><iterationOrder>Desc</iterationOrder>${to('Note', 'nextValueConnector')}</loops>` +
      assign('Note', [item('log', 'Add', ref('First'))], 'First');

    expect(run(body, { items: ['a', 'b', 'c'] }).outputs).toEqual({ items: ['a', 'b', 'c'], log: 'cba' });
  });

  it('passes over a collection that was never set', () => {
    const body =
      variable('items', 'String', { collection: true }) +
      variable('log', 'String', { output: true }) +
      `<loops><name>First</name><label>l</label><collectionReference>items</collectionReference>${to('Note', 'nextValueConnector')}${to('End', 'noMoreValuesConnector')}</loops>` +
      assign('Note', [item('log', 'Assign', str('in'))], 'First') +
      assign('End', [item('log', 'Assign', str('end'))]);

    expect(run(body).outputs['log']).toBe('end');
  });
});

describe('Get Records', () => {
  const get = (extra: string): string =>
    `<recordLookups><name>First</name><label>g</label><object>Account</object>${extra}</recordLookups>`;

  it('keeps the old value of a variable when nothing is found, unless null is asked for', () => {
    const body = (nulls: boolean): string =>
      variable('acc', 'SObject', { objectType: 'Account', input: true, output: true }) +
      get(
        `${filter('Name', 'EqualTo', str('None'))}<outputReference>acc</outputReference><queriedFields>Id</queriedFields><assignNullValuesIfNoRecordsFound>${nulls}</assignNullValuesIfNoRecordsFound>`,
      );
    const old = { type: 'Account', fields: { Name: 'Old' } };

    expect(run(body(false), { acc: old }).outputs['acc']).toMatchObject({ fields: { Name: 'Old' } });
    expect(run(body(true), { acc: old }).outputs['acc']).toBeNull();
  });

  it('sorts, limits and stores automatically', () => {
    const host = new MemoryHost(standardSchema());
    for (const name of ['B', 'A', 'C']) host.add('Account', { Name: name, Industry: 'Banking' });
    const body =
      variable('found', 'SObject', { objectType: 'Account', collection: true, output: true }) +
      get(
        `${to('Keep')}${filter('Industry', 'EqualTo', str('Banking'))}<getFirstRecordOnly>false</getFirstRecordOnly><limit><numberValue>2</numberValue></limit><sortField>Name</sortField><sortOrder>Desc</sortOrder><storeOutputAutomatically>true</storeOutputAutomatically>`,
      ) +
      assign('Keep', [item('found', 'Assign', ref('First'))]);

    const { outputs } = run(body, {}, host);

    expect((outputs['found'] as unknown as { fields: { Name: string } }[]).map((r) => r.fields.Name)).toEqual([
      'C',
      'B',
    ]);
  });

  it('faults when a field of a record that was not found is used', () => {
    const body =
      variable('name', 'String', { output: true }) +
      get(
        `${to('Keep')}${filter('Name', 'EqualTo', str('x'))}<getFirstRecordOnly>true</getFirstRecordOnly><storeOutputAutomatically>true</storeOutputAutomatically>`,
      ) +
      assign('Keep', [item('name', 'Assign', ref('First.Name'))]);

    expect(run(body).fault).toMatchObject({
      element: 'Keep',
      elementType: 'FlowAssignment',
      message: "The flow failed to access the value for First.Name because it hasn't been set or assigned.",
    });
  });
});

describe('Create, Update, Delete Records', () => {
  const inputs = (field: string, value: string): string =>
    `<inputAssignments><field>${field}</field>${value}</inputAssignments>`;

  it('creates from fields and gives the new id as the element’s value', () => {
    const body =
      variable('id', 'String', { output: true }) +
      `<recordCreates><name>First</name><label>c</label>${to('Keep')}${inputs('Name', str('New'))}<object>Account</object><storeOutputAutomatically>true</storeOutputAutomatically></recordCreates>` +
      assign('Keep', [item('id', 'Assign', ref('First'))]);

    const { outputs, host } = run(body);

    expect(host.rows('Account')).toEqual([{ Name: 'New', Id: outputs['id'] }]);
  });

  it('creates a collection in one statement and writes the ids back', () => {
    const body =
      variable('all', 'SObject', { objectType: 'Account', collection: true, input: true, output: true }) +
      '<recordCreates><name>First</name><label>c</label><inputReference>all</inputReference></recordCreates>';

    const { outputs, host } = run(body, {
      all: [
        { type: 'Account', fields: { Name: 'A' } },
        { type: 'Account', fields: { Name: 'B' } },
      ],
    });

    expect(host.calls.save).toEqual(['insert Account 2']);
    expect((outputs['all'] as unknown as { fields: { Id?: string } }[]).every((r) => r.fields.Id !== undefined)).toBe(
      true,
    );
  });

  it('updates what matches the conditions with one query and one statement', () => {
    const host = new MemoryHost(standardSchema());
    for (const name of ['A', 'B']) host.add('Account', { Name: name, Industry: 'Banking' });
    host.add('Account', { Name: 'C', Industry: 'Energy' });

    run(
      `<recordUpdates><name>First</name><label>u</label>${filter('Industry', 'EqualTo', str('Banking'))}${inputs('Rating', str('Hot'))}<object>Account</object></recordUpdates>`,
      {},
      host,
    );

    expect(host.rows('Account').map((r) => r['Rating'] ?? null)).toEqual(['Hot', 'Hot', null]);
    expect([host.calls.query, host.calls.save]).toEqual([1, ['update Account 2']]);
  });

  it('sends only what the flow assigned of a record it queried', () => {
    const host = new MemoryHost(standardSchema());
    const sent: unknown[] = [];
    host.add('Account', { Name: 'A', CreatedDate: '2026-01-01T00:00:00.000Z' });
    host.refuse = (_, record) => (sent.push(Object.keys(record.fields).sort()), null);
    const body =
      `<recordLookups><name>First</name><label>g</label>${to('Set')}${filter('Name', 'EqualTo', str('A'))}<getFirstRecordOnly>true</getFirstRecordOnly><object>Account</object><storeOutputAutomatically>true</storeOutputAutomatically></recordLookups>` +
      assign('Set', [item('First.Rating', 'Assign', str('Hot'))], 'Save') +
      '<recordUpdates><name>Save</name><label>u</label><inputReference>First</inputReference></recordUpdates>';

    run(body, {}, host);

    expect(sent).toEqual([['Id', 'Rating']]);
  });

  it('fails a delete that matches nothing, in the platform’s words', () => {
    const { fault } = run(
      `<recordDeletes><name>First</name><label>d</label>${filter('Name', 'EqualTo', str('x'))}<object>Account</object></recordDeletes>`,
    );

    expect(fault?.message).toBe('DELETE --- There is nothing in Salesforce matching your delete criteria.');
  });

  it('goes to the fault path with the text of the error', () => {
    const host = new MemoryHost(standardSchema());
    host.refuse = () => ({
      statusCode: 'REQUIRED_FIELD_MISSING',
      message: 'Required fields are missing: [Name]',
      fields: ['Name'],
    });
    const body =
      variable('why', 'String', { output: true }) +
      `<recordCreates><name>First</name><label>c</label>${to('Caught', 'faultConnector')}${inputs('Rating', str('Hot'))}<object>Account</object></recordCreates>` +
      assign('Caught', [item('why', 'Assign', ref('$Flow.FaultMessage'))]);

    const { outputs, status, host: used } = run(body, {}, host);

    expect(status).toBe('finished');
    expect(outputs['why']).toBe(
      'This error occurred when the flow tried to create records: REQUIRED_FIELD_MISSING: Required fields are missing: [Name]. You can look up ExceptionCode values in the SOAP API Developer Guide.',
    );
    expect(used.faults).toEqual([]);
  });

  it('updates the matching record instead of creating one when it checks for matches', () => {
    const host = new MemoryHost(standardSchema());
    const id = host.add('Account', { Name: 'A' });
    const body = `<recordCreates><name>First</name><label>c</label><doesUpsert>true</doesUpsert>${filter('Name', 'EqualTo', str('A'))}${inputs('Name', str('A'))}${inputs('Rating', str('Hot'))}<object>Account</object></recordCreates>`;

    run(body, {}, host);

    expect(host.rows('Account')).toEqual([{ Id: id, Name: 'A', Rating: 'Hot' }]);
  });

  it('rolls records back once for the group', () => {
    const { host } = run('<recordRollbacks><name>First</name><label>r</label></recordRollbacks>');

    expect(host.calls.rollbacks).toBe(1);
  });
});

describe('collection processors and transforms', () => {
  const all = variable('all', 'SObject', { objectType: 'Account', collection: true, input: true, output: true });
  const accounts = ['b', 'a', null].map((Name) => ({ type: 'Account', fields: { Name, NumberOfEmployees: 2 } }));

  it('filters into a new collection', () => {
    const body =
      all +
      variable('item', 'SObject', { objectType: 'Account' }) +
      variable('kept', 'SObject', { objectType: 'Account', collection: true, output: true }) +
      `<collectionProcessors><name>First</name><elementSubtype>FilterCollectionProcessor</elementSubtype><label>f</label><assignNextValueToReference>item</assignNextValueToReference><collectionProcessorType>FilterCollectionProcessor</collectionProcessorType><collectionReference>all</collectionReference><conditionLogic>and</conditionLogic>${condition('item.Name', 'IsNull', bool(false, 'rightValue'))}${to('Keep')}</collectionProcessors>` +
      assign('Keep', [item('kept', 'Assign', ref('First'))]);

    const { outputs } = run(body, { all: accounts });

    expect((outputs['kept'] as unknown[]).length).toBe(2);
    expect((outputs['all'] as unknown[]).length).toBe(3);
  });

  it('sorts the collection itself, blanks where asked, and cuts it', () => {
    const body =
      all +
      '<collectionProcessors><name>First</name><label>s</label><collectionProcessorType>SortCollectionProcessor</collectionProcessorType><collectionReference>all</collectionReference><limit>2</limit><sortOptions><doesPutEmptyStringAndNullFirst>true</doesPutEmptyStringAndNullFirst><sortField>Name</sortField><sortOrder>Asc</sortOrder></sortOptions></collectionProcessors>';

    const { outputs } = run(body, { all: accounts });

    expect((outputs['all'] as unknown as { fields: { Name: string | null } }[]).map((r) => r.fields.Name)).toEqual([
      null,
      'a',
    ]);
  });

  it('maps items to new records and sums a field', () => {
    const body =
      all +
      variable('people', 'SObject', { objectType: 'Contact', collection: true, output: true }) +
      variable('total', 'Number', { output: true, scale: 0 }) +
      `<transforms><name>First</name><label>t</label>${to('Sum_Up')}<dataType>SObject</dataType><isCollection>true</isCollection><objectType>Contact</objectType><transformValues><transformValueActions><outputFieldApiName>LastName</outputFieldApiName><transformType>Map</transformType><value><elementReference>all[$EachItem].Name</elementReference></value></transformValueActions></transformValues></transforms>` +
      `<transforms><name>Sum_Up</name><label>t</label>${to('Keep')}<dataType>Number</dataType><isCollection>false</isCollection><scale>0</scale><transformValues><transformValueActions><inputParameters><name>aggregationValues</name>${ref('all')}</inputParameters><inputParameters><name>aggregationField</name>${str('NumberOfEmployees')}</inputParameters><transformType>Sum</transformType></transformValueActions></transformValues></transforms>` +
      assign('Keep', [item('people', 'Assign', ref('First')), item('total', 'Assign', ref('Sum_Up'))]);

    const { outputs } = run(body, { all: accounts });

    expect(
      (outputs['people'] as unknown as { type: string; fields: { LastName: string | null } }[]).map((r) => [
        r.type,
        r.fields.LastName,
      ]),
    ).toEqual([
      ['Contact', 'b'],
      ['Contact', 'a'],
      ['Contact', null],
    ]);
    expect(outputs['total']).toBe(6);
  });
});

describe('actions, subflows, resources', () => {
  it('gives an action its inputs and stores its outputs', () => {
    const host = new MemoryHost(standardSchema());
    host.action = (call) => call.inputs.map((i) => ({ success: true, outputs: { result: `${String(i['who'])}!` } }));
    const body =
      variable('said', 'String', { output: true }) +
      `<actionCalls><name>First</name><label>a</label><actionName>Greeter</actionName><actionType>apex</actionType>${to('Keep')}<inputParameters><name>who</name>${str('you')}</inputParameters><storeOutputAutomatically>true</storeOutputAutomatically></actionCalls>` +
      assign('Keep', [item('said', 'Assign', ref('First.result'))]);

    expect(run(body, {}, host).outputs['said']).toBe('you!');
    expect(host.calls.action).toMatchObject([{ actionType: 'apex', actionName: 'Greeter', inputs: [{ who: 'you' }] }]);
  });

  it('passes values into a subflow and takes its outputs', () => {
    const child = flowFrom('Child', {
      start: to('Double'),
      body:
        variable('n', 'Number', { input: true, scale: 0 }) +
        variable('twice', 'Number', { output: true, scale: 0 }) +
        assign('Double', [item('twice', 'Assign', ref('n')), item('twice', 'Add', ref('n'))]),
    });
    const parent = flowFrom('Parent', {
      start: to('Call'),
      body:
        variable('out', 'Number', { output: true, scale: 0 }) +
        `<subflows><name>Call</name><label>s</label>${to('Keep')}<flowName>Child</flowName><inputAssignments><name>n</name>${num(21)}</inputAssignments><storeOutputAutomatically>true</storeOutputAutomatically></subflows>` +
        assign('Keep', [item('out', 'Assign', ref('Call.twice'))]),
    });

    const [result] = engineWith([parent, child]).runAutolaunched(new MemoryHost(standardSchema()), parent, [{}]);

    expect(result.outputs['out']).toBe(42);
  });

  it('evaluates formulas, templates, constants and globals each time they are used', () => {
    const host = new MemoryHost(standardSchema());
    host.globals.set('Label.Hello', 'Hi');
    const body =
      variable('n', 'Number', { input: true, scale: 0 }) +
      variable('text', 'String', { output: true }) +
      variable('day', 'Date', { output: true }) +
      '<constants><name>Two</name><dataType>Number</dataType><value><numberValue>2</numberValue></value></constants>' +
      '<formulas><name>Sum</name><dataType>Number</dataType><expression>{!n} + {!Two}</expression><scale>0</scale></formulas>' +
      '<textTemplates><name>Line</name><isViewedAsPlainText>true</isViewedAsPlainText><text>{!$Label.Hello} {!Sum}</text></textTemplates>' +
      assign('First', [
        item('text', 'Assign', ref('Line')),
        item('n', 'Add', num(1)),
        item('text', 'Add', ref('Sum')),
        item('day', 'Assign', ref('$Flow.CurrentDate')),
      ]);

    expect(run(body, { n: 1 }, host).outputs).toEqual({ text: 'Hi 34', day: '2026-03-10' });
  });

  it.each([
    [
      '<apexPluginCalls><name>First</name><label>p</label><apexClass>Old</apexClass></apexPluginCalls>',
      'the flow element First: Apex Action (Legacy), class Old',
    ],
    [
      '<screens><name>First</name><label>s</label></screens>',
      'the screen First of the flow Sample where there is no person to show it to',
    ],
    [
      '<orchestratedStages><name>First</name><label>o</label></orchestratedStages>',
      'the flow element First: Orchestration Stage',
    ],
    ['<experiments><name>First</name><label>e</label></experiments>', 'the flow element First: Path Experiment'],
  ])('refuses by name what it cannot run: %s', (body, feature) => {
    expect(() => run(body)).toThrow(`The local org does not support ${feature}.`);
  });
});
