import type { Diagnostic } from '../../diagnostics';
import type { ApexContext } from '../runtime/context';
import type { ApexClassInfo, ApexFieldInfo, ApexMethodInfo } from '../runtime/class-info';
import { userType, type ApexType } from '../runtime/apex-type';
import type { ApexEnumValue } from '../runtime/enum';
import type { ApexObject } from '../runtime/object';
import type {
  AccessorNode,
  AnnotationNode,
  Block,
  ConstructorNode,
  Expression,
  InitializerNode,
  Modifiers,
  Node,
  TypeDeclaration,
} from '../syntax/ast';

export type Visibility = 'private' | 'protected' | 'public' | 'global';
export type Sharing = 'with' | 'without' | 'inherited' | 'none';

/** One source file: where diagnostics go and lines are counted. */
export class SourceUnit {
  readonly problems: Diagnostic[] = [];
  /** Executable lines in the order their counters were given out. */
  readonly executable: number[] = [];
  private readonly lineIndex = new Map<number, number>();
  /** Set when loaded: one counter for each executable line. */
  counters: Uint32Array = new Uint32Array(0);
  /** Test classes are not counted. */
  isTest = false;

  constructor(
    readonly name: string,
    readonly file: string,
    readonly kind: 'class' | 'trigger' | 'anonymous',
    readonly apiVersion: number,
  ) {}

  counterFor(line: number): number {
    const known = this.lineIndex.get(line);
    if (known !== undefined) return known;
    this.lineIndex.set(line, this.executable.length);
    this.executable.push(line);
    return this.executable.length - 1;
  }

  report(at: Node, message: string, severity: 'error' | 'warning' = 'error'): void {
    if (this.problems.some((p) => p.line === at.line && p.column === at.column)) return;
    this.problems.push({
      code: 'apex/compile',
      message,
      severity,
      file: this.file,
      line: at.line,
      column: at.column,
      componentType: this.kind === 'trigger' ? 'ApexTrigger' : 'ApexClass',
      fullName: this.name,
    });
  }

  get broken(): boolean {
    return this.problems.some((p) => p.severity === 'error');
  }
}

export interface ParameterSymbol {
  readonly name: string;
  readonly type: ApexType;
}

export interface MethodSymbol {
  readonly name: string;
  readonly owner: ClassSymbol;
  readonly parameters: readonly ParameterSymbol[];
  readonly returnType: ApexType;
  readonly isStatic: boolean;
  readonly isAbstract: boolean;
  readonly isVirtual: boolean;
  readonly isOverride: boolean;
  readonly visibility: Visibility;
  readonly testVisible: boolean;
  readonly annotations: readonly AnnotationNode[];
  readonly words: readonly string[];
  /** Member of the generated class. */
  readonly js: string;
  readonly body: Block | null;
  readonly at: Node;
}

export interface ConstructorSymbol {
  readonly owner: ClassSymbol;
  readonly parameters: readonly ParameterSymbol[];
  readonly visibility: Visibility;
  readonly testVisible: boolean;
  readonly js: string;
  readonly node: ConstructorNode | null;
}

export interface FieldSymbol {
  readonly name: string;
  readonly owner: ClassSymbol;
  readonly type: ApexType;
  readonly isStatic: boolean;
  readonly isFinal: boolean;
  readonly isTransient: boolean;
  readonly visibility: Visibility;
  readonly setVisibility: Visibility;
  readonly testVisible: boolean;
  readonly annotations: readonly AnnotationNode[];
  readonly modifiers: Modifiers;
  /** Property of the instance, or of the class's static cell, that holds the value. */
  readonly js: string;
  /** Properties only. */
  readonly isProperty: boolean;
  readonly getter: AccessorNode | null;
  readonly setter: AccessorNode | null;
  /** True: go through `g$name` and `s$name`. */
  readonly hasAccessors: boolean;
  readonly initial: Expression | null;
  readonly at: Node;
}

export type Initializer =
  { readonly kind: 'field'; readonly field: FieldSymbol } | { readonly kind: 'block'; readonly node: InitializerNode };

/** A generated JavaScript class: `new C(rt)` allocates, constructors are methods. */
export interface GeneratedClass {
  new (rt: ApexContext): ApexObject;
  readonly prototype: ApexObject & Record<string, unknown>;
  readonly [member: string]: unknown;
}

