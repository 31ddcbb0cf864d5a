import { parseArgs, type ParseArgsConfig } from 'node:util';
import { findOrg } from '@self-serve/salesforce-client';
import { jwtLogin, jwtSecrets, MissingSecretsError } from './org/jwt-login';
import {
  connect,
  deploy,
  loadSample,
  openLink,
  ROOT,
  runTests,
  setUp,
  verifySetup,
  type TargetOrg,
} from './org/org-steps';
import { CliError, salesforceCli } from './org/salesforce-cli';

const HELP = `npm run org:COMMAND [-- OPTIONS]

  org:scratch   creates a scratch org, deploys force-app, assigns permission set groups, schedules the jobs, loads sample data, runs the
                tests and prints the link that opens it
  org:sandbox   the same in a sandbox that the Salesforce CLI is logged in to, without sample data unless asked for
  org:deploy    deploys force-app to any org
  org:verify    looks item by item whether an org is set up, and runs the Apex tests there
  org:delete    deletes a scratch org
  org:login     logs the Salesforce CLI in with a pipeline's secrets: PREFIX_CLIENT_ID, PREFIX_USERNAME, PREFIX_JWT_KEY (PEM, base64 or a
                file) and PREFIX_INSTANCE_URL

Options
  --target-org, -o ALIAS   the org (org:scratch: the alias it gets; self-serve-scratch unless told)
  --dev-hub, -v ALIAS      org:scratch, org:delete: the Dev Hub; the CLI's default unless told
  --days N                 org:scratch: how long it lives, 1 to 30; 7 unless told
  --definition FILE        org:scratch: config/project-scratch-def.json unless told
  --validate               org:deploy, org:sandbox: check everything first, then quick deploy what passed
  --check                  org:deploy: check only
  --test-level LEVEL       org:deploy, org:sandbox: NoTestRun, RunLocalTests, ...; RunLocalTests with --validate, else NoTestRun
  --sample-data STORY      a folder of data/events, or none; three-hundred for org:scratch, none for org:sandbox
  --skip-tests             org:scratch, org:sandbox, org:verify: no Apex tests
  --secrets PREFIX         org:login: names of the environment variables; SF unless told
  --is-dev-hub             org:login: the org is the default Dev Hub from now on
  --help, -h

Exit codes: 0 done, 1 a step failed, 2 wrong use, 3 org:login found no secrets.`;

