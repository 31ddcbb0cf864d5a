import { SalesforceError, type Diagnostic } from '../diagnostics';
import type { ApexEngine, TestRequest, TestRunResult } from '../apex';
import type { FlowCoverage } from '../flow';
import {
  buildModel,
  loadStandardSchema,
  mergeModels,
  type BuiltModel,
  type Deletion,
  type MetadataComponent,
  type MetadataModel,
  type Schema,
} from '../metadata';
import type { FieldValue, FieldValues } from '../metadata/values';
import { openStore, type FormulaColumn, type FormulaColumns, type Store } from '../store';
import { AsyncQueue, type QueuedWork } from './async/async-queue';
import { apexJobHandler, scheduledApexHandler } from './async/apex-jobs';
import {
  failPublishCallbacks,
  PUBLISH_CALLBACK,
  publishCallbackHandler,
  waitingCallbacks,
} from './async/publish-callbacks';
import { queueScheduledFlows, scheduledFlowBatchHandler, scheduledFlowHandler } from './async/scheduled-flows';
import { BulkJobs } from './bulk/bulk-jobs';
import { BULK_WORK } from './bulk/ingest-work';
import { createFirstRows, type AdminUser, type OrganizationFacts } from './boot/first-rows';
import { syncMetadataRows } from './boot/metadata-rows';
import { VirtualClock } from './clock/virtual-clock';
import type { CalloutPort, DeployedState, OrgCore, OrgIdentity, Step } from './core';
import { compileState } from './deploy/compile-state';
import { ComponentStore } from './deploy/component-store';
import { DeployService } from './deploy/deploy-service';
import { FlowVersions } from './deploy/flow-versions';
import { triggerSubscriber } from './engines/apex-automation';
import { flowPathHandler, flowSubscriber } from './engines/flow-automation';
import { changeEventName } from './events/change-data';
import { EventBus, type StreamedEvent } from './events/event-bus';
import { globalValue } from './globals';
import { ScratchOrgHub } from './hub/scratch-org-hub';
import { TransactionFaults } from './faults/transaction-faults';
import { DebugLogs, type LogBuffer } from './limits/debug-logs';
import { UsageLog, type GovernorUsage } from './limits/usage-log';
import { MailOutbox } from './mail/mail-outbox';
import { NotificationCentre } from './notifications/notification-centre';
import { SecurityService } from './security/security-service';
import { defaultSettings, type OrgSettings } from './settings';
import { textOf } from './records/xml-read';
import { testEnvironment } from './test-environment';
import { TestRunService } from './test-runs/test-run-service';
import { OrgTransaction, type TransactionOptions } from './transaction/org-transaction';
import type { Access, Transaction } from './transaction/transaction';

export interface OrgOptions {
  /** Database file, or `:memory:`. */
  readonly file: string;
  /** Start of the virtual clock; default the stored offset, else the machine's time. */
  readonly now?: Date;
  /** Machine time in milliseconds; a parameter so that tests own it. */
  readonly machineNow?: () => number;
  /** Seed of guids and bus faults; the same seed gives the same ones. */
  readonly seed?: number;
  readonly settings?: Partial<OrgSettings>;
  readonly admin?: Partial<AdminUser>;
  /** What the organisation of a new org is; kept with the data afterwards. */
  readonly organization?: Partial<OrganizationFacts>;
  /** False for an org that cannot make scratch orgs, as scratch orgs cannot. Default true. */
  readonly devHub?: boolean;
  readonly apiVersion?: string;
  /** Folder for parsed Apex by content. */
  readonly cacheDirectory?: string;
  readonly callout?: CalloutPort;
}

export interface DeployOptions {
  readonly deletions?: readonly Deletion[];
  /** True: the given components are all there is; others are removed. */
  readonly replace?: boolean;
  /** Checks everything and changes nothing. */
  readonly checkOnly?: boolean;
  readonly apiVersion?: string;
}

