import { UnsupportedError } from '../../diagnostics';
import type { ApexContext } from '../runtime/context';
import { enumValueOf, registerEnum, systemEnum, systemEnumValues, type ApexEnumValue } from '../runtime/enum';
import { ApexList } from '../runtime/collections';
import { throwApex } from '../runtime/exceptions';
import { systemType } from '../runtime/apex-type';
import { javaHash } from './system/hash';
import { StdObject } from '../runtime/object';
import { parseSignature, parseTypeRef, type Signature, type TypeRef } from './signature';

export { parseTypeRef as parseTypeRefText } from './signature';
export type { Signature, TypeRef } from './signature';

/** Any function; its parameters are what the signature says, in the representation of `apex/README.md`. */
export type StdBody = (rt: ApexContext, ...args: never[]) => unknown;
export interface StdPropertyBody {
  readonly get?: StdBody;
  readonly set?: StdBody;
}
/** `[signature]` alone: a plain property, an interface method, an empty constructor, or a method not implemented. */
export type StdRow = readonly [signature: string, body?: StdBody | StdPropertyBody];

export type StdCall = (rt: ApexContext, ...args: unknown[]) => unknown;

/**
 * One member. Call `body`:
 * static method `(rt, ...args)`, instance method `(rt, self, ...args)`, constructor `(rt, type, ...args)` where `type` is the
 * ApexType being constructed (`List<Account>`), property `get(rt[, self])` and `set(rt[, self], value)`.
 */
export interface StdMember extends Signature {
  /** The class it was declared in. */
  readonly owner: StdClass;
  readonly body: StdCall;
  readonly get: StdCall;
  readonly set: StdCall;
  /** False: the body throws `UnsupportedError`. */
  readonly implemented: boolean;
}

export interface StdClass {
  /** `System.String`, `Database.SaveResult`. */
  readonly name: string;
  readonly kind: 'class' | 'interface' | 'enum' | 'exception';
  readonly namespace: string;
  /** Name without namespace. */
  readonly simpleName: string;
  readonly typeParameters: readonly string[];
  readonly parent: TypeRef | null;
  readonly interfaces: readonly TypeRef[];
  readonly isAbstract: boolean;
  readonly members: readonly StdMember[];
  /** Enums: names in order. */
  readonly enumValues: readonly string[];
  /** Own members of that name, whatever the case; overloads in order. Inherited ones are on `parent` and `interfaces`. */
  find(name: string): readonly StdMember[];
  readonly constructors: readonly StdMember[];
}

export interface StdClassOptions {
  readonly kind?: StdClass['kind'];
  readonly parent?: string;
  readonly interfaces?: readonly string[];
  readonly isAbstract?: boolean;
  readonly enumValues?: readonly string[];
}

const unsupported =
  (what: string): StdCall =>
  (rt) => {
    // Most methods of ConnectApi work on the org's own data only: Apex Developer Guide, "Testing ConnectApi Code".
    if (rt.host.isDataSiloed && what.startsWith('ConnectApi.')) {
      throwApex(rt, 'System.UnsupportedOperationException', SILOED);
    }
    throw new UnsupportedError(`the Apex method ${what}`);
  };

const SILOED = 'ConnectApi methods are not supported in data siloed tests. Please use @IsTest(SeeAllData=true).';

class StdClassDefinition implements StdClass {
  readonly name: string;
  readonly kind: StdClass['kind'];
  readonly namespace: string;
  readonly simpleName: string;
  readonly typeParameters: readonly string[];
  readonly parent: TypeRef | null;
  readonly interfaces: readonly TypeRef[];
  readonly isAbstract: boolean;
  readonly members: StdMember[] = [];
  readonly enumValues: readonly string[];
  readonly constructors: StdMember[] = [];
  private readonly byName = new Map<string, StdMember[]>();

