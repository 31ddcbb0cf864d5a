import { createSign } from 'node:crypto';
import fs from 'node:fs';
import type { TestOrg } from './org';

/** Local only: a session of any user, by the signed assertion of the client app that ships with the org. */
export async function sessionOf(org: TestOrg, username: string): Promise<string> {
  const { instanceUrl, clientId, privateKeyPath } = org.process.facts;
  const part = (json: unknown): string => Buffer.from(JSON.stringify(json)).toString('base64url');
  const claims = { iss: clientId, sub: username, aud: instanceUrl, exp: Math.floor(Date.now() / 1000) + 180 };
  const text = `${part({ alg: 'RS256' })}.${part(claims)}`;
  const signature = createSign('RSA-SHA256').update(text).sign(fs.readFileSync(privateKeyPath));
  const response = await fetch(`${instanceUrl}/services/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      assertion: `${text}.${signature.toString('base64url')}`,
    }),
  });
  const answer = (await response.json()) as { access_token?: string; error_description?: string };
  if (answer.access_token === undefined) throw new Error(`No session of ${username}: ${answer.error_description}`);
  return answer.access_token;
}

/** Creates a user with nothing but the named permission sets. @returns the user's id */
export async function makeUser(
  org: TestOrg,
  username: string,
  permissionSets: readonly string[] = [],
): Promise<string> {
  const profile = await org.one("SELECT Id FROM Profile WHERE Name = 'Minimum Access - Salesforce'");
  const [userId = ''] = await org.insertAll('User', [
    {
      Username: username,
      Email: username,
      LastName: username.split('@')[0],
      Alias: username.slice(0, 8),
      TimeZoneSidKey: 'UTC',
      LocaleSidKey: 'en_US',
      EmailEncodingKey: 'UTF-8',
      LanguageLocaleKey: 'en_US',
      ProfileId: profile.Id,
    },
  ]);
  await grant(org, userId, permissionSets);
  return userId;
}

export async function grant(org: TestOrg, userId: string, permissionSets: readonly string[]): Promise<void> {
  for (const name of permissionSets) {
    const set = await org.one(`SELECT Id FROM PermissionSet WHERE Name = '${name}'`);
    await org.insertAll('PermissionSetAssignment', [{ AssigneeId: userId, PermissionSetId: set.Id }]);
  }
}
