import fs from 'node:fs';
import path from 'node:path';
import { RULES, scanFlows } from './lib/flow-scan';

/** `npm run flows:scan`: the Flow scanner's rules over every flow of force-app; no finding is accepted. */
const ROOT = path.join(__dirname, '..');

async function main(): Promise<void> {
  const files = fs.globSync('force-app/**/*.flow-meta.xml', { cwd: ROOT }).sort();
  const findings = await scanFlows(files.map((file) => path.join(ROOT, file)));
  for (const { file, rule, where } of findings) console.error(`${path.relative(ROOT, file)}: ${rule}: ${where}`);
  console.log(`${files.length} flows, ${RULES.length} rules, ${findings.length} findings.`);
  process.exitCode = findings.length === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
