import * as T from '../runtime/apex-type';
import { ApexType, sameType } from '../runtime/apex-type';
import { lookup, type StdClass, type TypeRef } from '../stdlib/registry';
import { ClassSymbol } from './symbols';

/** The type of `null`: goes anywhere. */
export const NULL_TYPE = new ApexType('Object', 'null');
/** After an error: goes anywhere, so that one mistake gives one message. */
export const ERROR_TYPE = new ApexType('Object', '<error>');

export const symbolOf = (type: ApexType): ClassSymbol | null =>
  type.kind === 'User' ? (type.info as ClassSymbol) : null;

/** The stdlib class behind a type, collections and primitives included; null for classes of the project. */
export function stdOf(type: ApexType): StdClass | null {
  if (type.kind === 'User' || type === NULL_TYPE || type === ERROR_TYPE) return null;
  if (type.kind === 'SObject') return lookup('System.SObject') ?? null;
  if (type.kind === 'System') return lookup(type.name.replace(/<.*$/s, '')) ?? null;
  return lookup(`System.${type.kind}`) ?? null;
}

/** Replaces type parameters and `This` in a stdlib signature. */
export function instantiate(
  ref: TypeRef,
  owner: StdClass | null,
  args: readonly ApexType[],
  self: ApexType | null,
): ApexType {
  if (ref.args.length === 0 && owner) {
    const index = owner.typeParameters.findIndex((p) => p === ref.name);
    if (index >= 0) return args[index] ?? T.OBJECT;
  }
  if (ref.name === 'This' && self) return self;
  const inner = ref.args.map((a) => instantiate(a, owner, args, self));
  return systemTypeByName(ref.name, inner) ?? ERROR_TYPE;
}

/** A type of the platform (not SObjects, not the project's) by name in any case. */
export function systemTypeByName(name: string, args: readonly ApexType[]): ApexType | null {
  const key = name.toLowerCase();
  const plain = key.startsWith('system.') ? key.slice(7) : key;
  const primitive = T.PRIMITIVES.get(plain);
  if (primitive && args.length === 0) return primitive;
  if (plain === 'list' && args.length <= 1) return T.listOf(args[0] ?? T.OBJECT);
  if (plain === 'set' && args.length <= 1) return T.setOf(args[0] ?? T.OBJECT);
  if (plain === 'map') return T.mapOf(args[0] ?? T.OBJECT, args[1] ?? T.OBJECT);
  const std = lookup(name);
  if (!std) return null;
  return T.systemType(
    std.name,
    std.typeParameters.map((_, i) => args[i] ?? T.OBJECT),
  );
}

/** Direct supertypes: superclass first. */
export function superTypes(type: ApexType): readonly ApexType[] {
  const symbol = symbolOf(type);
  if (symbol) return symbol.parent ? [symbol.parent, ...symbol.interfaces] : symbol.interfaces;
  const std = stdOf(type);
  if (!std) return [];
  const args = type.args;
  const refs = std.parent ? [std.parent, ...std.interfaces] : std.interfaces;
  return refs.map((r) => instantiate(r, std, args, type));
}

/** Steps up from `from` to `to` in the hierarchy; -1 when `to` is no supertype. */
export function distance(from: ApexType, to: ApexType): number {
  if (sameType(from, to)) return 0;
  if (from.kind === 'System' && sameBase(from, to)) return 1;
  let best = -1;
  for (const up of superTypes(from)) {
    const steps = sameBase(up, to) ? 0 : distance(up, to);
    if (steps >= 0 && (best < 0 || steps + 1 < best)) best = steps + 1;
  }
  return best;
}

function sameBase(a: ApexType, b: ApexType): boolean {
  if (sameType(a, b)) return true;
  if (a.kind !== b.kind || a.args.length === 0 || a.args.length !== b.args.length) return false;
  if (a.key.replace(/<.*$/s, '') !== b.key.replace(/<.*$/s, '')) return false;
  // `Database.executeBatch` takes batches over anything.
  if (a.key.startsWith('database.batchable<')) return true;
  // Items of an Iterable<Object> are looked at when they are used.
  const isLoose = a.key.startsWith('system.iterable<') || a.key.startsWith('system.iterator<');
  return a.args.every((x, i) => elementFits(x, b.args[i] as ApexType) || (isLoose && x.kind === 'Object'));
}

