import { Connection } from 'jsforce';
import fs from 'node:fs';
import path from 'node:path';
import { EventSender, type SendOutcome } from '../../../packages/salesforce-client/src/event-sender';
import type { ProductEvent } from '../../../data/generator/story';
import { removeRun } from './cleanup';
import { eventually } from './eventually';
import { event } from './feed';
import { OrgProcess, type StartOptions } from './org-process';
import { RunNames } from './run-names';
import { settled } from './settled';
import { LocalOnlyError, targetFromEnvironment, type Target } from './target';

const EVENT = 'SelfServeTrialEvent__e';
/** Records one collections call may carry. */
const MAX_CALL = 200;

/** Groups that the user of a target org's session needs. */
const RIGHTS = ['Self_Serve_Admin', 'Provisioning_Integration'];

/** Governor use of one transaction as `GET /local/limits` answers it. */
export interface Usage {
  readonly entryPoint: string;
  readonly outcome: string;
  readonly error?: string;
  readonly records: number;
  readonly durationMs: number;
  readonly used: Readonly<Record<string, number>>;
}

export interface RowResult {
  readonly id?: string;
  readonly success: boolean;
  readonly errors: readonly { readonly statusCode: string; readonly message: string }[];
}

export type Row = Readonly<Record<string, unknown>> & { readonly Id: string };

/**
 * An org under test: a local one in a process of its own, or the target org of `npm run e2e -- --target-org`. Tests name everything by
 * `run` and wait by `drain` or `eventually`; what only the local org has throws LocalOnlyError on a target.
 */
export class TestOrg {
  readonly run = RunNames.begin();
  connection!: Connection;
  private sender!: EventSender;
  /** Ids of this run's events that the bus took. */
  private readonly queued = new Set<string>();
  private readonly undo: (() => Promise<unknown>)[] = [];
  /** When the tests began, by the org's clock. */
  readonly began: Date;

  private constructor(
    private readonly child: OrgProcess | undefined,
    private readonly target: Target | undefined,
    now: string | undefined,
  ) {
    this.began = now === undefined ? new Date() : new Date(now);
    this.connect();
  }

  /** The options concern the local org; a target org is taken as it is. */
  static async start(options: StartOptions = {}): Promise<TestOrg> {
    const target = targetFromEnvironment();
    if (target !== undefined) {
      const org = new TestOrg(undefined, target, undefined);
      // An administrator of a real org sees new fields by permission sets alone.
      await org.assign(RIGHTS);
      return org;
    }
    return new TestOrg(await OrgProcess.start(options), undefined, options.now);
  }

  get isTarget(): boolean {
    return this.target !== undefined;
  }

  /** Local only: the process. */
  get process(): OrgProcess {
    if (this.child === undefined) throw new LocalOnlyError('The process of an org');
    return this.child;
  }

  /** Address, token and user of the session that the tests use. */
  get session(): Target {
    return this.target ?? this.process.facts;
  }

  /** Local only: `kill -9`, then a start on the same data. */
  async killAndRestart(): Promise<void> {
    await this.process.kill();
    await this.restart();
  }

  /** Starts an ended process again. */
  async restart(): Promise<void> {
    await this.process.boot();
    this.connect();
  }

  private connect(): void {
    const { instanceUrl, accessToken } = this.session;
    this.connection = new Connection({ instanceUrl, accessToken, version: '66.0' });
    // Maximum attempts 1: a test that kills the org wants to see the call fail.
    this.sender = new EventSender(EVENT, { instanceUrl, accessToken, ...(this.isTarget ? {} : { maxAttempts: 1 }) });
  }

  /** Ends a local org; removes from a target org what this run made. */
  async stop(): Promise<void> {
    if (this.child !== undefined) {
      await this.keepFlowCoverage();
      return this.child.dispose();
    }
    try {
      await removeRun(this.connection, this.run);
    } finally {
      for (const step of this.undo.reverse()) await step();
    }
  }

