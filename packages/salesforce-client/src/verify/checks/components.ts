import { DEPLOY, missing, ok, present, type Check, type CheckContext, type ItemFinding } from '../finding';

const VISIBLE = 'Assign yourself the permission set group Self-Serve Admin, or deploy the project';

/** API version, objects and their fields, Apex, permission sets and custom metadata of the project. */
export const COMPONENT_CHECKS: readonly Check[] = [
  { area: 'API', place: 'Setup > Apex Classes > New > Version Settings', run: apiVersion },
  { area: 'Objects', place: 'Setup > Object Manager', run: objects },
  { area: 'Apex', place: 'Setup > Apex Classes', run: apex },
  { area: 'Permission sets', place: 'Setup > Permission Sets', run: permissionSets },
  { area: 'Custom metadata', place: 'Setup > Custom Metadata Types', run: customMetadata },
];

async function apiVersion({ org, project }: CheckContext): Promise<readonly ItemFinding[]> {
  const newest = Math.max(...(await org.versions()).map(Number));
  const item = `version ${project.apiVersion}`;
  return newest >= Number(project.apiVersion)
    ? [ok(item, `the org speaks ${newest.toFixed(1)}`)]
    : [
        missing(
          item,
          `the org speaks at most ${newest.toFixed(1)}`,
          'Use an org of a newer release (status.salesforce.com)',
        ),
      ];
}

async function objects({ org, project }: CheckContext): Promise<readonly ItemFinding[]> {
  const findings: ItemFinding[] = [];
  for (const [name, { fields }] of project.objects) {
    const described = await org.describe(name);
    if (!described) {
      findings.push(missing(name, 'object is not in the org, or hidden from you', VISIBLE));
      continue;
    }
    findings.push(ok(name, 'object'));
    const wanted = fields.map((field) => `${name}.${field}`);
    const found = described.fields.map((field) => `${name}.${field.name}`);
    const absent = 'field is not in the org, or hidden from you';
    findings.push(
      ...present('field', wanted, found, VISIBLE).map((one) =>
        one.status === 'missing' ? { ...one, detail: absent } : one,
      ),
    );
  }
  return findings;
}

async function apex({ org, project }: CheckContext): Promise<readonly ItemFinding[]> {
  const classes = await org.query<ApexRow>('SELECT Name, Status, IsValid FROM ApexClass WHERE NamespacePrefix = NULL');
  const triggers = await org.query<ApexRow>(
    'SELECT Name, Status, IsValid FROM ApexTrigger WHERE NamespacePrefix = NULL',
  );
  const inactive = triggers.filter(({ Status }) => Status !== 'Active').map(({ Name }) => Name.toLowerCase());
  return [
    ...present(
      'class',
      project.classes,
      classes.map(({ Name }) => Name),
      DEPLOY,
    ),
    ...present(
      'trigger',
      project.triggers,
      triggers.map(({ Name }) => Name),
      DEPLOY,
    ).map((one) =>
      inactive.includes(one.item.toLowerCase()) ? missing(one.item, 'trigger is not active', DEPLOY) : one,
    ),
  ];
}

interface ApexRow {
  readonly Name: string;
  readonly Status: string;
}

async function permissionSets({ org, project }: CheckContext): Promise<readonly ItemFinding[]> {
  const sets = await org.query<{ Name: string }>('SELECT Name FROM PermissionSet WHERE IsOwnedByProfile = FALSE');
  const groups = await org.query<{ DeveloperName: string; Status: string }>(
    'SELECT DeveloperName, Status FROM PermissionSetGroup',
  );
  const failed = groups.filter(({ Status }) => Status === 'Failed').map(({ DeveloperName }) => DeveloperName);
  return [
    ...present(
      'permission set',
      project.permissionSets,
      sets.map(({ Name }) => Name),
      DEPLOY,
    ),
    ...present(
      'permission set group',
      project.permissionSetGroups,
      groups.map((group) => group.DeveloperName),
      DEPLOY,
    ),
    ...failed.map((name) =>
      missing(name, 'group could not be recalculated', `Setup > Permission Set Groups > ${name} > Recalculate`),
    ),
  ];
}

async function customMetadata({ org, project }: CheckContext): Promise<readonly ItemFinding[]> {
  const findings: ItemFinding[] = [];
  for (const [type, records] of project.customMetadata) {
    const rows = await org.query<{ DeveloperName: string }>(`SELECT DeveloperName FROM ${type}`);
    const names = rows.map(({ DeveloperName }) => `${type}.${DeveloperName}`);
    findings.push(
      ...present(
        'record',
        records.map((record) => `${type}.${record}`),
        names,
        DEPLOY,
      ),
    );
  }
  return findings;
}
