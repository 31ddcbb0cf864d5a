import { Connection } from 'jsforce';
import path from 'node:path';
import { parseArgs } from 'node:util';
import {
  connectionReader,
  countByStatus,
  findOrg,
  NoOrgError,
  readProjectSetup,
  toText,
  verify,
} from '../packages/salesforce-client/src';

const ROOT = path.join(__dirname, '..');
const HELP = `npm run verify [-- OPTIONS]

Looks item by item whether an org is set up as this project needs it, over public APIs only, and says the way out of what is missing.
Without an option it looks at the local org that npm start runs.

  --target-org ALIAS    an org that the Salesforce CLI is logged in to
  --url URL             address of an org; with --token or SF_ACCESS_TOKEN
  --token TOKEN         access token for --url
  --json                every item, for machines
  --help

Exit codes: 0 complete, 1 something is missing, 2 wrong use or no such org.`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      'target-org': { type: 'string', short: 'o' },
      url: { type: 'string' },
      token: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (values['target-org'] !== undefined && values.url !== undefined)
    throw new NoOrgError('Name one org: --target-org or --url.');
  if (values.token !== undefined && values.url === undefined) throw new NoOrgError('--token needs --url.');
  const { instanceUrl, accessToken } = await findOrg({
    ...(values['target-org'] === undefined ? {} : { targetOrg: values['target-org'] }),
    ...(values.url === undefined ? {} : { instanceUrl: values.url }),
    ...(values.token === undefined ? {} : { accessToken: values.token }),
    projectDir: ROOT,
  });
  const project = readProjectSetup(ROOT);
  const connection = new Connection({ instanceUrl, accessToken, version: project.apiVersion });
  const findings = await verify({ org: connectionReader(connection), project }).catch((error: unknown) => {
    throw new NoOrgError(`${instanceUrl}: ${error instanceof Error ? error.message : String(error)}`);
  });
  const counts = countByStatus(findings);
  console.log(values.json ? JSON.stringify({ instanceUrl, counts, findings }, null, 2) : toText(findings));
  return counts.missing > 0 ? 1 : 0;
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = error instanceof NoOrgError || error instanceof TypeError ? 2 : 1;
  },
);
