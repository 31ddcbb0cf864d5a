import { coverageToLcov, resultsToJunit, type TriggerRow } from '..';
import { memoryEnvironment } from '../testing/memory-host';
import { session, standardModel } from '../testing/run-apex';

const row = (
  fields: Record<string, string | number | boolean | null>,
  old: Record<string, string | number | boolean | null> | null = null,
): TriggerRow => ({
  object: 'Account',
  id: (fields['Id'] as string | undefined) ?? null,
  fields,
  old,
  errors: [],
});

describe('triggers', () => {
  test('a before trigger writes through into the rows', () => {
    const apex = session(
      "trigger T on Account (before insert, before update) { for (Account a : Trigger.new) { a.Description = a.Name + ' ' + Trigger.operationType; a.NumberOfEmployees = 7; } }",
    );
    expect(apex.problems).toEqual([]);
    const rows = [row({ Name: 'One' }), row({ Name: 'Two' })];
    apex.transaction.runTriggers('Account', 'before', 'insert', rows);
    expect(rows.map((r) => r.fields)).toEqual([
      { Name: 'One', Description: 'One BEFORE_INSERT', NumberOfEmployees: 7 },
      { Name: 'Two', Description: 'Two BEFORE_INSERT', NumberOfEmployees: 7 },
    ]);
  });

  test('addError on a record and on a field becomes errors of the row', () => {
    const apex = session(
      "trigger T on Account (before insert) { Trigger.new[0].addError('no'); Trigger.new[1].Name.addError('bad name'); }",
    );
    const rows = [row({ Name: 'One' }), row({ Name: 'Two' })];
    apex.transaction.runTriggers('Account', 'before', 'insert', rows);
    expect(rows.map((r) => r.errors)).toEqual([
      [{ statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'no', fields: [] }],
      [{ statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'bad name', fields: ['Name'] }],
    ]);
  });

  test('old values and maps are there in an update', () => {
    const apex = session(
      'trigger T on Account (before update) { for (Account a : Trigger.new) { a.Description = Trigger.oldMap.get(a.Id).Name + Trigger.newMap.size() + Trigger.isUpdate + Trigger.isInsert; } }',
    );
    const rows = [row({ Id: '001000000000001AAA', Name: 'New' }, { Id: '001000000000001AAA', Name: 'Old' })];
    apex.transaction.runTriggers('Account', 'before', 'update', rows);
    expect(rows[0]?.fields['Description']).toBe('Old1truefalse');
  });

  test('writing a row in an after trigger fails with the name of the trigger', () => {
    const apex = session("trigger T on Account (after insert) {\n  Trigger.new[0].Name = 'x';\n}");
    expect(() =>
      apex.transaction.runTriggers('Account', 'after', 'insert', [row({ Id: '001000000000001AAA', Name: 'One' })]),
    ).toThrow(
      'T: execution of AfterInsert\n\ncaused by: System.FinalException: Record is read-only\n\nTrigger.T: line 2, column 1',
    );
  });

  test('statics live as long as the transaction', () => {
    const apex = session(
      'public class Once { public static Integer runs = 0; }',
      'trigger T on Account (before insert) { Once.runs++; Trigger.new[0].NumberOfEmployees = Once.runs; }',
    );
    const rows = [row({ Name: 'One' })];
    apex.transaction.runTriggers('Account', 'before', 'insert', rows);
    apex.transaction.runTriggers('Account', 'before', 'insert', rows);
    expect(rows[0]?.fields['NumberOfEmployees']).toBe(2);
    apex.engine.begin(apex.host).runTriggers('Account', 'before', 'insert', rows);
    expect(rows[0]?.fields['NumberOfEmployees']).toBe(1);
  });
});

describe('invocable actions', () => {
  const classes = [
    `public class Greet {
      public class In { @InvocableVariable(required=true label='Who') public String name; @InvocableVariable public Decimal amount; @InvocableVariable public List<Account> accounts; }
      public class Out { @InvocableVariable public String text; @InvocableVariable public Account account; }
      @InvocableMethod(label='Say hello' description='d')
      public static List<Out> run(List<In> rows) {
        List<Out> result = new List<Out>();
        for (In i : rows) { Out o = new Out(); o.text = i.name + i.amount + i.accounts?.size(); o.account = new Account(Name = i.name); result.add(o); }
        return result;
      }
    }`,
    "public class Ids { @InvocableMethod public static void run(List<Id> ids) { if (ids[0] == null) { throw new IllegalArgumentException('none'); } } }",
  ];

  test('rows go in and out by the names of the variables', () => {
    const { outputs } = session(...classes).transaction.invokeAction('Greet', [
      { name: 'Ann', amount: 1.5, accounts: [{ type: 'Account', fields: { Name: 'A' } }] },
      { Name: 'Bob' },
    ]);
    expect(outputs).toEqual([
      { text: 'Ann1.51', account: { type: 'Account', fields: { Name: 'Ann' } } },
      { text: 'Bobnullnull', account: { type: 'Account', fields: { Name: 'Bob' } } },
    ]);
  });

  test('the catalogue tells label and variables', () => {
    const [action] = session(...classes).engine.invocableActions();
    expect(action).toMatchObject({ className: 'Greet', label: 'Say hello', structuredInput: true });
    expect(action?.inputs[0]).toEqual({ name: 'name', label: 'Who', description: '', required: true, type: 'String' });
  });

  test('an exception becomes the fault message', () => {
    expect(() => session(...classes).transaction.invokeAction('Ids', [{ ids: null }])).toThrow(
      'An Apex error occurred: System.IllegalArgumentException: none',
    );
  });
});

