import type { TestMethodResult, TestRunResult } from '../../apex';
import { SalesforceError } from '../../diagnostics';
import type { Org } from '../org';
import type { LimitName } from '../transaction/transaction';
import { CodeCoverage } from './code-coverage';
import { chosen, limitFields, milliseconds, skip } from './class-run';
import { TestRunStore, type QueuedClass, type TestRun } from './test-run-store';

/** Classes are run in slices of so long, so that the org answers requests between them. Milliseconds. */
const SLICE_MS = 1500;
const ENDED = new Set(['Completed', 'Failed', 'Aborted']);

/** What a run is to be. */
export interface TestRunRequest {
  readonly classes: readonly Omit<QueuedClass, 'itemId'>[];
  readonly isAllTests: boolean;
  readonly skipCodeCoverage: boolean;
  readonly maxFailedTests: number | null;
}

type MethodLimits = ReadonlyMap<string, () => Readonly<Record<LimitName, number>>>;

/**
 * Asynchronous runs of Apex tests: `AsyncApexJob`, `ApexTestRunResult`, a queue item for each class, a result with its limits for each method.
 * A run that the org's end interrupted goes on with the classes that had not ended. [Object Reference, ApexTestQueueItem]
 */
export class TestRunService {
  readonly coverage: CodeCoverage;
  private readonly store: TestRunStore;
  /** False when the database is known to hold no waiting run. */
  private mayHaveWork = true;

  constructor(private readonly org: Org) {
    this.coverage = new CodeCoverage(org);
    this.store = new TestRunStore(org);
  }

  get hasWork(): boolean {
    this.mayHaveWork &&= this.store.next() !== undefined;
    return this.mayHaveWork;
  }

  /** Runs tests at once and keeps what they covered. */
  runNow(request: TestRunRequest, userId: string): TestRunResult {
    const result = this.org.runTests({ ...chosen(request.classes), coverageByMethod: !request.skipCodeCoverage });
    this.store.inTransaction(() => this.coverage.keep(result, userId));
    return result;
  }

  /** Queues a run; answers the id of its job. */
  request(request: TestRunRequest, userId: string): string {
    const id = this.store.inTransaction(() => this.queue(request, userId));
    this.mayHaveWork = true;
    this.org.events.tellUser('TestResult', userId, 'created', { Id: id });
    return id;
  }

  private queue(request: TestRunRequest, userId: string): string {
    const { classes, isAllTests, skipCodeCoverage, maxFailedTests } = request;
    const job = {
      JobType: 'TestRequest',
      Status: 'Queued',
      TotalJobItems: classes.length,
      JobItemsProcessed: 0,
      NumberOfErrors: 0,
    };
    const id = this.store.insert('AsyncApexJob', job, userId);
    const resultId = this.store.insert(
      'ApexTestRunResult',
      {
        AsyncApexJobId: id,
        UserId: userId,
        IsAllTests: isAllTests,
        StartTime: this.org.now().toISOString(),
        Status: 'Queued',
        ClassesEnqueued: classes.length,
        ClassesCompleted: 0,
        MethodsEnqueued: classes.reduce((sum, one) => sum + this.methodsOf(one).length, 0),
        MethodsCompleted: 0,
        MethodsFailed: 0,
        TestTime: 0,
        TestSetupTime: 0,
      },
      userId,
    );
    const items = classes.map((one) => ({
      ...one,
      itemId: this.store.insert(
        'ApexTestQueueItem',
        {
          ApexClassId: this.classId(one.name),
          Status: 'Queued',
          ParentJobId: id,
          TestRunResultId: resultId,
          ShouldSkipCodeCoverage: skipCodeCoverage,
        },
        userId,
      ),
    }));
    this.store.add({ id, resultId, userId, classes: items, skipCodeCoverage, maxFailedTests });
    return id;
  }

  private methodsOf({ name, methods }: Omit<QueuedClass, 'itemId'>): readonly string[] {
    return methods ?? this.org.apexEngine.testMethods(name);
  }

  private classId(name: string): string | null {
    return this.org.components.idOf('ApexClass', name) || null;
  }

  /** A slice of the oldest waiting run. */
  step(): void {
    const run = this.store.next();
    if (!run) return;
    const until = Date.now() + SLICE_MS;
    const left = run.classes.filter((one) => !ENDED.has(this.statusOf(one)));
    while (left.length > 0) {
      const next = left.shift()!;
      this.runClass(run, next);
      if (Date.now() >= until) break;
    }
    if (left.length === 0) this.store.inTransaction(() => this.finish(run));
    this.org.events.tellUser('TestResult', run.userId, 'updated', { Id: run.id });
  }

  private statusOf(one: QueuedClass): string {
    return String(this.store.row('ApexTestQueueItem', one.itemId)['Status'] ?? 'Aborted');
  }

