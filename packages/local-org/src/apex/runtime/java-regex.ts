/**
 * java.util.regex patterns as JavaScript regular expressions (`v` flag). Possessive quantifiers and atomic groups are read
 * as greedy ones: what matches matches alike, but a pattern that relies on not backtracking may match more.
 */
export interface JavaPattern {
  readonly source: string;
  /** Options given to `Pattern.compile`-like callers as inline flags of the whole pattern. */
  readonly flags: string;
}

const SPACE = ' \\t\\n\\v\\f\\r';
const HORIZONTAL = ' \\t\\u00a0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000';
const PROPERTIES: Readonly<Record<string, string>> = {
  Lower: 'a-z',
  Upper: 'A-Z',
  ASCII: '\\x00-\\x7f',
  Alpha: 'a-zA-Z',
  Digit: '0-9',
  Alnum: 'a-zA-Z0-9',
  Punct: '\\!"\\#\\$\\%\\&\'\\(\\)\\*\\+\\,\\-\\.\\/\\:\\;\\<\\=\\>\\?\\@\\[\\\\\\]\\^_\\`\\{\\|\\}\\~',
  Graph: '\\x21-\\x7e',
  Print: '\\x20-\\x7e',
  Blank: ' \\t',
  Cntrl: '\\x00-\\x1f\\x7f',
  XDigit: '0-9a-fA-F',
  Space: SPACE,
  javaLowerCase: '\\p{Ll}',
  javaUpperCase: '\\p{Lu}',
  javaWhitespace: '\\p{Z}\\t-\\r',
  javaLetter: '\\p{L}',
  javaDigit: '\\p{Nd}',
  IsAlphabetic: '\\p{Alphabetic}',
  IsLetter: '\\p{L}',
  IsDigit: '\\p{Nd}',
  IsPunctuation: '\\p{P}',
  IsUppercase: '\\p{Uppercase}',
  IsLowercase: '\\p{Lowercase}',
  IsWhite_Space: '\\p{White_Space}',
  IsLatin: '\\p{Script=Latin}',
  InBasic_Latin: '\\x00-\\x7f',
  L1: '\\x00-\\xff',
};