export interface DeployOutcome {
  readonly success: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** A model compiled against the state that it is to replace. */
export interface PreparedDeploy {
  readonly before: DeployedState;
  readonly model: BuiltModel;
  readonly state: DeployedState;
  readonly diagnostics: readonly Diagnostic[];
}

export interface DrainReport {
  readonly ran: number;
  readonly left: number;
}

/** A shorter pause is not lived through: what is due runs now. */
const CATCH_UP_FROM_MS = 60_000;

/** Works that one `Test.stopTest` runs before it is taken for a loop. */
const TEST_WORK_LIMIT = 10_000;

const STANDARD_ADMIN: AdminUser = {
  username: 'admin@local-org.example',
  email: 'admin@local-org.example',
  firstName: 'Local',
  lastName: 'Admin',
};

const standardOrganization = (timeZone: string): OrganizationFacts => ({
  id: null,
  name: 'Local Org',
  type: 'Developer Edition',
  instanceName: 'LOCAL1',
  isSandbox: false,
  trialExpirationDate: null,
  country: 'US',
  language: 'en_US',
  timeZone,
});

/** Opens an org: a new one gets the rows every org has, an existing one its deployed metadata and everything committed. */
export function createOrg(options: OrgOptions): Org {
  return new Org(options);
}

/** One org: its database, its engines, its clock. One thread, synchronous. */
export class Org implements OrgCore {
  readonly store: Store;
  readonly settings: OrgSettings;
  readonly clock: VirtualClock;
  readonly random: () => number;
  readonly identity: OrgIdentity;
  deployed: DeployedState;
  readonly security: SecurityService;
  readonly events: EventBus;
  readonly queue: AsyncQueue;
  /** Jobs of the Bulk API. */
  readonly bulk: BulkJobs;
  readonly mail: MailOutbox;
  readonly notifications: NotificationCentre;
  readonly usage: UsageLog;
  readonly hub: ScratchOrgHub;
  readonly faults: TransactionFaults;
  readonly debugLogs: DebugLogs;
  readonly components: ComponentStore;
  readonly flowVersions: FlowVersions;
  readonly deploys: DeployService;
  /** Asynchronous runs of Apex tests, and what tests covered. */
  readonly testRuns: TestRunService;
  readonly platformCache = new Map<string, unknown>();
  readonly callout?: CalloutPort;
  recorder?: (step: Step) => void;
  debugLog?: (event: string, line: number, detail: string) => void;
  private readonly users = new Map<string, FieldValues>();
  private depth = 0;
  /** Queued work runs as part of an Apex test: its failures are the test's. */
  private testing = false;
  private active: OrgTransaction | undefined;

  constructor(private readonly options: OrgOptions) {
    this.settings = { ...defaultSettings, ...options.settings };
    this.callout = options.callout;
    const formulas: FormulaColumns = { column: (object, field) => this.formulaColumn(object, field) };
    const machineNow = options.machineNow ?? Date.now;
    this.clock = new VirtualClock(machineNow, options.now);
    const standard = loadStandardSchema({ devHub: options.devHub });
    const bare = buildModel([], { apiVersion: options.apiVersion, standard });
    this.store = openStore({ file: options.file, schema: bare.schema, formulas, now: () => this.clock.now() });
    this.createSystemTables();
    const seed = this.nextSeed();
    this.random = randomFrom(seed);
    this.faults = new TransactionFaults(randomFrom(seed + 1));
    if (!options.now) this.restoreClock();
    this.components = new ComponentStore(this.store);
    this.flowVersions = new FlowVersions(this);
    this.deploys = new DeployService(this);
    this.testRuns = new TestRunService(this);
    const components = this.components.all();
    const model =
      components.length === 0
        ? bare
        : buildModel(components, { apiVersion: options.apiVersion, standard, keyPrefixes: this.keyPrefixes() });
    this.deployed = compileState(model, { check: false, cacheDirectory: options.cacheDirectory }).state;
    this.store.applySchema(model.schema);
    this.usage = new UsageLog(() => this.settings.governorHistory);
    this.queue = new AsyncQueue(this.store.system);
    this.bulk = new BulkJobs(this);
    this.mail = new MailOutbox(this.store.system);
    this.notifications = new NotificationCentre(this.store.system);
    this.hub = new ScratchOrgHub(this);
    this.events = new EventBus(this);
    this.security = new SecurityService(this);
    this.debugLogs = new DebugLogs(this);
    this.identity = this.bootIdentity();
    this.debugLogs.refresh();
    this.registerEngines();
  }

  get schema(): Schema {
    return this.deployed.schema;
  }

