import { sortOut } from './product-events';

it('sends what the event schema takes and refuses what it does not, with the field', () => {
  const good = { Event_Id__c: 'a', Email__c: 'not checked here', Trial_Start_Date__c: '2026-05-01' };
  const long = { Event_Id__c: 'b', Workspace_Name__c: 'x'.repeat(81) };
  const wrong = { Event_Id__c: 'c', Trial_Expiration_Date__c: '31.02.2026' };

  const { sendable, refused } = sortOut([good, long, wrong]);

  expect(sendable).toEqual([good]);
  expect(refused.map(({ reason }) => reason.split(':')[0])).toEqual(['Workspace_Name__c', 'Trial_Expiration_Date__c']);
});
