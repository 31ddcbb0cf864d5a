import { session } from '../testing/run-apex';

const inMethod = (body: string): string =>
  `public class A { public void m() { ${body} } public static void s() {} private static Integer hidden; }`;

/** [what is wrong, classes, message]. The first problem reported is compared. */
const TABLE: readonly (readonly [string, readonly string[], string])[] = [
  ['text to a number', [inMethod("Integer i = 'x';")], 'Illegal assignment from String to Integer'],
  ['a Decimal to an Integer', [inMethod('Integer i = 1.5;')], 'Illegal assignment from Decimal to Integer'],
  ['a Long to an Integer', [inMethod('Integer i = 5L;')], 'Illegal assignment from Long to Integer'],
  [
    'a list to a list of something else',
    [inMethod('List<Integer> l = new List<String>();')],
    'Illegal assignment from List<String> to List<Integer>',
  ],
  [
    'a record to another object',
    [inMethod('Account a = new Contact();')],
    'Illegal assignment from Contact to Account',
  ],
  [
    'a generic record to a specific one',
    [inMethod('SObject o; Account a = o;')],
    'Illegal assignment from SObject to Account',
  ],
  ['an unknown variable', [inMethod('Integer i = foo;')], 'Variable does not exist: foo'],
  [
    'an unknown field of a record',
    [inMethod('Account a; a.Nothing__c = null;')],
    'Variable does not exist: Nothing__c',
  ],
  [
    'an unknown field in a record initialiser',
    [inMethod("Account a = new Account(Nothing__c = 'x');")],
    'Field does not exist: Nothing__c on Account',
  ],
  ['an unknown type', [inMethod('Foo f;')], 'Invalid type: Foo'],
  [
    'an unknown method',
    [inMethod('foo(1);')],
    'Method does not exist or incorrect signature: void foo(Integer) from the type A',
  ],
  [
    'an unknown method of a String',
    [inMethod("'x'.foo(1);")],
    'Method does not exist or incorrect signature: void foo(Integer) from the type String',
  ],
  [
    'a method with wrong arguments',
    [inMethod("s('x');")],
    'Method does not exist or incorrect signature: void s(String) from the type A',
  ],
  [
    'an unknown static method',
    [inMethod('Math.foo();')],
    'Method does not exist or incorrect signature: void foo() from the type System.Math',
  ],
  ['a duplicate variable', [inMethod('Integer i; String i;')], 'Duplicate variable: i'],
  [
    'a variable that shadows an outer block',
    [inMethod('Integer i; if (true) { Integer i; }')],
    'Duplicate variable: i',
  ],
  ['a parameter declared again', ['public class A { void m(Integer i) { Integer i; } }'], 'Duplicate variable: i'],
  ['code after return', [inMethod('return; s();')], 'Unreachable statement'],
  ['code after throw', [inMethod('throw new IllegalArgumentException(); s();')], 'Unreachable statement'],
  ['code after break', [inMethod('while (true) { break; s(); }')], 'Unreachable statement'],
  [
    'a missing return',
    ['public class A { Integer m() { } }'],
    'Missing return statement required return type: Integer',
  ],
  [
    'a return missing on one branch',
    ['public class A { Integer m(Boolean b) { if (b) { return 1; } } }'],
    'Missing return statement required return type: Integer',
  ],
  ['a void method that returns a value', [inMethod('return 1;')], 'Void method must not return a value'],
  [
    'the wrong type returned',
    ["public class A { Integer m() { return 'x'; } }"],
    'Illegal conversion from String to Integer',
  ],
  ['an expression that is no statement', [inMethod('1 + 2;')], 'Expression cannot be a statement.'],
  ['a condition that is no Boolean', [inMethod('if (1) { }')], 'Condition expression must be of type Boolean: Integer'],
  ['and on numbers', [inMethod('Boolean b = 1 && true;')], 'AND operator can only be applied to Boolean expressions'],
  ['or on numbers', [inMethod('Boolean b = 1 || true;')], 'OR operator can only be applied to Boolean expressions'],
  ['arithmetic on Booleans', [inMethod('Integer i = true + 1;')], 'Arithmetic expressions must use numeric arguments'],
  [
    'a comparison of unlike types',
    [inMethod("Boolean b = 1 < 'x';")],
    'Comparison arguments must be compatible types: Integer, String',
  ],
  [
    'an equality of unlike types',
    [inMethod("Boolean b = 1 == 'x';")],
    'Comparison arguments must be compatible types: Integer, String',
  ],
  ['not on a number', [inMethod('Boolean b = !1;')], '! operator can only be applied to boolean expressions'],
  [
    'a cast that can never be',
    [inMethod("Integer i = (Integer) 'x';")],
    'Incompatible types since an instance of String is never an instance of Integer',
  ],
  [
    'instanceof that can never be',
    [inMethod("Boolean b = 'x' instanceof Integer;")],
    'Operation instanceof is always false since an instance of String is never an instance of Integer',
  ],
  ['break outside a loop', [inMethod('break;')], 'Break statement must be in loop'],
  [
    'a constructor that is not there',
    [inMethod('A a = new A(1);')],
    'Constructor not defined: [A].<Constructor>(Integer)',
  ],
  [
    'an abstract class constructed',
    ['public abstract class B { }', inMethod('B b = new B();')],
    'Abstract classes cannot be constructed: B',
  ],
  [
    'a private member from another class',
    ['public class B { private Integer x; }', inMethod('B b = new B(); b.x = 1;')],
    'Variable is not visible: B.x',
  ],
  [
    'a private method from another class',
    ['public class B { private static void p() {} }', inMethod('B.p();')],
    'Method is not visible: void B.p()',
  ],
  [
    'an abstract method not implemented',
    ['public abstract class B { public abstract void f(); }', 'public class A extends B { }'],
    'Class A must implement the abstract method: void B.f()',
  ],
  [
    'an interface method not implemented',
    ['public interface I { void f(); }', 'public class A implements I { }'],
    'Class A must implement the method: void I.f()',
  ],
  [
    'a class extended that is not virtual',
    ['public class B { }', 'public class A extends B { }'],
    'Non-virtual and non-abstract type cannot be extended: B',
  ],
  [
    'override without the word',
    ['public virtual class B { public virtual void f() {} }', 'public class A extends B { public void f() {} }'],
    'Method must use the override keyword: void A.f()',
  ],
  [
    'an override of nothing',
    ['public virtual class B { }', 'public class A extends B { public override void f() {} }'],
    'Method does not override an ancestor method: void A.f()',
  ],
  [
    'two methods of one signature',
    ['public class A { void f(Integer i) {} void f(Integer j) {} }'],
    'Method already defined: f (Integer) from the type A',
  ],
  ['a variable named by a reserved word', [inMethod('Integer group = 1;')], 'Identifier name is reserved: group'],
  [
    'a loop variable named so',
    [inMethod('for (Integer then : new List<Integer>()) {}')],
    'Identifier name is reserved: then',
  ],
  ['a parameter named so', ['public class A { void m(String hint) {} }'], 'Identifier name is reserved: hint'],
  ['a property named so', ['public class A { String sort { get; set; } }'], 'Identifier name is reserved: sort'],
  ['a method named select', ['public class A { void select() {} }'], 'Identifier name is reserved: select'],
  [
    'a test class that others could extend',
    ['@IsTest public virtual class A {}'],
    'Classes with the IsTest annotation cannot be abstract or virtual',
  ],
  ['two fields of one name', ['public class A { Integer x; String X; }'], 'Duplicate field: X'],
  [
    'an exception class with another name',
    ['public class Oops extends Exception { }'],
    "Exception class must end with 'Exception': Oops",
  ],
  [
    'this in a static method',
    ['public class A { static void m() { Object o = this; } }'],
    'Invalid expression, this is not allowed in static context',
  ],
  [
    'an instance field in a static method',
    ['public class A { Integer x; static void m() { x = 1; } }'],
    'Variable does not exist: x',
  ],
  ['a query over an unknown field', [inMethod('List<Account> l = [SELECT Nope__c FROM Account];')], 'No such column'],
  ['DML on a number', [inMethod('insert 5;')], 'DML requires SObject or SObject list type: Integer'],
  ['a loop over a number', [inMethod('for (Integer i : 5) { }')], 'Loop must iterate over a collection: Integer'],
  [
    'a loop variable of the wrong type',
    [inMethod('for (String s : new List<Integer>()) { }')],
    'Loop variable must be of type Integer',
  ],
  ['a syntax error', ['public class A { void m() { Integer i = ; } }'], "Unexpected token ';'."],
  [
    'a final assigned outside its class',
    ['public class B { public final Integer x = 1; }', inMethod('new B().x = 2;')],
    'Final members can only be assigned in their declaration, init blocks, or constructors: x',
  ],
  ['throwing what is no exception', [inMethod("throw 'x';")], 'Throw expression must be of type exception: String'],
  ['before undelete', ['trigger T on Account (before undelete) { }'], 'Trigger Usage Before Undelete is not supported'],
];

describe('compile errors', () => {
  test.each(TABLE)('%s', (_name, classes, message) => {
    const [first] = session(...classes).problems.filter((p) => p.severity === 'error');
    expect(first?.message).toContain(message);
  });

  test('a problem names its file, line and column', () => {
    const [problem] = session('public class A {\n  void m() {\n    Integer i = nothing;\n  }\n}').problems;
    expect(problem).toMatchObject({
      file: 'A.cls',
      line: 3,
      column: 17,
      componentType: 'ApexClass',
      fullName: 'A',
      severity: 'error',
    });
  });

  test('one mistake gives one message', () => {
    const { problems } = session(inMethod('Foo f = bar(); f.baz = qux.quux(f);'));
    expect(problems.map((p) => p.message)).toEqual([
      'Invalid type: Foo',
      'Method does not exist or incorrect signature: void bar() from the type A',
      'Variable does not exist: qux',
    ]);
  });
});