  /** Leaves behind which elements and paths of flows the tests took, where `npm test` adds them up. */
  private async keepFlowCoverage(): Promise<void> {
    const dir = process.env['FLOW_COVERAGE_DIR'];
    // An org that a test left dead cannot be asked.
    const report = dir === undefined ? null : await this.local('GET', '/local/flow-coverage').catch(() => null);
    if (dir === undefined || report === null) return;
    fs.mkdirSync(dir, { recursive: true });
    fs.writeFileSync(path.join(dir, `${this.run.id}.json`), JSON.stringify(report));
  }

  /** Keeps what takes a change back that deleting the run's records does not; only target orgs need it. */
  atEnd(step: () => Promise<unknown>): void {
    this.undo.push(step);
  }

  // ---- time and names -------------------------------------------------------------------------------------------

  /** A time before the org's present, whole seconds as events have them. */
  ago(span: { readonly days?: number; readonly hours?: number; readonly minutes?: number }): string {
    const minutes = ((span.days ?? 0) * 24 + (span.hours ?? 0)) * 60 + (span.minutes ?? 0);
    return `${new Date(this.began.getTime() - minutes * 60_000).toISOString().slice(0, 19)}Z`;
  }

  /** A well-formed event of 30 days ago under this run's names; what matters to a test is given. */
  event(fields: ProductEvent): ProductEvent {
    return this.run.event(event({ Occurred_At__c: this.ago({ days: 30 }), ...fields }));
  }

  /** Of the local org; undefined for a target org, whose endpoint is Salesforce's. */
  get pubSubEndpoint(): string | undefined {
    return this.isTarget ? undefined : this.process.facts.pubsubEndpoint;
  }

  // ---- what every org can ---------------------------------------------------------------------------------------

  /** Publishes events, at most 200 in a call. */
  async publish(events: readonly object[]): Promise<SendOutcome[]> {
    const outcomes = await this.sender.send(events);
    events.forEach((sent, i) => {
      const id = (sent as ProductEvent).Event_Id__c;
      if (outcomes[i]?.status === 'queued' && id?.startsWith(this.run.id)) this.queued.add(id);
    });
    return outcomes;
  }

  /**
   * Waits until what was sent has had its effects: a local org is told to finish, a target org is looked at until nothing is left to wait
   * for (`settled.ts`).
   */
  async drain(): Promise<void> {
    if (this.isTarget) await settled(this, this.run, this.queued);
    else await this.local('POST', '/local/drain');
  }

  /** Makes the assertions once on a drained local org; on a target org again and again until they hold or patience ends. */
  async eventually<T>(assertions: () => Promise<T>): Promise<T> {
    if (this.isTarget) return eventually(assertions);
    await this.drain();
    return assertions();
  }

  /** All rows of a query, page by page. */
  async query<T extends object = Row>(soql: string): Promise<T[]> {
    const rows: T[] = [];
    let page = await this.connection.query(soql);
    for (;;) {
      rows.push(...(page.records as unknown as T[]));
      if (page.done || page.nextRecordsUrl === undefined) return rows;
      page = await this.connection.queryMore(page.nextRecordsUrl);
    }
  }

  async count(soql: string): Promise<number> {
    return (await this.connection.query(soql)).totalSize;
  }

  async one<T extends object = Row>(soql: string): Promise<T> {
    const rows = await this.query<T>(soql);
    if (rows.length !== 1) throw new Error(`${rows.length} rows instead of one: ${soql}`);
    return rows[0] as T;
  }

  /** Collections calls of 200; rows fail one by one. */
  async insert(object: string, rows: readonly object[], allOrNone = false): Promise<RowResult[]> {
    const results: RowResult[] = [];
    for (let start = 0; start < rows.length; start += MAX_CALL) {
      const records = rows.slice(start, start + MAX_CALL).map((row) => ({ attributes: { type: object }, ...row }));
      results.push(...((await this.rest('POST', '/composite/sobjects', { allOrNone, records })) as RowResult[]));
    }
    return results;
  }

