import { Connection } from 'jsforce';
import { readProjectSetup } from '../../packages/salesforce-client/src';
import path from 'node:path';
import { TestOrg } from './support/org';
import { makeUser, sessionOf } from './support/session';

/** The permission set groups of each role; `nobody` has a licence and nothing else. */
const ROLES = {
  nobody: [],
  rep: ['Sales_Rep', 'Rollout_Pilot'],
  manager: ['Sales_Manager', 'Rollout_Pilot'],
  admin: ['Self_Serve_Admin', 'Rollout_Pilot'],
  integration: ['Provisioning_Integration'],
} as const;
type Role = keyof typeof ROLES;
const EVERYBODY = Object.keys(ROLES) as Role[];

/** Create, read, edit and delete as each role's describe tells them; `-`: the object is not there for the role. */
const OBJECTS: Readonly<Record<string, Readonly<Record<Role, string>>>> = {
  Account: { nobody: '-', rep: 'CRE', manager: 'CRE', admin: 'CRE', integration: '-' },
  Contact: { nobody: '-', rep: 'CRE', manager: 'CRE', admin: 'CRE', integration: '-' },
  Lead: { nobody: '-', rep: 'CRE', manager: 'CRE', admin: 'CRE', integration: '-' },
  // Everybody reads activities; making them takes the permission to edit tasks.
  Task: { nobody: 'R', rep: 'CRED', manager: 'CRED', admin: 'CRED', integration: 'R' },
  Account_Domain__c: { nobody: '-', rep: 'R', manager: 'R', admin: 'CRED', integration: '-' },
  Workspace__c: { nobody: '-', rep: 'RE', manager: 'RE', admin: 'CRED', integration: 'R' },
  Workspace_Event__c: { nobody: '-', rep: 'R', manager: 'R', admin: 'CRED', integration: 'R' },
  Trial_Alert__c: { nobody: '-', rep: 'R', manager: 'R', admin: 'CRED', integration: '-' },
  Lifecycle_Snapshot__c: { nobody: '-', rep: '-', manager: 'R', admin: 'R', integration: '-' },
  Event_Receipt__c: { nobody: '-', rep: '-', manager: '-', admin: 'R', integration: '-' },
  Error_Log__c: { nobody: '-', rep: 'CR', manager: 'CR', admin: 'CRED', integration: '-' },
  Error_Retry_Attempt__c: { nobody: '-', rep: '-', manager: 'R', admin: 'R', integration: '-' },
  Erasure_Request__c: { nobody: '-', rep: '-', manager: '-', admin: 'R', integration: '-' },
  Rollout_Usage__c: { nobody: '-', rep: 'CR', manager: 'CR', admin: 'CR', integration: '-' },
  // Events are published (C) or listened to (L).
  SelfServeTrialEvent__e: { nobody: '-', rep: '-', manager: '-', admin: 'C', integration: 'C' },
  Lifecycle_Changed__e: { nobody: '-', rep: 'L', manager: 'L', admin: 'C', integration: '-' },
  Error_Changed__e: { nobody: '-', rep: '-', manager: 'L', admin: 'L', integration: '-' },
  Error_Log_Event__e: { nobody: '-', rep: '-', manager: '-', admin: '-', integration: '-' },
};

/** Who reads the field. */
const FIELDS: Readonly<Record<string, readonly Role[]>> = {
  'Error_Log__c.Payload__c': ['admin'],
  'Error_Log__c.Payload_Masked__c': ['manager', 'admin'],
  'Error_Log__c.Workspace__c': ['manager', 'admin'],
  'Workspace__c.MRR__c': ['rep', 'manager', 'admin', 'integration'],
  'Workspace__c.Match_Explanation__c': ['rep', 'manager', 'admin', 'integration'],
  'Workspace__c.Person_Seeds__c': ['admin'],
  'Workspace__c.Link_Request__c': ['admin'],
  'Lead.Self_Serve_Key__c': ['rep', 'manager', 'admin'],
  'Trial_Alert__c.Acted_On_At__c': ['rep', 'manager', 'admin'],
};

