import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { IANAZone } from 'luxon';
import { AuraInvocationError, type TestRequest, type TestRunResult } from '../../apex';
import { SalesforceError, type Diagnostic } from '../../diagnostics';
import type { FlowCoverage, FlowValue } from '../../flow';
import { loadProject, type Deletion } from '../../metadata';
import type { QuickAction } from '../../metadata/types/quick-action';
import type { FieldValues } from '../../metadata/values';
import type { BoundQuery, PlannedQuery } from '../../soql';
import {
  FlowHostAdapter,
  quickActionDefaults,
  quickActions,
  standardActionTypes,
  systemAccess,
  type Org,
  type OrgSettings,
  type TransactionFault,
} from '../../org';
import { approvalOf, clientApps, type Approval, type DeployedClientApp } from '../../org/clients/client-apps';
import { createAnalytics, type Analytics } from '../../org/analytics';
import { EventDoor } from '../../org/events/event-door';
import { MetadataService } from '../../org/deploy/metadata-service';
import type { Access, LimitName } from '../../org/transaction/transaction';
import type {
  ApexRestRequest,
  ApexRestResponse,
  AuraResult,
  FieldAccess,
  InvocableAction,
  InvocableResult,
  ObjectAccess,
  OrgPort,
  QueryColumn,
  RecordTypeAccess,
  TransactionUsage,
} from '../org-port';
import { addressable } from './addressable-query';
import { parseDuration } from './durations';
import { columnsOf } from './query-columns';
import { projectHash } from './project-hash';

/** An `Org` as the API layer asks for it: no rules of its own, only shapes. */
export class LocalOrgPort implements OrgPort {
  readonly analytics: Analytics;
  readonly eventDoor: EventDoor;
  readonly metadata: MetadataService;
  private readonly startedAt = new Date();

  constructor(private readonly org: Org) {
    this.analytics = createAnalytics(org);
    this.eventDoor = new EventDoor(org);
    this.metadata = new MetadataService(org);
  }

  get orgId(): string {
    return this.org.identity.organizationId;
  }

  get schema(): Org['schema'] {
    return this.org.schema;
  }

  get model(): Org['model'] {
    return this.org.model;
  }

  get bulk(): Org['bulk'] {
    return this.org.bulk;
  }

  now(): Date {
    return this.org.now();
  }

  transaction: OrgPort['transaction'] = (entryPoint, access, body) => this.org.transaction(entryPoint, access, body);

  objectAccess(userId: string, object: string): ObjectAccess {
    return this.org.security.objectAccess(userId, object);
  }

  fieldAccess(userId: string, object: string, name: string): FieldAccess {
    const type = this.schema.object(object);
    const field = this.schema.field(object, name);
    return type && field ? this.org.security.fieldAccess(userId, type, field) : { read: false, edit: false };
  }

  hasUserPermission(userId: string, permission: string): boolean {
    return this.org.security.hasUserPermission(userId, permission);
  }

  hasCustomPermission(userId: string, permission: string): boolean {
    return this.org.security.hasCustomPermission(userId, permission);
  }

  permissionsOf(userId: string): { userPermissions: string[]; customPermissions: string[]; tabs: string[] | null } {
    return this.org.security.permissionsOf(userId);
  }

  // ---- users ----------------------------------------------------------------------------------------------------

  authenticate(username: string, password: string): string | null {
    const user = this.userByUsername(username);
    const id = user?.['Id'];
    if (typeof id !== 'string' || user?.['IsActive'] !== true) return null;
    const stored = this.org.kept(`password:${id}`);
    return stored !== undefined && matchesPassword(stored, password) ? id : null;
  }

