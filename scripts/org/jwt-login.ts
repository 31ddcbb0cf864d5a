import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { SalesforceCli } from './salesforce-cli';

/** What a pipeline's secrets hold for one org. */
export interface JwtSecrets {
  readonly clientId: string;
  readonly username: string;
  /** PEM text, the same in base64, or the path of a file with it. */
  readonly key: string;
  readonly instanceUrl: string;
}

const DEFAULT_URL = 'https://login.salesforce.com';

/** Secrets that are not there; a pipeline of a fork has none, which is no failure of its change. */
export class MissingSecretsError extends Error {
  constructor(readonly names: readonly string[]) {
    super(
      `No org to log in to: the secret${names.length > 1 ? 's' : ''} ${names.join(', ')} ${names.length > 1 ? 'are' : 'is'} not set. ` +
        'What needs an org is left out; docs/pipeline.md tells how to set them.',
    );
  }
}

/**
 * Reads the secrets of an org from the environment: PREFIX_CLIENT_ID, PREFIX_USERNAME, PREFIX_JWT_KEY and, unless it is production or a
 * Dev Hub, PREFIX_INSTANCE_URL.
 * @throws MissingSecretsError naming those that are missing
 */
export function jwtSecrets(prefix: string, env: NodeJS.ProcessEnv): JwtSecrets {
  const names = ['CLIENT_ID', 'USERNAME', 'JWT_KEY'].map((name) => `${prefix}_${name}`);
  const missing = names.filter((name) => !env[name]?.trim());
  if (missing.length > 0) throw new MissingSecretsError(missing);
  const [clientId, username, key] = names.map((name) => env[name]?.trim() ?? '') as [string, string, string];
  return { clientId, username, key, instanceUrl: env[`${prefix}_INSTANCE_URL`]?.trim() || DEFAULT_URL };
}

/**
 * Logs the CLI in. The key stays in a file of its own that only this user may read, because the CLI signs with it again when the session
 * ends; it goes with the machine, or with the folder that `RUNNER_TEMP` names.
 */
export async function jwtLogin(cli: SalesforceCli, secrets: JwtSecrets, alias: string, isHub: boolean): Promise<void> {
  const dir = fs.mkdtempSync(path.join(process.env['RUNNER_TEMP'] ?? os.tmpdir(), 'jwt-'));
  const file = path.join(dir, 'server.key');
  fs.writeFileSync(file, pemOf(secrets.key), { mode: 0o600 });
  const who = ['--client-id', secrets.clientId, '--username', secrets.username, '--jwt-key-file', file];
  const where = ['--instance-url', secrets.instanceUrl, '--alias', alias, ...(isHub ? ['--set-default-dev-hub'] : [])];
  await cli(['org', 'login', 'jwt', ...who, ...where]);
}

/** @throws Error for what is no private key, without showing it */
export function pemOf(key: string): string {
  const candidates = [
    key,
    Buffer.from(key, 'base64').toString('utf8'),
    isFile(key) ? fs.readFileSync(key, 'utf8') : '',
  ];
  const pem = candidates.find((text) => /-----BEGIN (RSA )?PRIVATE KEY-----/.test(text));
  if (pem === undefined) throw new Error('The JWT key is neither PEM text, nor that in base64, nor a file with it.');
  return `${pem.trim()}\n`;
}

function isFile(name: string): boolean {
  return name.length < 1024 && !name.includes('\n') && fs.existsSync(name) && fs.statSync(name).isFile();
}