/** Tabs that each permission set group shows, and the custom permissions that it grants; a rollout group opens pages, a role does things. */
const GROUPS: Readonly<Record<string, { readonly tabs: readonly string[]; readonly permissions: readonly string[] }>> =
  {
    Provisioning_Integration: { tabs: [], permissions: [] },
    Rollout_Everyone: { tabs: ['Lifecycle_Dashboard'], permissions: [] },
    Rollout_Pilot: { tabs: ['Lifecycle_Dashboard'], permissions: [] },
    Rollout_Team: { tabs: ['Lifecycle_Dashboard'], permissions: [] },
    Sales_Manager: { tabs: ['Adoption', 'Error_Log__c', 'Workspace__c'], permissions: [] },
    Sales_Rep: { tabs: ['Workspace__c'], permissions: [] },
    Self_Serve_Admin: {
      tabs: ['Account_Domain__c', 'Adoption', 'Error_Dashboard', 'Error_Log__c', 'Personal_Data', 'Workspace__c'],
      permissions: ['Erase_Personal_Data', 'Retry_Errors'],
    },
  };

/** Doors outside the record APIs, a call that changes nothing, and who gets past the check of access. */
const DOORS: readonly { url: string; body: unknown; open: readonly Role[] }[] = [
  { url: '/services/apexrest/selfserve/v1/events', body: [], open: ['integration'] },
  { url: '/services/apexrest/selfserve/v1/errors', body: [], open: ['integration'] },
  {
    url: '/services/data/v66.0/actions/custom/apex/ErrorRetryAction',
    body: { inputs: [{ errorLogIds: [] }] },
    open: ['admin'],
  },
  { url: '/services/data/v66.0/actions/custom/apex/EraseEmailAddress', body: { inputs: [{}] }, open: ['admin'] },
  { url: '/services/data/v66.0/actions/custom/apex/LiftSuppression', body: { inputs: [{}] }, open: ['admin'] },
];

jest.setTimeout(180_000);

