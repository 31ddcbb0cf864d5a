import { X509Certificate, generateKeyPairSync } from 'node:crypto';
import { selfSigned } from './certificate';

test('the certificate is for this machine, signed with its own key and valid for years', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = selfSigned(String(privateKey.export({ type: 'pkcs8', format: 'pem' })), new Date('2026-05-01T00:00:00Z'));

  const certificate = new X509Certificate(pem);

  expect(certificate.verify(publicKey)).toBe(true);
  expect(certificate.checkHost('localhost')).toBe('localhost');
  expect(certificate.checkIP('127.0.0.1')).toBe('127.0.0.1');
  expect(certificate.ca).toBe(true);
  expect([certificate.validFrom, certificate.validTo].map((text) => new Date(text).toISOString().slice(0, 10))).toEqual(
    ['2026-04-30', '2036-04-28'],
  );
});
