import { DECIMAL, INTEGER, OBJECT, STRING, listOf, mapOf, systemType } from '../runtime/apex-type';
import { ApexList, ApexMap } from '../runtime/collections';
import { box } from '../runtime/convert';
import { ApexDate, ApexDatetime } from '../runtime/date-time';
import { Decimal } from '../runtime/decimal';
import { ApexException } from '../runtime/exceptions';
import { testContext } from '../runtime/testing';
import { stringOf } from '../runtime/to-string';
import { lookup, typeFromName } from './index';

const rt = testContext();

/** Calls the first overload with so many parameters; an Apex exception answers with its text. */
function call(owner: string, name: string, ...args: unknown[]): unknown {
  const members = lookup(owner)?.find(name) ?? [];
  const member = members.find((m) => m.parameters.length === args.length - (m.isStatic ? 0 : 1));
  if (!member) {
    throw new Error(`${owner}.${name} with ${args.length} arguments is not there`);
  }
  try {
    return member.body(rt, ...args);
  } catch (error) {
    if (error instanceof ApexException) {
      return error.toString();
    }
    throw error;
  }
}
const show = (value: unknown): unknown => (typeof value === 'object' && value !== null ? stringOf(rt, value) : value);
const D = (text: string): Decimal => Decimal.parse(text) as Decimal;
const list = (...items: unknown[]): ApexList =>
  new ApexList(rt, typeof items[0] === 'number' ? INTEGER : STRING, items);
const gmt = (text: string): ApexDatetime => ApexDatetime.parseIso(text) as ApexDatetime;

type Row = readonly [owner: string, name: string, args: readonly unknown[], expected: unknown];

const STRINGS: readonly Row[] = [
  ['String', 'abbreviate', ['Hello Maximillian', 8], 'Hello...'],
  ['String', 'abbreviate', ['Hello Maximillian', 8, 0], 'Hello...'],
  ['String', 'capitalize', ['hello'], 'Hello'],
  ['String', 'center', ['hello', 9, '-'], '--hello--'],
  ['String', 'containsIgnoreCase', ['Hello', 'ELL'], true],
  ['String', 'countMatches', ['Hello Jane Hello', 'Hello'], 2],
  ['String', 'deleteWhitespace', [' a\tb c'], 'abc'],
  ['String', 'difference', ['Hello Jane', 'Hello Max'], 'Max'],
  ['String', 'equals', ['a', 'A'], false],
  ['String', 'equalsIgnoreCase', ['a', 'A'], true],
  ['String', 'escapeSingleQuotes', ["it's"], "it\\'s"],
  ['String', 'format', ["Hello {0}, it''s {1}", list('Jane', 'late')], "Hello Jane, it's late"],
  ['String', 'getLevenshteinDistance', ['Hello Joe', 'Hello Max'], 3],
  ['String', 'hashCode', ['Apex'], 2047298],
  ['String', 'isBlank', [' \t'], true],
  ['String', 'isAlphanumeric', ['a b'], false],
  ['String', 'join', [list(1, 2, 3), '/'], '1/2/3'],
  ['String', 'left', ['abc', 2], 'ab'],
  ['String', 'leftPad', ['ab', 5], '   ab'],
  ['String', 'mid', ['hello', 2, 3], 'llo'],
  ['String', 'normalizeSpace', ['  a \n b '], 'a b'],
  ['String', 'removeEnd', ['file.txt', '.txt'], 'file'],
  ['String', 'repeat', ['ab', ',', 3], 'ab,ab,ab'],
  ['String', 'replaceAll', ['a1b22', '[0-9]+', '<$0>'], 'a<1>b<22>'],
  ['String', 'split', ['a,b,,c,,', ','], '(a, b, , c)'],
  ['String', 'split', ['a,b,,c,,', ',', -1], '(a, b, , c, , )'],
  ['String', 'splitByCharacterTypeCamelCase', ['fooBARBaz12'], '(foo, BAR, Baz, 12)'],
  ['String', 'substring', ['abc', 1, 9], 'System.StringException: Ending position out of bounds: 9'],
  ['String', 'substringBetween', ['<a>x</a>', '<a>', '</a>'], 'x'],
  ['String', 'contains', ['abc', null], 'System.NullPointerException: Argument 1 cannot be null'],
  ['String', 'swapCase', ['aBc'], 'AbC'],
  ['String', 'unescapeHtml4', ['&lt;b&gt; &eacute; &#65;'], '<b> \u00e9 A'],
  ['Pattern', 'matches', ['(?i)a[b-d&&[^c]]+', 'ABDB'], true],
  ['Pattern', 'quote', ['a.b'], '\\Qa.b\\E'],
];

const NUMBERS: readonly Row[] = [
  ['Integer', 'valueOf', ['12'], 12],
  ['Integer', 'valueOf', ['1.5'], 'System.TypeException: Invalid integer: 1.5'],
  ['Integer', 'format', [1234567], '1,234,567'],
  ['Decimal', 'valueOf', ['x'], 'System.TypeException: Invalid decimal: x'],
  ['Decimal', 'divide', [D('10'), D('3'), 3], '3.333'],
  ['Decimal', 'pow', [D('1.1'), 3], '1.331'],
  ['Decimal', 'round', [D('2.5')], 2n],
  ['Decimal', 'scale', [D('1.20')], 2],
  ['Decimal', 'format', [D('1234.5678')], '1,234.568'],
  ['Math', 'mod', [7, 3], 1],
  ['Math', 'mod', [7, 0], 'System.MathException: Divide by 0'],
  ['Math', 'ceil', [D('1.2')], '2'],
  ['Boolean', 'valueOf', ['TRUE'], true],
];

