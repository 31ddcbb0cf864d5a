import type { Finding } from './finding';
import type { OrgReader } from './org-reader';
import type { ProjectSetup } from './project-setup';
import { CHECKS, countByStatus, toText, verify } from './verify';

const PROJECT: ProjectSetup = {
  apiVersion: '66.0',
  objects: new Map([
    ['Deal__c', { fields: ['Stage__c'], sharingModel: 'Private' }],
    ['Workspace_Event__c', { fields: [], sharingModel: undefined }],
    ['Rollout_Phase__mdt', { fields: [], sharingModel: undefined }],
    ['Lifecycle_Setting__mdt', { fields: ['Fallback_Queue__c', 'Alert_Sender_Address__c'], sharingModel: undefined }],
  ]),
  classes: ['Keeper'],
  triggers: ['DealTrigger'],
  permissionSets: ['Deal_User'],
  permissionSetGroups: ['Sales_Rep', 'Rollout_Pilot', 'Rollout_Later'],
  activeFlows: ['Deal_Close', 'Deal_Event'],
  eventFlows: ['Deal_Event'],
  queues: [{ name: 'Deals', objects: ['Lead', 'Deal__c'] }],
  notificationTypes: ['Deal_News'],
  customMetadata: new Map([
    ['Automation_Switch__mdt', ['Deal_Event']],
    ['Rollout_Phase__mdt', ['Pilot', 'Later']],
  ]),
  activeAssignmentRules: [{ object: 'Lead', name: 'Standard' }],
};

type Rows = Record<string, readonly object[]>;

/** Rows by the object queried: an org in which nothing is missing. */
const complete = (): Rows => ({
  ApexClass: [{ Name: 'Keeper', Status: 'Active' }],
  ApexTrigger: [{ Name: 'DealTrigger', Status: 'Active' }],
  PermissionSet: [{ Name: 'Deal_User' }],
  PermissionSetGroup: ['Sales_Rep', 'Rollout_Pilot', 'Rollout_Later'].map((DeveloperName) => ({
    DeveloperName,
    Status: 'Updated',
  })),
  Automation_Switch__mdt: [{ DeveloperName: 'Deal_Event', Active__c: true, Purpose__c: 'Events wait on the bus.' }],
  Rollout_Phase__mdt: [
    { DeveloperName: 'Pilot', Status__c: 'Active', Permission_Set_Group__c: 'Rollout_Pilot' },
    { DeveloperName: 'Later', Status__c: 'Planned', Permission_Set_Group__c: 'Rollout_Later' },
  ],
  FlowDefinitionView: [
    { ApiName: 'Deal_Close', IsActive: true },
    { ApiName: 'Deal_Event', IsActive: true },
  ],
  Scheduled_Job__mdt: [{ MasterLabel: 'Night', Cron__c: '0 0 4 * * ?', Active__c: true }],
  CronTrigger: [{ CronExpression: '0 0 4 * * ?', State: 'WAITING', CronJobDetail: { Name: 'Self-Serve: Night' } }],
  AssignmentRule: [{ Name: 'Standard', SobjectType: 'Lead', Active: true }],
  CustomNotificationType: [{ DeveloperName: 'Deal_News' }],
  User: [{ Id: '005' }],
  Workspace_Event__c: [{ CreatedBy: { Name: 'Automated Process', IsActive: true, UserType: 'AutomatedProcess' } }],
  PermissionSetAssignment: [
    { DeveloperName: 'Sales_Rep', n: 3 },
    { DeveloperName: 'Rollout_Pilot', n: 2 },
  ],
  Group: [
    { Id: '00G1', DeveloperName: 'Deals' },
    { Id: '00G2', DeveloperName: 'Leftovers' },
  ],
  GroupMember: [{ GroupId: '00G1' }, { GroupId: '00G2' }],
  QueueSobject: ['Lead', 'Deal__c'].map((SobjectType) => ({ QueueId: '00G1', SobjectType })),
  Lifecycle_Setting__mdt: [{ Fallback_Queue__c: 'Leftovers', Alert_Sender_Address__c: 'Sales@example.com' }],
  EntityDefinition: [{ QualifiedApiName: 'Deal__c', InternalSharingModel: 'Private' }],
  OrgWideEmailAddress: [{ Address: 'sales@example.com' }],
});

interface Org {
  rows: Rows;
  fields: Record<string, readonly string[] | undefined>;
  limits: Record<string, { Max: number; Remaining: number }>;
  versions: readonly string[];
}

