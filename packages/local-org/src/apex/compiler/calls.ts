import { mangle, signatureOf } from '../checker/program';
import type { ClassSymbol, ConstructorSymbol, MethodSymbol } from '../checker/symbols';
import {
  conversionCost,
  ERROR_TYPE,
  instantiate,
  isAssignable,
  NULL_TYPE,
  show,
  stdOf,
  symbolOf,
} from '../checker/type-rules';
import * as T from '../runtime/apex-type';
import type { ApexType } from '../runtime/apex-type';
import { typeOfField } from '../runtime/sobject';
import { lookup, type StdMember } from '../stdlib/registry';
import type * as A from '../syntax/ast';
import type { Body } from './body';
import type { Code } from './code';
import { expression } from './expressions';
import { locatorOf } from './queries';
import { safely, stdMembers, targetEntity, visibleFields, type FoundStd } from './members';

type Call = Extract<A.Expression, { kind: 'call' }>;

/** The best of several overloads for these arguments: least conversion, then the more specific parameters. */
export function best<M>(
  candidates: readonly M[],
  types: (m: M) => readonly ApexType[],
  args: readonly Code[],
): M | 'ambiguous' | null {
  let found: { m: M; cost: number }[] = [];
  for (const m of candidates) {
    const parameters = types(m);
    if (parameters.length !== args.length) continue;
    const costs = parameters.map((p, i) => argumentCost(args[i] as Code, p));
    if (costs.some((c) => c < 0)) continue;
    found.push({ m, cost: costs.reduce((a, c) => a + c, 0) });
  }
  const least = Math.min(...found.map((f) => f.cost));
  found = found.filter((f) => f.cost === least);
  if (found.length <= 1) return found[0]?.m ?? null;
  const specific = found.filter((f) =>
    found.every((g) => g === f || types(f.m).every((p, i) => isAssignable(p, types(g.m)[i] as ApexType))),
  );
  return specific[0]?.m ?? (args.some((a) => a.isNull) ? 'ambiguous' : (found[0]?.m ?? null));
}

function argumentCost(arg: Code, parameter: ApexType): number {
  if (
    arg.isQuery &&
    parameter.kind === 'SObject' &&
    arg.type.kind === 'List' &&
    isAssignable(arg.type.args[0] as ApexType, parameter)
  )
    return 20;
  return conversionCost(arg.type, parameter);
}

const showArgs = (args: readonly Code[]): string =>
  `(${args.map((a) => (a.type === NULL_TYPE ? 'null' : show(a.type))).join(', ')})`;

function missing(b: Body, at: A.Node, name: string, args: readonly Code[], type: ApexType): Code {
  if (args.some((a) => a.type === ERROR_TYPE)) return { js: 'null', type: ERROR_TYPE };
  return b.error(
    at,
    `Method does not exist or incorrect signature: void ${name}${showArgs(args)} from the type ${show(type)}`,
  );
}

export function call(b: Body, e: Call): Code {
  if (!e.target) return bareCall(b, e);
  const special = fieldError(b, e);
  if (special) return special;
  const target = targetEntity(b, e.target);
  const args = e.args.map((a) => expression(b, a));
  if (!target) return { js: 'null', type: ERROR_TYPE };
  switch (target.kind) {
    case 'value': {
      const code: Code =
        target.code.isQuery && target.code.type.kind === 'SObject'
          ? { ...target.code, js: b.convert(target.code, target.code.type, e) }
          : target.code;
      return safely(b, code, e.safe, (t) => instanceCall(b, e, t, args));
    }
    case 'type':
      return staticCall(b, e, target.type, args);
    case 'namespace': {
      // `System.debug(...)`: the namespace holds a class of the same name.
      const type = lookup(`System.${target.name}`) ?? lookup(`${target.name}.${target.name}`);
      return type
        ? staticCall(b, e, T.systemType(type.name), args)
        : b.error(e, `Variable does not exist: ${target.name}`);
    }
    case 'labels':
      return staticCall(b, e, T.systemType('System.Label'), args);
    case 'describeObject':
      return instanceCall(
        b,
        e,
        {
          js: `$.describeObject(rt,${JSON.stringify(target.object)})`,
          type: T.systemType('Schema.DescribeSObjectResult'),
          nonNull: true,
        },
        args,
      );
    case 'describeFields':
      return instanceCall(
        b,
        e,
        {
          js: `$.describeFields(rt,${JSON.stringify(target.object)})`,
          type: T.systemType('Schema.SObjectTypeFields'),
          nonNull: true,
        },
        args,
      );
    case 'describeFieldSets':
      return instanceCall(
        b,
        e,
        {
          js: `$.describeFieldSets(rt,${JSON.stringify(target.object)})`,
          type: T.systemType('Schema.SObjectTypeFieldSets'),
          nonNull: true,
        },
        args,
      );
  }
}

