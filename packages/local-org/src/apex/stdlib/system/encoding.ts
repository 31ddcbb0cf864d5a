import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSign,
  createVerify,
  createPrivateKey,
  createPublicKey,
} from 'node:crypto';
import { systemType } from '../../runtime/apex-type';
import { ApexBlob } from '../../runtime/blob';
import type { ApexContext } from '../../runtime/context';
import { required, throwApex } from '../../runtime/exceptions';
import { StdObject } from '../../runtime/object';
import { stdClass } from '../registry';
import { stdFormats } from '../../runtime/to-string';

type Rt = ApexContext;
type Bytes = ApexBlob | null;
type MaybeText = string | null;

/** application/x-www-form-urlencoded, as java.net.URLEncoder writes it. */
export const formEncode = (text: string): string =>
  encodeURIComponent(text)
    .replace(/[!'()~]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%20/g, '+');
export const formDecode = (text: string): string => decodeURIComponent(text.replace(/\+/g, ' '));

const bytes = (rt: Rt, value: Bytes, position: number): Buffer => Buffer.from(required(rt, value, position).bytes);
const blob = (data: Uint8Array): ApexBlob => new ApexBlob(data);

function decoded(rt: Rt, text: MaybeText): string {
  try {
    return formDecode(required(rt, text, 1));
  } catch (error) {
    if (error instanceof URIError) {
      return throwApex(
        rt,
        'System.IllegalArgumentException',
        'URLDecoder: Illegal hex characters in escape (%) pattern',
      );
    }
    throw error;
  }
}

export const encodingUtil = stdClass('System.EncodingUtil', [
  ['static String base64Encode(Blob value)', (rt: Rt, b: Bytes) => bytes(rt, b, 1).toString('base64')],
  ['static Blob base64Decode(String value)', (rt: Rt, s: MaybeText) => blob(Buffer.from(required(rt, s, 1), 'base64'))],
  [
    'static Blob base64UrlDecode(String value)',
    (rt: Rt, s: MaybeText) => blob(Buffer.from(required(rt, s, 1), 'base64url')),
  ],
  ['static String base64UrlEncode(Blob value)', (rt: Rt, b: Bytes) => bytes(rt, b, 1).toString('base64url')],
  ['static String convertToHex(Blob value)', (rt: Rt, b: Bytes) => bytes(rt, b, 1).toString('hex')],
  [
    'static Blob convertFromHex(String value)',
    (rt: Rt, s: MaybeText) => {
      const text = required(rt, s, 1);
      return /^(?:[0-9a-fA-F]{2})*$/.test(text)
        ? blob(Buffer.from(text, 'hex'))
        : throwApex(rt, 'System.StringException', 'Invalid hex string');
    },
  ],
  [
    'static String urlEncode(String value, String encoding)',
    (rt: Rt, s: MaybeText, e: MaybeText) => (required(rt, e, 2), formEncode(required(rt, s, 1))),
  ],
  [
    'static String urlDecode(String value, String encoding)',
    (rt: Rt, s: MaybeText, e: MaybeText) => (required(rt, e, 2), decoded(rt, s)),
  ],
]);

const DIGESTS: Readonly<Record<string, string>> = {
  md5: 'md5',
  sha1: 'sha1',
  'sha-1': 'sha1',
  'sha-256': 'sha256',
  'sha-512': 'sha512',
  sha256: 'sha256',
  sha512: 'sha512',
  'sha3-256': 'sha3-256',
  'sha3-384': 'sha3-384',
  'sha3-512': 'sha3-512',
};

function digestName(rt: Rt, name: MaybeText, prefix = ''): string {
  const text = required(rt, name, 1);
  const digest = DIGESTS[text.toLowerCase().replace(new RegExp(`^${prefix}-?`), '')];
  return digest ?? throwApex(rt, 'System.InvalidParameterValueException', `Unsupported algorithm ${text}`);
}

const signatureHash = (rt: Rt, name: MaybeText): string =>
  digestName(
    rt,
    required(rt, name, 1)
      .replace(/^ECDSA-/i, '')
      .replace(/^RSA(?=-|$)/i, (m) => (m === name ? 'sha1' : ''))
      .replace(/^-/, ''),
  );

function cipher(rt: Rt, algorithm: MaybeText, key: Bytes): string {
  const size = /^AES(128|192|256)$/i.exec(required(rt, algorithm, 1))?.[1];
  if (!size) {
    return throwApex(rt, 'System.InvalidParameterValueException', `Unsupported algorithm ${String(algorithm)}`);
  }
  if (required(rt, key, 2).size * 8 !== Number(size)) {
    throwApex(rt, 'System.InvalidParameterValueException', `Invalid private key. Must be ${Number(size) / 8} bytes.`);
  }
  return `aes-${size}-cbc`;
}

function crypt(rt: Rt, action: () => Buffer): ApexBlob {
  try {
    return blob(action());
  } catch (error) {
    return throwApex(
      rt,
      'System.SecurityException',
      error instanceof Error && /bad decrypt|wrong final/i.test(error.message)
        ? 'Given final block not properly padded'
        : (error as Error).message,
    );
  }
}

function encrypt(rt: Rt, algorithm: MaybeText, key: Bytes, iv: Buffer, data: Bytes): Buffer {
  const c = createCipheriv(cipher(rt, algorithm, key), bytes(rt, key, 2), iv);
  return Buffer.concat([c.update(bytes(rt, data, 3)), c.final()]);
}

function decrypt(rt: Rt, algorithm: MaybeText, key: Bytes, iv: Buffer, data: Buffer): Buffer {
  const d = createDecipheriv(cipher(rt, algorithm, key), bytes(rt, key, 2), iv);
  return Buffer.concat([d.update(data), d.final()]);
}

const random = (rt: Rt, length: number): Buffer => Buffer.from(rt.host.randomBytes(length));

export const crypto = stdClass('System.Crypto', [
  [
    'static Blob generateDigest(String algorithm, Blob input)',
    (rt: Rt, a: MaybeText, b: Bytes) =>
      blob(
        createHash(digestName(rt, a))
          .update(bytes(rt, b, 2))
          .digest(),
      ),
  ],
  [
    'static Blob generateMac(String algorithm, Blob input, Blob key)',
    (rt: Rt, a: MaybeText, b: Bytes, k: Bytes) =>
      blob(
        createHmac(digestName(rt, a, 'hmac'), bytes(rt, k, 3))
          .update(bytes(rt, b, 2))
          .digest(),
      ),
  ],
  [
    'static Boolean verifyHMac(String algorithm, Blob input, Blob key, Blob mac)',
    (rt: Rt, a: MaybeText, b: Bytes, k: Bytes, m: Bytes) =>
      createHmac(digestName(rt, a, 'hmac'), bytes(rt, k, 3))
        .update(bytes(rt, b, 2))
        .digest()
        .equals(bytes(rt, m, 4)),
  ],
  [
    'static Blob generateAesKey(Integer size)',
    (rt: Rt, size: number) =>
      [128, 192, 256].includes(size)
        ? blob(random(rt, size / 8))
        : throwApex(rt, 'System.InvalidParameterValueException', 'Invalid key size'),
  ],
  [
    'static Blob encrypt(String algorithm, Blob key, Blob initializationVector, Blob data)',
    (rt: Rt, a: MaybeText, k: Bytes, iv: Bytes, d: Bytes) => crypt(rt, () => encrypt(rt, a, k, bytes(rt, iv, 3), d)),
  ],
  [
    'static Blob decrypt(String algorithm, Blob key, Blob initializationVector, Blob data)',
    (rt: Rt, a: MaybeText, k: Bytes, iv: Bytes, d: Bytes) =>
      crypt(rt, () => decrypt(rt, a, k, bytes(rt, iv, 3), bytes(rt, d, 4))),
  ],
  [
    'static Blob encryptWithManagedIV(String algorithm, Blob key, Blob data)',
    (rt: Rt, a: MaybeText, k: Bytes, d: Bytes) => {
      const iv = random(rt, 16);
      return crypt(rt, () => Buffer.concat([iv, encrypt(rt, a, k, iv, d)]));
    },
  ],
  [
    'static Blob decryptWithManagedIV(String algorithm, Blob key, Blob data)',
    (rt: Rt, a: MaybeText, k: Bytes, d: Bytes) => {
      const all = bytes(rt, d, 3);
      return crypt(rt, () => decrypt(rt, a, k, all.subarray(0, 16), all.subarray(16)));
    },
  ],
  ['static Integer getRandomInteger()', (rt: Rt) => random(rt, 4).readInt32BE()],
  ['static Long getRandomLong()', (rt: Rt) => random(rt, 8).readBigInt64BE()],
  [
    'static Blob sign(String algorithm, Blob input, Blob privateKey)',
    (rt: Rt, a: MaybeText, b: Bytes, k: Bytes) =>
      crypt(rt, () => {
        const key = createPrivateKey({ key: bytes(rt, k, 3), format: 'der', type: 'pkcs8' });
        return createSign(signatureHash(rt, a))
          .update(bytes(rt, b, 2))
          .sign(key);
      }),
  ],
  [
    'static Boolean verify(String algorithm, Blob data, Blob signature, Blob publicKey)',
    (rt: Rt, a: MaybeText, d: Bytes, s: Bytes, k: Bytes) => {
      const key = createPublicKey({ key: bytes(rt, k, 4), format: 'der', type: 'spki' });
      return createVerify(signatureHash(rt, a))
        .update(bytes(rt, d, 2))
        .verify(key, bytes(rt, s, 3));
    },
  ],
  ['static Boolean verify(String algorithm, Blob data, Blob signature, String certDevName)'],
  ['static Blob signWithCertificate(String algorithm, Blob input, String certDevName)'],
  ['static void signXML(String algorithm, Dom.XmlNode node, String idAttribute, Blob privateKey)'],
]);

/** A random UUID of version 4, its bytes from the host. */
export function randomUuid(rt: Rt): string {
  const b = random(rt, 16);
  b[6] = ((b[6] as number) & 0x0f) | 0x40;
  b[8] = ((b[8] as number) & 0x3f) | 0x80;
  return b.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
const uuidObject = (text: string): StdObject => new StdObject(systemType('System.UUID'), { text });
stdFormats.set('System.UUID', (_rt, self) => self.data['text'] as string);
export const uuid = stdClass('System.UUID', [
  ['static UUID randomUUID()', (rt: Rt) => uuidObject(randomUuid(rt))],
  [
    'static UUID fromString(String text)',
    (rt: Rt, t: MaybeText) => {
      const text = required(rt, t, 1).toLowerCase();
      return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
        ? uuidObject(text)
        : throwApex(rt, 'System.IllegalArgumentException', `Invalid UUID string: ${String(t)}`);
    },
  ],
  ['String toString()', (_: Rt, self: StdObject) => self.data['text']],
  [
    'Boolean equals(Object other)',
    (_: Rt, self: StdObject, o: unknown) =>
      o instanceof StdObject && o.apexType === self.apexType && o.data['text'] === self.data['text'],
  ],
  ['Integer hashCode()', (_: Rt, self: StdObject) => parseInt((self.data['text'] as string).slice(0, 8), 16) | 0],
]);