const completeOrg = (): Org => ({
  rows: complete(),
  fields: {
    Deal__c: ['Id', 'Stage__c'],
    Workspace_Event__c: [],
    Rollout_Phase__mdt: [],
    Lifecycle_Setting__mdt: ['Fallback_Queue__c', 'Alert_Sender_Address__c'],
  },
  limits: { DataStorageMB: { Max: 100, Remaining: 60 }, SingleEmail: { Max: 15, Remaining: 15 } },
  versions: ['65.0', '66.0'],
});

function reader(org: Org): OrgReader {
  return {
    query: <Row>(soql: string) => {
      const object = /FROM (\w+)/.exec(soql)?.[1] ?? '';
      const rows = org.rows[object];
      return rows ? Promise.resolve(rows as readonly Row[]) : Promise.reject(new Error(`${object} is not supported`));
    },
    describe: (object) => {
      const fields = org.fields[object];
      return Promise.resolve(fields && { fields: fields.map((name) => ({ name })) });
    },
    limits: () => Promise.resolve(org.limits),
    versions: () => Promise.resolve(org.versions),
  };
}

async function findingsOf(change: (org: Org) => void): Promise<readonly Finding[]> {
  const org = completeOrg();
  change(org);
  return verify({ org: reader(org), project: PROJECT });
}

const notOk = (findings: readonly Finding[]): string[] =>
  findings.filter(({ status }) => status !== 'ok').map((one) => `${one.status} ${one.area}: ${one.item}`);

/** What no API tells is always left to a person. */
const DELIVERABILITY = 'look Email: deliverability';

it('finds nothing missing in a complete org, in every area', async () => {
  const findings = await findingsOf(() => undefined);

  expect(notOk(findings)).toEqual([DELIVERABILITY]);
  expect(new Set(findings.map(({ area }) => area))).toEqual(new Set(CHECKS.map(({ area }) => area)));
});

it.each<[string, (org: Org) => void, string]>([
  ['an older release', (org) => (org.versions = ['65.0']), 'missing API: version 66.0'],
  ['an absent object', (org) => (org.fields['Deal__c'] = undefined), 'missing Objects: Deal__c'],
  ['an absent field', (org) => (org.fields['Deal__c'] = ['Id']), 'missing Objects: Deal__c.Stage__c'],
  ['an absent class', (org) => (org.rows['ApexClass'] = []), 'missing Apex: Keeper'],
  ['an absent trigger', (org) => (org.rows['ApexTrigger'] = []), 'missing Apex: DealTrigger'],
  [
    'an inactive trigger',
    (org) => (org.rows['ApexTrigger'] = [{ Name: 'DealTrigger', Status: 'Inactive' }]),
    'missing Apex: DealTrigger',
  ],
  ['an absent permission set', (org) => (org.rows['PermissionSet'] = []), 'missing Permission sets: Deal_User'],
  [
    'a group that could not be recalculated',
    (org) =>
      (org.rows['PermissionSetGroup'] = [
        ...(org.rows['PermissionSetGroup'] ?? []).slice(1),
        { DeveloperName: 'Sales_Rep', Status: 'Failed' },
      ]),
    'missing Permission sets: Sales_Rep',
  ],
  [
    'an absent metadata record',
    (org) => (org.rows['Automation_Switch__mdt'] = []),
    'missing Custom metadata: Automation_Switch__mdt.Deal_Event',
  ],
  [
    'an inactive flow',
    (org) =>
      (org.rows['FlowDefinitionView'] = [
        { ApiName: 'Deal_Close', IsActive: false },
        { ApiName: 'Deal_Event', IsActive: true },
      ]),
    'missing Flows: Deal_Close',
  ],
  ['a job that is not scheduled', (org) => (org.rows['CronTrigger'] = []), 'missing Scheduled jobs: Night'],
  ['no active assignment rule', (org) => (org.rows['AssignmentRule'] = []), 'missing Assignment rules: Lead: Standard'],
  [
    'a switch that is off',
    (org) =>
      (org.rows['Automation_Switch__mdt'] = [{ DeveloperName: 'Deal_Event', Active__c: false, Purpose__c: null }]),
    'look Switches: Deal_Event',
  ],
  [
    'an absent notification type',
    (org) => (org.rows['CustomNotificationType'] = []),
    'missing Notification types: Deal_News',
  ],
  [
    'an event flow whose user left',
    (org) => (org.rows['Workspace_Event__c'] = [{ CreatedBy: { Name: 'Ann', IsActive: false, UserType: 'Standard' } }]),
    'missing Event flows: Deal_Event',
  ],
  ['an event flow that never ran', (org) => (org.rows['Workspace_Event__c'] = []), 'look Event flows: Deal_Event'],
  [
    'a role that nobody has',
    (org) => (org.rows['PermissionSetAssignment'] = [{ DeveloperName: 'Rollout_Pilot', n: 2 }]),
    'missing Assignments: Sales_Rep',
  ],
  [
    'an active phase without members',
    (org) => (org.rows['PermissionSetAssignment'] = [{ DeveloperName: 'Sales_Rep', n: 3 }]),
    'missing Rollout: Pilot',
  ],
  ['a queue without members', (org) => (org.rows['GroupMember'] = [{ GroupId: '00G2' }]), 'missing Queues: Deals'],
  [
    'a queue that does not take an object',
    (org) => (org.rows['QueueSobject'] = [{ QueueId: '00G1', SobjectType: 'Lead' }]),
    'missing Queues: Deals: Deal__c',
  ],
  [
    'an absent fallback queue',
    (org) => (org.rows['Group'] = [{ Id: '00G1', DeveloperName: 'Deals' }]),
    'missing Queues: Leftovers',
  ],
  [
    'a sharing default that is too open',
    (org) => (org.rows['EntityDefinition'] = [{ QualifiedApiName: 'Deal__c', InternalSharingModel: 'ReadWrite' }]),
    'missing Sharing: Deal__c',
  ],
  [
    'too little storage',
    (org) => (org.limits['DataStorageMB'] = { Max: 100, Remaining: 19 }),
    'missing Storage: data storage',
  ],
  [
    'a sender that is no organization-wide address',
    (org) => (org.rows['OrgWideEmailAddress'] = [{ Address: 'other@example.com' }]),
    'missing Email: Sales@example.com',
  ],
  [
    'no emails left today',
    (org) => (org.limits['SingleEmail'] = { Max: 15, Remaining: 0 }),
    'missing Email: daily emails',
  ],
])('names %s and nothing else, with a way out', async (_, change, expected) => {
  const findings = await findingsOf(change);
  const found = notOk(findings).filter((one) => one !== DELIVERABILITY);

  expect(found).toEqual([expected]);
  expect(findings.filter(({ status }) => status !== 'ok').every(({ fix }) => (fix ?? '').length > 10)).toBe(true);
});

