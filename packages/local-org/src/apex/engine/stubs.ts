import type { ClassSymbol, MethodSymbol } from '../checker/symbols';
import { STRING, systemType, OBJECT, userType, type ApexType } from '../runtime/apex-type';
import { ApexList } from '../runtime/collections';
import { box, cast } from '../runtime/convert';
import { throwApex } from '../runtime/exceptions';
import { ApexObject } from '../runtime/object';
import type { EngineContext } from './context';

const TYPE = systemType('System.Type');

/** All instance methods a stub answers for: public, protected and global ones, inherited included. */
function stubbed(symbol: ClassSymbol): MethodSymbol[] {
  const found = new Map<string, MethodSymbol>();
  const visit = (s: ClassSymbol): void => {
    for (const m of [...s.methodSymbols.values()].flat()) {
      if (!m.isStatic && m.visibility !== 'private' && !found.has(m.js)) found.set(m.js, m);
    }
    if (s.parentSymbol) visit(s.parentSymbol);
    for (const i of s.interfaces) if (i.info) visit(i.info as ClassSymbol);
  };
  visit(symbol);
  return [...found.values()];
}

/** `Test.createStub`: an object of `type` whose methods ask `provider.handleMethodCall`. Its constructor does not run. */
export function createStub(rt: EngineContext, type: ApexType, provider: ApexObject): ApexObject {
  const symbol = type.info as ClassSymbol | null;
  if (!symbol || symbol.kind === 'enum')
    return throwApex(rt, 'System.TypeException', `Cannot create stub for type: ${type.name}`);
  const Base =
    symbol.kind === 'class' ? symbol.loaded() : (ApexObject as unknown as new (rt: EngineContext) => ApexObject);
  const Stub = class extends (Base as unknown as { new (rt: EngineContext): object }) {};
  const stub = new Stub(rt) as ApexObject & Record<string, unknown>;
  Object.defineProperty(stub, 'apexType', { value: stubType(symbol) });
  for (const m of stubbed(symbol))
    stub[m.js] = (_rt: EngineContext, ...args: unknown[]) => answer(rt, stub, provider, m, args);
  return stub;
}

/** A stub prints as the platform's, `Name__sfdc_ApexStub`; for casts and instanceof it is a subclass. */
function stubType(symbol: ClassSymbol): ApexType {
  const isClass = symbol.kind === 'class';
  const info = Object.create(symbol, {
    name: { value: `${symbol.name}__sfdc_ApexStub` },
    kind: { value: 'class' },
    parent: { value: isClass ? symbol.type : null },
    parentSymbol: { value: isClass ? symbol : null },
    interfaces: { value: isClass ? [] : [symbol.type] },
    fieldSymbols: { value: new Map() },
    methodSymbols: { value: new Map() },
  }) as ClassSymbol;
  return userType(info);
}

function answer(
  rt: EngineContext,
  stub: ApexObject,
  provider: ApexObject,
  m: MethodSymbol,
  args: readonly unknown[],
): unknown {
  const result = rt.invoke(provider, 'handleMethodCall', [
    stub,
    m.name,
    m.returnType,
    new ApexList(
      rt,
      TYPE,
      m.parameters.map((p) => p.type),
    ),
    new ApexList(
      rt,
      STRING,
      m.parameters.map((p) => p.name),
    ),
    new ApexList(
      rt,
      OBJECT,
      args.map((a, i) => box(a, m.parameters[i]?.type as ApexType)),
    ),
  ]);
  return m.returnType.kind === 'void' ? undefined : cast(rt, result, m.returnType);
}
