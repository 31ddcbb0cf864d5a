import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { loadClientApp } from '../api/http/client-app';
import { FaultInjector } from '../api/http/faults';
import type { PageHost } from '../api/http/page-host';
import { startServer } from '../api/http/server';
import { SessionStore } from '../api/http/sessions';
import { LATEST_VERSION } from '../api/rest/versions';
import { OrgClient } from '../api/worker/org-client';
import { lockDataFile } from './data-lock';
import { localOrgDir } from './project';
import type { SessionFacts } from './session-file';

export interface RunOptions {
  readonly rootDir: string;
  readonly sourceDirs: readonly string[] | undefined;
  /** 0 picks a free port. */
  readonly port: number;
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
  const dir = localOrgDir(options.rootDir);
  const unlock = lockDataFile(options.dataFile);
  try {
    const clientApp = loadClientApp(dir);
    const password = loadPassword(dir);
    const pages = options.pages?.();
    // The pages build while the org deploys; a failure is reported when both are awaited below.
    pages?.catch(() => undefined);
    const org = await OrgClient.start({
      rootDir: options.rootDir,
      sourceDirs: options.sourceDirs,
      dataFile: options.dataFile,
      now: options.now,
      cacheDir: path.join(dir, 'cache'),
      adminPassword: password,
    });
    const sessions = new SessionStore(org.facts.orgId);
    const faults = new FaultInjector();
    const server = await startServer(
      { org, sessions, clientApp, faults, pages: await pages },
      options.port,
      options.host,
    );
    const session = sessions.open(org.facts.adminUserId);
    const facts: SessionFacts = {
      instanceUrl: server.instanceUrl,
      accessToken: session.token,
      username: org.facts.adminUsername,
      password,
      orgId: org.facts.orgId,
      userId: org.facts.adminUserId,
      appUrl: `${server.instanceUrl}/secur/frontdoor.jsp?sid=${encodeURIComponent(session.token)}`,
      pubsubEndpoint: null,
      pubsubCertificate: null,
      apiVersion: `${LATEST_VERSION}.0`,
      clientId: clientApp.clientId,
      privateKeyPath: clientApp.privateKeyPath,
    };
    const stop = async (): Promise<void> => {
      await server.close();
      await org.close();
      unlock();
    };
    return { facts, org, stop };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** The administrator's password: made once, kept beside the data, readable by its owner alone. */
function loadPassword(dir: string): string {
  const file = path.join(dir, 'admin-password');
  if (!fs.existsSync(file)) fs.writeFileSync(file, randomBytes(12).toString('base64url'), { mode: 0o600 });
  return fs.readFileSync(file, 'utf8').trim();
}