it('takes an active assignment rule of the customer as good', async () => {
  const findings = await findingsOf((org) => {
    org.rows['AssignmentRule'] = [{ Name: 'Ours', SobjectType: 'Lead', Active: true }];
  });

  expect(notOk(findings)).toEqual([DELIVERABILITY]);
});

it('asks to look where there is no organization-wide address and none is set as sender', async () => {
  const findings = await findingsOf((org) => {
    org.rows['OrgWideEmailAddress'] = [];
    org.rows['Lifecycle_Setting__mdt'] = [{ Fallback_Queue__c: 'Leftovers', Alert_Sender_Address__c: null }];
  });

  expect(notOk(findings)).toEqual(['look Email: organization-wide address', DELIVERABILITY]);
});

it('says where nobody sees a page because no phase is active', async () => {
  const findings = await findingsOf((org) => {
    org.rows['Rollout_Phase__mdt'] = ['Pilot', 'Later'].map((DeveloperName) => ({
      DeveloperName,
      Status__c: 'Planned',
      Permission_Set_Group__c: `Rollout_${DeveloperName}`,
    }));
  });

  expect(notOk(findings)).toContain('missing Rollout: phases');
});

it('leaves an area that the org does not answer to a person, and says why', async () => {
  const findings = await findingsOf((org) => {
    delete org.rows['EntityDefinition'];
  });

  expect(findings.filter(({ area }) => area === 'Sharing')).toEqual([
    {
      area: 'Sharing',
      item: 'sharing',
      status: 'look',
      detail: 'the org did not answer: EntityDefinition is not supported',
      fix: 'Setup > Sharing Settings',
    },
  ]);
});

it('stops when the session is refused', async () => {
  const refused = Object.assign(new Error('Session expired or invalid'), { errorCode: 'INVALID_SESSION_ID' });
  const org = { ...reader(completeOrg()), versions: () => Promise.reject(refused) };

  await expect(verify({ org, project: PROJECT })).rejects.toThrow('Session expired');
});

it('prints one line for what is there and the way out below what is not', async () => {
  const findings = await findingsOf((org) => {
    org.rows['GroupMember'] = [{ GroupId: '00G2' }];
  });
  const text = toText(findings);

  expect(text).toContain('ok       Objects            7 items');
  expect(text).toMatch(
    /MISSING {2}Queues {13}Deals: queue has no members.*\n +-> Setup > Queues > Deals > Edit: Queue Members/,
  );
  expect(text).toMatch(/, 1 missing, 1 to look at yourself\.$/);
  expect(countByStatus(findings)).toMatchObject({ missing: 1, look: 1 });
});
