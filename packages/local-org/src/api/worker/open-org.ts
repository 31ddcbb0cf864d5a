import fs from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../../diagnostics';
import { createOrg } from '../../org';
import { LocalOrgPort } from './local-org-port';
import type { OrgFacts, WorkerOptions } from './protocol';

export type OpenedOrg =
  | { readonly ok: true; readonly org: LocalOrgPort; readonly facts: OrgFacts }
  | { readonly ok: false; readonly message: string; readonly diagnostics: readonly Diagnostic[] };

/** Opens the data, deploys the project into it when that has changed, and tells who the administrator is. */
export function openOrg(options: WorkerOptions): OpenedOrg {
  if (options.dataFile !== ':memory:') fs.mkdirSync(path.dirname(options.dataFile), { recursive: true });
  const inner = createOrg({
    file: options.dataFile,
    ...(options.now === undefined ? {} : { now: new Date(options.now) }),
    cacheDirectory: options.cacheDir,
    devHub: options.scratch === undefined,
    ...(options.scratch?.organization ? { organization: options.scratch.organization } : {}),
    ...(options.scratch?.admin ? { admin: options.scratch.admin } : {}),
  });
  const org = new LocalOrgPort(inner);
  if (options.scratch?.features) inner.keep('features', options.scratch.features.join(';'));
  // A scratch org begins empty: what comes into it is deployed by its clients.
  const problems = options.scratch ? [] : org.deployProject(options.rootDir, options.sourceDirs);
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (errors.length > 0) {
    inner.close();
    return {
      ok: false,
      message: `${errors.length} ${errors.length === 1 ? 'problem' : 'problems'}; the project does not deploy.`,
      diagnostics: errors,
    };
  }
  inner.catchUp();
  const { adminUserId } = inner.identity;
  if (options.adminPassword !== '') org.setPassword(adminUserId, options.adminPassword);
  return {
    ok: true,
    org,
    facts: { orgId: org.orgId, adminUserId, adminUsername: String(org.user(adminUserId)?.['Username'] ?? '') },
  };
}
