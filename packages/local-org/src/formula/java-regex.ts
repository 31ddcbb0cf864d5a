import { FormulaError } from './types';

const POSIX: Readonly<Record<string, string>> = {
  Lower: 'a-z',
  Upper: 'A-Z',
  ASCII: '\\x00-\\x7F',
  Alpha: 'a-zA-Z',
  Digit: '0-9',
  Alnum: 'a-zA-Z0-9',
  Punct: '!-\\/:-@\\[-`{-~',
  Graph: '!-~',
  Print: ' -~',
  Blank: ' \\t',
  Cntrl: '\\x00-\\x1F\\x7F',
  XDigit: '0-9a-fA-F',
  Space: ' \\t\\n\\x0B\\f\\r',
};
/** Escapes that mean the same in both, inside or outside a class. */
const SIMPLE: Readonly<Record<string, string>> = {
  t: '\\t',
  n: '\\n',
  r: '\\r',
  f: '\\f',
  a: '\\x07',
  e: '\\x1B',
  d: '0-9',
  w: 'a-zA-Z0-9_',
  s: ' \\t\\n\\x0B\\f\\r',
  h: ' \\t\\xA0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000',
  v: '\\n\\x0B\\f\\r\\x85\\u2028\\u2029',
};
const CLASS_LETTERS = 'dwshv';
const CACHE = new Map<string, RegExp>();
const CACHE_LIMIT = 500;

/**
 * A Java pattern as a JS one: possessive quantifiers and atomic groups by look-ahead, `\Q..\E`, `\A \z \Z`, POSIX and
 * Unicode classes, class union and intersection, inline flags, named groups. `\d \w \s` are ASCII, as in Java.
 * @param whole whether the pattern must match the whole text, as REGEX demands
 * @throws FormulaError where Java would refuse the pattern
 */
export function javaRegex(source: string, whole: boolean): RegExp {
  const key = `${whole ? 1 : 0}${source}`;
  const cached = CACHE.get(key);
  if (cached) return cached;
  const regex = translate(source, whole);
  if (CACHE.size >= CACHE_LIMIT) CACHE.clear();
  CACHE.set(key, regex);
  return regex;
}

function translate(source: string, whole: boolean): RegExp {
  const reader = new PatternReader(source);
  try {
    const body = reader.translate();
    return new RegExp(whole ? `^(?:${body})$` : body, `v${reader.flags}`);
  } catch (error) {
    if (error instanceof FormulaError) throw error;
    throw new FormulaError('Regex', `Invalid regular expression: ${source}`);
  }
}

class PatternReader {
  flags = '';
  private at = 0;
  private atomics = 0;

  constructor(private readonly source: string) {}

  translate(): string {
    const pieces: string[] = [];
    const starts: number[] = [];
    this.leadingFlags();
    while (this.at < this.source.length) {
      const char = this.source.charAt(this.at);
      if (char === '(') {
        starts.push(pieces.length);
        pieces.push(this.groupStart());
      } else if (char === ')') {
        this.at++;
        const start = starts.pop();
        if (start === undefined) throw this.invalid();
        const open = pieces[start] as string;
        const inner = pieces.splice(start).slice(1).join('');
        pieces.push(open === '(?>' ? this.atomic(inner) : `${open}${inner})`);
      } else if ('*+?{'.includes(char)) {
        pieces.push(this.quantify(pieces.pop()));
      } else {
        pieces.push(this.atom());
      }
    }
    if (starts.length > 0) throw this.invalid();
    return pieces.join('');
  }

  private invalid(): FormulaError {
    return new FormulaError('Regex', `Invalid regular expression: ${this.source}`);
  }

  /** An atomic group is a captured look-ahead that is then consumed. */
  private atomic(inner: string): string {
    const name = `atomic${++this.atomics}_`;
    return `(?:(?=(?<${name}>${inner}))\\k<${name}>)`;
  }

  private quantify(operand: string | undefined): string {
    const match = /^(?:[*+?]|\{\d+(?:,\d*)?\})([?+]?)/.exec(this.source.slice(this.at));
    if (!match || operand === undefined || operand === '') throw this.invalid();
    this.at += match[0].length;
    return match[1] === '+' ? this.atomic(operand + match[0].slice(0, -1)) : operand + match[0];
  }

