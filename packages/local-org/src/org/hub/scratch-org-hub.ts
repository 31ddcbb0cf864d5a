import { randomBytes } from 'node:crypto';
import type { FieldValues } from '../../metadata/values';
import type { WorkHandler } from '../async/async-queue';
import { SetupTables } from '../boot/setup-table';
import type { OrgCore } from '../core';
import { EDITIONS, isUnavailableFeature, readFeatures } from './features';

/** A scratch org to make: what its own database starts with. */
export interface ScratchOrgRequest {
  readonly infoId: string;
  readonly orgId: string;
  readonly organization: {
    readonly id: string;
    readonly name: string;
    readonly type: string;
    readonly instanceName: string;
    readonly isSandbox: boolean;
    readonly trialExpirationDate: string;
    readonly country: string;
    readonly language: string;
  };
  readonly admin: {
    readonly username: string;
    readonly email: string;
    readonly firstName: string;
    readonly lastName: string;
  };
  readonly features: readonly string[];
  /** File of the snapshot that it starts from. */
  readonly snapshotId: string | null;
  /** ISO time at which its clock starts: the hub's. */
  readonly now: string;
}

export interface LiveScratchOrg {
  readonly infoId: string;
  readonly orgId: string;
  readonly username: string;
}

/** What whoever runs the orgs has to do for the hub. */
export interface HubWork {
  readonly requests: readonly ScratchOrgRequest[];
  readonly live: readonly LiveScratchOrg[];
}

export interface Allowance {
  readonly max: number;
  readonly remaining: number;
}

/** Whom an authorization code of a sign-up stands for. */
export interface SignupCode {
  readonly orgId: string;
  readonly username: string;
  readonly clientId: string;
  readonly redirectUri: string;
}

interface Kept {
  readonly orgId: string;
  readonly redeemed?: boolean;
}

/** `S` at the end: clients then log in at `LoginUrl`, and not at a host made of the instance's name. */
const INSTANCE = 'LOCAL1S';
const DAY_MS = 86_400_000;
const EXPIRE = 'scratchOrg.expire';

/**
 * The Dev Hub's books: requests, live scratch orgs, their end. The orgs themselves are run by somebody else, who is told of changes and
 * asks for the work there is. Salesforce DX Developer Guide, "Scratch Orgs".
 */
export class ScratchOrgHub {
  private listener: () => void = () => undefined;

  constructor(private readonly org: OrgCore) {}

  /** @param listener called after each commit that changed what there is to do */
  onChange(listener: () => void): void {
    this.listener = listener;
  }

  changed(): void {
    this.listener();
  }

  /** Registers the end of scratch orgs with the queue. */
  register(): void {
    const handler: WorkHandler = {
      open: (works) => ({
        entryPoint: 'scratch org expiry',
        access: { userId: works[0]!.userId, permissions: 'system', sharing: false },
      }),
      run: (tx, works) => {
        for (const { payload } of works) this.remove(String((payload as { infoId: string }).infoId), null);
        tx.onCommit(() => this.changed());
      },
    };
    this.org.queue.register(EXPIRE, handler);
  }

  nextName(object: string): string {
    const count = Number(this.org.kept(`names:${object}`) ?? 0) + 1;
    this.org.keep(`names:${object}`, String(count));
    return String(count).padStart(8, '0');
  }

  /** How many scratch orgs may live and be made, and how many still. */
  allowance(): { readonly active: Allowance; readonly daily: Allowance } {
    const rows = this.rows('ScratchOrgInfo');
    const since = new Date(this.org.clock.nowMs() - DAY_MS).toISOString();
    const active = rows.filter((row) => ['New', 'Creating', 'Active'].includes(String(row.Status))).length;
    const daily = rows.filter((row) => row.Status !== 'Error' && String(row.CreatedDate) > since).length;
    const { activeScratchOrgs, dailyScratchOrgs } = this.org.settings;
    return {
      active: { max: activeScratchOrgs, remaining: Math.max(0, activeScratchOrgs - active) },
      daily: { max: dailyScratchOrgs, remaining: Math.max(0, dailyScratchOrgs - daily) },
    };
  }

  work(): HubWork {
    const rows = this.rows('ScratchOrgInfo');
    const requests = rows
      .filter((row) => row.Status === 'New' || row.Status === 'Creating')
      .flatMap((row) => this.requestOf(row) ?? []);
    const live = rows
      .filter((row) => row.Status === 'Active')
      .map((row) => ({
        infoId: String(row.Id),
        orgId: this.keptOf(String(row.Id))!.orgId,
        username: String(row.SignupUsername),
      }));
    return { requests, live };
  }

  /** Undefined for a request that fails now. */
  private requestOf(row: FieldValues): ScratchOrgRequest | undefined {
    const infoId = String(row.Id);
    const error = this.problemOf(row);
    if (error !== undefined) {
      this.failed(infoId, error);
      return undefined;
    }
    const orgId = this.keptOf(infoId)?.orgId ?? this.org.store.nextId('Organization');
    this.keep(infoId, { orgId });
    const days = Number(row.DurationDays);
    return {
      infoId,
      orgId,
      organization: {
        id: orgId,
        name: String(row.OrgName ?? 'Company'),
        type: EDITIONS[String(row.Edition)] ?? 'Developer Edition',
        instanceName: INSTANCE,
        isSandbox: true,
        trialExpirationDate: new Date(Date.parse(String(row.CreatedDate)) + days * DAY_MS).toISOString(),
        country: String(row.SignupCountry),
        language: String(row.SignupLanguage),
      },
      admin: {
        username: String(row.SignupUsername),
        email: String(row.SignupEmail),
        firstName: 'User',
        lastName: 'User',
      },
      features: readFeatures(row.Features),
      snapshotId: null,
      now: this.org.clock.now().toISOString(),
    };
  }

