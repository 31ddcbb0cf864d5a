import { systemType } from '../../runtime/apex-type';
import type { ApexContext } from '../../runtime/context';
import { required, throwApex } from '../../runtime/exceptions';
import { allMatches, expandReplacement, javaRegex } from '../../runtime/java-regex';
import { ApexObject } from '../../runtime/object';
import { stdClass, type StdRow } from '../registry';
import { textList } from './collections';
import { splitBy } from '../../runtime/java-regex';

type Rt = ApexContext;
type Text = string;

class PatternObject extends ApexObject {
  override readonly apexType = systemType('System.Pattern');
  constructor(readonly source: Text) {
    super();
  }
  override toString(): string {
    return this.source;
  }
}

function compile(rt: Rt, source: Text | null): PatternObject {
  const text = required(rt, source, 1);
  try {
    javaRegex(text);
  } catch (error) {
    throwApex(rt, 'System.StringException', `Invalid regex at index 0: ${(error as Error).message}`);
  }
  return new PatternObject(text);
}

/** java.util.regex.Matcher: a region of a text, a place to search on from, and the last match. */
class MatcherObject extends ApexObject {
  override readonly apexType = systemType('System.Matcher');
  from: number;
  to: number;
  next = 0;
  match: (RegExpExecArray & { indices?: ([number, number] | undefined)[] }) | null = null;
  hitEnd = false;
  constructor(
    public pattern: PatternObject,
    public text: Text,
  ) {
    super();
    this.from = 0;
    this.to = text.length;
  }
  reset(): void {
    this.from = 0;
    this.to = this.text.length;
    this.next = 0;
    this.match = null;
  }
  /** @param anchor sticks to the start; @param whole reaches to the end */
  run(start: number, anchor: boolean, whole: boolean): boolean {
    const source = whole ? `(?:${this.pattern.source})(?![\\s\\S])` : this.pattern.source;
    const regex = javaRegex(source, anchor ? 'dy' : 'dg');
    regex.lastIndex = start;
    this.match = regex.exec(this.text.slice(0, this.to));
    this.hitEnd = this.match === null || this.match.index + this.match[0].length === this.to;
    if (this.match) {
      const end = this.match.index + this.match[0].length;
      this.next = this.match[0] === '' ? end + 1 : end;
    }
    return this.match !== null;
  }
  find(): boolean {
    if (this.next > this.to) {
      this.match = null;
      return false;
    }
    return this.run(Math.max(this.next, this.from), false, false);
  }
}

const noMatch = (rt: Rt): never => throwApex(rt, 'System.StringException', 'No match found');

function group(rt: Rt, m: MatcherObject, index: number): Text | null {
  const match = m.match ?? noMatch(rt);
  return index < 0 || index >= match.length
    ? throwApex(rt, 'System.StringException', `No group ${index}`)
    : (match[index] ?? null);
}

function edge(rt: Rt, m: MatcherObject, index: number, side: 0 | 1): number {
  const match = m.match ?? noMatch(rt);
  if (index < 0 || index >= match.length) {
    throwApex(rt, 'System.StringException', `No group ${index}`);
  }
  return match.indices?.[index]?.[side] ?? -1;
}

function replace(rt: Rt, m: MatcherObject, replacement: Text | null, once: boolean): Text {
  const text = required(rt, replacement, 1);
  m.reset();
  let out = '';
  let from = 0;
  for (const match of allMatches(javaRegex(m.pattern.source, 'g'), m.text)) {
    out += m.text.slice(from, match.index) + expandReplacement(text, match);
    from = match.index + match[0].length;
    if (once) {
      break;
    }
  }
  return out + m.text.slice(from);
}

const groupCount = (m: MatcherObject): number => (javaRegex(`(?:${m.pattern.source})|`, '').exec('')?.length ?? 1) - 1;

