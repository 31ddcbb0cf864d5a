import type * as A from '../syntax/ast';
import type { ApexType } from '../runtime/apex-type';
import type { Program, Scope } from '../checker/program';
import { variableNameProblem } from '../checker/reserved-words';
import type { ClassSymbol } from '../checker/symbols';
import { ERROR_TYPE, isAssignable, NULL_TYPE, show, symbolOf } from '../checker/type-rules';
import { Decimal } from '../runtime/decimal';
import type { Code, LocalVariable } from './code';
import type { ConstantPool } from './pool';

/** State of compiling one method body: variables in scope, constants, where problems go. */
export class Body {
  private scopes: Map<string, LocalVariable>[] = [new Map()];
  private temps = 0;
  private readonly tempNames: string[] = [];
  private counter = 0;
  /** How many loops are around what is being compiled. */
  loopDepth = 0;
  /** `loopDepth` where the innermost `System.runAs` block begins: loops outside it are left by a signal. */
  runAsDepth = 0;
  /** Lower-cased names of variables that this body may set to null. */
  nullable: ReadonlySet<string> = new Set();

  constructor(
    readonly program: Program,
    readonly symbol: ClassSymbol,
    readonly pool: ConstantPool,
    readonly isStatic: boolean,
    readonly returnType: ApexType,
    /** A property's accessors read and write the value behind it. */
    readonly accessorOf: string | null = null,
    readonly isConstructor = false,
    /** Triggers: the records' type, for `Trigger.new`. */
    readonly triggerObject: ApexType | null = null,
  ) {}

  get scope(): Scope {
    return { symbol: this.symbol, unit: this.symbol.unit };
  }

  error(at: A.Node, message: string): Code {
    this.symbol.unit.report(at, message);
    return { js: 'null', type: ERROR_TYPE };
  }

  type(node: A.TypeNode): ApexType {
    return this.program.type(node, this.scope);
  }

  // ---- variables

  push(): void {
    this.scopes.push(new Map());
  }
  pop(): void {
    this.scopes.pop();
  }

  /** A variable that the source names, unlike what the compiler declares by itself. */
  declareLocal(at: A.Node, name: string, type: ApexType, startsNonNull = false): LocalVariable {
    const problem = variableNameProblem(name);
    if (problem) this.error(at, problem);
    return this.declare(at, name, type, startsNonNull);
  }

  declare(at: A.Node, name: string, type: ApexType, startsNonNull = false): LocalVariable {
    const key = name.toLowerCase();
    if (this.find(name)) this.error(at, `Duplicate variable: ${name}`);
    const nonNull = startsNonNull && !this.nullable.has(key);
    const variable = { name, type, js: `v${this.counter++}$${key}`, nonNull };
    (this.scopes[this.scopes.length - 1] as Map<string, LocalVariable>).set(key, variable);
    return variable;
  }

  find(name: string): LocalVariable | undefined {
    const key = name.toLowerCase();
    for (let i = this.scopes.length - 1; i >= 0; i--) {
      const found = this.scopes[i]?.get(key);
      if (found) return found;
    }
    return undefined;
  }

  /** Variables in scope, inner ones first. */
  visible(): LocalVariable[] {
    return [...this.scopes].reverse().flatMap((s) => [...s.values()]);
  }

  /** A JavaScript variable of the whole function. */
  temp(): string {
    const name = `t$${this.temps++}`;
    this.tempNames.push(name);
    return name;
  }

  unique(prefix: string): string {
    return `${prefix}$${this.counter++}`;
  }

  declarations(): string {
    return `let ${['$q=0', ...this.tempNames].join(',')};`;
  }

  // ---- conversions

  nonNull(code: Code): string {
    return code.nonNull ? code.js : `(${code.js}??$N(rt))`;
  }

  /** Implicit conversion; reports `Illegal assignment from X to Y` (or another wording) when there is none. */
  convert(code: Code, to: ApexType, at: A.Node, wording: 'assignment' | 'conversion' = 'assignment'): string {
    const from = code.type;
    if (from === ERROR_TYPE || to === ERROR_TYPE) return code.js;
    if (code.isQuery && to.kind === 'SObject' && from.kind === 'List') {
      const row = from.args[0] as ApexType;
      if (isAssignable(row, to)) return `$.single(rt,${code.js})`;
      if (row.name === 'SObject') return `$.cast(rt,$.single(rt,${code.js}),${this.pool.type(to)})`;
    }
    if (!isAssignable(from, to)) {
      this.error(at, `Illegal ${wording} from ${show(from)} to ${show(to)}`);
      return code.js;
    }
    return this.represent(code, to);
  }

  /** The value in the representation of another type it can be converted to. */
  represent(code: Code, to: ApexType): string {
    const from = code.type;
    const { js } = code;
    if (from === NULL_TYPE || from.key === to.key) return js;
    const call = (helper: string): string => `$.${helper}(${js})`;
    switch (`${from.kind} ${to.kind}`) {
      case 'Integer Long':
        return /^-?\d+$/.test(js) ? `${js}n` : code.nonNull ? `BigInt(${js})` : call('intToLong');
      case 'Integer Decimal':
        return /^\d+$/.test(js) ? this.pool.ref(this.decimal(js)) : call('intToDecimal');
      case 'Long Decimal':
        return call('longToDecimal');
      case 'Long Double':
        return call('longToDouble');
      case 'Double Decimal':
        return call('doubleToDecimal');
      case 'Decimal Double':
        return call('decimalToDouble');
      case 'String Id':
        return `$.toId(rt,${js})`;
      case 'Date Datetime':
        return call('dateToDatetime');
      case 'Double Object':
        return call('boxDouble');
      case 'Id Object':
        return call('boxId');
      default:
        return js;
    }
  }

  private readonly decimals = new Map<string, unknown>();
  private decimal(text: string): unknown {
    let value = this.decimals.get(text);
    if (!value) this.decimals.set(text, (value = Decimal.parse(text)));
    return value;
  }

  /** The value as it stands in an Object-typed slot. */
  boxed(code: Code): string {
    return code.type.kind === 'Double'
      ? `$.boxDouble(${code.js})`
      : code.type.kind === 'Id' && code.type !== NULL_TYPE
        ? `$.boxId(${code.js})`
        : code.js;
  }

  /** A receiver for a method of Object, which takes boxed values. */
  boxedReceiver(code: Code, stdName: string): string {
    return stdName === '' || stdName === 'System.Object' ? this.boxed(code) : code.js;
  }

  /** Text of a value in a concatenation. */
  text(code: Code): string {
    if (code.type.kind === 'String' || code.type.kind === 'Id') return code.nonNull ? code.js : `(${code.js}??'null')`;
    if (code.type.kind === 'Integer' || code.type.kind === 'Long') return `String(${code.js})`;
    return `$.text(rt,${this.boxed(code)})`;
  }

  // ---- visibility

  /** May code of this body use a member of `owner`? */
  canSee(owner: ClassSymbol, visibility: string, testVisible: boolean): boolean {
    if (visibility === 'public' || visibility === 'global') return true;
    if (owner.top === this.symbol.top) return true;
    if (testVisible && (this.symbol.top.isTest || this.symbol.isTest)) return true;
    if (visibility !== 'protected') return false;
    for (let s: ClassSymbol | null = this.symbol; s; s = s.outer) {
      for (let up: ClassSymbol | null = s; up; up = up.parentSymbol) if (up === owner) return true;
    }
    return false;
  }

  userSymbol(type: ApexType): ClassSymbol | null {
    return symbolOf(type);
  }
}
