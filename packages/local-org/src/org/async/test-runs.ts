import type { ClassCoverage, TestMethodResult, TestRequest, TestRunResult } from '../../apex';
import type { FieldValues } from '../../metadata/values';
import type { Org } from '../org';

/** One class of a run that waits for its turn. */
interface Waiting {
  readonly jobId: string;
  readonly runId: string;
  readonly itemId: string;
  readonly className: string;
  readonly classId: string | null;
  readonly methods: readonly string[] | undefined;
  readonly withCoverage: boolean;
}

interface Run {
  readonly jobId: string;
  readonly runId: string;
  left: number;
  done: number;
  methods: number;
  failed: number;
  time: number;
  readonly lines: Map<string, { readonly kind: ClassCoverage['kind']; readonly lines: Map<number, number> }>;
}

/** Asynchronous test runs: rows of the job, its queue and its results, one class after the other. [Tooling API, runTestsAsynchronous] */
export class TestRuns {
  private readonly waiting: Waiting[] = [];
  private readonly runs = new Map<string, Run>();

  /** What an ended process left in the middle is aborted: nobody will go on with it. */
  constructor(private readonly org: Org) {
    const left = (object: string): string[] =>
      allIds(org, object, "\"Status\" IN ('Queued', 'Processing', 'Preparing')");
    const objects = ['ApexTestRunResult', 'ApexTestQueueItem'].map((object) => [object, left(object)] as const);
    if (objects.every(([, ids]) => ids.length === 0)) return;
    const jobs = [...org.store.read('ApexTestRunResult', left('ApexTestRunResult')).values()];
    const jobIds = jobs.map((row) => String(row['AsyncApexJobId']));
    this.write(() => {
      for (const [object, ids] of [...objects, ['AsyncApexJob', jobIds] as const])
        org.store.update(
          object,
          ids.map((Id) => ({ Id, Status: 'Aborted' })),
        );
    });
  }

  /**
   * Queues a run.
   * @param skipCoverage as the client asks
   * @returns the id of its job
   */
  start(request: TestRequest, userId: string, skipCoverage: boolean): string {
    const byClass = classesOf(this.org, request);
    const now = this.org.clock.now().toISOString();
    const audit = this.audit(userId, now);
    const ids = this.classIds([...byClass.keys()]);
    const { store } = this.org;
    const [jobId, runId] = [store.nextId('AsyncApexJob'), store.nextId('ApexTestRunResult')];
    const items = [...byClass].map(([className, methods]) => ({
      ...{ jobId, runId, itemId: store.nextId('ApexTestQueueItem'), className, methods, withCoverage: !skipCoverage },
      classId: ids.get(className) ?? null,
    }));
    this.write(() => {
      const job = { JobType: 'TestRequest', Status: 'Queued', JobItemsProcessed: 0, TotalJobItems: items.length };
      store.insert('AsyncApexJob', [{ Id: jobId, CreatedDate: now, CreatedById: userId, NumberOfErrors: 0, ...job }]);
      const run = { AsyncApexJobId: jobId, UserId: userId, StartTime: now, Status: 'Queued', Source: 'API' };
      const counts = { ClassesEnqueued: items.length, ClassesCompleted: 0, MethodsEnqueued: 0, MethodsCompleted: 0 };
      const isAllTests = request.classes === undefined && request.methods === undefined;
      store.insert('ApexTestRunResult', [
        {
          Id: runId,
          ...audit,
          ...run,
          ...counts,
          MethodsFailed: 0,
          IsAllTests: isAllTests,
          TestTime: 0,
          TestSetupTime: 0,
        },
      ]);
      store.insert(
        'ApexTestQueueItem',
        items.map(({ itemId, classId }) => ({
          ...{ Id: itemId, CreatedDate: now, CreatedById: userId, SystemModstamp: now, ApexClassId: classId },
          ...{ Status: 'Queued', ParentJobId: jobId, TestRunResultId: runId, ShouldSkipCodeCoverage: skipCoverage },
        })),
      );
    });
    this.waiting.push(...items);
    this.runs.set(jobId, {
      jobId,
      runId,
      left: items.length,
      done: 0,
      methods: 0,
      failed: 0,
      time: 0,
      lines: new Map(),
    });
    if (items.length === 0) this.finish(this.runs.get(jobId)!, userId);
    return jobId;
  }

