import type { Field } from '../../metadata/schema';
import type { FieldValue } from '../../metadata/values';
import type { OrgTransaction } from './org-transaction';

/** Standard keys and unique ones that treat ABC and abc as one value match in any case, all others exactly. [A4.2] */
export function foldsCase(key: Field): boolean {
  return !key.custom || key.nameField || (key.unique && !key.caseSensitive);
}

/** Ids of the live rows whose external id has one of the values, by value. [A4.1, A4.2] */
export function idsByExternalKey(
  tx: OrgTransaction,
  object: string,
  key: Field,
  values: readonly FieldValue[],
): Map<FieldValue, string[]> {
  const found = tx.org.store.idsByValue(object, key.name, values);
  if (foldsCase(key)) return found;
  const rows = tx.rows.read(object, [...found.values()].flat());
  for (const [value, ids] of found) {
    if (typeof value !== 'string') continue;
    const exact = ids.filter((id) => rows.get(id)?.[key.name] === value);
    if (exact.length > 0) found.set(value, exact);
    else found.delete(value);
  }
  return found;
}
