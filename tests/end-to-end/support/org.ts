import { Connection } from 'jsforce';
import { EventSender, type SendOutcome } from '../../../packages/salesforce-client/src/event-sender';
import { OrgProcess, type StartOptions } from './org-process';

const EVENT = 'SelfServeTrialEvent__e';
/** Records one collections call may carry. */
const MAX_CALL = 200;

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

/** An org under test, spoken to through public interfaces; members that are the local org's own say so. */
export class TestOrg {
  connection!: Connection;
  private sender!: EventSender;

  private constructor(readonly process: OrgProcess) {
    this.connect();
  }

  static async start(options: StartOptions = {}): Promise<TestOrg> {
    return new TestOrg(await OrgProcess.start(options));
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
    const { instanceUrl, accessToken } = this.process.facts;
    this.connection = new Connection({ instanceUrl, accessToken, version: '66.0' });
    // Maximum attempts 1: a test that kills the org wants to see the call fail.
    this.sender = new EventSender(EVENT, { instanceUrl, accessToken, maxAttempts: 1 });
  }

  async stop(): Promise<void> {
    await this.process.dispose();
  }

  // ---- what every org can ---------------------------------------------------------------------------------------

  /** Publishes events, at most 200 in a call. */
  publish(events: readonly object[]): Promise<SendOutcome[]> {
    return this.sender.send(events);
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

  /** Assigns permission set groups to a user; without one, to the user of the session. */
  async assign(groups: readonly string[], userId = this.process.facts.userId): Promise<void> {
    const found = await this.query<{ Id: string; DeveloperName: string }>(
      'SELECT Id, DeveloperName FROM PermissionSetGroup',
    );
    const ids = new Map(found.map((group) => [group.DeveloperName, group.Id]));
    const rows = groups.map((name) => ({ AssigneeId: userId, PermissionSetGroupId: ids.get(name) }));
    await this.insertAll('PermissionSetAssignment', rows);
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

  /** Runs all queued asynchronous work. */
  async drain(): Promise<void> {
    await this.local('POST', '/local/drain');
  }

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

  async local(method: 'GET' | 'POST', route: string, body?: unknown): Promise<unknown> {
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