const NUMERIC_RANK: Readonly<Record<string, number>> = { Integer: 0, Long: 1, Double: 2, Decimal: 3 };
export const isNumeric = (t: ApexType): boolean => t.kind in NUMERIC_RANK && t !== NULL_TYPE;
export const isText = (t: ApexType): boolean => t.kind === 'String' || t.kind === 'Id';

/** May a collection of `from` stand for one of `to`? Only where elements need no conversion. */
function elementFits(from: ApexType, to: ApexType): boolean {
  if (sameType(from, to) || to.kind === 'Object') return true;
  if (from.kind === 'SObject' && to.kind === 'SObject') return from.key === 'sobject' || to.key === 'sobject';
  if (isText(from) && isText(to)) return true;
  if (isNumeric(from) || isNumeric(to)) return false;
  return conversionCost(from, to) >= 0;
}

/** How far an implicit conversion goes: 0 none needed, -1 impossible. */
export function conversionCost(from: ApexType, to: ApexType): number {
  if (from === ERROR_TYPE || to === ERROR_TYPE) return 0;
  if (from.kind === 'void' || to.kind === 'void') return -1;
  if (from === NULL_TYPE) return to.kind === 'Object' ? 2 : 1;
  if (sameType(from, to)) return 0;
  if (to.kind === 'Object') return 60;
  if (isNumeric(from) && isNumeric(to)) {
    const step = (NUMERIC_RANK[to.kind] as number) - (NUMERIC_RANK[from.kind] as number);
    if (step > 0) return step;
    return from.kind === 'Decimal' && to.kind === 'Double' ? 3 : -1;
  }
  if (from.kind === 'Id' && to.kind === 'String') return 4;
  if (from.kind === 'String' && to.kind === 'Id') return 5;
  if (from.kind === 'Date' && to.kind === 'Datetime') return 2;
  if (from.kind === 'SObject' && to.kind === 'SObject') return to.key === 'sobject' ? 10 : to.key === 'name' ? 11 : -1;
  if (from.kind === 'List' && to.kind === 'List')
    return elementFits(from.args[0] as ApexType, to.args[0] as ApexType) ? 12 : -1;
  if (from.kind === 'Set' && to.kind === 'Set')
    return collectionOfRecords(from.args[0] as ApexType, to.args[0] as ApexType) ? 12 : -1;
  if (from.kind === 'Map' && to.kind === 'Map') return mapFits(from, to) ? 12 : -1;
  const steps = distance(from, to);
  return steps < 0 ? -1 : steps + 10;
}

function collectionOfRecords(from: ApexType, to: ApexType): boolean {
  if (from.kind === 'SObject' && to.kind === 'SObject') return elementFits(from, to);
  return (
    (from.kind === 'User' || from.kind === 'System') &&
    (to.kind === 'User' || to.kind === 'System') &&
    distance(from, to) >= 0
  );
}

function mapFits(from: ApexType, to: ApexType): boolean {
  const [k1, v1] = from.args as [ApexType, ApexType];
  const [k2, v2] = to.args as [ApexType, ApexType];
  if (!sameType(k1, k2) && !(isText(k1) && isText(k2)) && !collectionOfRecords(k1, k2)) return false;
  return (
    sameType(v1, v2) ||
    v2.kind === 'Object' ||
    collectionOfRecords(v1, v2) ||
    (v1.kind === v2.kind && v1.args.length > 0 && conversionCost(v1, v2) >= 0)
  );
}

export const isAssignable = (from: ApexType, to: ApexType): boolean => conversionCost(from, to) >= 0;

/** May `(to) value` or `value instanceof to` be written at all? */
export function isCastable(from: ApexType, to: ApexType): boolean {
  if (isAssignable(from, to) || isAssignable(to, from)) return true;
  if (isNumeric(from) && isNumeric(to)) return true;
  if (from.kind === 'Object' || to.kind === 'Object') return true;
  if (isInterface(from) || isInterface(to)) return true;
  if (from.kind === to.kind && from.args.length > 0)
    return from.args.every((a, i) => isCastable(a, to.args[i] as ApexType));
  return false;
}

export function isInterface(type: ApexType): boolean {
  return symbolOf(type)?.kind === 'interface' || (type.kind === 'System' && stdOf(type)?.kind === 'interface');
}

/** As the compiler's messages write it. */
export function show(type: ApexType): string {
  return type === NULL_TYPE ? 'null' : type.name;
}