  /** @throws Error with the first row that was not saved */
  async insertAll(object: string, rows: readonly object[]): Promise<string[]> {
    const results = await this.insert(object, rows);
    return results.map((result, i) => {
      if (!result.success || result.id === undefined)
        throw new Error(`${object} ${JSON.stringify(rows[i])}: ${JSON.stringify(result.errors)}`);
      return result.id;
    });
  }

  /** Assigns permission set groups to a user, who keeps them; without one, to the user of the session. */
  async assign(groups: readonly string[], userId = this.session.userId): Promise<void> {
    const found = await this.query<{ Id: string; DeveloperName: string }>(
      'SELECT Id, DeveloperName FROM PermissionSetGroup',
    );
    const ids = new Map(found.map((group) => [group.DeveloperName, group.Id]));
    const rows = groups.map((name) => ({ AssigneeId: userId, PermissionSetGroupId: ids.get(name) }));
    for (const { success, errors } of await this.insert('PermissionSetAssignment', rows))
      if (!success && errors[0]?.statusCode !== 'DUPLICATE_VALUE') throw new Error(JSON.stringify(errors));
  }

  async update(object: string, id: string, fields: object): Promise<void> {
    await this.rest('PATCH', `/sobjects/${object}/${id}`, fields);
  }

  async remove(object: string, id: string): Promise<void> {
    await this.rest('DELETE', `/sobjects/${object}/${id}`);
  }

  /** @param path below `/services/data/vXX.X` */
  rest(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<unknown> {
    return this.connection.request({
      method,
      url: `/services/data/v66.0${path}`,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
  }

  // ---- what only the local org can ------------------------------------------------------------------------------

  async settings(changes: Readonly<Record<string, unknown>>): Promise<void> {
    await this.local('POST', '/local/settings', changes);
  }

  /** Transactions since the org began, oldest first, as many as the org keeps. */
  async usages(): Promise<Usage[]> {
    return (await this.local('GET', '/local/limits')) as Usage[];
  }

  /** Publishes any number of events in one statement, so that the bus has them all at once; a collections call takes 200. */
  async publishAsOneBurst(events: readonly object[]): Promise<void> {
    const json = JSON.stringify(events).replace(/[\\']/g, '\\$&');
    const source = `List<${EVENT}> events = (List<${EVENT}>) JSON.deserialize('${json}', List<${EVENT}>.class);
      for (Database.SaveResult result : EventBus.publish(events)) System.assert(result.isSuccess(), result);`;
    const answer = (await this.local('POST', '/local/apex', { source })) as {
      success: boolean;
      compileProblem?: string;
      exceptionMessage?: string;
    };
    if (!answer.success) throw new Error(answer.compileProblem ?? answer.exceptionMessage ?? JSON.stringify(answer));
    await this.drain();
  }

  /** Transactions that `work` and everything it queued caused. */
  async usagesOf(work: () => Promise<unknown>): Promise<Usage[]> {
    await this.settings({ governorHistory: 100_000 });
    await this.drain();
    const marker = (await this.usages()).length;
    await work();
    await this.drain();
    return (await this.usages()).slice(marker);
  }

  async advanceClock(by: string): Promise<void> {
    await this.local('POST', '/local/clock', { advance: by });
  }

  /** Deploys the files of a directory over what is there. */
  async deploy(dir: string): Promise<unknown> {
    return this.local('POST', '/local/deploy', { rootDir: this.process.projectDir, sourceDirs: [dir] });
  }

  async local(method: 'GET' | 'POST' | 'DELETE', route: string, body?: unknown): Promise<unknown> {
    if (this.isTarget) throw new LocalOnlyError(route);
    const { instanceUrl, accessToken } = this.process.facts;
    const response = await fetch(`${instanceUrl}${route}`, {
      method,
      headers: { Authorization: `Bearer ${accessToken}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${route} answered ${response.status}: ${text}`);
    return text === '' ? null : JSON.parse(text);
  }
}