/** `record.Field.addError(...)`: an error on the field, not a call on its value. */
function fieldError(b: Body, e: Call): Code | null {
  const t = e.target;
  if (!t || t.kind !== 'field' || e.name.toLowerCase() !== 'adderror') return null;
  const owner = targetEntity(b, t.target);
  if (owner?.kind !== 'value' || owner.code.type.kind !== 'SObject') return null;
  const field = b.program.schema.field(owner.code.type.name, t.name);
  if (!field) return null;
  const message = e.args[0] ? expression(b, e.args[0]) : null;
  if (!message) return missing(b, e, e.name, [], T.STRING);
  return {
    js: `$.fieldError(rt,${b.nonNull(owner.code)},${JSON.stringify(field.name)},${b.boxed(message)})`,
    type: T.VOID,
  };
}

// ---- methods of the project

/** Methods of a class by name, inherited ones too, overridden ones left out. */
export function methodsOf(symbol: ClassSymbol, name: string): MethodSymbol[] {
  const key = name.toLowerCase();
  const found: MethodSymbol[] = [];
  const seen = new Set<string>();
  const visited = new Set<ClassSymbol>();
  const visit = (s: ClassSymbol): void => {
    if (visited.has(s)) return;
    visited.add(s);
    for (const m of s.methodSymbols.get(key) ?? []) {
      const signature = mangle(m.name, m.parameters);
      if (!seen.has(signature)) {
        seen.add(signature);
        found.push(m);
      }
    }
    if (s.parentSymbol) visit(s.parentSymbol);
    for (const i of s.interfaces) {
      const up = symbolOf(i);
      if (up) visit(up);
    }
  };
  visit(symbol);
  return found;
}

const parameterTypes = (m: { readonly parameters: readonly { readonly type: ApexType }[] }): ApexType[] =>
  m.parameters.map((p) => p.type);

function convertArgs(
  b: Body,
  e: { readonly args: readonly A.Expression[] },
  args: readonly Code[],
  types: readonly ApexType[],
): string {
  return types.map((t, i) => `,${b.convert(args[i] as Code, t, e.args[i] as A.Expression)}`).join('');
}

function bareCall(b: Body, e: Call): Code {
  const args = e.args.map((a) => expression(b, a));
  for (let s: ClassSymbol | null = b.symbol; s; s = s.outer) {
    const own = methodsOf(s, e.name);
    const usable = s === b.symbol ? own : own.filter((m) => m.isStatic);
    if (usable.length === 0) continue;
    const m = best(usable, parameterTypes, args);
    if (m === 'ambiguous') return b.error(e, `Ambiguous method signature: void ${e.name}${showArgs(args)}`);
    if (!m) {
      if (s.outer) continue;
      break;
    }
    if (!m.isStatic && b.isStatic)
      return b.error(
        e,
        `Method does not exist or incorrect signature: void ${e.name}${showArgs(args)} from the type ${b.symbol.name}`,
      );
    return userCall(b, e, m, m.isStatic ? null : { js: 'this', type: b.symbol.type, nonNull: true }, args);
  }
  if (!b.isStatic) {
    const std = stdInstance(b, e, { js: 'this', type: b.symbol.type, nonNull: true }, args);
    if (std) return std;
  }
  return missing(b, e, e.name, args, b.symbol.type);
}

