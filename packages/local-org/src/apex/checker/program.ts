import type { MetadataModel } from '../../metadata/model';
import type { Schema } from '../../metadata/schema';
import * as T from '../runtime/apex-type';
import type { ApexType } from '../runtime/apex-type';
import { ApexEnumValue } from '../runtime/enum';
import { isNamespace } from '../stdlib/registry';
import type * as A from '../syntax/ast';
import { methodNameProblem, variableNameProblem } from './reserved-words';
import {
  ClassSymbol,
  type ConstructorSymbol,
  type FieldSymbol,
  type MethodSymbol,
  type ParameterSymbol,
  type SourceUnit,
  type Visibility,
} from './symbols';
import { distance, ERROR_TYPE, isAssignable, stdOf, symbolOf, systemTypeByName } from './type-rules';

/** Where a name is used: decides which inner classes it can mean. */
export interface Scope {
  readonly symbol: ClassSymbol | null;
  readonly unit: SourceUnit;
}

const EMPTY_MODIFIERS: A.Modifiers = { words: [], annotations: [] };

/** Text of a type that may stand in a JavaScript name. */
const mangleType = (t: ApexType): string => t.key.replace(/[^a-z0-9_]/g, '_');
export const mangle = (name: string, parameters: readonly ParameterSymbol[]): string =>
  `${name.toLowerCase()}$${parameters.map((p) => mangleType(p.type)).join('$')}`;

/** All classes of a deployment: finds types by name and gives every class its members. */
export class Program {
  readonly top = new Map<string, ClassSymbol>();
  readonly all: ClassSymbol[] = [];

  constructor(
    readonly schema: Schema,
    readonly model: MetadataModel,
  ) {}

  // ---- declaration

  /** @param named false: the body of a trigger, which no type name can mean */
  declare(node: A.TypeDeclaration, unit: SourceUnit, outer: ClassSymbol | null = null, named = true): ClassSymbol {
    const name = outer ? `${outer.name}.${node.name}` : node.name;
    const symbol = new ClassSymbol(this.all.length, name, node.name, node.kind, node, outer, unit);
    this.all.push(symbol);
    const home = outer ? outer.inner : this.top;
    if (named && home.has(node.name.toLowerCase()))
      unit.report(node, `Duplicate ${outer ? 'inner class' : 'class'}: ${node.name}`);
    else if (named) home.set(node.name.toLowerCase(), symbol);
    if (node.kind === 'class') {
      for (const member of node.members) {
        if (member.kind !== 'class' && member.kind !== 'interface' && member.kind !== 'enum') continue;
        if (outer) unit.report(member, 'Inner types are not allowed to have inner types');
        else this.declare(member, unit, symbol);
      }
    }
    if (node.kind === 'enum') symbol.enumConstants = node.constants.map((c, i) => new ApexEnumValue(symbol.type, c, i));
    return symbol;
  }

  /** Superclass and interfaces; all classes must be declared. */
  resolveHeader(symbol: ClassSymbol): void {
    const { node, unit } = symbol;
    const scope = { symbol: symbol.outer ?? symbol, unit };
    if (node.kind === 'enum') return;
    symbol.interfaces = node.interfaces.map((t) => this.type(t, scope)).filter((t) => t !== ERROR_TYPE);
    if (node.kind === 'class' && node.superType) {
      const parent = this.type(node.superType, scope);
      if (parent !== ERROR_TYPE) {
        symbol.parent = parent;
        symbol.parentSymbol = symbolOf(parent);
      }
    }
  }

  /** Finishes what needs every header: exception classes, cycles, non-virtual parents. */
  checkHeader(symbol: ClassSymbol): void {
    const { node, unit } = symbol;
    for (let up: ClassSymbol | null = symbol.parentSymbol, steps = 0; up; up = up.parentSymbol, steps++) {
      if (up !== symbol && steps < 100) continue;
      unit.report(node, `Circular class hierarchy: ${symbol.name}`);
      symbol.parent = symbol.parentSymbol = null;
      break;
    }
    const isTestClass = node.modifiers.annotations.some(({ name }) => name.toLowerCase() === 'istest');
    if (isTestClass && node.modifiers.words.some((word) => word === 'virtual' || word === 'abstract'))
      unit.report(node, 'Classes with the IsTest annotation cannot be abstract or virtual');
    symbol.isException = symbol.parent !== null && distance(symbol.type, T.systemType('System.Exception')) >= 0;
    const base = symbol.parentSymbol;
    if (base?.kind === 'interface')
      unit.report(node, `Class ${symbol.name} must implement, not extend, interface ${base.name}`);
    else if (base && !base.isVirtual && !base.isException) {
      const baseIsException = base.parent !== null && distance(base.type, T.systemType('System.Exception')) >= 0;
      if (!baseIsException) unit.report(node, `Non-virtual and non-abstract type cannot be extended: ${base.name}`);
    }
    if (symbol.isException && !/exception$/i.test(symbol.simpleName))
      unit.report(node, `Exception class must end with 'Exception': ${symbol.name}`);
    if (
      !symbol.isException &&
      /exception$/i.test(symbol.simpleName) &&
      symbol.kind === 'class' &&
      symbol.parent === null
    ) {
      unit.report(node, `Class names ending in 'Exception' must extend Exception: ${symbol.name}`, 'warning');
    }
  }

