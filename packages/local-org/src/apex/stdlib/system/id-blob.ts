import { to18 } from '../../runtime/boxes';
import { ApexBlob } from '../../runtime/blob';
import type { ApexContext } from '../../runtime/context';
import { toId } from '../../runtime/convert';
import { idsEqual } from '../../runtime/equality';
import { required, throwApex } from '../../runtime/exceptions';
import { objectOfId } from '../../runtime/records';
import { tokenOfType } from '../schema/tokens';
import { stdClass } from '../registry';
import { javaHash } from './hash';
import { SObjectValue } from '../../runtime/sobject';
import { IdBox } from '../../runtime/boxes';

type Rt = ApexContext;

function validId(rt: Rt, text: string | null): string {
  return toId(rt, required(rt, text, 1)) as string;
}

/** `Id.addError` has no record at hand: only ids of the running trigger can take an error. */
function addErrorTo(rt: Rt, id: string, message: string): void {
  const list = (rt.trigger?.newList ?? rt.trigger?.oldList) as { items: SObjectValue[] } | null | undefined;
  list?.items.find((r) => idsEqual(r.id, id))?.addError(rt, message);
}

export const id = stdClass('System.Id', [
  ['static Id valueOf(String value)', validId],
  ['static Id valueOf(String value, Boolean restoreCasing)', validId],
  [
    'Schema.SObjectType getSObjectType()',
    (rt: Rt, self: string) => {
      const type = objectOfId(rt, self);
      return type ? tokenOfType(type) : throwApex(rt, 'System.SObjectException', `Cannot determine type of ID ${self}`);
    },
  ],
  ['String to15()', (_: Rt, self: string) => self.slice(0, 15)],
  ['void addError(String message)', addErrorTo],
  ['String toString()', (_: Rt, self: string) => self],
  [
    'Boolean equals(Object other)',
    (_: Rt, self: string, o: unknown) =>
      idsEqual(self, o instanceof IdBox ? o.value : typeof o === 'string' ? o : null),
  ],
  ['Integer hashCode()', (_: Rt, self: string) => javaHash(to18(self) ?? self)],
]);

export const blob = stdClass('System.Blob', [
  ['static Blob valueOf(String value)', (rt: Rt, s: string | null) => ApexBlob.fromText(required(rt, s, 1))],
  ['static Blob toPdf(String html)'],
  ['Integer size()', (_: Rt, b: ApexBlob) => b.size],
  [
    'String toString()',
    (rt: Rt, b: ApexBlob) => {
      try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(b.bytes);
      } catch {
        return throwApex(rt, 'System.StringException', 'BLOB is not a valid UTF-8 string');
      }
    },
  ],
  ['Boolean equals(Object other)', (_: Rt, b: ApexBlob, o: unknown) => o instanceof ApexBlob && b.equals(o)],
  ['Integer hashCode()', (_: Rt, b: ApexBlob) => javaHash(b.base64())],
]);