function userCall(b: Body, e: Call, m: MethodSymbol, target: Code | null, args: readonly Code[]): Code {
  if (!b.canSee(m.owner, m.visibility, m.testVisible))
    b.error(e, `Method is not visible: ${m.returnType.name} ${m.owner.name}.${m.name}${signatureOf(m.parameters)}`);
  const list = convertArgs(b, e, args, parameterTypes(m));
  const future = m.annotations.find((a) => a.name.toLowerCase() === 'future');
  if (future && m.isStatic) {
    const boxed = args.map((a, i) =>
      b.boxed({ js: b.represent(a, m.parameters[i]?.type as ApexType), type: m.parameters[i]?.type as ApexType }),
    );
    const callout = future.values['callout']?.toLowerCase() === 'true';
    return {
      js: `$.future(rt,${JSON.stringify(m.owner.name)},${JSON.stringify(m.name)},${callout},[${boxed.join(',')}])`,
      type: T.VOID,
    };
  }
  if (m.isStatic) {
    const holder = m.owner === b.symbol ? '$C' : `${b.pool.ref(m.owner)}.loaded()`;
    return { js: `${holder}.${m.js}(rt${list})`, type: m.returnType };
  }
  const object = target as Code;
  return { js: `${object.isSuper ? 'super' : b.nonNull(object)}.${m.js}(rt${list})`, type: m.returnType };
}

function instanceCall(b: Body, e: Call, target: Code, args: readonly Code[]): Code {
  const type = target.type;
  if (type === ERROR_TYPE || args.some((a) => a.type === ERROR_TYPE)) return { js: 'null', type: ERROR_TYPE };
  const symbol = symbolOf(type);
  if (symbol) {
    if (symbol.kind === 'enum') {
      const own = enumCall(b, e, target, args);
      if (own) return own;
    }
    const m = best(methodsOf(symbol, e.name), parameterTypes, args);
    if (m === 'ambiguous') return b.error(e, `Ambiguous method signature: void ${e.name}${showArgs(args)}`);
    if (m && m.isStatic)
      return b.error(
        e,
        `Static method cannot be referenced from a non static context: ${m.returnType.name} ${m.owner.name}.${m.name}${signatureOf(m.parameters)}`,
      );
    if (m) return userCall(b, e, m, target, args);
  }
  return stdInstance(b, e, target, args) ?? missing(b, e, e.name, args, type);
}

function enumCall(b: Body, e: Call, target: Code, args: readonly Code[]): Code | null {
  const key = e.name.toLowerCase();
  if (args.length === 0 && key === 'name') return { js: `${b.nonNull(target)}.name`, type: T.STRING, nonNull: true };
  if (args.length === 0 && key === 'ordinal')
    return { js: `${b.nonNull(target)}.ordinal`, type: T.INTEGER, nonNull: true };
  return null;
}

// ---- methods of the platform

const stdTypes =
  (self: ApexType) =>
  (f: FoundStd): ApexType[] =>
    f.member.parameters.map((p) => instantiate(p.type, f.std, f.args, self));

