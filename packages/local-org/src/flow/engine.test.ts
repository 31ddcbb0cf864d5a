import { LimitExceededError } from '../diagnostics';
import type { FieldValues } from '../metadata/values';
import type { FlowDefinition } from './definition';
import type { FlowRecordError } from './results';
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
} from './testing/flow-source';
import { MemoryHost } from './testing/memory-host';

const host = (): MemoryHost => new MemoryHost(standardSchema());

function work(
  object: string,
  fields: FieldValues,
  old: FieldValues | null = null,
  id: string | null = '001000000000000001',
) {
  return { object, id, fields, old, errors: [] as FlowRecordError[] };
}

const input = (field: string, value: string): string =>
  `<inputAssignments><field>${field}</field>${value}</inputAssignments>`;
const trigger = (type: string, record: string, object: string, rest = ''): string =>
  `${rest}<object>${object}</object><recordTriggerType>${record}</recordTriggerType><triggerType>${type}</triggerType>`;

describe('bulk behaviour', () => {
  it('asks once for a hundred records, then once for each group that took another path', () => {
    const org = host();
    const flow = flowFrom('Split', {
      start: to('Get') + trigger('RecordAfterSave', 'Create', 'Case'),
      body:
        `<recordLookups><name>Get</name><label>g</label>${to('Is_High')}${filter('Name', 'EqualTo', str('A'))}<getFirstRecordOnly>true</getFirstRecordOnly><object>Account</object><storeOutputAutomatically>true</storeOutputAutomatically></recordLookups>` +
        `<decisions><name>Is_High</name><label>d</label>${to('Low', 'defaultConnector')}${rule('High_Outcome', [condition('$Record.Priority', 'EqualTo', str('High', 'rightValue'))], 'High')}</decisions>` +
        `<recordCreates><name>High</name><label>h</label>${input('Subject', str('High'))}<object>Task</object></recordCreates>` +
        `<recordCreates><name>Low</name><label>l</label>${input('Subject', str('Low'))}<object>Task</object></recordCreates>`,
    });
    const records = Array.from({ length: 100 }, (_, i) =>
      work('Case', { Priority: i < 30 ? 'High' : 'Low' }, null, `500${String(i).padStart(15, '0')}`),
    );

    engineWith([flow]).afterSave(org, records);

    expect([org.calls.query, org.calls.save]).toEqual([1, ['insert Task 30', 'insert Task 70']]);
  });

  it('saves once for each iteration of a loop, whatever the number of records', () => {
    const org = host();
    const flow = flowFrom('Loop_Create', {
      start: to('Each') + trigger('RecordAfterSave', 'Create', 'Case'),
      body:
        variable('names', 'String', { collection: true, value: str('a') }) +
        assign('Fill', [item('names', 'Add', str('b'))], 'Each') +
        `<loops><name>Each</name><label>l</label><collectionReference>names</collectionReference>${to('Make', 'nextValueConnector')}</loops>` +
        `<recordCreates><name>Make</name><label>m</label>${to('Each')}${input('Subject', ref('Each'))}<object>Task</object></recordCreates>`,
    });

    engineWith([flow]).afterSave(org, [work('Case', {}), work('Case', {}), work('Case', {})]);

    expect(org.calls.save).toEqual(['insert Task 3']);
  });

  it('reads lookups of all records at once', () => {
    const org = host();
    const owner = org.add('User', { Name: 'Ann' });
    const accounts = [1, 2, 3].map((n) => org.add('Account', { Name: `A${n}`, OwnerId: owner }));
    const flow = flowFrom('Copy_Owner', {
      start: to('Set') + trigger('RecordBeforeSave', 'Create', 'Contact'),
      body: assign('Set', [
        item('$Record.Title', 'Assign', ref('$Record.Account.Owner.Name')),
        item('$Record.Department', 'Assign', ref('$Record.Account.Name')),
      ]),
    });
    const records = accounts.map((AccountId) => work('Contact', { AccountId }, null, null));

    engineWith([flow]).beforeSave(org, records);

    expect(records.map((r) => [r.fields['Title'], r.fields['Department']])).toEqual([
      ['Ann', 'A1'],
      ['Ann', 'A2'],
      ['Ann', 'A3'],
    ]);
    expect(org.calls.readRelated).toBe(3);
  });

  it('runs thousands of simple interviews in one call', () => {
    const flow = flowFrom('Simple', {
      start: to('Set') + trigger('RecordBeforeSave', 'Create', 'Account'),
      body: assign('Set', [item('$Record.Rating', 'Assign', str('Hot'))]),
    });
    const records = Array.from({ length: 5000 }, () => work('Account', {}, null, null));

    engineWith([flow]).beforeSave(host(), records);

    expect(records.every((r) => r.fields['Rating'] === 'Hot')).toBe(true);
  });
});

