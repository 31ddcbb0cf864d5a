import { FormulaError } from '..';
import { compiled, readerOf, resolverOf, valueOf } from '../testing/compile';

test.each([
  ['CEILING(-2.5)', -3],
  ['FLOOR(-2.5)', -2],
  ['MCEILING(-2.5)', -2],
  ['MFLOOR(-2.5)', -3],
  ['MOD(-101, 10)', -1],
  ['ROUND(1.005, 2)', 1.01],
  ['TRUNC(-1.99)', -1],
  ['TRUNC(1234.5, -2)', 1200],
  ['MAX(1, 2.5, -3)', 2.5],
  ['FIND("c", "abcabc", 4)', 6],
  ['FIND("z", "abc")', 0],
  ['LEN("héllo")', 5],
  ['WEEKDAY(DATE(2026, 3, 8))', 1],
  ['ISOWEEK(DATE(2027, 1, 3))', 53],
  ['HOUR(TIMEVALUE("23:59:01.000"))', 23],
  ['DATE(2026, 3, 10) - DATE(2026, 2, 28)', 10],
  ['CASE("b", "a", 1, "b", 2, 3)', 2],
  ['ASCII("A")', 65],
])('%s is %s', (text, expected) => expect(valueOf(text)).toBe(expected));

test.each([
  ['TEXT(1.50)', '1.5'],
  ['TEXT(1000000)', '1000000'],
  ['SUBSTITUTE("a.b.c", ".", "$&")', 'a$&b$&c'],
  ['LEFT("abc", 2) & RIGHT("abc", 2)', 'abbc'],
  ['MID("123456", 0, 2)', '12'],
  ['RPAD("ab", 4)', 'ab  '],
  ['INITCAP("mr. _smith")', 'Mr. _Smith'],
  ['UPPER("i", "tr")', 'İ'],
  ['REVERSE("abc")', 'cba'],
  ['TEXT(TIMEVALUE("10:40:55.666"))', '10:40:55.666'],
  ['FORMATDURATION(90061, TRUE)', '1:01:01:01'],
  ['HYPERLINK("/x", "y")', '<a href="/x" target="_blank">y</a>'],
  ['HYPERLINK("/x", "y", "_self")', '<a href="/x" target="_self">y</a>'],
  ['IMAGE("/a.gif", "alt", 15, 30)', '<img src="/a.gif" alt="alt" style="height:15px; width:30px;" border="0"/>'],
  ['CASESAFEID("001D000000IqhSL")', '001D000000IqhSLIAZ'],
])('%s is %s', (text, expected) => expect(valueOf(text)).toBe(expected));

test.each([
  ['ADDMONTHS(DATE(2020, 1, 31), 1)', '2020-02-29'],
  ['ADDMONTHS(DATE(2020, 1, 30), 1)', '2020-02-29'],
  ['ADDMONTHS(DATE(2020, 4, 30), 3)', '2020-07-31'],
  ['DATE(2026, 1, 31) + 1.9', '2026-02-01'],
  ['DATEVALUE("2026-3-1 noise")', '2026-03-01'],
  ['DATETIMEVALUE("2026-01-01 00:00:00") + 0.5', '2026-01-01T12:00:00.000Z'],
  ['TIMEVALUE("23:00:00.000") + 7200000', '01:00:00.000Z'],
  ['FROMUNIXTIME(0)', '1970-01-01T00:00:00.000Z'],
])('%s is %s', (text, expected) => expect(valueOf(text)).toBe(expected));

test.each([
  'SQRT(-1)',
  'LN(0)',
  'MOD(1, 0)',
  'TIMEVALUE("01:00:00.000") - 7200000',
  '2 ^ 0.5',
  'LPAD("x", 1000000000)',
  'GEOLOCATION(91, 0) = NULL',
])('%s fails', (text) => {
  try {
    expect(valueOf(text)).toBe('an error');
  } catch (error) {
    expect(error instanceof FormulaError || /Incorrect argument type/.test(String(error))).toBe(true);
  }
});

describe('picklists', () => {
  const resolve = resolverOf({ Stage: { type: 'Picklist' }, Colors: { type: 'MultiPicklist' } });
  const run = (text: string, values: Record<string, string | null>) =>
    compiled(text, { resolve }).evaluate(readerOf(values));

  test('ISPICKVAL with a blank literal matches no value', () => {
    expect(run('ISPICKVAL(Stage, "")', { Stage: null })).toBe(true);
    expect(run('ISPICKVAL(Stage, "Open")', { Stage: 'Open' })).toBe(true);
    expect(run('ISPICKVAL(Stage, "open")', { Stage: 'Open' })).toBe(false);
  });

  test('INCLUDES and PICKLISTCOUNT read the selected values', () => {
    expect(run('INCLUDES(Colors, "Red")', { Colors: 'Dark Red;Blue' })).toBe(false);
    expect(run('INCLUDES(Colors, "Blue")', { Colors: 'Dark Red;Blue' })).toBe(true);
    expect(run('PICKLISTCOUNT(Colors)', { Colors: 'Dark Red;Blue' })).toBe(2);
    expect(run('PICKLISTCOUNT(Colors)', { Colors: null })).toBe(0);
  });

  test('CASE and TEXT read the API name', () => {
    expect(run('CASE(Stage, "Open", 1, "Closed", 2, 0)', { Stage: 'Closed' })).toBe(2);
    expect(run('TEXT(Stage) & "!"', { Stage: 'Closed' })).toBe('Closed!');
  });
});

test('DISTANCE follows the great circle', () => {
  expect(valueOf("ROUND(DISTANCE(GEOLOCATION(37.775,-122.418), GEOLOCATION(40.7128,-74.006), 'mi'), 0)")).toBe(2566);
});
