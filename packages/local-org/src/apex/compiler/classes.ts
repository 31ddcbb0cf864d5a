import type { Program } from '../checker/program';
import type { ClassSymbol, ConstructorSymbol, FieldSymbol, GeneratedClass, MethodSymbol } from '../checker/symbols';
import { show } from '../checker/type-rules';
import { ApexException, throwNull } from '../runtime/exceptions';
import { ApexObject, StdObject } from '../runtime/object';
import * as T from '../runtime/apex-type';
import type { ApexType } from '../runtime/apex-type';
import type * as A from '../syntax/ast';
import { Body } from './body';
import { expression } from './expressions';
import { nullableNames } from './nullability';
import { ConstantPool } from './pool';
import { block, mark, statements } from './statements';

/** Source of one class, to be turned into a JavaScript class when first used. */
export interface GeneratedSource {
  readonly symbol: ClassSymbol;
  readonly js: string;
  readonly pool: ConstantPool;
}

/** Extra body of a trigger or anonymous block: `static s$run$(rt)`. */
export interface LooseBody {
  readonly statements: readonly A.Statement[];
  readonly triggerObject: ApexType | null;
  readonly frameName: string;
}

/** Checks the bodies of a class and writes its JavaScript. Problems go to the class's unit. */
export function generate(program: Program, symbol: ClassSymbol, loose?: LooseBody): GeneratedSource {
  return new ClassWriter(program, symbol, loose).write();
}

class ClassWriter {
  private readonly pool = new ConstantPool();
  private readonly id: number;

  constructor(
    private readonly program: Program,
    private readonly symbol: ClassSymbol,
    private readonly loose?: LooseBody,
  ) {
    this.id = symbol.id;
  }

  write(): GeneratedSource {
    const { symbol } = this;
    const fields = [...symbol.fieldSymbols.values()];
    const instance = fields.filter((f) => !f.isStatic);
    const parts = [
      `constructor(rt){${this.superCall()}${instance.map((f) => `this.${f.js}=null;`).join('')}}`,
      this.instanceInitializer(),
      this.staticInitializer(),
      ...symbol.constructors.map((c) => this.constructorMethod(c)),
      symbol.constructors.length === 0 ? this.defaultConstructor(`c${this.id}$`) : '',
      symbol.isException ? this.defaultConstructor(`x${this.id}$`) : '',
      ...[...symbol.methodSymbols.values()].flat().map((m) => this.method(m)),
      ...fields.filter((f) => f.hasAccessors).map((f) => this.accessors(f)),
      ...this.program
        .aliases(symbol)
        .map(([needed, found]) => `${needed.js}(...a){return ${found.isStatic ? '$C' : 'this'}.${found.js}(...a);}`),
      this.loose ? this.looseMethod(this.loose) : '',
    ];
    return {
      symbol,
      js: `return class $C extends ${this.parent()}{\n${parts.filter(Boolean).join('\n')}\n}`,
      pool: this.pool,
    };
  }

  private parent(): string {
    const { symbol } = this;
    if (symbol.parentSymbol) return `(${this.pool.ref(symbol.parentSymbol)}.loaded())`;
    if (symbol.isException) return this.pool.ref(ApexException);
    return this.pool.ref(symbol.parent ? StdObject : ApexObject);
  }

  private superCall(): string {
    const { symbol } = this;
    const plain = !symbol.parentSymbol && symbol.parent && !symbol.isException;
    return plain ? `super(${this.pool.type(symbol.type)});` : 'super(rt);';
  }

  private body(isStatic: boolean, returnType: ApexType, accessorOf: string | null = null, isConstructor = false): Body {
    return new Body(
      this.program,
      this.symbol,
      this.pool,
      isStatic,
      returnType,
      accessorOf,
      isConstructor,
      this.loose?.triggerObject ?? null,
    );
  }