describe('faults', () => {
  const creator = (fault = ''): FlowDefinition =>
    flowFrom('Maker', {
      label: 'Maker of Tasks',
      start: to('Make') + trigger('RecordAfterSave', 'Create', 'Case'),
      body: `<recordCreates><name>Make</name><label>m</label>${fault}${input('Subject', ref('$Record.Subject'))}<object>Task</object></recordCreates>${assign('Caught', [])}`,
    });
  const bad = { statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'No', fields: [] };

  it('fails the save of the record whose interview failed, and of no other', () => {
    const org = host();
    org.refuse = (_, record) => (record.fields['Subject'] === 'bad' ? bad : null);
    const records = [work('Case', { Subject: 'good' }), work('Case', { Subject: 'bad' })];

    engineWith([creator()]).afterSave(org, records);

    expect(records[0].errors).toEqual([]);
    expect(records[1].errors).toMatchObject([{ statusCode: 'CANNOT_EXECUTE_FLOW_TRIGGER', fields: [] }]);
    expect(records[1].errors[0].message).toMatch(
      /^We can't save this record because the “Maker of Tasks” process failed\. Give your Salesforce admin these details\. This error occurred when the flow tried to create records: FIELD_CUSTOM_VALIDATION_EXCEPTION: No\. .* Error ID: \d+-\d+ \(-?\d+\)$/,
    );
    expect(org.faults).toMatchObject([{ flow: 'Maker', element: 'Make', elementType: 'FlowRecordCreate' }]);
  });

  it('does not take the fault path for a limit', () => {
    const org = host();
    org.save = () => {
      throw new LimitExceededError('dmlStatements', 'Too many DML statements: 151');
    };

    expect(() =>
      engineWith([creator(to('Caught', 'faultConnector'))]).afterSave(org, [work('Case', { Subject: 'x' })]),
    ).toThrow('Too many DML statements: 151');
  });

  it('undoes the good rows of an interview whose collection has a bad one, and keeps other interviews', () => {
    const org = host();
    org.refuse = (_, record) => (record.fields['Name'] === 'bad' ? bad : null);
    const flow = flowFrom('Make_All', {
      start: to('Make'),
      body:
        variable('all', 'SObject', { objectType: 'Account', collection: true, input: true }) +
        '<recordCreates><name>Make</name><label>m</label><inputReference>all</inputReference></recordCreates>',
    });
    const accounts = (...names: string[]) => ({ all: names.map((Name) => ({ type: 'Account', fields: { Name } })) });

    const results = engineWith([flow]).runAutolaunched(org, flow, [accounts('a', 'bad'), accounts('b')]);

    expect(results.map((r) => r.status)).toEqual(['failed', 'finished']);
    expect(org.rows('Account').map((r) => r['Name'])).toEqual(['b']);
  });

  it('refuses a thirteenth update of one record in one statement', () => {
    const org = host();
    const id = org.add('Account', { Name: 'A' });
    const flow = flowFrom('Touch', {
      start: to('Save') + trigger('RecordAfterSave', 'Create', 'Contact'),
      body:
        variable('acc', 'SObject', { objectType: 'Account' }) +
        `<recordUpdates><name>Save</name><label>u</label>${filter('Id', 'EqualTo', ref('$Record.AccountId'))}${input('Rating', str('Hot'))}<object>Account</object></recordUpdates>`,
    });
    const twelve = Array.from({ length: 12 }, () => work('Contact', { AccountId: id }));
    const thirteen = Array.from({ length: 13 }, () => work('Contact', { AccountId: id }));

    engineWith([flow]).afterSave(org, twelve);
    engineWith([flow]).afterSave(org, thirteen);

    expect(twelve.every((r) => r.errors.length === 0)).toBe(true);
    expect(thirteen[0].errors[0].message).toContain(
      'DUPLICATE_VALUE: Maximum number of duplicate updates in one batch (12 allowed).',
    );
  });

  it('turns a custom error into an error on the field', () => {
    const flow = flowFrom('Refuse', {
      start: to('No') + trigger('RecordBeforeSave', 'CreateAndUpdate', 'Account'),
      body: '<customErrors><name>No</name><label>n</label><customErrorMessages><errorMessage>Not {!$Record.Name}</errorMessage><fieldSelection>Name</fieldSelection><isFieldError>true</isFieldError></customErrorMessages></customErrors>',
    });
    const record = work('Account', { Name: 'Acme' });

    engineWith([flow]).beforeSave(host(), [record]);

    expect(record.errors).toEqual([
      { statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Not Acme', fields: ['Name'] },
    ]);
  });

  it('faults where a lookup on the way is empty', () => {
    const flow = flowFrom('Deep', {
      start: to('Set') + trigger('RecordBeforeSave', 'Create', 'Contact'),
      body: assign('Set', [item('$Record.Title', 'Assign', ref('$Record.Account.Name'))]),
    });
    const record = work('Contact', { AccountId: null }, null, null);

    engineWith([flow]).beforeSave(host(), [record]);

    expect(record.errors[0].message).toContain(
      "The flow failed to access the value for $Record.Account.Name because it hasn't been set or assigned.",
    );
  });
});

describe('entry conditions, only when updated to meet them [B1.5]', () => {
  const paths = `<scheduledPaths><name>Later</name>${to('Mark')}<label>Later</label><offsetNumber>2</offsetNumber><offsetUnit>Days</offsetUnit><timeSource>RecordTriggerEvent</timeSource></scheduledPaths>`;
  const flow = flowFrom('Farming', {
    start:
      to('Mark') +
      trigger(
        'RecordAfterSave',
        'CreateAndUpdate',
        'Account',
        `<doesRequireRecordChangedToMeetCriteria>true</doesRequireRecordChangedToMeetCriteria><filterLogic>and</filterLogic>${filter('Industry', 'EqualTo', str('Agriculture'))}`,
      ) +
      paths,
    body: `<recordCreates><name>Mark</name><label>m</label>${input('Subject', str('Seen'))}<object>Task</object></recordCreates>`,
  });

  it.each([
    ['created and matching', { Industry: 'Agriculture' }, null, true, 'schedule'],
    ['created, not matching', { Industry: 'Energy' }, null, false, 'nothing'],
    [
      'matching, another field changed',
      { Industry: 'Agriculture', Name: 'B' },
      { Industry: 'Agriculture', Name: 'A' },
      false,
      'nothing',
    ],
    ['changed to match', { Industry: 'Agriculture' }, { Industry: 'Energy' }, true, 'schedule'],
    ['changed not to match', { Industry: 'Energy' }, { Industry: 'Agriculture' }, false, 'cancel'],
  ])('%s', (_, fields, old, runs, queued) => {
    const org = host();

    const requests = engineWith([flow]).afterSave(org, [work('Account', fields as FieldValues, old)]);

    expect(org.rows('Task').length === 1).toBe(runs);
    expect(requests.map((r) => r.action)).toEqual(queued === 'nothing' ? [] : [queued]);
    if (queued === 'schedule') expect(requests[0].runAt?.toISOString()).toBe('2026-03-12T18:00:00.000Z');
  });

  it('judges the whole condition set, not its legs [B1.6]', () => {
    const either = flowFrom('Either', {
      start:
        to('Mark') +
        trigger(
          'RecordAfterSave',
          'CreateAndUpdate',
          'Account',
          `<doesRequireRecordChangedToMeetCriteria>true</doesRequireRecordChangedToMeetCriteria><filterLogic>or</filterLogic>${filter('Industry', 'EqualTo', str('Energy'))}${filter('Rating', 'EqualTo', str('Hot'))}`,
        ),
      body: assign('Mark', []),
    });
    const engine = engineWith([either]);

    engine.afterSave(host(), [
      work('Account', { Industry: 'Energy', Rating: 'Hot' }, { Industry: 'Energy', Rating: 'Cold' }),
    ]);

    expect(engine.coverage()[0].elements).toMatchObject([{ name: 'Mark', count: 0 }]);
  });

  it('knows a changed field on update and none on create [B2.5]', () => {
    const changed = flowFrom('Changed', {
      start:
        to('Mark') +
        trigger('RecordAfterSave', 'CreateAndUpdate', 'Account', filter('Rating', 'IsChanged', bool(true))),
      body: assign('Mark', []),
    });
    const engine = engineWith([changed]);

    engine.afterSave(host(), [
      work('Account', { Rating: 'Hot' }),
      work('Account', { Rating: 'Hot' }, { Rating: 'Cold' }),
      work('Account', { Rating: 'Hot' }, { Rating: 'Hot' }),
    ]);

    expect(engine.coverage()[0].elements).toMatchObject([{ name: 'Mark', count: 1 }]);
  });

  it('reads an entry formula with ISNEW and ISCHANGED', () => {
    const formula = flowFrom('By_Formula', {
      start:
        to('Mark') +
        trigger(
          'RecordAfterSave',
          'CreateAndUpdate',
          'Account',
          '<filterFormula>OR(ISNEW(), ISCHANGED({!$Record.Name}))</filterFormula>',
        ),
      body: assign('Mark', []),
    });
    const engine = engineWith([formula]);

    engine.afterSave(host(), [
      work('Account', { Name: 'A' }),
      work('Account', { Name: 'B' }, { Name: 'A' }),
      work('Account', { Name: 'B' }, { Name: 'B' }),
    ]);

    expect(engine.coverage()[0].elements).toMatchObject([{ name: 'Mark', count: 2 }]);
  });
});

describe('scheduled and asynchronous paths [B6]', () => {
  const flow = flowFrom('Remind', {
    start:
      trigger('RecordAfterSave', 'CreateAndUpdate', 'Opportunity', filter('IsClosed', 'EqualTo', bool(false))) +
      `<scheduledPaths>${to('Note')}<pathType>AsyncAfterCommit</pathType></scheduledPaths>` +
      `<scheduledPaths><name>Before_Close</name>${to('Note')}<label>b</label><maxBatchSize>5</maxBatchSize><offsetNumber>-1</offsetNumber><offsetUnit>Days</offsetUnit><recordField>CloseDate</recordField><timeSource>RecordField</timeSource></scheduledPaths>`,
    body: `<recordCreates><name>Note</name><label>n</label>${input('Subject', ref('$Record.Name'))}<object>Task</object></recordCreates>`,
  });
  const opportunity = (CloseDate: string | null, old: FieldValues | null = null, IsClosed = false) =>
    work('Opportunity', { Name: 'O', CloseDate, IsClosed }, old, '006000000000000001');
  const requests = (record: ReturnType<typeof opportunity>) =>
    engineWith([flow])
      .afterSave(host(), [record])
      .filter((r) => r.path === 'Before_Close')
      .map((r) => [r.action, r.runAt?.toISOString() ?? null, r.maxBatchSize]);

  it('schedules from a date field in the user’s zone, a day before', () => {
    expect(requests(opportunity('2026-03-20'))).toEqual([['schedule', '2026-03-19T07:00:00.000Z', 5]]);
  });

  it('keeps the entry when another field changes, reschedules when the date does', () => {
    expect(requests(opportunity('2026-03-20', { CloseDate: '2026-03-20', IsClosed: false }))).toEqual([]);
    expect(requests(opportunity('2026-03-25', { CloseDate: '2026-03-20', IsClosed: false }))).toEqual([
      ['schedule', '2026-03-24T07:00:00.000Z', 5],
    ]);
  });

  it('cancels when the conditions are no longer met or the date is gone', () => {
    expect(requests(opportunity('2026-03-20', { CloseDate: '2026-03-20', IsClosed: false }, true))).toEqual([
      ['cancel', null, 5],
    ]);
    expect(requests(opportunity(null, { CloseDate: '2026-03-20', IsClosed: false }))).toEqual([['cancel', null, 5]]);
  });

  it('asks for the asynchronous path each time the flow runs', () => {
    const made = engineWith([flow]).afterSave(host(), [opportunity('2026-03-20')]);

    expect(made[0]).toMatchObject({
      action: 'run',
      path: 'AsyncAfterCommit',
      recordId: '006000000000000001',
      maxBatchSize: 200,
    });
  });

  it('rolls back and runs the good ones again when one record of a batch fails [B6.10]', () => {
    const org = host();
    org.refuse = (_, record) =>
      record.fields['Subject'] === 'bad' ? { statusCode: 'X', message: 'no', fields: [] } : null;
    const records = ['a', 'bad', 'b'].map((Name, i) => ({
      record: { type: 'Opportunity', fields: { Id: `00600000000000000${i}`, Name } },
    }));

    const results = engineWith([flow]).runPath(org, flow, 'AsyncAfterCommit', records);

    expect(results.map((r) => r.status)).toEqual(['finished', 'failed', 'finished']);
    expect(org.rows('Task').map((r) => r['Subject'])).toEqual(['a', 'b']);
    expect(org.calls.save).toEqual(['insert Task 3', 'insert Task 2']);
  });
});

describe('other starts', () => {
  it('orders flows by trigger order, then those without, then above a thousand; ties by name [A5.1]', () => {
    const make = (name: string, triggerOrder?: number): FlowDefinition =>
      flowFrom(name, { start: trigger('RecordAfterSave', 'Create', 'Account'), triggerOrder });
    const engine = engineWith([
      make('Late', 1500),
      make('Zed'),
      make('Second', 20),
      make('Alpha'),
      make('First', 10),
      make('Also_Ten', 10),
    ]);

    expect(engine.flowsFor('account', 'afterSave').map((f) => f.fullName)).toEqual([
      'Also_Ten',
      'First',
      'Second',
      'Alpha',
      'Zed',
      'Late',
    ]);
  });

  it('runs a platform event flow for the messages that meet its filters', () => {
    const org = host();
    const flow = flowFrom('On_Event', {
      start:
        to('Note') +
        filter('Status', 'EqualTo', str('Urgent')) +
        '<object>BatchApexErrorEvent</object><triggerType>PlatformEvent</triggerType>',
      body: `<recordCreates><name>Note</name><label>n</label>${input('Subject', ref('$Record.Message'))}<object>Task</object></recordCreates>`,
    });
    const event = (Status: string, Message: string) => ({ type: 'BatchApexErrorEvent', fields: { Status, Message } });

    engineWith([flow]).platformEvents(org, flow, [event('Urgent', 'a'), event('Low', 'b'), event('urgent', 'c')]);

    expect(org.rows('Task').map((r) => r['Subject'])).toEqual(['a', 'c']);
    expect(org.calls.save).toEqual(['insert Task 2']);
  });

  it('runs a scheduled flow for each record of its start query', () => {
    const org = host();
    for (const Name of ['A', 'B']) org.add('Account', { Name, Industry: 'Energy' });
    org.add('Account', { Name: 'C' });
    const flow = flowFrom('Nightly', {
      start:
        to('Save') +
        filter('Industry', 'EqualTo', str('Energy')) +
        '<object>Account</object><schedule><frequency>Daily</frequency><startDate>2026-03-01</startDate><startTime>02:00:00.000Z</startTime></schedule><triggerType>Scheduled</triggerType>',
      body: `<recordUpdates><name>Save</name><label>s</label><inputReference>$Record</inputReference>${input('Rating', str('Hot'))}</recordUpdates>`,
    });
    const engine = engineWith([flow]);

    engine.runScheduled(org, flow, engine.scheduledRecords(org, flow));

    expect(org.rows('Account').map((r) => r['Rating'] ?? null)).toEqual(['Hot', 'Hot', null]);
  });

  it('sees the record before it is deleted', () => {
    const org = host();
    const flow = flowFrom('Gone', {
      start: to('Note') + trigger('RecordBeforeDelete', 'Delete', 'Account'),
      body: `<recordCreates><name>Note</name><label>n</label>${input('Subject', ref('$Record.Name'))}<object>Task</object></recordCreates>`,
    });

    engineWith([flow]).beforeDelete(org, [work('Account', { Name: 'Bye' })]);

    expect(org.rows('Task')).toMatchObject([{ Subject: 'Bye' }]);
  });
});

describe('waits', () => {
  const flow = flowFrom('Pause_Then_Note', {
    start: to('Hold'),
    body:
      variable('who', 'SObject', { objectType: 'Contact', input: true }) +
      variable('said', 'String', { output: true }) +
      `<waits><name>Hold</name><label>h</label><defaultConnectorLabel>d</defaultConnectorLabel><waitEvents><name>In_Two_Days</name><conditionLogic>and</conditionLogic>${to('Say')}<eventType>AlarmEvent</eventType><inputParameters><name>AlarmTime</name>${ref('$Flow.CurrentDateTime')}</inputParameters><inputParameters><name>TimeOffset</name>${num(2)}</inputParameters><inputParameters><name>TimeOffsetUnit</name>${str('Days')}</inputParameters><label>l</label></waitEvents></waits>` +
      assign('Say', [item('said', 'Assign', ref('who.LastName'))]),
  });

  it('keeps a paused interview as JSON and goes on from there', () => {
    const org = host();
    const [first] = engineWith([flow]).runAutolaunched(org, flow, [
      { who: { type: 'Contact', fields: { LastName: 'Kim' } } },
    ]);
    const stored = JSON.parse(JSON.stringify(first.paused)) as NonNullable<typeof first.paused>;

    const [second] = engineWith([flow]).resume(org, [{ paused: stored, event: 'In_Two_Days' }]);

    expect(first.status).toBe('paused');
    expect(stored.events).toEqual([{ event: 'In_Two_Days', kind: 'time', resumeAt: '2026-03-12T18:00:00.000Z' }]);
    expect(second).toMatchObject({ status: 'finished', outputs: { said: 'Kim' }, interviewGuid: first.interviewGuid });
  });
});

describe('screens', () => {
  const flow = flowFrom('Ask', {
    start: to('Question'),
    body:
      variable('answer', 'String', { output: true }) +
      '<screens><name>Question</name><label>q</label>' +
      to('Keep') +
      '<fields><name>Name_Field</name><dataType>String</dataType><fieldText>Your name, {!$User.FirstName}</fieldText><fieldType>InputField</fieldType><isRequired>true</isRequired></fields></screens>' +
      assign('Keep', [item('answer', 'Assign', ref('Name_Field'))]),
  });

  it('shows a screen, refuses what is missing, and goes on with what was entered', () => {
    const org = host();
    org.globals.set('User.FirstName', 'Ann');
    const session = engineWith([flow]).startScreens(org, flow);

    expect(session.current()).toMatchObject({
      name: 'Question',
      fields: [{ name: 'Name_Field', label: 'Your name, Ann', required: true }],
    });
    expect(session.next(org)).toMatchObject([{ field: 'Name_Field' }]);
    expect(session.next(org, { Name_Field: 'Kim' })).toEqual([]);
    expect(session.outcome).toMatchObject({ status: 'finished', outputs: { answer: 'Kim' } });
  });
});

describe('coverage', () => {
  it('counts each element and each way out of it', () => {
    const flow = flowFrom('Cover', {
      start: to('Ask'),
      body:
        variable('x', 'Number', { input: true }) +
        `<decisions><name>Ask</name><label>a</label>${rule('Big', [condition('x', 'GreaterThan', num(1, 'rightValue'))], 'Yes')}</decisions>` +
        assign('Yes', []),
    });
    const engine = engineWith([flow]);

    engine.runAutolaunched(host(), flow, [{ x: 2 }, { x: 1 }, { x: 0 }]);

    expect(engine.coverage()[0].elements).toEqual([
      { name: 'Ask', kind: 'decisions', count: 3 },
      { name: 'Yes', kind: 'assignments', count: 1 },
    ]);
    expect(engine.coverage()[0].paths).toEqual([
      { from: '$Start', role: 'start', to: 'Ask', count: 3 },
      { from: 'Ask', role: 'Big', to: 'Yes', count: 1 },
      { from: 'Ask', role: 'default', to: null, count: 2 },
      { from: 'Yes', role: 'connector', to: null, count: 1 },
    ]);
  });
});
