import { LimitExceededError, SalesforceError } from '../../diagnostics';
import type { ApexTransaction } from '../../apex';
import type { BoundQuery, PlannedQuery } from '../../soql';
import type { FieldValue, FieldValues, RecordData } from '../../metadata/values';
import type { QueryParameters } from '../../store';
import type { OrgCore } from '../core';
import { ApexHostAdapter } from '../apex-host';
import type { StatementFaults } from '../faults/transaction-faults';
import { allowances, GovernorLimits, type LimitContext } from '../limits/governor-limits';
import type { ObjectPlan } from '../records/object-plan';
import { RowCache } from '../records/row-cache';
import { userRecordAccess } from '../security/user-record-access';
import { deleteRecords, emptyRecycleBin, undeleteRecords } from './delete-operation';
import { convertLeads } from './lead-conversion';
import { mergeRecords } from './merge-operation';
import { saveRecords } from './save-operation';
import { upsertRecords } from './upsert-operation';
import type { Work } from './work';
import type {
  Access,
  AsyncWork,
  DmlOptions,
  LeadConvert,
  LeadConvertResult,
  MergeRequest,
  QueryOutcome,
  QueryRequest,
  SaveResult,
  Transaction,
} from './transaction';

/** A record whose save is open, and where in the order of execution it stands. */
export interface OpenSave {
  readonly object: string;
  operation: 'insert' | 'update' | 'delete' | 'undelete';
  phase: 'before' | 'after' | 'automation';
  /** A nested save wrote the row: what the outer save holds is stale. */
  stale: boolean;
}

/** A change of one record that Change Data Capture may tell. */
export interface RecordChange {
  readonly object: string;
  readonly id: string;
  readonly changeType: 'CREATE' | 'UPDATE' | 'DELETE' | 'UNDELETE';
  readonly fields: Readonly<FieldValues>;
  readonly old: Readonly<FieldValues> | null;
}

interface Savepoint {
  readonly number: number;
  readonly commitActions: number;
  readonly changes: number;
}

export interface TransactionOptions {
  readonly limits?: LimitContext;
  readonly quiddity?: string;
  readonly isTest?: boolean;
}

/** Handlers of triggers, flows and the API share this object; see `Transaction`. */
export class OrgTransaction implements Transaction {
  readonly limits: GovernorLimits;
  readonly quiddity: string;
  readonly isTest: boolean;
  readonly requestId: string;
  /** Open saves by record id. */
  readonly open = new Map<string, OpenSave>();
  readonly rows: RowCache;
  readonly changes: RecordChange[] = [];
  /** Ids written, for the count in `GET /local/limits`. */
  readonly touched = new Set<string>();
  /** Nested saves that run triggers. [A2.10] */
  triggerDepth = 0;
  flowDepth = 0;
  /** First setup and non-setup object written, for the mixed-DML rule; suspended inside `System.runAs`. */
  dmlKinds: { setup?: string; data?: string } = {};
  mixedDmlAllowed = 0;
  /** True once something is written that is not committed: a callout is refused then. */
  hasPendingWork = false;
  /** Faults on request of the DML statement that runs. */
  statementFaults: StatementFaults | null = null;
  private commitActions: (() => void)[] = [];
  private readonly immediate: (() => void)[] = [];
  private savepoints: Savepoint[] = [];
  private nextSavepoint = 1;
  private apexTransaction: ApexTransaction | undefined;
  private apexHostAdapter: ApexHostAdapter | undefined;
  private readonly at: Date;

  constructor(
    readonly org: OrgCore,
    readonly entryPoint: string,
    readonly access: Access,
    options: TransactionOptions = {},
  ) {
    const shortages = org.faults.idle ? null : org.faults.shortages(entryPoint);
    this.limits = new GovernorLimits(allowances(options.limits ?? 'sync'), shortages);
    this.quiddity = options.quiddity ?? 'REST';
    this.isTest = options.isTest ?? false;
    this.requestId = org.newGuid();
    this.at = org.clock.now();
    this.rows = new RowCache(org.store, () => org.deployed.plans);
  }

  /** Time of the clock; it goes on during a long transaction. */
  now(): Date {
    return this.org.clock.now();
  }

  get startedAt(): Date {
    return this.at;
  }

  plan(object: string): ObjectPlan {
    const plan = this.org.deployed.plans.find(object);
    if (!plan) {
      throw new SalesforceError(
        'INVALID_TYPE',
        `sObject type '${object}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.`,
      );
    }
    return plan;
  }