const DATES: readonly Row[] = [
  ['Date', 'newInstance', [2026, 2, 30], '2026-03-02 00:00:00'],
  ['Date', 'valueOf', ['2026-13-01'], 'System.TypeException: Invalid date: 2026-13-01'],
  ['Date', 'addMonths', [ApexDate.of(2026, 1, 31), 1], '2026-02-28 00:00:00'],
  ['Date', 'monthsBetween', [ApexDate.of(2026, 1, 31), ApexDate.of(2026, 3, 1)], 2],
  ['Date', 'toStartOfWeek', [ApexDate.of(2026, 3, 11)], '2026-03-08 00:00:00'],
  ['Date', 'format', [ApexDate.of(2026, 3, 4)], '3/4/2026'],
  ['Date', 'daysInMonth', [2028, 2], 29],
  ['Datetime', 'valueOf', ['junk'], 'System.TypeException: Invalid date/time: junk'],
  ['Datetime', 'format', [gmt('2026-07-04T17:05:09Z')], '7/4/2026, 10:05 AM'],
  [
    'Datetime',
    'format',
    [gmt('2026-07-04T17:05:09Z'), "yyyy-MM-dd'T'HH:mm:ss.SSSZ", 'Asia/Tokyo'],
    '2026-07-05T02:05:09.000+0900',
  ],
  ['Datetime', 'addDays', [gmt('2026-03-07T20:00:00Z'), 1], '2026-03-08 19:00:00'],
  ['Datetime', 'hourGmt', [gmt('2026-03-07T20:00:00Z')], 20],
];

describe('system classes', () => {
  it.each([...STRINGS, ...NUMBERS, ...DATES])('%s.%s(%p) answers %p', (owner, name, args, expected) => {
    expect(show(call(owner, name, ...args))).toEqual(expected);
  });

  it('asserts tell what was expected', () => {
    expect(call('Assert', 'areEqual', 1, 2)).toBe('System.AssertException: Assertion Failed: Expected: 1, Actual: 2');
    expect(call('System', 'assertEquals', 'a', 'A', 'case')).toBe(
      'System.AssertException: Assertion Failed: case: Expected: a, Actual: A',
    );
    expect(call('System', 'assertNotEquals', 1, 1)).toBe('System.AssertException: Assertion Failed: Same value: 1');
    expect(call('System', 'assert', false)).toBe('System.AssertException: Assertion Failed');
    expect(call('Assert', 'areEqual', box(1, INTEGER), D('1.0'))).toBeUndefined();
  });

  it('an AuraHandledException keeps its text for the browser', () => {
    const constructor = lookup('AuraHandledException')?.constructors[1];
    const error = constructor?.body(rt, systemType('System.AuraHandledException'), 'Sorry') as ApexException;
    expect([error.getMessage(), error.clientMessage]).toEqual(['Script-thrown exception', 'Sorry']);
  });

  it('an error of a list names the index', () => {
    expect(call('List', 'get', list('a'), 1)).toBe('System.ListException: List index out of bounds: 1');
  });
});

describe('JSON', () => {
  const map = new ApexMap(rt, STRING, OBJECT, [
    ['n', D('1.50')],
    ['l', list(1, 2)],
    ['x', null],
    ['d', ApexDate.of(2026, 1, 2)],
  ]);

  it('writes values in the platform form, compact and pretty', () => {
    expect(call('JSON', 'serialize', map)).toBe('{"n":1.50,"l":[1,2],"x":null,"d":"2026-01-02"}');
    expect(call('JSON', 'serializePretty', map)).toBe(
      '{\n  "n" : 1.50,\n  "l" : [ 1, 2 ],\n  "x" : null,\n  "d" : "2026-01-02"\n}',
    );
  });

  it('reads untyped values as maps, lists, Integers, Longs and Decimals', () => {
    const value = call('JSON', 'deserializeUntyped', '{"a":[1,2.50,3000000000,true,null,"s"]}');
    expect(show(value)).toBe('{a=(1, 2.50, 3000000000, true, null, s)}');
  });

  it('reads typed collections and refuses what does not fit', () => {
    const type = typeFromName(rt, 'Map<String, List<Integer>>');
    expect(type?.key).toBe(mapOf(STRING, listOf(INTEGER)).key);
    expect(show(call('JSON', 'deserialize', '{"a":[1]}', type))).toBe('{a=(1)}');
    expect(call('JSON', 'deserialize', '["x"]', listOf(DECIMAL))).toBe(
      'System.JSONException: Illegal value for primitive',
    );
    expect(call('JSON', 'deserialize', '{}', listOf(DECIMAL))).toBe(
      "System.JSONException: Malformed JSON: Expected '[' at the beginning of List/Set",
    );
  });

  it('tells where a text stops being JSON', () => {
    expect(call('JSON', 'deserializeUntyped', '{a:1}')).toBe(
      "System.JSONException: Unexpected character ('a' (code 97)): was expecting double-quote to start field name at input location [1,3]",
    );
    expect(call('JSON', 'deserializeUntyped', '')).toBe(
      'System.JSONException: No content to map to Object due to end of input',
    );
  });
});

describe('text of values', () => {
  it('prints collections as the platform does and stops after ten', () => {
    expect(stringOf(rt, list(...Array.from({ length: 12 }, (_, i) => i)))).toBe('(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, ...)');
    expect(stringOf(rt, new ApexMap(rt, STRING, INTEGER, [['a', 1]]))).toBe('{a=1}');
    expect(stringOf(rt, box(5, lookup('Double') ? (typeFromName(rt, 'Double') ?? OBJECT) : OBJECT))).toBe('5.0');
  });
});