  /**
   * Error code of a request that cannot be met. Salesforce DX Developer Guide, "Scratch Org Error Codes"; what no org here has names
   * itself in place of a code.
   */
  private problemOf(row: FieldValues): string | undefined {
    const missing = readFeatures(row.Features).filter(isUnavailableFeature);
    if (missing.length > 0) return `NOT_SUPPORTED_LOCALLY feature ${missing.join(', ')}`;
    if (row.HasSampleData === true) return 'NOT_SUPPORTED_LOCALLY HasSampleData';
    if (row.Snapshot != null) return 'T-0002';
    if (row.SourceOrg != null) return 'SH-0002';
    if (row.Namespace != null) return 'S-1017';
    if (row.Release != null && row.Release !== 'Current') return `NOT_SUPPORTED_LOCALLY release ${String(row.Release)}`;
    if (!isCountry(String(row.SignupCountry))) return 'S-2006';
    return undefined;
  }

  /** The org runs: its row becomes Active, and the code that logs in to it is written. */
  opened(infoId: string): void {
    const row = this.org.store.read('ScratchOrgInfo', [infoId]).get(infoId);
    const kept = this.keptOf(infoId);
    if (!row || !kept) return;
    this.org.store.begin();
    try {
      this.update(infoId, {
        Status: 'Active',
        ScratchOrg: kept.orgId.slice(0, 15),
        SignupInstance: INSTANCE,
        LoginUrl: this.org.settings.baseUrl,
        AuthCode: `aPrx${randomBytes(40).toString('base64url')}`,
      });
      this.addActive(row, kept.orgId);
      const expires = Date.parse(String(row.CreatedDate)) + Number(row.DurationDays) * DAY_MS;
      this.org.queue.enqueue({
        kind: EXPIRE,
        payload: { infoId },
        userId: this.org.identity.adminUserId,
        runAt: new Date(expires),
        replaceKey: `${EXPIRE}:${infoId}`,
      });
      this.org.store.commit();
    } catch (error) {
      this.org.store.rollback();
      throw error;
    }
  }

  private addActive(row: FieldValues, orgId: string): void {
    const tables = new SetupTables(this.org, String(row.CreatedById));
    const values: FieldValues = {
      ScratchOrgInfoId: row.Id!,
      Name: this.nextName('ActiveScratchOrg'),
      ScratchOrg: orgId.slice(0, 15),
      OwnerId: row.OwnerId ?? row.CreatedById!,
      SignupInstance: INSTANCE,
    };
    for (const name of [
      'Description',
      'Edition',
      'ExpirationDate',
      'Features',
      'HasSampleData',
      'Namespace',
      'OrgName',
    ])
      values[name] = row[name] ?? null;
    for (const name of ['SignupEmail', 'SignupTrialDays', 'SignupUsername']) values[name] = row[name] ?? null;
    tables.sync('ActiveScratchOrg', ['ScratchOrgInfoId'], [values]);
  }

  /** The org could not be made. */
  failed(infoId: string, errorCode: string): void {
    this.update(infoId, { Status: 'Error', ErrorCode: errorCode });
  }

  /** Inside a transaction: the org ends. @param by who asked for it; null when it expired */
  remove(infoId: string, by: string | null): void {
    const row = this.org.store.read('ScratchOrgInfo', [infoId], { includeDeleted: true }).get(infoId);
    if (!row) return;
    const today = this.org.clock.now().toISOString().slice(0, 10);
    if (row.Status !== 'Deleted') this.update(infoId, { Status: 'Deleted', DeletedBy: by, DeletedDate: today });
    const active = this.rows('ActiveScratchOrg').filter((each) => each.ScratchOrgInfoId === infoId);
    if (active.length > 0)
      this.org.store.purge(
        'ActiveScratchOrg',
        active.map((each) => String(each.Id)),
      );
    this.org.queue.cancel(`${EXPIRE}:${infoId}`);
  }

  /** Whom a sign-up's code stands for: it is good once, while the org lives. */
  redeem(code: string): SignupCode | null {
    const row = this.rows('ScratchOrgInfo').find((each) => each.AuthCode === code && each.Status === 'Active');
    const kept = row && this.keptOf(String(row.Id));
    if (!row || !kept || kept.redeemed) return null;
    this.keep(String(row.Id), { ...kept, redeemed: true });
    return {
      orgId: kept.orgId,
      username: String(row.SignupUsername),
      clientId: String(row.ConnectedAppConsumerKey),
      redirectUri: String(row.ConnectedAppCallbackUrl),
    };
  }

  private update(infoId: string, values: FieldValues): void {
    const now = this.org.clock.now().toISOString();
    this.org.store.update('ScratchOrgInfo', [{ Id: infoId, ...values, LastModifiedDate: now, SystemModstamp: now }]);
  }

  private rows(object: string): FieldValues[] {
    return new SetupTables(this.org, this.org.identity.adminUserId).all(object).filter((row) => row.IsDeleted !== true);
  }

  private keptOf(infoId: string): Kept | undefined {
    const text = this.org.kept(`scratch:${infoId}`);
    return text === undefined ? undefined : (JSON.parse(text) as Kept);
  }

  private keep(infoId: string, kept: Kept): void {
    this.org.keep(`scratch:${infoId}`, JSON.stringify(kept));
  }
}

function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code)) return false;
  return new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }).of(code) !== undefined;
}
