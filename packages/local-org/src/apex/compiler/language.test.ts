import { session } from '../testing/run-apex';

/** [what, statements, lines printed by System.debug]. */
const TABLE: readonly (readonly [string, string, readonly string[]])[] = [
  ['Integer overflow wraps', 'Integer i = 2147483647; i++; System.debug(i);', ['-2147483648']],
  ['Integer division truncates toward zero', 'System.debug(-7 / 2);', ['-3']],
  ['Integer multiplication keeps the low 32 bits', 'System.debug(65536 * 65537);', ['65536']],
  [
    'Long arithmetic is 64 bit',
    'Long l = 2147483647; l = l + 1; System.debug(l); System.debug(9223372036854775807L + 1L);',
    ['2147483648', '-9223372036854775808'],
  ],
  ['a Decimal keeps its scale', 'Decimal d = 1.10; System.debug(d + 2); System.debug(d * 2.0);', ['3.10', '2.200']],
  ['an Integer and a Double give a Double', 'Double d = 3; System.debug(d / 2);', ['1.5']],
  [
    'a whole Double prints one decimal',
    'Double d = 5; System.debug(d); Object o = d; System.debug(o);',
    ['5.0', '5.0'],
  ],
  [
    'Strings compare without case',
    "System.debug('abc' == 'ABC'); System.debug('abc'.equals('ABC'));",
    ['true', 'false'],
  ],
  ['exact equality of Strings', "System.debug('abc' === 'abc');", ['true']],
  ['null joins a concatenation as text', "String s; System.debug('a' + s + 1 + true);", ['anull1true']],
  ['concatenation is left to right', "System.debug(1 + 2 + 'x' + 1 + 2);", ['3x12']],
  [
    'ids of 15 and 18 characters are equal',
    "Id a = '001000000000001'; Id b = '001000000000001AAA'; System.debug(a == b); System.debug(a);",
    ['true', '001000000000001AAA'],
  ],
  ['names ignore case', 'INTEGER Foo = 1; system.DEBUG(foO);', ['1']],
  [
    'compound assignment',
    "Integer i = 5; i += 3; i *= 2; i -= 1; i /= 4; System.debug(i); String s = 'a'; s += 1; System.debug(s);",
    ['3', 'a1'],
  ],
  [
    'shifts and bits',
    'System.debug(1 << 4); System.debug(-16 >> 2); System.debug(-1 >>> 28); System.debug(6 & 3); System.debug(6 | 3); System.debug(6 ^ 3);',
    ['16', '-4', '15', '2', '7', '5'],
  ],
  ['postfix and prefix steps', 'Integer i = 1; System.debug(i++ + ++i); System.debug(i);', ['4', '3']],
  [
    'a list element steps in place',
    'List<Integer> l = new List<Integer>{1, 2}; l[1]++; l[0] += 10; System.debug(l);',
    ['(11, 3)'],
  ],
  ['ternary widens numbers', 'System.debug(true ? 1 : 2.5);', ['1']],
  [
    'safe navigation stops at null',
    'String s; System.debug(s?.length()); System.debug(s?.toUpperCase()?.length());',
    ['null', 'null'],
  ],
  [
    'safe navigation skips the rest of the chain, and only when its own left side is null',
    "String s; System.debug(s?.trim().toUpperCase().length()); Map<String, String> m = new Map<String, String>(); try { System.debug(m?.get('x').trim()); } catch (NullPointerException e) { System.debug('failed'); }",
    ['null', 'failed'],
  ],
  ['null coalescing', "String s; System.debug(s ?? 'none'); s = 'x'; System.debug(s ?? 'none');", ['none', 'x']],
  [
    'for loop with several updates',
    'Integer t = 0; for (Integer i = 0, j = 10; i < j; i++, j--) { t += j - i; } System.debug(t);',
    ['30'],
  ],
  [
    'while with break and continue',
    'Integer i = 0; Integer t = 0; while (true) { i++; if (i > 5) { break; } if (i == 2) { continue; } t += i; } System.debug(t);',
    ['13'],
  ],
  ['do while runs once at least', 'Integer i = 9; do { i++; } while (i < 5); System.debug(i);', ['10']],
  [
    'for each over a list, a set and a map',
    "for (Integer i : new List<Integer>{1, 2}) System.debug(i); for (String s : new Set<String>{'a'}) System.debug(s); Map<String, Integer> m = new Map<String, Integer>{'k' => 7}; for (String k : m.keySet()) System.debug(k + m.get(k));",
    ['1', '2', 'a', 'k7'],
  ],
  [
    'switch on integers and strings',
    "for (Integer i : new List<Integer>{1, 2, 3}) { switch on i { when 1 { System.debug('one'); } when 2, 3 { System.debug('more'); } } } switch on 'B' { when 'b' { System.debug('lower'); } when else { System.debug('else'); } }",
    ['one', 'more', 'more', 'else'],
  ],
  [
    'switch on type',
    "Object o = 5; switch on o { when String s { System.debug('S' + s); } when Integer i { System.debug(i + 1); } when else { System.debug('?'); } }",
    ['6'],
  ],
  [
    'switch on null',
    "String s; switch on s { when null { System.debug('nil'); } when else { System.debug('x'); } }",
    ['nil'],
  ],
  [
    'catch by type, with message and type name',
    "try { Integer z = 0; System.debug(1 / z); } catch (MathException e) { System.debug(e.getMessage() + '|' + e.getTypeName()); }",
    ['Divide by 0|System.MathException'],
  ],
  [
    'a null dereference can be caught',
    'String s; try { s.length(); } catch (NullPointerException e) { System.debug(e.getMessage()); }',
    ['Attempt to de-reference a null object'],
  ],
  [
    'null in arithmetic is a null dereference',
    "Integer i; try { System.debug(i + 1); } catch (NullPointerException e) { System.debug('npe'); }",
    ['npe'],
  ],
  [
    'a comparison of numbers or dates with null is false',
    'Integer i; Decimal d; Date x; System.debug(i > 2); System.debug(i < 2); System.debug(d >= 0); System.debug(x < Date.today());',
    ['false', 'false', 'false', 'false'],
  ],
  [
    'list index out of bounds',
    'try { System.debug(new List<Integer>()[0]); } catch (ListException e) { System.debug(e.getMessage()); }',
    ['List index out of bounds: 0'],
  ],
  [
    'finally runs after return of a value',
    "try { try { throw new IllegalArgumentException('x'); } finally { System.debug('f'); } } catch (Exception e) { System.debug(e.getMessage()); }",
    ['f', 'x'],
  ],
  [
    'a bad cast says both types',
    "Object o = 'x'; try { Integer i = (Integer) o; } catch (TypeException e) { System.debug(e.getMessage()); }",
    ['Invalid conversion from runtime type String to Integer'],
  ],
  [
    'numeric casts cut',
    'System.debug((Integer) 3.9); System.debug((Integer) -3.9); System.debug((Long) 5); Double d = 2.7; System.debug(d.intValue());',
    ['3', '-3', '5', '2'],
  ],
  [
    'instanceof sees boxed values',
    "Object o = 1; System.debug(o instanceof Integer); Object d = 1.5; System.debug(d instanceof Decimal); o = 'a'; System.debug(o instanceof Integer);",
    ['true', 'true', 'false'],
  ],
  [
    'record fields read and write',
    "Account a = new Account(Name = 'Acme', AnnualRevenue = 5); a.Name += '!'; System.debug(a.Name); System.debug(a.AnnualRevenue); System.debug(a.Industry);",
    ['Acme!', '5', 'null'],
  ],
  [
    'a parent set on a record is read through',
    "Contact c = new Contact(LastName = 'L'); c.Account = new Account(Name = 'P'); System.debug(c.Account.Name);",
    ['P'],
  ],
  ['a null parent reads as null', 'Contact c = new Contact(); System.debug(c.Account.Name);', ['null']],
  ['string literals decode escapes', "System.debug('a\\tb\\u0041\\'');", ["a\tbA'"]],
  [
    'Boolean operators stop early',
    'Boolean b = false && (1 / 0 == 1); System.debug(b); System.debug(true || (1 / 0 == 1));',
    ['false', 'true'],
  ],
  [
    'dates move by days',
    'Date d = Date.newInstance(2024, 2, 28); System.debug(String.valueOf(d + 2));',
    ['2024-03-01'],
  ],
  ['arrays have a size', 'Integer[] a = new Integer[3]; a[1] = 4; System.debug(a);', ['(null, 4, null)']],
  ['a block of its own ends its names', 'if (true) { Integer x = 1; } { Integer x = 2; System.debug(x); }', ['2']],
];