  // ---- members

  declareMembers(symbol: ClassSymbol): void {
    const { node } = symbol;
    if (node.kind === 'enum') return;
    for (const member of node.members) {
      if (member.kind === 'method') this.declareMethod(symbol, member);
      else if (member.kind === 'field') this.declareFields(symbol, member);
      else if (member.kind === 'property') this.declareProperty(symbol, member);
      else if (member.kind === 'constructor') this.declareConstructor(symbol, member);
      else if (member.kind === 'initializer') symbol.initializers.push({ kind: 'block', node: member });
    }
  }

  parameters(nodes: readonly A.ParameterNode[], scope: Scope): ParameterSymbol[] {
    const seen = new Set<string>();
    return nodes.map((p) => {
      if (seen.has(p.name.toLowerCase())) scope.unit.report(p, `Duplicate variable: ${p.name}`);
      seen.add(p.name.toLowerCase());
      const problem = variableNameProblem(p.name);
      if (problem) scope.unit.report(p, problem);
      return { name: p.name, type: this.type(p.type, scope) };
    });
  }

  private declareMethod(symbol: ClassSymbol, node: A.MethodNode): void {
    const scope = { symbol, unit: symbol.unit };
    const words = node.modifiers.words;
    const problem = methodNameProblem(node.name);
    if (problem) symbol.unit.report(node, problem);
    const parameters = this.parameters(node.parameters, scope);
    const visibility = symbol.kind === 'interface' ? 'global' : visibilityOf(node.modifiers);
    const isVirtual =
      symbol.kind === 'interface' || words.some((w) => w === 'virtual' || w === 'abstract' || w === 'override');
    const isStatic = words.includes('static') || words.includes('testmethod');
    const base = mangle(node.name, parameters);
    const method: MethodSymbol = {
      name: node.name,
      owner: symbol,
      parameters,
      returnType: node.returnType ? this.type(node.returnType, scope) : T.VOID,
      isStatic,
      isAbstract: symbol.kind === 'interface' || words.includes('abstract'),
      isVirtual,
      isOverride: words.includes('override'),
      visibility,
      testVisible: has(node.modifiers, 'testvisible'),
      annotations: node.modifiers.annotations,
      words,
      js: isStatic ? `s$${base}` : visibility === 'private' && !isVirtual ? `${base}$p${symbol.id}` : base,
      body: node.body,
      at: node.nameAt,
    };
    const key = node.name.toLowerCase();
    const overloads = symbol.methodSymbols.get(key) ?? [];
    if (overloads.some((m) => mangle(m.name, m.parameters) === base)) {
      symbol.unit.report(
        node.nameAt,
        `Method already defined: ${node.name} ${signature(method)} from the type ${symbol.name}`,
      );
      return;
    }
    if (!node.body && !method.isAbstract) symbol.unit.report(node.nameAt, `Method must have a body: ${node.name}`);
    if (node.body && method.isAbstract)
      symbol.unit.report(node.nameAt, `Abstract methods cannot have a body: ${node.name}`);
    if (method.isAbstract && !symbol.isAbstract)
      symbol.unit.report(node.nameAt, 'Class must be abstract if it contains an abstract method');
    symbol.methodSymbols.set(key, [...overloads, method]);
  }

  private declareFields(symbol: ClassSymbol, node: A.FieldNode): void {
    const type = this.type(node.type, { symbol, unit: symbol.unit });
    const words = node.modifiers.words;
    for (const v of node.variables) {
      const visibility = visibilityOf(node.modifiers);
      this.addField(symbol, {
        name: v.name,
        owner: symbol,
        type,
        isStatic: words.includes('static'),
        isFinal: words.includes('final'),
        isTransient: words.includes('transient'),
        visibility,
        setVisibility: visibility,
        testVisible: has(node.modifiers, 'testvisible'),
        annotations: node.modifiers.annotations,
        modifiers: node.modifiers,
        js: this.fieldKey(symbol, v.name),
        isProperty: false,
        getter: null,
        setter: null,
        hasAccessors: false,
        initial: v.initial,
        at: v,
      });
    }
  }

