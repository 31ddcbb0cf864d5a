import fs from 'node:fs';
import path from 'node:path';
import { NoOrgError, type OrgLogin } from '../org-login';

/** Where the Pub/Sub API of an org answers. */
export interface PubSubEndpoint {
  /** `host:port`. */
  readonly address: string;
  /** False for a server on this machine, whose certificate no authority has signed. */
  readonly verifyCertificate: boolean;
}

/** The one address of all orgs outside the European operating zone. [Pub/Sub API guide, Endpoints] */
const SALESFORCE = 'api.pubsub.salesforce.com:7443';
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:|$)/;

/**
 * Finds the endpoint: given, or SF_PUBSUB_ENDPOINT, or that of the local org that runs in the project, or Salesforce's own.
 * @throws NoOrgError for an org on this machine that is not the project's
 */
export function pubSubEndpoint(
  { instanceUrl }: OrgLogin,
  choice: { readonly given?: string | undefined; readonly projectDir?: string } = {},
  env = process.env,
): PubSubEndpoint {
  const address =
    choice.given ?? env['SF_PUBSUB_ENDPOINT'] ?? localEndpoint(instanceUrl, choice.projectDir) ?? SALESFORCE;
  // By name: a certificate's server name is never a number.
  return { address: address.replace(/^127\.0\.0\.1:/, 'localhost:'), verifyCertificate: !LOOPBACK.test(address) };
}

function localEndpoint(instanceUrl: string, projectDir = process.cwd()): string | undefined {
  if (!LOOPBACK.test(new URL(instanceUrl).host)) return undefined;
  const file = path.join(projectDir, '.local-org', 'session.json');
  const session = fs.existsSync(file)
    ? (JSON.parse(fs.readFileSync(file, 'utf8')) as { instanceUrl?: string; pubsubEndpoint?: string | null })
    : {};
  if (session.instanceUrl === instanceUrl && typeof session.pubsubEndpoint === 'string') return session.pubsubEndpoint;
  throw new NoOrgError(`Name the Pub/Sub endpoint of ${instanceUrl} with --pubsub-endpoint or SF_PUBSUB_ENDPOINT.`);
}
