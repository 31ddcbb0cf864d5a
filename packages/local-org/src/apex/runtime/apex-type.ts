import type { ApexClassInfo } from './class-info';

/**
 * What kind of thing a type is at run time. `User` is a class, interface or enum of the project, `System` one of `stdlib/`.
 * `SObject` is generic when its name is `SObject`.
 */
export type ApexTypeKind =
  | 'Object'
  | 'Boolean'
  | 'Integer'
  | 'Long'
  | 'Double'
  | 'Decimal'
  | 'String'
  | 'Id'
  | 'Date'
  | 'Datetime'
  | 'Time'
  | 'Blob'
  | 'SObject'
  | 'List'
  | 'Set'
  | 'Map'
  | 'User'
  | 'System'
  | 'void';

/** A type as values carry it. Two types are the same when their `key`s are equal. Immutable. */
export class ApexType {
  /** Lower-cased `name`, for comparison. */
  readonly key: string;
  private listMemo: ApexType | null = null;
  private setMemo: ApexType | null = null;

  constructor(
    readonly kind: ApexTypeKind,
    /** As `Type.getName` prints it: `Integer`, `List<Account>`, `Outer.Inner`, `System.HttpRequest`. */
    readonly name: string,
    readonly args: readonly ApexType[] = [],
    /** Kind `User` only. */
    readonly info: ApexClassInfo | null = null,
  ) {
    this.key = name.toLowerCase();
  }

  toString(): string {
    return this.name;
  }

  /** `List<this>`; made once. */
  get asList(): ApexType {
    return (this.listMemo ??= composed('List', `List<${this.name}>`, [this]));
  }
  /** `Set<this>`; made once. */
  get asSet(): ApexType {
    return (this.setMemo ??= composed('Set', `Set<${this.name}>`, [this]));
  }
}

const interned = new Map<string, ApexType>();

function intern(type: ApexType): ApexType {
  const known = interned.get(type.key);
  if (known) {
    return known;
  }
  interned.set(type.key, type);
  return type;
}

const primitive = (kind: ApexTypeKind): ApexType => intern(new ApexType(kind, kind));

export const OBJECT = primitive('Object');
export const BOOLEAN = primitive('Boolean');
export const INTEGER = primitive('Integer');
export const LONG = primitive('Long');
export const DOUBLE = primitive('Double');
export const DECIMAL = primitive('Decimal');
export const STRING = primitive('String');
export const ID = primitive('Id');
export const DATE = primitive('Date');
export const DATETIME = primitive('Datetime');
export const TIME = primitive('Time');
export const BLOB = primitive('Blob');
export const SOBJECT = primitive('SObject');
export const VOID = primitive('void');

/** Primitive types by lower-cased name. */
export const PRIMITIVES: ReadonlyMap<string, ApexType> = new Map(
  [OBJECT, BOOLEAN, INTEGER, LONG, DOUBLE, DECIMAL, STRING, ID, DATE, DATETIME, TIME, BLOB, SOBJECT, VOID].map((t) => [
    t.key,
    t,
  ]),
);

/** A type over user classes must not be shared between deployments, so only types made of known parts are interned. */
function composed(kind: ApexTypeKind, name: string, args: readonly ApexType[]): ApexType {
  const type = new ApexType(kind, name, args);
  return args.some(hasUserPart) ? type : intern(type);
}

function hasUserPart(type: ApexType): boolean {
  return type.kind === 'User' || type.args.some(hasUserPart);
}

export const listOf = (element: ApexType): ApexType => element.asList;
export const setOf = (element: ApexType): ApexType => element.asSet;
export const mapOf = (key: ApexType, value: ApexType): ApexType =>
  composed('Map', `Map<${key.name},${value.name}>`, [key, value]);
/** @param name the schema's own spelling, or `SObject` */
export const sobjectOf = (name: string): ApexType => (name === 'SObject' ? SOBJECT : new ApexType('SObject', name));
/** @param name full name of a class in `stdlib/`, for example `System.HttpRequest` or `Database.SaveResult` */
export const systemType = (name: string, args: readonly ApexType[] = []): ApexType =>
  composed('System', args.length ? `${name}<${args.map((a) => a.name).join(',')}>` : name, args);
export const userType = (info: ApexClassInfo): ApexType => new ApexType('User', info.name, [], info);

export const sameType = (a: ApexType, b: ApexType): boolean => a === b || a.key === b.key;
