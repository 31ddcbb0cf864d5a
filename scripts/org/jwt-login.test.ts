import { generateKeyPairSync } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { jwtLogin, jwtSecrets, MissingSecretsError, pemOf } from './jwt-login';

const PEM = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();

it('names the secrets that are missing', () => {
  expect(() => jwtSecrets('SF_HUB', { SF_HUB_USERNAME: 'a@b.test', SF_HUB_JWT_KEY: ' ' })).toThrow(
    new MissingSecretsError(['SF_HUB_CLIENT_ID', 'SF_HUB_JWT_KEY']),
  );
});

it('takes a key as text, in base64 or from a file, and shows it in no message', () => {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'key-')), 'server.key');
  fs.writeFileSync(file, PEM);

  for (const key of [PEM, Buffer.from(PEM).toString('base64'), file]) expect(pemOf(key).trim()).toBe(PEM.trim());
  expect(() => pemOf('secret-but-no-key')).toThrow(
    /^The JWT key is neither PEM text, nor that in base64, nor a file with it\.$/,
  );
  fs.rmSync(path.dirname(file), { recursive: true });
});

it('logs the CLI in with a key file that only its owner may read', async () => {
  const commands: string[][] = [];
  let mode = 0;
  const cli = (args: readonly string[]): Promise<unknown> => {
    commands.push([...args]);
    mode = fs.statSync(args[args.indexOf('--jwt-key-file') + 1] as string).mode & 0o777;
    return Promise.resolve({});
  };
  const secrets = jwtSecrets('SF_HUB', { SF_HUB_USERNAME: 'a@b.test', SF_HUB_CLIENT_ID: '3MVG', SF_HUB_JWT_KEY: PEM });

  await jwtLogin(cli, secrets, 'hub', true);

  expect(mode).toBe(0o600);
  expect(commands[0]).toEqual(
    expect.arrayContaining(['--username', 'a@b.test', '--set-default-dev-hub', 'https://login.salesforce.com']),
  );
});