/** A class, interface or enum of the project: symbol of the checker and description for the runtime in one. */
export class ClassSymbol implements ApexClassInfo {
  readonly type: ApexType;
  parent: ApexType | null = null;
  parentSymbol: ClassSymbol | null = null;
  interfaces: readonly ApexType[] = [];
  readonly inner = new Map<string, ClassSymbol>();
  readonly fieldSymbols = new Map<string, FieldSymbol>();
  readonly methodSymbols = new Map<string, MethodSymbol[]>();
  readonly constructors: ConstructorSymbol[] = [];
  readonly initializers: Initializer[] = [];
  isException = false;
  /** Generated; null until loaded or when its unit is broken. */
  generated: GeneratedClass | null = null;
  /** Makes `generated`; null when the unit is broken. */
  loader: (() => GeneratedClass) | null = null;
  enumConstants: readonly ApexEnumValue[] = [];

  constructor(
    readonly id: number,
    readonly name: string,
    readonly simpleName: string,
    readonly kind: 'class' | 'interface' | 'enum',
    readonly node: TypeDeclaration,
    readonly outer: ClassSymbol | null,
    readonly unit: SourceUnit,
  ) {
    this.type = userType(this);
  }

  get words(): readonly string[] {
    return this.node.modifiers.words;
  }
  get isAbstract(): boolean {
    return this.kind === 'interface' || this.words.includes('abstract');
  }
  get isVirtual(): boolean {
    return this.isAbstract || this.words.includes('virtual') || this.isException;
  }
  get isPrivate(): boolean {
    return !this.words.includes('public') && !this.words.includes('global');
  }
  get top(): ClassSymbol {
    return this.outer ?? this;
  }
  get isTest(): boolean {
    return (
      this.node.modifiers.annotations.some((a) => a.name.toLowerCase() === 'istest') || (this.outer?.isTest ?? false)
    );
  }
  get sharing(): Sharing {
    const word = this.words.find((w) => w.endsWith('sharing'));
    if (word) return word.split(' ')[0] as Sharing;
    return this.outer ? this.outer.sharing : 'none';
  }

  annotation(name: string): AnnotationNode | undefined {
    return this.node.modifiers.annotations.find((a) => a.name.toLowerCase() === name);
  }

  // ---- what the runtime reads

  get fields(): readonly ApexFieldInfo[] {
    return [...this.fieldSymbols.values()].map((f) => ({
      name: f.name,
      type: f.type,
      key: f.hasAccessors && !f.isStatic ? `p$${f.name.toLowerCase()}` : f.js,
      isStatic: f.isStatic,
      isTransient: f.isTransient,
      readable: !f.isProperty || f.getter !== null,
      writable: !f.isProperty || f.setter !== null,
    }));
  }

  get methods(): readonly ApexMethodInfo[] {
    return [...this.methodSymbols.values()].flat().map((m) => ({
      name: m.name,
      key: m.js,
      parameters: m.parameters,
      returnType: m.returnType,
      isStatic: m.isStatic,
      visibility: m.visibility,
    }));
  }

  get hasDefaultConstructor(): boolean {
    return (
      this.kind === 'class' &&
      !this.isAbstract &&
      (this.constructors.length === 0 || this.constructors.some((c) => c.parameters.length === 0))
    );
  }

  newInstance(rt: ApexContext): ApexObject {
    const instance = this.allocate(rt) as unknown as Record<string, (rt: ApexContext) => ApexObject>;
    (instance['i$'] as (rt: ApexContext) => ApexObject).call(instance, rt);
    return (instance[`c${this.id}$`] as (rt: ApexContext) => ApexObject).call(instance, rt);
  }

  allocate(rt: ApexContext): ApexObject {
    return new (this.loaded())(rt);
  }

  /** The JavaScript class. @throws BrokenClassError */
  loaded(): GeneratedClass {
    return this.generated ?? this.loadNow();
  }

  private loadNow(): GeneratedClass {
    if (!this.loader) throw new BrokenClassError(this);
    return (this.generated = this.loader());
  }

  enumValues(): readonly ApexEnumValue[] {
    return this.enumConstants;
  }
}

/** A class that did not compile was used. The platform would not have deployed it; here only its users fail. */
export class BrokenClassError extends Error {
  override readonly name = 'BrokenClassError';

  constructor(readonly symbol: ClassSymbol) {
    const first = symbol.unit.problems.find((p) => p.severity === 'error');
    super(
      `Dependent class is invalid and needs recompilation: Class ${symbol.unit.name}${first ? ` : line ${first.line}, column ${first.column}: ${first.message}` : ''}`,
    );
  }
}
