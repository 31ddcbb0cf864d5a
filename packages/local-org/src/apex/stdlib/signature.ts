/**
 * Signatures of system members, in Apex's words:
 *
 * ```
 * member    := ['static'] type name '(' [ parameter { ',' parameter } ] ')'        method
 *            | 'new' '(' [ parameters ] ')'                                       constructor
 *            | ['static'] type name '{' 'get;' [ 'set;' ] '}'                      property
 *            | 'static final' type name                                           constant
 * parameter := type name
 * type      := name { '.' name } [ '<' type { ',' type } '>' ] { '[]' }
 * ```
 * Type names: primitives plain (`Integer`), system classes by full or simple name, the class's own type parameters (`E`),
 * and `This` for the receiver's static type (`SObject.clone` on an Account gives an Account). `T[]` reads as `List<T>`.
 */
export interface TypeRef {
  readonly name: string;
  readonly args: readonly TypeRef[];
}

export interface Signature {
  readonly kind: 'method' | 'constructor' | 'property' | 'constant';
  readonly isStatic: boolean;
  /** `new` for constructors. */
  readonly name: string;
  /** `void` for constructors. */
  readonly type: TypeRef;
  readonly parameters: readonly { readonly name: string; readonly type: TypeRef }[];
  /** Properties: has a setter. */
  readonly writable: boolean;
}

const VOID_REF: TypeRef = { name: 'void', args: [] };

class Reader {
  private position = 0;
  private readonly tokens: readonly string[];

  constructor(private readonly text: string) {
    this.tokens = text.match(/[A-Za-z_][A-Za-z0-9_.]*|[<>(),{};]|\[\]/g) ?? [];
  }

  peek(): string | undefined {
    return this.tokens[this.position];
  }

  next(): string {
    const token = this.tokens[this.position++];
    if (token === undefined) {
      throw new SyntaxError(`signature ends early: ${this.text}`);
    }
    return token;
  }

  accept(token: string): boolean {
    if (this.peek() === token) {
      this.position++;
      return true;
    }
    return false;
  }

  expect(token: string): void {
    if (!this.accept(token)) {
      throw new SyntaxError(`expected ${token} in signature: ${this.text}`);
    }
  }

  type(): TypeRef {
    const name = this.next();
    const args: TypeRef[] = [];
    if (this.accept('<')) {
      do {
        args.push(this.type());
      } while (this.accept(','));
      this.expect('>');
    }
    let type: TypeRef = { name, args };
    while (this.accept('[]')) {
      type = { name: 'List', args: [type] };
    }
    return type;
  }

  parameters(): { name: string; type: TypeRef }[] {
    const result: { name: string; type: TypeRef }[] = [];
    this.expect('(');
    if (this.accept(')')) {
      return result;
    }
    do {
      const type = this.type();
      result.push({ type, name: this.next() });
    } while (this.accept(','));
    this.expect(')');
    return result;
  }
}

/** Reads `Map<String, List<Account>>`. */
export function parseTypeRef(text: string): TypeRef {
  return new Reader(text).type();
}

/** @throws SyntaxError when the text is not a signature (a mistake in `stdlib/`, found when it loads) */
export function parseSignature(text: string): Signature {
  const reader = new Reader(text);
  if (reader.accept('new')) {
    return {
      kind: 'constructor',
      isStatic: false,
      name: 'new',
      type: VOID_REF,
      parameters: reader.parameters(),
      writable: false,
    };
  }
  const isStatic = reader.accept('static');
  const isFinal = reader.accept('final');
  const type = reader.type();
  const name = reader.next();
  if (reader.peek() === '(') {
    return { kind: 'method', isStatic, name, type, parameters: reader.parameters(), writable: false };
  }
  if (isFinal || reader.peek() === undefined) {
    return { kind: 'constant', isStatic, name, type, parameters: [], writable: false };
  }
  reader.expect('{');
  const accessors: string[] = [];
  while (!reader.accept('}')) {
    accessors.push(reader.next());
  }
  return { kind: 'property', isStatic, name, type, parameters: [], writable: accessors.includes('set') };
}