function stdInstance(b: Body, e: Call, target: Code, args: readonly Code[]): Code | null {
  const type = target.type;
  const candidates = stdMembers(type, e.name).filter((f) => f.member.kind === 'method' && !f.member.isStatic);
  const found = best(candidates, stdTypes(type), args);
  if (found === 'ambiguous') return b.error(e, `Ambiguous method signature: void ${e.name}${showArgs(args)}`);
  if (!found) return objectMethod(b, e, target, args);
  const types = stdTypes(type)(found);
  const list = convertArgs(b, e, args, types);
  const result = instantiate(found.member.type, found.std, found.args, type);
  const fast = fastCall(b, e, target, args, list);
  if (fast) return { js: fast, type: result, nonNull: ['size', 'length', 'isempty'].includes(e.name.toLowerCase()) };
  const self = target.isSuper ? 'this' : b.nonNull({ ...target, js: b.boxedReceiver(target, found.std.name) });
  if (
    found.std.kind === 'interface' ||
    (found.std.kind === 'exception' && !target.isSuper) ||
    found.std.name === 'System.Exception' ||
    found.std.name === 'System.Object'
  ) {
    if (!target.isSuper)
      return {
        js: `$.dispatch(rt,${b.pool.ref(found.member.body)},${self},${JSON.stringify(e.name)}${list})`,
        type: result,
      };
  }
  return { js: `${b.pool.ref(found.member.body)}(rt,${self}${list})`, type: result };
}

/** Calls so common that they skip the system method's body. */
function fastCall(b: Body, e: Call, target: Code, args: readonly Code[], list: string): string | null {
  const key = `${target.type.kind}.${e.name.toLowerCase()}/${args.length}`;
  switch (key) {
    case 'List.size/0':
      return `${b.nonNull(target)}.items.length`;
    case 'List.isempty/0':
      return `(${b.nonNull(target)}.items.length===0)`;
    case 'List.get/1':
      return `$.at(rt,${target.js}${list})`;
    case 'List.add/1':
      return `${b.nonNull(target)}.add(${list.slice(1)})`;
    case 'String.length/0':
      return `${b.nonNull(target)}.length`;
    default:
      return null;
  }
}

/** toString, equals and hashCode, which every object has. */
function objectMethod(b: Body, e: Call, target: Code, args: readonly Code[]): Code | null {
  const self = target.isSuper ? 'this' : b.nonNull(target);
  const how = target.isSuper ? 'Plain' : '';
  switch (`${e.name.toLowerCase()}/${args.length}`) {
    case 'tostring/0':
      return { js: `$.toText${how}(rt,${b.boxedReceiver({ ...target, js: self }, '')})`, type: T.STRING };
    case 'hashcode/0':
      return { js: `$.hashCode${how}(rt,${self})`, type: T.INTEGER, nonNull: true };
    case 'clone/0':
      return target.type.kind === 'User' ? { js: `$.cloneObject(rt,${self})`, type: target.type, nonNull: true } : null;
    case 'equals/1':
      return { js: `$.equalsMethod${how}(rt,${self},${b.boxed(args[0] as Code)})`, type: T.BOOLEAN, nonNull: true };
    default:
      return null;
  }
}

