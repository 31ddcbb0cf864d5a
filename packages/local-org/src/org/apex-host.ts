import { SalesforceError } from '../diagnostics';
import type {
  ApexAccess,
  ApexDmlOptions,
  ApexHost,
  ApexJob,
  ApexLimitName,
  ApexSaveResult,
  BindValue,
  HttpRequestData,
  HttpResponseData,
} from '../apex';
import type { FlowValue } from '../flow';
import type { MetadataModel } from '../metadata/model';
import type { Schema } from '../metadata/schema';
import type { FieldValues, RecordData } from '../metadata/values';
import type { BoundQuery } from '../soql';
import { abortApexJob, enqueueApexJob } from './async/apex-jobs';
import { defaultValues } from './transaction/defaults';
import { enqueuePublishCallback } from './async/publish-callbacks';
import { SCOPE_BIND } from './engines/query-compiler';
import { sendMails, type MailRequest } from './mail/mailer';
import { sendCustomNotification } from './notifications/custom-notifications';
import { FlowHostAdapter } from './flow-host';
import type { OrgTransaction } from './transaction/org-transaction';
import type { Access, DmlOptions, LeadConvert, LimitName } from './transaction/transaction';

/** What running Apex sees of the org inside one transaction. */
export class ApexHostAdapter implements ApexHost {
  private users: string[];
  isDataSiloed = false;
  private fixedSearchResults: readonly string[] | null = null;
  private savedLimits: ReadonlyMap<LimitName, number> | null = null;

  constructor(readonly tx: OrgTransaction) {
    this.users = [tx.access.userId];
  }

  get schema(): Schema {
    return this.tx.org.deployed.schema;
  }

  get model(): MetadataModel {
    return this.tx.org.deployed.model;
  }

  now(): Date {
    return this.tx.now();
  }

  readonly limits = {
    used: (limit: ApexLimitName): number => this.tx.limits.used(limit),
    allowed: (limit: ApexLimitName): number => this.tx.limits.allowed(limit),
    consume: (limit: ApexLimitName, amount: number): void => this.tx.limits.consume(limit, amount),
  };

  get userId(): string {
    return this.users[this.users.length - 1]!;
  }

  get timeZone(): string {
    return this.tx.org.timeZoneOf(this.userId);
  }

  get isTest(): boolean {
    return this.tx.isTest;
  }

  get quiddity(): string {
    return this.tx.quiddity;
  }

  get requestId(): string {
    return this.tx.requestId;
  }

  compileQuery(soql: string): BoundQuery {
    return this.tx.org.deployed.queries.compile(soql, 'apex');
  }

  query(query: BoundQuery, binds: ReadonlyMap<string, BindValue>, access: ApexAccess, rowLimit?: 'queryLocatorRows') {
    const request = { binds, access: this.accessOf(access), ...(rowLimit ? { rowLimit } : {}) };
    return this.tx.runQuery(this.tx.org.deployed.queries.withId(query), request);
  }

