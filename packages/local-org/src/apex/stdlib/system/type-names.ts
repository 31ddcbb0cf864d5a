import {
  PRIMITIVES,
  listOf,
  mapOf,
  setOf,
  sobjectOf,
  systemType,
  userType,
  type ApexType,
} from '../../runtime/apex-type';
import type { ApexContext } from '../../runtime/context';
import { lookup, parseTypeRefText, type TypeRef } from '../registry';

/** A type by its name in Apex, in any case; null when there is none. */
export function typeFromName(rt: ApexContext, name: string): ApexType | null {
  let ref: TypeRef;
  try {
    ref = parseTypeRefText(name);
  } catch {
    return null;
  }
  return typeFromRef(rt, ref);
}

function typeFromRef(rt: ApexContext, ref: TypeRef): ApexType | null {
  const args = ref.args.map((arg) => typeFromRef(rt, arg));
  if (args.includes(null)) {
    return null;
  }
  const known = args as ApexType[];
  const key = ref.name.toLowerCase().replace(/^system\./, '');
  const [first, second] = known;
  if (key === 'list' && first) {
    return listOf(first);
  }
  if (key === 'set' && first) {
    return setOf(first);
  }
  if (key === 'map' && first && second) {
    return mapOf(first, second);
  }
  return named(rt, ref.name, key, known);
}

function named(rt: ApexContext, name: string, key: string, args: readonly ApexType[]): ApexType | null {
  const user = rt.userTypes.find(name);
  if (user) {
    return userType(user);
  }
  const primitive = PRIMITIVES.get(key);
  if (primitive) {
    return primitive;
  }
  const object =
    key === 'aggregateresult' ? { name: 'AggregateResult' } : rt.host.schema.object(name.replace(/^schema\./i, ''));
  if (object) {
    return sobjectOf(object.name);
  }
  const system = lookup(name);
  return system ? systemType(system.name, args) : null;
}