  query(request: QueryRequest): QueryOutcome {
    const query =
      typeof request.query === 'string'
        ? this.org.deployed.queries.compile(request.query, request.binds ? 'apex' : 'api')
        : request.query;
    return this.runQuery(query, request);
  }

  /** @param counted false for the further queries of a bulkified group, whose statement is counted once [B4.1] */
  runQuery(query: BoundQuery, request: Omit<QueryRequest, 'query'>, counted = true): QueryOutcome {
    const customMetadata = query.object.endsWith('__mdt');
    if (counted && !customMetadata) this.limits.consume('queries', 1);
    if (counted && query.subqueryCount > 0) this.limits.consume('aggregateQueries', query.subqueryCount);
    const { isUserMode, sharing } = this.securityOf(query.securityMode, request.access);
    if (isUserMode) this.org.security.checkQuery(query, request.access.userId);
    if (query.object === 'UserRecordAccess') {
      const asking = sharing ? request.access.userId : null;
      const records = userRecordAccess(this.org, query as PlannedQuery, request.binds, asking);
      if (counted) this.limits.consume(request.rowLimit ?? 'queryRows', records.length);
      return { records, totalSize: records.length };
    }
    if (query.forClause === 'UPDATE' && !this.org.faults.idle)
      this.org.faults.statement(this.entryPoint)?.lockRows(query.object);
    const parameters = this.queryParameters(request, sharing);
    const answer = this.org.store.query(query, query.allRows ? { ...parameters, allRows: true } : parameters);
    if (!customMetadata) this.limits.consume(request.rowLimit ?? 'queryRows', answer.rowCount);
    return { records: answer.records, totalSize: query.isCount ? (answer.count ?? 0) : answer.records.length };
  }

  /** Which rights a query or search is held to: its own WITH clause goes before the access it runs with. */
  securityOf(
    mode: BoundQuery['securityMode'],
    access: Access,
  ): { readonly isUserMode: boolean; readonly sharing: boolean } {
    const isSystem = mode === 'SYSTEM_MODE';
    return {
      isUserMode: mode === 'USER_MODE' || mode === 'SECURITY_ENFORCED' || (access.permissions === 'user' && !isSystem),
      sharing: mode === 'USER_MODE' || (access.sharing && !isSystem),
    };
  }

  /** What the store needs besides the plan: time, zone, user and the rows the user may see. */
  queryParameters(request: Omit<QueryRequest, 'query'>, sharing: boolean): QueryParameters {
    const { userId } = request.access;
    return {
      binds: request.binds ?? NO_BINDS,
      now: this.now(),
      timeZone: this.org.timeZoneOf(userId),
      userId,
      fiscalYearStartMonth: this.org.settings.fiscalYearStartMonth,
      allRows: request.allRows ?? false,
      visibility: sharing ? (object, alias) => this.org.security.visibility(object, alias, userId) : undefined,
      globals: (path) => this.org.global(path.replace(/^\$/, '').split('.'), userId),
    };
  }

  search(sosl: string, request: Omit<QueryRequest, 'query'>): readonly RecordData[] {
    this.limits.consume('soslQueries', 1);
    return this.org.deployed.queries.search(this, sosl, request).flat();
  }

  insert(records: readonly RecordData[], options: DmlOptions): SaveResult[] {
    return this.statement(options, records.length, () => saveRecords(this, 'insert', records, options));
  }

  update(records: readonly RecordData[], options: DmlOptions): SaveResult[] {
    return this.statement(options, records.length, () => saveRecords(this, 'update', records, options));
  }

  upsert(records: readonly RecordData[], keyField: string, options: DmlOptions): SaveResult[] {
    return this.statement(options, records.length, () => upsertRecords(this, records, keyField, options));
  }

  delete(ids: readonly string[], options: DmlOptions): SaveResult[] {
    return this.statement(options, ids.length, () => deleteRecords(this, ids, options));
  }

  undelete(ids: readonly string[], options: DmlOptions): SaveResult[] {
    return this.statement(options, ids.length, () => undeleteRecords(this, ids, options));
  }

  emptyRecycleBin(ids: readonly string[], options: DmlOptions): SaveResult[] {
    return this.statement(options, ids.length, () => emptyRecycleBin(this, ids, options));
  }

  merge(requests: readonly MergeRequest[], options: DmlOptions): SaveResult[] {
    const rows = requests.reduce((n, r) => n + 1 + r.loserIds.length, 0);
    return this.statement(options, rows, () => mergeRecords(this, requests, options));
  }