  hasNext(): boolean {
    return this.waiting.length > 0;
  }

  /** Runs one class and keeps its results. */
  runNext(): void {
    const next = this.waiting.shift();
    const run = next && this.runs.get(next.jobId);
    if (!next || !run) return;
    const { store } = this.org;
    this.write(() => {
      store.update('ApexTestQueueItem', [{ Id: next.itemId, Status: 'Processing' }]);
      store.update('ApexTestRunResult', [{ Id: run.runId, Status: 'Processing' }]);
      store.update('AsyncApexJob', [{ Id: run.jobId, Status: 'Processing' }]);
    });
    const outcome = this.outcomeOf(
      next.methods
        ? { methods: next.methods.map((name) => `${next.className}.${name}`) }
        : { classes: [next.className] },
    );
    this.keep(next, run, outcome.methods, next.withCoverage ? outcome.coverage : []);
    run.left--;
    if (run.left === 0) this.finish(run, this.org.identity.adminUserId);
  }

  /** A run that breaks as a whole is one failure of the class: the other classes go on. */
  private outcomeOf(request: TestRequest): Pick<TestRunResult, 'methods' | 'coverage'> {
    try {
      return this.org.runTests(request);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const failure = { outcome: 'CompileFail' as const, message, stackTrace: null, milliseconds: 0 };
      return { methods: [{ className: '', method: '', ...failure }], coverage: [] };
    }
  }

  private keep(
    item: Waiting,
    run: Run,
    methods: readonly TestMethodResult[],
    coverage: readonly ClassCoverage[],
  ): void {
    const { store } = this.org;
    const now = this.org.clock.now().toISOString();
    const failed = methods.filter((method) => method.outcome !== 'Pass').length;
    run.done++;
    run.methods += methods.length;
    run.failed += failed;
    run.time += methods.reduce((sum, method) => sum + Math.round(method.milliseconds), 0);
    this.write(() => {
      const passed = `(${methods.length - failed}/${methods.length})`;
      store.update('ApexTestQueueItem', [
        { Id: item.itemId, Status: failed > 0 ? 'Failed' : 'Completed', ExtendedStatus: passed, SystemModstamp: now },
      ]);
      store.insert(
        'ApexTestResult',
        methods.map((method) => ({
          ...{ Id: store.nextId('ApexTestResult'), SystemModstamp: now, TestTimestamp: now, IsTestSetup: false },
          ...{ Outcome: method.outcome, ApexClassId: item.classId, MethodName: method.method, Message: method.message },
          ...{ StackTrace: method.stackTrace, AsyncApexJobId: item.jobId, QueueItemId: item.itemId },
          ...{ ApexLogId: null, ApexTestRunResultId: item.runId, RunTime: Math.round(method.milliseconds) },
        })),
      );
      this.keepCoverage(item, run, methods[0]?.method ?? null, coverage);
    });
  }

  /** What a class covered, told under its first method; and the sum of the run. */
  private keepCoverage(item: Waiting, run: Run, method: string | null, coverage: readonly ClassCoverage[]): void {
    const { store } = this.org;
    const ids = this.classIds(coverage.map((one) => one.name));
    const audit = this.audit(this.org.identity.adminUserId, this.org.clock.now().toISOString());
    const hit = coverage.filter((one) => [...one.lines.values()].some((times) => times > 0));
    for (const one of coverage) {
      const sum = run.lines.get(one.name) ?? { kind: one.kind, lines: new Map<number, number>() };
      for (const [line, times] of one.lines) sum.lines.set(line, (sum.lines.get(line) ?? 0) + times);
      run.lines.set(one.name, sum);
    }
    store.purge(
      'ApexCodeCoverage',
      store.idsByValue('ApexCodeCoverage', 'ApexTestClassId', [item.classId]).get(item.classId) ?? [],
    );
    store.insert(
      'ApexCodeCoverage',
      hit.map((one) => ({
        ...{ Id: store.nextId('ApexCodeCoverage'), ...audit, ApexTestClassId: item.classId, TestMethodName: method },
        ...{ ApexClassOrTriggerId: ids.get(one.name) ?? null, ...linesOf(one.lines) },
      })),
    );
  }