  constructor(header: string, rows: readonly StdRow[], options: StdClassOptions) {
    const type = parseTypeRef(header);
    this.name = type.name;
    this.typeParameters = type.args.map((a) => a.name);
    const dot = this.name.indexOf('.');
    this.namespace = this.name.slice(0, dot);
    this.simpleName = this.name.slice(dot + 1);
    this.kind = options.kind ?? 'class';
    this.parent = options.parent ? parseTypeRef(options.parent) : null;
    this.interfaces = (options.interfaces ?? []).map(parseTypeRef);
    this.isAbstract = options.isAbstract ?? this.kind === 'interface';
    this.enumValues = options.enumValues ?? [];
    rows.forEach((row) => this.add(this.member(row)));
  }

  private add(member: StdMember): void {
    this.members.push(member);
    if (member.kind === 'constructor') {
      this.constructors.push(member);
    }
    const key = member.name.toLowerCase();
    this.byName.set(key, [...(this.byName.get(key) ?? []), member]);
  }

  /** Adds the members of a table that the class does not have under that name with so many parameters. */
  supplement(rows: readonly string[]): void {
    if (this.kind === 'enum' || this.kind === 'interface') {
      return;
    }
    const known = [...this.members];
    for (const row of rows) {
      const member = this.member([row]);
      const isSame = (m: StdMember): boolean =>
        m.name.toLowerCase() === member.name.toLowerCase() && m.parameters.length === member.parameters.length;
      const isPlain = member.kind === 'property' || member.kind === 'constant';
      if (
        !known.some(isSame) &&
        !(member.kind === 'constructor' && this.constructors.length > 0) &&
        !(isPlain && !member.isStatic && this.kind === 'exception')
      ) {
        this.add(isPlain || member.kind === 'constructor' ? { ...member, implemented: false } : member);
      }
    }
  }

  find(name: string): readonly StdMember[] {
    return this.byName.get(name.toLowerCase()) ?? [];
  }

  private member([text, given]: StdRow): StdMember {
    const signature = parseSignature(text);
    const what = `${this.name.replace(/^System\./, '')}.${signature.name}`;
    const base = { ...signature, owner: this as StdClass };
    if (signature.kind === 'property' || signature.kind === 'constant') {
      const own = typeof given === 'function' ? { get: given } : given;
      const automatic = own ? {} : this.automaticProperty(signature, what);
      const get = (own?.get as StdCall | undefined) ?? automatic.get ?? unsupported(what);
      const set = (own?.set as StdCall | undefined) ?? automatic.set ?? unsupported(what);
      return { ...base, body: get, get, set, implemented: own !== undefined || automatic.get !== undefined };
    }
    const body = (given as StdCall | undefined) ?? this.automaticMethod(signature, what);
    return {
      ...base,
      body,
      get: body,
      set: body,
      implemented: given !== undefined || this.kind === 'interface' || signature.kind === 'constructor',
    };
  }

  private automaticProperty(signature: Signature, what: string): { get?: StdCall; set?: StdCall } {
    const key = signature.name.toLowerCase();
    if (!signature.isStatic) {
      return {
        get: (_rt, self) => (self as StdObject).data[key] ?? null,
        set: (_rt, self, value) => {
          (self as StdObject).data[key] = value;
        },
      };
    }
    return {
      get: (rt) => rt.statics.get(what) ?? null,
      set: (rt, value) => {
        rt.statics.set(what, value);
      },
    };
  }

  private automaticMethod(signature: Signature, what: string): StdCall {
    if (signature.kind === 'constructor') {
      return (_rt, type) => new StdObject(type as StdObject['apexType']);
    }
    if (this.kind === 'interface' && !signature.isStatic) {
      return (rt, self, ...args) => rt.invoke(self as object, signature.name, args);
    }
    return unsupported(what);
  }
}

const classes = new Map<string, StdClassDefinition>();
/** Classes of the signature tables that nobody asked for yet, and members to add to those written by hand. */
const tables = new Map<string, { readonly define: () => void; readonly rows: readonly string[] }>();

