/** Bytes of a replay id: a big-endian number. Clients keep them as they come. */
const BYTES = 8;
/** The platform's are longer by two bytes of zero; a client may have learned that. */
const PADDED_BYTES = 10;

export function encodeReplayId(position: number): Buffer {
  const bytes = Buffer.alloc(BYTES);
  bytes.writeBigUInt64BE(BigInt(position));
  return bytes;
}

/** The position that a client's bytes stand for; null for bytes that no server of this kind gave out. */
export function decodeReplayId(bytes: Uint8Array): number | null {
  const buffer = Buffer.from(bytes);
  const isPadded = buffer.length === PADDED_BYTES && buffer.readUInt16BE(BYTES) === 0;
  if (buffer.length !== BYTES && !isPadded) return null;
  const value = buffer.readBigUInt64BE(0);
  return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : null;
}
