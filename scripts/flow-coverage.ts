import fs from 'node:fs';
import path from 'node:path';
import { addUp, isWithinApexTests, type FlowReport } from './lib/flow-paths';
import { FLOW_REPORTS, ROOT } from './lib/steps';

/**
 * Fails when an element or connector of a flow was taken by no test. `apex` looks at what Apex tests can start, right after them; without
 * it, at every flow and at the end-to-end tests' reports too.
 */
const isApexOnly = process.argv[2] === 'apex';
const sources = new Map(
  fs
    .globSync('force-app/**/*.flow-meta.xml', { cwd: ROOT })
    .map((file) => [path.basename(file, '.flow-meta.xml'), fs.readFileSync(path.join(ROOT, file), 'utf8')]),
);
const isAsked = (flow: string): boolean => !isApexOnly || isWithinApexTests(sources.get(flow) ?? '');
const files = fs.existsSync(FLOW_REPORTS) ? fs.readdirSync(FLOW_REPORTS) : [];
const reports = files
  .filter((file) => !isApexOnly || file === 'apex.json')
  .map((file) => JSON.parse(fs.readFileSync(path.join(FLOW_REPORTS, file), 'utf8')) as FlowReport);
const { covered, total, gaps } = addUp(reports, isAsked);
const seen = new Set(reports.flatMap((report) => report.flows.map(({ flow }) => flow)));
const unseen = [...sources]
  .filter(([flow, source]) => isAsked(flow) && /<status>Active<\/status>/.test(source) && !seen.has(flow))
  .map(([flow]) => flow);

for (const { flow, what } of gaps) console.error(`${flow}: no test takes ${what}`);
for (const flow of unseen) console.error(`${flow}: in no report`);
console.log(`${covered} of ${total} elements and paths of flows are taken by ${isApexOnly ? 'Apex tests' : 'tests'}.`);
process.exitCode = gaps.length + unseen.length === 0 && total > 0 ? 0 : 1;
