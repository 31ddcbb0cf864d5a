import type { ApexType } from './apex-type';

/** Base of every class instance, of the project's classes and of `stdlib/`. */
export abstract class ApexObject {
  /** The instance's own class. The compiler defines it on each generated prototype. */
  abstract readonly apexType: ApexType;
}

/** The JavaScript member under which objects of the runtime itself (iterators, stubs) answer an interface method. */
export const methodKey = (name: string, arity: number): string => `${name.toLowerCase()}$${arity}`;

type Callable = (this: unknown, ...args: unknown[]) => unknown;

/** The runtime's own implementation of an interface method, or null when the object is not one of the runtime's. */
export function nativeMethod(target: object, name: string, arity: number): Callable | null {
  const member = (target as Record<string, unknown>)[methodKey(name, arity)];
  return typeof member === 'function' ? (member as Callable) : null;
}

/**
 * An instance of a system class that is plain data. Properties live in `data` under their lower-cased name; an absent one
 * reads as null.
 */
export class StdObject extends ApexObject {
  readonly data: Record<string, unknown>;

  constructor(
    override readonly apexType: ApexType,
    data: Record<string, unknown> = {},
  ) {
    super();
    this.data = data;
  }

  /** Value of a property, null when not set. */
  value<T>(name: string): T | null {
    return (this.data[name] as T | undefined) ?? null;
  }
}