const OPTIONS = {
  'target-org': { type: 'string', short: 'o' },
  'dev-hub': { type: 'string', short: 'v' },
  days: { type: 'string' },
  definition: { type: 'string' },
  validate: { type: 'boolean' },
  check: { type: 'boolean' },
  'test-level': { type: 'string' },
  'sample-data': { type: 'string' },
  'skip-tests': { type: 'boolean' },
  secrets: { type: 'string' },
  'is-dev-hub': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsConfig['options'];

const COMMANDS = ['scratch', 'sandbox', 'deploy', 'verify', 'delete', 'login'] as const;
type Command = (typeof COMMANDS)[number];
const DEFAULT_ALIAS = 'self-serve-scratch';
const MAX_DAYS = 30;

class UsageError extends Error {}

type Values = ReturnType<typeof readValues>;

function readValues(args: readonly string[]) {
  return parseArgs({ args: [...args], options: OPTIONS, strict: true }).values;
}

const cli = salesforceCli(ROOT);
const say = (line: string): void => console.log(line);

async function main(): Promise<number> {
  const [name, ...rest] = process.argv.slice(2);
  const values = readValues(rest);
  const command = COMMANDS.find((one) => one === name);
  if (values.help || command === undefined) {
    console.log(HELP);
    return values.help ? 0 : 2;
  }
  checkOptions(command, values);
  switch (command) {
    case 'scratch':
      return scratch(values);
    case 'sandbox':
      return prepare(targetOf(values), values, values['sample-data'] ?? 'none');
    case 'deploy':
      await deploy(cli, targetOf(values), deployOptions(values), say);
      return 0;
    case 'verify':
      return verifyOrg(targetOf(values), values);
    case 'delete':
      return remove(targetOf(values));
    case 'login':
      return login(targetOf(values), values);
  }
}

/** Which options a command knows: one that would have no effect is a mistake of the caller. */
const KNOWN: Readonly<Record<Command, readonly (keyof typeof OPTIONS)[]>> = {
  scratch: ['target-org', 'dev-hub', 'days', 'definition', 'sample-data', 'skip-tests'],
  sandbox: ['target-org', 'validate', 'test-level', 'sample-data', 'skip-tests'],
  deploy: ['target-org', 'validate', 'check', 'test-level'],
  verify: ['target-org', 'skip-tests'],
  delete: ['target-org'],
  login: ['target-org', 'secrets', 'is-dev-hub'],
};

function checkOptions(command: Command, values: Values): void {
  const unknown = Object.keys(values).find((name) => !KNOWN[command].includes(name as keyof typeof OPTIONS));
  if (unknown !== undefined) throw new UsageError(`org:${command} has no option --${unknown}.`);
  if (values.validate && values.check) throw new UsageError('Choose one: --validate or --check.');
  const days = Number(values.days ?? 7);
  if (!Number.isInteger(days) || days < 1 || days > MAX_DAYS) throw new UsageError(`--days is 1 to ${MAX_DAYS}.`);
}

function targetOf(values: Values): string {
  const alias = values['target-org'];
  if (alias === undefined) throw new UsageError('Name the org: --target-org ALIAS.');
  return alias;
}

function deployOptions(values: Values): Parameters<typeof deploy>[2] {
  const mode = values.validate ? 'validate' : values.check ? 'check' : 'deploy';
  return { mode, testLevel: values['test-level'] ?? (mode === 'validate' ? 'RunLocalTests' : 'NoTestRun') };
}

async function scratch(values: Values): Promise<number> {
  const alias = values['target-org'] ?? DEFAULT_ALIAS;
  const definition = values.definition ?? 'config/project-scratch-def.json';
  const hub = values['dev-hub'] === undefined ? [] : ['--target-dev-hub', values['dev-hub']];
  const life = ['--duration-days', values.days ?? '7', '--wait', '30'];
  await cli(['org', 'create', 'scratch', '--definition-file', definition, '--alias', alias, ...life, ...hub]);
  say(`Created the scratch org ${alias}, for ${values.days ?? '7'} days.`);
  return prepare(alias, values, values['sample-data'] ?? 'three-hundred');
}

async function prepare(alias: string, values: Values, story: string): Promise<number> {
  await deploy(cli, alias, deployOptions(values), say);
  const org = await target(alias);
  await setUp(org, say);
  if (story !== 'none') await loadSample(org, story, say);
  if (!values['skip-tests']) await runTests(cli, alias, say);
  const missing = await verifySetup(org, say);
  say(`Open it: ${await openLink(cli, alias)}`);
  return missing > 0 ? 1 : 0;
}

async function verifyOrg(alias: string, values: Values): Promise<number> {
  const missing = await verifySetup(await target(alias), say);
  if (!values['skip-tests']) await runTests(cli, alias, say);
  return missing > 0 ? 1 : 0;
}

/** Scratch orgs alone: the CLI refuses every other kind, and says so. */
async function remove(alias: string): Promise<number> {
  await cli(['org', 'delete', 'scratch', '--target-org', alias, '--no-prompt']);
  say(`Deleted the scratch org ${alias}.`);
  return 0;
}

async function login(alias: string, values: Values): Promise<number> {
  await jwtLogin(cli, jwtSecrets(values.secrets ?? 'SF', process.env), alias, values['is-dev-hub'] ?? false);
  say(`Logged in to ${alias}.`);
  return 0;
}

const target = (alias: string): Promise<TargetOrg> =>
  connect(cli, alias, () => findOrg({ targetOrg: alias, projectDir: ROOT }));

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    const isUsage = error instanceof UsageError || error instanceof TypeError;
    const isKnown = isUsage || error instanceof CliError || error instanceof Error;
    console.error(isKnown ? (error as Error).message : error);
    if (isUsage) console.error('npm run org:COMMAND -- --help tells how.');
    process.exitCode = isUsage ? 2 : error instanceof MissingSecretsError ? 3 : 1;
  },
);
