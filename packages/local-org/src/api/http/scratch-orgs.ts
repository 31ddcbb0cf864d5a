import fs from 'node:fs';
import path from 'node:path';
import { OrgClient } from '../worker/org-client';
import type { LiveScratchOrg, ScratchOrgRequest, WorkerOptions } from '../worker/protocol';
import type { OrgDirectory } from './org-directory';
import type { SessionStore } from './sessions';

export interface ScratchOrgOptions {
  readonly orgs: OrgDirectory;
  readonly sessions: SessionStore;
  /** Folder for the scratch orgs' data files; undefined keeps them in memory, as the hub is. */
  readonly dir: string | undefined;
  /** What every org of this server starts with. */
  readonly worker: Pick<WorkerOptions, 'rootDir' | 'cacheDir'>;
  /** Links in mails of a scratch org lead here. */
  readonly instanceUrl: string;
}

/**
 * Runs what the main org, as a Dev Hub, asks for: each scratch org has a thread and a data file of its own and ends with its row in the
 * hub. The hub's books are the truth; this brings the running orgs in line with them, at the start and after each change.
 */
export class ScratchOrgs {
  private running: Promise<void> = Promise.resolve();
  private again = false;
  private stopped = false;

  constructor(private readonly options: ScratchOrgOptions) {}

  /** Opens the scratch orgs that live and follows the hub from now on. */
  async start(): Promise<void> {
    this.options.orgs.main.onHubChange(() => this.follow());
    this.follow();
    await this.running;
  }

  /** Waits for what is being opened or closed; changes are followed no more. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private follow(): void {
    if (this.again || this.stopped) return;
    this.again = true;
    this.running = this.running.then(async () => {
      this.again = false;
      if (!this.stopped) await this.reconcile().catch((error: unknown) => this.tell('the Dev Hub', error));
    });
  }

  private async reconcile(): Promise<void> {
    const { orgs } = this.options;
    const { requests, live } = await orgs.main.call('hub', { action: 'work' });
    const wanted = new Set([...live, ...requests].map(({ orgId }) => orgId.slice(0, 15)));
    for (const org of orgs.all())
      if (org !== orgs.main && !wanted.has(org.facts.orgId.slice(0, 15))) await this.close(org);
    this.removeStrayFiles(wanted);
    for (const org of live) if (!orgs.byId(org.orgId)) await this.reopen(org);
    for (const request of requests) await this.make(request);
  }

  private async make(request: ScratchOrgRequest): Promise<void> {
    const { main } = this.options.orgs;
    try {
      const taken = await this.options.orgs.byUsername(request.admin.username);
      if (taken) {
        await main.call('hub', { action: 'failed', infoId: request.infoId, errorCode: 'C-1007' });
        return;
      }
      await this.open(request.orgId, request);
      await main.call('hub', { action: 'opened', infoId: request.infoId });
    } catch (error) {
      this.tell(`scratch org ${request.orgId}`, error);
      const half = this.options.orgs.byId(request.orgId);
      if (half) await this.close(half);
      // S-9999: "A fatal signup error occurred", the platform's word for what is no fault of the request.
      await main.call('hub', { action: 'failed', infoId: request.infoId, errorCode: 'S-9999' });
    }
  }

  /** After a restart. One in memory is gone with the process. */
  private async reopen({ orgId, infoId }: LiveScratchOrg): Promise<void> {
    const file = this.fileOf(orgId);
    if (file !== ':memory:' && fs.existsSync(file)) await this.open(orgId, undefined);
    else await this.options.orgs.main.call('hub', { action: 'lost', infoId });
  }

  private async open(orgId: string, request: ScratchOrgRequest | undefined): Promise<void> {
    const { worker, orgs, instanceUrl } = this.options;
    const file = this.fileOf(orgId);
    const org = await OrgClient.start({
      ...worker,
      sourceDirs: [],
      dataFile: file,
      now: request?.now,
      adminPassword: '',
      scratch: request ? { organization: request.organization, admin: request.admin, features: request.features } : {},
    });
    await org.call('local', { action: 'settings', changes: { baseUrl: instanceUrl } });
    orgs.add(org);
    void org.failure.then((error) => {
      if (orgs.byId(orgId) !== org) return;
      this.tell(`scratch org ${orgId}`, error);
      this.forget(org);
    });
  }

  private async close(org: OrgClient): Promise<void> {
    this.forget(org);
    await org.close();
    this.removeFiles(this.fileOf(org.facts.orgId));
  }

  private forget(org: OrgClient): void {
    this.options.orgs.remove(org.facts.orgId);
    this.options.sessions.revokeOrg(org);
  }

  private fileOf(orgId: string): string {
    const { dir } = this.options;
    return dir === undefined ? ':memory:' : path.join(dir, `${orgId.slice(0, 15)}.sqlite`);
  }

  /** Data of orgs that ended while nobody looked. */
  private removeStrayFiles(wanted: ReadonlySet<string>): void {
    const { dir } = this.options;
    if (dir === undefined || !fs.existsSync(dir)) return;
    for (const name of fs.readdirSync(dir)) {
      const [, orgId] = /^(\w{15})\.sqlite$/.exec(name) ?? [];
      if (orgId !== undefined && !wanted.has(orgId)) this.removeFiles(path.join(dir, name));
    }
  }

  private removeFiles(file: string): void {
    if (file === ':memory:') return;
    for (const each of [file, `${file}-wal`, `${file}-shm`]) fs.rmSync(each, { force: true });
  }

  private tell(what: string, error: unknown): void {
    process.stderr.write(
      `local-org: ${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
  }
}
