import type { Node } from './ast';
import { FormulaSyntaxError, tokenize, type Token } from './lexer';

/**
 * Binary operators by precedence, lowest first. All are left-associative; `^` binds less tightly than `*` and `&` equals
 * `+`, as in the platform's own grammar. [A2]
 */
const LEVELS: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['=', '<>'],
  ['<', '>', '<=', '>='],
  ['+', '-', '&'],
  ['^'],
  ['*', '/'],
];
const PREFIX = new Set(['+', '-', '!']);
const CONSTANTS: Readonly<Record<string, true | false | null>> = { true: true, false: false, null: null };
/** Nested parentheses, calls and prefix operators; deeper text is refused rather than overflowing the stack. */
const MAX_DEPTH = 500;

/**
 * Parses a formula.
 * @throws FormulaSyntaxError with the platform's wording
 */
export function parseFormula(text: string, flow: boolean): Node {
  return new Parser(tokenize(text, flow)).parse();
}

class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  parse(): Node {
    const node = this.binary(0);
    const token = this.token;
    if (token.kind !== 'end') throw new FormulaSyntaxError(`Syntax error. Extra ${describe(token)}`, token.position);
    return node;
  }

  private get token(): Token {
    return this.tokens[this.at] as Token;
  }

  private next(): Token {
    const token = this.token;
    this.at++;
    return token;
  }

  private isSymbol(text: string): boolean {
    return this.token.kind === 'symbol' && this.token.text === text;
  }

  private binary(level: number): Node {
    const operators = LEVELS[level];
    if (!operators) return this.unary();
    let left = this.binary(level + 1);
    while (this.token.kind === 'symbol' && operators.includes(this.token.text)) {
      const operator = this.next();
      const right = this.binary(level + 1);
      left = { kind: 'operator', operator: operator.text, args: [left, right], position: operator.position };
    }
    return left;
  }

  private unary(): Node {
    const token = this.token;
    const not = token.kind === 'name' && token.text.toLowerCase() === 'not';
    if (!not && !(token.kind === 'symbol' && PREFIX.has(token.text))) return this.primary();
    this.next();
    const operand = this.nested(() => this.unary());
    return { kind: 'operator', operator: not ? 'NOT' : token.text, args: [operand], position: token.position };
  }

  private nested<T>(read: () => T): T {
    if (++this.depth > MAX_DEPTH) throw new FormulaSyntaxError('Formula is too deeply nested', this.token.position);
    const result = read();
    this.depth--;
    return result;
  }

  private primary(): Node {
    const token = this.next();
    if (token.kind === 'number') return { kind: 'number', text: token.text, position: token.position };
    if (token.kind === 'string') {
      return { kind: 'string', value: token.text, source: token.source, position: token.position };
    }
    if (token.kind === 'name') return this.nameOrCall(token);
    if (token.kind === 'symbol' && token.text === '(') {
      const inner = this.nested(() => this.binary(0));
      this.expectClosing();
      return inner;
    }
    throw new FormulaSyntaxError(
      `Syntax error.  Found '${token.kind === 'end' ? token.text : token.source}'`,
      token.position,
    );
  }

  private nameOrCall(token: Token): Node {
    const { position } = token;
    if (token.source.startsWith('{!')) return { kind: 'name', name: token.text, position };
    if (this.isSymbol('(')) return { kind: 'call', name: token.text, args: this.args(), position };
    const lower = token.text.toLowerCase();
    const constant = Object.hasOwn(CONSTANTS, lower) ? CONSTANTS[lower] : undefined;
    if (constant !== undefined) return { kind: 'constant', value: constant, source: token.text, position };
    return { kind: 'name', name: token.text, position };
  }

  private args(): Node[] {
    this.next();
    const args: Node[] = [];
    if (this.isSymbol(')')) {
      this.next();
      return args;
    }
    return this.nested(() => {
      args.push(this.binary(0));
      while (this.isSymbol(',')) {
        this.next();
        args.push(this.binary(0));
      }
      this.expectClosing();
      return args;
    });
  }

  private expectClosing(): void {
    if (!this.isSymbol(')')) throw new FormulaSyntaxError(`Syntax error.  Missing ')'`, this.token.position);
    this.next();
  }
}

function describe(token: Token): string {
  return token.kind === 'name' ? token.text : `'${token.source}'`;
}
