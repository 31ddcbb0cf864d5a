import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { loadClientApp, type ClientApp } from '../api/http/client-app';
import { FaultInjector } from '../api/http/faults';
import type { PageHost } from '../api/http/page-host';
import { OrgDirectory } from '../api/http/org-directory';
import { ScratchOrgs } from '../api/http/scratch-orgs';
import { startServer } from '../api/http/server';
import { SessionStore } from '../api/http/sessions';
import { loadCertificate } from '../api/pubsub/certificate';
import { startPubSub } from '../api/pubsub/server';
import { LATEST_VERSION } from '../api/rest/versions';
import { OrgClient } from '../api/worker/org-client';
import { lockDataFile, scratchFolder } from './data-lock';
import { CommandFailed } from './exit';
import { localOrgDir } from './project';
import type { SessionFacts } from './session-file';

export interface RunOptions {
  readonly rootDir: string;
  readonly sourceDirs: readonly string[] | undefined;
  /** 0 picks a free port. */
  readonly port: number;
  /** Of the Pub/Sub API; a free port unless given. */
  readonly pubsubPort?: number;
  readonly host: string;
  /** SQLite file or `:memory:`. */
  readonly dataFile: string;
  /** ISO time the clock starts at; the machine's when undefined. */
  readonly now: string | undefined;
  /** Makes what serves Lightning pages; undefined starts without. */
  readonly pages?: () => Promise<PageHost>;
}

export interface RunningOrg {
  readonly facts: SessionFacts;
  readonly org: OrgClient;
  /** Finishes the transaction in flight and gives the data file free. */
  stop(): Promise<void>;
}

/** Starts an org in its own thread and its server. @throws DeployFailedError, CommandFailed */
export async function runOrg(options: RunOptions): Promise<RunningOrg> {
  const unlock = lockDataFile(options.dataFile);
  let org: OrgClient | undefined;
  try {
    const dir = localOrgDir(options.rootDir);
    const clientApp = loadClientApp(dir);
    const password = loadPassword(dir);
    const pages = options.pages?.();
    // The pages build while the org deploys; a failure is reported when both are awaited below.
    pages?.catch(() => undefined);
    org = await OrgClient.start({
      rootDir: options.rootDir,
      sourceDirs: options.sourceDirs,
      dataFile: options.dataFile,
      now: options.now,
      cacheDir: path.join(dir, 'cache'),
      adminPassword: password,
    });
    return await serve(options, org, clientApp, password, await pages, unlock);
  } catch (error) {
    await org?.close();
    unlock();
    throw portProblem(error, options);
  }
}

async function serve(
  options: RunOptions,
  org: OrgClient,
  clientApp: ClientApp,
  password: string,
  pages: PageHost | undefined,
  unlock: () => void,
): Promise<RunningOrg> {
  const sessions = new SessionStore();
  const faults = new FaultInjector();
  const orgs = new OrgDirectory(org);
  const server = await startServer({ orgs, sessions, clientApp, faults, pages }, options.port, options.host);
  const certificate = loadCertificate(localOrgDir(options.rootDir));
  const pubsub = await startPubSub({ sessions, faults, certificate }, options.pubsubPort ?? 0, options.host).catch(
    async (error: unknown) => {
      await server.close();
      throw portProblem(error, { ...options, port: options.pubsubPort ?? 0 });
    },
  );
  await org.call('local', { action: 'settings', changes: { baseUrl: server.instanceUrl } });
  const scratchOrgs = new ScratchOrgs({
    orgs,
    sessions,
    dir: options.dataFile === ':memory:' ? undefined : scratchFolder(options.dataFile),
    worker: { rootDir: options.rootDir, cacheDir: path.join(localOrgDir(options.rootDir), 'cache') },
    instanceUrl: server.instanceUrl,
  });
  await scratchOrgs.start();
  const session = sessions.open({ org, userId: org.facts.adminUserId }, undefined, Infinity);
  const facts: SessionFacts = {
    instanceUrl: server.instanceUrl,
    accessToken: session.token,
    username: org.facts.adminUsername,
    password,
    orgId: org.facts.orgId,
    userId: org.facts.adminUserId,
    appUrl: `${server.instanceUrl}/secur/frontdoor.jsp?sid=${encodeURIComponent(session.token)}`,
    pubsubEndpoint: pubsub.endpoint,
    pubsubCertificate: certificate.certificatePath,
    apiVersion: `${LATEST_VERSION}.0`,
    clientId: clientApp.clientId,
    privateKeyPath: clientApp.privateKeyPath,
  };
  const stop = async (): Promise<void> => {
    pubsub.close();
    await scratchOrgs.stop();
    await server.close();
    unlock();
  };
  return { facts, org, stop };
}

/** A port that cannot be had is the user's to choose again. */
function portProblem(error: unknown, { port, host }: RunOptions): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE')
    return new CommandFailed(`Port ${port} is in use. Choose another with --port; 0 picks a free one.`);
  if (code === 'EACCES')
    return new CommandFailed(`Port ${port} needs more rights than this user has. Choose one above 1023.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new CommandFailed(`This machine has no address ${host}.`);
  return error;
}

/** The administrator's password: made once, kept beside the data, readable by its owner alone. */
function loadPassword(dir: string): string {
  const file = path.join(dir, 'admin-password');
  if (!fs.existsSync(file)) fs.writeFileSync(file, randomBytes(12).toString('base64url'), { mode: 0o600 });
  return fs.readFileSync(file, 'utf8').trim();
}