function staticCall(b: Body, e: Call, type: ApexType, args: readonly Code[]): Code {
  if (type === ERROR_TYPE || args.some((a) => a.type === ERROR_TYPE)) return { js: 'null', type: ERROR_TYPE };
  const symbol = symbolOf(type);
  if (symbol) return userStaticCall(b, e, symbol, args);
  const self = type;
  const candidates = stdMembers(type, e.name).filter((f) => f.member.kind === 'method' && f.member.isStatic);
  const found = best(candidates, stdTypes(self), args);
  if (found === 'ambiguous') return b.error(e, `Ambiguous method signature: void ${e.name}${showArgs(args)}`);
  if (found) {
    const list = convertArgs(b, e, args, stdTypes(self)(found));
    const divisor = e.args[1];
    const byConstant = divisor?.kind === 'literal' && divisor.type === 'Integer' && Number(divisor.value) > 0;
    if (
      found.std.name === 'System.Math' &&
      e.name.toLowerCase() === 'mod' &&
      byConstant &&
      (args[0] as Code).type.kind === 'Integer'
    ) {
      return { js: `(${b.nonNull(args[0] as Code)}%${String(divisor.value)}|0)`, type: T.INTEGER, nonNull: true };
    }
    const literal = e.args[0];
    if (
      found.std.name === 'System.Database' &&
      e.name.toLowerCase() === 'getquerylocator' &&
      literal?.kind === 'soql' &&
      args.length === 1
    ) {
      const js = locatorOf(b, literal) ?? 'null';
      return { js, type: instantiate(found.member.type, found.std, found.args, self), nonNull: true };
    }
    if (
      found.std.name === 'System.Database' &&
      ['query', 'countquery', 'getquerylocator'].includes(e.name.toLowerCase())
    ) {
      const js = `$.withBinds(rt,${bindSource(b)},()=>${b.pool.ref(found.member.body)}(rt${list}))`;
      return {
        js,
        type: instantiate(found.member.type, found.std, found.args, self),
        isQuery: e.name.toLowerCase() === 'query',
      };
    }
    return {
      js: `${b.pool.ref(found.member.body)}(rt${list})`,
      type: instantiate(found.member.type, found.std, found.args, self),
      nonNull: false,
      isQuery: e.name.toLowerCase() === 'querywithbinds',
    };
  }
  if (type.kind === 'SObject') return recordStaticCall(b, e, type, args);
  const std = stdOf(type);
  if (std?.kind === 'enum') {
    const key = e.name.toLowerCase();
    if (key === 'values' && args.length === 0)
      return { js: `$.stdEnumValues(rt,${JSON.stringify(std.name)},${b.pool.type(type)})`, type: T.listOf(type) };
    if (key === 'valueof' && args.length === 1)
      return { js: `$.stdEnumValueOf(rt,${JSON.stringify(std.name)},${(args[0] as Code).js})`, type };
  }
  return missing(b, e, e.name, args, type);
}

/** Values of the variables in scope by lower-cased name, for `:name` in dynamic queries. */
function bindSource(b: Body): string {
  const cases = b
    .visible()
    .map((v) => `case ${JSON.stringify(v.name.toLowerCase())}:return ${b.boxed({ js: v.js, type: v.type })};`);
  const fields = visibleFields(b).map(([name, code]) => `case ${JSON.stringify(name)}:return ${b.boxed(code)};`);
  return `(n)=>{switch(n){${cases.join('')}${fields.join('')}default:return undefined;}}`;
}

function userStaticCall(b: Body, e: Call, symbol: ClassSymbol, args: readonly Code[]): Code {
  if (symbol.kind === 'enum') {
    const key = e.name.toLowerCase();
    if (key === 'values' && args.length === 0)
      return { js: `$.enumValues(rt,${b.pool.ref(symbol)})`, type: T.listOf(symbol.type), nonNull: true };
    if (key === 'valueof' && args.length === 1)
      return { js: `$.enumValueOf(rt,${b.pool.ref(symbol)},${(args[0] as Code).js})`, type: symbol.type };
  }
  const m = best(methodsOf(symbol, e.name), parameterTypes, args);
  if (m === 'ambiguous') return b.error(e, `Ambiguous method signature: void ${e.name}${showArgs(args)}`);
  if (!m) return missing(b, e, e.name, args, symbol.type);
  if (!m.isStatic) {
    // `Outer.method()` from an instance method of Outer itself or a subclass means this.method().
    const own = !b.isStatic && isAssignable(b.symbol.type, symbol.type);
    if (own) return userCall(b, e, m, { js: 'this', type: b.symbol.type, nonNull: true }, args);
    return b.error(
      e,
      `Non static method cannot be referenced from a static context: ${m.returnType.name} ${m.owner.name}.${m.name}${signatureOf(m.parameters)}`,
    );
  }
  return userCall(b, e, m, null, args);
}