  /** Wraps a body with its stack frame, sharing mode and the class's static initialisation. */
  private framed(name: string, js: string, touchStatics: boolean, result = ''): string {
    const sharing = this.symbol.sharing;
    const owner =
      this.symbol.unit.kind === 'trigger' ? 'Trigger' : this.symbol.unit.kind === 'anonymous' ? '' : 'Class';
    const label = JSON.stringify(
      owner ? `${owner}.${this.symbol.name}${name ? `.${name}` : ''}` : name || 'AnonymousBlock',
    );
    const init =
      touchStatics && this.hasStatics() ? `rt.cells[${this.id}]||$.cell(rt,${this.pool.ref(this.symbol)});` : '';
    const set =
      sharing === 'with' || sharing === 'without' ? `const $h=rt.sharing;rt.sharing=${sharing === 'with'};` : '';
    const unset = set ? 'rt.sharing=$h;' : '';
    return (
      `const $l=rt.line,$d=rt.depth++;if($d>999)$.overflow(rt);rt.names[$d]=${label};rt.lines[$d]=$l;` +
      `if(--rt.fuel<0)$.tick(rt);${set}try{${init}${js}${result}}finally{rt.depth=$d;rt.line=$l;${unset}}`
    );
  }

  private hasStatics(): boolean {
    return this.symbol.initializers.some((i) =>
      i.kind === 'block' ? i.node.isStatic : i.field.isStatic && i.field.initial !== null,
    );
  }

  private initializers(isStatic: boolean): string {
    let js = '';
    const body = this.body(isStatic, T.VOID, null, true);
    for (const i of this.symbol.initializers) {
      if (i.kind === 'field') {
        if (i.field.isStatic !== isStatic || !i.field.initial) continue;
        const value = body.convert(expression(body, i.field.initial), i.field.type, i.field.at);
        const target = isStatic ? `rt.cells[${this.id}]` : 'this';
        js += `${mark(body, i.field.at)}${target}.${i.field.js}=${value};`;
      } else if (i.node.isStatic === isStatic) {
        body.nullable = nullableNames(i.node.body);
        js += block(body, i.node.body).js;
      }
    }
    return body.declarations() + js;
  }

  /** Initialisers of the whole hierarchy run before any constructor body, the superclass's first. */
  private instanceInitializer(): string {
    const js = this.initializers(false);
    const up = this.symbol.parentSymbol ? 'super.i$(rt);' : '';
    return js ? `i$(rt){${up}${this.framed('<init>', js, false)}return this;}` : `i$(rt){${up}return this;}`;
  }

  private staticInitializer(): string {
    const js = this.initializers(true);
    return `static init$(rt){${js ? this.framed('<clinit>', js, false) : ''}}`;
  }

  private constructorMethod(c: ConstructorSymbol): string {
    const node = c.node as A.ConstructorNode;
    const body = this.body(false, T.VOID, null, true);
    const parameters = c.parameters.map((p, i) => body.declare(node.parameters[i] as A.Node, p.name, p.type).js);
    const [first, ...rest] = node.body.statements;
    const explicit = first?.kind === 'expression' && first.expression.kind === 'construct' ? first.expression : null;
    let js = '';
    if (explicit) {
      js += `${mark(body, first as A.Node)}${expression(body, explicit).js};`;
    } else {
      js += this.implicitSuper(node);
    }
    body.nullable = nullableNames(node.body);
    const inner = statements(body, explicit ? rest : node.body.statements);
    return `${c.js}(rt${parameters.map((p) => `,${p}`).join('')}){${this.framed('<init>', `${body.declarations()}${js}${inner.js}`, true, 'return this;')}}`;
  }

  private implicitSuper(at: A.Node): string {
    const parent = this.symbol.parentSymbol;
    if (!parent) return '';
    if (parent.constructors.length > 0 && !parent.constructors.some((c) => c.parameters.length === 0)) {
      this.symbol.unit.report(at, `No default constructor available in super type: ${parent.name}`);
    }
    return `this.c${parent.id}$(rt);`;
  }

  private defaultConstructor(name: string): string {
    const parent = this.symbol.parentSymbol;
    // An exception class may be made with the built-in constructors whatever its own are.
    const up = !parent ? '' : name.startsWith('x') ? `this.x${parent.id}$(rt);` : this.implicitSuper(this.symbol.node);
    return `${name}(rt){${this.hasStatics() ? `rt.cells[${this.id}]||$.cell(rt,${this.pool.ref(this.symbol)});` : ''}${up}return this;}`;
  }