  convertLeads(requests: readonly LeadConvert[], options: DmlOptions): LeadConvertResult[] {
    return this.statement(options, requests.length, () => convertLeads(this, requests, options));
  }

  publish(events: readonly RecordData[], access: Access): SaveResult[] {
    return this.org.events.publish(this, events, access);
  }

  /** Counts one DML statement of Apex or a flow; saves that the API or the platform itself starts count nothing. [D1, D4] */
  private statement<T>(options: DmlOptions, rows: number, body: () => T): T {
    if (options.source === 'apex' || options.source === 'flow') {
      this.limits.consume('dmlStatements', 1);
      this.limits.consume('dmlRows', rows);
    }
    this.hasPendingWork = true;
    if (this.org.faults.idle) return body();
    const outer = this.statementFaults;
    this.statementFaults = this.org.faults.statement(this.entryPoint);
    try {
      return body();
    } finally {
      this.statementFaults = outer;
    }
  }

  setSavepoint(): number {
    const number = this.nextSavepoint++;
    this.org.store.savepoint(`t${number}`);
    this.savepoints.push({ number, commitActions: this.commitActions.length, changes: this.changes.length });
    return number;
  }

  rollback(savepoint: number): void {
    const at = this.savepoints.findIndex((s) => s.number === savepoint);
    if (at < 0) throw new SalesforceError('INVALID_OPERATION', 'This savepoint is no longer valid.');
    const point = this.savepoints[at]!;
    this.org.store.rollbackTo(`t${savepoint}`);
    this.savepoints.length = at + 1;
    this.commitActions.length = point.commitActions;
    this.changes.length = point.changes;
    this.rows.clear();
    this.org.security.forget();
  }

  releaseSavepoint(savepoint: number): void {
    const at = this.savepoints.findIndex((s) => s.number === savepoint);
    if (at < 0) return;
    this.org.store.release(`t${savepoint}`);
    this.savepoints.length = at;
  }

  /** Runs `body` under a savepoint: its writes are undone when it throws. */
  protect<T>(body: () => T): T {
    const point = this.setSavepoint();
    try {
      const result = body();
      this.releaseSavepoint(point);
      return result;
    } catch (error) {
      if (!(error instanceof LimitExceededError)) {
        this.rollback(point);
        this.releaseSavepoint(point);
      }
      throw error;
    }
  }

  enqueue(work: AsyncWork): string {
    this.hasPendingWork = true;
    return this.org.queue.enqueue(work);
  }

  onCommit(action: () => void): void {
    this.commitActions.push(action);
  }

  /** Runs after the transaction however it ends; publish-immediately events and mail survive partial rollbacks. [A3.7] */
  always(action: () => void): void {
    this.immediate.push(action);
  }

  /** @internal What `Org.transaction` runs after COMMIT. */
  takeCommitActions(): readonly (() => void)[] {
    const actions = this.commitActions;
    this.commitActions = [];
    return actions;
  }

  /** @internal */
  takeImmediateActions(): readonly (() => void)[] {
    return this.immediate.splice(0);
  }

  /** This transaction as Apex sees it; its statics live here. */
  get apex(): ApexTransaction {
    this.apexTransaction ??= this.org.deployed.apexEngine.begin(this.apexHost);
    return this.apexTransaction;
  }

  get apexHost(): ApexHostAdapter {
    this.apexHostAdapter ??= new ApexHostAdapter(this);
    return this.apexHostAdapter;
  }

  private readonly early = new WeakSet<Work>();

  /** Marks a row that system validation refused before any automation saw it: no second attempt is needed for it. */
  refuseEarly(work: Work): void {
    this.early.add(work);
  }

  /** True when a failed row may have left traces that a partial save must undo before the rest is saved again. */
  hasSideEffects(work: Work): boolean {
    if (this.early.has(work)) return false;
    if (work.written) return true;
    return this.runsAutomation(work.object, work.old === null ? 'insert' : 'update');
  }

  private runsAutomation(object: string, kind: 'insert' | 'update'): boolean {
    const { triggers, flows } = this.org.deployed.automation;
    return (
      triggers.has(object, 'before', kind) ||
      triggers.has(object, 'after', kind) ||
      flows.hasBeforeSave(object, kind) ||
      flows.hasAfterSave(object, kind)
    );
  }

  /** Tells the recorder that a step of the order of execution ran. */
  record(step: string, object: string, rows: number): void {
    this.org.recorder?.({ step, object, rows, depth: this.triggerDepth });
  }
}

const NO_BINDS: ReadonlyMap<string, FieldValue> = new Map();
