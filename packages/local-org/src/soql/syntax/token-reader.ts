import { queryError, unexpectedToken } from '../errors';
import { Lexer, type Token } from './lexer';

/** Where a query is written: decides comments, `ALL ROWS`, `FOR UPDATE` [B1.4, B1.5] and what a bind may be. */
export type Dialect = 'api' | 'apex';

/** The statement's length limit; queries inside Apex are not held to it [B2.7]. */
const MAX_LENGTH = 100_000;

/** Looks at tokens one by one; every refusal is `unexpected token` at its place. */
export class TokenReader {
  readonly lexer: Lexer;
  token: Token;
  /** End of the token read last. */
  lastEnd = 0;

  constructor(
    readonly text: string,
    readonly dialect: Dialect,
  ) {
    this.lexer = new Lexer(text, dialect === 'apex');
    if (dialect === 'api' && text.length > MAX_LENGTH) {
      throw queryError('MALFORMED_QUERY', `SOQL statements cannot be longer than ${MAX_LENGTH} characters.`, '', 0);
    }
    this.token = this.lexer.tokenAt(0);
  }

  advance(): Token {
    const token = this.token;
    this.lastEnd = token.end;
    this.token = this.lexer.tokenAt(token.end);
    return token;
  }

  /** Continues reading at an offset, after text that follows other rules. */
  jump(offset: number): void {
    this.lastEnd = offset;
    this.token = this.lexer.tokenAt(offset);
  }

  peek(): Token {
    return this.lexer.tokenAt(this.token.end);
  }

  isWord(word: string): boolean {
    return this.token.kind === 'name' && this.token.upper === word;
  }

  isWords(first: string, second: string): boolean {
    if (!this.isWord(first)) return false;
    const next = this.peek();
    return next.kind === 'name' && next.upper === second;
  }

  isSymbol(symbol: string): boolean {
    return this.token.kind === 'symbol' && this.token.text === symbol;
  }

  takeWord(word: string): boolean {
    const found = this.isWord(word);
    if (found) this.advance();
    return found;
  }

  takeSymbol(symbol: string): boolean {
    const found = this.isSymbol(symbol);
    if (found) this.advance();
    return found;
  }

  expectWord(word: string): Token {
    return this.isWord(word) ? this.advance() : this.unexpected();
  }

  expectSymbol(symbol: string): Token {
    return this.isSymbol(symbol) ? this.advance() : this.unexpected();
  }

  unexpected(token: Token = this.token): never {
    throw unexpectedToken(token.text, this.text, token.start);
  }
}
