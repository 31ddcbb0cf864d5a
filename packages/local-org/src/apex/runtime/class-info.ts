import type { ApexContext } from './context';
import type { ApexObject } from './object';
import type { ApexType } from './apex-type';

export interface ApexFieldInfo {
  readonly name: string;
  readonly type: ApexType;
  /** Property of the JavaScript object that holds the value (for a property with accessors: that runs them). */
  readonly key: string;
  readonly isStatic: boolean;
  readonly isTransient: boolean;
  /** Property with a get accessor and no set, or the other way round; JSON leaves out what it cannot read or write. */
  readonly readable: boolean;
  readonly writable: boolean;
}

export interface ApexMethodInfo {
  readonly name: string;
  /** Member of the JavaScript prototype (static: of the class). */
  readonly key: string;
  readonly parameters: readonly { readonly name: string; readonly type: ApexType }[];
  readonly returnType: ApexType;
  readonly isStatic: boolean;
  readonly visibility: 'private' | 'protected' | 'public' | 'global';
}

/** What the runtime and `stdlib/` need to know of a class, interface or enum of the project; emitted by the compiler. */
export interface ApexClassInfo {
  /** `Outer.Inner`, in the declaration's spelling. */
  readonly name: string;
  readonly kind: 'class' | 'interface' | 'enum';
  readonly isAbstract: boolean;
  readonly isPrivate?: boolean;
  /** Superclass, `User` or `System` (`System.Exception`); null for none. */
  readonly parent: ApexType | null;
  /** Interfaces named by the declaration itself. */
  readonly interfaces: readonly ApexType[];
  /** Own fields and properties in order of declaration, static ones included. */
  readonly fields: readonly ApexFieldInfo[];
  /** Own methods in order of declaration. */
  readonly methods: readonly ApexMethodInfo[];
  /** True when `newInstance` can work: a class, not abstract, with a constructor without parameters. */
  readonly hasDefaultConstructor: boolean;
  /** Runs the constructor without parameters. */
  newInstance(rt: ApexContext): ApexObject;
  /** An instance whose constructor and field initialisers did not run: all fields null. For JSON and stubs. */
  allocate(rt: ApexContext): ApexObject;
  /** Enums only: the values in order of declaration. */
  enumValues?(rt: ApexContext): readonly import('./enum').ApexEnumValue[];
}
