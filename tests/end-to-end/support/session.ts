import { createSign, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import type { TestOrg } from './org';

/** Newest version with SOAP login(). */
const SOAP_VERSION = '64.0';

/**
 * A session of a user that the test made: on the local org by the signed assertion of the client app that ships with it, on a target org
 * by a password, set and used over SOAP (the org must let its users log in from here without a security token).
 */
export async function sessionOf(org: TestOrg, username: string): Promise<string> {
  return org.isTarget ? byPassword(org, username) : byAssertion(org, username);
}

async function byPassword(org: TestOrg, username: string): Promise<string> {
  const { Id } = await org.one(`SELECT Id FROM User WHERE Username = '${username}'`);
  const password = `Aa1!${randomUUID()}`;
  const { accessToken } = org.session;
  const header = `<u:SessionHeader><u:sessionId>${accessToken}</u:sessionId></u:SessionHeader>`;
  await soap(
    org,
    `<u:setPassword><u:userId>${Id}</u:userId><u:password>${password}</u:password></u:setPassword>`,
    header,
  );
  const answer = await soap(
    org,
    `<u:login><u:username>${username}</u:username><u:password>${password}</u:password></u:login>`,
  );
  const [, token] = /<sessionId>([^<]+)<\/sessionId>/.exec(answer) ?? [];
  if (token === undefined) throw new Error(`No session of ${username}.`);
  return token;
}

/** @throws Error with the fault of the answer */
async function soap(org: TestOrg, body: string, header = ''): Promise<string> {
  const response = await fetch(`${org.session.instanceUrl}/services/Soap/u/${SOAP_VERSION}`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/xml; charset=UTF-8', SOAPAction: '""' },
    body: `<?xml version="1.0" encoding="UTF-8"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"
      xmlns:u="urn:partner.soap.sforce.com"><s:Header>${header}</s:Header><s:Body>${body}</s:Body></s:Envelope>`,
  });
  const answer = await response.text();
  const [, fault] = /<faultstring>([^<]*)<\/faultstring>/.exec(answer) ?? [];
  if (!response.ok) throw new Error(`SOAP: ${fault ?? response.status}`);
  return answer;
}

async function byAssertion(org: TestOrg, username: string): Promise<string> {
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
    const [result] = await org.insert('PermissionSetAssignment', [{ AssigneeId: userId, PermissionSetId: set.Id }]);
    if (result?.success !== true && result?.errors[0]?.statusCode !== 'DUPLICATE_VALUE')
      throw new Error(JSON.stringify(result));
  }
}
