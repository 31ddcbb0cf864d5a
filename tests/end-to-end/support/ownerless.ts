import type { TestOrg } from './org';

/** What the one open row on workspaces without an active owner counts, and what there is to count in the whole org. */
export async function ownerless(org: TestOrg): Promise<{ byRow: number; inOrg: number }> {
  const rows = await org.query<{ Occurrence_Count__c: number }>(
    "SELECT Occurrence_Count__c FROM Error_Log__c WHERE Error_Key__c = 'Trial Alert|ownerless' AND Status__c = 'Open'",
  );
  return {
    byRow: rows[0]?.Occurrence_Count__c ?? 0,
    inOrg: await org.count('SELECT COUNT() FROM Workspace__c WHERE Without_Active_Owner__c = TRUE'),
  };
}
