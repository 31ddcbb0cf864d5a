import type { Logic } from '../definition';

/**
 * Reads condition logic: `and`, `or`, or an expression over 1-based condition numbers such as `1 AND (2 OR NOT 3)`.
 * Returns null for text that is none of these or that names a condition there is not.
 */
export function parseLogic(text: string | null, count: number): Logic | null {
  const trimmed = (text ?? 'and').trim().toLowerCase();
  const refs = Array.from({ length: count }, (_, index): Logic => ({ op: 'ref', index }));
  if (trimmed === 'and' || trimmed === '') return { op: 'and', parts: refs };
  if (trimmed === 'or') return { op: 'or', parts: refs };
  const tokens = trimmed.match(/\d+|and|or|not|[()]|\S+/g) ?? [];
  const parser = new LogicParser(tokens, count);
  const logic = parser.or();
  return parser.atEnd ? logic : null;
}

class LogicParser {
  private at = 0;
  private failed = false;

  constructor(
    private readonly tokens: readonly string[],
    private readonly count: number,
  ) {}

  get atEnd(): boolean {
    return !this.failed && this.at === this.tokens.length;
  }

  or(): Logic | null {
    return this.chain('or', () => this.and());
  }

  private and(): Logic | null {
    return this.chain('and', () => this.unary());
  }

  private chain(op: 'and' | 'or', next: () => Logic | null): Logic | null {
    const parts: Logic[] = [];
    do {
      const part = next();
      if (!part) return this.fail();
      parts.push(part);
    } while (this.take(op));
    return parts.length === 1 ? parts[0] : { op, parts };
  }

  private unary(): Logic | null {
    if (this.take('not')) {
      const part = this.unary();
      return part ? { op: 'not', part } : this.fail();
    }
    if (this.take('(')) {
      const inner = this.or();
      return inner && this.take(')') ? inner : this.fail();
    }
    const token = this.tokens[this.at];
    const index = Number(token) - 1;
    if (token === undefined || !Number.isInteger(index) || index < 0 || index >= this.count) return this.fail();
    this.at++;
    return { op: 'ref', index };
  }

  private take(token: string): boolean {
    if (this.tokens[this.at] !== token) return false;
    this.at++;
    return true;
  }

  private fail(): null {
    this.failed = true;
    return null;
  }
}

/** Evaluates logic; `test` is asked only for the conditions the result depends on, left to right. */
export function evaluateLogic(logic: Logic, test: (index: number) => boolean): boolean {
  switch (logic.op) {
    case 'ref':
      return test(logic.index);
    case 'not':
      return !evaluateLogic(logic.part, test);
    case 'and':
      for (const part of logic.parts) if (!evaluateLogic(part, test)) return false;
      return true;
    case 'or':
      for (const part of logic.parts) if (evaluateLogic(part, test)) return true;
      return false;
  }
}
