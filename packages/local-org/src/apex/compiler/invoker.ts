import { symbolOf } from '../checker/type-rules';
import type { ClassSymbol, MethodSymbol } from '../checker/symbols';
import { isInstance, unbox } from '../runtime/convert';
import type { ApexContext, Invoker } from '../runtime/context';
import type { ApexObject } from '../runtime/object';
import { methodsOf } from './calls';

const symbolOfObject = (target: object): ClassSymbol | null => {
  const type = (target as ApexObject).apexType;
  return type ? symbolOf(type) : null;
};

const memo = new WeakMap<ClassSymbol, Map<string, readonly MethodSymbol[]>>();

/** Methods of a class by name and number of parameters, nearest first. A static one can implement an interface's. */
export function instanceMethods(symbol: ClassSymbol, name: string, arity: number): readonly MethodSymbol[] {
  let byKey = memo.get(symbol);
  if (!byKey) memo.set(symbol, (byKey = new Map()));
  const key = `${name.toLowerCase()}/${arity}`;
  let found = byKey.get(key);
  if (!found) {
    found = methodsOf(symbol, name).filter((m) => m.parameters.length === arity);
    const implemented = found.filter((m) => !m.isAbstract);
    // An abstract declaration first means the implementation is inherited under the same JavaScript name.
    found = implemented.length > 0 ? implemented : found;
    byKey.set(key, found);
  }
  return found;
}

/** Chooses among overloads by the arguments' run-time types. */
function choose(rt: ApexContext, methods: readonly MethodSymbol[], args: readonly unknown[]): MethodSymbol | undefined {
  if (methods.length <= 1) return methods[0];
  return (
    methods.find((m) => m.parameters.every((p, i) => args[i] === null || isInstance(rt, args[i], p.type))) ?? methods[0]
  );
}

/** How the runtime and `stdlib/` call methods of the project's classes by name. */
export function createInvoker(rt: () => ApexContext): Invoker {
  return {
    invoke(target, name, args) {
      const symbol = symbolOfObject(target);
      const method = symbol ? choose(rt(), instanceMethods(symbol, name, args.length), args) : undefined;
      if (!method) throw new TypeError(`${symbol?.name ?? String(target)} has no method ${name}/${args.length}`);
      const values = args.map((a, i) => (method.parameters[i]?.type.kind === 'Object' ? a : unbox(a)));
      const holder = method.isStatic ? method.owner.loaded() : target;
      const run = (holder as Record<string, unknown>)[method.js] as (...a: unknown[]) => unknown;
      return run.call(holder, rt(), ...values) ?? null;
    },
    hasMethod(target, name, arity) {
      const symbol = symbolOfObject(target);
      return symbol !== null && instanceMethods(symbol, name, arity).some((m) => !m.isAbstract);
    },
  };
}