describe('what each role may do [batch]', () => {
  let org: TestOrg;
  const sessions = new Map<Role, Connection>();
  const userIds = new Map<Role, string>();

  const as = (role: Role): Connection => sessions.get(role) as Connection;

  beforeAll(async () => {
    org = await TestOrg.start();
    const { instanceUrl } = org.process.facts;
    for (const role of EVERYBODY) {
      const username = `${role}@access.example`;
      const id = await makeUser(org, username);
      await org.assign(ROLES[role], id);
      userIds.set(role, id);
      sessions.set(role, new Connection({ instanceUrl, accessToken: await sessionOf(org, username), version: '66.0' }));
    }
  });
  afterAll(() => org?.stop());

  async function rightsOn(role: Role, object: string): Promise<string> {
    const described = await as(role)
      .describe(object)
      .catch((error: { errorCode?: string }) => {
        if (error.errorCode === 'NOT_FOUND') return undefined;
        throw error as Error;
      });
    if (!described) return '-';
    if (object.endsWith('__e')) return described.createable ? 'C' : 'L';
    const { createable, queryable, updateable, deletable } = described;
    return `${createable ? 'C' : ''}${queryable ? 'R' : ''}${updateable ? 'E' : ''}${deletable ? 'D' : ''}`;
  }

  it.each(Object.entries(OBJECTS))('%s is for the roles of the matrix', async (object, expected) => {
    const found = await Promise.all(EVERYBODY.map(async (role) => [role, await rightsOn(role, object)]));

    expect(Object.fromEntries(found)).toEqual(expected);
  });

  it.each(Object.entries(FIELDS))('%s is read by the roles of the matrix alone', async (field, readers) => {
    const [object = '', name = ''] = field.split('.');
    const found: Role[] = [];
    for (const role of EVERYBODY) {
      const described = await as(role)
        .describe(object)
        .catch(() => undefined);
      if (described?.fields.some((one) => one.name === name)) found.push(role);
    }

    expect(found).toEqual(readers);
  });

  it.each(DOORS)('$url opens to the roles of the matrix alone', async ({ url, body, open }) => {
    const answers = await Promise.all(
      EVERYBODY.map(async (role) => {
        const { instanceUrl, accessToken } = as(role);
        const headers = { Authorization: `Bearer ${accessToken}`, 'Content-Type': 'application/json' };
        const { status } = await fetch(instanceUrl + url, { method: 'POST', headers, body: JSON.stringify(body) });
        return { role, status };
      }),
    );

    expect(answers.filter(({ status }) => status !== 403).map(({ role }) => role)).toEqual(open);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  });

  it('each permission set group shows the tabs and grants the custom permissions of the matrix, no group is left out', async () => {
    const components = await org.query<{ PermissionSetId: string; PermissionSetGroup: { DeveloperName: string } }>(
      'SELECT PermissionSetId, PermissionSetGroup.DeveloperName FROM PermissionSetGroupComponent',
    );
    const tabs = await org.query<{ ParentId: string; Name: string }>(
      'SELECT ParentId, Name FROM PermissionSetTabSetting',
    );
    const permissions = await org.query<{ Id: string; DeveloperName: string }>(
      'SELECT Id, DeveloperName FROM CustomPermission',
    );
    const grants = await org.query<{ ParentId: string; SetupEntityId: string }>(
      "SELECT ParentId, SetupEntityId FROM SetupEntityAccess WHERE SetupEntityType = 'CustomPermission'",
    );
    const nameOf = new Map(permissions.map(({ Id, DeveloperName }) => [Id, DeveloperName]));
    const { permissionSetGroups } = readProjectSetup(path.join(__dirname, '..', '..'));
    const found = permissionSetGroups.map((group) => {
      const members = components.filter(({ PermissionSetGroup }) => PermissionSetGroup.DeveloperName === group);
      const sets = new Set(members.map(({ PermissionSetId }) => PermissionSetId));
      const distinct = (names: (string | undefined)[]): (string | undefined)[] => [...new Set(names)].sort();
      return [
        group,
        {
          tabs: distinct(tabs.filter(({ ParentId }) => sets.has(ParentId)).map(({ Name }) => Name)),
          permissions: distinct(
            grants.filter(({ ParentId }) => sets.has(ParentId)).map((grant) => nameOf.get(grant.SetupEntityId)),
          ),
        },
      ];
    });

    expect(Object.fromEntries(found)).toEqual(GROUPS);
    expect([...nameOf.values()].sort()).toEqual(['Bypass_Lifecycle_Automation', 'Erase_Personal_Data', 'Retry_Errors']);
  });

  it('a payload asked for by name is refused to whoever may not read it', async () => {
    await org.insertAll('Error_Log__c', [
      {
        Error_Key__c: 'access-1',
        Error_Name__c: 'Refused',
        Error_Type__c: 'Data Issue',
        Source_Process__c: 'Manual',
        Payload__c: 'ada@secret.example',
      },
    ]);
    const answers = await Promise.all(
      (['rep', 'manager', 'admin'] as const).map((role) =>
        as(role)
          .query<{ Payload__c: string }>('SELECT Payload__c FROM Error_Log__c')
          .then(({ records }) => records.map((row) => row.Payload__c))
          .catch((error: { errorCode: string }) => error.errorCode),
      ),
    );

    expect(answers).toEqual(['INVALID_FIELD', 'INVALID_FIELD', ['ada@secret.example']]);
  });

  it('a rep reads every workspace and changes only own ones; use of pages is everybody’s own affair', async () => {
    const owners: Role[] = ['rep', 'manager'];
    const ids = await org.insertAll(
      'Workspace__c',
      owners.map((role) => ({
        Name: `Of the ${role}`,
        Workspace_ID__c: `access-${role}`,
        Email__c: `${role}@access-matrix.test`,
        Self_Serve_Status__c: 'Trial',
        OwnerId: userIds.get(role),
      })),
    );
    await org.drain();
    for (const [i, role] of owners.entries())
      await org.update('Workspace__c', ids[i] ?? '', { OwnerId: userIds.get(role) });
    for (const role of owners)
      await as(role)
        .sobject('Rollout_Usage__c')
        .create({ Feature__c: 'Adoption', Used_On__c: '2026-11-01', Usage_Key__c: role });

    const seen = async (role: Role, object: string): Promise<number> =>
      (await as(role).query(`SELECT Id FROM ${object}`)).totalSize;

    const change = (i: number): Promise<string> =>
      as('rep')
        .sobject('Workspace__c')
        .update({ Id: ids[i] ?? '', Name: 'Changed by a rep' })
        .then(({ success }) => (success ? 'changed' : 'refused'))
        .catch((error: { errorCode: string }) => error.errorCode);

    expect([await seen('rep', 'Workspace__c'), await seen('manager', 'Workspace__c')]).toEqual([2, 2]);
    expect([await change(0), await change(1)]).toEqual(['changed', 'INSUFFICIENT_ACCESS_OR_READONLY']);
    // The manager reads all usage, as the adoption page counts it.
    expect([await seen('rep', 'Rollout_Usage__c'), await seen('manager', 'Rollout_Usage__c')]).toEqual([1, 2]);
  });

  it('every object with records that the project brings stands in the matrix', () => {
    const { objects } = readProjectSetup(path.join(__dirname, '..', '..'));
    const brought = [...objects].filter(
      ([name, { sharingModel }]) => name.endsWith('__c') && sharingModel !== undefined,
    );

    expect(brought.map(([name]) => name).filter((name) => OBJECTS[name] === undefined)).toEqual([]);
  });
});