  private finish(run: Run, userId: string): void {
    const { store } = this.org;
    const now = this.org.clock.now().toISOString();
    this.write(() => {
      const status = run.failed > 0 ? 'Failed' : 'Completed';
      const counts = { ClassesCompleted: run.done, MethodsEnqueued: run.methods, MethodsCompleted: run.methods };
      store.update('ApexTestRunResult', [
        { Id: run.runId, Status: status, EndTime: now, ...counts, MethodsFailed: run.failed, TestTime: run.time },
      ]);
      const job = { JobItemsProcessed: run.done, NumberOfErrors: run.failed, CompletedDate: now };
      store.update('AsyncApexJob', [{ Id: run.jobId, Status: 'Completed', ...job }]);
      if (run.lines.size > 0) this.keepSums(run, userId, now);
    });
    this.runs.delete(run.jobId);
    this.org.events.tellUser('TestResult', userId, 'updated', { Id: run.jobId });
  }

  private keepSums(run: Run, userId: string, now: string): void {
    const { store } = this.org;
    const ids = this.classIds([...run.lines.keys()]);
    const audit = this.audit(userId, now);
    for (const object of ['ApexCodeCoverageAggregate', 'ApexOrgWideCoverage'])
      store.purge(object, allIds(this.org, object));
    const rows = [...run.lines].map(([name, { lines }]) => ({ name, ...linesOf(lines) }));
    store.insert(
      'ApexCodeCoverageAggregate',
      rows.map(({ name, ...counts }) => ({
        ...{ Id: store.nextId('ApexCodeCoverageAggregate'), ...audit, CoverageLastModifiedDate: now },
        ...{ ApexClassOrTriggerId: ids.get(name) ?? null, ...counts },
      })),
    );
    const covered = rows.reduce((sum, row) => sum + row.NumLinesCovered, 0);
    const all = covered + rows.reduce((sum, row) => sum + row.NumLinesUncovered, 0);
    const PercentCovered = all === 0 ? 0 : Math.floor((covered * 100) / all);
    store.insert('ApexOrgWideCoverage', [{ Id: store.nextId('ApexOrgWideCoverage'), ...audit, PercentCovered }]);
  }

  private classIds(names: readonly string[]): Map<string, string> {
    const { store } = this.org;
    const ids = new Map<string, string>();
    for (const object of ['ApexTrigger', 'ApexClass'])
      for (const [name, [id]] of store.idsByValue(object, 'Name', names))
        if (id !== undefined) ids.set(String(name), id);
    return ids;
  }

  private audit(userId: string, now: string): FieldValues {
    const by = { CreatedById: userId, LastModifiedById: userId };
    return { ...by, CreatedDate: now, LastModifiedDate: now, SystemModstamp: now, IsDeleted: false };
  }

  private write(body: () => void): void {
    this.org.store.begin();
    try {
      body();
      this.org.store.commit();
    } catch (error) {
      this.org.store.rollback();
      throw error;
    }
  }
}

/** Test classes of a request with the methods that were chosen; undefined for all of a class. */
function classesOf(org: Org, request: TestRequest): Map<string, string[] | undefined> {
  const chosen = new Map<string, string[] | undefined>();
  for (const name of request.classes ?? []) chosen.set(name, undefined);
  for (const full of request.methods ?? []) {
    const at = full.lastIndexOf('.');
    chosen.set(full.slice(0, at), [...(chosen.get(full.slice(0, at)) ?? []), full.slice(at + 1)]);
  }
  if (!request.classes && !request.methods)
    for (const name of org.apexEngine.testClasses()) chosen.set(name, undefined);
  return chosen;
}

function allIds(org: Org, object: string, where = 'TRUE'): string[] {
  const made =
    org.store.system.all('SELECT 1 FROM sys_columns WHERE object = ? LIMIT 1', object.toLowerCase()).length > 0;
  return made
    ? org.store.system.all<{ Id: string }>(`SELECT Id FROM "${object}" WHERE ${where}`).map((row) => row.Id)
    : [];
}

function linesOf(lines: ReadonlyMap<number, number>): {
  NumLinesCovered: number;
  NumLinesUncovered: number;
  Coverage: string;
} {
  const coveredLines = [...lines].filter(([, times]) => times > 0).map(([line]) => line);
  const uncoveredLines = [...lines].filter(([, times]) => times === 0).map(([line]) => line);
  return {
    NumLinesCovered: coveredLines.length,
    NumLinesUncovered: uncoveredLines.length,
    Coverage: JSON.stringify({ coveredLines, uncoveredLines }),
  };
}
