/** Bytes. Immutable by convention: nobody writes to `bytes`. */
export class ApexBlob {
  constructor(readonly bytes: Uint8Array) {}

  static fromText(text: string): ApexBlob {
    return new ApexBlob(Buffer.from(text, 'utf8'));
  }

  get size(): number {
    return this.bytes.length;
  }

  text(): string {
    return Buffer.from(this.bytes).toString('utf8');
  }

  base64(): string {
    return Buffer.from(this.bytes).toString('base64');
  }

  equals(other: ApexBlob): boolean {
    return Buffer.compare(this.bytes, other.bytes) === 0;
  }

  toString(): string {
    return `Blob[${this.size}]`;
  }
}
