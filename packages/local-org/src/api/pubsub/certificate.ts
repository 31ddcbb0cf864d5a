import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  X509Certificate,
} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

export interface ServerCertificate {
  /** File of the certificate, for clients that want to trust it. */
  readonly certificatePath: string;
  readonly certificate: Buffer;
  readonly privateKey: Buffer;
}

const DAY_MS = 86_400_000;
const LIFETIME_MS = 3650 * DAY_MS;

/** The self-signed certificate of the org's gRPC door, made on first use and kept beside the data. */
export function loadCertificate(dir: string): ServerCertificate {
  fs.mkdirSync(dir, { recursive: true });
  const certificatePath = path.join(dir, 'pubsub-certificate.pem');
  const keyPath = path.join(dir, 'pubsub-certificate.key');
  if (!isValid(certificatePath) || !fs.existsSync(keyPath)) {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const key = privateKey.export({ type: 'pkcs8', format: 'pem' });
    fs.writeFileSync(keyPath, key, { mode: 0o600 });
    fs.writeFileSync(certificatePath, selfSigned(String(key), new Date()));
  }
  return { certificatePath, certificate: fs.readFileSync(certificatePath), privateKey: fs.readFileSync(keyPath) };
}

function isValid(file: string): boolean {
  try {
    const { validTo } = new X509Certificate(fs.readFileSync(file));
    return Date.parse(validTo) > Date.now() + DAY_MS;
  } catch {
    return false;
  }
}

/** An X.509 v3 certificate for this machine, valid ten years, that may stand as its own authority. [RFC 5280] */
export function selfSigned(privateKeyPem: string, from: Date): string {
  const key = createPrivateKey(privateKeyPem);
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' });
  const algorithm = sequence(OID.sha256WithRsa, der(0x05, Buffer.alloc(0)));
  const name = sequence(der(0x31, sequence(OID.commonName, text('localhost'))));
  const to = new Date(from.getTime() + LIFETIME_MS);
  const body = sequence(
    der(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([0x40]), randomBytes(15)])),
    algorithm,
    name,
    sequence(time(new Date(from.getTime() - DAY_MS)), time(to)),
    name,
    publicKey,
    der(0xa3, sequence(basicConstraints(), alternativeNames())),
  );
  const certificate = sequence(body, algorithm, bitString(sign('sha256', body, key)));
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

const OID = {
  sha256WithRsa: Buffer.from('06092a864886f70d01010b', 'hex'),
  commonName: Buffer.from('0603550403', 'hex'),
  basicConstraints: Buffer.from('0603551d13', 'hex'),
  subjectAltName: Buffer.from('0603551d11', 'hex'),
};

/** A value of the distinguished encoding: tag, length, content. */
function der(tag: number, content: Buffer): Buffer {
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content]);
  const digits = length.toString(16);
  const bytes = Buffer.from(digits.length % 2 === 1 ? `0${digits}` : digits, 'hex');
  return Buffer.concat([Buffer.from([tag, 0x80 | bytes.length]), bytes, content]);
}

const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, Buffer.concat(parts));
const integer = (bytes: Buffer): Buffer => der(0x02, bytes);
const bitString = (bytes: Buffer): Buffer => der(0x03, Buffer.concat([Buffer.from([0]), bytes]));
const text = (value: string): Buffer => der(0x0c, Buffer.from(value, 'utf8'));

/** Years before 2050 are written with two digits. */
function time(at: Date): Buffer {
  const digits = at.toISOString().replace(/[-:T]/g, '').slice(0, 14);
  return at.getUTCFullYear() < 2050
    ? der(0x17, Buffer.from(`${digits.slice(2)}Z`))
    : der(0x18, Buffer.from(`${digits}Z`));
}

function basicConstraints(): Buffer {
  const isAuthority = sequence(der(0x01, Buffer.from([0xff])));
  return sequence(OID.basicConstraints, der(0x01, Buffer.from([0xff])), der(0x04, isAuthority));
}

function alternativeNames(): Buffer {
  const names = sequence(
    der(0x82, Buffer.from('localhost')),
    der(0x87, Buffer.from([127, 0, 0, 1])),
    der(0x87, Buffer.concat([Buffer.alloc(15), Buffer.from([1])])),
  );
  return sequence(OID.subjectAltName, der(0x04, names));
}
