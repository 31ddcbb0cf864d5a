import { DEPLOY, missing, ok, type Check, type CheckContext, type ItemFinding } from '../finding';

/** Who is assigned what: role groups, rollout phases, queues and the fallback queue. */
export const PEOPLE_CHECKS: readonly Check[] = [
  { area: 'Assignments', place: 'Setup > Permission Set Groups > Manage Assignments', run: assignments },
  { area: 'Rollout', place: 'Setup > Custom Metadata Types > Rollout Phase > Manage Records', run: rollout },
  { area: 'Queues', place: 'Setup > Queues', run: queues },
];

interface Phase {
  readonly DeveloperName: string;
  readonly Status__c: string;
  readonly Permission_Set_Group__c: string;
}

const PHASES = 'SELECT DeveloperName, Status__c, Permission_Set_Group__c FROM Rollout_Phase__mdt ORDER BY Order__c';

async function assigned({ org }: CheckContext): Promise<Map<string, number>> {
  const rows = await org.query<{ DeveloperName: string; n: number }>(
    'SELECT PermissionSetGroup.DeveloperName, COUNT(Id) n FROM PermissionSetAssignment ' +
      'WHERE PermissionSetGroupId != NULL AND Assignee.IsActive = TRUE GROUP BY PermissionSetGroup.DeveloperName',
  );
  return new Map(rows.map((row) => [row.DeveloperName, row.n]));
}

const assignTo = (group: string): string =>
  `Setup > Permission Set Groups > ${group} > Manage Assignments > Add Assignment`;

/** Groups of rollout phases are looked at by their phase: one that is only planned needs nobody. */
async function assignments(context: CheckContext): Promise<readonly ItemFinding[]> {
  const counts = await assigned(context);
  const phases = context.project.objects.has('Rollout_Phase__mdt') ? await context.org.query<Phase>(PHASES) : [];
  const ofPhases = new Set(phases.map((phase) => phase.Permission_Set_Group__c));
  return context.project.permissionSetGroups
    .filter((group) => !ofPhases.has(group))
    .map((group) => {
      const count = counts.get(group) ?? 0;
      return count > 0
        ? ok(group, `${count} active users`)
        : missing(group, 'no active user is assigned', assignTo(group));
    });
}

async function rollout(context: CheckContext): Promise<readonly ItemFinding[]> {
  if (!context.project.objects.has('Rollout_Phase__mdt')) return [];
  const counts = await assigned(context);
  const phases = await context.org.query<Phase>(PHASES);
  const findings = phases
    .filter((phase) => phase.Status__c === 'Active')
    .map(({ DeveloperName: name, Permission_Set_Group__c: group }) =>
      counts.has(group)
        ? ok(name, `active, ${counts.get(group)} members`)
        : missing(name, `phase is active and nobody is assigned ${group}`, assignTo(group)),
    );
  const fix = 'Setup > Custom Metadata Types > Rollout Phase > Manage Records > Pilot: Status Active';
  return findings.length > 0 ? findings : [missing('phases', 'no phase is active, so nobody sees the pages', fix)];
}

interface GroupRow {
  readonly Id: string;
  readonly DeveloperName: string;
}

async function queues({ org, project }: CheckContext): Promise<readonly ItemFinding[]> {
  const rows = await org.query<GroupRow>("SELECT Id, DeveloperName FROM Group WHERE Type = 'Queue'");
  const members = await org.query<{ GroupId: string }>("SELECT GroupId FROM GroupMember WHERE Group.Type = 'Queue'");
  const objects = await org.query<{ QueueId: string; SobjectType: string }>(
    'SELECT QueueId, SobjectType FROM QueueSobject',
  );
  const fallback = await fallbackQueue({ org, project });
  const wanted = project.queues.map((queue) => ({ ...queue }));
  if (fallback !== undefined && !wanted.some(({ name }) => name === fallback))
    wanted.push({ name: fallback, objects: [] });
  return wanted.flatMap(({ name, objects: taken }) => {
    const row = rows.find((one) => one.DeveloperName === name);
    const place = `Setup > Queues > ${name} > Edit`;
    if (!row)
      return [
        missing(
          name,
          'queue is not in the org',
          name === fallback ? place.replace(` > ${name} > Edit`, ' > New') : DEPLOY,
        ),
      ];
    const lacking = taken.filter(
      (object) => !objects.some((one) => one.QueueId === row.Id && one.SobjectType === object),
    );
    const what = name === fallback ? 'fallback queue' : 'queue';
    return [
      members.some((one) => one.GroupId === row.Id)
        ? ok(name, `${what} with members`)
        : missing(name, `${what} has no members, so nobody sees what falls to it`, `${place}: Queue Members`),
      ...lacking.map((object) =>
        missing(`${name}: ${object}`, `${what} does not take ${object}`, `${place}: Supported Objects`),
      ),
    ];
  });
}

/** The queue that the settings name, which an admin may have changed. */
async function fallbackQueue({ org, project }: CheckContext): Promise<string | undefined> {
  if (!project.objects.get('Lifecycle_Setting__mdt')?.fields.includes('Fallback_Queue__c')) return undefined;
  const [row] = await org.query<{ Fallback_Queue__c: string | null }>(
    "SELECT Fallback_Queue__c FROM Lifecycle_Setting__mdt WHERE DeveloperName = 'Default'",
  );
  return row?.Fallback_Queue__c ?? undefined;
}