  get model(): MetadataModel {
    return this.deployed.model;
  }

  get apexEngine(): ApexEngine {
    return this.deployed.apexEngine;
  }

  now(): Date {
    return this.clock.now();
  }

  // ---- transactions -------------------------------------------------------------------------------------------

  /**
   * Opens a transaction, commits it when `body` returns and rolls it back when it throws. Inside another transaction
   * (tests) it is a savepoint of that one. Post-commit work is queued, not awaited.
   */
  transaction<T>(
    entryPoint: string,
    access: Access,
    body: (transaction: OrgTransaction) => T,
    options: TransactionOptions = {},
  ): T {
    const tx = new OrgTransaction(this, entryPoint, access, this.testing ? { ...options, isTest: true } : options);
    const nested = this.store.inTransaction;
    const point = `n${++this.depth}`;
    const started = process.hrtime.bigint();
    const outer = this.active;
    const log = nested || tx.isTest ? null : this.debugLogs.begin(access.userId);
    const listener = this.debugLog;
    if (log) this.debugLog = (event, line, detail) => this.hear(log, listener, event, line, detail);
    if (nested) this.store.savepoint(point);
    else this.store.begin();
    this.active = tx;
    try {
      const result = body(tx);
      this.events.captureChanges(tx);
      if (nested) this.store.release(point);
      else this.store.commit();
      this.finish(tx, started);
      if (log) this.debugLogs.keep(log, tx, millisecondsSince(started), undefined);
      return result;
    } catch (error) {
      if (nested) {
        this.store.rollbackTo(point);
        this.store.release(point);
      } else if (this.store.inTransaction) {
        this.store.rollback();
      }
      this.security.forget();
      this.users.clear();
      this.fail(tx, started, error);
      if (log) this.debugLogs.keep(log, tx, millisecondsSince(started), error);
      throw error;
    } finally {
      if (log) this.debugLog = listener;
      this.active = outer;
      this.depth--;
    }
  }

  private hear(log: LogBuffer, listener: Org['debugLog'], event: string, line: number, detail: string): void {
    this.debugLogs.take(log, event, line, detail);
    listener?.(event, line, detail);
  }

  private finish(tx: OrgTransaction, started: bigint): void {
    this.logUsage(tx, started, 'committed');
    for (const action of tx.takeCommitActions()) action();
    for (const action of tx.takeImmediateActions()) action();
  }

  private fail(tx: OrgTransaction, started: bigint, error: unknown): void {
    this.logUsage(tx, started, 'rolledBack', error);
    for (const action of tx.takeImmediateActions()) action();
  }

  private logUsage(tx: OrgTransaction, started: bigint, outcome: 'committed' | 'rolledBack', error?: unknown): void {
    this.usage.add({
      entryPoint: tx.entryPoint,
      startedAt: tx.startedAt.toISOString(),
      durationMs: millisecondsSince(started),
      outcome,
      error: error === undefined ? undefined : error instanceof Error ? error.message : String(error),
      records: tx.touched.size,
      limits: tx.limits.highest(),
    });
  }

  governorUsage(): readonly GovernorUsage[] {
    return this.usage.list();
  }

  // ---- deployment ---------------------------------------------------------------------------------------------

  /** Merges components into what is deployed: all or nothing. Broken components are told with their places. */
  deploy(components: readonly MetadataComponent[], options: DeployOptions = {}): DeployOutcome {
    const base = this.deployed.model as BuiltModel;
    const addition = this.addition(components, options.apiVersion);
    const model = options.replace ? addition : mergeModels(base, addition, options.deletions ?? []);
    const prepared = this.prepare(model);
    const { diagnostics } = prepared;
    if (diagnostics.some((d) => d.severity === 'error')) return { success: false, diagnostics };
    if (!options.checkOnly) this.apply(prepared, this.identity.adminUserId);
    return { success: true, diagnostics };
  }

  /** Components as a model of their own, to be merged with what is deployed. */
  addition(components: readonly MetadataComponent[], apiVersion?: string): BuiltModel {
    const base = this.deployed.model as BuiltModel;
    return buildModel(components, {
      apiVersion: apiVersion ?? base.apiVersion,
      standard: base.standard,
      keyPrefixes: base.keyPrefixes,
    });
  }