describe('Apex statements and expressions', () => {
  const apex = session();
  test.each(TABLE)('%s', (_name, block, lines) => {
    expect(apex.run(block)).toEqual(lines);
  });
});

describe('Apex classes', () => {
  const cases: readonly (readonly [string, readonly string[], string, readonly string[]])[] = [
    [
      'virtual methods dispatch on the object, super on the class',
      [
        "public virtual class A { public virtual String name() { return 'A'; } public String hello() { return 'I am ' + name(); } }",
        "public class B extends A { public override String name() { return 'B' + super.name(); } }",
      ],
      'A a = new B(); System.debug(a.hello());',
      ['I am BA'],
    ],
    [
      'initialisers run in order, before the constructor body',
      [
        "public class C { public String log = 'f'; { log += 'i'; } public C() { log += 'c'; } public C(String s) { this(); log += s; } }",
      ],
      "System.debug(new C('x').log);",
      ['ficx'],
    ],
    [
      'initialisers of a subclass run before the constructor of its superclass',
      [
        'public abstract class Base { public Base() { hook(); } protected abstract void hook(); }',
        "public class Derived extends Base { public List<String> seen = new List<String>(); protected override void hook() { seen.add('h'); } }",
      ],
      'System.debug(new Derived().seen);',
      ['(h)'],
    ],
    [
      'statics are made once, in order',
      [
        'public class S { public static Integer a = 1; public static Integer b = a + 1; static { b *= 10; } public static Integer next() { return ++a; } }',
      ],
      'System.debug(S.b); S.next(); System.debug(S.next());',
      ['20', '3'],
    ],
    [
      'properties run their accessors',
      [
        "public class P { public Integer x { get { return x == null ? 0 : x; } set { x = value * 2; } } public String y { get; private set; } public P() { y = 'own'; } }",
      ],
      'P p = new P(); p.x = 4; p.x += 1; System.debug(p.x); System.debug(p.y);',
      ['18', 'own'],
    ],
    [
      'interfaces, inner classes and enums',
      [
        'public class O { public interface Shape { Integer area(); } public enum Color { RED, GREEN } public class Sq implements Shape { Integer s; public Sq(Integer s) { this.s = s; } public Integer area() { return s * s; } } }',
      ],
      "O.Shape s = new O.Sq(3); System.debug(s.area()); System.debug(O.Color.GREEN); System.debug(O.Color.GREEN.ordinal()); System.debug(O.Color.values().size()); switch on O.Color.RED { when RED { System.debug('r'); } when else { System.debug('?'); } }",
      ['9', 'GREEN', '1', '2', 'r'],
    ],
    [
      'custom exceptions have the four constructors',
      ['public class MyException extends Exception { public Integer code; }'],
      "try { throw new MyException('boom'); } catch (MyException e) { System.debug(e.getMessage() + e.getTypeName()); } try { try { Integer x = 1 / 0; } catch (Exception e) { throw new MyException('outer', e); } } catch (MyException e) { System.debug(e.getCause().getMessage()); }",
      ['boomMyException', 'Divide by 0'],
    ],
    [
      'overloads choose the nearest parameter types',
      [
        "public class Ov { public static String f(Integer i) { return 'I'; } public static String f(Long l) { return 'L'; } public static String f(Object o) { return 'O'; } public static String f(String s) { return 'S'; } public static String f(List<SObject> s) { return 'LS'; } }",
      ],
      "System.debug(Ov.f(1) + Ov.f(1L) + Ov.f('s') + Ov.f(true) + Ov.f(new List<Account>()));",
      ['ILSOLS'],
    ],
    [
      'equals and hashCode of a class rule Sets and Maps',
      [
        'public class K { Integer i; public K(Integer i) { this.i = i; } public Boolean equals(Object o) { return ((K) o).i == i; } public Integer hashCode() { return i; } }',
      ],
      'Set<K> s = new Set<K>{new K(1), new K(1), new K(2)}; System.debug(s.size()); System.debug(new K(1) == new K(1)); System.debug(new K(1) === new K(1));',
      ['2', 'true', 'false'],
    ],
    [
      'Comparable sorts',
      [
        'public class N implements Comparable { public Integer i; public N(Integer i) { this.i = i; } public Integer compareTo(Object o) { return i - ((N) o).i; } }',
      ],
      'List<N> l = new List<N>{new N(3), new N(1), new N(2)}; l.sort(); for (N n : l) System.debug(n.i);',
      ['1', '2', '3'],
    ],
    [
      'recursion',
      ['public class F { public static Integer fib(Integer n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); } }'],
      'System.debug(F.fib(20));',
      ['6765'],
    ],
    [
      'an iterable of the project in a for loop',
      [
        'public class R implements Iterable<Integer>, Iterator<Integer> { Integer i = 0; public Iterator<Integer> iterator() { return this; } public Boolean hasNext() { return i < 3; } public Integer next() { return i++; } }',
      ],
      'Integer t = 0; for (Integer i : new R()) { t += i; } System.debug(t);',
      ['3'],
    ],
    [
      'private members of an outer class are open to its inner classes',
      [
        'public class Out { private static Integer hidden = 4; private static Integer twice() { return hidden * 2; } public class In { public Integer see() { return hidden + twice(); } } }',
      ],
      'System.debug(new Out.In().see());',
      ['12'],
    ],
  ];
  test.each(cases)('%s', (_name, classes, block, lines) => {
    const apex = session(...classes);
    expect(apex.problems).toEqual([]);
    expect(apex.run(block)).toEqual(lines);
  });

  test('a stack trace names class, method and line, innermost first', () => {
    const apex = session(
      'public class T {\n  public static void a() {\n    b();\n  }\n  static void b() {\n    Integer z = 0;\n    z = 1 / z;\n  }\n}',
    );
    const result = apex.execute('\nT.a();');
    expect(result.exceptionMessage).toBe('System.MathException: Divide by 0');
    expect(result.exceptionStackTrace).toBe(
      'Class.T.b: line 7, column 1\nClass.T.a: line 3, column 1\nAnonymousBlock: line 2, column 1',
    );
  });

  test('endless recursion ends at the stack limit and cannot be caught', () => {
    const apex = session('public class X { public static void f() { f(); } }');
    const result = apex.execute("try { X.f(); } catch (Exception e) { System.debug('caught'); }");
    expect(result.exceptionMessage).toBe('System.LimitException: Maximum stack depth reached: 1001');
    expect(apex.host.logged).toEqual([]);
  });

  test('a text beyond all bounds is the heap limit and cannot be caught', () => {
    const apex = session();
    const result = apex.execute(
      "String s = 'x'; try { while (true) s = s + s; } catch (Exception e) { System.debug('caught'); }",
    );
    expect(result.exceptionMessage).toBe('System.LimitException: Apex heap size too large: 536870888');
    expect(apex.host.logged).toEqual([]);
  });

  test('break and continue leave a runAs block for the loop around it', () => {
    const apex = session();
    const lines = apex.run(
      'User u = new User(Id = UserInfo.getUserId()); for (Integer i = 0; i < 5; i++) {' +
        ' System.runAs(u) { if (i == 1) continue; if (i == 3) break; for (Integer j = 0; j < 2; j++) { if (j == 1) break; } System.debug(i); } }',
    );
    expect(lines).toEqual(['0', '2']);
  });

  test('a final variable may get its value after its declaration', () => {
    expect(session().run('final Integer x; x = 4; System.debug(x);')).toEqual(['4']);
  });

  test('a broken class stops only those who use it', () => {
    const apex = session(
      "public class Bad { Integer x = 's'; public static void f() {} }",
      "public class Good { public static String ok() { return 'ok'; } public static void touch() { Bad.f(); } }",
    );
    expect(apex.problems.map((p) => p.message)).toEqual(['Illegal assignment from String to Integer']);
    expect(apex.run('System.debug(Good.ok());')).toEqual(['ok']);
  });
});