  private runClass(run: TestRun, one: QueuedClass): void {
    this.store.inTransaction(() => {
      this.store.update('AsyncApexJob', run.id, { Status: 'Processing' });
      this.store.update('ApexTestRunResult', run.resultId, { Status: 'Processing' });
      this.store.update('ApexTestQueueItem', one.itemId, { Status: 'Processing' });
    });
    try {
      const before = this.store.row('ApexTestRunResult', run.resultId);
      if (run.maxFailedTests !== null && Number(before['MethodsFailed']) > run.maxFailedTests) {
        const skipped = this.methodsOf(one).map((method) => skip(one.name, method));
        this.store.inTransaction(() => this.keep(run, one, { methods: skipped, setups: [], coverage: [] }, new Map()));
        return;
      }
      const limits = new Map<string, () => Readonly<Record<LimitName, number>>>();
      const result = this.org.runTests(
        { ...chosen([one]), coverageByMethod: !run.skipCodeCoverage },
        (_className, method, { limits: used }) => limits.set(method, () => used.highest()),
      );
      this.store.inTransaction(() => this.keep(run, one, result, limits));
    } catch (error) {
      const ExtendedStatus = (error instanceof Error ? error.message : String(error)).slice(0, 1000);
      this.store.update('ApexTestQueueItem', one.itemId, { Status: 'Failed', ExtendedStatus });
    }
  }

  /** Writes what came of one class. */
  private keep(run: TestRun, one: QueuedClass, result: TestRunResult, limits: MethodLimits): void {
    const { methods, setups } = result;
    for (const setup of setups) this.keepMethod(run, one, setup, true, limits);
    for (const method of methods) this.keepMethod(run, one, method, false, limits);
    this.coverage.add([...setups, ...methods], run.userId);
    const ran = methods.filter((method) => method.outcome !== 'Skip');
    const failed = ran.filter((method) => method.outcome !== 'Pass').length;
    const before = this.store.row('ApexTestRunResult', run.resultId);
    const sum = (name: string, more: number): number => Number(before[name] ?? 0) + more;
    this.store.update('ApexTestRunResult', run.resultId, {
      ClassesCompleted: sum('ClassesCompleted', 1),
      MethodsCompleted: sum('MethodsCompleted', ran.length),
      MethodsFailed: sum('MethodsFailed', failed),
      TestTime: sum('TestTime', milliseconds(methods)),
      TestSetupTime: sum('TestSetupTime', milliseconds(setups)),
    });
    const job = this.store.row('AsyncApexJob', run.id);
    this.store.update('AsyncApexJob', run.id, {
      JobItemsProcessed: Number(job['JobItemsProcessed'] ?? 0) + 1,
      NumberOfErrors: Number(job['NumberOfErrors'] ?? 0) + (failed > 0 ? 1 : 0),
    });
    this.store.update('ApexTestQueueItem', one.itemId, {
      Status: methods.length === 0 ? 'Failed' : 'Completed',
      ExtendedStatus:
        methods.length === 0 ? 'The class has no test methods.' : `(${ran.length - failed}/${methods.length})`,
    });
  }

  private keepMethod(
    run: TestRun,
    one: QueuedClass,
    method: TestMethodResult,
    isSetup: boolean,
    limits: MethodLimits,
  ): void {
    const id = this.store.insert(
      'ApexTestResult',
      {
        TestTimestamp: this.org.now().toISOString(),
        Outcome: method.outcome,
        ApexClassId: this.classId(method.className),
        MethodName: method.method,
        Message: method.message,
        StackTrace: method.stackTrace,
        AsyncApexJobId: run.id,
        QueueItemId: one.itemId,
        ApexTestRunResultId: run.resultId,
        RunTime: Math.round(method.milliseconds),
        IsTestSetup: isSetup,
      },
      run.userId,
    );
    const used = limits.get(method.method)?.();
    if (used) this.store.insert('ApexTestResultLimits', { ApexTestResultId: id, ...limitFields(used) }, run.userId);
  }

  private finish(run: TestRun): void {
    const items = run.classes.map((one) => this.statusOf(one));
    const result = this.store.row('ApexTestRunResult', run.resultId);
    const isAborted = items.includes('Aborted');
    const hasFailed = Number(result['MethodsFailed'] ?? 0) > 0 || items.includes('Failed');
    const now = this.org.now().toISOString();
    if (!run.skipCodeCoverage) this.coverage.sumUp(run.userId);
    this.store.update('ApexTestRunResult', run.resultId, {
      Status: isAborted ? 'Aborted' : hasFailed ? 'Failed' : 'Completed',
      EndTime: now,
    });
    this.store.update('AsyncApexJob', run.id, { Status: isAborted ? 'Aborted' : 'Completed', CompletedDate: now });
    this.store.finish(run.id);
  }

  /**
   * Calls off the classes of these queue items that have not ended; others stay as they are.
   * [Object Reference, ApexTestQueueItem: "To abort a class that is in the Apex job queue, update its status to Aborted"]
   * @throws SalesforceError for a value that is not Aborted, or an id that no queue item has
   */
  abort(itemId: string, status: unknown): void {
    const row = this.store.row('ApexTestQueueItem', itemId);
    if (row['Id'] === undefined)
      throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', [], 404);
    if (status !== 'Aborted')
      throw new SalesforceError('FIELD_INTEGRITY_EXCEPTION', 'Status can only be changed to Aborted', ['Status']);
    if (!ENDED.has(String(row['Status']))) this.store.update('ApexTestQueueItem', itemId, { Status: 'Aborted' });
    this.mayHaveWork = true;
  }
}
