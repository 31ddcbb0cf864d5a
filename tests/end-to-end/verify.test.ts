import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { connectionReader, ensureScheduledJobs, readProjectSetup, verify } from '../../packages/salesforce-client/src';
import { TestOrg } from './support/org';
import { changeMetadata } from './support/overrides';
import { timeLimit } from './support/target';

const ROOT = path.join(__dirname, '..', '..');
const PROJECT = readProjectSetup(ROOT);
const NIGHT_JOB = 'Rollout usage purge';
const FLOW = 'Workspace_Link_Person';

jest.setTimeout(timeLimit(120_000));

let org: TestOrg;

beforeAll(async () => {
  org = await TestOrg.start();
});
afterAll(() => org.stop());

/** What is not in place, as "status area: item". */
async function notInPlace(): Promise<string[]> {
  const findings = await verify({ org: connectionReader(org.connection), project: PROJECT });
  return findings.filter(({ status }) => status !== 'ok').map((one) => `${one.status} ${one.area}: ${one.item}`);
}

const missing = async (): Promise<string[]> => (await notInPlace()).filter((one) => one.startsWith('missing'));

/** The steps that the admin's guide lists for after a deployment. */
async function setUp(): Promise<void> {
  await ensureScheduledJobs(org.connection);
  await org.assign(['Sales_Rep', 'Sales_Manager', 'Self_Serve_Admin', 'Provisioning_Integration', 'Rollout_Pilot']);
  for (const { name } of PROJECT.queues) await joinQueue(name);
}

async function joinQueue(name: string): Promise<void> {
  const queue = await org.one(`SELECT Id FROM Group WHERE Type = 'Queue' AND DeveloperName = '${name}'`);
  await org.insertAll('GroupMember', [{ GroupId: queue.Id, UserOrGroupId: org.session.userId }]);
}

async function removeRows(object: string, where: string): Promise<void> {
  for (const { Id } of await org.query(`SELECT Id FROM ${object} WHERE ${where}`)) await org.remove(object, Id);
}

/** Deploys one component of force-app with a text replaced. */
async function deployChanged(file: string, from: string, to: string): Promise<void> {
  const dir = path.join(org.process.projectDir, 'changed');
  const source = fs.readFileSync(path.join(ROOT, 'force-app', file), 'utf8');
  expect(source).toContain(from);
  fs.mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
  fs.writeFileSync(path.join(dir, file), source.replace(from, to));
  await org.deploy(dir);
  fs.rmSync(dir, { recursive: true });
}

/** `npm run verify` as its users run it. */
function command(args: readonly string[]): Promise<{ code: number | null; output: string; problem: string }> {
  const bin = path.join(ROOT, 'node_modules', '.bin', 'ts-node');
  const child = spawn(bin, ['-T', 'scripts/verify.ts', ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let problem = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (problem += chunk.toString()));
  return new Promise((resolve) => child.once('exit', (code) => resolve({ code, output, problem })));
}

it('a fresh deployment lacks what the guide has people do, and the steps of the guide complete it [fault]', async () => {
  expect(await missing()).toEqual(
    expect.arrayContaining([
      `missing Scheduled jobs: ${NIGHT_JOB}`,
      'missing Assignments: Sales_Rep',
      'missing Rollout: Pilot',
    ]),
  );

  await setUp();

  expect(await missing()).toEqual([]);
});

describe('in a complete org [fault]', () => {
  it.each<[string, () => Promise<unknown>, () => Promise<unknown>, string]>([
    [
      'a job that was aborted',
      () =>
        org.connection.tooling.executeAnonymous(
          `System.abortJob([SELECT Id FROM CronTrigger WHERE CronJobDetail.Name = 'Self-Serve: ${NIGHT_JOB}'].Id);`,
        ),
      () => ensureScheduledJobs(org.connection),
      `missing Scheduled jobs: ${NIGHT_JOB}`,
    ],
    [
      'a group that was taken from its last user',
      () => removeRows('PermissionSetAssignment', "PermissionSetGroup.DeveloperName = 'Sales_Manager'"),
      () => org.assign(['Sales_Manager']),
      'missing Assignments: Sales_Manager',
    ],
    [
      'a phase without members',
      () => removeRows('PermissionSetAssignment', "PermissionSetGroup.DeveloperName = 'Rollout_Pilot'"),
      () => org.assign(['Rollout_Pilot']),
      'missing Rollout: Pilot',
    ],
    [
      'a flow that was deactivated',
      () => deployChanged(`lifecycle/flows/${FLOW}.flow-meta.xml`, '<status>Active<', '<status>Obsolete<'),
      () => deployChanged(`lifecycle/flows/${FLOW}.flow-meta.xml`, '<status>Active<', '<status>Active<'),
      `missing Flows: ${FLOW}`,
    ],
    [
      'a switch that is off',
      () => changeMetadata(org, 'Automation_Switch.Account_Match', 'Active__c', 'false'),
      () => changeMetadata(org, 'Automation_Switch.Account_Match', 'Active__c', 'true'),
      'look Switches: Account_Match',
    ],
    [
      'a sharing default that was opened',
      () =>
        deployChanged(
          'foundation/objects/Rollout_Usage__c/Rollout_Usage__c.object-meta.xml',
          '<sharingModel>Private<',
          '<sharingModel>Read<',
        ),
      () =>
        deployChanged(
          'foundation/objects/Rollout_Usage__c/Rollout_Usage__c.object-meta.xml',
          '<sharingModel>Private<',
          '<sharingModel>Private<',
        ),
      'missing Sharing: Rollout_Usage__c',
    ],
  ])('%s is named, and nothing when it is repaired', async (_, breakIt, repair, expected) => {
    const before = await notInPlace();

    await breakIt();
    const broken = await notInPlace();
    await repair();

    expect(broken.filter((one) => !before.includes(one))).toEqual([expected]);
    expect(await notInPlace()).toEqual(before);
  });

  it('a queue that nobody is in is named', async () => {
    const before = await notInPlace();

    await removeRows('GroupMember', "Group.Type = 'Queue'");
    const broken = (await notInPlace()).filter((one) => !before.includes(one));
    for (const { name } of PROJECT.queues) await joinQueue(name);

    expect(broken).toEqual(PROJECT.queues.map(({ name }) => `missing Queues: ${name}`));
    expect(await notInPlace()).toEqual(before);
  });

  it('the command ends with 0, with 1 when something is missing, and with 2 when it is used wrongly', async () => {
    const { instanceUrl, accessToken } = org.session;
    const login = ['--url', instanceUrl, '--token', accessToken];

    const complete = await command([...login, '--json']);
    await removeRows('PermissionSetAssignment', "PermissionSetGroup.DeveloperName = 'Sales_Rep'");
    const lacking = await command(login);
    const wrong = await Promise.all([
      command([...login, '--no-such-option']),
      command(['--url', instanceUrl, '--token', 'not a session']),
    ]);

    expect(complete).toMatchObject({ code: 0, problem: '' });
    expect(JSON.parse(complete.output)).toMatchObject({ instanceUrl, counts: { missing: 0 } });
    expect(lacking.code).toBe(1);
    expect(lacking.output).toMatch(/MISSING +Assignments +Sales_Rep: no active user is assigned\n +-> Setup > /);
    expect(wrong.map(({ code }) => code)).toEqual([2, 2]);
  });
});
