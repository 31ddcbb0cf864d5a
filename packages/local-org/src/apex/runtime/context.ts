import type { ApexHost } from '../host';
import type { ApexClassInfo } from './class-info';
import { systemEnum, type ApexEnumValue } from './enum';
import { nativeMethod } from './object';
import { throwApex } from './exceptions';

/** Finds classes of the project. Written by the engine. */
export interface UserTypes {
  /** By `Name`, `Outer.Inner` or `namespace.Name`, in any case. */
  find(name: string): ApexClassInfo | undefined;
}

/** How compiled code is called from outside it. Written by the compiler; arguments and results as the interface declares them. */
export interface Invoker {
  invoke(target: object, name: string, args: readonly unknown[]): unknown;
  hasMethod(target: object, name: string, arity: number): boolean;
}

/** The trigger that runs now; lists and maps are the ones of `Trigger.new` and its kin. */
export interface TriggerState {
  readonly operation: string;
  readonly newList: unknown;
  readonly oldList: unknown;
  readonly newMap: unknown;
  readonly oldMap: unknown;
  readonly size: number;
}

const NO_INVOKER: Invoker = {
  invoke: (target, name) => {
    throw new TypeError(`no compiled code can answer ${name} on ${String(target)}`);
  },
  hasMethod: () => false,
};

/**
 * The running transaction as generated code and `stdlib/` see it. One for each transaction: statics of system classes,
 * mocks and the call stack live and die with it.
 */
export class ApexContext {
  /** Line of the statement that runs, written by generated code. */
  line = 0;
  /** Statics of system classes, by `Class.property` or any key a class chooses. */
  readonly statics = new Map<string, unknown>();
  invoker: Invoker = NO_INVOKER;
  /** Text of the stack, innermost frame first: `Class.Foo.bar: line 12, column 1`, lines joined by `\n`. */
  stackSource: () => string = () => '';
  trigger: TriggerState | null = null;
  /** Rights of the running frame: `with sharing` of the class and so on; kept by generated code. */
  sharing = false;
  /** Values of `:name` in dynamic SOQL, by name in any case; generated code sets it around the call that needs it. */
  bindSource: ((name: string) => unknown) | null = null;
  private readonly memo = new Map<string, unknown>();

  constructor(
    readonly host: ApexHost,
    readonly userTypes: UserTypes = { find: () => undefined },
  ) {}

  captureStack(): string {
    return this.stackSource();
  }

  /** Calls a method by its Apex name on an object of the project or of the runtime. */
  invoke(target: object | null, name: string, args: readonly unknown[]): unknown {
    if (target === null) {
      return throwApex(this, 'System.NullPointerException', 'Attempt to de-reference a null object');
    }
    const native = nativeMethod(target, name, args.length);
    return native ? native.apply(target, [...args]) : this.invoker.invoke(target, name, args);
  }

  hasMethod(target: object, name: string, arity: number): boolean {
    return nativeMethod(target, name, arity) !== null || this.invoker.hasMethod(target, name, arity);
  }

  /** A value computed once in this transaction. */
  once<T>(key: string, make: () => T): T {
    if (!this.memo.has(key)) {
      this.memo.set(key, make());
    }
    return this.memo.get(key) as T;
  }

  /** A value of a system enum, for example `enumValue('System.LoggingLevel', 'DEBUG')`. */
  enumValue(className: string, value: string): ApexEnumValue {
    const found = systemEnum(className, value);
    if (!found) {
      throw new TypeError(`${className} has no value ${value}`);
    }
    return found;
  }

  /** The transaction's rights for a statement without an access level of its own. */
  get access(): { mode: 'user' | 'system'; sharing: boolean } {
    return { mode: 'system', sharing: this.sharing };
  }
}
