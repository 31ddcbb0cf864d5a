import type { Diagnostic } from '../../diagnostics';
import type { ApexSource } from '../../metadata/model';
import { Program } from '../checker/program';
import { SourceUnit, type ClassSymbol } from '../checker/symbols';
import { generate, load, type GeneratedSource, type LooseBody } from '../compiler/classes';
import { SUPPORT } from '../compiler/support';
import { sobjectOf } from '../runtime/apex-type';
import type { ApexSourceParser } from '../syntax/parse';
import type { AnonymousNode, CompilationUnit, TriggerNode, TypeDeclaration } from '../syntax/ast';
import type { CompileOptions } from './api';

/** A trigger ready to run: `symbol.loaded().s$run$(rt)`. */
export interface DeployedTrigger {
  readonly name: string;
  readonly object: string;
  readonly events: ReadonlySet<string>;
  readonly symbol: ClassSymbol;
}

const NO_MODIFIERS = { words: ['public'], annotations: [] };
const TEST_WORDS = (node: TypeDeclaration): boolean =>
  node.modifiers.annotations.some((a) => a.name.toLowerCase() === 'istest');

/** All code of one deployment, checked and compiled. JavaScript classes are made when first used. */
export class Deployment {
  readonly program: Program;
  readonly units: SourceUnit[] = [];
  readonly triggers: DeployedTrigger[] = [];

  private counting = false;

  /** Turns coverage counters on or off; classes are made anew when they are used next. */
  count(on: boolean): void {
    if (this.counting === on) return;
    this.counting = on;
    for (const symbol of this.program.all) symbol.generated = null;
  }

  constructor(
    private readonly parser: ApexSourceParser,
    readonly options: CompileOptions,
  ) {
    this.program = new Program(options.schema, options.model);
  }

  /** Compiles everything and answers what is wrong. */
  compile(sources: readonly ApexSource[]): readonly Diagnostic[] {
    const parsed = sources.filter((s) => s.status !== 'Deleted').map((s) => this.parse(s));
    const declared: ClassSymbol[] = [];
    const loose = new Map<ClassSymbol, LooseBody>();
    for (const { source, unit, tree } of parsed) {
      if (!tree) continue;
      const before = this.program.all.length;
      if (tree.kind === 'trigger') this.declareTrigger(source, unit, tree, loose);
      else if (tree.kind !== 'anonymous') this.program.declare(tree, unit);
      declared.push(...this.program.all.slice(before));
    }
    this.elaborate(declared, loose);
    return this.units.flatMap((u) => u.problems);
  }

  private parse(source: ApexSource): { source: ApexSource; unit: SourceUnit; tree: CompilationUnit | null } {
    const unit = new SourceUnit(source.name, source.file, source.kind, Number(source.apiVersion));
    this.units.push(unit);
    const { unit: tree, problems } = this.parser.parse(source.source, source.kind);
    for (const p of problems) unit.report(p, p.message);
    unit.isTest = tree !== null && tree.kind !== 'trigger' && tree.kind !== 'anonymous' && TEST_WORDS(tree);
    return { source, unit, tree };
  }

  private declareTrigger(
    source: ApexSource,
    unit: SourceUnit,
    tree: TriggerNode,
    loose: Map<ClassSymbol, LooseBody>,
  ): void {
    const object = this.options.schema.object(tree.object);
    if (!object) unit.report(tree, `SObject type does not exist: ${tree.object}`);
    if (tree.events.includes('before undelete')) unit.report(tree, 'Trigger Usage Before Undelete is not supported');
    const symbol = this.program.declare(
      {
        kind: 'class',
        line: tree.line,
        column: tree.column,
        name: tree.name,
        modifiers: NO_MODIFIERS,
        superType: null,
        interfaces: [],
        members: tree.members,
      },
      unit,
      null,
      false,
    );
    loose.set(symbol, {
      statements: tree.body,
      triggerObject: object ? sobjectOf(object.name) : null,
      frameName: tree.name,
    });
    if (object && source.status === 'Active')
      this.triggers.push({ name: tree.name, object: object.name, events: new Set(tree.events), symbol });
  }

  /** Headers, members, bodies of freshly declared classes. */
  private elaborate(declared: readonly ClassSymbol[], loose: ReadonlyMap<ClassSymbol, LooseBody>): void {
    for (const s of declared) this.program.resolveHeader(s);
    for (const s of declared) this.program.checkHeader(s);
    for (const s of declared) this.program.declareMembers(s);
    for (const s of declared) this.program.checkInheritance(s);
    const sources = new Map<ClassSymbol, GeneratedSource>();
    for (const s of declared) if (s.kind === 'class') sources.set(s, generate(this.program, s, loose.get(s)));
    for (const unit of new Set(declared.map((s) => s.unit))) unit.counters = new Uint32Array(unit.executable.length);
    for (const [symbol, source] of sources) {
      if (!symbol.unit.broken) symbol.loader = () => load(source, SUPPORT, this.counting);
    }
  }

  /** Compiles an anonymous block against the deployed classes; null when it does not compile. */
  compileAnonymous(text: string): { symbol: ClassSymbol | null; unit: SourceUnit } {
    const unit = new SourceUnit('AnonymousBlock', '', 'anonymous', Number(this.options.model.apiVersion));
    const { unit: tree, problems } = this.parser.parse(text, 'anonymous');
    for (const p of problems) unit.report(p, p.message);
    if (!tree) return { symbol: null, unit };
    const node = tree as AnonymousNode;
    const before = this.program.all.length;
    const members = node.members.map((m) =>
      m.kind === 'method' ? { ...m, modifiers: { ...m.modifiers, words: [...m.modifiers.words, 'static'] } } : m,
    );
    const symbol = this.program.declare(
      {
        kind: 'class',
        line: 1,
        column: 1,
        name: '$Anonymous',
        modifiers: NO_MODIFIERS,
        superType: null,
        interfaces: [],
        members,
      },
      unit,
    );
    this.program.top.delete('$anonymous');
    this.elaborate(
      this.program.all.slice(before),
      new Map([[symbol, { statements: node.body, triggerObject: null, frameName: '' }]]),
    );
    return { symbol: unit.broken ? null : symbol, unit };
  }

  findClass(name: string): ClassSymbol | undefined {
    const [first, second] = name
      .toLowerCase()
      .replace(/^c__|^c\./, '')
      .split('.');
    const top = this.program.top.get(first as string);
    return second === undefined ? top : top?.inner.get(second);
  }
}
