import { SalesforceError } from '../../diagnostics';
import { loadRegistry, readChangeSets, type BuiltModel, type MetadataComponent } from '../../metadata';
import type { Org } from '../org';
import { DeployPlanner, type DeployPlan } from './deploy-plan';
import { selectTests, TestGatherer, type TestSelection } from './deploy-tests';
import type { DeployStore } from './deploy-store';
import {
  NO_TESTS,
  type DeployDetails,
  type DeployMessage,
  type DeployRequestOptions,
  type DeployResult,
} from './deploy-types';
import type { SourceMembers } from './source-members';

/** Tests run in slices of so long, so that the org answers requests between them. Milliseconds. */
const TEST_SLICE_MS = 1500;

/** A deploy in progress: what is known between its steps, lost with the process and found anew after it. */
interface Job {
  readonly id: string;
  readonly options: DeployRequestOptions;
  readonly quick: boolean;
  result: DeployResult;
  plan?: DeployPlan;
  tests?: { readonly selection: TestSelection; readonly left: string[]; readonly gathered: TestGatherer };
}

/** Runs waiting deploys, one step a call: read and compile, test a slice, put in force. */
export class DeployRunner {
  private job: Job | undefined;
  /** False when the database is known to hold no waiting deploy. */
  private mayHaveWork = true;

  constructor(
    private readonly org: Org,
    private readonly store: DeployStore,
    private readonly members: SourceMembers,
  ) {}

  get hasWork(): boolean {
    this.mayHaveWork &&= this.job !== undefined || this.store.next() !== undefined;
    return this.mayHaveWork;
  }

  /** A deploy was added. */
  wake(): void {
    this.mayHaveWork = true;
  }

  /** One step of the oldest deploy. A failure inside is the deploy's; nothing is thrown. */
  step(): void {
    const job = (this.job ??= this.take());
    if (!job) return;
    try {
      this.advance(job);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const code = error instanceof SalesforceError ? error.errorCode : 'UNKNOWN_EXCEPTION';
      this.finish(job, 'Failed', { errorMessage: `${code}: ${message}`, errorStatusCode: code });
    }
  }

  private take(): Job | undefined {
    const id = this.store.next();
    if (id === undefined) return undefined;
    const { result, options, quick } = this.store.read(id);
    return { id, options, quick, result };
  }

  private advance(job: Job): void {
    const { result } = this.store.read(job.id);
    if (result.status === 'Canceling') {
      job.result = result;
      return this.finish(job, 'Canceled', {});
    }
    if (!job.plan) return this.compile(job);
    const { prepared } = job.plan;
    if (!prepared) return this.finish(job, 'Failed', {});
    if (job.tests && job.tests.left.length > 0) return this.test(job);
    this.conclude(job);
  }

  private compile(job: Job): void {
    const now = this.org.now().toISOString();
    this.update(job, { status: 'InProgress', startDate: job.result.startDate ?? now });
    const base = this.org.model as BuiltModel;
    const sets = readChangeSets(this.store.files(job.id), job.options.singlePackage, loadRegistry(), base.standard);
    const plan = new DeployPlanner(this.org, sets, false, job.options.checkOnly).plan(!job.options.rollbackOnError);
    job.plan = plan;
    const written = (all: DeployPlan['successes']): number => all.filter((one) => one.componentType !== '').length;
    const done = written(plan.successes);
    const broken = new Set(
      plan.failures.filter((one) => one.componentType !== '').map((one) => `${one.componentType}:${one.fullName}`),
    ).size;
    if (plan.prepared) {
      const all = plan.prepared.state.apexEngine.testClasses();
      const selection = job.quick
        ? { classes: [], unknown: [] }
        : selectTests(job.options, all, plan.written, plan.prepared.model);
      job.tests = { selection, left: [...selection.classes], gathered: new TestGatherer() };
    }
    this.update(job, {
      numberComponentsTotal: done + broken,
      numberComponentsDeployed: done,
      numberComponentErrors: broken,
      numberTestsTotal: job.tests?.selection.classes.length ?? 0,
    });
  }

