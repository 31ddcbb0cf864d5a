import { ApexType } from '../../runtime/apex-type';
import { ApexList, ApexMap, ApexSet } from '../../runtime/collections';
import type { ApexContext } from '../../runtime/context';
import { box, unbox } from '../../runtime/convert';
import { Decimal } from '../../runtime/decimal';
import { ApexEnumValue } from '../../runtime/enum';
import { valuesEqual } from '../../runtime/equality';
import { throwNull } from '../../runtime/exceptions';
import { identityOf } from '../../runtime/keys';
import { SObjectValue } from '../../runtime/sobject';
import { stringOf } from '../../runtime/to-string';
import { stdClass } from '../registry';
import { javaHash } from './hash';

type Rt = ApexContext;

/** `System.hashCode(value)`: equal values have equal hashes. */
export function hashOf(rt: Rt, value: unknown): number {
  const plain = unbox(value);
  switch (typeof plain) {
    case 'string':
      return javaHash(plain);
    case 'number':
      return Number.isInteger(plain) ? plain | 0 : javaHash(String(plain));
    case 'bigint':
      return Number(BigInt.asIntN(32, plain ^ (plain >> 32n)));
    case 'boolean':
      return plain ? 1231 : 1237;
    default:
      return plain === null || plain === undefined ? 0 : hashOfObject(rt, plain as object);
  }
}

function hashOfObject(rt: Rt, value: object): number {
  if (value instanceof Decimal) {
    return javaHash(value.stripTrailingZeros().toPlainString());
  }
  if (value instanceof ApexList) {
    return value.items.reduce((hash: number, v) => (Math.imul(31, hash) + hashOf(rt, v)) | 0, 1);
  }
  if (value instanceof ApexSet) {
    return value.values().reduce((hash: number, v) => (hash + hashOf(rt, v)) | 0, 0);
  }
  if (value instanceof ApexMap) {
    return value.entries().reduce((hash: number, [k, v]) => (hash + (hashOf(rt, k) ^ hashOf(rt, v))) | 0, 0);
  }
  if (value instanceof SObjectValue) {
    const fields = [...value.values].reduce((hash, [k, v]) => (hash + (javaHash(k) ^ hashOf(rt, v))) | 0, 0);
    return (Math.imul(31, javaHash(value.type.name)) + fields) | 0;
  }
  if (value instanceof ApexEnumValue) {
    return javaHash(`${value.apexType.key}.${value.name}`);
  }
  if (value instanceof ApexType) {
    return javaHash(value.key);
  }
  if (rt.hasMethod(value, 'hashCode', 0)) {
    return rt.invoke(value, 'hashCode', []) as number;
  }
  return 'millis' in value ? javaHash(String(value.millis)) : Math.imul(identityOf(value), 2654435761 | 0);
}

/** What every Object answers. The receiver arrives boxed. */
export const object = stdClass('System.Object', [
  ['String toString()', (rt: Rt, self: unknown) => (self === null ? throwNull(rt) : stringOf(rt, self))],
  ['Boolean equals(Object other)', (rt: Rt, self: unknown, other: unknown) => valuesEqual(rt, self, other)],
  ['Integer hashCode()', (rt: Rt, self: unknown) => hashOf(rt, self)],
]);

export { box };