  private groupStart(): string {
    const rest = this.source.slice(this.at);
    const inline = /^\(\?[ims]+(?:-[ims]+)?:/.exec(rest);
    if (inline) {
      this.at += inline[0].length;
      return inline[0];
    }
    const special = /^\((?:\?(?:[:=!>]|<[=!]|<[a-zA-Z][a-zA-Z0-9]*>))?/.exec(rest) as RegExpExecArray;
    this.at += special[0].length;
    return special[0];
  }

  /** `(?i)` at the start sets the flags of the whole pattern. Elsewhere, and `x` (comments), have no JS counterpart. */
  private leadingFlags(): void {
    const match = /^\(\?([imsud]+)\)/.exec(this.source);
    if (!match) return;
    this.at = match[0].length;
    this.flags = [...new Set((match[1] as string).replace(/[ud]/g, ''))].join('');
  }

  private atom(): string {
    const char = this.source.charAt(this.at);
    if (char === '\\') return this.escape(false);
    if (char === '[') return this.characterClass();
    this.at++;
    if (char === '}' || char === ']' || char === '/') return `\\${char}`;
    const code = this.source.codePointAt(this.at - 1) as number;
    if (code > 0xffff) this.at++;
    return String.fromCodePoint(code);
  }

  private escape(inClass: boolean): string {
    const char = this.source.charAt(this.at + 1);
    if (char === '') throw this.invalid();
    this.at += 2;
    const simple = SIMPLE[char];
    if (simple !== undefined) return CLASS_LETTERS.includes(char) ? `[${simple}]` : simple;
    const negated = SIMPLE[char.toLowerCase()];
    if (negated !== undefined && 'DWSHV'.includes(char)) return `[^${negated}]`;
    if (char === 'Q') return this.quoted();
    if (char === 'p' || char === 'P') return this.property(char === 'P');
    if (char === 'x' || char === 'u') return this.hex(char);
    if (!inClass && 'AzZbBGR'.includes(char)) return this.anchor(char);
    if (!inClass && /[1-9]/.test(char)) return `\\${char}`;
    if (!inClass && char === 'k') return '\\k';
    if (/[a-zA-Z]/.test(char)) throw this.invalid();
    return /[\^$\\.*+?()[\]{}|/-]/.test(char) ? `\\${char}` : literal(char);
  }

  private anchor(char: string): string {
    const anchors: Readonly<Record<string, string>> = {
      A: '(?<![\\s\\S])',
      z: '(?![\\s\\S])',
      Z: '(?=\\n?(?![\\s\\S]))',
      b: '\\b',
      B: '\\B',
      R: '(?:\\r\\n|[\\n\\x0B\\f\\r\\x85\\u2028\\u2029])',
    };
    const anchor = anchors[char];
    if (anchor === undefined) throw this.invalid();
    return anchor;
  }

  private quoted(): string {
    const end = this.source.indexOf('\\E', this.at);
    const text = this.source.slice(this.at, end === -1 ? undefined : end);
    this.at = end === -1 ? this.source.length : end + 2;
    return `(?:${[...text].map(literal).join('')})`;
  }

  private hex(kind: string): string {
    const match = (kind === 'x' ? /^(?:[0-9a-fA-F]{2}|\{[0-9a-fA-F]{1,6}\})/ : /^[0-9a-fA-F]{4}/).exec(
      this.source.slice(this.at),
    );
    if (!match) throw this.invalid();
    this.at += match[0].length;
    return `\\u{${match[0].replace(/[{}]/g, '')}}`;
  }

  private property(negated: boolean): string {
    const match = /^(?:\{(\^?)(\w+)(?:=(\w+))?\}|([LMNPSZC]))/.exec(this.source.slice(this.at));
    if (!match) throw this.invalid();
    this.at += match[0].length;
    const name = match[2] ?? (match[4] as string);
    const not = negated !== (match[1] === '^') ? '^' : '';
    const posix = POSIX[name];
    if (posix !== undefined) return `[${not}${posix}]`;
    const script =
      match[3] ?? (/^Is[A-Z][a-z]{2}/.test(name) && !name.startsWith('IsAlpha') ? name.slice(2) : undefined);
    if (script !== undefined) return `[${not}\\p{Script=${script}}]`;
    return `[${not}\\p{${name.replace(/^Is/, '')}}]`;
  }

  /** Java's nested classes and `&&` are those of the JS `v` flag; only escapes and stray characters differ. */
  private characterClass(): string {
    this.at++;
    const negated = this.source.charAt(this.at) === '^';
    if (negated) this.at++;
    const operands: string[] = [];
    let items = '';
    for (let first = true; ; first = false) {
      if (this.at >= this.source.length) throw this.invalid();
      const char = this.source.charAt(this.at);
      if (char === ']' && !first) break;
      if (this.source.startsWith('&&', this.at)) {
        operands.push(items);
        items = '';
        this.at += 2;
      } else {
        items += this.classItem(char, first);
      }
    }
    this.at++;
    operands.push(items);
    const body = operands.length === 1 ? items : operands.map((operand) => `[${operand}]`).join('&&');
    return `[${negated ? '^' : ''}${body}]`;
  }

  private classItem(char: string, first: boolean): string {
    if (char === '\\') return this.escape(true);
    if (char === '[') return this.characterClass();
    this.at++;
    if (char === '-') {
      const next = this.source.charAt(this.at);
      return first || next === ']' || next === '[' ? '\\-' : '-';
    }
    return literal(char);
  }
}

function literal(char: string): string {
  return /[\^$\\.*+?()[\]{}|/\-&!#%,:;<=>@`~]/.test(char) ? `\\${char}` : char;
}