  private test(job: Job): void {
    const { tests, plan } = job;
    if (!tests || !plan?.prepared) return;
    const prepared = plan.prepared;
    const until = Date.now() + TEST_SLICE_MS;
    let last = '';
    this.org.rehearse(prepared, () => {
      do {
        last = tests.left.shift() ?? '';
        const result = this.org.runTests({
          classes: [last],
          // A validation leaves no coverage behind.
          coverageByMethod: !job.options.checkOnly,
        });
        tests.gathered.add(result);
      } while (tests.left.length > 0 && Date.now() < until);
    });
    const { completed, failed } = tests.gathered;
    this.update(job, {
      numberTestsCompleted: completed,
      numberTestErrors: failed,
      numberTestsTotal: completed + failed + tests.left.length,
      stateDetail: `Running Test: ${last}`,
    });
  }

  private conclude(job: Job): void {
    const plan = job.plan as DeployPlan;
    const prepared = plan.prepared as NonNullable<DeployPlan['prepared']>;
    const selection = job.tests?.selection;
    const tests = job.tests?.gathered.result(this.org, job.options, plan.written, selection?.unknown ?? []) ?? NO_TESTS;
    const testErrors = tests.numFailures;
    const counts = {
      numberTestErrors: testErrors,
      numberTestsCompleted: tests.successes.length,
      numberTestsTotal: testErrors + tests.successes.length,
    };
    if (testErrors > 0 || (!job.quick && tests.codeCoverageWarnings.length > 0))
      return this.finish(job, 'Failed', counts, tests);
    if (job.options.checkOnly) {
      // What would be written is tried: a change that the data does not bear is told now.
      this.org.rehearse(prepared, () => undefined);
    } else if (prepared.before !== this.org.deployed) {
      // Another way of deploying came between the steps: once more, against what is there now.
      job.plan = undefined;
      job.tests = undefined;
      return;
    } else {
      this.org.apply(prepared, job.result.createdBy, () => {
        this.track(job, plan);
        if (job.tests) this.org.testRuns.coverage.keep(job.tests.gathered, job.result.createdBy);
      });
    }
    this.finish(job, plan.failures.length > 0 ? 'SucceededPartial' : 'Succeeded', counts, tests);
  }

  /** Source tracking counts what really changed. */
  private track(job: Job, plan: DeployPlan): void {
    const changed = new Set(
      plan.successes.filter((one) => one.changed).map((one) => `${one.componentType}:${one.fullName}`),
    );
    const nameOf = (one: MetadataComponent): string =>
      `${one.type === 'Settings' && one.xml ? one.xml.name : one.type}:${one.fullName}`;
    this.members.record(
      plan.written.filter((one) => changed.has(nameOf(one))),
      plan.deleted,
      job.result.createdBy,
    );
  }

  /** New components have their ids once they are in force. */
  private withIds(messages: readonly DeployMessage[]): readonly DeployMessage[] {
    return messages.map((one) => {
      const id = one.created ? this.org.components.idOf(one.componentType, one.fullName) : '';
      return id === '' ? one : { ...one, id };
    });
  }

  private update(job: Job, changes: Partial<DeployResult>): void {
    job.result = { ...job.result, ...changes, lastModifiedDate: this.org.now().toISOString() };
    this.store.save(job.result, job.options);
  }

  private finish(
    job: Job,
    status: DeployResult['status'],
    changes: Partial<DeployResult>,
    tests = job.quick || !job.tests
      ? NO_TESTS
      : job.tests.gathered.result(this.org, job.options, job.plan?.written ?? [], job.tests.selection.unknown),
  ): void {
    this.job = undefined;
    const now = this.org.now().toISOString();
    const success = status === 'Succeeded' || status === 'SucceededPartial';
    const { plan } = job;
    const details: DeployDetails = {
      componentFailures: plan?.failures ?? [],
      // All or nothing: what was in order is told as it would have been.
      componentSuccesses:
        success && !job.options.checkOnly ? this.withIds(plan?.successes ?? []) : (plan?.successes ?? []),
      runTestResult: tests,
    };
    job.result = {
      ...job.result,
      ...changes,
      status,
      success,
      done: true,
      completedDate: now,
      lastModifiedDate: now,
      stateDetail: undefined,
    };
    const isValidation = success && job.options.checkOnly && !job.quick;
    this.store.save(job.result, job.options, details, isValidation);
  }
}