const literal = (c: string): string => (/[\^$\\.*+?()[\]{}|/]/.test(c) ? `\\${c}` : c);
const classLiteral = (c: string): string => (/[\^$\\.*+?()[\]{}|/&\-!#%,:;<=>@`~]/.test(c) ? `\\${c}` : c);

class Translator {
  private at = 0;
  private multiline = false;
  private comments = false;
  private open: number[] = [];

  constructor(private readonly text: string) {}

  translate(): string {
    let out = '';
    let wrapped = 0;
    while (this.at < this.text.length) {
      const c = this.text[this.at] as string;
      if (this.comments && this.skipComment()) {
        continue;
      }
      if (c === '(') {
        const group = this.group();
        if (group.inline !== null) {
          out += `(?${group.inline}:`;
          wrapped++;
          continue;
        }
        this.open.push(wrapped);
        wrapped = 0;
        out += group.text;
      } else if (c === ')') {
        out += `${')'.repeat(wrapped)})`;
        wrapped = this.open.pop() ?? 0;
        this.at++;
      } else {
        out += this.atom(c);
      }
    }
    return out + ')'.repeat(wrapped);
  }

  private skipComment(): boolean {
    const match = /^(?:\s+|#[^\n]*)/.exec(this.text.slice(this.at));
    this.at += match?.[0].length ?? 0;
    return match !== null;
  }

  /** `(`, `(?:` ... or inline flags that hold for the rest of the group. */
  private group(): { text: string; inline: string | null } {
    const rest = this.text.slice(this.at);
    const flags = /^\(\?([a-zA-Z]*)(?:-([a-zA-Z]*))?([:)])/.exec(rest);
    if (flags) {
      this.at += flags[0].length;
      const on = (flags[1] ?? '').replace(/[^ims]/g, '');
      const off = (flags[2] ?? '').replace(/[^ims]/g, '');
      this.multiline ||= on.includes('m');
      this.comments ||= (flags[1] ?? '').includes('x');
      const text = off ? `${on}-${off}` : on;
      return flags[3] === ')' ? { text: '', inline: text } : { text: text ? `(?${text}:` : '(?:', inline: null };
    }
    const special = /^\(\?(?:<[A-Za-z][A-Za-z0-9]*>|<?[=!]|>)/.exec(rest);
    if (special) {
      this.at += special[0].length;
      return { text: special[0] === '(?>' ? '(?:' : special[0], inline: null };
    }
    this.at++;
    return { text: '(', inline: null };
  }

  private atom(c: string): string {
    if (c === '\\') {
      return this.escape(false);
    }
    if (c === '[') {
      return this.characterClass();
    }
    this.at++;
    if (c === '$') {
      return this.multiline ? '$' : '(?=(?:\\r\\n|[\\n\\r\\u0085\\u2028\\u2029])?(?![\\s\\S]))';
    }
    if (c === '{') {
      const bounds = /^\d+(?:,\d*)?\}/.exec(this.text.slice(this.at));
      if (!bounds) {
        throw new SyntaxError('Illegal repetition');
      }
      this.at += bounds[0].length;
      return `{${bounds[0]}${this.afterQuantifier()}`;
    }
    if (c === '*' || c === '+' || c === '?') {
      return c + this.afterQuantifier();
    }
    return c === '}' || c === ']' || c === '/' ? `\\${c}` : c;
  }

  /** Lazy mark kept, possessive mark dropped. */
  private afterQuantifier(): string {
    const mark = this.text[this.at];
    if (mark === '?' || mark === '+') {
      this.at++;
    }
    return mark === '?' ? '?' : '';
  }

  private escape(inClass: boolean): string {
    const rest = this.text.slice(this.at);
    const quoted = /^\\Q([\s\S]*?)(?:\\E|$)/.exec(rest);
    if (quoted) {
      this.at += quoted[0].length;
      return [...(quoted[1] as string)].map(inClass ? classLiteral : literal).join('');
    }
    const property = /^\\([pP])(?:\{([^}]*)\}|([A-Z]))/.exec(rest);
    if (property) {
      this.at += property[0].length;
      return this.property(property[1] === 'P', (property[2] ?? property[3]) as string, inClass);
    }
    const code = /^\\(?:x\{([0-9a-fA-F]+)\}|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|0([0-7]{1,3}))/.exec(rest);
    if (code) {
      this.at += code[0].length;
      const value =
        code[4] !== undefined ? parseInt(code[4], 8) : parseInt((code[1] ?? code[2] ?? code[3]) as string, 16);
      return `\\u{${value.toString(16)}}`;
    }
    const name = /^\\k<[^>]+>/.exec(rest);
    if (name) {
      this.at += name[0].length;
      return name[0];
    }
    const c = rest[1];
    if (c === undefined) {
      throw new SyntaxError('Unexpected internal error');
    }
    this.at += 2;
    return this.simpleEscape(c, inClass);
  }

  private property(negated: boolean, name: string, inClass: boolean): string {
    const set = PROPERTIES[name] ?? PROPERTIES[name.replace(/^Is/, 'Is')];
    if (set !== undefined) {
      return negated ? `[^${set}]` : inClass ? set : `[${set}]`;
    }
    return `\\${negated ? 'P' : 'p'}{${name.replace(/^Is(?=[A-Z][a-z]?$)/, '')}}`;
  }

  private simpleEscape(c: string, inClass: boolean): string {
    switch (c) {
      case 's':
        return inClass ? SPACE : `[${SPACE}]`;
      case 'S':
        return `[^${SPACE}]`;
      case 'h':
        return inClass ? HORIZONTAL : `[${HORIZONTAL}]`;
      case 'H':
        return `[^${HORIZONTAL}]`;
      case 'R':
        return '(?:\\r\\n|[\\n\\r\\u2028\\u2029\\v\\f\\u0085])';
      case 'A':
        return '(?<![\\s\\S])';
      case 'z':
        return '(?![\\s\\S])';
      case 'Z':
        return '(?=(?:\\r\\n|[\\n\\r])?(?![\\s\\S]))';
      case 'a':
        return '\\x07';
      case 'e':
        return '\\x1b';
      default:
        return this.letterEscape(c, inClass);
    }
  }

  private letterEscape(c: string, inClass: boolean): string {
    if (/[dDwWbBtnrfv]/.test(c) || (/[1-9]/.test(c) && !inClass)) {
      return `\\${c}`;
    }
    if (/[A-Za-z]/.test(c)) {
      throw new SyntaxError('Illegal/unsupported escape sequence');
    }
    return inClass ? classLiteral(c) : literal(c);
  }

  private characterClass(): string {
    this.at++;
    const negated = this.text[this.at] === '^';
    if (negated) {
      this.at++;
    }
    const operands: string[] = [''];
    let first = true;
    for (;;) {
      const c = this.text[this.at];
      if (c === undefined) {
        throw new SyntaxError('Unclosed character class');
      }
      if (c === ']' && !first) {
        this.at++;
        break;
      }
      if (this.text.startsWith('&&', this.at)) {
        this.at += 2;
        operands.push('');
      } else {
        operands[operands.length - 1] += this.classMember(c);
      }
      first = false;
    }
    const body =
      operands.length === 1
        ? (operands[0] as string)
        : operands
            .filter((o) => o !== '')
            .map((o) => `[${o}]`)
            .join('&&');
    return `[${negated ? '^' : ''}${body}]`;
  }

  private classMember(c: string): string {
    if (c === '[') {
      return this.characterClass();
    }
    if (c === '\\') {
      return this.escape(true);
    }
    this.at++;
    if (c === '-') {
      const next = this.text[this.at];
      const before = this.text[this.at - 2];
      const isRange =
        next !== undefined &&
        next !== ']' &&
        next !== '[' &&
        before !== '[' &&
        before !== '^' &&
        !this.afterShorthand();
      return isRange ? '-' : '\\-';
    }
    const pair = String.fromCodePoint(this.text.codePointAt(this.at - 1) as number);
    this.at += pair.length - 1;
    return classLiteral(pair);
  }

  /** `[\w-]` and `[a-z-9]`: the hyphen cannot begin a range. */
  private afterShorthand(): boolean {
    const before = this.text.slice(0, this.at - 1);
    return (
      /\\[wWdDsShH]$/.test(before) ||
      /[^\\[^-]-[^\\[\]-]$/.test(before) ||
      /^\\[wWdDsShH]/.test(this.text.slice(this.at))
    );
  }
}

const cache = new Map<string, RegExp>();

/**
 * The JavaScript expression for a Java pattern, with the flags given besides `v`.
 * @throws SyntaxError for a pattern that is none
 */
export function javaRegex(pattern: string, flags = ''): RegExp {
  const key = `${flags}/${pattern}`;
  let regex = cache.get(key);
  if (!regex) {
    regex = new RegExp(new Translator(pattern).translate(), `v${flags}`);
    if (cache.size > 2000) {
      cache.clear();
    }
    cache.set(key, regex);
  }
  regex.lastIndex = 0;
  return regex;
}

/** The text a Java replacement stands for: `$1`, `${name}`, and `\` before a character taken as it is. */
export function expandReplacement(replacement: string, match: RegExpExecArray): string {
  return replacement.replace(
    /\\([\s\S])|\$(?:\{([A-Za-z][A-Za-z0-9]*)\}|(\d{1,2}))|\$/g,
    (_all, escaped?: string, name?: string, digits?: string) => {
      if (escaped !== undefined) {
        return escaped;
      }
      if (name !== undefined) {
        return match.groups?.[name] ?? '';
      }
      if (digits === undefined) {
        throw new SyntaxError('Illegal group reference');
      }
      if (Number(digits) < match.length) {
        return match[Number(digits)] ?? '';
      }
      const one = Number(digits[0]);
      if (one >= match.length) {
        throw new RangeError(`No group ${one}`);
      }
      return (match[one] ?? '') + digits.slice(1);
    },
  );
}

/** All matches, empty ones included, from the left. */
export function* allMatches(regex: RegExp, text: string): Generator<RegExpExecArray> {
  regex.lastIndex = 0;
  for (let match = regex.exec(text); match; match = regex.exec(text)) {
    const next = match[0] === '' ? regex.lastIndex + 1 : regex.lastIndex;
    yield match;
    regex.lastIndex = next;
    if (next > text.length) {
      return;
    }
  }
}

export function replaceMatches(text: string, pattern: string, replacement: string, once: boolean): string {
  const regex = javaRegex(pattern, 'g');
  let out = '';
  let from = 0;
  for (const match of allMatches(regex, text)) {
    out += text.slice(from, match.index) + expandReplacement(replacement, match);
    from = match.index + match[0].length;
    if (once) {
      break;
    }
  }
  return out + text.slice(from);
}

/** `String.split`. @param limit 0: trailing empty parts go; negative: all parts; positive: at most so many */
export function splitBy(text: string, pattern: string, limit: number): string[] {
  if (text === '') {
    return [''];
  }
  const parts: string[] = [];
  let from = 0;
  for (const match of allMatches(javaRegex(pattern, 'g'), text)) {
    const end = match.index + match[0].length;
    if ((limit > 0 && parts.length === limit - 1) || (match[0] === '' && match.index >= text.length)) {
      break;
    }
    if (end === 0) {
      continue;
    }
    parts.push(text.slice(from, match.index));
    from = end;
  }
  parts.push(text.slice(from));
  while (limit === 0 && parts.length > 1 && parts[parts.length - 1] === '') {
    parts.pop();
  }
  return limit === 0 && parts.length === 1 && parts[0] === '' && text !== '' ? [] : parts;
}
