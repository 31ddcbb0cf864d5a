import { ApexType, systemType } from '../../runtime/apex-type';
import { ApexList, ApexMap, ApexSet } from '../../runtime/collections';
import type { ApexContext } from '../../runtime/context';
import { isAssignable } from '../../runtime/convert';
import { required, throwApex } from '../../runtime/exceptions';
import { newRecord } from '../../runtime/records';
import { lookup, stdClass } from '../registry';
import { javaHash } from './hash';
import { typeFromName } from './type-names';

type Rt = ApexContext;

/** `Type.newInstance`. @throws TypeException when the type has no constructor without parameters */
export function newInstanceOf(rt: Rt, type: ApexType): unknown {
  switch (type.kind) {
    case 'List':
      return new ApexList(rt, type.args[0] as ApexType);
    case 'Set':
      return new ApexSet(rt, type.args[0] as ApexType);
    case 'Map':
      return new ApexMap(rt, type.args[0] as ApexType, type.args[1] as ApexType);
    case 'SObject':
      return newRecord(rt, type.name);
    case 'User':
      return newUserInstance(rt, type);
    default:
      return newSystemInstance(rt, type);
  }
}

function newUserInstance(rt: Rt, type: ApexType): unknown {
  const info = type.info;
  if (!info || info.kind !== 'class' || info.isAbstract || !info.hasDefaultConstructor) {
    return throwApex(
      rt,
      'System.TypeException',
      `Class ${type.name} must have a public no-arg constructor`.replace(
        'Class',
        info?.kind === 'interface' ? 'Interface' : 'Class',
      ),
    );
  }
  return info.newInstance(rt);
}

function newSystemInstance(rt: Rt, type: ApexType): unknown {
  const constructor =
    type.kind === 'System' ? lookup(type.name)?.constructors.find((c) => c.parameters.length === 0) : undefined;
  return constructor
    ? constructor.body(rt, type)
    : throwApex(rt, 'System.TypeException', `Cannot create an instance of type ${type.name}`);
}

/** Namespaces other than the org's own and the system's have nothing here. */
function forName(rt: Rt, namespace: string | null, name: string | null): ApexType | null {
  if (name === null) {
    return null;
  }
  return namespace === null || namespace === '' ? typeFromName(rt, name) : typeFromName(rt, `${namespace}.${name}`);
}

export const type = stdClass('System.Type', [
  ['static Type forName(String name)', (rt: Rt, name: string | null) => typeFromName(rt, required(rt, name, 1))],
  ['static Type forName(String namespace, String name)', forName],
  ['String getName()', (_: Rt, self: ApexType) => self.name],
  ['Object newInstance()', newInstanceOf],
  [
    'Boolean isAssignableFrom(Type source)',
    (rt: Rt, self: ApexType, source: ApexType | null) => isAssignable(required(rt, source, 1), self),
  ],
  ['String toString()', (_: Rt, self: ApexType) => self.name],
  [
    'Boolean equals(Object other)',
    (_: Rt, self: ApexType, other: unknown) => other instanceof ApexType && other.key === self.key,
  ],
  ['Integer hashCode()', (_: Rt, self: ApexType) => javaHash(self.key)],
]);

export { systemType };
