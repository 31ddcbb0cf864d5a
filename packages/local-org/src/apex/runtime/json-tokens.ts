/** JSON text as tokens, with the positions and messages of the platform's parser. */
export type JsonTokenKind =
  | 'START_OBJECT'
  | 'END_OBJECT'
  | 'START_ARRAY'
  | 'END_ARRAY'
  | 'FIELD_NAME'
  | 'VALUE_STRING'
  | 'VALUE_NUMBER_INT'
  | 'VALUE_NUMBER_FLOAT'
  | 'VALUE_TRUE'
  | 'VALUE_FALSE'
  | 'VALUE_NULL';

export interface JsonToken {
  readonly kind: JsonTokenKind;
  /** Text of strings, names, numbers and literals; the bracket of the others. */
  readonly text: string;
}

/** A text that is not JSON. The message is the platform's, location included. */
export class JsonSyntaxError extends Error {}

const describe = (c: string): string => `Unexpected character ('${c}' (code ${c.codePointAt(0) as number}))`;
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** Reads the first complete value; what follows is an error only where the caller asks for `end`. */
export class JsonScanner {
  private at = 0;
  readonly tokens: JsonToken[] = [];

  constructor(private readonly text: string) {}

  private fail(message: string): never {
    const before = this.text.slice(0, this.at);
    const line = before.split('\n').length;
    const column = this.at - before.lastIndexOf('\n');
    throw new JsonSyntaxError(`${message} at input location [${line},${column}]`);
  }

  private space(): void {
    while (this.at < this.text.length && ' \t\r\n\ufeff'.includes(this.text[this.at] as string)) {
      this.at++;
    }
  }

  private push(kind: JsonTokenKind, text: string): void {
    this.tokens.push({ kind, text });
  }

  get atEnd(): boolean {
    this.space();
    return this.at >= this.text.length;
  }

  scan(): JsonToken[] {
    if (this.atEnd) {
      throw new JsonSyntaxError('No content to map to Object due to end of input');
    }
    this.value();
    return this.tokens;
  }

  private value(): void {
    this.space();
    const c = this.text[this.at];
    if (c === undefined) {
      this.fail('Unexpected end-of-input within/between OBJECT entries');
    } else if (c === '{') {
      this.object();
    } else if (c === '[') {
      this.array();
    } else if (c === '"') {
      this.push('VALUE_STRING', this.string());
    } else if (c === '-' || (c >= '0' && c <= '9')) {
      this.number();
    } else {
      this.literal(c);
    }
  }

  private literal(c: string): void {
    const word = /^[A-Za-z_$][\w$]*/.exec(this.text.slice(this.at))?.[0];
    const kind = { true: 'VALUE_TRUE', false: 'VALUE_FALSE', null: 'VALUE_NULL' }[word ?? ''] as
      JsonTokenKind | undefined;
    if (kind && word) {
      this.at += word.length;
      this.push(kind, word);
      return;
    }
    this.at++;
    if (word && 'tfn'.includes(c)) {
      this.at += word.length - 1;
      this.fail(`Unrecognized token '${word}': was expecting 'null', 'true', 'false' or NaN`);
    }
    this.fail(`${describe(c)}: expected a valid value (number, String, array, object, 'true', 'false' or 'null')`);
  }

  private number(): void {
    const match = /^-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/.exec(this.text.slice(this.at));
    if (!match) {
      this.at++;
      return this.fail(`Unexpected character in numeric value`);
    }
    this.at += match[0].length;
    this.push(match[1] || match[2] ? 'VALUE_NUMBER_FLOAT' : 'VALUE_NUMBER_INT', match[0]);
  }

  private string(): string {
    let out = '';
    for (this.at++; this.at < this.text.length; this.at++) {
      const c = this.text[this.at] as string;
      if (c === '"') {
        this.at++;
        return out;
      }
      if (c === '\\') {
        out += this.escape();
      } else if (c < ' ') {
        this.at++;
        this.fail(
          `Illegal unquoted character ((CTRL-CHAR, code ${c.charCodeAt(0)})): has to be escaped using backslash to be included in string value`,
        );
      } else {
        out += c;
      }
    }
    return this.fail('Unexpected end-of-input in VALUE_STRING');
  }