  /** Compiles and checks a model that is to replace the deployed one; changes nothing. */
  prepare(model: BuiltModel): PreparedDeploy {
    const { state, diagnostics } = compileState(model, { check: true, cacheDirectory: this.options.cacheDirectory });
    return { before: this.deployed, model, state, diagnostics };
  }

  /**
   * Puts a prepared model in force.
   * @param also written in the same transaction
   * @throws Error when another deploy came between
   */
  apply(prepared: PreparedDeploy, userId: string, also: () => void = () => undefined): void {
    if (prepared.before !== this.deployed) throw new Error('The org was deployed to since this deploy was prepared.');
    this.store.begin();
    try {
      this.install(prepared);
      this.components.save(prepared.before.model as BuiltModel, prepared.model, this.now().toISOString(), userId);
      this.flowVersions.record(prepared.before.model, prepared.model);
      this.keep('keyPrefixes', JSON.stringify([...prepared.model.keyPrefixes]));
      also();
      this.store.commit();
    } catch (error) {
      this.restore(prepared.before);
      throw error;
    }
  }

  /** Runs `body` with a prepared model in force and takes everything back, what `body` wrote included. */
  rehearse<T>(prepared: PreparedDeploy, body: () => T): T {
    const before = this.deployed;
    this.store.begin();
    try {
      this.install(prepared);
      return body();
    } finally {
      this.restore(before);
    }
  }

  private install({ state }: PreparedDeploy): void {
    this.deployed = state;
    this.store.applySchema(state.schema);
    this.security.forget();
    syncMetadataRows(this);
    this.judgeSharingRules();
    this.registerEngines();
  }

  /** Criteria rules that a deployment brought are judged for the records there are. */
  private judgeSharingRules(): void {
    const access: Access = { userId: this.identity.adminUserId, permissions: 'system', sharing: false };
    this.security.sharing.rulesDeployed(new OrgTransaction(this, 'sharing recalculation', access));
  }

  private restore(before: DeployedState): void {
    this.store.rollback();
    this.deployed = before;
    this.store.applySchema(before.schema);
    this.security.forget();
    this.users.clear();
    this.registerEngines();
  }

  private keyPrefixes(): ReadonlyMap<string, string> | undefined {
    const text = this.kept('keyPrefixes');
    return text === undefined ? undefined : new Map(JSON.parse(text) as [string, string][]);
  }

  private registerEngines(): void {
    this.hub.register();
    this.queue.register('flow.asyncPath', flowPathHandler(this, 'async path'));
    this.queue.register('flow.scheduledPath', flowPathHandler(this, 'scheduled path'));
    this.queue.register('flow.scheduled', scheduledFlowHandler(this));
    this.queue.register('flow.scheduledBatch', scheduledFlowBatchHandler(this));
    this.queue.register('apex.job', apexJobHandler(this));
    this.queue.register(PUBLISH_CALLBACK, publishCallbackHandler(this));
    this.queue.register('apex.scheduled', scheduledApexHandler(this));
    this.queue.register(BULK_WORK, this.bulk.handler());
    const { schema, model, flows, apexEngine } = this.deployed;
    const subscribers = [...flows.active()]
      .filter((f) => f.start.triggerType === 'PlatformEvent')
      .map((f) => flowSubscriber(this, f));
    const captured = new Set(capturedObjects(model, schema));
    const eventObjects = new Set([...eventTypes(schema, model), ...[...captured].map(changeEventName)]);
    for (const object of eventObjects)
      for (const trigger of apexEngine.triggers(object)) subscribers.push(triggerSubscriber(this, trigger));
    this.events.register(subscribers, captured);
    queueScheduledFlows(this);
  }

  // ---- asynchronous work --------------------------------------------------------------------------------------

  /** Runs what is due until nothing is, or until `maxItems` units ran. */
  drain(maxItems = Infinity): DrainReport {
    let ran = 0;
    while (ran < maxItems && this.runOne()) ran++;
    return { ran, left: this.dueCount() };
  }

  hasDueWork(): boolean {
    return this.events.hasDue() || this.queue.hasDue(this.clock.now());
  }

  private dueCount(): number {
    return this.queue.dueCount(this.clock.now()) + (this.events.hasDue() ? 1 : 0);
  }

