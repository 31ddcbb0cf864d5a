import fs from 'node:fs';
import path from 'node:path';
import type { TestOrg } from './org';

const FORCE_APP = path.join(__dirname, '..', '..', '..', 'force-app');

/** Deploys one custom metadata record of a domain with one value changed, as an administrator changes it in Setup. */
export async function changeMetadata(org: TestOrg, record: string, field: string, value: string): Promise<void> {
  const file = `${record}.md-meta.xml`;
  const sources = fs.readdirSync(FORCE_APP).map((domain) => path.join(FORCE_APP, domain, 'customMetadata', file));
  const source = fs.readFileSync(sources.find((one) => fs.existsSync(one)) ?? file, 'utf8');
  const changed = source.replace(new RegExp(`(<field>${field}</field>\\s*<value[^>]*>)[^<]*`), `$1${value}`);
  if (!changed.includes(`<field>${field}</field>`)) throw new Error(`${file} has no field ${field}.`);
  const dir = path.join(org.process.projectDir, 'overrides');
  fs.mkdirSync(path.join(dir, 'customMetadata'), { recursive: true });
  fs.writeFileSync(path.join(dir, 'customMetadata', file), changed);
  const problems = (await org.deploy(dir)) as readonly { severity: string; message: string }[];
  const errors = problems.filter((problem) => problem.severity === 'error');
  fs.rmSync(dir, { recursive: true });
  if (errors.length > 0) throw new Error(errors.map((problem) => problem.message).join('\n'));
}