/** Announces a class of a signature table; see `tables/load.ts`. */
export function registerTable(name: string, define: () => void, rows: readonly string[]): void {
  tables.set(name.toLowerCase(), { define, rows });
}

function classNamed(key: string): StdClass | undefined {
  const table = tables.get(key);
  if (table) {
    tables.delete(key);
    const known = classes.get(key);
    if (known) {
      known.supplement(table.rows);
    } else {
      table.define();
    }
  }
  return classes.get(key);
}

/**
 * Defines and registers a system class.
 *
 * @param header full name with type parameters: `System.Map<K, V>`, `Database.Batchable<T>`
 * @param rows members, each `[signature, body]`; grammar in `signature.ts`
 */
export function stdClass(header: string, rows: readonly StdRow[], options: StdClassOptions = {}): StdClass {
  const definition = new StdClassDefinition(header, rows, options);
  classes.set(definition.name.toLowerCase(), definition);
  return definition;
}

/** An interface: its methods without body call whatever implements them. */
export const stdInterface = (header: string, rows: readonly StdRow[], options: StdClassOptions = {}): StdClass =>
  stdClass(header, rows, { ...options, kind: 'interface' });

/** Methods of every enum value; the project's enums have them too. */
export const ENUM_INSTANCE_ROWS: readonly StdRow[] = [
  ['String name()', (_rt, self: ApexEnumValue) => self.name],
  ['Integer ordinal()', (_rt, self: ApexEnumValue) => self.ordinal],
  ['String toString()', (_rt, self: ApexEnumValue) => self.name],
  ['Boolean equals(Object other)', (_rt, self: ApexEnumValue, other: unknown) => self === other],
  ['Integer hashCode()', (_rt, self: ApexEnumValue) => javaHash(`${self.apexType.key}.${self.name}`)],
];

/** A system enum. @param values names separated by spaces, in order */
export function stdEnum(name: string, values: string): StdClass {
  const names = values.trim().split(/\s+/);
  registerEnum(name, names);
  const constants = names.map((value): StdRow => [`static final ${name} ${value}`, () => systemEnum(name, value)]);
  const statics: StdRow[] = [
    [`static List<${name}> values()`, (rt) => new ApexList(rt, systemType(name), [...systemEnumValues(name)])],
    [
      `static ${name} valueOf(String name)`,
      (rt, text: string | null) => enumValueOf(rt, name, systemEnumValues(name), text),
    ],
  ];
  return stdClass(name, [...constants, ...statics, ...ENUM_INSTANCE_ROWS], { kind: 'enum', enumValues: names });
}

/** Namespaces whose classes are found by their simple name, in this order. */
const DEFAULT_NAMESPACES = ['system', 'schema'];

/**
 * A system class by name in any case: `String`, `System.String`, `SObjectType` (of `Schema`), `Database.SaveResult`,
 * `System.Database.SaveResult`.
 */
export function lookup(name: string): StdClass | undefined {
  const key = name.toLowerCase();
  const direct = classNamed(key);
  if (direct) {
    return direct;
  }
  for (const namespace of DEFAULT_NAMESPACES) {
    const found = classNamed(`${namespace}.${key}`);
    if (found) {
      return found;
    }
  }
  return key.startsWith('system.') && key.indexOf('.', 7) > 0 ? classNamed(key.slice(7)) : undefined;
}

const namespaces = new Set<string>();

/** True for `Database`, `Messaging` ...: a name whose classes are written `name.Class`. */
export function isNamespace(name: string): boolean {
  const prefix = `${name.toLowerCase()}.`;
  if (namespaces.size === 0) {
    [...classes.keys(), ...tables.keys()].forEach((key) => namespaces.add(key.slice(0, key.indexOf('.') + 1)));
  }
  return namespaces.has(prefix);
}

/** All system classes; reads the tables to their end. */
export function allStdClasses(): readonly StdClass[] {
  [...tables.keys()].forEach(classNamed);
  return [...classes.values()];
}
