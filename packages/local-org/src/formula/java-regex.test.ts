import { javaRegex } from './java-regex';
import { FormulaError } from './types';

const matches = (pattern: string, text: string): boolean => javaRegex(pattern, true).test(text);

test.each([
  ['\\d{5}(-\\d{4})?', '94105-1234', true],
  ['\\d{5}', '941051', false],
  ['[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\\.[a-zA-Z]{2,4}', 'a.b@c.org', true],
  ['(?i)abc', 'ABC', true],
  ['\\p{Alpha}+', 'abc', true],
  ['\\p{Alpha}+', 'äbc', false],
  ['\\p{L}+', 'äbc', true],
  ['\\p{IsAlphabetic}+', 'äbc', true],
  ['[a-z&&[^aeiou]]+', 'xyz', true],
  ['[a-z&&[^aeiou]]+', 'xaz', false],
  ['a*+a', 'aaa', false],
  ['(?>a+)b', 'aab', true],
  ['\\Qa.b\\E', 'a.b', true],
  ['\\Qa.b\\E', 'axb', false],
  ['\\A\\w+\\z', 'word', true],
  ['[]a]+', ']a', true],
  ['[^\\s,;]+', 'a b', false],
  ['(\\w)\\1', 'aa', true],
  ['(?<x>a)\\k<x>', 'aa', true],
  ['\\d', '\u0663', false],
  ['\\x41\\u0042', 'AB', true],
  ['[\\w.-]+', 'a-b.c', true],
  ['#&!', '#&!', true],
  ['', '', true],
  ['^[A-Z]{2}$', 'AB', true],
  ['a|bc', 'bc', true],
  ['a|bc', 'abc', false],
])('/%s/ against %s: %s', (pattern, text, expected) => expect(matches(pattern, text)).toBe(expected));

test.each(['(', 'a)', '[a', '*a', '\\', '\\y', 'a{2'])('%s is refused', (pattern) => {
  expect(() => javaRegex(pattern, true)).toThrow(FormulaError);
});
