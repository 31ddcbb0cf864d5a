/** Place of a flat field among the schema's fields, and within a compound. */
export type FieldPositions = ReadonlyMap<string, { readonly index: number; readonly part: number | null }>;

/**
 * `changedFields` of a change event's header: element 0 has one bit for each field of the schema, lowest first, in upper-case hex; a
 * compound whose parts changed adds `<its position>-0x<bits of the parts>`. [Pub/Sub API guide, Event Deserialization Considerations]
 */
export function bitmaps(names: readonly string[], positions: FieldPositions): string[] {
  if (names.length === 0) return [];
  let top = 0n;
  const nested = new Map<number, bigint>();
  for (const name of names) {
    const at = positions.get(name);
    if (!at) continue;
    if (at.part === null) top |= 1n << BigInt(at.index);
    else nested.set(at.index, (nested.get(at.index) ?? 0n) | (1n << BigInt(at.part)));
  }
  const parts = [...nested].sort(([a], [b]) => a - b).map(([index, bits]) => `${index}-${hex(bits)}`);
  return [hex(top), ...parts];
}

/** Whole bytes; clients know upper-case digits only. */
function hex(bits: bigint): string {
  const digits = bits.toString(16).toUpperCase();
  return `0x${digits.length % 2 === 1 ? '0' : ''}${digits}`;
}