  private declareProperty(symbol: ClassSymbol, node: A.PropertyNode): void {
    const words = node.modifiers.words;
    const visibility = visibilityOf(node.modifiers);
    const setter = node.setter;
    const virtual = words.some((w) => w === 'virtual' || w === 'abstract' || w === 'override');
    this.addField(symbol, {
      name: node.name,
      owner: symbol,
      type: this.type(node.type, { symbol, unit: symbol.unit }),
      isStatic: words.includes('static'),
      isFinal: false,
      isTransient: words.includes('transient'),
      visibility,
      setVisibility: setter && setter.modifiers.words.length > 0 ? visibilityOf(setter.modifiers) : visibility,
      testVisible: has(node.modifiers, 'testvisible'),
      annotations: node.modifiers.annotations,
      modifiers: node.modifiers,
      js: this.fieldKey(symbol, node.name),
      isProperty: true,
      getter: node.getter,
      setter,
      hasAccessors: virtual || !!node.getter?.body || !!setter?.body,
      initial: null,
      at: node,
    });
  }

  /** `_name`; where an ancestor has a field of that name, the class's number is added. */
  private fieldKey(symbol: ClassSymbol, name: string): string {
    const key = name.toLowerCase();
    for (let up = symbol.parentSymbol; up; up = up.parentSymbol) {
      const declares =
        up.node.kind === 'class' &&
        up.node.members.some((m) =>
          m.kind === 'field'
            ? m.variables.some((v) => v.name.toLowerCase() === key)
            : m.kind === 'property' && m.name.toLowerCase() === key,
        );
      if (declares) return `_${key}$${symbol.id}`;
    }
    return `_${key}`;
  }

  private addField(symbol: ClassSymbol, field: FieldSymbol): void {
    const key = field.name.toLowerCase();
    const problem = variableNameProblem(field.name);
    if (problem) symbol.unit.report(field.at, problem);
    if (symbol.fieldSymbols.has(key)) {
      symbol.unit.report(field.at, `Duplicate field: ${field.name}`);
      return;
    }
    if (field.isStatic && symbol.outer)
      symbol.unit.report(field.at, 'Static fields are not allowed in inner classes', 'warning');
    symbol.fieldSymbols.set(key, field);
    symbol.initializers.push({ kind: 'field', field });
  }

  private declareConstructor(symbol: ClassSymbol, node: A.ConstructorNode): void {
    if (node.name.toLowerCase() !== symbol.simpleName.toLowerCase()) {
      symbol.unit.report(node, `Invalid constructor name: ${node.name}`);
      return;
    }
    const parameters = this.parameters(node.parameters, { symbol, unit: symbol.unit });
    const ctor: ConstructorSymbol = {
      owner: symbol,
      parameters,
      visibility: visibilityOf(node.modifiers),
      testVisible: has(node.modifiers, 'testvisible'),
      js: mangle(`c${symbol.id}`, parameters),
      node,
    };
    if (symbol.constructors.some((c) => c.js === ctor.js))
      symbol.unit.report(node, `Constructor already defined: ${signatureOf(parameters)} from the type ${symbol.name}`);
    else symbol.constructors.push(ctor);
  }

  // ---- checks between classes

  /** Abstract methods implemented, overrides declared. Members of all classes must be declared. */
  checkInheritance(symbol: ClassSymbol): void {
    if (symbol.kind !== 'class') return;
    for (const method of [...symbol.methodSymbols.values()].flat()) this.checkOverride(symbol, method);
    if (symbol.isAbstract) return;
    for (const needed of this.abstractMethods(symbol)) {
      const found = this.implementation(symbol, needed);
      if (!found) {
        symbol.unit.report(
          symbol.node,
          `Class ${symbol.name} must implement the ${needed.owner.kind === 'interface' ? 'method' : 'abstract method'}: ${show(needed)}`,
        );
      }
    }
  }