describe('Aura methods', () => {
  const controller = `public class Ctl {
    public class Dto { @AuraEnabled public String a; public String hidden; @AuraEnabled public List<Integer> n { get; set; } }
    @AuraEnabled(cacheable=true) public static Dto get(String a, Integer times, Map<String, Object> extra) {
      Dto d = new Dto(); d.a = a + extra.get('k'); d.hidden = 'h'; d.n = new List<Integer>{times, times * 2}; return d;
    }
    @AuraEnabled public static String take(Dto d) { return d.a + d.n[0]; }
    @AuraEnabled public static void fail() { throw new AuraHandledException('sorry'); }
  }`;

  test('arguments come by name, results as JSON with enabled members alone', () => {
    const { transaction, problems } = session(controller);
    expect(problems).toEqual([]);
    expect(transaction.invokeAura('Ctl', 'get', { a: 'x', times: 2, extra: { k: 5 } })).toEqual({ a: 'x5', n: [2, 4] });
    expect(transaction.invokeAura('Ctl', 'take', { d: { a: 'q', n: [9] } })).toBe('q9');
  });

  test('a handled exception reaches the component', () => {
    try {
      session(controller).transaction.invokeAura('Ctl', 'fail', {});
      throw new Error('not reached');
    } catch (error) {
      expect((error as { detail: unknown }).detail).toMatchObject({
        exceptionType: 'System.AuraHandledException',
        stackTrace: '',
        isUserDefinedException: false,
      });
    }
  });
});

describe('jobs', () => {
  test('a future call is queued with its arguments and runs from its state alone', () => {
    const apex = session(
      'public class F { public static String seen; @future public static void later(Set<Id> ids, Integer n) { System.debug(ids.size() + n); } }',
    );
    apex.run("F.later(new Set<Id>{'001000000000001'}, 4);");
    const [job] = apex.host.jobs;
    expect(job).toMatchObject({ kind: 'future', className: 'F', method: 'later', callout: false });
    apex.engine.begin(apex.host).runJob(job!, '707000000000001AAA');
    expect(apex.host.logged.at(-1)).toContain('5');
  });
});

describe('the test runner', () => {
  const classes = [
    'public class Calc {\n  public static Integer twice(Integer i) {\n    if (i == null) {\n      return 0;\n    }\n    return i * 2;\n  }\n}',
    `@IsTest private class CalcTest {
      static Integer count = 0;
      @TestSetup static void make() { insert new Account(Name = 'Setup'); }
      @IsTest static void works() { count++; System.assertEquals(4, Calc.twice(2)); System.assertEquals(1, count); System.assertEquals(1, [SELECT COUNT() FROM Account]); insert new Account(Name = 'B'); }
      @IsTest static void fresh() { count++; System.assertEquals(1, count); System.assertEquals(1, [SELECT COUNT() FROM Account]); }
      @IsTest static void fails() { System.assertEquals(5, Calc.twice(2), 'sum'); }
    }`,
  ];

  test('isolates data and statics of each method and reports results and coverage', () => {
    const { engine, problems } = session(...classes);
    expect(problems).toEqual([]);
    const { methods, coverage } = engine.runTests({}, memoryEnvironment(standardModel().schema, standardModel()));
    expect(methods.map((m) => [m.method, m.outcome])).toEqual([
      ['works', 'Pass'],
      ['fresh', 'Pass'],
      ['fails', 'Fail'],
    ]);
    expect(methods[2]?.message).toBe('System.AssertException: Assertion Failed: sum: Expected: 5, Actual: 4');
    expect(methods[2]?.stackTrace).toContain('Class.CalcTest.fails: line 6, column 1');
    expect(coverage.map((c) => [c.name, [...c.lines]])).toEqual([
      [
        'Calc',
        [
          [3, 2],
          [4, 0],
          [6, 2],
        ],
      ],
    ]);
    expect(coverageToLcov(coverage)).toBe('TN:\nSF:Calc.cls\nDA:3,2\nDA:4,0\nDA:6,2\nLF:3\nLH:2\nend_of_record\n');
    expect(resultsToJunit(methods)).toContain('<testsuite name="CalcTest" tests="3" failures="1"');
  });

  test('runs one method when asked for one', () => {
    const { engine } = session(...classes);
    const { methods } = engine.runTests(
      { methods: ['CalcTest.fresh'] },
      memoryEnvironment(standardModel().schema, standardModel()),
    );
    expect(methods.map((m) => m.method)).toEqual(['fresh']);
  });
});