  private method(m: MethodSymbol): string {
    if (!m.body) return '';
    const body = this.body(m.isStatic, m.returnType);
    const parameters = m.parameters.map((p) => body.declare(m.at, p.name, p.type).js);
    body.nullable = nullableNames(m.body);
    const inner = statements(body, m.body.statements);
    if (inner.completes && m.returnType.kind !== 'void')
      this.symbol.unit.report(m.at, `Missing return statement required return type: ${show(m.returnType)}`);
    const list = parameters.map((p) => `,${p}`).join('');
    return `${m.isStatic ? 'static ' : ''}${m.js}(rt${list}){${this.framed(m.name, body.declarations() + inner.js, m.isStatic)}}`;
  }

  private accessors(f: FieldSymbol): string {
    const key = f.name.toLowerCase();
    const lead = f.isStatic ? 'static ' : '';
    const target = f.isStatic ? `(rt.cells[${this.id}]||$.cell(rt,${this.pool.ref(this.symbol)}))` : 'this';
    let js = '';
    if (f.getter?.body) {
      const body = this.body(f.isStatic, f.type, key);
      body.nullable = nullableNames(f.getter.body);
      const inner = statements(body, f.getter.body.statements);
      if (inner.completes)
        this.symbol.unit.report(f.at, `Missing return statement required return type: ${show(f.type)}`);
      js += `${lead}g$${key}(rt){${this.framed(f.name, body.declarations() + inner.js, f.isStatic)}}\n`;
    } else if (f.getter) js += `${lead}g$${key}(rt){return ${target}.${f.js};}\n`;
    if (f.setter?.body) {
      const body = this.body(f.isStatic, T.VOID, key);
      const value = body.declare(f.setter, 'value', f.type).js;
      body.nullable = nullableNames(f.setter.body);
      const inner = statements(body, f.setter.body.statements);
      js += `${lead}b$${key}(rt,${value}){${this.framed(f.name, body.declarations() + inner.js, f.isStatic)}}\n`;
      js += `${lead}s$${key}(rt,v){this.b$${key}(rt,v);return v;}\n`;
    } else if (f.setter) js += `${lead}s$${key}(rt,v){return ${target}.${f.js}=v;}\n`;
    if (f.isStatic) return js;
    if (f.getter) js += `get p$${key}(){return this.g$${key}($.current());}\n`;
    if (f.setter) js += `set p$${key}(v){this.s$${key}($.current(),v);}\n`;
    return js;
  }

  private looseMethod(loose: LooseBody): string {
    const body = this.body(true, T.VOID);
    body.nullable = nullableNames(loose.statements);
    const inner = statements(body, loose.statements);
    return `static s$run$(rt){${this.framed('', body.declarations() + inner.js, true)}}`;
  }
}

/** Puts coverage counters where `mark` left room for them, or nothing. */
const withCounters = (js: string, counting: boolean): string =>
  js.replace(/\u0001(\d+)([;,])/g, counting ? '$$v[$1]++$2' : '');

/** Turns generated source into its JavaScript class. The superclass is loaded on the way. */
export function load(source: GeneratedSource, support: object, counting: boolean): GeneratedClass {
  const { symbol, pool } = source;
  const names = pool.values.map((_, i) => `$k${i}`);
  const header = names.length > 0 ? `const [${names.join(',')}]=K;` : '';
  const text = `"use strict";${header}${withCounters(source.js, counting)}\n//# sourceURL=apex/${symbol.name}.js`;
  const factory = new Function('$', '$N', '$v', 'K', text) as (
    s: object,
    n: unknown,
    v: Uint32Array,
    k: unknown[],
  ) => GeneratedClass;
  const generated = factory(support, throwNull, symbol.unit.counters, pool.values);
  Object.defineProperty(generated.prototype, 'apexType', { value: symbol.type, writable: true, configurable: true });
  Object.defineProperty(generated, 'name', { value: symbol.name });
  return generated;
}
