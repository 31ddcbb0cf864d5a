import { createPublicKey, X509Certificate, type KeyObject } from 'node:crypto';
import type { OrgClient } from '../worker/org-client';
import type { DeployedClientApp } from '../worker/protocol';
import type { ClientApp } from './client-app';
import type { OrgDirectory } from './org-directory';

/** A client that may ask for tokens. */
export interface KnownApp {
  readonly clientId: string;
  /** Checks JWT assertions; undefined for an app without a certificate. */
  readonly publicKey: KeyObject | undefined;
  readonly secret: string | null;
  readonly secretRequired: boolean;
  readonly pkceRequired: boolean;
  mayReturnTo(redirectUri: string): boolean;
  /** Who the client credentials flow runs as: a username, or the administrator. */
  readonly runsAs: { readonly username: string } | 'administrator' | null;
  /** Undefined for the apps that ship with the org, which everybody may use. */
  readonly deployed: DeployedClientApp | undefined;
}

/** Client id of the Salesforce CLI, which every org knows. */
const CLI = 'PlatformCLI';

/** The apps of an org: the one that ships with it, the Salesforce CLI's, and those of its metadata. A scratch org knows its hub's too. */
export class ClientApps {
  constructor(
    private readonly shipped: ClientApp,
    private readonly orgs: OrgDirectory,
  ) {}

  async find(clientId: string, org: OrgClient = this.orgs.main): Promise<KnownApp | undefined> {
    if (clientId === this.shipped.clientId) return this.own(clientId, this.shipped.secret, 'administrator');
    if (clientId === CLI) return this.own(clientId, null, null);
    for (const each of new Set([org, this.orgs.main])) {
      const found = await each.call('clientApp', { clientId });
      if (found) return deployedApp(found);
    }
    return undefined;
  }

  /** The CLI's own id is taken with the shipped key, as an app would be that an administrator approved. */
  private own(clientId: string, secret: string | null, runsAs: KnownApp['runsAs']): KnownApp {
    const { publicKey } = this.shipped;
    const rules = { secretRequired: false, pkceRequired: false, mayReturnTo: isLoopback, deployed: undefined };
    return { clientId, publicKey, secret, runsAs, ...rules };
  }
}

function deployedApp(app: DeployedClientApp): KnownApp {
  return {
    clientId: app.clientId,
    publicKey: app.certificate === null ? undefined : keyOf(app.certificate),
    secret: app.secret,
    secretRequired: app.secretRequired,
    pkceRequired: app.pkceRequired,
    mayReturnTo: (uri) => app.callbackUrls.includes(uri),
    runsAs: app.clientCredentialsUser === null ? null : { username: app.clientCredentialsUser },
    deployed: app,
  };
}

/** Metadata holds a certificate as PEM or as the base64 inside it. Undefined for a text that is none. */
function keyOf(certificate: string): KeyObject | undefined {
  const body = certificate.replace(/-----(BEGIN|END) CERTIFICATE-----/g, '').replace(/\s+/g, '');
  try {
    return createPublicKey(
      new X509Certificate(Buffer.from(body, 'base64')).publicKey.export({ type: 'spki', format: 'pem' }),
    );
  } catch {
    return undefined;
  }
}

/** The callbacks of command line tools: any port and path of this machine. */
function isLoopback(uri: string): boolean {
  if (!URL.canParse(uri)) return false;
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(uri).hostname);
}