export const pattern = stdClass('System.Pattern', [
  ['static Pattern compile(String regex)', compile],
  [
    'static Boolean matches(String regex, String text)',
    (rt: Rt, r: Text | null, t: Text | null) =>
      new MatcherObject(compile(rt, r), required(rt, t, 2)).run(0, true, true),
  ],
  [
    'static String quote(String text)',
    (rt: Rt, t: Text | null) => `\\Q${required(rt, t, 1).split('\\E').join('\\E\\\\E\\Q')}\\E`,
  ],
  [
    'Matcher matcher(String text)',
    (rt: Rt, p: PatternObject, t: Text | null) => new MatcherObject(p, required(rt, t, 1)),
  ],
  ['String pattern()', (_: Rt, p: PatternObject) => p.source],
  ['List<String> split(String text)', (rt: Rt, p: PatternObject, t: Text) => textList(rt, splitBy(t, p.source, 0))],
  [
    'List<String> split(String text, Integer limit)',
    (rt: Rt, p: PatternObject, t: Text, n: number) => textList(rt, splitBy(t, p.source, n)),
  ],
  ['String toString()', (_: Rt, p: PatternObject) => p.source],
]);

const edges = (name: string, side: 0 | 1): StdRow[] => [
  [`Integer ${name}()`, (rt: Rt, m: MatcherObject) => edge(rt, m, 0, side)],
  [`Integer ${name}(Integer group)`, (rt: Rt, m: MatcherObject, i: number) => edge(rt, m, i, side)],
];

export const matcher = stdClass('System.Matcher', [
  [
    'static String quoteReplacement(String text)',
    (rt: Rt, t: Text | null) => required(rt, t, 1).replace(/[\\$]/g, '\\$&'),
  ],
  ['Boolean matches()', (_: Rt, m: MatcherObject) => m.run(m.from, true, true)],
  ['Boolean lookingAt()', (_: Rt, m: MatcherObject) => m.run(m.from, true, false)],
  ['Boolean find()', (_: Rt, m: MatcherObject) => m.find()],
  [
    'Boolean find(Integer start)',
    (rt: Rt, m: MatcherObject, start: number) => {
      if (start < 0 || start > m.text.length) {
        throwApex(rt, 'System.StringException', 'Illegal start index');
      }
      m.reset();
      m.next = start;
      return m.find();
    },
  ],
  ['String group()', (rt: Rt, m: MatcherObject) => group(rt, m, 0)],
  ['String group(Integer group)', group],
  ['Integer groupCount()', (_: Rt, m: MatcherObject) => groupCount(m)],
  ...edges('start', 0),
  ...edges('end', 1),
  ['String replaceAll(String replacement)', (rt: Rt, m: MatcherObject, t: Text) => replace(rt, m, t, false)],
  ['String replaceFirst(String replacement)', (rt: Rt, m: MatcherObject, t: Text) => replace(rt, m, t, true)],
  ['Matcher reset()', (_: Rt, m: MatcherObject) => (m.reset(), m)],
  [
    'Matcher reset(String text)',
    (_: Rt, m: MatcherObject, t: Text) => {
      m.text = t;
      m.reset();
      return m;
    },
  ],
  [
    'Matcher region(Integer start, Integer end)',
    (_: Rt, m: MatcherObject, a: number, b: number) => {
      m.reset();
      m.from = a;
      m.next = a;
      m.to = b;
      return m;
    },
  ],
  ['Integer regionStart()', (_: Rt, m: MatcherObject) => m.from],
  ['Integer regionEnd()', (_: Rt, m: MatcherObject) => m.to],
  ['Boolean hitEnd()', (_: Rt, m: MatcherObject) => m.hitEnd],
  ['Boolean requireEnd()', (_: Rt, m: MatcherObject) => m.hitEnd && m.match !== null],
  ['Boolean hasAnchoringBounds()', () => true],
  ['Boolean hasTransparentBounds()', () => false],
  ['Pattern pattern()', (_: Rt, m: MatcherObject) => m.pattern],
  [
    'Matcher usePattern(Pattern pattern)',
    (_: Rt, m: MatcherObject, p: PatternObject) => {
      m.pattern = p;
      return m;
    },
  ],
  ['Matcher useAnchoringBounds(Boolean value)'],
  ['Matcher useTransparentBounds(Boolean value)'],
]);