  private escape(): string {
    this.at++;
    const c = this.text[this.at];
    if (c === 'u') {
      const code = this.text.slice(this.at + 1, this.at + 5);
      this.at += 4;
      return /^[0-9a-fA-F]{4}$/.test(code)
        ? String.fromCharCode(parseInt(code, 16))
        : this.fail('expected a hex-digit for character escape sequence');
    }
    const plain = c === undefined ? undefined : ESCAPES[c];
    return plain ?? this.fail(`Unrecognized character escape '${c ?? ''}' (code ${c?.charCodeAt(0) ?? -1})`);
  }

  private object(): void {
    this.at++;
    this.push('START_OBJECT', '{');
    for (let first = true; ; first = false) {
      this.space();
      if (this.text[this.at] === '}' && first) {
        break;
      }
      if (this.text[this.at] !== '"') {
        this.unexpected('was expecting double-quote to start field name', 'OBJECT');
      }
      this.push('FIELD_NAME', this.string());
      this.space();
      if (this.text[this.at] !== ':') {
        this.unexpected('was expecting a colon to separate field name and value', 'OBJECT');
      }
      this.at++;
      this.value();
      if (!this.more('}', 'OBJECT')) {
        break;
      }
    }
    this.at++;
    this.push('END_OBJECT', '}');
  }

  private array(): void {
    this.at++;
    this.push('START_ARRAY', '[');
    for (let first = true; ; first = false) {
      this.space();
      if (this.text[this.at] === ']' && first) {
        break;
      }
      if (this.at >= this.text.length) {
        this.unexpected('', 'ARRAY');
      }
      this.value();
      if (!this.more(']', 'ARRAY')) {
        break;
      }
    }
    this.at++;
    this.push('END_ARRAY', ']');
  }

  /** After an entry: true when a comma announces another. Leaves the position on the closing bracket. */
  private more(close: string, kind: string): boolean {
    this.space();
    const c = this.text[this.at];
    if (c === ',') {
      this.at++;
      return true;
    }
    return c === close ? false : this.unexpected(`was expecting comma to separate ${kind} entries`, kind);
  }

  private unexpected(expectation: string, kind: string): never {
    const c = this.text[this.at];
    if (c === undefined) {
      return this.fail(`Unexpected end-of-input: expected close marker for ${kind}`);
    }
    this.at++;
    return this.fail(`${describe(c)}: ${expectation}`);
  }
}

const MUST = /["\\\u0000-\u001f]/g;
const SHORT: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

export const quoteJson = (text: string): string =>
  `"${text.replace(MUST, (c) => SHORT[c] ?? `\\u${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)}"`;

/** Writes JSON, compact or as the platform prints it (`"a" : 1`, arrays on one line). */
export class JsonWriter {
  private out = '';
  private readonly stack: { readonly array: boolean; count: number }[] = [];
  private afterName = false;

  constructor(private readonly pretty: boolean) {}

  get text(): string {
    return this.out;
  }
  get depth(): number {
    return this.stack.length;
  }

  private before(): void {
    if (this.afterName) {
      this.afterName = false;
      return;
    }
    const top = this.stack[this.stack.length - 1];
    if (top) {
      this.out += top.count++ > 0 ? (this.pretty ? ', ' : ',') : this.pretty ? ' ' : '';
    }
  }
  raw(text: string): void {
    this.before();
    this.out += text;
  }
  open(array: boolean): void {
    this.before();
    this.out += array ? '[' : '{';
    this.stack.push({ array, count: 0 });
  }
  name(name: string): void {
    const top = this.stack[this.stack.length - 1];
    if (top) {
      this.out += top.count++ > 0 ? ',' : '';
      this.out += this.pretty ? `\n${'  '.repeat(this.objectDepth())}` : '';
    }
    this.out += quoteJson(name) + (this.pretty ? ' : ' : ':');
    this.afterName = true;
  }
  close(): void {
    const top = this.stack.pop();
    if (!top) {
      return;
    }
    if (this.pretty) {
      this.out += top.array || top.count === 0 ? ' ' : `\n${'  '.repeat(this.objectDepth())}`;
    }
    this.out += top.array ? ']' : '}';
  }
  /** Arrays do not indent. */
  private objectDepth(): number {
    return this.stack.filter((level) => !level.array).length;
  }
}