/** `My_Setting__c.getInstance()`, `My_Type__mdt.getAll()`. */
function recordStaticCall(b: Body, e: Call, type: ApexType, args: readonly Code[]): Code {
  const key = e.name.toLowerCase();
  if (key === 'getsobjecttype' && args.length === 0) {
    return {
      js: `$.objectToken(rt,${JSON.stringify(type.name)})`,
      type: T.systemType('Schema.SObjectType'),
      nonNull: true,
    };
  }
  const object = b.program.schema.object(type.name);
  const settings = object?.kind === 'customSetting' || object?.kind === 'customMetadata';
  if (!settings || !['getinstance', 'getorgdefaults', 'getall', 'getvalues'].includes(key))
    return missing(b, e, e.name, args, type);
  const list = args.map((a) => `,${a.js}`).join('');
  const result = key === 'getall' ? T.mapOf(T.STRING, type) : type;
  return { js: `$.settings(rt,${JSON.stringify(type.name)},${JSON.stringify(key)}${list})`, type: result };
}

// ---- construction

export function construct(b: Body, e: Extract<A.Expression, { kind: 'new' }>): Code {
  const type = b.type(e.type);
  if (type === ERROR_TYPE) {
    e.args.forEach((a) => (a.kind === 'assign' ? undefined : expression(b, a)));
    return { js: 'null', type };
  }
  if (type.kind === 'SObject') return newRecord(b, e, type);
  if (type.name === 'Flow.Interview' && e.type.parts.length > 2) return newInterview(b, e, type);
  const args = e.args.map((a) => expression(b, a));
  if (args.some((a) => a.type === ERROR_TYPE)) return { js: 'null', type };
  const symbol = symbolOf(type);
  if (symbol) return newUser(b, e, symbol, args);
  const std = stdOf(type);
  if (!std || std.kind === 'interface' || std.kind === 'enum' || (std.isAbstract && std.kind !== 'exception'))
    return b.error(e, `Type cannot be constructed: ${show(type)}`);
  const candidates = (std.constructors.length > 0 ? std.constructors : builtinConstructors(std.kind)).map((member) => ({
    member,
    std,
    args: type.args,
  }));
  const found = best(candidates, stdTypes(type), args);
  if (found === null || found === 'ambiguous') {
    if (std.constructors.length === 0 && args.length === 0)
      return { js: `$.newStd(rt,${b.pool.type(type)})`, type, nonNull: true };
    return b.error(e, `Constructor not defined: [${show(type)}].<Constructor>${showArgs(args)}`);
  }
  const list = convertArgs(b, e, args, stdTypes(type)(found));
  return { js: `${b.pool.ref(found.member.body)}(rt,${b.pool.type(type)}${list})`, type, nonNull: true };
}

const builtinConstructors = (kind: string): readonly StdMember[] =>
  kind === 'exception' ? (lookup('System.Exception')?.constructors ?? []) : [];

/** `new Flow.Interview.My_Flow(inputs)`. */
function newInterview(b: Body, e: Extract<A.Expression, { kind: 'new' }>, type: ApexType): Code {
  const inputs = e.args[0] ? b.convert(expression(b, e.args[0]), T.mapOf(T.STRING, T.OBJECT), e) : 'null';
  const name = e.type.parts[e.type.parts.length - 1]?.name as string;
  return {
    js: `$.callStd('Flow.Interview','createInterview',rt,${JSON.stringify(name)},${inputs})`,
    type,
    nonNull: true,
  };
}

