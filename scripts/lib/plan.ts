import fs from 'node:fs';
import path from 'node:path';
import { countApex, countJest, FLOW_REPORTS, ROOT, type Step } from './steps';

const bin = (name: string): string => path.join(ROOT, 'node_modules', '.bin', name);
const METADATA_CHECK = path.join(ROOT, '..', 'shared', 'metadata-check', 'check.mjs');
const MIN_APEX_COVERAGE = '95';

const exists = (file: string, why: string) => () => (fs.existsSync(file) ? undefined : why);

/** `npm run check`: everything that needs no running org and no browser. */
export const CHECK_STEPS: readonly Step[] = [
  { name: 'build', command: 'npm', args: ['run', '--silent', 'build'] },
  { name: 'format', command: 'npm', args: ['run', '--silent', 'format:check'] },
  { name: 'lint', command: 'npm', args: ['run', '--silent', 'lint'] },
  { name: 'types', command: 'npm', args: ['run', '--silent', 'types'] },
  { name: 'directions', command: 'npm', args: ['run', '--silent', 'directions'] },
  { name: 'generated data', command: bin('ts-node'), args: ['scripts/check-generated.ts'] },
  {
    name: 'metadata check',
    command: 'node',
    args: [METADATA_CHECK, 'force-app'],
    skip: exists(METADATA_CHECK, 'the metadata checker is not beside the project'),
  },
  { name: 'flow scanner', command: 'npm', args: ['run', '--silent', 'flows:scan'] },
  {
    name: 'unit tests',
    command: bin('jest'),
    args: ['--selectProjects', 'unit', '--maxWorkers', '2'],
    count: countJest,
  },
  { name: 'Lightning unit tests', command: 'npm', args: ['run', '--silent', 'test:lwc'], count: countJest },
  {
    name: 'Apex tests',
    command: bin('local-org'),
    args: [
      ...['test', '--coverage', '--min-coverage', MIN_APEX_COVERAGE],
      ...['--flow-coverage', path.join(FLOW_REPORTS, 'apex.json')],
    ],
    count: countApex,
  },
  { name: 'flow paths in Apex tests', command: bin('ts-node'), args: ['scripts/flow-coverage.ts', 'apex'] },
];

/** Each file has orgs of its own, and an org keeps one core busy. */
const TWO_FILES = ['--maxWorkers', '2'];

/** What `npm test` runs besides. */
export const TEST_STEPS: readonly Step[] = [
  {
    name: 'conformance tests',
    command: bin('jest'),
    args: ['--selectProjects', 'conformance', ...TWO_FILES],
    count: countJest,
  },
  {
    name: 'client conformance tests',
    command: bin('jest'),
    args: ['--selectProjects', 'clients', ...TWO_FILES],
    count: countJest,
  },
  {
    name: 'end-to-end tests',
    command: bin('jest'),
    args: ['--selectProjects', 'end-to-end', ...TWO_FILES],
    count: countJest,
  },
  {
    name: 'end-to-end tests on a target org',
    command: bin('ts-node'),
    args: ['scripts/e2e-target.ts'],
    count: countJest,
  },
  { name: 'flow paths in all tests', command: bin('ts-node'), args: ['scripts/flow-coverage.ts'] },
];