  /** The next moment something falls due; null when nothing waits. */
  nextDueAt(): Date | null {
    const times = [this.queue.nextDueAt(), this.events.nextDueAt()].filter((d): d is Date => d !== null);
    return times.length === 0 ? null : new Date(Math.min(...times.map((d) => d.getTime())));
  }

  nextDueInMs(): number | null {
    const at = this.nextDueAt();
    return at === null ? null : Math.max(0, at.getTime() - this.clock.nowMs());
  }

  private runOne(): boolean {
    const delivered = this.events.deliverNext((options, body) =>
      this.transaction(options.entryPoint, options.access, body, options),
    );
    if (delivered) return true;
    // A test sees nothing of the jobs that the org itself is working on.
    const works = this.queue.nextBatch(this.clock.now(), this.testing ? BULK_WORK : undefined);
    if (works.length === 0) return false;
    this.runWorks(works);
    return true;
  }

  private runWorks(works: readonly QueuedWork[]): void {
    const handler = this.queue.handler(works[0]!.kind);
    if (!handler) {
      this.queue.remove(works);
      throw new SalesforceError('UNKNOWN_EXCEPTION', `No handler for queued work of kind ${works[0]!.kind}`);
    }
    const options = handler.open(works);
    try {
      this.transaction(
        options.entryPoint,
        options.access,
        (tx) => {
          this.queue.remove(works);
          handler.run(tx, works);
        },
        options,
      );
    } catch (error) {
      if (this.testing && works[0]!.kind.startsWith('apex.')) throw error;
      const retry = handler.failed?.(works, error);
      const later = new Set(retry?.later?.works ?? []);
      const again = new Set(retry?.now ?? []);
      if (retry?.later)
        this.queue.postpone(retry.later.works, new Date(this.clock.nowMs() + retry.later.minutes * 60_000));
      if (!handler.failed || (later.size === 0 && again.size === 0))
        this.queue.remove(works.filter((w) => this.isQueued(w)));
      else this.queue.remove(works.filter((w) => !later.has(w) && !again.has(w)));
      if (again.size > 0 && again.size < works.length) this.runWorks([...again]);
    }
  }

  private isQueued(work: QueuedWork): boolean {
    return this.store.system.all('SELECT 1 FROM sys_queue WHERE seq = ?', Number(work.id)).length > 0;
  }

  /** What a test queued, run inside its own transaction: events first, then jobs, whatever their time, until idle. */
  drainInside(tx: OrgTransaction): void {
    for (const action of tx.takeImmediateActions()) action();
    this.store.system.run("UPDATE sys_queue SET run_at = '1970-01-01T00:00:00.000Z' WHERE kind LIKE 'apex.%'");
    const outer = this.testing;
    this.testing = true;
    try {
      for (let n = 0; n < TEST_WORK_LIMIT && this.runOne(); n++);
    } finally {
      this.testing = outer;
    }
  }

  deliverInside(tx: OrgTransaction): void {
    for (const action of tx.takeImmediateActions()) action();
    const run = <T>(
      options: { entryPoint: string; access: Access; quiddity: string },
      body: (tx: OrgTransaction) => T,
    ): T => this.transaction(options.entryPoint, options.access, body, { ...options, isTest: true });
    for (let n = 0; n < 1_000 && this.events.deliverNext(run); n++);
    this.runCallbacks();
  }

  failEventsInside(tx: OrgTransaction): void {
    for (const action of tx.takeImmediateActions()) action();
    this.events.log.dropAll();
    failPublishCallbacks(this);
    this.runCallbacks();
  }

  private runCallbacks(): void {
    const outer = this.testing;
    this.testing = true;
    try {
      for (const work of waitingCallbacks(this)) this.runWorks([work]);
    } finally {
      this.testing = outer;
    }
  }

  // ---- clock --------------------------------------------------------------------------------------------------