function newUser(b: Body, e: Extract<A.Expression, { kind: 'new' }>, symbol: ClassSymbol, args: readonly Code[]): Code {
  if (symbol.kind !== 'class') return b.error(e, `Type cannot be constructed: ${symbol.name}`);
  if (symbol.isAbstract) return b.error(e, `Abstract classes cannot be constructed: ${symbol.name}`);
  const instance = `new (${b.pool.ref(symbol)}.loaded())(rt).i$(rt)`;
  const done = (js: string): Code => ({ js, type: symbol.type, nonNull: true });
  const ctor = best<ConstructorSymbol>(symbol.constructors, parameterTypes, args);
  if (ctor === 'ambiguous')
    return b.error(e, `Ambiguous constructor signature: [${symbol.name}].<Constructor>${showArgs(args)}`);
  if (ctor) {
    if (!b.canSee(symbol, ctor.visibility, ctor.testVisible))
      b.error(e, `Constructor is not visible: [${symbol.name}].<Constructor>${signatureOf(ctor.parameters)}`);
    return done(`${instance}.${ctor.js}(rt${convertArgs(b, e, args, parameterTypes(ctor))})`);
  }
  if (symbol.constructors.length === 0 && args.length === 0) return done(`${instance}.c${symbol.id}$(rt)`);
  const asException = symbol.isException ? exceptionArguments(b, e, args) : null;
  if (asException) return done(`$.initException(${instance}.x${symbol.id}$(rt),${asException})`);
  return b.error(e, `Constructor not defined: [${symbol.name}].<Constructor>${showArgs(args)}`);
}

/** Message and cause of the constructors that every exception has. */
export function exceptionArguments(
  b: Body,
  e: { readonly args: readonly A.Expression[] } & A.Node,
  args: readonly Code[],
): string | null {
  const exception = T.systemType('System.Exception');
  if (args.length === 0) return 'null,null';
  const [first, second] = args as [Code, Code | undefined];
  if (args.length === 1 && isAssignable(first.type, T.STRING)) return `${b.convert(first, T.STRING, e)},null`;
  if (args.length === 1 && isAssignable(first.type, exception)) return `null,${first.js}`;
  if (args.length === 2 && isAssignable(first.type, T.STRING) && second && isAssignable(second.type, exception))
    return `${b.convert(first, T.STRING, e)},${second.js}`;
  return null;
}

/** `this(...)` and `super(...)`. */
export function constructorCall(b: Body, e: Extract<A.Expression, { kind: 'construct' }>): Code {
  const args = e.args.map((a) => expression(b, a));
  const symbol = e.which === 'this' ? b.symbol : b.symbol.parentSymbol;
  const done = (js: string): Code => ({ js, type: T.VOID });
  if (args.some((a) => a.type === ERROR_TYPE)) return done('null');
  if (symbol) {
    const ctor = best<ConstructorSymbol>(symbol.constructors, parameterTypes, args);
    if (ctor && ctor !== 'ambiguous')
      return done(`this.${ctor.js}(rt${convertArgs(b, e, args, parameterTypes(ctor))})`);
    if (symbol.constructors.length === 0 && args.length === 0) return done(`this.c${symbol.id}$(rt)`);
  } else if (args.length === 0) return done('null');
  if (b.symbol.isException) {
    const list = exceptionArguments(b, e, args);
    if (list) return done(`$.initException(this,${list})`);
  }
  return b.error(
    e,
    `Constructor not defined: [${symbol?.name ?? show(b.symbol.parent ?? T.OBJECT)}].<Constructor>${showArgs(args)}`,
  );
}

function newRecord(b: Body, e: Extract<A.Expression, { kind: 'new' }>, type: ApexType): Code {
  const object = b.program.schema.object(type.name);
  const parts: string[] = [];
  for (const arg of e.args) {
    if (arg.kind !== 'assign' || arg.target.kind !== 'name')
      return b.error(arg, `Invalid initializer syntax for ${type.name}`);
    const name = arg.target.name;
    const field = object ? b.program.schema.field(type.name, name) : undefined;
    const parent = field ? undefined : b.program.schema.parentRelationship(type.name, name);
    const code = expression(b, arg.value);
    if (field) parts.push(JSON.stringify(field.name), b.convert(code, typeOfField(field), arg));
    else if (parent) parts.push(JSON.stringify(parent.relationshipName), code.js);
    else b.error(arg, `Field does not exist: ${name} on ${type.name}`);
  }
  return { js: `$.newRecord(rt,${JSON.stringify(type.name)},[${parts.join(',')}])`, type, nonNull: true };
}