  private checkOverride(symbol: ClassSymbol, method: MethodSymbol): void {
    if (method.isStatic) return;
    const key = mangle(method.name, method.parameters);
    for (let up = symbol.parentSymbol; up; up = up.parentSymbol) {
      const base = (up.methodSymbols.get(method.name.toLowerCase()) ?? []).find(
        (m) => mangle(m.name, m.parameters) === key && !m.isStatic,
      );
      if (!base || (base.visibility === 'private' && !base.isVirtual)) continue;
      if (!base.isVirtual)
        symbol.unit.report(method.at, `Non-virtual, non-abstract methods cannot be overridden: ${show(base)}`);
      else if (!method.isOverride && !base.isAbstract)
        symbol.unit.report(method.at, `Method must use the override keyword: ${show(method)}`);
      return;
    }
    if (
      !method.isOverride ||
      symbol.isException ||
      ['tostring', 'equals', 'hashcode'].includes(method.name.toLowerCase())
    )
      return;
    const fromSystemParent = symbol.parent?.kind === 'System' || this.systemAncestor(symbol);
    if (!fromSystemParent && !this.overridesInterface(symbol, key))
      symbol.unit.report(method.at, `Method does not override an ancestor method: ${show(method)}`);
  }

  private systemAncestor(symbol: ClassSymbol): boolean {
    for (let s: ClassSymbol | null = symbol; s; s = s.parentSymbol) if (s.parent?.kind === 'System') return true;
    return false;
  }

  private overridesInterface(symbol: ClassSymbol, key: string): boolean {
    for (let up = symbol.parentSymbol; up; up = up.parentSymbol) {
      if (this.interfacesOf(up).some((i) => [...i.methodSymbols.values()].flat().some((m) => m.js === key)))
        return true;
    }
    return false;
  }

  /** Interfaces of the project that a class has, inherited ones included. */
  interfacesOf(symbol: ClassSymbol): ClassSymbol[] {
    const found = new Set<ClassSymbol>();
    const visit = (types: readonly ApexType[]): void => {
      for (const t of types) {
        const s = symbolOf(t);
        if (s && !found.has(s)) {
          found.add(s);
          visit(s.interfaces);
        }
      }
    };
    for (let s: ClassSymbol | null = symbol; s; s = s.parentSymbol) visit(s.interfaces);
    return [...found];
  }

  private *abstractMethods(symbol: ClassSymbol): Iterable<MethodSymbol> {
    for (let up = symbol.parentSymbol; up; up = up.parentSymbol) {
      for (const m of [...up.methodSymbols.values()].flat()) if (m.isAbstract) yield m;
    }
    for (const i of this.interfacesOf(symbol)) yield* [...i.methodSymbols.values()].flat();
  }

  /**
   * The method of a class that stands for an abstract one: the same signature, or lists of a record type for lists of
   * records. The platform takes a static method too, which then is never called through the interface.
   */
  implementation(symbol: ClassSymbol, needed: MethodSymbol): MethodSymbol | undefined {
    const key = mangle(needed.name, needed.parameters);
    let similar: MethodSymbol | undefined;
    for (let s: ClassSymbol | null = symbol; s; s = s.parentSymbol) {
      const candidates = (s.methodSymbols.get(needed.name.toLowerCase()) ?? []).filter(
        (m) => !m.isStatic && !m.isAbstract,
      );
      const found = candidates.find((m) => mangle(m.name, m.parameters) === key);
      if (found) return found;
      similar ??= candidates.find((m) => takesTheSame(m, needed));
    }
    return similar ?? this.staticMethod(symbol, needed);
  }

  private staticMethod(symbol: ClassSymbol, needed: MethodSymbol): MethodSymbol | undefined {
    return (symbol.methodSymbols.get(needed.name.toLowerCase()) ?? []).find(
      (m) =>
        m.isStatic &&
        needed.owner.kind === 'interface' &&
        m.parameters.length === needed.parameters.length &&
        takesTheSame(m, needed),
    );
  }

  /** Abstract methods that an ancestor's or own method of another JavaScript name implements. */
  aliases(symbol: ClassSymbol): [needed: MethodSymbol, found: MethodSymbol][] {
    const pairs: [MethodSymbol, MethodSymbol][] = [];
    for (const needed of this.abstractMethods(symbol)) {
      const found = this.implementation(symbol, needed);
      if (found && found.js !== needed.js) pairs.push([needed, found]);
    }
    return pairs;
  }

  // ---- names

  /** A class of the project by name as seen from a scope, nearest first. */
  userClass(name: string, scope: Scope): ClassSymbol | undefined {
    const key = name.toLowerCase();
    for (let s: ClassSymbol | null = scope.symbol; s; s = s.outer) {
      // A trigger's own name means no class.
      if (s.simpleName.toLowerCase() === key && (s.outer || this.top.get(key) === s)) return s;
      for (let up: ClassSymbol | null = s; up; up = up.parentSymbol) {
        const inner = up.inner.get(key) ?? up.outer?.inner.get(key);
        if (inner) return inner;
      }
    }
    return this.top.get(key);
  }

