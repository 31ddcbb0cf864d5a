import { DEPLOY, look, missing, ok, present, type Check, type CheckContext, type ItemFinding } from '../finding';
import { jobsNotScheduled, SCHEDULED_QUERY, WANTED_QUERY, type CronRow, type JobRecord } from '../../scheduled-jobs';

/** Flows, scheduled jobs, assignment rules, switches, notification types, and the user that runs event flows. */
export const AUTOMATION_CHECKS: readonly Check[] = [
  { area: 'Flows', place: 'Setup > Flows', run: flows },
  { area: 'Scheduled jobs', place: 'Setup > Scheduled Jobs', run: scheduledJobs },
  { area: 'Assignment rules', place: 'Setup > Lead Assignment Rules', run: assignmentRules },
  { area: 'Switches', place: 'Setup > Custom Metadata Types > Automation Switch > Manage Records', run: switches },
  { area: 'Notification types', place: 'Setup > Custom Notifications', run: notificationTypes },
  { area: 'Event flows', place: 'Setup > Process Automation Settings', run: eventFlows },
];

async function flows({ org, project }: CheckContext): Promise<readonly ItemFinding[]> {
  const rows = await org.query<{ ApiName: string; IsActive: boolean }>(
    'SELECT ApiName, IsActive FROM FlowDefinitionView',
  );
  const active = new Set(rows.filter(({ IsActive }) => IsActive).map(({ ApiName }) => ApiName));
  return project.activeFlows.map((name) =>
    active.has(name)
      ? ok(name, 'active')
      : missing(name, 'flow is not active', `Setup > Flows > ${name} > View Details and Versions > Activate`),
  );
}

async function scheduledJobs({ org }: CheckContext): Promise<readonly ItemFinding[]> {
  const wanted = await org.query<JobRecord>(WANTED_QUERY);
  const off = jobsNotScheduled(wanted, await org.query<CronRow>(SCHEDULED_QUERY));
  const fix = 'Run ScheduledJobs.ensure(); as anonymous Apex (Developer Console, or npx sf apex run)';
  return wanted
    .filter((job) => job.Active__c)
    .map(({ MasterLabel }) => {
      const problem = off.find(({ label }) => label === MasterLabel);
      return problem ? missing(MasterLabel, problem.reason, fix) : ok(MasterLabel, 'scheduled');
    });
}

async function assignmentRules({ org, project }: CheckContext): Promise<readonly ItemFinding[]> {
  const rows = await org.query<{ Name: string; SobjectType: string; Active: boolean }>(
    'SELECT Name, SobjectType, Active FROM AssignmentRule',
  );
  return project.activeAssignmentRules.map(({ object, name }) => {
    const active = rows.find((row) => row.SobjectType === object && row.Active);
    const item = `${object}: ${name}`;
    if (active?.Name === name) return ok(item, 'active');
    const fix = `Setup > ${object} Assignment Rules > ${name} > Edit: Active`;
    // A rule of the customer's own is as good: the system asks for the active one, whatever its name.
    if (active) return ok(item, `the org's own rule ${active.Name} is active instead`);
    return missing(item, 'no assignment rule is active', fix);
  });
}

async function switches({ org, project }: CheckContext): Promise<readonly ItemFinding[]> {
  if (!project.customMetadata.has('Automation_Switch__mdt')) return [];
  const rows = await org.query<{ DeveloperName: string; Active__c: boolean; Purpose__c: string | null }>(
    'SELECT DeveloperName, Active__c, Purpose__c FROM Automation_Switch__mdt',
  );
  return rows.map(({ DeveloperName: name, Active__c: isOn, Purpose__c: purpose }) =>
    isOn
      ? ok(name, 'on')
      : look(
          name,
          `switched off. ${purpose ?? ''}`.trim(),
          `Setup > Custom Metadata Types > Automation Switch > Manage Records > ${name}: Active`,
        ),
  );
}

async function notificationTypes({ org, project }: CheckContext): Promise<readonly ItemFinding[]> {
  const rows = await org.query<{ DeveloperName: string }>('SELECT DeveloperName FROM CustomNotificationType');
  return present(
    'notification type',
    project.notificationTypes,
    rows.map((row) => row.DeveloperName),
    DEPLOY,
  );
}

interface CreatedRow {
  readonly CreatedBy: { readonly Name: string; readonly IsActive: boolean; readonly UserType: string } | null;
}

/** No API tells the Default Workflow User, but rows that the flow made tell whom it runs as. */
async function eventFlows({ org, project }: CheckContext): Promise<readonly ItemFinding[]> {
  if (project.eventFlows.length === 0) return [];
  const automated = await org.query<{ Id: string }>("SELECT Id FROM User WHERE UserType = 'AutomatedProcess'");
  const [newest] = project.objects.has('Workspace_Event__c')
    ? await org.query<CreatedRow>(
        'SELECT CreatedBy.Name, CreatedBy.IsActive, CreatedBy.UserType FROM Workspace_Event__c ORDER BY CreatedDate DESC LIMIT 1',
      )
    : [];
  const place = 'Setup > Process Automation Settings > Default Workflow User';
  return project.eventFlows.map((flow) => {
    const user = newest?.CreatedBy;
    if (user && !user.IsActive)
      return missing(flow, `ran as ${user.Name}, who is no longer active`, `${place}: choose an active user`);
    if (user) return ok(flow, `ran as ${user.Name} (${user.UserType}) at its newest event`);
    if (automated.length === 0) return missing(flow, 'the org has no Automated Process user', 'Ask Salesforce support');
    return look(flow, 'has not taken an event yet, so the user it runs as cannot be seen', place);
  });
}