  readAgain(
    soql: string,
    ids: readonly string[],
    binds: ReadonlyMap<string, BindValue>,
    access: ApexAccess,
  ): readonly RecordData[] {
    const { tx } = this;
    const { queries } = tx.org.deployed;
    const query = queries.byIds(queries.withId(queries.compile(soql, 'apex')));
    const request = { binds: new Map([...binds, [SCOPE_BIND, ids]]), access: this.accessOf(access) };
    const { records } = tx.org.store.query(query, tx.queryParameters(request, request.access.sharing));
    const byId = new Map(records.map((record) => [String(record.fields.Id), record]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  search(sosl: string, binds: ReadonlyMap<string, BindValue>, access: ApexAccess): readonly (readonly RecordData[])[] {
    this.tx.limits.consume('soslQueries', 1);
    // In a test a search finds nothing but what the test has set, whatever the term.
    const fixedIds = this.isTest ? (this.fixedSearchResults ?? []) : undefined;
    return this.tx.org.deployed.queries.search(this.tx, sosl, { binds, access: this.accessOf(access) }, fixedIds);
  }

  private accessOf(access: ApexAccess): Access {
    return { userId: this.userId, permissions: access.mode, sharing: access.sharing || access.mode === 'user' };
  }

  private dml(options: ApexDmlOptions): DmlOptions {
    return { ...options, access: this.accessOf(options.access), source: 'apex' };
  }

  insert(records: readonly RecordData[], options: ApexDmlOptions): ApexSaveResult[] {
    return this.tx.insert(records, this.dml(options));
  }

  update(records: readonly RecordData[], options: ApexDmlOptions): ApexSaveResult[] {
    return this.tx.update(records, this.dml(options));
  }

  upsert(records: readonly RecordData[], keyField: string | null, options: ApexDmlOptions): ApexSaveResult[] {
    return this.tx.upsert(records, keyField ?? 'Id', this.dml(options));
  }

  delete(ids: readonly string[], options: ApexDmlOptions): ApexSaveResult[] {
    return this.tx.delete(ids, this.dml(options));
  }

  undelete(ids: readonly string[], options: ApexDmlOptions): ApexSaveResult[] {
    return this.tx.undelete(ids, this.dml(options));
  }

  emptyRecycleBin(ids: readonly string[]): ApexSaveResult[] {
    return this.tx.emptyRecycleBin(ids, this.dml({ allOrNone: false, access: { mode: 'system', sharing: false } }));
  }

  merge(master: RecordData, loserIds: readonly string[], options: ApexDmlOptions): ApexSaveResult[] {
    return this.tx.merge([{ master, loserIds }], this.dml(options));
  }

  convertLeads(
    requests: readonly Readonly<Record<string, unknown>>[],
    options: ApexDmlOptions,
  ): readonly Readonly<Record<string, unknown>>[] {
    const converts = requests.map(
      (r) => ({ ...r, doNotCreateOpportunity: r.doNotCreateOpportunity === true }) as unknown as LeadConvert,
    );
    return this.tx.convertLeads(converts, this.dml(options)).map((r) => ({ ...r }));
  }

  publish(events: readonly RecordData[]): ApexSaveResult[] {
    const afterCommit = events.some((e) => this.schema.object(e.type)?.publishBehavior !== 'PublishImmediately');
    if (afterCommit) this.tx.limits.consume('dmlStatements', 1);
    return this.tx.publish(events, { userId: this.userId, permissions: 'system', sharing: false });
  }

  setSavepoint(): number {
    this.tx.limits.consume('dmlStatements', 1);
    return this.tx.setSavepoint();
  }

  rollback(savepoint: number): void {
    this.tx.limits.consume('dmlStatements', 1);
    this.tx.rollback(savepoint);
  }

  releaseSavepoint(savepoint: number): void {
    this.tx.releaseSavepoint(savepoint);
  }

  enqueue(job: ApexJob): string {
    if (job.kind !== 'publishCallback') return enqueueApexJob(this.tx, job, this.userId);
    enqueuePublishCallback(this.tx, job);
    return '';
  }

  abortJob(id: string): void {
    abortApexJob(this.tx, id);
  }

  drainAsync(): void {
    this.tx.org.drainInside(this.tx);
  }

  deliverEvents(): void {
    this.tx.org.deliverInside(this.tx);
  }

  failEvents(): void {
    this.tx.org.failEventsInside(this.tx);
  }

  /** @throws SalesforceError CALLOUT_EXCEPTION when uncommitted work is pending or no way out exists */
  callout(request: HttpRequestData): HttpResponseData {
    this.tx.limits.consume('callouts', 1);
    if (this.tx.triggerDepth > 0)
      throw new SalesforceError('CALLOUT_EXCEPTION', 'Callout from triggers are currently not supported.');
    if (this.tx.hasPendingWork) {
      throw new SalesforceError(
        'CALLOUT_EXCEPTION',
        'You have uncommitted work pending. Please commit or rollback before calling out',
      );
    }
    const port = this.tx.org.callout;
    if (!port)
      throw new SalesforceError(
        'CALLOUT_EXCEPTION',
        `Unauthorized endpoint, please check Setup->Security->Remote site settings. endpoint = ${request.url}`,
      );
    return port(request);
  }

  sendEmail(messages: readonly Readonly<Record<string, unknown>>[], allOrNone: boolean): readonly ApexSaveResult[] {
    const results = sendMails(this.tx, messages.flatMap(mailRequests), allOrNone);
    return results.map((errors) => ({ id: null, success: errors.length === 0, created: false, errors }));
  }

  /** @throws SalesforceError for a notification that cannot be sent */
  sendCustomNotification(notification: Readonly<Record<string, unknown>>, recipients: readonly string[]): void {
    const text = (name: string): string | null =>
      typeof notification[name] === 'string' ? (notification[name] as string) : null;
    sendCustomNotification(
      this.tx,
      {
        typeId: text('customNotifTypeId'),
        title: text('title'),
        body: text('body'),
        senderId: text('senderId'),
        targetId: text('targetId'),
        targetPageRef: text('targetPageRef'),
      },
      recipients,
    );
  }

  /** @throws SalesforceError when there is no such active flow or its interview fails */
  startFlow(name: string, inputs: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    const flow = this.tx.org.deployed.flows.get(name);
    if (!flow || flow.status !== 'Active') throw new SalesforceError('INVALID_INPUT', `Invalid Flow: ${name}`);
    const host = new FlowHostAdapter(this.tx, { userId: this.userId, permissions: 'system', sharing: false });
    const [result] = this.tx.org.deployed.flowEngine.runAutolaunched(host, flow, [
      inputs as Readonly<Record<string, FlowValue>>,
    ]);
    host.end();
    if (result?.fault)
      throw new SalesforceError(
        'FLOW_EXCEPTION',
        `An error occurred when executing a flow interview. ${result.fault.message}`,
      );
    return result?.outputs ?? {};
  }

  approval(operation: string, _request: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    throw new SalesforceError(
      'NOT_IMPLEMENTED',
      `The local org does not support Approval.${operation}. See docs/parity.md.`,
    );
  }

  objectAccess(object: string) {
    return this.tx.org.security.objectAccess(this.userId, object);
  }

  fieldAccess(object: string, field: string) {
    const type = this.schema.object(object);
    const found = this.schema.field(object, field);
    if (!type || !found) return { read: false, edit: false, create: false };
    const rights = this.tx.org.security.fieldAccess(this.userId, type, found);
    return { read: rights.read, edit: rights.edit && found.updateable, create: rights.edit && found.createable };
  }

  hasCustomPermission(name: string): boolean {
    return this.tx.org.security.hasCustomPermission(this.userId, name);
  }

  userInfo(): FieldValues {
    return this.tx.org.userInfo(this.userId);
  }

  defaultValues(object: string, recordTypeId: string | null): FieldValues {
    return defaultValues(this.tx, this.tx.plan(object), recordTypeId, this.userId);
  }

  organization(): FieldValues {
    return { ...this.tx.org.organization(), OrgDomainUrl: this.tx.org.settings.baseUrl };
  }

  hasAccessToClass(className: string): boolean {
    return this.tx.org.security.hasAccessToClass(this.userId, className);
  }

  runAs<T>(userId: string, action: () => T): T {
    this.users.push(userId);
    this.tx.mixedDmlAllowed++;
    try {
      return action();
    } finally {
      this.tx.mixedDmlAllowed--;
      this.users.pop();
    }
  }

  startTest(): void {
    this.savedLimits = this.tx.limits.snapshot();
    this.tx.limits.restore(new Map());
  }

  stopTest(): void {
    this.drainAsync();
    if (this.savedLimits) this.tx.limits.restore(this.savedLimits);
    this.savedLimits = null;
  }

  setFixedSearchResults(ids: readonly string[]): void {
    this.fixedSearchResults = ids;
  }

  setCreatedDate(id: string, createdDate: string): void {
    const type = this.schema.byKeyPrefix(id.slice(0, 3));
    if (!type) throw new SalesforceError('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
    this.tx.org.store.update(type.name, [{ Id: id, CreatedDate: createdDate }]);
  }

  log(event: string, line: number, detail: string): void {
    this.tx.org.debugLog?.(event, line, detail);
  }

  get cache(): Map<string, unknown> {
    return this.tx.org.platformCache;
  }

  randomBytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => Math.floor(this.tx.org.random() * 256));
  }
}

/** Emails of one `Messaging.Email`: a mass email is one for each of its targets. */
function mailRequests(message: Readonly<Record<string, unknown>>): MailRequest[] {
  const text = (name: string): string | null =>
    typeof message[name] === 'string' && message[name] !== '' ? (message[name] as string) : null;
  const list = (name: string): string[] => (Array.isArray(message[name]) ? message[name].map(String) : []);
  const files = Array.isArray(message.fileAttachments)
    ? (message.fileAttachments as Readonly<Record<string, unknown>>[])
    : [];
  const base = {
    kind: 'apex',
    to: list('toAddresses'),
    cc: list('ccAddresses'),
    bcc: list('bccAddresses'),
    targetIsRecipient: message.treatTargetObjectAsRecipient !== false,
    templateId: text('templateId'),
    subject: text('subject'),
    textBody: text('plainTextBody'),
    htmlBody: text('htmlBody'),
    replyTo: text('replyTo'),
    senderDisplayName: text('senderDisplayName'),
    orgWideEmailAddressId: text('orgWideEmailAddressId'),
    saveAsActivity: message.saveAsActivity !== false,
    optOutPolicy: (text('optOutPolicy') ?? 'SEND') as MailRequest['optOutPolicy'],
    attachments: files.map((file) => ({
      name: String(file.fileName ?? ''),
      bytes: Math.floor((String(file.body ?? '').length * 3) / 4),
    })),
  } as const;
  if (!String(message.kind).endsWith('MassEmailMessage'))
    return [{ ...base, targetObjectId: text('targetObjectId'), whatId: text('whatId') }];
  const what = list('whatIds');
  return list('targetObjectIds').map((targetObjectId, i) => ({ ...base, targetObjectId, whatId: what[i] ?? null }));
}