  /** Moves the clock on, stopping at each moment at which something falls due, and runs that. */
  setClock(to: Date): Date {
    if (to.getTime() > this.clock.nowMs()) {
      for (let due = this.nextDueAt(); due !== null && due <= to; due = this.nextDueAt()) {
        if (due.getTime() > this.clock.nowMs()) this.clock.set(due);
        if (this.drain().ran === 0) break;
      }
    }
    if (to.getTime() > this.clock.nowMs() || to.getTime() < this.clock.nowMs() - 1000) this.clock.set(to);
    this.keepClock();
    this.events.purgeExpired();
    this.security.forget();
    this.users.clear();
    this.drain();
    return this.clock.now();
  }

  /**
   * Lives through the time in which the org was not running: an org of the platform never stops, so each thing that fell
   * due meanwhile runs once, in order, with the clock at its moment. Call after the project's deployment.
   */
  catchUp(): void {
    const now = this.clock.now();
    const due = this.queue.nextTimedAt();
    if (due === null || due.getTime() > now.getTime() - CATCH_UP_FROM_MS) return;
    const last = this.kept('clockAt');
    const from = last !== undefined && last > due.toISOString() ? new Date(last) : due;
    if (from < now) this.clock.set(from);
    this.setClock(now);
  }

  advanceClock(milliseconds: number): Date {
    return this.setClock(new Date(this.clock.nowMs() + milliseconds));
  }

  // ---- users and globals --------------------------------------------------------------------------------------

  timeZoneOf(userId: string): string {
    return String(this.userInfo(userId).TimeZoneSidKey ?? this.timeZone());
  }

  timeZone(): string {
    return String(this.organization().TimeZoneSidKey ?? this.settings.timeZone);
  }

  reschedule(): void {
    queueScheduledFlows(this);
  }

  /** Changes switches while the org runs. The time zone is kept with the organisation, as Company Information keeps it. */
  changeSettings(changes: Partial<OrgSettings>): void {
    Object.assign(this.settings, changes);
    if (changes.timeZone === undefined) return;
    this.store.update('Organization', [{ Id: this.identity.organizationId, TimeZoneSidKey: changes.timeZone }]);
    this.users.clear();
    this.reschedule();
  }

  userInfo(userId: string): FieldValues {
    let info = this.users.get(userId);
    if (!info) {
      const row = this.store.read('User', [userId]).get(userId) ?? {};
      const name = [row.FirstName, row.LastName].filter((p) => typeof p === 'string').join(' ');
      const profile =
        typeof row.ProfileId === 'string' ? this.store.read('Profile', [row.ProfileId]).get(row.ProfileId) : undefined;
      const role =
        typeof row.UserRoleId === 'string'
          ? this.store.read('UserRole', [row.UserRoleId]).get(row.UserRoleId)
          : undefined;
      info = { ...row, Name: name, ProfileName: profile?.Name ?? null, RoleName: role?.Name ?? null };
      this.users.set(userId, info);
    }
    return info;
  }

  /** A user's row changed. */
  forgetUsers(): void {
    this.users.clear();
  }

  organization(): FieldValues {
    return this.store.read('Organization', [this.identity.organizationId]).get(this.identity.organizationId) ?? {};
  }

  global(path: readonly string[], userId: string): FieldValue {
    return globalValue(this, path, userId);
  }

  reportFailure(subject: string, text: string, kind: string): void {
    const admin = this.userInfo(this.identity.adminUserId);
    this.mail.send({ to: [String(admin.Email ?? 'admin@localhost')], subject, textBody: text, kind }, this.clock.now());
  }

  newGuid(): string {
    const word = (): string =>
      Math.floor(this.random() * 2 ** 32)
        .toString(16)
        .padStart(8, '0');
    const digits = word() + word() + word() + word();
    // RFC 9562: version 4, variant 10xx.
    const text = `${digits.slice(0, 12)}4${digits.slice(13, 16)}${'89ab'[parseInt(digits[16]!, 16) & 3]}${digits.slice(17)}`;
    return `${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20)}`;
  }

  // ---- tests and streaming ------------------------------------------------------------------------------------

  /**
   * Runs Apex tests; nothing they write stays.
   * @param started hears of each method's transaction
   */
  runTests(request: TestRequest, started?: Parameters<typeof testEnvironment>[1]): TestRunResult {
    return this.deployed.apexEngine.runTests(request, testEnvironment(this, started));
  }

  /** What ran of every active flow, those that never ran included. */
  flowCoverage(): readonly FlowCoverage[] {
    return this.deployed.flowEngine.coverage(this.schema);
  }

