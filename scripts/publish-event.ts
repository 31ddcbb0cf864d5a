import { EventSender } from '@self-serve/salesforce-client';
import fs from 'node:fs';
import path from 'node:path';

/**
 * `npm run event [-- EMAIL [STATUS]]`: publishes one product event into the running local org, or into the org that SF_INSTANCE_URL and
 * SF_ACCESS_TOKEN name.
 */
async function main(): Promise<void> {
  const [email, status = 'Trial'] = process.argv.slice(2);
  const { instanceUrl, accessToken, now } = await target();
  const id = Math.random().toString(36).slice(2, 10);
  const day = (offset: number): string =>
    new Date(now.getTime() + offset * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  const event = {
    Event_Id__c: `evt-${id}`,
    Workspace_ID__c: `ws-${id}`,
    Workspace_Name__c: `Fresh Workspace ${id}`,
    Email__c: email ?? `newcomer-${id}@fresh-start.test`,
    Self_Serve_Status__c: status,
    Occurred_At__c: now.toISOString(),
    Sequence__c: 1,
    First_Name__c: 'New',
    Last_Name__c: 'Comer',
    Trial_Start_Date__c: day(0),
    Trial_Expiration_Date__c: day(14),
    Plan__c: 'Team',
    MRR__c: status === 'Paid' ? 190 : 0,
    Active_Users__c: 1,
  };
  const [outcome] = await new EventSender('SelfServeTrialEvent__e', { instanceUrl, accessToken }).send([event]);
  if (outcome?.status !== 'queued')
    throw new Error(outcome ? `${outcome.statusCode}: ${outcome.message}` : 'no answer');
  console.log(`Published ${event.Event_Id__c}: ${status} of ${event.Workspace_ID__c} by ${event.Email__c}.`);
}

async function target(): Promise<{ instanceUrl: string; accessToken: string; now: Date }> {
  const { SF_INSTANCE_URL: url, SF_ACCESS_TOKEN: token } = process.env;
  if (url !== undefined && token !== undefined) return { instanceUrl: url, accessToken: token, now: new Date() };
  const file = path.join(__dirname, '..', '.local-org', 'session.json');
  if (!fs.existsSync(file)) throw new Error('No local org is running. Start one with: npm start');
  const session = JSON.parse(fs.readFileSync(file, 'utf8')) as { instanceUrl: string; accessToken: string };
  const response = await fetch(`${session.instanceUrl}/local/clock`, {
    headers: { Authorization: `Bearer ${session.accessToken}` },
  });
  const { now } = (await response.json()) as { now: string };
  return { ...session, now: new Date(now) };
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
