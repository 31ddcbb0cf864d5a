import fs from 'node:fs';
import path from 'node:path';
import type { TestOrg } from './org';

const FORCE_APP = path.join(__dirname, '..', '..', '..', 'force-app');

/** Full names of the components of one folder in any domain, such as `customMetadata` and `Automation_Switch.` for a beginning. */
export function namesOf(folder: string, suffix: string, beginning = ''): string[] {
  return fs
    .globSync(`*/${folder}/${beginning}*${suffix}`, { cwd: FORCE_APP })
    .map((file) => path.basename(file, suffix))
    .sort();
}

/** Deploys one custom metadata record with one value changed, as an administrator changes it in Setup. */
export async function changeMetadata(org: TestOrg, record: string, field: string, value: string): Promise<void> {
  const pattern = new RegExp(`(<field>${field}</field>\\s*<value[^>]*>)[^<]*`);
  await deployChanged(org, 'customMetadata', `${record}.md-meta.xml`, (source) => {
    if (!pattern.test(source)) throw new Error(`${record} has no field ${field}.`);
    return source.replace(pattern, `$1${value}`);
  });
}

/** Deploys a flow as the project has it, or deactivated. */
export async function activateFlow(org: TestOrg, name: string, isActive: boolean): Promise<void> {
  await deployChanged(org, 'flows', `${name}.flow-meta.xml`, (source) =>
    isActive ? source : source.replace('<status>Active</status>', '<status>Obsolete</status>'),
  );
}

async function deployChanged(
  org: TestOrg,
  folder: string,
  file: string,
  change: (source: string) => string,
): Promise<void> {
  const [found] = fs.globSync(`*/${folder}/${file}`, { cwd: FORCE_APP });
  if (found === undefined) throw new Error(`force-app has no ${folder}/${file}.`);
  const dir = path.join(org.process.projectDir, 'overrides');
  fs.mkdirSync(path.join(dir, folder), { recursive: true });
  fs.writeFileSync(path.join(dir, folder, file), change(fs.readFileSync(path.join(FORCE_APP, found), 'utf8')));
  const problems = (await org.deploy(dir)) as readonly { severity: string; message: string }[];
  const errors = problems.filter((problem) => problem.severity === 'error');
  fs.rmSync(dir, { recursive: true });
  if (errors.length > 0) throw new Error(errors.map((problem) => problem.message).join('\n'));
}
