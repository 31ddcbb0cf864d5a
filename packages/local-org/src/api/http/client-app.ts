import { createPublicKey, generateKeyPairSync, randomBytes, verify, type KeyObject } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** The client app that the local org ships with, so that JWT logins work without any setup. */
export interface ClientApp {
  readonly clientId: string;
  readonly privateKeyPath: string;
  /** For the client credentials flow. */
  readonly secret: string;
  readonly publicKey: KeyObject;
}

/** Makes the app's key pair on first use; keeps it beside the data, readable by its owner alone. */
export function loadClientApp(dir: string): ClientApp {
  fs.mkdirSync(dir, { recursive: true });
  const privateKeyPath = path.join(dir, 'client-app.key');
  const idPath = path.join(dir, 'client-app.id');
  const secretPath = path.join(dir, 'client-app.secret');
  if (!fs.existsSync(privateKeyPath) || !fs.existsSync(idPath)) {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    fs.writeFileSync(privateKeyPath, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
    fs.writeFileSync(idPath, `3MVG9local.${randomBytes(24).toString('base64url')}`, { mode: 0o600 });
  }
  if (!fs.existsSync(secretPath)) fs.writeFileSync(secretPath, randomBytes(32).toString('hex'), { mode: 0o600 });
  const publicKey = createPublicKey(fs.readFileSync(privateKeyPath));
  const read = (file: string): string => fs.readFileSync(file, 'utf8').trim();
  return { clientId: read(idPath), secret: read(secretPath), privateKeyPath, publicKey };
}

export interface JwtClaims {
  readonly iss: string;
  readonly sub: string;
  readonly aud: string | readonly string[];
  readonly exp: number;
}

export type JwtCheck =
  | { readonly ok: true; readonly claims: JwtClaims }
  | { readonly ok: false; readonly error: string; readonly description: string };

/** Audiences the platform takes besides the org's own address. */
const LOGIN_HOSTS = ['https://login.salesforce.com', 'https://test.salesforce.com'];

/** Issuer and subject as an assertion claims them: nothing is checked yet. Undefined for a text that is no assertion. */
export function claimsOf(assertion: string): Pick<JwtClaims, 'iss' | 'sub'> | undefined {
  const claims = decodePart<Partial<JwtClaims> | null>(assertion.split('.')[1] ?? '');
  return typeof claims?.iss === 'string' && typeof claims.sub === 'string'
    ? { iss: claims.iss, sub: claims.sub }
    : undefined;
}

/**
 * Checks a JWT bearer assertion: RS256 signature by the certificate of the app that issued it, audience, expiry.
 * @param publicKey of the app named by the issuer; undefined when there is no such app, or it has no certificate
 * @param nowMs milliseconds since the epoch
 */
export function checkAssertion(
  assertion: string,
  publicKey: KeyObject | undefined,
  instanceUrl: string,
  nowMs: number,
): JwtCheck {
  const [header = '', payload = '', signature = ''] = assertion.split('.');
  const claims = decodePart<JwtClaims>(payload);
  const algorithm = decodePart<{ alg?: string }>(header)?.alg;
  if (!claims || algorithm !== 'RS256') return refuse('invalid_grant', 'invalid assertion');
  if (!publicKey) return refuse('invalid_client_id', 'client identifier invalid');
  const signed = verify('sha256', Buffer.from(`${header}.${payload}`), publicKey, Buffer.from(signature, 'base64url'));
  if (!signed) return refuse('invalid_grant', 'invalid assertion');
  const audiences = (Array.isArray(claims.aud) ? claims.aud : [claims.aud]).map((aud) =>
    String(aud).replace(/\/$/, ''),
  );
  const accepted = [instanceUrl, instanceUrl.replace('127.0.0.1', 'localhost'), ...LOGIN_HOSTS];
  if (!audiences.some((aud) => accepted.includes(aud))) return refuse('invalid_grant', 'audience is invalid');
  // The CLI sends milliseconds where the standard says seconds.
  const expiresMs = claims.exp > 1e12 ? claims.exp : claims.exp * 1000;
  if (!(expiresMs > nowMs)) return refuse('invalid_grant', 'expired assertion');
  return { ok: true, claims };
}

function refuse(error: string, description: string): JwtCheck {
  return { ok: false, error, description };
}

function decodePart<T>(part: string): T | undefined {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as T;
  } catch {
    return undefined;
  }
}