  /** Type of a dotted name (no arguments), or null. */
  named(parts: readonly string[], args: readonly ApexType[], scope: Scope): ApexType | null {
    const [first, second] = parts as [string, string | undefined];
    if (args.length === 0) {
      const own = this.userClass(first, scope);
      if (own && parts.length === 1) return own.type;
      if (own && second !== undefined && parts.length === 2) {
        for (let up: ClassSymbol | null = own; up; up = up.parentSymbol) {
          const inner = up.inner.get(second.toLowerCase());
          if (inner) return inner.type;
        }
      }
    }
    if (parts.length === 2 && first.toLowerCase() === 'schema' && args.length === 0) {
      if (second?.toLowerCase() === 'aggregateresult') return T.sobjectOf('AggregateResult');
      const object = this.schema.object(second as string);
      if (object) return T.sobjectOf(object.name);
    }
    // The platform takes any flow name here and looks for the flow when it is started.
    if (parts.length === 3 && first.toLowerCase() === 'flow' && second?.toLowerCase() === 'interview') {
      return systemTypeByName('Flow.Interview', []);
    }
    // Each DataWeave script of the project is a class.
    if (parts.length === 2 && first.toLowerCase() === 'dataweavescriptresource') {
      const script = this.model.component('DataWeaveResource', second as string);
      return script ? systemTypeByName('DataWeave.Script', []) : null;
    }
    const system = systemTypeByName(parts.join('.'), args);
    if (system) return system;
    if (parts.length === 1 && args.length === 0) {
      if (first.toLowerCase() === 'aggregateresult') return T.sobjectOf('AggregateResult');
      if (first.toLowerCase() === 'name') return T.sobjectOf('Name');
      const object = this.schema.object(first);
      if (object) return T.sobjectOf(object.name);
    }
    return null;
  }

  /** A name of an object and of a system class with nothing but static methods (`BusinessHours`): as a type, the object. */
  private objectBehind(type: ApexType, node: A.TypeNode): ApexType | null {
    if (type.kind !== 'System' || node.parts.length !== 1) return null;
    const std = stdOf(type);
    const object = std && this.schema.object(std.simpleName);
    const onlyStatic = std?.kind === 'class' && std.members.every((m) => m.isStatic || m.kind === 'constructor');
    return object && onlyStatic ? T.sobjectOf(object.name) : null;
  }

  isNamespace(name: string): boolean {
    return name.toLowerCase() === 'schema' || name.toLowerCase() === 'system' || isNamespace(name);
  }

  /** Type of a type reference; reports and answers ERROR_TYPE when there is none. */
  type(node: A.TypeNode, scope: Scope): ApexType {
    const args = (node.parts[node.parts.length - 1]?.args ?? []).map((a) => this.type(a, scope));
    if (args.includes(ERROR_TYPE)) return ERROR_TYPE;
    let type = this.named(
      node.parts.map((p) => p.name),
      args,
      scope,
    );
    if (!type) {
      scope.unit.report(node, `Invalid type: ${node.parts.map((p) => p.name).join('.')}`);
      return ERROR_TYPE;
    }
    type = this.objectBehind(type, node) ?? type;
    for (let i = 0; i < node.dimensions; i++) type = T.listOf(type);
    return type;
  }
}

const takesTheSame = (m: MethodSymbol, needed: MethodSymbol): boolean =>
  m.parameters.length === needed.parameters.length &&
  m.parameters.every((p, i) => {
    const other = (needed.parameters[i] as ParameterSymbol).type;
    return p.type.kind === other.kind && isAssignable(p.type, other) && isAssignable(other, p.type);
  });

const has = (modifiers: A.Modifiers, annotation: string): boolean =>
  modifiers.annotations.some((a) => a.name.toLowerCase() === annotation);

export function visibilityOf(modifiers: A.Modifiers = EMPTY_MODIFIERS): Visibility {
  const words = modifiers.words;
  if (words.includes('global') || words.includes('webservice')) return 'global';
  if (words.includes('public')) return 'public';
  if (words.includes('protected')) return 'protected';
  return 'private';
}

export const signatureOf = (parameters: readonly ParameterSymbol[]): string =>
  `(${parameters.map((p) => p.type.name).join(', ')})`;
const signature = (m: MethodSymbol): string => signatureOf(m.parameters);
const show = (m: MethodSymbol): string => `${m.returnType.name} ${m.owner.name}.${m.name}${signature(m)}`;