  replay(channel: string, afterReplayId: number): readonly StreamedEvent[] {
    return this.events.replay(channel, afterReplayId);
  }

  close(): void {
    this.keepClock();
    this.store.close();
  }

  // ---- inside -------------------------------------------------------------------------------------------------

  private createSystemTables(): void {
    const { system } = this.store;
    system.exec('CREATE TABLE IF NOT EXISTS sys_kept (name TEXT PRIMARY KEY, value TEXT NOT NULL)');
    system.exec(
      'CREATE TABLE IF NOT EXISTS sys_recycle_bin (id TEXT PRIMARY KEY, object TEXT NOT NULL, root TEXT NOT NULL, deleted_at TEXT NOT NULL)',
    );
    system.exec('CREATE INDEX IF NOT EXISTS sys_recycle_root ON sys_recycle_bin (root)');
  }

  /** Keeps a small fact of the org with its data. */
  keep(name: string, value: string): void {
    this.store.system.run('INSERT OR REPLACE INTO sys_kept (name, value) VALUES (?, ?)', name, value);
  }

  kept(name: string): string | undefined {
    return this.store.system.all<{ value: string }>('SELECT value FROM sys_kept WHERE name = ?', name)[0]?.value;
  }

  private keepClock(): void {
    this.keep('clockOffset', String(this.clock.offset));
    this.keep('clockAt', this.clock.now().toISOString());
  }

  /** A seed of its own for each start, so that no guid comes twice in an org's life. */
  private nextSeed(): number {
    const starts = Number(this.kept('starts') ?? 0);
    this.keep('starts', String(starts + 1));
    return (this.options.seed ?? 1) + starts * 7919;
  }

  private restoreClock(): void {
    const offset = this.kept('clockOffset');
    if (offset !== undefined) this.clock.advance(Number(offset));
  }

  private bootIdentity(): OrgIdentity {
    const text = this.kept('identity');
    if (text !== undefined) return JSON.parse(text) as OrgIdentity;
    this.store.begin();
    try {
      const identity = createFirstRows(
        this,
        { ...STANDARD_ADMIN, ...this.options.admin },
        { ...standardOrganization(this.settings.timeZone), ...this.options.organization },
      );
      (this as { identity: OrgIdentity }).identity = identity;
      this.keep('identity', JSON.stringify(identity));
      this.keep('clockOffset', String(this.clock.offset));
      syncMetadataRows(this);
      this.store.commit();
      return identity;
    } catch (error) {
      this.store.rollback();
      throw error;
    }
  }

  /** A formula field for queries. */
  private formulaColumn(object: string, name: string): FormulaColumn | undefined {
    const field = this.deployed.schema.field(object, name);
    if (!field?.formula) return undefined;
    const compiled = this.deployed.formulas.compileField(object, field);
    if (!compiled.ok) return undefined;
    return {
      paths: compiled.references.filter((p) => !p.startsWith('$')),
      evaluate: (read, context) => {
        try {
          return compiled.evaluate({
            get: (path) => (path.startsWith('$') ? context.globals(path) : read(path)),
            now: context.now,
            timeZone: context.timeZone,
          });
        } catch (error) {
          if ((error as Error).name === 'FormulaError') return null;
          throw error;
        }
      },
    };
  }
}

const millisecondsSince = (started: bigint): number => Number(process.hrtime.bigint() - started) / 1e6;

/** Objects whose changes a channel member selects. */
function* capturedObjects(model: MetadataModel, schema: Schema): Iterable<string> {
  for (const member of model.ofType('PlatformEventChannelMember')) {
    const entity = textOf(member.xml, 'selectedEntity') ?? '';
    const object = entity.endsWith('__ChangeEvent')
      ? entity.replace(/__ChangeEvent$/, '__c')
      : entity.replace(/ChangeEvent$/, '');
    const type = schema.object(object);
    if (entity.endsWith('ChangeEvent') && type) yield type.name;
  }
}

function* eventTypes(schema: Schema, model: MetadataModel): Iterable<string> {
  for (const c of model.ofType('CustomObject'))
    if (schema.object(c.fullName)?.kind === 'platformEvent') yield c.fullName;
}

/** Mulberry32: small, fast, the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type { Access, Transaction };