  setPassword(userId: string, password: string): void {
    const id = this.user(userId)?.['Id'];
    if (typeof id !== 'string') throw new SalesforceError('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
    const salt = randomBytes(16).toString('hex');
    this.org.keep(`password:${id}`, `${salt}:${scryptSync(password, salt, 32).toString('hex')}`);
  }

  clientApps(): DeployedClientApp[] {
    return clientApps(this.org);
  }

  /** An app that this org does not have is a hub's, which its scratch orgs approve as they are made. */
  clientApproval(clientId: string, userId: string): Approval {
    const app = this.clientApps().find((each) => each.clientId === clientId);
    return app ? approvalOf(this.org, app, userId, this.hasRefreshToken(userId, clientId)) : 'approved';
  }

  private hasRefreshToken(userId: string, clientId: string): boolean {
    const wanted = JSON.stringify({ userId, clientId });
    const sql = "SELECT 1 FROM sys_kept WHERE name LIKE 'refresh:%' AND value = ? LIMIT 1";
    return this.org.store.system.all(sql, wanted).length > 0;
  }

  get features(): string | null {
    return this.org.kept('features') ?? null;
  }

  get hub(): Org['hub'] {
    return this.org.hub;
  }

  keepRefreshToken(digest: string, userId: string, clientId: string): void {
    this.org.keep(`refresh:${digest}`, JSON.stringify({ userId, clientId }));
  }

  refreshToken(digest: string, revoke: boolean): { userId: string; clientId: string } | null {
    const kept = this.org.kept(`refresh:${digest}`);
    if (kept === undefined) return null;
    if (revoke) this.org.store.system.run('DELETE FROM sys_kept WHERE name = ?', `refresh:${digest}`);
    return JSON.parse(kept) as { userId: string; clientId: string };
  }

  userByUsername(username: string): FieldValues | null {
    const ids = this.org.store.idsByValue('User', 'Username', [username]);
    const [id] = [...ids.values()].flat();
    return id === undefined ? null : this.user(id);
  }

  user(userId: string): FieldValues | null {
    const info = this.org.userInfo(userId);
    return info['Id'] === undefined ? null : info;
  }

  organization(): FieldValues {
    return this.org.organization();
  }

  recordType(userId: string, object: string, developerName: string): RecordTypeAccess | null {
    const type = this.schema.object(object);
    const id = this.org.security.recordTypeId(object, developerName);
    if (!type || id === null) return null;
    const isDefault = this.org.security.defaultRecordTypeId(userId, type) === id;
    return { id, isDefault, available: isDefault || this.seesRecordType(userId, `${type.name}.${developerName}`) };
  }

  /** By the profile or an assigned permission set; an administrator without a deployed profile sees all. */
  private seesRecordType(userId: string, fullName: string): boolean {
    const rights = this.org.security.rightsOf(userId);
    if (rights.everything && !rights.profile) return true;
    const { store } = this.org;
    const assignments = store.idsByValue('PermissionSetAssignment', 'AssigneeId', [userId]).get(userId) ?? [];
    const setIds = [...store.read('PermissionSetAssignment', assignments).values()].map((row) =>
      String(row['PermissionSetId']),
    );
    const names = new Set(
      [...store.read('PermissionSet', setIds).values()].map((row) => String(row['Name']).toLowerCase()),
    );
    const sets = [...this.model.permissionSets.values()].filter((set) => names.has(set.fullName.toLowerCase()));
    const wanted = fullName.toLowerCase();
    return [...(rights.profile ? [rights.profile] : []), ...sets].some((grant) =>
      grant.recordTypeVisibilities.some((one) => one.visible && one.recordType.toLowerCase() === wanted),
    );
  }

  componentId(type: string, fullName: string): string | null {
    const id = this.org.components.fact(type, fullName)?.id ?? '';
    return id === '' ? null : id;
  }

  deployedAt(): Date {
    const kept = this.org.kept('deployedAt');
    return kept === undefined ? this.startedAt : new Date(kept);
  }

  deletedRows(object: string, from: Date, to: Date): { id: string; deletedDate: string }[] {
    return this.org.store.system.all<{ id: string; deletedDate: string }>(
      'SELECT id, deleted_at AS deletedDate FROM sys_recycle_bin WHERE object = ? AND deleted_at >= ? AND deleted_at < ? ORDER BY deleted_at, id',
      object,
      from.toISOString(),
      to.toISOString(),
    );
  }

  // ---- queries and usage ----------------------------------------------------------------------------------------

  restQuery(soql: string): BoundQuery {
    const { queries, schema } = this.org.deployed;
    return addressable(queries.compile(soql, 'api') as PlannedQuery, schema);
  }

  queryColumns(soql: string, access: Access): readonly QueryColumn[] {
    return this.org.transaction('REST query columns', access, () =>
      columnsOf((this.org.deployed.queries.compile(soql, 'api') as PlannedQuery).plan),
    );
  }

  explainQuery(soql: string, access: Access): readonly Readonly<Record<string, unknown>>[] {
    return this.org.transaction('REST explain', access, (transaction) => {
      const query = this.org.deployed.queries.compile(soql, 'api');
      const { plan } = this.org.store.explain(query, transaction.queryParameters({ access }, access.sharing));
      const usesIndex = plan.some((step) => /USING (COVERING )?INDEX|PRIMARY KEY/.test(step));
      return [
        {
          cardinality: 0,
          fields: [],
          leadingOperationType: usesIndex ? 'Index' : 'TableScan',
          notes: plan.map((description) => ({ description, fields: [], tableEnumOrId: query.object })),
          relativeCost: usesIndex ? 0.5 : 1.5,
          sobjectCardinality: 0,
          sobjectType: query.object,
        },
      ];
    });
  }

  recentUsage(): readonly TransactionUsage[] {
    return this.org
      .governorUsage()
      .map(({ limits, ...usage }) => ({ ...usage, used: limits as Readonly<Partial<Record<LimitName, number>>> }));
  }

  // ---- actions and Apex -----------------------------------------------------------------------------------------

  invocableActions(): readonly InvocableAction[] {
    const apex = this.org.apexEngine
      .invocableActions()
      .map((action) => ({ type: 'apex' as const, name: action.className, label: action.label }));
    const flows = [...this.org.deployed.flows.active()]
      .filter((flow) => flow.start.triggerType === null)
      .map((flow) => ({ type: 'flow' as const, name: flow.fullName, label: flow.label }));
    const standard = standardActionTypes.map((name) => ({ type: 'standard' as const, name, label: name }));
    return [...apex, ...flows, ...standard];
  }

  invokeAction(
    type: string,
    name: string,
    inputs: readonly Readonly<Record<string, unknown>>[],
    userId: string,
  ): readonly InvocableResult[] {
    const access: Access = { userId, permissions: 'user', sharing: true };
    return this.org.transaction(`REST /actions/custom/${type}/${name}`, access, (transaction) => {
      if (type === 'flow') return this.runFlow(new FlowHostAdapter(transaction, access), name, inputs);
      if (type === 'apex') this.requireClass(userId, name);
      // Notifications are sent with the caller's rights. Actions Developer Guide, Custom Notification Actions.
      const asCaller = type === 'apex' || name === 'customNotificationAction';
      const host = new FlowHostAdapter(transaction, asCaller ? access : systemAccess(userId));
      const outcomes = host.runAction({
        actionType: type === 'apex' ? 'apex' : name,
        actionName: name,
        inputs: inputs as Readonly<Record<string, FlowValue>>[],
      });
      return outcomes.map((outcome) => ({
        isSuccess: outcome.success,
        outputValues: outcome.success ? outcome.outputs : null,
        errors: outcome.success
          ? []
          : [
              {
                statusCode: outcome.statusCode ?? 'UNKNOWN_EXCEPTION',
                message: outcome.errorMessage ?? '',
                fields: [],
              },
            ],
      }));
    });
  }

  private runFlow(
    host: FlowHostAdapter,
    name: string,
    inputs: readonly Readonly<Record<string, unknown>>[],
  ): InvocableResult[] {
    const flow = [...this.org.deployed.flows.active()].find(
      (candidate) => candidate.fullName.toLowerCase() === name.toLowerCase(),
    );
    if (!flow) throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', [], 404);
    return this.org.deployed.flowEngine
      .runAutolaunched(host, flow, inputs as Readonly<Record<string, FlowValue>>[])
      .map((result) => {
        if (result.fault) {
          const errors = [
            {
              statusCode: 'UNKNOWN_EXCEPTION',
              message: 'An error occurred when executing a flow interview.',
              fields: [],
            },
          ];
          return { isSuccess: false, outputValues: null, errors };
        }
        const outputValues = {
          ...result.outputs,
          Flow__InterviewGuid: result.interviewGuid,
          Flow__InterviewStatus: 'Finished',
        };
        return { isSuccess: true, outputValues, errors: [] };
      });
  }

  private requireClass(userId: string, className: string): void {
    if (this.org.security.hasAccessToClass(userId, className)) return;
    throw new SalesforceError('FORBIDDEN', `You do not have access to the Apex class named: ${className}`, [], 403);
  }

  invokeAura(
    className: string,
    method: string,
    parameters: Readonly<Record<string, unknown>>,
    userId: string,
    cacheable: boolean,
  ): AuraResult {
    const found = this.org.apexEngine
      .auraMethods(className)
      .find((candidate) => candidate.name.toLowerCase() === method.toLowerCase());
    if (!found)
      throw new SalesforceError('NOT_FOUND', `There is no @AuraEnabled method ${className}.${method}.`, [], 404);
    if (cacheable && !found.cacheable) {
      throw new SalesforceError(
        'INVALID_OPERATION',
        `${className}.${method} is used by a wire and must be @AuraEnabled(cacheable=true).`,
      );
    }
    this.requireClass(userId, className);
    const access: Access = { userId, permissions: 'system', sharing: false };
    try {
      const value = this.org.transaction(
        `Aura ${className}.${method}`,
        access,
        (transaction) => transaction.apex.invokeAura(className, method, parameters),
        { quiddity: 'AURA' },
      );
      return { ok: true, value };
    } catch (error) {
      if (!(error instanceof AuraInvocationError)) throw error;
      return { ok: false, error: error.detail };
    }
  }

  invokeApexRest(request: ApexRestRequest, userId: string): ApexRestResponse {
    const access: Access = { userId, permissions: 'system', sharing: false };
    const { statusCode, headers, body } = this.org.transaction(
      `${request.method} /apexrest${request.path}`,
      access,
      (transaction) =>
        transaction.apex.invokeRest({
          method: request.method,
          path: request.path,
          parameters: request.query,
          headers: request.headers,
          body: request.body ?? '',
          remoteAddress: '127.0.0.1',
          requireClass: (className) => this.requireClass(userId, className),
        }),
      { quiddity: 'REST' },
    );
    return { status: statusCode, headers, body: body === '' ? null : body };
  }

  executeAnonymous(source: string, userId: string): Readonly<Record<string, unknown>> {
    const access: Access = { userId, permissions: 'system', sharing: false };
    const logs: string[] = [];
    this.org.debugLog = (event, line, detail) => logs.push(`${event}|[${line}]|${detail}`);
    try {
      let outcome: Readonly<Record<string, unknown>> = {};
      this.org.transaction(
        'executeAnonymous',
        access,
        (transaction) => {
          const savepoint = transaction.setSavepoint();
          const result = transaction.apex.executeAnonymous(source);
          // What a failed block wrote is not kept; its problem is the answer, not an error of the request.
          if (!result.success) transaction.rollback(savepoint);
          outcome = { ...result };
        },
        { quiddity: 'ANONYMOUS' },
      );
      return { ...outcome, logs: logs.join('\n') };
    } finally {
      this.org.debugLog = undefined;
    }
  }

  get testRuns(): Org['testRuns'] {
    return this.org.testRuns;
  }

  testMethods(className: string): readonly string[] {
    return this.org.apexEngine.testMethods(className);
  }

  testClasses(): readonly string[] {
    return this.org.apexEngine.testClasses();
  }

  runTests(request: TestRequest): TestRunResult {
    return this.org.runTests(request);
  }

  flowCoverage(): readonly FlowCoverage[] {
    return this.org.flowCoverage();
  }

  // ---- deployment -----------------------------------------------------------------------------------------------

  /**
   * Deploys a project's directories. What an earlier deployment of the project brought and is gone from it now is deleted; what came
   * by other ways stays. An unchanged project is not deployed again.
   */
  deployProject(rootDir: string, sourceDirs: readonly string[] | undefined): readonly Diagnostic[] {
    const hash = projectHash(rootDir, sourceDirs);
    if (this.org.kept('projectHash') === hash) return [];
    const { model, diagnostics } = loadProject(rootDir, { sourceDirs });
    if (diagnostics.some((diagnostic) => diagnostic.severity === 'error')) return diagnostics;
    const keys = model.components.map((component) => `${component.type}:${component.fullName}`);
    const { result: outcome, diagnostics: found } = this.org.deploys.deployProject(
      model.components,
      this.gone(keys, sourceDirs),
      model.apiVersion,
    );
    if (outcome.success) this.org.keep('deployedAt', new Date().toISOString());
    if (outcome.success && sourceDirs === undefined) {
      this.org.keep('projectHash', hash);
      this.org.keep('projectComponents', JSON.stringify(keys));
    }
    return [...diagnostics, ...found];
  }

  private gone(keys: readonly string[], sourceDirs: readonly string[] | undefined): Deletion[] {
    if (sourceDirs !== undefined) return [];
    const present = new Set(keys);
    const before = JSON.parse(this.org.kept('projectComponents') ?? '[]') as string[];
    return before
      .filter((key) => !present.has(key))
      .map((key) => {
        const at = key.indexOf(':');
        return { type: key.slice(0, at), fullName: key.slice(at + 1) };
      });
  }

  // ---- asynchronous work, clock, outboxes -----------------------------------------------------------------------

  /** A step of a waiting deploy, or else of a waiting test run, counts as one unit of work. */
  drain(maxItems?: number): { ran: number; left: number } {
    const { deploys, testRuns } = this.org;
    const waiting = deploys.hasWork ? deploys : testRuns.hasWork ? testRuns : undefined;
    waiting?.step();
    const { ran, left } = this.org.drain(maxItems);
    return { ran: ran + (waiting ? 1 : 0), left: left + (deploys.hasWork || testRuns.hasWork ? 1 : 0) };
  }

  hasDueWork(): boolean {
    return this.org.deploys.hasWork || this.org.testRuns.hasWork || this.org.hasDueWork();
  }

  nextDueInMs(): number | null {
    return this.org.nextDueInMs();
  }

  advanceClock(by: string): Date {
    return this.org.advanceClock(parseDuration(by));
  }

  setClock(to: string): Date {
    const at = new Date(to);
    if (Number.isNaN(at.getTime()))
      throw new SalesforceError('INVALID_INPUT', `'${to}' is not a time such as 2026-03-01T08:00:00Z.`);
    return this.org.setClock(at);
  }

  settings(): Readonly<Record<string, unknown>> {
    return { ...this.org.settings };
  }

  changeSettings(changes: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    const settings = this.org.settings as unknown as Record<string, unknown>;
    for (const [name, value] of Object.entries(changes)) {
      if (!(name in settings)) {
        throw new SalesforceError(
          'INVALID_INPUT',
          `There is no setting '${name}'. Known: ${Object.keys(settings).join(', ')}.`,
        );
      }
      if (typeof value !== typeof settings[name]) {
        throw new SalesforceError('INVALID_INPUT', `The setting '${name}' takes a ${typeof settings[name]}.`);
      }
    }
    const zone = changes['timeZone'];
    if (zone !== undefined && !IANAZone.isValidZone(String(zone)))
      throw new SalesforceError('INVALID_INPUT', `There is no time zone '${String(zone)}'.`);
    this.org.changeSettings(changes as Partial<OrgSettings>);
    return this.settings();
  }

  setFaults(faults: readonly TransactionFault[]): void {
    for (const fault of faults)
      if ('object' in fault && !this.schema.object(fault.object))
        throw new SalesforceError('INVALID_INPUT', `There is no object '${fault.object}'.`);
    this.org.faults.set(faults);
  }

  faults(): readonly TransactionFault[] {
    return this.org.faults.list();
  }

  sentMail(): readonly Readonly<Record<string, unknown>>[] {
    return this.org.mail.list().map((mail) => ({ ...mail }));
  }

  quickActions(): readonly QuickAction[] {
    return quickActions(this.model);
  }

  quickActionDefaults(action: QuickAction, contextId: string | null, userId: string): FieldValues {
    const access: Access = { userId, permissions: 'user', sharing: true };
    return this.org.transaction('REST quick action defaults', access, (transaction) =>
      quickActionDefaults(transaction, action, contextId),
    );
  }

  get notifications(): Org['notifications'] {
    return this.org.notifications;
  }

  externalMailToday(): number {
    return this.org.mail.externalOn(this.org.now());
  }

  sentNotifications(): readonly Readonly<Record<string, unknown>>[] {
    return this.org.notifications.list().map((notification) => ({ ...notification }));
  }

  get debugLogs(): Org['debugLogs'] {
    return this.org.debugLogs;
  }

  watchEvents(watcher: (objects: ReadonlySet<string>) => void): () => void {
    return this.org.events.watch(watcher);
  }

  saveSnapshot(file: string): void {
    // Nobody's data is overwritten by accident.
    if (fs.existsSync(file)) throw new SalesforceError('INVALID_INPUT', `${file} exists. Choose a new name.`);
    if (!fs.existsSync(path.dirname(file)))
      throw new SalesforceError('INVALID_INPUT', `${path.dirname(file)} does not exist.`);
    this.org.store.system.run('VACUUM INTO ?', file);
  }

  close(): void {
    this.org.close();
  }
}

function matchesPassword(stored: string, password: string): boolean {
  const [salt = '', hash = ''] = stored.split(':');
  return timingSafeEqual(Buffer.from(hash, 'hex'), scryptSync(password, salt, 32));
}
